/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matches texts with the recognition rules of a language. Each group of rules is matched at most
 * once at each word of the text, so that the time it takes is bounded by the length of the text,
 * which is bounded too. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include <string.h>

#include "way-edtf.h"
#include "way-operations.h"
#include "way-recogniser.h"
#include "way-rules.h"

/* A timing is a phrase. What is longer is a sentence, and is kept as one. */
#define MAX_BYTES 256
#define MAX_WORDS 32

/* No text has honestly more readings than this. */
#define MAX_READINGS 8

/* Some words, from where they were asked for up to @end, and what they mean. */
typedef struct
{
  guint end;
  GStrv values;
} Match;

typedef struct
{
  const WayRules *rules;
  GStrv words;
  guint n_words;
  WayTimingPair pair;
  GPtrArray **found; /* of Match, for each group and word; NULL where not yet asked for */
} Matcher;

/* One rule on its way along the words. */
typedef struct
{
  Matcher *matcher;
  const WayGroup *group;
  const WayRule *rule;
  GStrv *bound; /* values of each element, NULL where it has none */
  GPtrArray *found;
} Walk;

static void
match_free (Match *self)
{
  g_strfreev (self->values);
  g_free (self);
}

static void
add_match (GPtrArray *found, guint end, GStrv values)
{
  Match *match = g_new (Match, 1);

  match->end = end;
  match->values = values;
  g_ptr_array_add (found, match);
}

static const Match *
find_end (GPtrArray *found, guint end)
{
  for (guint i = 0; i < found->len; i++)
    if (((Match *) g_ptr_array_index (found, i))->end == end)
      return g_ptr_array_index (found, i);
  return NULL;
}

static GPtrArray *
new_matches (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) match_free);
}

/* --- Numbers --- */

static const char *
get_word (const Matcher *matcher, guint position)
{
  return position < matcher->n_words ? matcher->words[position] : "";
}

static gboolean
is_number (const char *word, gsize n_digits)
{
  return g_ascii_isdigit (*word) && strlen (word) == n_digits;
}

static GStrv
list_one (char *value)
{
  char **values = g_new0 (char *, 2);

  values[0] = value;
  return values;
}

/* The second year of a pair, 0 when it does not follow @year: "2013-14", "1999-00". */
static int
get_second_year (int year, const char *word)
{
  int second;

  if (is_number (word, 4))
    second = atoi (word);
  else if (is_number (word, 2))
    second =
      year / 100 * 100 + atoi (word) + (year % 100 == 99 && g_str_equal (word, "00") ? 100 : 0);
  else
    return 0;
  return second > year && second <= 9999 ? second : 0;
}

/* What "2011-12" means: a month or a season of 2011, or the years to 2012. Where it can be both
 * the caller has said which, except that a programme over many years may have a season in it. */
static GStrv
read_pair (const Matcher *matcher, const char *year, const char *word, gboolean slash)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autofree char *part = g_strconcat (year, "-", word, NULL);
  int second = get_second_year (atoi (year), word);
  gboolean years = second != 0;
  WayEdtf edtf;

  if (!slash && way_edtf_parse (part, &edtf, NULL))
    {
      gboolean month = atoi (word) <= 12;

      years = years && matcher->pair == WAY_TIMING_PAIR_IS_YEARS;
      if (!years || !month)
        g_strv_builder_add (values, part);
    }
  if (years)
    g_strv_builder_take (values, g_strdup_printf ("%s/%04d", year, second));
  return g_strv_builder_end (values);
}

static void
match_iso (const Matcher *matcher, guint position, GPtrArray *found)
{
  const char *year = get_word (matcher, position), *dash = get_word (matcher, position + 1);
  const char *month = get_word (matcher, position + 2), *day = get_word (matcher, position + 4);
  gboolean slash = g_str_equal (dash, "/");
  GStrv pair;

  if (!is_number (year, 4) || !is_number (month, 2) || (!slash && !g_str_equal (dash, "-")))
    return;
  if (!slash && g_str_equal (get_word (matcher, position + 3), "-") && is_number (day, 2))
    {
      g_autofree char *value = g_strdup_printf ("%s-%s-%s", year, month, day);

      if (way_day_new_from_iso (value) != WAY_DAY_NONE)
        add_match (found, position + 5, list_one (g_steal_pointer (&value)));
    }

  pair = read_pair (matcher, year, month, slash);
  if (pair[0] != NULL)
    add_match (found, position + 3, pair);
  else
    g_strfreev (pair);
}

static void
match_years (const Matcher *matcher, guint position, GPtrArray *found)
{
  const char *year = get_word (matcher, position), *sign = get_word (matcher, position + 1);

  if (is_number (year, 4) && (g_str_equal (sign, "-") || g_str_equal (sign, "/")) &&
      get_second_year (atoi (year), get_word (matcher, position + 2)) == atoi (year) + 1)
    add_match (found, position + 3, list_one (g_strdup (year)));
}

