/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements of a cell, newest first. The popover goes before a dialog comes. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-popover.h"

#include <glib/gi18n.h>

#include "way-editing.h"
#include "way-take-up-said.h"

#define WIDTH      320
#define MAX_HEIGHT 360

static GQuark
target_quark (void)
{
  return g_quark_from_static_string ("way-take-up-popover-target");
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_list (WayPage *page, WayId commitment, WayId group, WayId member, guint *n)
{
  g_autoptr (GPtrArray) said =
    way_register_list_take_ups (way_page_get_register (page), commitment, way_page_get_day (page),
                                way_page_catch (page));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  *n = 0;
  for (guint i = 0; said != NULL && i < said->len; i++)
    {
      const WayTakeUp *record = said->pdata[i];

      if (record->group != group || record->member != member)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), way_take_up_said_row_new (page, record));
      (*n)++;
    }

  return list;
}

static GtkWidget *
make_scroller (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);

  return scroller;
}

static GtkWidget *
make_button (WayPage *page, WayId commitment, WayId group, WayId member)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Record…"));

  g_object_set_qdata_full (G_OBJECT (button), target_quark (),
                           g_variant_ref_sink (g_variant_new ("(xxx)", (gint64) commitment,
                                                              (gint64) group, (gint64) member)),
                           (GDestroyNotify) g_variant_unref);
  gtk_widget_set_sensitive (button, way_session_is_editable (way_page_get_session (page)));
  gtk_widget_set_tooltip_text (button, way_editing_get_hint (way_page_get_session (page), NULL));
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);

  return button;
}

/* The focus is back in the table before the dialog comes, which gives it back there. */
static void
record_cb (GtkWidget *popover, GtkWidget *button)
{
  GtkWidget *page = gtk_widget_get_parent (popover);
  GVariant *target = g_object_get_qdata (G_OBJECT (button), target_quark ());

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action_variant (page, "win.record-take-up", target);
}

GtkWidget *
way_take_up_popover_new (WayPage *page, WayTakeUpTable *table, WayTakeUpRow *row, guint member)
{
  const WayParty *party = member != G_MAXUINT ? way_take_up_table_get_member (table, member) : NULL;
  WayId commitment = way_take_up_row_get_commitment (row);
  WayId group = way_take_up_table_get_group (table);
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const char *heading = party != NULL ? party->name : _ ("Counted, Not Named");
  WayId id = party != NULL ? party->id : 0;
  guint n;
  GtkWidget *list = make_list (page, commitment, group, id, &n);
  GtkWidget *button = make_button (page, commitment, group, id);

  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_add_css_class (popover, "take-up-popover");
  gtk_box_append (GTK_BOX (box), make_label (heading, "heading"));
  gtk_box_append (GTK_BOX (box), make_label (way_take_up_row_get_title (row), "caption"));
  if (n > 0)
    gtk_box_append (GTK_BOX (box), make_scroller (list));
  else
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      gtk_box_append (GTK_BOX (box), make_label (_ ("Nothing was said"), "dimmed"));
    }
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (record_cb), popover, G_CONNECT_SWAPPED);
  if (n > 0)
    g_signal_connect_object (list, "row-activated", G_CALLBACK (gtk_popover_popdown), popover,
                             G_CONNECT_SWAPPED);

  return popover;
}
