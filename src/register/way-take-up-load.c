/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading take-up from the views of sql/take-up.sql: a query for the members, one for the rows, one
 * for all that was said by name and one for the bare counts, however many cells there are. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"
#include "way-register-private.h"
#include "way-resources.h"
#include "way-take-up-private.h"

#define TAKE_UP_SQL RESOURCE_PATH "/register/take-up.sql"

typedef struct
{
  WayDatabase *database;
  WayTakeUpTable *table;
  WayId programme;  /* 0: all */
  WayId commitment; /* 0: all */
  WayDay day;
  GHashTable *rows;    /* WayId of a commitment to its row; the keys lie in the values */
  GHashTable *members; /* WayId of a party to its position; the keys lie in the table */
} Loader;

/* ---- as of ---- */

static gboolean
make_views (WayDatabase *database, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (database,
                        "SELECT count(*) FROM temp.sqlite_schema WHERE name = 'addressed'");
  g_autoptr (GBytes) sql = NULL;

  if (way_query_run_int (query, NULL) > 0)
    return TRUE;
  sql = g_resource_lookup_data (way_register_resources_get_resource (), TAKE_UP_SQL,
                                G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return sql != NULL && way_database_execute (database, g_bytes_get_data (sql, NULL), error);
}

static gboolean
set_as_of (const Loader *self, GError **error)
{
  return way_as_of_set (self->database, self->day, error) && make_views (self->database, error);
}

/* ---- groups and members ---- */

static WayParty *
read_party (WayQuery *query)
{
  WayParty *party = way_party_new ();

  party->id = way_query_get_id (query, 0);
  way_set_text (&party->name, way_query_get_text (query, 1));
  way_set_text (&party->abbreviation, way_query_get_text (query, 2));
  return party;
}

#define GROUP                                                                                      \
  "SELECT party.id, name, abbreviation, "                                                          \
  "(SELECT count(DISTINCT commitment_id) FROM take_up WHERE group_id = party.id AND day <= ?1 "

#define IS_KNOWN                                                                                    \
  "FROM party WHERE is_group = 1 AND (EXISTS (SELECT 1 FROM membership WHERE group_id = party.id) " \
  "OR EXISTS (SELECT 1 FROM take_up WHERE group_id = party.id)) ORDER BY n DESC, position, party.id"

#define OF_A_PROGRAMME                                                                             \
  "AND commitment_id IN (SELECT commitment_id FROM placed WHERE programme_id = ?2)"

/* Where none was asked for, the group of which most was said. */
static gboolean
read_groups (Loader *self, GError **error)
{
  WayTakeUpTable *table = self->table;
  g_autoptr (WayQuery) query =
    way_database_query (self->database, self->programme != 0 ? GROUP OF_A_PROGRAMME
                                          ") AS n " IS_KNOWN
                                                             : GROUP ") AS n " IS_KNOWN);

  way_query_add_day (query, self->day);
  if (self->programme != 0)
    way_query_add_id (query, self->programme);
  while (way_query_next (query))
    g_ptr_array_add (table->groups, read_party (query));
  if (table->group == 0 && table->groups->len > 0)
    table->group = ((WayParty *) table->groups->pdata[0])->id;
  return way_query_finish (query, error);
}

static gboolean
read_members (Loader *self, GError **error)
{
  GPtrArray *members = self->table->members;
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT party.id, name, abbreviation FROM member "
                                        "JOIN party ON party.id = member_id WHERE group_id = ? "
                                        "ORDER BY member.position, party.id");

  way_query_add_id (query, self->table->group);
  while (way_query_next (query))
    {
      WayParty *party = read_party (query);

      g_hash_table_insert (self->members, &party->id, GUINT_TO_POINTER (members->len));
      g_ptr_array_add (members, party);
    }
  return way_query_finish (query, error);
}

/* ---- rows ---- */

static void
add_row (Loader *self, WayTakeUpRow *row)
{
  row->position = g_list_model_get_n_items (G_LIST_MODEL (self->table->rows));
  g_list_store_append (self->table->rows, row);
}

#define SUBJECTS                                                                                   \
  "SELECT commitment_id, title, timing_text, timing_edtf FROM decided WHERE commitment_id IN "     \
  "(SELECT commitment_id FROM take_up WHERE group_id = ?1 AND day <= ?2 "                          \
  "UNION SELECT commitment_id FROM addressed WHERE party_id = ?1)"