static void
match_number (const Matcher *matcher, guint position, GPtrArray *found)
{
  const char *word = get_word (matcher, position);

  if (is_number (word, 1) || is_number (word, 2))
    add_match (found, position + 1, list_one (g_strdup_printf ("%02d", atoi (word))));
}

static void
match_year (const Matcher *matcher, guint position, GPtrArray *found)
{
  const char *word = get_word (matcher, position);

  if (is_number (word, 4))
    add_match (found, position + 1, list_one (g_strdup (word)));
}

/* --- Templates --- */

static guint
find_slot (const WayRule *rule, const char *name)
{
  for (guint i = 0; i < rule->elements->len; i++)
    if (g_strcmp0 (((WayElement *) g_ptr_array_index (rule->elements, i))->name, name) == 0)
      return i;
  g_assert_not_reached ();
}

/* Writes what stands in braces, "unit" or "unit:last", taking of each slot the value @choices
 * says. */
static gboolean
fill_slot (const Walk *walk, const char *inner, const guint *choices, GString *result)
{
  g_auto (GStrv) parts = g_strsplit (inner, ":", 2);
  guint slot = find_slot (walk->rule, parts[0]);
  g_autofree char *changed = NULL;

  if (walk->bound[slot] == NULL)
    return FALSE;
  if (parts[1] == NULL)
    {
      g_string_append (result, walk->bound[slot][choices[slot]]);
      return TRUE;
    }
  changed = way_operation_apply (parts[1], walk->bound[slot][choices[slot]]);
  if (changed != NULL)
    g_string_append (result, changed);
  return changed != NULL;
}

/* Returns (nullable): the template with its slots filled in; NULL when no value comes of it. */
static char *
fill_template (const Walk *walk, const char *template, const guint *choices)
{
  g_autoptr (GString) result = g_string_new (NULL);
  WayEdtf edtf;

  while (*template != '\0')
    {
      gsize n_plain = strcspn (template, "{"), n_inner;
      g_autofree char *inner = NULL;

      g_string_append_len (result, template, (gssize) n_plain);
      template += n_plain;
      if (*template == '\0')
        break;
      n_inner = strcspn (template, "}");
      inner = g_strndup (template + 1, n_inner - 1);
      template += n_inner + 1;
      if (!fill_slot (walk, inner, choices, result))
        return NULL;
    }
  if (walk->group->is_value && !way_edtf_parse (result->str, &edtf, NULL))
    return NULL;
  return g_strdup (result->str);
}

/* Counts @choices on by one; FALSE after the last. */
static gboolean
choose_next (const Walk *walk, guint *choices)
{
  for (guint i = walk->rule->elements->len; i > 0; i--)
    {
      if (walk->bound[i - 1] == NULL)
        continue;
      if (walk->bound[i - 1][++choices[i - 1]] != NULL)
        return TRUE;
      choices[i - 1] = 0;
    }
  return FALSE;
}

static void
finish_walk (const Walk *walk, guint end)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  g_autofree guint *choices = g_new0 (guint, walk->rule->elements->len);

  if (find_end (walk->found, end) != NULL)
    return;
  do
    for (guint i = 0; walk->rule->templates[i] != NULL && values->len < MAX_READINGS; i++)
      {
        char *value = fill_template (walk, walk->rule->templates[i], choices);

        if (value != NULL && !g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
          g_ptr_array_add (values, value);
        else
          g_free (value);
      }
  while (values->len < MAX_READINGS && choose_next (walk, choices));

  if (values->len > 0)
    add_match (walk->found, end, (GStrv) g_ptr_array_steal (values, NULL));
}

/* --- Rules --- */

static GPtrArray *match_group (Matcher *matcher, guint group, guint position);

static void continue_walk (Walk *walk, guint index, guint position);

static void
walk_slot (Walk *walk, guint index, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      const Match *match = g_ptr_array_index (found, i);

      walk->bound[index] = match->values;
      continue_walk (walk, index + 1, match->end);
    }
  walk->bound[index] = NULL;
}

static void
walk_number (Walk *walk,
             guint index,
             guint position,
             void (*match) (const Matcher *, guint, GPtrArray *))
{
  g_autoptr (GPtrArray) found = new_matches ();

  match (walk->matcher, position, found);
  walk_slot (walk, index, found);
}

