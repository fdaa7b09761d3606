/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of procedures, their stages, and the stages that commitments reached. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- procedures ---- */

FORMAT_FUNCTIONS (procedure)

static const WayCell procedure_cells[] = {
  TEXT ("code", CODE, WayProcedure, code),
  TEXT ("name", REQUIRED, WayProcedure, name),
  END,
};

const WayTableFormat way_procedures_format = {
  .name = "procedures",
  .cells = procedure_cells,
  .record = WAY_RECORD_PROCEDURE,
  .list = way_register_list_procedures,
  FORMAT_MEMBERS (procedure),
};

/* ---- stages: records of the table, but parts of their procedure in the register ---- */

typedef struct
{
  WayId procedure;
  WayStage stage;
} Part;

static void
free_part (Part *self)
{
  g_free (self->stage.code);
  g_free (self->stage.name);
  g_free (self);
}

static Part *
part_new (WayId procedure, const WayStage *stage)
{
  Part *self = g_new0 (Part, 1);

  self->procedure = procedure;
  self->stage = *stage;
  self->stage.code = g_strdup (stage->code);
  self->stage.name = g_strdup (stage->name);
  return self;
}

static gpointer
make_part (void)
{
  static const WayStage empty = { .code = (char *) "", .name = (char *) "" };

  return part_new (0, &empty);
}

static WayStage *
find_stage (const WayProcedure *procedure, const char *code)
{
  for (guint i = 0; i < procedure->stages->len; i++)
    {
      WayStage *stage = g_ptr_array_index (procedure->stages, i);

      if (g_str_equal (stage->code, code))
        return stage;
    }
  return NULL;
}

static gpointer
find_part (WayRow *row)
{
  const char *code = way_row_get (row, "code");
  WayId id = way_cell_find (row, "procedure", WAY_RECORD_PROCEDURE);
  g_autoptr (WayProcedure) procedure =
    id != 0 ? way_register_get_procedure (row->names->target, id, NULL) : NULL;
  const WayStage *stage = procedure != NULL && code != NULL ? find_stage (procedure, code) : NULL;

  return stage != NULL ? part_new (id, stage) : NULL;
}

static const WayCell stage_cells[] = {
  RECORD ("procedure", REQUIRED | WAY_CELL_KEY, Part, procedure, PROCEDURE),
  TEXT ("code", CODE, Part, stage.code),
  TEXT ("name", REQUIRED, Part, stage.name),
  NUMBER ("rank", REQUIRED, Part, stage.rank),
  BOOLEAN ("repeatable", PLAIN, Part, stage.repeatable),
  END,
};

static void
check_part (WayRow *row, gconstpointer record)
{
  const Part *self = record;
  const char *rank = way_row_get (row, "rank");

  if (self->stage.rank == 0 && rank != NULL && *rank != '\0' && !way_row_has_failed (row, "rank"))
    way_row_fail (row, "rank", g_strdup (_ ("ranks are counted from 1")));
}

static gboolean
save_part (WayRegister *target, gpointer record, GError **error)
{
  const Part *self = record;
  g_autoptr (WayProcedure) procedure = way_register_get_procedure (target, self->procedure, error);
  WayStage *stage = procedure != NULL ? find_stage (procedure, self->stage.code) : NULL;

  if (procedure == NULL)
    return FALSE;
  if (stage == NULL)
    {
      stage = way_stage_new ();
      g_ptr_array_add (procedure->stages, stage);
    }
  way_set_text (&stage->code, self->stage.code);
  way_set_text (&stage->name, self->stage.name);
  stage->rank = self->stage.rank;
  stage->repeatable = self->stage.repeatable;
  return way_register_save_procedure (target, procedure, error);
}

static GPtrArray *
list_stages (WayRegister *reader, GError **error)
{
  g_autoptr (GPtrArray) procedures = way_register_list_procedures (reader, error);
  GPtrArray *stages;

  if (procedures == NULL)
    return NULL;
  stages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_part);
  for (guint i = 0; i < procedures->len; i++)
    {
      const WayProcedure *procedure = g_ptr_array_index (procedures, i);

      for (guint j = 0; j < procedure->stages->len; j++)
        g_ptr_array_add (stages,
                         part_new (procedure->id, g_ptr_array_index (procedure->stages, j)));
    }
  return stages;
}

