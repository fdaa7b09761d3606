/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Boards to test the timeline with, made in a register of its own that is deleted at the end. */

#pragma once

#include "way-board.h"

G_BEGIN_DECLS

/**
 * WayFixture:
 * @folder: where the register is
 * @store: the register
 * @board: what it shows on 16 January 2012
 * @programme: the programme's key
 *
 * A register and a board on it.
 */
typedef struct
{
  char        *folder;
  WayRegister *store;
  WayBoard    *board;
  WayId        programme;
} WayFixture;

WayFixture *way_fixture_new (void);
WayFixture *way_fixture_new_large (guint n_lanes, guint n_each);
void        way_fixture_free (WayFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayFixture, way_fixture_free)

WayId way_fixture_find (WayFixture *self, const char *title);
WayId way_fixture_find_action (WayFixture *self, const char *code);
void  way_fixture_say (WayFixture *self,
                       WayId       commitment,
                       const char *day,
                       WayStatus   status,
                       const char *timing);
/* A stage of the ordinary procedure, which the commitment is given. */
void      way_fixture_record (WayFixture *self,
                              WayId       commitment,
                              const char *stage,
                              gboolean    reached,
                              const char *timing);
WayBoard *way_fixture_load (WayFixture *self, const char *day);

G_END_DECLS
