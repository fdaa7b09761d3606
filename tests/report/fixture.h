/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register made in the test: a strategy as a desk keeps it, or one as large as it is asked
 * for. */

#pragma once

#include "way-report.h"

G_BEGIN_DECLS

typedef struct
{
  char        *folder;
  WayRegister *reg;
  WayId        programme;
  WayId        commission;
  WayId        states;
  WayId        sources[3];
  guint        commitments;
  gboolean     open; /* the act */
} Fixture;

/* What is added belongs to one act, which ends with fixture_finish (). */
Fixture *fixture_new_empty (void);    /* a programme without objectives */
Fixture *fixture_new_strategy (void); /* five objectives, three documents */
void     fixture_finish (Fixture *self);
void     fixture_free (Fixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

WayId fixture_add_objective (Fixture *self, const char *code, const char *title);
WayId fixture_add_action (Fixture *self, WayId objective, const char *code, const char *title);
/* Under an action, or under an objective when action is 0. */
WayId fixture_add_commitment (Fixture    *self,
                              WayId       objective,
                              WayId       action,
                              const char *title,
                              const char *timing,
                              WayModality modality);
void  fixture_add_statement (Fixture    *self,
                             WayId       commitment,
                             int         source,
                             const char *place,
                             WayStatus   status,
                             gboolean    forecast,
                             const char *sentence,
                             const char *timing);

/* What a test asks for unless it asks for something else: as of 10 April 2013. Ends the act. */
WayReportOptions fixture_ask (Fixture *self, WayReportTemplate template);
/* Lays a report out and writes it as PDF. Returns the path. */
char *fixture_export (Fixture *self, const WayReportOptions *options);
/* The words of a report as one line, wherever the page breaks it. */
char *fixture_read_flow (Fixture *self, const WayReportOptions *options);

char *fixture_get_path (Fixture *self, const char *name);
/* What a program prints, without its last line feed; the test fails when it fails. */
char *fixture_run (const char *const *arguments);
void  fixture_assert_has (const char *text, const char *part);
void  fixture_assert_lacks (const char *text, const char *part);

G_END_DECLS
