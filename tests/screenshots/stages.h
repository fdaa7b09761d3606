/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file with stages, for the pictures of them: recorded in the copy of the sample and taken back. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

void stages_record (WayRegister *reg, WayId commitment);
void stages_take_back (WayRegister *reg);

G_END_DECLS
