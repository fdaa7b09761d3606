/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days a report may look at or compare with. */

#pragma once

#include <gtk/gtk.h>

#include "way-session.h"

G_BEGIN_DECLS

typedef struct _WayReportDays WayReportDays;

WayReportDays *way_report_days_new (WaySession *session, GPtrArray *programmes);
void           way_report_days_free (WayReportDays *self);
GtkStringList *way_report_days_get_names (WayReportDays *self);
WayDay         way_report_days_get (WayReportDays *self, guint at);
guint way_report_days_find_since (WayReportDays *self, const WayProgramme *programme, WayDay as_of);

G_END_DECLS
