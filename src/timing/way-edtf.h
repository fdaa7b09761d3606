/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of ISO 8601-2 (EDTF) that a timing may hold, read into days. Private to the timing
 * layer. */

#pragma once

#include "way-timing.h"

G_BEGIN_DECLS

/* One date, or what stands in its place at an end of an interval. */
typedef struct
{
  WayDay first; /* WAY_DAY_NONE when open or unknown */
  WayDay last;
  gboolean
    open; /* written as "..": there is no such end, whereas nothing written means an unknown one */
  gboolean approximate;
  gboolean uncertain;
} WayEdtfDate;

typedef struct
{
  WayEdtfDate start;
  WayEdtfDate end; /* the same as start unless it is an interval */
} WayEdtf;

gboolean way_edtf_parse (const char *text, WayEdtf *edtf, GError **error);

G_END_DECLS
