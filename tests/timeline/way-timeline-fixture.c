/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixture of the timeline's tests: something of everything that a bar can show. */

#include "config.h"

#include <glib/gstdio.h>

#include "way-timeline-fixture.h"

typedef struct
{
  const char *action;
  const char *title;
  const char *timing;
  const char *condition;
  const char *day; /* of a statement, NULL for none */
  WayStatus status;
  gboolean forecast;
  const char *revised;
} Row;

static const struct
{
  const char *code;
  const char *title;
} actions[] = {
  { "1.1", "Identify and dismantle criminal networks" },
  { "1.2", "Protect the economy against criminal infiltration" },
  { "1.3", "Confiscate criminal assets" },
  { "2.1", "Empower communities to prevent radicalisation and recruitment" },
  { "2.2", "Cut off terrorists’ access to funding and materials and follow their transactions" },
  { "2.3", "Protect transport" },
};

static const Row rows[] = {
  { "1.1", "Greater use of Joint Investigation Teams, also at short notice", "from 2010", NULL,
    "2011-11-25", WAY_STATUS_ONGOING, FALSE, NULL },
  { "1.1", "EU PNR: law on passenger name records", "2011", NULL, "2011-11-25",
    WAY_STATUS_COMPLETED, FALSE, NULL },
  { "1.1", "Get the PNR Directive adopted by the Parliament", "2012", NULL, "2011-11-25",
    WAY_STATUS_ONGOING, FALSE, NULL },
  { "1.1", "PNR agreements: US and Canada", "2012", "subject to the mandate", "2011-11-25",
    WAY_STATUS_ONGOING, FALSE, NULL },
  { "1.1", "Anti-money-laundering legislation, revised", "2013", NULL, "2011-11-25",
    WAY_STATUS_NOT_STARTED, FALSE, NULL },
  { "1.1", "Guidelines on bank account registers", "2012", NULL, NULL, WAY_STATUS_NONE, FALSE,
    NULL },
  { "1.1", "Europol and CEPOL reform", "2012", NULL, "2011-11-25", WAY_STATUS_NOT_STARTED, FALSE,
    NULL },
  { "1.2", "Anti-corruption monitoring mechanism", "2011", NULL, "2011-11-25", WAY_STATUS_COMPLETED,
    FALSE, NULL },
  { "1.2", "National contact point network", "2011", NULL, "2011-11-25", WAY_STATUS_ONGOING, FALSE,
    NULL },
  { "1.2", "Widen the administrative approach to organised crime", "2012", NULL, "2011-11-25",
    WAY_STATUS_NOT_STARTED, FALSE, NULL },
  { "1.2", "EU Anti-Corruption Report, every second year", "from 2013", NULL, "2011-11-25",
    WAY_STATUS_NOT_STARTED, FALSE, NULL },
  { "1.3", "Confiscation law: third-party, extended and non-conviction-based", "2011", NULL,
    "2011-11-25", WAY_STATUS_NOT_STARTED, FALSE, "2012" },
  { "1.3", "Indicators for Asset Recovery Offices", "by 2013", NULL, NULL, WAY_STATUS_NONE, FALSE,
    NULL },
  { "1.3", "Working Asset Recovery Offices in every Member State", "by 2014", NULL, "2011-11-25",
    WAY_STATUS_ONGOING, FALSE, NULL },
  { "2.1", "Radicalisation awareness network", "2011", NULL, "2010-11-22", WAY_STATUS_ONGOING,
    FALSE, "by the end of 2012" },
  { "2.1", "Conference of ministers", "2012", NULL, "2011-11-25", WAY_STATUS_NOT_STARTED, FALSE,
    NULL },
  { "2.1", "Handbook from prevention to disengagement", "2013-14", NULL, NULL, WAY_STATUS_NONE,
    FALSE, NULL },
  { "2.1", "Online radicalisation proposals", "2012", NULL, "2011-11-25", WAY_STATUS_COMPLETED,
    TRUE, NULL },
  { "2.2", "Framework for freezing terrorist assets", "2011", NULL, "2011-11-25",
    WAY_STATUS_NOT_STARTED, FALSE, "2012" },
  { "2.2", "Carry out the explosives and CBRN action plans", "from 2011", NULL, NULL,
    WAY_STATUS_NONE, FALSE, NULL },
  { "2.2", "Progress report on financing", "in the coming months", NULL, "2011-11-25",
    WAY_STATUS_WITHDRAWN, FALSE, NULL },
  { "2.2", "Health threats initiative", "2011", NULL, "2011-11-25", WAY_STATUS_COMPLETED, TRUE,
    "7 December 2011" },
  { "2.3", "Communication on transport security policy", "2011", NULL, "2011-11-25",
    WAY_STATUS_NOT_STARTED, FALSE, "mid-2012" },
  { "2.3", "Rail security working group", "early 2013", NULL, "2011-11-25", WAY_STATUS_SUPERSEDED,
    FALSE, NULL },
};

