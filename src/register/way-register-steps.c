/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stages that commitments reached, or are to reach. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

static const WayColumn step_columns[] = {
  WAY_COLUMN (TEXT, WayStep, code, "code"),
  WAY_COLUMN (ID, WayStep, commitment, "commitment_id"),
  WAY_COLUMN (RECORDED, WayStep, recorded, "recorded"),
  WAY_COLUMN (ID, WayStep, stage, "stage_id"),
  WAY_COLUMN (ID, WayStep, body, "body_id"),
  WAY_COLUMN (BOOLEAN, WayStep, reached, "reached"),
  WAY_COLUMN (TIMING, WayStep, timing, NULL),
  WAY_COLUMN (TEXT, WayStep, document, "document"),
  WAY_COLUMN (CITATION, WayStep, citation, NULL),
};

static const WayMapping step_mapping = {
  .table = "step",
  .make = (gpointer (*) (void)) way_step_new,
  .free = (GDestroyNotify) way_step_free,
  .columns = step_columns,
  .n_columns = G_N_ELEMENTS (step_columns),
};

static gboolean
check_stage (WayRegister *self, const WayStep *record, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        "SELECT count (*) FROM stage JOIN commitment USING (procedure_id) "
                        "WHERE stage.id = ? AND commitment.id = ?");

  way_query_add_id (query, record->stage);
  way_query_add_id (query, record->commitment);
  return way_validate_any (query, _ ("The stage is not one of the commitment’s procedure"), error);
}

static gboolean
check_step (WayRegister *self, WayStep *record, GError **error)
{
  way_fill_code (self, &record->code, "g-");
  return way_validate (record->commitment != 0, _ ("A commitment is needed"), error) &&
         way_validate (record->stage != 0, _ ("A stage is needed"), error) &&
         check_stage (self, record, error) &&
         way_validate (record->citation.source != 0, _ ("Every stage needs a source"), error) &&
         way_validate_code (self, WAY_RECORD_STEP, 0, record->id, record->code, error);
}

/**
 * way_register_get_step:
 * @self: a register
 * @id: the key of a step
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayStep *
way_register_get_step (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&step_mapping, self, id, error);
}

/**
 * way_register_save_step:
 * @self: a register
 * @record: a step; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_step (WayRegister *self, WayStep *record, GError **error)
{
  return check_step (self, record, error) &&
         way_mapping_save (&step_mapping, self, record,
                           record->id == 0 ? _ ("Record stage") : _ ("Edit stage"), NULL, error);
}

#define KNOWN_IN_ORDER                                                                             \
  "(?1 IS NULL OR (SELECT day FROM source WHERE source.id = source_id) <= ?1) ORDER BY "           \
  "(SELECT code FROM commitment WHERE commitment.id = commitment_id), "                            \
  "(SELECT rank FROM stage WHERE stage.id = stage_id), "                                           \
  "(SELECT position FROM stage WHERE stage.id = stage_id), "                                       \
  "coalesce (timing_latest, timing_earliest) NULLS LAST, recorded"

/**
 * way_register_list_steps:
 * @self: a register
 * @commitment: the key of a commitment; 0 for all
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayStep) (nullable): the steps, in the order of
 *   the stages, then by day, then by time of recording
 */
GPtrArray *
way_register_list_steps (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&step_mapping, self,
                       commitment != 0 ? "WHERE commitment_id = ?2 AND " KNOWN_IN_ORDER
                                       : "WHERE " KNOWN_IN_ORDER);

  way_query_add_day (query, until);
  if (commitment != 0)
    way_query_add_id (query, commitment);

  return way_mapping_collect (&step_mapping, self, query, error);
}
