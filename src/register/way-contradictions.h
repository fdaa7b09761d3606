/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every pair of places that disagree, as of a day. What a contradiction is stands in
 * sql/contradictions.sql. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

/* In which they disagree, in the order in which they are listed. */
typedef enum
{
  WAY_CONTRADICTION_STATUS,
  WAY_CONTRADICTION_TIMING,
  WAY_CONTRADICTION_LEAD,
  WAY_CONTRADICTION_TITLE,
  WAY_CONTRADICTION_STAGE,
  WAY_CONTRADICTION_TAKE_UP,
  WAY_CONTRADICTION_FIGURE,
  WAY_N_CONTRADICTION_FIELDS
} WayContradictionField;

typedef struct
{
  WayDay      day;       /* said on; of a stage or figure the source's day */
  char       *words;     /* what is said, in the user's language */
  char       *reference; /* of the source */
  WayCitation citation;
} WaySaying;

typedef struct
{
  WayContradictionField field;
  WayId                 commitment; /* 0: of a series that measures none */
  WayId                 series;     /* of figures only */
  char                 *subject;    /* the title of the commitment or the series */
  char                 *about;      /* the stage, the member or the period; "" for the others */
  WaySaying             one;        /* recorded first; the origin before all */
  WaySaying             other;
} WayContradiction;

void way_contradiction_free (WayContradiction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayContradiction, way_contradiction_free)

/* "Status", "Due", "Stage reached" */
const char *way_contradiction_field_get_name (WayContradictionField field);

/* A programme of 0 is all of them. */
GPtrArray *way_contradictions_list (WayRegister  *reader,
                                    WayId         programme,
                                    WayDay        day,
                                    GCancellable *cancellable,
                                    GError      **error);
/* The same in a worker. */
void       way_contradictions_list_async (WayRegister        *self,
                                          WayId               programme,
                                          WayDay              day,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
GPtrArray *way_contradictions_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
