/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the statement dialog: whether the source says who is responsible, and whom it names. */

#pragma once

#include <adwaita.h>

#include "way-responsibles.h"

G_BEGIN_DECLS

#define WAY_TYPE_RESPONSIBLE_PAGE (way_responsible_page_get_type ())
G_DECLARE_FINAL_TYPE (WayResponsiblePage, way_responsible_page, WAY, RESPONSIBLE_PAGE,
                      AdwNavigationPage)

/* The signal "changed" follows every change. */
WayResponsiblePage *way_responsible_page_new (WayDraft *draft);
void     way_responsible_page_load (WayResponsiblePage *self, gboolean says, GArray *responsible);
gboolean way_responsible_page_says (WayResponsiblePage *self);
WayResponsibles *way_responsible_page_get_list (WayResponsiblePage *self);
char            *way_responsible_page_describe (WayResponsiblePage *self);

G_END_DECLS
