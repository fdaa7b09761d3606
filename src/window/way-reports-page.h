/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reports that can be printed from the register. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_REPORTS_PAGE (way_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (WayReportsPage, way_reports_page, WAY, REPORTS_PAGE, AdwBin)

/* Property: "session" (WaySession). */

G_END_DECLS
