/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that disagree: sql/contradictions.sql finds the pairs, here they are put into words. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-contradictions.h"

#include <glib/gi18n-lib.h>

#include "way-database-private.h"
#include "way-figure-words.h"
#include "way-register-private.h"
#include "way-standing-private.h"

#define CONTRADICTIONS_SQL WAY_REGISTER_RESOURCES "contradictions.sql"

/* The columns of the query below; those of what is said come twice. */
enum
{
  COLUMN_FIELD,
  COLUMN_SUBJECT,
  COLUMN_ABOUT,
  COLUMN_TITLE,
  COLUMN_COMMITMENT,
  COLUMN_UNIT,
  COLUMN_CURRENCY,
  COLUMN_ONE,
};

enum
{
  SAID_DAY,
  SAID_SOURCE,
  SAID_REFERENCE,
  SAID_PLACE,
  SAID_NICK,
  SAID_FORECAST,
  SAID_TEXT,
  SAID_NUMBER,
  SAID_TOTAL,
  N_SAID
};

static const struct
{
  const char *nick, *name;
} fields[WAY_N_CONTRADICTION_FIELDS] = {
  { "status", N_ ("Status") },  { "timing", N_ ("Due") },          { "lead", N_ ("Lead") },
  { "title", N_ ("Title") },    { "stage", N_ ("Stage reached") }, { "take-up", N_ ("Take-up") },
  { "figure", N_ ("Figures") },
};

static void
saying_clear (WaySaying *self)
{
  g_free (self->words);
  g_free (self->reference);
  g_free (self->citation.place);
}

/**
 * way_contradiction_free:
 * @self: (transfer full): a contradiction
 */
void
way_contradiction_free (WayContradiction *self)
{
  saying_clear (&self->one);
  saying_clear (&self->other);
  g_free (self->subject);
  g_free (self->about);
  g_free (self);
}

/**
 * way_contradiction_field_get_name:
 * @field: in which two places disagree
 *
 * Returns: its name in the user's language
 */
const char *
way_contradiction_field_get_name (WayContradictionField field)
{
  g_return_val_if_fail (field < WAY_N_CONTRADICTION_FIELDS, "");

  return _ (fields[field].name);
}

static WayContradictionField
read_field (WayQuery *query)
{
  guint i = 0;

  while (i + 1 < WAY_N_CONTRADICTION_FIELDS &&
         !g_str_equal (fields[i].nick, way_query_get_text (query, COLUMN_FIELD)))
    i++;

  return i;
}

/* ---- what is said, in words ---- */

static char *
describe_status (WayQuery *query, int first)
{
  int status = way_status_from_nick (way_query_get_text (query, first + SAID_NICK));
  const char *name = way_status_get_name ((WayStatus) MAX (status, 0));

  return way_query_get_int (query, first + SAID_FORECAST) != 0
           ? g_strdup_printf (_ ("Forecast: %s"), name)
           : g_strdup (name);
}

static char *
describe_take_up (WayQuery *query, int first)
{
  int status = way_take_up_status_from_nick (way_query_get_text (query, first + SAID_NICK));
  const char *name = way_take_up_status_get_name ((WayTakeUpStatus) MAX (status, 0));
  guint total = (guint) CLAMP (way_query_get_int (query, first + SAID_TOTAL), 0, G_MAXINT);
  guint number = (guint) CLAMP (way_query_get_int (query, first + SAID_NUMBER), 0, G_MAXINT);

  if (way_query_is_null (query, first + SAID_NUMBER))
    return g_strdup (name);
  if (total == 0)
    /* Translators: what members did, and how many, “Done: 16”. */
    return g_strdup_printf (_ ("%s: %u"), name, number);

  /* Translators: what members did, and how many, “Done: 16 of 18”. */
  return g_strdup_printf (_ ("%s: %u of %u"), name, number, total);
}

