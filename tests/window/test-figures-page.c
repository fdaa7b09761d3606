/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of figures, its charts, and the figures of a commitment in the detail. */

#include "config.h"

#include "page-fixture.h"
#include "way-detail.h"
#include "way-figure-chart.h"
#include "way-figure-plot.h"
#include "way-figure-row.h"
#include "way-figures-page.h"
#include "way-group.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))
#define COMMITMENT "ISS-1.1-1"

/* ---- where figures stand in a chart ---- */

typedef struct
{
  double value, total;
  const char *edtf; /* NULL: no period */
} Value;

static GPtrArray *
make_figures (const Value *values, guint n)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) way_figure_free);

  for (guint i = 0; i < n; i++)
    {
      WayFigure *figure = way_figure_new ();

      figure->value = values[i].value;
      figure->total = values[i].total;
      if (values[i].edtf != NULL)
        figure->timing = way_timing_new (values[i].edtf, values[i].edtf, NULL);
      g_ptr_array_add (figures, figure);
    }

  return figures;
}

static const WayPlotItem *
get_dated (const WayPlot *plot, guint i)
{
  return &g_array_index (plot->dated, WayPlotItem, i);
}

static void
assert_near (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-9);
}

/* Whole years across; upwards from nothing to the largest value or total. */
static void
test_plot (void)
{
  static const Value values[] = {
    { .value = 5, .total = 20, .edtf = "2011" },
    { .value = 10, .edtf = "2012-07-01/2012-12-31" },
    { .value = 10, .edtf = "2012-03-01" },
    { .value = 1 },
  };
  g_autoptr (GPtrArray) figures = make_figures (values, G_N_ELEMENTS (values));
  g_autoptr (WayPlot) plot = way_plot_new (figures);

  g_assert_cmpint (plot->first, ==, way_day_new (2011, 1, 1));
  g_assert_cmpint (plot->last, ==, way_day_new (2012, 12, 31));
  g_assert_cmpuint (plot->dated->len, ==, 3);
  g_assert_cmpuint (plot->dateless->len, ==, 1);
  assert_near (plot->zero, 0);
  /* 2011 has 365 days, 2012 has 366. */
  assert_near (get_dated (plot, 0)->from, 0);
  assert_near (get_dated (plot, 0)->to, 365.0 / 731);
  assert_near (get_dated (plot, 0)->value, 0.25);
  assert_near (get_dated (plot, 0)->total, 1);
  assert_near (get_dated (plot, 1)->from, (365.0 + 182) / 731);
  assert_near (get_dated (plot, 1)->to, 1);
  assert_near (get_dated (plot, 1)->value, 0.5);
  g_assert_false (get_dated (plot, 1)->is_day);
  g_assert_true (get_dated (plot, 2)->is_day);
}

/* A day in the middle of a year has all of that around it. */
static void
test_plot_day (void)
{
  static const Value values[] = { { .value = 5, .edtf = "2011-06-14" } };
  g_autoptr (GPtrArray) figures = make_figures (values, G_N_ELEMENTS (values));
  g_autoptr (WayPlot) plot = way_plot_new (figures);

  g_assert_cmpint (plot->first, ==, way_day_new (2011, 1, 1));
  g_assert_cmpint (plot->last, ==, way_day_new (2011, 12, 31));
  assert_near (get_dated (plot, 0)->from, 164.0 / 365);
}

/* What is vague is drawn as such, and an open end has room. */
static void
test_vague_plot (void)
{
  static const Value values[] = {
    { .value = -5, .edtf = "2014~" },
    { .value = 15, .edtf = "2013/.." },
    { .value = 0, .edtf = "../2012" },
  };
  g_autoptr (GPtrArray) figures = make_figures (values, G_N_ELEMENTS (values));
  g_autoptr (WayPlot) plot = way_plot_new (figures);

  g_assert_true (get_dated (plot, 0)->is_vague);
  g_assert_true (get_dated (plot, 1)->is_open_end);
  g_assert_false (get_dated (plot, 1)->is_open_start);
  assert_near (get_dated (plot, 1)->to, 1);
  g_assert_true (get_dated (plot, 2)->is_open_start);
  assert_near (get_dated (plot, 2)->from, 0);
  g_assert_cmpint (plot->first, ==, way_day_new (2011, 1, 1));
  g_assert_cmpint (plot->last, ==, way_day_new (2014, 12, 31));
  /* Below nothing. */
  assert_near (plot->zero, 0.25);
  assert_near (get_dated (plot, 0)->value, 0);
}

