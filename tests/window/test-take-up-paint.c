/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of the take-up table: marks, heads and sums as they are painted, and the tooltip under
 * the pointer. */

#include "config.h"

#include "page-fixture.h"
#include "seen.h"
#include "way-take-up-line.h"
#include "way-take-up-page.h"
#include "way-take-up-view.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))
#define CENTRES    "ISS-1.3-2" /* counted, not named */
#define CYBERCRIME "ISS-3.1-2" /* named */

typedef struct
{
  const char *commitment;
  const char *member; /* "": a bare count */
  WayTakeUpStatus status;
  guint number;
  guint total;
} Said;

static const Said said[] = {
  { CENTRES, "", WAY_TAKE_UP_DONE, 16, 18 },
  { CYBERCRIME, "BEL", WAY_TAKE_UP_NOT_STARTED, 0, 0 },
  { CYBERCRIME, "BGR", WAY_TAKE_UP_DONE, 0, 0 },
  { CYBERCRIME, "CZE", WAY_TAKE_UP_UNDER_WAY, 0, 0 },
  { CYBERCRIME, "DNK", WAY_TAKE_UP_NOT_APPLICABLE, 0, 0 },
  { CYBERCRIME, "DEU", WAY_TAKE_UP_INFRINGEMENT, 0, 0 },
};
/* Columns of those above in the order of the treaties, and of one of whom nothing is said. */
#define N_CELLS  6
#define BULGARIA 2
#define ESTONIA  6

static void
say (PageFixture *self, const Said *what)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = page_fixture_find (self, what->commitment);
  record->group = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "MS");
  record->member = way_register_find (self->reg, WAY_RECORD_PARTY, 0, what->member);
  record->number = what->number;
  record->total = what->total;
  record->status = what->status;
  record->day = REPORT_DAY;
  way_set_text (&record->document, "Act 12");
  way_set_text (&record->note, "before parliament");
  record->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&record->citation.place, "II.3 fn 10");
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

static WayTakeUpTable *
get_table (PageFixture *self)
{
  return way_take_up_page_get_table (WAY_TAKE_UP_PAGE (self->page));
}

static void
show (PageFixture *self)
{
  page_fixture_keep_annex (self);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    say (self, &said[i]);
  page_fixture_show (self, way_take_up_page_new (), REPORT_DAY);
  WAIT_FOR (get_table (self) != NULL);
  page_fixture_settle (self);
}

static WayTakeUpGrid *
get_grid (PageFixture *self)
{
  GtkWidget *view = way_ui_find (self->page, WAY_TYPE_TAKE_UP_VIEW);

  return way_take_up_view_get_grid (WAY_TAKE_UP_VIEW (view));
}

/* The head is the first line, the foot the last; 0 is for either of these two. */
static GtkWidget *
find_line (PageFixture *self, const char *code, gboolean last)
{
  WayId id = code != NULL ? page_fixture_find (self, code) : 0;
  GtkWidget *line, *found = NULL;

  for (guint i = 0; (line = page_fixture_find_type (self->page, WAY_TYPE_TAKE_UP_LINE, i)) != NULL;
       i++)
    {
      WayTakeUpRow *row = way_take_up_line_get_row (WAY_TAKE_UP_LINE (line));

      if (code == NULL ? row == NULL && (found == NULL || last)
                       : row != NULL && way_take_up_row_get_commitment (row) == id)
        found = line;
    }
  g_assert_nonnull (found);

  return found;
}

/* ---- pictures ---- */

/* In black and white: how many pixels are inked in one of two spans alone. */
static guint
count_difference (const SeenPicture *one,
                  WayTakeUpSpan first,
                  const SeenPicture *other,
                  WayTakeUpSpan second)
{
  guint n = 0;

  g_assert_cmpint (first.width, ==, second.width);
  for (int x = 0; x < first.width; x++)
    for (int y = 0; y < MIN (one->height, other->height); y++)
      n += seen_is_inked (one, first.x + x, y) != seen_is_inked (other, second.x + x, y);

  return n;
}

/* ---- the tests ---- */

/* Every status has a mark of another shape, and so has that nothing is said. */
static void
test_marks (PageFixture *self, gconstpointer data)
{
  g_autoptr (SeenPicture) picture = NULL;

  show (self);
  picture = seen_take_picture (find_line (self, CYBERCRIME, FALSE));
  for (guint i = 1; i <= N_CELLS; i++)
    {
      WayTakeUpSpan one = way_take_up_grid_get_span (get_grid (self), i);

      g_assert_cmpuint (seen_count_ink (picture, one.x, one.width), >, 0);
      for (guint j = i + 1; j <= N_CELLS; j++)
        g_assert_cmpuint (count_difference (picture, one, picture,
                                            way_take_up_grid_get_span (get_grid (self), j)),
                          >, 3);
    }
}

