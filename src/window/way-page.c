/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of lists have in common. However many signals say that something changed, a page
 * fills itself once, right before the next frame; a page that is not shown waits until it is. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-page.h"

typedef struct
{
  WaySession *session;
  GSignalGroup *session_signals;
  GSignalGroup *register_signals;
  GSignalGroup *board_signals;
  guint refresh_source;
  gboolean stale;
} WayPagePrivate;

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (WayPage, way_page, ADW_TYPE_BIN)

static WayPagePrivate *
get_private (WayPage *self)
{
  return way_page_get_instance_private (self);
}

static GQuark
key_quark (void)
{
  return g_quark_from_static_string ("way-page-key");
}

static GtkWidget *
find_by_key (GtkWidget *widget, WayId key)
{
  GtkWidget *found = NULL;

  if (way_page_get_key (widget) == key)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_key (child, key);

  return found;
}

/* The key of whatever has the focus within the page; 0 for nothing that has one. */
static WayId
get_focused_key (WayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return 0;

  while (focus != GTK_WIDGET (self) && way_page_get_key (focus) == 0)
    focus = gtk_widget_get_parent (focus);

  return way_page_get_key (focus);
}

static void
restore_focus (WayPage *self, WayId key)
{
  GtkWidget *widget = key != 0 ? find_by_key (GTK_WIDGET (self), key) : NULL;

  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

static void
refresh (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);
  WayId focused = get_focused_key (self);

  g_clear_handle_id (&priv->refresh_source, g_source_remove);
  priv->stale = FALSE;
  /* A window whose focused widget goes looks for another one by itself, later and elsewhere. */
  if (focused != 0)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  WAY_PAGE_GET_CLASS (self)->refresh (self);
  restore_focus (self, focused);
}

static gboolean
refresh_due_cb (gpointer user_data)
{
  WayPage *self = user_data;

  get_private (self)->refresh_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);

  return G_SOURCE_REMOVE;
}

static void
board_replaced_cb (WayPage *self)
{
  g_signal_group_set_target (get_private (self)->board_signals, way_page_get_board (self));
  way_page_queue_refresh (self);
}

static void
way_page_map (GtkWidget *widget)
{
  WayPage *self = WAY_PAGE (widget);

  GTK_WIDGET_CLASS (way_page_parent_class)->map (widget);

  if (get_private (self)->stale)
    refresh (self);
}

static void
way_page_real_refresh (WayPage *self)
{
}

static void
way_page_dispose (GObject *object)
{
  WayPagePrivate *priv = get_private (WAY_PAGE (object));

  g_clear_handle_id (&priv->refresh_source, g_source_remove);
  g_clear_object (&priv->session_signals);
  g_clear_object (&priv->register_signals);
  g_clear_object (&priv->board_signals);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (way_page_parent_class)->dispose (object);
}

static void
way_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, way_page_get_session (WAY_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      way_page_set_session (WAY_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_page_class_init (WayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_page_dispose;
  object_class->get_property = way_page_get_property;
  object_class->set_property = way_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = way_page_map;
  klass->refresh = way_page_real_refresh;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_page_init (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);

  priv->stale = TRUE;
  priv->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  priv->register_signals = g_signal_group_new (WAY_TYPE_REGISTER);
  priv->board_signals = g_signal_group_new (WAY_TYPE_BOARD);
  g_signal_group_connect_swapped (priv->session_signals, "notify::board",
                                  G_CALLBACK (board_replaced_cb), self);
  way_page_watch (self, "notify::day");
  way_page_watch (self, "notify::editable");
  way_page_watch (self, "notify::programme");
  way_page_watch (self, "notify::error");
  g_signal_group_connect_swapped (priv->register_signals, "changed",
                                  G_CALLBACK (way_page_queue_refresh), self);
  g_signal_group_connect_swapped (priv->board_signals, "changed",
                                  G_CALLBACK (way_page_queue_refresh), self);
}

WaySession *
way_page_get_session (WayPage *self)
{
  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  return get_private (self)->session;
}

void
way_page_set_session (WayPage *self, WaySession *session)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = get_private (self);
  if (!g_set_object (&priv->session, session))
    return;

  g_signal_group_set_target (priv->session_signals, session);
  g_signal_group_set_target (priv->register_signals, way_page_get_register (self));
  board_replaced_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

WayRegister *
way_page_get_register (WayPage *self)
{
  WaySession *session = way_page_get_session (self);

  return session != NULL ? way_session_get_register (session) : NULL;
}

WayBoard *
way_page_get_board (WayPage *self)
{
  WaySession *session = way_page_get_session (self);

  return session != NULL ? way_session_get_board (session) : NULL;
}

WayDay
way_page_get_day (WayPage *self)
{
  WaySession *session = way_page_get_session (self);

  return session != NULL ? way_session_get_day (session) : WAY_DAY_NONE;
}

/**
 * way_page_watch:
 *
 * Fills the page anew also when this signal of the session is emitted.
 */
void
way_page_watch (WayPage *self, const char *session_signal)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  g_signal_group_connect_swapped (get_private (self)->session_signals, session_signal,
                                  G_CALLBACK (way_page_queue_refresh), self);
}

void
way_page_queue_refresh (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = get_private (self);
  priv->stale = TRUE;
  if (priv->refresh_source == 0)
    priv->refresh_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_due_cb, self, NULL);
}

void
way_page_set_key (GtkWidget *widget, WayId key)
{
  WayId *copy = g_new (WayId, 1);

  *copy = key;
  g_object_set_qdata_full (G_OBJECT (widget), key_quark (), copy, g_free);
}

/**
 * way_page_get_key:
 *
 * Returns: the key set before, or 0
 */
WayId
way_page_get_key (GtkWidget *widget)
{
  const WayId *key = g_object_get_qdata (G_OBJECT (widget), key_quark ());

  return key != NULL ? *key : 0;
}
