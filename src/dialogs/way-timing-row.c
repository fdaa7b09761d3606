/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed is read a moment after the last key, not at each. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-timing-row.h"

/* Milliseconds from the last key to the reading. */
#define READING_DELAY 150

struct _WayTimingRow
{
  AdwEntryRow parent_instance;

  GtkWidget *indicator;

  WayTimingDraft *draft;
  guint delay_id;
};

enum
{
  PROP_DRAFT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayTimingRow, way_timing_row, ADW_TYPE_ENTRY_ROW)

static void
read_text (WayTimingRow *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  way_timing_draft_set_text (self->draft, gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
delay_cb (gpointer user_data)
{
  WayTimingRow *self = user_data;

  self->delay_id = 0;
  read_text (self);
}

static void
changed_cb (WayTimingRow *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add_once (READING_DELAY, delay_cb, self);
}

static void
show_indicator (WayTimingRow *self)
{
  WayReading reading = way_timing_draft_get_reading (self->draft);
  gboolean clear = reading == WAY_READING_CLEAR;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->indicator),
                                clear ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_css_classes (self->indicator,
                              (const char *[]) { clear ? "status-completed" : "status-disputed",
                                                 NULL });
  gtk_widget_set_visible (self->indicator, reading != WAY_READING_EMPTY);
  if (reading == WAY_READING_EMPTY)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "joined");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "joined");
}

static void
way_timing_row_dispose (GObject *object)
{
  WayTimingRow *self = WAY_TIMING_ROW (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_TIMING_ROW);
  /* The parent class empties the entry when it is disposed of. */
  G_OBJECT_CLASS (way_timing_row_parent_class)->dispose (object);
  g_clear_handle_id (&self->delay_id, g_source_remove);
}

static void
way_timing_row_finalize (GObject *object)
{
  g_clear_object (&WAY_TIMING_ROW (object)->draft);
  G_OBJECT_CLASS (way_timing_row_parent_class)->finalize (object);
}

static void
way_timing_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, WAY_TIMING_ROW (object)->draft);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_timing_row_class_init (WayTimingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_timing_row_dispose;
  object_class->finalize = way_timing_row_finalize;
  object_class->get_property = way_timing_row_get_property;

  /**
   * WayTimingRow:draft:
   *
   * How the words are understood.
   */
  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, WAY_TYPE_TIMING_DRAFT,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-timing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTimingRow, indicator);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
way_timing_row_init (WayTimingRow *self)
{
  self->draft = way_timing_draft_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (show_indicator), self,
                           G_CONNECT_SWAPPED);
  show_indicator (self);
}

/**
 * way_timing_row_get_draft:
 * @self: a row
 *
 * Returns: (transfer none): how the words are understood
 */
WayTimingDraft *
way_timing_row_get_draft (WayTimingRow *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_ROW (self), NULL);

  return self->draft;
}

/**
 * way_timing_row_dup_timing:
 * @self: a row
 *
 * Reads what was typed last, and returns what is to be saved.
 *
 * Returns: (transfer full) (nullable): the timing
 */
WayTiming *
way_timing_row_dup_timing (WayTimingRow *self)
{
  WayTiming *timing = NULL;

  g_return_val_if_fail (WAY_IS_TIMING_ROW (self), NULL);

  if (self->delay_id != 0)
    read_text (self);
  timing = way_timing_draft_get_timing (self->draft);
  return timing != NULL ? way_timing_ref (timing) : NULL;
}

/**
 * way_timing_row_set_timing:
 * @self: a row
 * @timing: (nullable): a timing
 */
void
way_timing_row_set_timing (WayTimingRow *self, WayTiming *timing)
{
  g_return_if_fail (WAY_IS_TIMING_ROW (self));

  way_timing_draft_set_timing (self->draft, timing);
  gtk_editable_set_text (GTK_EDITABLE (self), way_timing_draft_get_text (self->draft));
  g_clear_handle_id (&self->delay_id, g_source_remove);
}
