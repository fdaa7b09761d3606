/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records as values, saving and reading them back, the rules they must keep, and deleting them. */

#include "config.h"

#include "way-database.h"
#include "way-fixture.h"
#include "way-register-private.h"

#define add(path, test)                                                                            \
  g_test_add ("/records/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

/* ---- values ---- */

static void
test_set_text (void)
{
  g_autoptr (WayKind) kind = way_kind_new ();

  g_assert_cmpstr (kind->name, ==, "");
  way_set_text (&kind->name, "Report");
  way_set_text (&kind->name, kind->name + 2);
  g_assert_cmpstr (kind->name, ==, "port");
  way_set_text (&kind->name, NULL);
  g_assert_cmpstr (kind->name, ==, "");
}

static void
test_copy (void)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (WayStatement) copy = NULL;

  statement->day = way_day_new (2011, 11, 25);
  way_set_text (&statement->citation.place, "p. 3");
  statement->timing = way_timing_new ("2012", "2012", NULL);
  fixture_append (statement->responsible, WayResponsible, { 7, WAY_ROLE_WITH });
  g_ptr_array_add (statement->further, way_citation_new (9, "annex"));

  copy = way_statement_copy (statement);
  way_set_text (&statement->citation.place, "p. 4");
  g_array_set_size (statement->responsible, 0);
  way_set_text (&((WayCitation *) statement->further->pdata[0])->place, "elsewhere");

  g_assert_cmpint (copy->day, ==, way_day_new (2011, 11, 25));
  g_assert_cmpstr (copy->citation.place, ==, "p. 3");
  g_assert_true (way_timing_equal (copy->timing, statement->timing));
  g_assert_cmpuint (copy->responsible->len, ==, 1);
  g_assert_cmpstr (((WayCitation *) copy->further->pdata[0])->place, ==, "annex");
}

/* ---- there and back ---- */

static void
test_source (Fixture *self, gconstpointer data)
{
  g_autoptr (WaySource) source = way_source_new ();
  g_autoptr (WaySource) read = NULL;

  way_set_text (&source->reference, "COM(2016) 670");
  way_set_text (&source->title, "First progress report");
  source->day = way_day_new (2016, 10, 12);
  way_set_text (&source->kind, "communication");
  way_set_text (&source->address, "https://example.org/670");
  g_assert_true (way_register_save_source (self->reg, source, NULL));
  g_assert_cmpint (source->id, >, 0);
  g_assert_cmpstr (source->code, !=, "");

  read = way_register_get_source (self->reg, source->id, NULL);
  g_assert_cmpstr (read->code, ==, source->code);
  g_assert_cmpstr (read->reference, ==, "COM(2016) 670");
  g_assert_cmpstr (read->title, ==, "First progress report");
  g_assert_cmpint (read->day, ==, source->day);
  g_assert_cmpstr (read->kind, ==, "communication");
  g_assert_cmpstr (read->address, ==, "https://example.org/670");
}

static void
test_programme (Fixture *self, gconstpointer data)
{
  g_autoptr (WayProgramme) programme =
    way_register_get_programme (self->reg, self->programme, NULL);
  g_autoptr (WayProgramme) read = NULL;

  way_set_text (&programme->short_title, "ISS");
  way_set_text (&programme->objective_label, "Pillar");
  way_set_text (&programme->action_label, "Measure");
  programme->published_key = TRUE;
  g_assert_true (way_register_save_programme (self->reg, programme, NULL));

  read = way_register_get_programme (self->reg, self->programme, NULL);
  g_assert_cmpstr (read->short_title, ==, "ISS");
  g_assert_cmpstr (read->objective_label, ==, "Pillar");
  g_assert_cmpstr (read->action_label, ==, "Measure");
  g_assert_true (read->published_key);
  g_assert_cmpint (read->begins, ==, way_day_new (2010, 11, 22));
  g_assert_cmpint (read->ends, ==, way_day_new (2014, 12, 31));
  g_assert_cmpint (read->source, ==, self->early);
}

