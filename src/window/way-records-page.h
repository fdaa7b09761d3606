/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that lists records of one sort and opens one of them. */

#pragma once

#include "way-record-view.h"

G_BEGIN_DECLS

#define WAY_TYPE_RECORDS_PAGE (way_records_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WayRecordsPage, way_records_page, WAY, RECORDS_PAGE, WayPage)

/* Property: "shown" (int64: the record opened, 0 the list). */
struct _WayRecordsPageClass
{
  WayPageClass parent_class;

  GType       view_type; /* of WayRecordView */
  const char *title;
  const char *search_hint;
  const char *new_action;
  const char *new_label;
  const char *empty_title;
  const char *empty_description;
  const char *empty_icon;

  /* For each record how many commitments belong to it: asked in a worker, for it takes a moment. */
  GHashTable *(*count) (WayRegister *reader, GError **error);

  /* Adds groups to the list. Words, folded, are what is searched for; empty for all. */
  void (*fill) (WayRecordsPage *self, WayRegister *reg, const char *words);
};

WayId way_records_page_get_shown (WayRecordsPage *self);
void  way_records_page_set_shown (WayRecordsPage *self, WayId id);

/* For subclasses. */
/* FALSE while nobody knows yet. */
gboolean  way_records_page_get_count (WayRecordsPage *self, WayId id, guint *count);
WayGroup *way_records_page_add_group (WayRecordsPage *self, const char *title);
gboolean  way_records_page_matches (const char *words, const char *a, const char *b);

G_END_DECLS
