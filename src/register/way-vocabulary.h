/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed lists of words a register knows, their names in the file and in the user's
 * language. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WAY_STATUS_NONE, /* the source gives no status */
  WAY_STATUS_NOT_STARTED,
  WAY_STATUS_ONGOING,
  WAY_STATUS_COMPLETED,
  WAY_STATUS_SUPERSEDED,
  WAY_STATUS_WITHDRAWN,
  WAY_N_STATUSES
} WayStatus;

/* The class of a commitment at a day, in the order in which bars and legends show them. */
typedef enum
{
  WAY_CLASS_COMPLETED,
  WAY_CLASS_EXPECTED,
  WAY_CLASS_ONGOING,
  WAY_CLASS_NOT_STARTED,
  WAY_CLASS_OVERDUE,
  WAY_CLASS_NOT_REPORTED,
  WAY_CLASS_SUPERSEDED,
  WAY_CLASS_WITHDRAWN,
  WAY_N_CLASSES
} WayClass;

typedef enum
{
  WAY_MODALITY_NONE,
  WAY_MODALITY_WILL,
  WAY_MODALITY_SHOULD,
  WAY_MODALITY_ENCOURAGED,
  WAY_MODALITY_INVITED,
  WAY_N_MODALITIES
} WayModality;

typedef enum
{
  WAY_ROLE_LEAD,
  WAY_ROLE_WITH,
  WAY_ROLE_ADDRESSEE,
  WAY_N_ROLES
} WayRole;

typedef enum
{
  WAY_PARTY_INSTITUTION,
  WAY_PARTY_AGENCY,
  WAY_PARTY_STATE,
  WAY_PARTY_GROUP,
  WAY_PARTY_COMPANY,
  WAY_PARTY_OTHER,
  WAY_N_PARTY_KINDS
} WayPartyKind;

typedef enum
{
  WAY_RELATION_CARRIES_ON,
  WAY_RELATION_REPLACES,
  WAY_RELATION_SPLITS,
  WAY_RELATION_MERGES,
  WAY_RELATION_RESTATES,
  WAY_RELATION_RENAMES,
  WAY_RELATION_NEXT_STAGE,
  WAY_N_RELATIONS
} WayRelation;

/* What a member of a group has done about a commitment. */
typedef enum
{
  WAY_TAKE_UP_NOT_STARTED,
  WAY_TAKE_UP_UNDER_WAY,
  WAY_TAKE_UP_DONE,
  WAY_TAKE_UP_NOT_APPLICABLE,
  WAY_TAKE_UP_INFRINGEMENT,
  WAY_N_TAKE_UP_STATUSES
} WayTakeUpStatus;

/* How exact a figure is. */
typedef enum
{
  WAY_QUALIFIER_NONE,
  WAY_QUALIFIER_OVER,
  WAY_QUALIFIER_ALMOST,
  WAY_QUALIFIER_UP_TO,
  WAY_QUALIFIER_AT_LEAST,
  WAY_QUALIFIER_ABOUT,
  WAY_N_QUALIFIERS
} WayQualifier;

/* What became of money. */
typedef enum
{
  WAY_BASIS_NONE,
  WAY_BASIS_PROPOSED,
  WAY_BASIS_GRANTED,
  WAY_BASIS_ABSORBED,
  WAY_N_BASES
} WayBasis;

/* What an entry of a report's way forward is to a commitment. */
typedef enum
{
  WAY_PROMISE_MAKES,
  WAY_PROMISE_REPEATS,
  WAY_N_PROMISES
} WayPromise;

/* Of each list: nicks are the words of the file and of the import tables ("not-started"; a table may
 * also write "not started"), empty for what a source does not say; from_nick returns -1 for a word
 * that is none. Names are in the user's language, as a label is written ("Not started"). */
#define WAY_DECLARE_WORDS(Type, name)                                                              \
  const char *way_##name##_get_nick (Type value);                                                  \
  int         way_##name##_from_nick (const char *nick);                                           \
  const char *way_##name##_get_name (Type value);

WAY_DECLARE_WORDS (WayStatus, status)
/* its nick is also the suffix of its style class: "status-not-started" */
WAY_DECLARE_WORDS (WayClass, class)
WAY_DECLARE_WORDS (WayModality, modality)
WAY_DECLARE_WORDS (WayRole, role)
WAY_DECLARE_WORDS (WayPartyKind, party_kind)
WAY_DECLARE_WORDS (WayRelation, relation)
WAY_DECLARE_WORDS (WayTakeUpStatus, take_up_status)
WAY_DECLARE_WORDS (WayQualifier, qualifier)
WAY_DECLARE_WORDS (WayBasis, basis)
WAY_DECLARE_WORDS (WayPromise, promise)

const char *way_class_get_mark (WayClass klass); /* "●", "(●)", "◐", "○", "!", "–", "→", "×" */

char *way_vocabulary_begin_line (const char *words);

G_END_DECLS
