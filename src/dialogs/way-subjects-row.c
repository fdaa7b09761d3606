/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person who chose hundreds wants to see that they are hundreds, not each of them. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-subjects-row.h"

#include <glib/gi18n-lib.h>

#include "way-said.h"

#define ROWS_AT_MOST 50

/**
 * way_subject_describe:
 * @commitment: a commitment
 * @places: where commitments can stand
 *
 * Returns: (transfer full): the number of its main place and its title
 */
char *
way_subject_describe (const WayCommitment *commitment, WayPlaces *places)
{
  WayId place = commitment->placements->len > 0
                  ? way_places_find (places, (WayPlacement *) commitment->placements->data)
                  : 0;
  const char *code = way_places_get_code (places, place);

  /* Translators: the number of an action and the title of a commitment. */
  return code != NULL ? g_strdup_printf (C_ ("subject", "%s · %s"), code, commitment->title)
                      : g_strdup (commitment->title);
}

/**
 * way_subjects_read:
 * @reg: a register
 * @ids: (array length=n): keys of commitments
 * @n: how many
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayCommitment) (nullable): them, or NULL when one is not
 *   there
 */
GPtrArray *
way_subjects_read (WayRegister *reg, const WayId *ids, guint n, GError **error)
{
  g_autoptr (GPtrArray) commitments =
    g_ptr_array_new_with_free_func ((GDestroyNotify) way_commitment_free);

  for (guint i = 0; i < n; i++)
    {
      WayCommitment *commitment = way_said_get_commitment (reg, ids[i], error);

      if (commitment == NULL)
        return NULL;
      g_ptr_array_add (commitments, commitment);
    }
  return g_steal_pointer (&commitments);
}

static GtkWidget *
make_row (const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  return row;
}

static void
add_rest (AdwExpanderRow *row, guint n)
{
  g_autofree char *text =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);
  GtkWidget *rest = make_row (text);

  gtk_widget_add_css_class (rest, "dimmed");
  adw_expander_row_add_row (row, rest);
}

/**
 * way_subjects_row_new:
 * @commitments: (element-type WayCommitment): commitments
 * @places: where they can stand
 *
 * Returns: (transfer floating): a row that opens to a list of them
 */
GtkWidget *
way_subjects_row_new (GPtrArray *commitments, WayPlaces *places)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  guint n = commitments->len;
  guint shown = MIN (n, ROWS_AT_MOST);
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u commitment", "%u commitments", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), count);
  adw_expander_row_set_subtitle (row, _ ("The same is recorded for each of them"));
  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *words = way_subject_describe (commitments->pdata[i], places);

      adw_expander_row_add_row (row, make_row (words));
    }
  if (n > shown)
    add_rest (row, n - shown);

  return GTK_WIDGET (row);
}
