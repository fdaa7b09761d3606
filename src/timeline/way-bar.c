/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws one commitment and speaks for it.  Where it stands is the lane's to say. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-paint.h"
#include "way-bar-private.h"
#include "way-bar-words.h"
#include "way-mark.h"

#define COMPACT_MARK 12
#define FILTERED     0.15
#define DIMMED       0.55f
#define DOT_BELOW    6.0f
/* What is further out of sight is not drawn. */
#define BEYOND 64.0

struct _WayBar
{
  GtkWidget parent_instance;

  WayScene *scene;
  WayStanding *standing;
  PangoLayout *title;
  PangoLayout *note;
  PangoLayout *ghost;
  int title_width;

  WayLaneMode mode;
  WayBarGeometry geometry;
  WayBarLabel label;
  gboolean in_column;
  guint group;
  double origin;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (WayBar, way_bar, GTK_TYPE_WIDGET)

static void
clear_words (WayBar *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->note);
  g_clear_object (&self->ghost);
  self->title_width = 0;
}

static PangoLayout *
make_words (WayBar *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static void
make_italic (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_attributes (layout, attributes);
}

/* In the column the words of the timing stand, for they are all that is known. */
static void
ensure_title (WayBar *self, gboolean words_only)
{
  WayTiming *timing = way_standing_get_timing (self->standing);

  if (self->title != NULL)
    return;
  if (words_only && timing != NULL)
    {
      self->title = make_words (self, way_timing_get_text (timing));
      make_italic (self->title);
    }
  else
    self->title = make_words (self, way_standing_get_title (self->standing));
  pango_layout_get_pixel_size (self->title, &self->title_width, NULL);
  self->title_width += 1;
}

static void
ensure_note (WayBar *self, const WayLaneItem *item, WayLaneMode mode)
{
  g_autofree char *words = NULL;

  if (self->note != NULL)
    return;
  if (mode == WAY_LANE_NARROW && item->in_column)
    words = g_strdup (way_standing_get_timing (self->standing) != NULL
                        ? way_timing_get_text (way_standing_get_timing (self->standing))
                        : "");
  else if (item->geometry.shape == WAY_BAR_DIAMOND)
    words = way_bar_describe_note (self->standing);
  self->note = make_words (self, words != NULL ? words : "");
  if (mode == WAY_LANE_NARROW)
    make_italic (self->note);
}

static float
to_local (WayBar *self, double x, double width)
{
  double local = x - self->origin;

  return (float) (self->scene->mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - local - width
                                        : local);
}

static void
append_words (WayBar *self,
              GtkSnapshot *snapshot,
              PangoLayout *layout,
              double x,
              double width,
              double middle,
              const GdkRGBA *color)
{
  PangoRectangle box;
  int wanted = (int) floor (width * PANGO_SCALE);

  /* The font changed, and the lane is about to place its bars anew. */
  if (layout == NULL)
    return;
  if (pango_layout_get_width (layout) != wanted)
    pango_layout_set_width (layout, wanted);
  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_extents (layout, NULL, &box);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (to_local (self, x, width)),
                                                (float) round (middle - box.height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static float
get_bar_top (WayBar *self)
{
  return self->mode == WAY_LANE_NARROW ? WAY_LANE_NARROW_TITLE : 0;
}

static float
get_bar_height (WayBar *self)
{
  return self->mode == WAY_LANE_NARROW ? WAY_LANE_NARROW_BAR : WAY_LANE_BAR;
}

static void
snapshot_ghost_words (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  const WayBarGeometry *geometry = &self->geometry;
  GdkRGBA color = way_color_fade (&colors->text, DIMMED);
  g_autofree char *words = NULL;
  double x, width;
  int natural;

  if (self->ghost == NULL)
    {
      words = way_bar_describe_ghost (self->standing);
      self->ghost = make_words (self, words);
    }
  pango_layout_set_width (self->ghost, -1);
  pango_layout_get_pixel_size (self->ghost, &natural, NULL);
  width = MIN (natural + 1, geometry->ghost1 - geometry->ghost0 - 16);
  if (width < 20)
    return;

  /* On the side of the bar, unless the bar stands there. */
  x = geometry->ghost1 - width - 8;
  if (geometry->ghost0 > geometry->x0 || geometry->ghost1 > geometry->x0)
    x = geometry->ghost0 + 8;
  append_words (self, snapshot, self->ghost, x, width, WAY_LANE_BAR / 2.0, &color);
}

static void
snapshot_ghost (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  double width = self->geometry.ghost1 - self->geometry.ghost0;
  float x = to_local (self, self->geometry.ghost0, width);

  if (self->geometry.has_ghost && !self->in_column)
    way_bar_paint_ghost (snapshot, x, x + (float) width, get_bar_top (self), get_bar_height (self),
                         colors);
}

/* From here on x counts as in the geometry, until the snapshot is restored. */
static void
enter_axis (WayBar *self, GtkSnapshot *snapshot)
{
  gtk_snapshot_save (snapshot);
  if (self->scene->mirrored)
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float)
                                                      gtk_widget_get_width (GTK_WIDGET (self)),
                                                    0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -self->origin, 0));
}

