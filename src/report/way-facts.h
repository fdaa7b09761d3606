/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report is made from: the programme as of a day and before, its sources, and how these
 * are cited. */

#pragma once

#include "way-block.h"

G_BEGIN_DECLS

typedef struct
{
  WayRegister     *reader;
  WayReportOptions options;  /* since, horizon and composed filled in */
  gboolean         composed; /* the day was given */
  WayProgramme    *programme;
  char            *register_name;
  char            *desk;
  WayBoard        *board;
  GPtrArray       *areas;     /* of WayArea, in scope */
  GPtrArray       *standings; /* of WayStanding, each once, in order */
  WayCounts        counts;
  WayCounts        before;  /* as of options.since */
  GHashTable      *sources; /* key to WaySource */
  GPtrArray  *reports; /* of WaySource: reports within the programme, oldest first; not owned */
  GHashTable *cited;   /* keys of sources that were cited in full */
} WayFacts;

WayFacts *way_facts_gather (WayRegister            *reader,
                            const WayReportOptions *options,
                            GCancellable           *cancellable,
                            GError                **error);
void      way_facts_free (WayFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayFacts, way_facts_free)

const char     *way_facts_get_objective_label (WayFacts *self);
const char     *way_facts_get_action_label (WayFacts *self);
WayStatement   *way_facts_get_status_statement (WayFacts *self, WayStanding *standing);
WayComposition *way_facts_begin (WayFacts *self, const char *template_name);
gboolean way_facts_is_closed (WayStanding *standing);   /* completed, superseded or withdrawn */
gboolean way_facts_is_forecast (WayStanding *standing); /* of other than completion */

void     way_facts_cite (WayFacts *self, WayText *text, WayId source, const char *place);
void     way_facts_cite_in_note (WayFacts *self, WayText *text, WayId source, const char *place);
WayText *way_facts_say_timing (WayStanding *standing);
WayText *way_facts_say_responsible (WayStanding *standing);

/* Templates. */
gboolean way_summary_compose (WayFacts       *facts,
                              WayComposition *composition,
                              GCancellable   *cancellable,
                              GError        **error);
gboolean way_overview_compose (WayFacts       *facts,
                               WayComposition *composition,
                               GCancellable   *cancellable,
                               GError        **error);
char    *way_overview_say_class (WayFacts *facts, WayStanding *standing);
/* Parts of the status summary. */
gboolean way_summary_add_time (WayFacts       *facts,
                               WayComposition *composition,
                               GCancellable   *cancellable,
                               GError        **error);
WayText *way_summary_say_pressing (WayFacts *facts, WayArea *area);
void     way_summary_add_overdue (WayFacts *facts, WayComposition *composition);
void     way_summary_add_due (WayFacts *facts, WayComposition *composition);
gboolean way_summary_add_period (WayFacts       *facts,
                                 WayComposition *composition,
                                 GCancellable   *cancellable,
                                 GError        **error);
void     way_summary_add_silent (WayFacts *facts, WayComposition *composition);

G_END_DECLS
