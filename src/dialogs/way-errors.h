/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a register's errors mean to the person at the desk, and where a failure to read is kept
 * until it can be shown. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

GError **way_errors_catch (GError **first);
gboolean way_errors_is_failure (const GError *error);
char    *way_errors_describe_reading (const GError *error);
char    *way_errors_describe_saving (const GError *error);

G_END_DECLS
