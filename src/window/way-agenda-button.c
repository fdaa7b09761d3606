/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both choices are remembered; the agenda follows what is remembered. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-agenda-button.h"

#include <glib/gi18n.h>

#include "way-settings.h"

struct _WayAgendaButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;

  gboolean narrow;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayAgendaButton, way_agenda_button, ADW_TYPE_BIN)

static void
append (GMenu *section, const char *label, const char *action, int months)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_int32 (months));
  g_menu_append_item (section, item);
}

static void
append_months (GMenu *section, const char *action, int months)
{
  g_autofree char *label =
    g_strdup_printf (g_dngettext (NULL, "%d Month", "%d Months", (gulong) months), months);

  append (section, label, action, months);
}

static GMenuModel *
make_menu (void)
{
  static const int ahead[] = { 3, 6, 12, 24 }, back[] = { 3, 6, 12 };
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) horizon = g_menu_new ();
  g_autoptr (GMenu) silence = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ahead); i++)
    append_months (horizon, "agenda.agenda-horizon", ahead[i]);
  append (silence, _ ("The Last Report"), "agenda.agenda-silence", 0);
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    {
      g_autofree char *label =
        g_strdup_printf (g_dngettext (NULL, "%d Month Ago", "%d Months Ago", (gulong) back[i]),
                         back[i]);

      append (silence, label, "agenda.agenda-silence", back[i]);
    }
  /* Translators: a heading; below it stand "3 Months", "6 Months" … */
  g_menu_append_section (menu, _ ("Due in the Next"), G_MENU_MODEL (horizon));
  /* Translators: a heading; below it stand "The Last Report", "3 Months Ago" … */
  g_menu_append_section (menu, _ ("Silent Since"), G_MENU_MODEL (silence));

  return G_MENU_MODEL (menu);
}

static void
show_horizon (WayAgendaButton *self)
{
  int months = g_settings_get_int (way_settings_get (), "agenda-horizon");
  g_autofree char *label =
    g_strdup_printf (g_dngettext (NULL, "Next %d Month", "Next %d Months", (gulong) months),
                     months);

  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
way_agenda_button_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_AGENDA_BUTTON);

  G_OBJECT_CLASS (way_agenda_button_parent_class)->dispose (object);
}

static void
way_agenda_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, WAY_AGENDA_BUTTON (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_narrow (WayAgendaButton *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
way_agenda_button_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (WAY_AGENDA_BUTTON (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_agenda_button_class_init (WayAgendaButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_agenda_button_dispose;
  object_class->get_property = way_agenda_button_get_property;
  object_class->set_property = way_agenda_button_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-agenda-button.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAgendaButton, button);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaButton, label);
}

static void
way_agenda_button_init (WayAgendaButton *self)
{
  GSettings *settings = way_settings_get ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GAction) horizon = g_settings_create_action (settings, "agenda-horizon");
  g_autoptr (GAction) silence = g_settings_create_action (settings, "agenda-silence");
  g_autoptr (GMenuModel) menu = make_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action (G_ACTION_MAP (actions), horizon);
  g_action_map_add_action (G_ACTION_MAP (actions), silence);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "agenda", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (self->button, menu);
  g_signal_connect_object (settings, "changed::agenda-horizon", G_CALLBACK (show_horizon), self,
                           G_CONNECT_SWAPPED);
  show_horizon (self);
}
