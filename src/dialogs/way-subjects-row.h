/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commitments a dialog is about: how many there are, and opened, which. */

#pragma once

#include <adwaita.h>

#include "way-places.h"

G_BEGIN_DECLS

/* Arrays are of WayCommitment. */
GPtrArray *way_subjects_read (WayRegister *reg, const WayId *ids, guint n, GError **error);
GtkWidget *way_subjects_row_new (GPtrArray *commitments, WayPlaces *places);

/* "1.3 · Title", or the title where it stands nowhere. */
char *way_subject_describe (const WayCommitment *commitment, WayPlaces *places);

G_END_DECLS
