/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register is made by the register's own functions, in a directory of its own. */

#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#include "way-choice-row.h"

/* ---- the register ---- */

static WayId
add_source (WayRegister *reg, const char *reference, const char *title, WayDay day)
{
  g_autoptr (WaySource) source = way_source_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&source->reference, reference);
  way_set_text (&source->title, title);
  source->day = day;
  way_register_save_source (reg, source, &error);
  g_assert_no_error (error);
  return source->id;
}

static WayId
add_party (WayRegister *reg, const char *name, const char *abbreviation, WayPartyKind kind)
{
  g_autoptr (WayParty) party = way_party_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&party->name, name);
  way_set_text (&party->abbreviation, abbreviation);
  party->kind = kind;
  way_register_save_party (reg, party, &error);
  g_assert_no_error (error);
  return party->id;
}

static WayId
add_action (WayRegister *reg, WayId objective, const char *code, const char *title)
{
  g_autoptr (WayAction) action = way_action_new ();
  g_autoptr (GError) error = NULL;

  action->objective = objective;
  way_set_text (&action->code, code);
  way_set_text (&action->title, title);
  way_register_save_action (reg, action, &error);
  g_assert_no_error (error);
  return action->id;
}

static void
add_programme (Fixture *self)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (WayObjective) objective = way_objective_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&programme->title, "Internal Security Strategy");
  way_set_text (&programme->short_title, "ISS 2011–2014");
  programme->begins = way_day_new (2011, 1, 1);
  programme->ends = way_day_new (2014, 12, 31);
  way_register_save_programme (self->reg, programme, &error);
  g_assert_no_error (error);
  self->programme = programme->id;

  objective->programme = programme->id;
  way_set_text (&objective->code, "1");
  way_set_text (&objective->title, "Disrupt international crime networks");
  way_register_save_objective (self->reg, objective, &error);
  g_assert_no_error (error);
  self->objective = objective->id;
  self->action = add_action (self->reg, objective->id, "1.3", "Confiscate criminal assets");
  self->other_action = add_action (self->reg, objective->id, "1.2", "Protect the economy");
}

static void
add_commitment (Fixture *self)
{
  g_autoptr (WayKind) kind = way_kind_new ();
  g_autoptr (WayCommitment) commitment = way_commitment_new ();
  WayResponsible lead = { self->commission, WAY_ROLE_LEAD };
  WayPlacement placement = { 0, self->action };
  g_autoptr (GError) error = NULL;

  way_set_text (&kind->name, "Legislative proposal");
  way_register_save_kind (self->reg, kind, &error);
  g_assert_no_error (error);
  self->kind = kind->id;

  way_set_text (&commitment->title,
                "Confiscation law: third-party, extended and non-conviction-based");
  commitment->kind = kind->id;
  commitment->modality = WAY_MODALITY_WILL;
  commitment->timing = way_timing_new ("2011", "2011", NULL);
  commitment->origin.source = self->strategy;
  way_set_text (&commitment->origin.place, "annex, objective 1, action 3");
  g_array_append_val (commitment->placements, placement);
  g_array_append_val (commitment->responsible, lead);
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
  self->commitment = commitment->id;
}

static void
fill_register (Fixture *self)
{
  self->strategy =
    add_source (self->reg, "COM(2010) 673", "The EU Internal Security Strategy in Action",
                way_day_new (2010, 11, 22));
  self->agenda = add_source (self->reg, "Agenda of the working party, 16 January 2012", "Agenda",
                             way_day_new (2012, 1, 16));
  self->commission = add_party (self->reg, "European Commission", "COM", WAY_PARTY_INSTITUTION);
  self->croatia = add_party (self->reg, "Croatia", "HR", WAY_PARTY_STATE);
  self->representative = add_party (self->reg, "High Representative", "HR", WAY_PARTY_INSTITUTION);
  add_programme (self);
  add_commitment (self);
}

/* ---- the window ---- */

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *self = user_data;

  g_set_str (&self->toast, g_variant_get_string (parameter, NULL));
}

