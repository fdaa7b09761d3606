/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page in a window of its own. */

#include "config.h"

#include "page-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

static const char *const taking_id[] = {
  "show-commitment", "show-source",    "show-party",     "edit-commitment",  "edit-statement",
  "edit-source",     "edit-party",     "edit-event",     "delete-statement", "delete-source",
  "delete-party",    "delete-event",   "copy-citation",  "record-statement", "delete-commitment",
  "edit-take-up",    "show-take-up",   "delete-take-up", "show-series",      "new-series",
  "edit-series",     "delete-series",  "record-figure",  "edit-figure",      "delete-figure",
  "edit-step",       "delete-step",    "record-step",    "edit-forward",     "delete-forward",
  "edit-finding",    "delete-finding", "edit-theme",     "delete-theme",     "show-finding",
  "show-theme",      "show-forward",   "show-figure",    "show-event",
};
static const char *const taking_nothing[] = {
  "new-event", "new-finding", "new-forward", "new-party", "new-source", "new-theme",
};

static void
activated_cb (GSimpleAction *action, GVariant *argument, gpointer user_data)
{
  PageFixture *self = user_data;
  g_autofree char *text = argument != NULL ? g_variant_print (argument, FALSE) : g_strdup ("");

  g_string_append_printf (self->actions, "%s(%s) ", g_action_get_name (G_ACTION (action)), text);
}

static void
add_action (PageFixture *self, GActionMap *map, const char *name, const char *type)
{
  g_autoptr (GVariantType) variant_type = type != NULL ? g_variant_type_new (type) : NULL;
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, variant_type);

  g_signal_connect (action, "activate", G_CALLBACK (activated_cb), self);
  g_action_map_add_action (map, G_ACTION (action));
}

static void
add_actions (PageFixture *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (taking_id); i++)
    add_action (self, G_ACTION_MAP (group), taking_id[i], "x");
  for (guint i = 0; i < G_N_ELEMENTS (taking_nothing); i++)
    add_action (self, G_ACTION_MAP (group), taking_nothing[i], NULL);
  add_action (self, G_ACTION_MAP (group), "show-page", "s");
  add_action (self, G_ACTION_MAP (group), "show-scope", "(xx)");
  add_action (self, G_ACTION_MAP (group), "record-take-up", "(xxx)");
  self->window_actions = G_ACTION_MAP (group); /* as long as the window lives */
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
}

/* As where the register cannot be changed, or is looked at as it stood. */
void
page_fixture_set_enabled (PageFixture *self, const char *action, gboolean enabled)
{
  GAction *found = g_action_map_lookup_action (self->window_actions, action);

  g_assert_nonnull (found);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

void
page_fixture_set_up (PageFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->path = way_ui_make_sample ();
  self->actions = g_string_new (NULL);
  self->reg = way_register_open (self->path, FALSE, NULL, &error);
  g_assert_no_error (error);
  self->session = way_session_new (self->reg);
  way_ui_choose_strategy (self->session);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  add_actions (self);
}

void
page_fixture_tear_down (PageFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->session);
  g_clear_object (&self->reg);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_string_free (self->actions, TRUE);
  g_unlink (self->path);
  g_free (self->path);
}

static gboolean
is_of_annex (const WayCommitment *commitment, WayId strategy)
{
  return commitment->origin.source == strategy &&
         g_str_has_prefix (commitment->origin.place, "annex");
}

static void
forget_take_up (WayRegister *reg, WayId commitment)
{
  g_autoptr (GPtrArray) said = way_register_list_take_ups (reg, commitment, WAY_DAY_NONE, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < said->len; i++)
    {
      way_register_delete_take_up (reg, ((WayTakeUp *) said->pdata[i])->id, &error);
      g_assert_no_error (error);
    }
}

/* Leaves the strategy with the commitments of its annex alone, and without take-up: for tests that
 * say themselves what was said. */
