/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a bar says: to a screen reader, in its tooltip, in its ghost. */

#pragma once

#include "way-standing.h"

G_BEGIN_DECLS

char *way_bar_describe (WayStanding *standing, guint place, guint n);
char *way_bar_describe_markup (WayStanding *standing);
char *way_bar_describe_ghost (WayStanding *standing);
char *way_bar_describe_note (WayStanding *standing);

G_END_DECLS
