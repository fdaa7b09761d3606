/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that lists records and opens one of them beside the list, from where Back returns. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-records-page.h"

#include <string.h>

#include <glib/gi18n.h>

typedef struct
{
  AdwNavigationView *navigation;
  AdwNavigationPage *list_page;
  AdwNavigationPage *record_page;
  AdwBin *record_bin;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *empty_new;
  GtkSearchEntry *search;
  GtkWidget *new;
  GtkBox *groups;
  GtkWidget *nothing;

  WayRecordView *view;

  GHashTable *counts;   /* of commitments, by record; NULL while they are not known */
  WayRegister *counted; /* weak; whose the counts are */
  GCancellable *counting;
  gboolean just_counted;
} WayRecordsPagePrivate;

enum
{
  PROP_SHOWN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WayRecordsPage, way_records_page, WAY_TYPE_PAGE)

static WayRecordsPagePrivate *
get_private (WayRecordsPage *self)
{
  return way_records_page_get_instance_private (self);
}

static gboolean
shows_list (WayRecordsPage *self)
{
  WayRecordsPagePrivate *priv = get_private (self);

  return adw_navigation_view_get_visible_page (priv->navigation) == priv->list_page;
}

static void
clear_groups (WayRecordsPagePrivate *priv)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (priv->groups))) != NULL)
    gtk_box_remove (priv->groups, group);
}

/* ---- counting in a worker ---- */

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GHashTable *(*count) (WayRegister *reader, GError **error) = data;
  GError *error = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (source, cancellable, &error);
  GHashTable *counts = reader != NULL ? count (reader, &error) : NULL;

  if (counts != NULL)
    g_task_return_pointer (task, counts, (GDestroyNotify) g_hash_table_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
same_counts (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id, count;

  if (a == NULL || g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &count))
    if (g_hash_table_lookup (b, id) != count)
      return FALSE;
  return TRUE;
}

/* A count that was cancelled is one that nobody waits for any more. */
static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayRecordsPage) self = user_data;
  WayRecordsPagePrivate *priv = get_private (self);
  GError *error = NULL;
  g_autoptr (GHashTable) counts = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != priv->counting)
    {
      g_clear_error (&error);
      return;
    }
  g_clear_object (&priv->counting);
  if (counts == NULL)
    {
      way_page_fail (WAY_PAGE (self), error);
      return;
    }
  if (same_counts (priv->counts, counts))
    return;
  g_clear_pointer (&priv->counts, g_hash_table_unref);
  priv->counts = g_steal_pointer (&counts);
  priv->just_counted = TRUE;
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
stop_counting (WayRecordsPagePrivate *priv)
{
  g_cancellable_cancel (priv->counting);
  g_clear_object (&priv->counting);
}

static void
start_counting (WayRecordsPage *self, WayRegister *reg)
{
  WayRecordsPagePrivate *priv = get_private (self);
  g_autoptr (GTask) task = NULL;

  stop_counting (priv);
  if (priv->just_counted)
    {
      priv->just_counted = FALSE;
      return;
    }
  priv->counting = g_cancellable_new ();
  task = g_task_new (reg, priv->counting, counted_cb, g_object_ref (self));
  g_task_set_source_tag (task, start_counting);
  g_task_set_task_data (task, WAY_RECORDS_PAGE_GET_CLASS (self)->count, NULL);
  g_task_run_in_thread (task, count_in_thread);
}

static void
way_records_page_refresh (WayPage *page)
{
  WayRecordsPage *self = WAY_RECORDS_PAGE (page);
  WayRecordsPagePrivate *priv = get_private (self);
  WayRegister *reg = way_page_get_register (page);
  g_autofree char *words =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (priv->search)), -1);
  gboolean any;

  clear_groups (priv);
  if (g_set_weak_pointer (&priv->counted, reg))
    g_clear_pointer (&priv->counts, g_hash_table_unref);
  if (reg == NULL)
    return;

  WAY_RECORDS_PAGE_GET_CLASS (self)->fill (self, reg, g_strstrip (words));
  any = gtk_widget_get_first_child (GTK_WIDGET (priv->groups)) != NULL;
  gtk_widget_set_visible (priv->nothing, !any && words[0] != '\0');
  gtk_stack_set_visible_child_name (priv->stack, any || words[0] != '\0' ? "list" : "empty");
  start_counting (self, reg);
}

