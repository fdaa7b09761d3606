/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells that hold lists: parties with a role, and commitments that another record is linked to. A
 * column has those of one role or promise. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

static void
fail_as_twice (WayRow *row, const char *column, const char *item)
{
  way_row_fail (row, column, g_strdup_printf (_ ("“%s” stands there twice"), item));
}

/* ---- who is responsible ---- */

static gboolean
has_part (const GArray *responsible, const WayResponsible *one)
{
  for (guint i = 0; i < responsible->len; i++)
    {
      const WayResponsible *other = &g_array_index (responsible, WayResponsible, i);

      if (other->party == one->party && other->role == one->role)
        return TRUE;
    }
  return FALSE;
}

static void
read_role (WayRow *row, const char *column, WayRole role, GArray *responsible)
{
  g_auto (GStrv) items = way_table_split_list (way_row_get (row, column));

  for (guint i = 0; items[i] != NULL; i++)
    {
      WayResponsible one = { .role = role };

      one.party = way_row_find (row, column, WAY_RECORD_PARTY, 0, items[i]);
      if (one.party != 0 && has_part (responsible, &one))
        fail_as_twice (row, column, items[i]);
      else if (one.party != 0)
        g_array_append_val (responsible, one);
    }
}

static void
keep_role (const GArray *old, WayRole role, GArray *responsible)
{
  for (guint i = 0; i < old->len; i++)
    if (g_array_index (old, WayResponsible, i).role == role)
      g_array_append_val (responsible, g_array_index (old, WayResponsible, i));
}

/* Of the other roles everybody stays; who leads comes first in any case. */
void
way_cell_fill_role (WayRow *row, const WayCell *cell, gpointer record)
{
  GArray *const *field = way_cell_get_field (cell, record);
  g_autoptr (GArray) now = g_array_new (FALSE, FALSE, sizeof (WayResponsible));

  if (way_row_get (row, cell->column) == NULL)
    return;
  for (WayRole role = 0; role < WAY_N_ROLES; role++)
    if (role == cell->role)
      read_role (row, cell->column, role, now);
    else
      keep_role (*field, role, now);
  g_array_set_size (*field, 0);
  g_array_append_vals (*field, now->data, now->len);
}

char *
way_cell_write_role (WayNames *names, const WayCell *cell, gconstpointer record)
{
  GArray *const *field = way_cell_get_field (cell, record);
  const GArray *responsible = *field;
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < responsible->len; i++)
    {
      const WayResponsible *one = &g_array_index (responsible, WayResponsible, i);
      if (one->role == cell->role)
        g_strv_builder_take (items, way_names_get_code (names, WAY_RECORD_PARTY, one->party));
    }
  list = g_strv_builder_end (items);
  return way_table_join_list ((const char *const *) list);
}

/* ---- linked commitments ---- */

static gboolean
is_linked (const GArray *links, WayId commitment)
{
  for (guint i = 0; i < links->len; i++)
    if (g_array_index (links, WayLink, i).commitment == commitment)
      return TRUE;
  return FALSE;
}

/* One commitment is linked once, whatever is promised of it. */
static void
read_links (WayRow *row, const WayCell *cell, GArray *links)
{
  g_auto (GStrv) items = way_table_split_list (way_row_get (row, cell->column));

  for (guint i = 0; items[i] != NULL; i++)
    {
      WayLink one = { .promise = cell->promise };

      one.commitment = way_row_find (row, cell->column, WAY_RECORD_COMMITMENT, 0, items[i]);
      if (one.commitment != 0 && is_linked (links, one.commitment))
        fail_as_twice (row, cell->column, items[i]);
      else if (one.commitment != 0)
        g_array_append_val (links, one);
    }
}

static void
keep_links (const GArray *old, WayPromise promise, GArray *links)
{
  for (guint i = 0; i < old->len; i++)
    if (g_array_index (old, WayLink, i).promise == promise)
      g_array_append_val (links, g_array_index (old, WayLink, i));
}

void
way_cell_fill_links (WayRow *row, const WayCell *cell, gpointer record)
{
  GArray *const *field = way_cell_get_field (cell, record);
  g_autoptr (GArray) now = g_array_new (FALSE, FALSE, sizeof (WayLink));

  if (way_row_get (row, cell->column) == NULL)
    return;
  for (WayPromise promise = 0; promise < WAY_N_PROMISES; promise++)
    if (promise == cell->promise)
      read_links (row, cell, now);
    else
      keep_links (*field, promise, now);
  g_array_set_size (*field, 0);
  g_array_append_vals (*field, now->data, now->len);
}

char *
way_cell_write_links (WayNames *names, const WayCell *cell, gconstpointer record)
{
  GArray *const *field = way_cell_get_field (cell, record);
  const GArray *links = *field;
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      const WayLink *one = &g_array_index (links, WayLink, i);

      if (one->promise == cell->promise)
        g_strv_builder_take (items,
                             way_names_get_code (names, WAY_RECORD_COMMITMENT, one->commitment));
    }
  list = g_strv_builder_end (items);
  return way_table_join_list ((const char *const *) list);
}
