/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing where something is to stand, by keys alone. */

#include "config.h"

#include "fixture.h"
#include "way-place-dialog.h"

typedef struct
{
  guint n;
  gint64 objective, action;
  gboolean further;
} Chosen;

static void
chosen_cb (WayPlaceDialog *dialog,
           gint64 objective,
           gint64 action,
           gboolean further,
           Chosen *chosen)
{
  chosen->n++;
  chosen->objective = objective;
  chosen->action = action;
  chosen->further = further;
}

static AdwDialog *
open_dialog (Fixture *self, AdwDialog *dialog, Chosen *chosen)
{
  *chosen = (Chosen) { 0 };
  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), chosen);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return dialog;
}

static AdwDialog *
open_for_commitment (Fixture *self, Chosen *chosen)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_array_append_val (ids, self->commitment);

  return open_dialog (self, way_place_dialog_new (self->reg, ids, NULL), chosen);
}

static gboolean
may_choose (gpointer dialog)
{
  return gtk_widget_is_sensitive (fixture_child (dialog, "move_button"));
}

static guint
count_places (gpointer dialog)
{
  GtkListView *list = GTK_LIST_VIEW (fixture_child (dialog, "list"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static void
press (gpointer dialog, guint key)
{
  GListModel *controllers = gtk_widget_observe_controllers (fixture_child (dialog, "entry"));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !handled)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_object_unref (controllers);
  g_assert_true (handled);
}

/* Where it stands now it is not moved to; the arrow keys walk on from there. */
static void
test_keys (Fixture *self)
{
  Chosen chosen;
  AdwDialog *dialog = open_for_commitment (self, &chosen);

  WAIT_FOR (
    fixture_find_text (GTK_WIDGET (dialog),
                       "Confiscation law: third-party, extended and non-conviction-based") != NULL);
  g_assert_cmpuint (count_places (dialog), ==, 3); /* an objective and its two actions */
  g_assert_false (may_choose (dialog));
  press (dialog, GDK_KEY_Down);
  g_assert_true (may_choose (dialog));
  g_signal_emit_by_name (fixture_child (dialog, "entry"), "activate");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  g_assert_cmpuint (chosen.n, ==, 1);
  g_assert_cmpint (chosen.objective, ==, 0);
  g_assert_cmpint (chosen.action, ==, self->other_action);
  g_assert_false (chosen.further);
}

/* What is typed is found in numbers and titles, and the first that is found is taken by Enter. */
static void
test_search (Fixture *self)
{
  Chosen chosen;
  AdwDialog *dialog = open_for_commitment (self, &chosen);

  fixture_type (fixture_child (dialog, "entry"), "nowhere");
  WAIT_FOR (count_places (dialog) == 0);
  g_assert_false (may_choose (dialog));
  g_signal_emit_by_name (fixture_child (dialog, "entry"), "activate");
  g_assert_cmpuint (chosen.n, ==, 0);
  fixture_type (fixture_child (dialog, "entry"), "ECONOMY");
  WAIT_FOR (count_places (dialog) == 1 && may_choose (dialog));
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "further")), TRUE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (fixture_child (dialog, "move_button"))), ==,
                   "_Add");
  g_signal_emit_by_name (fixture_child (dialog, "entry"), "activate");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  g_assert_cmpint (chosen.action, ==, self->other_action);
  g_assert_true (chosen.further);
}

/* An action stands under an objective, and under one only. */
static void
test_action (Fixture *self)
{
  Chosen chosen;
  AdwDialog *dialog =
    open_dialog (self, way_place_dialog_new_for_action (self->reg, self->action, NULL), &chosen);

  g_assert_cmpuint (count_places (dialog), ==, 1);
  g_assert_false (may_choose (dialog));
  g_assert_false (gtk_widget_get_visible (fixture_child (dialog, "further_box")));
  adw_dialog_force_close (dialog);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/place/keys", test_keys);
  fixture_add ("/dialogs/place/search", test_search);
  fixture_add ("/dialogs/place/action", test_action);

  return g_test_run ();
}
