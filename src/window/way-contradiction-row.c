/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two places that disagree. They stand beside each other, in a narrow window one below the
 * other. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-contradiction-row.h"

#include <glib/gi18n.h>

#include "way-links.h"

struct _WayContradictionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *subject;
  GtkBox *sides;
  GtkWidget *indent;
  GtkBox *one;
  GtkBox *other;

  gulong width_handler;
};

G_DEFINE_FINAL_TYPE (WayContradictionRow, way_contradiction_row, GTK_TYPE_LIST_BOX_ROW)

/* The window says by a style class that it is narrow. */
static void
fit (WayContradictionRow *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean narrow = root != NULL && gtk_widget_has_css_class (root, "narrow");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->sides, !narrow);
  /* What two places say begins at one edge, one below the other. */
  gtk_widget_set_visible (self->indent, narrow);
}

static void
way_contradiction_row_root (GtkWidget *widget)
{
  WayContradictionRow *self = WAY_CONTRADICTION_ROW (widget);

  GTK_WIDGET_CLASS (way_contradiction_row_parent_class)->root (widget);
  self->width_handler = g_signal_connect_swapped (gtk_widget_get_root (widget),
                                                  "notify::css-classes", G_CALLBACK (fit), self);
  fit (self);
}

static void
way_contradiction_row_unroot (GtkWidget *widget)
{
  WayContradictionRow *self = WAY_CONTRADICTION_ROW (widget);

  g_clear_signal_handler (&self->width_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (way_contradiction_row_parent_class)->unroot (widget);
}

static void
way_contradiction_row_dispose (GObject *object)
{
  WayContradictionRow *self = WAY_CONTRADICTION_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_CONTRADICTION_ROW);

  G_OBJECT_CLASS (way_contradiction_row_parent_class)->dispose (object);
}

static void
way_contradiction_row_class_init (WayContradictionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contradiction_row_dispose;
  widget_class->root = way_contradiction_row_root;
  widget_class->unroot = way_contradiction_row_unroot;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-contradiction-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContradictionRow, subject);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionRow, sides);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionRow, indent);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionRow, one);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionRow, other);
}

static void
way_contradiction_row_init (WayContradictionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_saying (GtkBox *side, WayPage *page, const WaySaying *said)
{
  g_autofree char *words = g_markup_escape_text (said->words, -1);
  g_autofree char *cited = way_links_cite (page, &said->citation, TRUE);
  g_autofree char *day = way_day_format (said->day, WAY_DAY_STYLE_SHORT);

  gtk_box_append (side, way_links_label_new (words, "heading"));
  if (cited != NULL)
    gtk_box_append (side, way_links_label_new (cited, "caption"));
  gtk_box_append (side, way_links_label_new (day, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (GTK_WIDGET (side)), "dimmed");
}

/* “Entry–exit system · Adopted” */
static void
show_subject (WayContradictionRow *self, const WayContradiction *pair)
{
  g_autofree char *text = pair->about[0] != '\0'
                            ? g_strdup_printf ("%s · %s", pair->subject, pair->about)
                            : g_strdup (pair->subject);

  gtk_label_set_label (self->subject, text);
}

static void
describe (WayContradictionRow *self, const WayContradiction *pair)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: what two places say: “2011 in COM(2010) 673; 2012 in COM(2011) 790”. */
    _ ("%s in %s; %s in %s"), pair->one.words, pair->one.reference, pair->other.words,
    pair->other.reference);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->subject),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
set_action (WayContradictionRow *self, const WayContradiction *pair)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);
  gboolean of_series = pair->series != 0;

  gtk_actionable_set_action_target (actionable, "x",
                                    (gint64) (of_series ? pair->series : pair->commitment));
  gtk_actionable_set_action_name (actionable,
                                  of_series ? "win.show-series" : "win.show-commitment");
}

GtkWidget *
way_contradiction_row_new (WayPage *page, const WayContradiction *pair)
{
  WayContradictionRow *self = g_object_new (WAY_TYPE_CONTRADICTION_ROW, NULL);

  show_subject (self, pair);
  show_saying (self->one, page, &pair->one);
  show_saying (self->other, page, &pair->other);
  set_action (self, pair);
  describe (self, pair);

  return GTK_WIDGET (self);
}
