/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How standings are made: read from the views of sql/standing.sql, then given their place. Private
 * to the register. */

#pragma once

#include "way-database.h"
#include "way-standing.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_STANDING_FORECAST = 1 << 0,
  WAY_STANDING_SLIPPED = 1 << 1,
  WAY_STANDING_BROUGHT_FORWARD = 1 << 2,
  WAY_STANDING_RENAMED = 1 << 3,
  WAY_STANDING_HANDED_OVER = 1 << 4,
  WAY_STANDING_DISPUTED = 1 << 5,
  WAY_STANDING_STALLED = 1 << 6,
} WayStandingFlags;

/* Texts are GRefStrings, shared between the standings that say the same; NULL is "". */
struct _WayStanding
{
  GObject parent_instance;

  WayId id;
  WayId objective;
  WayId action;
  char *number;
  char *title;
  char *own_title;
  char *kind;
  char *condition;

  WayClass         klass;
  WayStatus        status;
  WayModality      modality;
  WayStandingFlags flags;
  int              slip_months;
  WayDay           status_day;
  WayDay           last_said;
  WayId            status_statement;
  WayId            timing_statement;

  WayTiming *timing;
  WayTiming *original_timing;
  WayTiming *disputed_timing;

  WayLadder *ladder; /* NULL: no procedure */
  WayDay     moved;

  char *leads;
  char *lead_abbreviations;
  char *supporting;
  char *source;
};

/* Before a standing is shown to anybody: where it stands. Takes hold of nothing. */
void way_standing_set_place (WayStanding *self, WayId objective, WayId action, const char *number);
WayStanding *way_standing_copy (WayStanding *self);

/* ---- as of ---- */

/* Sets the day of the views, making them first on a new connection. */
gboolean way_as_of_set (WayDatabase *database, WayDay day, GError **error);
/* Makes the views of a file of SQL, of which this is one, unless the connection has them. */
gboolean way_as_of_make_views (WayDatabase *database,
                               const char  *resource,
                               const char  *view,
                               GError     **error);

/* ---- reading ---- */

typedef struct _WayStandingReader WayStandingReader;

WayStandingReader *way_standing_reader_new (WayDatabase *database);
void               way_standing_reader_free (WayStandingReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayStandingReader, way_standing_reader_free)

/* The standing of the current row of a query for all columns of board_row; it has no place yet. */
WayStanding *way_standing_reader_read (WayStandingReader *self, WayQuery *query);

G_END_DECLS
