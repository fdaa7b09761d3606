/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages have in common. However many signals say that something changed, a page fills
 * itself once, right before the next frame; a page that is not shown waits until it is.
 *
 * What a page could not read does not look like nothing: as long as a read of it has failed, or the
 * session could not load its board, the failure stands where the page's own widgets would. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-page.h"

#include "way-errors.h"
#include "way-failed-page.h"

typedef struct
{
  WaySession *session;
  GSignalGroup *session_signals;
  GSignalGroup *register_signals;
  GSignalGroup *board_signals;
  guint refresh_source;
  guint failure_source;
  gboolean stale;
  WayId wanted; /* the key of what is to have the focus; 0 for whatever has it */
  GError *failure;
  GtkWidget *failed; /* stands in the place of the content, or NULL */
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

/* What has the focus within a widget, or NULL. */
static GtkWidget *
get_focus_in (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget) ? focus : NULL;
}

/* The key of whatever has the focus within the page; 0 for nothing that has one. */
static WayId
get_focused_key (WayPage *self)
{
  GtkWidget *focus = get_focus_in (GTK_WIDGET (self));

  if (focus == NULL)
    return 0;

  while (focus != GTK_WIDGET (self) && way_page_get_key (focus) == 0)
    focus = gtk_widget_get_parent (focus);

  return way_page_get_key (focus);
}

static gboolean
take_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* To what stands for the same record, else to the page, for a window would look elsewhere. */
static void
restore_focus (WayPage *self, WayId key)
{
  GtkWidget *widget = key != 0 ? find_by_key (GTK_WIDGET (self), key) : NULL;

  if (widget == NULL || !take_focus (widget))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* ---- what was gone to ---- */

/* A viewport scrolls to what gets the focus, but what was just made has no place yet. */
static gboolean
scroll_to_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);

  return G_SOURCE_REMOVE;
}

/* Whoever goes to a record has to see which it is. */
static void
focus_wanted (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);
  GtkWidget *widget = find_by_key (GTK_WIDGET (self), priv->wanted);

  if (widget != NULL && take_focus (widget))
    {
      gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
      gtk_widget_add_tick_callback (widget, scroll_to_cb, NULL, NULL);
    }
  if (priv->session == NULL || !way_session_is_loading (priv->session))
    priv->wanted = 0;
}

/* ---- what could not be read ---- */

static void
try_again_cb (WayPage *self)
{
  WaySession *session = way_page_get_session (self);

  if (session != NULL && way_session_get_error (session) != NULL)
    way_session_reload (session);
  else
    way_page_queue_refresh (self);
}

/* A bin gives each of its children all of its room, and only one of the two is ever visible. */
static void
show_failure (WayPage *self, const GError *error)
{
  WayPagePrivate *priv = get_private (self);
  gboolean focused = get_focus_in (GTK_WIDGET (self)) != NULL;

  if (priv->failed == NULL)
    {
      priv->failed = way_failed_page_new ();
      g_signal_connect_object (priv->failed, "try-again", G_CALLBACK (try_again_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (priv->failed, GTK_WIDGET (self));
    }
  way_failed_page_set_error (WAY_FAILED_PAGE (priv->failed), error);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), FALSE);
  if (focused)
    gtk_widget_child_focus (priv->failed, GTK_DIR_TAB_FORWARD);
}

static void
show_content (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);

  if (priv->failed == NULL)
    return;

  /* A window whose focused widget goes looks for another one by itself, later and elsewhere. */
  if (get_focus_in (priv->failed) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (priv->failed), NULL);
  g_clear_pointer (&priv->failed, gtk_widget_unparent);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), TRUE);
}

static void
update_failure (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->failure_source, g_source_remove);
  if (way_errors_is_failure (priv->failure))
    show_failure (self, priv->failure);
}

static gboolean
failure_due_cb (gpointer user_data)
{
  get_private (user_data)->failure_source = 0;
  update_failure (user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
session_failed (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);
  const GError *error = priv->session != NULL ? way_session_get_error (priv->session) : NULL;

  if (error != NULL)
    priv->failure = g_error_copy (error);

  return error != NULL;
}

/* ---- filling ---- */

static void
fill (WayPage *self)
{
  g_clear_error (&get_private (self)->failure);
  if (!session_failed (self))
    {
      show_content (self);
      WAY_PAGE_GET_CLASS (self)->refresh (self);
    }
  update_failure (self);
}

static void
refresh (WayPage *self)
{
  WayPagePrivate *priv = get_private (self);
  WayId focused = get_focused_key (self);
  gboolean had_focus = get_focus_in (GTK_WIDGET (self)) != NULL;

  g_clear_handle_id (&priv->refresh_source, g_source_remove);
  priv->stale = FALSE;
  if (focused != 0)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  fill (self);
  if (priv->failed != NULL)
    return;
  if (priv->wanted != 0)
    focus_wanted (self);
  else if (had_focus && get_focus_in (GTK_WIDGET (self)) == NULL)
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
  g_clear_handle_id (&priv->failure_source, g_source_remove);
  g_clear_error (&priv->failure);
  g_clear_pointer (&priv->failed, gtk_widget_unparent);
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

/**
 * way_page_catch:
 *
 * Each read for the page ends with this instead of %NULL for the error. The first failure is shown
 * in place of the page; reads that come later than the filling, such as for more rows, count too.
 *
 * Returns: (nullable): where the read may leave its error
 */
GError **
way_page_catch (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  priv = get_private (self);
  if (priv->failure_source == 0)
    priv->failure_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, failure_due_cb, self, NULL);

  return way_errors_catch (&priv->failure);
}

/**
 * way_page_fail:
 * @error: (transfer full): why a worker could not read what the page shows
 */
void
way_page_fail (WayPage *self, GError *error)
{
  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (error != NULL);

  g_clear_error (&get_private (self)->failure);
  get_private (self)->failure = error;
  update_failure (self);
}

/**
 * way_page_has_failed:
 *
 * Returns: whether something was not read since the page was last filled
 */
gboolean
way_page_has_failed (WayPage *self)
{
  g_return_val_if_fail (WAY_IS_PAGE (self), FALSE);

  return way_errors_is_failure (get_private (self)->failure);
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

/**
 * way_page_focus_key:
 *
 * Fills the page anew and then gives the focus to the widget of this key, or to the first in it that
 * can have it; while the session loads its board, once more when that is there.
 */
void
way_page_focus_key (WayPage *self, WayId key)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  get_private (self)->wanted = key;
  way_page_queue_refresh (self);
}
