/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample register against numbers that were counted in the documents
 * (tests/sample/expected-counts.csv). */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "way-board.h"
#include "way-register.h"

static WayRegister *sample;
static WayId programme;

static void
open_sample (void)
{
  g_autoptr (GError) error = NULL;

  sample = way_register_open (g_getenv ("WAYMARK_SAMPLE"), TRUE, NULL, &error);
  g_assert_no_error (error);
  programme = way_register_find (sample, WAY_RECORD_PROGRAMME, 0, "ISS");
  g_assert_cmpint (programme, !=, 0);
}

static WayCommitment *
get_commitment (GArray *ids, guint i)
{
  g_autoptr (GError) error = NULL;
  WayCommitment *commitment =
    way_register_get_commitment (sample, g_array_index (ids, WayId, i), &error);

  g_assert_no_error (error);
  return commitment;
}

static gboolean
has_party (const GArray *responsible, WayRole role, WayId party)
{
  for (guint i = 0; i < responsible->len; i++)
    {
      const WayResponsible *one = &g_array_index (responsible, WayResponsible, i);
      if (one->role == role && one->party == party)
        return TRUE;
    }
  return FALSE;
}

static guint
count_role (WayRole role, const char *code)
{
  g_autoptr (GArray) ids = way_register_list_commitments (sample, programme, NULL);
  WayId party = way_register_find (sample, WAY_RECORD_PARTY, 0, code);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (WayCommitment) commitment = get_commitment (ids, i);
      n += has_party (commitment->responsible, role, party);
    }
  return n;
}

static guint
count_timing (const char *words)
{
  g_autoptr (GArray) ids = way_register_list_commitments (sample, programme, NULL);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (WayCommitment) commitment = get_commitment (ids, i);
      n += g_strcmp0 (commitment->timing != NULL ? way_timing_get_text (commitment->timing) : "",
                      words) == 0;
    }
  return n;
}

static guint
count_due (WayDay day)
{
  g_autoptr (GArray) ids = way_register_list_commitments (sample, programme, NULL);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (WayCommitment) commitment = get_commitment (ids, i);
      n += (commitment->timing != NULL ? way_timing_get_latest (commitment->timing)
                                       : WAY_DAY_NONE) == day;
    }
  return n;
}

static guint
count_modality (const char *nick)
{
  g_autoptr (GArray) ids = way_register_list_commitments (sample, programme, NULL);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (WayCommitment) commitment = get_commitment (ids, i);
      n += (int) commitment->modality == way_modality_from_nick (nick);
    }
  return n;
}

static guint
count_under (const char *objective, const char *action)
{
  WayId objective_id =
    objective != NULL ? way_register_find (sample, WAY_RECORD_OBJECTIVE, programme, objective) : 0;
  WayId action_id =
    action != NULL ? way_register_find (sample, WAY_RECORD_ACTION, programme, action) : 0;
  WayCounts counts;
  g_autoptr (GError) error = NULL;

  way_register_count_classes (sample, programme, objective_id, action_id,
                              way_day_new (2014, 12, 31), &counts, &error);
  g_assert_no_error (error);
  return counts.total;
}

static guint
count_class (const char *nick, const char *day)
{
  g_autofree char *name = g_strdelimit (g_strdup (nick), " ", '-');
  WayCounts counts;
  g_autoptr (GError) error = NULL;

  way_register_count_classes (sample, programme, 0, 0, way_day_new_from_iso (day), &counts, &error);
  g_assert_no_error (error);
  return counts.of[way_class_from_nick (name)];
}

static guint
count_flag (gboolean (*has_flag) (WayStanding *))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board =
    way_board_load (sample, programme, way_day_new (2011, 11, 25), NULL, &error);
  GListModel *standings = way_board_get_standings (board);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);
      n += has_flag (standing);
    }
  return n;
}

static guint
count_members (const char *day)
{
  WayId group = way_register_find (sample, WAY_RECORD_PARTY, 0, "MS");
  g_autoptr (GPtrArray) members =
    way_register_list_members (sample, group, way_day_new_from_iso (day), NULL);

  return members->len;
}

static guint
count_statements (gboolean with_status, WayStatus status, gboolean forecast)
{
  g_autoptr (GArray) ids = way_register_list_commitments (sample, programme, NULL);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GPtrArray) statements =
        way_register_list_statements (sample, g_array_index (ids, WayId, i), WAY_DAY_NONE, NULL);

      for (guint k = 0; k < statements->len; k++)
        {
          const WayStatement *one = g_ptr_array_index (statements, k);
          n += !with_status || (one->status == status && one->forecast == forecast);
        }
    }
  return n;
}

static guint
count_list (GPtrArray *list)
{
  guint n = list->len;

  g_ptr_array_unref (list);
  return n;
}

