/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often something was promised, by whom it is asked and when. */

#include "config.h"

#include "way-fixture.h"
#include "way-promises.h"
#include "way-register-private.h"

static WayId
add_source (Fixture *self, const char *reference, int year)
{
  g_autoptr (WaySource) source = way_source_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&source->reference, reference);
  way_set_text (&source->title, reference);
  source->day = way_day_new (year, 6, 1);
  way_register_save_source (self->reg, source, &error);
  g_assert_no_error (error);
  return source->id;
}

static WayId
add_entry (Fixture *self, WayId source, const char *text, WayLink first, WayLink second)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (GError) error = NULL;

  forward->programme = self->programme;
  way_set_text (&forward->text, text);
  forward->citation.source = source;
  if (first.commitment != 0)
    g_array_append_val (forward->links, first);
  if (second.commitment != 0)
    g_array_append_val (forward->links, second);
  way_register_save_forward (self->reg, forward, &error);
  g_assert_no_error (error);
  return forward->id;
}

static WayId
repeat (Fixture *self, WayId source, const char *text, WayId commitment)
{
  return add_entry (self, source, text, (WayLink) { commitment, WAY_PROMISE_REPEATS },
                    (WayLink) { 0, WAY_PROMISE_MAKES });
}

static void
continue_as (Fixture *self, WayId from, WayId to, WayRelation relation, WayId source)
{
  g_autoptr (WayContinuation) continuation = way_continuation_new ();
  g_autoptr (GError) error = NULL;

  continuation->from = from;
  continuation->to = to;
  continuation->relation = relation;
  continuation->inferred = source == 0;
  continuation->citation.source = source;
  way_register_save_continuation (self->reg, continuation, &error);
  g_assert_no_error (error);
}

static char *
list_texts (Fixture *self, WayId commitment, WayDay until)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = way_register_list_promises (self->reg, commitment, until, &error);
  g_autoptr (GString) texts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (texts, "%s%s", i > 0 ? " | " : "",
                            ((WayPromised *) list->pdata[i])->text);
  return g_string_free_and_steal (g_steal_pointer (&texts));
}

static void
assert_texts (Fixture *self, WayId commitment, WayDay until, const char *expected)
{
  g_autofree char *texts = list_texts (self, commitment, until);

  g_assert_cmpstr (texts, ==, expected);
}

static char *
describe (Fixture *self, WayId commitment, WayDay until)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) counts = way_register_count_promises (self->reg, until, &error);
  WayPromiseCount *count = NULL;

  g_assert_no_error (error);
  count = g_hash_table_lookup (counts, &commitment);
  return count != NULL ? way_promises_describe (count->count, count->first) : NULL;
}

static void
assert_words (Fixture *self, WayId commitment, WayDay until, const char *expected)
{
  g_autofree char *words = describe (self, commitment, until);

  g_assert_cmpstr (words, ==, expected);
}

/* Each is seen from the day of its report on. */
static void
test_repeated (Fixture *self, gconstpointer data)
{
  WayId pnr = self->pnr;

  repeat (self, add_source (self, "Second report", 2013), "It is still to come", pnr);
  repeat (self, self->late, "It will be proposed in 2012", pnr);
  assert_texts (self, pnr, way_day_new (2010, 11, 21), "");
  assert_texts (self, pnr, way_day_new (2010, 11, 22), "PNR proposal");
  assert_words (self, pnr, way_day_new (2011, 11, 24), NULL);
  assert_texts (self, pnr, way_day_new (2011, 11, 25),
                "PNR proposal | It will be proposed in 2012");
  assert_words (self, pnr, way_day_new (2011, 11, 25), "Promised twice, first for 2011");
  assert_texts (self, pnr, WAY_DAY_NONE,
                "PNR proposal | It will be proposed in 2012 | It is still to come");
  assert_words (self, pnr, WAY_DAY_NONE, "Promised three times, first for 2011");
  assert_words (self, self->network, WAY_DAY_NONE, NULL);
}

/* The entry that makes a commitment is its origin, and says nothing again. */
static void
test_made (Fixture *self, gconstpointer data)
{
  add_entry (self, self->late, "A network", (WayLink) { self->network, WAY_PROMISE_MAKES },
             (WayLink) { 0, WAY_PROMISE_MAKES });
  assert_words (self, self->network, WAY_DAY_NONE, NULL);
  assert_texts (self, self->network, WAY_DAY_NONE, "A network");
}

