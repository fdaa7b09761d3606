/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An invisible widget whose children carry the style classes of statuses.  The timeline draws
 * hundreds of bars; were each to carry its class, each would be styled anew when it is reused. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-mark.h"
#include "way-palette.h"

#define LARGEST_MARK  16
#define MOST_TEXTURES 2000
#define FAINT         0.15

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

#define WAY_TYPE_SWATCH (way_swatch_get_type ())
G_DECLARE_FINAL_TYPE (WaySwatch, way_swatch, WAY, SWATCH, GtkWidget)

struct _WaySwatch
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (WaySwatch, way_swatch, GTK_TYPE_WIDGET)

struct _WayPalette
{
  GtkWidget parent_instance;

  GtkWidget *swatches[N_SWATCHES];
  WayColors colors;
  gboolean read;
  GPtrArray *marks;     /* of GdkTexture, by class, forecast and size */
  GPtrArray *stamps;    /* of cairo_surface_t, by what stands for the mark in a run */
  GHashTable *textures; /* of GdkTexture, by key */
  double scale;         /* the pixels of the screen in one of theirs */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPalette, way_palette, GTK_TYPE_WIDGET)

static void
forget_marks (WayPalette *self)
{
  g_ptr_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->stamps, 0);
  g_hash_table_remove_all (self->textures);
}

static void
invalidate (WayPalette *self)
{
  if (!self->read)
    return;
  self->read = FALSE;
  forget_marks (self);
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
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->stamps, g_ptr_array_unref);
  g_clear_pointer (&self->textures, g_hash_table_unref);

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
clear_texture (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static void
clear_stamp (gpointer data)
{
  if (data != NULL)
    cairo_surface_destroy (data);
}

static void
way_palette_init (WayPalette *self)
{
  self->marks = g_ptr_array_new_with_free_func (clear_texture);
  self->stamps = g_ptr_array_new_with_free_func (clear_stamp);
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
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

static GskRenderNode *
make_mark_node (WayPalette *self, WayClass klass, gboolean forecast, int size)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  float half = size / 2.0f;

  way_mark_snapshot (snapshot, klass, forecast, &way_palette_get_colors (self)->mark[klass],
                     &GRAPHENE_POINT_INIT (half, half), (float) size);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static GdkTexture *
make_texture (WayPalette *self, GskRenderNode *node, int width, int height)
{
  int stretched = (int) ceil (width * self->scale), pixels = (int) ceil (height * self->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, stretched, pixels);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, stretched / (double) width, pixels / (double) height);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) pixels);
  texture = gdk_memory_texture_new (stretched, pixels, GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (surface);
  return texture;
}

static void
follow_screen (WayPalette *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1;

  if (self->scale == scale)
    return;
  self->scale = scale;
  forget_marks (self);
}

static GdkTexture *
get_mark (WayPalette *self, WayClass klass, gboolean forecast, int size)
{
  guint index = ((guint) size * WAY_N_CLASSES + klass) * 2 + (forecast ? 1 : 0);
  g_autoptr (GskRenderNode) node = NULL;

  if (self->marks->len <= index)
    g_ptr_array_set_size (self->marks, (int) index + 1);
  if (g_ptr_array_index (self->marks, index) == NULL)
    {
      node = make_mark_node (self, klass, forecast, size);
      g_ptr_array_index (self->marks, index) = make_texture (self, node, size, size);
    }
  return g_ptr_array_index (self->marks, index);
}

/**
 * way_palette_snapshot_mark:
 * @self: a palette
 * @snapshot: where to draw
 * @klass: the class
 * @forecast: whether its status is a forecast
 * @x: the middle of the mark, a whole number lest it blur
 * @y: the middle of the mark
 * @size: the side of its box, an even number up to 16
 *
 * Draws a mark of which there are many: it is painted once and then copied.
 */
void
way_palette_snapshot_mark (WayPalette *self,
                           GtkSnapshot *snapshot,
                           WayClass klass,
                           gboolean forecast,
                           double x,
                           double y,
                           int size)
{
  float half = size / 2.0f;

  g_return_if_fail (size > 0 && size <= LARGEST_MARK);

  follow_screen (self);
  gtk_snapshot_append_texture (snapshot, get_mark (self, klass, forecast, size),
                               &GRAPHENE_RECT_INIT ((float) x - half, (float) y - half, size,
                                                    size));
}

/**
 * way_palette_get_run_mark:
 * @klass: the class
 * @forecast: whether its status is a forecast
 * @faint: whether the filter leaves it out
 *
 * Returns: what stands for the mark in a run
 */
char
way_palette_get_run_mark (WayClass klass, gboolean forecast, gboolean faint)
{
  return (char) ('@' + klass * 4 + (forecast ? 2 : 0) + (faint ? 1 : 0));
}

