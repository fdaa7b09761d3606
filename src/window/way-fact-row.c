/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the detail's facts. It takes the focus only if it has a history to open; else only its
 * links do. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-fact-row.h"

#include "way-links.h"
#include "way-row-focus.h"

struct _WayFactRow
{
  GtkListBoxRow parent_instance;

  GtkBox *lines;
  GtkLabel *caption;
  GtkWidget *chevron;
};

G_DEFINE_FINAL_TYPE (WayFactRow, way_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
way_fact_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FACT_ROW);

  G_OBJECT_CLASS (way_fact_row_parent_class)->dispose (object);
}

static void
way_fact_row_class_init (WayFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_fact_row_dispose;
  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayFactRow, lines);
  gtk_widget_class_bind_template_child (widget_class, WayFactRow, caption);
  gtk_widget_class_bind_template_child (widget_class, WayFactRow, chevron);
}

static void
way_fact_row_init (WayFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_fact_row_new (const char *caption)
{
  WayFactRow *self = g_object_new (WAY_TYPE_FACT_ROW, NULL);

  gtk_label_set_label (self->caption, caption);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->caption, NULL, -1);

  return GTK_WIDGET (self);
}

void
way_fact_row_set_caption (WayFactRow *self, const char *caption)
{
  g_return_if_fail (WAY_IS_FACT_ROW (self));

  gtk_label_set_label (self->caption, caption);
}

void
way_fact_row_add (WayFactRow *self, const char *markup, gboolean minor)
{
  g_autofree char *dimmed = NULL;

  g_return_if_fail (WAY_IS_FACT_ROW (self));

  /* Links within stay as plain as links are. */
  dimmed = g_strdup_printf ("<span alpha=\"70%%\">%s</span>", markup);
  gtk_box_append (self->lines,
                  way_links_label_new (minor ? dimmed : markup, minor ? "caption" : NULL));
}

void
way_fact_row_set_statement (WayFactRow *self, WayId statement)
{
  g_return_if_fail (WAY_IS_FACT_ROW (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_visible (self->chevron, TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", (gint64) statement);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "detail.show-statement");
}
