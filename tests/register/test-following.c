/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What reports follow besides commitments and statements: procedures and their stages, take-up,
 * figures, findings, themes and the way forward, there and back, their rules, and deleting. */

#include "config.h"

#include <math.h>
#include <sqlite3.h>

#include "way-fixture.h"
#include "way-register-private.h"

#define add(path, test)                                                                            \
  g_test_add ("/following/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

static void
cite (Fixture *self, WayCitation *citation, const char *place)
{
  citation->source = self->late;
  way_set_text (&citation->place, place);
}

static WayProcedure *
get_procedure (Fixture *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  WayId id = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, code);
  WayProcedure *procedure = way_register_get_procedure (self->reg, id, &error);

  g_assert_no_error (error);
  return procedure;
}

static WayId
find_stage (const WayProcedure *procedure, const char *code)
{
  for (guint i = 0; i < procedure->stages->len; i++)
    {
      const WayStage *stage = g_ptr_array_index (procedure->stages, i);

      if (g_str_equal (stage->code, code))
        return stage->id;
    }
  g_assert_not_reached ();
}

static void
follow_ordinary (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) pnr = way_register_get_commitment (self->reg, self->pnr, &error);

  pnr->procedure = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, "ordinary");
  way_register_save_commitment (self->reg, pnr, &error);
  g_assert_no_error (error);
}

static WayStep *
make_step (Fixture *self, const char *stage)
{
  g_autoptr (WayProcedure) ordinary = get_procedure (self, "ordinary");
  WayStep *step = way_step_new ();

  step->commitment = self->pnr;
  step->stage = find_stage (ordinary, stage);
  cite (self, &step->citation, "II.1");
  return step;
}

static WayTakeUp *
make_take_up (Fixture *self, WayId member, const char *day)
{
  WayTakeUp *take_up = way_take_up_new ();

  take_up->commitment = self->network;
  take_up->group = self->states;
  take_up->member = member;
  take_up->status = WAY_TAKE_UP_DONE;
  take_up->day = way_day_new_from_iso (day);
  cite (self, &take_up->citation, "II.3, fn 10");
  return take_up;
}

static WaySeries *
save_series (Fixture *self, const char *currency)
{
  g_autoptr (GError) error = NULL;
  WaySeries *series = way_series_new ();

  way_set_text (&series->title, "Money for projects");
  way_set_text (&series->currency, currency);
  series->programme = self->programme;
  series->commitment = self->pnr;
  way_register_save_series (self->reg, series, &error);
  g_assert_no_error (error);
  return series;
}

static void
assert_refused (gboolean saved, GError **error, const char *words)
{
  g_assert_false (saved);
  g_assert_error (*error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_INVALID);
  g_assert_nonnull (strstr ((*error)->message, words));
  g_clear_error (error);
}

/* What stands in the way is named and counted. */
static void
assert_in_use (gboolean deleted, GError **error, const char *words)
{
  g_assert_false (deleted);
  g_assert_error (*error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IN_USE);
  g_assert_cmpstr ((*error)->message, ==, words);
  g_clear_error (error);
}

/* ---- procedures ---- */

/* The stages of the ordinary legislative procedure (Article 294 TFEU), the two co-legislators side
 * by side, and what follows adoption. */
static void
test_shipped (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    guint rank;
    gboolean repeatable;
  } wanted[] = {
    { "announced", 1, FALSE },         { "proposed", 2, FALSE },
    { "committee", 3, FALSE },         { "general-approach", 3, FALSE },
    { "trilogue", 4, TRUE },           { "agreement", 5, FALSE },
    { "adopted", 6, FALSE },           { "in-force", 7, FALSE },
    { "delegated-act", 8, TRUE },      { "applies", 9, FALSE },
    { "transposition-due", 9, FALSE }, { "formal-notice", 10, TRUE },
    { "reasoned-opinion", 11, TRUE },  { "referral", 12, TRUE },
  };
  g_autoptr (WayProcedure) ordinary = get_procedure (self, "ordinary");
  static const char *const others[] = { "non-legislative", "network", "conference", "study" };

  g_assert_cmpuint (ordinary->stages->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const WayStage *stage = g_ptr_array_index (ordinary->stages, i);

      g_assert_cmpstr (stage->code, ==, wanted[i].code);
      g_assert_cmpuint (stage->rank, ==, wanted[i].rank);
      g_assert_cmpint (stage->repeatable, ==, wanted[i].repeatable);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, others[i]), !=, 0);
}

