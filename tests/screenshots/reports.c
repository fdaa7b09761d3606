/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reports.h"

#include "shooting.h"
#include "way-report.h"

static void
shoot_report (WayRegister *reader,
              const char *output,
              WayReportTemplate template,
              gboolean black_and_white)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPages) pages = NULL;
  g_autofree char *name = g_strdup_printf ("page-%s%s", way_report_template_get_nick (template),
                                           black_and_white ? "-black-and-white" : "");
  g_autofree char *prefix = g_build_filename (output, name, NULL);
  WayReportOptions options = {
    .template = template,
    .programme = way_register_find (reader, WAY_RECORD_PROGRAMME, 0, "ISS"),
    .as_of = way_day_new (2012, 1, 16),
    .composed = way_day_new (2012, 1, 16),
    .black_and_white = black_and_white,
  };

  pages = way_report_lay_out (reader, &options, NULL, &error);
  if (pages == NULL)
    g_error ("%s", error->message);
  shoot_pages (pages, prefix);
}

void
reports_shoot (const char *sample, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = way_register_open (sample, TRUE, NULL, &error);

  if (reader == NULL)
    g_error ("%s", error->message);
  for (int i = 0; i < WAY_N_REPORT_TEMPLATES; i++)
    {
      shoot_report (reader, output, (WayReportTemplate) i, FALSE);
      shoot_report (reader, output, (WayReportTemplate) i, TRUE);
    }
}
