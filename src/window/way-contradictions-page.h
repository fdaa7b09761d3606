/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every pair of places that disagree, by the field in which they do. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTRADICTIONS_PAGE (way_contradictions_page_get_type ())
G_DECLARE_FINAL_TYPE (
  WayContradictionsPage, way_contradictions_page, WAY, CONTRADICTIONS_PAGE, WayPage)

GtkWidget *way_contradictions_page_new (void);

G_END_DECLS
