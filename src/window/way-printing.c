/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing. The pages are laid out already: GTK is told their number and size and asks for each.
 * What was chosen in the dialog (printer, copies, duplex) is remembered between starts, in a file
 * of GTK's own format. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-portal.h"
#include "way-printing.h"

typedef struct
{
  WayPages *pages;
  GtkWindow *parent;
  WayPrintingDone done;
  gpointer user_data;
  GDestroyNotify destroy;
} Printing;

static void
printing_free (Printing *self)
{
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_object_unref (self->pages);
  g_object_unref (self->parent);
  g_free (self);
}

static char *
get_settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "waymark", "print-settings.ini", NULL);
}

/* Which pages were wanted of one report, and the file it went to, say nothing of the next. */
static void
forget_this_time (GtkPrintSettings *settings)
{
  static const char *const keys[] = { GTK_PRINT_SETTINGS_PRINT_PAGES,
                                      GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_PAGE_SET,
                                      GTK_PRINT_SETTINGS_OUTPUT_URI };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_print_settings_unset (settings, keys[i]);
}

static void
remember_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = get_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GtkPrintSettings) settings =
    gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  forget_this_time (settings);
  if (!gtk_print_settings_to_file (settings, path, &error))
    g_message ("The print settings are not remembered: %s", error->message);
}

static GtkPrintSettings *
recall_settings (void)
{
  g_autofree char *path = get_settings_path ();
  GtkPrintSettings *settings = gtk_print_settings_new_from_file (path, NULL);

  return settings != NULL ? settings : gtk_print_settings_new ();
}

/* The paper is the report's own: it was chosen before the pages were laid out. */
static GtkPageSetup *
make_page_setup (WayPages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  double width, height;

  way_pages_get_size (pages, &width, &height);
  paper =
    gtk_paper_size_new (MIN (width, height) > 600 ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Printing *self)
{
  way_pages_draw (self->pages, page, gtk_print_context_get_cairo_context (context));
}

/**
 * way_printing_get_file:
 * @settings: (nullable): what was chosen in the print dialog
 *
 * Returns: (transfer full) (nullable): the file the pages went to, or %NULL where it was a printer
 */
GFile *
way_printing_get_file (GtkPrintSettings *settings)
{
  const char *uri =
    settings != NULL ? gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;

  return uri != NULL && uri[0] != '\0' ? g_file_new_for_uri (uri) : NULL;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *self)
{
  gboolean printed = result == GTK_PRINT_OPERATION_RESULT_APPLY;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (printed)
    {
      file = way_printing_get_file (gtk_print_operation_get_print_settings (operation));
      remember_settings (operation);
    }
  self->done (printed, file, error, self->user_data);
}

static GtkPrintOperation *
make_operation (WayPages *pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = recall_settings ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (pages);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                          way_pages_get_file_name (pages));
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, way_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, way_pages_get_file_name (pages));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  return operation;
}

static void
portal_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = user_data;
  Printing *self = g_object_get_data (G_OBJECT (operation), "way-printing");
  g_autoptr (GError) error = NULL;

  if (way_portal_find_finish (result))
    {
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->parent,
                               NULL);
      return;
    }

  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("This desktop offers sandboxed programs no printing. Export the report "
                          "as PDF and print that."));
  self->done (FALSE, NULL, error, self->user_data);
}

/**
 * way_printing_start:
 * @pages: what to print
 * @parent: the window over which the dialog stands
 * @done: called once, when printing has ended
 * @user_data: for @done
 * @destroy: (nullable): frees @user_data
 *
 * Opens the print dialog and prints what the user chooses there. In a sandbox the dialog is the
 * portal's; where there is none, printing ends with %G_IO_ERROR_NOT_SUPPORTED.
 */
void
way_printing_start (WayPages *pages,
                    GtkWindow *parent,
                    WayPrintingDone done,
                    gpointer user_data,
                    GDestroyNotify destroy)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (pages);
  Printing *self = g_new0 (Printing, 1);

  self->pages = g_object_ref (pages);
  self->parent = g_object_ref (parent);
  self->done = done;
  self->user_data = user_data;
  self->destroy = destroy;
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  g_object_set_data_full (G_OBJECT (operation), "way-printing", self,
                          (GDestroyNotify) printing_free);
  way_portal_find_async (portal_found_cb, g_steal_pointer (&operation));
}
