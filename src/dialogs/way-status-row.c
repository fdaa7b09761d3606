/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No status is a status a source may give, so what was chosen can be taken back. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-status-row.h"

#include "way-checks.h"
#include "way-mark.h"
#include "way-row-focus.h"

struct _WayStatusRow
{
  AdwPreferencesRow parent_instance;

  AdwToggleGroup *statuses;
  GtkCheckButton *forecast;
  GtkWidget *clear;

  gboolean narrow;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayStatusRow, way_status_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (WayStatusRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
status_cb (WayStatusRow *self)
{
  WayStatus status = way_status_row_get_status (self);
  gboolean may_be = way_status_may_be_forecast (status);

  if (!may_be)
    gtk_check_button_set_active (self->forecast, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->forecast), may_be);
  gtk_widget_set_visible (self->clear, status != WAY_STATUS_NONE);
  changed_cb (self);
}

static void
clear_cb (WayStatusRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->statuses), GTK_DIR_TAB_FORWARD);
  adw_toggle_group_set_active (self->statuses, GTK_INVALID_LIST_POSITION);
}

static GtkWidget *
make_toggle_child (WayStatus status)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = way_mark_new (way_mark_class_of_status (status), FALSE);

  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), gtk_label_new (way_status_get_name (status)));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
fill_statuses (WayStatusRow *self)
{
  for (int status = WAY_STATUS_NONE + 1; status < WAY_N_STATUSES; status++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, way_status_get_nick (status));
      adw_toggle_set_child (toggle, make_toggle_child (status));
      adw_toggle_group_add (self->statuses, toggle);
    }
}

/* libadwaita 1.7 keeps the child of a toggle after the toggle is gone. */
static void
empty_statuses (AdwToggleGroup *statuses)
{
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (statuses); i++)
    adw_toggle_set_child (adw_toggle_group_get_toggle (statuses, i), NULL);
}

/* Side by side the words stand in the middle of their toggles, one below the other in a column. */
static void
set_narrow (WayStatusRow *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->statuses),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->statuses); i++)
    gtk_widget_set_halign (adw_toggle_get_child (adw_toggle_group_get_toggle (self->statuses, i)),
                           narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
}

static void
way_status_row_dispose (GObject *object)
{
  WayStatusRow *self = WAY_STATUS_ROW (object);

  g_clear_pointer (&self->statuses, empty_statuses);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_STATUS_ROW);
  G_OBJECT_CLASS (way_status_row_parent_class)->dispose (object);
}

static void
way_status_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, WAY_STATUS_ROW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_status_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayStatusRow *self = WAY_STATUS_ROW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_status_row_class_init (WayStatusRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_status_row_dispose;
  object_class->get_property = way_status_row_get_property;
  object_class->set_property = way_status_row_set_property;

  /**
   * WayStatusRow:narrow:
   *
   * Whether there is no room for the statuses side by side.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WayStatusRow::changed:
   *
   * Another status was chosen, or whether it is a forecast.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-status-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayStatusRow, statuses);
  gtk_widget_class_bind_template_child (widget_class, WayStatusRow, forecast);
  gtk_widget_class_bind_template_child (widget_class, WayStatusRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
way_status_row_init (WayStatusRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_statuses (self);
  adw_toggle_group_set_active (self->statuses, GTK_INVALID_LIST_POSITION);
  status_cb (self);
}

/**
 * way_status_row_get_status:
 * @self: a row
 *
 * Returns: the status that is chosen
 */
WayStatus
way_status_row_get_status (WayStatusRow *self)
{
  guint active = 0;

  g_return_val_if_fail (WAY_IS_STATUS_ROW (self), WAY_STATUS_NONE);

  active = adw_toggle_group_get_active (self->statuses);
  return active == GTK_INVALID_LIST_POSITION ? WAY_STATUS_NONE : (WayStatus) active + 1;
}

/**
 * way_status_row_is_forecast:
 * @self: a row
 *
 * Returns: whether the source expects the status rather than states it
 */
gboolean
way_status_row_is_forecast (WayStatusRow *self)
{
  g_return_val_if_fail (WAY_IS_STATUS_ROW (self), FALSE);

  return gtk_check_button_get_active (self->forecast);
}

/**
 * way_status_row_set_status:
 * @self: a row
 * @status: a status
 * @forecast: whether it is a forecast
 */
void
way_status_row_set_status (WayStatusRow *self, WayStatus status, gboolean forecast)
{
  g_return_if_fail (WAY_IS_STATUS_ROW (self));

  adw_toggle_group_set_active (self->statuses,
                               status == WAY_STATUS_NONE ? GTK_INVALID_LIST_POSITION : status - 1u);
  gtk_check_button_set_active (self->forecast, forecast && way_status_may_be_forecast (status));
}
