/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window is looking at. The board of the programme and day is loaded in a worker and then
   kept up to date by the changes of the register; while a new one is loading the old one stays,
   so that nothing flickers. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-session-private.h"

G_DEFINE_FINAL_TYPE (WaySession, way_session, G_TYPE_OBJECT)

/* One loading of a board; a later one makes it void by cancelling it. */
typedef struct
{
  WaySession *session;
  GCancellable *cancellable;
} Loading;

static void
loading_free (Loading *loading)
{
  g_clear_object (&loading->session);
  g_clear_object (&loading->cancellable);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
notify (WaySession *self, WaySessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), way_session_properties[property]);
}

static gboolean
programme_is_listed (GPtrArray *programmes, WayId id)
{
  for (guint i = 0; i < programmes->len; i++)
    if (((WayProgramme *) g_ptr_array_index (programmes, i))->id == id)
      return TRUE;

  return FALSE;
}

/* The latest programme that has begun; before the first one begins, the first. */
static WayId
find_current_programme (GPtrArray *programmes, WayDay today)
{
  WayProgramme *best = programmes->len > 0 ? g_ptr_array_index (programmes, 0) : NULL;

  for (guint i = 1; i < programmes->len; i++)
    {
      WayProgramme *each = g_ptr_array_index (programmes, i);

      if (each->begins <= today && each->begins >= best->begins)
        best = each;
    }

  return best != NULL ? best->id : 0;
}

static void
set_error (WaySession *self, GError *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  notify (self, WAY_SESSION_PROP_ERROR);
}

/* The programme shown may have been deleted, or the first one just been added. */
static gboolean
ensure_programme (WaySession *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) programmes = way_register_list_programmes (self->reg, &error);

  if (programmes == NULL)
    {
      set_error (self, g_steal_pointer (&error));
      return FALSE;
    }
  self->current = find_current_programme (programmes, self->today);
  self->joint = self->joint && programmes->len > 0;
  if (self->joint || programme_is_listed (programmes, self->programme))
    return TRUE;

  self->programme = self->current;
  notify (self, WAY_SESSION_PROP_PROGRAMME);

  return TRUE;
}

static gboolean
scope_is_on_board (WaySession *self)
{
  GListModel *areas = way_board_get_areas (self->board);

  if (self->action != 0)
    return way_board_find_lane (self->board, self->objective, self->action) != NULL;

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);

      if (way_area_get_objective (area) == self->objective)
        return TRUE;
    }

  return self->objective == 0;
}

/* What was looked at may be gone from the board: by a deletion, an undo, or another programme. */
static void
drop_what_is_gone (WaySession *self)
{
  if (self->board == NULL)
    return;

  if (!scope_is_on_board (self))
    way_session_set_scope (self, 0, 0);
  if (self->selected != 0 && way_board_find (self->board, self->selected) == NULL)
    way_session_set_selected (self, 0);
}

static void
set_board (WaySession *self, WayBoard *board)
{
  if (!g_set_object (&self->board, board))
    return;

  notify (self, WAY_SESSION_PROP_BOARD);
  drop_what_is_gone (self);
}

static void
board_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board = way_board_load_finish (result, &error);
  WaySession *self = loading->session;

  if (g_cancellable_is_cancelled (loading->cancellable))
    return;

  g_clear_object (&self->load);
  if (board != NULL)
    set_board (self, board);
  set_error (self, g_steal_pointer (&error));
  notify (self, WAY_SESSION_PROP_LOADING);
}

static void
cancel_load (WaySession *self)
{
  if (self->load != NULL)
    g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
}

static void
start_load (WaySession *self)
{
  Loading *loading = g_new0 (Loading, 1);

  self->load = g_cancellable_new ();
  loading->session = g_object_ref (self);
  loading->cancellable = g_object_ref (self->load);
  way_board_load_async (self->reg, self->programme, way_session_get_day (self), self->load,
                        board_loaded_cb, loading);
}

/* A register without a programme has no board, and nothing is wrong with that. */
static void
load_programme (WaySession *self)
{
  if (self->programme != 0 || self->joint)
    {
      start_load (self);
      return;
    }

  set_board (self, NULL);
  set_error (self, NULL);
}

static void
register_changed_cb (WayRegister *reg, const WayChange *change, WaySession *self)
{
  g_autoptr (GError) error = NULL;

  if (self->load != NULL || self->board == NULL || way_change_is_structural (change))
    {
      way_session_reload (self);
      return;
    }

  if (!way_board_update (self->board, reg, change, &error))
    {
      g_debug ("The board is loaded anew: %s", error->message);
      way_session_reload (self);
      return;
    }

  drop_what_is_gone (self);
}

static void
way_session_constructed (GObject *object)
{
  WaySession *self = WAY_SESSION (object);

  G_OBJECT_CLASS (way_session_parent_class)->constructed (object);

  g_return_if_fail (self->reg != NULL);

  g_signal_connect_object (self->reg, "changed", G_CALLBACK (register_changed_cb), self, 0);
  way_session_reload (self);
}

static void
way_session_dispose (GObject *object)
{
  WaySession *self = WAY_SESSION (object);

  cancel_load (self);
  g_clear_object (&self->board);
  g_clear_object (&self->reg);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (way_session_parent_class)->dispose (object);
}

static void
way_session_class_init (WaySessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = way_session_constructed;
  object_class->dispose = way_session_dispose;
  way_session_install_properties (object_class);
}

