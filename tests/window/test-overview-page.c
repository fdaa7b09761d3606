/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview: years down, actions across, every commitment once. */

#include "config.h"

#include "page-fixture.h"
#include "way-overview-card.h"
#include "way-overview-cell.h"
#include "way-overview-page.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))

static guint
count_areas (PageFixture *self)
{
  return g_list_model_get_n_items (way_board_get_areas (way_session_get_board (self->session)));
}

static guint
count_cells (PageFixture *self, gboolean ghosts)
{
  GtkWidget *cell;
  guint n = 0;

  for (guint i = 0; (cell = page_fixture_find_type (self->page, WAY_TYPE_OVERVIEW_CELL, i)) != NULL;
       i++)
    if (way_overview_cell_is_ghost (WAY_OVERVIEW_CELL (cell)) == ghosts)
      n++;

  return n;
}

static void
show (PageFixture *self)
{
  page_fixture_show (self, way_overview_page_new (), REPORT_DAY);
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_OVERVIEW_CARD) == count_areas (self));
  page_fixture_settle (self);
  page_fixture_settle (self);
}

/* What stands under two objectives is shown in both. */
static guint
count_in_areas (PageFixture *self)
{
  GListModel *areas = way_board_get_areas (way_session_get_board (self->session));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);
      n += way_area_get_counts (area)->total;
    }
  return n;
}

static void
test_cells (PageFixture *self, gconstpointer data)
{
  show (self);
  g_assert_cmpuint (count_cells (self, FALSE), ==, count_in_areas (self));
  g_assert_cmpuint (count_cells (self, TRUE), >, 0);
  g_assert_nonnull (page_fixture_find_label (self->page, "No due"));
  page_fixture_take_picture (self, "overview", 1016, 760);
  page_fixture_take_picture (self, "overview", 360, 720);
}

/* The first visible label that says just this. */
static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, words);

  return found;
}

static void
set_timing (PageFixture *self, const char *code, const char *words, const char *edtf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (self->reg, page_fixture_find (self, code), &error);

  g_assert_no_error (error);
  g_clear_pointer (&commitment->timing, way_timing_unref);
  commitment->timing = way_timing_new (words, edtf, &error);
  g_assert_no_error (error);
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
}

/* Beside a title stands the whole of when it is or was due, if there is room, else nothing. */
static void
test_notes (PageFixture *self, gconstpointer data)
{
  set_timing (self, "ISS-1.3-3", "by 2013", "../2013");
  show (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 760);
  WAIT_FOR (find_words (self->page, "was 2011") != NULL);
  WAIT_FOR (find_words (self->page, "by 2013") != NULL);
  g_assert_null (find_words (self->page, "by"));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 420, 760);
  WAIT_FOR (find_words (self->page, "was 2011") == NULL);
  g_assert_null (find_words (self->page, "by 2013"));
}

/* Years stand beside their rows, whatever the heads take. */
static void
test_years (PageFixture *self, gconstpointer data)
{
  GtkWidget *grid, *first, *year;
  graphene_rect_t row, beside;

  show (self);
  grid = page_fixture_find_type (self->page, GTK_TYPE_GRID, 0);
  first = gtk_grid_get_child_at (GTK_GRID (grid), 0, 1);
  year = page_fixture_find_label (self->page, "2011");
  for (int width = 430; width <= 1270; width += 140)
    {
      int before = gtk_widget_get_width (self->window);

      gtk_window_set_default_size (GTK_WINDOW (self->window), width, 760);
      WAIT_FOR (gtk_widget_get_width (self->window) != before);
      page_fixture_settle (self);
      g_assert_true (gtk_widget_compute_bounds (first, self->window, &row));
      g_assert_true (gtk_widget_compute_bounds (year, self->window, &beside));
      g_assert_cmpfloat (row.origin.y, ==, beside.origin.y);
      g_assert_cmpfloat (row.size.height, ==, beside.size.height);
    }
}

static void
test_open (PageFixture *self, gconstpointer data)
{
  GtkWidget *cell;

  show (self);
  cell = page_fixture_find_type (self->page, WAY_TYPE_OVERVIEW_CELL, 0);
  gtk_widget_activate (cell);
  WAIT_FOR (g_str_has_prefix (self->actions->str, "show-commitment("));
}

/* Arrows walk the cells: down to the one below, right to another action. */
static void
test_arrows (PageFixture *self, gconstpointer data)
{
  GtkWidget *first, *focus;
  graphene_rect_t before, after;

  show (self);
  first = page_fixture_find_type (self->page, WAY_TYPE_OVERVIEW_CELL, 0);
  /* Where arrows lead depends on where things stand, and GTK only follows them in the active
   * window. */
  WAIT_FOR (gtk_widget_get_width (first) > 0 && gtk_window_is_active (GTK_WINDOW (self->window)));
  g_assert_true (gtk_widget_grab_focus (first));

  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_DOWN));
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (WAY_IS_OVERVIEW_CELL (focus) && focus != first);
  g_assert_true (gtk_widget_compute_bounds (first, self->window, &before));
  g_assert_true (gtk_widget_compute_bounds (focus, self->window, &after));
  g_assert_cmpfloat (before.origin.x, ==, after.origin.x);
  g_assert_cmpfloat (before.origin.y, <, after.origin.y);

  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_UP));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == first);
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_RIGHT));
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (WAY_IS_OVERVIEW_CELL (focus));
  g_assert_true (gtk_widget_compute_bounds (focus, self->window, &after));
  g_assert_cmpfloat (before.origin.x, <, after.origin.x);
}

/* The focus stays on its commitment when the register changes. */
static void
test_focus_stays (PageFixture *self, gconstpointer data)
{
  GtkWidget *cell, *focus;
  WayId id;
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (GError) error = NULL;

  show (self);
  cell = page_fixture_find_type (self->page, WAY_TYPE_OVERVIEW_CELL, 0);
  id = way_standing_get_id (way_overview_cell_get_standing (WAY_OVERVIEW_CELL (cell)));
  g_assert_true (gtk_widget_grab_focus (cell));
  commitment = way_register_get_commitment (self->reg, id, &error);
  g_assert_no_error (error);
  way_set_text (&commitment->title, "Something else");
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);

  WAIT_FOR (page_fixture_find_label (self->page, "Something else") != NULL);
  page_fixture_settle (self);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (WAY_IS_OVERVIEW_CELL (focus));
  g_assert_cmpint (way_standing_get_id (way_overview_cell_get_standing (WAY_OVERVIEW_CELL (focus))),
                   ==, id);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  ADD ("/overview/cells", test_cells);
  ADD ("/overview/notes", test_notes);
  ADD ("/overview/years", test_years);
  ADD ("/overview/open", test_open);
  ADD ("/overview/arrows", test_arrows);
  ADD ("/overview/focus-stays", test_focus_stays);

  return g_test_run ();
}