static WayStage *
make_stage (const char *name, guint rank)
{
  WayStage *stage = way_stage_new ();

  way_set_text (&stage->name, name);
  stage->rank = rank;
  return stage;
}

static void
test_own_procedure (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayProcedure) own = way_procedure_new ();
  g_autoptr (WayProcedure) read = NULL;

  way_set_text (&own->name, "By-law");
  g_ptr_array_add (own->stages, make_stage ("Adopted", 2));
  g_ptr_array_add (own->stages, make_stage ("Drafted", 1));
  g_assert_true (way_register_save_procedure (self->reg, own, &error));
  g_ptr_array_remove_index (own->stages, 0);
  g_ptr_array_add (own->stages, make_stage ("Published", 3));
  g_assert_true (way_register_save_procedure (self->reg, own, &error));

  read = way_register_get_procedure (self->reg, own->id, &error);
  g_assert_cmpstr (read->name, ==, "By-law");
  g_assert_cmpuint (read->stages->len, ==, 2);
  g_assert_cmpstr (((WayStage *) read->stages->pdata[0])->name, ==, "Drafted");
  g_assert_cmpstr (((WayStage *) read->stages->pdata[1])->name, ==, "Published");
  g_assert_true (way_register_delete_procedure (self->reg, own->id, &error));
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, own->code), ==, 0);
}

static void
test_procedure_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayProcedure) own = way_procedure_new ();
  g_autoptr (WayProcedure) ordinary = get_procedure (self, "ordinary");
  g_autoptr (WayStep) step = make_step (self, "announced");

  assert_refused (way_register_save_procedure (self->reg, own, &error), &error, "name");
  way_set_text (&own->name, "By-law");
  g_ptr_array_add (own->stages, make_stage (" ", 1));
  assert_refused (way_register_save_procedure (self->reg, own, &error), &error, "stage");

  /* What is in use is not taken away. */
  follow_ordinary (self);
  assert_in_use (way_register_delete_procedure (self->reg, ordinary->id, &error), &error,
                 "Still used by 1 commitment");
  g_assert_true (way_register_save_step (self->reg, step, &error));
  g_ptr_array_remove_index (ordinary->stages, 0);
  assert_refused (way_register_save_procedure (self->reg, ordinary, &error), &error, "recorded");
}

/* ---- steps ---- */

static void
test_step (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayStep) step = make_step (self, "general-approach");
  g_autoptr (WayStep) read = NULL;

  follow_ordinary (self);
  step->body = self->com;
  step->reached = TRUE;
  step->timing = way_timing_new ("April 2012", "2012-04", NULL);
  way_set_text (&step->document, "8916/12");
  g_assert_true (way_register_save_step (self->reg, step, &error));
  read = way_register_get_step (self->reg, step->id, &error);
  g_assert_cmpint (read->commitment, ==, self->pnr);
  g_assert_cmpint (read->stage, ==, step->stage);
  g_assert_cmpint (read->body, ==, self->com);
  g_assert_true (read->reached);
  g_assert_cmpstr (way_timing_get_text (read->timing), ==, "April 2012");
  g_assert_cmpint (way_timing_get_latest (read->timing), ==, way_day_new (2012, 4, 30));
  g_assert_cmpstr (read->document, ==, "8916/12");
  g_assert_cmpint (read->citation.source, ==, self->late);
  g_assert_cmpstr (read->citation.place, ==, "II.1");
  g_assert_cmpint (read->recorded, >, 0);
}

