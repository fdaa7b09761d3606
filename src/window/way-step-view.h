/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a stage was reached or is planned: the day, the body, the document, and where it stands. */

#pragma once

#include <adwaita.h>

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_STEP_VIEW (way_step_view_get_type ())
G_DECLARE_FINAL_TYPE (WayStepView, way_step_view, WAY, STEP_VIEW, AdwBin)

/* Index is that of a step of the rung. */
GtkWidget *way_step_view_new (WayPage *page, const WayRung *rung, guint index);

G_END_DECLS