static void
snapshot_rings (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  gboolean focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  float radius = WAY_BAR_RADIUS;
  graphene_rect_t rect;

  if (!self->selected && !focused)
    return;
  if (self->mode == WAY_LANE_COMPACT)
    rect = GRAPHENE_RECT_INIT ((float) self->label.mark_x - 5, 7, 10, 10);
  else if (self->in_column)
    rect = GRAPHENE_RECT_INIT ((float) self->label.x0 + 4, 1,
                               (float) (self->label.x1 - self->label.x0) - 8, WAY_LANE_BAR - 2);
  else
    rect =
      GRAPHENE_RECT_INIT ((float) self->geometry.x0, get_bar_top (self),
                          (float) (self->geometry.x1 - self->geometry.x0), get_bar_height (self));
  if (self->selected)
    way_bar_paint_ring (snapshot, &rect, &colors->accent, radius, FALSE);
  if (self->selected && focused)
    {
      graphene_rect_inset (&rect, -3, -3);
      radius += 3;
    }
  if (focused)
    way_bar_paint_ring (snapshot, &rect, &colors->accent, radius, TRUE);
}

static void
snapshot_dots (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GArray *dots = way_scene_get_dots (self->scene, way_standing_get_id (self->standing));

  for (guint i = 0; dots != NULL && i < dots->len; i++)
    {
      const WayTimelineDot *dot = &g_array_index (dots, WayTimelineDot, i);
      double x = way_scale_get_x (&self->scene->scale, dot->day + 0.5);

      if (x > -BEYOND && x < self->scene->scale.width + BEYOND)
        way_bar_paint_dot (snapshot, (float) x, WAY_LANE_BAR + DOT_BELOW,
                           &colors->mark[way_mark_class_of_status (dot->status)], colors);
    }
}

static void
snapshot_axis (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors, gboolean plain)
{
  WayClass klass = way_standing_get_class (self->standing);
  WayBarBrush brush = { colors, &colors->mark[klass], get_bar_top (self), get_bar_height (self),
                        way_standing_is_forecast (self->standing) };
  int size = self->mode == WAY_LANE_COMPACT ? COMPACT_MARK : 16;

  enter_axis (self, snapshot);
  if (self->mode != WAY_LANE_COMPACT && !self->in_column)
    way_bar_paint (snapshot, &self->geometry, &brush);
  way_palette_snapshot_mark (self->scene->palette, snapshot, klass, brush.forecast,
                             round (self->label.mark_x), round (self->label.mark_y), size);
  snapshot_rings (self, snapshot, colors);
  if (self->mode == WAY_LANE_OPENED && !self->in_column && plain)
    snapshot_dots (self, snapshot, colors);
  gtk_snapshot_restore (snapshot);
}

