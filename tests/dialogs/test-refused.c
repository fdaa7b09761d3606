/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialogs of what reports follow refuse, beside the entry and in words, and that nothing that
 * was typed is lost by it. The dialog of continuations has tests of its own. */

#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "fixture.h"
#include "way-figure-dialog.h"
#include "way-finding-dialog.h"
#include "way-forward-dialog.h"
#include "way-procedure-dialog.h"
#include "way-series-dialog.h"
#include "way-step-dialog.h"
#include "way-take-up-dialog.h"
#include "way-text-row.h"
#include "way-theme-dialog.h"

#define CITATION "citation"

/* ---- the dialogs ---- */

static WayId
add_series (Fixture *self)
{
  g_autoptr (WaySeries) series = way_series_new ();

  series->programme = self->programme;
  way_set_text (&series->title, "Centres set up");
  g_assert_true (way_register_save_series (self->reg, series, NULL));
  return series->id;
}

static WayId
add_group (Fixture *self)
{
  g_autoptr (WayParty) group = way_party_new ();
  WayMembership croatia = { 0, self->croatia, way_day_new (2013, 7, 1), WAY_DAY_NONE };

  way_set_text (&group->name, "Member States");
  group->is_group = TRUE;
  g_array_append_val (group->members, croatia);
  g_assert_true (way_register_save_party (self->reg, group, NULL));
  return group->id;
}

static WayFormDialog *
make_series (Fixture *self)
{
  return way_series_dialog_new (self->reg, 0, self->programme, 0, NULL);
}

static WayFormDialog *
make_figure (Fixture *self)
{
  return way_figure_dialog_new (self->reg, 0, add_series (self), NULL);
}

static WayFormDialog *
make_finding (Fixture *self)
{
  return way_finding_dialog_new (self->reg, 0, self->programme, NULL);
}

static WayFormDialog *
make_theme (Fixture *self)
{
  return way_theme_dialog_new (self->reg, 0, self->programme, NULL);
}

static WayFormDialog *
make_forward (Fixture *self)
{
  return way_forward_dialog_new (self->reg, 0, self->programme, NULL);
}

static WayFormDialog *
make_take_up (Fixture *self)
{
  return way_take_up_dialog_new (self->reg, self->commitment, add_group (self), 0,
                                 way_day_new (2013, 8, 1), NULL);
}

static WayFormDialog *
make_step (Fixture *self)
{
  return way_step_dialog_new (self->reg, self->commitment, 0, NULL);
}

static WayFormDialog *
make_procedure (Fixture *self)
{
  return way_procedure_dialog_new (self->reg, 0, NULL);
}

typedef struct
{
  const char *note; /* the name of its row, or CITATION */
  const char *words;
} Reason;

/* What is typed first, into a row of the dialog, and what then still is missing. */
typedef struct
{
  const char *name;
  WayFormDialog *(*make) (Fixture *self);
  const char *row;
  const char *text;
  Reason reasons[2];
  const char *needed; /* the row that makes it whole, but for a source; NULL: none */
  const char *value;
} Case;

static const Case cases[] = {
  { "series",
    make_series,
    "unit",
    "centres",
    { { "title_note", "A title is needed" } },
    NULL,
    NULL },
  { "figure",
    make_figure,
    "timing",
    "2011-2013",
    { { "value_note", "A value is needed" }, { CITATION, "Every figure needs a source" } },
    "value",
    "16" },
  { "finding",
    make_finding,
    "evidence",
    "A hundredth of it",
    { { "title_note", "A title is needed" }, { CITATION, "Every finding needs a source" } },
    "title_row",
    "Little is confiscated" },
  { "theme",
    make_theme,
    "text",
    "They cut across",
    { { "title_note", "A title is needed" } },
    "title_row",
    "Fundamental rights" },
  { "way forward",
    make_forward,
    "timing",
    "by the end of 2012",
    { { "text_note", "A text is needed" }, { CITATION, "Every entry needs its report" } },
    "text",
    "The law is to be proposed" },
  { "take-up",
    make_take_up,
    "document",
    "Act 12/2013",
    { { "number_note", "A member or a number is needed" },
      { CITATION, "Every take-up needs a source" } },
    "number",
    "16" },
  { "step",
    make_step,
    "document",
    "COM(2011) 32",
    { { "procedure_note", "Choose the procedure the commitment goes through" },
      { CITATION, "Every stage needs a source" } },
    NULL,
    NULL },
};

/* ---- what a person does ---- */

static void
enter (gpointer dialog, const char *row, const char *text)
{
  GtkWidget *widget = fixture_child (dialog, row);

  if (WAY_IS_TEXT_ROW (widget))
    {
      way_text_row_set_text (WAY_TEXT_ROW (widget), text);
      way_form_dialog_changed (dialog);
    }
  else
    fixture_type (widget, text);
}

static void
assert_entered (gpointer dialog, const char *row, const char *text)
{
  GtkWidget *widget = fixture_child (dialog, row);
  g_autofree char *now = WAY_IS_TEXT_ROW (widget)
                           ? way_text_row_dup_text (WAY_TEXT_ROW (widget))
                           : g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  g_assert_cmpstr (now, ==, text);
}

static const char *
get_note (gpointer dialog, const char *note)
{
  return g_str_equal (note, CITATION) ? fixture_note (fixture_child (dialog, CITATION), "note")
                                      : fixture_note (dialog, note);
}

