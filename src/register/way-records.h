/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a register as plain structures: what an editing dialog, an importer or a test
 * fills in and saves. */

#pragma once

#include <glib.h>

#include "way-timing.h"
#include "way-vocabulary.h"

G_BEGIN_DECLS

/* A key of a record: a random positive 63-bit integer; 0 is no record, or one not saved yet. */
typedef gint64 WayId;

/* Strings of a record are never NULL once it was made by its _new () or read from a register; an
 * empty string is "nothing". A code left empty is filled in when the record is saved. Timings are
 * NULL where nothing is written. */

typedef struct
{
  WayId source; /* 0: no citation */
  char *place;
} WayCitation;

typedef struct
{
  WayId   party;
  WayRole role;
} WayResponsible;

typedef struct
{
  WayId  id;
  char  *code;
  char  *reference;
  char  *title;
  WayDay day;
  char  *kind;
  char  *address;
  char  *number;   /* of a series of reports: "3" */
  WayDay since;    /* the period it covers; WAY_DAY_NONE: not said */
  WayDay until;    /* its last day */
  char  *variants; /* its reference as printed elsewhere, divided by ";" */
} WaySource;

typedef struct
{
  WayId        id;
  char        *code;
  char        *name;
  char        *abbreviation;
  WayPartyKind kind;
  gboolean     is_group;
  GArray      *members; /* of WayMembership, in order */
} WayParty;

typedef struct
{
  WayId  id; /* kept when a party is saved again */
  WayId  member;
  WayDay since; /* WAY_DAY_NONE: without limit */
  WayDay until; /* the last day of membership */
} WayMembership;

typedef struct
{
  WayId id;
  char *code;
  char *name;
} WayKind;

typedef struct
{
  WayId    id;
  char    *code;
  char    *title;
  char    *short_title;
  WayDay   begins;
  WayDay   ends;
  char    *objective_label;
  char    *action_label;
  gboolean published_key;
  WayId    source;
} WayProgramme;

typedef struct
{
  WayId id;
  WayId programme;
  char *code;
  char *title;
} WayObjective;

typedef struct
{
  WayId id;
  WayId objective;
  char *code;
  char *title;
} WayAction;

/* A place of a commitment in a programme: exactly one of the two is set. */
typedef struct
{
  WayId objective;
  WayId action;
} WayPlacement;

typedef struct
{
  WayId       id;
  char       *code;
  char       *title;
  WayId       kind; /* 0: none */
  WayModality modality;
  char       *condition;
  WayTiming  *timing;
  char       *legal;
  WayCitation origin;
  WayId       procedure;   /* 0: none */
  GArray     *placements;  /* of WayPlacement; the first is the main one; at least one */
  GArray     *responsible; /* of WayResponsible, in order */
} WayCommitment;

typedef struct
{
  WayId       id;
  char       *code;
  WayId       commitment;
  WayDay      day;
  gint64      recorded; /* set when saved; microseconds since 1970 */
  WayStatus   status;
  gboolean    forecast;
  char       *sentence;
  WayTiming  *timing;
  char       *title;
  char       *row; /* of an overview table, as printed, that it stood in */
  gboolean    says_responsible;
  GArray     *responsible; /* of WayResponsible; counts only when says_responsible */
  WayCitation citation;
  GPtrArray  *further; /* of WayCitation *: other places where the same stands */
} WayStatement;

typedef struct
{
  WayId       id;
  char       *code;
  WayId       programme; /* 0: of all programmes */
  char       *title;
  WayTiming  *timing;
  gboolean    held;
  WayCitation citation;
} WayEvent;

/* From is the earlier of the two, to the later. */
typedef struct
{
  WayId       id;
  WayId       from;
  WayId       to;
  WayRelation relation;
  gboolean    inferred;
  WayCitation citation;
} WayContinuation;

typedef struct
{
  WayId    id;
  char    *code;
  char    *name;
  guint    rank;       /* from 1; stages of the same rank may run side by side */
  gboolean repeatable; /* may be reached more than once */
} WayStage;

/* A kind of file. */
typedef struct
{
  WayId      id;
  char      *code;
  char      *name;
  GPtrArray *stages; /* of WayStage *, in order */
} WayProcedure;

/* A stage that a commitment reached, or is to reach. */
typedef struct
{
  WayId       id;
  char       *code;
  WayId       commitment;
  gint64      recorded; /* set when saved; microseconds since 1970 */
  WayId       stage;    /* of the commitment's procedure */
  WayId       body;     /* the party at which; 0: not said */
  gboolean    reached;  /* FALSE: aimed at */
  WayTiming  *timing;
  char       *document;
  WayCitation citation;
} WayStep;

