/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entry keeps the focus: Up and Down in it walk the list, Enter takes what is marked there. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-place-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-dialogs-style.h"
#include "way-places.h"

struct _WayPlaceDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkEditable *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *further_box;
  AdwSwitchRow *further;
  GtkButton *move_button;

  WayPlaces *places;
  WayId current; /* the choice for where all stand mainly, or 0 */
  GtkStringFilter *filter;
  GtkSingleSelection *selection;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlaceDialog, way_place_dialog, ADW_TYPE_DIALOG)

static WayId
get_choice (WayPlaceDialog *self)
{
  WayChoice *choice = gtk_single_selection_get_selected_item (self->selection);

  return choice != NULL ? way_choice_get_id (choice) : 0;
}

/* Where everything stands already nothing can be moved to. */
static void
changed_cb (WayPlaceDialog *self)
{
  WayId choice = get_choice (self);

  gtk_button_set_label (self->move_button, adw_switch_row_get_active (self->further)
                                             ? C_ ("dialog", "_Add")
                                             : C_ ("dialog", "_Move"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.choose",
                                 choice != 0 && choice != self->current);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlaceDialog *self = WAY_PLACE_DIALOG (widget);
  const WayPlacement *place = way_places_get (self->places, get_choice (self));
  g_autoptr (WayPlaceDialog) keep = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, (gint64) place->objective, (gint64) place->action,
                 adw_switch_row_get_active (self->further));
}

static void
choose_cb (WayPlaceDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "place.choose", NULL);
}

static void
search_changed_cb (WayPlaceDialog *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GListModel *found = G_LIST_MODEL (self->selection);

  gtk_string_filter_set_search (self->filter, words);
  if (*words != '\0' && g_list_model_get_n_items (found) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (found) > 0 ? "places" : "none");
}

static void
step (WayPlaceDialog *self, int by)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint at = gtk_single_selection_get_selected (self->selection);
  gint64 to = at != GTK_INVALID_LIST_POSITION ? (gint64) at + by : by > 0 ? 0 : (gint64) n - 1;

  if (to >= 0 && to < (gint64) n)
    gtk_list_view_scroll_to (self->list, (guint) to, GTK_LIST_SCROLL_SELECT, NULL);
}

static gboolean
key_pressed_cb (WayPlaceDialog *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up && key != GDK_KEY_KP_Down && key != GDK_KEY_KP_Up)
    return GDK_EVENT_PROPAGATE;

  step (self, key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* ---- rows ---- */

static GtkWidget *
append_label (GtkWidget *box, const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayPlaceDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *code = append_label (box, "code");

  gtk_label_set_ellipsize (GTK_LABEL (code), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (append_label (box, NULL), TRUE);
  append_label (box, "dimmed");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayPlaceDialog *self)
{
  WayChoice *choice = gtk_list_item_get_item (item);
  const WayPlacement *place = way_places_get (self->places, way_choice_get_id (choice));
  const char *code = way_places_get_code (self->places, way_choice_get_id (choice));
  gboolean here = way_choice_get_id (choice) == self->current;
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *number = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (number);
  GtkWidget *note = gtk_widget_get_last_child (box);

  gtk_label_set_label (GTK_LABEL (number), code);
  /* The label of a choice begins with the number. */
  gtk_label_set_label (GTK_LABEL (label), way_choice_get_label (choice) + strlen (code) + 1);
  gtk_widget_set_tooltip_text (box, way_choice_get_label (choice));
  gtk_widget_set_css_classes (box, (const char *[]) {
                                     "place", place->action == 0 ? "heading" : "action", NULL });
  gtk_label_set_label (GTK_LABEL (note), here ? C_ ("place", "now") : "");
  gtk_widget_set_visible (note, here);
  gtk_list_item_set_accessible_label (item, way_choice_get_label (choice));
  gtk_list_item_set_accessible_description (item, way_choice_get_detail (choice));
}

/* ---- the class ---- */

static void
way_place_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_PLACE_DIALOG);
  G_OBJECT_CLASS (way_place_dialog_parent_class)->dispose (object);
}

static void
way_place_dialog_finalize (GObject *object)
{
  WayPlaceDialog *self = WAY_PLACE_DIALOG (object);

  g_clear_object (&self->places);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (way_place_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-place-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, title);
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, list);
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, further_box);
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, further);
  gtk_widget_class_bind_template_child (widget_class, WayPlaceDialog, move_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
way_place_dialog_class_init (WayPlaceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_place_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_place_dialog_finalize;

  /**
   * WayPlaceDialog::chosen:
   * @self: the dialog, which is closed
   * @objective: the key of an objective, or 0
   * @action: the key of an action, or 0
   * @further: whether the place is to be one more
   *
   * A place was chosen.
   */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_BOOLEAN);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "place.choose", NULL, choose_action);
}

