/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of the screens, the dialogs and the pages, from the sample register, as of the day they
 * were designed for. Light and dark, wide and narrow. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "joint.h"
#include "reports.h"
#include "shooting.h"
#include "stages.h"
#include "way-dialogs.h"
#include "way-report-dialog.h"
#include "way-take-up-page.h"
#include "way-window.h"
#include "waymark-application.h"

static char *output;
static char *only;
static char *sample;

/* Commitments that are selected: one of the first objective, and one of the action shown. */
#define OF_HOME   "ISS-1.3-1"
#define OF_ACTION "ISS-5.2-2"
/* One that is addressed to the Member States. */
#define OF_TAKE_UP "ISS-3.1-2"
/* One that the next programme takes up. */
#define OF_JOINT "ISS-1.1-1"
/* A series of money. */
#define SERIES "790-pnr-units"

typedef struct
{
  const char *name;
  const char *action;    /* of the window; NULL for none */
  const char *parameter; /* as text of GVariant; COMMITMENT stands for the one that is selected */
  gboolean is_dialog;
} Shot;

static const Shot shots[] = {
  { "timeline", "win.show-home", NULL, FALSE },
  { "timeline-action", "win.show-scope", "ACTION", FALSE },
  { "table", "win.show-page", "'table'", FALSE },
  { "table-selecting", "win.show-page", "'table'", FALSE },
  { "overview", "win.show-page", "'overview'", FALSE },
  { "agenda", "win.show-page", "'agenda'", FALSE },
  { "parties", "win.show-page", "'parties'", FALSE },
  { "sources", "win.show-page", "'sources'", FALSE },
  { "reports", "win.show-page", "'reports'", FALSE },
  { "figures", "win.show-page", "'figures'", FALSE },
  { "contradictions", "win.show-page", "'contradictions'", FALSE },
  { "way-forward", "win.show-page", "'way-forward'", FALSE },
  { "findings", "win.show-finding", "int64 0", FALSE },
  { "themes", "win.show-theme", "int64 0", FALSE },
  { "take-up", "win.show-page", "'take-up'", FALSE },
  { "search", "win.search", NULL, FALSE },
  { "record-statement", "win.record-statement", "COMMITMENT", TRUE },
  { "record-take-up", "win.record-take-up", "TAKE-UP", TRUE },
  { "set-status", "win.set-status", "COMMITMENTS", TRUE },
  { "set-responsible", "win.set-responsible", "COMMITMENTS", TRUE },
  { "move", "win.move-commitments", "COMMITMENTS", TRUE },
  { "record-stage", "win.record-step", "COMMITMENT", TRUE },
  { "procedures", "win.edit-procedures", NULL, TRUE },
  { "link-commitment", "win.link-commitment", NULL, TRUE },
  { "edit-commitment", "win.edit-commitment", "COMMITMENT", TRUE },
  { "edit-programme", "win.edit-programme", NULL, TRUE },
  { "edit-objective", "win.edit-objective", "OBJECTIVE", TRUE },
  { "edit-action", "win.edit-action", "ACTION-ID", TRUE },
  { "new-party", "win.new-party", NULL, TRUE },
  { "new-source", "win.new-source", NULL, TRUE },
  { "new-event", "win.new-event", NULL, TRUE },
  { "new-series", "win.new-series", "int64 0", TRUE },
  { "record-figure", "win.record-figure", "SERIES", TRUE },
  { "new-forward", "win.new-forward", NULL, TRUE },
  { "new-finding", "win.new-finding", NULL, TRUE },
  { "new-theme", "win.new-theme", NULL, TRUE },
  { "print", "win.print", NULL, TRUE },
  { "shortcuts", "win.show-shortcuts", NULL, TRUE },
  { "preferences", "win.show-preferences", NULL, TRUE },
};

typedef struct
{
  const char *suffix;
  int width;
  int height;
  AdwColorScheme scheme;
  GtkTextDirection direction;
  int text_scale; /* per cent */
} Look;

/* The last ones are not for show, and are made only when they are asked for. */
#define LOOKS_FOR_SHOW 4

static const Look looks[] = {
  { "light", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 100 },
  { "dark", 1280, 800, ADW_COLOR_SCHEME_FORCE_DARK, GTK_TEXT_DIR_LTR, 100 },
  { "narrow-light", 360, 720, ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 100 },
  { "narrow-dark", 360, 720, ADW_COLOR_SCHEME_FORCE_DARK, GTK_TEXT_DIR_LTR, 100 },
  { "large-text", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 200 },
  { "narrow-large-text", 360, 720, ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 150 },
  { "right-to-left", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_RTL, 100 },
  { "narrow-right-to-left", 360, 720, ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_RTL, 100 },
};

static char *
make_path (const char *name, const Look *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look->suffix);

  return g_build_filename (output, file, NULL);
}

