/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads the recognition rules of a language from the table compiled in, checks them, and takes
 * texts apart into the words that rules are matched with. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "way-operations.h"
#include "way-rules-resources.h"
#include "way-rules.h"

#define RULES_PATH "/io/github/waymark_app/Waymark/timing/rules-%s.ini"

/* --- Words --- */

typedef enum
{
  CLASS_SPACE,
  CLASS_IGNORED,
  CLASS_LETTER,
  CLASS_DIGIT,
  CLASS_SYMBOL,
} CharacterClass;

static CharacterClass
classify (gunichar c)
{
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    return CLASS_SPACE;
  /* Accents, soft hyphens and marks of direction: what people leave out, and what editors put
   * in. */
  if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return CLASS_IGNORED;
  if (g_unichar_isdigit (c))
    return CLASS_DIGIT;
  return g_unichar_isalpha (c) ? CLASS_LETTER : CLASS_SYMBOL;
}

/* Every dash is a hyphen, every apostrophe the straight one, every decimal digit that of ASCII. */
static gunichar
simplify (gunichar c)
{
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02bc)
    return '\'';
  if (g_unichar_isdigit (c))
    return (gunichar) ('0' + g_unichar_digit_value (c));
  return c;
}

/* Takes @text apart into words, numbers and single signs, all folded so that case, accents,
 * spaces and the kind of dash make no difference. Returns (transfer full) (nullable): NULL for
 * more than @max_words of them, or for what is not UTF-8. */
GStrv
way_rules_split (const char *text, guint max_words)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *folded = NULL, *plain = NULL;
  CharacterClass last = CLASS_SPACE;
  guint n_words = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  folded = g_utf8_casefold (text, -1);
  plain = g_utf8_normalize (folded, -1, G_NORMALIZE_NFD);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = simplify (g_utf8_get_char (p));
      CharacterClass class = classify (c);

      if (class == CLASS_IGNORED)
        continue;
      if (word->len > 0 && (class != last || class == CLASS_SYMBOL))
        {
          g_strv_builder_take (words, g_strndup (word->str, word->len));
          g_string_truncate (word, 0);
        }
      if (class != CLASS_SPACE && word->len == 0 && ++n_words > max_words)
        return NULL;
      if (class != CLASS_SPACE)
        g_string_append_unichar (word, c);
      last = class;
    }
  if (word->len > 0)
    g_strv_builder_take (words, g_strndup (word->str, word->len));
  return g_strv_builder_end (words);
}

/* --- Rules --- */

static void
way_element_free (WayElement *self)
{
  g_strfreev (self->words);
  g_free (self->name);
  g_free (self);
}

static void
way_rule_free (WayRule *self)
{
  g_ptr_array_unref (self->elements);
  g_strfreev (self->templates);
  g_free (self);
}

static void
way_group_free (WayGroup *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

void
way_rules_free (WayRules *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRule, way_rule_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayGroup, way_group_free)

static gboolean
fail (GError **error, const char *pattern, const char *problem)
{
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "rule “%s”: %s", pattern,
               problem);
  return FALSE;
}

static WayElement *
add_element (WayRule *rule, WayElementKind kind)
{
  WayElement *element = g_new0 (WayElement, 1);

  element->kind = kind;
  g_ptr_array_add (rule->elements, element);
  return element;
}

static void
add_word (WayRule *rule, const char *word)
{
  add_element (rule, WAY_ELEMENT_WORD)->words = g_strdupv ((char *[]) { (char *) word, NULL });
}

/* Joins @word to the word before it: "a|b". */
static void
add_alternative (WayElement *element, const char *word)
{
  guint n_words = g_strv_length (element->words);

  element->words = g_renew (char *, element->words, n_words + 2);
  element->words[n_words] = g_strdup (word);
  element->words[n_words + 1] = NULL;
}