static const struct
{
  Value values[2];
  guint n;
  gboolean is_worth;
} worth[] = {
  { { { .value = 5 } }, 0, FALSE },
  { { { .value = 5 } }, 1, FALSE },
  { { { .value = 5, .total = 6 } }, 1, TRUE },
  { { { .value = 5, .edtf = "2011" } }, 1, TRUE },
  { { { .value = 5 }, { .value = 6 } }, 2, TRUE },
};

static void
test_worth (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (worth); i++)
    {
      g_autoptr (GPtrArray) figures = make_figures (worth[i].values, worth[i].n);

      g_assert_true (way_plot_is_worth_drawing (figures) == worth[i].is_worth);
    }
}

/* ---- the page ---- */

static WayId
find_source (PageFixture *self, const char *code)
{
  WayId id = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, code);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static WayId
add_series (PageFixture *self, const char *title, const char *unit, const char *currency)
{
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (GError) error = NULL;

  series->programme = way_session_get_programme (self->session);
  series->commitment = page_fixture_find (self, COMMITMENT);
  way_set_text (&series->title, title);
  way_set_text (&series->unit, unit);
  way_set_text (&series->currency, currency);
  way_register_save_series (self->reg, series, &error);
  g_assert_no_error (error);
  return series->id;
}

static WayId
save_figure (PageFixture *self, WayFigure *figure, const char *edtf, const char *source)
{
  g_autoptr (GError) error = NULL;

  if (edtf != NULL)
    figure->timing = way_timing_new (edtf, edtf, NULL);
  figure->citation.source = find_source (self, source);
  way_set_text (&figure->citation.place, "p. 17");
  way_register_save_figure (self->reg, figure, &error);
  g_assert_no_error (error);
  return figure->id;
}

static WayId
add_figure (PageFixture *self,
            WayId series,
            WayQualifier qualifier,
            double value,
            double total,
            const char *edtf,
            const char *source)
{
  g_autoptr (WayFigure) figure = way_figure_new ();

  figure->series = series;
  figure->qualifier = qualifier;
  figure->value = value;
  figure->total = total;
  return save_figure (self, figure, edtf, source);
}

static void
add_sum (PageFixture *self, WayId series, double value, WayBasis basis, const char *edtf)
{
  g_autoptr (WayFigure) figure = way_figure_new ();

  figure->series = series;
  figure->value = value;
  figure->basis = basis;
  save_figure (self, figure, edtf, "COM-2011-790");
}

static void
add_target (PageFixture *self, WayId series, double value, const char *edtf)
{
  g_autoptr (WayFigure) figure = way_figure_new ();

  figure->series = series;
  figure->value = value;
  figure->target = TRUE;
  save_figure (self, figure, edtf, "COM-2011-790");
}

/* A register of the sample with two series more. */
static WayId
show_page (PageFixture *self, WayDay day)
{
  WayId centres = add_series (self, "Quetzal centres", "centres", "");
  WayId money = add_series (self, "Quetzal money", "million", "EUR");

  add_figure (self, centres, WAY_QUALIFIER_NONE, 16, 18, "2011", "COM-2011-790");
  add_figure (self, centres, WAY_QUALIFIER_NONE, 4, 18, "2010", "COM-2010-673");
  add_figure (self, money, WAY_QUALIFIER_OVER, 3.8, 0, "2011/2013", "COM-2016-670");
  page_fixture_show (self, way_figures_page_new (), day);
  return centres;
}

static void
filter (PageFixture *self, const char *words, guint n_rows)
{
  GtkWidget *entry = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) == n_rows);
}

static void
test_page (PageFixture *self, gconstpointer data)
{
  GtkWidget *first, *second;

  show_page (self, way_day_new (2016, 12, 1));
  filter (self, "QUETZAL", 3);
  g_assert_nonnull (page_fixture_find_label (self->page, "Quetzal centres"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Over €3.8 million"));
  g_assert_nonnull (page_fixture_find_label (self->page, "89\u00a0% of the total"));
  g_assert_nonnull (page_fixture_find_label (self->page, "COM(2011) 790, p. 17"));

  /* The newest last. */
  filter (self, "quetzal centres", 2);
  first = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_ROW, 0);
  second = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_ROW, 1);
  g_assert_nonnull (page_fixture_find_label (first, "4 of 18 centres"));
  g_assert_nonnull (page_fixture_find_label (second, "16 of 18 centres"));
  filter (self, "no such figure", 0);
  g_assert_nonnull (page_fixture_find_label (self->page, "No Results"));
}

