/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pills that say how a commitment stands. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-pills.h"

#include <glib/gi18n.h>

#include "way-mark.h"

GtkWidget *
way_pills_mark_new (WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);

  return way_mark_new (klass, klass != WAY_CLASS_OVERDUE && way_standing_is_forecast (standing));
}

static GtkWidget *
make_pill (GtkWidget *mark, const char *text, const char *css_class)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (mark != NULL)
    gtk_box_append (GTK_BOX (pill), mark);
  gtk_box_append (GTK_BOX (pill), gtk_label_new (text));
  gtk_widget_add_css_class (pill, "status-pill");
  gtk_widget_add_css_class (pill, "caption-heading");
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (pill, "status-text");
      gtk_widget_add_css_class (pill, css_class);
    }

  return pill;
}

GtkWidget *
way_pills_word_new (const char *word)
{
  GtkWidget *pill = make_pill (NULL, word, NULL);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);

  return pill;
}

static GtkWidget *
make_status_pill (WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);
  GtkWidget *mark = way_pills_mark_new (standing);
  g_autofree char *word = way_standing_describe_class (standing);

  return make_pill (mark, word, way_mark_get_style_class (klass));
}

static GtkWidget *
make_dispute_pill (void)
{
  GtkWidget *sign = gtk_label_new ("≠");

  gtk_widget_add_css_class (sign, "dispute-sign");
  /* The word beside it says the same. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return make_pill (sign, _ ("Disputed"), "status-disputed");
}

static char *
describe_slip (WayStanding *standing)
{
  int months = way_standing_get_slip_months (standing);
  guint n = (guint) ABS (months);

  if (n == 0)
    return g_strdup (way_standing_is_slipped (standing) ? _ ("Slipped") : _ ("Brought forward"));
  if (months > 0)
    return g_strdup_printf (ngettext ("Slipped %u month", "Slipped %u months", n), n);

  return g_strdup_printf (ngettext ("Brought forward %u month", "Brought forward %u months", n), n);
}

void
way_pills_fill (AdwWrapBox *box, WayStanding *standing)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
  adw_wrap_box_append (box, make_status_pill (standing));
  if (way_standing_is_slipped (standing) || way_standing_is_brought_forward (standing))
    {
      g_autofree char *slip = describe_slip (standing);

      adw_wrap_box_append (box, make_pill (NULL, slip, NULL));
    }
  if (way_standing_is_disputed (standing))
    adw_wrap_box_append (box, make_dispute_pill ());
  if (way_standing_is_renamed (standing))
    adw_wrap_box_append (box, make_pill (NULL, _ ("Renamed"), NULL));
  if (way_standing_is_handed_over (standing))
    adw_wrap_box_append (box, make_pill (NULL, _ ("Handed over"), NULL));
  if (way_standing_is_stalled (standing))
    adw_wrap_box_append (box, make_pill (NULL, _ ("Stalled"), NULL));
}
