/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a boxed list that stands for a record: mark or icon, title, subtitle, and a word at the
 * end. */

#pragma once

#include <adwaita.h>

#include "way-register.h"
#include "way-standing.h"

G_BEGIN_DECLS

#define WAY_TYPE_RECORD_ROW (way_record_row_get_type ())
G_DECLARE_FINAL_TYPE (WayRecordRow, way_record_row, WAY, RECORD_ROW, AdwActionRow)

GtkWidget *way_record_row_new (WayId id, const char *title, const char *subtitle);
/* A commitment: its mark; opened on activation; with the menu of commitments. */
GtkWidget *way_record_row_new_commitment (WayStanding *standing,
                                          const char  *subtitle,
                                          const char  *end);
/* Something by this name opened by an action with the row's id. */
void way_record_row_set_action (WayRecordRow *self, const char *action);
/* The same, but the row stays readable while the action cannot be done. */
void way_record_row_set_edit_action (WayRecordRow *self, const char *action);
void way_record_row_set_icon (WayRecordRow *self, const char *icon_name);
void way_record_row_set_mark (WayRecordRow *self, WayClass klass);
void way_record_row_set_diamond (WayRecordRow *self, gboolean filled); /* an event */
void way_record_row_set_end (WayRecordRow *self, const char *text, const char *css_class);
/* A menu of Edit… and Delete, which activate these actions with the row's id. */
void way_record_row_set_edit_menu (WayRecordRow *self, const char *edit, const char *delete);
/* The same of another record than the one the row stands for. */
void way_record_row_set_edit_menu_of (WayRecordRow *self,
                                      WayId         id,
                                      const char   *edit,
                                      const char *delete);
/* The same with Move Up and Move Down. */
void way_record_row_set_move_menu (WayRecordRow *self,
                                   const char   *edit,
                                   const char *delete,
                                   WayRecord record);

G_END_DECLS
