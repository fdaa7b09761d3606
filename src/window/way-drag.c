/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drop does by the window's actions what the menus do. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-drag.h"

struct _WayDrag
{
  GObject parent_instance;

  gpointer root;       /* the window, only to be compared: keys are those of its register */
  GArray *commitments; /* of WayId; NULL where an action is dragged */
  WayId action;
  WayId objective; /* of the action */
  char *words;
};

G_DEFINE_FINAL_TYPE (WayDrag, way_drag, G_TYPE_OBJECT)

static void
way_drag_finalize (GObject *object)
{
  WayDrag *self = WAY_DRAG (object);

  g_clear_pointer (&self->commitments, g_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (way_drag_parent_class)->finalize (object);
}

static void
way_drag_class_init (WayDragClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_drag_finalize;
}

static void
way_drag_init (WayDrag *self)
{
}

static WayDrag *
make (GtkWidget *from, const char *words)
{
  WayDrag *self = g_object_new (WAY_TYPE_DRAG, NULL);

  self->root = gtk_widget_get_root (from);
  self->words = g_strdup (words);

  return self;
}

WayDrag *
way_drag_new_commitments (GtkWidget *from, GArray *commitments, const char *words)
{
  WayDrag *self = make (from, words);

  self->commitments = g_array_ref (commitments);

  return self;
}

WayDrag *
way_drag_new_action (GtkWidget *from, WayId action, WayId objective, const char *words)
{
  WayDrag *self = make (from, words);

  self->action = action;
  self->objective = objective;

  return self;
}

gboolean
way_drag_may_drop (WayDrag *self, GtkWidget *onto, WayId objective, WayId action)
{
  g_return_val_if_fail (WAY_IS_DRAG (self), FALSE);

  if (objective == 0 || self->root != (gpointer) gtk_widget_get_root (onto))
    return FALSE;
  if (self->commitments != NULL)
    return TRUE;

  return action == 0 && objective != self->objective;
}

static GVariant *
make_ids (GArray *commitments)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < commitments->len; i++)
    g_variant_builder_add (&builder, "x", (gint64) g_array_index (commitments, WayId, i));

  return g_variant_builder_end (&builder);
}

gboolean
way_drag_drop (WayDrag *self, GtkWidget *onto, WayId objective, WayId action, gboolean further)
{
  g_return_val_if_fail (WAY_IS_DRAG (self), FALSE);

  if (!way_drag_may_drop (self, onto, objective, action))
    return FALSE;
  if (self->commitments == NULL)
    return gtk_widget_activate_action (onto, "win.move-action-to", "(xx)", (gint64) self->action,
                                       (gint64) objective);

  return gtk_widget_activate_action (onto, "win.move-commitments-to", "(@axxxb)",
                                     make_ids (self->commitments), (gint64) objective,
                                     (gint64) action, further);
}

/* ---- the source ---- */

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, WayDrag *self)
{
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
  GtkWidget *label = gtk_label_new (self->words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, "drag-words");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), label);
  gdk_drag_set_hotspot (drag, -12, -12);
}

/**
 * way_drag_make_content:
 * @source: where a drag is about to begin
 * @drag: (transfer full) (nullable): what is dragged, or %NULL for no drag
 *
 * Returns: (transfer full) (nullable): its content
 */
GdkContentProvider *
way_drag_make_content (GtkDragSource *source, WayDrag *drag)
{
  g_autoptr (WayDrag) owned = drag;

  if (owned == NULL)
    return NULL;

  g_signal_handlers_disconnect_matched (source, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, begin_cb, NULL);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), owned, 0);

  return gdk_content_provider_new_typed (WAY_TYPE_DRAG, owned);
}

/* ---- the target ---- */

GdkDragAction
way_drag_get_action (WayDrag *self, GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (target));
  GdkDragAction possible = drop != NULL ? gdk_drop_get_actions (drop) : GDK_ACTION_MOVE;
  gboolean copy = (possible & GDK_ACTION_MOVE) == 0 || (state & GDK_CONTROL_MASK) != 0;

  return copy && self->commitments != NULL ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}
