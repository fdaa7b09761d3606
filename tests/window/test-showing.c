/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing a record of another programme than the one that is looked at. */

#include "config.h"

#include "way-page.h"
#include "way-ui-test.h"

#define SOURCE "COM-2010-673"
/* More than fit on a screen, and than a list shows at first. */
#define MANY 60

static WayWindow *window;
static WaySession *session;
static WayRegister *reg;
static WayId latest; /* the programme that is not looked at */

static WayId
find (WayRecord record, const char *code)
{
  WayId id = way_register_find (reg, record, 0, code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static void
set_up (void)
{
  window = way_ui_show_sample (1280, 700);
  session = way_window_get_session (window);
  reg = way_session_get_register (session);
  latest = find (WAY_RECORD_PROGRAMME, "SU");
  g_assert_cmpint (way_session_get_programme (session), !=, latest);
}

/* ---- records of the latest programme, the last of many ---- */

static WayId
add_finding (guint i)
{
  g_autoptr (WayFinding) finding = way_finding_new ();

  finding->programme = latest;
  finding->title = g_strdup_printf ("Finding %u", i);
  finding->citation.source = find (WAY_RECORD_SOURCE, SOURCE);
  g_assert_true (way_register_save_finding (reg, finding, NULL));

  return finding->id;
}

static WayId
add_theme (guint i)
{
  g_autoptr (WayTheme) theme = way_theme_new ();

  theme->programme = latest;
  theme->title = g_strdup_printf ("Theme %u", i);
  g_assert_true (way_register_save_theme (reg, theme, NULL));

  return theme->id;
}

static WayId
add_forward (guint i)
{
  g_autoptr (WayForward) forward = way_forward_new ();

  forward->programme = latest;
  forward->text = g_strdup_printf ("Entry %u", i);
  forward->citation.source = find (WAY_RECORD_SOURCE, SOURCE);
  g_assert_true (way_register_save_forward (reg, forward, NULL));

  return forward->id;
}

static WayId
add_series (guint i)
{
  g_autoptr (WaySeries) series = way_series_new ();

  series->programme = latest;
  series->title = g_strdup_printf ("Series %02u", i);
  g_assert_true (way_register_save_series (reg, series, NULL));

  return series->id;
}

static WayId
add_figure (guint i)
{
  g_autoptr (WayFigure) figure = way_figure_new ();

  figure->series = add_series (i);
  figure->value = i;
  figure->citation.source = find (WAY_RECORD_SOURCE, SOURCE);
  g_assert_true (way_register_save_figure (reg, figure, NULL));

  return figure->id;
}

static const struct
{
  const char *action;
  WayId (*add) (guint i);
} records[] = {
  { "win.show-finding", add_finding }, { "win.show-theme", add_theme },
  { "win.show-forward", add_forward }, { "win.show-series", add_series },
  { "win.show-figure", add_figure },
};

/* ---- what is seen ---- */

static GtkWidget *
find_focused (WayId key)
{
  GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (window));

  while (widget != NULL && way_page_get_key (widget) != key)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* It has the focus, and the list is scrolled to it. */
static gboolean
is_shown (WayId key)
{
  GtkWidget *row = find_focused (key);
  GtkWidget *scroller =
    row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  graphene_rect_t bounds;

  return scroller != NULL && !way_session_is_loading (session) &&
         gtk_widget_compute_bounds (row, scroller, &bounds) && bounds.size.height > 0 &&
         bounds.origin.y > -1 && bounds.origin.y < gtk_widget_get_height (scroller);
}

static void
test_record (gconstpointer data)
{
  const guint *index = data;
  WayId id = 0;

  set_up ();
  g_assert_true (way_register_begin (reg, "Add many", NULL));
  for (guint i = 0; i < MANY; i++)
    id = records[*index].add (i);
  g_assert_true (way_register_commit (reg, NULL));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), records[*index].action, "x", id));
  g_assert_cmpint (way_session_get_programme (session), ==, latest);
  WAIT_FOR (is_shown (id));
  way_ui_close (window);
}

/* What is of all programmes, or where all are looked at, is no reason to go elsewhere. */
static void
test_of_all (void)
{
  g_autoptr (WayTheme) theme = way_theme_new ();
  WayId strategy, id;

  set_up ();
  strategy = way_session_get_programme (session);
  way_set_text (&theme->title, "Of all programmes");
  g_assert_true (way_register_save_theme (reg, theme, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-theme", "x",
                                             (gint64) theme->id));
  WAIT_FOR (is_shown (theme->id));
  g_assert_cmpint (way_session_get_programme (session), ==, strategy);

  id = add_theme (1);
  way_session_set_programme (session, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-theme", "x", id));
  WAIT_FOR (is_shown (id));
  g_assert_cmpint (way_session_get_programme (session), ==, 0);
  way_ui_close (window);
}

/* An action of another programme is a place to go to, and an event stands in the agenda of its own.
 */
static void
test_scope_and_event (void)
{
  g_autoptr (GPtrArray) objectives = NULL;
  g_autoptr (WayEvent) event = way_event_new ();
  WayId objective;

  set_up ();
  objectives = way_register_list_objectives (reg, latest, NULL);
  objective = ((WayObjective *) objectives->pdata[0])->id;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-scope", "(xx)",
                                             (gint64) objective, (gint64) 0));
  g_assert_cmpint (way_session_get_programme (session), ==, latest);
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpint (way_session_get_objective (session), ==, objective);

  way_ui_choose_strategy (session);
  event->programme = latest;
  way_set_text (&event->title, "A council");
  event->citation.source = find (WAY_RECORD_SOURCE, SOURCE);
  g_assert_true (way_register_save_event (reg, event, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-event", "x",
                                             (gint64) event->id));
  g_assert_cmpint (way_session_get_programme (session), ==, latest);
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  static guint indices[G_N_ELEMENTS (records)];

  way_ui_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autofree char *path = g_strdup_printf ("/showing/%s", records[i].action + strlen ("win."));

      indices[i] = i;
      g_test_add_data_func (path, &indices[i], test_record);
    }
  g_test_add_func ("/showing/of-all", test_of_all);
  g_test_add_func ("/showing/scope-and-event", test_scope_and_event);

  return g_test_run ();
}
