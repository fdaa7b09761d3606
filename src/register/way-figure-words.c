/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, figures and shares in the user's language. A number is never rounded, and what is typed
 * is never guessed: where a comma groups thousands, "3,8" is no number. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "way-figure-words.h"

/* More decimals than any report prints. */
#define MOST_DECIMALS 9
/* Up to here every whole number is told from the next. */
#define LARGEST_SUM 9e15

/* ---- numbers ---- */

/**
 * way_number_format:
 * @value: a number
 *
 * Returns: (transfer full): the number as the user's locale writes it, with as many decimals as it
 *   has
 */
char *
way_number_format (double value)
{
  char *text = NULL;

  for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++)
    {
      char plain[G_ASCII_DTOSTR_BUF_SIZE + 320];

      g_free (text);
      text = g_strdup_printf ("%'.*f", decimals, value);
      g_snprintf (plain, sizeof plain, "%.*f", decimals, value);
      if (strtod (plain, NULL) == value)
        break;
    }

  return text;
}

/* Blanks group thousands in many languages, and so they are understood in all. */
static gsize
get_group_length (const char *text, const char *separator)
{
  static const char *const blanks[] = { " ", "\u00a0", "\u2009", "\u202f" };

  if (*separator != '\0' && g_str_has_prefix (text, separator))
    return strlen (separator);
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_has_prefix (text, blanks[i]))
      return strlen (blanks[i]);

  return 0;
}

static gsize
take_digits (const char *text, GString *plain)
{
  gsize n = 0;

  while (g_ascii_isdigit (text[n]))
    g_string_append_c (plain, text[n++]);

  return n;
}

/* Digits, or groups of three after the first. */
static const char *
take_whole (const char *text, GString *plain)
{
  const struct lconv *locale = localeconv ();
  gsize first = take_digits (text, plain);
  gsize length;

  text += first;
  while ((length = get_group_length (text, locale->thousands_sep)) > 0)
    {
      if (first == 0 || first > 3 || take_digits (text + length, plain) != 3)
        return NULL;
      text += length + 3;
    }

  return text;
}

static const char *
take_decimals (const char *text, GString *plain)
{
  const char *point = localeconv ()->decimal_point;
  gsize n;

  if (!g_str_has_prefix (text, point))
    return text;
  g_string_append_c (plain, '.');
  n = take_digits (text + strlen (point), plain);

  return n > 0 ? text + strlen (point) + n : NULL;
}

/**
 * way_number_parse:
 * @text: what somebody typed
 * @value: (out): the number
 *
 * Understands a number as the user's locale writes it.
 *
 * Returns: whether it is one
 */
gboolean
way_number_parse (const char *text, double *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *rest = stripped;

  if (g_str_has_prefix (rest, "-") || g_str_has_prefix (rest, "−"))
    {
      g_string_append_c (plain, '-');
      rest = g_utf8_next_char (rest);
    }
  rest = take_whole (rest, plain);
  if (rest != NULL)
    rest = take_decimals (rest, plain);
  if (rest == NULL || *rest != '\0' || plain->len == 0 ||
      !g_ascii_isdigit (plain->str[plain->len - 1]))
    return FALSE;

  *value = g_ascii_strtod (plain->str, NULL);

  return isfinite (*value);
}

/* ---- units ---- */

static const struct
{
  const char *code, *symbol;
} symbols[] = {
  { "EUR", "€" },
  { "GBP", "£" },
  { "USD", "$" },
};

static const char *
find_symbol (const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (symbols[i].code, currency))
      return symbols[i].symbol;

  return NULL;
}

static gboolean
is_money (const WaySeries *series)
{
  return series->currency[0] != '\0';
}

/* A unit that only says the currency once more. */
static gboolean
is_currency_word (const WaySeries *series)
{
  const char *symbol = find_symbol (series->currency);

  return g_ascii_strcasecmp (series->unit, series->currency) == 0 ||
         g_strcmp0 (series->unit, symbol) == 0 ||
         (g_str_equal (series->currency, "EUR") &&
          (g_ascii_strcasecmp (series->unit, "euro") == 0 ||
           g_ascii_strcasecmp (series->unit, "euros") == 0));
}

static gboolean
is_of_thousands (double size)
{
  return size < LARGEST_SUM && (double) ((gint64) size / 1000 * 1000) == size;
}

/* Large sums that are of whole thousands are said in millions, as reports do. */
static char *
format_sum (double value)
{
  double size = fabs (value);
  g_autofree char *number = NULL;

  if (size < 1e6 || !is_of_thousands (size))
    return way_number_format (value);
  number = way_number_format (size >= 1e9 ? value / 1e9 : value / 1e6);

  /* Translators: of money, “3.8 million”. */
  return g_strdup_printf (size >= 1e9 ? C_ ("money", "%s billion") : C_ ("money", "%s million"),
                          number);
}

