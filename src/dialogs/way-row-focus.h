/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void way_row_class_pass_focus (GtkWidgetClass *klass);
void way_row_begin_lists_at_choice (GtkWidget *widget);

G_END_DECLS
