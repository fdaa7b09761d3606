/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file below a connection.
 *
 * SQLite guards a file with the old POSIX locks, and those have a trap: when a process closes any
 * descriptor of a file, all its locks on that file are gone, those of other connections included.
 * So a descriptor opened here stays open until the last register of this process on that file is
 * closed: files are kept in a table by device and inode.
 *
 * That one process at a time writes is a lock of its own, held as long as the register is open. It
 * is an open-file-description lock on one byte in the page that SQLite sets aside for its own
 * locks: unlike flock () it works on NFS and SMB beside SQLite's, and no closing of another
 * descriptor drops it. The kernel drops it when the process dies. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "way-file.h"
#include "way-register.h"

/* SQLite's own lock bytes are the 512 from 0x40000000 on (sqlite3.c, PENDING_BYTE). */
#define LOCK_BYTE (0x40000000 + 1024)

#define HEADER_SIZE 100

/* https://sqlite.org/fileformat.html#the_database_header */
#define MAGIC                 "SQLite format 3"
#define OFFSET_VERSION        60
#define OFFSET_APPLICATION_ID 68

struct _WayFile
{
  guint uses; /* guarded by files_lock, as all of this */
  dev_t device;
  ino_t inode;
  GArray *descriptors; /* of int; the last one opened for writing is the lock's */
  int writable;        /* the descriptor opened for writing, or -1 */
  gboolean locked;
};

static GMutex files_lock;
static GList *files; /* of WayFile: a handful at most */

/* ---- errors ---- */

static gboolean
fail_with_errno (const char *path, gboolean write, int number, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, _ ("There is no file “%s”"),
                 name);
  else if (write && (number == EACCES || number == EROFS || number == EPERM || number == ETXTBSY))
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY,
                 _ ("“%s” may be read but not written"), name);
  else if (number == ENOSPC || number == EDQUOT || number == EFBIG)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_FULL,
                         _ ("The disk is full"));
  else if (number == EEXIST)
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, _ ("“%s” is there already"),
                 name);
  else
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, "“%s”: %s", name,
                 g_strerror (number));
  return FALSE;
}

static gboolean
fail_as_foreign (const char *path, const char *format, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (name, parts);

  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_A_REGISTER, message);
  return FALSE;
}

/* ---- the table of open files ---- */

static WayFile *
find_file (const struct stat *status)
{
  for (GList *link = files; link != NULL; link = link->next)
    {
      WayFile *file = link->data;

      if (file->device == status->st_dev && file->inode == status->st_ino)
        return file;
    }
  return NULL;
}

static WayFile *
add_file (const struct stat *status)
{
  WayFile *self = g_new0 (WayFile, 1);

  self->device = status->st_dev;
  self->inode = status->st_ino;
  self->descriptors = g_array_new (FALSE, FALSE, sizeof (int));
  self->writable = -1;
  files = g_list_prepend (files, self);
  return self;
}

static gboolean
check_regular (const char *path, const struct stat *status, GError **error)
{
  if (S_ISDIR (status->st_mode))
    return fail_as_foreign (path, _ ("“%s” is a folder"), error);
  if (!S_ISREG (status->st_mode))
    return fail_as_foreign (path, _ ("“%s” is not a file"), error);
  return TRUE;
}

/* Opens one more descriptor. It need not be the file that was looked at before, for names change
 * hands; so the file is looked up again by what was opened, and the descriptor stays with it. */
static WayFile *
open_descriptor (const char *path, gboolean write, GError **error)
{
  struct stat status;
  WayFile *self;
  int descriptor = open (path, (write ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (descriptor < 0 || fstat (descriptor, &status) != 0)
    {
      fail_with_errno (path, write, errno, error);
      return NULL;
    }
  self = find_file (&status);
  if (self == NULL)
    self = add_file (&status);
  g_array_append_val (self->descriptors, descriptor);
  if (write)
    self->writable = descriptor;
  return self;
}

static WayFile *
open_file (const char *path, gboolean write, GError **error)
{
  struct stat status;
  WayFile *self;

  if (stat (path, &status) != 0)
    {
      fail_with_errno (path, FALSE, errno, error);
      return NULL;
    }
  if (!check_regular (path, &status, error))
    return NULL;
  self = find_file (&status);
  if (self == NULL || (write && self->writable < 0))
    self = open_descriptor (path, write, error);
  if (self != NULL)
    self->uses++;
  return self;
}

WayFile *
way_file_open (const char *path, gboolean write, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&files_lock);

  return open_file (path, write, error);
}

WayFile *
way_file_ref (WayFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&files_lock);

  self->uses++;
  return self;
}

void
way_file_unref (WayFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&files_lock);

  if (--self->uses > 0)
    return;
  files = g_list_remove (files, self);
  for (guint i = 0; i < self->descriptors->len; i++)
    close (g_array_index (self->descriptors, int, i));
  g_array_unref (self->descriptors);
  g_free (self);
}

/* Whether the name still leads to the file: somebody may have moved or replaced it. */
gboolean
way_file_is_at (WayFile *self, const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && status.st_dev == self->device && status.st_ino == self->inode;
}

