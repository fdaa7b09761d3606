/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The faces of type on a report's pages. */

#include "config.h"

#include "way-face.h"

#define SANS  "Adwaita Sans, Inter, Liberation Sans, DejaVu Sans"
#define SERIF "Liberation Serif, Tinos, DejaVu Serif"

/* Capitals and figures reach this far above the baseline, near enough in every font named. */
#define CAPITALS 0.71

static const WayFaceMetrics faces[WAY_N_FACES] = {
  [WAY_FACE_TITLE] = { FALSE, 21, 28, 600, WAY_INK_HEADING, 0 },
  [WAY_FACE_TITLE_18] = { FALSE, 18, 24.5, 600, WAY_INK_HEADING, 0 },
  [WAY_FACE_TITLE_16] = { FALSE, 16, 21, 600, WAY_INK_HEADING, 0 },
  [WAY_FACE_KICKER] = { FALSE, 8, 14, 600, WAY_INK_KICKER, 0.06 },
  [WAY_FACE_HEADING_1] = { FALSE, 15, 21, 600, WAY_INK_HEADING, 0 },
  [WAY_FACE_HEADING_2] = { FALSE, 11.5, 14, 600, WAY_INK_HEADING, 0 },
  [WAY_FACE_HEADING_3] = { FALSE, 10.5, 14, 600, WAY_INK_HEADING, 0 },
  [WAY_FACE_TEXT] = { TRUE, 10.5, 14, 400, WAY_INK_TEXT, 0 },
  [WAY_FACE_FOOTNOTE] = { TRUE, 8.5, 10.5, 400, WAY_INK_TEXT, 0 },
  [WAY_FACE_AS_OF] = { FALSE, 9.5, 14, 400, WAY_INK_TEXT, 0 },
  [WAY_FACE_TABLE] = { FALSE, 8, 10.5, 400, WAY_INK_TEXT, 0 },
  [WAY_FACE_TABLE_HEAD] = { FALSE, 7.5, 10, 600, WAY_INK_TEXT, 0 },
  [WAY_FACE_TABLE_SMALL] = { FALSE, 7.2, 9, 400, WAY_INK_DIM, 0 },
  [WAY_FACE_CELL_LABEL] = { FALSE, 7.8, 9, 400, WAY_INK_TEXT, 0 },
  [WAY_FACE_CELL_STATUS] = { FALSE, 7.2, 8.8, 500, WAY_INK_TEXT, 0 },
  [WAY_FACE_CAPTION] = { FALSE, 8, 10.5, 400, WAY_INK_DIM, 0 },
  [WAY_FACE_LEGEND] = { FALSE, 7.5, 10.5, 400, WAY_INK_TEXT, 0 },
  [WAY_FACE_RUNNING] = { FALSE, 7.5, 10, 400, WAY_INK_DIM, 0 },
  [WAY_FACE_FIGURE] = { FALSE, 19, 21, 600, WAY_INK_TEXT, 0 },
  [WAY_FACE_BAR] = { FALSE, 7.5, 10, 600, WAY_INK_TEXT, 0 },
  [WAY_FACE_AXIS] = { FALSE, 7.2, 9, 400, WAY_INK_DIM, 0 },
  [WAY_FACE_YEAR] = { FALSE, 12.5, 14, 600, WAY_INK_HEADING, 0.04 },
};

/**
 * way_face_get:
 * @face: a face
 *
 * Looks up the numbers of a face.
 *
 * Returns: (transfer none): its metrics, in points
 */
const WayFaceMetrics *
way_face_get (WayFace face)
{
  g_return_val_if_fail (face < WAY_N_FACES, NULL);

  return &faces[face];
}

/**
 * way_face_get_baseline:
 * @face: a face
 *
 * Capitals stand in the middle of the leading, whichever font is found.
 *
 * Returns: how far below the top of a line its baseline is
 */
double
way_face_get_baseline (WayFace face)
{
  return (faces[face].leading + CAPITALS * faces[face].size) / 2;
}

/**
 * way_face_create_context:
 * @language: the language of the report, as in `LANG`
 *
 * Makes a context in which a unit is a point and nothing is fitted to pixels, so that screen,
 * printer and PDF break lines alike. It has a font map of its own, which may go from thread to
 * thread with what was set.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
way_face_create_context (const char *language)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  context = pango_font_map_create_context (fonts);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);

  return context;
}

/**
 * way_face_describe:
 * @face: a face
 *
 * Returns: (transfer full): the description Pango finds its font by
 */
PangoFontDescription *
way_face_describe (WayFace face)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, faces[face].serif ? SERIF : SANS);
  pango_font_description_set_absolute_size (description, faces[face].size * PANGO_SCALE);
  pango_font_description_set_weight (description, faces[face].weight);

  return description;
}

/**
 * way_ink_set:
 * @cr: a context
 * @ink: a colour, 0xRRGGBB
 *
 * Takes up an ink.
 */
void
way_ink_set (cairo_t *cr, guint32 ink)
{
  cairo_set_source_rgb (cr, ((ink >> 16) & 0xFF) / 255.0, ((ink >> 8) & 0xFF) / 255.0,
                        (ink & 0xFF) / 255.0);
}
