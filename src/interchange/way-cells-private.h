/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sorts of cells that the tables of the format are made of. A cell that the table lacks leaves
 * the field as it is; what is wrong with a cell is noted with the row. */

#pragma once

#include "way-formats-private.h"

G_BEGIN_DECLS

gpointer way_cell_get_field (const WayCell *cell, gconstpointer record);

#define WAY_DECLARE_CELL(sort)                                                                     \
  void  way_cell_fill_##sort (WayRow *row, const WayCell *cell, gpointer record);                  \
  char *way_cell_write_##sort (WayNames *names, const WayCell *cell, gconstpointer record);

WAY_DECLARE_CELL (text)
WAY_DECLARE_CELL (day)
WAY_DECLARE_CELL (boolean)
WAY_DECLARE_CELL (number)
WAY_DECLARE_CELL (real)
WAY_DECLARE_CELL (word)
WAY_DECLARE_CELL (record)
WAY_DECLARE_CELL (role)
WAY_DECLARE_CELL (links)
WAY_DECLARE_CELL (timing)
char *way_cell_write_some_real (WayNames *names, const WayCell *cell, gconstpointer record);
char *way_cell_write_edtf (WayNames *names, const WayCell *cell, gconstpointer record);

/* The programme that the row names, whether or not the record has a field for it; 0 is noted as a
 * problem. */
WayId way_cell_programme (WayRow *row);
WayId way_cell_programme_of (WayRow *row, gconstpointer record);
void  way_cell_fill_programme (WayRow *row, const WayCell *cell, gpointer record);
/* The record that a cell names; 0 where it is empty, missing or names none. */
WayId way_cell_find (WayRow *row, const char *column, WayRecord record);

/* A cell of a table: its column, what is asked of it, and the field of the record it stands for. */
#define CELL(name, sort, Type, field, ...)                                                         \
  { .column = name,                                                                                \
    .offset = G_STRUCT_OFFSET (Type, field),                                                       \
    .fill = way_cell_fill_##sort,                                                                  \
    .write = way_cell_write_##sort,                                                                \
    __VA_ARGS__ }

#define TEXT(column, asked, Type, field)    CELL (column, text, Type, field, .flags = asked)
#define DAY(column, asked, Type, field)     CELL (column, day, Type, field, .flags = asked)
#define BOOLEAN(column, asked, Type, field) CELL (column, boolean, Type, field, .flags = asked)
/* 0 is not said. */
#define NUMBER(column, asked, Type, field) CELL (column, number, Type, field, .flags = asked)
#define REAL(column, asked, Type, field)   CELL (column, real, Type, field, .flags = asked)
#define SOME_REAL(name, asked, Type, field)                                                        \
  { .column = name,                                                                                \
    .flags = asked,                                                                                \
    .offset = G_STRUCT_OFFSET (Type, field),                                                       \
    .fill = way_cell_fill_real,                                                                    \
    .write = way_cell_write_some_real }
#define WORD(column, asked, Type, field, list)                                                     \
  CELL (column, word, Type, field, .flags = asked, .words = &list)
#define RECORD(column, asked, Type, field, KIND)                                                   \
  CELL (column, record, Type, field, .flags = asked, .record = WAY_RECORD_##KIND)
#define RECORD_IN(column, asked, Type, field, KIND, get_programme)                                 \
  CELL (column, record, Type, field, .flags = asked, .record = WAY_RECORD_##KIND,                  \
        .programme = get_programme)
/* A source without pages of its own has no places either: the dialogs do not ask for one. */
#define CITATION(asked, Type, field)                                                               \
  RECORD ("source", asked, Type, field.source, SOURCE), TEXT ("place", 0, Type, field.place)
/* The words and their value; get_programme tells how years in them are read. */
#define TIMING(Type, field, get_programme)                                                         \
  CELL ("timing", timing, Type, field, .programme = get_programme),                                \
  {                                                                                                \
    .column = "edtf", .offset = G_STRUCT_OFFSET (Type, field), .write = way_cell_write_edtf,       \
  }
#define ROLE(name, which, fill_func, Type, array)                                                  \
  { .column = name,                                                                                \
    .offset = G_STRUCT_OFFSET (Type, array),                                                       \
    .fill = fill_func,                                                                             \
    .write = way_cell_write_role,                                                                  \
    .role = which }
#define ROLES(fill_func, Type, array)                                                              \
  ROLE ("lead", WAY_ROLE_LEAD, fill_func, Type, array),                                            \
    ROLE ("with", WAY_ROLE_WITH, fill_func, Type, array),                                          \
    ROLE ("addressee", WAY_ROLE_ADDRESSEE, fill_func, Type, array)
/* Commitments, of the way forward those that it makes or repeats. */
#define LINKS(column, which, Type, array) CELL (column, links, Type, array, .promise = which)
/* A cell that functions of the table itself read and write. */
#define SPECIAL(name, asked, fill_func, write_func)                                                \
  { .column = name, .flags = asked, .fill = fill_func, .write = write_func }
#define END { .column = NULL }

#define REQUIRED WAY_CELL_REQUIRED
#define PLAIN    WAY_CELL_PLAIN
#define CODE     (WAY_CELL_REQUIRED | WAY_CELL_KEY | WAY_CELL_NAME)

/* The words of a list, for WORD. */
#define CELL_WORDS(noun, N, first)                                                                 \
  static const char *get_##noun##_nick (int value)                                                 \
  {                                                                                                \
    return way_##noun##_get_nick (value);                                                          \
  }                                                                                                \
  static const WayCellWords noun##_words = {                                                       \
    .from_nick = way_##noun##_from_nick,                                                           \
    .get_nick = get_##noun##_nick,                                                                 \
    .n_values = N,                                                                                 \
    .empty = first,                                                                                \
  };

/* What differs between records in their types only, and a format's members for it. */
#define FORMAT_FUNCTIONS(name)                                                                     \
  static gpointer make_##name (void)                                                               \
  {                                                                                                \
    return way_##name##_new ();                                                                    \
  }                                                                                                \
  static gpointer get_##name (WayRegister *target, WayId id)                                       \
  {                                                                                                \
    return way_register_get_##name (target, id, NULL);                                             \
  }                                                                                                \
  static gboolean save_##name (WayRegister *target, gpointer record, GError **error)               \
  {                                                                                                \
    return way_register_save_##name (target, record, error);                                       \
  }

#define FORMAT_MEMBERS(name)                                                                       \
  .make = make_##name, .get = get_##name, .save = save_##name,                                     \
  .free = (GDestroyNotify) way_##name##_free

/* The programme in which a commitment mainly stands; 0 for none. */
WayId way_formats_get_programme (WayNames *names, WayId commitment);

/* In the order in which they were recorded, which is what the order of rows means. */
void way_formats_sort_recorded (GPtrArray *records, gsize offset_of_recorded);

/* All that list_children finds below each record of a list; the keys of records come first in
 * them. Takes the list, which may be NULL. */
GPtrArray *way_formats_list_below (WayRegister *reader,
                                   GPtrArray   *parents,
                                   GPtrArray *(*list_children) (WayRegister *, WayId, GError **),
                                   GDestroyNotify free_child,
                                   GError       **error);

extern const WayTableFormat way_sources_format, way_parties_format, way_memberships_format,
  way_kinds_format, way_programmes_format, way_objectives_format, way_actions_format,
  way_settings_format, way_commitments_format, way_statements_format, way_events_format,
  way_continuations_format, way_procedures_format, way_stages_format, way_steps_format,
  way_take_up_format, way_series_format, way_figures_format, way_findings_format, way_themes_format,
  way_forwards_format;

G_END_DECLS
