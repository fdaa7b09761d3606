/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session's properties. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-session-private.h"

GParamSpec *way_session_properties[WAY_SESSION_N_PROPS];

static void
way_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WaySession *self = WAY_SESSION (object);

  switch (prop_id)
    {
    case WAY_SESSION_PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case WAY_SESSION_PROP_PROGRAMME:
      g_value_set_int64 (value, self->programme);
      break;
    case WAY_SESSION_PROP_DAY:
      g_value_set_int (value, way_session_get_day (self));
      break;
    case WAY_SESSION_PROP_IS_PAST:
      g_value_set_boolean (value, way_session_is_past (self));
      break;
    case WAY_SESSION_PROP_EDITABLE:
      g_value_set_boolean (value, way_session_is_editable (self));
      break;
    case WAY_SESSION_PROP_BOARD:
      g_value_set_object (value, self->board);
      break;
    case WAY_SESSION_PROP_LOADING:
      g_value_set_boolean (value, way_session_is_loading (self));
      break;
    case WAY_SESSION_PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case WAY_SESSION_PROP_OBJECTIVE:
      g_value_set_int64 (value, self->objective);
      break;
    case WAY_SESSION_PROP_ACTION:
      g_value_set_int64 (value, self->action);
      break;
    case WAY_SESSION_PROP_SELECTED:
      g_value_set_int64 (value, self->selected);
      break;
    case WAY_SESSION_PROP_CLASSES:
      g_value_set_uint (value, self->classes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WaySession *self = WAY_SESSION (object);

  switch (prop_id)
    {
    case WAY_SESSION_PROP_REGISTER:
      self->reg = g_value_dup_object (value);
      break;
    case WAY_SESSION_PROP_PROGRAMME:
      way_session_set_programme (self, g_value_get_int64 (value));
      break;
    case WAY_SESSION_PROP_DAY:
      way_session_set_day (self, g_value_get_int (value));
      break;
    case WAY_SESSION_PROP_OBJECTIVE:
      way_session_set_scope (self, g_value_get_int64 (value), 0);
      break;
    case WAY_SESSION_PROP_ACTION:
      way_session_set_scope (self, self->objective, g_value_get_int64 (value));
      break;
    case WAY_SESSION_PROP_SELECTED:
      way_session_set_selected (self, g_value_get_int64 (value));
      break;
    case WAY_SESSION_PROP_CLASSES:
      way_session_set_classes (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

#define READ       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)
#define READ_WRITE (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static GParamSpec *
id_spec (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, 0, G_MAXINT64, 0, READ_WRITE);
}

void
way_session_install_properties (GObjectClass *object_class)
{
  object_class->get_property = way_session_get_property;
  object_class->set_property = way_session_set_property;

  way_session_properties[WAY_SESSION_PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, WAY_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  way_session_properties[WAY_SESSION_PROP_PROGRAMME] = id_spec ("programme");
  way_session_properties[WAY_SESSION_PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, READ_WRITE);
  way_session_properties[WAY_SESSION_PROP_IS_PAST] =
    g_param_spec_boolean ("is-past", NULL, NULL, FALSE, READ);
  way_session_properties[WAY_SESSION_PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE, READ);
  way_session_properties[WAY_SESSION_PROP_BOARD] =
    g_param_spec_object ("board", NULL, NULL, WAY_TYPE_BOARD, READ);
  way_session_properties[WAY_SESSION_PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, READ);
  way_session_properties[WAY_SESSION_PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, READ);
  way_session_properties[WAY_SESSION_PROP_OBJECTIVE] = id_spec ("objective");
  way_session_properties[WAY_SESSION_PROP_ACTION] = id_spec ("action");
  way_session_properties[WAY_SESSION_PROP_SELECTED] = id_spec ("selected");
  way_session_properties[WAY_SESSION_PROP_CLASSES] =
    g_param_spec_uint ("classes", NULL, NULL, 0, WAY_SESSION_ALL_CLASSES, WAY_SESSION_ALL_CLASSES,
                       READ_WRITE);
  g_object_class_install_properties (object_class, WAY_SESSION_N_PROPS, way_session_properties);
}
