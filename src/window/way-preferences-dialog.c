/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each row is bound to its setting and takes effect at once. Name, desk and when a file
 * is stalled belong to the register: they are written when they are applied or left, and can be undone
 * like everything that is. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-preferences-dialog.h"

#include <glib/gi18n.h>

#include "way-errors.h"
#include "way-settings.h"
#include "way-standing.h"

struct _WayPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *color_scheme;
  AdwComboRow *density;
  AdwSpinRow *agenda_horizon;
  AdwComboRow *report_paper;
  AdwSpinRow *report_horizon;
  GtkWidget *register_group;
  GtkEditable *register_name;
  GtkEditable *desk;
  AdwSpinRow *stalled_after;

  WayRegister *reg;
};

G_DEFINE_FINAL_TYPE (WayPreferencesDialog, way_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows' choices. */
static const char *const color_schemes[] = { "default", "light", "dark", NULL };
static const char *const densities[] = { "automatic", "full", "compact", NULL };

/* ---- choices that are words in the settings ---- */

static gboolean
position_of_word (GValue *position, GVariant *word, gpointer user_data)
{
  const char *const *words = user_data;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], g_variant_get_string (word, NULL)))
      {
        g_value_set_uint (position, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
word_at_position (const GValue *position, const GVariantType *type, gpointer user_data)
{
  const char *const *words = user_data;

  return g_variant_new_string (words[g_value_get_uint (position)]);
}

static void
bind_words (AdwComboRow *row, const char *key, const char *const *words)
{
  g_settings_bind_with_mapping (way_settings_get (), key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                position_of_word, word_at_position, (gpointer) words, NULL);
}

/* ---- the register ---- */

static void
write_text (WayPreferencesDialog *self, const char *key, const char *text)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (way_register_set_setting (self->reg, key, text, &error))
    return;

  words = way_errors_describe_saving (error);
  toast = adw_toast_new (words);
  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
write_setting (WayPreferencesDialog *self, const char *key, GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  write_text (self, key, text);
}

static guint
read_stalled_after (WayPreferencesDialog *self)
{
  g_autofree char *text = way_register_get_setting (self->reg, WAY_STALLED_AFTER_SETTING);
  guint64 months = 0;

  if (text == NULL ||
      !g_ascii_string_to_unsigned (text, 10, 1, WAY_STALLED_AFTER_MOST, &months, NULL))
    return WAY_STALLED_AFTER;
  return (guint) months;
}

/* While the number is being found, nothing is written. */
static void
stalled_after_left_cb (WayPreferencesDialog *self)
{
  guint months = 0;
  g_autofree char *text = NULL;

  if (self->reg == NULL)
    return;
  adw_spin_row_update (self->stalled_after);
  months = (guint) adw_spin_row_get_value (self->stalled_after);
  if (months == read_stalled_after (self))
    return;
  text = g_strdup_printf ("%u", months);
  write_text (self, WAY_STALLED_AFTER_SETTING, text);
}

static void
name_applied_cb (WayPreferencesDialog *self)
{
  write_setting (self, "name", self->register_name);
}

static void
desk_applied_cb (WayPreferencesDialog *self)
{
  write_setting (self, "desk", self->desk);
}

static void
show_register (WayPreferencesDialog *self)
{
  g_autofree char *name = way_register_get_name (self->reg);
  g_autofree char *desk = way_register_get_setting (self->reg, "desk");

  gtk_editable_set_text (self->register_name, name);
  gtk_editable_set_text (self->desk, desk != NULL ? desk : "");
  adw_spin_row_set_value (self->stalled_after, read_stalled_after (self));
}

/* ---- the class ---- */

static void
way_preferences_dialog_dispose (GObject *object)
{
  WayPreferencesDialog *self = WAY_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (way_preferences_dialog_parent_class)->dispose (object);
}

static void
way_preferences_dialog_class_init (WayPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, density);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, agenda_horizon);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, report_paper);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, report_horizon);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, register_group);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, register_name);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, desk);
  gtk_widget_class_bind_template_child (widget_class, WayPreferencesDialog, stalled_after);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, desk_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, stalled_after_left_cb);
}

static void
way_preferences_dialog_init (WayPreferencesDialog *self)
{
  GSettings *settings = way_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  bind_words (self->color_scheme, "color-scheme", color_schemes);
  bind_words (self->density, "density", densities);
  g_settings_bind (settings, "agenda-horizon", self->agenda_horizon, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "report-paper", self->report_paper, "selected",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "report-horizon", self->report_horizon, "value",
                   G_SETTINGS_BIND_DEFAULT);
}

/**
 * way_preferences_dialog_new:
 * @reg: (nullable): the register of the window
 */
AdwDialog *
way_preferences_dialog_new (WayRegister *reg)
{
  WayPreferencesDialog *self = g_object_new (WAY_TYPE_PREFERENCES_DIALOG, NULL);
  gboolean changeable = reg != NULL && !way_register_is_read_only (reg);

  gtk_widget_set_visible (self->register_group, changeable);
  if (changeable)
    {
      self->reg = g_object_ref (reg);
      show_register (self);
    }

  return ADW_DIALOG (self);
}
