/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stage is shows below its name, so that the row need not be opened to read it. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-stage-row.h"

#include <glib/gi18n-lib.h>

#include "way-form-dialog.h"
#include "way-note-row.h"

struct _WayStageRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  GtkEditable *name;
  WayNoteRow *name_note;
  AdwSwitchRow *beside;
  AdwSwitchRow *repeatable;

  WayStage *stage;
};

enum
{
  CHANGED,
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayStageRow, way_stage_row, ADW_TYPE_EXPANDER_ROW)

static char *
describe (WayStageRow *self)
{
  gboolean beside = way_stage_row_is_beside (self);
  gboolean repeatable = adw_switch_row_get_active (self->repeatable);

  if (beside && repeatable)
    return g_strdup (C_ ("stage", "Side by side with the one before, several times"));
  if (beside)
    return g_strdup (C_ ("stage", "Side by side with the one before"));
  return g_strdup (repeatable ? C_ ("stage", "Several times") : "");
}

/* Takes the label. */
static void
name_button (GtkWidget *button, char *label)
{
  g_autofree char *owned = label;

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, owned,
                                  -1);
}

static void
show (WayStageRow *self)
{
  g_autofree char *typed = way_form_dup_text (self->name);
  const char *name = *typed != '\0' ? typed : _ ("New Stage");
  g_autofree char *words = describe (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  name_button (self->up, g_strdup_printf (_ ("Move %s Up"), name));
  name_button (self->down, g_strdup_printf (_ ("Move %s Down"), name));
  name_button (self->remove, g_strdup_printf (_ ("Remove %s"), name));
}

static void
changed_cb (WayStageRow *self)
{
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
up_cb (WayStageRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
down_cb (WayStageRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
remove_cb (WayStageRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
way_stage_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_STAGE_ROW);
  G_OBJECT_CLASS (way_stage_row_parent_class)->dispose (object);
}

static void
way_stage_row_finalize (GObject *object)
{
  g_clear_pointer (&WAY_STAGE_ROW (object)->stage, way_stage_free);
  G_OBJECT_CLASS (way_stage_row_parent_class)->finalize (object);
}

static void
install_signals (WayStageRowClass *klass)
{
  /**
   * WayStageRow::changed:
   *
   * What is written of the stage changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * WayStageRow::move:
   * @self: the row
   * @by: -1 up, 1 down
   *
   * The user wants the stage elsewhere.
   */
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * WayStageRow::remove:
   *
   * The user wants the stage removed.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_stage_row_class_init (WayStageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_stage_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_stage_row_finalize;
  install_signals (klass);

  g_type_ensure (WAY_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-stage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, up);
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, down);
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, remove);
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, name);
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, name_note);
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, beside);
  gtk_widget_class_bind_template_child (widget_class, WayStageRow, repeatable);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
way_stage_row_init (WayStageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_stage_row_new:
 * @stage: what it shows
 * @beside: whether it may run side by side with the one before
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
way_stage_row_new (const WayStage *stage, gboolean beside)
{
  WayStageRow *self = g_object_new (WAY_TYPE_STAGE_ROW, NULL);

  self->stage = way_stage_copy (stage);
  gtk_editable_set_text (self->name, stage->name);
  adw_switch_row_set_active (self->beside, beside);
  adw_switch_row_set_active (self->repeatable, stage->repeatable);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * way_stage_row_is_beside:
 * @self: a row
 *
 * Returns: whether the stage may run side by side with the one before; the first never does
 */
gboolean
way_stage_row_is_beside (WayStageRow *self)
{
  g_return_val_if_fail (WAY_IS_STAGE_ROW (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->beside)) &&
         adw_switch_row_get_active (self->beside);
}

/**
 * way_stage_row_store:
 * @self: a row
 *
 * Returns: (transfer full): what is to be saved, still with the rank it had
 */
WayStage *
way_stage_row_store (WayStageRow *self)
{
  g_autofree char *name = NULL;
  WayStage *stage = NULL;

  g_return_val_if_fail (WAY_IS_STAGE_ROW (self), NULL);

  stage = way_stage_copy (self->stage);
  name = way_form_dup_text (self->name);
  way_set_text (&stage->name, name);
  stage->repeatable = adw_switch_row_get_active (self->repeatable);
  return stage;
}

/**
 * way_stage_row_check:
 * @self: a row
 *
 * Shows what is wrong, and opens the row to show it.
 *
 * Returns: whether it can be saved
 */
gboolean
way_stage_row_check (WayStageRow *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (WAY_IS_STAGE_ROW (self), FALSE);

  name = way_form_dup_text (self->name);
  if (way_note_row_check (self->name_note, *name == '\0' ? _ ("A stage needs a name") : NULL))
    return TRUE;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  return FALSE;
}

/**
 * way_stage_row_set_place:
 * @self: a row
 * @first: whether none stands before it
 * @last: whether none stands after it
 */
void
way_stage_row_set_place (WayStageRow *self, gboolean first, gboolean last)
{
  g_return_if_fail (WAY_IS_STAGE_ROW (self));

  gtk_widget_set_sensitive (self->up, !first);
  gtk_widget_set_sensitive (self->down, !last);
  gtk_widget_set_visible (GTK_WIDGET (self->beside), !first);
  show (self);
}

/**
 * way_stage_row_open:
 * @self: a row
 *
 * Opens it to be named.
 */
void
way_stage_row_open (WayStageRow *self)
{
  g_return_if_fail (WAY_IS_STAGE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * way_stage_row_focus_move:
 * @self: a row
 * @by: -1 up, 1 down
 *
 * Puts the focus on the button that moved it, or on the other where it cannot move any further.
 */
void
way_stage_row_focus_move (WayStageRow *self, int by)
{
  GtkWidget *button = NULL;

  g_return_if_fail (WAY_IS_STAGE_ROW (self));

  button = by < 0 ? self->up : self->down;
  if (!gtk_widget_get_sensitive (button))
    button = by < 0 ? self->down : self->up;
  gtk_widget_grab_focus (button);
}
