/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is recorded here is made up to show every look of a stage; it is no part of the sample. */

#include "config.h"

#include "stages.h"

static const struct
{
  const char *stage;
  const char *timing;
  const char *body; /* the code of a party */
  const char *document;
  gboolean planned;
} steps[] = {
  { "announced", "22 November 2010", "COM", "" },
  { "proposed", "2011", "COM", "", TRUE },
  { "proposed", "14 March 2011", "COM", "COM(2011) 154" },
  { "committee", "June 2011", NULL, "" },
  { "general-approach", "2012", NULL, "", TRUE },
  { "trilogue", NULL, NULL, "" },
  { "adopted", "12 September 2011", NULL, "" },
  { "adopted", "3 October 2011", NULL, "" },
  { "in-force", "by 2013", NULL, "", TRUE },
  { "applies", "2014", NULL, "", TRUE },
};

static void
check (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "The sample is not as expected");
}

static WayId
find_stage (const WayProcedure *procedure, const char *code)
{
  for (guint i = 0; i < procedure->stages->len; i++)
    {
      const WayStage *stage = procedure->stages->pdata[i];

      if (g_str_equal (stage->code, code))
        return stage->id;
    }
  g_error ("There is no stage %s", code);
}

/* The newest that is known on the day of the pictures. */
static WayId
find_source (WayRegister *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = way_register_list_sources (reg, &error);

  check (sources != NULL, error);
  for (guint i = 0; i < sources->len; i++)
    {
      const WaySource *source = sources->pdata[i];

      if (source->day != WAY_DAY_NONE && source->day <= way_day_new_today ())
        return source->id;
    }
  g_error ("No source is old enough");
}

static void
record_step (WayRegister *reg,
             WayId commitment,
             const WayProcedure *procedure,
             WayId source,
             guint i)
{
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = commitment;
  step->stage = find_stage (procedure, steps[i].stage);
  step->reached = !steps[i].planned;
  if (steps[i].body != NULL)
    step->body = way_register_find (reg, WAY_RECORD_PARTY, 0, steps[i].body);
  if (steps[i].timing != NULL)
    step->timing = way_timing_recognise (steps[i].timing, WAY_TIMING_PAIR_IS_YEARS);
  way_set_text (&step->document, steps[i].document);
  step->citation.source = source;
  way_set_text (&step->citation.place, "annex");
  check (way_register_save_step (reg, step, &error), error);
}

void
stages_record (WayRegister *reg, WayId commitment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayProcedure) ordinary =
    way_register_get_procedure (reg, way_register_find (reg, WAY_RECORD_PROCEDURE, 0, "ordinary"),
                                &error);
  g_autoptr (WayCommitment) record = way_register_get_commitment (reg, commitment, &error);
  WayId source = find_source (reg);

  check (ordinary != NULL && record != NULL, error);
  check (way_register_begin (reg, "Record stages", &error), error);
  record->procedure = ordinary->id;
  check (way_register_save_commitment (reg, record, &error), error);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    record_step (reg, commitment, ordinary, source, i);
  check (way_register_commit (reg, &error), error);
}

void
stages_take_back (WayRegister *reg)
{
  g_autoptr (GError) error = NULL;

  check (way_register_undo (reg, &error), error);
}
