/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entries of the way forward of a programme as a page shows them: report by report, in each by
 * objective, with what is asked of them left out that does not fit. No widget. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* The entries of one report under one objective. */
typedef struct
{
  char      *title;   /* "1 Disrupt international crime networks" */
  GPtrArray *entries; /* of WayForward, borrowed from the list */
} WayForwardGroup;

typedef struct
{
  WaySource *source;
  GPtrArray *groups; /* of WayForwardGroup */
} WayForwardReport;

typedef struct
{
  GPtrArray  *all;        /* of WayForward: every entry there is by the day */
  GPtrArray  *reports;    /* of WayForwardReport, newest first */
  GHashTable *parties;    /* from WayId to the name of each addressee */
  GPtrArray  *addressees; /* of WayId *: these, in the order of their names */
} WayForwardList;

/* Whose entries are wanted: 0 for everybody's; words are folded. */
WayForwardList *way_forward_list_new (WayPage *page, WayId addressee, const char *words);
void            way_forward_list_free (WayForwardList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayForwardList, way_forward_list_free)

/* "Member States, Europol" */
char *way_forward_list_describe_addressees (WayForwardList *self, const WayForward *forward);

G_END_DECLS
