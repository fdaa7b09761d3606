/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Read once, when a dialog is opened. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-places.h"

typedef struct
{
  WayPlacement placement;
  WayId programme;
  char *code;
} WayPlace;

struct _WayPlaces
{
  GObject parent_instance;

  GListStore *choices;
  GArray *places; /* of WayPlace, in the order of the choices */
};

G_DEFINE_FINAL_TYPE (WayPlaces, way_places, G_TYPE_OBJECT)

static void
way_place_clear (gpointer place)
{
  g_free (((WayPlace *) place)->code);
}

static void
append (WayPlaces *self, WayPlace place, const char *title, const char *detail)
{
  g_autofree char *label = g_strdup_printf ("%s %s", place.code, title);
  g_autoptr (WayChoice) choice = NULL;

  g_array_append_val (self->places, place);
  choice = way_choice_new (self->places->len, label, detail);
  g_list_store_append (self->choices, choice);
}

static void
append_actions (WayPlaces *self, WayDraft *draft, WayId programme, WayObjective *objective)
{
  g_autoptr (GPtrArray) actions =
    way_register_list_actions (way_draft_get_register (draft), objective->id,
                               way_draft_catch (draft));

  for (guint i = 0; actions != NULL && i < actions->len; i++)
    {
      WayAction *action = actions->pdata[i];

      append (self, (WayPlace) { { 0, action->id }, programme, g_strdup (action->code) },
              action->title, objective->title);
    }
}

static void
append_programme (WayPlaces *self, WayDraft *draft, WayProgramme *programme)
{
  g_autoptr (GPtrArray) objectives =
    way_register_list_objectives (way_draft_get_register (draft), programme->id,
                                  way_draft_catch (draft));
  const char *name = *programme->short_title != '\0' ? programme->short_title : programme->title;

  for (guint i = 0; objectives != NULL && i < objectives->len; i++)
    {
      WayObjective *objective = objectives->pdata[i];

      append (self, (WayPlace) { { objective->id, 0 }, programme->id, g_strdup (objective->code) },
              objective->title, name);
      append_actions (self, draft, programme->id, objective);
    }
}

static void
way_places_finalize (GObject *object)
{
  WayPlaces *self = WAY_PLACES (object);

  g_clear_object (&self->choices);
  g_clear_pointer (&self->places, g_array_unref);
  G_OBJECT_CLASS (way_places_parent_class)->finalize (object);
}

static void
way_places_class_init (WayPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_places_finalize;
}

static void
way_places_init (WayPlaces *self)
{
  self->choices = g_list_store_new (WAY_TYPE_CHOICE);
  self->places = g_array_new (FALSE, FALSE, sizeof (WayPlace));
  g_array_set_clear_func (self->places, way_place_clear);
}

/**
 * way_places_new:
 * @draft: a draft
 *
 * Returns: (transfer full): the objectives and actions of its register
 */
WayPlaces *
way_places_new (WayDraft *draft)
{
  WayPlaces *self = g_object_new (WAY_TYPE_PLACES, NULL);
  g_autoptr (GPtrArray) programmes =
    way_register_list_programmes (way_draft_get_register (draft), way_draft_catch (draft));

  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    append_programme (self, draft, programmes->pdata[i]);
  return self;
}

/**
 * way_places_get_choices:
 * @self: places
 *
 * Returns: (transfer none): them as [class@Choice]
 */
GListModel *
way_places_get_choices (WayPlaces *self)
{
  g_return_val_if_fail (WAY_IS_PLACES (self), NULL);

  return G_LIST_MODEL (self->choices);
}

/**
 * way_places_find:
 * @self: places
 * @placement: where something stands
 *
 * Returns: the choice for it, or 0
 */
WayId
way_places_find (WayPlaces *self, const WayPlacement *placement)
{
  g_return_val_if_fail (WAY_IS_PLACES (self) && placement != NULL, 0);

  for (guint i = 0; i < self->places->len; i++)
    {
      WayPlacement *other = &g_array_index (self->places, WayPlace, i).placement;

      if (placement->action != 0 ? other->action == placement->action
                                 : other->objective == placement->objective && other->action == 0)
        return i + 1;
    }
  return 0;
}

static WayPlace *
find_place (WayPlaces *self, WayId choice)
{
  if (choice < 1 || choice > (WayId) self->places->len)
    return NULL;
  return &g_array_index (self->places, WayPlace, choice - 1);
}

/**
 * way_places_get:
 * @self: places
 * @choice: a choice
 *
 * Returns: (transfer none) (nullable): the placement
 */
const WayPlacement *
way_places_get (WayPlaces *self, WayId choice)
{
  WayPlace *place = find_place (self, choice);

  return place != NULL ? &place->placement : NULL;
}

/**
 * way_places_get_programme:
 * @self: places
 * @choice: a choice
 *
 * Returns: the key of its programme, or 0
 */
WayId
way_places_get_programme (WayPlaces *self, WayId choice)
{
  WayPlace *place = find_place (self, choice);

  return place != NULL ? place->programme : 0;
}

/**
 * way_places_get_code:
 * @self: places
 * @choice: a choice
 *
 * Returns: (nullable): the code of the objective or action
 */
const char *
way_places_get_code (WayPlaces *self, WayId choice)
{
  WayPlace *place = find_place (self, choice);

  return place != NULL ? place->code : NULL;
}
