/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the table as others can paste them. Marks are written as their words. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-table-copy.h"

static void
append_html_row (GString *html, const char *tag, GPtrArray *cells)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *text = g_markup_escape_text (cells->pdata[i], -1);

      g_string_append_printf (html, "<%s>%s</%s>", tag, text, tag);
    }
  g_string_append (html, "</tr>\n");
}

/* A tab or a line break in a cell would tear the row. */
static void
append_tsv_row (GString *tsv, GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *text = g_strdup (cells->pdata[i]);

      g_string_append_printf (tsv, "%s%s", i > 0 ? "\t" : "", g_strdelimit (text, "\t\r\n", ' '));
    }
  g_string_append_c (tsv, '\n');
}

static GPtrArray *
list_titles (GArray *columns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (cells,
                     g_strdup (way_column_get_title (g_array_index (columns, WayColumn, i))));

  return cells;
}

static GPtrArray *
list_cells (WayStanding *standing, GArray *columns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (cells, way_column_get_text (g_array_index (columns, WayColumn, i), standing));

  return cells;
}

char *
way_table_to_html (GPtrArray *standings, GArray *columns)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\"><table>\n");
  g_autoptr (GPtrArray) titles = list_titles (columns);

  append_html_row (html, "th", titles);
  for (guint i = 0; i < standings->len; i++)
    {
      g_autoptr (GPtrArray) cells = list_cells (standings->pdata[i], columns);

      append_html_row (html, "td", cells);
    }
  g_string_append (html, "</table>\n");

  return g_string_free_and_steal (html);
}

char *
way_table_to_tsv (GPtrArray *standings, GArray *columns)
{
  GString *tsv = g_string_new (NULL);
  g_autoptr (GPtrArray) titles = list_titles (columns);

  append_tsv_row (tsv, titles);
  for (guint i = 0; i < standings->len; i++)
    {
      g_autoptr (GPtrArray) cells = list_cells (standings->pdata[i], columns);

      append_tsv_row (tsv, cells);
    }

  return g_string_free_and_steal (tsv);
}

static GdkContentProvider *
make_text_provider (const char *mime_type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

GdkContentProvider *
way_table_make_provider (GPtrArray *standings, GArray *columns)
{
  g_autofree char *tsv = way_table_to_tsv (standings, columns);
  GdkContentProvider *providers[] = {
    make_text_provider ("text/html", way_table_to_html (standings, columns)),
    make_text_provider ("text/tab-separated-values", g_strdup (tsv)),
    gdk_content_provider_new_typed (G_TYPE_STRING, tsv),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
