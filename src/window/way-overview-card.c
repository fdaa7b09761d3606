/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective in the overview. The years stand beside the scrolled grid, each as high as its row,
 * so that they stay in view. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-overview-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-class-bar.h"
#include "way-overview-cell.h"

#define COLUMN_WIDTH 180
#define HEAD_WIDTH   158 /* of its words */
#define HEAD_LINES   2
/* A slot with more gets a button to its lane instead; it would be no overview any more. */
#define CELLS_IN_SLOT 12
/* When the years lie further apart, those without commitments are left out. */
#define YEARS_IN_ROW 15
#define NO_YEAR      G_MAXINT

struct _WayOverviewCard
{
  GtkWidget parent_instance;

  GtkLabel *code;
  GtkLabel *title;
  GtkLabel *done;
  GtkBox *years;
  GtkGrid *grid;

  WayArea *area;
  WayDay day;
  guint classes;
  GArray *rows; /* of int: years in order, at the end NO_YEAR if need be */
};

G_DEFINE_FINAL_TYPE (WayOverviewCard, way_overview_card, GTK_TYPE_WIDGET)

static int
get_year (WayDay due)
{
  return due != WAY_DAY_NONE ? way_day_get_year (due) : NO_YEAR;
}

/* Where it stood before it moved to another row; its own row when it did not. */
static int
get_former_year (WayStanding *standing)
{
  WayTiming *original = way_standing_get_original_timing (standing);
  int year = get_year (way_standing_get_due (standing));

  if (original == NULL ||
      (!way_standing_is_slipped (standing) && !way_standing_is_brought_forward (standing)))
    return year;

  return get_year (way_timing_get_latest (original));
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  int first = *(const int *) a, second = *(const int *) b;

  return (first > second) - (first < second);
}

static void
collect_years_of_lane (GArray *years, GListModel *lane)
{
  for (guint i = 0; i < g_list_model_get_n_items (lane); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (lane, i);
      int year = get_year (way_standing_get_due (standing));
      int former = get_former_year (standing);

      g_array_append_val (years, year);
      g_array_append_val (years, former);
    }
}

static void
remove_repeated (GArray *years)
{
  g_array_sort (years, compare_years);
  for (guint i = years->len; i > 1; i--)
    if (g_array_index (years, int, i - 1) == g_array_index (years, int, i - 2))
      g_array_remove_index (years, i - 1);
}

/* Years without commitments between others stand too: that nothing is due then is worth seeing. */
static void
fill_gaps (GArray *years)
{
  guint n = years->len;
  int first, last;

  if (n > 0 && g_array_index (years, int, n - 1) == NO_YEAR)
    n--;
  if (n == 0)
    return;

  first = g_array_index (years, int, 0);
  last = g_array_index (years, int, n - 1);
  if (last - first >= YEARS_IN_ROW)
    return;

  for (int year = first + 1; year < last; year++)
    g_array_append_val (years, year);
  remove_repeated (years);
}

static void
collect_years (WayOverviewCard *self)
{
  GListModel *lanes = way_area_get_lanes (self->area);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GListModel) lane = g_list_model_get_item (lanes, i);

      collect_years_of_lane (self->rows, lane);
    }
  remove_repeated (self->rows);
  fill_gaps (self->rows);
}

static GtkWidget *
make_slot (GtkSizeGroup *height)
{
  GtkWidget *slot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_size_request (slot, COLUMN_WIDTH, -1);
  gtk_widget_add_css_class (slot, "slot");
  gtk_size_group_add_widget (height, slot);

  return slot;
}

static void
add_cell (WayOverviewCard *self, GtkWidget *slot, WayStanding *standing, gboolean ghost)
{
  GtkWidget *cell = way_overview_cell_new (standing, ghost);

  if ((self->classes & (1u << way_standing_get_class (standing))) == 0)
    gtk_widget_add_css_class (cell, "filtered");
  gtk_box_append (GTK_BOX (slot), cell);
}

static void
add_rest (GtkWidget *slot, WayLane *lane, guint n)
{
  g_autofree char *label = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "overview-cell");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)",
                                    (gint64) way_lane_get_objective (lane),
                                    (gint64) way_lane_get_action (lane));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-scope");
  gtk_box_append (GTK_BOX (slot), button);
}

