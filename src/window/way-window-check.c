/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking whether a register can be searched, once it is shown: it takes longer than all the rest of
 * opening, and nothing else rests on it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-window-private.h"

typedef struct
{
  WayWindow *window;     /* weak */
  WayRegister *reg;      /* weak */
  GCancellable *looking; /* cancelled with the window */
} Check;

static void
check_free (Check *check)
{
  g_clear_weak_pointer (&check->window);
  g_clear_weak_pointer (&check->reg);
  g_clear_object (&check->looking);
  g_free (check);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Check, check_free)

static gboolean
is_shown (Check *check)
{
  return check->window != NULL && check->reg != NULL && check->window->session != NULL &&
         way_session_get_register (check->window->session) == check->reg;
}

/* A file that was moved, or whose disk is gone, is told of by whatever is done next. */
static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Check) check = user_data;
  g_autoptr (GError) error = NULL;

  if (way_register_check_search_finish (result, &error) || !is_shown (check) ||
      !g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED))
    return;

  check->window->unsearchable = TRUE;
  way_window_update_banner (check->window);
}

static void
look (WayWindow *self)
{
  Check *check = g_new0 (Check, 1);

  check->looking = g_cancellable_new ();
  g_set_weak_pointer (&check->window, self);
  g_set_weak_pointer (&check->reg, way_session_get_register (self->session));
  g_signal_connect_object (self, "destroy", G_CALLBACK (g_cancellable_cancel), check->looking,
                           G_CONNECT_SWAPPED);
  way_register_check_search_async (check->reg, check->looking, checked_cb, check);
}

static void
board_shown_cb (WayWindow *self, GParamSpec *pspec, WaySession *session)
{
  g_signal_handlers_disconnect_by_func (session, board_shown_cb, self);
  if (self->session == session)
    look (self);
}

/**
 * way_window_check_search:
 *
 * Has the search tables looked at as soon as the register of the window is shown; the banner tells
 * of it if they are damaged.
 */
void
way_window_check_search (WayWindow *self)
{
  if (way_session_is_loading (self->session))
    g_signal_connect_object (self->session, "notify::board", G_CALLBACK (board_shown_cb), self,
                             G_CONNECT_SWAPPED);
  else
    look (self);
}