static WayDay
to_day (const char *text)
{
  return way_day_new_from_iso (text);
}

static WayId
add_source (WayRegister *store, const char *reference, const char *title, const char *day)
{
  g_autoptr (WaySource) source = way_source_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&source->reference, reference);
  way_set_text (&source->title, title);
  source->day = to_day (day);
  way_register_save_source (store, source, &error);
  g_assert_no_error (error);
  return source->id;
}

static WayId
add_programme (WayRegister *store)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&programme->code, "ISS");
  way_set_text (&programme->title, "Internal Security Strategy");
  programme->begins = to_day ("2010-11-22");
  programme->ends = to_day ("2014-12-31");
  way_register_save_programme (store, programme, &error);
  g_assert_no_error (error);
  return programme->id;
}

static WayId
add_objective (WayRegister *store, WayId programme, const char *code, const char *title)
{
  g_autoptr (WayObjective) objective = way_objective_new ();
  g_autoptr (GError) error = NULL;

  objective->programme = programme;
  way_set_text (&objective->code, code);
  way_set_text (&objective->title, title);
  way_register_save_objective (store, objective, &error);
  g_assert_no_error (error);
  return objective->id;
}

static WayId
add_action (WayRegister *store, WayId objective, const char *code, const char *title)
{
  g_autoptr (WayAction) action = way_action_new ();
  g_autoptr (GError) error = NULL;

  action->objective = objective;
  way_set_text (&action->code, code);
  way_set_text (&action->title, title);
  way_register_save_action (store, action, &error);
  g_assert_no_error (error);
  return action->id;
}

static WayId
add_commitment (WayRegister *store, WayId action, WayId source, const Row *row)
{
  g_autoptr (WayCommitment) commitment = way_commitment_new ();
  g_autoptr (GError) error = NULL;
  WayPlacement placement = { .action = action };

  way_set_text (&commitment->title, row->title);
  if (row->timing != NULL)
    commitment->timing = way_timing_recognise (row->timing, WAY_TIMING_PAIR_IS_YEARS);
  if (row->condition != NULL)
    way_set_text (&commitment->condition, row->condition);
  g_array_append_val (commitment->placements, placement);
  commitment->origin.source = source;
  way_register_save_commitment (store, commitment, &error);
  g_assert_no_error (error);
  return commitment->id;
}

static void
add_statement (WayRegister *store, WayId commitment, WayId source, const Row *row)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  if (row->day == NULL)
    return;
  statement->commitment = commitment;
  statement->day = to_day (row->day);
  statement->status = row->status;
  statement->forecast = row->forecast;
  way_set_text (&statement->sentence, "As the source says.");
  if (row->revised != NULL)
    statement->timing = way_timing_recognise (row->revised, WAY_TIMING_PAIR_IS_YEARS);
  statement->citation.source = source;
  way_register_save_statement (store, statement, &error);
  g_assert_no_error (error);
}

static WayFixture *
open_fixture (void)
{
  WayFixture *self = g_new0 (WayFixture, 1);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("way-timeline-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "test.waymark", NULL);
  self->store = way_register_create (path, &error);
  g_assert_no_error (error);
  way_register_begin (self->store, "Make", &error);
  g_assert_no_error (error);
  self->programme = add_programme (self->store);
  return self;
}

static void
close_fixture (WayFixture *self)
{
  g_autoptr (GError) error = NULL;

  way_register_commit (self->store, &error);
  g_assert_no_error (error);
  self->board = way_fixture_load (self, "2012-01-16");
}

/* The pictures of the design, more or less. */
WayFixture *
way_fixture_new (void)
{
  WayFixture *self = open_fixture ();
  WayId origin = add_source (self->store, "COM(2010) 673", "The strategy", "2010-11-22");
  WayId source = add_source (self->store, "COM(2011) 790", "First annual report", "2011-11-25");
  WayId one =
    add_objective (self->store, self->programme, "1", "Disrupt international crime networks");
  WayId two =
    add_objective (self->store, self->programme, "2", "Prevent terrorism and radicalisation");

  for (guint a = 0; a < G_N_ELEMENTS (actions); a++)
    {
      WayId action = add_action (self->store, actions[a].code[0] == '1' ? one : two,
                                 actions[a].code, actions[a].title);

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        if (g_str_equal (rows[i].action, actions[a].code))
          add_statement (self->store, add_commitment (self->store, action, origin, &rows[i]),
                         source, &rows[i]);
    }
  close_fixture (self);
  return self;
}

static Row
make_row (guint i)
{
  static const char *const timings[] = { "2011",       "2012",        "by 2013",
                                         "2013-14",    "from 2012",   "by the end of 2014",
                                         "early 2013", "12 June 2012" };
  static const WayStatus statuses[] = { WAY_STATUS_ONGOING, WAY_STATUS_NOT_STARTED,
                                        WAY_STATUS_COMPLETED, WAY_STATUS_NONE,
                                        WAY_STATUS_WITHDRAWN };

  return (Row) { .timing = timings[i % G_N_ELEMENTS (timings)],
                 .day = i % 5 == 3 ? NULL : "2011-11-25",
                 .status = statuses[i % G_N_ELEMENTS (statuses)],
                 .revised = i % 16 == 0 ? "2013" : NULL };
}

/* Many lanes with many commitments each. */
WayFixture *
way_fixture_new_large (guint n_lanes, guint n_each)
{
  WayFixture *self = open_fixture ();
  WayId origin = add_source (self->store, "COM(2010) 673", "The strategy", "2010-11-22");
  WayId source = add_source (self->store, "COM(2011) 790", "First annual report", "2011-11-25");
  WayId objective = 0;

  for (guint a = 0; a < n_lanes; a++)
    {
      g_autofree char *code = g_strdup_printf ("%u.%u", a / 10 + 1, a % 10 + 1);
      WayId action;

      if (a % 10 == 0)
        {
          g_autofree char *number = g_strdup_printf ("%u", a / 10 + 1);

          objective = add_objective (self->store, self->programme, number, "An objective");
        }
      action = add_action (self->store, objective, code, "An action with a title of some length");
      for (guint i = 0; i < n_each; i++)
        {
          g_autofree char *title = g_strdup_printf ("Commitment %u of action %s", i + 1, code);
          Row row = make_row (a * 7 + i);

          row.title = title;
          add_statement (self->store, add_commitment (self->store, action, origin, &row), source,
                         &row);
        }
    }
  close_fixture (self);
  return self;
}

void
way_fixture_free (WayFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_object (&self->board);
  g_clear_object (&self->store);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self);
}

