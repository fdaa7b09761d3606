/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Readers and writers of cells, shared by the tables of the format. A reader leaves the field as it
 * is when the table has no such column, and notes what is wrong with the cell. Writers return a new
 * string. */

#pragma once

#include "way-formats-private.h"

G_BEGIN_DECLS

void way_cell_text (WayRow *row, const char *column, char **field);
void way_cell_day (WayRow *row, const char *column, WayDay *field);
void way_cell_boolean (WayRow *row, const char *column, gboolean *field);
int  way_cell_word (WayRow     *row,
                    const char *column,
                    int (*from_nick) (const char *),
                    const char *words,
                    int         current);
void way_cell_record (WayRow     *row,
                      const char *column,
                      WayRecord   record,
                      WayId       programme,
                      WayId      *field);
/* The key of the record that the row's own code names, in a programme for objectives and actions;
 * 0 where there is none yet. */
WayId way_cell_find (WayRow *row, WayRecord record, WayId programme);
WayId way_cell_programme (WayRow *row); /* of the column "programme"; 0 noted as a problem */
void  way_cell_citation (WayRow *row, WayCitation *field);
void  way_cell_timing (WayRow *row, WayId programme, WayTiming **field);
void  way_cell_responsible (WayRow *row, GArray *responsible);

char  *way_cell_write_words (const WayTiming *timing);
char  *way_cell_write_edtf (const WayTiming *timing);
char  *way_cell_write_day (WayDay day);
char  *way_cell_write_boolean (gboolean value);
char  *way_cell_write_word (const char *nick);
char  *way_cell_write_role (WayNames *names, const GArray *responsible, WayRole role);
char **way_cells_new (char *first, ...) G_GNUC_NULL_TERMINATED;

/* The functions that differ between records in their types only. */
#define FORMAT_FUNCTIONS(Type, name, RECORD)                                                       \
  static gpointer find_##name (WayRow *row)                                                        \
  {                                                                                                \
    WayId id = way_cell_find (row, RECORD, 0);                                                     \
    return id != 0 ? way_register_get_##name (row->names->target, id, NULL) : NULL;                \
  }                                                                                                \
  static gpointer make_##name (WayRow *row)                                                        \
  {                                                                                                \
    return way_##name##_new ();                                                                    \
  }                                                                                                \
  static gboolean save_##name (WayRegister *target, gpointer record, GError **error)               \
  {                                                                                                \
    return way_register_save_##name (target, record, error);                                       \
  }

#define FORMAT(table, one, list_func, ...)                                                         \
  const WayTableFormat way_##table##_format = { .name = #table,                                    \
                                                .columns = table##_columns,                        \
                                                .required = table##_required,                      \
                                                .key = table##_key,                                \
                                                .find = find_##one,                                \
                                                .make = make_##one,                                \
                                                .fill = fill_##one,                                \
                                                .write = write_##one,                              \
                                                .save = save_##one,                                \
                                                .list = list_func,                                 \
                                                .free = (GDestroyNotify) free_##one,               \
                                                __VA_ARGS__ }

extern const WayTableFormat way_sources_format, way_parties_format, way_memberships_format,
  way_kinds_format, way_programmes_format, way_objectives_format, way_actions_format,
  way_settings_format, way_commitments_format, way_statements_format, way_events_format,
  way_continuations_format;

G_END_DECLS