static void
make_window (Fixture *self, int width, int height)
{
  const GActionEntry entries[] = { { "toast-undo", toast_cb, "s", NULL, NULL, { 0 } } };
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  self->window = GTK_WINDOW (adw_window_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (actions));
  g_object_unref (actions);
  adw_window_set_content (ADW_WINDOW (self->window), gtk_label_new ("Waymark"));
  gtk_widget_set_size_request (GTK_WIDGET (self->window), 360, 300);
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_present (self->window);
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (self->window)) &&
            gtk_widget_get_width (GTK_WIDGET (self->window)) > 0);
}

void
fixture_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

Fixture *
fixture_new (int width, int height)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autofree char *directory = g_dir_make_tmp ("waymark-dialogs-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;

  self->path = g_build_filename (directory, "test.waymark", NULL);
  self->reg = way_register_create (self->path, &error);
  g_assert_no_error (error);
  fill_register (self);
  make_window (self, width, height);
  return self;
}

void
fixture_free (Fixture *self)
{
  g_autofree char *directory = g_path_get_dirname (self->path);

  gtk_window_destroy (self->window);
  g_object_add_weak_pointer (G_OBJECT (self->reg), (gpointer *) &self->reg);
  g_object_unref (self->reg);
  WAIT_FOR (self->reg == NULL);
  g_unlink (self->path);
  g_rmdir (directory);
  g_free (self->path);
  g_free (self->toast);
  g_free (self);
}

/* A step of the main loop, which a frame or a timeout ends. */
void
fixture_iterate (void)
{
  g_main_context_iteration (NULL, FALSE);
}

static void
run (gconstpointer data)
{
  Fixture *fixture = fixture_new (1000, 800);

  ((void (*) (Fixture *)) data) (fixture);
  fixture_free (fixture);
}

void
fixture_add (const char *path, void (*test) (Fixture *self))
{
  g_test_add_data_func (path, test, run);
}

/* ---- what a person does ---- */

WayFormDialog *
fixture_open (Fixture *self, WayFormDialog *dialog)
{
  g_assert_nonnull (dialog);
  way_form_dialog_open (dialog, GTK_WIDGET (self->window));
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  return dialog;
}

GtkWidget *
fixture_child (gpointer widget, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return GTK_WIDGET (child);
}

void
fixture_type (gpointer row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
fixture_choose (gpointer row, WayId id)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (model, i);

      if (way_choice_get_id (choice) == id)
        {
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
          return;
        }
    }
  g_assert_not_reached ();
}

const char *
fixture_note (gpointer dialog, const char *name)
{
  WayNoteRow *note = WAY_NOTE_ROW (fixture_child (dialog, name));

  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (note)), ==,
                   *way_note_row_get_text (note) != '\0');
  return way_note_row_get_text (note);
}

gboolean
fixture_may_save (gpointer dialog)
{
  return gtk_widget_is_sensitive (GTK_WIDGET (gtk_widget_get_template_child (dialog,
                                                                             WAY_TYPE_FORM_DIALOG,
                                                                             "save_button")));
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  return NULL;
}

GtkWidget *
fixture_find_text (GtkWidget *root, const char *text)
{
  if (gtk_widget_get_mapped (root) && g_strcmp0 (get_text (root), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Presses the button with that label, mnemonic and all. */
void
fixture_press (GtkWidget *root, const char *label)
{
  GtkWidget *button = NULL;

  WAIT_FOR ((button = fixture_find_text (root, label)) != NULL);
  if (!GTK_IS_BUTTON (button))
    button = gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_tooltip (GtkWidget *root, const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Presses the button that shows only an icon. */
void
fixture_press_tooltip (GtkWidget *root, const char *tooltip)
{
  GtkWidget *button = find_tooltip (root, tooltip);

  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

AdwDialog *
fixture_visible_dialog (Fixture *self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (self->window));
}

guint
fixture_count_acts (Fixture *self)
{
  g_autoptr (GPtrArray) journal = way_register_list_journal (self->reg, 1000, NULL);

  return journal->len;
}
