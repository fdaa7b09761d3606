/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search: what is found, what is shown of it, and that nothing typed can break it. */

#include "config.h"

#include <locale.h>

#include "way-fixture.h"
#include "way-search.h"

static GPtrArray *
search (Fixture *self, const char *words, guint counts[WAY_N_RECORDS])
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = way_register_search (self->reg, words, 10, counts, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hits);
  return hits;
}

static WaySearchHit *
find (GPtrArray *hits, WayId id)
{
  for (guint i = 0; i < hits->len; i++)
    {
      WaySearchHit *hit = hits->pdata[i];

      if (hit->id == id)
        return hit;
    }
  return NULL;
}

static gboolean
finds (Fixture *self, const char *words, WayId id)
{
  g_autoptr (GPtrArray) hits = search (self, words, NULL);

  return find (hits, id) != NULL;
}

/* The parts of a text that match: "PNR|prop". */
static char *
list_matches (const char *text, GArray *matches)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpuint (matches->len % 2, ==, 0);
  for (guint i = 0; i < matches->len; i += 2)
    {
      guint start = g_array_index (matches, guint, i), end = g_array_index (matches, guint, i + 1);

      g_assert_cmpuint (start, <=, end);
      g_assert_cmpuint (end, <=, strlen (text));
      g_ptr_array_add (parts, g_strndup (text + start, end - start));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("|", (char **) parts->pdata);
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_assert_true (finds (self, "pnr", self->pnr));
  g_assert_true (finds (self, "673", self->early));
  g_assert_true (finds (self, "europol", self->europol));
  g_assert_true (finds (self, "AT", self->austria)); /* by its abbreviation */
  g_assert_true (finds (self, "internal security", self->programme));
  g_assert_true (finds (self, "disrupt", self->one));
  g_assert_true (finds (self, "dismantle", self->one_one));
}

static void
test_statement (Fixture *self, gconstpointer data)
{
  WayId id = fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_autoptr (GPtrArray) hits = search (self, "reported", NULL);
  WaySearchHit *hit = find (hits, id);

  g_assert_nonnull (hit);
  g_assert_cmpint (hit->record, ==, WAY_RECORD_STATEMENT);
  g_assert_true (hit->commitment == self->pnr);
  g_assert_cmpstr (hit->title, ==, "It was reported.");
  g_assert_cmpstr (hit->excerpt, ==, "p. 3");
}

static void
test_event (Fixture *self, gconstpointer data)
{
  g_autoptr (WayEvent) event = way_event_new ();

  way_set_text (&event->title, "Justice Council");
  event->citation.source = self->early;
  g_assert_true (way_register_save_event (self->reg, event, NULL));
  g_assert_true (finds (self, "council", event->id));
}

static void
test_reference (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = search (self, "COM(2011) 790", NULL);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_true (((WaySearchHit *) hits->pdata[0])->id == self->late);
  g_assert_true (finds (self, "com(2011)790", self->late));
  g_assert_false (finds (self, "COM(2011) 673", self->late));
}

