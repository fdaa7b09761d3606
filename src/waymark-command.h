/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line: what can be done with a register without a window. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean waymark_command_is_one (const char *word);
int      waymark_command_run (int argc, char **argv);
char    *waymark_command_describe (void);

G_END_DECLS
