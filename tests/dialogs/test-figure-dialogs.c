/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs of series and of their figures. */

#include "config.h"

#include <locale.h>

#include "fixture.h"
#include "way-citation-row.h"
#include "way-commitment-chooser.h"
#include "way-figure-dialog.h"
#include "way-series-dialog.h"
#include "way-text-row.h"

static WayId saved_id;

static void
saved_cb (WayFormDialog *dialog, gint64 id)
{
  saved_id = id;
}

static WayFormDialog *
open_dialog (Fixture *self, WayFormDialog *dialog)
{
  saved_id = 0;
  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), NULL);
  return fixture_open (self, dialog);
}

static const char *
get_text (gpointer dialog, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture_child (dialog, name)));
}

static gboolean
is_shown (gpointer dialog, const char *name)
{
  return gtk_widget_get_visible (fixture_child (dialog, name));
}

static WayId
add_series (Fixture *self, const char *unit, const char *currency)
{
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (GError) error = NULL;

  series->programme = self->programme;
  way_set_text (&series->title, "Money for passenger records");
  way_set_text (&series->unit, unit);
  way_set_text (&series->currency, currency);
  way_register_save_series (self->reg, series, &error);
  g_assert_no_error (error);
  return series->id;
}

static WayId
add_figure (Fixture *self, WayId series, double value, WayBasis basis)
{
  g_autoptr (WayFigure) figure = way_figure_new ();
  g_autoptr (GError) error = NULL;

  figure->series = series;
  figure->value = value;
  figure->basis = basis;
  figure->citation.source = self->strategy;
  way_register_save_figure (self->reg, figure, &error);
  g_assert_no_error (error);
  return figure->id;
}

/* ---- series ---- */

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

/* Opens the page to choose one, and takes the first. */
static void
choose_commitment (WayFormDialog *dialog)
{
  AdwActionRow *row = ADW_ACTION_ROW (fixture_child (dialog, "commitment_row"));
  GtkWidget *chooser = NULL;
  GtkListBoxRow *first = NULL;

  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "None");
  g_assert_false (is_shown (dialog, "clear"));
  adw_action_row_activate (row);
  WAIT_FOR ((chooser = find_type (GTK_WIDGET (dialog), WAY_TYPE_COMMITMENT_CHOOSER)) != NULL);
  WAIT_FOR ((first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture_child (chooser, "list")),
                                                    0)) != NULL &&
            gtk_widget_get_mapped (GTK_WIDGET (first)));
  gtk_widget_activate (GTK_WIDGET (first));
  WAIT_FOR (is_shown (dialog, "clear"));
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==,
                   "Confiscation law: third-party, extended and non-conviction-based");
}

static void
test_series (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_series_dialog_new (self->reg, 0, self->programme, 0, NULL));
  g_autoptr (WaySeries) series = NULL;

  g_assert_cmpstr (fixture_note (dialog, "title_note"), ==, "A title is needed");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "title_row"), "Centres set up");
  fixture_type (fixture_child (dialog, "unit"), "centres");
  choose_commitment (dialog);
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpstr (self->toast, ==, "Series added");

  series = way_register_get_series (self->reg, saved_id, NULL);
  g_assert_cmpstr (series->title, ==, "Centres set up");
  g_assert_cmpstr (series->unit, ==, "centres");
  g_assert_cmpstr (series->currency, ==, "");
  g_assert_true (series->programme == self->programme);
  g_assert_true (series->commitment == self->commitment);
}

/* What it measures can be taken back. */
static void
test_measures_none (Fixture *self)
{
  WayFormDialog *dialog = open_dialog (self, way_series_dialog_new (self->reg, 0, self->programme,
                                                                    self->commitment, NULL));
  g_autoptr (WaySeries) series = NULL;

  fixture_type (fixture_child (dialog, "title_row"), "Centres set up");
  g_assert_true (is_shown (dialog, "clear"));
  g_signal_emit_by_name (fixture_child (dialog, "clear"), "clicked");
  g_assert_true (way_form_dialog_save (dialog));
  series = way_register_get_series (self->reg, saved_id, NULL);
  g_assert_true (series->commitment == 0);
}

static const struct
{
  const char *typed, *note, *saved;
} currencies[] = {
  { "EUR", "", "EUR" },
  { " eur ", "", "EUR" },
  { "", "", "" },
  { "euro", "A currency is three letters, such as EUR", NULL },
  { "€", "A currency is three letters, such as EUR", NULL },
  { "E2R", "A currency is three letters, such as EUR", NULL },
};

