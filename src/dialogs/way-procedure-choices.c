/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Procedures are edited in a dialog of their own over the one that chooses: what is changed there
 * is saved by itself, and shows here at once. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-procedure-choices.h"

#include "way-dialogs.h"

static GListModel *
list_choices (WayDraft *draft)
{
  g_autoptr (GPtrArray) procedures =
    way_register_list_procedures (way_draft_get_register (draft), way_draft_catch (draft));
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);

  for (guint i = 0; procedures != NULL && i < procedures->len; i++)
    {
      const WayProcedure *procedure = procedures->pdata[i];
      g_autoptr (WayChoice) choice = way_choice_new (procedure->id, procedure->name, NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static gboolean
has_choice (GListModel *choices, WayId id)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (choices, i);

      if (way_choice_get_id (choice) == id)
        return TRUE;
    }
  return FALSE;
}

/* A procedure that was deleted is chosen no longer. */
static void
fill (WayChoiceRow *row, WayDraft *draft)
{
  g_autoptr (GListModel) choices = list_choices (draft);

  way_choice_row_set_choices (row, choices);
  if (!has_choice (choices, way_choice_row_get_chosen (row)))
    way_choice_row_set_chosen (row, 0);
}

static WayDraft *
get_draft (WayChoiceRow *row)
{
  return g_object_get_data (G_OBJECT (row), "way-draft");
}

static void
changed_cb (WayChoiceRow *row, const WayChange *change)
{
  if (way_change_touches (change, WAY_RECORD_PROCEDURE))
    fill (row, get_draft (row));
}

static void
create_cb (WayChoiceRow *row)
{
  way_dialogs_edit_procedures (GTK_WIDGET (row), way_draft_get_register (get_draft (row)));
}

/**
 * way_procedure_choices_serve:
 * @row: a row
 * @draft: what its dialog works on
 */
void
way_procedure_choices_serve (WayChoiceRow *row, WayDraft *draft)
{
  g_return_if_fail (WAY_IS_CHOICE_ROW (row) && WAY_IS_DRAFT (draft));

  g_object_set_data_full (G_OBJECT (row), "way-draft", g_object_ref (draft), g_object_unref);
  fill (row, draft);
  g_signal_connect_object (way_draft_get_register (draft), "changed", G_CALLBACK (changed_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "create", G_CALLBACK (create_cb), row, 0);
}
