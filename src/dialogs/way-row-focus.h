/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void way_row_class_pass_focus (GtkWidgetClass *klass);

G_END_DECLS
