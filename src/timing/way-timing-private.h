/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the timing layer know of a timing beyond its public functions. */

#pragma once

#include "way-edtf.h"

G_BEGIN_DECLS

const WayEdtf *way_timing_get_value (const WayTiming *self); /* all zero for words only */

G_END_DECLS
