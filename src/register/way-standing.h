/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one commitment stands at a day: everything a row, a bar or a cell shows of it. Immutable. */

#pragma once

#include <glib-object.h>

#include "way-ladder.h"
#include "way-records.h"

G_BEGIN_DECLS

#define WAY_TYPE_STANDING (way_standing_get_type ())
G_DECLARE_FINAL_TYPE (WayStanding, way_standing, WAY, STANDING, GObject)

WayId way_standing_get_id (WayStanding *self);
/* "1.3.1": objective, action, position; 0 for no action */
const char *way_standing_get_number (WayStanding *self);
/* in force: as last printed, else the commitment's own */
const char *way_standing_get_title (WayStanding *self);
const char *way_standing_get_own_title (WayStanding *self);
WayId       way_standing_get_objective (WayStanding *self); /* of the main placement */
WayId       way_standing_get_action (WayStanding *self);    /* 0: under the objective itself */
const char *way_standing_get_kind (WayStanding *self);      /* name, or "" */
WayModality way_standing_get_modality (WayStanding *self);
const char *way_standing_get_condition (WayStanding *self);

WayClass  way_standing_get_class (WayStanding *self);
WayStatus way_standing_get_status (WayStanding *self); /* WAY_STATUS_NONE: not reported */
gboolean  way_standing_is_forecast (WayStanding *self);
WayDay    way_standing_get_status_day (WayStanding *self); /* the as-of day of that statement */
WayId     way_standing_get_status_statement (WayStanding *self);
/* day of the latest statement of any sort */
WayDay way_standing_get_last_said (WayStanding *self);
/* "Overdue, ongoing", "Forecast: completed" */
char *way_standing_describe_class (WayStanding *self);

/* in force; NULL where nothing is written */
WayTiming *way_standing_get_timing (WayStanding *self);
WayTiming *way_standing_get_original_timing (WayStanding *self); /* the commitment's own */
/* the other one, NULL when not disputed */
WayTiming *way_standing_get_disputed_timing (WayStanding *self);
WayDay     way_standing_get_due (WayStanding *self);
WayId      way_standing_get_timing_statement (WayStanding *self); /* 0: the origin's timing */

gboolean way_standing_is_slipped (WayStanding *self); /* due in force later than the original */
gboolean way_standing_is_brought_forward (WayStanding *self);
/* rounded; negative when brought forward */
int      way_standing_get_slip_months (WayStanding *self);
gboolean way_standing_is_renamed (WayStanding *self);
gboolean way_standing_is_handed_over (WayStanding *self);
gboolean way_standing_is_disputed (WayStanding *self);

/* How far its file has come; NULL without a procedure. */
WayLadder *way_standing_get_ladder (WayStanding *self);
/* The day a stage was last reached, else the one it was promised; WAY_DAY_NONE without a
 * procedure. */
WayDay way_standing_get_moved (WayStanding *self);
/* that day is longer ago than the register's setting says, and it is not done with */
gboolean way_standing_is_stalled (WayStanding *self);

/* The setting of a register for it: a number of months, and what holds where there is none. */
#define WAY_STALLED_AFTER_SETTING "stalled_after"
#define WAY_STALLED_AFTER         12
#define WAY_STALLED_AFTER_MOST    600

/* names in force joined by ", "; "" when nobody */
const char *way_standing_get_leads (WayStanding *self);
const char *way_standing_get_lead_abbreviations (WayStanding *self); /* "COM, Europol" */
/* abbreviations of those with the role with */
const char *way_standing_get_supporting (WayStanding *self);
/* of the status: "COM(2011) 790, II.1"; "" for none */
const char *way_standing_get_source (WayStanding *self);

gboolean way_standing_equal (WayStanding *a, WayStanding *b); /* shows the same */

G_END_DECLS
