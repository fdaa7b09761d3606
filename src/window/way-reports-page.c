/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reports that can be printed: a row for each template, which opens it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-report-dialog.h"
#include "way-reports-page.h"

#include "way-present.h"

struct _WayReportsPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *templates_group;

  WaySession *session;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayReportsPage, way_reports_page, ADW_TYPE_BIN)

static const char *
describe_template (WayReportTemplate template)
{
  switch (template)
    {
    case WAY_REPORT_STATUS_SUMMARY:
      return _ (
        "Counts for each objective, what is overdue, what is due next, what happened since the "
        "last report, and what is silent");
    case WAY_REPORT_OVERVIEW_TABLE:
      return _ ("Years down and actions across, a page for each objective");
    case WAY_N_REPORT_TEMPLATES:
    default:
      g_return_val_if_reached ("");
    }
}

static void
row_activated_cb (AdwActionRow *row, WayReportsPage *self)
{
  guint template = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "way-template"));

  if (self->session != NULL)
    way_present (way_report_dialog_new (self->session, (WayReportTemplate) template),
                 GTK_WIDGET (self));
}

static void
add_template (WayReportsPage *self, WayReportTemplate template)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 way_report_template_get_name (template));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), describe_template (template));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "way-template", GUINT_TO_POINTER (template));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_DEFAULT);
  adw_preferences_group_add (self->templates_group, row);
}

static void
way_reports_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, WAY_REPORTS_PAGE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
way_reports_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      if (g_set_object (&WAY_REPORTS_PAGE (object)->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
way_reports_page_dispose (GObject *object)
{
  WayReportsPage *self = WAY_REPORTS_PAGE (object);

  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (way_reports_page_parent_class)->dispose (object);
}

static void
way_reports_page_class_init (WayReportsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_reports_page_get_property;
  object_class->set_property = way_reports_page_set_property;
  object_class->dispose = way_reports_page_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/waymark_app/Waymark/ui/way-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayReportsPage, templates_group);
}

static void
way_reports_page_init (WayReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < WAY_N_REPORT_TEMPLATES; i++)
    add_template (self, (WayReportTemplate) i);
}
