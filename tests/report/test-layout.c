/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How hand-made blocks are laid out: widths of columns, breaks, notes, and that nothing stands
 * over an edge. */

#include <math.h>

#include "way-columns.h"
#include "way-pages-private.h"

static const char words[] =
  "The networks at work in the Union are more mixed, more mobile and less bound to one country "
  "than when the strategy was written. ";

static WayComposition *
begin (gboolean landscape)
{
  WayComposition *composition = way_composition_new ();

  composition->language = g_strdup ("en");
  composition->landscape = landscape;
  composition->title = g_strdup ("Test");
  composition->register_name = g_strdup ("Test");
  composition->head_left = g_strdup ("Test");
  composition->head_right = g_strdup ("As of 10 April 2013");
  composition->foot = g_strdup ("Register");
  composition->as_of = way_day_new (2013, 4, 10);

  return composition;
}

static char *
repeat (const char *text, guint n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

static WayParagraphBlock *
add_words (WayComposition *composition, guint times)
{
  g_autofree char *text = repeat (words, times);
  WayParagraphBlock *paragraph =
    way_composition_add_paragraph (composition, way_text_new (WAY_FACE_TEXT, text));

  paragraph->in_text = TRUE;

  return paragraph;
}

static WayTableBlock *
add_table (WayComposition *composition, guint rows, const char *text)
{
  WayTableBlock *table = way_composition_add_table (composition);

  way_table_block_add_column (table, "No", WAY_COLUMN_NATURAL, 0, FALSE);
  way_table_block_add_column (table, "Commitment", WAY_COLUMN_FLEXIBLE, 0, FALSE);
  way_table_block_add_column (table, "Status", WAY_COLUMN_FIXED, 68, FALSE);
  for (guint i = 0; i < rows; i++)
    {
      WayRow *row = way_table_block_add_row (table);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      way_row_add_text (row, way_text_new (WAY_FACE_TABLE, number));
      way_row_add_text (row, way_text_new (WAY_FACE_TABLE, text));
      way_row_add_text (row, way_text_new (WAY_FACE_TABLE, "Ongoing"));
    }

  return table;
}

static const WayPlaced *
get_placed (WayPages *pages, guint page, guint at)
{
  return &g_array_index (way_pages_get_page (pages, page)->placed, WayPlaced, at);
}

static guint
count_placed (WayPages *pages, guint page)
{
  return way_pages_get_page (pages, page)->placed->len;
}

static gboolean
holds_lines_of (const WayStrip *strip, const char *tag)
{
  for (guint i = 0; i < strip->pieces->len; i++)
    {
      const WayPiece *piece = &g_array_index (strip->pieces, WayPiece, i);

      if (piece->tag != NULL && g_str_equal (piece->tag->name, tag))
        return TRUE;
    }

  return FALSE;
}

static guint
count_strips_of (WayPages *pages, guint page, const char *tag)
{
  guint n = 0;

  for (guint i = 0; i < count_placed (pages, page); i++)
    n += holds_lines_of (get_placed (pages, page, i)->strip, tag) ? 1 : 0;

  return n;
}

/* Nothing reaches below the body or into what follows, and no line is wider than its room. */
static void
check_piece (const WayPiece *piece, const WaySheet *sheet)
{
  if (piece->lines == NULL)
    return;

  for (guint i = piece->first; i < piece->first + piece->n; i++)
    {
      double width = way_lines_get_line_width (piece->lines, i);

      if (piece->lines->width >= 0)
        g_assert_cmpfloat (width, <=, piece->lines->width + 0.5);
      g_assert_cmpfloat (piece->x + width, <=, sheet->body_width + 0.5);
      g_assert_cmpfloat (piece->x, >=, -0.01);
    }
}

static void
check_pages (WayPages *pages)
{
  const WaySheet *sheet = way_pages_get_sheet (pages);

  for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
    {
      double bottom = 0;

      for (guint i = 0; i < count_placed (pages, page); i++)
        {
          const WayPlaced *placed = get_placed (pages, page, i);

          g_assert_cmpfloat (placed->y, >=, bottom - 0.01);
          bottom = placed->y + placed->strip->height;
          g_assert_cmpfloat (bottom, <=, sheet->body_height + 0.01);
          for (guint j = 0; j < placed->strip->pieces->len; j++)
            check_piece (&g_array_index (placed->strip->pieces, WayPiece, j), sheet);
        }
    }
}

static WayPages *
lay_out (WayComposition *composition)
{
  WayPages *pages = way_pages_new (composition, NULL);

  g_assert_nonnull (pages);
  check_pages (pages);

  return pages;
}

/* ---- widths ---- */

static void
test_widths (void)
{
  WayColumnMeasure columns[] = {
    { WAY_COLUMN_NATURAL, 10, 30, 100 },
    { WAY_COLUMN_FLEXIBLE, 40, 200, 900 },
    { WAY_COLUMN_FLEXIBLE, 60, 200, 100 },
    { WAY_COLUMN_FIXED, 68, 0, 0 },
  };

  way_columns_share (columns, 4, 398);
  g_assert_cmpfloat_with_epsilon (columns[0].width, 30, 0.01);
  g_assert_cmpfloat_with_epsilon (columns[3].width, 68, 0.01);
  /* What is left, 300, is shared as √900 : √100; then no column is wider than its longest line. */
  g_assert_cmpfloat_with_epsilon (columns[1].width, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (columns[2].width, 100, 0.01);
}

static void
test_widths_minimum (void)
{
  WayColumnMeasure columns[] = {
    { WAY_COLUMN_FLEXIBLE, 90, 100, 1 },
    { WAY_COLUMN_FLEXIBLE, 10, 200, 10000 },
  };

  way_columns_share (columns, 2, 200);
  g_assert_cmpfloat_with_epsilon (columns[0].width, 90, 0.01);
  g_assert_cmpfloat_with_epsilon (columns[1].width, 110, 0.01);

  way_columns_share (columns, 2, 50);
  g_assert_cmpfloat_with_epsilon (columns[0].width + columns[1].width, 50, 0.01);
}

static void
test_widths_spare (void)
{
  WayColumnMeasure columns[] = {
    { WAY_COLUMN_FLEXIBLE, 10, 50, 20 },
    { WAY_COLUMN_FLEXIBLE, 10, 50, 20 },
  };

  way_columns_share (columns, 2, 462);
  g_assert_cmpfloat_with_epsilon (columns[0].width + columns[1].width, 462, 0.01);
}

static guint
count_lines_of (WayPages *pages, const char *string)
{
  for (guint i = 0; i < count_placed (pages, 0); i++)
    {
      const WayStrip *strip = get_placed (pages, 0, i)->strip;

      for (guint j = 0; j < strip->pieces->len; j++)
        {
          const WayLines *lines = g_array_index (strip->pieces, WayPiece, j).lines;

          if (lines != NULL && g_str_equal (lines->text->string->str, string))
            return lines->n;
        }
    }

  g_assert_not_reached ();
}

/* What one of two tables that are measured together must not break, the other leaves room for. */
static void
test_widths_together (void)
{
  WayComposition *composition = begin (FALSE);
  g_autofree char *text = repeat (words, 3);
  g_autoptr (WayPages) pages = NULL;

  for (int i = 0; i < 2; i++)
    {
      WayTableBlock *table = way_composition_add_table (composition);
      WayRow *row;

      table->widths = 1;
      way_table_block_add_column (table, "Commitment", WAY_COLUMN_FLEXIBLE, 0, FALSE);
      way_table_block_add_column (table, "Due", WAY_COLUMN_FLEXIBLE, 0, FALSE);
      way_table_block_add_column (table, "Source", WAY_COLUMN_FLEXIBLE, 0, FALSE);
      row = way_table_block_add_row (table);
      way_row_add_text (row, way_text_new (WAY_FACE_TABLE, text));
      way_row_add_text (row,
                        way_text_new (WAY_FACE_TABLE, i == 0 ? "Zwischenberichtsfristen" : "x"));
      way_row_add_text (row, way_text_new (WAY_FACE_TABLE, text));
    }
  pages = lay_out (composition);
  g_assert_cmpuint (count_lines_of (pages, "Zwischenberichtsfristen"), ==, 1);
}

/* ---- type ---- */

static void
test_faces (void)
{
  for (WayFace face = 0; face < WAY_N_FACES; face++)
    {
      g_assert_cmpfloat (way_face_get (face)->size, >=, WAY_FACE_SMALLEST);
      g_assert_cmpfloat (way_face_get (face)->leading, >, way_face_get (face)->size);
      g_assert_cmpfloat (way_ink_contrast (way_face_get (face)->ink, 0xFFFFFF), >=, 4.5);
    }
}

static void
test_unbroken (void)
{
  PangoContext *context = way_face_create_context ("en");
  g_autoptr (WayText) text = way_text_new (WAY_FACE_TABLE, "see ");
  g_autoptr (WayLines) lines = NULL;
  g_autoptr (WayLines) narrow = NULL;

  way_text_append_link (text, "COM(2011) 790", "https://example.org/");
  lines = way_lines_new (context, text, way_lines_measure_natural (context, text) - 10, FALSE);
  g_assert_cmpuint (lines->n, ==, 2);
  g_assert_cmpfloat (way_lines_get_line_width (lines, 1), >, way_lines_get_line_width (lines, 0));

  /* But nothing stands over the edge. */
  narrow = way_lines_new (context, text, 30, FALSE);
  g_assert_cmpfloat (way_lines_get_longest (narrow), <=, 30.5);
  g_object_unref (context);
}

/* 21, then 18, then 16, until it fits two lines; then as many lines as it takes. */
static void
test_title_shrinks (void)
{
  gboolean seen[22] = { FALSE };
  double last = 21;

  for (guint times = 1; times < 60; times++)
    {
      WayComposition *composition = begin (FALSE);
      g_autofree char *title = repeat ("Plan ", times);
      g_autoptr (WayPages) pages = NULL;
      const WayPiece *piece;
      double size;

      way_composition_add_title (composition, "KICKER", title);
      pages = lay_out (composition);
      piece = &g_array_index (get_placed (pages, 0, 1)->strip->pieces, WayPiece, 0);
      size = way_face_get (piece->lines->text->face)->size;
      g_assert_cmpfloat (size, <=, last);
      g_assert_true (piece->lines->n <= 2 || size == 16);
      seen[(guint) size] = TRUE;
      last = size;
    }
  g_assert_true (seen[21] && seen[18] && seen[16]);
}

/* ---- breaks ---- */

/* Whatever stands above it, a paragraph has two lines at least on each side of a break. */
static void
test_widows (void)
{
  for (guint above = 40; above < 56; above++)
    {
      WayComposition *composition = begin (FALSE);
      g_autoptr (WayPages) pages = NULL;
      guint total;

      for (guint i = 0; i < above; i++)
        way_composition_add_paragraph (composition, way_text_new (WAY_FACE_AS_OF, "Line"))->below =
          0;
      add_words (composition, 3);
      pages = lay_out (composition);
      for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
        {
          guint lines = 0;

          for (guint i = 0; i < count_placed (pages, page); i++)
            lines += get_placed (pages, page, i)->strip->pieces->len > 0 &&
                     g_array_index (get_placed (pages, page, i)->strip->pieces, WayPiece, 0).x > 0;
          g_assert_cmpuint (lines, !=, 1);
        }
      total = way_pages_get_n_pages (pages);
      g_assert_cmpuint (total, >=, 1);
    }
}

static void
test_heading_keeps (void)
{
  for (guint above = 40; above < 54; above++)
    {
      WayComposition *composition = begin (FALSE);
      g_autoptr (WayPages) pages = NULL;

      for (guint i = 0; i < above; i++)
        way_composition_add_paragraph (composition, way_text_new (WAY_FACE_AS_OF, "Line"))->below =
          0;
      way_composition_add_heading (composition, 1, "1", "Heading");
      add_words (composition, 3);
      pages = lay_out (composition);
      for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
        {
          guint last = count_placed (pages, page) - 1;

          g_assert_false (holds_lines_of (get_placed (pages, page, last)->strip, "H1"));
          if (last > 0)
            g_assert_false (holds_lines_of (get_placed (pages, page, last - 1)->strip, "H1"));
        }
    }
}

static void
test_table_breaks (void)
{
  for (guint above = 30; above < 48; above++)
    {
      WayComposition *composition = begin (FALSE);
      g_autoptr (WayPages) pages = NULL;

      for (guint i = 0; i < above; i++)
        way_composition_add_paragraph (composition, way_text_new (WAY_FACE_AS_OF, "Line"))->below =
          0;
      add_table (composition, 60, words);
      pages = lay_out (composition);
      g_assert_cmpuint (way_pages_get_n_pages (pages), >, 2);
      for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
        {
          guint rows = count_strips_of (pages, page, "TD");

          g_assert_true (rows == 0 || rows >= 2);
          g_assert_true (page == 0 || get_placed (pages, page, 0)->repeated ||
                         holds_lines_of (get_placed (pages, page, 0)->strip, "TH"));
        }
    }
}

static void
test_tall_row (void)
{
  WayComposition *composition = begin (FALSE);
  g_autofree char *text = repeat (words, 60);
  g_autoptr (WayPages) pages = NULL;

  add_table (composition, 1, text);
  pages = lay_out (composition);
  g_assert_cmpuint (way_pages_get_n_pages (pages), >, 1);
}

static void
test_long_word (void)
{
  WayComposition *composition = begin (FALSE);
  g_autofree char *text = repeat ("Donaudampfschifffahrt", 20);
  g_autoptr (WayPages) pages = NULL;

  add_table (composition, 3, text);
  way_composition_add_heading (composition, 1, "1", text);
  way_composition_add_paragraph (composition, way_text_new (WAY_FACE_TEXT, text))->in_text = TRUE;
  pages = lay_out (composition);
  g_assert_cmpuint (way_pages_get_n_pages (pages), ==, 1);
}

/* A note stands on the page of its call. */
static void
test_notes (void)
{
  WayComposition *composition = begin (FALSE);
  g_autoptr (WayPages) pages = NULL;

  for (guint i = 0; i < 60; i++)
    {
      WayNote *note =
        way_composition_add_note (composition, i + 1, way_text_new (WAY_FACE_FOOTNOTE, words));

      way_text_append_note (add_words (composition, 1)->text, note);
    }
  pages = lay_out (composition);
  for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
    {
      const WayStrip *notes = get_placed (pages, page, count_placed (pages, page) - 1)->strip;
      guint listed = 0;
      guint called = 0;

      for (guint i = 0; i < notes->pieces->len; i++)
        listed += g_array_index (notes->pieces, WayPiece, i).note != NULL ? 1 : 0;
      for (guint i = 0; i + 1 < count_placed (pages, page); i++)
        called += get_placed (pages, page, i)->strip->notes->len;
      g_assert_cmpuint (listed, ==, called);
      g_assert_cmpuint (listed, >, 0);
    }
}

/* The lines of the long note on a page. */
static guint
count_note_lines (WayPages *pages, guint page, gboolean *begins)
{
  const WayPlaced *last = get_placed (pages, page, count_placed (pages, page) - 1);
  guint lines = 0;

  *begins = FALSE;
  for (guint i = 0; i < last->strip->pieces->len; i++)
    {
      const WayPiece *piece = &g_array_index (last->strip->pieces, WayPiece, i);

      if (piece->note == NULL)
        continue;
      lines += piece->n;
      *begins |= piece->number != NULL;
    }
  g_assert_cmpfloat (last->y + last->strip->height, <=, 700.1);

  return lines;
}

/* How many lines of a note stand on each page, wherever on a page it is called. */
static guint
split_note (guint above, guint sentences, guint *most)
{
  WayComposition *composition = begin (FALSE);
  g_autofree char *text = repeat (words, sentences);
  WayNote *note = way_composition_add_note (composition, 1, way_text_new (WAY_FACE_FOOTNOTE, text));
  g_autoptr (WayPages) pages = NULL;
  guint parts = 0;
  guint sum = 0;
  gboolean begins;

  for (guint i = 0; i < above; i++)
    add_words (composition, 1);
  way_text_append_note (add_words (composition, 1)->text, note);
  for (guint i = 0; i < 30; i++)
    add_words (composition, 1);
  pages = lay_out (composition);
  for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
    {
      guint lines = count_note_lines (pages, page, &begins);

      g_assert_true (lines == 0 || lines >= 2);
      /* The number stands where it begins, on the page of its call. */
      g_assert_true (begins == (lines > 0 && sum == 0));
      sum += lines;
      parts += lines > 0;
    }
  *most = sum;

  return parts;
}

/* Beyond eight lines a note is split, so that its call need not move to the next page. */
static void
test_long_notes (void)
{
  guint splits = 0;
  guint lines, same;

  split_note (0, 12, &lines);
  g_assert_cmpuint (lines, >, 8);
  for (guint above = 0; above < 40; above++)
    {
      splits += split_note (above, 12, &same) > 1;
      g_assert_cmpuint (same, ==, lines);
    }
  g_assert_cmpuint (splits, >, 0);

  split_note (0, 5, &lines);
  g_assert_cmpuint (lines, <=, 8);
  for (guint above = 0; above < 40; above++)
    g_assert_cmpuint (split_note (above, 5, &same), ==, 1);
}

/* One that is longer than a page goes on until it ends. */
static void
test_endless_note (void)
{
  guint lines;

  g_assert_cmpuint (split_note (0, 200, &lines), >, 2);
  g_assert_cmpuint (lines, >, 100);
}

static void
test_asides (void)
{
  WayComposition *composition = begin (FALSE);
  g_autoptr (WayPages) pages = NULL;

  for (guint i = 0; i < 30; i++)
    {
      WayParagraphBlock *paragraph =
        way_composition_add_paragraph (composition, way_text_new (WAY_FACE_TEXT, "One line."));

      paragraph->in_text = TRUE;
      paragraph->asides = g_ptr_array_new_with_free_func ((GDestroyNotify) way_text_free);
      for (guint j = 0; j < 5; j++)
        g_ptr_array_add (paragraph->asides, way_text_new (WAY_FACE_TABLE_SMALL, "in the margin"));
    }
  pages = lay_out (composition);
  g_assert_cmpuint (way_pages_get_n_pages (pages), >, 1);
}

static void
test_nothing (void)
{
  g_autoptr (WayPages) pages = lay_out (begin (TRUE));
  double width;
  double height;

  g_assert_cmpuint (way_pages_get_n_pages (pages), ==, 1);
  way_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat (width, >, height);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  WayComposition *composition = begin (FALSE);

  add_words (composition, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (way_pages_new (composition, cancellable));
}

/* ---- the key ---- */

/* The contrasts that are asked for, ink on tint and mark on fill. */
static void
test_contrast (void)
{
  static const struct
  {
    WayClass klass;
    double ink;
    double mark;
  } stated[] = {
    { WAY_CLASS_COMPLETED, 6.8, 5.2 },    { WAY_CLASS_ONGOING, 7.3, 7.6 },
    { WAY_CLASS_NOT_STARTED, 8.0, 5.6 },  { WAY_CLASS_OVERDUE, 6.6, 5.9 },
    { WAY_CLASS_NOT_REPORTED, 7.5, 7.5 }, { WAY_CLASS_WITHDRAWN, 5.8, 12.1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stated); i++)
    {
      const WayInk *ink = way_key_get (WAY_KEY_COLOUR, stated[i].klass);

      g_assert_cmpfloat_with_epsilon (way_ink_contrast (ink->ink, ink->tint), stated[i].ink, 0.15);
      g_assert_cmpfloat_with_epsilon (way_ink_contrast (ink->mark, ink->colour), stated[i].mark,
                                      0.15);
    }
}

static void
test_readable (void)
{
  for (WayKey key = 0; key < WAY_N_KEYS; key++)
    for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
      {
        const WayInk *ink = way_key_get (key, klass);
        guint32 ground = ink->fill == WAY_FILL_SOLID ? ink->colour : 0xFFFFFF;

        g_assert_cmpfloat (way_ink_contrast (ink->ink, ink->tint), >=, 4.5);
        g_assert_cmpfloat (way_ink_contrast (ink->ink, 0xFFFFFF), >=, 4.5);
        g_assert_cmpfloat (way_ink_contrast (ink->mark, ground), >=, 4.5);
      }
}

static void
assert_grey (guint32 ink)
{
  g_assert_cmpuint ((ink >> 16) & 0xFF, ==, ink & 0xFF);
  g_assert_cmpuint ((ink >> 8) & 0xFF, ==, ink & 0xFF);
}

static void
test_black_and_white (void)
{
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    {
      const WayInk *ink = way_key_get (WAY_KEY_PATTERN, klass);

      assert_grey (ink->colour);
      assert_grey (ink->frame_colour);
      assert_grey (ink->mark);
      assert_grey (ink->ink);
      assert_grey (ink->tint);
    }
}

/* A bar is as wide as its share; what is too narrow has no number. */
static void
test_bar (void)
{
  g_assert_true (way_bar_is_numbered (10, 24, 236));
  g_assert_true (way_bar_is_numbered (1, 24, 236));
  g_assert_false (way_bar_is_numbered (1, 45, 236));
  g_assert_false (way_bar_is_numbered (10, 240, 236));
  g_assert_false (way_bar_is_numbered (1, 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/layout/widths", test_widths);
  g_test_add_func ("/report/layout/widths-minimum", test_widths_minimum);
  g_test_add_func ("/report/layout/widths-spare", test_widths_spare);
  g_test_add_func ("/report/layout/widths-together", test_widths_together);
  g_test_add_func ("/report/layout/faces", test_faces);
  g_test_add_func ("/report/layout/unbroken", test_unbroken);
  g_test_add_func ("/report/layout/title-shrinks", test_title_shrinks);
  g_test_add_func ("/report/layout/widows", test_widows);
  g_test_add_func ("/report/layout/heading-keeps", test_heading_keeps);
  g_test_add_func ("/report/layout/table-breaks", test_table_breaks);
  g_test_add_func ("/report/layout/tall-row", test_tall_row);
  g_test_add_func ("/report/layout/long-word", test_long_word);
  g_test_add_func ("/report/layout/notes", test_notes);
  g_test_add_func ("/report/layout/long-notes", test_long_notes);
  g_test_add_func ("/report/layout/endless-note", test_endless_note);
  g_test_add_func ("/report/layout/asides", test_asides);
  g_test_add_func ("/report/layout/nothing", test_nothing);
  g_test_add_func ("/report/layout/cancelled", test_cancelled);
  g_test_add_func ("/report/key/contrast", test_contrast);
  g_test_add_func ("/report/key/readable", test_readable);
  g_test_add_func ("/report/key/black-and-white", test_black_and_white);
  g_test_add_func ("/report/key/bar", test_bar);

  return g_test_run ();
}
