/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The compact timeline: commitments of a lane due in the same year share one bar. */

#pragma once

#include "way-scale.h"
#include "way-vocabulary.h"

G_BEGIN_DECLS

#define WAY_DENSITY_PITCH 14.0

guint way_density_get_rank (WayClass klass);
int   way_density_get_years (const WayScale *scale);
int   way_density_get_group (int year, int years);
guint way_density_get_shown (double width, guint n);

G_END_DECLS
