/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page of a scope shows: its content, or why there is none. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-scope-state.h"

#include "way-failed-page.h"
#include "way-status-bar.h"

/* A spinner that shows at once flickers on every small register. */
#define SPINNER_DELAY_MS 300
#define ALL_CLASSES      ((1u << WAY_N_CLASSES) - 1)

struct _WayScopeState
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBin *content;
  WayFailedPage *failed;

  WaySession *session;
  GSignalGroup *session_signals;
  GSignalGroup *board_signals;
  guint spinner_source;
};

enum
{
  PROP_SESSION = 1,
  PROP_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayScopeState, way_scope_state, ADW_TYPE_BIN)

static gboolean
some_are_shown (const WayCounts *counts, guint classes)
{
  for (guint i = 0; i < WAY_N_CLASSES; i++)
    if (counts->of[i] > 0 && (classes & (1u << i)) != 0)
      return TRUE;

  return FALSE;
}

static const char *
choose_for_board (WaySession *session, WayBoard *board)
{
  const WayCounts *counts = way_board_get_scope_counts (board, way_session_get_objective (session),
                                                        way_session_get_action (session));

  if (g_list_model_get_n_items (way_board_get_areas (board)) == 0)
    return "no-objectives";
  if (counts == NULL || counts->total == 0)
    return "empty";
  if (!some_are_shown (counts, way_session_get_classes (session)))
    return "unmatched";

  return "content";
}

static const char *
choose_page (WaySession *session)
{
  WayBoard *board = session != NULL ? way_session_get_board (session) : NULL;

  if (session == NULL)
    return "waiting";
  /* A board from before the failure may be of another day. */
  if (way_session_get_error (session) != NULL)
    return "failed";
  if (board != NULL)
    return choose_for_board (session, board);

  return way_session_is_loading (session) ? "waiting" : "no-programme";
}

static void
spinner_due_cb (gpointer user_data)
{
  WayScopeState *self = user_data;

  self->spinner_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
show_page (WayScopeState *self)
{
  const char *page = choose_page (self->session);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (g_str_equal (page, "failed"))
    way_failed_page_set_error (self->failed, way_session_get_error (self->session));
  if (g_str_equal (page, "waiting"))
    self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, spinner_due_cb, self);

  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
board_replaced_cb (WayScopeState *self)
{
  g_signal_group_set_target (self->board_signals,
                             self->session != NULL ? way_session_get_board (self->session) : NULL);
  show_page (self);
}

static void
show_all_cb (WayScopeState *self)
{
  way_session_set_classes (self->session, ALL_CLASSES);
}

static void
try_again_cb (WayScopeState *self)
{
  way_session_reload (self->session);
}

static void
way_scope_state_dispose (GObject *object)
{
  WayScopeState *self = WAY_SCOPE_STATE (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->board_signals);
  g_clear_object (&self->session);
  /* A bound child that is the only one is the bin's to let go. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_SCOPE_STATE);

  G_OBJECT_CLASS (way_scope_state_parent_class)->dispose (object);
}

static void
way_scope_state_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayScopeState *self = WAY_SCOPE_STATE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_scope_state_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  WayScopeState *self = WAY_SCOPE_STATE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      way_scope_state_set_session (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      way_scope_state_set_content (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_scope_state_class_init (WayScopeStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_scope_state_dispose;
  object_class->get_property = way_scope_state_get_property;
  object_class->set_property = way_scope_state_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_FAILED_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-scope-state.ui");
  gtk_widget_class_bind_template_child (widget_class, WayScopeState, stack);
  gtk_widget_class_bind_template_child (widget_class, WayScopeState, content);
  gtk_widget_class_bind_template_child (widget_class, WayScopeState, failed);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
way_scope_state_init (WayScopeState *self)
{
  static const char *const watched[] = { "notify::loading", "notify::error", "notify::objective",
                                         "notify::action", "notify::classes" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::board",
                                  G_CALLBACK (board_replaced_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_group_connect_swapped (self->session_signals, watched[i], G_CALLBACK (show_page),
                                    self);
  self->board_signals = g_signal_group_new (WAY_TYPE_BOARD);
  g_signal_group_connect_swapped (self->board_signals, "changed", G_CALLBACK (show_page), self);
}

void
way_scope_state_set_session (WayScopeState *self, WaySession *session)
{
  g_return_if_fail (WAY_IS_SCOPE_STATE (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  board_replaced_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
way_scope_state_set_content (WayScopeState *self, GtkWidget *content)
{
  g_return_if_fail (WAY_IS_SCOPE_STATE (self));

  if (adw_bin_get_child (self->content) == content)
    return;

  adw_bin_set_child (self->content, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}
