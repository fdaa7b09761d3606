/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table's filter, order and copies, without a window. */

#include "config.h"

#include "way-table-copy.h"
#include "way-table-filter.h"
#include "way-ui-test.h"

static WaySession *session;

static GListModel *
get_standings (void)
{
  return way_board_get_standings (way_session_get_board (session));
}

static guint
count_matching (WayTableFilter *filter)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (get_standings ()); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (get_standings (), i);

      n += gtk_filter_match (GTK_FILTER (filter), standing);
    }

  return n;
}

static void
test_filter_text (void)
{
  g_autoptr (WayTableFilter) filter = way_table_filter_new ();

  g_assert_cmpuint (count_matching (filter), ==, g_list_model_get_n_items (get_standings ()));
  way_table_filter_set_text (filter, "  CONFISCAT ");
  g_assert_cmpuint (count_matching (filter), >=, 1);
  way_table_filter_set_text (filter, "no such words");
  g_assert_cmpuint (count_matching (filter), ==, 0);
  way_table_filter_set_text (filter, "");
  g_assert_cmpuint (count_matching (filter), ==, g_list_model_get_n_items (get_standings ()));
}

static void
test_filter_scope (void)
{
  g_autoptr (WayTableFilter) filter = way_table_filter_new ();
  WayBoard *board = way_session_get_board (session);
  g_autoptr (WayArea) area = g_list_model_get_item (way_board_get_areas (board), 0);
  /* What stands under the objective itself has the first lane. */
  g_autoptr (WayLane) lane = g_list_model_get_item (way_area_get_lanes (area), 1);

  g_assert_cmpint (way_lane_get_action (lane), !=, 0);
  way_table_filter_set_scope (filter, board, way_area_get_objective (area), 0);
  g_assert_cmpuint (count_matching (filter), ==, way_area_get_counts (area)->total);
  way_table_filter_set_scope (filter, board, way_lane_get_objective (lane),
                              way_lane_get_action (lane));
  g_assert_cmpuint (count_matching (filter), ==, way_lane_get_counts (lane)->total);
}

static void
test_filter_classes (void)
{
  g_autoptr (WayTableFilter) filter = way_table_filter_new ();
  const WayCounts *counts = way_board_get_counts (way_session_get_board (session));

  way_table_filter_set_classes (filter, 1u << WAY_CLASS_COMPLETED);
  g_assert_cmpuint (count_matching (filter), ==, counts->of[WAY_CLASS_COMPLETED]);
}

/* Two kinds add up; a kind and a finding both have to be met. */
static void
test_filter_conditions (void)
{
  g_autoptr (WayTableFilter) filter = way_table_filter_new ();
  guint networks, both;

  way_table_filter_add (filter, "kind:network");
  networks = count_matching (filter);
  g_assert_cmpuint (networks, >, 0);
  way_table_filter_add (filter, "kind:network");
  g_assert_cmpuint (way_table_filter_get_conditions (filter)->len, ==, 1);
  way_table_filter_add (filter, "kind:handbook");
  g_assert_cmpuint (count_matching (filter), >, networks);
  way_table_filter_add (filter, "finding:disputed");
  both = count_matching (filter);
  way_table_filter_remove (filter, "kind:network");
  way_table_filter_remove (filter, "kind:handbook");
  g_assert_cmpuint (count_matching (filter), >=, both);
}

static gboolean
is_stalled (WayId id)
{
  WayBoard *board = way_session_get_board (session);
  WayStanding *standing = board != NULL ? way_board_find (board, id) : NULL;

  return standing != NULL && way_standing_is_stalled (standing);
}

static gboolean
has_finding (const char *condition)
{
  for (guint i = 0; way_table_filter_get_finding (i) != NULL; i++)
    if (g_str_equal (way_table_filter_get_finding (i), condition))
      return TRUE;
  return FALSE;
}

