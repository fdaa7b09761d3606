/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a commitment's file has come at a day: the stages of its procedure in order, what was
 * reached of each, and what was aimed at. Immutable. */

#pragma once

#include <glib-object.h>

#include "way-records.h"

G_BEGIN_DECLS

#define WAY_TYPE_LADDER (way_ladder_get_type ())

typedef struct _WayLadder WayLadder;

/* A step as a rung shows it. */
typedef struct
{
  WayId       id;
  WayId       stage;
  gboolean    reached; /* FALSE: aimed at */
  WayTiming  *timing;  /* NULL where none is written */
  WayId       body;
  char       *body_name;         /* "" where none is said */
  char       *body_abbreviation; /* or the name */
  char       *document;
  WayCitation citation;
  WayDay      said; /* the source's day */
  gint64      recorded;
} WayRungStep;

/* One stage. Of its steps those that were reached come first, by day, then the aims in force, then
 * those that a later aim took the place of, newest first. */
typedef struct
{
  const WayStage *stage;
  WayRungStep   **steps;
  guint           n_steps;
  guint           n_reached;
  guint           n_aims;
  gboolean        disputed;  /* reached once, but on two days */
  const WayStage *too_early; /* reached before this one, which comes before it; or NULL */
} WayRung;

GType      way_ladder_get_type (void) G_GNUC_CONST;
WayLadder *way_ladder_ref (WayLadder *self);
void       way_ladder_unref (WayLadder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLadder, way_ladder_unref)

WayId          way_ladder_get_procedure (const WayLadder *self);
const char    *way_ladder_get_name (const WayLadder *self); /* the procedure's */
guint          way_ladder_get_n_rungs (const WayLadder *self);
const WayRung *way_ladder_get_rung (const WayLadder *self, guint index);
const WayRung *way_ladder_find_rung (const WayLadder *self, WayId stage);
/* Whether the rung may run side by side with the one before. */
gboolean way_ladder_is_beside (const WayLadder *self, guint index);
/* The furthest stages reached, "Parliament committee, Council general approach"; NULL: none. */
char *way_ladder_describe_furthest (const WayLadder *self);
/* The stage that a stage reached then would have been reached before or after, against their order;
 * NULL where there is none. Except is a step that is left out. */
const WayStage *way_ladder_find_unordered (const WayLadder *self,
                                           WayId            stage,
                                           WayTiming       *timing,
                                           WayId            except,
                                           gboolean        *before);
gboolean        way_ladder_equal (const WayLadder *a, const WayLadder *b); /* shows the same */

G_END_DECLS
