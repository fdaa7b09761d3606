/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of a commitment. Each that may have changed since it was promised says where the change
 * stands. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-facts.h"

#include <glib/gi18n.h>

#include "way-fact-row.h"
#include "way-links.h"

typedef struct
{
  WayGroup *group;
  WayPage *page;
  WayStanding *standing;
  const WayCommitment *commitment;
  GPtrArray *statements;
} Facts;

static WayFactRow *
add_row (const Facts *facts, const char *caption)
{
  GtkWidget *row = way_fact_row_new (caption);

  way_group_add (facts->group, row);

  return WAY_FACT_ROW (row);
}

static void
add_plain_row (const Facts *facts, const char *caption, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (text[0] != '\0')
    way_fact_row_add (add_row (facts, caption), markup, FALSE);
}

static const WayStatement *
find_statement (GPtrArray *statements, WayId id)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const WayStatement *statement = g_ptr_array_index (statements, i);

      if (statement->id == id)
        return statement;
    }

  return NULL;
}

/* The newest statement that says this timing, else where it was promised. */
static const WayCitation *
find_timing_citation (const Facts *facts, WayTiming *timing)
{
  for (guint i = 0; i < facts->statements->len; i++)
    {
      const WayStatement *statement = g_ptr_array_index (facts->statements, i);

      if (statement->timing != NULL && way_timing_equal (statement->timing, timing))
        return &statement->citation;
    }

  return &facts->commitment->origin;
}

static char *
describe_due (WayTiming *timing)
{
  WayDay due = way_timing_get_latest (timing);
  g_autofree char *day = NULL;

  if (way_timing_get_edtf (timing) == NULL)
    return g_strdup (_ ("no due day"));
  if (due == WAY_DAY_NONE)
    return g_strdup (_ ("never overdue"));

  day = way_day_format (due, WAY_DAY_STYLE_SHORT);

  return g_strdup_printf (_ ("due by %s"), day);
}

static void
add_timing_line (WayFactRow *row, WayTiming *timing)
{
  g_autofree char *due = describe_due (timing);
  g_autofree char *markup = g_markup_printf_escaped ("%s <span alpha=\"70%%\">· %s</span>",
                                                     way_timing_get_text (timing), due);

  way_fact_row_add (row, markup, FALSE);
}

static void
add_disputed_timing (const Facts *facts, WayFactRow *row, WayTiming *timing)
{
  g_autofree char *cited = way_links_cite (facts->page, find_timing_citation (facts, timing), TRUE);

  add_timing_line (row, timing);
  if (cited != NULL)
    way_fact_row_add (row, cited, TRUE);
}

/* "was “2011” · changed in COM(2011) 790" */
static void
add_former_timing (const Facts *facts, WayFactRow *row)
{
  WayTiming *original = way_standing_get_original_timing (facts->standing);
  const WayStatement *statement =
    find_statement (facts->statements, way_standing_get_timing_statement (facts->standing));
  g_autofree char *former = NULL;
  g_autofree char *cited = NULL;
  g_autofree char *markup = NULL;

  if (statement == NULL)
    return;

  former =
    g_markup_escape_text (original != NULL ? way_timing_get_text (original) : _ ("nothing"), -1);
  cited = way_links_cite (facts->page, &statement->citation, TRUE);
  /* Translators: the first %s is the timing before, the second the document that changed it. */
  markup = cited != NULL ? g_strdup_printf (_ ("was “%s” · changed in %s"), former, cited)
                         : g_strdup_printf (_ ("was “%s”"), former);
  way_fact_row_add (row, markup, TRUE);
  way_fact_row_set_statement (row, statement->id);
}