/* In the order of the stages, whatever was recorded first; unknown before the source's day. */
static void
test_steps_in_order (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayStep) adopted = make_step (self, "adopted");
  g_autoptr (WayStep) proposed = make_step (self, "proposed");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) before = NULL;

  follow_ordinary (self);
  g_assert_true (way_register_save_step (self->reg, adopted, &error));
  proposed->citation.source = self->early;
  g_assert_true (way_register_save_step (self->reg, proposed, &error));
  all = way_register_list_steps (self->reg, self->pnr, WAY_DAY_NONE, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (((WayStep *) all->pdata[0])->id, ==, proposed->id);
  before =
    way_register_list_steps (self->reg, self->pnr, way_day_new_from_iso ("2011-11-24"), &error);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (((WayStep *) before->pdata[0])->id, ==, proposed->id);
}

static void
test_step_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayStep) step = make_step (self, "proposed");
  g_autoptr (WayCommitment) pnr = NULL;

  assert_refused (way_register_save_step (self->reg, step, &error), &error, "procedure");
  follow_ordinary (self);
  step->citation.source = 0;
  assert_refused (way_register_save_step (self->reg, step, &error), &error,
                  "Every stage needs a source");
  cite (self, &step->citation, "II.1");
  g_assert_true (way_register_save_step (self->reg, step, &error));

  pnr = way_register_get_commitment (self->reg, self->pnr, &error);
  pnr->procedure = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, "study");
  assert_refused (way_register_save_commitment (self->reg, pnr, &error), &error, "procedure");
}

/* ---- take-up ---- */

static void
test_take_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUp) named = make_take_up (self, self->austria, "2011-11-25");
  g_autoptr (WayTakeUp) counted = make_take_up (self, 0, "2011-11-25");
  g_autoptr (WayTakeUp) read = NULL;
  g_autoptr (GPtrArray) all = NULL;

  way_set_text (&named->note, "in use");
  way_set_text (&named->document, "Act 12");
  named->timing = way_timing_new ("2011", "2011", NULL);
  g_assert_true (way_register_save_take_up (self->reg, named, &error));
  counted->number = 16;
  counted->total = 18;
  counted->status = WAY_TAKE_UP_UNDER_WAY;
  g_assert_true (way_register_save_take_up (self->reg, counted, &error));

  read = way_register_get_take_up (self->reg, named->id, &error);
  g_assert_cmpint (read->member, ==, self->austria);
  g_assert_cmpint (read->status, ==, WAY_TAKE_UP_DONE);
  g_assert_cmpstr (read->note, ==, "in use");
  g_assert_cmpstr (read->document, ==, "Act 12");
  g_assert_cmpstr (way_timing_get_text (read->timing), ==, "2011");
  all = way_register_list_take_ups (self->reg, self->network, WAY_DAY_NONE, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (((WayTakeUp *) all->pdata[0])->number, ==, 16);
  g_assert_cmpuint (((WayTakeUp *) all->pdata[0])->total, ==, 18);
}

static void
test_take_up_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUp) early = make_take_up (self, self->croatia, "2013-06-30");
  g_autoptr (WayTakeUp) first = make_take_up (self, self->croatia, "2013-07-01");
  g_autoptr (WayTakeUp) stranger = make_take_up (self, self->com, "2013-07-01");
  g_autoptr (WayTakeUp) counted = make_take_up (self, 0, "2013-07-01");

  assert_refused (way_register_save_take_up (self->reg, early, &error), &error, "member");
  g_assert_true (way_register_save_take_up (self->reg, first, &error));
  assert_refused (way_register_save_take_up (self->reg, stranger, &error), &error, "member");
  counted->number = 19;
  counted->total = 18;
  assert_refused (way_register_save_take_up (self->reg, counted, &error), &error, "total");
  first->number = 1;
  assert_refused (way_register_save_take_up (self->reg, first, &error), &error, "counted");
  counted->total = 27;
  counted->citation.source = 0;
  assert_refused (way_register_save_take_up (self->reg, counted, &error), &error,
                  "Every take-up needs a source");
}

/* ---- figures ---- */

