/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days write the value; the value may also be typed, for what two days cannot say. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-days-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-day-row.h"

struct _WayDaysPopover
{
  GtkPopover parent_instance;

  WayDayRow *earliest;
  WayDayRow *latest;
  GtkEditable *edtf;
  GtkLabel *problem;
  GtkWidget *set_button;

  WayTimingDraft *draft;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (WayDaysPopover, way_days_popover, GTK_TYPE_POPOVER)

static void
show_problem (WayDaysPopover *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static char *
find_problem (WayDaysPopover *self)
{
  char *problem = way_day_row_check (self->earliest);

  if (problem == NULL)
    problem = way_day_row_check (self->latest);
  if (problem == NULL)
    problem = g_strdup (way_check_span (way_day_row_get_day (self->earliest),
                                        way_day_row_get_day (self->latest)));
  return problem;
}

static void
days_cb (WayDaysPopover *self)
{
  g_autofree char *problem = NULL;
  g_autofree char *edtf = NULL;

  if (self->filling)
    return;
  problem = find_problem (self);
  edtf = way_timing_draft_make_edtf (way_day_row_get_day (self->earliest),
                                     way_day_row_get_day (self->latest));
  self->filling = TRUE;
  gtk_editable_set_text (self->edtf, problem == NULL && edtf != NULL ? edtf : "");
  self->filling = FALSE;
  show_problem (self, problem);
  gtk_widget_set_sensitive (self->set_button, problem == NULL && edtf != NULL);
}

static void
edtf_cb (WayDaysPopover *self)
{
  g_autofree char *edtf = g_strstrip (g_strdup (gtk_editable_get_text (self->edtf)));
  g_autoptr (WayTiming) timing = *edtf != '\0' ? way_timing_new ("", edtf, NULL) : NULL;

  if (self->filling)
    return;
  self->filling = TRUE;
  way_day_row_set_day (self->earliest,
                       timing != NULL ? way_timing_get_earliest (timing) : WAY_DAY_NONE);
  way_day_row_set_day (self->latest,
                       timing != NULL ? way_timing_get_latest (timing) : WAY_DAY_NONE);
  self->filling = FALSE;
  show_problem (self, timing == NULL && *edtf != '\0' ? _ ("This is not EDTF") : NULL);
  gtk_widget_set_sensitive (self->set_button, timing != NULL);
}

static void
set_cb (WayDaysPopover *self)
{
  g_autofree char *edtf = g_strstrip (g_strdup (gtk_editable_get_text (self->edtf)));
  g_autoptr (GError) error = NULL;

  if (way_timing_draft_set_edtf (self->draft, edtf, &error))
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    show_problem (self, error->message);
}

static void
visible_cb (WayDaysPopover *self)
{
  WayTiming *timing = NULL;
  const char *edtf = NULL;

  if (self->draft == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  timing = way_timing_draft_get_timing (self->draft);
  edtf = timing != NULL ? way_timing_get_edtf (timing) : NULL;
  gtk_editable_set_text (self->edtf, edtf != NULL ? edtf : "");
  edtf_cb (self);
}

static void
way_days_popover_dispose (GObject *object)
{
  WayDaysPopover *self = WAY_DAYS_POPOVER (object);

  self->filling = TRUE;
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_DAYS_POPOVER);
  G_OBJECT_CLASS (way_days_popover_parent_class)->dispose (object);
}

static void
way_days_popover_class_init (WayDaysPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_days_popover_dispose;

  g_type_ensure (WAY_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-days-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, WayDaysPopover, earliest);
  gtk_widget_class_bind_template_child (widget_class, WayDaysPopover, latest);
  gtk_widget_class_bind_template_child (widget_class, WayDaysPopover, edtf);
  gtk_widget_class_bind_template_child (widget_class, WayDaysPopover, problem);
  gtk_widget_class_bind_template_child (widget_class, WayDaysPopover, set_button);
  gtk_widget_class_bind_template_callback (widget_class, days_cb);
  gtk_widget_class_bind_template_callback (widget_class, edtf_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_cb);
}

static void
way_days_popover_init (WayDaysPopover *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * way_days_popover_set_draft:
 * @self: a popover
 * @draft: the timing it gives a value
 */
void
way_days_popover_set_draft (WayDaysPopover *self, WayTimingDraft *draft)
{
  g_return_if_fail (WAY_IS_DAYS_POPOVER (self));

  g_set_object (&self->draft, draft);
}
