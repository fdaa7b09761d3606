/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two places that disagree, beside each other. */

#pragma once

#include "way-contradictions.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTRADICTION_ROW (way_contradiction_row_get_type ())
G_DECLARE_FINAL_TYPE (
  WayContradictionRow, way_contradiction_row, WAY, CONTRADICTION_ROW, GtkListBoxRow)

GtkWidget *way_contradiction_row_new (WayPage *page, const WayContradiction *pair);

G_END_DECLS