static gboolean
read_subjects (Loader *self, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, SUBJECTS);

  way_query_add_id (query, self->table->group);
  way_query_add_day (query, self->day);
  while (way_query_next (query))
    {
      WayTakeUpRow *row =
        way_take_up_row_new (way_query_get_id (query, 0), way_query_get_text (query, 1),
                             self->table->members->len);

      row->timing = way_query_dup_timing (query, 2);
      g_hash_table_insert (self->rows, &row->commitment, row);
    }
  return way_query_finish (query, error);
}

#define PLACES      "SELECT commitment_id FROM placed JOIN programme ON programme.id = programme_id "
#define IN_PLACE    "ORDER BY programme.position, programme_id, objective_position, action_position, "
#define IN_POSITION "placed.position, placement_id"

/* Each where it stands first. */
static gboolean
put_in_order (Loader *self, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (WayQuery) query =
    way_database_query (self->database, self->programme != 0 ? PLACES
                                          "WHERE programme_id = ? " IN_PLACE IN_POSITION
                                                             : PLACES IN_PLACE IN_POSITION);

  if (self->programme != 0)
    way_query_add_id (query, self->programme);
  while (way_query_next (query))
    {
      WayId id = way_query_get_id (query, 0);
      WayTakeUpRow *row = g_hash_table_lookup (self->rows, &id);

      if (row != NULL && g_hash_table_add (seen, row))
        add_row (self, row);
    }
  return way_query_finish (query, error);
}

static gboolean
read_rows (Loader *self, GError **error)
{
  WayTakeUpRow *row;

  if (self->commitment == 0)
    return read_subjects (self, error) && put_in_order (self, error);

  row = way_take_up_row_new (self->commitment, "", self->table->members->len);
  g_hash_table_insert (self->rows, &row->commitment, row);
  add_row (self, row);
  return TRUE;
}

/* ---- what was said ---- */

enum
{
  COLUMN_ID,
  COLUMN_COMMITMENT,
  COLUMN_MEMBER,
  COLUMN_STATUS,
  COLUMN_DAY,
  COLUMN_RECORDED,
  COLUMN_TIMING,
  COLUMN_DOCUMENT,
  COLUMN_NOTE,
  COLUMN_REFERENCE,
  COLUMN_PLACE,
  COLUMN_NUMBER,
  COLUMN_TOTAL,
};

#define SAID                                                                                       \
  "said.id, commitment_id, member_id, status, said.day, recorded, timing_text, document, note, "   \
  "reference, place, said.number, total "
#define WITH_SOURCE "AS said JOIN source ON source.id = said.source_id WHERE group_id = ?1"

/* The same words stand in many cells. */
static const char *
dup_shared (WayQuery *query, int column)
{
  return g_ref_string_new_intern (way_query_get_text (query, column));
}

static char *
dup_citation (WayQuery *query)
{
  const char *place = way_query_get_text (query, COLUMN_PLACE);
  g_autofree char *text = g_strconcat (way_query_get_text (query, COLUMN_REFERENCE),
                                       *place != '\0' ? ", " : NULL, place, NULL);

  return g_ref_string_new_intern (text);
}

/* The counts rest on what was said last, be it by name or counted. */
static void
note_basis (WayTakeUpRow *row, WayQuery *query, WayTakeUpBasis basis, const char *citation)
{
  WayDay day = way_query_get_day (query, COLUMN_DAY);
  gint64 recorded = way_query_get_int (query, COLUMN_RECORDED);

  if (row->basis != WAY_TAKE_UP_NOT_SAID &&
      (day < row->day || (day == row->day && recorded <= row->recorded)))
    return;
  row->basis = basis;
  row->day = day;
  row->recorded = recorded;
  g_clear_pointer (&row->citation, g_ref_string_release);
  row->citation = g_ref_string_acquire ((char *) citation);
}

