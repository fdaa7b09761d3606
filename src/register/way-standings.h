/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How single commitments stand at a day, whatever programme they are of. */

#pragma once

#include "way-register.h"
#include "way-standing.h"

G_BEGIN_DECLS

/* In the order of the keys; those not promised by then are left out. */
GPtrArray *way_register_list_standings (WayRegister *self,
                                        const WayId *ids,
                                        guint        n,
                                        WayDay       day,
                                        GError     **error);

G_END_DECLS
