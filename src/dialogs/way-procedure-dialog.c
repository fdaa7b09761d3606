/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks are not typed: a stage stands after the one before it or side by side with it. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-procedure-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-stage-row.h"

struct _WayProcedureDialog
{
  WayFormDialog parent_instance;

  GtkEditable *name;
  WayNoteRow *name_note;
  AdwPreferencesGroup *stages;
  WayNoteRow *stages_note;
  GtkWidget *add;

  WayProcedure *procedure;
  GPtrArray *rows;      /* of WayStageRow, borrowed, in order */
  GHashTable *recorded; /* of how many commitments each stage is */
};

G_DEFINE_FINAL_TYPE (WayProcedureDialog, way_procedure_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- stages ---- */

/* A group of preferences only appends: what stands after a row is put there anew. */
static void
place_rows (WayProcedureDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GtkWidget) row = g_object_ref (self->rows->pdata[i]);

      way_stage_row_set_place (WAY_STAGE_ROW (row), i == 0, i + 1 == self->rows->len);
      if (gtk_widget_get_parent (row) != NULL)
        adw_preferences_group_remove (self->stages, row);
      way_form_insert_row (self->stages, row, self->add);
    }
}

static void
changed (WayProcedureDialog *self)
{
  way_note_row_set_text (self->stages_note, NULL);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
move_cb (WayProcedureDialog *self, int by, GtkWidget *row)
{
  guint from, to;

  if (!g_ptr_array_find (self->rows, row, &from))
    return;
  to = from + (guint) by;
  if (to >= self->rows->len)
    return;
  g_ptr_array_remove_index (self->rows, from);
  g_ptr_array_insert (self->rows, (int) to, row);
  place_rows (self);
  way_stage_row_focus_move (WAY_STAGE_ROW (row), by);
  changed (self);
}

/* What is recorded of a commitment would lose its meaning. */
static char *
check_removal (WayProcedureDialog *self, WayStageRow *row)
{
  g_autoptr (WayStage) stage = way_stage_row_store (row);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->recorded, &stage->id));

  if (n == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "“%s” is recorded of %u commitment. Delete it there first.",
                                       "“%s” is recorded of %u commitments. Delete it there first.",
                                       n),
                          stage->name, n);
}

static void
remove_cb (WayProcedureDialog *self, GtkWidget *row)
{
  g_autofree char *reason = check_removal (self, WAY_STAGE_ROW (row));

  if (reason != NULL)
    {
      way_note_row_set_text (self->stages_note, reason);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), reason,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (self->stages, row);
  place_rows (self);
  gtk_widget_grab_focus (self->add);
  changed (self);
}

static GtkWidget *
append_stage (WayProcedureDialog *self, const WayStage *stage, gboolean beside)
{
  GtkWidget *row = way_stage_row_new (stage, beside);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  way_form_insert_row (self->stages, row, self->add);
  return row;
}

static void
add_cb (WayProcedureDialog *self)
{
  g_autoptr (WayStage) stage = way_stage_new ();
  GtkWidget *row = append_stage (self, stage, FALSE);

  place_rows (self);
  way_stage_row_open (WAY_STAGE_ROW (row));
  changed (self);
}

/* ---- the record ---- */

static void
load (WayProcedureDialog *self)
{
  guint rank = 0;

  gtk_editable_set_text (self->name, self->procedure->name);
  for (guint i = 0; i < self->procedure->stages->len; i++)
    {
      const WayStage *stage = self->procedure->stages->pdata[i];

      append_stage (self, stage, stage->rank == rank);
      rank = stage->rank;
    }
  place_rows (self);
}

/* A rank stays as it was where it still says the same. */
static void
store_stages (WayProcedureDialog *self, GPtrArray *stages)
{
  guint rank = 0;

  g_ptr_array_set_size (stages, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      WayStageRow *row = self->rows->pdata[i];
      WayStage *stage = way_stage_row_store (row);

      if (!way_stage_row_is_beside (row))
        rank = MAX (rank + 1, stage->rank);
      stage->rank = rank;
      g_ptr_array_add (stages, stage);
    }
}

static WayProcedure *
store (WayProcedureDialog *self)
{
  WayProcedure *procedure = way_procedure_copy (self->procedure);
  g_autofree char *name = way_form_dup_text (self->name);

  way_set_text (&procedure->name, name);
  store_stages (self, procedure->stages);
  return procedure;
}

static gboolean
way_procedure_dialog_check (WayFormDialog *form)
{
  WayProcedureDialog *self = WAY_PROCEDURE_DIALOG (form);
  g_autofree char *name = way_form_dup_text (self->name);
  gboolean valid =
    way_note_row_check (self->name_note, *name == '\0' ? _ ("A name is needed") : NULL);

  for (guint i = 0; i < self->rows->len; i++)
    valid &= way_stage_row_check (self->rows->pdata[i]);
  return valid;
}

static gboolean
save_procedure (WayDraft *draft, gpointer user_data, GError **error)
{
  return way_register_save_procedure (way_draft_get_register (draft), user_data, error);
}

static WayId
way_procedure_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayProcedure) procedure = store (WAY_PROCEDURE_DIALOG (form));
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autofree char *label =
    g_strdup_printf (procedure->id == 0 ? _ ("New procedure “%s”") : _ ("Edit procedure “%s”"),
                     procedure->name);

  return way_draft_save (draft, label, save_procedure, procedure, error) ? procedure->id : 0;
}

/* ---- the class ---- */

static void
way_procedure_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_PROCEDURE_DIALOG);
  G_OBJECT_CLASS (way_procedure_dialog_parent_class)->dispose (object);
}

static void
way_procedure_dialog_finalize (GObject *object)
{
  WayProcedureDialog *self = WAY_PROCEDURE_DIALOG (object);

  g_clear_pointer (&self->procedure, way_procedure_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->recorded, g_hash_table_unref);
  G_OBJECT_CLASS (way_procedure_dialog_parent_class)->finalize (object);
}

static void
way_procedure_dialog_class_init (WayProcedureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_procedure_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_procedure_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_procedure_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_procedure_dialog_save;

  way_form_dialog_class_set_template (widget_class, "way-procedure-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayProcedureDialog, name);
  gtk_widget_class_bind_template_child (widget_class, WayProcedureDialog, name_note);
  gtk_widget_class_bind_template_child (widget_class, WayProcedureDialog, stages);
  gtk_widget_class_bind_template_child (widget_class, WayProcedureDialog, stages_note);
  gtk_widget_class_bind_template_child (widget_class, WayProcedureDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_procedure_dialog_init (WayProcedureDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_procedure_dialog_new:
 * @reg: the register
 * @id: the procedure to edit, or 0 for a new one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_procedure_dialog_new (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  g_autoptr (GHashTable) recorded = way_register_count_stages (reg, error);
  WayProcedure *procedure = NULL;
  WayProcedureDialog *self = NULL;

  if (recorded != NULL)
    procedure = id == 0 ? way_procedure_new () : way_register_get_procedure (reg, id, error);
  if (procedure == NULL)
    return NULL;
  self = g_object_new (WAY_TYPE_PROCEDURE_DIALOG, "draft", draft, NULL);
  self->procedure = procedure;
  self->recorded = g_steal_pointer (&recorded);
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Procedure"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Procedure added") : _ ("Procedure changed"));
  return WAY_FORM_DIALOG (self);
}
