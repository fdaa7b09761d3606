/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting a sound schema into a damaged file: the tree of the table sqlite_schema begins on page 1,
 * and names the page where each other table begins (https://sqlite.org/fileformat.html). */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "way-recover-private.h"
#include "way-register.h"

#define OFFSET_PAGE_SIZE     16 /* of the header of the file */
#define OFFSET_N_PAGES       28
#define OFFSET_FREE_LIST     32
#define HEADER_SIZE          100
#define INTERIOR_TABLE_PAGE  0x05
#define OFFSET_N_CELLS       3 /* of the header of a page */
#define OFFSET_LAST_CHILD    8
#define OFFSET_CELL_POINTERS 12

typedef struct
{
  const guint8 *bytes; /* of the sound file */
  gsize length;
  gsize page_size;
  FILE *into;
  guint32 n_pages; /* that the file has by now */
} Graft;

static guint
read_short (const guint8 *bytes)
{
  return (guint) bytes[0] << 8 | bytes[1];
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) read_short (bytes) << 16 | read_short (bytes + 2);
}

static void
write_number (guint8 *bytes, guint32 number)
{
  for (int i = 3; i >= 0; i--, number >>= 8)
    bytes[i] = number & 0xff;
}

/* The file is at least as long as the schema needs. */
static gboolean
measure (Graft *self)
{
  goffset end, needed = (goffset) self->length;

  if (fseeko (self->into, 0, SEEK_END) != 0 || (end = ftello (self->into)) < 0 ||
      (end < needed && ftruncate (fileno (self->into), needed) != 0))
    return FALSE;
  self->n_pages = (guint32) ((gsize) MAX (end, needed) / self->page_size);
  return TRUE;
}

static gboolean
write_page (Graft *self, guint32 number, const guint8 *page)
{
  return fseeko (self->into, (goffset) ((number - 1) * self->page_size), SEEK_SET) == 0 &&
         fwrite (page, self->page_size, 1, self->into) == 1;
}

static gboolean append_tree (Graft *self, guint8 *number);

static gboolean
append_children (Graft *self, guint8 *page, guint8 *header)
{
  for (guint i = 0; i < read_short (header + OFFSET_N_CELLS); i++)
    if (!append_tree (self, page + read_short (header + OFFSET_CELL_POINTERS + 2 * (gsize) i)))
      return FALSE;
  return append_tree (self, header + OFFSET_LAST_CHILD);
}

/* Writes the page that a number in another one leads to, and those below it, at the end of the file,
 * and makes the number lead there: on the pages where a new register has its schema, one that grew
 * in another way has something else. */
static gboolean
append_tree (Graft *self, guint8 *number)
{
  const guint8 *sound = self->bytes + (read_number (number) - 1) * self->page_size;
  g_autofree guint8 *page = g_memdup2 (sound, self->page_size);

  if (*page == INTERIOR_TABLE_PAGE && !append_children (self, page, page))
    return FALSE;
  write_number (number, ++self->n_pages);
  return write_page (self, self->n_pages, page);
}

/* The first page begins with the header of the file, which has this file's size now; none of its
 * pages is free: whatever was on a page that was, no table leads there. */
static gboolean
write_first (Graft *self)
{
  g_autofree guint8 *page = g_memdup2 (self->bytes, self->page_size);
  guint8 *header = page + HEADER_SIZE;

  if (*header == INTERIOR_TABLE_PAGE && !append_children (self, page, header))
    return FALSE;
  write_number (page + OFFSET_N_PAGES, self->n_pages);
  memset (page + OFFSET_FREE_LIST, 0, 8);
  return write_page (self, 1, page);
}

gboolean
way_recover_graft_schema (const char *path, const char *made, GError **error)
{
  g_autoptr (GMappedFile) sound = g_mapped_file_new (made, FALSE, error);
  Graft graft = { 0 };
  gboolean done;

  if (sound == NULL)
    return FALSE;
  graft.bytes = (const guint8 *) g_mapped_file_get_contents (sound);
  graft.length = g_mapped_file_get_length (sound);
  graft.page_size = read_short (graft.bytes + OFFSET_PAGE_SIZE);
  graft.into = g_fopen (path, "r+b");
  done = graft.into != NULL && measure (&graft) && write_first (&graft);
  if (graft.into != NULL)
    done = fclose (graft.into) == 0 && done;
  if (!done)
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, "“%s”: %s", path,
                 g_strerror (errno));
  return done;
}
