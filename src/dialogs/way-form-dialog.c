/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether something was changed is seen by comparing what all rows hold with what they held when
 * the dialog was opened, so that no dialog has to keep count. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-form-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-dialogs-style.h"
#include "way-errors.h"
#include "way-held.h"
#include "way-present.h"
#include "way-row-focus.h"

/* Below this width of the window a dialog is a sheet at its bottom. */
#define SHEET_WIDTH 500

typedef struct
{
  AdwNavigationView *navigation;
  AdwToolbarView *view;
  AdwBanner *banner;
  GtkWidget *save_button;

  WayDraft *draft;
  GWeakRef parent;
  char *toast;
  char *opened; /* what the rows held when the dialog was opened */
  gboolean narrow;
  gboolean open;
  guint width; /* of the window */
  guint fit_id;
  guint beginning_id;
} WayFormDialogPrivate;

enum
{
  PROP_DRAFT = 1,
  PROP_CONTENT,
  PROP_NARROW,
  PROP_ORIENTATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WayFormDialog, way_form_dialog, ADW_TYPE_DIALOG)

#define PRIVATE(self) ((WayFormDialogPrivate *) way_form_dialog_get_instance_private (self))

/* ---- saving ---- */

static void
show_problem (WayFormDialog *self, const char *words, const char *button)
{
  WayFormDialogPrivate *priv = PRIVATE (self);

  if (adw_banner_get_revealed (priv->banner) &&
      g_str_equal (adw_banner_get_title (priv->banner), words))
    return;
  adw_banner_set_title (priv->banner, words);
  adw_banner_set_button_label (priv->banner, button);
  adw_banner_set_revealed (priv->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* What could not be read would be saved as if it were not there. */
static gboolean
was_read (WayFormDialog *self)
{
  const GError *failure = way_draft_get_failure (PRIVATE (self)->draft);
  g_autofree char *words = failure != NULL ? way_errors_describe_reading (failure) : NULL;

  if (words != NULL)
    show_problem (self, words, NULL);
  return words == NULL;
}

static gboolean
check (WayFormDialog *self)
{
  gboolean valid = WAY_FORM_DIALOG_GET_CLASS (self)->check (self);

  valid &= was_read (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", valid);
  return valid;
}

static void
show_toast (WayFormDialog *self)
{
  WayFormDialogPrivate *priv = PRIVATE (self);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&priv->parent);

  if (parent != NULL && priv->toast != NULL)
    gtk_widget_activate_action (parent, "win.toast-undo", "s", priv->toast);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_dialog_save (WAY_FORM_DIALOG (widget));
}

/* ---- closing ---- */

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
discard_cb (WayFormDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
way_form_dialog_close_attempt (AdwDialog *dialog)
{
  AdwDialog *question =
    adw_alert_dialog_new (_ ("Discard Changes?"), _ ("What you typed has not been saved."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _ ("_Keep Editing"),
                                  "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (discard_cb), dialog,
                           G_CONNECT_SWAPPED);
  way_present (question, GTK_WIDGET (dialog));
}

/* ---- the first focus ---- */

static void
beginning_cb (gpointer user_data)
{
  WayFormDialog *self = user_data;
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));

  PRIVATE (self)->beginning_id = 0;
  if (GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), -1, 0);
}

static void
focused_cb (WayFormDialog *self, GtkEventController *controller)
{
  PRIVATE (self)->beginning_id = g_idle_add_once (beginning_cb, self);
  g_signal_handlers_disconnect_by_func (controller, focused_cb, self);
}

/* The text that has the focus first is all selected, which scrolls a long title to its end; it is
 * selected the other way round, right after that. */
static void
show_beginning_once (WayFormDialog *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "enter", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* ---- the size of the window ---- */

static gboolean
fit_cb (gpointer user_data)
{
  WayFormDialog *self = user_data;
  WayFormDialogPrivate *priv = PRIVATE (self);
  gboolean narrow = priv->width < SHEET_WIDTH;

  priv->fit_id = 0;
  adw_dialog_set_presentation_mode (ADW_DIALOG (self),
                                    narrow ? ADW_DIALOG_BOTTOM_SHEET : ADW_DIALOG_AUTO);
  if (priv->narrow == narrow)
    return G_SOURCE_REMOVE;
  priv->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIENTATION]);
  return G_SOURCE_REMOVE;
}

/* A dialog is allotted the whole window, so its width tells that of the window. The mode must
 * not change while widgets are being allotted their places. */
