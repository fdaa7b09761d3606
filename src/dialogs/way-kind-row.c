/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new kind is named in the same row, and made when the commitment is saved. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-kind-row.h"

#include <glib/gi18n-lib.h>

#include "way-choice-row.h"
#include "way-form-dialog.h"
#include "way-row-focus.h"

struct _WayKindRow
{
  AdwPreferencesRow parent_instance;

  WayChoiceRow *kind;
  AdwComboRow *modality;
  GtkStringList *modalities;
  GtkEditable *name;

  GtkOrientation orientation;
};

enum
{
  PROP_ORIENTATION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayKindRow, way_kind_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (WayKindRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_new (WayKindRow *self)
{
  return way_choice_row_get_chosen (self->kind) == WAY_CHOICE_NEW;
}

static void
kind_cb (WayKindRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->name), is_new (self));
  if (is_new (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  changed_cb (self);
}

static void
set_orientation (WayKindRow *self, GtkOrientation orientation)
{
  self->orientation = orientation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIENTATION]);
}

static void
way_kind_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_KIND_ROW);
  G_OBJECT_CLASS (way_kind_row_parent_class)->dispose (object);
}

static void
way_kind_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, WAY_KIND_ROW (object)->orientation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_kind_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ORIENTATION:
      set_orientation (WAY_KIND_ROW (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_kind_row_class_init (WayKindRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_kind_row_dispose;
  object_class->get_property = way_kind_row_get_property;
  object_class->set_property = way_kind_row_set_property;

  /**
   * WayKindRow:orientation:
   *
   * Whether kind and strength stand side by side.
   */
  properties[PROP_ORIENTATION] =
    g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WayKindRow::changed:
   *
   * The kind, its name, or the strength changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-kind-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayKindRow, kind);
  gtk_widget_class_bind_template_child (widget_class, WayKindRow, modality);
  gtk_widget_class_bind_template_child (widget_class, WayKindRow, modalities);
  gtk_widget_class_bind_template_child (widget_class, WayKindRow, name);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
}

static void
way_kind_row_init (WayKindRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_orientation (self, GTK_ORIENTATION_HORIZONTAL);
  gtk_string_list_append (self->modalities, C_ ("strength", "Not said"));
  for (int modality = WAY_MODALITY_NONE + 1; modality < WAY_N_MODALITIES; modality++)
    gtk_string_list_append (self->modalities, way_modality_get_name (modality));
}

/**
 * way_kind_row_load:
 * @self: a row
 * @draft: where kinds are looked up
 * @kind: the key of a kind, or 0
 * @modality: how strongly it was promised
 */
void
way_kind_row_load (WayKindRow *self, WayDraft *draft, WayId kind, WayModality modality)
{
  g_return_if_fail (WAY_IS_KIND_ROW (self));

  way_choice_row_set_choices (self->kind, way_draft_get_kinds (draft));
  way_choice_row_set_chosen (self->kind, kind);
  adw_combo_row_set_selected (self->modality, modality);
}

/**
 * way_kind_row_get_kind:
 * @self: a row
 * @draft: where a new kind is to wait
 *
 * A new kind that is called like one there is already is that one.
 *
 * Returns: the key of the kind, 0 for none
 */
WayId
way_kind_row_get_kind (WayKindRow *self, WayDraft *draft)
{
  g_autofree char *name = NULL;
  WayId known = 0;

  g_return_val_if_fail (WAY_IS_KIND_ROW (self), 0);

  if (!is_new (self))
    return way_choice_row_get_chosen (self->kind);
  name = way_form_dup_text (self->name);
  known = way_draft_find_kind (draft, name);
  return known != 0 ? known : way_draft_add_kind (draft, name);
}

/**
 * way_kind_row_get_modality:
 * @self: a row
 *
 * Returns: how strongly it was promised
 */
WayModality
way_kind_row_get_modality (WayKindRow *self)
{
  g_return_val_if_fail (WAY_IS_KIND_ROW (self), WAY_MODALITY_NONE);

  return adw_combo_row_get_selected (self->modality);
}

/**
 * way_kind_row_check:
 * @self: a row
 *
 * Returns: (nullable): what is missing
 */
const char *
way_kind_row_check (WayKindRow *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (WAY_IS_KIND_ROW (self), NULL);

  name = way_form_dup_text (self->name);
  return is_new (self) && *name == '\0' ? _ ("The new kind needs a name") : NULL;
}
