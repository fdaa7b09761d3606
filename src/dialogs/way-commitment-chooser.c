/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Enter takes the only one found, else goes down to the list; when the search is still running it
 * waits for what is found. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-commitment-chooser.h"

#include <glib/gi18n-lib.h>

#include "way-commitment-item.h"
#include "way-errors.h"
#include "way-form-dialog.h"
#include "way-mark.h"

#define FOUND_AT_MOST 30

struct _WayCommitmentChooser
{
  AdwNavigationPage parent_instance;

  GtkEditable *entry;
  GtkListBox *list;
  GtkLabel *no_match;

  WayRegister *reg;
  GHashTable *left_out;
  GListStore *found;
  char *words;            /* last searched for */
  GCancellable *search;   /* the one that is running */
  gboolean is_taken_next; /* Enter was pressed while it runs */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayCommitmentChooser, way_commitment_chooser, ADW_TYPE_NAVIGATION_PAGE)

/* ---- the list ---- */

static GtkWidget *
make_row (gpointer object, gpointer user_data)
{
  WayCommitmentItem *item = object;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), way_commitment_item_get_title (item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), way_commitment_item_get_detail (item));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             way_mark_new (way_commitment_item_get_class (item),
                                           way_commitment_item_is_forecast (item)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static guint
count_found (WayCommitmentChooser *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

static void
leave (WayCommitmentChooser *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
choose_position (WayCommitmentChooser *self, guint position)
{
  g_autoptr (WayCommitmentItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, way_commitment_item_get_id (item));
  leave (self);
}

static void
go_to_list (WayCommitmentChooser *self)
{
  if (count_found (self) > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* ---- searching ---- */

static void
show_found (WayCommitmentChooser *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      WayId id = way_commitment_item_get_id (items->pdata[i]);

      if (!g_hash_table_contains (self->left_out, &id))
        g_ptr_array_add (shown, items->pdata[i]);
    }
  g_list_store_splice (self->found, 0, count_found (self), shown->pdata, shown->len);
}

static void
show_none (WayCommitmentChooser *self, const char *words)
{
  gtk_label_set_label (self->no_match, words);
  gtk_widget_set_visible (GTK_WIDGET (self->no_match), count_found (self) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), count_found (self) > 0);
}

static char *
describe_none (WayCommitmentChooser *self)
{
  g_autofree char *words = way_form_dup_text (self->entry);

  return *words != '\0' ? g_strdup_printf (_ ("No commitment contains “%s”."), words)
                        : g_strdup (_ ("There is no commitment to choose."));
}

static void
take_if_asked (WayCommitmentChooser *self)
{
  if (!self->is_taken_next)
    return;
  self->is_taken_next = FALSE;
  if (count_found (self) == 1)
    choose_position (self, 0);
  else
    go_to_list (self);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCommitmentChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = way_commitment_items_search_finish (result, &error);
  g_autofree char *none = NULL;

  /* Something else was typed, or the page was closed. */
  if (self->search == NULL || g_task_get_cancellable (G_TASK (result)) != self->search)
    return;
  g_clear_object (&self->search);
  if (items != NULL)
    show_found (self, items);
  else
    g_list_store_remove_all (self->found);
  none = items != NULL ? describe_none (self) : way_errors_describe_reading (error);
  show_none (self, none);
  take_if_asked (self);
}

static void
stop_search (WayCommitmentChooser *self)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->is_taken_next = FALSE;
}

static void
search_changed_cb (WayCommitmentChooser *self)
{
  g_autofree char *words = way_form_dup_text (self->entry);

  if (!g_set_str (&self->words, words))
    return;
  stop_search (self);
  self->search = g_cancellable_new ();
  way_commitment_items_search_async (self->reg, words, FOUND_AT_MOST, self->search, searched_cb,
                                     g_object_ref (self));
}

/* ---- keys ---- */

/* What was typed last may not be searched for yet. */
static void
activate_cb (WayCommitmentChooser *self)
{
  search_changed_cb (self);
  self->is_taken_next = TRUE;
  if (self->search == NULL)
    take_if_asked (self);
}

static void
next_cb (WayCommitmentChooser *self)
{
  go_to_list (self);
}

static void
stop_cb (WayCommitmentChooser *self)
{
  leave (self);
}

static void
row_activated_cb (WayCommitmentChooser *self, GtkListBoxRow *row)
{
  choose_position (self, gtk_list_box_row_get_index (row));
}

static gboolean
key_pressed_cb (WayCommitmentChooser *self, guint key)
{
  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  next_cb (self);
  return GDK_EVENT_STOP;
}

static void
shown_cb (WayCommitmentChooser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* ---- the class ---- */

static void
way_commitment_chooser_dispose (GObject *object)
{
  stop_search (WAY_COMMITMENT_CHOOSER (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_COMMITMENT_CHOOSER);
  G_OBJECT_CLASS (way_commitment_chooser_parent_class)->dispose (object);
}

static void
way_commitment_chooser_finalize (GObject *object)
{
  WayCommitmentChooser *self = WAY_COMMITMENT_CHOOSER (object);

  g_clear_object (&self->found);
  g_clear_object (&self->reg);
  g_free (self->words);
  g_hash_table_unref (self->left_out);
  G_OBJECT_CLASS (way_commitment_chooser_parent_class)->finalize (object);
}

static void
way_commitment_chooser_class_init (WayCommitmentChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_commitment_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_commitment_chooser_finalize;

  /**
   * WayCommitmentChooser::chosen:
   * @self: the page
   * @commitment: the key of a commitment
   *
   * A commitment was chosen.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-commitment-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentChooser, list);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentChooser, no_match);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
way_commitment_chooser_init (WayCommitmentChooser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->left_out = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->found = g_list_store_new (WAY_TYPE_COMMITMENT_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), make_row, NULL, NULL);
  g_signal_connect (self, "shown", G_CALLBACK (shown_cb), NULL);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * way_commitment_chooser_new:
 * @reg: the register
 *
 * Returns: (transfer floating): the page
 */
WayCommitmentChooser *
way_commitment_chooser_new (WayRegister *reg)
{
  WayCommitmentChooser *self = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (reg), NULL);

  self = g_object_new (WAY_TYPE_COMMITMENT_CHOOSER, NULL);
  self->reg = g_object_ref (reg);
  return self;
}

/**
 * way_commitment_chooser_leave_out:
 * @self: a page that is not open yet
 * @commitment: the key of a commitment that cannot be chosen, as it was already
 */
void
way_commitment_chooser_leave_out (WayCommitmentChooser *self, WayId commitment)
{
  g_return_if_fail (WAY_IS_COMMITMENT_CHOOSER (self));

  g_hash_table_add (self->left_out, g_memdup2 (&commitment, sizeof commitment));
}

/**
 * way_commitment_chooser_open:
 * @self: a page
 * @from: a widget of the dialog in which it opens
 */
void
way_commitment_chooser_open (WayCommitmentChooser *self, GtkWidget *from)
{
  GtkWidget *view = NULL;

  g_return_if_fail (WAY_IS_COMMITMENT_CHOOSER (self) && GTK_IS_WIDGET (from));

  view = gtk_widget_get_ancestor (from, ADW_TYPE_NAVIGATION_VIEW);
  g_return_if_fail (view != NULL);
  search_changed_cb (self);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self));
}