static void
way_place_dialog_init (WayPlaceDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  way_dialogs_add_style ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static gboolean
is_objective (gpointer item, gpointer user_data)
{
  WayPlaceDialog *self = user_data;

  return way_places_get (self->places, way_choice_get_id (item))->action == 0;
}

static void
select_current (WayPlaceDialog *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (model, i);

      if (way_choice_get_id (choice) == self->current)
        gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_SELECT, NULL);
    }
}

static WayPlaceDialog *
make (WayDraft *draft)
{
  WayPlaceDialog *self = g_object_new (WAY_TYPE_PLACE_DIALOG, NULL);

  self->places = way_places_new (draft);
  self->filter =
    gtk_string_filter_new (gtk_property_expression_new (WAY_TYPE_CHOICE, NULL, "words"));
  return self;
}

static void
show_places (WayPlaceDialog *self, GtkFilter *kind)
{
  GtkEveryFilter *every = gtk_every_filter_new ();
  GtkFilterListModel *found = NULL;

  gtk_multi_filter_append (GTK_MULTI_FILTER (every), g_object_ref (GTK_FILTER (self->filter)));
  if (kind != NULL)
    gtk_multi_filter_append (GTK_MULTI_FILTER (every), kind);
  found = gtk_filter_list_model_new (g_object_ref (way_places_get_choices (self->places)),
                                     GTK_FILTER (every));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (found));
  g_object_unref (found);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  select_current (self);
  changed_cb (self);
}

/* The main place of all of them, as a choice; 0 where they differ. */
static WayId
find_common (WayPlaceDialog *self, WayDraft *draft, GArray *commitments)
{
  WayId common = 0;

  for (guint i = 0; i < commitments->len; i++)
    {
      g_autoptr (WayCommitment) commitment =
        way_register_get_commitment (way_draft_get_register (draft),
                                     g_array_index (commitments, WayId, i),
                                     way_draft_catch (draft));
      WayId place =
        commitment != NULL
          ? way_places_find (self->places, (WayPlacement *) commitment->placements->data)
          : 0;

      if (i > 0 && place != common)
        return 0;
      common = place;
    }
  return common;
}

/* Who does not see all places cannot choose one. */
static AdwDialog *
finish (WayPlaceDialog *self, WayDraft *draft, GError **error)
{
  const GError *failure = way_draft_get_failure (draft);

  if (failure == NULL)
    return ADW_DIALOG (self);
  g_propagate_error (error, g_error_copy (failure));
  g_object_unref (g_object_ref_sink (self));
  return NULL;
}

/**
 * way_place_dialog_new:
 * @reg: the register
 * @commitments: (element-type WayId): the commitments to be moved; at least one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog that asks for an action or objective
 */
AdwDialog *
way_place_dialog_new (WayRegister *reg, GArray *commitments, GError **error)
{
  g_autoptr (WayDraft) draft = NULL;
  WayPlaceDialog *self = NULL;
  guint n;
  g_autofree char *count = NULL;
  g_autoptr (WayCommitment) first = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (commitments != NULL && commitments->len > 0, NULL);

  n = commitments->len;
  draft = way_draft_new (reg);
  self = make (draft);
  self->current = find_common (self, draft, commitments);
  first = way_register_get_commitment (reg, g_array_index (commitments, WayId, 0),
                                       way_draft_catch (draft));
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u commitment", "%u commitments", n), n);
  adw_window_title_set_subtitle (self->title, n > 1 || first == NULL ? count : first->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->further),
                               g_dngettext (GETTEXT_PACKAGE, "Where it stands now is kept",
                                            "Where they stand now is kept", n));
  show_places (self, NULL);
  return finish (self, draft, error);
}

/**
 * way_place_dialog_new_for_action:
 * @reg: the register
 * @action: the action to be moved
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog that asks for an objective
 */
AdwDialog *
way_place_dialog_new_for_action (WayRegister *reg, WayId action, GError **error)
{
  g_autoptr (WayDraft) draft = NULL;
  WayPlaceDialog *self = NULL;
  g_autoptr (WayAction) record = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (reg), NULL);

  draft = way_draft_new (reg);
  self = make (draft);
  record = way_register_get_action (reg, action, way_draft_catch (draft));
  if (record != NULL)
    {
      self->current = way_places_find (self->places, &(WayPlacement) { record->objective, 0 });
      adw_window_title_set_subtitle (self->title, record->title);
    }
  gtk_widget_set_visible (self->further_box, FALSE);
  show_places (self, GTK_FILTER (gtk_custom_filter_new (is_objective, self, NULL)));
  return finish (self, draft, error);
}
