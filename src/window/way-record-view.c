/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record, opened. A record that is deleted meanwhile closes its view. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-record-view.h"

#include <glib/gi18n.h>

#include "way-record-row.h"

typedef struct
{
  GtkLabel *title;
  GtkLabel *subtitle;
  AdwWrapBox *buttons;
  GtkWidget *edit;
  GtkWidget *delete;
  GtkBox *groups;

  GPtrArray *added; /* buttons of the record shown; borrowed */
  WayId shown;
} WayRecordViewPrivate;

enum
{
  PROP_SHOWN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WayRecordView, way_record_view, WAY_TYPE_PAGE)

static WayRecordViewPrivate *
get_private (WayRecordView *self)
{
  return way_record_view_get_instance_private (self);
}

static void
clear (WayRecordViewPrivate *priv)
{
  GtkWidget *group;

  for (guint i = 0; i < priv->added->len; i++)
    adw_wrap_box_remove (priv->buttons, g_ptr_array_index (priv->added, i));
  g_ptr_array_set_size (priv->added, 0);
  while ((group = gtk_widget_get_first_child (GTK_WIDGET (priv->groups))) != NULL)
    gtk_box_remove (priv->groups, group);
}

static void
set_target (WayRecordViewPrivate *priv, WayId id)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (priv->edit), "x", (gint64) id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (priv->delete), "x", (gint64) id);
}

static void
way_record_view_refresh (WayPage *page)
{
  WayRecordView *self = WAY_RECORD_VIEW (page);
  WayRecordViewPrivate *priv = get_private (self);

  clear (priv);
  if (priv->shown == 0 || way_page_get_session (page) == NULL)
    return;

  set_target (priv, priv->shown);
  if (!WAY_RECORD_VIEW_GET_CLASS (self)->show (self, priv->shown) && !way_page_has_failed (page))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
way_record_view_constructed (GObject *object)
{
  WayRecordViewPrivate *priv = get_private (WAY_RECORD_VIEW (object));
  WayRecordViewClass *klass = WAY_RECORD_VIEW_GET_CLASS (object);

  G_OBJECT_CLASS (way_record_view_parent_class)->constructed (object);

  set_target (priv, 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->edit), klass->edit_action);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->delete), klass->delete_action);
}

static void
way_record_view_dispose (GObject *object)
{
  WayRecordViewPrivate *priv = get_private (WAY_RECORD_VIEW (object));

  g_clear_pointer (&priv->added, g_ptr_array_unref); /* before the buttons */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_RECORD_VIEW);

  G_OBJECT_CLASS (way_record_view_parent_class)->dispose (object);
}

static void
way_record_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_int64 (value, way_record_view_get_shown (WAY_RECORD_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_record_view_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      way_record_view_set_shown (WAY_RECORD_VIEW (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_record_view_class_init (WayRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = way_record_view_constructed;
  object_class->dispose = way_record_view_dispose;
  object_class->get_property = way_record_view_get_property;
  object_class->set_property = way_record_view_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_record_view_refresh;

  properties[PROP_SHOWN] =
    g_param_spec_int64 ("shown", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-record-view.ui");
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordView, title);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordView, subtitle);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordView, buttons);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordView, edit);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordView, delete);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordView, groups);
}

static void
way_record_view_init (WayRecordView *self)
{
  get_private (self)->added = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

WayId
way_record_view_get_shown (WayRecordView *self)
{
  g_return_val_if_fail (WAY_IS_RECORD_VIEW (self), 0);

  return get_private (self)->shown;
}

void
way_record_view_set_shown (WayRecordView *self, WayId id)
{
  g_return_if_fail (WAY_IS_RECORD_VIEW (self));

  if (get_private (self)->shown == id)
    return;

  get_private (self)->shown = id;
  way_page_queue_refresh (WAY_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

void
way_record_view_set_head (WayRecordView *self, const char *title, const char *subtitle)
{
  WayRecordViewPrivate *priv = get_private (self);

  gtk_label_set_label (priv->title, title);
  gtk_label_set_label (priv->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle), subtitle[0] != '\0');
}

/**
 * way_record_view_add_button:
 *
 * Adds a button for the record shown; it goes when the view is filled anew.
 */
void
way_record_view_add_button (WayRecordView *self, GtkWidget *button)
{
  WayRecordViewPrivate *priv = get_private (self);

  adw_wrap_box_prepend (priv->buttons, button);
  g_ptr_array_add (priv->added, button);
}

WayGroup *
way_record_view_add_group (WayRecordView *self, const char *title)
{
  GtkWidget *group = way_group_new (title, NULL);

  gtk_box_append (get_private (self)->groups, group);

  return WAY_GROUP (group);
}

GtkWidget *
way_record_view_make_row (WayRecordView *self, WayId commitment, const char *subtitle)
{
  WayBoard *board = way_page_get_board (WAY_PAGE (self));
  WayStanding *standing = board != NULL ? way_board_find (board, commitment) : NULL;
  WayTiming *timing = standing != NULL ? way_standing_get_timing (standing) : NULL;
  g_autoptr (WayCommitment) record = NULL;

  if (standing != NULL)
    return way_record_row_new_commitment (standing, subtitle,
                                          timing != NULL ? way_timing_get_text (timing) : NULL);

  record = way_register_get_commitment (way_page_get_register (WAY_PAGE (self)), commitment,
                                        way_page_catch (WAY_PAGE (self)));

  return way_record_row_new (commitment, record != NULL ? record->title : _ ("Unknown"), subtitle);
}

/* Those of the board in its order; taken out of the set. */
static void
add_in_order (GPtrArray *items, GListModel *standings, GHashTable *set)
{
  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);
      WayId id = way_standing_get_id (standing);

      if (g_hash_table_remove (set, &id))
        g_ptr_array_add (items, g_memdup2 (&id, sizeof id));
    }
}

GPtrArray *
way_record_view_list_ids (WayRecordView *self, GArray *ids)
{
  WayBoard *board = way_page_get_board (WAY_PAGE (self));
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, WayId, i));
  if (board != NULL)
    add_in_order (items, way_board_get_standings (board), set);

  /* Those of other programmes come last. */
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_hash_table_contains (set, &g_array_index (ids, WayId, i)))
      g_ptr_array_add (items, g_memdup2 (&g_array_index (ids, WayId, i), sizeof (WayId)));

  return items;
}
