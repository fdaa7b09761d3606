/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the session share. */

#pragma once

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_SESSION_ALL_CLASSES ((1u << WAY_N_CLASSES) - 1)

struct _WaySession
{
  GObject parent_instance;

  WayRegister  *reg;
  WayBoard     *board;
  GError       *error;
  GCancellable *load; /* of the loading under way */

  WayId    programme; /* 0: all, or none where there is none */
  WayId    current;   /* the latest that has begun; 0 where there is none */
  WayId    objective;
  WayId    action;
  WayId    selected;
  WayDay   chosen; /* WAY_DAY_NONE: today, whichever day that comes to be */
  WayDay   today;
  guint    classes;
  gboolean joint; /* all programmes are looked at */
};

typedef enum
{
  WAY_SESSION_PROP_REGISTER = 1,
  WAY_SESSION_PROP_PROGRAMME,
  WAY_SESSION_PROP_DAY,
  WAY_SESSION_PROP_IS_PAST,
  WAY_SESSION_PROP_EDITABLE,
  WAY_SESSION_PROP_BOARD,
  WAY_SESSION_PROP_LOADING,
  WAY_SESSION_PROP_ERROR,
  WAY_SESSION_PROP_OBJECTIVE,
  WAY_SESSION_PROP_ACTION,
  WAY_SESSION_PROP_SELECTED,
  WAY_SESSION_PROP_CLASSES,
  WAY_SESSION_N_PROPS
} WaySessionProperty;

extern GParamSpec *way_session_properties[WAY_SESSION_N_PROPS];

void way_session_install_properties (GObjectClass *object_class);

G_END_DECLS
