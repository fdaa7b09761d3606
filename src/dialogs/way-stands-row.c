/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first of its rows is the main place and carries the button for another; further rows can
 * be removed. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-stands-row.h"

#include <glib/gi18n-lib.h>

#include "way-choice-row.h"
#include "way-row-focus.h"

struct _WayStandsRow
{
  AdwPreferencesRow parent_instance;

  GtkListBox *list;

  WayPlaces *places;
  GPtrArray *rows; /* of WayChoiceRow, borrowed */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayStandsRow, way_stands_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (WayStandsRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_button (const char *icon, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
append_row (WayStandsRow *self, WayId chosen)
{
  gboolean main = self->rows->len == 0;
  GtkWidget *row =
    g_object_new (WAY_TYPE_CHOICE_ROW, "title", main ? _ ("Stands _under") : _ ("Also under"),
                  "none-label", C_ ("place", "None"), NULL);

  way_choice_row_set_choices (WAY_CHOICE_ROW (row), way_places_get_choices (self->places));
  way_choice_row_set_chosen (WAY_CHOICE_ROW (row), chosen);
  g_signal_connect_object (row, "notify::chosen", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
remove_cb (GtkWidget *button, WayStandsRow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, WAY_TYPE_CHOICE_ROW);

  gtk_widget_grab_focus (self->rows->pdata[0]);
  g_ptr_array_remove (self->rows, row);
  gtk_list_box_remove (self->list, row);
  changed_cb (self);
}

static GtkWidget *
append_further (WayStandsRow *self, WayId chosen)
{
  GtkWidget *row = append_row (self, chosen);
  GtkWidget *button = make_button ("window-close-symbolic", _ ("Remove Place"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_cb (WayStandsRow *self)
{
  GtkWidget *row = append_further (self, 0);

  way_row_begin_lists_at_choice (row);
  gtk_widget_grab_focus (row);
  changed_cb (self);
}

static void
append_main (WayStandsRow *self, WayId chosen)
{
  GtkWidget *row = append_row (self, chosen);
  GtkWidget *button = make_button ("list-add-symbolic", _ ("Add Another Place"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
way_stands_row_finalize (GObject *object)
{
  WayStandsRow *self = WAY_STANDS_ROW (object);

  g_clear_object (&self->places);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (way_stands_row_parent_class)->finalize (object);
}

static void
way_stands_row_class_init (WayStandsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_stands_row_finalize;
  way_row_class_pass_focus (GTK_WIDGET_CLASS (klass));

  /**
   * WayStandsRow::changed:
   *
   * A place was chosen, added or removed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_stands_row_init (WayStandsRow *self)
{
  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pair");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->list));
}

/**
 * way_stands_row_load:
 * @self: a row, which is filled once
 * @places: where a commitment can stand
 * @placements: (element-type WayPlacement): where it stands, the main place first
 */
void
way_stands_row_load (WayStandsRow *self, WayPlaces *places, GArray *placements)
{
  g_return_if_fail (WAY_IS_STANDS_ROW (self) && self->places == NULL);

  self->places = g_object_ref (places);
  if (placements->len == 0)
    append_main (self, 0);
  for (guint i = 0; i < placements->len; i++)
    {
      WayId choice = way_places_find (places, &g_array_index (placements, WayPlacement, i));

      if (i == 0)
        append_main (self, choice);
      else
        append_further (self, choice);
    }
}

/**
 * way_stands_row_store:
 * @self: a row
 *
 * Returns: (transfer full) (element-type WayPlacement): where the commitment is to stand
 */
GArray *
way_stands_row_store (WayStandsRow *self)
{
  GArray *placements = g_array_new (FALSE, FALSE, sizeof (WayPlacement));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WayPlacement *placement =
        way_places_get (self->places, way_choice_row_get_chosen (self->rows->pdata[i]));

      if (placement != NULL)
        g_array_append_vals (placements, placement, 1);
    }
  return placements;
}

/**
 * way_stands_row_get_programme:
 * @self: a row
 *
 * Returns: the programme of the main place, or 0
 */
WayId
way_stands_row_get_programme (WayStandsRow *self)
{
  g_return_val_if_fail (WAY_IS_STANDS_ROW (self), 0);

  return way_places_get_programme (self->places, way_choice_row_get_chosen (self->rows->pdata[0]));
}

static gboolean
is_repeated (WayStandsRow *self, guint position)
{
  WayId chosen = way_choice_row_get_chosen (self->rows->pdata[position]);

  for (guint i = 0; i < position; i++)
    if (way_choice_row_get_chosen (self->rows->pdata[i]) == chosen)
      return TRUE;
  return FALSE;
}

/**
 * way_stands_row_check:
 * @self: a row
 *
 * Returns: (nullable): what is missing
 */
const char *
way_stands_row_check (WayStandsRow *self)
{
  g_return_val_if_fail (WAY_IS_STANDS_ROW (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (way_choice_row_get_chosen (self->rows->pdata[i]) == 0)
        return _ ("A commitment stands under an action or an objective");
      if (is_repeated (self, i))
        return _ ("It stands there already");
    }
  return NULL;
}
