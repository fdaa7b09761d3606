/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register made in the test. */

#include "fixture.h"

#include <glib/gstdio.h>

/* The days of the three documents. */
static const struct
{
  const char *reference;
  const char *title;
  int day[3];
  const char *kind;
  const char *address;
} documents[] = {
  { "COM(2010) 673",
    "The EU Internal Security Strategy in Action: five steps towards a more secure Europe",
    { 2010, 11, 22 },
    "strategy",
    "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52010DC0673" },
  { "COM(2011) 790",
    "First annual report on the implementation of the EU Internal Security Strategy",
    { 2011, 11, 25 },
    "annual report",
    "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52011DC0790" },
  { "COM(2013) 179",
    "Second report on the implementation of the EU Internal Security Strategy",
    { 2013, 4, 10 },
    "annual report",
    "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52013DC0179" },
};

static void
add_parties (Fixture *self)
{
  g_autoptr (WayParty) commission = way_party_new ();
  g_autoptr (WayParty) states = way_party_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&commission->name, "European Commission");
  way_set_text (&commission->abbreviation, "COM");
  commission->kind = WAY_PARTY_INSTITUTION;
  way_register_save_party (self->reg, commission, &error);
  g_assert_no_error (error);
  self->commission = commission->id;
  way_set_text (&states->name, "Member States");
  way_set_text (&states->abbreviation, "MS");
  states->kind = WAY_PARTY_OTHER;
  way_register_save_party (self->reg, states, &error);
  g_assert_no_error (error);
  self->states = states->id;
}

static void
add_sources (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (WaySource) source = way_source_new ();
      g_autoptr (GError) error = NULL;

      way_set_text (&source->reference, documents[i].reference);
      way_set_text (&source->title, documents[i].title);
      way_set_text (&source->kind, documents[i].kind);
      way_set_text (&source->address, documents[i].address);
      source->day = way_day_new (documents[i].day[0], documents[i].day[1], documents[i].day[2]);
      way_register_save_source (self->reg, source, &error);
      g_assert_no_error (error);
      self->sources[i] = source->id;
    }
}

static void
add_programme (Fixture *self)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&programme->title, "EU Internal Security Strategy 2011–2014");
  programme->begins = way_day_new (2010, 11, 22);
  programme->ends = way_day_new (2014, 12, 31);
  programme->source = self->sources[0];
  way_register_save_programme (self->reg, programme, &error);
  g_assert_no_error (error);
  self->programme = programme->id;
}

Fixture *
fixture_new_empty (void)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("waymark-report-XXXXXX", &error);
  g_assert_no_error (error);
  path = fixture_get_path (self, "test.waymark");
  self->reg = way_register_create (path, &error);
  g_assert_no_error (error);
  way_register_begin (self->reg, "Fill", &error);
  g_assert_no_error (error);
  self->open = TRUE;
  way_register_set_setting (self->reg, "name", "Internal security", &error);
  g_assert_no_error (error);
  add_parties (self);
  add_sources (self);
  add_programme (self);

  return self;
}

void
fixture_finish (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->open)
    return;
  way_register_commit (self->reg, &error);
  g_assert_no_error (error);
  self->open = FALSE;
}

void
fixture_free (Fixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_object_unref (self->reg);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = fixture_get_path (self, name);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self);
}

char *
fixture_get_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

WayId
fixture_add_objective (Fixture *self, const char *code, const char *title)
{
  g_autoptr (WayObjective) objective = way_objective_new ();
  g_autoptr (GError) error = NULL;

  objective->programme = self->programme;
  way_set_text (&objective->code, code);
  way_set_text (&objective->title, title);
  way_register_save_objective (self->reg, objective, &error);
  g_assert_no_error (error);

  return objective->id;
}

WayId
fixture_add_action (Fixture *self, WayId objective, const char *code, const char *title)
{
  g_autoptr (WayAction) action = way_action_new ();
  g_autoptr (GError) error = NULL;

  action->objective = objective;
  way_set_text (&action->code, code);
  way_set_text (&action->title, title);
  way_register_save_action (self->reg, action, &error);
  g_assert_no_error (error);

  return action->id;
}

