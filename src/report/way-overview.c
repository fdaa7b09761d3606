/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview table: for each objective years down and actions across, with the class of each
 * commitment in its cell. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

#define MOST_UNITS 4

/* The fullest action takes two units when a year of it holds this many. */
#define FULL 4

/* The row of what has no due day. */
#define NO_YEAR G_MAXINT

typedef struct
{
  WayLane *lane;
  GPtrArray *shown; /* of WayStanding, by due day, then position */
  guint fullest;    /* most in one year */
  guint units;
} Column;

typedef struct
{
  WayFacts *facts;
  WayComposition *composition;
  WayArea *area;
  GPtrArray *columns; /* of Column */
  guint left_out;
  GPtrArray *notes;     /* of WayNote, of this sheet */
  GPtrArray *note_keys; /* what each cites */
} Overview;

static void
column_free (gpointer data)
{
  Column *column = data;

  g_object_unref (column->lane);
  g_ptr_array_unref (column->shown);
  g_free (column);
}

/* ---- what is shown ---- */

static gboolean
is_shown (WayStanding *standing)
{
  WayModality modality = way_standing_get_modality (standing);

  return modality != WAY_MODALITY_ENCOURAGED && modality != WAY_MODALITY_INVITED;
}

static int
get_row (WayStanding *standing)
{
  WayDay due = way_standing_get_due (standing);

  return due != WAY_DAY_NONE ? way_day_get_year (due) : NO_YEAR;
}

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  WayDay one = way_standing_get_due (*(WayStanding *const *) a);
  WayDay other = way_standing_get_due (*(WayStanding *const *) b);

  if (one == WAY_DAY_NONE || other == WAY_DAY_NONE)
    return (one == WAY_DAY_NONE) - (other == WAY_DAY_NONE);

  return (one > other) - (one < other);
}

static guint
count_fullest (GPtrArray *shown)
{
  guint fullest = 0;
  guint run = 0;

  for (guint i = 0; i < shown->len; i++)
    {
      gboolean same = i > 0 && get_row (g_ptr_array_index (shown, i)) ==
                                 get_row (g_ptr_array_index (shown, i - 1));

      run = same ? run + 1 : 1;
      fullest = MAX (fullest, run);
    }

  return fullest;
}

static Column *
column_new (WayLane *lane)
{
  Column *column = g_new0 (Column, 1);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lane));

  column->lane = g_object_ref (lane);
  column->units = 1;
  column->shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (lane), i);

      if (is_shown (standing))
        g_ptr_array_add (column->shown, g_steal_pointer (&standing));
    }
  g_ptr_array_sort (column->shown, compare_dues);
  column->fullest = count_fullest (column->shown);

  return column;
}

static void
widen_fullest (Overview *self)
{
  Column *fullest = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (fullest == NULL || column->fullest > fullest->fullest)
        fullest = column;
    }
  if (fullest != NULL && fullest->fullest >= FULL)
    fullest->units = 2;
}

static gboolean
stands_in_column (Overview *self, WayStanding *standing)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (g_ptr_array_find (column->shown, standing, NULL))
        return TRUE;
    }

  return FALSE;
}

static void
count_left_out (Overview *self)
{
  GListModel *lanes = way_area_get_lanes (self->area);
  g_autoptr (GHashTable) left_out = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GListModel) lane = g_list_model_get_item (lanes, i);

      for (guint j = 0; j < g_list_model_get_n_items (lane); j++)
        {
          g_autoptr (WayStanding) standing = g_list_model_get_item (lane, j);

          if (!stands_in_column (self, standing))
            g_hash_table_add (left_out, standing);
        }
    }
  self->left_out = g_hash_table_size (left_out);
}

static void
take_area (Overview *self, WayArea *area)
{
  GListModel *lanes = way_area_get_lanes (area);

  self->area = area;
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      if (way_lane_get_action (lane) != 0)
        g_ptr_array_add (self->columns, column_new (lane));
    }
  widen_fullest (self);
  count_left_out (self);
}

/* ---- notes ---- */

/* The note of this sheet that cites the place, or NULL when nothing is cited. */
static WayNote *
get_note (Overview *self, const WayCitation *citation)
{
  g_autofree char *key =
    g_strdup_printf ("%" G_GINT64_FORMAT " %s", citation->source, citation->place);
  guint at;
  WayText *words;

  if (citation->source == 0)
    return NULL;
  if (!g_ptr_array_find_with_equal_func (self->note_keys, key, g_str_equal, &at))
    {
      at = self->notes->len;
      words = way_text_new (WAY_FACE_TABLE_SMALL, NULL);
      way_facts_cite (self->facts, words, citation->source, citation->place);
      g_ptr_array_add (self->notes, way_composition_add_note (self->composition, at + 1, words));
      g_ptr_array_add (self->note_keys, g_steal_pointer (&key));
    }

  return g_ptr_array_index (self->notes, at);
}

