/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices are immutable, so that lists and rows may share them. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-choice.h"

struct _WayChoice
{
  GObject parent_instance;

  WayId id;
  char *label;
  char *detail;
  char *words;
};

enum
{
  PROP_LABEL = 1,
  PROP_DETAIL,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayChoice, way_choice, G_TYPE_OBJECT)

static void
way_choice_finalize (GObject *object)
{
  WayChoice *self = WAY_CHOICE (object);

  g_free (self->label);
  g_free (self->detail);
  g_free (self->words);
  G_OBJECT_CLASS (way_choice_parent_class)->finalize (object);
}

static void
way_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayChoice *self = WAY_CHOICE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_choice_class_init (WayChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char *const names[] = { NULL, "label", "detail", "words" };

  object_class->finalize = way_choice_finalize;
  object_class->get_property = way_choice_get_property;

  for (guint i = PROP_LABEL; i < N_PROPS; i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_choice_init (WayChoice *self)
{
}

/**
 * way_choice_new:
 * @id: the key of the record; 0 for none
 * @label: its name
 * @detail: (nullable): what else is known of it
 *
 * Returns: (transfer full): an entry
 */
WayChoice *
way_choice_new (WayId id, const char *label, const char *detail)
{
  WayChoice *self = g_object_new (WAY_TYPE_CHOICE, NULL);

  self->id = id;
  self->label = g_strdup (label != NULL ? label : "");
  self->detail = g_strdup (detail != NULL ? detail : "");
  self->words = g_strconcat (self->label, " ", self->detail, NULL);
  return self;
}

/**
 * way_choice_get_id:
 * @self: an entry
 *
 * Returns: the key of its record
 */
WayId
way_choice_get_id (WayChoice *self)
{
  g_return_val_if_fail (WAY_IS_CHOICE (self), 0);

  return self->id;
}

/**
 * way_choice_get_label:
 * @self: an entry
 *
 * Returns: the name of its record
 */
const char *
way_choice_get_label (WayChoice *self)
{
  g_return_val_if_fail (WAY_IS_CHOICE (self), NULL);

  return self->label;
}

/**
 * way_choice_get_detail:
 * @self: an entry
 *
 * Returns: what else is known of its record, or ""
 */
const char *
way_choice_get_detail (WayChoice *self)
{
  g_return_val_if_fail (WAY_IS_CHOICE (self), NULL);

  return self->detail;
}