void
page_fixture_keep_annex (PageFixture *self)
{
  WayId strategy = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2010-673");
  g_autoptr (GArray) ids =
    way_register_list_commitments (self->reg, way_session_get_programme (self->session), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (way_register_begin (self->reg, "Keep the annex", &error));
  for (guint i = 0; i < ids->len; i++)
    {
      WayId id = g_array_index (ids, WayId, i);
      g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, &error);

      g_assert_no_error (error);
      if (is_of_annex (commitment, strategy))
        forget_take_up (self->reg, id);
      else
        way_register_delete_commitment (self->reg, id, &error);
      g_assert_no_error (error);
    }
  g_assert_true (way_register_commit (self->reg, &error));
}

static gboolean
board_is_of (WaySession *session, WayDay day)
{
  WayBoard *board = way_session_get_board (session);

  return !way_session_is_loading (session) && board != NULL && way_board_get_day (board) == day;
}

void
page_fixture_show (PageFixture *self, GtkWidget *page, WayDay day)
{
  if (g_strcmp0 (g_getenv ("PAGE_SCHEME"), "dark") == 0)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  way_session_set_day (self->session, day);
  WAIT_FOR (board_is_of (self->session, day));
  self->page = page;
  g_object_set (page, "session", self->session, NULL);
  adw_window_set_content (ADW_WINDOW (self->window), page);
  gtk_window_present (GTK_WINDOW (self->window));
  WAIT_FOR (gtk_widget_get_mapped (page));
  page_fixture_settle (self);
}

/* Until nothing is left to do but to wait. */
void
page_fixture_settle (PageFixture *self)
{
  gint64 counter;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);

  gtk_widget_queue_draw (self->window);
  counter = gdk_frame_clock_get_frame_counter (clock);
  WAIT_FOR (gdk_frame_clock_get_frame_counter (clock) > counter);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

WayId
page_fixture_find (PageFixture *self, const char *code)
{
  WayId id = way_register_find (self->reg, WAY_RECORD_COMMITMENT, 0, code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type, guint *nth)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type, nth);

  return found;
}

GtkWidget *
page_fixture_find_type (GtkWidget *widget, GType type, guint nth)
{
  return find_type (widget, type, &nth);
}

guint
page_fixture_count_type (GtkWidget *widget, GType type)
{
  guint n = 0;

  while (page_fixture_find_type (widget, type, n) != NULL)
    n++;

  return n;
}

GtkWidget *
page_fixture_find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = page_fixture_find_type (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) &&
        strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;

  return NULL;
}

static void
save_picture (GtkWidget *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gdk_texture_save_to_png (texture, path);
}

/* Without a window manager a window keeps the size it was first shown with, so each size gets its
 * own. */
static void
show_in_window (PageFixture *self, int width, int height)
{
  GtkWidget *before = self->window;

  g_object_ref (self->page);
  adw_window_set_content (ADW_WINDOW (before), NULL);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  add_actions (self);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
  g_object_unref (self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_window_destroy (GTK_WINDOW (before));
  WAIT_FOR (gtk_widget_get_mapped (self->page) && gtk_widget_get_width (self->page) > 0);
  page_fixture_settle (self);
}

void
page_fixture_take_picture (PageFixture *self, const char *name, int width, int height)
{
  const char *folder = g_getenv ("PAGE_PICTURES");
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  show_in_window (self, width, height);
  file = g_strdup_printf ("%s-%d%s.png", name, width, dark ? "-dark" : "");
  path = g_build_filename (folder, file, NULL);
  save_picture (self->window, path);
}

static void
append_actions (GString *actions, GMenuModel *model)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      if (section != NULL)
        append_actions (actions, section);
      else if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        g_string_append_printf (actions, "%s%s", actions->len > 0 ? " " : "",
                                action + strlen ("win."));
    }
}

char *
page_fixture_read_menu (GtkWidget *row)
{
  GString *actions = g_string_new (NULL);
  GtkWidget *menu;

  g_assert_true (gtk_widget_activate_action (row, "menu.popup", NULL));
  menu = page_fixture_find_type (row, GTK_TYPE_POPOVER_MENU, 0);
  g_assert_nonnull (menu);
  WAIT_FOR (gtk_widget_get_mapped (menu));
  append_actions (actions, gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)));
  gtk_popover_popdown (GTK_POPOVER (menu));
  WAIT_FOR (!gtk_widget_get_mapped (menu));

  return g_string_free_and_steal (actions);
}
