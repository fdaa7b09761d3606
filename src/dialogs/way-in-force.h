/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in force until something new is said of it.  No widget. */

#pragma once

#include "way-draft.h"

G_BEGIN_DECLS

GArray *way_in_force_find_responsible (WayDraft           *draft,
                                       GPtrArray          *commitments,
                                       const WayStatement *until);

G_END_DECLS
