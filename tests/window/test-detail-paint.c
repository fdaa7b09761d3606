/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is painted in the detail: the chart of a series, and the marks of the ladder. */

#include "config.h"

#include "page-fixture.h"
#include "seen.h"
#include "way-detail.h"
#include "way-figure-chart.h"
#include "way-figure-row.h"
#include "way-figures-page.h"
#include "way-rung-row.h"

#define DAY   (way_day_new (2012, 1, 16))
#define YEARS 18 /* pixels of the axis and what is written there */

static WayId
find_source (PageFixture *self)
{
  return way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
}

static void
show (PageFixture *self, WayId id)
{
  way_session_set_selected (self->session, id);
  page_fixture_show (self, way_detail_new (), DAY);
  WAIT_FOR (way_detail_get_shown (WAY_DETAIL (self->page)) == id);
  page_fixture_settle (self);
}

/* ---- charts ---- */

static void
add_figure (PageFixture *self, WayId series, double value, const char *edtf)
{
  g_autoptr (WayFigure) figure = way_figure_new ();
  g_autoptr (GError) error = NULL;

  figure->series = series;
  figure->value = value;
  figure->timing = way_timing_new (edtf, edtf, NULL);
  figure->citation.source = find_source (self);
  way_register_save_figure (self->reg, figure, &error);
  g_assert_no_error (error);
}

static WayId
add_series (PageFixture *self)
{
  WayId id = page_fixture_find (self, "ISS-1.1-5");
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (GError) error = NULL;

  series->commitment = id;
  way_set_text (&series->title, "Quetzals");
  way_set_text (&series->unit, "birds");
  way_register_save_series (self->reg, series, &error);
  g_assert_no_error (error);
  add_figure (self, series->id, 10, "2010");
  add_figure (self, series->id, 40, "2011");

  return id;
}

/* How much of a column of the chart is painted at all, above the years below the axis. */
static int
measure_bar (const SeenPicture *picture, int x)
{
  int n = 0;

  for (int y = 0; y < picture->height - YEARS; y++)
    n += seen_get_pixel (picture, x, y) >> 24 > 0;

  return n;
}

/* Four times as many are four times as high; beside the numbers above the bars. */
static void
test_bars (PageFixture *self, gconstpointer data)
{
  g_autoptr (SeenPicture) picture = NULL;
  GtkWidget *chart = NULL;
  int low, high;

  show (self, add_series (self));
  WAIT_FOR ((chart = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_CHART, 0)) != NULL);
  page_fixture_settle (self);
  picture = seen_take_picture (chart);
  low = measure_bar (picture, picture->width / 16);
  high = measure_bar (picture, picture->width * 9 / 16);
  g_assert_cmpint (low, >, 0);
  g_assert_cmpfloat_with_epsilon ((double) high / low, 4, 0.4);
}

static void
test_chart_tooltip (PageFixture *self, gconstpointer data)
{
  GtkWidget *search, *chart;

  add_series (self);
  page_fixture_show (self, way_figures_page_new (), DAY);
  search = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "quetzals");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) == 2);
  page_fixture_settle (self);
  chart = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_CHART, 0);
  seen_point_at (chart, gtk_widget_get_width (chart) * 3 / 4, gtk_widget_get_height (chart) / 2);
  WAIT_FOR (seen_tooltip_is (self->window, "2011: 40 birds"));
}

/* ---- the ladder ---- */

static void
record (PageFixture *self, WayId id, const WayStage *stage, gboolean reached)
{
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = id;
  step->stage = stage->id;
  step->reached = reached;
  step->citation.source = find_source (self);
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);
}

/* The first square in a row: of its ink, how much is within the outline. */
static double
find_fill (GtkWidget *row)
{
  g_autoptr (SeenPicture) picture = NULL;
  GtkWidget *mark = way_ui_find (row, g_type_from_name ("WayRungMark"));
  guint within = 0;

  g_assert_nonnull (mark);
  picture = seen_take_picture (mark);
  g_assert_cmpuint (seen_count_ink (picture, 0, picture->width), >, 0);
  for (int x = picture->width / 2 - 2; x < picture->width / 2 + 2; x++)
    for (int y = picture->height / 2 - 2; y < picture->height / 2 + 2; y++)
      within += seen_is_inked (picture, x, y);

  return within / 16.0;
}

/* Filled when reached, hollow when planned. */
static void
test_marks (PageFixture *self, gconstpointer data)
{
  WayId id = page_fixture_find (self, "ISS-1.1-5");
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, NULL);
  WayId study = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, "study");
  g_autoptr (WayProcedure) procedure = way_register_get_procedure (self->reg, study, NULL);
  g_autoptr (GPtrArray) before = way_register_list_steps (self->reg, id, WAY_DAY_NONE, NULL);

  for (guint i = 0; i < before->len; i++)
    way_register_delete_step (self->reg, ((WayStep *) before->pdata[i])->id, NULL);
  commitment->procedure = study;
  g_assert_true (way_register_save_commitment (self->reg, commitment, NULL));
  record (self, id, procedure->stages->pdata[0], TRUE);
  record (self, id, procedure->stages->pdata[1], FALSE);
  show (self, id);
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_RUNG_ROW) == 5);
  g_assert_cmpfloat (find_fill (page_fixture_find_type (self->page, WAY_TYPE_RUNG_ROW, 0)), ==, 1);
  g_assert_cmpfloat (find_fill (page_fixture_find_type (self->page, WAY_TYPE_RUNG_ROW, 1)), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/detail/paint/" name, PageFixture, NULL, page_fixture_set_up, function,             \
              page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  ADD ("bars", test_bars);
  ADD ("chart-tooltip", test_chart_tooltip);
  ADD ("marks", test_marks);

  return g_test_run ();
}
