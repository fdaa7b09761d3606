/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programmes of a register, and the objectives of one, as lists to choose from. */

#pragma once

#include "way-draft.h"

G_BEGIN_DECLS

/* Lists of WayChoice. */
GListModel *way_programme_choices_new (WayDraft *draft);
GListModel *way_objective_choices_new (WayDraft *draft, WayId programme);

G_END_DECLS