static void
add_timing (const Facts *facts)
{
  WayTiming *timing = way_standing_get_timing (facts->standing);
  WayTiming *disputed = way_standing_get_disputed_timing (facts->standing);
  WayFactRow *row = add_row (facts, disputed != NULL ? _ ("Timing, in two places") : _ ("Timing"));

  if (disputed != NULL && timing != NULL)
    {
      add_disputed_timing (facts, row, timing);
      add_disputed_timing (facts, row, disputed);
      return;
    }

  if (timing == NULL)
    way_fact_row_add (row, _ ("None was given"), FALSE);
  else
    add_timing_line (row, timing);
  add_former_timing (facts, row);
}

/* The statement that last said who is responsible. */
static const WayStatement *
find_hand_over (const Facts *facts)
{
  for (guint i = 0; i < facts->statements->len; i++)
    {
      const WayStatement *statement = g_ptr_array_index (facts->statements, i);

      if (statement->says_responsible)
        return statement;
    }

  return NULL;
}

static void
add_party (const Facts *facts, WayFactRow *row, const WayResponsible *responsible)
{
  g_autoptr (WayParty) party =
    way_register_get_party (way_page_get_register (facts->page), responsible->party,
                            way_page_catch (facts->page));
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;
  g_autofree char *markup = NULL;

  if (party == NULL)
    return;

  name = way_links_to ("party", party->id, party->name);
  role = g_utf8_strdown (way_role_get_name (responsible->role), -1);
  markup = g_strdup_printf ("%s <span alpha=\"70%%\">(%s)</span>", name, role);
  way_fact_row_add (row, markup, FALSE);
}

static void
add_responsible (const Facts *facts)
{
  const WayStatement *handed = find_hand_over (facts);
  const GArray *parties = handed != NULL ? handed->responsible : facts->commitment->responsible;
  WayFactRow *row = add_row (facts, _ ("Responsible"));

  for (guint i = 0; i < parties->len; i++)
    add_party (facts, row, &g_array_index (parties, WayResponsible, i));
  if (parties->len == 0)
    way_fact_row_add (row, _ ("Nobody was named"), FALSE);

  if (handed != NULL)
    {
      g_autofree char *cited = way_links_cite (facts->page, &handed->citation, TRUE);
      g_autofree char *markup = cited != NULL ? g_strdup_printf (_ ("changed in %s"), cited) : NULL;

      if (markup != NULL)
        way_fact_row_add (row, markup, TRUE);
      way_fact_row_set_statement (row, handed->id);
    }
}

static void
add_kind (const Facts *facts)
{
  g_autofree char *kind = way_vocabulary_begin_line (way_standing_get_kind (facts->standing));
  WayModality modality = way_standing_get_modality (facts->standing);
  g_autofree char *strength = g_utf8_strdown (way_modality_get_name (modality), -1);
  g_autofree char *markup = NULL;

  if (kind[0] == '\0' && modality == WAY_MODALITY_NONE)
    return;

  if (modality == WAY_MODALITY_NONE)
    markup = g_markup_escape_text (kind, -1);
  else
    markup = g_markup_printf_escaped ("%s <span alpha=\"70%%\">· %s</span>",
                                      kind[0] != '\0' ? kind : _ ("Commitment"), strength);
  way_fact_row_add (add_row (facts, _ ("Kind and strength")), markup, FALSE);
}

static void
add_origin (const Facts *facts)
{
  g_autofree char *cited = way_links_cite (facts->page, &facts->commitment->origin, FALSE);

  if (cited != NULL)
    way_fact_row_add (add_row (facts, _ ("Promised in")), cited, FALSE);
}

void
way_detail_facts_fill (WayGroup *group,
                       WayPage *page,
                       WayStanding *standing,
                       const WayCommitment *commitment,
                       GPtrArray *statements)
{
  const Facts facts = { group, page, standing, commitment, statements };

  way_group_clear (group);
  add_timing (&facts);
  add_responsible (&facts);
  add_kind (&facts);
  add_plain_row (&facts, _ ("Condition"), commitment->condition);
  add_plain_row (&facts, _ ("Legal"), commitment->legal);
  if (way_standing_is_renamed (standing))
    add_plain_row (&facts, _ ("Promised as"), commitment->title);
  add_origin (&facts);
}