/* A file that was promised years ago and has reached nothing since. */
static void
test_filter_stalled (void)
{
  g_autoptr (WayTableFilter) filter = way_table_filter_new ();
  WayRegister *reg = way_session_get_register (session);
  WayId id = way_ui_find_commitment (session, "1.1.3");
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (reg, id, NULL);
  guint before;

  way_table_filter_add (filter, "finding:stalled");
  before = count_matching (filter);
  commitment->procedure = way_register_find (reg, WAY_RECORD_PROCEDURE, 0, "study");
  g_assert_true (way_register_save_commitment (reg, commitment, NULL));
  WAIT_FOR (is_stalled (id));
  g_assert_cmpuint (count_matching (filter), ==, before + 1);
  g_assert_true (has_finding ("finding:stalled"));
  g_assert_true (way_register_undo (reg, NULL));
  WAIT_FOR (!is_stalled (id));
}

static void
test_order (void)
{
  g_autoptr (GtkSorter) sorter = way_column_make_sorter (WAY_COLUMN_TIMING);
  GtkSortListModel *sorted =
    gtk_sort_list_model_new (g_object_ref (get_standings ()), g_object_ref (sorter));
  gboolean none = FALSE;
  WayDay before = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sorted)); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (sorted), i);
      WayDay due = way_standing_get_due (standing);

      g_assert_true (due == WAY_DAY_NONE || (!none && due >= before));
      none = none || due == WAY_DAY_NONE;
      before = due;
    }
  g_object_unref (sorted);
}

static guint
read_number (WayStanding *standing)
{
  g_auto (GStrv) parts = g_strsplit (way_standing_get_number (standing), ".", -1);
  guint number = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    number = number * 100 + (guint) g_ascii_strtoull (parts[i], NULL, 10);

  return number;
}

/* "1.10.2" comes after "1.9.1". */
static void
test_order_of_numbers (void)
{
  g_autoptr (GtkSorter) sorter = way_column_make_sorter (WAY_COLUMN_NUMBER);
  GtkSortListModel *sorted =
    gtk_sort_list_model_new (g_object_ref (get_standings ()), g_object_ref (sorter));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (sorted)), last = 0;

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (sorted), i);

      g_assert_cmpuint (read_number (standing), >=, last);
      last = read_number (standing);
    }
  g_object_unref (sorted);
}

static void
test_copy (void)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (WayColumn));
  WayColumn wanted[] = { WAY_COLUMN_NUMBER, WAY_COLUMN_STATUS };
  g_autofree char *tsv = NULL;
  g_autofree char *html = NULL;

  g_array_append_vals (columns, wanted, 2);
  g_ptr_array_add (standings,
                   g_object_ref (way_board_find (way_session_get_board (session),
                                                 way_ui_find_commitment (session, "1.1.1"))));
  tsv = way_table_to_tsv (standings, columns);
  html = way_table_to_html (standings, columns);
  g_assert_cmpstr (tsv, ==, "No.\tStatus\n1.1.1\tCompleted\n");
  g_assert_nonnull (strstr (html, "<tr><th>No.</th><th>Status</th></tr>\n"
                                  "<tr><td>1.1.1</td><td>Completed</td></tr>"));
}

int
main (int argc, char **argv)
{
  g_autoptr (WayRegister) reg = NULL;
  int result;

  way_ui_init (&argc, &argv);
  reg = way_ui_open_sample ();
  session = way_session_new (reg);
  way_ui_choose_strategy (session);
  WAIT_FOR (way_ui_shows_strategy (session));

  g_test_add_func ("/table/filter-text", test_filter_text);
  g_test_add_func ("/table/filter-scope", test_filter_scope);
  g_test_add_func ("/table/filter-classes", test_filter_classes);
  g_test_add_func ("/table/filter-conditions", test_filter_conditions);
  g_test_add_func ("/table/filter-stalled", test_filter_stalled);
  g_test_add_func ("/table/order", test_order);
  g_test_add_func ("/table/order-of-numbers", test_order_of_numbers);
  g_test_add_func ("/table/copy", test_copy);

  result = g_test_run ();
  g_clear_object (&session);

  return result;
}