static void
search_changed_cb (WayRecordsPage *self)
{
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
popped_cb (WayRecordsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
describe_new (GtkWidget *button, const WayRecordsPageClass *klass)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), klass->new_action);
  gtk_widget_set_tooltip_text (button, _ (klass->new_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (klass->new_label), -1);
}

static void
describe_empty (WayRecordsPagePrivate *priv, const WayRecordsPageClass *klass)
{
  adw_status_page_set_icon_name (priv->empty, klass->empty_icon);
  adw_status_page_set_title (priv->empty, _ (klass->empty_title));
  adw_status_page_set_description (priv->empty, _ (klass->empty_description));
  gtk_button_set_label (priv->empty_new, _ (klass->new_label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (priv->empty_new), klass->new_action);
}

static void
way_records_page_constructed (GObject *object)
{
  WayRecordsPagePrivate *priv = get_private (WAY_RECORDS_PAGE (object));
  WayRecordsPageClass *klass = WAY_RECORDS_PAGE_GET_CLASS (object);

  G_OBJECT_CLASS (way_records_page_parent_class)->constructed (object);

  adw_navigation_page_set_title (priv->list_page, _ (klass->title));
  adw_navigation_page_set_title (priv->record_page, _ (klass->title));
  priv->view = g_object_new (klass->view_type, NULL);
  g_object_bind_property (object, "session", priv->view, "session", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (priv->record_bin, GTK_WIDGET (priv->view));
  gtk_search_entry_set_placeholder_text (priv->search, _ (klass->search_hint));
  describe_new (priv->new, klass);
  describe_empty (priv, klass);
}

static void
way_records_page_dispose (GObject *object)
{
  WayRecordsPagePrivate *priv = get_private (WAY_RECORDS_PAGE (object));

  stop_counting (priv);
  g_clear_weak_pointer (&priv->counted);
  g_clear_pointer (&priv->counts, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_RECORDS_PAGE);

  G_OBJECT_CLASS (way_records_page_parent_class)->dispose (object);
}

static void
way_records_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_int64 (value, way_records_page_get_shown (WAY_RECORDS_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_records_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      way_records_page_set_shown (WAY_RECORDS_PAGE (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-records-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, navigation);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, list_page);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, record_page);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, record_bin);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, empty);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, empty_new);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, search);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, new);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, groups);
  gtk_widget_class_bind_template_child_private (widget_class, WayRecordsPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
way_records_page_class_init (WayRecordsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = way_records_page_constructed;
  object_class->dispose = way_records_page_dispose;
  object_class->get_property = way_records_page_get_property;
  object_class->set_property = way_records_page_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_records_page_refresh;

  properties[PROP_SHOWN] =
    g_param_spec_int64 ("shown", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
way_records_page_init (WayRecordsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WayId
way_records_page_get_shown (WayRecordsPage *self)
{
  g_return_val_if_fail (WAY_IS_RECORDS_PAGE (self), 0);

  return shows_list (self) ? 0 : way_record_view_get_shown (get_private (self)->view);
}

void
way_records_page_set_shown (WayRecordsPage *self, WayId id)
{
  WayRecordsPagePrivate *priv;

  g_return_if_fail (WAY_IS_RECORDS_PAGE (self));

  priv = get_private (self);
  if (way_records_page_get_shown (self) == id)
    return;

  if (id == 0)
    {
      adw_navigation_view_pop (priv->navigation);
      return;
    }

  way_record_view_set_shown (priv->view, id);
  if (shows_list (self))
    adw_navigation_view_push_by_tag (priv->navigation, "record");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/**
 * way_records_page_get_count:
 * @id: the key of a record
 * @count: (out): how many commitments belong to it
 *
 * Returns: whether that is known already
 */
gboolean
way_records_page_get_count (WayRecordsPage *self, WayId id, guint *count)
{
  GHashTable *counts = get_private (self)->counts;

  *count = counts != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id)) : 0;
  return counts != NULL;
}

WayGroup *
way_records_page_add_group (WayRecordsPage *self, const char *title)
{
  GtkWidget *group = way_group_new (title, NULL);

  gtk_box_append (get_private (self)->groups, group);

  return WAY_GROUP (group);
}

/**
 * way_records_page_matches:
 * @words: what is searched for, case folded
 *
 * Whether one of the two texts contains the words.
 */
gboolean
way_records_page_matches (const char *words, const char *a, const char *b)
{
  g_autofree char *text = g_strconcat (a, " ", b, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, words) != NULL;
}
