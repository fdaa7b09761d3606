/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report before it is printed. Each change of an option lays the pages out anew in a worker; the
 * pages shown are the pages printed and exported. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-file-chooser.h"
#include "way-page-view.h"
#include "way-page-zoom.h"
#include "way-printing.h"
#include "way-report-days.h"
#include "way-report-dialog.h"
#include "way-settings.h"
#include "way-split-guard.h"

#include "way-present.h"

/* Options often change in a row, by arrow keys for example: the pages wait until that is over. */
#define SETTLE_MS 150

#define ZOOM_STEP 1.25
#define MOST_ZOOM (ZOOM_STEP * ZOOM_STEP * ZOOM_STEP * ZOOM_STEP * ZOOM_STEP)

struct _WayReportDialog
{
  AdwDialog parent_instance;

  /* Template */
  AdwNavigationSplitView *split;
  AdwComboRow *template_row;
  AdwComboRow *programme_row;
  AdwComboRow *as_of_row;
  AdwComboRow *since_row;
  GtkWidget *horizon_row;
  AdwComboRow *paper_row;
  AdwSwitchRow *black_and_white_row;
  AdwSwitchRow *published_key_row;
  AdwWindowTitle *preview_title;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkWidget *print_button;
  GtkScrolledWindow *scroller;
  AdwClampScrollable *clamp;
  GtkWidget *pages_view;

  /* Owned */
  WaySession *session;
  GPtrArray *programmes;       /* of WayProgramme, as in the row */
  WayReportDays *days;         /* as in the rows of days */
  GtkStringList *page_numbers; /* one string for each page */
  WayPages *pages;
  GCancellable *laying_out;
  guint settle_id;
  guint usual_since; /* the row of the earlier day, unless another is chosen */
  double zoom;       /* 1: as wide as there is room */
  gboolean printing; /* from the wish to print until the dialog is gone */
};

enum
{
  PROP_PAGE_NUMBERS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayReportDialog, way_report_dialog, ADW_TYPE_DIALOG)

/* ---- options ---- */

static WayDay
get_day (WayReportDialog *self, AdwComboRow *row)
{
  return way_report_days_get (self->days, adw_combo_row_get_selected (row));
}

static const WayProgramme *
get_shown_programme (WayReportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->programme_row);

  return selected < self->programmes->len ? g_ptr_array_index (self->programmes, selected) : NULL;
}

static WayReportOptions
get_options (WayReportDialog *self)
{
  const WayProgramme *programme = get_shown_programme (self);
  WayReportOptions options = {
    .template = (WayReportTemplate) adw_combo_row_get_selected (self->template_row),
    .programme = programme != NULL ? programme->id : 0,
    .as_of = get_day (self, self->as_of_row),
    .since = get_day (self, self->since_row),
    .horizon_months = (int) adw_spin_row_get_value (ADW_SPIN_ROW (self->horizon_row)),
    .paper = adw_combo_row_get_selected (self->paper_row) == 1 ? WAY_PAPER_LETTER : WAY_PAPER_A4,
    .black_and_white = adw_switch_row_get_active (self->black_and_white_row),
    .published_key = adw_switch_row_get_active (self->published_key_row),
  };

  if (options.since >= options.as_of)
    options.since = WAY_DAY_NONE;
  return options;
}

static void
show_options_of_template (WayReportDialog *self)
{
  gboolean summary = adw_combo_row_get_selected (self->template_row) == WAY_REPORT_STATUS_SUMMARY;

  gtk_widget_set_visible (GTK_WIDGET (self->since_row), summary);
  gtk_widget_set_visible (self->horizon_row, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->published_key_row), !summary);
}

/* ---- pages ---- */

static void
set_pages (WayReportDialog *self, WayPages *pages)
{
  guint n = pages != NULL ? way_pages_get_n_pages (pages) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);

  g_set_object (&self->pages, pages);
  adw_window_title_set_subtitle (self->preview_title, pages != NULL ? count : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", pages != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.export", pages != NULL);
  gtk_string_list_splice (self->page_numbers, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->page_numbers)), NULL);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (self->page_numbers, "");
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPages) pages = way_report_lay_out_finish (result, &error);

  if (g_error_matches (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_pages (self, pages);
  if (pages == NULL)
    adw_status_page_set_description (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, pages != NULL ? "pages" : "failed");
}

static void
stop_laying_out (WayReportDialog *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->laying_out != NULL)
    g_cancellable_cancel (self->laying_out);
  g_clear_object (&self->laying_out);
}

static void
lay_out (gpointer user_data)
{
  WayReportDialog *self = user_data;
  WayReportOptions options = get_options (self);

  self->settle_id = 0;
  stop_laying_out (self);
  if (options.programme == 0)
    return;
  self->laying_out = g_cancellable_new ();
  way_report_lay_out_async (way_session_get_register (self->session), &options, self->laying_out,
                            laid_out_cb, g_object_ref (self));
}