/* Of what was absorbed in another period than was granted the share is told all the same, below
 * the figures; what it measures leads there. */
static void
test_beside (PageFixture *self, gconstpointer data)
{
  WayId money = add_series (self, "Quetzal grants", "million", "EUR");
  g_autoptr (WayFigure) noted = way_figure_new ();
  GtkWidget *row;

  add_sum (self, money, 40, WAY_BASIS_GRANTED, "2012");
  noted->series = money;
  noted->value = 10;
  noted->basis = WAY_BASIS_ABSORBED;
  way_set_text (&noted->note, "Of the first call.");
  save_figure (self, noted, "2013", "COM-2011-790");
  page_fixture_show (self, way_figures_page_new (), way_day_new (2016, 12, 1));
  filter (self, "quetzal grants", 2);
  g_assert_nonnull (
    page_fixture_find_label (self->page, "25\u00a0%: the latest absorbed, of the latest granted"));
  row = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_ROW, 1);
  g_assert_nonnull (page_fixture_find_label (row, "€10 million absorbed"));
  g_assert_nonnull (page_fixture_find_label (row, "2013"));
  g_assert_nonnull (page_fixture_find_label (row, "Of the first call."));
  g_assert_nonnull (page_fixture_find_label (self->page, "What it measures"));
  g_assert_nonnull (page_fixture_find_label (self->page, "air passenger name records (PNR)"));
}

/* What a later report says is not known yet; nor is a series of which nothing is. */
static void
test_as_of (PageFixture *self, gconstpointer data)
{
  show_page (self, REPORT_DAY);
  filter (self, "quetzal", 2);
  g_assert_null (page_fixture_find_label (self->page, "Quetzal money"));

  way_session_set_day (self->session, way_day_new (2011, 11, 24));
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) == 1);
  g_assert_nonnull (page_fixture_find_label (self->page, "4 of 18 centres"));
}

static void
test_empty (PageFixture *self, gconstpointer data)
{
  show_page (self, way_day_new (2005, 1, 1));
  g_assert_nonnull (page_fixture_find_label (self->page, "No Figures Yet"));
  g_assert_nonnull (page_fixture_find_label (self->page, "None by 1 January 2005."));
}

static void
test_chart (PageFixture *self, gconstpointer data)
{
  GtkWidget *chart;

  show_page (self, way_day_new (2016, 12, 1));
  filter (self, "quetzal centres", 2);
  g_assert_cmpuint (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_CHART), ==, 1);
  chart = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_CHART, 0);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Quetzal centres");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2010: 4 of 18 centres; 2011: 16 of 18 centres");
}

/* All that a chart can draw. */
static void
test_pictures (PageFixture *self, gconstpointer data)
{
  WayId money = add_series (self, "Absorbed", "million", "EUR");
  WayId centres = add_series (self, "Aimed for", "centres", "");

  add_sum (self, money, 70, WAY_BASIS_PROPOSED, "2010/2013");
  add_sum (self, money, 45, WAY_BASIS_GRANTED, "2012");
  add_sum (self, money, 31, WAY_BASIS_ABSORBED, "2012");
  add_sum (self, money, 20, WAY_BASIS_GRANTED, "2013/..");
  add_figure (self, centres, WAY_QUALIFIER_OVER, 3, 0, "2010-06-14", "COM-2011-790");
  add_figure (self, centres, WAY_QUALIFIER_ALMOST, 9, 0, "2011-11-25", "COM-2011-790");
  add_figure (self, centres, WAY_QUALIFIER_ABOUT, 12, 0, "2012~", "COM-2011-790");
  add_target (self, centres, 27, "2013");
  add_target (self, centres, 20, "2012-12-31");
  add_figure (self, centres, WAY_QUALIFIER_NONE, 14, 0, NULL, "COM-2011-790");
  show_page (self, way_day_new (2016, 12, 1));
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) >= 13);
  g_assert_nonnull (page_fixture_find_label (self->page,
                                             "69 % absorbed of what was granted for 2012"));
  page_fixture_take_picture (self, "figures", 1016, 1400);
  page_fixture_take_picture (self, "figures", 360, 1400);
}

