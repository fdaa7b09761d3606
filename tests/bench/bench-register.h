/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is measured without a window; times in milliseconds, each the median of several. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double bench_search (const char *path);
double bench_search_common (const char *path); /* for words that stand nearly everywhere */
double bench_save (const char *path);          /* one statement, through the register */
double bench_save_bare (const char *path);     /* the same row in a bare transaction */
double bench_reports (const char *path);       /* both templates, laid out and written as PDF */
double bench_status_summary (const char *path);

G_END_DECLS
