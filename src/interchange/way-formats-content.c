/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what was promised and said: commitments and statements. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "way-cells-private.h"

/* The programme in which a commitment mainly stands. */
static WayId
get_programme_of (WayNames *names, const WayCommitment *commitment)
{
  const WayPlacement *main = commitment->placements->len > 0
                               ? &g_array_index (commitment->placements, WayPlacement, 0)
                               : NULL;
  WayId objective;

  if (main == NULL)
    return 0;
  objective = main->action != 0 ? way_names_get_objective (names, main->action) : main->objective;
  return way_names_get_programme (names, objective);
}

WayId
way_formats_get_programme (WayNames *names, WayId id)
{
  g_autoptr (WayCommitment) commitment =
    id != 0 ? way_register_get_commitment (names->target, id, NULL) : NULL;

  return commitment != NULL ? get_programme_of (names, commitment) : 0;
}

/* ---- commitments ---- */

FORMAT_FUNCTIONS (commitment)
CELL_WORDS (modality, WAY_N_MODALITIES, WAY_MODALITY_NONE)

static char *
write_programme (WayNames *names, const WayCell *cell, gconstpointer record)
{
  return way_names_get_code (names, WAY_RECORD_PROGRAMME, get_programme_of (names, record));
}

static void
read_placement (WayRow *row, WayId programme, const char *code, GArray *placements)
{
  WayPlacement placement = {
    .action = way_register_find (row->names->target, WAY_RECORD_ACTION, programme, code),
    .objective = way_register_find (row->names->target, WAY_RECORD_OBJECTIVE, programme, code),
  };

  if (placement.action != 0 && placement.objective != 0)
    way_row_fail (row, "under",
                  g_strdup_printf (_ ("“%s” is the code of an action and of an objective"), code));
  else if (placement.action == 0 && placement.objective == 0 &&
           (way_names_is_missed (row->names, WAY_RECORD_ACTION, code) ||
            way_names_is_missed (row->names, WAY_RECORD_OBJECTIVE, code)))
    row->hangs = TRUE;
  else if (placement.action == 0 && placement.objective == 0)
    way_row_fail (row, "under",
                  g_strdup_printf (_ ("no action or objective of the programme has the code “%s”"),
                                   code));
  else
    g_array_append_val (placements, placement);
}

static void
fill_placements (WayRow *row, const WayCell *cell, gpointer record)
{
  GArray *placements = ((WayCommitment *) record)->placements;
  const char *text = way_row_get (row, cell->column);
  WayId programme = way_cell_programme (row);
  g_auto (GStrv) codes = NULL;

  if (text == NULL || programme == 0)
    return;
  codes = way_table_split_list (text);
  g_array_set_size (placements, 0);
  for (guint i = 0; codes[i] != NULL; i++)
    read_placement (row, programme, codes[i], placements);
}

static char *
write_placements (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const GArray *placements = ((const WayCommitment *) record)->placements;
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < placements->len; i++)
    {
      const WayPlacement *one = &g_array_index (placements, WayPlacement, i);
      g_strv_builder_take (items,
                           one->action != 0
                             ? way_names_get_code (names, WAY_RECORD_ACTION, one->action)
                             : way_names_get_code (names, WAY_RECORD_OBJECTIVE, one->objective));
    }
  list = g_strv_builder_end (items);
  return way_table_join_list ((const char *const *) list);
}

static const WayCell commitment_cells[] = {
  TEXT ("code", CODE, WayCommitment, code),
  SPECIAL ("programme", REQUIRED, way_cell_fill_programme, write_programme),
  SPECIAL ("under", REQUIRED, fill_placements, write_placements),
  TEXT ("title", REQUIRED, WayCommitment, title),
  RECORD ("kind", PLAIN, WayCommitment, kind, KIND),
  WORD ("modality", PLAIN, WayCommitment, modality, modality_words),
  TEXT ("condition", PLAIN, WayCommitment, condition),
  TIMING (WayCommitment, timing, way_cell_programme_of),
  ROLES (way_cell_fill_role, WayCommitment, responsible),
  TEXT ("legal", PLAIN, WayCommitment, legal),
  CITATION (REQUIRED, WayCommitment, origin),
  RECORD ("procedure", PLAIN, WayCommitment, procedure, PROCEDURE),
  END,
};

static gboolean
same_place (const WayPlacement *a, const WayPlacement *b)
{
  return a->action == b->action && a->objective == b->objective;
}

static void
check_commitment (WayRow *row, gconstpointer record)
{
  const GArray *placements = ((const WayCommitment *) record)->placements;

  for (guint i = 0; i < placements->len; i++)
    for (guint j = 0; j < i; j++)
      if (same_place (&g_array_index (placements, WayPlacement, i),
                      &g_array_index (placements, WayPlacement, j)))
        way_row_fail (row, "under", g_strdup (_ ("the same place stands there twice")));
}

static GPtrArray *
list_commitments (WayRegister *reader, GError **error)
{
  g_autoptr (GArray) ids = way_register_list_commitments (reader, 0, error);
  g_autoptr (GPtrArray) commitments = NULL;

  if (ids == NULL)
    return NULL;
  commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) way_commitment_free);
  for (guint i = 0; i < ids->len; i++)
    {
      WayCommitment *commitment =
        way_register_get_commitment (reader, g_array_index (ids, WayId, i), error);

      if (commitment == NULL)
        return NULL;
      g_ptr_array_add (commitments, commitment);
    }
  return g_steal_pointer (&commitments);
}