const WayTableFormat way_stages_format = {
  .name = "stages",
  .cells = stage_cells,
  .record = WAY_RECORD_PROCEDURE,
  .find = find_part,
  .make = make_part,
  .check = check_part,
  .save = save_part,
  .list = list_stages,
  .free = (GDestroyNotify) free_part,
};

/* ---- steps ---- */

FORMAT_FUNCTIONS (step)

static WayId
get_programme (WayRow *row, gconstpointer record)
{
  return way_formats_get_programme (row->names, ((const WayStep *) record)->commitment);
}

static char *
list_codes (const WayProcedure *procedure)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < procedure->stages->len; i++)
    g_string_append_printf (list, i > 0 ? ", %s" : "%s",
                            ((const WayStage *) g_ptr_array_index (procedure->stages, i))->code);
  return g_string_free_and_steal (list);
}

static void
fail_as_no_stage (WayRow *row,
                  const WayCommitment *commitment,
                  const WayProcedure *procedure,
                  const char *code)
{
  g_autofree char *codes = procedure != NULL ? list_codes (procedure) : NULL;

  if (procedure == NULL)
    way_row_fail (row, "stage",
                  g_strdup_printf (_ ("the commitment “%s” has no procedure, and so no stages; "
                                      "name one in the table of commitments"),
                                   commitment->code));
  else
    way_row_fail (row, "stage",
                  g_strdup_printf (_ ("the procedure “%s” has no stage “%s”; write one of: %s"),
                                   procedure->code, code, codes));
}

/* The row of the commitment that was to give it a procedure, or that of the stage, may have been
 * faulted already. */
static void
find_stage_of (WayRow *row, const WayCommitment *commitment, const char *code, WayStep *step)
{
  const WayProcedure *procedure = way_names_get_procedure (row->names, commitment->procedure);
  const WayStage *stage = procedure != NULL ? find_stage (procedure, code) : NULL;

  if (stage != NULL)
    step->stage = stage->id;
  else if (way_names_is_missed (row->names, WAY_RECORD_COMMITMENT, commitment->code) ||
           way_names_is_missed (row->names, WAY_RECORD_PROCEDURE, code))
    row->hangs = TRUE;
  else
    fail_as_no_stage (row, commitment, procedure, code);
}

static void
fill_stage (WayRow *row, const WayCell *cell, gpointer record)
{
  WayStep *step = record;
  const char *code = way_row_get (row, cell->column);
  g_autoptr (WayCommitment) commitment =
    step->commitment != 0 ? way_register_get_commitment (row->names->target, step->commitment, NULL)
                          : NULL;

  if (code != NULL && *code != '\0' && commitment != NULL)
    find_stage_of (row, commitment, code, step);
}

static char *
write_stage (WayNames *names, const WayCell *cell, gconstpointer record)
{
  return way_names_get_stage_code (names, ((const WayStep *) record)->stage);
}

static const WayCell step_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayStep, code),
  RECORD ("commitment", REQUIRED, WayStep, commitment, COMMITMENT),
  SPECIAL ("stage", REQUIRED, fill_stage, write_stage),
  RECORD ("body", PLAIN, WayStep, body, PARTY),
  BOOLEAN ("reached", PLAIN, WayStep, reached),
  TIMING (WayStep, timing, get_programme),
  TEXT ("document", PLAIN, WayStep, document),
  CITATION (REQUIRED, WayStep, citation),
  END,
};

static GPtrArray *
list_steps (WayRegister *reader, GError **error)
{
  GPtrArray *steps = way_register_list_steps (reader, 0, WAY_DAY_NONE, error);

  way_formats_sort_recorded (steps, G_STRUCT_OFFSET (WayStep, recorded));
  return steps;
}

const WayTableFormat way_steps_format = {
  .name = "steps",
  .cells = step_cells,
  .record = WAY_RECORD_STEP,
  .list = list_steps,
  FORMAT_MEMBERS (step),
};