static void
test_figure (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySeries) series = save_series (self, "EUR");
  g_autoptr (WayFigure) figure = way_figure_new ();
  g_autoptr (WayFigure) read = NULL;
  g_autoptr (GPtrArray) of_programme = NULL;

  figure->series = series->id;
  figure->qualifier = WAY_QUALIFIER_OVER;
  figure->value = 3.8e6;
  figure->total = 70e6;
  figure->basis = WAY_BASIS_GRANTED;
  figure->target = TRUE;
  figure->timing = way_timing_new ("2014-15", "2014/2015", NULL);
  way_set_text (&figure->note, "first call");
  cite (self, &figure->citation, "III a");
  g_assert_true (way_register_save_figure (self->reg, figure, &error));
  read = way_register_get_figure (self->reg, figure->id, &error);
  g_assert_cmpfloat (read->value, ==, 3.8e6);
  g_assert_cmpfloat (read->total, ==, 70e6);
  g_assert_cmpint (read->qualifier, ==, WAY_QUALIFIER_OVER);
  g_assert_cmpint (read->basis, ==, WAY_BASIS_GRANTED);
  g_assert_true (read->target);
  g_assert_cmpstr (way_timing_get_text (read->timing), ==, "2014-15");
  g_assert_cmpstr (read->note, ==, "first call");
  of_programme = way_register_list_series (self->reg, self->programme, &error);
  g_assert_cmpuint (of_programme->len, ==, 1);
  g_assert_cmpstr (((WaySeries *) of_programme->pdata[0])->currency, ==, "EUR");
}

static void
test_series_of (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySeries) series = save_series (self, "EUR");
  g_autoptr (GPtrArray) measuring = way_register_list_series_of (self->reg, self->pnr, &error);
  g_autoptr (GPtrArray) none = way_register_list_series_of (self->reg, self->network, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (measuring->len, ==, 1);
  g_assert_true (((WaySeries *) measuring->pdata[0])->id == series->id);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_figure_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySeries) series = save_series (self, "");
  g_autoptr (WayFigure) figure = way_figure_new ();

  figure->series = series->id;
  cite (self, &figure->citation, "III a");
  figure->value = NAN;
  assert_refused (way_register_save_figure (self->reg, figure, &error), &error, "number");
  figure->value = 33;
  figure->basis = WAY_BASIS_ABSORBED;
  assert_refused (way_register_save_figure (self->reg, figure, &error), &error, "money");
  figure->basis = WAY_BASIS_NONE;
  figure->citation.source = 0;
  assert_refused (way_register_save_figure (self->reg, figure, &error), &error,
                  "Every figure needs a source");
  way_set_text (&series->currency, "euro");
  assert_refused (way_register_save_series (self->reg, series, &error), &error, "EUR");
}

/* ---- findings, themes, the way forward ---- */

static void
test_finding (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayFinding) finding = way_finding_new ();
  g_autoptr (WayFinding) read = NULL;

  finding->programme = self->programme;
  way_set_text (&finding->title, "Too few units work");
  way_set_text (&finding->klass, "gap");
  way_set_text (&finding->evidence, "a count");
  way_set_text (&finding->response, "a second call");
  cite (self, &finding->citation, "III");
  fixture_append (finding->links, WayLink, { self->network, 0 });
  fixture_append (finding->links, WayLink, { self->pnr, 0 });
  g_assert_true (way_register_save_finding (self->reg, finding, &error));
  g_array_remove_index (finding->links, 0);
  g_assert_true (way_register_save_finding (self->reg, finding, &error));
  read = way_register_get_finding (self->reg, finding->id, &error);
  g_assert_cmpstr (read->title, ==, "Too few units work");
  g_assert_cmpstr (read->klass, ==, "gap");
  g_assert_cmpstr (read->evidence, ==, "a count");
  g_assert_cmpstr (read->response, ==, "a second call");
  g_assert_cmpuint (read->links->len, ==, 1);
  g_assert_cmpint (g_array_index (read->links, WayLink, 0).commitment, ==, self->pnr);
  finding->citation.source = 0;
  assert_refused (way_register_save_finding (self->reg, finding, &error), &error,
                  "Every finding needs a source");
}

