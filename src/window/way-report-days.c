/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days a report may look at or compare with: the one the window looks at, today, the days of the
 * sources, newest first, and of the beginnings of the programmes. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-report-days.h"
#include "way-report.h"

struct _WayReportDays
{
  GArray *days;         /* of WayDay */
  GtkStringList *names; /* one for each */
  GPtrArray *sources;   /* of WaySource */
};

static guint
find (WayReportDays *self, WayDay day)
{
  for (guint i = 0; i < self->days->len; i++)
    if (g_array_index (self->days, WayDay, i) == day)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
add (WayReportDays *self, WayDay day, const char *name)
{
  g_autofree char *date = way_day_format (day, WAY_DAY_STYLE_LONG);
  g_autofree char *both = name != NULL ? g_strdup_printf ("%s · %s", date, name) : NULL;

  if (day == WAY_DAY_NONE || find (self, day) != GTK_INVALID_LIST_POSITION)
    return;

  g_array_append_val (self->days, day);
  gtk_string_list_append (self->names, both != NULL ? both : date);
}

/**
 * way_report_days_new:
 * @session: what the window looks at
 * @programmes: (element-type WayProgramme): the programmes of its register
 *
 * Returns: (transfer full): the days, the one the window looks at first
 */
WayReportDays *
way_report_days_new (WaySession *session, GPtrArray *programmes)
{
  WayReportDays *self = g_new0 (WayReportDays, 1);
  WayDay today = way_day_new_today ();
  WayDay day = way_session_get_day (session);

  self->days = g_array_new (FALSE, FALSE, sizeof (WayDay));
  self->names = gtk_string_list_new (NULL);
  self->sources = way_register_list_sources (way_session_get_register (session), NULL);
  if (self->sources == NULL)
    self->sources = g_ptr_array_new ();

  add (self, day, day == today ? _ ("today") : NULL);
  add (self, today, _ ("today"));
  for (guint i = 0; i < self->sources->len; i++)
    {
      const WaySource *source = g_ptr_array_index (self->sources, i);

      add (self, source->day, source->reference);
    }
  for (guint i = 0; i < programmes->len; i++)
    {
      const WayProgramme *programme = g_ptr_array_index (programmes, i);

      add (self, programme->begins, _ ("beginning of the programme"));
    }

  return self;
}

void
way_report_days_free (WayReportDays *self)
{
  g_array_unref (self->days);
  g_object_unref (self->names);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/**
 * way_report_days_get_names:
 * @self: days
 *
 * Returns: (transfer none): each day, and what it is the day of
 */
GtkStringList *
way_report_days_get_names (WayReportDays *self)
{
  return self->names;
}

/**
 * way_report_days_get:
 * @self: days
 * @at: which of them
 *
 * Returns: the day, or %WAY_DAY_NONE where there is none
 */
WayDay
way_report_days_get (WayReportDays *self, guint at)
{
  return at < self->days->len ? g_array_index (self->days, WayDay, at) : WAY_DAY_NONE;
}

/**
 * way_report_days_find_since:
 * @self: days
 * @programme: a programme
 * @as_of: the day of a report on it
 *
 * Returns: which is the earlier day the report compares with unless another is asked for, or
 *   %GTK_INVALID_LIST_POSITION
 */
guint
way_report_days_find_since (WayReportDays *self, const WayProgramme *programme, WayDay as_of)
{
  return find (self, way_report_find_since (programme, self->sources, as_of));
}
