/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the detail's facts: what it is, small and dimmed, above what is known of it. */

#pragma once

#include <gtk/gtk.h>

#include "way-records.h"

G_BEGIN_DECLS

#define WAY_TYPE_FACT_ROW (way_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (WayFactRow, way_fact_row, WAY, FACT_ROW, GtkListBoxRow)

GtkWidget *way_fact_row_new (const char *caption);
/* When it turns out that two places differ. */
void way_fact_row_set_caption (WayFactRow *self, const char *caption);
/* A line of markup, which may hold links. A minor line is small: where the fact comes from. */
void way_fact_row_add (WayFactRow *self, const char *markup, gboolean minor);
/* The statement that last changed the fact; the row leads there. */
void way_fact_row_set_statement (WayFactRow *self, WayId statement);

G_END_DECLS
