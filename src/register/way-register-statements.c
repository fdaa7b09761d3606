/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements: what a source said of a commitment on a day. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

static const WayResponsibleTable responsible_table = {
  .list = "SELECT id, party_id, role, position FROM statement_party WHERE statement_id = ? "
          "ORDER BY position, id",
  .insert = "INSERT INTO statement_party (party_id, role, position, statement_id, id) "
            "VALUES (?, ?, ?, ?, ?)",
  .move = "UPDATE statement_party SET position = ? WHERE id = ?",
  .drop = "DELETE FROM statement_party WHERE id = ?",
};

#define LIST_FURTHER                                                                               \
  "SELECT id, source_id, place FROM further_citation WHERE statement_id = ? ORDER BY position, id"

/* ---- reading ---- */

#define STATEMENT_COLUMNS                                                                          \
  "SELECT id, code, commitment_id, day, recorded, status, forecast, sentence, timing_text, "       \
  "timing_edtf, title, says_responsible, source_id, place, printed_row FROM statement "

static void
read_further (WayRegister *self, WayStatement *statement, WayQuery *record)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_FURTHER);

  way_query_add_id (query, statement->id);
  while (way_query_next (query))
    g_ptr_array_add (statement->further,
                     way_citation_new (way_query_get_id (query, 1), way_query_get_text (query, 2)));
  way_query_pass_on (query, record);
}

static gpointer
read_statement (WayRegister *self, WayQuery *query)
{
  WayStatement *statement = way_statement_new ();

  statement->id = way_query_get_id (query, 0);
  way_set_text (&statement->code, way_query_get_text (query, 1));
  statement->commitment = way_query_get_id (query, 2);
  statement->day = way_query_get_day (query, 3);
  statement->recorded = way_query_get_int (query, 4);
  statement->status = (WayStatus) MAX (way_status_from_nick (way_query_get_text (query, 5)), 0);
  statement->forecast = way_query_get_int (query, 6) != 0;
  way_set_text (&statement->sentence, way_query_get_text (query, 7));
  statement->timing = way_query_dup_timing (query, 8);
  way_set_text (&statement->title, way_query_get_text (query, 10));
  statement->says_responsible = way_query_get_int (query, 11) != 0;
  statement->citation.source = way_query_get_id (query, 12);
  way_set_text (&statement->citation.place, way_query_get_text (query, 13));
  way_set_text (&statement->row, way_query_get_text (query, 14));
  way_register_read_responsible (self, &responsible_table, statement->id, statement->responsible,
                                 query);
  read_further (self, statement, query);
  return statement;
}

/**
 * way_register_get_statement:
 * @self: a register
 * @id: the key of a statement
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the statement
 */
WayStatement *
way_register_get_statement (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, STATEMENT_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_statement, (GDestroyNotify) way_statement_free,
                                error);
}

/**
 * way_register_list_statements:
 * @self: a register
 * @commitment: the key of a commitment
 * @until: the last day of which to list statements; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayStatement) (nullable): what was said of it, newest
 *   first, and of one day the one recorded later first
 */
GPtrArray *
way_register_list_statements (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        STATEMENT_COLUMNS "WHERE commitment_id = ?1 AND (?2 IS NULL OR day <= ?2) "
                                          "ORDER BY day DESC, recorded DESC");

  way_query_add_id (query, commitment);
  way_query_add_day (query, until);
  return way_register_collect (self, query, read_statement, (GDestroyNotify) way_statement_free,
                               error);
}

/* ---- checking ---- */

static gboolean
says_something (const WayStatement *record)
{
  return record->status != WAY_STATUS_NONE || *record->sentence != '\0' || record->timing != NULL ||
         *record->title != '\0' || record->says_responsible;
}

