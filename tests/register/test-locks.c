/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register where files cannot be locked, as an older system's document portal passes them on. */

#include "config.h"

#include <errno.h>
#include <sqlite3.h>
#include <string.h>

#include "way-fixture.h"

static sqlite3_vfs *system_files;
static sqlite3_io_methods unlockable;

static int
refuse_lock (sqlite3_file *file, int level)
{
  return SQLITE_IOERR_LOCK;
}

static int
open_unlockable (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int result = system_files->xOpen (system_files, name, file, flags, out_flags);

  if (result == SQLITE_OK)
    {
      unlockable = *file->pMethods;
      unlockable.xLock = refuse_lock;
      file->pMethods = &unlockable;
    }
  return result;
}

static int
refuse_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  file->pMethods = NULL;
  errno = ELOOP;
  return SQLITE_CANTOPEN;
}

typedef struct
{
  const char *name;
  int (*open) (sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
  gboolean read_only;
} Case;

static const Case cases[] = {
  { "/locks/refused/writing", open_unlockable, FALSE },
  { "/locks/refused/reading", open_unlockable, TRUE },
  { "/locks/portal-of-debian-12/writing", refuse_open, FALSE },
  { "/locks/portal-of-debian-12/reading", refuse_open, TRUE },
};

static void
test_says_where_to_go (Fixture *self, gconstpointer data)
{
  const Case *c = data;
  sqlite3_vfs without_locks = *sqlite3_vfs_find (NULL);
  g_autoptr (WayRegister) refused = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->reg);
  system_files = sqlite3_vfs_find (NULL);
  without_locks.zName = "without-locks";
  without_locks.xOpen = c->open;
  sqlite3_vfs_register (&without_locks, TRUE);
  refused = way_register_open (self->path, c->read_only, NULL, &error);
  sqlite3_vfs_unregister (&without_locks);
  sqlite3_vfs_register (system_files, TRUE);

  g_assert_null (refused);
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NO_LOCKS);
  /* What to do is said in words. */
  g_assert_nonnull (strstr (error->message, "copy the register"));

  self->reg = way_register_open (self->path, FALSE, NULL, NULL);
  g_assert_nonnull (self->reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, &cases[i], fixture_set_up, test_says_where_to_go,
                fixture_tear_down);
  return g_test_run ();
}
