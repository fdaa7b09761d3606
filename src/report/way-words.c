/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, changes and lists in the words of the report's language. */

#include "config.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "way-words.h"

#define NARROW_SPACE "\u202F"
#define MINUS        "\u2212"

/* Four figures stand together; from five on thousands are set apart. */
#define GROUPED_FROM 10000

/**
 * way_words_count:
 * @number: a number
 *
 * Returns: (transfer full): @number in figures, thousands grouped from 10 000
 */
char *
way_words_count (guint number)
{
  if (number < GROUPED_FROM)
    return g_strdup_printf ("%u", number);
  if (number < 1000000)
    return g_strdup_printf ("%u" NARROW_SPACE "%03u", number / 1000, number % 1000);

  return g_strdup_printf ("%u" NARROW_SPACE "%03u" NARROW_SPACE "%03u", number / 1000000,
                          number / 1000 % 1000, number % 1000);
}

/**
 * way_words_percent:
 * @part: a number
 * @whole: what it is a part of
 *
 * Returns: (transfer full): the share in per cent, or a dash where there is no whole
 */
char *
way_words_percent (guint part, guint whole)
{
  if (whole == 0)
    return g_strdup ("–");

  return g_strdup_printf ("%u" NARROW_SPACE "%%", (part * 100 + whole / 2) / whole);
}

/**
 * way_words_change:
 * @change: a difference
 *
 * Returns: (transfer full): @change with its sign, or that there is none
 */
char *
way_words_change (int change)
{
  if (change == 0)
    return g_strdup (_ ("unchanged"));

  return g_strdup_printf ("%s%d", change > 0 ? "+" : MINUS, ABS (change));
}

/**
 * way_words_spell:
 * @number: a number
 *
 * Returns: (transfer full): @number in words up to twelve, else in figures
 */
char *
way_words_spell (guint number)
{
  /* Translators: the numbers from nought to twelve, parted by spaces. */
  const char *all = _ ("no one two three four five six seven eight nine ten eleven twelve");
  g_auto (GStrv) words = g_strsplit (all, " ", -1);

  return number < g_strv_length (words) ? g_strdup (words[number]) : way_words_count (number);
}

/**
 * way_words_superior:
 * @number: a number
 *
 * Superior figures are characters of their own, drawn for their size by who drew the font, so
 * that no figure is a small one scaled down.
 *
 * Returns: (transfer full): @number in superior figures
 */
char *
way_words_superior (guint number)
{
  static const char *const figures[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%u", number);
  GString *superior = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    g_string_append (superior, figures[*p - '0']);

  return g_string_free (superior, FALSE);
}

static const char *
get_class_words (WayClass klass)
{
  switch (klass)
    {
    case WAY_CLASS_COMPLETED:
      return _ ("completed");
    case WAY_CLASS_EXPECTED:
      return _ ("expected");
    case WAY_CLASS_ONGOING:
      return _ ("ongoing");
    case WAY_CLASS_NOT_STARTED:
      return _ ("not started");
    case WAY_CLASS_OVERDUE:
      return _ ("overdue");
    case WAY_CLASS_SUPERSEDED:
      return _ ("superseded");
    case WAY_CLASS_WITHDRAWN:
      return _ ("withdrawn");
    case WAY_CLASS_NOT_REPORTED:
    default:
      return _ ("not reported");
    }
}

/**
 * way_words_class:
 * @klass: a class
 *
 * Returns: (transfer full): its name as it stands within a sentence
 */
char *
way_words_class (WayClass klass)
{
  return g_strdup (get_class_words (klass));
}

/**
 * way_words_class_count:
 * @klass: a class
 * @count: how many there are of it
 *
 * Returns: (transfer full): "26 completed"
 */
char *
way_words_class_count (WayClass klass, guint count)
{
  g_autofree char *name = way_words_class (klass);
  g_autofree char *number = way_words_count (count);

  return g_strdup_printf ("%s %s", number, name);
}

/**
 * way_words_capitals:
 * @text: a text
 *
 * Returns: (transfer full): @text in capitals, for a kicker
 */
char *
way_words_capitals (const char *text)
{
  return g_utf8_strup (text, -1);
}

/* The language of the process as a tag of BCP 47. */
static char *
get_locale_tag (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  char *tag;

  if (locale == NULL || g_str_equal (locale, "POSIX") || locale[0] == 'C')
    return g_strdup ("en");

  tag = g_strndup (locale, strcspn (locale, ".@"));
  return g_strdelimit (tag, "_", '-');
}

/**
 * way_words_language:
 *
 * A report is in the language of its translation, which need not be that of the process: without
 * one it is English wherever it is made, and is to be hyphenated and read aloud as such.
 *
 * Returns: (transfer full): the language of the words here as a tag of BCP 47
 */
char *
way_words_language (void)
{
  /* Translators: the language of this translation as a tag of BCP 47: "de", "pt-BR". */
  const char *said = C_ ("language", "en");
  g_autofree char *tag = get_locale_tag ();
  gsize length = strcspn (said, "-");

  if (strncmp (tag, said, length) == 0 && (tag[length] == '\0' || tag[length] == '-'))
    return g_steal_pointer (&tag);

  return g_strdup (said);
}

static char *
get_month (int month, gboolean in_full)
{
  const char *all =
    in_full
      /* Translators: the months as they stand after a day, parted by spaces. */
      ? C_ ("months", "January February March April May June July August September October "
                      "November December")
      /* Translators: the months shortened, as they stand after a day, parted by spaces. */
      : C_ ("months", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
  g_auto (GStrv) months = g_strsplit (all, " ", -1);

  g_return_val_if_fail (g_strv_length (months) == 12, g_strdup_printf ("%d", month));

  return g_strdup (months[month - 1]);
}

/**
 * way_words_day:
 * @self: a day
 * @style: how much of it to say
 *
 * Says a day in the language of the report: unlike those of the screen, its months are not taken
 * from the locale, which may have a language the report has no words in.
 *
 * Returns: (transfer full): the day in words, the empty string for %WAY_DAY_NONE
 */
char *
way_words_day (WayDay self, WayDayStyle style)
{
  g_autofree char *name = NULL;
  int year, month, day;

  if (self == WAY_DAY_NONE)
    return g_strdup ("");

  way_day_get_parts (self, &year, &month, &day);
  name = get_month (month, style != WAY_DAY_STYLE_SHORT);
  if (style == WAY_DAY_STYLE_MONTH)
    /* Translators: a month and a year: "January 2012". */
    return g_strdup_printf (C_ ("month on paper", "%s %d"), name, year);

  /* Translators: day, month and year: "16 January 2012"; "%1$d. %2$s %3$d" in German. */
  return g_strdup_printf (C_ ("day on paper", "%d %s %d"), day, name, year);
}

/**
 * way_words_day_and_month:
 * @self: a day
 *
 * Returns: (transfer full): the day without its year, for narrow places beside one
 */
char *
way_words_day_and_month (WayDay self)
{
  g_autofree char *name = NULL;
  int month, day;

  way_day_get_parts (self, NULL, &month, &day);
  name = get_month (month, FALSE);

  /* Translators: day and shortened month: "10 Apr". */
  return g_strdup_printf (C_ ("day and month on paper", "%d %s"), day, name);
}
