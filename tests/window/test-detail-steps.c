/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladder of stages in the detail: what it shows of a file, and how its steps are reached. */

#include "config.h"

#include "page-fixture.h"
#include "way-detail.h"
#include "way-rung-row.h"
#include "way-step-view.h"

#define LATER (way_day_new (2012, 1, 16))

/* The sample's own steps go: the tests take their own. */
static void
forget_steps (PageFixture *self, WayId id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = way_register_list_steps (self->reg, id, WAY_DAY_NONE, &error);

  for (guint i = 0; i < steps->len; i++)
    way_register_delete_step (self->reg, ((WayStep *) steps->pdata[i])->id, &error);
  g_assert_no_error (error);
}

/* Code may be NULL: none. */
static void
give_procedure (PageFixture *self, WayId id, const char *code)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, NULL);
  g_autoptr (GError) error = NULL;

  forget_steps (self, id);
  commitment->procedure =
    code != NULL ? way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, code) : 0;
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
}

static WayId
find_stage (PageFixture *self, WayId procedure, const char *code)
{
  g_autoptr (WayProcedure) record = way_register_get_procedure (self->reg, procedure, NULL);

  for (guint i = 0; i < record->stages->len; i++)
    {
      const WayStage *stage = record->stages->pdata[i];

      if (g_str_equal (stage->code, code))
        return stage->id;
    }
  g_assert_not_reached ();
}

/* The oldest source is known on all days that are looked at. */
static WayId
find_source (PageFixture *self)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->reg, NULL);

  return ((const WaySource *) sources->pdata[sources->len - 1])->id;
}

static WayId
record (PageFixture *self, WayId id, const char *stage, gboolean reached, const char *timing)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, NULL);
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = id;
  step->stage = find_stage (self, commitment->procedure, stage);
  step->reached = reached;
  step->timing = timing != NULL ? way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS) : NULL;
  way_set_text (&step->document, "COM(2011) 32");
  step->citation.source = find_source (self);
  way_set_text (&step->citation.place, "annex");
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);
  return step->id;
}

static WayId
show (PageFixture *self, gboolean with_procedure)
{
  WayId id = page_fixture_find (self, "ISS-1.3-1");

  give_procedure (self, id, with_procedure ? "ordinary" : NULL);
  page_fixture_show (self, way_detail_new (), LATER);
  way_session_set_selected (self->session, id);
  WAIT_FOR (way_detail_get_shown (WAY_DETAIL (self->page)) == id);
  page_fixture_settle (self);
  return id;
}

static GtkWidget *
get_step (PageFixture *self, guint nth)
{
  GtkWidget *step = page_fixture_find_type (self->page, WAY_TYPE_STEP_VIEW, nth);

  g_assert_nonnull (step);
  return step;
}

/* ---- what it shows ---- */

static void
test_no_procedure (PageFixture *self, gconstpointer data)
{
  show (self, FALSE);

  g_assert_nonnull (page_fixture_find_label (self->page, "Stages"));
  g_assert_nonnull (page_fixture_find_label (self->page, "No procedure"));
  g_assert_cmpuint (page_fixture_count_type (self->page, WAY_TYPE_RUNG_ROW), ==, 0);
}

/* Fourteen stages, of which two pairs run side by side. */
static void
test_rungs (PageFixture *self, gconstpointer data)
{
  show (self, TRUE);

  g_assert_nonnull (page_fixture_find_label (self->page, "Ordinary legislative procedure"));
  g_assert_cmpuint (page_fixture_count_type (self->page, WAY_TYPE_RUNG_ROW), ==, 12);
  g_assert_cmpuint (page_fixture_count_type (self->page, WAY_TYPE_STEP_VIEW), ==, 0);
}

static void
test_steps (PageFixture *self, gconstpointer data)
{
  WayId id = show (self, TRUE);

  record (self, id, "proposed", TRUE, "February 2011");
  record (self, id, "proposed", FALSE, "2010");
  record (self, id, "committee", FALSE, NULL);
  record (self, id, "general-approach", TRUE, "June 2011");
  record (self, id, "trilogue", TRUE, NULL);
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_STEP_VIEW) == 5);
  page_fixture_settle (self);

  g_assert_nonnull (page_fixture_find_label (self->page, "February 2011"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Planned 2010"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Planned, no day given"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Reached, no day given"));
  g_assert_nonnull (page_fixture_find_label (self->page, "COM(2011) 32"));
  g_assert_nonnull (page_fixture_find_label (get_step (self, 0), ", annex"));
  page_fixture_take_picture (self, "detail-steps", 360, 1400);
}

static void
test_names (PageFixture *self, gconstpointer data)
{
  WayId id = show (self, TRUE);

  record (self, id, "adopted", TRUE, "18 November 2011");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_STEP_VIEW) == 1);
  page_fixture_settle (self);

  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (get_step (self, 0)),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                     "Adopted: 18 November 2011"));
  g_assert_null (gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (page_fixture_find_type (self->page, WAY_TYPE_RUNG_ROW, 2)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Parliament committee, Council general approach"));
}

static void
test_disputed (PageFixture *self, gconstpointer data)
{
  WayId id = show (self, TRUE);

  record (self, id, "adopted", TRUE, "18 November 2010");
  record (self, id, "adopted", TRUE, "15 December 2010");
  record (self, id, "proposed", TRUE, "2011");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_STEP_VIEW) == 3);
  page_fixture_settle (self);

  g_assert_nonnull (page_fixture_find_label (self->page, "≠"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Reached before “Proposed”"));
}

/* ---- stalled ---- */

static void
test_stalled (PageFixture *self, gconstpointer data)
{
  WayId id = show (self, TRUE);
  g_autoptr (GError) error = NULL;

  /* Promised on 22 November 2010, and on 16 January 2012 nothing more is known. */
  g_assert_nonnull (page_fixture_find_label (self->page, "Stalled since 22 November 2010"));
  record (self, id, "proposed", TRUE, "3 November 2010");
  WAIT_FOR (page_fixture_find_label (self->page, "Stalled since 3 November 2010") != NULL);

  way_register_set_setting (self->reg, WAY_STALLED_AFTER_SETTING, "18", &error);
  g_assert_no_error (error);
  WAIT_FOR (page_fixture_find_label (self->page, "Stalled") == NULL);
}

/* ---- editing ---- */

static void
activate (GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

static void
test_actions (PageFixture *self, gconstpointer data)
{
  WayId id = show (self, TRUE);
  WayId step = record (self, id, "adopted", TRUE, "2011");
  g_autofree char *expected =
    g_strdup_printf ("edit-step(%" G_GINT64_FORMAT ") delete-step(%" G_GINT64_FORMAT ") ", step,
                     step);

  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_STEP_VIEW) == 1);
  page_fixture_settle (self);
  g_string_truncate (self->actions, 0);
  g_assert_true (gtk_widget_grab_focus (get_step (self, 0)));
  activate (get_step (self, 0), "step.edit");
  activate (get_step (self, 0), "step.delete");
  g_assert_cmpstr (self->actions->str, ==, expected);
}

static void
add (const char *path, void (*test) (PageFixture *, gconstpointer))
{
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, test, page_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  add ("/detail/steps/no-procedure", test_no_procedure);
  add ("/detail/steps/rungs", test_rungs);
  add ("/detail/steps/steps", test_steps);
  add ("/detail/steps/names", test_names);
  add ("/detail/steps/disputed", test_disputed);
  add ("/detail/steps/stalled", test_stalled);
  add ("/detail/steps/actions", test_actions);
  return g_test_run ();
}
