/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of a series. Whoever cannot see it hears its numbers. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-chart.h"

#include "way-figure-paint.h"
#include "way-figure-words.h"

#define HEIGHT        126
#define HEIGHT_OF_ONE 78
#define WIDTH         120

struct _WayFigureChart
{
  GtkWidget parent_instance;

  WayPalette *palette;

  WaySeries *series;
  GPtrArray *figures;
  WayPlot *plot;
};

G_DEFINE_FINAL_TYPE (WayFigureChart, way_figure_chart, GTK_TYPE_WIDGET)

/* "2012: over €3.8 million granted" */
static char *
describe (WayFigureChart *self, const WayFigure *figure)
{
  g_autofree char *words = way_figure_describe (figure, self->series);

  return figure->timing != NULL
           ? g_strdup_printf ("%s: %s", way_timing_get_text (figure->timing), words)
           : g_steal_pointer (&words);
}

static void
describe_all (WayFigureChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      g_autofree char *words = describe (self, g_ptr_array_index (self->figures, i));

      g_string_append_printf (text, text->len > 0 ? "; %s" : "%s", words);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->series->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text->str, -1);
}

static WayFigurePaint
begin_paint (WayFigureChart *self)
{
  return (WayFigurePaint) {
    .widget = GTK_WIDGET (self),
    .series = self->series,
    .plot = self->plot,
    .colors = way_palette_get_colors (self->palette),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  };
}

static void
way_figure_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayFigurePaint paint = begin_paint (WAY_FIGURE_CHART (widget));

  way_figure_paint (&paint, snapshot);
}

static void
way_figure_chart_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  WayFigureChart *self = WAY_FIGURE_CHART (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = WIDTH;
  else
    *minimum = *natural = self->figures->len > 1 ? HEIGHT : HEIGHT_OF_ONE;
}

static gboolean
way_figure_chart_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  WayFigureChart *self = WAY_FIGURE_CHART (widget);
  WayFigurePaint paint = begin_paint (self);
  const WayFigure *figure = keyboard ? NULL : way_figure_paint_find (&paint, x, y);
  g_autofree char *words = figure != NULL ? describe (self, figure) : NULL;

  gtk_tooltip_set_text (tooltip, words);

  return words != NULL;
}

static void
way_figure_chart_dispose (GObject *object)
{
  WayFigureChart *self = WAY_FIGURE_CHART (object);

  g_clear_pointer ((GtkWidget **) &self->palette, gtk_widget_unparent);

  G_OBJECT_CLASS (way_figure_chart_parent_class)->dispose (object);
}

static void
way_figure_chart_finalize (GObject *object)
{
  WayFigureChart *self = WAY_FIGURE_CHART (object);

  g_clear_pointer (&self->plot, way_plot_free);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->series, way_series_free);

  G_OBJECT_CLASS (way_figure_chart_parent_class)->finalize (object);
}

static void
way_figure_chart_class_init (WayFigureChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_figure_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_figure_chart_finalize;
  widget_class->snapshot = way_figure_chart_snapshot;
  widget_class->measure = way_figure_chart_measure;
  widget_class->query_tooltip = way_figure_chart_query_tooltip;
  /* The name of the timeline, whose colours it has. */
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
way_figure_chart_init (WayFigureChart *self)
{
  self->palette = WAY_PALETTE (way_palette_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->palette), GTK_WIDGET (self));
  g_signal_connect_object (self->palette, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure-chart");
}

GtkWidget *
way_figure_chart_new (const WaySeries *series, GPtrArray *figures)
{
  WayFigureChart *self = g_object_new (WAY_TYPE_FIGURE_CHART, NULL);

  self->series = way_series_copy (series);
  self->figures = g_ptr_array_ref (figures);
  self->plot = way_plot_new (figures);
  describe_all (self);

  return GTK_WIDGET (self);
}
