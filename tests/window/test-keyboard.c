/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window by keyboard alone, with keys that come from the display. Whoever has the focus there
   gets them, so no other test may run beside this one. */

#include "config.h"

#include <glib/gi18n.h>

#include "way-detail.h"
#include "way-form-dialog.h"
#include "way-sidebar-item.h"
#include "way-sidebar-row.h"
#include "way-sidebar.h"
#include "way-table-page.h"
#include "way-timeline.h"
#include "way-test-keys.h"
#include "way-ui-test.h"

static WayWindow *window;
static WaySession *session;

static GtkWidget *
get_focus (void)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static AdwDialog *
get_dialog (void)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static GtkWidget *
get_sidebar (void)
{
  return way_ui_find (GTK_WIDGET (window), WAY_TYPE_SIDEBAR);
}

/* The words of the row of the sidebar that has the focus. */
static const char *
get_sidebar_row (void)
{
  GtkWidget *focus = get_focus ();
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  GtkWidget *title = NULL;

  if (!WAY_IS_SIDEBAR_ROW (row))
    return "";
  title = GTK_WIDGET (gtk_widget_get_template_child (row, WAY_TYPE_SIDEBAR_ROW, "title"));
  return gtk_label_get_label (GTK_LABEL (title));
}

static gboolean
is_in_popover (void)
{
  return get_focus () != NULL && gtk_widget_get_mapped (get_focus ()) &&
         gtk_widget_get_ancestor (get_focus (), GTK_TYPE_POPOVER) != NULL;
}

static gboolean
focus_is_in_entry (gpointer dialog, const char *name)
{
  GObject *row = NULL;

  if (dialog == NULL || !WAY_IS_FORM_DIALOG (dialog) || get_focus () == NULL)
    return FALSE;
  row = gtk_widget_get_template_child (dialog, G_OBJECT_TYPE (dialog), name);
  g_assert_nonnull (row);
  return gtk_widget_is_ancestor (get_focus (), GTK_WIDGET (row));
}

static gboolean
find_text (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_text (child, text))
      return TRUE;
  return FALSE;
}

static void
settle (void)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  while (gdk_frame_clock_get_frame_counter (clock) < frame + 3)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      way_ui_iterate ();
    }
}

/* The first row of a kind. */
static guint
find_sidebar (WaySidebarKind kind)
{
  GtkListView *list = GTK_LIST_VIEW (way_ui_find (get_sidebar (), GTK_TYPE_LIST_VIEW));
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WaySidebarItem) item = g_list_model_get_item (rows, i);

      if (way_sidebar_item_get_kind (item) == kind)
        return i;
    }
  g_assert_not_reached ();
}

static void
focus_sidebar (guint position)
{
  GtkWidget *list = way_ui_find (get_sidebar (), GTK_TYPE_LIST_VIEW);

  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), position,
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (list);
  settle ();
}

/* From a menu of the sidebar a dialog begins in its first entry, and then one is where one was. */
static void
test_dialog_from_menu (void)
{
  g_autofree char *row = NULL;

  focus_sidebar (find_sidebar (WAY_SIDEBAR_ACTION));
  row = g_strdup (get_sidebar_row ());
  g_assert_cmpstr (row, !=, "");
  KEYS ("shift+F10");
  WAIT_FOR (is_in_popover ());
  KEYS ("e");
  WAIT_FOR (get_dialog () != NULL && gtk_widget_get_mapped (GTK_WIDGET (get_dialog ())));
  settle ();
  WAIT_FOR (focus_is_in_entry (get_dialog (), "title_row"));
  KEYS ("Escape");
  WAIT_FOR (get_dialog () == NULL);
  settle ();
  g_assert_cmpstr (get_sidebar_row (), ==, row);
}

/* The arrow keys go through all of the sidebar, past the line in it, and open what they come to. */
static void
test_sidebar_arrows (void)
{
  focus_sidebar (find_sidebar (WAY_SIDEBAR_ALL) - 1);
  g_assert_cmpstr (get_sidebar_row (), ==, _ ("Contradictions"));
  KEYS ("Down");
  WAIT_FOR (g_str_equal (get_sidebar_row (), _ ("All objectives")));
  KEYS ("Up");
  WAIT_FOR (g_str_equal (get_sidebar_row (), _ ("Contradictions")));
  WAIT_FOR (g_str_equal (way_window_get_page (window), "contradictions"));
}