static void
read_cell (Loader *self, WayTakeUpRow *row, WayQuery *query)
{
  WayId member = way_query_get_id (query, COLUMN_MEMBER);
  int status = way_take_up_status_from_nick (way_query_get_text (query, COLUMN_STATUS));
  gpointer position;
  WayTakeUpCell *cell;

  if (!g_hash_table_lookup_extended (self->members, &member, NULL, &position) || status < 0)
    return;
  cell = &row->cells[GPOINTER_TO_UINT (position)];
  if (cell->id != 0)
    return;
  cell->id = way_query_get_id (query, COLUMN_ID);
  cell->status = (WayTakeUpStatus) status;
  cell->day = way_query_get_day (query, COLUMN_DAY);
  cell->timing = dup_shared (query, COLUMN_TIMING);
  cell->document = dup_shared (query, COLUMN_DOCUMENT);
  cell->note = dup_shared (query, COLUMN_NOTE);
  cell->citation = dup_citation (query);
  note_basis (row, query, WAY_TAKE_UP_NAMED, cell->citation);
}

/* A file may hold more than any group has. All counts of a row together are still a number. */
static guint
read_number (WayQuery *query, int column)
{
  return (guint) CLAMP (way_query_get_int (query, column), 0, G_MAXINT / WAY_N_TAKE_UP_STATUSES);
}

static void
read_count (Loader *self, WayTakeUpRow *row, WayQuery *query)
{
  char *citation = dup_citation (query);
  int status = way_take_up_status_from_nick (way_query_get_text (query, COLUMN_STATUS));

  if (status >= 0)
    row->counts.of[status] = read_number (query, COLUMN_NUMBER);
  row->counts.total = MAX (row->counts.total, read_number (query, COLUMN_TOTAL));
  note_basis (row, query, WAY_TAKE_UP_COUNTED, citation);
  g_ref_string_release (citation);
}

typedef void (*ReadFunc) (Loader *self, WayTakeUpRow *row, WayQuery *query);

static gboolean
read_said (Loader *self, const char *sql, ReadFunc func, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, sql);

  way_query_add_id (query, self->table->group);
  if (self->commitment != 0)
    way_query_add_id (query, self->commitment);
  while (way_query_next (query))
    {
      WayId id = way_query_get_id (query, COLUMN_COMMITMENT);
      WayTakeUpRow *row = g_hash_table_lookup (self->rows, &id);

      if (row != NULL)
        func (self, row, query);
    }
  return way_query_finish (query, error);
}

#define OF_ONE " AND commitment_id = ?2"

static gboolean
read_all_said (Loader *self, GError **error)
{
  if (self->commitment != 0)
    return read_said (self, "SELECT " SAID "FROM taken_up " WITH_SOURCE OF_ONE, read_cell, error) &&
           read_said (self, "SELECT " SAID "FROM counted " WITH_SOURCE OF_ONE, read_count, error);
  return read_said (self, "SELECT " SAID "FROM taken_up " WITH_SOURCE, read_cell, error) &&
         read_said (self, "SELECT " SAID "FROM counted " WITH_SOURCE, read_count, error);
}

/* ---- the counts in force ---- */

static guint
sum (const WayTakeUpCounts *counts)
{
  guint n = 0;

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    n += counts->of[i];
  return n;
}

static void
count (WayTakeUpRow *row)
{
  guint said;

  if (row->basis != WAY_TAKE_UP_COUNTED)
    {
      row->counts = (WayTakeUpCounts) { 0 };
      for (guint i = 0; i < row->n_cells; i++)
        way_take_up_counts_add (&row->counts, &row->cells[i]);
      return;
    }

  said = sum (&row->counts);
  if (row->counts.total == 0)
    row->counts.total = row->n_cells;
  row->counts.total = MAX (row->counts.total, said);
  row->counts.not_said = row->counts.total - said;
}

static void
count_all (Loader *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    count (row);
}

/* ---- loading ---- */

static gboolean
read_table (Loader *self, GError **error)
{
  gboolean ok;

  self->members = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  ok = read_members (self, error) && read_rows (self, error) && read_all_said (self, error);
  if (ok)
    count_all (self);
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->rows);
  return ok;
}

static gboolean
load (Loader *self, GError **error)
{
  return set_as_of (self, error) && read_groups (self, error) && read_table (self, error);
}

/**
 * way_take_up_table_load:
 * @reader: a register
 * @programme: a programme; 0 for all
 * @group: a group; 0 for the one of which most was said
 * @day: the day to look at
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads what the members of a group on that day have done about the commitments of a programme.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with an error of %WAY_REGISTER_ERROR
 */