/* ---- the window on the sample ---- */

/* Paths are seen in some pictures: it stands where a person would keep it, in a home of ours. */
static char *
copy_sample (void)
{
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "Documents", NULL);
  char *path = g_build_filename (folder, "internal-security-strategy.waymark", NULL);
  g_autoptr (GFile) source = g_file_new_for_path (g_getenv ("WAYMARK_SAMPLE"));
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_error ("%s cannot be made", folder);
  if (!g_file_copy (source, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return path;
}

static WayBoard *
get_board (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);

  return session != NULL ? way_session_get_board (session) : NULL;
}

/* The latest programme is shown first; the pictures are of the one with the most to see. */
static void
show_strategy (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);
  WayId strategy =
    way_register_find (way_session_get_register (session), WAY_RECORD_PROGRAMME, 0, "ISS");

  way_session_set_programme (session, strategy);
  SHOOT_WAIT (get_board (window) != NULL && !way_session_is_loading (session) &&
              way_board_get_programme (get_board (window)) == strategy);
}

static gboolean
is_wanted (const char *name, const Look *look)
{
  g_autofree char *whole = g_strdup_printf ("%s-%s", name, look->suffix);

  return only == NULL || g_pattern_match_simple (only, whole);
}

/* Resolutions are given in 1024ths. */
#define DPI (96 * 1024)

static void
put_on (const Look *look)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  gtk_widget_set_default_direction (look->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI / 100 * look->text_scale, NULL);
}

static WayWindow *
open_window (GtkApplication *application, const Look *look)
{
  WayWindow *window = way_window_new (application);
  g_autoptr (GFile) file = g_file_new_for_path (sample);

  gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
  gtk_window_present (GTK_WINDOW (window));
  way_window_open (window, file, FALSE);
  SHOOT_WAIT (way_window_get_session (window) != NULL);
  show_strategy (window);
  SHOOT_WAIT (gtk_widget_get_width (GTK_WIDGET (window)) == look->width);
  return window;
}

static WayId
find (WayWindow *window, WayRecord record, const char *code)
{
  WaySession *session = way_window_get_session (window);

  return way_register_find (way_session_get_register (session), record,
                            record == WAY_RECORD_COMMITMENT ? 0
                                                            : way_session_get_programme (session),
                            code);
}

static GVariant *
find_some (WayWindow *window)
{
  gint64 ids[] = { find (window, WAY_RECORD_COMMITMENT, "ISS-1.2-2"),
                   find (window, WAY_RECORD_COMMITMENT, "ISS-1.3-1") };

  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids, G_N_ELEMENTS (ids), sizeof *ids);
}

static GVariant *
make_parameter (WayWindow *window, const char *text)
{
  if (text == NULL)
    return NULL;
  if (g_str_equal (text, "COMMITMENT"))
    return g_variant_new_int64 (find (window, WAY_RECORD_COMMITMENT, OF_HOME));
  if (g_str_equal (text, "TAKE-UP"))
    return g_variant_new ("(xxx)", find (window, WAY_RECORD_COMMITMENT, OF_TAKE_UP),
                          find (window, WAY_RECORD_PARTY, "MS"),
                          find (window, WAY_RECORD_PARTY, "BEL"));
  if (g_str_equal (text, "COMMITMENTS"))
    return find_some (window);
  if (g_str_equal (text, "OBJECTIVE"))
    return g_variant_new_int64 (find (window, WAY_RECORD_OBJECTIVE, "1"));
  if (g_str_equal (text, "SERIES"))
    return g_variant_new_int64 (find (window, WAY_RECORD_SERIES, SERIES));
  if (g_str_equal (text, "ACTION-ID"))
    return g_variant_new_int64 (find (window, WAY_RECORD_ACTION, "1.3"));
  if (g_str_equal (text, "ACTION-1.3"))
    return g_variant_new ("(xx)", find (window, WAY_RECORD_OBJECTIVE, "1"),
                          find (window, WAY_RECORD_ACTION, "1.3"));
  if (g_str_equal (text, "ACTION"))
    return g_variant_new ("(xx)", find (window, WAY_RECORD_OBJECTIVE, "5"),
                          find (window, WAY_RECORD_ACTION, "5.2"));
  return g_variant_parse (NULL, text, NULL, NULL, NULL);
}

static void
activate (WayWindow *window, const char *action, const char *parameter)
{
  GVariant *value = make_parameter (window, parameter);

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), action, value))
    g_error ("There is no action %s", action);
}

static AdwDialog *
get_dialog (WayWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);
      if (found != NULL && gtk_widget_get_mapped (found))
        return found;
    }
  return NULL;
}

/* The search page shows what is found. */
static void
type_search (WayWindow *window)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);

  if (entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), "border");
}

