/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way forward: reports, objectives, entries and the commitments they make or repeat. */

#include "config.h"

#include "page-fixture.h"
#include "way-forward-dialog.h"
#include "way-forward-page.h"
#include "way-record-row.h"

/* Of this test alone: a register that has more entries shows these too. */
#define OLD    "Aviation files: propose how passengers’ records are kept"
#define SECOND "Seaports: propose nothing about passengers"
#define TRAIN  "Judges: train them in what the network has found"
#define NEW    "Aviation files: adopt what was proposed"
#define THIRD  "Judges: tell what became of the training"

#define BETWEEN (way_day_new (2012, 1, 16))
#define LATER   (way_day_new (2016, 12, 31))

static WayId
add_entry (WayRegister *reg,
           const char *text,
           const char *report,
           const char *objective,
           const char *party,
           const char *repeated)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  WayResponsible addressee = { way_register_find (reg, WAY_RECORD_PARTY, 0, party),
                               WAY_ROLE_ADDRESSEE };
  WayLink link = { 0, WAY_PROMISE_REPEATS };
  g_autoptr (GError) error = NULL;

  forward->programme = way_register_find (reg, WAY_RECORD_PROGRAMME, 0, "ISS");
  forward->objective = way_register_find (reg, WAY_RECORD_OBJECTIVE, forward->programme, objective);
  way_set_text (&forward->text, text);
  forward->modality = WAY_MODALITY_ENCOURAGED;
  forward->timing = way_timing_new ("2012", "2012", NULL);
  forward->citation.source = way_register_find (reg, WAY_RECORD_SOURCE, 0, report);
  way_set_text (&forward->citation.place, "point 77");
  g_array_append_val (forward->addressees, addressee);
  if (repeated != NULL)
    {
      link.commitment = way_register_find (reg, WAY_RECORD_COMMITMENT, 0, repeated);
      g_array_append_val (forward->links, link);
    }
  way_register_save_forward (reg, forward, &error);
  g_assert_no_error (error);

  return forward->id;
}

static WayId
add_entries (WayRegister *reg)
{
  WayId first = add_entry (reg, OLD, "COM-2011-790", "1", "EP", "ISS-1.2-1");

  add_entry (reg, TRAIN, "COM-2011-790", "3", "MS", NULL);
  add_entry (reg, SECOND, "COM-2011-790", "1", "EP", NULL);
  /* The third objective comes after the first, whatever is entered first. */
  add_entry (reg, THIRD, "COM-2016-670", "3", "COM", NULL);
  add_entry (reg, NEW, "COM-2016-670", "1", "COM", "ISS-1.2-1");

  return first;
}

static void
show (PageFixture *self, WayDay day)
{
  add_entries (self->reg);
  page_fixture_show (self, way_forward_page_new (), day);
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_fixture_find_type (root, WAY_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static const char *
get_subtitle (GtkWidget *row)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* Whether one row stands somewhere above another. */
static gboolean
is_above (GtkWidget *root, const char *above, const char *below)
{
  graphene_point_t first, second;
  GtkWidget *a = find_row (root, above), *b = find_row (root, below);

  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_true (gtk_widget_compute_point (a, root, graphene_point_zero (), &first));
  g_assert_true (gtk_widget_compute_point (b, root, graphene_point_zero (), &second));

  return first.y < second.y;
}

/* Newest report first; in it by objective, in the order of its bullets. */
static void
test_order (PageFixture *self, gconstpointer data)
{
  show (self, LATER);
  g_assert_true (is_above (self->page, NEW, THIRD));
  g_assert_true (is_above (self->page, THIRD, OLD));
  g_assert_true (is_above (self->page, OLD, SECOND));
  g_assert_true (is_above (self->page, SECOND, TRAIN));
  g_assert_nonnull (page_fixture_find_label (self->page, "COM(2016) 670"));
  g_assert_nonnull (page_fixture_find_label (self->page, "12 October 2016"));
  page_fixture_take_picture (self, "way-forward", 1016, 900);
  page_fixture_take_picture (self, "way-forward", 360, 720);
}

static void
test_entry (PageFixture *self, gconstpointer data)
{
  GtkWidget *row, *commitment;

  show (self, LATER);
  row = find_row (self->page, TRAIN);
  g_assert_cmpstr (get_subtitle (row), ==, "Member States · Encouraged · point 77");
  g_assert_nonnull (page_fixture_find_label (row, "2012"));
  /* The commitment it repeats stands right under it. */
  row = find_row (self->page, OLD);
  commitment = gtk_widget_get_next_sibling (row);
  g_assert_true (WAY_IS_RECORD_ROW (commitment));
  g_assert_cmpstr (get_subtitle (commitment), ==,
                   "Repeats · 1.2.1 · Promised three times, first for 2011");
  gtk_widget_activate (commitment);
  g_assert_true (g_str_has_prefix (self->actions->str, "show-commitment("));
}

/* What a report of later says is not known yet, nor how often that repeats something. */
static void
test_as_of (PageFixture *self, gconstpointer data)
{
  show (self, BETWEEN);
  g_assert_null (find_row (self->page, NEW));
  g_assert_cmpstr (get_subtitle (gtk_widget_get_next_sibling (find_row (self->page, OLD))), ==,
                   "Repeats · 1.2.1 · Promised twice, first for 2011");
  way_session_set_day (self->session, LATER);
  WAIT_FOR (find_row (self->page, NEW) != NULL);
  way_session_set_day (self->session, way_day_new (2010, 12, 1));
  WAIT_FOR (page_fixture_find_label (self->page, "No Way Forward Yet") != NULL);
}

static void
choose_addressee (PageFixture *self, const char *name)
{
  GtkDropDown *list = GTK_DROP_DOWN (page_fixture_find_type (self->page, GTK_TYPE_DROP_DOWN, 0));
  GListModel *model = gtk_drop_down_get_model (list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), name))
      {
        gtk_drop_down_set_selected (list, i);
        return;
      }
  g_assert_not_reached ();
}