static char *
describe_figure (WayQuery *query, int first)
{
  g_autofree char *unit = way_query_dup_text (query, COLUMN_UNIT);
  g_autofree char *currency = way_query_dup_text (query, COLUMN_CURRENCY);
  const WaySeries series = { .unit = unit, .currency = currency };
  WayFigure figure = {
    .value = way_query_get_real (query, first + SAID_NUMBER),
    .total = way_query_get_real (query, first + SAID_TOTAL),
  };

  figure.qualifier =
    (WayQualifier) MAX (way_qualifier_from_nick (way_query_get_text (query, first + SAID_NICK)), 0);
  figure.basis =
    (WayBasis) MAX (way_basis_from_nick (way_query_get_text (query, first + SAID_TEXT)), 0);

  return way_figure_describe (&figure, &series);
}

static char *
describe (WayContradictionField field, WayQuery *query, int first)
{
  const char *text = way_query_get_text (query, first + SAID_TEXT);

  switch (field)
    {
    case WAY_CONTRADICTION_STATUS:
      return describe_status (query, first);
    case WAY_CONTRADICTION_TAKE_UP:
      return describe_take_up (query, first);
    case WAY_CONTRADICTION_FIGURE:
      return describe_figure (query, first);
    case WAY_CONTRADICTION_LEAD:
      return g_strdup (text[0] != '\0' ? text : _ ("nobody"));
    case WAY_CONTRADICTION_TITLE:
      /* Translators: a title in quotation marks. */
      return g_strdup_printf (_ ("“%s”"), text);
    case WAY_CONTRADICTION_TIMING:
    case WAY_CONTRADICTION_STAGE:
    case WAY_N_CONTRADICTION_FIELDS:
    default:
      return g_strdup (text);
    }
}

/* ---- reading ---- */

static void
read_saying (WaySaying *said, WayContradictionField field, WayQuery *query, int first)
{
  said->day = way_query_get_day (query, first + SAID_DAY);
  said->words = describe (field, query, first);
  said->reference = way_query_dup_text (query, first + SAID_REFERENCE);
  said->citation.source = way_query_get_id (query, first + SAID_SOURCE);
  said->citation.place = way_query_dup_text (query, first + SAID_PLACE);
}

static WayContradiction *
read_row (WayQuery *query)
{
  WayContradiction *self = g_new0 (WayContradiction, 1);

  self->field = read_field (query);
  self->commitment = way_query_get_id (query, COLUMN_COMMITMENT);
  if (self->field == WAY_CONTRADICTION_FIGURE)
    self->series = way_query_get_id (query, COLUMN_SUBJECT);
  self->subject = way_query_dup_text (query, COLUMN_TITLE);
  self->about = way_query_dup_text (query, COLUMN_ABOUT);
  read_saying (&self->one, self->field, query, COLUMN_ONE);
  read_saying (&self->other, self->field, query, COLUMN_ONE + N_SAID);

  return self;
}

/* A commitment is there from its origin's day on. In order of the programme's objectives, then of
 * the days on which it is said. */