static void
test_currencies (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      WayFormDialog *dialog =
        open_dialog (self, way_series_dialog_new (self->reg, 0, self->programme, 0, NULL));
      g_autoptr (WaySeries) series = NULL;

      fixture_type (fixture_child (dialog, "title_row"), "Money");
      fixture_type (fixture_child (dialog, "currency"), currencies[i].typed);
      g_assert_cmpstr (fixture_note (dialog, "currency_note"), ==, currencies[i].note);
      g_assert_true (fixture_may_save (dialog) == (currencies[i].saved != NULL));
      if (way_form_dialog_save (dialog))
        {
          series = way_register_get_series (self->reg, saved_id, NULL);
          g_assert_cmpstr (series->currency, ==, currencies[i].saved);
        }
      else
        adw_dialog_force_close (ADW_DIALOG (dialog));
      WAIT_FOR (fixture_visible_dialog (self) == NULL);
    }
}

/* What was granted was money. */
static void
test_currency_stays (Fixture *self)
{
  WayId id = add_series (self, "million", "EUR");
  WayFormDialog *dialog;

  add_figure (self, id, 3.8, WAY_BASIS_GRANTED);
  dialog = open_dialog (self, way_series_dialog_new (self->reg, id, 0, 0, NULL));
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Edit Series");
  g_assert_cmpstr (get_text (dialog, "unit"), ==, "million");
  fixture_type (fixture_child (dialog, "currency"), "");
  g_assert_cmpstr (fixture_note (dialog, "currency_note"), ==,
                   "Its figures are of money, and a currency is needed");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "currency"), "SEK");
  g_assert_true (way_form_dialog_save (dialog));
}

/* ---- figures ---- */

static void
test_figure (Fixture *self)
{
  WayId series = add_series (self, "million", "EUR");
  WayFormDialog *dialog = open_dialog (self, way_figure_dialog_new (self->reg, 0, series, NULL));
  g_autoptr (WayFigure) figure = NULL;
  guint acts = fixture_count_acts (self);

  g_assert_cmpstr (fixture_note (dialog, "value_note"), ==, "A value is needed");
  g_assert_cmpstr (fixture_note (fixture_child (dialog, "citation"), "note"), ==,
                   "Every figure needs a source");
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "qualifier")),
                              WAY_QUALIFIER_OVER);
  fixture_type (fixture_child (dialog, "value"), "3.8");
  fixture_type (fixture_child (dialog, "total"), "1,070.5");
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "basis")), WAY_BASIS_GRANTED);
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "target")), TRUE);
  fixture_type (fixture_child (dialog, "timing"), "2011-2013");
  way_text_row_set_text (WAY_TEXT_ROW (fixture_child (dialog, "note")), "In the first round.");
  fixture_choose (fixture_child (fixture_child (dialog, "citation"), "source"), self->strategy);
  fixture_type (fixture_child (fixture_child (dialog, "citation"), "place"), "p. 7");
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpstr (self->toast, ==, "Figure recorded");
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Record figure");

  figure = way_register_get_figure (self->reg, saved_id, NULL);
  g_assert_true (figure->series == series);
  g_assert_cmpint (figure->qualifier, ==, WAY_QUALIFIER_OVER);
  g_assert_cmpfloat (figure->value, ==, 3.8);
  g_assert_cmpfloat (figure->total, ==, 1070.5);
  g_assert_cmpint (figure->basis, ==, WAY_BASIS_GRANTED);
  g_assert_true (figure->target);
  g_assert_cmpstr (way_timing_get_edtf (figure->timing), ==, "2011/2013");
  g_assert_cmpstr (figure->note, ==, "In the first round.");
  g_assert_true (figure->citation.source == self->strategy);
  g_assert_cmpstr (figure->citation.place, ==, "p. 7");
}

static const struct
{
  const char *value, *total;
  const char *value_note, *total_note;
  gboolean may_save;
} numbers[] = {
  { "16", "18", "", "", TRUE },
  { "0", "", "", "", TRUE },
  { "3,8", "", "“3,8” is not a number. Write it as in “1,234.5”.", "", FALSE },
  { "over 50", "", "“over 50” is not a number. Write it as in “1,234.5”.", "", FALSE },
  { "16", "many", "", "“many” is not a number. Write it as in “1,234.5”.", FALSE },
  { "16", "0", "", "A total is more than nothing", FALSE },
  { "16", "-18", "", "A total is more than nothing", FALSE },
  { "", "18", "A value is needed", "", FALSE },
  /* Asked about, for it may be so. */
  { "19", "18", "", "The value is larger than this. Is that right?", TRUE },
};

