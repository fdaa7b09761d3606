/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source: its address, and the commitments and events that cite it with the places. */

#pragma once

#include "way-record-view.h"

G_BEGIN_DECLS

#define WAY_TYPE_SOURCE_VIEW (way_source_view_get_type ())
G_DECLARE_FINAL_TYPE (WaySourceView, way_source_view, WAY, SOURCE_VIEW, WayRecordView)

G_END_DECLS
