/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An empty register in a folder of its own, and tables to import into it. */

#pragma once

#include "way-board.h"
#include "way-import.h"

G_BEGIN_DECLS

typedef struct
{
  char        *folder;
  WayRegister *target;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

char    *fixture_in_folder (Fixture *fixture, const char *name);
char    *fixture_write_table (Fixture *fixture, const char *name, const char *text, gssize length);
gboolean fixture_import_path (Fixture          *fixture,
                              const char       *path,
                              WayImportResult **result,
                              GError          **error);

/* A small register: enough for any row to refer to. */
void fixture_import_frame (Fixture *fixture);

/* All tables that lie in a folder, of which none may be refused. */
char **fixture_list_tables (const char *folder);
void   fixture_import_folder (WayRegister *target, const char *folder);
char  *fixture_read_file (const char *folder, const char *name);

G_END_DECLS