static void
test_rows (PageFixture *self, gconstpointer data)
{
  WayId series = show_page (self, way_day_new_today ());
  g_autofree char *recorded = g_strdup_printf ("record-figure(%" G_GINT64_FORMAT ") ", series);
  GtkWidget *row;

  filter (self, "quetzal centres", 2);
  row = page_fixture_find_type (self->page, WAY_TYPE_FIGURE_ROW, 0);
  gtk_widget_activate (row);
  g_assert_true (g_str_has_prefix (self->actions->str, "edit-figure("));
  g_string_truncate (self->actions, 0);
  gtk_widget_activate_action (row, "figure.delete", NULL);
  g_assert_true (g_str_has_prefix (self->actions->str, "delete-figure("));
  g_string_truncate (self->actions, 0);
  for (guint i = 0; self->actions->len == 0; i++)
    {
      GtkWidget *button = page_fixture_find_type (self->page, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), "Record Figure…") == 0)
        g_signal_emit_by_name (button, "clicked");
    }
  g_assert_cmpstr (self->actions->str, ==, recorded);
}

/* A figure that is recorded or deleted elsewhere comes and goes. */
static void
test_changes (PageFixture *self, gconstpointer data)
{
  WayId series = show_page (self, way_day_new_today ());
  g_autoptr (GError) error = NULL;
  WayId figure;

  filter (self, "quetzal centres", 2);
  figure = add_figure (self, series, WAY_QUALIFIER_NONE, 17, 18, "2012", "COM-2011-790");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) == 3);
  way_register_delete_figure (self->reg, figure, &error);
  g_assert_no_error (error);
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) == 2);
  way_register_delete_series (self->reg, series, &error);
  g_assert_no_error (error);
  WAIT_FOR (page_fixture_find_label (self->page, "No Results") != NULL);
  g_assert_true (way_register_undo (self->reg, &error));
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_FIGURE_ROW) == 2);
}

static void
test_menu (PageFixture *self, gconstpointer data)
{
  g_autofree char *actions = NULL;

  show_page (self, way_day_new (2016, 12, 1));
  actions = page_fixture_read_menu (page_fixture_find_type (self->page, WAY_TYPE_FIGURE_ROW, 0));
  g_assert_cmpstr (actions, ==, "edit-figure delete-figure");
}

/* Gone to from elsewhere, a series has the focus. */
static void
test_shown (PageFixture *self, gconstpointer data)
{
  WayId series = show_page (self, way_day_new (2016, 12, 1));
  GtkWidget *focus, *group;

  g_object_set (self->page, "shown", (gint64) series, NULL);
  WAIT_FOR ((focus = gtk_root_get_focus (GTK_ROOT (self->window))) != NULL &&
            (group = gtk_widget_get_ancestor (focus, WAY_TYPE_GROUP)) != NULL &&
            way_page_get_key (group) == series);
}

static GtkWidget *
get_focused (PageFixture *self, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, type) : NULL;
}

/* Who recorded a figure at a series goes on there, though its button is another one now. */
static void
test_stays (PageFixture *self, gconstpointer data)
{
  WayId series = show_page (self, way_day_new (2016, 12, 1));
  GtkWidget *button;

  g_object_set (self->page, "shown", (gint64) series, NULL);
  WAIT_FOR (get_focused (self, WAY_TYPE_GROUP) != NULL);
  button = gtk_root_get_focus (GTK_ROOT (self->window));
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  add_figure (self, series, WAY_QUALIFIER_NONE, 17, 18, "2013", "COM-2011-790");
  WAIT_FOR (button == NULL);
  WAIT_FOR (get_focused (self, WAY_TYPE_GROUP) != NULL);
  g_assert_cmpint (way_page_get_key (get_focused (self, WAY_TYPE_GROUP)), ==, series);
}

/* ---- the detail ---- */

