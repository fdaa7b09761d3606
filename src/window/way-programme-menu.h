/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "way-register.h"

G_BEGIN_DECLS

GMenuModel *way_programme_menu_new (GPtrArray *programmes);
const char *way_programme_menu_get_label (const WayProgramme *programme);

G_END_DECLS
