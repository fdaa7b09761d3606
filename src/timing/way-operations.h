/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a recognition rule can do to an EDTF value it has found: "the end of", "mid-", "before".
 * Private. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean way_operation_exists (const char *name);
char    *way_operation_apply (const char *name, const char *edtf);

G_END_DECLS