static void
test_commitment (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, self->pnr, NULL);
  g_autoptr (WayCommitment) read = NULL;

  way_set_text (&commitment->condition, "subject to a study");
  way_set_text (&commitment->legal, "Art. 82");
  commitment->modality = WAY_MODALITY_INVITED;
  g_clear_pointer (&commitment->timing, way_timing_unref);
  commitment->timing = way_timing_new ("by the end of 2012", "../2012-12-31", NULL);
  g_assert_true (way_register_save_commitment (self->reg, commitment, NULL));

  read = way_register_get_commitment (self->reg, self->pnr, NULL);
  g_assert_cmpstr (read->condition, ==, "subject to a study");
  g_assert_cmpstr (read->legal, ==, "Art. 82");
  g_assert_cmpint (read->modality, ==, WAY_MODALITY_INVITED);
  g_assert_cmpint (read->kind, ==, self->proposal);
  g_assert_cmpstr (way_timing_get_text (read->timing), ==, "by the end of 2012");
  g_assert_true (way_timing_equal (read->timing, commitment->timing));
  g_assert_cmpint (read->origin.source, ==, self->early);
  g_assert_cmpstr (read->origin.place, ==, "annex");
  g_assert_cmpuint (read->responsible->len, ==, 2);
  g_assert_cmpint (g_array_index (read->responsible, WayResponsible, 0).party, ==, self->com);
  g_assert_cmpint (g_array_index (read->responsible, WayResponsible, 1).role, ==, WAY_ROLE_WITH);
}

/* The days stored are those of the value and nothing else, for the words alone have none. */
static void
test_timing_columns (Fixture *self, gconstpointer data)
{
  g_autoptr (WayQuery) query = NULL;
  WayId worded = fixture_add_commitment (self, self->one_two, "In words", "when the time is ripe");

  query = way_database_query (way_register_get_database (self->reg),
                              "SELECT timing_text, timing_edtf, timing_earliest, timing_latest "
                              "FROM commitment WHERE id = ?");
  way_query_add_id (query, self->pnr);
  g_assert_true (way_query_next (query));
  g_assert_cmpstr (way_query_get_text (query, 0), ==, "2011");
  g_assert_cmpstr (way_query_get_text (query, 1), ==, "2011");
  g_assert_cmpstr (way_query_get_text (query, 2), ==, "2011-01-01");
  g_assert_cmpstr (way_query_get_text (query, 3), ==, "2011-12-31");

  g_assert_true (way_query_finish (query, NULL));
  way_query_add_id (query, worded);
  g_assert_true (way_query_next (query));
  g_assert_cmpstr (way_query_get_text (query, 0), ==, "when the time is ripe");
  for (int column = 1; column < 4; column++)
    g_assert_true (way_query_is_null (query, column));
}