/* What a row of the expected numbers asks for; FALSE for what another test answers. */
static gboolean
count (const char *table, const char *what, guint *n)
{
  char first[64], second[64];

  if (g_str_equal (table, "sources") && g_str_equal (what, "all"))
    *n = count_list (way_register_list_sources (sample, NULL));
  else if (g_str_equal (table, "parties") && g_str_equal (what, "all"))
    *n = count_list (way_register_list_parties (sample, NULL));
  else if (g_str_equal (table, "kinds") && g_str_equal (what, "all"))
    *n = count_list (way_register_list_kinds (sample, NULL));
  else if (g_str_equal (table, "objectives") && g_str_equal (what, "all"))
    *n = count_list (way_register_list_objectives (sample, programme, NULL));
  else if (g_str_equal (table, "actions") && sscanf (what, "objective=%63s", first) == 1)
    *n = count_list (way_register_list_actions (sample,
                                                way_register_find (sample, WAY_RECORD_OBJECTIVE,
                                                                   programme, first),
                                                NULL));
  else if (g_str_equal (table, "memberships") && sscanf (what, "members of MS on %63s", first) == 1)
    *n = count_members (first);
  else if (g_str_equal (table, "statements") && g_str_equal (what, "all"))
    *n = count_statements (FALSE, WAY_STATUS_NONE, FALSE);
  else if (g_str_equal (what, "status=completed and forecast=no"))
    *n = count_statements (TRUE, WAY_STATUS_COMPLETED, FALSE);
  else if (g_str_equal (what, "status=completed and forecast=yes"))
    *n = count_statements (TRUE, WAY_STATUS_COMPLETED, TRUE);
  else if (g_str_equal (table, "statements") && g_str_equal (what, "status=ongoing"))
    *n = count_statements (TRUE, WAY_STATUS_ONGOING, FALSE);
  else if (g_str_equal (table, "statements") && g_str_equal (what, "status=not started"))
    *n = count_statements (TRUE, WAY_STATUS_NOT_STARTED, FALSE);
  else if (!g_str_equal (table, "commitments"))
    return FALSE;
  else if (g_str_equal (what, "all"))
    *n = count_under (NULL, NULL);
  else if (sscanf (what, "objective=%63s", first) == 1)
    *n = count_under (first, NULL);
  else if (sscanf (what, "action=%63s", first) == 1)
    *n = count_under (NULL, first);
  else if (sscanf (what, "lead=%63s", first) == 1)
    *n = count_role (WAY_ROLE_LEAD, first);
  else if (sscanf (what, "with=%63s", first) == 1)
    *n = count_role (WAY_ROLE_WITH, first);
  else if (g_str_has_prefix (what, "timing="))
    *n = count_timing (what + strlen ("timing="));
  else if (sscanf (what, "due %63s by the annex", first) == 1)
    *n = count_due (way_day_new_from_iso (first));
  else if (g_str_equal (what, "no due day by the annex"))
    *n = count_due (WAY_DAY_NONE);
  else if (sscanf (what, "modality=%63s", first) == 1)
    *n = count_modality (first);
  else if (g_str_has_prefix (what, "slipped as of"))
    *n = count_flag (way_standing_is_slipped);
  else if (g_str_has_prefix (what, "renamed as of"))
    *n = count_flag (way_standing_is_renamed);
  else if (g_str_has_prefix (what, "handed over from one lead"))
    *n = count_flag (way_standing_is_handed_over);
  else if (sscanf (what, "%63[a-z ] as of %63s", first, second) == 2)
    *n = count_class (first, second);
  else
    return FALSE;
  return TRUE;
}

static void
test_counts (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"), "sample", "expected-counts.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint answered = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      const char *comma = strchr (lines[i], ','), *last = strrchr (lines[i], ',');
      g_autofree char *table = g_strndup (lines[i], comma - lines[i]);
      g_autofree char *what = g_strndup (comma + 1, last - comma - 1);
      guint n;

      if (!count (table, what, &n))
        continue;
      answered++;
      if (n != (guint) atoi (last + 1))
        g_test_message ("%s: %s", lines[i], what);
      g_assert_cmpuint (n, ==, atoi (last + 1));
    }
  g_assert_cmpuint (answered, >=, 80);
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = way_register_check (sample, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Where text and annex differ on a timing both are there, and the later due day does not become a
 * slip. */
static void
test_text_and_annex (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board =
    way_board_load (sample, programme, way_day_new (2011, 11, 24), NULL, &error);
  WayStanding *standing =
    way_board_find (board, way_register_find (sample, WAY_RECORD_COMMITMENT, 0, "ISS-5.2-2"));

  g_assert_no_error (error);
  g_assert_cmpstr (way_timing_get_text (way_standing_get_timing (standing)), ==, "2011-12");
  g_assert_true (way_standing_is_disputed (standing));
  g_assert_cmpstr (way_timing_get_text (way_standing_get_disputed_timing (standing)), ==,
                   "by the end of 2011");
  g_assert_false (way_standing_is_slipped (standing));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_sample ();
  g_test_add_func ("/sample/counts", test_counts);
  g_test_add_func ("/sample/sound", test_sound);
  g_test_add_func ("/sample/text-and-annex", test_text_and_annex);
  status = g_test_run ();
  g_object_unref (sample);
  return status;
}