static gboolean
find_group (const WayRules *self, const char *name, guint *index)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (g_str_equal (((WayGroup *) g_ptr_array_index (self->groups, i))->name, name))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
add_slot (const WayRules *self, WayRule *rule, const char *name, const char *number)
{
  static const struct
  {
    const char *name;
    WayElementKind kind;
  } kinds[] = { { "number", WAY_ELEMENT_NUMBER },
                { "year", WAY_ELEMENT_YEAR },
                { "years", WAY_ELEMENT_YEARS },
                { "iso", WAY_ELEMENT_ISO } };
  WayElement *element;
  guint group = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      {
        add_element (rule, kinds[i].kind)->name = g_strconcat (name, number, NULL);
        return TRUE;
      }

  if (!find_group (self, name, &group))
    return FALSE;
  element = add_element (rule, WAY_ELEMENT_GROUP);
  element->group = group;
  element->name = g_strconcat (name, number, NULL);
  return TRUE;
}

/* Reads "{name}" or "{name1}", of which @words begins with the name; returns how many words that
 * are, 0 when it is none. */
static guint
read_slot (const WayRules *self, WayRule *rule, char **words)
{
  gboolean numbered = words[0] != NULL && words[1] != NULL && g_ascii_isdigit (words[1][0]);
  guint n_words = numbered ? 2 : 1;

  if (words[0] == NULL || g_strcmp0 (words[n_words], "}") != 0)
    return 0;
  return add_slot (self, rule, words[0], numbered ? words[1] : "") ? n_words + 1 : 0;
}

static gboolean
parse_pattern (const WayRules *self, WayRule *rule, const char *pattern, GError **error)
{
  g_auto (GStrv) words = way_rules_split (pattern, G_MAXUINT);
  WayElement *optional = NULL;
  guint optional_start = 0;

  if (words == NULL || words[0] == NULL)
    return fail (error, pattern, "is empty or not UTF-8");

  for (guint i = 0; words[i] != NULL; i++)
    {
      WayElement *last = rule->elements->len > 0
                           ? g_ptr_array_index (rule->elements, rule->elements->len - 1)
                           : NULL;

      if (g_str_equal (words[i], "{"))
        {
          guint n_read = read_slot (self, rule, words + i + 1);

          if (n_read == 0)
            return fail (error, pattern, "names what no group above it has");
          i += n_read;
        }
      else if (g_str_equal (words[i], "("))
        {
          if (optional != NULL)
            return fail (error, pattern, "has brackets within brackets");
          optional = add_element (rule, WAY_ELEMENT_OPTIONAL);
          optional_start = rule->elements->len;
        }
      else if (g_str_equal (words[i], ")"))
        {
          if (optional == NULL)
            return fail (error, pattern, "closes a bracket that was not opened");
          optional->n_optional = rule->elements->len - optional_start;
          optional = NULL;
        }
      else if (g_str_equal (words[i], "|"))
        {
          if (last == NULL || last->kind != WAY_ELEMENT_WORD || words[i + 1] == NULL)
            return fail (error, pattern, "has | between other things than two words");
          add_alternative (last, words[++i]);
        }
      else
        add_word (rule, words[i]);
    }
  return optional == NULL || fail (error, pattern, "opens a bracket that is not closed");
}

