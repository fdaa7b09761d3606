/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the ruler.  They are set in type once and kept, for they come back at every step of a
 * pan. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-ruler-private.h"

#define MOST_KEPT 400

static const struct
{
  PangoWeight weight;
  double scale; /* of the font of the style sheet, 9 pt */
} fonts[] = {
  [WAY_RULER_UPPER] = { PANGO_WEIGHT_BOLD, 1.08 },
  [WAY_RULER_LOWER] = { PANGO_WEIGHT_NORMAL, 1 },
  [WAY_RULER_EVENT] = { PANGO_WEIGHT_NORMAL, 1 },
  [WAY_RULER_FLAG] = { PANGO_WEIGHT_BOLD, 1 },
  [WAY_RULER_SUMMARY] = { PANGO_WEIGHT_SEMIBOLD, 1 },
};

/**
 * way_ruler_free_label:
 * @data: (transfer full): a label
 *
 * Frees it.
 */
void
way_ruler_free_label (gpointer data)
{
  WayRulerLabel *label = data;

  g_object_unref (label->layout);
  g_free (label);
}

static PangoLayout *
make_layout (WayRuler *self, WayRulerFont font, const char *words)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_weight_new (fonts[font].weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (fonts[font].scale));
  /* Names are words: figures of one width would part the hyphen in "High-level". */
  if (font != WAY_RULER_EVENT)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/**
 * way_ruler_get_label:
 * @self: a ruler
 * @font: how to set them
 * @words: words
 *
 * Returns: (transfer none): the words set in type, until the next are asked for
 */
WayRulerLabel *
way_ruler_get_label (WayRuler *self, WayRulerFont font, const char *words)
{
  g_autofree char *key = g_strdup_printf ("%d%s", (int) font, words);
  WayRulerLabel *label = g_hash_table_lookup (self->labels, key);

  if (label != NULL)
    return label;
  if (g_hash_table_size (self->labels) > MOST_KEPT)
    g_hash_table_remove_all (self->labels);
  label = g_new0 (WayRulerLabel, 1);
  label->layout = make_layout (self, font, words);
  pango_layout_get_pixel_size (label->layout, &label->width, &label->height);
  g_hash_table_insert (self->labels, g_steal_pointer (&key), label);
  return label;
}

/**
 * way_ruler_to_left:
 * @self: a ruler
 * @x: a place, from where reading begins
 * @width: how wide what stands there is
 *
 * Returns: the place from the left
 */
double
way_ruler_to_left (WayRuler *self, double x, double width)
{
  return way_scene_mirror (self->scene, x, width, gtk_widget_get_width (GTK_WIDGET (self)));
}

/**
 * way_ruler_append_label:
 * @self: a ruler
 * @snapshot: where to paint
 * @label: words
 * @x: where they begin, from where reading begins
 * @width: what they may take
 * @middle: their middle
 * @color: their colour
 *
 * Paints words.
 */
void
way_ruler_append_label (WayRuler *self,
                        GtkSnapshot *snapshot,
                        WayRulerLabel *label,
                        double x,
                        double width,
                        double middle,
                        const GdkRGBA *color)
{
  int wanted = width < label->width ? (int) ceil (width) * PANGO_SCALE : -1;

  if (pango_layout_get_width (label->layout) != wanted)
    pango_layout_set_width (label->layout, wanted);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (way_ruler_to_left (self, x,
                                                                                  ceil (width))),
                                                (float) round (middle - label->height / 2.0)));
  gtk_snapshot_append_layout (snapshot, label->layout, color);
  gtk_snapshot_restore (snapshot);
}
