/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How ladders are made. Private to the register. */

#pragma once

#include "way-database.h"
#include "way-ladder.h"

G_BEGIN_DECLS

/* Takes the steps, of WayRungStep, in any order, out of their array; those of other stages stay.
 * Stages are of WayStage, in order, and shared. */
WayLadder *way_ladder_new (WayId procedure, const char *name, GPtrArray *stages, GPtrArray *steps);
void       way_rung_step_free (WayRungStep *self);

typedef struct _WayLadderReader WayLadderReader;

WayLadderReader *way_ladder_reader_new (WayDatabase *database);
void             way_ladder_reader_free (WayLadderReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLadderReader, way_ladder_reader_free)

/* At the day of as_of. A failure is passed on to the query of which it is a part; then NULL. */
WayLadder *way_ladder_reader_read (WayLadderReader *self,
                                   WayId            commitment,
                                   WayId            procedure,
                                   WayQuery        *whole);

G_END_DECLS
