/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shared state of a timeline; it decides nothing. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-scene.h"

enum
{
  CHANGED,
  DOTS_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayScene, way_scene, G_TYPE_OBJECT)

static void
palette_changed_cb (WayScene *self)
{
  way_scene_changed (self, WAY_SCENE_LOOK);
}

static void
way_scene_finalize (GObject *object)
{
  WayScene *self = WAY_SCENE (object);

  g_hash_table_unref (self->dots);
  g_array_unref (self->line);

  G_OBJECT_CLASS (way_scene_parent_class)->finalize (object);
}

static void
way_scene_class_init (WaySceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = way_scene_finalize;

  /**
   * WayScene::changed:
   * @self: the scene
   * @change: a set of [flags@SceneChange]
   *
   * Emitted when something is to be drawn otherwise.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * WayScene::dots-wanted:
   * @self: the scene
   * @commitment: a commitment's key
   *
   * Emitted when an opened lane shows a commitment whose statements are not known.
   */
  signals[DOTS_WANTED] = g_signal_new ("dots-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
way_scene_init (WayScene *self)
{
  self->classes = G_MAXUINT;
  self->line = g_array_new (FALSE, FALSE, sizeof (WayTimelineLink));
  self->scale = (WayScale) { .left = 730000, .density = 0.4, .width = 600 };
  self->dots =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
}

/**
 * way_scene_new:
 * @palette: the palette, which must live as long
 *
 * Returns: (transfer full): a scene with nothing in it
 */
WayScene *
way_scene_new (WayPalette *palette)
{
  WayScene *self = g_object_new (WAY_TYPE_SCENE, NULL);

  self->palette = palette;
  g_signal_connect_object (palette, "changed", G_CALLBACK (palette_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * way_scene_get_colors:
 * @self: a scene
 *
 * Returns: (transfer none): the colours at present
 */
const WayColors *
way_scene_get_colors (WayScene *self)
{
  return way_palette_get_colors (self->palette);
}

/**
 * way_scene_get_axis_x:
 * @self: a scene
 *
 * Returns: where the axis begins, after the column of titles if there is one
 */
double
way_scene_get_axis_x (WayScene *self)
{
  return self->compact && !self->narrow ? WAY_SCENE_TITLES : 0;
}

/**
 * way_scene_get_column:
 * @self: a scene
 *
 * Returns: the width of the column of what has no due day, 0 when it is not there
 */
double
way_scene_get_column (WayScene *self)
{
  return self->has_column && !self->narrow ? WAY_SCENE_NO_DUE : 0;
}

/**
 * way_scene_mirror:
 * @self: a scene
 * @x: a place, from the side where reading begins
 * @size: how wide what stands there is
 * @width: how wide all is
 *
 * Returns: the place from the left
 */
double
way_scene_mirror (WayScene *self, double x, double size, double width)
{
  return self->mirrored ? width - x - size : x;
}

/**
 * way_scene_set_scale:
 * @self: a scene
 * @scale: the axis
 *
 * Moves the axis.
 */
void
way_scene_set_scale (WayScene *self, const WayScale *scale)
{
  if (way_scale_equal (&self->scale, scale))
    return;
  self->scale = *scale;
  way_scene_changed (self, WAY_SCENE_SCALE);
}

/**
 * way_scene_changed:
 * @self: a scene
 * @change: what was changed in it
 *
 * Tells all parts.
 */
void
way_scene_changed (WayScene *self, WaySceneChange change)
{
  g_signal_emit (self, signals[CHANGED], 0, (guint) change);
}

/**
 * way_scene_is_plain:
 * @self: a scene
 * @klass: a class
 *
 * Returns: whether the filter leaves it plainly visible
 */
gboolean
way_scene_is_plain (WayScene *self, WayClass klass)
{
  return (self->classes & (1u << klass)) != 0;
}

/* Whether the commitment's statements were told, be there none. */
static gboolean
has_dots (WayScene *self, WayId commitment)
{
  return g_hash_table_contains (self->dots, &commitment);
}

/**
 * way_scene_get_dots:
 * @self: a scene
 * @commitment: a commitment's key
 *
 * Asks for the statements when they are not known.
 *
 * Returns: (transfer none) (nullable): an array of `WayTimelineDot`
 */
GArray *
way_scene_get_dots (WayScene *self, WayId commitment)
{
  if (!has_dots (self, commitment))
    {
      way_scene_set_dots (self, commitment, NULL, 0);
      g_signal_emit (self, signals[DOTS_WANTED], 0, commitment);
    }
  return g_hash_table_lookup (self->dots, &commitment);
}

/**
 * way_scene_set_dots:
 * @self: a scene
 * @commitment: a commitment's key
 * @dots: (array length=n) (nullable): its statements
 * @n: how many
 *
 * Takes note of the statements of a commitment.
 */
void
way_scene_set_dots (WayScene *self, WayId commitment, const WayTimelineDot *dots, guint n)
{
  GArray *array = g_array_sized_new (FALSE, FALSE, sizeof (WayTimelineDot), n);

  if (n > 0)
    g_array_append_vals (array, dots, n);
  g_hash_table_replace (self->dots, g_memdup2 (&commitment, sizeof commitment), array);
}

/**
 * way_scene_clear_dots:
 * @self: a scene
 *
 * Forgets all statements, so that they are asked for again.
 */
void
way_scene_clear_dots (WayScene *self)
{
  g_hash_table_remove_all (self->dots);
}
