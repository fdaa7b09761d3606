/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo 1.18 cannot write into a PDF, put in afterwards: the language of the document, that
 * its title stands on the window of whoever reads it, and that running heads, rules and bands are
 * artifacts, which are no part of what the report says (ISO 32000-1, 14.8.2.2). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "way-pages-private.h"

/* How cairo begins the content of the element that stands for an artifact until here. It is a line
 * of its own, which no string can hold. */
#define MARKED_BEGINS "/Private << /MCID "
#define MARKED_ENDS   " >> BDC\n"
#define ARTIFACT      "/Artifact BMC\n"

static gboolean
set_error (qpdf_data pdf, GError **error)
{
  qpdf_error cause = qpdf_get_error (pdf);

  g_set_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_FAILED,
               _ ("The PDF could not be made: %s."),
               cause != NULL ? qpdf_get_error_full_text (pdf, cause) : "");

  return FALSE;
}

static void
set_catalog (qpdf_data pdf, const char *language)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);
}

/* ---- artifacts ---- */

static gboolean
begins_artifact (const char *line, gsize length)
{
  gsize first = strlen (MARKED_BEGINS);
  gsize last = strlen (MARKED_ENDS);

  return length > first + last && memcmp (line, MARKED_BEGINS, first) == 0 &&
         memcmp (line + length - last, MARKED_ENDS, last) == 0;
}

/* The content of a page may hold any byte: it is gone through line by line, not as a string. */
static GString *
mark_artifacts (const char *content, gsize length)
{
  GString *marked = g_string_sized_new (length);

  while (length > 0)
    {
      const char *feed = memchr (content, '\n', length);
      gsize line = feed != NULL ? (gsize) (feed - content) + 1 : length;

      if (begins_artifact (content, line))
        g_string_append (marked, ARTIFACT);
      else
        g_string_append_len (marked, content, line);
      content += line;
      length -= line;
    }

  return marked;
}

static void
mark_page (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh stream = qpdf_oh_get_key (pdf, page, "/Contents");
  unsigned char *content = NULL;
  QPDF_BOOL filtered = FALSE;
  size_t length = 0;

  if (qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_generalized, &filtered, &content, &length) ==
        QPDF_SUCCESS &&
      filtered)
    {
      g_autoptr (GString) marked = mark_artifacts ((const char *) content, length);

      qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) marked->str, marked->len,
                                   qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
    }
  qpdf_oh_free_buffer (&content);
}

/* Handles stay until they are released, and a long report has millions of elements. */
static gboolean
is_private (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh type = qpdf_oh_get_key_if_dict (pdf, element, "/S");
  gboolean is_it = qpdf_oh_is_name_and_equals (pdf, type, "/Private");

  qpdf_oh_release (pdf, type);

  return is_it;
}

static gboolean
is_object (qpdf_data pdf, qpdf_oh array, int at, int id)
{
  qpdf_oh item = qpdf_oh_get_array_item (pdf, array, at);
  gboolean is_it = qpdf_oh_get_object_id (pdf, item) == id;

  qpdf_oh_release (pdf, item);

  return is_it;
}

/* Takes an element from those of its parent. */
static void
remove_element (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh parent = qpdf_oh_get_key (pdf, element, "/P");
  qpdf_oh children = qpdf_oh_get_key (pdf, parent, "/K");
  int id = qpdf_oh_get_object_id (pdf, element);

  if (qpdf_oh_is_array (pdf, children))
    {
      for (int i = qpdf_oh_get_array_n_items (pdf, children); i > 0; i--)
        if (is_object (pdf, children, i - 1, id))
          qpdf_oh_erase_item (pdf, children, i - 1);
    }
  else if (qpdf_oh_get_object_id (pdf, children) == id)
    qpdf_oh_remove_key (pdf, parent, "/K");
}

/* The parent tree leads from the pieces of a page's content to the elements they belong to; an
 * artifact belongs to none. */
static void
remove_elements (qpdf_data pdf, qpdf_oh of_page)
{
  if (!qpdf_oh_is_array (pdf, of_page))
    return;

  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, of_page); i++)
    {
      qpdf_oh element = qpdf_oh_get_array_item (pdf, of_page, i);

      if (is_private (pdf, element))
        {
          remove_element (pdf, element);
          qpdf_oh_set_array_item (pdf, of_page, i, qpdf_oh_new_null (pdf));
        }
      qpdf_oh_release (pdf, element);
    }
}

static void
amend_structure (qpdf_data pdf)
{
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  qpdf_oh parents;

  if (!qpdf_oh_is_dictionary (pdf, tree))
    return;

  parents = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, tree, "/ParentTree"), "/Nums");
  for (int i = 1; i < qpdf_oh_get_array_n_items (pdf, parents); i += 2)
    remove_elements (pdf, qpdf_oh_get_array_item (pdf, parents, i));
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    mark_page (pdf, qpdf_get_page_n (pdf, i));
}

/* ---- reading and writing ---- */

static GBytes *
write_bytes (qpdf_data pdf, GError **error)
{
  /* The same report makes the same file again. */
  if (qpdf_init_write_memory (pdf) == QPDF_SUCCESS)
    {
      qpdf_set_deterministic_ID (pdf, TRUE);
      qpdf_write (pdf);
    }
  if (qpdf_has_error (pdf))
    {
      set_error (pdf, error);
      return NULL;
    }

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/**
 * way_pdf_amend:
 * @bytes: a PDF as cairo wrote it, whose furniture is in "Private" elements
 * @language: a language tag (BCP 47)
 * @error: return location
 *
 * Puts in what cairo leaves out.
 *
 * Returns: (transfer full) (nullable): the PDF with language, title shown and artifacts, or %NULL
 *   with %WAY_REPORT_ERROR_FAILED
 */
GBytes *
way_pdf_amend (const GByteArray *bytes, const char *language, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *amended = NULL;

  /* Whatever goes wrong is said by the error alone, not on the terminal. */
  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, TRUE);
  qpdf_read_memory (pdf, "report", (const char *) bytes->data, bytes->len, NULL);
  if (qpdf_has_error (pdf))
    set_error (pdf, error);
  else
    {
      set_catalog (pdf, language);
      amend_structure (pdf);
      amended = write_bytes (pdf, error);
    }
  qpdf_cleanup (&pdf);

  return amended;
}