/* Two bars and a stroke: as a glyph it would not be found in every font. */
static void
snapshot_sign (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  float x = to_local (self, self->label.sign_x, 0), y = (float) self->label.mark_y;
  g_autoptr (GskPath) slash = gsk_path_parse ("M -3 5 L 3 -5");
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);

  gtk_snapshot_append_color (snapshot, &colors->dispute,
                             &GRAPHENE_RECT_INIT (x - 5, y - 2.75f, 10, 1.5f));
  gtk_snapshot_append_color (snapshot, &colors->dispute,
                             &GRAPHENE_RECT_INIT (x - 5, y + 1.25f, 10, 1.5f));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_stroke (snapshot, slash, stroke, &colors->dispute);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_words (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA dimmed = way_color_fade (&colors->text, DIMMED);

  if (self->geometry.has_ghost && self->mode != WAY_LANE_NARROW && !self->in_column)
    snapshot_ghost_words (self, snapshot, colors);
  if (way_standing_is_disputed (self->standing))
    snapshot_sign (self, snapshot, colors);
  if (self->label.text_width > 0)
    append_words (self, snapshot, self->title, self->label.text_x, self->label.text_width,
                  self->label.mark_y, &colors->text);
  if (self->label.has_note)
    append_words (self, snapshot, self->note, self->label.note_x, INT_MAX / PANGO_SCALE / 4,
                  self->label.mark_y, &dimmed);
  else if (self->mode == WAY_LANE_NARROW && self->in_column)
    append_words (self, snapshot, self->note, self->label.text_x,
                  MAX (self->scene->scale.width - self->label.text_x, 20),
                  WAY_LANE_NARROW_TITLE + WAY_LANE_NARROW_BAR / 2.0, &dimmed);
}

static void
way_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayBar *self = WAY_BAR (widget);
  const WayColors *colors = way_scene_get_colors (self->scene);
  gboolean plain;

  if (self->standing == NULL)
    return;
  plain = way_scene_is_plain (self->scene, way_standing_get_class (self->standing));
  if (!plain)
    gtk_snapshot_push_opacity (snapshot, FILTERED);
  if (self->mode != WAY_LANE_COMPACT)
    snapshot_ghost (self, snapshot, colors);
  snapshot_axis (self, snapshot, colors, plain);
  if (plain && self->mode != WAY_LANE_COMPACT)
    snapshot_words (self, snapshot, colors);
  if (!plain)
    gtk_snapshot_pop (snapshot);
}

static void
way_bar_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
way_bar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (way_bar_parent_class)->css_changed (widget, change);
  clear_words (WAY_BAR (widget));
  gtk_widget_queue_resize (widget);
}

static void
way_bar_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (way_bar_parent_class)->system_setting_changed (widget, setting);
  clear_words (WAY_BAR (widget));
  gtk_widget_queue_resize (widget);
}

static void
way_bar_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (way_bar_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static gboolean
way_bar_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  WayBar *self = WAY_BAR (widget);
  g_autofree char *markup = NULL;

  /* In the compact timeline a popover tells. */
  if (self->standing == NULL || (self->mode == WAY_LANE_COMPACT && !self->in_column))
    return FALSE;
  markup = way_bar_describe_markup (self->standing);
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}

static void
way_bar_dispose (GObject *object)
{
  WayBar *self = WAY_BAR (object);

  clear_words (self);
  g_clear_object (&self->standing);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (way_bar_parent_class)->dispose (object);
}

