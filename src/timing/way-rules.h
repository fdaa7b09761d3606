/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recognition rules of one language, as its file in rules/ has them; rules/README.md says
 * how they are written. Private to the timing layer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  WAY_ELEMENT_WORD,     /* one of some words */
  WAY_ELEMENT_OPTIONAL, /* the next n_optional elements may be left out together */
  WAY_ELEMENT_GROUP,    /* anything a rule of an earlier group matches */
  WAY_ELEMENT_NUMBER,   /* one or two digits */
  WAY_ELEMENT_YEAR,     /* four digits */
  WAY_ELEMENT_YEARS,    /* two years that follow each other, "2013-14" or "2013/2014" */
  WAY_ELEMENT_ISO,      /* "2012-07-31", "2012-07", "2012-14" */
} WayElementKind;

typedef struct
{
  WayElementKind kind;
  GStrv          words;
  guint          n_optional;
  guint          group;
  char          *name; /* by which templates refer to it */
} WayElement;

typedef struct
{
  GPtrArray *elements;  /* of WayElement */
  GStrv      templates; /* several where the words can be read in several ways */
} WayRule;

typedef struct
{
  char      *name;
  gboolean   is_value; /* what its rules make is EDTF, else a piece of it */
  GPtrArray *rules;    /* of WayRule; of two that match the same words the first counts */
} WayGroup;

/* Groups only refer to groups before them, so matching ends; the last one is what whole texts
 * are matched with. */
typedef struct
{
  GPtrArray *groups; /* of WayGroup */
} WayRules;

const WayRules *way_rules_get (const char *language);
GStrv           way_rules_split (const char *text, guint max_words);

WayRules *way_rules_parse (const char *data, gsize length, GError **error);
void      way_rules_free (WayRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRules, way_rules_free)

G_END_DECLS