/* Unless another was chosen, the earlier day is that of the report before. */
static void
follow_day (WayReportDialog *self)
{
  const WayProgramme *programme = get_shown_programme (self);
  guint usual = programme != NULL ? way_report_days_find_since (self->days, programme,
                                                                get_day (self, self->as_of_row))
                                  : GTK_INVALID_LIST_POSITION;
  guint before = self->usual_since;

  self->usual_since = usual;
  if (usual != before && adw_combo_row_get_selected (self->since_row) == before)
    adw_combo_row_set_selected (self->since_row, usual);
}

static void
options_changed_cb (WayReportDialog *self)
{
  if (self->days == NULL)
    return;

  follow_day (self);

  show_options_of_template (self);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->pages == NULL)
    gtk_stack_set_visible_child_name (self->stack, "working");
  self->settle_id = g_timeout_add_once (SETTLE_MS, lay_out, self);
}

static void
setup_page_cb (WayReportDialog *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (WAY_TYPE_PAGE_VIEW, NULL));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
set_zoom (WayReportDialog *self, double zoom)
{
  self->zoom = CLAMP (zoom, 1, MOST_ZOOM);
  way_page_zoom_all (self->scroller, self->clamp, self->pages_view, self->zoom);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.zoom-in", self->zoom < MOST_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.zoom-out", self->zoom > 1);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayReportDialog *self = WAY_REPORT_DIALOG (widget);

  if (g_str_equal (name, "report.zoom-in"))
    set_zoom (self, self->zoom * ZOOM_STEP);
  else if (g_str_equal (name, "report.zoom-out"))
    set_zoom (self, self->zoom / ZOOM_STEP);
  else
    set_zoom (self, 1);
}

static void
bind_page_cb (WayReportDialog *self, GtkListItem *item)
{
  way_page_zoom (self->scroller, gtk_list_item_get_child (item), self->zoom);
  way_page_view_set_page (WAY_PAGE_VIEW (gtk_list_item_get_child (item)), self->pages,
                          gtk_list_item_get_position (item));
}

static void
preview_cb (WayReportDialog *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* ---- to paper ---- */

static void
toast (WayReportDialog *self, const char *text)
{
  AdwToast *message = adw_toast_new (text);

  adw_toast_set_use_markup (message, FALSE);
  adw_toast_overlay_add_toast (self->toasts, message);
}

static void
say_failed (WayReportDialog *self, const char *heading, const char *what)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, what);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  way_present (dialog, GTK_WIDGET (self));
}

static void
open_clicked_cb (AdwToast *message, WayReportDialog *self)
{
  g_autoptr (GtkFileLauncher) launcher =
    gtk_file_launcher_new (g_object_get_data (G_OBJECT (message), "way-file"));

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            NULL, NULL);
}

static void
toast_saved (WayReportDialog *self, GFile *file)
{
  AdwToast *message = adw_toast_new (_ ("Report saved"));

  adw_toast_set_button_label (message, _ ("_Open"));
  g_object_set_data_full (G_OBJECT (message), "way-file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (message, "button-clicked", G_CALLBACK (open_clicked_cb), self,
                           G_CONNECT_DEFAULT);
  adw_toast_overlay_add_toast (self->toasts, message);
}