static void
test_detail (PageFixture *self, gconstpointer data)
{
  WayId series = add_series (self, "Quetzal centres", "centres", "");
  g_autofree char *shown = g_strdup_printf ("show-series(%" G_GINT64_FORMAT ") ", series);
  GtkWidget *label, *row;

  add_figure (self, series, WAY_QUALIFIER_NONE, 16, 18, "2011", "COM-2011-790");
  /* What is aimed for was not measured. */
  add_target (self, series, 18, "2013");
  page_fixture_show (self, way_detail_new (), way_day_new (2011, 11, 24));
  way_session_set_selected (self->session, page_fixture_find (self, COMMITMENT));
  WAIT_FOR (page_fixture_find_label (self->page, "Statements") != NULL);
  g_assert_null (page_fixture_find_label (self->page, "Quetzal centres"));

  way_session_set_day (self->session, REPORT_DAY);
  WAIT_FOR ((label = page_fixture_find_label (self->page, "Quetzal centres")) != NULL);
  g_assert_nonnull (page_fixture_find_label (self->page,
                                             "16 of 18 centres · 2011 · 89\u00a0% of the total"));
  g_assert_nonnull (page_fixture_find_type (self->page, WAY_TYPE_FIGURE_CHART, 0));
  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_activate (row);
  g_assert_cmpstr (self->actions->str, ==, shown);
  page_fixture_take_picture (self, "detail-figures", 360, 900);
}

/* ---- the window ---- */

static gboolean
has_focus_in (WayWindow *window, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static guint
count_series (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);
  g_autoptr (GPtrArray) series =
    way_register_list_series (way_session_get_register (session), 0, NULL);

  return series->len;
}

/* From the window: the page by its action, a deletion, and its undoing. */
static void
test_window (void)
{
  WayWindow *window = way_ui_show_sample (1016, 700);
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (GError) error = NULL;
  guint before = count_series (window);

  way_set_text (&series->title, "Quetzals");
  way_register_save_series (reg, series, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "figures");
  WAIT_FOR (has_focus_in (window, WAY_TYPE_FIGURES_PAGE));
  WAIT_FOR (page_fixture_find_label (GTK_WIDGET (window), "Quetzals") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-series", "x", (gint64) series->id);
  g_assert_cmpuint (count_series (window), ==, before);
  WAIT_FOR (page_fixture_find_label (GTK_WIDGET (window), "Series deleted") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpuint (count_series (window), ==, before + 1);
  way_ui_close (window);
}

static gboolean
stands_within (GtkWidget *label, GtkWidget *group)
{
  graphene_rect_t place;
  gboolean found = gtk_widget_compute_bounds (label, group, &place);

  return found && place.origin.x >= 0 &&
         place.origin.x + place.size.width <= gtk_widget_get_width (group);
}

/* A title of more than a line stands over its list, in whichever direction the text runs. */
static void
test_mirrored (PageFixture *self, gconstpointer data)
{
  const char *long_title =
    "Quetzals of all the forests from the one sea to the other, counted twice";
  GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      GtkWidget *group;
      GtkWidget *clamp;

      gtk_widget_set_default_direction (directions[i]);
      group = way_group_new (long_title, "a note");
      clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 300, "child", group, NULL);
      way_group_add (WAY_GROUP (group), gtk_list_box_row_new ());
      adw_window_set_content (ADW_WINDOW (self->window), clamp);
      gtk_window_present (GTK_WINDOW (self->window));
      WAIT_FOR (gtk_widget_get_mapped (group));
      page_fixture_settle (self);
      g_assert_cmpint (gtk_widget_get_width (group), ==, 300);
      g_assert_true (stands_within (page_fixture_find_label (group, long_title), group));
      g_assert_true (stands_within (page_fixture_find_label (group, "a note"), group));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (const char *path, void (*test) (PageFixture *, gconstpointer))
{
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, test, page_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  g_test_add_func ("/figures-page/plot", test_plot);
  g_test_add_func ("/figures-page/plot-day", test_plot_day);
  g_test_add_func ("/figures-page/vague-plot", test_vague_plot);
  g_test_add_func ("/figures-page/worth", test_worth);
  add ("/figures-page/page", test_page);
  add ("/figures-page/beside", test_beside);
  add ("/figures-page/as-of", test_as_of);
  add ("/figures-page/empty", test_empty);
  add ("/figures-page/chart", test_chart);
  add ("/figures-page/pictures", test_pictures);
  add ("/figures-page/rows", test_rows);
  add ("/figures-page/changes", test_changes);
  add ("/figures-page/menu", test_menu);
  add ("/figures-page/shown", test_shown);
  add ("/figures-page/stays", test_stays);
  add ("/figures-page/detail", test_detail);
  add ("/figures-page/mirrored", test_mirrored);
  g_test_add_func ("/figures-page/window", test_window);

  return g_test_run ();
}
