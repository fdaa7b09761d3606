/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Back and Forward. */

#include "config.h"

#include "way-history.h"

static WayPlace
place (const char *page, WayId objective)
{
  return (WayPlace) { g_intern_string (page), objective, 0 };
}

static void
test_nowhere (void)
{
  g_autoptr (WayHistory) history = way_history_new ();

  g_assert_false (way_history_can_go (history, -1));
  g_assert_false (way_history_can_go (history, 1));
  g_assert_null (way_history_go (history, -1));
}

static void
test_back_and_forward (void)
{
  g_autoptr (WayHistory) history = way_history_new ();

  way_history_visit (history, &(WayPlace) { g_intern_string ("timeline"), 0, 0 });
  way_history_visit (history, &(WayPlace) { g_intern_string ("table"), 1, 2 });
  g_assert_cmpstr (way_history_go (history, -1)->page, ==, "timeline");
  g_assert_false (way_history_can_go (history, -1));
  g_assert_cmpint (way_history_go (history, 1)->action, ==, 2);
  g_assert_null (way_history_go (history, 1));
}

static void
test_same_place_once (void)
{
  g_autoptr (WayHistory) history = way_history_new ();
  WayPlace here = place ("agenda", 0);

  way_history_visit (history, &here);
  way_history_visit (history, &here);
  g_assert_false (way_history_can_go (history, -1));
}

static void
test_new_place_forgets_ahead (void)
{
  g_autoptr (WayHistory) history = way_history_new ();
  WayPlace a = place ("timeline", 1), b = place ("timeline", 2), c = place ("timeline", 3);

  way_history_visit (history, &a);
  way_history_visit (history, &b);
  way_history_go (history, -1);
  way_history_visit (history, &c);
  g_assert_false (way_history_can_go (history, 1));
  g_assert_cmpint (way_history_go (history, -1)->objective, ==, 1);
}

static void
test_is_bounded (void)
{
  g_autoptr (WayHistory) history = way_history_new ();
  guint steps = 0;

  for (WayId i = 0; i < 1000; i++)
    {
      WayPlace each = place ("timeline", i);

      way_history_visit (history, &each);
    }
  while (way_history_go (history, -1) != NULL)
    steps++;
  g_assert_cmpuint (steps, ==, 99);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/nowhere", test_nowhere);
  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/same-place-once", test_same_place_once);
  g_test_add_func ("/history/new-place-forgets-ahead", test_new_place_forgets_ahead);
  g_test_add_func ("/history/is-bounded", test_is_bounded);

  return g_test_run ();
}