/* Goes on with the element at @index and the word at @position, in every way there is. */
static void
continue_walk (Walk *walk, guint index, guint position)
{
  const WayElement *element;

  if (index == walk->rule->elements->len)
    {
      finish_walk (walk, position);
      return;
    }

  element = g_ptr_array_index (walk->rule->elements, index);
  switch (element->kind)
    {
    case WAY_ELEMENT_WORD:
      if (g_strv_contains ((const char *const *) element->words,
                           get_word (walk->matcher, position)))
        continue_walk (walk, index + 1, position + 1);
      break;

    case WAY_ELEMENT_OPTIONAL:
      continue_walk (walk, index + 1, position);
      continue_walk (walk, index + 1 + element->n_optional, position);
      break;

    case WAY_ELEMENT_GROUP:
      walk_slot (walk, index, match_group (walk->matcher, element->group, position));
      break;

    case WAY_ELEMENT_NUMBER:
      walk_number (walk, index, position, match_number);
      break;

    case WAY_ELEMENT_YEAR:
      walk_number (walk, index, position, match_year);
      break;

    case WAY_ELEMENT_YEARS:
      walk_number (walk, index, position, match_years);
      break;

    case WAY_ELEMENT_ISO:
      walk_number (walk, index, position, match_iso);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* All ways to match a group from @position on. */
static GPtrArray *
match_group (Matcher *matcher, guint group, guint position)
{
  const WayGroup *rules = g_ptr_array_index (matcher->rules->groups, group);
  GPtrArray **found = &matcher->found[group * (matcher->n_words + 1) + position];

  if (*found != NULL)
    return *found;

  *found = new_matches ();
  for (guint i = 0; i < rules->rules->len && position < matcher->n_words; i++)
    {
      const WayRule *rule = g_ptr_array_index (rules->rules, i);
      g_autofree GStrv *bound = g_new0 (GStrv, rule->elements->len);
      Walk walk = { matcher, rules, rule, bound, *found };

      continue_walk (&walk, 0, position);
    }
  return *found;
}

static GStrv
match_words (const WayRules *rules, GStrv words, WayTimingPair pair)
{
  Matcher matcher = { .rules = rules, .words = words, .pair = pair };
  guint n_groups = rules->groups->len, n_found;
  const Match *match;
  GStrv values;

  matcher.n_words = g_strv_length (words);
  n_found = n_groups * (matcher.n_words + 1);
  matcher.found = g_new0 (GPtrArray *, n_found);
  match = find_end (match_group (&matcher, n_groups - 1, 0), matcher.n_words);
  values = match != NULL ? g_strdupv (match->values) : NULL;

  for (guint i = 0; i < n_found; i++)
    g_clear_pointer (&matcher.found[i], g_ptr_array_unref);
  g_free (matcher.found);
  return values;
}

/* --- Texts --- */

/* A text that is EDTF already, but for its dashes and the case of its X. "2011-12" is left to
 * the rules. */
static char *
find_edtf (const char *text)
{
  g_autofree char *value = g_utf8_strup (text, -1);
  g_auto (GStrv) parts = NULL;
  WayEdtf edtf;

  g_strstrip (value);
  if (!way_edtf_parse (value, &edtf, NULL))
    return NULL;
  if (strlen (value) == 7 && value[4] == '-' && g_ascii_isdigit (value[5]))
    return NULL;
  return g_steal_pointer (&value);
}

/* A full stop or comma at the end belongs to the sentence the words were taken from. */
static void
drop_final_stops (GStrv words)
{
  for (guint n = g_strv_length (words); n > 0 && strchr (".,;", words[n - 1][0]) != NULL; n--)
    g_clear_pointer (&words[n - 1], g_free);
}

static GStrv
match_language (const char *language, GStrv words, WayTimingPair pair)
{
  const WayRules *rules = way_rules_get (language);

  return rules != NULL ? match_words (rules, words, pair) : NULL;
}

/* Lists what @text can mean, as EDTF values, likeliest first; none when it is not recognised.
 * The first of @languages that has a meaning for it decides, then English. Returns (transfer
 * full). */
GStrv
way_recogniser_list_values (const char *text, WayTimingPair pair, const char *const *languages)
{
  g_auto (GStrv) words = NULL;
  char *edtf;
  GStrv values = NULL;

  if (strnlen (text, MAX_BYTES + 1) > MAX_BYTES)
    return g_new0 (char *, 1);
  words = way_rules_split (text, MAX_WORDS);
  if (words == NULL || words[0] == NULL)
    return g_new0 (char *, 1);
  edtf = find_edtf (text);
  if (edtf != NULL)
    return list_one (edtf);

  drop_final_stops (words);
  for (guint i = 0; languages[i] != NULL && values == NULL; i++)
    values = match_language (languages[i], words, pair);
  if (values == NULL)
    values = match_language ("en", words, pair);
  return values != NULL ? values : g_new0 (char *, 1);
}
