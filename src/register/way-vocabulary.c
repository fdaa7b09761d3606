/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed lists of words: tables from which nick, name and mark are read. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-vocabulary.h"

typedef struct
{
  const char *nick;
  const char *name;
} Word;

/* Each in the order of its enumeration. */
static const Word statuses[WAY_N_STATUSES] = {
  { "", N_ ("Not reported") },         { "not-started", N_ ("Not started") },
  { "ongoing", N_ ("Ongoing") },       { "completed", N_ ("Completed") },
  { "superseded", N_ ("Superseded") }, { "withdrawn", N_ ("Withdrawn") },
};

static const Word classes[WAY_N_CLASSES] = {
  { "completed", N_ ("Completed") },   { "expected", N_ ("Expected") },
  { "ongoing", N_ ("Ongoing") },       { "not-started", N_ ("Not started") },
  { "overdue", N_ ("Overdue") },       { "not-reported", N_ ("Not reported") },
  { "superseded", N_ ("Superseded") }, { "withdrawn", N_ ("Withdrawn") },
};

static const char *const marks[WAY_N_CLASSES] = { "●", "(●)", "◐", "○", "!", "–", "→", "×" };

/* Translators: how strongly something was promised, as the document words it. */
static const Word modalities[WAY_N_MODALITIES] = {
  { "", N_ ("Not said") },       { "will", N_ ("Will") },
  { "should", N_ ("Should") },   { "encouraged", N_ ("Encouraged") },
  { "invited", N_ ("Invited") },
};

/* Translators: what a party is to a commitment. */
static const Word roles[WAY_N_ROLES] = {
  { "lead", N_ ("Lead") },
  { "with", N_ ("With") },
  { "addressee", N_ ("Addressee") },
};

static const Word party_kinds[WAY_N_PARTY_KINDS] = {
  { "institution", N_ ("Institution") },
  { "agency", N_ ("Agency") },
  { "state", N_ ("State") },
  { "group", N_ ("Group") },
  { "company", N_ ("Company") },
  { "other", N_ ("Other") },
};

/* Translators: this commitment … that one. */
static const Word relations[WAY_N_RELATIONS] = {
  { "carries-on", N_ ("Carries on") },
  { "replaces", N_ ("Replaces") },
  { "splits", N_ ("Splits") },
  { "merges", N_ ("Merges") },
};

/* A table may write "Not started" where the file has "not-started". */
static gboolean
is_nick (const char *nick, const char *word)
{
  while (*nick != '\0' && (*nick == g_ascii_tolower (*word) || (*nick == '-' && *word == ' ')))
    nick++, word++;
  return *nick == '\0' && *word == '\0';
}

static int
find_nick (const Word *words, int n_words, const char *nick)
{
  for (int i = 0; nick != NULL && i < n_words; i++)
    if (is_nick (words[i].nick, nick))
      return i;
  return -1;
}

/**
 * way_status_get_nick:
 * @status: a status
 *
 * Returns: the word of the file and of the import tables; an empty string where the source gives
 *   none
 */
const char *
way_status_get_nick (WayStatus status)
{
  g_return_val_if_fail ((guint) status < WAY_N_STATUSES, "");

  return statuses[status].nick;
}

/**
 * way_status_from_nick:
 * @nick: (nullable): a word of the file or of a table
 *
 * Returns: the #WayStatus of that word, or -1
 */
int
way_status_from_nick (const char *nick)
{
  return find_nick (statuses, WAY_N_STATUSES, nick);
}

/**
 * way_status_get_name:
 * @status: a status
 *
 * Returns: its name in the user's language, as a label is written
 */
const char *
way_status_get_name (WayStatus status)
{
  g_return_val_if_fail ((guint) status < WAY_N_STATUSES, "");

  return _ (statuses[status].name);
}

/**
 * way_class_get_nick:
 * @klass: a class
 *
 * Returns: the word of the file and of the import tables
 */
const char *
way_class_get_nick (WayClass klass)
{
  g_return_val_if_fail ((guint) klass < WAY_N_CLASSES, "");

  return classes[klass].nick;
}

/**
 * way_class_from_nick:
 * @nick: (nullable): a word of the file or of a table
 *
 * Returns: the #WayClass of that word, or -1
 */
int
way_class_from_nick (const char *nick)
{
  return find_nick (classes, WAY_N_CLASSES, nick);
}