static void
add_responsible (Fixture *self, WayCommitment *commitment)
{
  WayResponsible lead = { self->commission, WAY_ROLE_LEAD };
  WayResponsible with = { self->states, WAY_ROLE_WITH };

  g_array_append_val (commitment->responsible, lead);
  if (self->commitments % 3 == 0)
    g_array_append_val (commitment->responsible, with);
}

WayId
fixture_add_commitment (Fixture *self,
                        WayId objective,
                        WayId action,
                        const char *title,
                        const char *timing,
                        WayModality modality)
{
  g_autoptr (WayCommitment) commitment = way_commitment_new ();
  g_autoptr (GError) error = NULL;
  WayPlacement placement = { action == 0 ? objective : 0, action };

  way_set_text (&commitment->title, title);
  commitment->modality = modality;
  commitment->origin.source = self->sources[0];
  way_set_text (&commitment->origin.place, "annex");
  if (timing != NULL)
    commitment->timing = way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS);
  g_array_append_val (commitment->placements, placement);
  add_responsible (self, commitment);
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
  self->commitments++;

  return commitment->id;
}

void
fixture_add_statement (Fixture *self,
                       WayId commitment,
                       int source,
                       const char *place,
                       WayStatus status,
                       gboolean forecast,
                       const char *sentence,
                       const char *timing)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day =
    way_day_new (documents[source].day[0], documents[source].day[1], documents[source].day[2]);
  statement->status = status;
  statement->forecast = forecast;
  way_set_text (&statement->sentence, sentence);
  if (timing != NULL)
    statement->timing = way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS);
  statement->citation.source = self->sources[source];
  way_set_text (&statement->citation.place, place);
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
}

/* ---- the strategy ---- */

typedef struct
{
  const char *under; /* "1" an objective, "1.2" an action of it */
  const char *title;
  const char *timing;
  const char
    *told; /* by the two reports: completed, expected, ongoing, not started, or - for silent */
} Entry;

static const char *const objectives[] = {
  "Disrupt international crime networks",
  "Prevent terrorism and address radicalisation and recruitment",
  "Raise levels of security for citizens and businesses in cyberspace",
  "Strengthen security through border management",
  "Increase Europe’s resilience to crises and disasters",
};

static const char *const actions[] = {
  "1.1 Identify and dismantle criminal networks",
  "1.2 Protect the economy against criminal infiltration",
  "1.3 Confiscate criminal assets",
  "2.1 Empower communities to prevent radicalisation and recruitment",
  "2.2 Cut off terrorists’ access to funding and materials",
  "2.3 Protect transport",
  "3.1 Build capacity in law enforcement and the judiciary",
  "3.2 Work with industry to empower and protect citizens",
  "3.3 Improve capability for dealing with cyber attacks",
  "4.1 Exploit the full potential of EUROSUR",
  "4.2 Enhance the contribution of Frontex",
  "4.3 Develop common risk management for the movement of goods",
  "4.4 Improve interagency cooperation at national level",
  "5.1 Make full use of the solidarity clause",
  "5.2 An all-hazards approach to threat and risk assessment",
  "5.3 Link up the different situation awareness centres",
  "5.4 Develop a European Emergency Response Capacity",
};