static void
select_rows (WayWindow *window, gboolean select)
{
  GtkWidget *view = find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  if (!select)
    gtk_selection_model_unselect_all (rows);
  else
    for (guint i = 4; i < 8; i += 3)
      gtk_selection_model_select_item (rows, i, FALSE);
}

static gboolean
is_report_laid_out (AdwDialog *dialog)
{
  return !WAY_IS_REPORT_DIALOG (dialog) ||
         way_report_dialog_get_pages (WAY_REPORT_DIALOG (dialog)) != NULL;
}

static void
shoot_dialog (WayWindow *window, const char *path)
{
  SHOOT_WAIT (get_dialog (window) != NULL);
  SHOOT_WAIT (is_report_laid_out (get_dialog (window)));
  shoot_widget (GTK_WIDGET (window), path);
  adw_dialog_force_close (get_dialog (window));
  SHOOT_WAIT (get_dialog (window) == NULL);
}

static void
select_commitment (WayWindow *window, const char *number)
{
  way_session_set_selected (way_window_get_session (window),
                            find (window, WAY_RECORD_COMMITMENT, number));
}

/* What is selected is one of those that are shown. */
static gboolean
is_of_action (const Shot *shot)
{
  return g_str_equal (shot->name, "timeline-action") || g_str_equal (shot->name, "table");
}

/* The table is read by a worker. */
static void
await_take_up (WayWindow *window)
{
  GtkWidget *page = way_window_get_page_widget (window, "take-up");

  SHOOT_WAIT (way_take_up_page_get_table (WAY_TAKE_UP_PAGE (page)) != NULL);
}

static void
take_shot (WayWindow *window, const Shot *shot, const Look *look)
{
  g_autofree char *path = make_path (shot->name, look);
  gboolean selects = g_str_equal (shot->name, "table-selecting");

  if (!is_wanted (shot->name, look))
    return;
  if (shot->is_dialog)
    activate (window, "win.show-home", NULL);
  if (look->width >= 500 || g_str_equal (shot->action, "win.link-commitment"))
    select_commitment (window, is_of_action (shot) ? OF_ACTION : OF_HOME);
  activate (window, shot->action, shot->parameter);
  if (selects)
    select_rows (window, TRUE);
  if (g_str_equal (shot->action, "win.search"))
    type_search (window);
  if (g_str_equal (shot->name, "take-up"))
    await_take_up (window);
  if (shot->is_dialog)
    shoot_dialog (window, path);
  else
    shoot_widget (GTK_WIDGET (window), path);
  if (selects)
    select_rows (window, FALSE);
}

/* At full width the selected commitment stands beside the timeline; narrow it is a page of its
 * own. */
static void
shoot_detail (WayWindow *window, const Look *look)
{
  g_autofree char *path = make_path ("detail", look);

  if (look->width >= 500 || !is_wanted ("detail", look))
    return;
  activate (window, "win.show-commitment", "COMMITMENT");
  shoot_widget (GTK_WIDGET (window), path);
  activate (window, "win.toggle-detail", NULL);
}

static void
shoot_past (WayWindow *window, const Look *look)
{
  g_autofree char *path = make_path ("as-of", look);

  if (!is_wanted ("as-of", look))
    return;
  activate (window, "win.show-home", NULL);
  if (look->width >= 500)
    select_commitment (window, OF_HOME);
  way_session_set_day (way_window_get_session (window), way_day_new (2011, 11, 25));
  SHOOT_WAIT (get_board (window) != NULL &&
              way_board_get_day (get_board (window)) == way_day_new (2011, 11, 25));
  shoot_widget (GTK_WIDGET (window), path);
}

static void
shoot_procedure (WayWindow *window, const Look *look)
{
  g_autofree char *path = make_path ("edit-procedure", look);
  WayRegister *reg = way_session_get_register (way_window_get_session (window));

  if (!is_wanted ("edit-procedure", look))
    return;
  way_dialogs_edit_procedure (GTK_WIDGET (window), reg,
                              way_register_find (reg, WAY_RECORD_PROCEDURE, 0, "ordinary"));
  shoot_dialog (window, path);
}

static gboolean
shows_stages (WayWindow *window, WayId id)
{
  WayStanding *standing = way_board_find (get_board (window), id);

  return standing != NULL && way_standing_get_ladder (standing) != NULL &&
         find_widget (GTK_WIDGET (window), g_type_from_name ("WayStepView")) != NULL;
}

static void
scroll_to_stages (WayWindow *window)
{
  GtkWidget *step = find_widget (GTK_WIDGET (window), g_type_from_name ("WayStepView"));
  GtkWidget *scroller = gtk_widget_get_ancestor (step, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_point_t place = GRAPHENE_POINT_INIT (0, 0);

  SHOOT_WAIT (gtk_widget_get_height (step) > 0);
  if (!gtk_widget_compute_point (step, scroller, &place, &place))
    g_error ("The stages are not in the detail");
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + place.y - 90);
}

