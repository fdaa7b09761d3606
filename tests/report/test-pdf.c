/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report's PDF says of itself to readers, screen readers among them, read back with other
 * programs. */

#include <glib/gstdio.h>
#include <locale.h>

#include "fixture.h"

/* ---- as plain lines ---- */

/* The file without compression, as lines. Those of fonts hold any bytes, which are no lines that
 * are looked for. */
static GPtrArray *
read_lines (Fixture *fixture, const char *path)
{
  g_autofree char *plain = fixture_get_path (fixture, "plain.pdf");
  g_autofree char *words = NULL;
  g_autofree char *bytes = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  gsize length;
  gsize start = 0;

  words = fixture_run ((const char *[]) { "qpdf", "--qdf", "--object-streams=disable", path, plain,
                                          NULL });
  g_assert_true (g_file_get_contents (plain, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i++)
    if (bytes[i] == '\n')
      {
        g_ptr_array_add (lines, g_strndup (bytes + start, i - start));
        start = i + 1;
      }

  return lines;
}

static guint
count_lines (GPtrArray *lines, const char *wanted)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (g_strchug (g_ptr_array_index (lines, i)), wanted))
      n++;

  return n;
}

static gboolean
paints (const char *line)
{
  static const char *const operators[] = { "Tj", "TJ", "f", "f*", "S", "s", "B", "B*", "Do", NULL };
  const char *last = strrchr (line, ' ');

  last = last != NULL ? last + 1 : line;
  if (g_str_has_suffix (line, ")Tj") || g_str_has_suffix (line, "]TJ"))
    return TRUE;

  return g_strv_contains (operators, last);
}

/* Goes through the content of a page. Returns the line after it. */
static guint
check_content (GPtrArray *lines, guint at)
{
  guint depth = 0;
  guint marked = 0;

  for (; at < lines->len; at++)
    {
      const char *line = g_ptr_array_index (lines, at);

      if (g_str_has_prefix (line, "endstream"))
        break;
      if (g_str_has_suffix (line, " BDC") || g_str_has_suffix (line, " BMC"))
        depth++;
      else if (g_str_equal (line, "EMC"))
        depth--;
      else if (paints (line) && depth == 0)
        g_test_fail_printf ("this is neither content nor artifact: %s", line);
      else if (paints (line))
        marked++;
    }
  g_assert_cmpuint (marked, >, 0);

  return at;
}

/* ---- tests ---- */

static void
test_structure (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = fixture_export (fixture, &options);
  g_autofree char *tree = fixture_run ((const char *[]) { "pdfinfo", "-struct-text", path, NULL });
  static const char *const tags[] = { "Document", "Sect",  "H1",        "H2",  "P",  "Table",
                                      "THead",    "TBody", "TR",        "TH",  "TD", "Figure",
                                      "Note",     "Lbl",   "Reference", "Link" };

  g_assert_true (g_str_has_prefix (tree, "Document"));
  g_assert_null (strstr (tree, "\nDocument"));
  fixture_assert_lacks (tree, "Artifact");
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *element = g_strdup_printf (" %s", tags[i]);

      fixture_assert_has (i == 0 ? "  Document" : tree, element);
    }
}

static void
test_metadata (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = fixture_export (fixture, &options);
  g_autofree char *info = fixture_run ((const char *[]) { "pdfinfo", "-custom", path, NULL });
  g_autofree char *links = fixture_run ((const char *[]) { "pdfinfo", "-url", path, NULL });
  g_autofree char *places = fixture_run ((const char *[]) { "pdfinfo", "-dests", path, NULL });
  g_autofree char *json = fixture_run ((const char *[]) { "qpdf", "--json", "--json-key=outlines",
                                                          "--json-key=pagelabels", path, NULL });

  fixture_assert_has (info, "EU Internal Security Strategy 2011–2014");
  fixture_assert_has (info, "Status summary, as of 2013-04-10");
  fixture_assert_has (info, "WaymarkAsOf:     2013-04-10");
  fixture_assert_has (info, "WaymarkRegister: Internal security");
  fixture_assert_has (info, "Creator:         Waymark ");
  fixture_assert_has (links,
                      "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52013DC0179");
  fixture_assert_has (places, "note-1-");
  fixture_assert_has (places, "call-1-");
  fixture_assert_has (json, "Where each objective stands");
  fixture_assert_has (json, "Overdue longest");
}

static void
test_same_bytes (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  g_autofree char *before = NULL;
  gsize length_before;

  for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
    for (int time = 0; time < 2; time++)
      {
        WayReportOptions options = fixture_ask (fixture, template);
        g_autofree char *path = fixture_export (fixture, &options);
        g_autofree char *bytes = NULL;
        gsize length;

        g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
        if (time == 1)
          g_assert_cmpmem (bytes, length, before, length_before);
        g_free (before);
        before = g_steal_pointer (&bytes);
        length_before = length;
      }
}

/* PDF 1.7, 14.9.2 and 12.2: a screen reader takes the language from the catalog; a window shows the
 * title and not the name of the file. */
static void
test_catalog (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = fixture_export (fixture, &options);
  g_autoptr (GPtrArray) lines = read_lines (fixture, path);

  g_assert_cmpuint (count_lines (lines, "/Lang (en-GB)"), ==, 1);
  g_assert_cmpuint (count_lines (lines, "/DisplayDocTitle true"), ==, 1);
  g_assert_cmpuint (count_lines (lines, "/Marked true"), ==, 1);
}

/* PDF 1.7, 14.8.2.2: all that is painted is either content of the structure or an artifact. On each
 * page the running head and foot, rules and marks are one, and no element of the structure. */
static void
test_artifacts (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();

  for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
    {
      WayReportOptions options = fixture_ask (fixture, template);
      g_autofree char *path = fixture_export (fixture, &options);
      g_autoptr (GPtrArray) lines = read_lines (fixture, path);
      g_autofree char *tree =
        fixture_run ((const char *[]) { "pdfinfo", "-struct-text", path, NULL });
      guint pages = 0;

      for (guint i = 0; i < lines->len; i++)
        if (g_str_has_prefix (g_ptr_array_index (lines, i), "%% Contents for page "))
          {
            i = check_content (lines, i);
            pages++;
          }
      g_assert_cmpuint (pages, >, 2);
      g_assert_cmpuint (count_lines (lines, "/Artifact BMC"), ==, pages);
      g_assert_cmpuint (count_lines (lines, "/S /Private"), ==, 0);
      fixture_assert_lacks (tree, "composed 12 April 2013");
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf/structure", test_structure);
  g_test_add_func ("/report/pdf/metadata", test_metadata);
  g_test_add_func ("/report/pdf/catalog", test_catalog);
  g_test_add_func ("/report/pdf/artifacts", test_artifacts);
  g_test_add_func ("/report/pdf/same-bytes", test_same_bytes);

  return g_test_run ();
}