const WayTableFormat way_commitments_format = {
  .name = "commitments",
  .cells = commitment_cells,
  .record = WAY_RECORD_COMMITMENT,
  .check = check_commitment,
  .list = list_commitments,
  FORMAT_MEMBERS (commitment),
};

/* ---- statements ---- */

FORMAT_FUNCTIONS (statement)
CELL_WORDS (status, WAY_N_STATUSES, WAY_STATUS_NONE)

static WayId
get_programme_of_statement (WayRow *row, gconstpointer record)
{
  return way_formats_get_programme (row->names, ((const WayStatement *) record)->commitment);
}

static void
fill_role (WayRow *row, const WayCell *cell, gpointer record)
{
  WayStatement *statement = record;

  way_cell_fill_role (row, cell, record);
  statement->says_responsible = statement->responsible->len > 0;
}

/* "COM(2011) 790: II.1" is a source and the place in it; without a colon it is the source alone. */
static void
read_further (WayRow *row, const char *item, GPtrArray *further)
{
  const char *colon = strstr (item, ": ");
  g_autofree char *name = colon != NULL ? g_strndup (item, colon - item) : g_strdup (item);
  WayId source = way_row_find (row, "also", WAY_RECORD_SOURCE, 0, g_strstrip (name));

  if (source != 0)
    g_ptr_array_add (further, way_citation_new (source, colon != NULL ? colon + 2 : ""));
}

static void
fill_further (WayRow *row, const WayCell *cell, gpointer record)
{
  GPtrArray *further = ((WayStatement *) record)->further;
  const char *text = way_row_get (row, cell->column);
  g_auto (GStrv) items = NULL;

  if (text == NULL)
    return;
  items = way_table_split_list (text);
  g_ptr_array_set_size (further, 0);
  for (guint i = 0; items[i] != NULL; i++)
    read_further (row, items[i], further);
}

static char *
write_further (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const GPtrArray *further = ((const WayStatement *) record)->further;
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < further->len; i++)
    {
      const WayCitation *one = g_ptr_array_index (further, i);
      g_autofree char *code = way_names_get_code (names, WAY_RECORD_SOURCE, one->source);
      g_strv_builder_take (items, *one->place != '\0' ? g_strdup_printf ("%s: %s", code, one->place)
                                                      : g_strdup (code));
    }
  list = g_strv_builder_end (items);
  return way_table_join_list ((const char *const *) list);
}

static const WayCell statement_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayStatement, code),
  RECORD ("commitment", REQUIRED, WayStatement, commitment, COMMITMENT),
  DAY ("day", REQUIRED, WayStatement, day),
  WORD ("status", PLAIN, WayStatement, status, status_words),
  BOOLEAN ("forecast", PLAIN, WayStatement, forecast),
  TEXT ("sentence", PLAIN, WayStatement, sentence),
  TIMING (WayStatement, timing, get_programme_of_statement),
  TEXT ("title", PLAIN, WayStatement, title),
  ROLES (fill_role, WayStatement, responsible),
  CITATION (REQUIRED, WayStatement, citation),
  SPECIAL ("also", PLAIN, fill_further, write_further),
  TEXT ("row", PLAIN, WayStatement, row),
  END,
};

/* A cell that was faulted would have said something. */
static gboolean
says_something (WayRow *row, const WayStatement *statement)
{
  static const char *const saying[] = { "status", "timing", "edtf", "lead", "with", "addressee" };

  for (gsize i = 0; i < G_N_ELEMENTS (saying); i++)
    if (way_row_has_failed (row, saying[i]))
      return TRUE;
  return statement->status != WAY_STATUS_NONE || *statement->sentence != '\0' ||
         statement->timing != NULL || *statement->title != '\0' || statement->says_responsible ||
         row->hangs;
}

static gboolean
may_be_forecast (WayStatus status)
{
  return status == WAY_STATUS_NOT_STARTED || status == WAY_STATUS_ONGOING ||
         status == WAY_STATUS_COMPLETED;
}

static void
check_statement (WayRow *row, gconstpointer record)
{
  const WayStatement *statement = record;

  if (!says_something (row, statement))
    way_row_fail (row, "",
                  g_strdup (_ ("the statement says nothing: give a status, a sentence, a timing, a "
                               "title or who is responsible")));
  if (statement->forecast && !way_row_has_failed (row, "status") &&
      !may_be_forecast (statement->status))
    way_row_fail (row, "forecast",
                  g_strdup (_ ("only not started, ongoing and completed can be a forecast")));
}

static GPtrArray *
list_statements (WayRegister *reader, GError **error)
{
  g_autoptr (GArray) ids = way_register_list_commitments (reader, 0, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) way_statement_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (GPtrArray) some =
        way_register_list_statements (reader, g_array_index (ids, WayId, i), WAY_DAY_NONE, error);

      if (some == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&some));
    }
  way_formats_sort_recorded (all, G_STRUCT_OFFSET (WayStatement, recorded));
  return ids != NULL ? g_steal_pointer (&all) : NULL;
}

const WayTableFormat way_statements_format = {
  .name = "statements",
  .cells = statement_cells,
  .record = WAY_RECORD_STATEMENT,
  .check = check_statement,
  .list = list_statements,
  FORMAT_MEMBERS (statement),
};
