/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assessments found and themes that cut across objectives. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

/* ---- findings ---- */

static const WayLinkTable finding_links = {
  .list = "SELECT id, commitment_id, NULL, position FROM finding_commitment "
          "WHERE finding_id = ? ORDER BY position, id",
  .insert = "INSERT INTO finding_commitment (commitment_id, position, finding_id, id) "
            "SELECT ?1, ?3, ?4, ?5",
  .update = "UPDATE finding_commitment SET position = ?2 WHERE id = ?3",
  .drop = "DELETE FROM finding_commitment WHERE id = ?",
};

static void
read_finding_parts (WayRegister *self, gpointer record, WayQuery *query)
{
  WayFinding *finding = record;

  way_register_read_links (self, &finding_links, finding->id, finding->links, query);
}

static gboolean
write_finding_parts (WayRegister *self, gpointer record, GError **error)
{
  WayFinding *finding = record;

  return way_register_write_links (self, &finding_links, finding->id, finding->links, error);
}

static const WayColumn finding_columns[] = {
  WAY_COLUMN (TEXT, WayFinding, code, "code"),
  WAY_COLUMN (ID, WayFinding, programme, "programme_id"),
  WAY_COLUMN (TEXT, WayFinding, title, "title"),
  WAY_COLUMN (TEXT, WayFinding, klass, "class"),
  WAY_COLUMN (TEXT, WayFinding, evidence, "evidence"),
  WAY_COLUMN (TEXT, WayFinding, response, "response"),
  WAY_COLUMN (CITATION, WayFinding, citation, NULL),
};

static const WayMapping finding_mapping = {
  .table = "finding",
  .make = (gpointer (*) (void)) way_finding_new,
  .free = (GDestroyNotify) way_finding_free,
  .has_position = TRUE,
  .columns = finding_columns,
  .n_columns = G_N_ELEMENTS (finding_columns),
  .read_parts = read_finding_parts,
  .write_parts = write_finding_parts,
};

static gboolean
check_finding (WayRegister *self, WayFinding *record, GError **error)
{
  way_fill_code (self, &record->code, "n-");
  return way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate (record->citation.source != 0, _ ("Every finding needs a source"), error) &&
         way_validate_links (record->links, error) &&
         way_validate_code (self, WAY_RECORD_FINDING, 0, record->id, record->code, error);
}

/**
 * way_register_get_finding:
 * @self: a register
 * @id: the key of a finding
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayFinding *
way_register_get_finding (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&finding_mapping, self, id, error);
}

/**
 * way_register_save_finding:
 * @self: a register
 * @record: a finding; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_finding (WayRegister *self, WayFinding *record, GError **error)
{
  return check_finding (self, record, error) &&
         way_mapping_save (&finding_mapping, self, record,
                           record->id == 0 ? _ ("New finding “%s”") : _ ("Edit finding “%s”"),
                           record->title, error);
}

/**
 * way_register_list_findings:
 * @self: a register
 * @programme: the key of a programme; its own are listed with those of all programmes; 0
 *   for every one
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayFinding) (nullable): the findings, in order
 */
GPtrArray *
way_register_list_findings (WayRegister *self, WayId programme, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (
    &finding_mapping, self,
    "WHERE (?1 IS NULL OR programme_id IS NULL OR programme_id = ?1) AND (?2 IS NULL OR "
    "(SELECT day FROM source WHERE source.id = source_id) <= ?2) "
    "ORDER BY position, id");

  way_query_add_id (query, programme);
  way_query_add_day (query, until);

  return way_mapping_collect (&finding_mapping, self, query, error);
}

/**
 * way_register_list_findings_of:
 * @self: a register
 * @commitment: the key of a commitment
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayFinding) (nullable): the findings that it follows up, in order
 */
GPtrArray *
way_register_list_findings_of (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (
    &finding_mapping, self,
    "WHERE id IN (SELECT finding_id FROM finding_commitment WHERE commitment_id = ?1) "
    "AND (?2 IS NULL OR (SELECT day FROM source WHERE source.id = source_id) <= ?2) "
    "ORDER BY position, id");

  way_query_add_id (query, commitment);
  way_query_add_day (query, until);

  return way_mapping_collect (&finding_mapping, self, query, error);
}

