/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws one commitment and speaks for it.  Where it stands is the lane's to say. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-private.h"
#include "way-bar-words.h"

G_DEFINE_FINAL_TYPE (WayBar, way_bar, GTK_TYPE_WIDGET)

static void
clear_words (WayBar *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->note);
  g_clear_object (&self->ghost);
  g_clear_pointer (&self->stage_names, g_ptr_array_unref);
  self->title_width = 0;
}

/**
 * way_bar_make_words:
 * @self: a bar
 * @text: words
 *
 * Returns: (transfer full): the words set in type
 */
PangoLayout *
way_bar_make_words (WayBar *self, const char *text)
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
      self->title = way_bar_make_words (self, way_timing_get_text (timing));
      make_italic (self->title);
    }
  else
    self->title = way_bar_make_words (self, way_standing_get_title (self->standing));
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
  self->note = way_bar_make_words (self, words != NULL ? words : "");
  if (mode == WAY_LANE_NARROW)
    make_italic (self->note);
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
  g_clear_pointer (&self->stages, g_array_unref);
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
      g_clear_pointer (&self->stages, g_array_unref);
      self->stages = way_stage_marks_new (way_standing_get_ladder (standing));
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
      *x = CLAMP (floor (MIN (label.x0, item->geometry.extent0)), -WAY_BAR_BEYOND,
                  view + WAY_BAR_BEYOND);
      *width = CLAMP (ceil (MAX (label.x1, item->geometry.x1)), *x + 6, view + 2 * WAY_BAR_BEYOND);
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