/* ---- what it is ---- */

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

gboolean
way_file_read_header (WayFile *self, const char *path, WayFileHeader *header, GError **error)
{
  guint8 bytes[HEADER_SIZE];
  gssize n = pread (g_array_index (self->descriptors, int, 0), bytes, sizeof bytes, 0);

  if (n < 0)
    return fail_with_errno (path, FALSE, errno, error);
  if (n == 0)
    return fail_as_foreign (path, _ ("“%s” is empty"), error);
  if (n < HEADER_SIZE || memcmp (bytes, MAGIC, sizeof MAGIC) != 0)
    return fail_as_foreign (path, _ ("“%s” is not a register of Waymark"), error);
  header->version = read_number (bytes + OFFSET_VERSION);
  header->application_id = read_number (bytes + OFFSET_APPLICATION_ID);
  return TRUE;
}

/* ---- copying what can be read ---- */

/* The size of most pages: where the disk cannot read, no more than this is given up at a time. */
#define BLOCK_SIZE 4096

static gboolean
copy_block (int from, int to, goffset offset)
{
  guint8 block[BLOCK_SIZE] = { 0 };
  gssize n = pread (from, block, sizeof block, offset);

  /* An unreadable block becomes an empty one, which SQLite finds to be no page. */
  return pwrite (to, block, n > 0 ? (gsize) n : sizeof block, offset) >= 0;
}

static gboolean
copy_blocks (int from, int to, const char *path, GCancellable *cancellable, GError **error)
{
  struct stat status;

  if (fstat (from, &status) != 0)
    return fail_with_errno (path, FALSE, errno, error);
  for (goffset offset = 0; offset < status.st_size; offset += BLOCK_SIZE)
    {
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED,
                               _ ("Cancelled"));
          return FALSE;
        }
      if (!copy_block (from, to, offset))
        return fail_with_errno (path, TRUE, errno, error);
    }
  return TRUE;
}

gboolean
way_file_copy_to (WayFile *self, const char *path, GCancellable *cancellable, GError **error)
{
  int to = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done;

  if (to < 0)
    return fail_with_errno (path, TRUE, errno, error);
  done = copy_blocks (g_array_index (self->descriptors, int, 0), to, path, cancellable, error);
  close (to);
  return done;
}

/* ---- who writes ---- */

/* Where the kernel or the file system knows no such locks, flock () has to do. */
static int
lock_descriptor (int descriptor, short type)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = LOCK_BYTE, .l_len = 1 };

  if (fcntl (descriptor, F_OFD_SETLK, &lock) == 0)
    return 0;
  if (errno == EACCES || errno == EAGAIN)
    return EAGAIN;
  /* SQLite takes such locks too, so it does not help that another kind might be had. */
  if (errno == ENOLCK)
    return ENOLCK;
  if (flock (descriptor, type == F_UNLCK ? LOCK_UN : LOCK_EX | LOCK_NB) == 0)
    return 0;
  return errno;
}

gboolean
way_file_fail_without_locks (GError **error)
{
  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NO_LOCKS,
                       _ ("Waymark cannot lock files in this folder; copy the register to another "
                          "one, such as Documents, and open it there"));
  return FALSE;
}

gboolean
way_file_lock (WayFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&files_lock);
  int number = self->locked ? EAGAIN : lock_descriptor (self->writable, F_WRLCK);

  self->locked = self->locked || number == 0;
  if (number == 0)
    return TRUE;
  if (number != EAGAIN)
    return way_file_fail_without_locks (error);
  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY,
                       _ ("Another Waymark has this register open for writing"));
  return FALSE;
}

void
way_file_unlock (WayFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&files_lock);

  lock_descriptor (self->writable, F_UNLCK);
  self->locked = FALSE;
}

/* ---- new files ---- */

char *
way_file_make_beside (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *made = g_strdup_printf ("%s/.%s.XXXXXX", folder, name);
  mode_t mask = umask (0);
  int descriptor;

  umask (mask);
  descriptor = g_mkstemp_full (made, O_RDWR | O_CLOEXEC, 0666 & ~mask);
  if (descriptor < 0)
    {
      fail_with_errno (path, TRUE, errno, error);
      return NULL;
    }
  close (descriptor);
  return g_steal_pointer (&made);
}

/* The name is on the disk only when its folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (descriptor < 0)
    return;
  fsync (descriptor);
  close (descriptor);
}

/* Some file systems cannot refuse to replace in one step; there a look beforehand has to do. */
static int
rename_new (const char *made, const char *path)
{
  if (renameat2 (AT_FDCWD, made, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;
  if (access (path, F_OK) == 0)
    return EEXIST;
  return rename (made, path) == 0 ? 0 : errno;
}

gboolean
way_file_publish (const char *made, const char *path, gboolean replace, GError **error)
{
  int number = 0;

  if (!replace)
    number = rename_new (made, path);
  else if (rename (made, path) != 0)
    number = errno;
  if (number != 0)
    return fail_with_errno (path, TRUE, number, error);
  sync_folder (path);
  return TRUE;
}
