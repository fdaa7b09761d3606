/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One figure of a series. Enter edits it, its menu deletes it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-row.h"

#include <glib/gi18n.h>

#include "way-edit-menu.h"
#include "way-figure-words.h"
#include "way-links.h"
#include "way-row-menu.h"

struct _WayFigureRow
{
  GtkListBoxRow parent_instance;

  GtkBox *lines;
  GtkLabel *words;
  GtkLabel *period;

  WayId id;
};

G_DEFINE_FINAL_TYPE (WayFigureRow, way_figure_row, GTK_TYPE_LIST_BOX_ROW)

static GMenuModel *
make_menu (GtkWidget *widget)
{
  return way_edit_menu_new (WAY_FIGURE_ROW (widget)->id, _ ("_Edit Figure…"), "win.edit-figure",
                            _ ("_Delete Figure"), "win.delete-figure");
}

/* An action of the row's own, which is never off: where editing waits the row is still read, and its
 * links still lead on. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_widget_activate_action (widget, "win.edit-figure", "x", (gint64) WAY_FIGURE_ROW (widget)->id);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_widget_activate_action (widget, "win.delete-figure", "x",
                              (gint64) WAY_FIGURE_ROW (widget)->id);
}

static void
way_figure_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (way_figure_row_parent_class)->size_allocate (widget, width, height, baseline);
  way_row_menu_present (widget);
}

static void
way_figure_row_dispose (GObject *object)
{
  WayFigureRow *self = WAY_FIGURE_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_FIGURE_ROW);

  G_OBJECT_CLASS (way_figure_row_parent_class)->dispose (object);
}

static void
way_figure_row_class_init (WayFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_figure_row_dispose;
  widget_class->size_allocate = way_figure_row_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayFigureRow, lines);
  gtk_widget_class_bind_template_child (widget_class, WayFigureRow, words);
  gtk_widget_class_bind_template_child (widget_class, WayFigureRow, period);

  way_row_menu_install (widget_class);
  gtk_widget_class_install_action (widget_class, "figure.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "figure.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "figure.delete", NULL);
}

static void
way_figure_row_init (WayFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_row_menu_attach (GTK_WIDGET (self), make_menu);
}

static void
add_text (WayFigureRow *self, const char *text, const char *css_class)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_box_append (self->lines, way_links_label_new (markup, css_class));
}

static void
show_share (WayFigureRow *self, GPtrArray *figures, const WayFigure *figure)
{
  WayShare share;
  g_autofree char *words = NULL;
  g_autofree char *begun = NULL;

  if (!way_figures_find_share_of (figures, figure, &share))
    return;
  words = way_share_describe (&share);
  begun = way_vocabulary_begin_line (words);
  add_text (self, begun, "caption");
}

static void
show_citation (WayFigureRow *self, WayPage *page, const WayFigure *figure)
{
  g_autofree char *cited = way_links_cite (page, &figure->citation, TRUE);

  if (cited != NULL)
    gtk_box_append (self->lines, way_links_label_new (cited, "caption"));
}

static void
describe (WayFigureRow *self, const WayFigure *figure)
{
  g_autofree char *label = figure->timing != NULL
                             ? g_strdup_printf ("%s, %s", gtk_label_get_label (self->words),
                                                way_timing_get_text (figure->timing))
                             : g_strdup (gtk_label_get_label (self->words));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figure->note, -1);
}

GtkWidget *
way_figure_row_new (WayPage *page,
                    const WaySeries *series,
                    GPtrArray *figures,
                    const WayFigure *figure)
{
  WayFigureRow *self = g_object_new (WAY_TYPE_FIGURE_ROW, NULL);
  g_autofree char *words = way_figure_describe (figure, series);
  g_autofree char *begun = way_vocabulary_begin_line (words);

  self->id = figure->id;
  way_page_set_key (GTK_WIDGET (self), figure->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "figure.edit");
  gtk_label_set_label (self->words, begun);
  gtk_label_set_label (self->period,
                       figure->timing != NULL ? way_timing_get_text (figure->timing) : "");
  show_share (self, figures, figure);
  if (figure->note[0] != '\0')
    add_text (self, figure->note, "caption");
  show_citation (self, page, figure);
  describe (self, figure);

  return GTK_WIDGET (self);
}