/* What a member of a group has done about a commitment; without a member, how many have. */
typedef struct
{
  WayId           id;
  char           *code;
  WayId           commitment;
  WayId           group;
  WayId           member; /* 0: a bare count */
  guint           number; /* of a bare count */
  guint           total;  /* of how many; 0: not said */
  WayTakeUpStatus status;
  WayDay          day;      /* said on */
  gint64          recorded; /* set when saved; microseconds since 1970 */
  WayTiming      *timing;   /* when the member did it */
  char           *document;
  char           *note;
  WayCitation     citation;
} WayTakeUp;

/* A named number over time. */
typedef struct
{
  WayId id;
  char *code;
  WayId programme;  /* 0: of all programmes */
  WayId commitment; /* that it measures; 0: none */
  char *title;
  char *unit;
  char *currency; /* ISO 4217; "": not money */
} WaySeries;

typedef struct
{
  WayId        id;
  char        *code;
  WayId        series;
  gint64       recorded; /* set when saved; microseconds since 1970 */
  WayQualifier qualifier;
  double       value;
  double       total; /* of how much the value is a part; 0: not said */
  WayBasis     basis;
  gboolean     target; /* aimed for, not measured */
  WayTiming   *timing; /* the period or day it is of */
  char        *note;
  WayCitation  citation;
} WayFigure;

/* A commitment that another record is linked to. */
typedef struct
{
  WayId      commitment;
  WayPromise promise; /* of the way forward only */
} WayLink;

/* What an assessment found. */
typedef struct
{
  WayId       id;
  char       *code;
  WayId       programme; /* 0: of all programmes */
  char       *title;
  char       *klass; /* the assessment's own word: gap, strength, recommendation */
  char       *evidence;
  char       *response;
  WayCitation citation;
  GArray     *links; /* of WayLink: the commitments that follow it up */
} WayFinding;

/* What cuts across objectives. */
typedef struct
{
  WayId       id;
  char       *code;
  WayId       programme; /* 0: of all programmes */
  char       *title;
  char       *text;
  WayCitation citation; /* no source: the desk's own */
  GArray     *links;    /* of WayLink */
} WayTheme;

/* An entry of a report's way forward. */
typedef struct
{
  WayId       id;
  char       *code;
  WayId       programme;
  WayId       objective;  /* 0: of none */
  GArray     *addressees; /* of WayResponsible, all of them addressees */
  WayModality modality;
  char       *text;
  WayTiming  *timing;
  WayCitation citation; /* the report */
  GArray     *links;    /* of WayLink: the commitments it makes or repeats */
} WayForward;

/* For each record: _new () makes an empty one, _copy () a deep copy, _free () frees it. Autoptr
 * works. */
#define WAY_DECLARE_RECORD(Type, prefix)                                                           \
  Type *prefix##_new (void);                                                                       \
  Type *prefix##_copy (const Type *self);                                                          \
  void  prefix##_free (Type *self);                                                                \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, prefix##_free)

WAY_DECLARE_RECORD (WaySource, way_source)
WAY_DECLARE_RECORD (WayParty, way_party)
WAY_DECLARE_RECORD (WayKind, way_kind)
WAY_DECLARE_RECORD (WayProgramme, way_programme)
WAY_DECLARE_RECORD (WayObjective, way_objective)
WAY_DECLARE_RECORD (WayAction, way_action)
WAY_DECLARE_RECORD (WayCommitment, way_commitment)
WAY_DECLARE_RECORD (WayStatement, way_statement)
WAY_DECLARE_RECORD (WayEvent, way_event)
WAY_DECLARE_RECORD (WayContinuation, way_continuation)
WAY_DECLARE_RECORD (WayStage, way_stage)
WAY_DECLARE_RECORD (WayProcedure, way_procedure)
WAY_DECLARE_RECORD (WayStep, way_step)
WAY_DECLARE_RECORD (WayTakeUp, way_take_up)
WAY_DECLARE_RECORD (WaySeries, way_series)
WAY_DECLARE_RECORD (WayFigure, way_figure)
WAY_DECLARE_RECORD (WayFinding, way_finding)
WAY_DECLARE_RECORD (WayTheme, way_theme)
WAY_DECLARE_RECORD (WayForward, way_forward)

gboolean way_source_is_report (const WaySource *self);

WayCitation *way_citation_new (WayId source, const char *place);
void         way_citation_free (WayCitation *self);

/* Sets a string field: frees the old one, copies the new one, NULL becomes "". */
void way_set_text (char **field, const char *text);

G_END_DECLS