/* What is restated was promised before, and in what repeated it; the way round it is not. */
static void
test_restated (Fixture *self, gconstpointer data)
{
  WayId again = fixture_add_commitment (self, self->two_one, "PNR, once more", "2014");
  WayId third = fixture_add_commitment (self, self->two_one, "PNR, for the third time", "2016");

  repeat (self, self->late, "It will be proposed", self->pnr);
  continue_as (self, self->pnr, again, WAY_RELATION_RESTATES, 0);
  continue_as (self, again, third, WAY_RELATION_RESTATES, self->late);
  assert_words (self, third, WAY_DAY_NONE, "Promised four times, first for 2011");
  assert_words (self, again, WAY_DAY_NONE, "Promised three times, first for 2011");
  assert_words (self, self->pnr, WAY_DAY_NONE, "Promised twice, first for 2011");
  /* The report says that it restates, on its own day. */
  assert_words (self, third, way_day_new (2011, 11, 24), NULL);
}

static void
test_other_relations (Fixture *self, gconstpointer data)
{
  for (int relation = 0; relation < WAY_N_RELATIONS; relation++)
    {
      WayId later = fixture_add_commitment (self, self->two_one, "What came of it", "2014");

      if (relation == WAY_RELATION_RESTATES)
        continue;
      continue_as (self, self->pnr, later, relation, 0);
      assert_words (self, later, WAY_DAY_NONE, NULL);
      assert_texts (self, later, WAY_DAY_NONE, "What came of it");
    }
}

/* One bullet that makes the new and repeats the old is one promise of the new. */
static void
test_one_bullet (Fixture *self, gconstpointer data)
{
  WayId again = fixture_add_commitment (self, self->two_one, "PNR, once more", "2014");

  continue_as (self, self->pnr, again, WAY_RELATION_RESTATES, 0);
  add_entry (self, self->late, "PNR, once more", (WayLink) { again, WAY_PROMISE_MAKES },
             (WayLink) { self->pnr, WAY_PROMISE_REPEATS });
  assert_words (self, again, WAY_DAY_NONE, "Promised twice, first for 2011");
  assert_words (self, self->pnr, WAY_DAY_NONE, "Promised twice, first for 2011");
  /* Nor does a bullet that repeats both count for two. */
  add_entry (self, self->late, "Both of them", (WayLink) { again, WAY_PROMISE_REPEATS },
             (WayLink) { self->pnr, WAY_PROMISE_REPEATS });
  assert_words (self, again, WAY_DAY_NONE, "Promised three times, first for 2011");
}

/* Two that restate each other, as a file from elsewhere may have them, end somewhere. */
static void
test_circle (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  continue_as (self, self->network, self->pnr, WAY_RELATION_RESTATES, 0);
  way_database_execute (way_register_get_database (self->reg),
                        "INSERT INTO continuation (id, from_id, to_id, relation, inferred) "
                        "SELECT 1, to_id, from_id, relation, 1 FROM continuation",
                        &error);
  g_assert_no_error (error);
  assert_words (self, self->pnr, WAY_DAY_NONE, "Promised twice, first for 2011");
}

static void
test_words (void)
{
  static const struct
  {
    guint count;
    const char *first; /* NULL: none */
    const char *words;
  } cases[] = {
    { 0, NULL, NULL },
    { 1, "2011", NULL },
    { 2, NULL, "Promised twice" },
    { 2, "2011-12", "Promised twice, first for 2011-12" },
    { 3, "by the end of 2012", "Promised three times, first “by the end of 2012”" },
    { 11, "2011", "Promised 11 times, first for 2011" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTiming) first =
        cases[i].first != NULL ? way_timing_new (cases[i].first, NULL, NULL) : NULL;
      g_autofree char *words = way_promises_describe (cases[i].count, first);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

#define ADD(path, test)                                                                            \
  g_test_add ("/register/promises/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("repeated", test_repeated);
  ADD ("made", test_made);
  ADD ("restated", test_restated);
  ADD ("other-relations", test_other_relations);
  ADD ("one-bullet", test_one_bullet);
  ADD ("circle", test_circle);
  g_test_add_func ("/register/promises/words", test_words);
  return g_test_run ();
}