/* A theme may be the desk's own: it needs no source. */
static void
test_theme (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTheme) theme = way_theme_new ();
  g_autoptr (GPtrArray) before = NULL;

  way_set_text (&theme->title, "Research");
  way_set_text (&theme->text, "what is funded");
  fixture_append (theme->links, WayLink, { self->network, 0 });
  g_assert_true (way_register_save_theme (self->reg, theme, &error));
  before = way_register_list_themes (self->reg, self->programme, way_day_new (2000, 1, 1), &error);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpstr (((WayTheme *) before->pdata[0])->text, ==, "what is funded");
  fixture_append (theme->links, WayLink, { self->network, 0 });
  assert_refused (way_register_save_theme (self->reg, theme, &error), &error, "twice");
}

static void
test_forward (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (WayForward) read = NULL;

  forward->programme = self->programme;
  forward->objective = self->one;
  forward->modality = WAY_MODALITY_ENCOURAGED;
  way_set_text (&forward->text, "Set up the centres");
  forward->timing = way_timing_new ("2012", "2012", NULL);
  cite (self, &forward->citation, "II.1, way forward, 3rd");
  fixture_append (forward->addressees, WayResponsible, { self->states, WAY_ROLE_LEAD });
  fixture_append (forward->links, WayLink, { self->network, WAY_PROMISE_REPEATS });
  fixture_append (forward->links, WayLink, { self->pnr, WAY_PROMISE_MAKES });
  g_assert_true (way_register_save_forward (self->reg, forward, &error));
  read = way_register_get_forward (self->reg, forward->id, &error);
  g_assert_cmpint (read->objective, ==, self->one);
  g_assert_cmpint (read->modality, ==, WAY_MODALITY_ENCOURAGED);
  g_assert_cmpuint (read->addressees->len, ==, 1);
  g_assert_cmpint (g_array_index (read->addressees, WayResponsible, 0).role, ==,
                   WAY_ROLE_ADDRESSEE);
  g_assert_cmpuint (read->links->len, ==, 2);
  g_assert_cmpint (g_array_index (read->links, WayLink, 0).promise, ==, WAY_PROMISE_REPEATS);
  g_assert_cmpint (g_array_index (read->links, WayLink, 1).promise, ==, WAY_PROMISE_MAKES);
  way_set_text (&forward->text, "");
  assert_refused (way_register_save_forward (self->reg, forward, &error), &error,
                  "A text is needed");
}

/* ---- continuations ---- */

static gboolean
link_both (Fixture *self, WayId from, WayId to, GError **error)
{
  g_autoptr (WayContinuation) continuation = way_continuation_new ();

  continuation->from = from;
  continuation->to = to;
  continuation->relation = WAY_RELATION_NEXT_STAGE;
  continuation->inferred = TRUE;
  return way_register_save_continuation (self->reg, continuation, error);
}

static void
test_no_circle (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId third = fixture_add_commitment (self, self->two_one, "A third", "2014");

  g_assert_true (link_both (self, self->pnr, self->network, &error));
  g_assert_true (link_both (self, self->network, third, &error));
  assert_refused (link_both (self, third, self->pnr, &error), &error, "continues");
  g_assert_true (link_both (self, self->pnr, third, &error));
}

