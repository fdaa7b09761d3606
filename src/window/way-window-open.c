/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a register in the background, and which window it comes to. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-file-chooser.h"
#include "way-start-page.h"
#include "way-window-private.h"

/* One opening of a file; closing the window, or opening another, makes it void. */
typedef struct
{
  WayWindow *window;
  GCancellable *cancellable;
  char *path;
  gboolean read_only;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->window);
  g_clear_object (&opening->cancellable);
  g_free (opening->path);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
take_register (WayWindow *self, WayRegister *reg)
{
  g_autoptr (WaySession) session = way_session_new (reg);

  way_window_set_session (self, session);
  way_window_check_search (self);
}

static void
open_failed (WayWindow *self, Opening *opening, const GError *error)
{
  g_autoptr (GFile) file = g_file_new_for_path (opening->path);

  if (!opening->read_only &&
      g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY))
    {
      way_window_open (self, file, TRUE);
      self->may_not_write = TRUE;
      return;
    }

  way_window_show_start (self);
  if (g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY))
    way_start_page_set_busy (WAY_START_PAGE (adw_bin_get_child (self->start_bin)), file);
  else
    way_window_say_error (self, NULL, error, opening->path);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reg = way_register_open_finish (result, &error);
  WayWindow *self = opening->window;

  if (g_cancellable_is_cancelled (opening->cancellable))
    return;

  g_clear_object (&self->opening);
  if (reg != NULL)
    take_register (self, reg);
  else
    open_failed (self, opening, error);
}

static void
open_path (WayWindow *self, const char *path, gboolean read_only)
{
  Opening *opening = g_new0 (Opening, 1);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  opening->window = g_object_ref (self);
  opening->cancellable = g_object_ref (self->opening);
  opening->path = g_strdup (path);
  opening->read_only = read_only;
  way_register_open_async (path, read_only, self->opening, opened_cb, opening);
}

/**
 * way_window_open:
 *
 * Shows the empty register view at once and fills it when the file has been read.
 */
void
way_window_open (WayWindow *self, GFile *file, gboolean read_only)
{
  const char *path;

  g_return_if_fail (WAY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_peek_path (file);
  if (path == NULL)
    {
      g_autoptr (GError) error =
        g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _ ("Only files of this computer can be opened."));

      way_window_build (self);
      way_window_say_error (self, NULL, error, NULL);
      return;
    }

  self->may_not_write = FALSE;
  if (!self->painted)
    {
      g_set_str (&self->wanted, path);
      self->wanted_read_only = read_only;
      return;
    }
  way_window_show_register (self);
  open_path (self, path, read_only);
}

/* A person who starts the program sees a window at once; what is in it comes with the next
 * frames. */
static void
first_frame_cb (gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;

  self->painted = TRUE;
  way_window_build (self);
  if (wanted == NULL)
    return;
  way_window_show_register (self);
  open_path (self, wanted, self->wanted_read_only);
}

static void
after_paint_cb (WayWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  g_idle_add_once (first_frame_cb, g_object_ref (self));
}

static void
realize_cb (WayWindow *self)
{
  if (!self->painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                             G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

/* Until the first frame is painted the register waits, lest reading it hold up the window. */
void
way_window_watch_first_frame (WayWindow *self)
{
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
}

static gboolean
has_file (WayWindow *self, GFile *file)
{
  g_autoptr (GFile) own = NULL;

  if (self->session == NULL)
    return FALSE;

  own = g_file_new_for_path (way_register_get_path (way_session_get_register (self->session)));

  return g_file_equal (own, file);
}

static WayWindow *
find_window (GtkApplication *application, GFile *file)
{
  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    if (WAY_IS_WINDOW (each->data) && has_file (each->data, file))
      return each->data;

  return NULL;
}

static WayWindow *
find_empty_window (GtkApplication *application)
{
  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    if (WAY_IS_WINDOW (each->data) && WAY_WINDOW (each->data)->session == NULL &&
        WAY_WINDOW (each->data)->opening == NULL && WAY_WINDOW (each->data)->wanted == NULL)
      return each->data;

  return NULL;
}

void
way_window_open_file (GtkApplication *application, GFile *file)
{
  WayWindow *window = find_window (application, file);

  if (window == NULL)
    {
      window = find_empty_window (application);
      if (window == NULL)
        window = way_window_new_frame (application);
      way_window_open (window, file, FALSE);
    }
  gtk_window_present (GTK_WINDOW (window));
}

void
way_window_open_in_own (WayWindow *self, GFile *file)
{
  way_window_open_file (gtk_window_get_application (GTK_WINDOW (self)), file);
}

/* The user closing the file dialog is not an error to talk about. */
GFile *
way_window_finish_choice (WayWindow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = way_choose_files_finish (result, &error);

  if (files != NULL)
    return g_list_model_get_item (files, 0);
  if (error->domain != GTK_DIALOG_ERROR)
    way_window_say_error (self, _ ("Cannot Choose a File"), error, NULL);

  return NULL;
}

static void
register_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GFile) file = way_window_finish_choice (self, result);

  if (file != NULL)
    way_window_open_in_own (self, file);
}

static void
open_register_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_choose_files (GTK_WINDOW (widget), WAY_CHOOSE_REGISTER, NULL, register_chosen_cb, NULL);
}

static void
open_file_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (argument, NULL));

  way_window_open_in_own (WAY_WINDOW (widget), file);
}

static void
open_read_only_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (argument, NULL));

  way_window_open (WAY_WINDOW (widget), file, TRUE);
}

void
way_window_install_open_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-register", NULL, open_register_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.open-read-only", "s", open_read_only_action);
}