/* Edit and delete are of what has the focus, not of the selected commitment. */
static void
test_sidebar_keys (void)
{
  WayId commitment = way_ui_find_commitment (session, "1.3.1");
  GListModel *lanes = way_board_get_lanes (way_session_get_board (session));
  guint n_lanes = g_list_model_get_n_items (lanes);

  way_session_set_selected (session, commitment);
  focus_sidebar (find_sidebar (WAY_SIDEBAR_ACTION));
  KEYS ("F2");
  WAIT_FOR (get_dialog () != NULL);
  g_assert_cmpstr (adw_dialog_get_title (get_dialog ()), ==, _ ("Edit Action"));
  WAIT_FOR (focus_is_in_entry (get_dialog (), "title_row"));
  KEYS ("Escape");
  WAIT_FOR (get_dialog () == NULL);
  KEYS ("Delete");
  WAIT_FOR (g_list_model_get_n_items (way_board_get_lanes (way_session_get_board (session))) <
            n_lanes);
  g_assert_cmpint (way_session_get_selected (session), ==, commitment);
  settle ();
  KEYS ("ctrl+z");
  WAIT_FOR (g_list_model_get_n_items (way_board_get_lanes (way_session_get_board (session))) ==
            n_lanes);
}

static gboolean
focus_is_within (GType type)
{
  return get_focus () != NULL && gtk_widget_get_mapped (get_focus ()) &&
         gtk_widget_get_ancestor (get_focus (), type) != NULL;
}

/* F6 goes to where something is, not to the header above it nor to what is empty. */
static void
test_panes (void)
{
  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE)); /* after opening already */
  KEYS ("F6");
  WAIT_FOR (g_str_equal (get_sidebar_row (), _ ("All objectives")));
  KEYS ("F6");
  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE));
  KEYS ("shift+F6");
  WAIT_FOR (g_str_equal (get_sidebar_row (), _ ("All objectives")));
  KEYS ("shift+F6");
  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE));
  way_session_set_selected (session, way_ui_find_commitment (session, "1.3.1"));
  settle ();
  KEYS ("F6");
  WAIT_FOR (focus_is_within (WAY_TYPE_DETAIL));
}

/* From the search and from other pages one comes back to the lanes, not to the buttons over them. */
static void
test_back_to_lanes (void)
{
  KEYS ("ctrl+f");
  WAIT_FOR (g_str_equal (way_window_get_page (window), "search"));
  TYPE ("law");
  KEYS ("Escape");
  WAIT_FOR (g_str_equal (way_window_get_page (window), "timeline"));
  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE));
  KEYS ("alt+3");
  WAIT_FOR (g_str_equal (way_window_get_page (window), "agenda"));
  KEYS ("alt+1");
  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE));
}

/* Whoever goes to a page by its key walks its rows next. */
static void
test_page_keys (void)
{
  static const struct
  {
    const char *key, *page;
  } keys[] = {
    { "alt+2", "overview" }, { "alt+3", "agenda" },  { "alt+4", "parties" }, { "alt+5", "sources" },
    { "alt+6", "reports" },  { "alt+7", "take-up" }, { "alt+8", "figures" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *page = NULL;

      focus_sidebar (find_sidebar (WAY_SIDEBAR_ALL));
      KEYS (keys[i].key);
      WAIT_FOR (g_str_equal (way_window_get_page (window), keys[i].page));
      page = way_window_get_page_widget (window, keys[i].page);
      WAIT_FOR (get_focus () != NULL && gtk_widget_is_ancestor (get_focus (), page) &&
                !GTK_IS_SCROLLED_WINDOW (get_focus ()));
    }
}

/* A page that comes in under a dialog leaves it the focus. */
static void
test_dialog_over_page (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "sources");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-source", NULL);
  WAIT_FOR (get_dialog () != NULL && gtk_widget_get_mapped (GTK_WIDGET (get_dialog ())));
  settle ();
  g_assert_true (focus_is_in_entry (get_dialog (), "reference"));
}

