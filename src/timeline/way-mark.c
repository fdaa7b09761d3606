/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the marks of the classes.  The plain shapes are made of rectangles, rounded clips and
 * borders, which every renderer draws without a detour; only the rarer ones are paths. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-mark.h"

#define BOX 16.0f

struct _WayMark
{
  GtkWidget parent_instance;

  WayClass klass;
  gboolean forecast;
  int size;
};

enum
{
  PROP_0,
  PROP_CLASS,
  PROP_FORECAST,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayMark, way_mark, GTK_TYPE_WIDGET)

static void
snapshot_disc (GtkSnapshot *snapshot, const GdkRGBA *color, float diameter)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (-diameter / 2, -diameter / 2, diameter, diameter);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &box, diameter / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &box);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_ring (GtkSnapshot *snapshot, const GdkRGBA *color, float diameter, float width)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (-diameter / 2, -diameter / 2, diameter, diameter);
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, &box, diameter / 2);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
snapshot_half (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  snapshot_ring (snapshot, color, 13.0f, 1.5f);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (-6.5f, -6.5f, 6.5f, 13.0f));
  snapshot_disc (snapshot, color, 12.0f);
  gtk_snapshot_pop (snapshot);
}

/* The square is laid round the exclamation mark, which so stays open to whatever is behind. */
static void
snapshot_overdue (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  static const float parts[][4] = {
    { -6.5f, -6.5f, 5.5f, 13.0f }, { 1.0f, -6.5f, 5.5f, 13.0f }, { -1.0f, -6.5f, 2.0f, 2.5f },
    { -1.0f, 1.0f, 2.0f, 1.2f },   { -1.0f, 4.2f, 2.0f, 2.3f },
  };
  GskRoundedRect square;

  gsk_rounded_rect_init_from_rect (&square, &GRAPHENE_RECT_INIT (-6.5f, -6.5f, 13, 13), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &square);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (parts[i][0], parts[i][1], parts[i][2],
                                                    parts[i][3]));
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_lines (GtkSnapshot *snapshot, const GdkRGBA *color, const char *lines, float width)
{
  g_autoptr (GskPath) path = gsk_path_parse (lines);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
snapshot_forecast (GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  g_autoptr (GskPath) ring = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (0, 0), 5.75f);
  ring = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 2.2f, 1.7f }, 2);
  gtk_snapshot_append_stroke (snapshot, ring, stroke, color);
  snapshot_disc (snapshot, color, 5.0f);
}

static void
snapshot_shape (GtkSnapshot *snapshot, WayClass klass, const GdkRGBA *color)
{
  switch (klass)
    {
    case WAY_CLASS_COMPLETED:
      snapshot_disc (snapshot, color, 13.0f);
      break;
    case WAY_CLASS_ONGOING:
      snapshot_half (snapshot, color);
      break;
    case WAY_CLASS_NOT_STARTED:
      snapshot_ring (snapshot, color, 13.0f, 2.0f);
      break;
    case WAY_CLASS_OVERDUE:
      snapshot_overdue (snapshot, color);
      break;
    case WAY_CLASS_SUPERSEDED:
      snapshot_lines (snapshot, color, "M -5 -4.5 L -0.5 0 L -5 4.5 M 1 -4.5 L 5.5 0 L 1 4.5", 2);
      break;
    case WAY_CLASS_WITHDRAWN:
      snapshot_lines (snapshot, color, "M -4.5 -4.5 L 4.5 4.5 M 4.5 -4.5 L -4.5 4.5", 2.25f);
      break;
    case WAY_CLASS_EXPECTED:
      snapshot_forecast (snapshot, color);
      break;
    case WAY_CLASS_NOT_REPORTED:
    case WAY_N_CLASSES:
    default:
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (-5, -1.25f, 10, 2.5f));
      break;
    }
}

static void
way_mark_snapshot_vfunc (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayMark *self = WAY_MARK (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  way_mark_snapshot (snapshot, self->klass, self->forecast, &color,
                     &GRAPHENE_POINT_INIT (width / 2, height / 2), self->size);
}

static void
way_mark_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = *natural = WAY_MARK (widget)->size;
}

