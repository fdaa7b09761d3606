/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting a galley into pages. */

#pragma once

#include "way-galley.h"

G_BEGIN_DECLS

typedef struct
{
  WayStrip *strip;
  double    y; /* of its upper edge, from that of the body */
  gboolean  repeated;
} WayPlaced;

typedef struct
{
  GArray *placed; /* of WayPlaced, downwards */
} WayPage;

void       way_page_free (WayPage *self);
GPtrArray *way_paginate (WayGalley *galley, GCancellable *cancellable);

G_END_DECLS
