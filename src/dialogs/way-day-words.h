/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as a person types them, and how far two days lie apart. */

#pragma once

#include "way-timing.h"

G_BEGIN_DECLS

WayDay way_day_from_words (const char *text, guint *n_readings);
char  *way_day_describe_readings (const char *text);
int    way_day_count_months (WayDay from, WayDay to);

G_END_DECLS
