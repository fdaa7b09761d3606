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
  { "restates", N_ ("Restates") },
  { "renames", N_ ("Renames") },
  { "next-stage", N_ ("Is the next stage of") },
};

/* Translators: what a Member State, or another member of a group, has done. */
static const Word take_up_statuses[WAY_N_TAKE_UP_STATUSES] = {
  { "not-started", N_ ("Not started") },
  { "under-way", N_ ("Under way") },
  { "done", N_ ("Done") },
  { "not-applicable", N_ ("Not applicable") },
  { "infringement", N_ ("Infringement") },
};

/* Translators: stands before a number. */
static const Word qualifiers[WAY_N_QUALIFIERS] = {
  { "", N_ ("Exactly") },    { "over", N_ ("Over") },         { "almost", N_ ("Almost") },
  { "up-to", N_ ("Up to") }, { "at-least", N_ ("At least") }, { "about", N_ ("About") },
};

/* Translators: of a sum of money. */
static const Word bases[WAY_N_BASES] = {
  { "", N_ ("Not said") },
  { "proposed", N_ ("Proposed") },
  { "granted", N_ ("Granted") },
  { "absorbed", N_ ("Absorbed") },
};

/* Translators: this entry of a report’s way forward … that commitment. */
static const Word promises[WAY_N_PROMISES] = {
  { "makes", N_ ("Makes") },
  { "repeats", N_ ("Repeats") },
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

/* The three functions of a list; way-vocabulary.h says what they return. */
#define DEFINE_WORDS(Type, noun, list)                                                             \
  const char *way_##noun##_get_nick (Type value)                                                   \
  {                                                                                                \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (list), "");                                \
    return list[value].nick;                                                                       \
  }                                                                                                \
  int way_##noun##_from_nick (const char *nick)                                                    \
  {                                                                                                \
    return find_nick (list, G_N_ELEMENTS (list), nick);                                            \
  }                                                                                                \
  const char *way_##noun##_get_name (Type value)                                                   \
  {                                                                                                \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (list), "");                                \
    return _ (list[value].name);                                                                   \
  }

DEFINE_WORDS (WayStatus, status, statuses)
DEFINE_WORDS (WayClass, class, classes)
DEFINE_WORDS (WayModality, modality, modalities)
DEFINE_WORDS (WayRole, role, roles)
DEFINE_WORDS (WayPartyKind, party_kind, party_kinds)
DEFINE_WORDS (WayRelation, relation, relations)
DEFINE_WORDS (WayTakeUpStatus, take_up_status, take_up_statuses)
DEFINE_WORDS (WayQualifier, qualifier, qualifiers)
DEFINE_WORDS (WayBasis, basis, bases)
DEFINE_WORDS (WayPromise, promise, promises)

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
 * way_vocabulary_begin_line:
 * @words: words as they stand within a sentence, such as "legislative proposal"
 *
 * Words of the user's own, such as kinds, are kept as the documents write them. Where they begin a
 * row or a line, they begin with a capital letter.
 *
 * Returns: (transfer full): "Legislative proposal"
 */
char *
way_vocabulary_begin_line (const char *words)
{
  g_autofree char *first = NULL;
  g_autofree char *upper = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  first = g_utf8_substring (words, 0, words[0] != '\0' ? 1 : 0);
  upper = g_utf8_strup (first, -1);
  return g_strconcat (upper, words + strlen (first), NULL);
}