static void
way_form_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayFormDialogPrivate *priv = PRIVATE (WAY_FORM_DIALOG (widget));

  GTK_WIDGET_CLASS (way_form_dialog_parent_class)->size_allocate (widget, width, height, baseline);
  if (priv->width == (guint) width || !priv->open)
    return;
  priv->width = width;
  if (priv->fit_id == 0)
    priv->fit_id = g_idle_add (fit_cb, widget);
}

static void
fit_to_parent (WayFormDialog *self, GtkWidget *parent)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));

  if (root == NULL || gtk_widget_get_width (root) <= 0)
    return;
  PRIVATE (self)->width = gtk_widget_get_width (root);
  fit_cb (self);
}

/* ---- the class ---- */

static void
way_form_dialog_dispose (GObject *object)
{
  WayFormDialog *self = WAY_FORM_DIALOG (object);
  WayFormDialogPrivate *priv = PRIVATE (self);

  priv->open = FALSE;
  g_clear_handle_id (&priv->fit_id, g_source_remove);
  g_clear_handle_id (&priv->beginning_id, g_source_remove);
  /* libadwaita 1.7 loses the sheet of every dialog it closes; the register must not stay open
   * for the sake of it. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_FORM_DIALOG);
  G_OBJECT_CLASS (way_form_dialog_parent_class)->dispose (object);
}

static void
way_form_dialog_finalize (GObject *object)
{
  WayFormDialogPrivate *priv = PRIVATE (WAY_FORM_DIALOG (object));

  g_clear_object (&priv->draft);
  g_weak_ref_clear (&priv->parent);
  g_free (priv->toast);
  g_free (priv->opened);
  G_OBJECT_CLASS (way_form_dialog_parent_class)->finalize (object);
}

static void
set_content (WayFormDialog *self, GtkWidget *content)
{
  adw_toolbar_view_set_content (PRIVATE (self)->view, content);
  if (content != NULL)
    way_dialogs_loosen_clamp (content);
}

static void
way_form_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayFormDialogPrivate *priv = PRIVATE (WAY_FORM_DIALOG (object));

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, priv->draft);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_toolbar_view_get_content (priv->view));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_ORIENTATION:
      g_value_set_enum (value,
                        priv->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_form_dialog_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  WayFormDialogPrivate *priv = PRIVATE (WAY_FORM_DIALOG (object));

  switch (prop_id)
    {
    case PROP_DRAFT:
      priv->draft = g_value_dup_object (value);
      break;
    case PROP_CONTENT:
      set_content (WAY_FORM_DIALOG (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * WayFormDialog:draft:
   *
   * What the dialog works on.
   */
  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, WAY_TYPE_DRAFT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * WayFormDialog:content:
   *
   * The page with the rows.
   */
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * WayFormDialog:narrow:
   *
   * Whether the window is too narrow for rows side by side.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * WayFormDialog:orientation:
   *
   * How rows stand that stand side by side where there is room.
   */
  properties[PROP_ORIENTATION] =
    g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_form_dialog_class_init (WayFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_form_dialog_dispose;
  object_class->finalize = way_form_dialog_finalize;
  object_class->get_property = way_form_dialog_get_property;
  object_class->set_property = way_form_dialog_set_property;
  widget_class->size_allocate = way_form_dialog_size_allocate;
  ADW_DIALOG_CLASS (klass)->close_attempt = way_form_dialog_close_attempt;

  install_properties (object_class);
  /**
   * WayFormDialog::saved:
   * @self: the dialog
   * @id: the key of the record; below zero where it waits in the draft
   *
   * The record was saved, and the dialog is closing.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, WayFormDialog, navigation);
  gtk_widget_class_bind_template_child_private (widget_class, WayFormDialog, view);
  gtk_widget_class_bind_template_child_private (widget_class, WayFormDialog, banner);
  gtk_widget_class_bind_template_child_private (widget_class, WayFormDialog, save_button);

  g_type_ensure (WAY_TYPE_NOTE_ROW);
  way_dialogs_add_style ();
}

static void
way_form_dialog_init (WayFormDialog *self)
{
  g_weak_ref_init (&PRIVATE (self)->parent, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_form_dialog_get_draft:
 * @self: a dialog
 *
 * Returns: (transfer none): what it works on
 */
WayDraft *
way_form_dialog_get_draft (WayFormDialog *self)
{
  g_return_val_if_fail (WAY_IS_FORM_DIALOG (self), NULL);

  return PRIVATE (self)->draft;
}

/**
 * way_form_dialog_get_register:
 * @self: a dialog
 *
 * Returns: (transfer none): the register it saves to
 */
WayRegister *
way_form_dialog_get_register (WayFormDialog *self)
{
  g_return_val_if_fail (WAY_IS_FORM_DIALOG (self), NULL);

  return way_draft_get_register (PRIVATE (self)->draft);
}

/**
 * way_form_dialog_set_toast:
 * @self: a dialog
 * @toast: what the window says after a save, such as "Statement recorded"
 */
void
way_form_dialog_set_toast (WayFormDialog *self, const char *toast)
{
  g_return_if_fail (WAY_IS_FORM_DIALOG (self));

  g_set_str (&PRIVATE (self)->toast, toast);
}

/**
 * way_form_dialog_push:
 * @self: a dialog
 * @page: a page to show over the rows
 */
void
way_form_dialog_push (WayFormDialog *self, AdwNavigationPage *page)
{
  g_return_if_fail (WAY_IS_FORM_DIALOG (self));

  adw_navigation_view_push (PRIVATE (self)->navigation, page);
}

/**
 * way_form_dialog_changed:
 * @self: a dialog
 *
 * Checks again what is typed. A dialog that is not open yet is only being filled.
 */
void
way_form_dialog_changed (WayFormDialog *self)
{
  g_return_if_fail (WAY_IS_FORM_DIALOG (self));

  if (!PRIVATE (self)->open)
    return;
  check (self);
  adw_dialog_set_can_close (ADW_DIALOG (self), !way_form_dialog_is_changed (self));
}

/**
 * way_form_dialog_open:
 * @self: a dialog whose rows are filled
 * @parent: the widget over which it is shown, and whose window tells of the save
 */
void
way_form_dialog_open (WayFormDialog *self, GtkWidget *parent)
{
  WayFormDialogPrivate *priv = NULL;

  g_return_if_fail (WAY_IS_FORM_DIALOG (self) && GTK_IS_WIDGET (parent));

  priv = PRIVATE (self);
  g_weak_ref_set (&priv->parent, parent);
  priv->opened = way_held_list (adw_toolbar_view_get_content (priv->view));
  priv->open = TRUE;
  check (self);
  fit_to_parent (self, parent);
  show_beginning_once (self);
  way_row_begin_lists_at_choice (adw_toolbar_view_get_content (priv->view));
  way_present (ADW_DIALOG (self), parent);
}

/**
 * way_form_dialog_is_changed:
 * @self: an open dialog
 *
 * Returns: whether its rows hold something else than when it was opened
 */
gboolean
way_form_dialog_is_changed (WayFormDialog *self)
{
  g_autofree char *held = NULL;

  g_return_val_if_fail (WAY_IS_FORM_DIALOG (self), FALSE);

  held = way_held_list (adw_toolbar_view_get_content (PRIVATE (self)->view));
  return g_strcmp0 (held, PRIVATE (self)->opened) != 0;
}

/**
 * way_form_dialog_save:
 * @self: an open dialog
 *
 * Saves what is typed and closes the dialog. After a failure the dialog stays as it is and says
 * why.
 *
 * Returns: whether it was saved
 */
gboolean
way_form_dialog_save (WayFormDialog *self)
{
  g_autoptr (WayFormDialog) keep = NULL;
  g_autoptr (GError) error = NULL;
  WayId id = 0;

  g_return_val_if_fail (WAY_IS_FORM_DIALOG (self), FALSE);

  if (!check (self))
    return FALSE;
  keep = g_object_ref (self);
  adw_banner_set_revealed (PRIVATE (self)->banner, FALSE);
  id = WAY_FORM_DIALOG_GET_CLASS (self)->save (self, &error);
  if (id == 0)
    {
      g_autofree char *words = way_errors_describe_saving (error);

      show_problem (self, words, _ ("_Try Again"));
      return FALSE;
    }
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SAVED], 0, id);
  show_toast (self);
  return TRUE;
}

/**
 * way_form_dialog_class_set_template:
 * @klass: the class of a dialog
 * @name: the name of its template's file, without suffix
 */
void
way_form_dialog_class_set_template (GtkWidgetClass *klass, const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/ui/%s.ui", name);

  gtk_widget_class_set_template_from_resource (klass, path);
  gtk_widget_class_bind_template_callback_full (klass, "changed_cb",
                                                G_CALLBACK (way_form_dialog_changed));
}

/**
 * way_form_dup_text:
 * @editable: an entry
 *
 * Returns: (transfer full): what is typed, without blank space around it
 */
char *
way_form_dup_text (gpointer editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable))));
}

/**
 * way_form_insert_row:
 * @group: a group of rows, of which the last is a button
 * @row: (transfer floating): a row to stand before it
 * @button: the button
 */
void
way_form_insert_row (AdwPreferencesGroup *group, GtkWidget *row, GtkWidget *button)
{
  g_autoptr (GtkWidget) keep = g_object_ref (button);

  adw_preferences_group_remove (group, button);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, button);
}
