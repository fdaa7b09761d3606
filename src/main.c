/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Start: the words of the command line do their work without a display; anything else is a file for
   the window. */

#define G_LOG_DOMAIN "waymark"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "waymark-application.h"
#include "waymark-command.h"

static void
set_language (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
run_application (int argc, char **argv)
{
  g_autoptr (WaymarkApplication) application = waymark_application_new ();
  g_autofree char *commands = waymark_command_describe ();

  g_set_application_name (_ ("Waymark"));
  gtk_window_set_default_icon_name (APPLICATION_ID);

  g_application_set_version (G_APPLICATION (application), PACKAGE_VERSION);
  g_application_set_option_context_parameter_string (G_APPLICATION (application),
                                                     _ ("[REGISTER…]"));
  g_application_set_option_context_description (G_APPLICATION (application), commands);
  return g_application_run (G_APPLICATION (application), argc, argv);
}

int
main (int argc, char **argv)
{
  set_language ();
  if (argc > 1 && waymark_command_is_one (argv[1]))
    return waymark_command_run (argc, argv);

  return run_application (argc, argv);
}
