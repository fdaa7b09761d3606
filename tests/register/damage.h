/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register whose file goes bad while it is open, and is mended again. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *before; /* what stood in the file */
  gsize size;
} Damage;

/* Writes nonsense over all pages but the first, as a failing disk would. */
Damage *damage_file (const char *path);
/* Puts something that is no database in its place. */
Damage *damage_replace (const char *path);
/* Cuts the file off after its first page. */
Damage *damage_truncate (const char *path);
/* Writes nonsense over the page of this number, from 1. */
Damage *damage_page (const char *path, guint page);
/* Puts other words into what is searched than its index was made of. */
void damage_search (const char *path);
/* Writes back what stood there; frees. */
void damage_repair (Damage *self);
void damage_free (Damage *self);

/* The superuser may do everything, unless that is taken from him for a while. */
void damage_obey_permissions (gboolean obey);

G_END_DECLS
