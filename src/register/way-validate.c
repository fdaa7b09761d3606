/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules a record has to keep. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

gboolean
way_validate (gboolean kept, const char *message, GError **error)
{
  if (!kept)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_INVALID, message);
  return kept;
}

/* What cannot be read breaks no rule, and keeps none. */
static gboolean
validate_number (WayQuery *query, gboolean any, const char *message, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 number = way_query_run_int (query, &failure);

  if (failure == NULL)
    return way_validate (any == (number > 0), message, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
way_validate_none (WayQuery *query, const char *message, GError **error)
{
  return validate_number (query, FALSE, message, error);
}

gboolean
way_validate_any (WayQuery *query, const char *message, GError **error)
{
  return validate_number (query, TRUE, message, error);
}

gboolean
way_validate_text (const char *text, const char *message, GError **error)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return way_validate (*text != '\0', message, error);
}

gboolean
way_validate_code (WayRegister *self,
                   WayRecord record,
                   WayId programme,
                   WayId id,
                   const char *code,
                   GError **error)
{
  WayId holder = way_register_find (self, record, programme, code);
  g_autofree char *message = NULL;

  if (holder == 0 || holder == id)
    return TRUE;
  message = g_strdup_printf (_ ("The code “%s” is taken"), code);
  return way_validate (FALSE, message, error);
}

static gboolean
is_repeated (GArray *responsible, guint index)
{
  WayResponsible *one = &g_array_index (responsible, WayResponsible, index);

  for (guint i = 0; i < index; i++)
    {
      WayResponsible *other = &g_array_index (responsible, WayResponsible, i);

      if (other->party == one->party && other->role == one->role)
        return TRUE;
    }
  return FALSE;
}

gboolean
way_validate_responsible (GArray *responsible, GError **error)
{
  for (guint i = 0; i < responsible->len; i++)
    if (!way_validate (!is_repeated (responsible, i), _ ("A party is there twice in the same role"),
                       error))
      return FALSE;
  return TRUE;
}

gboolean
way_validate_links (const GArray *links, GError **error)
{
  for (guint i = 0; i < links->len; i++)
    for (guint j = 0; j < i; j++)
      if (!way_validate (g_array_index (links, WayLink, i).commitment !=
                           g_array_index (links, WayLink, j).commitment,
                         _ ("A commitment is there twice"), error))
        return FALSE;
  return TRUE;
}

/* ---- what refers to what ---- */

static char *
count_commitments (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u commitment", "%u commitments", n), n);
}

static char *
count_statements (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n), n);
}

static char *
count_events (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event", "%u events", n), n);
}

static char *
count_programmes (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u programme", "%u programmes", n), n);
}

static char *
count_continuations (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u continuation", "%u continuations", n),
                          n);
}

static char *
count_steps (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stage of a commitment",
                                       "%u stages of commitments", n),
                          n);
}

static char *
count_take_ups (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u take-up", "%u take-ups", n), n);
}

static char *
count_figures (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure", "%u figures", n), n);
}

static char *
count_findings (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n);
}

static char *
count_themes (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u theme", "%u themes", n), n);
}

static char *
count_forwards (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry of a way forward",
                                       "%u entries of a way forward", n),
                          n);
}

typedef struct
{
  WayRecord record;
  const char *sql;
  char *(*describe) (guint n);
} Use;

/* What the schema restricts (ON DELETE RESTRICT), told apart as a user would. */
static const Use uses[] = {
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM programme WHERE source_id = ?", count_programmes },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM commitment WHERE source_id = ?", count_commitments },
  { WAY_RECORD_SOURCE,
    "SELECT count (*) FROM statement WHERE source_id = ?1 OR id IN "
    "(SELECT statement_id FROM further_citation WHERE source_id = ?1)",
    count_statements },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM event WHERE source_id = ?", count_events },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM continuation WHERE source_id = ?",
    count_continuations },
  { WAY_RECORD_PARTY,
    "SELECT count (DISTINCT commitment_id) FROM commitment_party WHERE party_id = ?",
    count_commitments },
  { WAY_RECORD_PARTY,
    "SELECT count (DISTINCT statement_id) FROM statement_party WHERE party_id = ?",
    count_statements },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM step WHERE source_id = ?", count_steps },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM take_up WHERE source_id = ?", count_take_ups },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM figure WHERE source_id = ?", count_figures },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM finding WHERE source_id = ?", count_findings },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM theme WHERE source_id = ?", count_themes },
  { WAY_RECORD_SOURCE, "SELECT count (*) FROM forward WHERE source_id = ?", count_forwards },
  { WAY_RECORD_PARTY, "SELECT count (*) FROM step WHERE body_id = ?", count_steps },
  { WAY_RECORD_PARTY, "SELECT count (*) FROM take_up WHERE group_id = ?1 OR member_id = ?1",
    count_take_ups },
  { WAY_RECORD_PARTY, "SELECT count (*) FROM forward_party WHERE party_id = ?", count_forwards },
  { WAY_RECORD_PROCEDURE, "SELECT count (*) FROM commitment WHERE procedure_id = ?",
    count_commitments },
  { WAY_RECORD_KIND, "SELECT count (*) FROM commitment WHERE kind_id = ?", count_commitments },
};

static gboolean
add_use (WayRegister *self, const Use *use, WayId id, GPtrArray *found, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, use->sql);
  g_autoptr (GError) failure = NULL;
  guint n;

  way_query_add_id (query, id);
  n = (guint) way_query_run_int (query, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (n > 0)
    g_ptr_array_add (found, use->describe (n));
  return TRUE;
}

gboolean
way_validate_unused (WayRegister *self, WayRecord record, WayId id, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    if (uses[i].record == record && !add_use (self, &uses[i], id, found, error))
      return FALSE;
  if (found->len == 0)
    return TRUE;
  list = g_strjoinv (", ", (char **) found->pdata);
  /* Translators: %s is a list such as "3 commitments, 12 statements". */
  g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IN_USE, _ ("Still used by %s"), list);
  return FALSE;
}

/* ---- codes ---- */

/* Letters and digits that are not mistaken for one another when read aloud (Crockford's base
 * 32). */
static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

void
way_fill_code (WayRegister *self, char **code, const char *prefix)
{
  GString *made;
  WayId random;

  if (**code != '\0')
    return;
  made = g_string_new (prefix);
  random = way_database_make_id (self->database);
  for (int i = 0; i < 8; i++, random >>= 5)
    g_string_append_c (made, digits[random & 31]);
  g_free (*code);
  *code = g_string_free_and_steal (made);
}
