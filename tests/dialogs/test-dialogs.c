/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every dialog: it opens, saves nothing by itself, leaves nothing behind, and asks before it
 * discards. */

#include "config.h"

#include "fixture.h"
#include "way-action-dialog.h"
#include "way-commitment-dialog.h"
#include "way-dialogs.h"
#include "way-event-dialog.h"
#include "way-objective-dialog.h"
#include "way-party-dialog.h"
#include "way-programme-dialog.h"
#include "way-source-dialog.h"
#include "way-statement-dialog.h"

static WayFormDialog *
make_dialog (Fixture *self, guint which)
{
  switch (which)
    {
    case 0:
      return way_statement_dialog_new (self->reg, self->commitment, WAY_DAY_NONE, NULL);
    case 1:
      return way_commitment_dialog_new (self->reg, self->commitment, NULL, NULL);
    case 2:
      return way_programme_dialog_new (self->reg, self->programme, NULL);
    case 3:
      return way_objective_dialog_new (self->reg, self->objective, 0, NULL);
    case 4:
      return way_action_dialog_new (self->reg, self->action, 0, NULL);
    case 5:
      return way_party_dialog_new (self->reg, self->commission, NULL);
    case 6:
      return way_source_dialog_new (self->reg, self->strategy, NULL);
    case 7:
      return way_event_dialog_new (self->reg, 0, self->programme, NULL);
    default:
      return NULL;
    }
}

static void
test_leave_nothing (Fixture *self)
{
  guint acts = fixture_count_acts (self);
  WayFormDialog *dialog = NULL;

  for (guint which = 0; (dialog = make_dialog (self, which)) != NULL; which++)
    {
      fixture_open (self, dialog);
      g_assert_false (way_form_dialog_is_changed (dialog));
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
      adw_dialog_close (ADW_DIALOG (dialog));
      g_test_message ("dialog %u", which);
      WAIT_FOR (dialog == NULL);
      g_assert_null (fixture_visible_dialog (self));
    }
  g_assert_cmpuint (fixture_count_acts (self), ==, acts);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/all/leave-nothing", test_leave_nothing);
  return g_test_run ();
}