static void
test_numbers (Fixture *self)
{
  WayId series = add_series (self, "centres", "");
  WayFormDialog *dialog = open_dialog (self, way_figure_dialog_new (self->reg, 0, series, NULL));

  fixture_choose (fixture_child (fixture_child (dialog, "citation"), "source"), self->strategy);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      fixture_type (fixture_child (dialog, "value"), numbers[i].value);
      fixture_type (fixture_child (dialog, "total"), numbers[i].total);
      g_assert_cmpstr (fixture_note (dialog, "value_note"), ==, numbers[i].value_note);
      g_assert_cmpstr (fixture_note (dialog, "total_note"), ==, numbers[i].total_note);
      g_assert_true (fixture_may_save (dialog) == numbers[i].may_save);
      /* What was typed stays. */
      g_assert_cmpstr (get_text (dialog, "value"), ==, numbers[i].value);
    }
}

/* Only of money it is asked what became of it. */
static void
test_basis (Fixture *self)
{
  WayId centres = add_series (self, "centres", "");
  WayId money = add_series (self, "million", "EUR");
  WayFormDialog *dialog = open_dialog (self, way_figure_dialog_new (self->reg, 0, centres, NULL));

  g_assert_false (is_shown (dialog, "basis"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  dialog = open_dialog (self, way_figure_dialog_new (self->reg, 0, money, NULL));
  g_assert_true (is_shown (dialog, "basis"));
}

static void
test_edit (Fixture *self)
{
  WayId id = add_figure (self, add_series (self, "people", ""), 50000.5, WAY_BASIS_NONE);
  WayFormDialog *dialog = open_dialog (self, way_figure_dialog_new (self->reg, id, 0, NULL));
  g_autoptr (WayFigure) figure = NULL;

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Edit Figure");
  g_assert_cmpstr (get_text (dialog, "value"), ==, "50,000.5");
  g_assert_cmpstr (get_text (dialog, "total"), ==, "");
  g_assert_true (fixture_may_save (dialog));
  g_assert_false (way_form_dialog_is_changed (dialog));
  fixture_type (fixture_child (dialog, "value"), "60 000");
  g_assert_true (way_form_dialog_is_changed (dialog));
  g_assert_true (way_form_dialog_save (dialog));
  figure = way_register_get_figure (self->reg, id, NULL);
  g_assert_cmpfloat (figure->value, ==, 60000);
}

/* An entry shows so many decimals; what is not touched is kept as it is, to the last. */
static void
test_untouched (Fixture *self)
{
  WayId id = add_figure (self, add_series (self, "million", "EUR"), 1.0 / 3, WAY_BASIS_GRANTED);
  g_autoptr (WayFigure) figure = way_register_get_figure (self->reg, id, NULL);
  g_autoptr (WayFigure) saved = NULL;
  g_autoptr (WayFigure) typed = NULL;
  WayFormDialog *dialog = NULL;

  figure->total = 2.0 / 3;
  figure->timing = way_timing_new ("in the course of that year", "2012~", NULL);
  g_assert_true (way_register_save_figure (self->reg, figure, NULL));
  dialog = open_dialog (self, way_figure_dialog_new (self->reg, id, 0, NULL));
  way_text_row_set_text (WAY_TEXT_ROW (fixture_child (dialog, "note")), "In the first round.");
  g_assert_true (way_form_dialog_save (dialog));
  saved = way_register_get_figure (self->reg, id, NULL);
  g_assert_cmpstr (saved->note, ==, "In the first round.");
  g_assert_cmpfloat (saved->value, ==, 1.0 / 3);
  g_assert_cmpfloat (saved->total, ==, 2.0 / 3);
  g_assert_cmpstr (way_timing_get_text (saved->timing), ==, "in the course of that year");
  g_assert_cmpstr (way_timing_get_edtf (saved->timing), ==, "2012~");

  dialog = open_dialog (self, way_figure_dialog_new (self->reg, id, 0, NULL));
  fixture_type (fixture_child (dialog, "value"), "0.333");
  g_assert_true (way_form_dialog_save (dialog));
  typed = way_register_get_figure (self->reg, id, NULL);
  g_assert_cmpfloat (typed->value, ==, 0.333);
  g_assert_cmpfloat (typed->total, ==, 2.0 / 3);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  /* The tests of GTK are in no locale, and write no commas. */
  g_assert_nonnull (setlocale (LC_NUMERIC, "en_GB.UTF-8"));
  fixture_add ("/figure-dialogs/series", test_series);
  fixture_add ("/figure-dialogs/measures-none", test_measures_none);
  fixture_add ("/figure-dialogs/currencies", test_currencies);
  fixture_add ("/figure-dialogs/currency-stays", test_currency_stays);
  fixture_add ("/figure-dialogs/figure", test_figure);
  fixture_add ("/figure-dialogs/numbers", test_numbers);
  fixture_add ("/figure-dialogs/basis", test_basis);
  fixture_add ("/figure-dialogs/edit", test_edit);
  fixture_add ("/figure-dialogs/untouched", test_untouched);

  return g_test_run ();
}
