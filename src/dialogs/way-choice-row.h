/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that chooses one record of a list, with search where the list is long, and that may
 * offer to make a new one. */

#pragma once

#include <adwaita.h>

#include "way-choice.h"

G_BEGIN_DECLS

#define WAY_TYPE_CHOICE_ROW (way_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (WayChoiceRow, way_choice_row, WAY, CHOICE_ROW, AdwComboRow)

/* Properties: "chosen" (gint64), "none-label" (the entry for no record; none without it),
 * "new-label" (the entry that makes one), "keeps-new" (whether that entry stays chosen). The
 * signal "create" follows a choice of it otherwise. */
void  way_choice_row_set_choices (WayChoiceRow *self, GListModel *choices);
WayId way_choice_row_get_chosen (WayChoiceRow *self);
void  way_choice_row_set_chosen (WayChoiceRow *self, WayId chosen);

G_END_DECLS
