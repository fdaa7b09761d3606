/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up in the detail: for each group the counts in force and on what they rest, and below it
 * what was said, newest first. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-take-up.h"

#include <glib/gi18n.h>

#include "way-class-bar.h"
#include "way-editing.h"
#include "way-record-row.h"
#include "way-take-up-said.h"
#include "way-take-up-words.h"

#define ROWS_AT_FIRST 6
#define BAR_WIDTH     72

/* A row: the counts of a group, or what was said of it. */
typedef struct
{
  WayTakeUpTable *table; /* NULL: what was said */
  WayTakeUp *said;
} Item;

static void
item_free (gpointer data)
{
  Item *self = data;

  g_clear_object (&self->table);
  g_clear_pointer (&self->said, way_take_up_free);
  g_free (self);
}

static GQuark
button_quark (void)
{
  return g_quark_from_static_string ("way-detail-take-up-button");
}

void
way_detail_take_up_prepare (WayGroup *group)
{
  GtkWidget *button = way_group_add_button_new (_ ("Record Take-up…"), NULL);

  way_group_set_more (group, _ ("Show All"));
  way_group_add_suffix (group, button);
  g_object_set_qdata (G_OBJECT (group), button_quark (), button);
}

static void
show_button (WayGroup *group, WayPage *page, WayId commitment, WayId of)
{
  GtkWidget *button = g_object_get_qdata (G_OBJECT (group), button_quark ());

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xxx)", (gint64) commitment,
                                    (gint64) of, (gint64) 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record-take-up");
  gtk_widget_set_tooltip_text (button, way_editing_get_hint (way_page_get_session (page),
                                                             _ ("Record Take-up…")));
}

/* ---- the counts in force ---- */

/* What is not said is grey, as what is not reported. */
static GtkWidget *
make_bar (const WayTakeUpCounts *counts)
{
  GtkWidget *bar = g_object_new (WAY_TYPE_CLASS_BAR, NULL);
  WayCounts classes = { .total = counts->total };

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    classes.of[way_take_up_get_class (i)] += counts->of[i];
  classes.of[WAY_CLASS_NOT_REPORTED] += counts->not_said;
  way_class_bar_set_counts (WAY_CLASS_BAR (bar), &classes);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  /* The words say the same. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return bar;
}

static GtkWidget *
make_counts_row (WayTakeUpTable *table)
{
  g_autoptr (WayTakeUpRow) row = g_list_model_get_item (way_take_up_table_get_rows (table), 0);
  const WayParty *group = way_take_up_table_get_nth_group (table, 0);
  const WayTakeUpCounts *counts = way_take_up_row_get_counts (row);
  g_autofree char *words = way_take_up_describe_counts (counts, way_take_up_row_get_basis (row));
  g_autofree char *basis = way_take_up_describe_basis (row);
  g_autofree char *subtitle =
    *basis != '\0' ? g_strdup_printf ("%s\n%s", words, basis) : g_strdup (words);
  GtkWidget *widget = way_record_row_new (group->id, group->name, subtitle);

  way_record_row_set_icon (WAY_RECORD_ROW (widget), "system-users-symbolic");
  way_record_row_set_action (WAY_RECORD_ROW (widget), "win.show-take-up");
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), make_bar (counts));
  gtk_widget_set_tooltip_text (widget, _ ("Show the table of all members"));

  return widget;
}

static GtkWidget *
make_row (gpointer data, gpointer user_data)
{
  const Item *item = data;

  return item->table != NULL ? make_counts_row (item->table)
                             : way_take_up_said_row_new (user_data, item->said);
}

/* ---- filling ---- */

static void
add_said (GPtrArray *items, GPtrArray *said, WayId group)
{
  for (guint i = 0; i < said->len; i++)
    {
      const WayTakeUp *record = said->pdata[i];
      Item *item;

      if (record->group != group)
        continue;
      item = g_new0 (Item, 1);
      item->said = way_take_up_copy (record);
      g_ptr_array_add (items, item);
    }
}

static void
add_groups (GPtrArray *items, GPtrArray *tables, GPtrArray *said)
{
  for (guint i = 0; i < tables->len; i++)
    {
      Item *item = g_new0 (Item, 1);

      item->table = g_object_ref (tables->pdata[i]);
      g_ptr_array_add (items, item);
      add_said (items, said, way_take_up_table_get_group (item->table));
    }
}

void
way_detail_take_up_fill (WayGroup *group, WayPage *page, WayId commitment)
{
  WayRegister *reg = way_page_get_register (page);
  WayDay day = way_page_get_day (page);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GPtrArray) tables = way_take_up_list_of (reg, commitment, day, way_page_catch (page));
  g_autoptr (GPtrArray) said =
    way_register_list_take_ups (reg, commitment, day, way_page_catch (page));

  if (tables != NULL && said != NULL)
    add_groups (items, tables, said);
  show_button (group, page, commitment,
               tables != NULL && tables->len > 0 ? way_take_up_table_get_group (tables->pdata[0])
                                                 : 0);
  way_group_fill (group, items, ROWS_AT_FIRST, make_row, page);
}
