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

/* ---- commitments ---- */

static const char *const commitment_columns[] = {
  "code", "programme", "under", "title",     "kind",  "modality", "condition", "timing",
  "edtf", "lead",      "with",  "addressee", "legal", "source",   "place",     NULL,
};
static const char *const commitment_required[] = { "code",   "programme", "under", "title",
                                                   "source", "place",     NULL };
static const char *const commitment_key[] = { "code", NULL };
static const char *const commitment_names[] = { "code", NULL };

static gpointer
find_commitment (WayRow *row)
{
  WayId id = way_cell_find (row, WAY_RECORD_COMMITMENT, 0);

  return id != 0 ? way_register_get_commitment (row->names->target, id, NULL) : NULL;
}

static gpointer
make_commitment (WayRow *row)
{
  return way_commitment_new ();
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
read_placements (WayRow *row, WayId programme, GArray *placements)
{
  const char *cell = way_row_get (row, "under");
  g_auto (GStrv) codes = NULL;

  if (cell == NULL)
    return;
  codes = way_table_split_list (cell);
  g_array_set_size (placements, 0);
  for (guint i = 0; codes[i] != NULL; i++)
    read_placement (row, programme, codes[i], placements);
}

static void
fill_commitment (WayRow *row, gpointer record)
{
  WayCommitment *commitment = record;
  WayId programme = way_cell_programme (row);

  way_cell_text (row, "code", &commitment->code);
  if (programme != 0)
    read_placements (row, programme, commitment->placements);
  way_cell_text (row, "title", &commitment->title);
  way_cell_record (row, "kind", WAY_RECORD_KIND, 0, &commitment->kind);
  commitment->modality = way_cell_word (row, "modality", way_modality_from_nick,
                                        "will, should, encouraged, invited", commitment->modality);
  way_cell_text (row, "condition", &commitment->condition);
  way_cell_timing (row, programme, &commitment->timing);
  way_cell_responsible (row, commitment->responsible);
  way_cell_text (row, "legal", &commitment->legal);
  way_cell_citation (row, &commitment->origin);
}

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

static char *
write_placements (WayNames *names, const GArray *placements)
{
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

static char **
write_commitment (WayNames *names, gconstpointer record)
{
  const WayCommitment *commitment = record;
  WayId programme = get_programme_of (names, commitment);
  const char *modality =
    commitment->modality != WAY_MODALITY_NONE ? way_modality_get_nick (commitment->modality) : "";

  return way_cells_new (g_strdup (commitment->code),
                        way_names_get_code (names, WAY_RECORD_PROGRAMME, programme),
                        write_placements (names, commitment->placements),
                        g_strdup (commitment->title),
                        way_names_get_code (names, WAY_RECORD_KIND, commitment->kind),
                        way_cell_write_word (modality), g_strdup (commitment->condition),
                        way_cell_write_words (commitment->timing),
                        way_cell_write_edtf (commitment->timing),
                        way_cell_write_role (names, commitment->responsible, WAY_ROLE_LEAD),
                        way_cell_write_role (names, commitment->responsible, WAY_ROLE_WITH),
                        way_cell_write_role (names, commitment->responsible, WAY_ROLE_ADDRESSEE),
                        g_strdup (commitment->legal),
                        way_names_get_code (names, WAY_RECORD_SOURCE, commitment->origin.source),
                        g_strdup (commitment->origin.place), NULL);
}

static gboolean
save_commitment (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_commitment (target, record, error);
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
  .columns = commitment_columns,
  .required = commitment_required,
  .key = commitment_key,
  .record = WAY_RECORD_COMMITMENT,
  .names = commitment_names,
  .find = find_commitment,
  .make = make_commitment,
  .fill = fill_commitment,
  .check = check_commitment,
  .write = write_commitment,
  .save = save_commitment,
  .list = list_commitments,
  .free = (GDestroyNotify) way_commitment_free,
};

/* ---- statements ---- */

static const char *const statement_columns[] = {
  "code",  "commitment", "day",  "status",    "forecast", "sentence", "timing", "edtf",
  "title", "lead",       "with", "addressee", "source",   "place",    "also",   NULL,
};
static const char *const statement_required[] = { "code",   "commitment", "day",
                                                  "source", "place",      NULL };
static const char *const statement_key[] = { "code", NULL };

static gpointer
find_statement (WayRow *row)
{
  WayId id = way_cell_find (row, WAY_RECORD_STATEMENT, 0);

  return id != 0 ? way_register_get_statement (row->names->target, id, NULL) : NULL;
}

static gpointer
make_statement (WayRow *row)
{
  return way_statement_new ();
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
read_all_further (WayRow *row, GPtrArray *further)
{
  const char *cell = way_row_get (row, "also");
  g_auto (GStrv) items = NULL;

  if (cell == NULL)
    return;
  items = way_table_split_list (cell);
  g_ptr_array_set_size (further, 0);
  for (guint i = 0; items[i] != NULL; i++)
    read_further (row, items[i], further);
}

static WayId
get_programme_of_id (WayNames *names, WayId id)
{
  g_autoptr (WayCommitment) commitment =
    id != 0 ? way_register_get_commitment (names->target, id, NULL) : NULL;

  return commitment != NULL ? get_programme_of (names, commitment) : 0;
}

static void
fill_statement (WayRow *row, gpointer record)
{
  WayStatement *statement = record;

  way_cell_text (row, "code", &statement->code);
  way_cell_record (row, "commitment", WAY_RECORD_COMMITMENT, 0, &statement->commitment);
  way_cell_day (row, "day", &statement->day);
  statement->status =
    way_cell_word (row, "status", way_status_from_nick,
                   "not started, ongoing, completed, superseded, withdrawn", statement->status);
  way_cell_boolean (row, "forecast", &statement->forecast);
  way_cell_text (row, "sentence", &statement->sentence);
  way_cell_timing (row, get_programme_of_id (row->names, statement->commitment),
                   &statement->timing);
  way_cell_text (row, "title", &statement->title);
  way_cell_responsible (row, statement->responsible);
  statement->says_responsible = statement->responsible->len > 0;
  way_cell_citation (row, &statement->citation);
  read_all_further (row, statement->further);
}

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

static char *
write_further (WayNames *names, const GPtrArray *further)
{
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

static char **
write_statement (WayNames *names, gconstpointer record)
{
  const WayStatement *statement = record;
  const char *status =
    statement->status != WAY_STATUS_NONE ? way_status_get_nick (statement->status) : "";

  return way_cells_new (g_strdup (statement->code),
                        way_names_get_code (names, WAY_RECORD_COMMITMENT, statement->commitment),
                        way_cell_write_day (statement->day), way_cell_write_word (status),
                        way_cell_write_boolean (statement->forecast),
                        g_strdup (statement->sentence), way_cell_write_words (statement->timing),
                        way_cell_write_edtf (statement->timing), g_strdup (statement->title),
                        way_cell_write_role (names, statement->responsible, WAY_ROLE_LEAD),
                        way_cell_write_role (names, statement->responsible, WAY_ROLE_WITH),
                        way_cell_write_role (names, statement->responsible, WAY_ROLE_ADDRESSEE),
                        way_names_get_code (names, WAY_RECORD_SOURCE, statement->citation.source),
                        g_strdup (statement->citation.place),
                        write_further (names, statement->further), NULL);
}

static gboolean
save_statement (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_statement (target, record, error);
}

static int
compare_recorded (gconstpointer a, gconstpointer b)
{
  const WayStatement *first = *(WayStatement *const *) a;
  const WayStatement *second = *(WayStatement *const *) b;

  return first->recorded < second->recorded ? -1 : first->recorded > second->recorded;
}

/* In the order of recording, which is what the order of rows means. */
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
  g_ptr_array_sort (all, compare_recorded);
  return ids != NULL ? g_steal_pointer (&all) : NULL;
}

const WayTableFormat way_statements_format = {
  .name = "statements",
  .columns = statement_columns,
  .required = statement_required,
  .key = statement_key,
  .record = WAY_RECORD_STATEMENT,
  .find = find_statement,
  .make = make_statement,
  .fill = fill_statement,
  .check = check_statement,
  .write = write_statement,
  .save = save_statement,
  .list = list_statements,
  .free = (GDestroyNotify) way_statement_free,
};
