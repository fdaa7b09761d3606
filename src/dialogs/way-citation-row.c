/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both halves are rows in lists of their own, so that each is reached and activated like any
 * row. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-citation-row.h"

#include "way-choice-row.h"
#include "way-form-dialog.h"
#include "way-note-row.h"
#include "way-row-focus.h"
#include "way-source-dialog.h"

struct _WayCitationRow
{
  AdwPreferencesRow parent_instance;

  WayChoiceRow *source;
  GtkEditable *place;
  WayNoteRow *note;

  WayDraft *draft;
  GtkOrientation orientation;
  gboolean removable;
};

enum
{
  PROP_ORIENTATION = 1,
  PROP_REMOVABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayCitationRow, way_citation_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
is_side_by_side (gpointer item, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL;
}

static void
changed_cb (WayCitationRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (WayCitationRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
created_cb (WayCitationRow *self, gint64 source)
{
  way_choice_row_set_chosen (self->source, source);
}

static void
create_cb (WayCitationRow *self)
{
  WayFormDialog *dialog = way_source_dialog_new_in_draft (self->draft);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  way_form_dialog_open (dialog, GTK_WIDGET (self));
}

static gboolean
way_citation_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_CITATION_ROW (widget)->source));
}

static void
set_orientation (WayCitationRow *self, GtkOrientation orientation)
{
  self->orientation = orientation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIENTATION]);
}

static void
way_citation_row_dispose (GObject *object)
{
  WayCitationRow *self = WAY_CITATION_ROW (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_CITATION_ROW);
  G_OBJECT_CLASS (way_citation_row_parent_class)->dispose (object);
}

static void
way_citation_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayCitationRow *self = WAY_CITATION_ROW (object);

  switch (prop_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->orientation);
      break;
    case PROP_REMOVABLE:
      g_value_set_boolean (value, self->removable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_citation_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  WayCitationRow *self = WAY_CITATION_ROW (object);

  switch (prop_id)
    {
    case PROP_ORIENTATION:
      set_orientation (self, g_value_get_enum (value));
      break;
    case PROP_REMOVABLE:
      self->removable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_citation_row_class_init (WayCitationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_citation_row_dispose;
  object_class->get_property = way_citation_row_get_property;
  object_class->set_property = way_citation_row_set_property;
  widget_class->grab_focus = way_citation_row_grab_focus;

  /**
   * WayCitationRow:orientation:
   *
   * Whether source and place stand side by side.
   */
  properties[PROP_ORIENTATION] = g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION,
                                                    GTK_ORIENTATION_HORIZONTAL, flags);
  /**
   * WayCitationRow:removable:
   *
   * Whether there is a button to remove it.
   */
  properties[PROP_REMOVABLE] = g_param_spec_boolean ("removable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WayCitationRow::changed:
   *
   * The source or the place changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * WayCitationRow::remove:
   *
   * The user wants the citation removed.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_NOTE_ROW);
  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-citation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCitationRow, source);
  gtk_widget_class_bind_template_child (widget_class, WayCitationRow, place);
  gtk_widget_class_bind_template_child (widget_class, WayCitationRow, note);
  gtk_widget_class_bind_template_callback (widget_class, is_side_by_side);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
way_citation_row_init (WayCitationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_orientation (self, GTK_ORIENTATION_HORIZONTAL);
}

/**
 * way_citation_row_new:
 * @draft: where sources are looked up, and new ones wait
 *
 * Returns: (transfer floating): a row that can be removed
 */
GtkWidget *
way_citation_row_new (WayDraft *draft)
{
  WayCitationRow *self = g_object_new (WAY_TYPE_CITATION_ROW, "removable", TRUE, NULL);

  way_citation_row_set_draft (self, draft);
  return GTK_WIDGET (self);
}

/**
 * way_citation_row_set_draft:
 * @self: a row
 * @draft: where sources are looked up, and new ones wait
 */
void
way_citation_row_set_draft (WayCitationRow *self, WayDraft *draft)
{
  g_return_if_fail (WAY_IS_CITATION_ROW (self) && WAY_IS_DRAFT (draft));

  g_set_object (&self->draft, draft);
  way_choice_row_set_choices (self->source, way_draft_get_sources (draft));
}

/**
 * way_citation_row_load:
 * @self: a row with a draft
 * @citation: what it is to show
 */
void
way_citation_row_load (WayCitationRow *self, const WayCitation *citation)
{
  g_return_if_fail (WAY_IS_CITATION_ROW (self) && citation != NULL);

  way_choice_row_set_chosen (self->source, citation->source);
  gtk_editable_set_text (self->place, citation->place != NULL ? citation->place : "");
}

/**
 * way_citation_row_store:
 * @self: a row
 * @citation: what is to be saved
 */
void
way_citation_row_store (WayCitationRow *self, WayCitation *citation)
{
  g_autofree char *place = NULL;

  g_return_if_fail (WAY_IS_CITATION_ROW (self) && citation != NULL);

  place = way_form_dup_text (self->place);
  citation->source = way_choice_row_get_chosen (self->source);
  way_set_text (&citation->place, place);
}

/**
 * way_citation_row_get_source:
 * @self: a row
 *
 * Returns: the key of the source, 0 for none
 */
WayId
way_citation_row_get_source (WayCitationRow *self)
{
  g_return_val_if_fail (WAY_IS_CITATION_ROW (self), 0);

  return way_choice_row_get_chosen (self->source);
}

/**
 * way_citation_row_check:
 * @self: a row
 * @reason: why there must be a source
 *
 * Says the reason below the source that is missing, or nothing.
 *
 * Returns: whether there is a source
 */
gboolean
way_citation_row_check (WayCitationRow *self, const char *reason)
{
  g_return_val_if_fail (WAY_IS_CITATION_ROW (self), FALSE);

  return way_note_row_check (self->note, way_citation_row_get_source (self) == 0 ? reason : NULL);
}
