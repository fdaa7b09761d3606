/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up as of a day, after it was read. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-take-up-private.h"

G_DEFINE_FINAL_TYPE (WayTakeUpRow, way_take_up_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (WayTakeUpTable, way_take_up_table, G_TYPE_OBJECT)

static void
clear_text (const char **text)
{
  if (*text != NULL)
    g_ref_string_release ((char *) *text);
  *text = NULL;
}

static void
clear_cell (WayTakeUpCell *cell)
{
  clear_text (&cell->timing);
  clear_text (&cell->document);
  clear_text (&cell->note);
  clear_text (&cell->citation);
}

static void
way_take_up_row_finalize (GObject *object)
{
  WayTakeUpRow *self = WAY_TAKE_UP_ROW (object);

  for (guint i = 0; i < self->n_cells; i++)
    clear_cell (&self->cells[i]);
  g_free (self->cells);
  g_clear_pointer (&self->title, g_ref_string_release);
  g_clear_pointer (&self->citation, g_ref_string_release);
  g_clear_pointer (&self->timing, way_timing_unref);
  G_OBJECT_CLASS (way_take_up_row_parent_class)->finalize (object);
}

static void
way_take_up_row_class_init (WayTakeUpRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_take_up_row_finalize;
}

static void
way_take_up_row_init (WayTakeUpRow *self)
{
}

static void
way_take_up_table_finalize (GObject *object)
{
  WayTakeUpTable *self = WAY_TAKE_UP_TABLE (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->members);
  g_object_unref (self->rows);
  G_OBJECT_CLASS (way_take_up_table_parent_class)->finalize (object);
}

static void
way_take_up_table_class_init (WayTakeUpTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_take_up_table_finalize;
}

static void
way_take_up_table_init (WayTakeUpTable *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) way_party_free);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) way_party_free);
  self->rows = g_list_store_new (WAY_TYPE_TAKE_UP_ROW);
}

WayTakeUpRow *
way_take_up_row_new (WayId commitment, const char *title, guint n_cells)
{
  WayTakeUpRow *self = g_object_new (WAY_TYPE_TAKE_UP_ROW, NULL);

  self->commitment = commitment;
  self->title = g_ref_string_new (title);
  self->n_cells = n_cells;
  self->cells = g_new0 (WayTakeUpCell, n_cells);
  return self;
}

WayTakeUpTable *
way_take_up_table_new (void)
{
  return g_object_new (WAY_TYPE_TAKE_UP_TABLE, NULL);
}

/* ---- counting ---- */

/**
 * way_take_up_counts_add:
 * @self: the counts so far
 * @cell: what is said of one member, or that nothing is
 *
 * Counts one more. What nothing is said of is counted apart and never as not started.
 */
void
way_take_up_counts_add (WayTakeUpCounts *self, const WayTakeUpCell *cell)
{
  g_return_if_fail (self != NULL && cell != NULL);

  self->total++;
  if (cell->id != 0)
    self->of[cell->status]++;
  else
    self->not_said++;
}

/**
 * way_take_up_count_members:
 * @rows: (element-type WayTakeUpRow): the rows to count, all of one table
 * @n_members: how many members the table has
 * @counts: (array length=n_members) (out caller-allocates): where to put the counts
 *
 * Counts the columns of a table. A bare count says nothing of any member, so that it is not among
 * them.
 */
void
way_take_up_count_members (GListModel *rows, guint n_members, WayTakeUpCounts *counts)
{
  guint n_rows = g_list_model_get_n_items (rows);

  memset (counts, 0, n_members * sizeof *counts);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (WayTakeUpRow) row = g_list_model_get_item (rows, i);

      for (guint member = 0; member < n_members; member++)
        way_take_up_counts_add (&counts[member], &row->cells[member]);
    }
}

/* ---- rows ---- */

/**
 * way_take_up_row_get_commitment:
 * @self: a row
 *
 * Returns: the key of the commitment
 */
WayId
way_take_up_row_get_commitment (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), 0);
  return self->commitment;
}

/**
 * way_take_up_row_get_position:
 * @self: a row
 *
 * Returns: which row of its table it is, in the order of the register, from 0
 */
guint
way_take_up_row_get_position (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), 0);
  return self->position;
}

/**
 * way_take_up_row_get_title:
 * @self: a row
 *
 * Returns: the title in force of the commitment
 */
const char *
way_take_up_row_get_title (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), "");
  return self->title;
}

/**
 * way_take_up_row_get_timing:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the timing in force of the commitment
 */
WayTiming *
way_take_up_row_get_timing (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), NULL);
  return self->timing;
}

/**
 * way_take_up_row_get_n_cells:
 * @self: a row
 *
 * Returns: how many members the group has on the day
 */
guint
way_take_up_row_get_n_cells (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), 0);
  return self->n_cells;
}

/**
 * way_take_up_row_get_cell:
 * @self: a row
 * @member: the position of a member in the table
 *
 * Returns: (transfer none): what is said of that member
 */
