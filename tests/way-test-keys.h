/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Real keys, pressed on the display of the tests. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void way_test_press_keys (const char *const *arguments); /* of xdotool, up to NULL */

#define KEYS(...)                                                                                  \
  way_test_press_keys ((const char *const[]) { "key", "--delay", "30", __VA_ARGS__, NULL })
#define TYPE(text)                                                                                 \
  way_test_press_keys ((const char *const[]) { "type", "--delay", "30", text, NULL })

G_END_DECLS
