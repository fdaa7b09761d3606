/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To a screen reader the note is the description of the row it is about. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-note-row.h"

#include "way-row-focus.h"

struct _WayNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label;

  GWeakRef subject;
};

enum
{
  PROP_SUBJECT = 1,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayNoteRow, way_note_row, ADW_TYPE_PREFERENCES_ROW)

/* In an entry row it is the text within that has the focus. */
static GtkAccessible *
find_accessible (GtkWidget *subject)
{
  return GTK_IS_EDITABLE (subject)
           ? GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (subject)))
           : GTK_ACCESSIBLE (subject);
}

static gboolean
is_empty (GtkWidget *subject)
{
  return GTK_IS_EDITABLE (subject) && *gtk_editable_get_text (GTK_EDITABLE (subject)) == '\0';
}

static void
tell_subject (GtkWidget *subject, const char *reason)
{
  GtkAccessible *accessible = find_accessible (subject);

  if (reason != NULL)
    {
      gtk_widget_add_css_class (subject, "joined");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
      return;
    }
  gtk_widget_remove_css_class (subject, "joined");
  gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
set_css_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
way_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (way_note_row_parent_class)->dispose (object);
}

static void
way_note_row_finalize (GObject *object)
{
  g_weak_ref_clear (&WAY_NOTE_ROW (object)->subject);
  G_OBJECT_CLASS (way_note_row_parent_class)->finalize (object);
}

static void
way_note_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayNoteRow *self = WAY_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_SUBJECT:
      g_value_take_object (value, g_weak_ref_get (&self->subject));
      break;
    case PROP_TEXT:
      g_value_set_string (value, way_note_row_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_note_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayNoteRow *self = WAY_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_SUBJECT:
      g_weak_ref_set (&self->subject, g_value_get_object (value));
      break;
    case PROP_TEXT:
      way_note_row_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_note_row_class_init (WayNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_note_row_dispose;
  object_class->finalize = way_note_row_finalize;
  object_class->get_property = way_note_row_get_property;
  object_class->set_property = way_note_row_set_property;

  /**
   * WayNoteRow:subject:
   *
   * The row the note is about.
   */
  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * WayNoteRow:text:
   *
   * What is wrong, or "".
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNoteRow, label);
}

static void
way_note_row_init (WayNoteRow *self)
{
  g_weak_ref_init (&self->subject, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_note_row_get_text:
 * @self: a note
 *
 * Returns: what it says, or ""
 */
const char *
way_note_row_get_text (WayNoteRow *self)
{
  g_return_val_if_fail (WAY_IS_NOTE_ROW (self), NULL);

  return gtk_label_get_label (self->label);
}

/**
 * way_note_row_set_text:
 * @self: a note
 * @text: (nullable): what is wrong; nothing hides the note
 */
void
way_note_row_set_text (WayNoteRow *self, const char *text)
{
  g_autoptr (GtkWidget) subject = NULL;
  gboolean wrong = text != NULL && *text != '\0';

  g_return_if_fail (WAY_IS_NOTE_ROW (self));

  subject = g_weak_ref_get (&self->subject);
  set_css_class (GTK_WIDGET (self), "missing", wrong && is_empty (subject));
  if (g_strcmp0 (way_note_row_get_text (self), text != NULL ? text : "") == 0)
    return;
  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), wrong);
  if (subject != NULL)
    tell_subject (subject, wrong ? text : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * way_note_row_check:
 * @self: a note
 * @reason: (nullable): why what is typed cannot be saved
 *
 * Says the reason, or nothing.
 *
 * Returns: whether there is none
 */
gboolean
way_note_row_check (WayNoteRow *self, const char *reason)
{
  way_note_row_set_text (self, reason);
  return reason == NULL;
}

/**
 * way_note_row_take_check:
 * @self: a note
 * @reason: (transfer full) (nullable): why what is typed cannot be saved
 *
 * Says the reason, or nothing.
 *
 * Returns: whether there is none
 */
gboolean
way_note_row_take_check (WayNoteRow *self, char *reason)
{
  g_autofree char *owned = reason;

  return way_note_row_check (self, owned);
}
