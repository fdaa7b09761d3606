/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of those responsible, with a button to add a party. */

#pragma once

#include <adwaita.h>

#include "way-responsibles.h"

G_BEGIN_DECLS

#define WAY_TYPE_RESPONSIBLE_GROUP (way_responsible_group_get_type ())
G_DECLARE_FINAL_TYPE (WayResponsibleGroup, way_responsible_group, WAY, RESPONSIBLE_GROUP,
                      AdwPreferencesGroup)

void             way_responsible_group_set_draft (WayResponsibleGroup *self, WayDraft *draft);
WayResponsibles *way_responsible_group_get_list (WayResponsibleGroup *self);

G_END_DECLS
