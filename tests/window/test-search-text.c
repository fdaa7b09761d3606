/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left out of a text so that the first match in it is seen. */

#include "config.h"

#include <string.h>

#include "way-search-text.h"

/* Matches are between brackets, in what is given and in what is expected. */
static const struct
{
  const char *text;
  guint prefix;
  guint room;
  const char *expected;
} cases[] = {
  /* All of it is seen, or the match is. */
  { "Controls at the [border]", 0, 40, "Controls at the [border]" },
  { "The [border] and much more that nobody can see here", 0, 12,
    "The [border] and much more that nobody can see here" },
  { "No match at all in a text that is longer than the room", 0, 20,
    "No match at all in a text that is longer than the room" },
  /* Some words before it stay. */
  { "Member States should improve their cooperation at the [border] soon", 0, 40,
    "…cooperation at the [border] soon" },
  /* A word longer than that goes altogether. */
  { "Interinstitutionally-agreed-arrangements [border]", 0, 20, "…[border]" },
  /* So many bytes at the beginning never go. */
  { "COM(2011) 790, annex, objective 4, risk management at the [border]", 15, 40,
    "COM(2011) 790, …at the [border]" },
  /* Further matches move with the text, and letters of several bytes count as one. */
  { "Überprüfung der Maßnahmen für größere Häfen: [Grenze] an [Grenze]", 0, 40,
    "…für größere Häfen: [Grenze] an [Grenze]" },
  /* Nothing is gained by three dots for as many letters. */
  { "At [borders]", 0, 5, "At [borders]" },
};

static char *
take_brackets (const char *marked, GArray *matches)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    if (*p == '[' || *p == ']')
      {
        guint position = (guint) text->len;

        g_array_append_val (matches, position);
      }
    else
      g_string_append_c (text, *p);
  return g_string_free_and_steal (text);
}

static char *
put_brackets (const char *text, const GArray *matches)
{
  GString *marked = g_string_new (text);

  for (guint i = matches->len; i > 0; i--)
    g_string_insert_c (marked, g_array_index (matches, guint, i - 1), i % 2 == 1 ? '[' : ']');
  return g_string_free_and_steal (marked);
}

static void
test_cut (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *text = take_brackets (cases[i].text, matches);
      g_autofree char *cut = way_search_text_cut (text, cases[i].prefix, matches, cases[i].room);
      g_autofree char *marked = put_brackets (cut, matches);

      g_assert_cmpstr (marked, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-text/cut", test_cut);

  return g_test_run ();
}
