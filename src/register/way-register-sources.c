/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources, kinds of deliverables, and settings. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-standing.h"
#include "way-validate.h"

/* ---- sources ---- */

static const WayColumn source_columns[] = {
  WAY_COLUMN (TEXT, WaySource, code, "code"),
  WAY_COLUMN (TEXT, WaySource, reference, "reference"),
  WAY_COLUMN (TEXT, WaySource, title, "title"),
  WAY_COLUMN (DAY, WaySource, day, "day"),
  WAY_COLUMN (TEXT, WaySource, kind, "kind"),
  WAY_COLUMN (TEXT, WaySource, address, "address"),
  WAY_COLUMN (TEXT, WaySource, number, "number"),
  WAY_COLUMN (DAY, WaySource, since, "since"),
  WAY_COLUMN (DAY, WaySource, until, "until"),
  WAY_COLUMN (TEXT, WaySource, variants, "variants"),
};

static const WayMapping source_mapping = {
  .table = "source",
  .make = (gpointer (*) (void)) way_source_new,
  .free = (GDestroyNotify) way_source_free,
  .columns = source_columns,
  .n_columns = G_N_ELEMENTS (source_columns),
};

static gboolean
check_source (WayRegister *self, WaySource *record, GError **error)
{
  way_fill_code (self, &record->code, "s-");
  return way_validate_text (record->reference, _ ("A reference is needed"), error) &&
         way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate (record->day != WAY_DAY_NONE, _ ("A date is needed"), error) &&
         way_validate (record->since == WAY_DAY_NONE || record->until == WAY_DAY_NONE ||
                         record->since <= record->until,
                       _ ("The period ends before it begins"), error) &&
         way_validate_code (self, WAY_RECORD_SOURCE, 0, record->id, record->code, error);
}

/**
 * way_register_get_source:
 * @self: a register
 * @id: the key of a source
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the source
 */
WaySource *
way_register_get_source (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&source_mapping, self, id, error);
}

/**
 * way_register_save_source:
 * @self: a register
 * @record: a source; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_source (WayRegister *self, WaySource *record, GError **error)
{
  return check_source (self, record, error) &&
         way_mapping_save (&source_mapping, self, record,
                           record->id == 0 ? _ ("New source “%s”") : _ ("Edit source “%s”"),
                           record->reference, error);
}

/**
 * way_register_list_sources:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type WaySource) (nullable): all sources, newest first
 */
GPtrArray *
way_register_list_sources (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&source_mapping, self, "ORDER BY day DESC, reference, code");

  return way_mapping_collect (&source_mapping, self, query, error);
}

/**
 * way_register_list_reports:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type WaySource) (nullable): the sources that are reports,
 *   newest first
 */
GPtrArray *
way_register_list_reports (WayRegister *self, GError **error)
{
  GPtrArray *sources = way_register_list_sources (self, error);

  for (guint i = sources != NULL ? sources->len : 0; i > 0; i--)
    if (!way_source_is_report (g_ptr_array_index (sources, i - 1)))
      g_ptr_array_remove_index (sources, i - 1);
  return sources;
}

/* ---- kinds ---- */

#define KIND_COLUMNS "SELECT id, code, name FROM kind "

static gpointer
read_kind (WayRegister *self, WayQuery *query)
{
  WayKind *kind = way_kind_new ();

  kind->id = way_query_get_id (query, 0);
  way_set_text (&kind->code, way_query_get_text (query, 1));
  way_set_text (&kind->name, way_query_get_text (query, 2));
  return kind;
}

static gboolean
write_kind (WayRegister *self, WayKind *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        is_new ? "INSERT INTO kind (code, name, id, position) VALUES "
                                 "(?, ?, ?, (SELECT coalesce (max (position) + 1, 0) FROM kind))"
                               : "UPDATE kind SET code = ?, name = ? WHERE id = ?");

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_text (query, record->code);
  way_query_add_text (query, record->name);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

/**
 * way_register_get_kind:
 * @self: a register
 * @id: the key of a kind
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the kind
 */
WayKind *
way_register_get_kind (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, KIND_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_kind, (GDestroyNotify) way_kind_free, error);
}

/**
 * way_register_save_kind:
 * @self: a register
 * @record: a kind; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_kind (WayRegister *self, WayKind *record, GError **error)
{
  gboolean own, is_new = record->id == 0;

  way_fill_code (self, &record->code, "k-");
  if (!way_validate_text (record->name, _ ("A name is needed"), error) ||
      !way_validate_code (self, WAY_RECORD_KIND, 0, record->id, record->code, error) ||
      !way_register_enter (self, &own, is_new ? _ ("New kind “%s”") : _ ("Edit kind “%s”"),
                           record->name, error))
    return FALSE;
  return way_register_leave_saved (self, own, write_kind (self, record, is_new, error), &record->id,
                                   is_new, error);
}

/**
 * way_register_list_kinds:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayKind) (nullable): all kinds, in order
 */
GPtrArray *
way_register_list_kinds (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, KIND_COLUMNS "ORDER BY position, name, id");

  return way_register_collect (self, query, read_kind, (GDestroyNotify) way_kind_free, error);
}

/* ---- settings ---- */

/**
 * way_register_get_setting:
 * @self: a register
 * @name: the name of a setting
 *
 * Returns: (transfer full) (nullable): its value; %NULL when it is not set
 */
char *
way_register_get_setting (WayRegister *self, const char *name)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT value FROM setting WHERE name = ?");

  way_query_add_text (query, name);
  return way_query_next (query) ? way_query_dup_text (query, 0) : NULL;
}

static gboolean
write_setting (WayRegister *self, const char *name, const char *value, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, value != NULL
                                          ? "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                                            "ON CONFLICT (name) DO UPDATE SET value = ?2"
                                          : "DELETE FROM setting WHERE name = ?1");

  way_query_add_text (query, name);
  if (value != NULL)
    way_query_add_text (query, value);
  return way_query_run (query, error);
}

/* What changing a setting is called; others have no name but their own. */
static const char *
get_setting_label (const char *name)
{
  static const struct
  {
    const char *name, *label;
  } labels[] = {
    { "name", N_ ("Rename the register") },
    { "desk", N_ ("Change the desk") },
    { WAY_STALLED_AFTER_SETTING, N_ ("Change after how many months a file is stalled") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].name, name))
      return _ (labels[i].label);
  return _ ("Change setting “%s”");
}

/**
 * way_register_set_setting:
 * @self: a register
 * @name: the name of a setting
 * @value: (nullable): its value; %NULL to unset it
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_set_setting (WayRegister *self, const char *name, const char *value, GError **error)
{
  gboolean own;

  if (!way_validate_text (name, _ ("A name is needed"), error) ||
      !way_register_enter (self, &own, get_setting_label (name), name, error))
    return FALSE;
  return way_register_leave (self, own, write_setting (self, name, value, error), error);
}

/**
 * way_register_list_settings:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the names of the settings, in order of the alphabet
 */
char **
way_register_list_settings (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT name FROM setting ORDER BY name");
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  while (way_query_next (query))
    g_strv_builder_add (names, way_query_get_text (query, 0));
  return way_query_finish (query, error) ? g_strv_builder_end (names) : NULL;
}