#define LIST_SQL                                                                                   \
  "SELECT pair.field, pair.subject_id, pair.about, "                                               \
  "       coalesce (commitment.title, series.title), "                                             \
  "       coalesce (commitment.id, series.commitment_id), series.unit, series.currency, "          \
  "       pair.day, pair.source_id, first.reference, pair.place, pair.nick, pair.forecast, "       \
  "       pair.text, pair.number, pair.total, "                                                    \
  "       other_day, other_source_id, second.reference, other_place, other_nick, "                 \
  "       other_forecast, other_text, other_number, other_total "                                  \
  "FROM temp.as_of CROSS JOIN temp.contradiction AS pair "                                         \
  "     CROSS JOIN main.source AS first ON first.id = pair.source_id "                             \
  "     CROSS JOIN main.source AS second ON second.id = other_source_id "                          \
  "     LEFT JOIN main.series ON pair.field = 'figure' AND series.id = pair.subject_id "           \
  "     LEFT JOIN main.commitment ON pair.field <> 'figure' "                                      \
  "                                  AND commitment.id = pair.subject_id "                         \
  "     LEFT JOIN main.source AS origin ON origin.id = commitment.source_id "                      \
  "     LEFT JOIN main.placement ON placement.commitment_id = commitment.id AND is_main = 1 "      \
  "     LEFT JOIN main.action ON action.id = placement.action_id "                                 \
  "     LEFT JOIN main.objective "                                                                 \
  "       ON objective.id = coalesce (placement.objective_id, action.objective_id) "               \
  "WHERE CASE WHEN pair.field = 'figure' "                                                         \
  "           THEN ?1 IS NULL OR series.programme_id IS NULL OR series.programme_id = ?1 "         \
  "           ELSE origin.day <= as_of.day "                                                       \
  "                AND (?1 IS NULL OR ?1 IN "                                                      \
  "                     (SELECT own.programme_id FROM main.placement AS place "                    \
  "                           LEFT JOIN main.action AS under ON under.id = place.action_id "       \
  "                           JOIN main.objective AS own "                                         \
  "                             ON own.id = coalesce (place.objective_id, under.objective_id) "    \
  "                      WHERE place.commitment_id = commitment.id)) END "                         \
  "ORDER BY objective.programme_id, objective.position, coalesce (action.position, -1), "          \
  "         placement.position, series.position, pair.subject_id, pair.day, recorded, "            \
  "         record_id, other_recorded, other_record_id"

static gboolean
read_all (WayDatabase *database, WayId programme, GPtrArray *list, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (database, LIST_SQL);

  way_query_add_id (query, programme);
  while (way_query_next (query))
    g_ptr_array_add (list, read_row (query));

  return way_query_finish (query, error);
}

static gint
compare_fields (gconstpointer a, gconstpointer b)
{
  return (gint) (*(WayContradiction *const *) a)->field -
         (gint) (*(WayContradiction *const *) b)->field;
}

/**
 * way_contradictions_list:
 * @reader: a register
 * @programme: a programme, with whose contradictions those of figures of all programmes are
 *   listed; 0 for all
 * @day: the day up to which anything is known
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayContradiction) (nullable): every pair of places that
 *   disagree: by field, then in the order of the programme
 */
GPtrArray *
way_contradictions_list (WayRegister *reader,
                         WayId programme,
                         WayDay day,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) way_contradiction_free);
  WayDatabase *database;
  GCancellable *before;
  gboolean ok;

  g_return_val_if_fail (WAY_IS_REGISTER (reader) && day != WAY_DAY_NONE, NULL);

  database = way_register_get_database (reader);
  before = way_database_set_cancellable (database, cancellable);
  ok = way_as_of_set (database, day, error) &&
       way_as_of_make_views (database, CONTRADICTIONS_SQL, "contradiction", error) &&
       read_all (database, programme, list, error);
  way_database_set_cancellable (database, before);
  if (!ok)
    return NULL;
  g_ptr_array_sort (list, compare_fields);

  return g_steal_pointer (&list);
}

/* ---- in a worker ---- */

typedef struct
{
  WayId programme;
  WayDay day;
} Request;

static void
list_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (source_object, cancellable, &error);
  GPtrArray *list = NULL;

  if (reader != NULL)
    list = way_contradictions_list (reader, request->programme, request->day, cancellable, &error);
  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_contradictions_list_async:
 * @self: a register
 * @programme: a programme, or 0 for all
 * @day: the day up to which anything is known
 * @cancellable: (nullable): a cancellable; cancelling interrupts the reading
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Finds the contradictions in a worker thread, through a connection of its own.
 */
void
way_contradictions_list_async (WayRegister *self,
                               WayId programme,
                               WayDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (WAY_IS_REGISTER (self) && day != WAY_DAY_NONE);

  request = g_new (Request, 1);
  *request = (Request) { programme, day };
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, way_contradictions_list_async);
  g_task_set_task_data (task, request, g_free);
  g_task_run_in_thread (task, list_thread_cb);
}

/**
 * way_contradictions_list_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayContradiction) (nullable): the contradictions
 */
GPtrArray *
way_contradictions_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
