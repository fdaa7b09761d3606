/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the dialogs that lead out of a sandbox, for files and printing, can be shown at all. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     way_portal_find_async (GAsyncReadyCallback callback, gpointer user_data);
gboolean way_portal_find_finish (GAsyncResult *result);

G_END_DECLS
