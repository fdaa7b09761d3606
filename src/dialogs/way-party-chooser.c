/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Enter takes the party that is called just that, else the only one found; a name several
 * parties have is handed back as it is typed, to be settled in the list. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-party-chooser.h"

#include <glib/gi18n-lib.h>

#include "way-form-dialog.h"
#include "way-party-dialog.h"

struct _WayPartyChooser
{
  AdwNavigationPage parent_instance;

  GtkEditable *entry;
  GtkListBox *list;
  AdwPreferencesRow *create;

  WayDraft *draft;
  GtkFilterListModel *found;
  GtkStringFilter *filter;
};

enum
{
  CHOSEN,
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPartyChooser, way_party_chooser, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  WayChoice *choice = item;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), way_choice_get_label (choice));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), way_choice_get_detail (choice));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static char *
dup_typed (WayPartyChooser *self)
{
  return way_form_dup_text (self->entry);
}

static void
leave (WayPartyChooser *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
choose (WayPartyChooser *self, WayId party)
{
  g_signal_emit (self, signals[CHOSEN], 0, party);
  leave (self);
}

static void
choose_position (WayPartyChooser *self, guint position)
{
  g_autoptr (WayChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (choice != NULL)
    choose (self, way_choice_get_id (choice));
}

/* ---- making a new one ---- */

static void
created_cb (WayPartyChooser *self, gint64 party)
{
  choose (self, party);
}

static void
create_cb (WayPartyChooser *self)
{
  g_autofree char *name = dup_typed (self);
  WayFormDialog *dialog = way_party_dialog_new_in_draft (self->draft, name);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  way_form_dialog_open (dialog, GTK_WIDGET (self));
}

/* ---- callbacks ---- */

static void
search_changed_cb (WayPartyChooser *self)
{
  g_autofree char *name = dup_typed (self);
  g_autofree char *title =
    *name != '\0' ? g_strdup_printf (_ ("New Party “%s”…"), name) : g_strdup (_ ("New Party…"));

  gtk_string_filter_set_search (self->filter, name);
  adw_preferences_row_set_title (self->create, title);
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0);
}

static void
activate_cb (WayPartyChooser *self)
{
  g_autofree char *name = dup_typed (self);
  g_autoptr (GArray) ids = way_draft_find_parties (self->draft, name);

  if (ids->len == 1)
    choose (self, g_array_index (ids, WayId, 0));
  else if (ids->len > 1)
    {
      g_signal_emit (self, signals[NAMED], 0, name);
      leave (self);
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 1)
    choose_position (self, 0);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0 && *name != '\0')
    create_cb (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
next_cb (WayPartyChooser *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
stop_cb (WayPartyChooser *self)
{
  leave (self);
}

static void
row_activated_cb (WayPartyChooser *self, GtkListBoxRow *row)
{
  choose_position (self, gtk_list_box_row_get_index (row));
}

static gboolean
key_pressed_cb (WayPartyChooser *self, guint key)
{
  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  next_cb (self);
  return GDK_EVENT_STOP;
}

static void
shown_cb (WayPartyChooser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* ---- the class ---- */

static void
way_party_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_PARTY_CHOOSER);
  G_OBJECT_CLASS (way_party_chooser_parent_class)->dispose (object);
}

static void
way_party_chooser_finalize (GObject *object)
{
  WayPartyChooser *self = WAY_PARTY_CHOOSER (object);

  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (way_party_chooser_parent_class)->finalize (object);
}

static void
way_party_chooser_class_init (WayPartyChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_party_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_party_chooser_finalize;

  /**
   * WayPartyChooser::chosen:
   * @self: the page
   * @party: the key of a party of the draft
   *
   * A party was chosen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * WayPartyChooser::named:
   * @self: the page
   * @name: a name that several parties have
   *
   * A name was typed that does not tell who is meant.
   */
  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-party-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPartyChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, WayPartyChooser, list);
  gtk_widget_class_bind_template_child (widget_class, WayPartyChooser, create);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
way_party_chooser_init (WayPartyChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "shown", G_CALLBACK (shown_cb), NULL);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * way_party_chooser_new:
 * @draft: where parties are looked up, and new ones wait
 *
 * Returns: (transfer floating): the page
 */
WayPartyChooser *
way_party_chooser_new (WayDraft *draft)
{
  WayPartyChooser *self = g_object_new (WAY_TYPE_PARTY_CHOOSER, NULL);
  GListModel *parties = way_draft_get_parties (draft);

  self->draft = g_object_ref (draft);
  self->filter =
    gtk_string_filter_new (gtk_property_expression_new (WAY_TYPE_CHOICE, NULL, "words"));
  self->found =
    gtk_filter_list_model_new (g_object_ref (parties), g_object_ref (GTK_FILTER (self->filter)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), make_row, NULL, NULL);
  search_changed_cb (self);
  return self;
}

/**
 * way_party_chooser_set_name:
 * @self: a page
 * @name: what is looked for first
 */
void
way_party_chooser_set_name (WayPartyChooser *self, const char *name)
{
  g_return_if_fail (WAY_IS_PARTY_CHOOSER (self));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Choose Party"));
  gtk_editable_set_text (self->entry, name);
  search_changed_cb (self);
}

/**
 * way_party_chooser_open:
 * @self: a page
 * @from: a widget of the dialog in which it opens
 */
void
way_party_chooser_open (WayPartyChooser *self, GtkWidget *from)
{
  GtkWidget *view = NULL;

  g_return_if_fail (WAY_IS_PARTY_CHOOSER (self) && GTK_IS_WIDGET (from));

  view = gtk_widget_get_ancestor (from, ADW_TYPE_NAVIGATION_VIEW);
  g_return_if_fail (view != NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self));
}
