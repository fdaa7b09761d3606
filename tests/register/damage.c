/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite keeps the pages it has read until the change counter in the header says that somebody
 * else wrote (https://sqlite.org/fileformat.html, 1.3.7), so each damage counts it up. The file is
 * written in place: one put in its stead would leave the open one as it was. */

#include "config.h"

#include "damage.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE           4096
#define CHANGE_COUNTER 27 /* its last byte */

static void
write_in_place (const char *path, const char *bytes, gsize size)
{
  int descriptor = open (path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_cmpint (write (descriptor, bytes, size), ==, (gssize) size);
  g_assert_cmpint (ftruncate (descriptor, (off_t) size), ==, 0);
  g_assert_cmpint (close (descriptor), ==, 0);
}

static Damage *
remember (const char *path, char **bytes)
{
  Damage *self = g_new0 (Damage, 1);

  self->path = g_strdup (path);
  g_assert_true (g_file_get_contents (path, &self->before, &self->size, NULL));
  g_assert_cmpuint (self->size, >, 2 * PAGE);
  *bytes = g_memdup2 (self->before, self->size);
  (*bytes)[CHANGE_COUNTER]++;

  return self;
}

Damage *
damage_file (const char *path)
{
  g_autofree char *bytes = NULL;
  Damage *self = remember (path, &bytes);

  memset (bytes + PAGE, 0xa5, self->size - PAGE);
  write_in_place (path, bytes, self->size);

  return self;
}

void
damage_search (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE search_commitment_content SET c0 = 'Other words'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

Damage *
damage_page (const char *path, guint page)
{
  g_autofree char *bytes = NULL;
  Damage *self = remember (path, &bytes);

  g_assert_cmpuint (page * PAGE, <=, self->size);
  memset (bytes + (page - 1) * PAGE, 0xa5, PAGE);
  write_in_place (path, bytes, self->size);

  return self;
}

Damage *
damage_replace (const char *path)
{
  g_autofree char *bytes = NULL;
  Damage *self = remember (path, &bytes);

  memset (bytes, 'x', PAGE);
  write_in_place (path, bytes, self->size);

  return self;
}

Damage *
damage_truncate (const char *path)
{
  g_autofree char *bytes = NULL;
  Damage *self = remember (path, &bytes);

  write_in_place (path, bytes, PAGE);

  return self;
}

void
damage_repair (Damage *self)
{
  write_in_place (self->path, self->before, self->size);
  damage_free (self);
}

void
damage_free (Damage *self)
{
  g_free (self->path);
  g_free (self->before);
  g_free (self);
}

void
damage_obey_permissions (gboolean obey)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct data[2];
  guint32 mask = 1u << CAP_DAC_OVERRIDE;

  g_assert_cmpint (syscall (SYS_capget, &header, data), ==, 0);
  if (obey)
    data[0].effective &= ~mask;
  else
    data[0].effective |= mask & data[0].permitted;
  g_assert_cmpint (syscall (SYS_capset, &header, data), ==, 0);
}
