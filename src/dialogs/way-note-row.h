/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with the row above, in words, in the same box.  It hides when there is nothing
 * to say. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_NOTE_ROW (way_note_row_get_type ())
G_DECLARE_FINAL_TYPE (WayNoteRow, way_note_row, WAY, NOTE_ROW, AdwPreferencesRow)

/* Properties: "subject" (GtkWidget), the row it is about; "text". */
void        way_note_row_set_text (WayNoteRow *self, const char *text);
gboolean    way_note_row_check (WayNoteRow *self, const char *reason);
gboolean    way_note_row_take_check (WayNoteRow *self, char *reason);
const char *way_note_row_get_text (WayNoteRow *self);

G_END_DECLS