static void
test_filter (PageFixture *self, gconstpointer data)
{
  GtkWidget *search;

  show (self, LATER);
  choose_addressee (self, "Member States");
  WAIT_FOR (find_row (self->page, OLD) == NULL);
  g_assert_nonnull (find_row (self->page, TRAIN));
  choose_addressee (self, "Everybody");
  WAIT_FOR (find_row (self->page, OLD) != NULL);
  search = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "SEAPORTS");
  WAIT_FOR (find_row (self->page, OLD) == NULL);
  g_assert_nonnull (find_row (self->page, SECOND));
  gtk_editable_set_text (GTK_EDITABLE (search), "nothing of the kind");
  WAIT_FOR (page_fixture_find_label (self->page, "No Results") != NULL);
}

/* ---- in the window ---- */

static void
activate (WayWindow *window, const char *action, WayId id)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, "x", (gint64) id));
}

static AdwDialog *
get_dialog (WayWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
test_window (void)
{
  WayWindow *window = way_ui_show_sample (1280, 900);
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  GtkWidget *root = GTK_WIDGET (window);
  WayId id = add_entries (reg);

  g_assert_true (gtk_widget_activate_action (root, "win.show-page", "s", "way-forward"));
  WAIT_FOR (find_row (root, OLD) != NULL);
  g_assert_nonnull (page_fixture_find_label (root, "Way Forward"));
  g_assert_true (gtk_widget_activate_action (root, "win.move-down", "(ix)",
                                             (int) WAY_RECORD_FORWARD, (gint64) id));
  WAIT_FOR (find_row (root, OLD) != NULL && !is_above (root, OLD, SECOND));

  activate (window, "win.edit-forward", id);
  WAIT_FOR (WAY_IS_FORWARD_DIALOG (get_dialog (window)));
  adw_dialog_force_close (get_dialog (window));
  WAIT_FOR (get_dialog (window) == NULL);

  activate (window, "win.delete-forward", id);
  WAIT_FOR (find_row (root, OLD) == NULL);
  g_assert_nonnull (page_fixture_find_label (root, "Entry deleted"));
  g_assert_true (gtk_widget_activate_action (root, "win.undo", NULL));
  WAIT_FOR (find_row (root, OLD) != NULL);

  g_assert_true (gtk_widget_activate_action (root, "win.new-forward", NULL));
  WAIT_FOR (WAY_IS_FORWARD_DIALOG (get_dialog (window)));
  adw_dialog_force_close (get_dialog (window));
  way_ui_close (window);
}

/* While another day is looked at nothing is changed, and everything can be read. */
static void
test_past (void)
{
  WayWindow *window = way_ui_show_sample (1280, 900);
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  GtkWidget *root = GTK_WIDGET (window);
  GtkWidget *row;

  add_entries (reg);
  way_session_set_day (way_window_get_session (window), way_day_new (2011, 11, 25));
  g_assert_true (gtk_widget_activate_action (root, "win.show-page", "s", "way-forward"));
  WAIT_FOR ((row = find_row (root, OLD)) != NULL);
  g_assert_true (gtk_widget_is_sensitive (row));
  gtk_widget_activate (row);
  way_ui_iterate ();
  g_assert_null (get_dialog (window));
  way_ui_close (window);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/window/forward/" path, PageFixture, NULL, page_fixture_set_up, test,               \
              page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  ADD ("order", test_order);
  ADD ("entry", test_entry);
  ADD ("as-of", test_as_of);
  ADD ("filter", test_filter);
  g_test_add_func ("/window/forward/window", test_window);
  g_test_add_func ("/window/forward/past", test_past);

  return g_test_run ();
}