static void
printed_cb (gboolean printed, GFile *file, const GError *error, gpointer user_data)
{
  WayReportDialog *self = user_data;

  self->printing = FALSE;
  if (error != NULL)
    say_failed (self, _ ("Cannot Print"), error->message);
  else if (file != NULL)
    toast_saved (self, file);
  else if (printed)
    toast (self, _ ("Sent to the printer"));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayReportDialog *self = WAY_REPORT_DIALOG (widget);

  if (self->printing)
    return;

  self->printing = TRUE;
  way_printing_start (self->pages, GTK_WINDOW (gtk_widget_get_root (widget)), printed_cb,
                      g_object_ref (self), g_object_unref);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (g_object_get_data (G_OBJECT (task), "way-file"));
  GError *error = NULL;

  if (way_pages_export_pdf (data, path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayReportDialog *self = WAY_REPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    toast_saved (self, g_object_get_data (G_OBJECT (result), "way-file"));
  else
    say_failed (self, _ ("Cannot Save"), error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = way_choose_files_finish (result, &error);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autoptr (GTask) task = NULL;

  if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    say_failed (self, _ ("Cannot Choose a File"), error->message);
  if (file == NULL || self->pages == NULL)
    return;

  task = g_task_new (self, NULL, exported_cb, NULL);
  g_task_set_task_data (task, g_object_ref (self->pages), g_object_unref);
  g_object_set_data_full (G_OBJECT (task), "way-file", g_steal_pointer (&file), g_object_unref);
  g_task_run_in_thread (task, export_in_thread);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayReportDialog *self = WAY_REPORT_DIALOG (widget);
  g_autofree char *suggested = g_strconcat (way_pages_get_file_name (self->pages), ".pdf", NULL);

  way_choose_files (GTK_WINDOW (gtk_widget_get_root (widget)), WAY_CHOOSE_PDF, suggested, chosen_cb,
                    g_object_ref (self));
}

/* ---- what can be chosen ---- */

static void
fill_templates (WayReportDialog *self, WayReportTemplate chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < WAY_N_REPORT_TEMPLATES; i++)
    gtk_string_list_append (names, way_report_template_get_name ((WayReportTemplate) i));
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->template_row, chosen);
}

static void
fill_programmes (WayReportDialog *self)
{
  GPtrArray *programmes =
    way_register_list_programmes (way_session_get_register (self->session), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  if (programmes != NULL)
    {
      g_ptr_array_unref (self->programmes);
      self->programmes = programmes;
    }
  for (guint i = 0; i < self->programmes->len; i++)
    {
      const WayProgramme *programme = g_ptr_array_index (self->programmes, i);

      gtk_string_list_append (names, programme->title);
      if (programme->id == way_session_get_home (self->session))
        chosen = i;
    }
  adw_combo_row_set_model (self->programme_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->programme_row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->programme_row), self->programmes->len > 1);
}

/* Nothing is chosen before both rows have their days. */
static void
fill_days (WayReportDialog *self)
{
  WayReportDays *days = way_report_days_new (self->session, self->programmes);
  GListModel *names = G_LIST_MODEL (way_report_days_get_names (days));

  adw_combo_row_set_model (self->as_of_row, names);
  adw_combo_row_set_model (self->since_row, names);
  self->days = days;
}

/* How reports look is the same from one to the next. */
static void
remember_looks (WayReportDialog *self)
{
  GSettings *settings = way_settings_get ();

  g_settings_bind (settings, "report-paper", self->paper_row, "selected", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "report-black-and-white", self->black_and_white_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "report-horizon", self->horizon_row, "value", G_SETTINGS_BIND_DEFAULT);
}

/* ---- the object ---- */

static void
way_report_dialog_closed (AdwDialog *dialog)
{
  stop_laying_out (WAY_REPORT_DIALOG (dialog));
}

static void
way_report_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayReportDialog *self = WAY_REPORT_DIALOG (object);

  switch (id)
    {
    case PROP_PAGE_NUMBERS:
      g_value_set_object (value, self->page_numbers);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
way_report_dialog_dispose (GObject *object)
{
  WayReportDialog *self = WAY_REPORT_DIALOG (object);

  stop_laying_out (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_REPORT_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->page_numbers);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_clear_pointer (&self->days, way_report_days_free);

  G_OBJECT_CLASS (way_report_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/waymark_app/Waymark/ui/way-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, split);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, programme_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, horizon_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, black_and_white_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, published_key_row);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, preview_title);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayReportDialog, pages_view);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
}

static void
bind_zoom (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[3];
    const char *action;
  } bindings[] = {
    { { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add }, "report.zoom-in" },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, "report.zoom-out" },
    { { GDK_KEY_0, GDK_KEY_KP_0 }, "report.zoom-fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      gtk_widget_class_install_action (widget_class, bindings[i].action, NULL, zoom_action);
      for (guint j = 0; j < 3 && bindings[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class, bindings[i].keys[j], GDK_CONTROL_MASK,
                                             bindings[i].action, NULL);
    }
}

static void
way_report_dialog_class_init (WayReportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_report_dialog_get_property;
  object_class->dispose = way_report_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = way_report_dialog_closed;

  properties[PROP_PAGE_NUMBERS] =
    g_param_spec_object ("page-numbers", NULL, NULL, GTK_TYPE_STRING_LIST,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print",
                                       NULL);
  bind_zoom (widget_class);
}

static void
way_report_dialog_init (WayReportDialog *self)
{
  self->programmes = g_ptr_array_new ();
  self->page_numbers = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_split_guard (self->split);
  set_zoom (self, 1);
  set_pages (self, NULL);
}

/**
 * way_report_dialog_new:
 * @session: what the window looks at
 * @template: the report first shown
 *
 * Returns: (transfer floating): the dialog, which lays out the report as of the session's day
 */
AdwDialog *
way_report_dialog_new (WaySession *session, WayReportTemplate template)
{
  WayReportDialog *self =
    g_object_new (WAY_TYPE_REPORT_DIALOG, "title", _ ("Print a Report"), NULL);

  fill_templates (self, template);
  self->session = g_object_ref (session);
  fill_programmes (self);
  fill_days (self);
  remember_looks (self);
  options_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->template_row));
  return ADW_DIALOG (self);
}

WayPages *
way_report_dialog_get_pages (WayReportDialog *self)
{
  g_return_val_if_fail (WAY_IS_REPORT_DIALOG (self), NULL);

  return self->pages;
}
