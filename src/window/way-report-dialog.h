/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report before it is printed: what it says and how it looks on one side, its pages on the
 * other. */

#pragma once

#include <adwaita.h>

#include "way-report.h"
#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_REPORT_DIALOG (way_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayReportDialog, way_report_dialog, WAY, REPORT_DIALOG, AdwDialog)

AdwDialog *way_report_dialog_new (WaySession *session, WayReportTemplate template);
/* The pages shown; NULL while they are laid out. */
WayPages *way_report_dialog_get_pages (WayReportDialog *self);

G_END_DECLS