/**
 * way_class_get_name:
 * @klass: a class
 *
 * Returns: its name in the user's language, as a label is written
 */
const char *
way_class_get_name (WayClass klass)
{
  g_return_val_if_fail ((guint) klass < WAY_N_CLASSES, "");

  return _ (classes[klass].name);
}

/**
 * way_class_get_mark:
 * @klass: a class
 *
 * Colour never stands alone: wherever a class is shown, its mark is too.
 *
 * Returns: the mark
 */
const char *
way_class_get_mark (WayClass klass)
{
  g_return_val_if_fail ((guint) klass < WAY_N_CLASSES, "");

  return marks[klass];
}

/**
 * way_modality_get_nick:
 * @modality: a modality
 *
 * Returns: the word of the file and of the import tables; an empty string for none
 */
const char *
way_modality_get_nick (WayModality modality)
{
  g_return_val_if_fail ((guint) modality < WAY_N_MODALITIES, "");

  return modalities[modality].nick;
}

/**
 * way_modality_from_nick:
 * @nick: (nullable): a word of the file or of a table
 *
 * Returns: the #WayModality of that word, or -1
 */
int
way_modality_from_nick (const char *nick)
{
  return find_nick (modalities, WAY_N_MODALITIES, nick);
}

/**
 * way_modality_get_name:
 * @modality: a modality
 *
 * Returns: its name in the user's language, as a label is written
 */
const char *
way_modality_get_name (WayModality modality)
{
  g_return_val_if_fail ((guint) modality < WAY_N_MODALITIES, "");

  return _ (modalities[modality].name);
}

/**
 * way_role_get_nick:
 * @role: a role
 *
 * Returns: the word of the file and of the import tables
 */
const char *
way_role_get_nick (WayRole role)
{
  g_return_val_if_fail ((guint) role < WAY_N_ROLES, "");

  return roles[role].nick;
}

/**
 * way_role_from_nick:
 * @nick: (nullable): a word of the file or of a table
 *
 * Returns: the #WayRole of that word, or -1
 */
int
way_role_from_nick (const char *nick)
{
  return find_nick (roles, WAY_N_ROLES, nick);
}

/**
 * way_role_get_name:
 * @role: a role
 *
 * Returns: its name in the user's language, as a label is written
 */
const char *
way_role_get_name (WayRole role)
{
  g_return_val_if_fail ((guint) role < WAY_N_ROLES, "");

  return _ (roles[role].name);
}

/**
 * way_party_kind_get_nick:
 * @kind: a kind of party
 *
 * Returns: the word of the file and of the import tables
 */
const char *
way_party_kind_get_nick (WayPartyKind kind)
{
  g_return_val_if_fail ((guint) kind < WAY_N_PARTY_KINDS, "");

  return party_kinds[kind].nick;
}

/**
 * way_party_kind_from_nick:
 * @nick: (nullable): a word of the file or of a table
 *
 * Returns: the #WayPartyKind of that word, or -1
 */
int
way_party_kind_from_nick (const char *nick)
{
  return find_nick (party_kinds, WAY_N_PARTY_KINDS, nick);
}

/**
 * way_party_kind_get_name:
 * @kind: a kind of party
 *
 * Returns: its name in the user's language, as a label is written
 */
const char *
way_party_kind_get_name (WayPartyKind kind)
{
  g_return_val_if_fail ((guint) kind < WAY_N_PARTY_KINDS, "");

  return _ (party_kinds[kind].name);
}

/**
 * way_relation_get_nick:
 * @relation: a relation
 *
 * Returns: the word of the file and of the import tables
 */
const char *
way_relation_get_nick (WayRelation relation)
{
  g_return_val_if_fail ((guint) relation < WAY_N_RELATIONS, "");

  return relations[relation].nick;
}

/**
 * way_relation_from_nick:
 * @nick: (nullable): a word of the file or of a table
 *
 * Returns: the #WayRelation of that word, or -1
 */
int
way_relation_from_nick (const char *nick)
{
  return find_nick (relations, WAY_N_RELATIONS, nick);
}

/**
 * way_relation_get_name:
 * @relation: a relation
 *
 * Returns: its name in the user's language, as a label is written
 */
const char *
way_relation_get_name (WayRelation relation)
{
  g_return_val_if_fail ((guint) relation < WAY_N_RELATIONS, "");

  return _ (relations[relation].name);
}
