/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands share. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STATUS_FAILED 1
#define STATUS_USAGE  2

/* Both say it on standard error and return the exit status. */
int waymark_command_fail (const GError *error);
int waymark_command_refuse (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Whether a file may be written there. */
gboolean waymark_command_check_place (const char *path, GError **error);

extern GOptionEntry waymark_report_options[];
int                 waymark_report_run (char **arguments);

G_END_DECLS