/* Members stand above their columns; below are how many have done it and of how many nothing is
 * said, which differ between one who has and one who was silent. */
static void
test_head_and_foot (PageFixture *self, gconstpointer data)
{
  g_autoptr (SeenPicture) head = NULL;
  g_autoptr (SeenPicture) foot = NULL;
  guint n;

  show (self);
  head = seen_take_picture (find_line (self, NULL, FALSE));
  foot = seen_take_picture (find_line (self, NULL, TRUE));
  n = way_take_up_table_get_n_members (get_table (self));
  for (guint i = 1; i <= n; i++)
    {
      WayTakeUpSpan span = way_take_up_grid_get_span (get_grid (self), i);

      if (span.x + span.width > way_take_up_grid_get_window (get_grid (self)).x +
                                  way_take_up_grid_get_window (get_grid (self)).width)
        break;
      g_assert_cmpuint (seen_count_ink (head, span.x, span.width), >, 0);
      g_assert_cmpuint (seen_count_ink (foot, span.x, span.width), >, 0);
    }
  g_assert_cmpuint (count_difference (foot, way_take_up_grid_get_span (get_grid (self), BULGARIA),
                                      foot, way_take_up_grid_get_span (get_grid (self), ESTONIA)),
                    >, 3);
}

/* The widest run of that colour in a line of the span, and how much is painted there at all. */
static double
find_share (const SeenPicture *self, WayTakeUpSpan span, guint32 color)
{
  guint most = 0, of = 1;

  for (int y = 0; y < self->height; y++)
    {
      guint n = 0, all = 0;

      for (int x = span.x; x < span.x + span.width; x++)
        {
          n += seen_get_pixel (self, x, y) == color;
          all += seen_get_pixel (self, x, y) >> 24 > 0;
        }
      if (n > most)
        {
          most = n;
          of = all;
        }
    }

  return (double) most / of;
}

/* Sixteen of eighteen are eight ninths of the bar; of six of whom something is said one has done it,
 * and the bar is of all twenty-seven. */
static void
test_bar (PageFixture *self, gconstpointer data)
{
  g_autoptr (SeenPicture) named = NULL;
  g_autoptr (SeenPicture) counted = NULL;
  WayTakeUpSpan cell, totals;
  guint32 done;

  show (self);
  named = seen_take_picture (find_line (self, CYBERCRIME, FALSE));
  counted = seen_take_picture (find_line (self, CENTRES, FALSE));
  cell = way_take_up_grid_get_span (get_grid (self), BULGARIA);
  totals =
    way_take_up_grid_get_span (get_grid (self), way_take_up_grid_get_totals (get_grid (self)));
  done = seen_get_pixel (named, cell.x + cell.width / 2, named->height / 2);
  g_assert_cmpfloat_with_epsilon (find_share (counted, totals, done), 16.0 / 18, 0.06);
  g_assert_cmpfloat_with_epsilon (find_share (named, totals, done), 1.0 / 27, 0.06);
  g_assert_cmpfloat (find_share (named, totals, done), >, 0);
}

static void
point_at (PageFixture *self, GtkWidget *line, guint column)
{
  WayTakeUpSpan span = way_take_up_grid_get_span (get_grid (self), column);

  seen_point_at (line, span.x + span.width / 2, gtk_widget_get_height (line) / 2);
}

/* Under the pointer: who, of what, since when, what they did, and where it stands. */
static void
test_tooltip (PageFixture *self, gconstpointer data)
{
  GtkWidget *line;

  show (self);
  line = find_line (self, CYBERCRIME, FALSE);
  point_at (self, line, BULGARIA);
  WAIT_FOR (seen_tooltip_is (self->window,
                             "Bulgaria\n"
                             "National capacity to investigate and prosecute cybercrime\n"
                             "Done · 25 November 2011\n"
                             "Act 12\n"
                             "before parliament\n"
                             "COM(2011) 790, II.3 fn 10"));
  point_at (self, line, ESTONIA);
  WAIT_FOR (seen_tooltip_is (self->window,
                             "Estonia\n"
                             "National capacity to investigate and prosecute cybercrime\n"
                             "Not said"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/take-up-paint/" name, PageFixture, NULL, page_fixture_set_up, function,            \
              page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  ADD ("marks", test_marks);
  ADD ("head-and-foot", test_head_and_foot);
  ADD ("bar", test_bar);
  ADD ("tooltip", test_tooltip);

  return g_test_run ();
}
