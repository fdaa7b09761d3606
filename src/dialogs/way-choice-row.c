/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three lists stand one behind the other: the entry for none, the records, the entry for a new
 * one. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-choice-row.h"

/* A list longer than this is searched by typing. */
#define SEARCH_FROM 8

struct _WayChoiceRow
{
  AdwComboRow parent_instance;

  GListStore *parts; /* of GListModel */
  GListStore *none;
  GListStore *fresh;
  char *none_label;
  char *new_label;
  WayId chosen;
  gboolean keeps_new;
  gboolean filling;
};

enum
{
  PROP_CHOSEN = 1,
  PROP_NONE_LABEL,
  PROP_NEW_LABEL,
  PROP_KEEPS_NEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayChoiceRow, way_choice_row, ADW_TYPE_COMBO_ROW)

static guint
find_position (WayChoiceRow *self, WayId id)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (self));

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (model, i);

      if (way_choice_get_id (choice) == id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The combo row would show the words that are searched; the name is enough. */
static void
show_label (WayChoiceRow *self)
{
  WayChoice *choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  const char *label = choice != NULL ? way_choice_get_label (choice) : "";

  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), label) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), label);
}

static void
select_chosen (WayChoiceRow *self)
{
  self->filling = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_position (self, self->chosen));
  show_label (self);
  self->filling = FALSE;
}

static void
selected_cb (WayChoiceRow *self)
{
  WayChoice *choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  WayId id = choice != NULL ? way_choice_get_id (choice) : 0;

  if (self->filling)
    return;
  show_label (self);
  if (id == WAY_CHOICE_NEW && !self->keeps_new)
    {
      select_chosen (self);
      g_signal_emit (self, signals[CREATE], 0);
      return;
    }
  if (self->chosen == id)
    return;
  self->chosen = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static gboolean
has_text (gpointer item, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
update_search (WayChoiceRow *self, guint position, guint removed, guint added, GListModel *model)
{
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self),
                                   g_list_model_get_n_items (model) > SEARCH_FROM);
}

static void
fill_single (GListStore *store, WayId id, const char *label)
{
  g_autoptr (WayChoice) choice = way_choice_new (id, label, NULL);

  g_list_store_remove_all (store);
  if (label != NULL && *label != '\0')
    g_list_store_append (store, choice);
}

static void
way_choice_row_dispose (GObject *object)
{
  WayChoiceRow *self = WAY_CHOICE_ROW (object);

  self->filling = TRUE;
  g_clear_object (&self->parts);
  g_clear_object (&self->none);
  g_clear_object (&self->fresh);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_CHOICE_ROW);
  G_OBJECT_CLASS (way_choice_row_parent_class)->dispose (object);
}

static void
way_choice_row_finalize (GObject *object)
{
  WayChoiceRow *self = WAY_CHOICE_ROW (object);

  g_free (self->none_label);
  g_free (self->new_label);
  G_OBJECT_CLASS (way_choice_row_parent_class)->finalize (object);
}

static void
way_choice_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayChoiceRow *self = WAY_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_int64 (value, self->chosen);
      break;
    case PROP_NONE_LABEL:
      g_value_set_string (value, self->none_label);
      break;
    case PROP_NEW_LABEL:
      g_value_set_string (value, self->new_label);
      break;
    case PROP_KEEPS_NEW:
      g_value_set_boolean (value, self->keeps_new);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_choice_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayChoiceRow *self = WAY_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOSEN:
      way_choice_row_set_chosen (self, g_value_get_int64 (value));
      break;
    case PROP_NONE_LABEL:
      g_set_str (&self->none_label, g_value_get_string (value));
      fill_single (self->none, 0, self->none_label);
      break;
    case PROP_NEW_LABEL:
      g_set_str (&self->new_label, g_value_get_string (value));
      fill_single (self->fresh, WAY_CHOICE_NEW, self->new_label);
      break;
    case PROP_KEEPS_NEW:
      self->keeps_new = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * WayChoiceRow:chosen:
   *
   * The key of the record that is chosen, 0 for none.
   */
  properties[PROP_CHOSEN] =
    g_param_spec_int64 ("chosen", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  /**
   * WayChoiceRow:none-label:
   *
   * The entry for no record.
   */
  properties[PROP_NONE_LABEL] = g_param_spec_string ("none-label", NULL, NULL, NULL, flags);
  /**
   * WayChoiceRow:new-label:
   *
   * The entry that makes a new record.
   */
  properties[PROP_NEW_LABEL] = g_param_spec_string ("new-label", NULL, NULL, NULL, flags);
  /**
   * WayChoiceRow:keeps-new:
   *
   * Whether the entry for a new record stays chosen; else "create" is emitted.
   */
  properties[PROP_KEEPS_NEW] = g_param_spec_boolean ("keeps-new", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_choice_row_class_init (WayChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_choice_row_dispose;
  object_class->finalize = way_choice_row_finalize;
  object_class->get_property = way_choice_row_get_property;
  object_class->set_property = way_choice_row_set_property;

  install_properties (object_class);
  /**
   * WayChoiceRow::create:
   *
   * A new record is wanted.
   */
  signals[CREATE] = g_signal_new ("create", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-choice-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, show_label);
}

static void
way_choice_row_init (WayChoiceRow *self)
{
  GtkFlattenListModel *model = NULL;

  self->none = g_list_store_new (WAY_TYPE_CHOICE);
  self->fresh = g_list_store_new (WAY_TYPE_CHOICE);
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, self->none);
  g_list_store_append (self->parts, self->fresh);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  model = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->parts)));
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_search), self,
                           G_CONNECT_SWAPPED);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  g_object_unref (model);
  self->filling = FALSE;
}

/**
 * way_choice_row_set_choices:
 * @self: a row
 * @choices: the list of [class@Choice]
 *
 * Sets what can be chosen, and keeps what is chosen when it is there.
 */
void
way_choice_row_set_choices (WayChoiceRow *self, GListModel *choices)
{
  gpointer parts[] = { self->none, choices, self->fresh };

  g_return_if_fail (WAY_IS_CHOICE_ROW (self) && G_IS_LIST_MODEL (choices));

  self->filling = TRUE;
  g_list_store_splice (self->parts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->parts)), parts,
                       G_N_ELEMENTS (parts));
  select_chosen (self);
}

/**
 * way_choice_row_get_chosen:
 * @self: a row
 *
 * Returns: the key of the record that is chosen, 0 for none
 */
WayId
way_choice_row_get_chosen (WayChoiceRow *self)
{
  g_return_val_if_fail (WAY_IS_CHOICE_ROW (self), 0);

  return self->chosen;
}

/**
 * way_choice_row_set_chosen:
 * @self: a row
 * @chosen: the key of a record of the list, 0 for none
 */
void
way_choice_row_set_chosen (WayChoiceRow *self, WayId chosen)
{
  gboolean other = FALSE;

  g_return_if_fail (WAY_IS_CHOICE_ROW (self));

  other = self->chosen != chosen;
  self->chosen = chosen;
  select_chosen (self);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
