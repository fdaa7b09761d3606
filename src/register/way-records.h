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

typedef struct
{
  WayId       id;
  WayId       from;
  WayId       to;
  WayRelation relation;
  gboolean    inferred;
  WayCitation citation;
} WayContinuation;

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

gboolean way_source_is_report (const WaySource *self);

WayCitation *way_citation_new (WayId source, const char *place);
void         way_citation_free (WayCitation *self);

/* Sets a string field: frees the old one, copies the new one, NULL becomes "". */
void way_set_text (char **field, const char *text);

G_END_DECLS
