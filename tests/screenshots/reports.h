/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page of every report on the strategy of the sample, in colour and without. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void reports_shoot (const char *sample, const char *output);

G_END_DECLS