/* A list of choices begins at what is chosen, and what stands there has a name. */
static void
test_choices (void)
{
  const char *name = NULL;

  focus_sidebar (find_sidebar (WAY_SIDEBAR_ACTION));
  KEYS ("ctrl+n");
  WAIT_FOR (focus_is_in_entry (get_dialog (), "title_row"));
  KEYS ("Tab", "space");
  WAIT_FOR (is_in_popover ());
  settle ();
  KEYS ("Down");
  WAIT_FOR (g_str_equal (G_OBJECT_TYPE_NAME (get_focus ()), "GtkListItemWidget"));
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (get_focus ()),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "1.1 Identify and dismantle criminal networks");
  g_assert_cmpstr (name, ==, NULL);
  KEYS ("Tab");
  settle ();
  g_assert_false (GTK_IS_SCROLLED_WINDOW (get_focus ()));
  while (is_in_popover ())
    {
      KEYS ("Escape");
      settle ();
    }
  KEYS ("Escape");
  WAIT_FOR (get_dialog () == NULL);
}

/* A key that has nothing to work on says so. */
static void
test_nothing_selected (void)
{
  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE));
  way_session_set_selected (session, 0);
  KEYS ("ctrl+r");
  WAIT_FOR (find_text (GTK_WIDGET (window), _ ("Select a commitment first")));
  g_assert_null (get_dialog ());
}

/* The menu of a bar shows its commitment in the table, and goes there. */
static void
test_show_in_table (void)
{
  WayId commitment = way_ui_find_commitment (session, "1.3.1");

  WAIT_FOR (focus_is_within (WAY_TYPE_TIMELINE));
  way_session_set_selected (session, commitment);
  settle ();
  KEYS ("shift+F6");
  WAIT_FOR (*get_sidebar_row () != '\0');
  KEYS ("F6");
  WAIT_FOR (get_focus () != NULL && g_str_equal (G_OBJECT_TYPE_NAME (get_focus ()), "WayBar"));
  settle ();
  KEYS ("shift+F10");
  WAIT_FOR (is_in_popover ());
  WAIT_FOR (find_text (GTK_WIDGET (window), _ ("Show in Table")));
  settle ();
  WAIT_FOR (is_in_popover ());
  KEYS ("b");
  WAIT_FOR (g_str_equal (way_window_get_page (window), "table"));
  WAIT_FOR (focus_is_within (WAY_TYPE_TABLE_PAGE));
  g_assert_cmpint (way_session_get_selected (session), ==, commitment);
}

/* ---- running ---- */

static void
run (gconstpointer data)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_test_skip ("xdotool is not installed");
      return;
    }
  window = way_ui_show_sample (1280, 800);
  session = way_window_get_session (window);
  WAIT_FOR (gtk_window_is_active (GTK_WINDOW (window)) && gtk_widget_get_mapped (get_sidebar ()));
  settle ();
  ((void (*) (void)) data) ();
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  g_test_add_data_func ("/window/keyboard/dialog-from-menu", test_dialog_from_menu, run);
  g_test_add_data_func ("/window/keyboard/sidebar-arrows", test_sidebar_arrows, run);
  g_test_add_data_func ("/window/keyboard/sidebar-keys", test_sidebar_keys, run);
  g_test_add_data_func ("/window/keyboard/panes", test_panes, run);
  g_test_add_data_func ("/window/keyboard/back-to-lanes", test_back_to_lanes, run);
  g_test_add_data_func ("/window/keyboard/nothing-selected", test_nothing_selected, run);
  g_test_add_data_func ("/window/keyboard/show-in-table", test_show_in_table, run);
  g_test_add_data_func ("/window/keyboard/page-keys", test_page_keys, run);
  g_test_add_data_func ("/window/keyboard/dialog-over-page", test_dialog_over_page, run);
  g_test_add_data_func ("/window/keyboard/choices", test_choices, run);
  return g_test_run ();
}
