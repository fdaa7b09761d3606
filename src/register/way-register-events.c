/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events, and how commitments continue one another. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

/* ---- events ---- */

static const WayColumn event_columns[] = {
  WAY_COLUMN (TEXT, WayEvent, code, "code"),
  WAY_COLUMN (ID, WayEvent, programme, "programme_id"),
  WAY_COLUMN (TEXT, WayEvent, title, "title"),
  WAY_COLUMN (TIMING, WayEvent, timing, NULL),
  WAY_COLUMN (BOOLEAN, WayEvent, held, "held"),
  WAY_COLUMN (CITATION, WayEvent, citation, NULL),
};

static const WayMapping event_mapping = {
  .table = "event",
  .make = (gpointer (*) (void)) way_event_new,
  .free = (GDestroyNotify) way_event_free,
  .columns = event_columns,
  .n_columns = G_N_ELEMENTS (event_columns),
};

static gboolean
check_event (WayRegister *self, WayEvent *record, GError **error)
{
  way_fill_code (self, &record->code, "e-");
  return way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate (record->citation.source != 0, _ ("Every event needs a source"), error) &&
         way_validate_code (self, WAY_RECORD_EVENT, 0, record->id, record->code, error);
}

/**
 * way_register_get_event:
 * @self: a register
 * @id: the key of an event
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the event
 */
WayEvent *
way_register_get_event (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&event_mapping, self, id, error);
}

/**
 * way_register_save_event:
 * @self: a register
 * @record: an event; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_event (WayRegister *self, WayEvent *record, GError **error)
{
  return check_event (self, record, error) &&
         way_mapping_save (&event_mapping, self, record,
                           record->id == 0 ? _ ("New event “%s”") : _ ("Edit event “%s”"),
                           record->title, error);
}

/**
 * way_register_list_events:
 * @self: a register
 * @programme: the key of a programme, whose events are listed with those of all programmes; 0 for
 *   every event
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayEvent) (nullable): the events by day; those without a
 *   day come last
 */
GPtrArray *
way_register_list_events (WayRegister *self, WayId programme, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&event_mapping, self,
                       "WHERE ?1 IS NULL OR programme_id IS NULL OR programme_id = ?1 "
                       "ORDER BY coalesce (timing_earliest, timing_latest) NULLS LAST, "
                       "timing_latest NULLS LAST, title, id");

  way_query_add_id (query, programme);
  return way_mapping_collect (&event_mapping, self, query, error);
}

/* ---- continuations ---- */

static const WayColumn continuation_columns[] = {
  WAY_COLUMN (ID, WayContinuation, from, "from_id"),
  WAY_COLUMN (ID, WayContinuation, to, "to_id"),
  WAY_COLUMN_OF_WORDS (WayContinuation, relation, "relation", relation),
  WAY_COLUMN (BOOLEAN, WayContinuation, inferred, "inferred"),
  WAY_COLUMN (CITATION, WayContinuation, citation, NULL),
};

static const WayMapping continuation_mapping = {
  .table = "continuation",
  .make = (gpointer (*) (void)) way_continuation_new,
  .free = (GDestroyNotify) way_continuation_free,
  .columns = continuation_columns,
  .n_columns = G_N_ELEMENTS (continuation_columns),
};

static gboolean
is_linked (WayRegister *self, const WayContinuation *record)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    "SELECT count (*) FROM continuation WHERE from_id = ? AND to_id = ? AND id IS NOT ?");

  way_query_add_id (query, record->from);
  way_query_add_id (query, record->to);
  way_query_add_id (query, record->id);
  return way_query_run_int (query, NULL) > 0;
}

#define LEADS_BACK                                                                                 \
  "WITH RECURSIVE later (id) AS (SELECT ?1 UNION SELECT to_id FROM continuation "                  \
  "JOIN later ON from_id = later.id WHERE continuation.id IS NOT ?3) "                             \
  "SELECT count (*) FROM later WHERE id = ?2"

/* Whether the earlier of the two continues, over however many steps, the later one. */
static gboolean
leads_back (WayRegister *self, const WayContinuation *record)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LEADS_BACK);

  way_query_add_id (query, record->to);
  way_query_add_id (query, record->from);
  way_query_add_id (query, record->id);
  return way_query_run_int (query, NULL) > 0;
}

static gboolean
check_continuation (WayRegister *self, const WayContinuation *record, GError **error)
{
  return way_validate (record->from != 0 && record->to != 0, _ ("Two commitments are needed"),
                       error) &&
         way_validate (record->from != record->to, _ ("A commitment cannot continue itself"),
                       error) &&
         way_validate (record->inferred || record->citation.source != 0,
                       _ ("A continuation needs a source, unless it is inferred"), error) &&
         way_validate (!is_linked (self, record), _ ("These two commitments are linked already"),
                       error) &&
         way_validate (!leads_back (self, record),
                       _ ("The earlier of the two continues the later one already"), error);
}

/**
 * way_register_get_continuation:
 * @self: a register
 * @id: the key of a continuation
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the continuation
 */
WayContinuation *
way_register_get_continuation (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&continuation_mapping, self, id, error);
}

/**
 * way_register_save_continuation:
 * @self: a register
 * @record: a continuation; a new one is given its key
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_continuation (WayRegister *self, WayContinuation *record, GError **error)
{
  return check_continuation (self, record, error) &&
         way_mapping_save (&continuation_mapping, self, record,
                           record->id == 0 ? _ ("Link commitments") : _ ("Edit link"), NULL, error);
}

/**
 * way_register_list_continuations:
 * @self: a register
 * @commitment: the key of a commitment that is one of the two; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayContinuation) (nullable): the continuations
 */
GPtrArray *
way_register_list_continuations (WayRegister *self, WayId commitment, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&continuation_mapping, self,
                       "WHERE ?1 IS NULL OR from_id = ?1 OR to_id = ?1 ORDER BY "
                       "(SELECT code FROM commitment WHERE id = from_id), "
                       "(SELECT code FROM commitment WHERE id = to_id)");

  way_query_add_id (query, commitment);
  return way_mapping_collect (&continuation_mapping, self, query, error);
}
