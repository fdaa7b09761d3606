/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of take-up share: rows and tables while they are being made. */

#pragma once

#include "way-take-up.h"

G_BEGIN_DECLS

struct _WayTakeUpRow
{
  GObject parent_instance;

  WayId          commitment;
  guint          position;
  char          *title; /* GRefString, as all that is said */
  WayTiming     *timing;
  guint          n_cells;
  WayTakeUpCell *cells;

  WayTakeUpCounts counts;
  WayTakeUpBasis  basis;
  WayDay          day;
  gint64          recorded; /* of what the counts rest on */
  char           *citation;
};

struct _WayTakeUpTable
{
  GObject parent_instance;

  WayId       group;
  GPtrArray  *groups;  /* of WayParty */
  GPtrArray  *members; /* of WayParty */
  GListStore *rows;    /* of WayTakeUpRow */
};

WayTakeUpRow   *way_take_up_row_new (WayId commitment, const char *title, guint n_cells);
WayTakeUpTable *way_take_up_table_new (void);

G_END_DECLS
