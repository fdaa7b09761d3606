/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What gives way in a row shows whole or not at all, and only beside all of the rest. */

#include "config.h"

#include "way-giving-row.h"
#include "way-ui-test.h"

#define SPACING 6
#define HEIGHT  30

typedef struct
{
  GtkWidget *row;
  GtkWidget *words; /* may be cut short */
  GtkWidget *sign;  /* stays */
  GtkWidget *slip;  /* gives way */
  GtkWidget *kind;  /* gives way first */
  int widths[4];    /* by nature */
} Fixture;

static GtkWidget *
add (Fixture *self, const char *text, gboolean shrinks, gboolean gives)
{
  GtkWidget *label = gtk_label_new (text);

  if (shrinks)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  way_giving_row_append (WAY_GIVING_ROW (self->row), label, gives);

  return label;
}

static int
get_natural (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->row = g_object_ref_sink (way_giving_row_new (SPACING));
  self->words = add (self, "by the end of 2011", TRUE, FALSE);
  self->sign = add (self, "≠", FALSE, FALSE);
  self->slip = add (self, "was 2010", FALSE, TRUE);
  self->kind = add (self, "law", FALSE, TRUE);
  self->widths[0] = get_natural (self->words);
  self->widths[1] = self->widths[0] + SPACING + get_natural (self->sign);
  self->widths[2] = self->widths[1] + SPACING + get_natural (self->slip);
  self->widths[3] = self->widths[2] + SPACING + get_natural (self->kind);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->row);
}

static void
allocate (Fixture *self, int width)
{
  gtk_widget_size_allocate (self->row, &(GtkAllocation) { 0, 0, width, HEIGHT }, -1);
}

static void
check (Fixture *self, int width, gboolean whole, gboolean slip, gboolean kind)
{
  allocate (self, width);
  g_assert_cmpint (gtk_widget_get_child_visible (self->slip), ==, slip);
  g_assert_cmpint (gtk_widget_get_child_visible (self->kind), ==, kind);
  g_assert_true (gtk_widget_get_child_visible (self->words));
  g_assert_true (gtk_widget_get_child_visible (self->sign));
  g_assert_cmpint (gtk_widget_get_width (self->sign), ==, get_natural (self->sign));
  if (whole)
    g_assert_cmpint (gtk_widget_get_width (self->words), >=, get_natural (self->words));
  else
    g_assert_cmpint (gtk_widget_get_width (self->words), <, get_natural (self->words));
}

static void
test_widths (Fixture *self, gconstpointer data)
{
  check (self, self->widths[3], TRUE, TRUE, TRUE);
  check (self, self->widths[3] - 1, TRUE, TRUE, FALSE);
  check (self, self->widths[2], TRUE, TRUE, FALSE);
  check (self, self->widths[2] - 1, TRUE, FALSE, FALSE);
  check (self, self->widths[1], TRUE, FALSE, FALSE);
  check (self, self->widths[1] - 1, FALSE, FALSE, FALSE);
  check (self, self->widths[3], TRUE, TRUE, TRUE);
}

/* What gives way asks for room, but does not insist on it. */
static void
test_measure (Fixture *self, gconstpointer data)
{
  int minimum, natural, least;

  gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (self->words, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (natural, ==, self->widths[3]);
  g_assert_cmpint (minimum, ==, least + SPACING + get_natural (self->sign));
}

/* What gives way but can be shorter, as a timing beside a status, is made shorter before the rest. */
static void
test_shorter (Fixture *self, gconstpointer data)
{
  GtkWidget *timing = add (self, "in the first half of 2014", TRUE, TRUE);
  int least;

  gtk_widget_set_visible (self->slip, FALSE);
  gtk_widget_set_visible (self->kind, FALSE);
  gtk_widget_measure (timing, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocate (self, self->widths[1] + SPACING + least + 3);
  g_assert_true (gtk_widget_get_child_visible (timing));
  g_assert_cmpint (gtk_widget_get_width (self->words), ==, self->widths[0]);
  g_assert_cmpint (gtk_widget_get_width (timing), ==, least + 3);
}

/* Something that is hidden takes no room, and no space beside it. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  gtk_widget_set_visible (self->sign, FALSE);
  allocate (self, self->widths[0] + SPACING + get_natural (self->slip));
  g_assert_true (gtk_widget_get_child_visible (self->slip));
  g_assert_cmpint (get_natural (self->row), ==,
                   self->widths[3] - SPACING - (self->widths[1] - self->widths[0] - SPACING));
}

/* From right to left it begins at the right. */
static void
test_mirrored (Fixture *self, gconstpointer data)
{
  graphene_rect_t words, sign;

  gtk_widget_set_direction (self->row, GTK_TEXT_DIR_RTL);
  allocate (self, self->widths[3]);
  g_assert_true (gtk_widget_compute_bounds (self->words, self->row, &words));
  g_assert_true (gtk_widget_compute_bounds (self->sign, self->row, &sign));
  g_assert_cmpfloat (words.origin.x + words.size.width, ==, self->widths[3]);
  g_assert_cmpfloat (sign.origin.x + sign.size.width + SPACING, ==, words.origin.x);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  ADD ("/giving-row/widths", test_widths);
  ADD ("/giving-row/measure", test_measure);
  ADD ("/giving-row/shorter", test_shorter);
  ADD ("/giving-row/hidden", test_hidden);
  ADD ("/giving-row/mirrored", test_mirrored);

  return g_test_run ();
}
