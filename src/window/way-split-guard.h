/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void way_split_guard (AdwNavigationSplitView *split);

G_END_DECLS
