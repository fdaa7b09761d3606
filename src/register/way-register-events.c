/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events. */

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