/* The line goes back and forth, and leaves what is beside it alone. */
static void
test_line (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId third = fixture_add_commitment (self, self->two_one, "A third", "2014");
  WayId fourth = fixture_add_commitment (self, self->two_one, "A fourth", "2014");
  WayId beside = fixture_add_commitment (self, self->two_one, "One beside", "2014");
  g_autoptr (GPtrArray) line = NULL;

  g_assert_true (link_both (self, self->pnr, self->network, &error));
  g_assert_true (link_both (self, self->network, third, &error));
  g_assert_true (link_both (self, third, fourth, &error));
  g_assert_true (link_both (self, self->pnr, beside, &error));
  line = way_register_list_line (self->reg, third, WAY_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (line->len, ==, 3);
  for (guint i = 0; i < line->len; i++)
    g_assert_cmpint (((WayContinuation *) line->pdata[i])->to, !=, beside);
}

/* Before a commitment was made nobody could infer what it continues. */
static void
test_line_as_of (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *day;
    guint n_links;
  } cases[] = { { "2011-11-24", 0 }, { "2011-11-25", 1 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) network = way_register_get_commitment (self->reg, self->network, NULL);

  cite (self, &network->origin, "II.1");
  g_assert_true (way_register_save_commitment (self->reg, network, &error));
  g_assert_true (link_both (self, self->pnr, self->network, &error));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayDay day = way_day_new_from_iso (cases[i].day);
      g_autoptr (GPtrArray) line = way_register_list_line (self->reg, self->pnr, day, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (line->len, ==, cases[i].n_links);
    }
}

/* ---- together ---- */

/* A file from elsewhere may have any rank; the stage stays behind those that come before it. */
static void
test_high_rank (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayProcedure) ordinary = NULL;
  const WayStage *last;

  way_database_execute (way_register_get_database (self->reg),
                        "UPDATE stage SET rank = 4294967297 WHERE code = 'referral'", &error);
  g_assert_no_error (error);
  ordinary = get_procedure (self, "ordinary");
  last = ordinary->stages->pdata[ordinary->stages->len - 1];
  g_assert_cmpstr (last->code, ==, "referral");
  g_assert_cmpuint (last->rank, >, 12);
}

/* All that hangs on a commitment goes and comes back with it; the entry that made it stays. */
static void
test_delete_commitment (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUp) take_up = make_take_up (self, self->austria, "2011-11-25");
  g_autoptr (WayTakeUp) back = NULL;
  g_autoptr (WaySeries) series = save_series (self, "");
  g_autoptr (WaySeries) alone = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  take_up->commitment = self->pnr;
  g_assert_true (way_register_save_take_up (self->reg, take_up, &error));
  g_assert_true (way_register_delete_commitment (self->reg, self->pnr, &error));
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_TAKE_UP, 0, take_up->code), ==, 0);
  alone = way_register_get_series (self->reg, series->id, &error);
  g_assert_cmpint (alone->commitment, ==, 0);
  g_assert_true (way_register_undo (self->reg, &error));
  back = way_register_get_take_up (self->reg, take_up->id, &error);
  g_assert_no_error (error);
  g_clear_pointer (&alone, way_series_free);
  alone = way_register_get_series (self->reg, series->id, &error);
  g_assert_cmpint (alone->commitment, ==, self->pnr);
  problems = way_register_check (self->reg, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static int
interrupt_cb (gpointer data)
{
  return 1;
}

/* Where a rule cannot be looked up that is said, and not that the record breaks it. */
static void
test_unreadable (Fixture *self, gconstpointer data)
{
  sqlite3 *handle = way_database_get_handle (way_register_get_database (self->reg));
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUp) take_up = make_take_up (self, self->austria, "2011-11-25");
  g_autoptr (WayContinuation) continuation = way_continuation_new ();
  g_autoptr (WayStep) step = NULL;

  follow_ordinary (self);
  step = make_step (self, "proposed");
  continuation->from = self->pnr;
  continuation->to = self->network;
  continuation->inferred = TRUE;
  sqlite3_progress_handler (handle, 1, interrupt_cb, NULL);
  g_assert_false (way_register_save_step (self->reg, step, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (way_register_save_take_up (self->reg, take_up, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (way_register_check_continuation (self->reg, continuation, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
  sqlite3_progress_handler (handle, 0, NULL, NULL);
}

static int
count_cb (gpointer data)
{
  ++*(guint *) data;
  return 0;
}

/* How many instructions SQLite needs to list what hangs on one record. */
static guint
count_instructions (Fixture *self, WayId commitment, WayId series)
{
  sqlite3 *handle = way_database_get_handle (way_register_get_database (self->reg));
  WayDay day = way_day_new (2014, 1, 1);
  guint n = 0;

  sqlite3_progress_handler (handle, 1, count_cb, &n);
  g_ptr_array_unref (way_register_list_steps (self->reg, commitment, day, NULL));
  g_ptr_array_unref (way_register_list_take_ups (self->reg, commitment, day, NULL));
  g_ptr_array_unref (way_register_list_figures (self->reg, series, day, NULL));
  g_ptr_array_unref (way_register_list_continuations (self->reg, commitment, NULL));
  sqlite3_progress_handler (handle, 0, NULL, NULL);
  return n;
}

static void
add_to_others (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayStep) step = make_step (self, "trilogue");
  g_autoptr (WayTakeUp) take_up = make_take_up (self, self->austria, "2011-11-25");
  g_autoptr (WaySeries) series = save_series (self, "EUR");
  g_autoptr (WayFigure) figure = way_figure_new ();
  WayId third = fixture_add_commitment (self, self->two_one, "A third", "2014");

  take_up->commitment = self->pnr;
  figure->series = series->id;
  cite (self, &figure->citation, "II.1");
  g_assert_true (way_register_save_step (self->reg, step, &error));
  g_assert_true (way_register_save_take_up (self->reg, take_up, &error));
  g_assert_true (way_register_save_figure (self->reg, figure, &error));
  g_assert_true (link_both (self, self->pnr, third, &error));
  g_assert_no_error (error);
}

/* The pane of a commitment is as quick in a large register: what hangs on others is not read. */
static void
test_found_by_key (Fixture *self, gconstpointer data)
{
  g_autoptr (WaySeries) series = save_series (self, "EUR");
  guint before, after;

  follow_ordinary (self);
  add_to_others (self);
  count_instructions (self, self->network, series->id); /* the statements are made */
  before = count_instructions (self, self->network, series->id);
  for (guint i = 0; i < 20; i++)
    add_to_others (self);
  after = count_instructions (self, self->network, series->id);
  g_assert_cmpuint (before, >, 0);
  g_assert_cmpuint (after, ==, before);
}

/* A source says of which commitments it speaks, in whatever record it is cited, one by one and
 * counted. */
static void
test_citing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUp) take_up = make_take_up (self, self->austria, "2011-11-25");
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (GArray) before = way_register_list_citing (self->reg, self->late, &error);
  g_autoptr (GArray) after = NULL;
  g_autoptr (GHashTable) counts = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_true (way_register_save_take_up (self->reg, take_up, &error));
  forward->programme = self->programme;
  way_set_text (&forward->text, "Go on");
  cite (self, &forward->citation, "II.1");
  fixture_append (forward->links, WayLink, { self->pnr, WAY_PROMISE_REPEATS });
  g_assert_true (way_register_save_forward (self->reg, forward, &error));
  after = way_register_list_citing (self->reg, self->late, &error);
  g_assert_cmpuint (after->len, ==, 2);
  counts = way_register_count_citing (self->reg, &error);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &self->late)), ==, 2);
}

