/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links within texts: to sources, parties and places of the programme; and citations as such
 * texts. */

#pragma once

#include <gtk/gtk.h>

#include "way-page.h"

G_BEGIN_DECLS

/* Each returns markup, for a label that way_links_activate () serves. */
char *way_links_to (const char *kind, WayId id, const char *text); /* kind: "source", "party" */
char *way_links_to_place (WayId objective, WayId action, const char *text);
/* "COM(2011) 790, annex, objective 4", all of it a link or only the reference; NULL where nothing
 * is cited. */
char *way_links_cite (WayPage *page, const WayCitation *citation, gboolean whole);

/* The same in plain words. */
char *way_links_describe (WayPage *page, const WayCitation *citation);

/* For GtkLabel::activate-link. */
gboolean way_links_activate (GtkLabel *label, const char *uri);

/* A wrapping label of markup with links. */
GtkWidget *way_links_label_new (const char *markup, const char *css_class);

G_END_DECLS
