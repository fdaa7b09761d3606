/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-programme-choices.h"

static void
append_choice (GListStore *choices, WayId id, const char *label)
{
  g_autoptr (WayChoice) choice = way_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

/**
 * way_programme_choices_new:
 * @draft: a draft
 *
 * Returns: (transfer full): the programmes of its register, as [class@Choice]
 */
GListModel *
way_programme_choices_new (WayDraft *draft)
{
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);
  g_autoptr (GPtrArray) programmes =
    way_register_list_programmes (way_draft_get_register (draft), way_draft_catch (draft));

  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      WayProgramme *programme = programmes->pdata[i];

      append_choice (choices, programme->id, programme->title);
    }
  return G_LIST_MODEL (choices);
}

/**
 * way_objective_choices_new:
 * @draft: a draft
 * @programme: the key of a programme, or 0
 *
 * Returns: (transfer full): its objectives, as [class@Choice]
 */
GListModel *
way_objective_choices_new (WayDraft *draft, WayId programme)
{
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);
  g_autoptr (GPtrArray) objectives = NULL;

  if (programme != 0)
    objectives = way_register_list_objectives (way_draft_get_register (draft), programme,
                                               way_draft_catch (draft));
  for (guint i = 0; objectives != NULL && i < objectives->len; i++)
    {
      WayObjective *objective = objectives->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s %s", objective->code, objective->title);

      append_choice (choices, objective->id, label);
    }
  return G_LIST_MODEL (choices);
}