static gboolean
check_further (const WayStatement *record, GError **error)
{
  for (guint i = 0; i < record->further->len; i++)
    {
      const WayCitation *citation = record->further->pdata[i];

      if (!way_validate (citation->source != 0, _ ("A citation needs a source"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_statement (WayRegister *self, WayStatement *record, GError **error)
{
  gboolean can_be_forecast = record->status == WAY_STATUS_NOT_STARTED ||
                             record->status == WAY_STATUS_ONGOING ||
                             record->status == WAY_STATUS_COMPLETED;

  way_fill_code (self, &record->code, "t-");
  return way_validate (record->commitment != 0, _ ("A commitment is needed"), error) &&
         way_validate (record->day != WAY_DAY_NONE, _ ("A date is needed"), error) &&
         way_validate (record->citation.source != 0, _ ("Every statement needs a source"), error) &&
         way_validate (says_something (record),
                       _ ("A statement says a status, a sentence, a timing, a title or who is "
                          "responsible"),
                       error) &&
         way_validate (!record->forecast || can_be_forecast,
                       _ ("Only not started, ongoing and completed can be a forecast"), error) &&
         check_further (record, error) && way_validate_responsible (record->responsible, error) &&
         way_validate_code (self, WAY_RECORD_STATEMENT, 0, record->id, record->code, error);
}

/* ---- writing ---- */

#define INSERT_STATEMENT                                                                           \
  "INSERT INTO statement (code, commitment_id, day, recorded, status, forecast, sentence, "        \
  "timing_text, timing_edtf, timing_earliest, timing_latest, title, says_responsible, source_id, " \
  "place, printed_row, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define UPDATE_STATEMENT                                                                           \
  "UPDATE statement SET code = ?, commitment_id = ?, day = ?, recorded = ?, status = ?, "          \
  "forecast = ?, sentence = ?, timing_text = ?, timing_edtf = ?, timing_earliest = ?, "            \
  "timing_latest = ?, title = ?, says_responsible = ?, source_id = ?, place = ?, "                 \
  "printed_row = ? WHERE id = ?"

/* The time of recording grows with every statement, even where the clock was put back. */
static gint64
next_recorded (WayRegister *self)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT max (recorded) FROM statement");

  return MAX (g_get_real_time (), way_query_run_int (query, NULL) + 1);
}

/* Changing a statement does not make it a later one. */
static gint64
kept_recorded (WayRegister *self, WayId id)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT recorded FROM statement WHERE id = ?");

  way_query_add_id (query, id);
  return way_query_run_int (query, NULL);
}

static gboolean
write_statement_row (WayRegister *self, WayStatement *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, is_new ? INSERT_STATEMENT : UPDATE_STATEMENT);

  if (is_new)
    record->id = way_database_make_id (self->database);
  record->recorded = is_new ? next_recorded (self) : kept_recorded (self, record->id);
  way_query_add_text (query, record->code);
  way_query_add_id (query, record->commitment);
  way_query_add_day (query, record->day);
  way_query_add_int (query, record->recorded);
  way_query_add_text (query, record->status != WAY_STATUS_NONE
                               ? way_status_get_nick (record->status)
                               : NULL);
  way_query_add_int (query, record->forecast ? 1 : 0);
  way_query_add_text (query, record->sentence);
  way_query_add_timing (query, record->timing);
  way_query_add_text (query, record->title);
  way_query_add_int (query, record->says_responsible ? 1 : 0);
  way_query_add_citation (query, &record->citation);
  way_query_add_text (query, record->row);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

/* Writes one further citation over the row that stood at its place, or as a new one. */
static gboolean
write_citation (WayRegister *self,
                WayId statement,
                WayId row,
                const WayCitation *citation,
                guint position,
                GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    row == 0
      ? "INSERT INTO further_citation (statement_id, source_id, place, position, id) "
        "VALUES (?, ?, ?, ?, ?)"
      : "UPDATE further_citation SET statement_id = ?, source_id = ?, place = ?, position = ? "
        "WHERE id = ?");

  way_query_add_id (query, statement);
  way_query_add_citation (query, citation);
  way_query_add_int (query, position);
  way_query_add_id (query, row != 0 ? row : way_database_make_id (self->database));
  return way_query_run (query, error);
}

static gboolean
drop_citation (WayRegister *self, WayId row, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "DELETE FROM further_citation WHERE id = ?");

  way_query_add_id (query, row);
  return way_query_run (query, error);
}

static gboolean
write_further (WayRegister *self, const WayStatement *record, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_FURTHER);
  g_autoptr (GArray) rows = NULL;
  gboolean ok;

  way_query_add_id (query, record->id);
  rows = way_register_collect_ids (query, error);
  ok = rows != NULL;
  for (guint i = 0; ok && i < record->further->len; i++)
    ok = write_citation (self, record->id, i < rows->len ? g_array_index (rows, WayId, i) : 0,
                         record->further->pdata[i], i, error);
  for (guint i = record->further->len; ok && i < rows->len; i++)
    ok = drop_citation (self, g_array_index (rows, WayId, i), error);
  return ok;
}

static gboolean
write_statement (WayRegister *self, WayStatement *record, gboolean is_new, GError **error)
{
  g_autoptr (GArray) nobody = g_array_new (FALSE, FALSE, sizeof (WayResponsible));

  return write_statement_row (self, record, is_new, error) &&
         way_register_write_responsible (self, &responsible_table, record->id,
                                         record->says_responsible ? record->responsible : nobody,
                                         error) &&
         write_further (self, record, error);
}

/**
 * way_register_save_statement:
 * @self: a register
 * @record: a statement; a new one is given its key, the time of recording and, where it has none, a
 *   code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_statement (WayRegister *self, WayStatement *record, GError **error)
{
  gboolean own, is_new = record->id == 0;

  if (!check_statement (self, record, error) ||
      !way_register_enter (self, &own, is_new ? _ ("Record statement") : _ ("Edit statement"), NULL,
                           error))
    return FALSE;
  return way_register_leave_saved (self, own, write_statement (self, record, is_new, error),
                                   &record->id, is_new, error);
}

static gboolean
save_each (WayRegister *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!way_register_save_statement (self, records->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * way_register_save_statements:
 * @self: a register
 * @records: (element-type WayStatement): new statements, such as one on each of several commitments
 * @error: return location
 *
 * Saves statements in one act. If one of them cannot be saved none is.
 *
 * Returns: whether they were saved
 */
gboolean
way_register_save_statements (WayRegister *self, GPtrArray *records, GError **error)
{
  gboolean own;
  g_autofree char *label = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self) && records != NULL, FALSE);

  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Record %u statement",
                                        "Record %u statements", records->len),
                           records->len);
  if (!way_register_enter (self, &own, label, NULL, error))
    return FALSE;
  return way_register_leave (self, own, save_each (self, records, error), error);
}
