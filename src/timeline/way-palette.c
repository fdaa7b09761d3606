/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An invisible widget whose children carry the style classes of statuses.  The timeline draws
 * hundreds of bars; were each to carry its class, each would be styled anew when it is reused. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-mark.h"
#include "way-palette-private.h"

#define WAY_TYPE_SWATCH (way_swatch_get_type ())
G_DECLARE_FINAL_TYPE (WaySwatch, way_swatch, WAY, SWATCH, GtkWidget)

struct _WaySwatch
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (WaySwatch, way_swatch, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPalette, way_palette, GTK_TYPE_WIDGET)

static void
invalidate (WayPalette *self)
{
  if (!self->read)
    return;
  self->read = FALSE;
  way_palette_forget_copies (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
way_swatch_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GtkWidget *palette = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (way_swatch_parent_class)->css_changed (widget, change);
  if (palette != NULL)
    invalidate (WAY_PALETTE (palette));
}

static void
way_swatch_class_init (WaySwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = way_swatch_css_changed;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
way_swatch_init (WaySwatch *self)
{
}

static const char *
get_class_name (guint swatch)
{
  static const char *const names[N_SWATCHES] = {
    [SWATCH_TEXT] = "text",         [SWATCH_BACKGROUND] = "background", [SWATCH_ASOF] = "asof",
    [SWATCH_ASOF_TEXT] = "asof-fg", [SWATCH_DISPUTE] = "dispute",       [SWATCH_ACCENT] = "accent",
    [SWATCH_TINT] = "tint",         [SWATCH_OUTLINE] = "outline",
  };

  return swatch < WAY_N_CLASSES ? way_mark_get_style_class (swatch) : names[swatch];
}

static void
read_colors (WayPalette *self)
{
  WayColors *colors = &self->colors;
  GdkRGBA read[N_SWATCHES];

  for (guint i = 0; i < N_SWATCHES; i++)
    gtk_widget_get_color (self->swatches[i], &read[i]);

  memcpy (colors->mark, read, sizeof colors->mark);
  colors->text = read[SWATCH_TEXT];
  colors->background = read[SWATCH_BACKGROUND];
  colors->asof = read[SWATCH_ASOF];
  colors->asof_text = read[SWATCH_ASOF_TEXT];
  colors->dispute = read[SWATCH_DISPUTE];
  colors->accent = read[SWATCH_ACCENT];
  colors->tint = read[SWATCH_TINT].alpha;
  colors->outline = read[SWATCH_OUTLINE].alpha;
  colors->outline_width = colors->outline < 1 ? 1 : 2;
  self->read = TRUE;
}

static void
way_palette_dispose (GObject *object)
{
  WayPalette *self = WAY_PALETTE (object);

  for (guint i = 0; i < N_SWATCHES; i++)
    g_clear_pointer (&self->swatches[i], gtk_widget_unparent);
  g_clear_pointer (&self->textures, g_hash_table_unref);
  g_clear_pointer (&self->stamps, g_hash_table_unref);

  G_OBJECT_CLASS (way_palette_parent_class)->dispose (object);
}

static void
way_palette_class_init (WayPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_palette_dispose;

  /**
   * WayPalette::changed:
   * @self: the palette
   *
   * Emitted when the style changed, and what was drawn must be drawn anew.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "palette");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
way_palette_init (WayPalette *self)
{
  self->scale = 1;
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->stamps =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  for (guint i = 0; i < N_SWATCHES; i++)
    {
      self->swatches[i] = g_object_new (WAY_TYPE_SWATCH, NULL);
      gtk_widget_add_css_class (self->swatches[i], get_class_name (i));
      gtk_widget_set_parent (self->swatches[i], GTK_WIDGET (self));
    }
}

/**
 * way_palette_new:
 *
 * Makes a palette, to be the child of the widget whose style it reads.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
way_palette_new (void)
{
  return g_object_new (WAY_TYPE_PALETTE, NULL);
}

/**
 * way_palette_get_colors:
 * @self: a palette
 *
 * Returns: (transfer none): the colours at present
 */
const WayColors *
way_palette_get_colors (WayPalette *self)
{
  g_return_val_if_fail (WAY_IS_PALETTE (self), NULL);

  if (!self->read)
    read_colors (self);
  return &self->colors;
}

/**
 * way_color_fade:
 * @color: a colour
 * @alpha: 0 to 1
 *
 * Returns: the colour, by so much less opaque
 */
GdkRGBA
way_color_fade (const GdkRGBA *color, float alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}
