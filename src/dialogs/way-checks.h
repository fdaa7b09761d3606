/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a record cannot be saved yet, or what should be asked of it, in the words that stand
 * beside its rows. */

#pragma once

#include "way-records.h"

G_BEGIN_DECLS

/* Each returns NULL where there is nothing to say. */
const char *way_check_title (const char *title);
const char *way_check_statement (const WayStatement *statement);
const char *way_check_forecast (WayDay day, gboolean forecast, WayDay today);
const char *way_check_span (WayDay first, WayDay last);
const char *way_check_currency (const char *code, gboolean needed);
/* Missing is what is said where nothing is typed; NULL: it may be left out. To be freed. */
char    *way_check_number (const char *text, const char *missing);
gboolean way_status_may_be_forecast (WayStatus status);

G_END_DECLS