WayBoard *
way_fixture_load (WayFixture *self, const char *day)
{
  g_autoptr (GError) error = NULL;
  WayBoard *board = way_board_load (self->store, self->programme, to_day (day), NULL, &error);

  g_assert_no_error (error);
  return board;
}

WayId
way_fixture_find (WayFixture *self, const char *title)
{
  GListModel *standings = way_board_get_standings (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);

      if (g_str_has_prefix (way_standing_get_title (standing), title))
        return way_standing_get_id (standing);
    }
  g_assert_not_reached ();
}

WayId
way_fixture_find_action (WayFixture *self, const char *code)
{
  GListModel *lanes = way_board_get_lanes (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      if (g_str_equal (way_lane_get_code (lane), code))
        return way_lane_get_action (lane);
    }
  g_assert_not_reached ();
}

static void
changed_cb (WayRegister *store, const WayChange *change, WayFixture *self)
{
  g_autoptr (GError) error = NULL;

  way_board_update (self->board, store, change, &error);
  g_assert_no_error (error);
}

/* Records a statement and brings the board up to date, as the window does. */
void
way_fixture_say (WayFixture *self,
                 WayId commitment,
                 const char *day,
                 WayStatus status,
                 const char *timing)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->store, NULL);
  WaySource *source = g_ptr_array_index (sources, 0);
  Row row = { .day = day, .status = status, .revised = timing };
  gulong handler = g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), self);

  add_statement (self->store, commitment, source->id, &row);
  g_signal_handler_disconnect (self->store, handler);
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
record_step (WayFixture *self, const WayProcedure *procedure, WayStep *step)
{
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (self->store, step->commitment, NULL);
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->store, NULL);
  g_autoptr (GError) error = NULL;

  commitment->procedure = procedure->id;
  way_register_save_commitment (self->store, commitment, &error);
  g_assert_no_error (error);
  step->citation.source = ((WaySource *) g_ptr_array_index (sources, 0))->id;
  way_register_save_step (self->store, step, &error);
  g_assert_no_error (error);
}

/**
 * way_fixture_record:
 * @self: a fixture
 * @commitment: a commitment's key
 * @stage: the code of a stage
 * @reached: whether it was reached
 * @timing: (nullable): when, as written
 *
 * Records a stage and brings the board up to date.
 */
void
way_fixture_record (WayFixture *self,
                    WayId commitment,
                    const char *stage,
                    gboolean reached,
                    const char *timing)
{
  g_autoptr (WayProcedure) ordinary =
    way_register_get_procedure (self->store,
                                way_register_find (self->store, WAY_RECORD_PROCEDURE, 0,
                                                   "ordinary"),
                                NULL);
  g_autoptr (WayStep) step = way_step_new ();
  gulong handler = g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), self);

  step->commitment = commitment;
  step->stage = find_stage (ordinary, stage);
  step->reached = reached;
  step->timing = timing != NULL ? way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS) : NULL;
  record_step (self, ordinary, step);
  g_signal_handler_disconnect (self->store, handler);
}