static void
fill_slot (WayOverviewCard *self, GtkWidget *slot, WayLane *lane, int year)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lane)); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (lane), i);
      gboolean here = get_year (way_standing_get_due (standing)) == year;

      if (!here && get_former_year (standing) != year)
        continue;
      if (n++ < CELLS_IN_SLOT)
        add_cell (self, slot, standing, !here);
    }
  if (n > CELLS_IN_SLOT)
    add_rest (slot, lane, n - CELLS_IN_SLOT);
}

/* Returns whether it needs both of its lines where its column is narrow. */
static gboolean
add_head (WayOverviewCard *self, WayLane *lane, int column, GtkSizeGroup *height)
{
  g_autofree char *markup =
    g_markup_printf_escaped ("<span alpha=\"70%%\">%s</span>  %s", way_lane_get_code (lane),
                             way_lane_get_title (lane));
  GtkWidget *label = gtk_label_new (NULL);
  int natural;

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, way_lane_get_title (lane));
  gtk_widget_add_css_class (label, "slot");
  gtk_widget_add_css_class (label, "head");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), HEAD_LINES);
  gtk_size_group_add_widget (height, label);
  gtk_grid_attach (self->grid, label, column, 0, 1, 1);

  return natural > HEAD_WIDTH;
}

static void
add_year (WayOverviewCard *self, const char *text, gboolean current, GtkSizeGroup *height)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_size_request (label, 72, -1);
  gtk_widget_add_css_class (label, "year");
  gtk_widget_add_css_class (label, "numeric");
  if (current)
    gtk_widget_add_css_class (label, "current");
  gtk_size_group_add_widget (height, label);
  gtk_box_append (self->years, label);
}

static void
add_row (WayOverviewCard *self, guint row)
{
  g_autoptr (GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GListModel *lanes = way_area_get_lanes (self->area);
  int year = g_array_index (self->rows, int, row);
  gboolean current = year == way_day_get_year (self->day);
  g_autofree char *text =
    year != NO_YEAR ? g_strdup_printf ("%d", year) : g_strdup (_ ("No due\nday"));

  add_year (self, text, current, height);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);
      GtkWidget *slot = make_slot (height);

      fill_slot (self, slot, lane, year);
      if (current)
        gtk_widget_add_css_class (slot, "current");
      gtk_grid_attach (self->grid, slot, (int) i, (int) row + 1, 1, 1);
    }
}

static void
add_heads (WayOverviewCard *self)
{
  g_autoptr (GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GListModel *lanes = way_area_get_lanes (self->area);
  GtkWidget *corner = gtk_label_new (NULL);
  gboolean wraps = FALSE;

  gtk_widget_add_css_class (corner, "year");
  gtk_widget_add_css_class (corner, "head");
  gtk_size_group_add_widget (height, corner);
  gtk_box_append (self->years, corner);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      wraps = add_head (self, lane, (int) i, height) || wraps;
    }
  /* The heads' height would depend on their width, which the corner does not share. */
  if (wraps)
    gtk_label_set_label (GTK_LABEL (corner), "\n");
}

static void
show_heading (WayOverviewCard *self)
{
  const WayCounts *counts = way_area_get_counts (self->area);
  g_autofree char *done =
    g_strdup_printf (_ ("%u of %u completed"), way_counts_get_done (counts), counts->total);

  gtk_label_set_label (self->code, way_area_get_code (self->area));
  gtk_label_set_label (self->title, way_area_get_title (self->area));
  gtk_label_set_label (self->done, done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  way_area_get_title (self->area), -1);
}

static void
way_overview_card_dispose (GObject *object)
{
  WayOverviewCard *self = WAY_OVERVIEW_CARD (object);
  GtkWidget *child;

  g_clear_object (&self->area);
  g_clear_pointer (&self->rows, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_OVERVIEW_CARD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (way_overview_card_parent_class)->dispose (object);
}

static void
way_overview_card_class_init (WayOverviewCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_overview_card_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-overview-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCard, code);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCard, title);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCard, done);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCard, years);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCard, grid);
}

static void
way_overview_card_init (WayOverviewCard *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_overview_card_new (WayArea *area, WayDay day, guint classes)
{
  WayOverviewCard *self = g_object_new (WAY_TYPE_OVERVIEW_CARD, NULL);

  self->area = g_object_ref (area);
  self->day = day;
  self->classes = classes;
  collect_years (self);
  show_heading (self);
  add_heads (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, i);

  return GTK_WIDGET (self);
}
