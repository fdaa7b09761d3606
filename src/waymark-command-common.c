/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the commands complain, and what they look at before they write. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "way-register.h"
#include "waymark-command-private.h"

/* What to do about it, where the layer that failed does not know who asked; NULL: nothing. */
static const char *
advise (const GError *error)
{
  if (g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY))
    return _ ("Allow the file and its folder to be written, or copy the file into a folder of "
              "your own and work on the copy.");
  return NULL;
}

int
waymark_command_fail (const GError *error)
{
  const char *advice = advise (error);

  g_printerr ("waymark: %s\n", error->message);
  if (advice != NULL)
    g_printerr ("%s\n", advice);
  return STATUS_FAILED;
}

int
waymark_command_refuse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  g_printerr ("waymark: %s\n", text);
  return STATUS_USAGE;
}

/* Where the writing itself fails, the complaint names a temporary file that nobody knows of. */
gboolean
waymark_command_check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                 _ ("“%s” is a folder. Give the name of a file in it too."), path);
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_set_error (
      error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
      _ ("“%s” cannot be written: there is no folder “%s”. Make it first, or name another."), path,
      folder);
  else if (g_access (folder, W_OK | X_OK) != 0)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES,
                 _ ("“%s” cannot be written: you may not write in the folder “%s”. Name another."),
                 path, folder);
  else
    return TRUE;
  return FALSE;
}
