/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chips' filter, and how a bar is shared out. */

#include "config.h"

#include "way-class-bar.h"
#include "way-status-bar.h"

#define ALL        ((1u << WAY_N_CLASSES) - 1)
#define BIT(class) (1u << WAY_CLASS_##class)

static void
test_toggle (void)
{
  static const struct
  {
    guint shown;
    WayClass klass;
    gboolean add;
    guint expected;
  } cases[] = {
    { ALL, WAY_CLASS_OVERDUE, FALSE, BIT (OVERDUE) },
    { BIT (OVERDUE), WAY_CLASS_OVERDUE, FALSE, ALL },
    { BIT (OVERDUE), WAY_CLASS_ONGOING, FALSE, BIT (ONGOING) },
    { BIT (OVERDUE), WAY_CLASS_ONGOING, TRUE, BIT (ONGOING) | BIT (OVERDUE) },
    { BIT (ONGOING) | BIT (OVERDUE), WAY_CLASS_ONGOING, TRUE, BIT (OVERDUE) },
    { BIT (OVERDUE), WAY_CLASS_OVERDUE, TRUE, ALL },
    { ALL, WAY_CLASS_OVERDUE, TRUE, BIT (OVERDUE) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (way_status_bar_toggle (cases[i].shown, cases[i].klass, cases[i].add), ==,
                     cases[i].expected);
}

static int
sum (const int widths[WAY_N_CLASSES], int *n)
{
  int all = 0;

  *n = 0;
  for (guint i = 0; i < WAY_N_CLASSES; i++)
    {
      all += widths[i];
      *n += widths[i] > 0;
    }

  return all;
}

static void
test_share_out (void)
{
  static const WayCounts cases[] = {
    { 1, { 1 } },
    { 114, { 10, 0, 21, 42, 7, 34 } },
    { 1000, { 1, 1, 1, 1, 1, 1, 1, 993 } },
    { 3, { 1, 0, 1, 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int widths[WAY_N_CLASSES];
      int n, all;

      way_class_bar_share_out (&cases[i], 232, widths);
      all = sum (widths, &n);
      g_assert_cmpint (all + n - 1, ==, 232);
      for (guint j = 0; j < WAY_N_CLASSES; j++)
        g_assert_true (cases[i].of[j] == 0 ? widths[j] == 0 : widths[j] >= 3);
    }
}

static void
test_share_out_nothing (void)
{
  WayCounts none = { 0 };
  int widths[WAY_N_CLASSES];
  int n;

  way_class_bar_share_out (&none, 232, widths);
  g_assert_cmpint (sum (widths, &n), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-bar/toggle", test_toggle);
  g_test_add_func ("/class-bar/share-out", test_share_out);
  g_test_add_func ("/class-bar/share-out-nothing", test_share_out_nothing);

  return g_test_run ();
}
