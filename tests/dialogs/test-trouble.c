/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dialogs over a register that can be read or written no more: they say why, keep what was typed,
 * and save it once the trouble is over. */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "damage.h"
#include "fixture.h"
#include "way-action-dialog.h"
#include "way-dialogs.h"
#include "way-place-dialog.h"
#include "way-source-dialog.h"

static AdwBanner *
get_banner (WayFormDialog *dialog)
{
  return ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (dialog), WAY_TYPE_FORM_DIALOG,
                                                    "banner"));
}

static const char *
get_banner_words (WayFormDialog *dialog)
{
  return adw_banner_get_revealed (get_banner (dialog)) ? adw_banner_get_title (get_banner (dialog))
                                                       : NULL;
}

/* Half of what stands in the dialog was not read, so it must not be saved. */
static void
test_half_read (Fixture *self)
{
  Damage *damage = damage_file (self->path);
  WayFormDialog *dialog =
    fixture_open (self, way_action_dialog_new (self->reg, 0, self->objective, NULL));

  fixture_type (fixture_child (dialog, "title_row"), "Prevent terrorism");
  g_assert_nonnull (get_banner_words (dialog));
  g_assert_nonnull (strstr (get_banner_words (dialog), "Recover the rest into a new file"));
  g_assert_null (adw_banner_get_button_label (get_banner (dialog)));
  g_assert_false (fixture_may_save (dialog));
  g_assert_false (way_form_dialog_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  damage_repair (damage);
}

/* A record that cannot be read at all has no dialog. */
static void
test_not_read (Fixture *self)
{
  Damage *damage = damage_file (self->path);

  way_dialogs_edit_commitment (GTK_WIDGET (self->window), self->reg, self->commitment, 0, 0);
  WAIT_FOR (ADW_IS_ALERT_DIALOG (fixture_visible_dialog (self)));
  g_assert_nonnull (strstr (
    adw_alert_dialog_get_body (ADW_ALERT_DIALOG (fixture_visible_dialog (self))), "damaged"));
  adw_dialog_force_close (fixture_visible_dialog (self));
  damage_repair (damage);
}

/* Who does not see all places cannot choose one. */
static void
test_places_not_read (Fixture *self)
{
  Damage *damage = damage_file (self->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (way_place_dialog_new_for_action (self->reg, self->action, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED);
  damage_repair (damage);
}

static WayFormDialog *
open_source (Fixture *self, const char *title)
{
  WayFormDialog *dialog = fixture_open (self, way_source_dialog_new (self->reg, 0, NULL));

  fixture_type (fixture_child (dialog, "reference"), "R");
  fixture_type (fixture_child (dialog, "day"), "25.11.2011");
  fixture_type (fixture_child (dialog, "title_row"), title);
  g_assert_true (fixture_may_save (dialog));

  return dialog;
}

static void
assert_kept (Fixture *self, WayFormDialog *dialog, const char *title)
{
  g_assert_true (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (dialog, "title_row"))), ==,
                   title);
  g_assert_true (fixture_may_save (dialog));
}

static gboolean
has_source (Fixture *self, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->reg, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sources->len; i++)
    if (g_str_equal (((WaySource *) g_ptr_array_index (sources, i))->title, title))
      return TRUE;

  return FALSE;
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

static void
test_disk_full (Fixture *self)
{
  g_autofree char *title = g_strnfill (60000, 'x');
  WayFormDialog *dialog = open_source (self, title);
  struct rlimit before;

  fill_disk (self->path, &before);
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_cmpstr (get_banner_words (dialog), ==,
                   "The disk is full. Free some space and try again; nothing is lost.");
  assert_kept (self, dialog, title);
  g_assert_false (has_source (self, title));

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  fixture_press (GTK_WIDGET (get_banner (dialog)), "_Try Again");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  g_assert_true (has_source (self, title));
}

/* What is written into a file that has lost its name is lost with it. */
static void
test_deleted (Fixture *self)
{
  g_autofree char *aside = g_strconcat (self->path, ".aside", NULL);
  g_autofree char *copy = g_strconcat (self->path, ".copy", NULL);
  WayFormDialog *dialog = open_source (self, "Report");

  g_assert_cmpint (g_rename (self->path, aside), ==, 0);
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_nonnull (strstr (get_banner_words (dialog), "moved, deleted or replaced"));
  assert_kept (self, dialog, "Report");

  g_assert_true (g_file_set_contents (self->path, "something else", -1, NULL));
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_nonnull (strstr (get_banner_words (dialog), "moved, deleted or replaced"));
  assert_kept (self, dialog, "Report");

  /* A copy of what was there before can still be had. */
  g_assert_true (way_register_save_copy (self->reg, copy, NULL, NULL));
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (aside, self->path), ==, 0);
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_true (has_source (self, "Report"));
}

/* Beside the register SQLite keeps its journal while it writes. */
static void
test_folder_read_only (Fixture *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  WayFormDialog *dialog = open_source (self, "Report");

  damage_obey_permissions (TRUE);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_nonnull (get_banner_words (dialog));
  g_assert_nonnull (strstr (get_banner_words (dialog), "may not write in this folder"));
  assert_kept (self, dialog, "Report");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  damage_obey_permissions (FALSE);
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_true (has_source (self, "Report"));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);

  fixture_add ("/trouble/half-read", test_half_read);
  fixture_add ("/trouble/not-read", test_not_read);
  fixture_add ("/trouble/places-not-read", test_places_not_read);
  fixture_add ("/trouble/disk-full", test_disk_full);
  fixture_add ("/trouble/deleted", test_deleted);
  fixture_add ("/trouble/folder-read-only", test_folder_read_only);

  return g_test_run ();
}
