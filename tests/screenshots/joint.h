/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All programmes at once, on a day when both of the sample were under way. */

#pragma once

#include "way-window.h"

G_BEGIN_DECLS

void joint_show (WayWindow *window);
void joint_select (WayWindow *window, const char *number);
void joint_leave (WayWindow *window);

G_END_DECLS
