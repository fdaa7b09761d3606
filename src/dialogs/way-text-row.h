/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a sentence or two: it looks like an entry and grows with what is typed. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_TEXT_ROW (way_text_row_get_type ())
G_DECLARE_FINAL_TYPE (WayTextRow, way_text_row, WAY, TEXT_ROW, AdwPreferencesRow)

/* The signal "changed" follows whatever is typed. */
char *way_text_row_dup_text (WayTextRow *self);
void  way_text_row_set_text (WayTextRow *self, const char *text);

G_END_DECLS
