/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making pages from what is said, for the templates and the tests. */

#pragma once

#include "way-paginate.h"

G_BEGIN_DECLS

WayPages       *way_pages_new (WayComposition *composition, GCancellable *cancellable);
WayPage        *way_pages_get_page (WayPages *self, guint page);
const WaySheet *way_pages_get_sheet (WayPages *self);
const char     *way_pages_get_language (WayPages *self);

gboolean way_report_write_file (const char *path, const void *bytes, gsize length, GError **error);

/* What a PDF says of itself (way-pdf.c). */
void way_pdf_describe (cairo_surface_t *surface, const WayComposition *composition);
void way_pdf_add_outline (cairo_surface_t *surface, const WaySheet *sheet, GPtrArray *pages);
/* What cairo cannot say of it (way-pdf-amend.c). */
GBytes *way_pdf_amend (const GByteArray *bytes, const char *language, GError **error);

G_END_DECLS