static void
way_mark_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayMark *self = WAY_MARK (object);

  switch (prop_id)
    {
    case PROP_CLASS:
      g_value_set_int (value, self->klass);
      break;
    case PROP_FORECAST:
      g_value_set_boolean (value, self->forecast);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_mark_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayMark *self = WAY_MARK (object);

  switch (prop_id)
    {
    case PROP_CLASS:
      way_mark_set_class (self, g_value_get_int (value));
      break;
    case PROP_FORECAST:
      way_mark_set_forecast (self, g_value_get_boolean (value));
      break;
    case PROP_SIZE:
      way_mark_set_size (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_mark_class_init (WayMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_mark_get_property;
  object_class->set_property = way_mark_set_property;
  widget_class->measure = way_mark_measure;
  widget_class->snapshot = way_mark_snapshot_vfunc;

  /**
   * WayMark:class:
   *
   * The [enum@Class] whose shape and colour are shown.
   */
  properties[PROP_CLASS] =
    g_param_spec_int ("class", NULL, NULL, 0, WAY_N_CLASSES - 1, WAY_CLASS_NOT_REPORTED,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * WayMark:forecast:
   *
   * Whether the status is a forecast: a dashed ring with a dot, in the colour of the class.
   */
  properties[PROP_FORECAST] =
    g_param_spec_boolean ("forecast", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * WayMark:size:
   *
   * The side of the box the mark stands in, in pixels.
   */
  properties[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, 4, 64, 16,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
way_mark_init (WayMark *self)
{
  self->klass = WAY_CLASS_NOT_REPORTED;
  self->size = 16;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), way_mark_get_style_class (self->klass));
}

/**
 * way_mark_new:
 * @klass: the class to show
 * @forecast: whether its status is a forecast
 *
 * Makes a mark of 16 pixels.  It is decoration to a screen reader: the word stands beside it.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
way_mark_new (WayClass klass, gboolean forecast)
{
  return g_object_new (WAY_TYPE_MARK, "class", (int) klass, "forecast", forecast, NULL);
}

/**
 * way_mark_get_class:
 * @self: a mark
 *
 * Returns: the class that is shown
 */
WayClass
way_mark_get_class (WayMark *self)
{
  g_return_val_if_fail (WAY_IS_MARK (self), WAY_CLASS_NOT_REPORTED);

  return self->klass;
}

/**
 * way_mark_set_class:
 * @self: a mark
 * @klass: the class to show
 *
 * Changes the shape, and the style class that gives it its colour.
 */
void
way_mark_set_class (WayMark *self, WayClass klass)
{
  g_return_if_fail (WAY_IS_MARK (self));
  g_return_if_fail (klass < WAY_N_CLASSES);

  if (self->klass == klass)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), way_mark_get_style_class (self->klass));
  self->klass = klass;
  gtk_widget_add_css_class (GTK_WIDGET (self), way_mark_get_style_class (klass));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLASS]);
}

/**
 * way_mark_get_forecast:
 * @self: a mark
 *
 * Returns: whether the status is shown as a forecast
 */
gboolean
way_mark_get_forecast (WayMark *self)
{
  g_return_val_if_fail (WAY_IS_MARK (self), FALSE);

  return self->forecast;
}

/**
 * way_mark_set_forecast:
 * @self: a mark
 * @forecast: whether the status is a forecast
 *
 * Shows the status as certain or as a forecast.
 */
void
way_mark_set_forecast (WayMark *self, gboolean forecast)
{
  g_return_if_fail (WAY_IS_MARK (self));

  forecast = !!forecast;
  if (self->forecast == forecast)
    return;

  self->forecast = forecast;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORECAST]);
}

/**
 * way_mark_get_size:
 * @self: a mark
 *
 * Returns: the side of its box in pixels
 */
int
way_mark_get_size (WayMark *self)
{
  g_return_val_if_fail (WAY_IS_MARK (self), 0);

  return self->size;
}

/**
 * way_mark_set_size:
 * @self: a mark
 * @size: the side of its box in pixels
 *
 * The shapes are made for a box of 16 pixels and scale with it.
 */
void
way_mark_set_size (WayMark *self, int size)
{
  g_return_if_fail (WAY_IS_MARK (self));
  g_return_if_fail (size >= 4 && size <= 64);

  if (self->size == size)
    return;

  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

/**
 * way_mark_get_style_class:
 * @klass: a class
 *
 * The style class whose `color` is the colour of the marks of @klass, such as "status-ongoing".
 *
 * Returns: the name
 */
const char *
way_mark_get_style_class (WayClass klass)
{
  static const char *const names[WAY_N_CLASSES] = {
    [WAY_CLASS_COMPLETED] = "status-completed",   [WAY_CLASS_EXPECTED] = "status-expected",
    [WAY_CLASS_ONGOING] = "status-ongoing",       [WAY_CLASS_NOT_STARTED] = "status-not-started",
    [WAY_CLASS_OVERDUE] = "status-overdue",       [WAY_CLASS_NOT_REPORTED] = "status-not-reported",
    [WAY_CLASS_SUPERSEDED] = "status-superseded", [WAY_CLASS_WITHDRAWN] = "status-withdrawn",
  };

  g_return_val_if_fail (klass < WAY_N_CLASSES, NULL);

  return names[klass];
}

/**
 * way_mark_class_of_status:
 * @status: a status as a statement gives it
 *
 * The class whose mark stands for a bare status, where nothing is known of what is due.
 *
 * Returns: the class
 */
WayClass
way_mark_class_of_status (WayStatus status)
{
  switch (status)
    {
    case WAY_STATUS_NOT_STARTED:
      return WAY_CLASS_NOT_STARTED;
    case WAY_STATUS_ONGOING:
      return WAY_CLASS_ONGOING;
    case WAY_STATUS_COMPLETED:
      return WAY_CLASS_COMPLETED;
    case WAY_STATUS_SUPERSEDED:
      return WAY_CLASS_SUPERSEDED;
    case WAY_STATUS_WITHDRAWN:
      return WAY_CLASS_WITHDRAWN;
    case WAY_STATUS_NONE:
    case WAY_N_STATUSES:
    default:
      return WAY_CLASS_NOT_REPORTED;
    }
}

/**
 * way_mark_snapshot:
 * @snapshot: where to draw
 * @klass: the class
 * @forecast: whether the status is a forecast, which what is overdue no longer shows
 * @color: the colour, read from a widget with the style class of @klass
 * @center: the middle of the mark
 * @size: the side of its box in pixels; 16 draws it as designed
 *
 * Draws a mark as part of another widget.
 */
void
way_mark_snapshot (GtkSnapshot *snapshot,
                   WayClass klass,
                   gboolean forecast,
                   const GdkRGBA *color,
                   const graphene_point_t *center,
                   float size)
{
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (color != NULL && center != NULL);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, center);
  if (size != BOX)
    gtk_snapshot_scale (snapshot, size / BOX, size / BOX);
  snapshot_shape (snapshot, forecast && klass != WAY_CLASS_OVERDUE ? WAY_CLASS_EXPECTED : klass,
                  color);
  gtk_snapshot_restore (snapshot);
}
