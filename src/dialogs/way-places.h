/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a commitment can stand: the objectives and actions of all programmes, as a list to
 * choose from.  No widget. */

#pragma once

#include <gio/gio.h>

#include "way-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLACES (way_places_get_type ())
G_DECLARE_FINAL_TYPE (WayPlaces, way_places, WAY, PLACES, GObject)

/* The choices count from 1: a key of an objective may be that of an action. */
WayPlaces          *way_places_new (WayDraft *draft);
GListModel         *way_places_get_choices (WayPlaces *self);
WayId               way_places_find (WayPlaces *self, const WayPlacement *placement);
const WayPlacement *way_places_get (WayPlaces *self, WayId choice);
WayId               way_places_get_programme (WayPlaces *self, WayId choice);
const char         *way_places_get_code (WayPlaces *self, WayId choice);

G_END_DECLS
