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
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *empty_new;
  GtkSearchEntry *search;
  GtkWidget *new;
  GtkBox *groups;
  GtkWidget *nothing;

  WayRecordView *view;
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
  if (reg == NULL)
    return;

  WAY_RECORDS_PAGE_GET_CLASS (self)->fill (self, reg, g_strstrip (words));
  any = gtk_widget_get_first_child (GTK_WIDGET (priv->groups)) != NULL;
  gtk_widget_set_visible (priv->nothing, !any && words[0] != '\0');
  gtk_stack_set_visible_child_name (priv->stack, any || words[0] != '\0' ? "list" : "empty");
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
  adw_navigation_page_set_child (priv->record_page, GTK_WIDGET (priv->view));
  gtk_search_entry_set_placeholder_text (priv->search, _ (klass->search_hint));
  describe_new (priv->new, klass);
  describe_empty (priv, klass);
}

static void
way_records_page_dispose (GObject *object)
{
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