WayTakeUpTable *
way_take_up_table_load (WayRegister *reader,
                        WayId programme,
                        WayId group,
                        WayDay day,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (WayTakeUpTable) table = way_take_up_table_new ();
  Loader loader = { .table = table, .programme = programme, .day = day };
  GCancellable *before;
  gboolean ok;

  g_return_val_if_fail (WAY_IS_REGISTER (reader) && day != WAY_DAY_NONE, NULL);

  table->group = group;
  loader.database = way_register_get_database (reader);
  before = way_database_set_cancellable (loader.database, cancellable);
  ok = way_board_begin_reading (loader.database, error) &&
       way_board_end_reading (loader.database, load (&loader, error));
  way_database_set_cancellable (loader.database, before);
  return ok ? g_steal_pointer (&table) : NULL;
}

/* ---- in a worker ---- */

typedef struct
{
  WayId programme;
  WayId group;
  WayDay day;
} Request;

static void
load_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (source_object, cancellable, &error);
  g_autoptr (WayTakeUpTable) table = NULL;

  if (reader != NULL)
    table = way_take_up_table_load (reader, request->programme, request->group, request->day,
                                    cancellable, &error);
  if (table != NULL)
    g_task_return_pointer (task, g_steal_pointer (&table), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_take_up_table_load_async:
 * @self: a register
 * @programme: a programme; 0 for all
 * @group: a group; 0 for the one of which most was said
 * @day: the day to look at
 * @cancellable: (nullable): a cancellable; cancelling interrupts the reading
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Reads take-up in a worker thread, through a connection of its own.
 */
void
way_take_up_table_load_async (WayRegister *self,
                              WayId programme,
                              WayId group,
                              WayDay day,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (WAY_IS_REGISTER (self) && day != WAY_DAY_NONE);

  request = g_new0 (Request, 1);
  request->programme = programme;
  request->group = group;
  request->day = day;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, way_take_up_table_load_async);
  g_task_set_task_data (task, request, g_free);
  g_task_run_in_thread (task, load_thread_cb);
}

/**
 * way_take_up_table_load_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with an error
 */
WayTakeUpTable *
way_take_up_table_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- of one commitment ---- */

static WayTakeUpTable *
load_one (Loader *self, const WayParty *group, GError **error)
{
  g_autoptr (WayTakeUpTable) table = way_take_up_table_new ();

  table->group = group->id;
  g_ptr_array_add (table->groups, way_party_copy (group));
  self->table = table;
  return read_table (self, error) ? g_steal_pointer (&table) : NULL;
}

#define GROUPS_OF                                                                                  \
  "SELECT id, name, abbreviation FROM party WHERE is_group = 1 AND id IN "                         \
  "(SELECT group_id FROM take_up WHERE commitment_id = ?1 AND day <= ?2 "                          \
  "UNION SELECT party_id FROM addressed WHERE commitment_id = ?1) ORDER BY position, id"

static gboolean
load_each (Loader *self, GPtrArray *tables, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) way_party_free);
  g_autoptr (WayQuery) query = way_database_query (self->database, GROUPS_OF);

  way_query_add_id (query, self->commitment);
  way_query_add_day (query, self->day);
  while (way_query_next (query))
    g_ptr_array_add (groups, read_party (query));
  if (!way_query_finish (query, error))
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      WayTakeUpTable *table = load_one (self, groups->pdata[i], error);

      if (table == NULL)
        return FALSE;
      g_ptr_array_add (tables, table);
    }
  return TRUE;
}

/**
 * way_take_up_list_of:
 * @self: a register
 * @commitment: a commitment
 * @day: the day to look at
 * @error: return location
 *
 * Reads what is in force of one commitment, for each group that it is addressed to or of which
 * something was said.
 *
 * Returns: (transfer full) (element-type WayTakeUpTable) (nullable): tables of one row each
 */
GPtrArray *
way_take_up_list_of (WayRegister *self, WayId commitment, WayDay day, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_object_unref);
  Loader loader = { .commitment = commitment, .day = day };

  g_return_val_if_fail (WAY_IS_REGISTER (self) && day != WAY_DAY_NONE, NULL);

  loader.database = way_register_get_database (self);
  if (!set_as_of (&loader, error) || !load_each (&loader, tables, error))
    return NULL;
  return g_steal_pointer (&tables);
}
