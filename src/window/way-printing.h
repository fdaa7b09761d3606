/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a report to a printer, through GTK's print dialog. */

#pragma once

#include <gtk/gtk.h>

#include "way-report.h"

G_BEGIN_DECLS

/* Called when printing has ended: error is NULL when it was done or the user thought better of
 * it; file is the one the pages went to, NULL where they went to a printer. */
typedef void (*WayPrintingDone) (gboolean      printed,
                                 GFile        *file,
                                 const GError *error,
                                 gpointer      user_data);

GFile *way_printing_get_file (GtkPrintSettings *settings);

void way_printing_start (WayPages       *pages,
                         GtkWindow      *parent,
                         WayPrintingDone done,
                         gpointer        user_data,
                         GDestroyNotify  destroy);

G_END_DECLS