static gboolean
has_slot (const WayRule *rule, const char *name)
{
  for (guint i = 0; i < rule->elements->len; i++)
    if (g_strcmp0 (((WayElement *) g_ptr_array_index (rule->elements, i))->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* Checks that a template refers to slots of its pattern and to operations there are. */
static gboolean
check_template (const WayRule *rule, const char *pattern, const char *template, GError **error)
{
  for (const char *open = strchr (template, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');
      g_autofree char *inner = NULL;
      g_auto (GStrv) parts = NULL;

      if (close == NULL)
        return fail (error, pattern, "has a template with a brace that is not closed");
      inner = g_strndup (open + 1, (gsize) (close - open - 1));
      parts = g_strsplit (inner, ":", 2);
      if (parts[0] == NULL || !has_slot (rule, parts[0]))
        return fail (error, pattern, "has a template that names what its pattern has not");
      if (parts[1] != NULL && !way_operation_exists (parts[1]))
        return fail (error, pattern, "has a template with an operation there is not");
    }
  return TRUE;
}

static WayRule *
way_rule_new (void)
{
  WayRule *rule = g_new0 (WayRule, 1);

  rule->elements = g_ptr_array_new_with_free_func ((GDestroyNotify) way_element_free);
  return rule;
}

static gboolean
add_rule (WayRules *self, WayGroup *group, const char *pattern, GStrv templates, GError **error)
{
  g_autoptr (WayRule) rule = way_rule_new ();

  rule->templates = g_strdupv (templates);
  if (!parse_pattern (self, rule, pattern, error))
    return FALSE;
  for (guint i = 0; templates[i] != NULL; i++)
    if (!check_template (rule, pattern, g_strstrip (rule->templates[i]), error))
      return FALSE;
  g_ptr_array_add (group->rules, g_steal_pointer (&rule));
  return TRUE;
}

/* A list of words is rules too: each word is a pattern that makes the key. It may be written
 * with a full stop, as abbreviations and ordinals are. */
static gboolean
add_words (WayRules *self, WayGroup *group, const char *key, GStrv words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *pattern = g_strconcat (words[i], " (.)", NULL);

      if (!add_rule (self, group, pattern, (char *[]) { (char *) key, NULL }, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_group (WayRules *self, GKeyFile *file, const char *heading, GError **error)
{
  g_auto (GStrv) names = g_strsplit (heading, " ", 2);
  g_autoptr (WayGroup) group = g_new0 (WayGroup, 1);
  g_auto (GStrv) keys = g_key_file_get_keys (file, heading, NULL, error);
  gboolean is_words = g_str_equal (names[0], "words");

  group->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) way_rule_free);
  if (keys == NULL)
    return FALSE;
  if (names[1] == NULL ||
      (!is_words && !g_str_equal (names[0], "parts") && !g_str_equal (names[0], "values")))
    return fail (error, heading, "is no heading of words, parts or values");
  group->name = g_strdup (names[1]);
  group->is_value = g_str_equal (names[0], "values");

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_key_file_get_string_list (file, heading, keys[i], NULL, error);

      if (values == NULL ||
          !(is_words ? add_words : add_rule) (self, group, keys[i], values, error))
        return FALSE;
    }
  g_ptr_array_add (self->groups, g_steal_pointer (&group));
  return TRUE;
}

/* Reads a language's table. Returns (transfer full): the rules, or NULL with @error set. */
WayRules *
way_rules_parse (const char *data, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (WayRules) self = g_new0 (WayRules, 1);
  g_auto (GStrv) headings = NULL;

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) way_group_free);
  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, error))
    return NULL;
  headings = g_key_file_get_groups (file, NULL);
  for (guint i = 0; headings[i] != NULL; i++)
    if (!add_group (self, file, headings[i], error))
      return NULL;
  if (self->groups->len == 0)
    {
      fail (error, "", "there are none");
      return NULL;
    }
  return g_steal_pointer (&self);
}

static WayRules *
load (const char *language)
{
  g_autofree char *path = g_strdup_printf (RULES_PATH, language);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = NULL;
  WayRules *self;

  data =
    g_resource_lookup_data (way_rules_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (data == NULL)
    return NULL;
  self = way_rules_parse (g_bytes_get_data (data, NULL), g_bytes_get_size (data), &error);
  if (self == NULL)
    g_critical ("%s: %s", path, error->message);
  return self;
}

/* Returns (transfer none) (nullable): the rules of @language ("de", "pt_BR"), NULL when it has
 * none. They are read once, at their first use, and kept. */
const WayRules *
way_rules_get (const char *language)
{
  static GMutex mutex;
  static GHashTable *loaded;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  gpointer rules = NULL;

  if (loaded == NULL)
    loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_lookup_extended (loaded, language, NULL, &rules))
    {
      rules = load (language);
      g_hash_table_insert (loaded, g_strdup (language), rules);
    }
  return rules;
}