static void
draw_run_mark (WayPalette *self, cairo_t *cr, guint code)
{
  WayClass klass = code / 4;
  g_autoptr (GskRenderNode) node = make_mark_node (self, klass, (code & 2) != 0, WAY_RUN_MARK);

  cairo_scale (cr, self->scale, self->scale);
  if (code & 1)
    cairo_push_group (cr);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  if ((code & 1) == 0)
    return;
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, FAINT);
}

/* The pixels of a mark in a run. */
static cairo_surface_t *
get_stamp (WayPalette *self, guint code)
{
  int side = (int) ceil (WAY_RUN_MARK * self->scale);
  cairo_surface_t *stamp;
  cairo_t *cr;

  if (self->stamps->len <= code)
    g_ptr_array_set_size (self->stamps, (int) code + 1);
  stamp = g_ptr_array_index (self->stamps, code);
  if (stamp != NULL)
    return stamp;

  stamp = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cr = cairo_create (stamp);
  draw_run_mark (self, cr, code);
  cairo_destroy (cr);
  cairo_surface_flush (stamp);
  g_ptr_array_index (self->stamps, code) = stamp;
  return stamp;
}

static void
copy_stamp (cairo_surface_t *stamp, guchar *to, gsize stride)
{
  gsize from_stride = (gsize) cairo_image_surface_get_stride (stamp);
  const guchar *from = cairo_image_surface_get_data (stamp);
  gsize width = (gsize) cairo_image_surface_get_width (stamp) * 4;

  for (int y = 0; y < cairo_image_surface_get_height (stamp); y++)
    memcpy (to + (gsize) y * stride, from + (gsize) y * from_stride, width);
}

/* Every run is another one while lanes scroll by, so it is put together of pixels, not drawn. */
static GdkTexture *
make_run_texture (WayPalette *self, const char *run)
{
  int height = (int) ceil (WAY_RUN_MARK * self->scale);
  int width = (int) ceil ((double) strlen (run) * WAY_RUN_PITCH * self->scale);
  gsize stride = (gsize) width * 4, size = stride * (gsize) height;
  guchar *pixels = g_malloc0 (size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, size);

  for (int i = 0; run[i] != '\0'; i++)
    if (run[i] != WAY_RUN_EMPTY)
      copy_stamp (get_stamp (self, (guint) (run[i] - '@')),
                  pixels + 4 * (gsize) round (i * WAY_RUN_PITCH * self->scale), stride);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * way_palette_find_texture:
 * @self: a palette
 * @key: what was painted
 *
 * Returns: (transfer none) (nullable): what was kept of it, if neither style nor screen changed
 */
GdkTexture *
way_palette_find_texture (WayPalette *self, const char *key)
{
  follow_screen (self);
  return g_hash_table_lookup (self->textures, key);
}

static void
keep (WayPalette *self, const char *key, GdkTexture *texture)
{
  if (g_hash_table_size (self->textures) >= MOST_TEXTURES)
    g_hash_table_remove_all (self->textures);
  g_hash_table_insert (self->textures, g_strdup (key), texture);
}

/**
 * way_palette_keep_texture:
 * @self: a palette
 * @key: what was painted
 * @node: (nullable): how to paint it
 * @width: how wide it is
 * @height: how high it is
 *
 * Paints something as it comes out on the screen, to copy it from then on.
 *
 * Returns: (transfer none): the copy
 */
GdkTexture *
way_palette_keep_texture (WayPalette *self,
                          const char *key,
                          GskRenderNode *node,
                          int width,
                          int height)
{
  GdkTexture *texture = make_texture (self, node, width, height);

  keep (self, key, texture);
  return texture;
}

/**
 * way_palette_snapshot_run:
 * @self: a palette
 * @snapshot: where to draw
 * @run: what stands in the row, of [func@palette_get_run_mark] and %WAY_RUN_EMPTY
 * @x: the middle of the first mark, a whole number lest it blur
 * @y: the middle of the marks
 *
 * Draws a row of marks.  The same rows come back at every step of a zoom, so a row is put together
 * once and then copied as a whole.
 */
void
way_palette_snapshot_run (WayPalette *self,
                          GtkSnapshot *snapshot,
                          const char *run,
                          double x,
                          double y)
{
  GdkTexture *texture = way_palette_find_texture (self, run);
  float half = WAY_RUN_MARK / 2.0f;

  if (texture == NULL)
    {
      texture = make_run_texture (self, run);
      keep (self, run, texture);
    }
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) x - half, (float) y - half,
                                                    (float) (gdk_texture_get_width (texture) /
                                                             self->scale),
                                                    (float) (gdk_texture_get_height (texture) /
                                                             self->scale)));
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
