/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-link-row.h"

#include <glib/gi18n-lib.h>

#include "way-mark.h"

struct _WayLinkRow
{
  AdwActionRow parent_instance;

  GtkDropDown *promise;
  GtkStringList *promises;
  GtkWidget *remove;

  WayId commitment;
};

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayLinkRow, way_link_row, ADW_TYPE_ACTION_ROW)

static void
promise_cb (WayLinkRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (WayLinkRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
way_link_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_LINK_ROW);
  G_OBJECT_CLASS (way_link_row_parent_class)->dispose (object);
}

static void
way_link_row_class_init (WayLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_link_row_dispose;

  /**
   * WayLinkRow::changed:
   *
   * It was chosen what the entry is to the commitment.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * WayLinkRow::remove:
   *
   * The user wants the link removed.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayLinkRow, promise);
  gtk_widget_class_bind_template_child (widget_class, WayLinkRow, promises);
  gtk_widget_class_bind_template_child (widget_class, WayLinkRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, promise_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
way_link_row_init (WayLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int promise = 0; promise < WAY_N_PROMISES; promise++)
    gtk_string_list_append (self->promises, way_promise_get_name (promise));
}

/**
 * way_link_row_new:
 * @item: a commitment
 * @has_promise: whether it says what the record is to it
 * @promise: what it is
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
way_link_row_new (WayCommitmentItem *item, gboolean has_promise, WayPromise promise)
{
  WayLinkRow *self = g_object_new (WAY_TYPE_LINK_ROW, NULL);
  const char *title = way_commitment_item_get_title (item);
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), title);

  self->commitment = way_commitment_item_get_id (item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), way_commitment_item_get_detail (item));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self),
                             way_mark_new (way_commitment_item_get_class (item),
                                           way_commitment_item_is_forecast (item)));
  gtk_drop_down_set_selected (self->promise, promise);
  gtk_widget_set_visible (GTK_WIDGET (self->promise), has_promise);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
  return GTK_WIDGET (self);
}

/**
 * way_link_row_get_link:
 * @self: a row
 *
 * Returns: the link it stands for
 */
WayLink
way_link_row_get_link (WayLinkRow *self)
{
  WayLink link = { 0, WAY_PROMISE_MAKES };

  g_return_val_if_fail (WAY_IS_LINK_ROW (self), link);

  link.commitment = self->commitment;
  link.promise = (WayPromise) MIN (gtk_drop_down_get_selected (self->promise), WAY_N_PROMISES - 1);
  return link;
}
