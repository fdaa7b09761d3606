/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the palette share. */

#pragma once

#include "way-palette.h"

G_BEGIN_DECLS

enum
{
  SWATCH_TEXT = WAY_N_CLASSES,
  SWATCH_BACKGROUND,
  SWATCH_ASOF,
  SWATCH_ASOF_TEXT,
  SWATCH_DISPUTE,
  SWATCH_ACCENT,
  SWATCH_TINT,
  SWATCH_OUTLINE,
  N_SWATCHES
};

struct _WayPalette
{
  GtkWidget parent_instance;

  GtkWidget  *swatches[N_SWATCHES];
  WayColors   colors;
  gboolean    read;
  GHashTable *textures; /* of GdkTexture, by key */
  GHashTable *stamps;   /* of cairo_surface_t, by key */
  double      scale;    /* the pixels of the screen in one of theirs */
};

void way_palette_forget_copies (WayPalette *self);

G_END_DECLS
