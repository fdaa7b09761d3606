/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table's columns: which there is room for, and which the user wants to see. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-settings.h"
#include "way-table-page-private.h"

static gboolean
fits (WayTablePage *self, WayColumn column)
{
  if (self->narrow)
    return column == WAY_COLUMN_COMMITMENT;
  if (column == WAY_COLUMN_SAID_ON || column == WAY_COLUMN_KIND)
    return !self->compact && !self->tight;
  if (column == WAY_COLUMN_NUMBER)
    return !self->collapsed;

  return TRUE;
}

static void
show_columns (WayTablePage *self)
{
  g_auto (GStrv) hidden = g_settings_get_strv (way_settings_get (), "table-hidden-columns");

  for (guint i = 0; i < WAY_N_COLUMNS; i++)
    gtk_column_view_column_set_visible (self->columns[i],
                                        fits (self, i) &&
                                          !g_strv_contains ((const char *const *) hidden,
                                                            way_column_get_nick (i)));
}

static void
column_toggled_cb (GtkCheckButton *check)
{
  const char *nick = g_object_get_data (G_OBJECT (check), "way-column");
  g_auto (GStrv) old = g_settings_get_strv (way_settings_get (), "table-hidden-columns");
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();
  g_auto (GStrv) new = NULL;

  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], nick))
      g_strv_builder_add (hidden, old[i]);
  if (!gtk_check_button_get_active (check))
    g_strv_builder_add (hidden, nick);
  new = g_strv_builder_end (hidden);
  g_settings_set_strv (way_settings_get (), "table-hidden-columns", (const char *const *) new);
}

static void
add_column_check (WayTablePage *self, WayColumn column)
{
  GtkWidget *check = gtk_check_button_new_with_label (way_column_get_title (column));
  g_auto (GStrv) hidden = g_settings_get_strv (way_settings_get (), "table-hidden-columns");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !g_strv_contains ((const char *const *) hidden,
                                                 way_column_get_nick (column)));
  gtk_widget_set_sensitive (check, column != WAY_COLUMN_COMMITMENT);
  g_object_set_data (G_OBJECT (check), "way-column", (gpointer) way_column_get_nick (column));
  g_signal_connect (check, "toggled", G_CALLBACK (column_toggled_cb), NULL);
  gtk_box_append (self->column_checks, check);
}

/* Of the number of a commitment: how many characters there is room for in any case, how many at the
   most, and what each of them takes, in sp. */
#define USUAL_NUMBER    6
#define LONG_NUMBER     16
#define CHARACTER_WIDTH 8

/* Wide enough for what usually stands there, in sp, for text grows. Statuses are as wide as their
   words, and the commitments' titles take the rest. */
static const int column_widths[WAY_N_COLUMNS] = {
  [WAY_COLUMN_NUMBER] = 60,      [WAY_COLUMN_COMMITMENT] = -1, [WAY_COLUMN_KIND] = 150,
  [WAY_COLUMN_RESPONSIBLE] = 84, [WAY_COLUMN_TIMING] = 144,    [WAY_COLUMN_STATUS] = -1,
  [WAY_COLUMN_SAID_ON] = 110,
};

/* Where all programmes are shown, a number begins with the code of its own. */
static int
find_number_width (WayTablePage *self)
{
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;
  GListModel *standings = board != NULL ? way_board_get_standings (board) : NULL;
  guint n = standings != NULL ? g_list_model_get_n_items (standings) : 0;
  glong longest = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);

      longest = MAX (longest, g_utf8_strlen (way_standing_get_number (standing), -1));
    }
  return column_widths[WAY_COLUMN_NUMBER] +
         CHARACTER_WIDTH * (int) CLAMP (longest - USUAL_NUMBER, 0, LONG_NUMBER - USUAL_NUMBER);
}

/**
 * way_table_page_fit_columns:
 * @self: a page
 *
 * Makes the columns as wide as the size of text and the board's numbers want them.
 */
void
way_table_page_fit_columns (WayTablePage *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  for (guint i = 0; i < WAY_N_COLUMNS; i++)
    {
      int width = i == WAY_COLUMN_NUMBER ? find_number_width (self) : column_widths[i];

      if (width > 0)
        gtk_column_view_column_set_fixed_width (self->columns[i],
                                                (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP,
                                                                             width, settings));
    }
}

static void
add_column (WayTablePage *self, WayColumn column)
{
  g_autoptr (GtkColumnViewColumn) made =
    gtk_column_view_column_new (way_column_get_title (column), way_column_make_factory (column));
  g_autoptr (GtkSorter) sorter = way_column_make_sorter (column);

  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, column == WAY_COLUMN_COMMITMENT);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->view, made);
  self->columns[column] = made;
  add_column_check (self, column);
}

/**
 * way_table_page_show_width:
 * @self: a page
 *
 * Shows what there is room for: columns, or two lines in one.
 */
void
way_table_page_show_width (WayTablePage *self)
{
  /* The row of heads is the view's first child. Over a single column it says nothing. */
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self->view)), !self->narrow);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "narrow");
  way_column_factory_set_two_lines (
    gtk_column_view_column_get_factory (self->columns[WAY_COLUMN_COMMITMENT]), self->narrow);
  show_columns (self);
}

void
way_table_page_set_up_columns (WayTablePage *self)
{
  for (guint i = 0; i < WAY_N_COLUMNS; i++)
    add_column (self, i);
  show_columns (self);
  way_table_page_fit_columns (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (way_table_page_fit_columns), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (way_settings_get (), "changed::table-hidden-columns",
                           G_CALLBACK (show_columns), self, G_CONNECT_SWAPPED);
}