/* The ladder beside the marks; narrow it is a page of its own. */
static void
shoot_stages (WayWindow *window, const Look *look)
{
  g_autofree char *path = make_path ("stages", look);
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  WayId id = find (window, WAY_RECORD_COMMITMENT, OF_HOME);

  if (!is_wanted ("stages", look))
    return;
  activate (window, "win.show-scope", "ACTION-1.3");
  activate (window, "win.show-commitment", "COMMITMENT");
  stages_record (reg, id);
  SHOOT_WAIT (shows_stages (window, id));
  scroll_to_stages (window);
  shoot_widget (GTK_WIDGET (window), path);
  stages_take_back (reg);
  if (look->width < 500)
    activate (window, "win.toggle-detail", NULL);
}

/* What all programmes promised, and what one promise became in the next programme. */
static void
shoot_joint (WayWindow *window, const Look *look)
{
  g_autofree char *path = make_path ("joint", look);
  g_autofree char *line = make_path ("joint-line", look);

  if (!is_wanted ("joint", look) && !is_wanted ("joint-line", look))
    return;
  joint_show (window);
  if (is_wanted ("joint", look))
    shoot_widget (GTK_WIDGET (window), path);
  joint_select (window, OF_JOINT);
  if (is_wanted ("joint-line", look))
    shoot_widget (GTK_WIDGET (window), line);
  joint_leave (window);
  show_strategy (window);
}

static void
shoot_start (GtkApplication *application, const Look *look)
{
  WayWindow *window = way_window_new (application);
  g_autofree char *path = make_path ("start", look);

  gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
  way_window_show_start (window);
  gtk_window_present (GTK_WINDOW (window));
  shoot_widget (GTK_WIDGET (window), path);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
shoot_sidebar (WayWindow *window, const Look *look)
{
  g_autofree char *path = make_path ("sidebar", look);

  if (look->width >= 500 || !is_wanted ("sidebar", look))
    return;
  shoot_widget (GTK_WIDGET (window), path);
}

static void
shoot_look (GtkApplication *application, const Look *look)
{
  WayWindow *window;

  put_on (look);
  if (is_wanted ("start", look))
    shoot_start (application, look);
  window = open_window (application, look);
  shoot_sidebar (window, look);
  shoot_detail (window, look);
  for (guint i = 0; i < G_N_ELEMENTS (shots); i++)
    take_shot (window, &shots[i], look);
  shoot_procedure (window, look);
  shoot_stages (window, look);
  shoot_joint (window, look);
  shoot_past (window, look);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window is not opened for nothing. */
static gboolean
is_look_wanted (const Look *look)
{
  gboolean wanted = is_wanted ("start", look) || is_wanted ("sidebar", look) ||
                    is_wanted ("detail", look) || is_wanted ("stages", look) ||
                    is_wanted ("edit-procedure", look) || is_wanted ("as-of", look) ||
                    is_wanted ("joint", look) || is_wanted ("joint-line", look);

  for (guint i = 0; i < G_N_ELEMENTS (shots); i++)
    wanted = wanted || is_wanted (shots[i].name, look);
  return wanted;
}

/* The start page of every look lists the register. */
static void
remember_sample (GtkApplication *application)
{
  WayWindow *window;

  put_on (&looks[0]);
  window = open_window (application, &looks[0]);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
shoot_all (GtkApplication *application)
{
  guint n = only != NULL ? G_N_ELEMENTS (looks) : LOOKS_FOR_SHOW;

  if (only == NULL)
    reports_shoot (sample, output);
  remember_sample (application);
  for (guint i = 0; i < n; i++)
    if (is_look_wanted (&looks[i]))
      shoot_look (application, &looks[i]);
}

/* Without a compositor GTK draws a border of its own round the window. It is no part of the
 * picture, nor are the buttons of this or that window manager. */
static void
take_frame_off (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_string (
    provider,
    "window.csd, window.solid-csd { margin: 0; padding: 0; border: none; box-shadow: none; border-radius: 0; }");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", "gtk-font-name",
                "Adwaita Sans 11", NULL);
}

static void
activate_cb (GApplication *application)
{
  take_frame_off ();
  shoot_all (GTK_APPLICATION (application));
  g_application_quit (application);
}

int
main (int argc, char **argv)
{
  const GOptionEntry options[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "The folder for the pictures", "FOLDER" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only,
      "Only the screens so called, such as 'table-*' or '*-right-to-left'", "PATTERN" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (WaymarkApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  char *none[] = { argv[0], NULL };

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || output == NULL)
    g_error ("%s",
             error != NULL ? error->message : "Say with --output=FOLDER where the pictures go");
  way_day_pin_today (way_day_new (2012, 1, 16));
  sample = copy_sample ();
  application = waymark_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, none);
}
