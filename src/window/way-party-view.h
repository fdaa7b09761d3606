/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A party: its commitments with its role in each, a group's members, the groups it is in. */

#pragma once

#include "way-record-view.h"

G_BEGIN_DECLS

#define WAY_TYPE_PARTY_VIEW (way_party_view_get_type ())
G_DECLARE_FINAL_TYPE (WayPartyView, way_party_view, WAY, PARTY_VIEW, WayRecordView)

const char *way_party_get_icon (const WayParty *party);

G_END_DECLS