static void
way_bar_class_init (WayBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_bar_dispose;
  widget_class->measure = way_bar_measure;
  widget_class->snapshot = way_bar_snapshot;
  widget_class->css_changed = way_bar_css_changed;
  widget_class->system_setting_changed = way_bar_system_setting_changed;
  widget_class->state_flags_changed = way_bar_state_flags_changed;
  widget_class->query_tooltip = way_bar_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
way_bar_init (WayBar *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * way_bar_new:
 * @scene: what the timeline shows
 *
 * Makes a bar without a commitment.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
way_bar_new (WayScene *scene)
{
  WayBar *self = g_object_new (WAY_TYPE_BAR, NULL);

  self->scene = g_object_ref (scene);
  return GTK_WIDGET (self);
}

/**
 * way_bar_get_standing:
 * @self: a bar
 *
 * Returns: (transfer none) (nullable): what it shows
 */
WayStanding *
way_bar_get_standing (WayBar *self)
{
  return self->standing;
}

/**
 * way_bar_get_commitment:
 * @self: a bar
 *
 * Returns: the key of the commitment, 0 when it has none
 */
WayId
way_bar_get_commitment (WayBar *self)
{
  return self->standing != NULL ? way_standing_get_id (self->standing) : 0;
}

/**
 * way_bar_get_group:
 * @self: a bar
 *
 * Returns: which shared bar it is in, or %G_MAXUINT
 */
guint
way_bar_get_group (WayBar *self)
{
  return self->group;
}

/**
 * way_bar_is_in_column:
 * @self: a bar
 *
 * Returns: whether it stands in the column of what has no due day
 */
gboolean
way_bar_is_in_column (WayBar *self)
{
  return self->in_column;
}

static void
update_name (WayBar *self, guint place, guint n)
{
  g_autofree char *name = way_bar_describe (self->standing, place, n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) place, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n, -1);
}

/**
 * way_bar_bind:
 * @self: a bar
 * @standing: a commitment
 * @place: its place in the lane, from 1
 * @n: how many there are in the lane
 *
 * Makes the bar show a commitment.
 */
void
way_bar_bind (WayBar *self, WayStanding *standing, guint place, guint n)
{
  if (g_set_object (&self->standing, standing))
    {
      clear_words (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  update_name (self, place, n);
  way_bar_update_state (self);
}

static gboolean
is_same_place (WayBar *self, const WayLaneItem *item, WayLaneMode mode, const WayBarLabel *label)
{
  return self->mode == mode && self->in_column == item->in_column &&
         memcmp (&self->geometry, &item->geometry, sizeof self->geometry) == 0 &&
         memcmp (&self->label, label, sizeof *label) == 0;
}

/**
 * way_bar_place:
 * @self: a bar
 * @item: where its commitment stands
 * @mode: how the lane is shown
 * @view: how wide the visible axis is
 * @x: (out): where the widget is to begin, on the axis or in the column
 * @width: (out): how wide it is to be
 *
 * Takes the place of its commitment and says what room it needs.
 */
void
way_bar_place (WayBar *self,
               const WayLaneItem *item,
               WayLaneMode mode,
               double view,
               double *x,
               double *width)
{
  gboolean words_only = item->in_column && mode != WAY_LANE_NARROW;
  WayBarLabel label;
  WayBarWords words = { .disputed = way_standing_is_disputed (self->standing), .view = view };
  int note = 0;

  if (self->mode != mode || self->in_column != item->in_column)
    clear_words (self);
  if (mode != WAY_LANE_COMPACT)
    {
      ensure_title (self, words_only);
      ensure_note (self, item, mode);
      if (!item->in_column)
        pango_layout_get_pixel_size (self->note, &note, NULL);
      words.title = self->title_width;
      words.note = note;
    }

  way_bar_label_init (&label, item, mode, &words);
  if (!is_same_place (self, item, mode, &label))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->mode = mode;
  self->geometry = item->geometry;
  self->label = label;
  self->in_column = item->in_column;
  self->group = item->group;

  *x = floor (label.x0);
  *width = ceil (label.x1);
  if (mode != WAY_LANE_COMPACT && !item->in_column)
    {
      *x = CLAMP (floor (MIN (label.x0, item->geometry.extent0)), -BEYOND, view + BEYOND);
      *width = CLAMP (ceil (MAX (label.x1, item->geometry.x1)), *x + 6, view + 2 * BEYOND);
    }
  *width = MAX (*width - *x, 1);
  self->origin = *x;
}

/**
 * way_bar_update_state:
 * @self: a bar
 *
 * Shows whether its commitment is selected.
 */
void
way_bar_update_state (WayBar *self)
{
  gboolean selected = self->standing != NULL && self->scene->selected != 0 &&
                      way_standing_get_id (self->standing) == self->scene->selected;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