/* What others refer to stands in the way of its deletion. */
static void
test_in_use (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUp) take_up = make_take_up (self, self->austria, "2011-11-25");

  g_assert_true (way_register_save_take_up (self->reg, take_up, &error));
  assert_in_use (way_register_delete_party (self->reg, self->austria, &error), &error,
                 "Still used by 1 take-up");
  assert_in_use (way_register_delete_source (self->reg, self->late, &error), &error,
                 "Still used by 1 take-up");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("procedure/shipped", test_shipped);
  add ("procedure/own", test_own_procedure);
  add ("procedure/rules", test_procedure_rules);
  add ("step/there-and-back", test_step);
  add ("step/order", test_steps_in_order);
  add ("step/rules", test_step_rules);
  add ("take-up/there-and-back", test_take_up);
  add ("take-up/rules", test_take_up_rules);
  add ("figure/there-and-back", test_figure);
  add ("figure/rules", test_figure_rules);
  add ("figure/series-of-a-commitment", test_series_of);
  add ("finding", test_finding);
  add ("theme", test_theme);
  add ("forward", test_forward);
  add ("continuation/no-circle", test_no_circle);
  add ("continuation/line", test_line);
  add ("continuation/line-as-of", test_line_as_of);
  add ("procedure/high-rank", test_high_rank);
  add ("unreadable", test_unreadable);
  add ("found-by-key", test_found_by_key);
  add ("delete/commitment", test_delete_commitment);
  add ("citing", test_citing);
  add ("delete/in-use", test_in_use);
  return g_test_run ();
}