static void
test_beginnings (Fixture *self, gconstpointer data)
{
  static const char *const words[] = {
    "p", "pr", "pro", "prop", "propo", "propos", "proposal", "PROPOSAL", "prop pn", "pnr, proposal!"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (finds (self, words[i], self->pnr));
  g_assert_false (finds (self, "proposals", self->pnr));
  g_assert_false (finds (self, "roposal", self->pnr));
  g_assert_false (finds (self, "proposal network", self->pnr)); /* all must occur */
}

static void
test_diacritics (Fixture *self, gconstpointer data)
{
  WayId id =
    fixture_add_commitment (self, self->one_one, "Über die Größe der Straße nach Liège", "");

  g_assert_true (finds (self, "uber", id));
  g_assert_true (finds (self, "ÜBER", id));
  g_assert_true (finds (self, "liege", id));
  g_assert_true (finds (self, "grosse", id) || finds (self, "große", id));
  g_assert_true (finds (self, "lie\xcc\x80ge", id)); /* a combining mark */
}

static void
test_matches (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *title = NULL;
  g_autofree char *excerpt = NULL;
  WayId id = fixture_add_commitment (self, self->one_one, "Liège and Liège again", "autumn 2013");
  WaySearchHit *hit;

  hits = search (self, "lieg autumn", NULL);
  hit = find (hits, id);
  g_assert_nonnull (hit);
  title = list_matches (hit->title, hit->title_matches);
  g_assert_cmpstr (title, ==, "Liège|Liège");
  excerpt = list_matches (hit->excerpt, hit->excerpt_matches);
  g_assert_cmpstr (excerpt, ==, "autumn");
  g_assert_cmpstr (hit->excerpt, ==, "autumn 2013 · annex");
}

static void
test_marks_of_its_own (Fixture *self, gconstpointer data)
{
  WayId id = fixture_add_commitment (self, self->one_one, "Odd\001 \002one\001", "");
  g_autoptr (GPtrArray) hits = search (self, "one", NULL);
  g_autofree char *title = NULL;
  WaySearchHit *hit = find (hits, id);

  g_assert_nonnull (hit);
  g_assert_cmpstr (hit->title, ==, "Odd one");
  title = list_matches (hit->title, hit->title_matches); /* checks the bounds */
}

static void
test_hostile (Fixture *self, gconstpointer data)
{
  static const char *const words[] = {
    "",
    " ",
    "\"",
    "\"\"\"",
    "'",
    "(",
    ")",
    "((()",
    "*",
    "^",
    "-",
    "+",
    ":",
    "{title}:",
    "title:pnr",
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "NEAR(a b, 2)",
    "a AND",
    "NOT a OR",
    "pnr*",
    "\"pnr",
    "pnr\" OR \"x",
    "; DROP TABLE search",
    "\xff\xfe",
    "a\xc3",
    "😀",
    "\xe2\x80\x8b",
    "\xcc\x80",
    "%s%n",
    "\\",
    "--",
    "/*",
    "record:party",
    "\x01\x02",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GPtrArray) hits = search (self, words[i], NULL);
    }
  g_assert_true (finds (self, "\"pnr", self->pnr));
  g_assert_true (finds (self, "pnr* ) (", self->pnr));
  g_assert_false (finds (self, "title:pnr", self->pnr));  /* a word like another */
  g_assert_false (finds (self, "commitment", self->pnr)); /* the kind is not text */
}

static void
test_long_input (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (words, "pnr proposal ");
  hits = search (self, words->str, NULL);
  g_assert_nonnull (find (hits, self->pnr));
}

static void
test_counts_and_limit (Fixture *self, gconstpointer data)
{
  guint counts[WAY_N_RECORDS];
  g_autoptr (GPtrArray) hits = NULL;
  guint n = 0;

  g_assert_true (way_register_begin (self->reg, "Many", NULL));
  for (guint i = 0; i < 1100; i++)
    fixture_add_commitment (self, self->one_one, "Harmless thing", "");
  g_assert_true (way_register_commit (self->reg, NULL));

  hits = search (self, "harm", counts);
  for (guint i = 0; i < hits->len; i++)
    n += ((WaySearchHit *) hits->pdata[i])->record == WAY_RECORD_COMMITMENT;
  g_assert_cmpuint (n, ==, 10);
  g_assert_cmpuint (counts[WAY_RECORD_COMMITMENT], ==, 1001); /* more than a thousand */
  g_assert_cmpuint (counts[WAY_RECORD_STATEMENT], ==, 0);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = search (self, "com", counts);
  g_assert_cmpuint (counts[WAY_RECORD_SOURCE], ==, 2);
  g_assert_cmpuint (counts[WAY_RECORD_PARTY], ==, 1);
  g_assert_cmpuint (counts[WAY_RECORD_ACTION], ==, 1);
}

static void
test_rank (Fixture *self, gconstpointer data)
{
  WayId inside = fixture_add_commitment (self, self->one_one, "The whole harbour", "");
  WayId begun = fixture_add_commitment (self, self->one_one, "Harbours", "");
  WayId whole = fixture_add_commitment (self, self->one_one, "Harbour of Antwerp", "");
  g_autoptr (GPtrArray) hits = search (self, "harbour", NULL);

  g_assert_cmpuint (hits->len, ==, 3);
  g_assert_true (((WaySearchHit *) hits->pdata[0])->id == whole);
  g_assert_true (((WaySearchHit *) hits->pdata[1])->id == inside);
  g_assert_true (((WaySearchHit *) hits->pdata[2])->id == begun);
}

