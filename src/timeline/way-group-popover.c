/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Comes while the pointer or the focus is on a shared bar, takes no focus itself, and stays while
 * the pointer is in it. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-bar-words.h"
#include "way-density.h"
#include "way-group-popover.h"
#include "way-mark.h"

#define MOST  12
#define WIDTH 300
/* Milliseconds in which the pointer can come over to the popover. */
#define PATIENCE 250

struct _WayGroupPopover
{
  GtkPopover parent_instance;

  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *rest;
  WayLaneView *view; /* only compared */
  guint group;
  guint timeout;
  gboolean entered;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayGroupPopover, way_group_popover, GTK_TYPE_POPOVER)

static GtkWidget *
make_row (WayStanding *standing, gboolean current)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (way_standing_get_title (standing));

  gtk_box_append (GTK_BOX (box), way_mark_new (way_standing_get_class (standing),
                                               way_standing_is_forecast (standing)));
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  if (way_standing_is_slipped (standing) || way_standing_is_brought_forward (standing))
    {
      g_autofree char *words = way_bar_describe_ghost (standing);
      GtkWidget *was = gtk_label_new (words);

      gtk_widget_add_css_class (was, "dimmed");
      gtk_widget_add_css_class (was, "caption");
      gtk_box_append (GTK_BOX (box), was);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  if (current)
    gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
  g_object_set_data_full (G_OBJECT (row), "standing", g_object_ref (standing), g_object_unref);
  return row;
}

static int
compare_worst (gconstpointer a, gconstpointer b)
{
  WayStanding *one = *(WayStanding *const *) a, *two = *(WayStanding *const *) b;

  return (int) way_density_get_rank (way_standing_get_class (one)) -
         (int) way_density_get_rank (way_standing_get_class (two));
}

static void
set_rest (WayGroupPopover *self, guint n)
{
  guint rest = n > MOST ? n - MOST : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

  gtk_label_set_text (GTK_LABEL (self->rest), words);
  gtk_widget_set_visible (self->rest, rest > 0);
}

static void
set_rows (WayGroupPopover *self, WayLaneLayout *layout, guint group, WayId current)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < way_lane_layout_get_n_items (layout); i++)
    if (way_lane_layout_get_item (layout, i)->group == group)
      g_ptr_array_add (sorted, way_lane_layout_get_item (layout, i)->standing);
  g_ptr_array_sort (sorted, compare_worst);

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < MIN (sorted->len, MOST); i++)
    {
      WayStanding *standing = g_ptr_array_index (sorted, i);

      gtk_list_box_append (GTK_LIST_BOX (self->list),
                           make_row (standing, way_standing_get_id (standing) == current));
    }
  set_rest (self, sorted->len);
}

static void
set_heading (WayGroupPopover *self, WayLaneView *view, const WayLaneGroup *group)
{
  /* Translators: the code of an action and the year in which commitments are due. */
  g_autofree char *words =
    g_strdup_printf (_ ("%s · due %d"), way_lane_get_code (way_lane_view_get_lane (view)),
                     group->year);

  gtk_label_set_text (GTK_LABEL (self->heading), words);
}

static gboolean
timeout_cb (gpointer user_data)
{
  WayGroupPopover *self = user_data;

  self->timeout = 0;
  if (!self->entered)
    gtk_popover_popdown (GTK_POPOVER (self));
  return G_SOURCE_REMOVE;
}

static void
enter_cb (WayGroupPopover *self)
{
  self->entered = TRUE;
}

static void
leave_cb (WayGroupPopover *self)
{
  self->entered = FALSE;
  way_group_popover_hide (self, FALSE);
}

static void
row_activated_cb (WayGroupPopover *self, GtkListBoxRow *row)
{
  WayStanding *standing = g_object_get_data (G_OBJECT (row), "standing");

  g_signal_emit (self, signals[CHOSEN], 0, way_standing_get_id (standing));
}

static void
way_group_popover_dispose (GObject *object)
{
  WayGroupPopover *self = WAY_GROUP_POPOVER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);

  G_OBJECT_CLASS (way_group_popover_parent_class)->dispose (object);
}

static void
way_group_popover_class_init (WayGroupPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_group_popover_dispose;

  /**
   * WayGroupPopover::chosen:
   * @self: the popover
   * @commitment: a commitment's key
   *
   * Emitted when a commitment was clicked.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
way_group_popover_init (WayGroupPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "caption");
  gtk_widget_add_css_class (self->heading, "dimmed");
  gtk_widget_set_margin_start (self->heading, 9);
  gtk_widget_set_margin_top (self->heading, 3);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  self->rest = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->rest), 0);
  gtk_widget_add_css_class (self->rest, "dimmed");
  gtk_widget_set_margin_start (self->rest, 9);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->rest);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);

  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline-group");
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

/**
 * way_group_popover_new:
 *
 * Returns: (transfer floating): a popover, to be the child of what it points into
 */
GtkWidget *
way_group_popover_new (void)
{
  return g_object_new (WAY_TYPE_GROUP_POPOVER, NULL);
}

/**
 * way_group_popover_show:
 * @self: a popover
 * @view: a compact lane
 * @group: one of its shared bars
 * @current: the commitment with the focus, or 0
 * @rect: where the bar is, in the parent
 *
 * Shows the commitments of a shared bar.
 */
void
way_group_popover_show (WayGroupPopover *self,
                        WayLaneView *view,
                        guint group,
                        WayId current,
                        GdkRectangle *rect)
{
  WayLaneLayout *layout = way_lane_view_get_layout (view);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && self->view == view && self->group == group &&
      current == 0)
    return;
  self->view = view;
  self->group = group;
  set_heading (self, view, way_lane_layout_get_group (layout, group));
  set_rows (self, layout, group, current);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), rect);
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * way_group_popover_hide:
 * @self: a popover
 * @at_once: whether the pointer gets no time to enter it
 *
 * Hides it.
 */
void
way_group_popover_hide (WayGroupPopover *self, gboolean at_once)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (at_once)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    self->timeout = g_timeout_add (PATIENCE, timeout_cb, self);
}
