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

static void
add_cited (const Facts *facts, WayFactRow *row, const WayCitation *citation)
{
  g_autofree char *cited = way_links_cite (facts->page, citation, TRUE);

  if (cited != NULL)
    way_fact_row_add (row, cited, TRUE);
}

/* ---- status ---- */

static void
add_status_line (const Facts *facts, WayFactRow *row, const WayStatement *statement)
{
  const char *name = way_status_get_name (statement->status);
  g_autofree char *forecast = g_strdup_printf (_ ("Forecast: %s"), name);
  g_autofree char *day = way_day_format (statement->day, WAY_DAY_STYLE_SHORT);
  g_autofree char *markup = g_markup_printf_escaped ("%s <span alpha=\"70%%\">· %s</span>",
                                                     statement->forecast ? forecast : name, day);

  way_fact_row_add (row, markup, FALSE);
  add_cited (facts, row, &statement->citation);
}

/* Whether another place of the same day gives another status than the one in force. */
static gboolean
contradicts_status (const WayStatement *other, const WayStatement *said)
{
  return other != said && other->day == said->day && other->status != WAY_STATUS_NONE &&
         (other->status != said->status || other->forecast != said->forecast);
}

static void
add_status (const Facts *facts)
{
  const WayStatement *said =
    find_statement (facts->statements, way_standing_get_status_statement (facts->standing));
  WayFactRow *row;

  if (said == NULL)
    return;
  row = add_row (facts, _ ("Status"));
  add_status_line (facts, row, said);
  for (guint i = 0; i < facts->statements->len; i++)
    {
      const WayStatement *other = g_ptr_array_index (facts->statements, i);

      if (contradicts_status (other, said))
        {
          way_fact_row_set_caption (row, _ ("Status, in two places"));
          add_status_line (facts, row, other);
        }
    }
  way_fact_row_set_statement (row, said->id);
}

/* ---- title ---- */

static void
add_title_line (const Facts *facts, WayFactRow *row, const char *title, const WayCitation *citation)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);

  way_fact_row_add (row, markup, FALSE);
  add_cited (facts, row, citation);
}

/* The newest statement that prints the title in force. */
static const WayStatement *
find_title (const Facts *facts)
{
  for (guint i = 0; i < facts->statements->len; i++)
    {
      const WayStatement *statement = g_ptr_array_index (facts->statements, i);

      if (*statement->title != '\0' &&
          g_str_equal (statement->title, way_standing_get_title (facts->standing)))
        return statement;
    }

  return NULL;
}

/* Where it is printed under another title than it was promised under, and where two places of one
 * day print two. */
static void
add_title (const Facts *facts)
{
  const WayStatement *said = find_title (facts);
  WayFactRow *row;

  if (said == NULL || !way_standing_is_renamed (facts->standing))
    return;
  row = add_row (facts, _ ("Title"));
  add_title_line (facts, row, said->title, &said->citation);
  for (guint i = 0; i < facts->statements->len; i++)
    {
      const WayStatement *other = g_ptr_array_index (facts->statements, i);

      if (other->day == said->day && *other->title != '\0' &&
          !g_str_equal (other->title, said->title))
        {
          way_fact_row_set_caption (row, _ ("Title, in two places"));
          add_title_line (facts, row, other->title, &other->citation);
        }
    }
  way_fact_row_set_statement (row, said->id);
}

/* ---- timing ---- */

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
  add_timing_line (row, timing);
  add_cited (facts, row, find_timing_citation (facts, timing));
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

static gboolean
has_same_parties (const GArray *one, const GArray *two)
{
  guint same = 0;

  for (guint i = 0; i < one->len; i++)
    for (guint j = 0; j < two->len; j++)
      {
        const WayResponsible *a = &g_array_index (one, WayResponsible, i);
        const WayResponsible *b = &g_array_index (two, WayResponsible, j);

        same += a->party == b->party && a->role == b->role ? 1 : 0;
      }

  return same == one->len && same == two->len;
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

/* Others of the same day name others: what they name stands beside. */
static void
add_disputed_responsible (const Facts *facts, WayFactRow *row, const WayStatement *said)
{
  for (guint i = 0; i < facts->statements->len; i++)
    {
      const WayStatement *other = g_ptr_array_index (facts->statements, i);

      if (other == said || other->day != said->day || !other->says_responsible ||
          has_same_parties (other->responsible, said->responsible))
        continue;
      way_fact_row_set_caption (row, _ ("Responsible, in two places"));
      for (guint j = 0; j < other->responsible->len; j++)
        add_party (facts, row, &g_array_index (other->responsible, WayResponsible, j));
      add_cited (facts, row, &other->citation);
    }
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
      add_disputed_responsible (facts, row, handed);
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
  add_status (&facts);
  add_title (&facts);
  add_timing (&facts);
  add_responsible (&facts);
  add_kind (&facts);
  add_plain_row (&facts, _ ("Condition"), commitment->condition);
  add_plain_row (&facts, _ ("Legal"), commitment->legal);
  if (way_standing_is_renamed (standing))
    add_plain_row (&facts, _ ("Promised as"), commitment->title);
  add_origin (&facts);
}
