/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One entry of a list to choose from: a record's key, its name, and what else tells it apart. */

#pragma once

#include <glib-object.h>

#include "way-records.h"

G_BEGIN_DECLS

/* The entry that makes a new record.  Keys below zero are records that are not saved yet. */
#define WAY_CHOICE_NEW (G_MININT64)

#define WAY_TYPE_CHOICE (way_choice_get_type ())
G_DECLARE_FINAL_TYPE (WayChoice, way_choice, WAY, CHOICE, GObject)

/* Properties, all read only: "label", "detail" and "words" (both, for searching). */
WayChoice  *way_choice_new (WayId id, const char *label, const char *detail);
WayId       way_choice_get_id (WayChoice *self);
const char *way_choice_get_label (WayChoice *self);
const char *way_choice_get_detail (WayChoice *self);

G_END_DECLS