static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId id = fixture_add_commitment (self, self->one_one, "Lighthouse", "");
  WayId statement = fixture_add_statement (self, id, "2011-11-25", WAY_STATUS_ONGOING);
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, &error);

  way_set_text (&commitment->title, "Windmill");
  way_set_text (&commitment->condition, "Subject to weather");
  g_assert_true (way_register_save_commitment (self->reg, commitment, &error));
  g_assert_false (finds (self, "lighthouse", id));
  g_assert_true (finds (self, "windmill weather", id));

  g_assert_true (way_register_undo (self->reg, &error));
  g_assert_true (finds (self, "lighthouse", id));
  g_assert_false (finds (self, "windmill", id));

  g_assert_true (way_register_delete_commitment (self->reg, id, &error));
  g_assert_false (finds (self, "lighthouse", id));
  g_assert_false (finds (self, "reported", statement)); /* went with its commitment */
  g_assert_true (way_register_undo (self->reg, &error));
  g_assert_true (finds (self, "lighthouse", id));
  g_assert_true (finds (self, "reported", statement));
}

static WayId
add_take_up (Fixture *self)
{
  g_autoptr (WayTakeUp) take_up = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  take_up->commitment = self->pnr;
  take_up->group = self->states;
  take_up->member = self->austria;
  take_up->day = way_day_new (2012, 1, 1);
  way_set_text (&take_up->note, "Quokka law");
  take_up->citation.source = self->late;
  way_register_save_take_up (self->reg, take_up, &error);
  g_assert_no_error (error);
  return take_up->id;
}

static WayId
add_figure (Fixture *self)
{
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (WayFigure) figure = way_figure_new ();
  g_autoptr (GError) error = NULL;

  series->commitment = self->network;
  way_set_text (&series->title, "Visits");
  way_register_save_series (self->reg, series, &error);
  g_assert_no_error (error);
  figure->series = series->id;
  way_set_text (&figure->note, "Quokka counts");
  figure->citation.source = self->late;
  way_register_save_figure (self->reg, figure, &error);
  g_assert_no_error (error);
  return figure->id;
}

static WayId
add_forward (Fixture *self)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (GError) error = NULL;

  forward->programme = self->programme;
  way_set_text (&forward->text, "Count each quokka");
  forward->citation.source = self->late;
  fixture_append (forward->links, WayLink, { .commitment = self->network });
  fixture_append (forward->links, WayLink,
                  { .commitment = self->pnr, .promise = WAY_PROMISE_REPEATS });
  way_register_save_forward (self->reg, forward, &error);
  g_assert_no_error (error);
  return forward->id;
}

static WayId
add_finding (Fixture *self)
{
  g_autoptr (WayFinding) finding = way_finding_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&finding->title, "No quokka was seen");
  finding->citation.source = self->late;
  way_register_save_finding (self->reg, finding, &error);
  g_assert_no_error (error);
  return finding->id;
}

/* What is said of one commitment leads to it; what is linked to several does not. */
static void
test_following (Fixture *self, gconstpointer data)
{
  const struct
  {
    WayRecord record;
    WayId id;
    WayId commitment;
  } wanted[] = {
    { WAY_RECORD_TAKE_UP, add_take_up (self), self->pnr },
    { WAY_RECORD_FIGURE, add_figure (self), 0 },
    { WAY_RECORD_FORWARD, add_forward (self), 0 },
    { WAY_RECORD_FINDING, add_finding (self), 0 },
  };
  guint counts[WAY_N_RECORDS];
  g_autoptr (GPtrArray) hits = search (self, "quokka", counts);

  g_assert_cmpuint (hits->len, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const WaySearchHit *hit = find (hits, wanted[i].id);

      g_assert_nonnull (hit);
      g_assert_cmpint (hit->record, ==, wanted[i].record);
      g_assert_cmpint (hit->commitment, ==, wanted[i].commitment);
      g_assert_cmpuint (counts[hit->record], ==, 1);
    }
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (self->reg);
  g_cancellable_cancel (cancellable);
  g_ptr_array_unref (way_register_search (self->reg, "", 10, NULL, cancellable, &error));
  g_assert_no_error (error);
  /* Afterwards the register works as before. */
  g_assert_true (finds (self, "pnr", self->pnr));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/search/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("kinds", test_kinds);
  ADD ("statement", test_statement);
  ADD ("event", test_event);
  ADD ("reference", test_reference);
  ADD ("beginnings", test_beginnings);
  ADD ("diacritics", test_diacritics);
  ADD ("matches", test_matches);
  ADD ("marks-of-its-own", test_marks_of_its_own);
  ADD ("hostile", test_hostile);
  ADD ("following", test_following);
  ADD ("long-input", test_long_input);
  ADD ("counts-and-limit", test_counts_and_limit);
  ADD ("rank", test_rank);
  ADD ("kept", test_kept);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
