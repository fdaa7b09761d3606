/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pills that say in a word or two how a commitment stands. */

#pragma once

#include <adwaita.h>

#include "way-standing.h"

G_BEGIN_DECLS

/* The mark of a commitment. One that is overdue is shown as that, whatever was forecast. */
GtkWidget *way_pills_mark_new (WayStanding *standing);

/* A pill of a word that has no colour, such as the class of a finding. */
GtkWidget *way_pills_word_new (const char *word);

/* Fills the box anew: the status with its mark, and whatever else was found. */
void way_pills_fill (AdwWrapBox *box, WayStanding *standing);

G_END_DECLS
