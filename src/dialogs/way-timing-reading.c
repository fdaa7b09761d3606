/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reading is announced politely, so that it is heard without leaving the entry. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-timing-reading.h"

#include <glib/gi18n-lib.h>

#include "way-days-popover.h"
#include "way-row-focus.h"
#include "way-timing-bar.h"

struct _WayTimingReading
{
  AdwPreferencesRow parent_instance;

  GtkLabel *words;
  GtkLabel *slip;
  GtkLabel *edtf;
  GtkMenuButton *choose;
  GtkMenuButton *set_days;
  WayDaysPopover *days;
  WayTimingBar *bar;

  WayTimingRow *row; /* borrowed: it stands above */
  WayTimingDraft *draft;
};

enum
{
  PROP_ROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayTimingReading, way_timing_reading, ADW_TYPE_PREFERENCES_ROW)

/* ---- what is shown ---- */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static GMenuModel *
list_readings (GPtrArray *readings)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      g_autofree char *words = way_timing_describe (readings->pdata[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "reading.choose", "s",
                                         way_timing_get_edtf (readings->pdata[i]));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
show_buttons (WayTimingReading *self, WayReading reading)
{
  g_autoptr (GMenuModel) menu = list_readings (way_timing_draft_get_readings (self->draft));

  gtk_menu_button_set_menu_model (self->choose, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), reading == WAY_READING_SEVERAL);
  gtk_widget_set_visible (GTK_WIDGET (self->set_days), reading == WAY_READING_UNKNOWN ||
                                                         way_timing_draft_is_by_hand (self->draft));
}

static void
show_words (WayTimingReading *self, WayReading reading)
{
  g_autofree char *words = way_timing_draft_describe (self->draft);
  g_autofree char *slip = way_timing_draft_describe_slip (self->draft);
  WayTiming *timing = way_timing_draft_get_timing (self->draft);

  show_text (self->words, words);
  gtk_widget_set_css_classes (GTK_WIDGET (self->words),
                              (const char *[]) { reading == WAY_READING_CLEAR ? "heading"
                                                                              : "status-disputed",
                                                 NULL });
  show_text (self->slip, slip);
  show_text (self->edtf, timing != NULL ? way_timing_get_edtf (timing) : NULL);
}

static void
announce (WayTimingReading *self)
{
  const char *words = gtk_label_get_label (self->words);
  const char *slip = gtk_label_get_label (self->slip);
  g_autofree char *said = *slip != '\0' ? g_strjoin (". ", words, slip, NULL) : g_strdup (words);

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->row))),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  if (*said != '\0' && gtk_widget_get_mapped (GTK_WIDGET (self->row)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->row), said,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
draft_changed_cb (WayTimingReading *self)
{
  WayReading reading = way_timing_draft_get_reading (self->draft);

  show_words (self, reading);
  show_buttons (self, reading);
  way_timing_bar_set_timing (self->bar, way_timing_draft_get_timing (self->draft),
                             way_timing_draft_get_original (self->draft));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), way_timing_bar_is_anywhere (self->bar));
  gtk_widget_set_visible (GTK_WIDGET (self), reading != WAY_READING_EMPTY);
  announce (self);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *edtf)
{
  WayTimingReading *self = WAY_TIMING_READING (widget);

  way_timing_draft_set_edtf (self->draft, g_variant_get_string (edtf, NULL), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

/* ---- the class ---- */

static void
take_row (WayTimingReading *self, WayTimingRow *row)
{
  if (row == NULL)
    return;
  self->row = row;
  self->draft = g_object_ref (way_timing_row_get_draft (row));
  way_days_popover_set_draft (self->days, self->draft);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_timing_reading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_TIMING_READING);
  G_OBJECT_CLASS (way_timing_reading_parent_class)->dispose (object);
}

static void
way_timing_reading_finalize (GObject *object)
{
  g_clear_object (&WAY_TIMING_READING (object)->draft);
  G_OBJECT_CLASS (way_timing_reading_parent_class)->finalize (object);
}

static void
way_timing_reading_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, WAY_TIMING_READING (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_timing_reading_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      take_row (WAY_TIMING_READING (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_timing_reading_class_init (WayTimingReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_timing_reading_dispose;
  object_class->finalize = way_timing_reading_finalize;
  object_class->get_property = way_timing_reading_get_property;
  object_class->set_property = way_timing_reading_set_property;

  /**
   * WayTimingReading:row:
   *
   * The row in which the timing is typed.
   */
  properties[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, WAY_TYPE_TIMING_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_DAYS_POPOVER);
  g_type_ensure (WAY_TYPE_TIMING_BAR);
  gtk_widget_class_install_action (widget_class, "reading.choose", "s", choose_action);
  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-timing-reading.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, words);
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, slip);
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, edtf);
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, choose);
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, set_days);
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, days);
  gtk_widget_class_bind_template_child (widget_class, WayTimingReading, bar);
}

static void
way_timing_reading_init (WayTimingReading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_timing_reading_set_subject:
 * @self: a reading
 * @title: what the bar says
 * @klass: the class whose mark it carries
 */
void
way_timing_reading_set_subject (WayTimingReading *self, const char *title, WayClass klass)
{
  g_return_if_fail (WAY_IS_TIMING_READING (self));

  way_timing_bar_set_subject (self->bar, title, klass);
}