static WayFormDialog *
open_case (Fixture *self, const Case *one)
{
  WayFormDialog *dialog = NULL;

  g_test_message ("%s", one->name);
  dialog = fixture_open (self, one->make (self));
  enter (dialog, one->row, one->text);
  return dialog;
}

static void
close_dialog (Fixture *self, WayFormDialog *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
}

/* ---- the tests ---- */

/* Each thing that is missing is said beside its row; nothing is written, and all stays as typed. */
static void
test_missing (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayFormDialog *dialog = open_case (self, &cases[i]);
      guint acts = fixture_count_acts (self);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].reasons); j++)
        if (cases[i].reasons[j].note != NULL)
          g_assert_cmpstr (get_note (dialog, cases[i].reasons[j].note), ==,
                           cases[i].reasons[j].words);
      g_assert_false (fixture_may_save (dialog));
      g_assert_false (way_form_dialog_save (dialog));
      g_assert_true (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
      assert_entered (dialog, cases[i].row, cases[i].text);
      g_assert_cmpuint (fixture_count_acts (self), ==, acts);
      close_dialog (self, dialog);
    }
}

/* Whoever closes it is asked, and finds everything as it was. */
static void
test_closed (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayFormDialog *dialog = open_case (self, &cases[i]);
      AdwDialog *question = NULL;

      adw_dialog_close (ADW_DIALOG (dialog));
      WAIT_FOR (ADW_IS_ALERT_DIALOG (question = fixture_visible_dialog (self)));
      g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (question)), ==,
                       "Discard Changes?");
      fixture_press (GTK_WIDGET (question), "_Keep Editing");
      WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
      assert_entered (dialog, cases[i].row, cases[i].text);
      close_dialog (self, dialog);
    }
}

static gboolean
is_told_why (WayFormDialog *dialog)
{
  AdwBanner *banner = ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                                                 WAY_TYPE_FORM_DIALOG, "banner"));

  return (adw_banner_get_revealed (banner) && *adw_banner_get_title (banner) != '\0') ||
         *get_note (dialog, CITATION) != '\0';
}

/* The source is deleted meanwhile: the register refuses what the dialog could not know. */
static void
test_source_gone (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].needed != NULL)
      {
        WayFormDialog *dialog = open_case (self, &cases[i]);

        enter (dialog, cases[i].needed, cases[i].value);
        fixture_choose (fixture_child (fixture_child (dialog, CITATION), "source"), self->agenda);
        g_assert_true (fixture_may_save (dialog));
        g_assert_true (way_register_delete_source (self->reg, self->agenda, NULL));
        g_assert_false (way_form_dialog_save (dialog));
        g_assert_true (is_told_why (dialog));
        assert_entered (dialog, cases[i].row, cases[i].text);
        assert_entered (dialog, cases[i].needed, cases[i].value);
        g_assert_true (way_register_undo (self->reg, NULL));
        close_dialog (self, dialog);
      }
}

/* No file may grow: for whoever writes that is a full disk. */
static void
fill_disk (const char *path, struct rlimit *before)
{
  GStatBuf status;
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, before), ==, 0);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  limit = *before;
  limit.rlim_cur = (rlim_t) status.st_size;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* What cannot be written is said, and is written when it can be. */
static void
save_on_full_disk (Fixture *self, WayFormDialog *dialog, const Case *one)
{
  AdwBanner *banner = ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                                                 WAY_TYPE_FORM_DIALOG, "banner"));
  struct rlimit before;

  fill_disk (self->path, &before);
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   "The disk is full. Free some space and try again; nothing is lost.");
  g_assert_true (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  assert_entered (dialog, one->row, one->text);
  assert_entered (dialog, one->needed, one->value);
  fixture_press (GTK_WIDGET (banner), "_Try Again");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
}

static void
test_disk_full (Fixture *self)
{
  g_autofree char *place = g_strnfill (60000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].needed != NULL)
      {
        WayFormDialog *dialog = open_case (self, &cases[i]);
        GtkWidget *citation = fixture_child (dialog, CITATION);
        guint acts = fixture_count_acts (self);

        enter (dialog, cases[i].needed, cases[i].value);
        fixture_choose (fixture_child (citation, "source"), self->agenda);
        fixture_type (fixture_child (citation, "place"), place);
        save_on_full_disk (self, dialog, &cases[i]);
        g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
      }
}

/* A procedure is refused for its name or for that of one of its stages, and keeps the other. */
static void
test_procedure (Fixture *self)
{
  WayFormDialog *dialog = fixture_open (self, make_procedure (self));

  fixture_type (fixture_child (dialog, "name"), "Local plan");
  g_signal_emit_by_name (fixture_child (dialog, "add"), "activated");
  g_assert_false (fixture_may_save (dialog));
  g_assert_false (way_form_dialog_save (dialog));
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "A stage needs a name") != NULL);
  assert_entered (dialog, "name", "Local plan");
  fixture_type (fixture_child (dialog, "name"), " ");
  g_assert_cmpstr (fixture_note (dialog, "name_note"), ==, "A name is needed");
  close_dialog (self, dialog);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/refused/missing", test_missing);
  fixture_add ("/dialogs/refused/closed", test_closed);
  fixture_add ("/dialogs/refused/source-gone", test_source_gone);
  fixture_add ("/dialogs/refused/disk-full", test_disk_full);
  fixture_add ("/dialogs/refused/procedure", test_procedure);
  return g_test_run ();
}
