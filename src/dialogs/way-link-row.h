/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One commitment a record is linked to; for the way forward with what the entry is to it. */

#pragma once

#include <adwaita.h>

#include "way-commitment-item.h"

G_BEGIN_DECLS

#define WAY_TYPE_LINK_ROW (way_link_row_get_type ())
G_DECLARE_FINAL_TYPE (WayLinkRow, way_link_row, WAY, LINK_ROW, AdwActionRow)

/* The signals: "changed" follows another promise, "remove" tells what the button wants. */
GtkWidget *way_link_row_new (WayCommitmentItem *item, gboolean has_promise, WayPromise promise);
WayLink    way_link_row_get_link (WayLinkRow *self);

G_END_DECLS
