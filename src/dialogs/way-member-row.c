/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days show below the name, so that the row need not be opened to read them. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-member-row.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-day-row.h"
#include "way-note-row.h"

struct _WayMemberRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *remove;
  WayDayRow *since;
  WayDayRow *until;
  WayNoteRow *since_note;
  WayNoteRow *until_note;

  WayId id;
  WayId member;
};

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayMemberRow, way_member_row, ADW_TYPE_EXPANDER_ROW)

static char *
describe (WayDay since, WayDay until)
{
  g_autofree char *first =
    since != WAY_DAY_NONE ? way_day_format (since, WAY_DAY_STYLE_LONG) : NULL;
  g_autofree char *last = until != WAY_DAY_NONE ? way_day_format (until, WAY_DAY_STYLE_LONG) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: two days. */
    return g_strdup_printf (C_ ("membership", "%s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (C_ ("membership", "Since %s"), first);
  if (last != NULL)
    return g_strdup_printf (C_ ("membership", "Until %s"), last);
  return g_strdup (C_ ("membership", "Always"));
}

static void
show_days (WayMemberRow *self)
{
  WayMembership membership = way_member_row_store (self);
  g_autofree char *days = describe (membership.since, membership.until);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), days);
}

static void
changed_cb (WayMemberRow *self)
{
  show_days (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (WayMemberRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
way_member_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_MEMBER_ROW);
  G_OBJECT_CLASS (way_member_row_parent_class)->dispose (object);
}

static void
way_member_row_class_init (WayMemberRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_member_row_dispose;

  /**
   * WayMemberRow::changed:
   *
   * The days of membership changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * WayMemberRow::remove:
   *
   * The user wants the member removed.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_DAY_ROW);
  g_type_ensure (WAY_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-member-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMemberRow, remove);
  gtk_widget_class_bind_template_child (widget_class, WayMemberRow, since);
  gtk_widget_class_bind_template_child (widget_class, WayMemberRow, until);
  gtk_widget_class_bind_template_child (widget_class, WayMemberRow, since_note);
  gtk_widget_class_bind_template_child (widget_class, WayMemberRow, until_note);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
way_member_row_init (WayMemberRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_member_row_new:
 * @draft: where parties are looked up
 * @membership: what it shows
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
way_member_row_new (WayDraft *draft, const WayMembership *membership)
{
  WayMemberRow *self = g_object_new (WAY_TYPE_MEMBER_ROW, NULL);
  WayChoice *choice = way_draft_find (draft, WAY_RECORD_PARTY, membership->member);
  const char *name = choice != NULL ? way_choice_get_label (choice) : "";
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), name);

  self->id = membership->id;
  self->member = membership->member;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
  way_day_row_set_day (self->since, membership->since);
  way_day_row_set_day (self->until, membership->until);
  show_days (self);
  return GTK_WIDGET (self);
}

/**
 * way_member_row_store:
 * @self: a row
 *
 * Returns: what is to be saved
 */
WayMembership
way_member_row_store (WayMemberRow *self)
{
  return (WayMembership) { self->id, self->member, way_day_row_get_day (self->since),
                           way_day_row_get_day (self->until) };
}

/**
 * way_member_row_check:
 * @self: a row
 *
 * Shows what is wrong, and opens the row to show it.
 *
 * Returns: whether it can be saved
 */
gboolean
way_member_row_check (WayMemberRow *self)
{
  g_autofree char *until = way_day_row_check (self->until);
  gboolean valid = TRUE;

  if (until == NULL)
    until = g_strdup (way_check_span (way_day_row_get_day (self->since),
                                      way_day_row_get_day (self->until)));
  valid &= way_note_row_take_check (self->since_note, way_day_row_check (self->since));
  valid &= way_note_row_check (self->until_note, until);
  if (!valid)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  return valid;
}