static const Entry entries[] = {
  { "1.1", "EU PNR: legislation on airline passenger records", "2011", "cc" },
  { "1.1", "Possible anti-money-laundering revision to reveal company and trust owners", "2013",
    "nc" },
  { "1.1", "Guidelines for using bank account registers to trace criminal money", "2012", "--" },
  { "1.1", "Strategy for gathering, analysing and sharing financial crime information", "2012",
    "e-" },
  { "1.1", "Greater use of Joint Investigation Teams, also at short notice", "Ongoing", "oo" },
  { "1.1", "Europol and CEPOL reform with a European training scheme", "2012", "nc" },
  { "1.1", "Eurojust reform", "2012", "ne" },
  { "1.1", "PNR agreements with the United States and Canada", "2012", "oo" },
  { "1.1", "Get the PNR Directive adopted", "2012", "oo" },
  { "1.1", "Communication on the European Information Exchange Model", "2012", "ec" },
  { "1.1", "Criminalisation of money laundering", "2013", "-e" },
  { "1.1", "European Public Prosecutor’s Office Regulation", "2013", "-e" },
  { "1.1", "Initiative against firearms trafficking", "2013", "-e" },
  { "1.1", "Two acts on new psychoactive substances and drug offences", "2013", "-e" },
  { "1.2", "Proposal for monitoring and supporting national anti-corruption work", "2011", "c-" },
  { "1.2", "National contact point network for the administrative approach", "2011", "oo" },
  { "1.2", "Enforce intellectual property rights and curb online sale of counterfeits", "Ongoing",
    "--" },
  { "1.2", "EU Anti-Corruption Report every second year, from 2013", "from 2013", "oo" },
  { "1.2", "EU participation in GRECO", "Ongoing", "n-" },
  { "1.2", "Communication on cigarette smuggling", "2013", "-e" },
  { "1.3", "Confiscation law: third-party, extended and non-conviction-based", "2011", "ec" },
  { "1.3", "Working Asset Recovery Offices and asset management arrangements", "by 2014", "oo" },
  { "1.3", "Performance indicators for Asset Recovery Offices, with guidance", "2013", "--" },
  { "1", "Use of the internal market information system by customs", "2014", "--" },
  { "2.1", "EU radicalisation-awareness network with Committee of the Regions", "2011", "cc" },
  { "2.1", "Ministerial conference on preventing radicalisation", "2012", "e-" },
  { "2.1", "Handbook from prevention to disengagement", "2013-14", "--" },
  { "2.1", "Communication on counter-narrative", "2012", "oe" },
  { "2.2", "Framework for administrative measures on freezing terrorist assets", "2011", "o-" },
  { "2.2", "Action plan on the security of explosives", "Ongoing", "oo" },
  { "2.2", "Policy for extracting and analysing financial messaging data", "2011", "co" },
  { "2.3", "Communication on transport security policy", "2011", "oc" },
  { "2.3", "Standing advisory group on land transport security", "2012", "c-" },
  { "3.1", "European Cybercrime Centre within existing structures", "2013", "oc" },
  { "3.1", "National capacity to investigate and prosecute cybercrime", "by 2013", "oo" },
  { "3.2", "Arrangements for reporting cybercrime incidents", "Ongoing", "oo" },
  { "3.2", "Guidelines for cooperating on illegal online content", "2011", "o-" },
  { "3.3", "A network of national response teams, and one for the institutions", "2012", "oc" },
  { "3.3", "European information sharing and alert system", "by 2013", "--" },
  { "3.3", "National contingency plans and regular exercises", "by end of 2012", "oo" },
  { "4.1", "Proposal to establish EUROSUR", "2011", "ec" },
  { "4.1", "Operational pilot on the southern or south-western sea border", "2011", "oo" },
  { "4.1", "Support EUROSUR launch", "1 October 2013", "-e" },
  { "4.2", "Joint reports on human trafficking, smuggling and illicit goods", "2011", "cc" },
  { "4.3", "Better EU capability for customs risk analysis and targeting", "2011", "oo" },
  { "4.3", "Communication on supply chain security", "2012", "-c" },
  { "4.4", "National common risk analyses to find border hot spots", "by end of 2011", "oo" },
  { "4.4", "Study of good practice in border guard and customs cooperation", "by end of 2010",
    "--" },
  { "4.4", "Minimum standards for interagency cooperation", "by 2014", "--" },
  { "4", "SIS II working", "spring 2013", "oe" },
  { "5.1", "Proposal on applying the solidarity clause", "2011", "nc" },
  { "5.2", "Risk assessment and mapping guidelines", "by end of 2010", "cc" },
  { "5.2", "National approaches to risk management", "2011-12", "oo" },
  { "5.2", "Cross-sector overview of coming natural and man-made risks", "2012", "nn" },
  { "5.2", "Health threats initiative", "2011", "e-" },
  { "5.3", "Link the early-warning and cooperation functions of the centres", "2012", "oe" },
  { "5.3", "General framework for protecting classified information", "2011", "o-" },
  { "5.4", "Proposal for a European Emergency Response Capacity", "2011", "ec" },
  { "5.4", "Voluntary pool of pre-committed assets", "2014", "-o" },
};

