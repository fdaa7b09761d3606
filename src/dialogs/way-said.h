/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What statements have made of a commitment since it was promised. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

WayCommitment *way_said_get_commitment (WayRegister *reg, WayId id, GError **error);
gboolean       way_said_find_class (WayRegister *reg, WayId id, WayClass *klass, GError **error);

G_END_DECLS
