/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is measured in a window, each in a process of its own that prints "name=value" lines. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What: empty, start, zoom or scroll. Started is the monotonic time at which the process was asked
 * for. */
int bench_window_run (const char *what, const char *path, gint64 started);

G_END_DECLS