static void
test_statement (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (WayStatement) read = NULL;

  statement->commitment = self->pnr;
  statement->day = way_day_new (2011, 11, 25);
  statement->status = WAY_STATUS_COMPLETED;
  statement->forecast = TRUE;
  way_set_text (&statement->sentence, "It was proposed.");
  way_set_text (&statement->title, "EU PNR");
  statement->timing = way_timing_new ("2012", "2012", NULL);
  statement->says_responsible = TRUE;
  fixture_append (statement->responsible, WayResponsible, { self->states, WAY_ROLE_ADDRESSEE });
  statement->citation.source = self->late;
  way_set_text (&statement->citation.place, "II.1");
  g_ptr_array_add (statement->further, way_citation_new (self->early, "annex"));
  g_ptr_array_add (statement->further, way_citation_new (self->late, "annex"));
  g_assert_true (way_register_save_statement (self->reg, statement, NULL));

  read = way_register_get_statement (self->reg, statement->id, NULL);
  g_assert_cmpint (read->commitment, ==, self->pnr);
  g_assert_cmpint (read->status, ==, WAY_STATUS_COMPLETED);
  g_assert_true (read->forecast);
  g_assert_cmpstr (read->sentence, ==, "It was proposed.");
  g_assert_cmpstr (read->title, ==, "EU PNR");
  g_assert_true (way_timing_equal (read->timing, statement->timing));
  g_assert_cmpint (g_array_index (read->responsible, WayResponsible, 0).party, ==, self->states);
  g_assert_cmpstr (read->citation.place, ==, "II.1");
  g_assert_cmpuint (read->further->len, ==, 2);
  g_assert_cmpint (((WayCitation *) read->further->pdata[0])->source, ==, self->early);

  /* Fewer of everything. */
  g_ptr_array_set_size (read->further, 1);
  read->says_responsible = FALSE;
  g_assert_true (way_register_save_statement (self->reg, read, NULL));
  g_clear_pointer (&statement, way_statement_free);
  statement = way_register_get_statement (self->reg, read->id, NULL);
  g_assert_cmpuint (statement->further->len, ==, 1);
  g_assert_cmpuint (statement->responsible->len, ==, 0);
}

static void
test_event (Fixture *self, gconstpointer data)
{
  g_autoptr (WayEvent) event = way_event_new ();
  g_autoptr (WayEvent) read = NULL;
  g_autoptr (GPtrArray) list = NULL;

  way_set_text (&event->title, "Council");
  event->programme = self->programme;
  event->timing = way_timing_new ("9 June 2011", "2011-06-09", NULL);
  event->held = TRUE;
  event->citation.source = self->late;
  g_assert_true (way_register_save_event (self->reg, event, NULL));
  read = way_register_get_event (self->reg, event->id, NULL);
  g_assert_cmpstr (read->title, ==, "Council");
  g_assert_true (read->held);
  g_assert_true (way_timing_equal (read->timing, event->timing));

  event->id = 0;
  way_set_text (&event->code, "");
  event->programme = 0;
  g_clear_pointer (&event->timing, way_timing_unref);
  event->timing = way_timing_new ("2010", "2010", NULL);
  g_assert_true (way_register_save_event (self->reg, event, NULL));
  list = way_register_list_events (self->reg, self->programme, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((WayEvent *) list->pdata[0])->id, ==, event->id);
}

static void
test_continuation (Fixture *self, gconstpointer data)
{
  g_autoptr (WayContinuation) continuation = way_continuation_new ();
  g_autoptr (GPtrArray) list = NULL;

  continuation->from = self->pnr;
  continuation->to = self->network;
  continuation->relation = WAY_RELATION_MERGES;
  continuation->inferred = TRUE;
  g_assert_true (way_register_save_continuation (self->reg, continuation, NULL));
  list = way_register_list_continuations (self->reg, self->network, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((WayContinuation *) list->pdata[0])->relation, ==, WAY_RELATION_MERGES);
}

static void
test_membership_keys (Fixture *self, gconstpointer data)
{
  g_autoptr (WayParty) states = way_register_get_party (self->reg, self->states, NULL);
  g_autoptr (WayParty) read = NULL;
  WayMembership croatia = g_array_index (states->members, WayMembership, 1);

  g_array_remove_index (states->members, 0);
  fixture_append (states->members, WayMembership,
                  { 0, self->austria, way_day_new (1995, 1, 1), way_day_new (2000, 1, 1) });
  fixture_append (states->members, WayMembership,
                  { 0, self->austria, way_day_new (2000, 1, 2), WAY_DAY_NONE });
  g_assert_true (way_register_save_party (self->reg, states, NULL));
  read = way_register_get_party (self->reg, self->states, NULL);
  g_assert_cmpuint (read->members->len, ==, 3);
  g_assert_cmpint (g_array_index (read->members, WayMembership, 0).id, ==, croatia.id);
  g_assert_cmpint (g_array_index (read->members, WayMembership, 1).until, ==,
                   way_day_new (2000, 1, 1));
  g_assert_cmpint (g_array_index (states->members, WayMembership, 1).id, ==,
                   g_array_index (read->members, WayMembership, 1).id);
}

