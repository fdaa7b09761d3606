/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What part of a whole a series comes to. A target is no measurement, and without a whole that is
 * more than nothing there is no share. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-figure-words.h"

/* Below this a share is said with one decimal, in hundredths. */
#define SMALL_SHARE 10

/* Without a period nobody knows whether it is the same. */
static gboolean
is_same_period (const WayFigure *a, const WayFigure *b)
{
  if (a->timing == NULL || b->timing == NULL)
    return FALSE;
  if (way_timing_get_edtf (a->timing) == NULL || way_timing_get_edtf (b->timing) == NULL)
    return g_str_equal (way_timing_get_text (a->timing), way_timing_get_text (b->timing));

  return way_timing_get_earliest (a->timing) == way_timing_get_earliest (b->timing) &&
         way_timing_get_latest (a->timing) == way_timing_get_latest (b->timing);
}

/* The last in the list of a basis, and of the same period as another where that is given. */
static const WayFigure *
find_last (GPtrArray *figures, WayBasis basis, const WayFigure *period)
{
  for (guint i = figures->len; i > 0; i--)
    {
      const WayFigure *figure = g_ptr_array_index (figures, i - 1);

      if (!figure->target && figure->basis == basis &&
          (period == NULL || is_same_period (figure, period)))
        return figure;
    }

  return NULL;
}

/* How exact the part is holds of the share too, if the whole is exact. */
static gboolean
set_share (WayShare *share,
           WayShareKind kind,
           const WayFigure *part,
           const WayFigure *whole,
           double of)
{
  if (of <= 0)
    return FALSE;

  share->kind = kind;
  share->share = part->value / of;
  share->part = part;
  share->whole = whole;
  share->qualifier =
    whole == part || whole->qualifier == WAY_QUALIFIER_NONE ? part->qualifier : WAY_QUALIFIER_ABOUT;

  return TRUE;
}

/**
 * way_figures_find_share_of:
 * @figures: (element-type WayFigure): the figures of a series, in order
 * @figure: one of them
 * @share: (out): what part it is
 *
 * Finds the share that a single figure comes to: of its own total, else, where it was absorbed, of
 * what was granted for the same period.
 *
 * Returns: whether there is one
 */
gboolean
way_figures_find_share_of (GPtrArray *figures, const WayFigure *figure, WayShare *share)
{
  const WayFigure *granted;

  if (figure->target)
    return FALSE;
  if (figure->total > 0)
    return set_share (share, WAY_SHARE_OF_TOTAL, figure, figure, figure->total);
  if (figure->basis != WAY_BASIS_ABSORBED)
    return FALSE;
  granted = find_last (figures, WAY_BASIS_GRANTED, figure);

  return granted != NULL && set_share (share, WAY_SHARE_OF_PERIOD, figure, granted, granted->value);
}

/**
 * way_figures_find_share:
 * @figures: (element-type WayFigure): the figures of a series, in order
 * @share: (out): what part it comes to
 *
 * Finds the share of a series: that of its newest figure which has one; else the latest that was
 * absorbed of the latest that was granted.
 *
 * Returns: whether there is one
 */
gboolean
way_figures_find_share (GPtrArray *figures, WayShare *share)
{
  const WayFigure *absorbed = find_last (figures, WAY_BASIS_ABSORBED, NULL);
  const WayFigure *granted = find_last (figures, WAY_BASIS_GRANTED, NULL);

  for (guint i = figures->len; i > 0; i--)
    if (way_figures_find_share_of (figures, g_ptr_array_index (figures, i - 1), share))
      return TRUE;

  return absorbed != NULL && granted != NULL &&
         set_share (share, WAY_SHARE_OF_LATEST, absorbed, granted, granted->value);
}

/**
 * way_share_format:
 * @self: a share
 *
 * Returns: (transfer full): its hundredths, rounded, with how exact they are
 */
char *
way_share_format (const WayShare *self)
{
  const WaySeries percent = { .unit = (char *) "%", .currency = (char *) "" };
  double hundredths = self->share * 100;
  g_autofree char *rounded = g_strdup_printf ("%.*f", hundredths < SMALL_SHARE ? 1 : 0, hundredths);
  const WayFigure figure = { .qualifier = self->qualifier, .value = strtod (rounded, NULL) };

  return way_figure_describe_value (&figure, &percent);
}

/**
 * way_share_describe:
 * @self: a share
 *
 * Returns: (transfer full): the share, and what it is of
 */
char *
way_share_describe (const WayShare *self)
{
  g_autofree char *share = way_share_format (self);

  switch (self->kind)
    {
    case WAY_SHARE_OF_PERIOD:
      /* Translators: a share and a period, “54 % absorbed of what was granted for 2012”. */
      return g_strdup_printf (_ ("%s absorbed of what was granted for %s"), share,
                              way_timing_get_text (self->part->timing));
    case WAY_SHARE_OF_LATEST:
      return g_strdup_printf (_ ("%s: the latest absorbed, of the latest granted"), share);
    case WAY_SHARE_OF_TOTAL:
    default:
      return g_strdup_printf (_ ("%s of the total"), share);
    }
}
