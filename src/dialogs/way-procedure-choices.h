/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row in which a dialog lets choose a procedure. */

#pragma once

#include "way-choice-row.h"
#include "way-draft.h"

G_BEGIN_DECLS

/* Fills the row, keeps it up to date, and opens the list of procedures from it. */
void way_procedure_choices_serve (WayChoiceRow *row, WayDraft *draft);

G_END_DECLS