static void
test_numbers_filled_in (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) objectives =
    way_register_list_objectives (self->reg, self->programme, NULL);
  g_autoptr (GPtrArray) actions = way_register_list_actions (self->reg, self->one, NULL);

  g_assert_cmpstr (((WayObjective *) objectives->pdata[0])->code, ==, "1");
  g_assert_cmpstr (((WayObjective *) objectives->pdata[1])->code, ==, "2");
  g_assert_cmpstr (((WayAction *) actions->pdata[0])->code, ==, "1.1");
  g_assert_cmpstr (((WayAction *) actions->pdata[1])->code, ==, "1.2");
}

static void
test_main_place (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) network = way_register_get_commitment (self->reg, self->network, NULL);
  g_autoptr (WayCommitment) read = NULL;
  WayPlacement *places = (WayPlacement *) (gpointer) network->placements->data;

  g_assert_cmpuint (network->placements->len, ==, 2);
  g_assert_cmpint (places[0].action, ==, self->one_one);
  places[0].action = self->two_one;
  places[1].action = self->one_one;
  g_assert_true (way_register_save_commitment (self->reg, network, NULL));
  read = way_register_get_commitment (self->reg, self->network, NULL);
  g_assert_cmpuint (read->placements->len, ==, 2);
  g_assert_cmpint (g_array_index (read->placements, WayPlacement, 0).action, ==, self->two_one);
  g_assert_true (way_register_undo (self->reg, NULL));
  g_clear_pointer (&read, way_commitment_free);
  read = way_register_get_commitment (self->reg, self->network, NULL);
  g_assert_cmpint (g_array_index (read->placements, WayPlacement, 0).action, ==, self->one_one);
}

/* Of two statements of one day the one recorded later counts, so no two may have the same time,
 * whatever the clock does. */
static void
test_recorded (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 future = g_get_real_time () + G_TIME_SPAN_DAY;
  g_autoptr (WayStatement) first =
    way_register_get_statement (self->reg,
                                fixture_add_statement (self, self->pnr, "2011-11-25",
                                                       WAY_STATUS_ONGOING),
                                NULL);
  g_autofree char *sql =
    g_strdup_printf ("UPDATE statement SET recorded = %" G_GINT64_FORMAT, future);
  g_autoptr (WayStatement) second = NULL;

  way_database_execute (way_register_get_database (self->reg), sql, &error);
  g_assert_no_error (error);
  second = way_register_get_statement (self->reg,
                                       fixture_add_statement (self, self->pnr, "2011-11-25",
                                                              WAY_STATUS_ONGOING),
                                       NULL);
  g_assert_cmpint (second->recorded, ==, future + 1);

  way_set_text (&first->sentence, "Corrected.");
  g_assert_true (way_register_save_statement (self->reg, first, NULL));
  g_assert_cmpint (first->recorded, ==, future);
}

/* ---- rules ---- */

typedef gboolean (*SaveWrong) (Fixture *self, GError **error);

#define WRONG(name, Type, record_name, ...)                                                        \
  static gboolean wrong_##name (Fixture *self, GError **error)                                     \
  {                                                                                                \
    g_autoptr (Type) record =                                                                      \
      way_register_get_##record_name (self->reg, id_of_##record_name (self), NULL);                \
    g_assert_nonnull (record);                                                                     \
    __VA_ARGS__;                                                                                   \
    return way_register_save_##record_name (self->reg, record, error);                             \
  }

