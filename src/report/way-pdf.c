/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The PDF of a report: what it says of itself, its outline, and the file. */

#include "config.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

#include "way-pages-private.h"
#include "way-report.h"

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *value)
{
  if (value != NULL && value[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, key, value);
}

static void
set_dates (cairo_surface_t *surface, WayDay composed)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (composed == WAY_DAY_NONE)
    return;

  /* A given day makes the same file again, byte for byte. */
  day = way_day_to_iso (composed);
  time = g_strconcat (day, "T00:00:00Z", NULL);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
}

/**
 * way_pdf_describe:
 * @surface: a PDF surface, before its first page is shown
 * @composition: what the report says
 *
 * Writes the metadata. What cairo has no way to write is put in by way_pdf_amend().
 */
void
way_pdf_describe (cairo_surface_t *surface, const WayComposition *composition)
{
  g_autofree char *as_of = way_day_to_iso (composition->as_of);

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, composition->title);
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, composition->author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, composition->subject);
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, composition->keywords);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Waymark " PACKAGE_VERSION);
  set_dates (surface, composition->composed);
  cairo_pdf_surface_set_custom_metadata (surface, "WaymarkAsOf", as_of);
  cairo_pdf_surface_set_custom_metadata (surface, "WaymarkRegister", composition->register_name);
}

/* The entries an entry may stand under, by level. */
typedef struct
{
  cairo_surface_t *surface;
  int above[4];
} Outline;

static void
add_entry (Outline *outline, const WaySheet *sheet, guint page, const WayPlaced *placed)
{
  int level = CLAMP (placed->strip->outline_level, 1, 3);
  g_autofree char *target = NULL;
  char left[G_ASCII_DTOSTR_BUF_SIZE];
  char top[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (left, sizeof left, "%.1f", sheet->left);
  g_ascii_formatd (top, sizeof top, "%.1f", sheet->top + placed->y);
  target = g_strdup_printf ("page=%u pos=[%s %s]", page + 1, left, top);
  outline->above[level] =
    cairo_pdf_surface_add_outline (outline->surface, outline->above[level - 1],
                                   placed->strip->outline, target,
                                   level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  for (int below = level + 1; below < 4; below++)
    outline->above[below] = outline->above[level];
}

/**
 * way_pdf_add_outline:
 * @surface: a PDF surface
 * @sheet: the sheet of the pages
 * @pages: (element-type WayPage): the pages
 *
 * Adds an entry for each heading, table and objective that has one.
 */
void
way_pdf_add_outline (cairo_surface_t *surface, const WaySheet *sheet, GPtrArray *pages)
{
  Outline outline = { surface, { CAIRO_PDF_OUTLINE_ROOT } };

  for (guint i = 0; i < pages->len; i++)
    {
      const WayPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < page->placed->len; j++)
        {
          const WayPlaced *placed = &g_array_index (page->placed, WayPlaced, j);

          if (placed->strip->outline != NULL && !placed->repeated)
            add_entry (&outline, sheet, i, placed);
        }
    }
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_all (WayPages *self, cairo_surface_t *surface, GCancellable *cancellable, GError **error)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < way_pages_get_n_pages (self); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      way_pages_draw (self, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (!g_cancellable_is_cancelled (cancellable))
    return TRUE;

  g_set_error_literal (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_CANCELLED,
                       _ ("The report was cancelled."));
  return FALSE;
}

static gboolean
set_file_error (GError **error, const char *path, const GError *cause)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_FILE,
                 _ ("“%s” could not be written: there is no space left on the disk."), name);
  else
    g_set_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_FILE,
                 _ ("“%s” could not be written: %s"), name, cause->message);

  return FALSE;
}

/**
 * way_report_write_file:
 * @path: where to
 * @bytes: the contents
 * @length: how many bytes
 * @error: return location
 *
 * Writes a file beside its place and moves it there when it is whole, so that a file of that name
 * is either the old one or the new one.
 *
 * Returns: %FALSE with %WAY_REPORT_ERROR_FILE when it could not be written
 */
gboolean
way_report_write_file (const char *path, const void *bytes, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, bytes, length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &cause))
    return TRUE;

  return set_file_error (error, path, cause);
}

/**
 * way_pages_export_pdf:
 * @self: pages
 * @path: where to
 * @cancellable: (nullable): a cancellable, asked between pages
 * @error: return location
 *
 * Writes the report as a tagged PDF with outline, links, language and metadata (PDF 1.7). Where
 * it fails or is cancelled, a file of that name is left as it was.
 *
 * Returns: %FALSE with an error of %WAY_REPORT_ERROR when it was not written
 */
gboolean
way_pages_export_pdf (WayPages *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) amended = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean drawn;
  double width;
  double height;

  g_return_val_if_fail (WAY_IS_PAGES (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  way_pages_get_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  drawn = draw_all (self, surface, cancellable, error);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_FAILED,
                   _ ("The PDF could not be made: %s."), cairo_status_to_string (status));
      return FALSE;
    }

  amended = way_pdf_amend (bytes, way_pages_get_language (self), error);

  return amended != NULL && way_report_write_file (path, g_bytes_get_data (amended, NULL),
                                                   g_bytes_get_size (amended), error);
}
