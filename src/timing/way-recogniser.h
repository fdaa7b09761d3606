/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns written timings into EDTF by the rules of some languages. Private to the timing layer. */

#pragma once

#include "way-timing.h"

G_BEGIN_DECLS

GStrv way_recogniser_list_values (const char        *text,
                                  WayTimingPair      pair,
                                  const char *const *languages);

G_END_DECLS