static WayNote *
get_statement_note (Overview *self, WayId id)
{
  g_autoptr (WayStatement) statement = NULL;

  if (id == 0)
    return NULL;
  statement = way_register_get_statement (self->facts->reader, id, NULL);

  return statement != NULL ? get_note (self, &statement->citation) : NULL;
}

/* The status is cited, and the timing where it slipped; the lower number comes first. */
static void
call_notes (Overview *self, WayText *text, WayStanding *standing)
{
  WayNote *status = get_statement_note (self, way_standing_get_status_statement (standing));
  WayNote *timing = way_standing_is_slipped (standing)
                      ? get_statement_note (self, way_standing_get_timing_statement (standing))
                      : NULL;
  gboolean in_order = status == NULL || timing == NULL || status->number < timing->number;
  WayNote *first = in_order ? status : timing;
  WayNote *second = in_order ? timing : status;

  if (first != NULL)
    way_text_append_note (text, first);
  if (second != NULL && second != first)
    way_text_append_note (text, second);
}

/* ---- cells ---- */

static WayText *
say_status (Overview *self, WayStanding *standing)
{
  const WayInk *ink = way_key_get (self->composition->key, way_standing_get_class (standing));
  WayText *text = way_text_new (WAY_FACE_CELL_STATUS, NULL);
  WayTiming *original = way_standing_get_original_timing (standing);
  g_autofree char *words = way_overview_say_class (self->facts, standing);

  way_text_append_timing (text, words, WAY_RUN_COLOURED, ink->ink);
  if (way_standing_is_slipped (standing) && original != NULL)
    {
      /* Translators: follows a status; %s is the timing that held before. */
      g_autofree char *moved =
        g_strdup_printf (_ ("; moved from %s"), way_timing_get_text (original));

      way_text_append_timing (text, moved, WAY_RUN_COLOURED, ink->ink);
    }
  call_notes (self, text, standing);

  return text;
}

/* ---- a sheet ---- */

static void
add_year_cells (Overview *self, WayGridYear *year, guint first, guint last, int row)
{
  for (guint i = first; i < last; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < column->shown->len; j++)
        {
          WayStanding *standing = g_ptr_array_index (column->shown, j);

          if (get_row (standing) == row)
            way_grid_year_add_cell (year, i - first, way_standing_get_class (standing),
                                    way_facts_is_forecast (standing),
                                    way_text_new (WAY_FACE_CELL_LABEL,
                                                  way_standing_get_title (standing)),
                                    say_status (self, standing));
        }
    }
}

static int
get_next_row (Overview *self, guint first, guint last, int after)
{
  int next = NO_YEAR;

  for (guint i = first; i < last; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < column->shown->len; j++)
        {
          int row = get_row (g_ptr_array_index (column->shown, j));

          if (row > after)
            next = MIN (next, row);
        }
    }

  return next;
}

static void
add_year (Overview *self, WayGridBlock *grid, guint first, guint last, int row)
{
  WayGridYear *year;
  WayDay as_of = self->facts->options.as_of;
  g_autofree char *number = g_strdup_printf ("%d", row);
  g_autofree char *day = way_words_day_and_month (as_of);
  g_autofree char *words = NULL;
  WayText *label;

  if (row == NO_YEAR)
    {
      label = way_text_new (WAY_FACE_TABLE, NULL);
      way_text_append (label, _ ("No end date"), WAY_RUN_BOLD);
      year = way_grid_block_add_year (grid, label);
    }
  else
    year = way_grid_block_add_year (grid, way_text_new (WAY_FACE_YEAR, number));
  if (row == way_day_get_year (as_of))
    {
      /* Translators: %s is a day, in a narrow column. */
      words = g_strdup_printf (_ ("as of %s"), day);
      year->line = way_text_new (WAY_FACE_TABLE_SMALL, words);
    }
  add_year_cells (self, year, first, last, row);
}

static gboolean
has_row (Overview *self, guint first, guint last, int row)
{
  for (guint i = first; i < last; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < column->shown->len; j++)
        if (get_row (g_ptr_array_index (column->shown, j)) == row)
          return TRUE;
    }

  return FALSE;
}

static void
add_actions (Overview *self, WayGridBlock *grid, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);
      guint done = 0;
      g_autofree char *code = g_strdup_printf ("%s %s", way_facts_get_action_label (self->facts),
                                               way_lane_get_code (column->lane));
      g_autofree char *line = NULL;

      for (guint j = 0; j < column->shown->len; j++)
        done +=
          way_standing_get_class (g_ptr_array_index (column->shown, j)) == WAY_CLASS_COMPLETED;
      /* Translators: how many are completed, of how many. */
      line = g_strdup_printf (_ ("%u of %u completed"), done, column->shown->len);
      way_grid_block_add_action (grid, code, way_lane_get_title (column->lane), line,
                                 column->units);
    }
}