static WayId
id_of_source (Fixture *self)
{
  return self->late;
}
static WayId
id_of_party (Fixture *self)
{
  return self->states;
}
static WayId
id_of_kind (Fixture *self)
{
  return self->proposal;
}
static WayId
id_of_programme (Fixture *self)
{
  return self->programme;
}
static WayId
id_of_objective (Fixture *self)
{
  return self->two;
}
static WayId
id_of_action (Fixture *self)
{
  return self->two_one;
}
static WayId
id_of_commitment (Fixture *self)
{
  return self->pnr;
}

static WayId
id_of_statement (Fixture *self)
{
  return fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
}

static WayId
id_of_event (Fixture *self)
{
  g_autoptr (WayEvent) event = way_event_new ();

  way_set_text (&event->title, "Council");
  event->citation.source = self->late;
  g_assert_true (way_register_save_event (self->reg, event, NULL));
  return event->id;
}

static WayId
id_of_continuation (Fixture *self)
{
  g_autoptr (WayContinuation) continuation = way_continuation_new ();

  continuation->from = self->pnr;
  continuation->to = self->network;
  continuation->inferred = TRUE;
  g_assert_true (way_register_save_continuation (self->reg, continuation, NULL));
  return continuation->id;
}

#define MEMBER(i) g_array_index (record->members, WayMembership, i)

WRONG (source_reference, WaySource, source, way_set_text (&record->reference, ""))
WRONG (source_title, WaySource, source, way_set_text (&record->title, "\u00a0 \t"))
WRONG (source_day, WaySource, source, record->day = WAY_DAY_NONE)
WRONG (source_code,
       WaySource,
       source,
       g_autoptr (WaySource) early = way_register_get_source (self->reg, self->early, NULL);
       way_set_text (&record->code, early->code))
WRONG (party_name, WayParty, party, way_set_text (&record->name, ""))
WRONG (party_self, WayParty, party, MEMBER (0).member = self->states)
WRONG (party_backward, WayParty, party, MEMBER (1).until = way_day_new (2013, 6, 30))
WRONG (party_twice, WayParty, party, MEMBER (1).member = self->austria)
WRONG (party_no_group, WayParty, party, record->is_group = FALSE)
WRONG (party_circle, WayParty, party, record->id = self->austria; MEMBER (0).id = MEMBER (1).id = 0;
       way_set_text (&record->code, "other");
       MEMBER (0).member = self->states)
WRONG (kind_name, WayKind, kind, way_set_text (&record->name, ""))
WRONG (programme_title, WayProgramme, programme, way_set_text (&record->title, ""))
WRONG (programme_begins, WayProgramme, programme, record->begins = WAY_DAY_NONE)
WRONG (programme_ends, WayProgramme, programme, record->ends = WAY_DAY_NONE)
WRONG (programme_backward, WayProgramme, programme, record->ends = record->begins - 1)
WRONG (programme_ghost, WayProgramme, programme, record->source = 12345)
WRONG (objective_title, WayObjective, objective, way_set_text (&record->title, ""))
WRONG (objective_code, WayObjective, objective, way_set_text (&record->code, "1"))
WRONG (objective_programme, WayObjective, objective, record->programme = 0)
WRONG (action_title, WayAction, action, way_set_text (&record->title, ""))
WRONG (action_code, WayAction, action, way_set_text (&record->code, "1.2"))
WRONG (action_objective, WayAction, action, record->objective = 0)
WRONG (commitment_title, WayCommitment, commitment, way_set_text (&record->title, ""))
WRONG (commitment_source, WayCommitment, commitment, record->origin.source = 0)
WRONG (commitment_nowhere, WayCommitment, commitment, g_array_set_size (record->placements, 0))
WRONG (commitment_both,
       WayCommitment,
       commitment,
       g_array_index (record->placements, WayPlacement, 0).objective = self->one)
WRONG (commitment_place_twice,
       WayCommitment,
       commitment,
       fixture_append (record->placements, WayPlacement, { 0, self->one_one }))
