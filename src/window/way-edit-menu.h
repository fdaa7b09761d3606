/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a row that stands for one record: edit it, delete it. */

#pragma once

#include <gio/gio.h>

#include "way-records.h"

G_BEGIN_DECLS

/* The labels are translated; the actions take the record's key. */
GMenuModel *way_edit_menu_new (WayId       id,
                               const char *edit_label,
                               const char *edit,
                               const char *delete_label,
                               const char *delete);

G_END_DECLS
