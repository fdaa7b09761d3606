/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events, and how commitments continue one another. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

/* ---- events ---- */

#define EVENT_COLUMNS                                                                              \
  "SELECT id, code, programme_id, title, timing_text, timing_edtf, held, source_id, place "        \
  "FROM event "

static gpointer
read_event (WayRegister *self, WayQuery *query)
{
  WayEvent *event = way_event_new ();

  event->id = way_query_get_id (query, 0);
  way_set_text (&event->code, way_query_get_text (query, 1));
  event->programme = way_query_get_id (query, 2);
  way_set_text (&event->title, way_query_get_text (query, 3));
  event->timing = way_query_dup_timing (query, 4);
  event->held = way_query_get_int (query, 6) != 0;
  event->citation.source = way_query_get_id (query, 7);
  way_set_text (&event->citation.place, way_query_get_text (query, 8));
  return event;
}

static gboolean
check_event (WayRegister *self, WayEvent *record, GError **error)
{
  way_fill_code (self, &record->code, "e-");
  return way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate (record->citation.source != 0, _ ("Every event needs a source"), error) &&
         way_validate_code (self, WAY_RECORD_EVENT, 0, record->id, record->code, error);
}

#define INSERT_EVENT                                                                               \
  "INSERT INTO event (code, programme_id, title, timing_text, timing_edtf, timing_earliest, "      \
  "timing_latest, held, source_id, place, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define UPDATE_EVENT                                                                               \
  "UPDATE event SET code = ?, programme_id = ?, title = ?, timing_text = ?, timing_edtf = ?, "     \
  "timing_earliest = ?, timing_latest = ?, held = ?, source_id = ?, place = ? WHERE id = ?"

static gboolean
write_event (WayRegister *self, WayEvent *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, is_new ? INSERT_EVENT : UPDATE_EVENT);

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_text (query, record->code);
  way_query_add_id (query, record->programme);
  way_query_add_text (query, record->title);
  way_query_add_timing (query, record->timing);
  way_query_add_int (query, record->held ? 1 : 0);
  way_query_add_citation (query, &record->citation);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
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
  g_autoptr (WayQuery) query = way_database_query (self->database, EVENT_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_event, (GDestroyNotify) way_event_free, error);
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
  gboolean own, is_new = record->id == 0;

  if (!check_event (self, record, error) ||
      !way_register_enter (self, &own, is_new ? _ ("New event “%s”") : _ ("Edit event “%s”"),
                           record->title, error))
    return FALSE;
  return way_register_leave_saved (self, own, write_event (self, record, is_new, error),
                                   &record->id, is_new, error);
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
    way_database_query (self->database, EVENT_COLUMNS
                        "WHERE ?1 IS NULL OR programme_id IS NULL OR programme_id = ?1 "
                        "ORDER BY coalesce (timing_earliest, timing_latest) NULLS LAST, "
                        "timing_latest NULLS LAST, title, id");

  way_query_add_id (query, programme);
  return way_register_collect (self, query, read_event, (GDestroyNotify) way_event_free, error);
}

/* ---- continuations ---- */

#define CONTINUATION_COLUMNS                                                                       \
  "SELECT id, from_id, to_id, relation, inferred, source_id, place FROM continuation "

static gpointer
read_continuation (WayRegister *self, WayQuery *query)
{
  WayContinuation *continuation = way_continuation_new ();

  continuation->id = way_query_get_id (query, 0);
  continuation->from = way_query_get_id (query, 1);
  continuation->to = way_query_get_id (query, 2);
  continuation->relation =
    (WayRelation) MAX (way_relation_from_nick (way_query_get_text (query, 3)), 0);
  continuation->inferred = way_query_get_int (query, 4) != 0;
  continuation->citation.source = way_query_get_id (query, 5);
  way_set_text (&continuation->citation.place, way_query_get_text (query, 6));
  return continuation;
}

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
                       error);
}

static gboolean
write_continuation (WayRegister *self, WayContinuation *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database, is_new
                      ? "INSERT INTO continuation (from_id, to_id, relation, inferred, source_id, "
                        "place, id) VALUES (?, ?, ?, ?, ?, ?, ?)"
                      : "UPDATE continuation SET from_id = ?, to_id = ?, relation = ?, "
                        "inferred = ?, source_id = ?, place = ? WHERE id = ?");

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_id (query, record->from);
  way_query_add_id (query, record->to);
  way_query_add_text (query, way_relation_get_nick (record->relation));
  way_query_add_int (query, record->inferred ? 1 : 0);
  way_query_add_citation (query, &record->citation);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
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
  g_autoptr (WayQuery) query =
    way_database_query (self->database, CONTINUATION_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_continuation,
                                (GDestroyNotify) way_continuation_free, error);
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
  gboolean own, is_new = record->id == 0;

  if (!check_continuation (self, record, error) ||
      !way_register_enter (self, &own, is_new ? _ ("Link commitments") : _ ("Edit link"), NULL,
                           error))
    return FALSE;
  return way_register_leave_saved (self, own, write_continuation (self, record, is_new, error),
                                   &record->id, is_new, error);
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
    way_database_query (self->database, CONTINUATION_COLUMNS
                        "WHERE ?1 IS NULL OR from_id = ?1 OR to_id = ?1 ORDER BY "
                        "(SELECT code FROM commitment WHERE id = from_id), "
                        "(SELECT code FROM commitment WHERE id = to_id)");

  way_query_add_id (query, commitment);
  return way_register_collect (self, query, read_continuation,
                               (GDestroyNotify) way_continuation_free, error);
}