static WayNote *
say_left_out (Overview *self)
{
  g_autofree char *words = NULL;

  if (self->left_out == 0)
    return NULL;

  words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "Not shown: %u commitment that is a recommendation or stands under no action.",
                 "Not shown: %u commitments that are recommendations or stand under no action.",
                 self->left_out),
    self->left_out);

  return way_composition_add_note (self->composition, 0,
                                   way_text_new (WAY_FACE_TABLE_SMALL, words));
}

static void
add_grid (Overview *self, guint first, guint last)
{
  WayGridBlock *grid = way_composition_add_grid (self->composition);

  g_ptr_array_set_size (self->notes, 0);
  g_ptr_array_set_size (self->note_keys, 0);
  grid->head = g_strdup (_ ("Due"));
  add_actions (self, grid, first, last);
  for (int row = get_next_row (self, first, last, 0); row != NO_YEAR;
       row = get_next_row (self, first, last, row))
    add_year (self, grid, first, last, row);
  if (has_row (self, first, last, NO_YEAR) || grid->years->len == 0)
    add_year (self, grid, first, last, NO_YEAR);
  if (last == self->columns->len)
    grid->remark = say_left_out (self);
}

static void
add_title (Overview *self, gboolean again)
{
  g_autofree char *label =
    g_strdup_printf ("%s · %s %s", _ ("Overview"), way_facts_get_objective_label (self->facts),
                     way_area_get_code (self->area));
  g_autofree char *kicker = way_words_capitals (label);
  g_autofree char *words = g_strdup_printf (_ ("%s (continued)"), way_area_get_title (self->area));
  WayTitleBlock *title =
    way_composition_add_title (self->composition, kicker,
                               again ? words : way_area_get_title (self->area));

  title->beside = TRUE;
  title->block.keep = TRUE;
  if (!again)
    title->outline = g_strdup_printf ("%s\u2002%s", way_area_get_code (self->area),
                                      way_area_get_title (self->area));
}

static void
add_legend (Overview *self)
{
  WayLegendBlock *legend = way_composition_add_legend (self->composition);

  legend->block.keep = TRUE;
  legend->lead = way_text_new (WAY_FACE_LEGEND, _ ("Rows: the year due."));
  way_text_append (legend->lead, " ", WAY_RUN_PLAIN);
  way_text_append (legend->lead, _ ("Filled: fact. Dashed: forecast or no report."), WAY_RUN_BOLD);
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      for (guint j = 0; j < column->shown->len; j++)
        legend->has[way_standing_get_class (g_ptr_array_index (column->shown, j))] = TRUE;
    }
}

static guint
fill_sheet (Overview *self, guint first)
{
  guint units = 0;
  guint last = first;

  while (last < self->columns->len)
    {
      Column *column = g_ptr_array_index (self->columns, last);

      if (last > first && units + column->units > MOST_UNITS)
        break;
      units += column->units;
      last++;
    }

  return last;
}

static void
add_nothing (Overview *self)
{
  WayNote *left_out;

  add_title (self, FALSE);
  add_legend (self);
  way_composition_add_paragraph (self->composition,
                                 way_text_new (WAY_FACE_TABLE, _ ("There is no action here.")));
  left_out = say_left_out (self);
  if (left_out != NULL)
    way_composition_add_paragraph (self->composition,
                                   way_text_new (WAY_FACE_TABLE, left_out->text->string->str));
}

static void
add_objective (Overview *self, WayArea *area)
{
  guint last;

  take_area (self, area);
  if (self->columns->len == 0)
    add_nothing (self);
  for (guint first = 0; first < self->columns->len; first = last)
    {
      last = fill_sheet (self, first);
      add_title (self, first > 0);
      add_legend (self);
      add_grid (self, first, last);
    }
}

/**
 * way_overview_compose:
 * @facts: facts
 * @composition: a report that says nothing yet
 * @cancellable: (nullable): a cancellable, asked between objectives
 * @error: return location
 *
 * Says the overview table. A commitment whose modality is not known is no recommendation, and is
 * shown.
 *
 * Returns: %FALSE with an error when it was cancelled
 */
gboolean
way_overview_compose (WayFacts *facts,
                      WayComposition *composition,
                      GCancellable *cancellable,
                      GError **error)
{
  Overview self = { facts, composition };
  gboolean done = TRUE;

  if (facts->options.published_key && !facts->options.black_and_white)
    composition->key = WAY_KEY_PUBLISHED;
  self.columns = g_ptr_array_new_with_free_func (column_free);
  self.notes = g_ptr_array_new ();
  self.note_keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; done && i < facts->areas->len; i++)
    {
      done = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (done)
        add_objective (&self, g_ptr_array_index (facts->areas, i));
    }
  if (facts->areas->len == 0)
    way_composition_add_paragraph (composition,
                                   way_text_new (WAY_FACE_TABLE,
                                                 _ ("The programme has no objective yet.")));
  g_ptr_array_unref (self.columns);
  g_ptr_array_unref (self.notes);
  g_ptr_array_unref (self.note_keys);

  return done;
}
