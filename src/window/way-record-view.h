/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record of a page of records, opened: its name, what can be done with it, and groups of what
 * belongs to it. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_RECORD_VIEW (way_record_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (WayRecordView, way_record_view, WAY, RECORD_VIEW, WayPage)

/* Property: "shown" (int64, the record's key). */
struct _WayRecordViewClass
{
  WayPageClass parent_class;

  const char *edit_action; /* both take the key */
  const char *delete_action;

  /* Shows the record; FALSE when there is none any more. */
  gboolean (*show) (WayRecordView *self, WayId id);
};

WayId way_record_view_get_shown (WayRecordView *self);
void  way_record_view_set_shown (WayRecordView *self, WayId id);

/* For subclasses. */
void      way_record_view_set_head (WayRecordView *self, const char *title, const char *subtitle);
void      way_record_view_add_button (WayRecordView *self, GtkWidget *button);
WayGroup *way_record_view_add_group (WayRecordView *self, const char *title);

/* A row for a commitment, by its standing on the board or else by its record. */
GtkWidget *way_record_view_make_row (WayRecordView *self, WayId commitment, const char *subtitle);

/* Keys of commitments as the items of a group, in the order of the board. */
GPtrArray *way_record_view_list_ids (WayRecordView *self, GArray *ids);

G_END_DECLS