static WayStatus
read_status (char told)
{
  switch (told)
    {
    case 'c':
    case 'e':
      return WAY_STATUS_COMPLETED;
    case 'o':
      return WAY_STATUS_ONGOING;
    default:
      return WAY_STATUS_NOT_STARTED;
    }
}

static const char *
tell (char told)
{
  switch (told)
    {
    case 'c':
      return "The Commission has adopted it and sent it to Parliament and Council";
    case 'e':
      return "It is announced for the year of the report, after the impact assessment that is now "
             "under way in the services concerned.";
    default:
      return "Work goes on in the groups of the Council and with the Member States; a first "
             "exchange was held in spring.";
    }
}

static void
add_told (Fixture *self, WayId commitment, const Entry *entry, int source)
{
  char told = entry->told[source - 1];
  g_autofree char *place = g_strdup_printf ("%s.%c", source == 1 ? "II" : "2", entry->under[0]);
  gboolean moved = told == 'e' && source == 2 && g_str_equal (entry->timing, "2012");

  if (told == '-')
    return;
  fixture_add_statement (self, commitment, source, place, read_status (told), told == 'e',
                         tell (told), moved ? "2013" : NULL);
}

static void
add_entry (Fixture *self, GHashTable *places, const Entry *entry)
{
  WayId objective = *(WayId *) g_hash_table_lookup (places, (char[]) { entry->under[0], 0 });
  WayId *action = entry->under[1] != '\0' ? g_hash_table_lookup (places, entry->under) : NULL;
  WayId commitment = fixture_add_commitment (self, objective, action != NULL ? *action : 0,
                                             entry->title, entry->timing, WAY_MODALITY_WILL);

  add_told (self, commitment, entry, 1);
  add_told (self, commitment, entry, 2);
}

static void
remember (GHashTable *places, const char *code, WayId id)
{
  g_hash_table_insert (places, g_strdup (code), g_memdup2 (&id, sizeof id));
}

Fixture *
fixture_new_strategy (void)
{
  Fixture *self = fixture_new_empty ();
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (objectives); i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", i + 1);

      remember (places, code, fixture_add_objective (self, code, objectives[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *objective = g_strndup (actions[i], 1);
      g_autofree char *code = g_strndup (actions[i], 3);

      remember (places, code,
                fixture_add_action (self, *(WayId *) g_hash_table_lookup (places, objective), code,
                                    actions[i] + 4));
    }
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    add_entry (self, places, &entries[i]);
  fixture_finish (self);

  return self;
}

char *
fixture_run (const char *const *arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                &complaint, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_test_message ("%s%s", output, complaint);
  g_assert_no_error (error);

  return g_strchomp (g_steal_pointer (&output));
}

void
fixture_assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    {
      g_test_message ("%s", text);
      g_test_fail_printf ("“%s” is missing", part);
    }
}

void
fixture_assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_test_fail_printf ("“%s” is there", part);
}

WayReportOptions
fixture_ask (Fixture *self, WayReportTemplate template)
{
  fixture_finish (self);

  return (WayReportOptions) {
    .template = template,
    .programme = self->programme,
    .as_of = way_day_new (2013, 4, 10),
    .composed = way_day_new (2013, 4, 12),
  };
}

char *
fixture_export (Fixture *self, const WayReportOptions *options)
{
  char *path = fixture_get_path (self, "report.pdf");
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPages) pages = way_report_lay_out (self->reg, options, NULL, &error);

  g_assert_no_error (error);
  way_pages_export_pdf (pages, path, NULL, &error);
  g_assert_no_error (error);

  return path;
}

char *
fixture_read_flow (Fixture *fixture, const WayReportOptions *options)
{
  g_autofree char *path = fixture_export (fixture, options);
  g_autofree char *text = fixture_run ((const char *[]) { "pdftotext", path, "-", NULL });
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", text, 0, 0);

  return g_strjoinv (" ", words);
}
