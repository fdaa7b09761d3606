/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One statement in the history of a commitment: what it says, on which day, and where it stands. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-statement-row.h"

#include <glib/gi18n.h>

#include "way-edit-menu.h"
#include "way-links.h"
#include "way-mark.h"
#include "way-row-menu.h"

struct _WayStatementRow
{
  GtkListBoxRow parent_instance;

  AdwBin *mark;
  GtkBox *lines;
  GtkLabel *status;
  GtkLabel *day;
  GtkLabel *sentence;

  WayId id;
};

G_DEFINE_FINAL_TYPE (WayStatementRow, way_statement_row, GTK_TYPE_LIST_BOX_ROW)

static GMenuModel *
make_menu (GtkWidget *widget)
{
  return way_edit_menu_new (WAY_STATEMENT_ROW (widget)->id, _ ("_Edit Statement…"),
                            "win.edit-statement", _ ("_Delete Statement"), "win.delete-statement");
}

/* An action of the row's own, which is never off: where editing waits the row is still read, and its
 * links still lead on. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_widget_activate_action (widget, "win.edit-statement", "x",
                              (gint64) WAY_STATEMENT_ROW (widget)->id);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_widget_activate_action (widget, "win.delete-statement", "x",
                              (gint64) WAY_STATEMENT_ROW (widget)->id);
}

static void
way_statement_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (way_statement_row_parent_class)
    ->size_allocate (widget, width, height, baseline);
  way_row_menu_present (widget);
}

static void
way_statement_row_dispose (GObject *object)
{
  WayStatementRow *self = WAY_STATEMENT_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_STATEMENT_ROW);

  G_OBJECT_CLASS (way_statement_row_parent_class)->dispose (object);
}

static void
way_statement_row_class_init (WayStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_statement_row_dispose;
  widget_class->size_allocate = way_statement_row_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayStatementRow, mark);
  gtk_widget_class_bind_template_child (widget_class, WayStatementRow, lines);
  gtk_widget_class_bind_template_child (widget_class, WayStatementRow, status);
  gtk_widget_class_bind_template_child (widget_class, WayStatementRow, day);
  gtk_widget_class_bind_template_child (widget_class, WayStatementRow, sentence);

  way_row_menu_install (widget_class);
  gtk_widget_class_install_action (widget_class, "statement.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "statement.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "statement.delete", NULL);
}

static void
way_statement_row_init (WayStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_row_menu_attach (GTK_WIDGET (self), make_menu);
}

static void
show_status (WayStatementRow *self, const WayStatement *statement)
{
  const char *name = way_status_get_name (statement->status);
  g_autofree char *word =
    statement->forecast ? g_strdup_printf (_ ("Forecast: %s"), name) : g_strdup (name);
  g_autofree char *day = way_day_format (statement->day, WAY_DAY_STYLE_SHORT);

  adw_bin_set_child (self->mark, way_mark_new (way_mark_class_of_status (statement->status),
                                               statement->forecast));
  gtk_label_set_label (self->status, word);
  gtk_label_set_label (self->day, day);
}

static void
add_line (WayStatementRow *self, const char *markup, const char *css_class)
{
  if (markup != NULL)
    gtk_box_append (self->lines, way_links_label_new (markup, css_class));
}

/* Takes the text. */
static void
add_text (WayStatementRow *self, char *text)
{
  g_autofree char *owned = text;
  g_autofree char *markup = g_markup_escape_text (owned, -1);

  add_line (self, markup, "caption");
}

static char *
join_parties (WayPage *page, const WayStatement *statement)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < statement->responsible->len; i++)
    {
      WayId id = g_array_index (statement->responsible, WayResponsible, i).party;
      g_autoptr (WayParty) party =
        way_register_get_party (way_page_get_register (page), id, way_page_catch (page));

      if (party != NULL)
        g_string_append_printf (names, names->len > 0 ? ", %s" : "%s", party->name);
    }

  return g_strdup (names->len > 0 ? names->str : _ ("nobody"));
}

static void
show_changes (WayStatementRow *self, WayPage *page, const WayStatement *statement)
{
  if (statement->timing != NULL)
    add_text (self, g_strdup_printf (_ ("Timing: %s"), way_timing_get_text (statement->timing)));
  if (statement->title[0] != '\0')
    add_text (self, g_strdup_printf (_ ("Printed as “%s”"), statement->title));
  if (statement->row[0] != '\0')
    add_text (self, g_strdup_printf (_ ("In the row “%s” of the overview table"), statement->row));
  if (statement->says_responsible)
    {
      g_autofree char *parties = join_parties (page, statement);

      add_text (self, g_strdup_printf (_ ("Responsible: %s"), parties));
    }
}

static void
show_citations (WayStatementRow *self, WayPage *page, const WayStatement *statement)
{
  g_autofree char *cited = way_links_cite (page, &statement->citation, TRUE);

  add_line (self, cited, "caption");
  for (guint i = 0; i < statement->further->len; i++)
    {
      g_autofree char *also =
        way_links_cite (page, g_ptr_array_index (statement->further, i), TRUE);

      add_line (self, also, "caption");
    }
}

static void
describe (WayStatementRow *self)
{
  g_autofree char *label =
    g_strdup_printf ("%s, %s", gtk_label_get_label (self->status), gtk_label_get_label (self->day));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->sentence), -1);
}

GtkWidget *
way_statement_row_new (WayPage *page, const WayStatement *statement)
{
  WayStatementRow *self = g_object_new (WAY_TYPE_STATEMENT_ROW, NULL);

  self->id = statement->id;
  way_page_set_key (GTK_WIDGET (self), statement->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "statement.edit");
  show_status (self, statement);
  gtk_label_set_label (self->sentence, statement->sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), statement->sentence[0] != '\0');
  show_changes (self, page, statement);
  show_citations (self, page, statement);
  describe (self);

  return GTK_WIDGET (self);
}
