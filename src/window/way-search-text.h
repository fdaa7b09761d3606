/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown of a text in which something was found: as much as there is room for, with the
 * first match in it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *way_search_text_cut (const char *text, guint prefix, GArray *matches, guint room);

G_END_DECLS
