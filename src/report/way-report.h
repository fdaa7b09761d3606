/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports: what is asked of one, its pages, and the PDF. */

#pragma once

#include <cairo.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_REPORT_ERROR (way_report_error_quark ())

typedef enum
{
  WAY_REPORT_ERROR_TEMPLATE, /* no such template, or not one for this register */
  WAY_REPORT_ERROR_FILE,     /* the file could not be written */
  WAY_REPORT_ERROR_CANCELLED,
  WAY_REPORT_ERROR_FAILED,
} WayReportError;

GQuark way_report_error_quark (void);

typedef enum
{
  WAY_REPORT_STATUS_SUMMARY,
  WAY_REPORT_OVERVIEW_TABLE,
  WAY_N_REPORT_TEMPLATES
} WayReportTemplate;

const char *way_report_template_get_nick (WayReportTemplate template); /* "status-summary" */
int         way_report_template_from_nick (const char *nick);
const char *way_report_template_get_name (WayReportTemplate template); /* "Status summary" */
gboolean    way_report_template_is_landscape (WayReportTemplate template);

typedef enum
{
  WAY_PAPER_A4,
  WAY_PAPER_LETTER,
} WayPaper;

typedef struct
{
  WayReportTemplate template;
  WayId  programme;
  WayId  objective; /* 0: all */
  WayDay as_of;
  WayDay since; /* WAY_DAY_NONE: the day of the latest report-like source before as_of, or begin */
  int    horizon_months; /* what is due next; 12 when 0 */
  WayPaper paper;
  gboolean black_and_white; /* patterns instead of colours */
  gboolean published_key;   /* the programme's own colours in the overview */
  WayDay   composed;        /* the day printed in the foot; today when WAY_DAY_NONE */
} WayReportOptions;

WayDay way_report_find_since (const WayProgramme *programme, GPtrArray *sources, WayDay as_of);

/* The pages of a report, laid out once; immutable, may be drawn from any thread, one thread at a
 * time. */
#define WAY_TYPE_PAGES (way_pages_get_type ())
G_DECLARE_FINAL_TYPE (WayPages, way_pages, WAY, PAGES, GObject)

WayPages *way_report_lay_out (WayRegister            *reader,
                              const WayReportOptions *options,
                              GCancellable           *cancellable,
                              GError                **error);
void      way_report_lay_out_async (WayRegister            *self,
                                    const WayReportOptions *options,
                                    GCancellable           *cancellable,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data);
WayPages *way_report_lay_out_finish (GAsyncResult *result, GError **error);

guint way_pages_get_n_pages (WayPages *self);
void  way_pages_get_size (WayPages *self, double *width, double *height); /* of the sheet, points */
const char *way_pages_get_title (WayPages *self);
const char *way_pages_get_file_name (WayPages *self); /* "ISS, Status summary 2013-04-10" */
/* Draws the whole sheet, its top left corner at the origin, one unit a point. Tags, links and
 * outline are written when the target is a PDF surface. */
void way_pages_draw (WayPages *self, guint page, cairo_t *cr);

gboolean way_pages_export_pdf (WayPages     *self,
                               const char   *path,
                               GCancellable *cancellable,
                               GError      **error);

/* The table behind the report as comma-separated values (RFC 4180), for --format=csv. */
gboolean way_report_export_csv (WayRegister            *reader,
                                const WayReportOptions *options,
                                const char             *path,
                                GCancellable           *cancellable,
                                GError                **error);

G_END_DECLS