static void
way_session_init (WaySession *self)
{
  self->classes = WAY_SESSION_ALL_CLASSES;
  self->today = way_day_new_today ();
}

/**
 * way_session_new:
 * @self: the register to look into
 *
 * The session begins today, with all objectives of the current programme, and starts loading.
 */
WaySession *
way_session_new (WayRegister *self)
{
  return g_object_new (WAY_TYPE_SESSION, "register", self, NULL);
}

WayRegister *
way_session_get_register (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), NULL);

  return self->reg;
}

/**
 * way_session_reload:
 *
 * Loads the board anew; the one shown stays until then.
 */
void
way_session_reload (WaySession *self)
{
  gboolean was_loading;

  g_return_if_fail (WAY_IS_SESSION (self));

  was_loading = self->load != NULL;
  cancel_load (self);
  self->today = way_day_new_today ();
  if (ensure_programme (self))
    load_programme (self);

  if (was_loading != (self->load != NULL))
    notify (self, WAY_SESSION_PROP_LOADING);
}

/**
 * way_session_get_programme:
 *
 * Returns: the programme looked at; 0 for all of them, and where there is none
 */
WayId
way_session_get_programme (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), 0);

  return self->programme;
}

/**
 * way_session_get_home:
 *
 * Where all programmes are looked at, something new belongs to that of the objective shown, else to
 * the latest that has begun.
 *
 * Returns: the programme that something new belongs to; 0 where there is none
 */
WayId
way_session_get_home (WaySession *self)
{
  g_autoptr (WayObjective) objective = NULL;

  g_return_val_if_fail (WAY_IS_SESSION (self), 0);

  if (self->programme != 0)
    return self->programme;
  if (self->objective != 0)
    objective = way_register_get_objective (self->reg, self->objective, NULL);

  return objective != NULL ? objective->programme : self->current;
}

/**
 * way_session_set_programme:
 * @programme: the programme to look at, or 0 for all of them
 */
void
way_session_set_programme (WaySession *self, WayId programme)
{
  g_return_if_fail (WAY_IS_SESSION (self));

  if (self->programme == programme && self->joint == (programme == 0))
    return;

  self->programme = programme;
  self->joint = programme == 0;
  way_session_set_scope (self, 0, 0);
  way_session_set_selected (self, 0);
  notify (self, WAY_SESSION_PROP_PROGRAMME);
  way_session_reload (self);
}

WayDay
way_session_get_day (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), WAY_DAY_NONE);

  return self->chosen != WAY_DAY_NONE ? self->chosen : self->today;
}

/**
 * way_session_set_day:
 * @day: the as-of day, or %WAY_DAY_NONE for today
 */
void
way_session_set_day (WaySession *self, WayDay day)
{
  WayDay chosen;

  g_return_if_fail (WAY_IS_SESSION (self));

  chosen = day == self->today ? WAY_DAY_NONE : day;
  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  notify (self, WAY_SESSION_PROP_DAY);
  notify (self, WAY_SESSION_PROP_IS_PAST);
  notify (self, WAY_SESSION_PROP_EDITABLE);
  way_session_reload (self);
}

/**
 * way_session_is_past:
 *
 * Whether the as-of day is not today. A day after today counts too: what is shown there is not how
 * things stand.
 */
gboolean
way_session_is_past (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), FALSE);

  return self->chosen != WAY_DAY_NONE;
}

gboolean
way_session_is_editable (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), FALSE);

  return !way_session_is_past (self) && !way_register_is_read_only (self->reg);
}

WayBoard *
way_session_get_board (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), NULL);

  return self->board;
}

gboolean
way_session_is_loading (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), FALSE);

  return self->load != NULL;
}

/**
 * way_session_get_error:
 *
 * Returns: (nullable): why the board was not loaded the last time; the one there is may be old
 */
const GError *
way_session_get_error (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), NULL);

  return self->error;
}

WayId
way_session_get_objective (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), 0);

  return self->objective;
}

WayId
way_session_get_action (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), 0);

  return self->action;
}

/**
 * way_session_set_scope:
 * @objective: the objective shown, or 0 for all
 * @action: the action of it shown, or 0 for all
 */
void
way_session_set_scope (WaySession *self, WayId objective, WayId action)
{
  gboolean objective_changed, action_changed;

  g_return_if_fail (WAY_IS_SESSION (self));

  objective_changed = self->objective != objective;
  action_changed = self->action != action;
  self->objective = objective;
  self->action = action;

  g_object_freeze_notify (G_OBJECT (self));
  if (objective_changed)
    notify (self, WAY_SESSION_PROP_OBJECTIVE);
  if (action_changed)
    notify (self, WAY_SESSION_PROP_ACTION);
  g_object_thaw_notify (G_OBJECT (self));
}

WayId
way_session_get_selected (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), 0);

  return self->selected;
}

void
way_session_set_selected (WaySession *self, WayId commitment)
{
  g_return_if_fail (WAY_IS_SESSION (self));

  if (self->selected == commitment)
    return;

  self->selected = commitment;
  notify (self, WAY_SESSION_PROP_SELECTED);
}

guint
way_session_get_classes (WaySession *self)
{
  g_return_val_if_fail (WAY_IS_SESSION (self), 0);

  return self->classes;
}

void
way_session_set_classes (WaySession *self, guint classes)
{
  g_return_if_fail (WAY_IS_SESSION (self));

  if (self->classes == classes)
    return;

  self->classes = classes;
  notify (self, WAY_SESSION_PROP_CLASSES);
}