/* ---- themes ---- */

static const WayLinkTable theme_links = {
  .list = "SELECT id, commitment_id, NULL, position FROM theme_commitment "
          "WHERE theme_id = ? ORDER BY position, id",
  .insert = "INSERT INTO theme_commitment (commitment_id, position, theme_id, id) "
            "SELECT ?1, ?3, ?4, ?5",
  .update = "UPDATE theme_commitment SET position = ?2 WHERE id = ?3",
  .drop = "DELETE FROM theme_commitment WHERE id = ?",
};

static void
read_theme_parts (WayRegister *self, gpointer record, WayQuery *query)
{
  WayTheme *theme = record;

  way_register_read_links (self, &theme_links, theme->id, theme->links, query);
}

static gboolean
write_theme_parts (WayRegister *self, gpointer record, GError **error)
{
  WayTheme *theme = record;

  return way_register_write_links (self, &theme_links, theme->id, theme->links, error);
}

static const WayColumn theme_columns[] = {
  WAY_COLUMN (TEXT, WayTheme, code, "code"),
  WAY_COLUMN (ID, WayTheme, programme, "programme_id"),
  WAY_COLUMN (TEXT, WayTheme, title, "title"),
  WAY_COLUMN (TEXT, WayTheme, text, "text"),
  WAY_COLUMN (CITATION, WayTheme, citation, NULL),
};

static const WayMapping theme_mapping = {
  .table = "theme",
  .make = (gpointer (*) (void)) way_theme_new,
  .free = (GDestroyNotify) way_theme_free,
  .has_position = TRUE,
  .columns = theme_columns,
  .n_columns = G_N_ELEMENTS (theme_columns),
  .read_parts = read_theme_parts,
  .write_parts = write_theme_parts,
};

static gboolean
check_theme (WayRegister *self, WayTheme *record, GError **error)
{
  way_fill_code (self, &record->code, "h-");
  return way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate_links (record->links, error) &&
         way_validate_code (self, WAY_RECORD_THEME, 0, record->id, record->code, error);
}

/**
 * way_register_get_theme:
 * @self: a register
 * @id: the key of a theme
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayTheme *
way_register_get_theme (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&theme_mapping, self, id, error);
}

/**
 * way_register_save_theme:
 * @self: a register
 * @record: a theme; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_theme (WayRegister *self, WayTheme *record, GError **error)
{
  return check_theme (self, record, error) &&
         way_mapping_save (&theme_mapping, self, record,
                           record->id == 0 ? _ ("New theme “%s”") : _ ("Edit theme “%s”"),
                           record->title, error);
}

/**
 * way_register_list_themes:
 * @self: a register
 * @programme: the key of a programme; its own are listed with those of all programmes; 0
 *   for every one
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayTheme) (nullable): the themes, in order
 */
GPtrArray *
way_register_list_themes (WayRegister *self, WayId programme, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (
    &theme_mapping, self,
    "WHERE (?1 IS NULL OR programme_id IS NULL OR programme_id = ?1) AND (?2 IS NULL OR "
    "source_id IS NULL OR (SELECT day FROM source WHERE source.id = source_id) <= ?2) "
    "ORDER BY position, id");

  way_query_add_id (query, programme);
  way_query_add_day (query, until);

  return way_mapping_collect (&theme_mapping, self, query, error);
}

/**
 * way_register_list_themes_of:
 * @self: a register
 * @commitment: the key of a commitment
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayTheme) (nullable): the themes to which it belongs, in order
 */
GPtrArray *
way_register_list_themes_of (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (
    &theme_mapping, self,
    "WHERE id IN (SELECT theme_id FROM theme_commitment WHERE commitment_id = ?1) "
    "AND (?2 IS NULL OR source_id IS NULL OR (SELECT day FROM source WHERE source.id = source_id) <= ?2) "
    "ORDER BY position, id");

  way_query_add_id (query, commitment);
  way_query_add_day (query, until);

  return way_mapping_collect (&theme_mapping, self, query, error);
}