WRONG (commitment_party_twice,
       WayCommitment,
       commitment,
       fixture_append (record->responsible, WayResponsible, { self->com, WAY_ROLE_LEAD }))
WRONG (commitment_ghost,
       WayCommitment,
       commitment,
       fixture_append (record->responsible, WayResponsible, { 12345, WAY_ROLE_LEAD }))
WRONG (statement_source, WayStatement, statement, record->citation.source = 0)
WRONG (statement_day, WayStatement, statement, record->day = WAY_DAY_NONE)
WRONG (statement_empty, WayStatement, statement, record->status = WAY_STATUS_NONE;
       way_set_text (&record->sentence, ""))
WRONG (statement_forecast, WayStatement, statement, record->forecast = TRUE;
       record->status = WAY_STATUS_WITHDRAWN)
WRONG (statement_forecast_none, WayStatement, statement, record->forecast = TRUE;
       record->status = WAY_STATUS_NONE)
WRONG (statement_further,
       WayStatement,
       statement,
       g_ptr_array_add (record->further, way_citation_new (0, "nowhere")))
WRONG (event_title, WayEvent, event, way_set_text (&record->title, ""))
WRONG (event_source, WayEvent, event, record->citation.source = 0)
WRONG (continuation_self, WayContinuation, continuation, record->to = record->from)
WRONG (continuation_source, WayContinuation, continuation, record->inferred = FALSE)
WRONG (continuation_twice, WayContinuation, continuation, record->id = 0)

#define RULE(name, message) { #name, wrong_##name, message }

static const struct
{
  const char *name;
  SaveWrong save;
  const char *message;
} rules[] = {
  RULE (source_reference, "A reference is needed"),
  RULE (source_title, "A title is needed"),
  RULE (source_day, "A date is needed"),
  RULE (source_code, "The code “s-*” is taken"),
  RULE (party_name, "A name is needed"),
  RULE (party_self, "A group cannot be its own member"),
  RULE (party_backward, "A membership ends before it begins"),
  RULE (party_twice, "A party is a member twice at the same time"),
  RULE (party_no_group, "Only a group has members"),
  RULE (party_circle, "A group cannot be a member of its own members"),
  RULE (kind_name, "A name is needed"),
  RULE (programme_title, "A title is needed"),
  RULE (programme_begins, "A beginning is needed"),
  RULE (programme_ends, "An end is needed"),
  RULE (programme_backward, "The end lies before the beginning"),
  RULE (programme_ghost, "*not in the register*"),
  RULE (objective_title, "A title is needed"),
  RULE (objective_code, "The code “1” is taken"),
  RULE (objective_programme, "A programme is needed"),
  RULE (action_title, "A title is needed"),
  RULE (action_code, "The code “1.2” is taken"),
  RULE (action_objective, "An objective is needed"),
  RULE (commitment_title, "A title is needed"),
  RULE (commitment_source, "Every commitment needs a source"),
  RULE (commitment_nowhere, "A commitment stands under an action or under an objective"),
  RULE (commitment_both, "A commitment stands under an action or under an objective"),
  RULE (commitment_place_twice, "The commitment is there twice at the same place"),
  RULE (commitment_party_twice, "A party is there twice in the same role"),
  RULE (commitment_ghost, "*not in the register*"),
  RULE (statement_source, "Every statement needs a source"),
  RULE (statement_day, "A date is needed"),
  RULE (statement_empty, "A statement says *"),
  RULE (statement_forecast, "Only not started, ongoing and completed can be a forecast"),
  RULE (statement_forecast_none, "Only not started, ongoing and completed can be a forecast"),
  RULE (statement_further, "A citation needs a source"),
  RULE (event_title, "A title is needed"),
  RULE (event_source, "Every event needs a source"),
  RULE (continuation_self, "A commitment cannot continue itself"),
  RULE (continuation_source, "A continuation needs a source, unless it is inferred"),
  RULE (continuation_twice, "These two commitments are linked already"),
};