const WayTakeUpCell *
way_take_up_row_get_cell (WayTakeUpRow *self, guint member)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self) && member < self->n_cells, NULL);
  return &self->cells[member];
}

/**
 * way_take_up_row_get_counts:
 * @self: a row
 *
 * Those of named members, or of the latest bare counts, whichever were given later. Where they are
 * bare counts the total is their own, and the members of the day where they give none.
 *
 * Returns: (transfer none): the counts in force
 */
const WayTakeUpCounts *
way_take_up_row_get_counts (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), NULL);
  return &self->counts;
}

/**
 * way_take_up_row_get_basis:
 * @self: a row
 *
 * Returns: on what the counts in force rest
 */
WayTakeUpBasis
way_take_up_row_get_basis (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), WAY_TAKE_UP_NOT_SAID);
  return self->basis;
}

/**
 * way_take_up_row_get_day:
 * @self: a row
 *
 * Returns: the latest day of what the counts rest on; %WAY_DAY_NONE where nothing was said
 */
WayDay
way_take_up_row_get_day (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), WAY_DAY_NONE);
  return self->day;
}

/**
 * way_take_up_row_get_citation:
 * @self: a row
 *
 * Returns: where the latest of it stands, “COM(2011) 790, II.3”; empty where nothing was said
 */
const char *
way_take_up_row_get_citation (WayTakeUpRow *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (self), "");
  return self->citation != NULL ? self->citation : "";
}

/* What is said is interned, so that the same words are the same pointer. */
static gboolean
cells_equal (const WayTakeUpCell *a, const WayTakeUpCell *b)
{
  return a->id == b->id && a->status == b->status && a->day == b->day && a->timing == b->timing &&
         a->document == b->document && a->note == b->note && a->citation == b->citation;
}

static gboolean
timings_equal (WayTiming *a, WayTiming *b)
{
  return a == b || (a != NULL && b != NULL && way_timing_equal (a, b) &&
                    g_str_equal (way_timing_get_text (a), way_timing_get_text (b)));
}

/**
 * way_take_up_row_equal:
 * @a: a row
 * @b: another
 *
 * Returns: whether both show the same of the same commitment
 */
gboolean
way_take_up_row_equal (WayTakeUpRow *a, WayTakeUpRow *b)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_ROW (a) && WAY_IS_TAKE_UP_ROW (b), FALSE);

  if (a->commitment != b->commitment || a->position != b->position || a->n_cells != b->n_cells ||
      a->basis != b->basis || a->day != b->day || a->citation != b->citation ||
      memcmp (&a->counts, &b->counts, sizeof a->counts) != 0 || !g_str_equal (a->title, b->title) ||
      !timings_equal (a->timing, b->timing))
    return FALSE;
  for (guint i = 0; i < a->n_cells; i++)
    if (!cells_equal (&a->cells[i], &b->cells[i]))
      return FALSE;
  return TRUE;
}

/* ---- tables ---- */

/**
 * way_take_up_table_get_group:
 * @self: a table
 *
 * Returns: the key of the group whose members these are; 0 where no group is known
 */
WayId
way_take_up_table_get_group (WayTakeUpTable *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self), 0);
  return self->group;
}

/**
 * way_take_up_table_get_n_groups:
 * @self: a table
 *
 * Returns: how many groups there are to choose from
 */
guint
way_take_up_table_get_n_groups (WayTakeUpTable *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self), 0);
  return self->groups->len;
}

/**
 * way_take_up_table_get_nth_group:
 * @self: a table
 * @position: which
 *
 * Returns: (transfer none): a group there is to choose
 */
const WayParty *
way_take_up_table_get_nth_group (WayTakeUpTable *self, guint position)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self) && position < self->groups->len, NULL);
  return self->groups->pdata[position];
}

/**
 * way_take_up_table_get_n_members:
 * @self: a table
 *
 * Returns: how many members the group has on the day
 */
guint
way_take_up_table_get_n_members (WayTakeUpTable *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self), 0);
  return self->members->len;
}

/**
 * way_take_up_table_get_member:
 * @self: a table
 * @position: which
 *
 * Returns: (transfer none): a member, in the order of the group
 */
const WayParty *
way_take_up_table_get_member (WayTakeUpTable *self, guint position)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self) && position < self->members->len, NULL);
  return self->members->pdata[position];
}

/**
 * way_take_up_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): a model of #WayTakeUpRow in the order of the register: what was said
 *   of the group's take-up, and what is addressed to it
 */
GListModel *
way_take_up_table_get_rows (WayTakeUpTable *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self), NULL);
  return G_LIST_MODEL (self->rows);
}

/**
 * way_take_up_table_is_empty:
 * @self: a table
 *
 * Returns: whether nothing was said of any member's take-up, nor any bare count given
 */
gboolean
way_take_up_table_is_empty (WayTakeUpTable *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_TABLE (self), TRUE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (WayTakeUpRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (row->basis != WAY_TAKE_UP_NOT_SAID)
        return FALSE;
    }
  return TRUE;
}