static char *
format_money (const WaySeries *series, double value)
{
  const char *symbol = find_symbol (series->currency);
  gboolean plain = series->unit[0] == '\0' || is_currency_word (series);
  g_autofree char *number = plain ? format_sum (value) : way_number_format (value);
  g_autofree char *amount =
    plain ? g_steal_pointer (&number) : g_strdup_printf ("%s %s", number, series->unit);

  if (symbol == NULL)
    /* Translators: a currency's code and an amount, “SEK 3.8 million”. */
    return g_strdup_printf (C_ ("money", "%s\u00a0%s"), series->currency, amount);

  /* Translators: a currency's sign and an amount, “€3.8 million”. */
  return g_strdup_printf (C_ ("money", "%s%s"), symbol, amount);
}

static char *
format_with_unit (const WaySeries *series, double value)
{
  g_autofree char *number = NULL;

  if (is_money (series))
    return format_money (series, value);
  number = way_number_format (value);
  if (g_str_equal (series->unit, "%"))
    /* Translators: a share of a hundred, “75 %”. */
    return g_strdup_printf (C_ ("figure", "%s\u00a0%%"), number);

  return series->unit[0] != '\0' ? g_strdup_printf ("%s %s", number, series->unit)
                                 : g_steal_pointer (&number);
}

/* The unit stands once. */
static char *
format_amount (const WayFigure *figure, const WaySeries *series)
{
  g_autofree char *value = NULL;
  g_autofree char *total = NULL;

  if (figure->total <= 0)
    return format_with_unit (series, figure->value);
  value =
    is_money (series) ? format_money (series, figure->value) : way_number_format (figure->value);
  total = format_with_unit (series, figure->total);

  /* Translators: a part and its whole, “16 of 18 centres”. */
  return g_strdup_printf (C_ ("figure", "%s of %s"), value, total);
}

static char *
qualify (WayQualifier qualifier, const char *amount)
{
  switch (qualifier)
    {
    case WAY_QUALIFIER_OVER:
      return g_strdup_printf (C_ ("figure", "over %s"), amount);
    case WAY_QUALIFIER_ALMOST:
      return g_strdup_printf (C_ ("figure", "almost %s"), amount);
    case WAY_QUALIFIER_UP_TO:
      return g_strdup_printf (C_ ("figure", "up to %s"), amount);
    case WAY_QUALIFIER_AT_LEAST:
      return g_strdup_printf (C_ ("figure", "at least %s"), amount);
    case WAY_QUALIFIER_ABOUT:
      return g_strdup_printf (C_ ("figure", "about %s"), amount);
    case WAY_QUALIFIER_NONE:
    case WAY_N_QUALIFIERS:
    default:
      return g_strdup (amount);
    }
}

static char *
add_basis (WayBasis basis, const char *amount)
{
  switch (basis)
    {
    case WAY_BASIS_PROPOSED:
      return g_strdup_printf (C_ ("figure", "%s proposed"), amount);
    case WAY_BASIS_GRANTED:
      return g_strdup_printf (C_ ("figure", "%s granted"), amount);
    case WAY_BASIS_ABSORBED:
      return g_strdup_printf (C_ ("figure", "%s absorbed"), amount);
    case WAY_BASIS_NONE:
    case WAY_N_BASES:
    default:
      return g_strdup (amount);
    }
}

/**
 * way_figure_describe_value:
 * @self: a figure
 * @series: its series
 *
 * Returns: (transfer full): its value with qualifier and unit, without total and basis
 */
char *
way_figure_describe_value (const WayFigure *self, const WaySeries *series)
{
  g_autofree char *amount = format_with_unit (series, self->value);

  return qualify (self->qualifier, amount);
}

/**
 * way_figure_describe:
 * @self: a figure
 * @series: its series
 *
 * Returns: (transfer full): all that it says, in a few words
 */
char *
way_figure_describe (const WayFigure *self, const WaySeries *series)
{
  g_autofree char *amount = format_amount (self, series);
  g_autofree char *qualified = qualify (self->qualifier, amount);
  g_autofree char *based = add_basis (self->basis, qualified);

  /* Translators: a number aimed for, “target: 40 centres”. */
  return self->target ? g_strdup_printf (C_ ("figure", "target: %s"), based)
                      : g_steal_pointer (&based);
}

/**
 * way_series_describe_unit:
 * @self: a series
 *
 * Returns: (transfer full): what it is counted in; "" where nobody said
 */
char *
way_series_describe_unit (const WaySeries *self)
{
  const char *symbol = find_symbol (self->currency);

  if (!is_money (self))
    return g_strdup (self->unit);
  if (symbol == NULL)
    symbol = self->currency;

  return self->unit[0] == '\0' || is_currency_word (self)
           ? g_strdup (symbol)
           : g_strdup_printf ("%s %s", symbol, self->unit);
}