static void
test_rule (Fixture *self, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) after = NULL;

  g_assert_false (rules[i].save (self, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (rules[i].message, error->message));
  /* The register goes on working. */
  way_register_set_setting (self->reg, "after", "all", &after);
  g_assert_no_error (after);
}

static void
test_failed_is_not_saved (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, self->pnr, NULL);
  g_autoptr (GArray) all = NULL;

  commitment->id = 0;
  way_set_text (&commitment->code, "");
  fixture_append (commitment->responsible, WayResponsible, { 12345, WAY_ROLE_LEAD });
  g_assert_false (way_register_save_commitment (self->reg, commitment, &error));
  g_assert_cmpint (commitment->id, ==, 0);
  all = way_register_list_commitments (self->reg, 0, NULL);
  g_assert_cmpuint (all->len, ==, 2);
}

static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayKind) kind = way_register_get_kind (self->reg, self->proposal, NULL);

  kind->id = 4711;
  way_set_text (&kind->code, "other");
  g_assert_false (way_register_save_kind (self->reg, kind, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (way_register_get_commitment (self->reg, 4711, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (way_register_delete_event (self->reg, 4711, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
}

/* ---- deleting ---- */

static void
assert_in_use (gboolean deleted, GError *error, const char *by)
{
  g_assert_false (deleted);
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IN_USE);
  g_assert_cmpstr (error->message, ==, by);
  g_error_free (error);
}

static void
test_in_use (Fixture *self, gconstpointer data)
{
  GError *error = NULL;
  gboolean deleted;

  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  deleted = way_register_delete_source (self->reg, self->early, &error);
  assert_in_use (deleted, g_steal_pointer (&error), "Still used by 1 programme, 2 commitments");
  deleted = way_register_delete_source (self->reg, self->late, &error);
  assert_in_use (deleted, g_steal_pointer (&error), "Still used by 1 statement");
  deleted = way_register_delete_party (self->reg, self->com, &error);
  assert_in_use (deleted, g_steal_pointer (&error), "Still used by 2 commitments");
  deleted = way_register_delete_kind (self->reg, self->proposal, &error);
  assert_in_use (deleted, g_steal_pointer (&error), "Still used by 1 commitment");
}

static guint
count_rows (Fixture *self, const char *sql)
{
  g_autoptr (WayQuery) query = way_database_query (way_register_get_database (self->reg), sql);

  return (guint) way_query_run_int (query, NULL);
}

/* Action 1.1 goes: the PNR proposal stood nowhere else and goes with what was said of it, the
 * network stays under 2.1. */
static void
test_delete_action (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) network = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_assert_true (way_register_delete_action (self->reg, self->one_one, &error));
  g_assert_null (way_register_get_commitment (self->reg, self->pnr, NULL));
  g_assert_cmpuint (count_rows (self, "SELECT count (*) FROM statement"), ==, 0);
  network = way_register_get_commitment (self->reg, self->network, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (network->placements->len, ==, 1);
  g_assert_cmpint (g_array_index (network->placements, WayPlacement, 0).action, ==, self->two_one);

  /* There it has its main place now. */
  problems = way_register_check (self->reg, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);

  g_assert_true (way_register_undo (self->reg, &error));
  g_clear_pointer (&network, way_commitment_free);
  network = way_register_get_commitment (self->reg, self->network, &error);
  g_assert_cmpint (g_array_index (network->placements, WayPlacement, 0).action, ==, self->one_one);
  g_assert_cmpuint (count_rows (self, "SELECT count (*) FROM statement"), ==, 1);
}

static void
test_delete_programme (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true (way_register_delete_programme (self->reg, self->programme, &error));
  g_assert_cmpuint (count_rows (self, "SELECT count (*) FROM commitment"), ==, 0);
  g_assert_cmpuint (count_rows (self, "SELECT count (*) FROM placement"), ==, 0);
  g_assert_cmpuint (count_rows (self, "SELECT count (*) FROM party"), ==, 5);
  g_assert_true (way_register_undo (self->reg, &error));
  g_assert_cmpuint (count_rows (self, "SELECT count (*) FROM commitment"), ==, 2);
  problems = way_register_check (self->reg, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_delete_all_kinds (Fixture *self, gconstpointer data)
{
  WayId event = id_of_event (self), link = id_of_continuation (self), said = id_of_statement (self);

  g_assert_true (way_register_delete_event (self->reg, event, NULL));
  g_assert_true (way_register_delete_continuation (self->reg, link, NULL));
  g_assert_true (way_register_delete_statement (self->reg, said, NULL));
  g_assert_true (way_register_delete_commitment (self->reg, self->pnr, NULL));
  g_assert_true (way_register_delete_objective (self->reg, self->one, NULL));
  g_assert_true (way_register_delete_objective (self->reg, self->two, NULL));
  g_assert_true (way_register_delete_programme (self->reg, self->programme, NULL));
  g_assert_true (way_register_delete_kind (self->reg, self->proposal, NULL));
  g_assert_true (way_register_delete_party (self->reg, self->states, NULL));
  g_assert_true (way_register_delete_party (self->reg, self->com, NULL));
  g_assert_true (way_register_delete_source (self->reg, self->late, NULL));
  g_assert_true (way_register_delete_source (self->reg, self->early, NULL));
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Delete source “COM(2010) 673”");
}

/* ---- what was only half read ---- */

static const char *const parts[] = { "placement", "commitment_party", "statement_party",
                                     "further_citation", "membership" };

/* A record is not read without its parts: whoever saved it would lose them. */
static void
test_half_read (Fixture *self, gconstpointer data)
{
  const char *part = parts[GPOINTER_TO_SIZE (data)];
  WayId statement = fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_autofree char *sql = g_strdup_printf ("DROP TABLE %s", part);
  gboolean of_commitment = part == parts[0] || part == parts[1];
  gboolean of_statement = part == parts[2] || part == parts[3];
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (WayStatement) said = NULL;
  g_autoptr (WayParty) group = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (way_database_execute (way_register_get_database (self->reg), sql, NULL));
  commitment = way_register_get_commitment (self->reg, self->pnr, NULL);
  said = way_register_get_statement (self->reg, statement, NULL);
  group = way_register_get_party (self->reg, self->states, NULL);
  all = way_register_list_statements (self->reg, self->pnr, WAY_DAY_NONE, NULL);

  g_assert_true ((commitment == NULL) == of_commitment);
  g_assert_true ((said == NULL) == of_statement);
  g_assert_true ((all == NULL) == of_statement);
  g_assert_true ((group == NULL) == !(of_commitment || of_statement));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/records/set-text", test_set_text);
  g_test_add_func ("/records/copy", test_copy);
  add ("source", test_source);
  add ("programme", test_programme);
  add ("commitment", test_commitment);
  add ("timing-columns", test_timing_columns);
  add ("statement", test_statement);
  add ("event", test_event);
  add ("continuation", test_continuation);
  add ("membership-keys", test_membership_keys);
  add ("numbers-filled-in", test_numbers_filled_in);
  add ("main-place", test_main_place);
  add ("recorded", test_recorded);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strdup_printf ("/records/rule/%s", rules[i].name);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), fixture_set_up, test_rule,
                  fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/records/half-read/%s", parts[i]);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), fixture_set_up, test_half_read,
                  fixture_tear_down);
    }
  add ("failed-is-not-saved", test_failed_is_not_saved);
  add ("not-found", test_not_found);
  add ("in-use", test_in_use);
  add ("delete-action", test_delete_action);
  add ("delete-programme", test_delete_programme);
  add ("delete-all-kinds", test_delete_all_kinds);
  return g_test_run ();
}
