/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file below a connection: whether it is a register at all, who may write it, and new files
 * that appear whole or not at all. Private to the register. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _WayFile WayFile;

/* What stands in the first hundred bytes of an SQLite database. */
typedef struct
{
  guint32 application_id;
  guint32 version; /* user_version */
} WayFileHeader;

WayFile *way_file_open (const char *path, gboolean write, GError **error);
WayFile *way_file_ref (WayFile *self);
void     way_file_unref (WayFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayFile, way_file_unref)

gboolean way_file_read_header (WayFile       *self,
                               const char    *path,
                               WayFileHeader *header,
                               GError       **error);
gboolean way_file_is_at (WayFile *self, const char *path);

/* Copies the bytes into a file that is there, without writing or locking this one. What the disk
 * cannot read any more is left empty. */
gboolean way_file_copy_to (WayFile      *self,
                           const char   *path,
                           GCancellable *cancellable,
                           GError      **error);

/* Only one register in all processes holds the lock of a file that was opened with write. */
gboolean way_file_lock (WayFile *self, GError **error);
void     way_file_unlock (WayFile *self);
/* Says that a file lies where none can be locked, and what to do. Returns FALSE. */
gboolean way_file_fail_without_locks (GError **error);

/* A new empty file in the folder of path, under a name nobody else has. */
char *way_file_make_beside (const char *path, GError **error);
/* Gives the finished file its name in one step. Without replace, fails when something has that
 * name. */
gboolean way_file_publish (const char *made, const char *path, gboolean replace, GError **error);

G_END_DECLS
