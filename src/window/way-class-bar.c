/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thin bar of how many commitments are of each class. The colours are those of children that
   carry the status style classes, so that they follow light, dark and high contrast. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-class-bar.h"

#include <glib/gi18n.h>

#include "way-mark.h"

#define HEIGHT      5
#define GAP         1
#define MIN_SEGMENT 3

struct _WayClassBar
{
  GtkWidget parent_instance;

  GtkWidget *colors[WAY_N_CLASSES];
  WayCounts counts;
};

G_DEFINE_FINAL_TYPE (WayClassBar, way_class_bar, GTK_TYPE_WIDGET)

static guint
count_segments (const WayCounts *counts)
{
  guint n = 0;

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    n += counts->of[i] > 0;

  return n;
}

static guint
find_widest (const int widths[WAY_N_CLASSES])
{
  guint widest = 0;

  for (guint i = 1; i < WAY_N_CLASSES; i++)
    if (widths[i] > widths[widest])
      widest = i;

  return widest;
}

void
way_class_bar_share_out (const WayCounts *counts, int width, int widths[WAY_N_CLASSES])
{
  guint n = count_segments (counts);
  int room = width - GAP * ((int) n - 1);
  int used = 0;

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    {
      widths[i] = 0;
      if (counts->of[i] > 0)
        widths[i] = MAX (MIN_SEGMENT, (int) ((gint64) room * counts->of[i] / counts->total));
      used += widths[i];
    }

  /* What rounding left over, or took too much, is the widest segment's. */
  if (n > 0)
    widths[find_widest (widths)] += room - used;
}

static void
push_rounded (GtkSnapshot *snapshot, int width, int height)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (0, 0, width, height),
                                   height / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
}

static void
append_segment (WayClassBar *self, GtkSnapshot *snapshot, guint class, int x, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int whole = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_widget_get_color (self->colors[class], &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (rtl ? whole - x - width : x, 0, width, HEIGHT));
}

static void
way_class_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayClassBar *self = WAY_CLASS_BAR (widget);
  int widths[WAY_N_CLASSES];
  int x = 0;

  if (self->counts.total == 0)
    return;

  way_class_bar_share_out (&self->counts, gtk_widget_get_width (widget), widths);
  push_rounded (snapshot, gtk_widget_get_width (widget), HEIGHT);
  for (guint i = 0; i < WAY_N_CLASSES; i++)
    if (widths[i] > 0)
      {
        append_segment (self, snapshot, i, x, widths[i]);
        x += widths[i] + GAP;
      }
  gtk_snapshot_pop (snapshot);
}

static void
way_class_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural =
    orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WAY_N_CLASSES * (MIN_SEGMENT + GAP);
}

static void
way_class_bar_dispose (GObject *object)
{
  WayClassBar *self = WAY_CLASS_BAR (object);

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    g_clear_pointer (&self->colors[i], gtk_widget_unparent);

  G_OBJECT_CLASS (way_class_bar_parent_class)->dispose (object);
}

static void
way_class_bar_class_init (WayClassBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_class_bar_dispose;
  widget_class->snapshot = way_class_bar_snapshot;
  widget_class->measure = way_class_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "classbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
way_class_bar_init (WayClassBar *self)
{
  for (guint i = 0; i < WAY_N_CLASSES; i++)
    {
      self->colors[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->colors[i], way_mark_get_style_class (i));
      gtk_widget_set_child_visible (self->colors[i], FALSE);
      gtk_widget_set_parent (self->colors[i], GTK_WIDGET (self));
    }
}

void
way_class_bar_set_counts (WayClassBar *self, const WayCounts *counts)
{
  g_autofree char *description = NULL;

  g_return_if_fail (WAY_IS_CLASS_BAR (self));

  if (memcmp (&self->counts, counts, sizeof *counts) == 0)
    return;

  self->counts = *counts;
  description = way_counts_describe (counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
way_counts_get_done (const WayCounts *counts)
{
  return counts->of[WAY_CLASS_COMPLETED];
}

char *
way_counts_describe (const WayCounts *counts)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          g_dngettext (NULL, "%u commitment", "%u commitments", counts->total),
                          counts->total);
  for (guint i = 0; i < WAY_N_CLASSES; i++)
    if (counts->of[i] > 0)
      {
        g_autofree char *name = g_utf8_strdown (way_class_get_name (i), -1);

        g_string_append_printf (text, "\n%u %s", counts->of[i], name);
      }

  return g_string_free_and_steal (text);
}
