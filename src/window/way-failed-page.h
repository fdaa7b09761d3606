/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands where something could not be read: why, and what can be done. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_FAILED_PAGE (way_failed_page_get_type ())
G_DECLARE_FINAL_TYPE (WayFailedPage, way_failed_page, WAY, FAILED_PAGE, AdwBin)

/* The signal "try-again" follows a press of the button of that name. */
GtkWidget *way_failed_page_new (void);
void       way_failed_page_set_error (WayFailedPage *self, const GError *error);

G_END_DECLS
