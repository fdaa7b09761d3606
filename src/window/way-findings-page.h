/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assessments found, and themes that cut across objectives. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_FINDINGS_PAGE (way_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (WayFindingsPage, way_findings_page, WAY, FINDINGS_PAGE, WayPage)

/* Property: "themes" (boolean): whether themes are shown instead of findings. */
GtkWidget *way_findings_page_new (void);

G_END_DECLS
