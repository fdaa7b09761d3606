/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers of any size to measure with. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean way_generate_register (const char *path, guint n_commitments, GError **error);

G_END_DECLS
