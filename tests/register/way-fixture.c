/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small register of its own for each test. */

#include "config.h"

#include <glib/gstdio.h>

#include "way-fixture.h"

static WayId
add_source (Fixture *self, const char *reference, const char *day)
{
  g_autoptr (WaySource) source = way_source_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&source->reference, reference);
  way_set_text (&source->title, "A communication");
  source->day = way_day_new_from_iso (day);
  way_register_save_source (self->reg, source, &error);
  g_assert_no_error (error);
  return source->id;
}

static WayId
add_party (Fixture *self, const char *name, const char *abbreviation, WayPartyKind kind)
{
  g_autoptr (WayParty) party = way_party_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&party->name, name);
  way_set_text (&party->abbreviation, abbreviation);
  party->kind = kind;
  way_register_save_party (self->reg, party, &error);
  g_assert_no_error (error);
  return party->id;
}

static WayId
add_states (Fixture *self)
{
  g_autoptr (WayParty) states = way_party_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&states->name, "Member States");
  states->kind = WAY_PARTY_GROUP;
  states->is_group = TRUE;
  fixture_append (states->members, WayMembership,
                  { 0, self->austria, way_day_new (1995, 1, 1), WAY_DAY_NONE });
  fixture_append (states->members, WayMembership,
                  { 0, self->croatia, way_day_new (2013, 7, 1), WAY_DAY_NONE });
  way_register_save_party (self->reg, states, &error);
  g_assert_no_error (error);
  return states->id;
}

static WayId
add_kind (Fixture *self, const char *name)
{
  g_autoptr (WayKind) kind = way_kind_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&kind->name, name);
  way_register_save_kind (self->reg, kind, &error);
  g_assert_no_error (error);
  return kind->id;
}

static WayId
add_programme (Fixture *self)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&programme->code, "P");
  way_set_text (&programme->title, "Internal Security Strategy");
  programme->begins = way_day_new (2010, 11, 22);
  programme->ends = way_day_new (2014, 12, 31);
  programme->source = self->early;
  way_register_save_programme (self->reg, programme, &error);
  g_assert_no_error (error);
  return programme->id;
}

static WayId
add_objective (Fixture *self, const char *title)
{
  g_autoptr (WayObjective) objective = way_objective_new ();
  g_autoptr (GError) error = NULL;

  objective->programme = self->programme;
  way_set_text (&objective->title, title);
  way_register_save_objective (self->reg, objective, &error);
  g_assert_no_error (error);
  return objective->id;
}

static WayId
add_action (Fixture *self, WayId objective, const char *title)
{
  g_autoptr (WayAction) action = way_action_new ();
  g_autoptr (GError) error = NULL;

  action->objective = objective;
  way_set_text (&action->title, title);
  way_register_save_action (self->reg, action, &error);
  g_assert_no_error (error);
  return action->id;
}

static WayCommitment *
new_commitment (Fixture *self, WayId action, const char *title, const char *timing)
{
  WayCommitment *commitment = way_commitment_new ();

  way_set_text (&commitment->title, title);
  if (*timing != '\0')
    commitment->timing = way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS);
  commitment->origin.source = self->early;
  way_set_text (&commitment->origin.place, "annex");
  fixture_append (commitment->placements, WayPlacement, { 0, action });
  fixture_append (commitment->responsible, WayResponsible, { self->com, WAY_ROLE_LEAD });
  return commitment;
}

WayId
fixture_add_commitment (Fixture *self, WayId action, const char *title, const char *timing)
{
  g_autoptr (WayCommitment) commitment = new_commitment (self, action, title, timing);
  g_autoptr (GError) error = NULL;

  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
  return commitment->id;
}

static void
add_commitments (Fixture *self)
{
  g_autoptr (WayCommitment) pnr = new_commitment (self, self->one_one, "PNR proposal", "2011");
  g_autoptr (WayCommitment) network = new_commitment (self, self->one_one, "A network", "2013");
  g_autoptr (GError) error = NULL;

  pnr->kind = self->proposal;
  pnr->modality = WAY_MODALITY_WILL;
  fixture_append (pnr->responsible, WayResponsible, { self->europol, WAY_ROLE_WITH });
  way_register_save_commitment (self->reg, pnr, &error);
  g_assert_no_error (error);
  self->pnr = pnr->id;

  fixture_append (network->placements, WayPlacement, { 0, self->two_one });
  way_register_save_commitment (self->reg, network, &error);
  g_assert_no_error (error);
  self->network = network->id;
}

WayId
fixture_add_statement (Fixture *self, WayId commitment, const char *day, WayStatus status)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day = way_day_new_from_iso (day);
  statement->status = status;
  way_set_text (&statement->sentence, "It was reported.");
  statement->citation.source = self->late;
  way_set_text (&statement->citation.place, "p. 3");
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
  return statement->id;
}

char *
fixture_build_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
fixture_set_up_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("waymark-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = fixture_build_path (self, "test.waymark");
}

void
fixture_set_up_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up_folder (self, data);
  self->reg = way_register_create (self->path, &error);
  g_assert_no_error (error);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  fixture_set_up_empty (self, data);
  self->early = add_source (self, "COM(2010) 673", "2010-11-22");
  self->late = add_source (self, "COM(2011) 790", "2011-11-25");
  self->com = add_party (self, "Commission", "COM", WAY_PARTY_INSTITUTION);
  self->europol = add_party (self, "Europol", "", WAY_PARTY_AGENCY);
  self->austria = add_party (self, "Austria", "AT", WAY_PARTY_STATE);
  self->croatia = add_party (self, "Croatia", "HR", WAY_PARTY_STATE);
  self->states = add_states (self);
  self->proposal = add_kind (self, "Legislative proposal");
  self->programme = add_programme (self);
  self->one = add_objective (self, "Disrupt networks");
  self->two = add_objective (self, "Prevent terrorism");
  self->one_one = add_action (self, self->one, "Identify and dismantle");
  self->one_two = add_action (self, self->one, "Protect the economy");
  self->two_one = add_action (self, self->two, "Empower communities");
  add_commitments (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      if (g_file_test (entry, G_FILE_TEST_IS_DIR) && !g_file_test (entry, G_FILE_TEST_IS_SYMLINK))
        remove_folder (entry);
      else
        g_unlink (entry);
    }
  g_rmdir (path);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  if (self->reg != NULL)
    g_assert_finalize_object (self->reg);
  g_chmod (self->folder, 0755);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (self->reg);
  self->reg = way_register_open (self->path, FALSE, NULL, &error);
  g_assert_no_error (error);
}
