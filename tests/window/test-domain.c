/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever a desk keeps is found again by its words, in a section of its own, and leads to where it
 * stands. */

#include "config.h"

#include <string.h>

#include "page-fixture.h"
#include "way-search-page.h"

static const struct
{
  const char *kept; /* what a desk calls it */
  const char *typed;
  WayRecord section;
  const char *found;
} cases[] = {
  { "commitment", "passenger name records", WAY_RECORD_COMMITMENT, "air passenger name records" },
  { "legal reference", "91/477/EEC", WAY_RECORD_COMMITMENT, "Revision of the Firearms Directive" },
  { "condition", "feasibility study", WAY_RECORD_COMMITMENT, "EU cybercrime centre" },
  { "action", "confiscate criminal assets", WAY_RECORD_ACTION, "Confiscate criminal assets" },
  { "objective", "disrupt international crime", WAY_RECORD_OBJECTIVE, "Disrupt" },
  { "one abbreviation", "HR", WAY_RECORD_PARTY, "Croatia" },
  { "of two parties", "HR", WAY_RECORD_PARTY, "High Representative" },
  { "vague timing", "coming months", WAY_RECORD_STATEMENT, "coming months" },
  { "printed label", "licit economy", WAY_RECORD_STATEMENT, "licit economy" },
  { "annual report", "First Annual Report", WAY_RECORD_SOURCE, "COM(2011) 790" },
  { "monthly report", "genuine Security Union", WAY_RECORD_SOURCE, "COM(2016) 670" },
  { "variant of a reference", "673/3", WAY_RECORD_SOURCE, "COM(2010) 673" },
  { "way forward", "Agree on the revision", WAY_RECORD_FORWARD, "Firearms Directive" },
  { "document of a stage", "COM(2015) 625", WAY_RECORD_STEP, "Proposed" },
  { "procedure", "ordinary legislative", WAY_RECORD_PROCEDURE, "Ordinary legislative procedure" },
  { "take-up", "still to ratify", WAY_RECORD_TAKE_UP, "still to ratify" },
  { "series", "hate speech is to be removed", WAY_RECORD_SERIES, "hate speech" },
  { "note on a figure", "Called a record", WAY_RECORD_FIGURE, "Called a record" },
  { "event", "Juncker", WAY_RECORD_EVENT, "Juncker" },
  { "finding", "homemade explosives", WAY_RECORD_FINDING, "Precursors for homemade explosives" },
  { "evidence", "threat keeps changing", WAY_RECORD_FINDING, "Precursors for homemade explosives" },
  { "theme", "heart of the work", WAY_RECORD_THEME, "Fundamental rights" },
};

static gboolean
is_searching (PageFixture *self)
{
  gboolean searching;

  g_object_get (self->page, "searching", &searching, NULL);

  return searching;
}

static void
search (PageFixture *self, const char *text)
{
  g_object_set (self->page, "text", text, NULL);
  page_fixture_settle (self);
  WAIT_FOR (!is_searching (self));
  page_fixture_settle (self);
}

static gboolean
has (const char *text, const char *words)
{
  return text != NULL && strstr (text, words) != NULL;
}

/* A result of that section that has those words. */
static gboolean
has_result (PageFixture *self, WayRecord section, const char *words)
{
  WaySearchResults *results = way_search_page_get_results (WAY_SEARCH_PAGE (self->page));

  for (guint i = 0; results != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    {
      g_autoptr (WaySearchItem) item = g_list_model_get_item (G_LIST_MODEL (results), i);
      const WaySearchHit *hit = way_search_item_get_hit (item);

      if (hit != NULL && way_search_item_get_record (item) == section &&
          (has (hit->title, words) || has (hit->excerpt, words) ||
           has (way_search_item_get_subtitle (item), words)))
        return TRUE;
    }

  return FALSE;
}

static void
test_found (PageFixture *self, gconstpointer data)
{
  way_session_set_programme (self->session, 0);
  WAIT_FOR (!way_session_is_loading (self->session));
  page_fixture_show (self, way_search_page_new (), way_day_new (2016, 12, 31));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].kept, cases[i].typed);
      search (self, cases[i].typed);
      if (way_search_page_get_results (WAY_SEARCH_PAGE (self->page)) != NULL)
        way_search_results_expand (way_search_page_get_results (WAY_SEARCH_PAGE (self->page)),
                                   cases[i].section);
      if (!has_result (self, cases[i].section, cases[i].found))
        g_test_fail_printf ("%s: “%s” does not find “%s”", cases[i].kept, cases[i].typed,
                            cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  g_test_add ("/domain/found", PageFixture, NULL, page_fixture_set_up, test_found,
              page_fixture_tear_down);

  return g_test_run ();
}
