/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the register can be changed now, in words. */

#pragma once

#include "way-session.h"

G_BEGIN_DECLS

const char *way_editing_get_hint (WaySession *session, const char *otherwise);

G_END_DECLS
