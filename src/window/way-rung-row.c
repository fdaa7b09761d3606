/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rail of the ladder runs through the rows, from the mark of the first stage to that of the
 * last, and leaves each mark free. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-rung-row.h"

#include <glib/gi18n.h>

#include "way-row-focus.h"
#include "way-step-view.h"

#define MARK       16.0f
#define SQUARE     10.0f
#define HOLLOW     1.5f
#define RAIL_ALPHA 0.25f
#define FAINT      0.35f

struct _WayRungRow
{
  GtkListBoxRow parent_instance;

  GtkBox *stages;
  GtkWidget *mark; /* of the first stage, borrowed */
  GString *names;
  gboolean first;
  gboolean last;
};

G_DEFINE_FINAL_TYPE (WayRungRow, way_rung_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- a mark: filled when reached, hollow when planned, faint before either ---- */

#define WAY_TYPE_RUNG_MARK (way_rung_mark_get_type ())
G_DECLARE_FINAL_TYPE (WayRungMark, way_rung_mark, WAY, RUNG_MARK, GtkWidget)

struct _WayRungMark
{
  GtkWidget parent_instance;

  gboolean reached;
  gboolean planned;
};

G_DEFINE_FINAL_TYPE (WayRungMark, way_rung_mark, GTK_TYPE_WIDGET)

static void
way_rung_mark_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = (int) MARK;
}

static void
way_rung_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayRungMark *self = WAY_RUNG_MARK (widget);
  graphene_rect_t box =
    GRAPHENE_RECT_INIT ((MARK - SQUARE) / 2, (MARK - SQUARE) / 2, SQUARE, SQUARE);
  GskRoundedRect outline;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= self->reached || self->planned ? 1 : FAINT;
  gsk_rounded_rect_init_from_rect (&outline, &box, 1);
  if (self->reached)
    gtk_snapshot_append_color (snapshot, &color, &box);
  else
    gtk_snapshot_append_border (snapshot, &outline, (float[4]) { HOLLOW, HOLLOW, HOLLOW, HOLLOW },
                                (GdkRGBA[4]) { color, color, color, color });
}

static void
way_rung_mark_class_init (WayRungMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = way_rung_mark_measure;
  widget_class->snapshot = way_rung_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
way_rung_mark_init (WayRungMark *self)
{
}

static GtkWidget *
make_mark (const WayRung *rung)
{
  WayRungMark *self =
    g_object_new (WAY_TYPE_RUNG_MARK, "valign", GTK_ALIGN_START, "margin-top", 2, NULL);

  self->reached = rung->n_reached > 0;
  self->planned = rung->n_aims > 0;
  return GTK_WIDGET (self);
}

/* ---- the row ---- */

static void
append_rail (WayRungRow *self, GtkSnapshot *snapshot, const graphene_rect_t *mark)
{
  float x = mark->origin.x + (mark->size.width - 1) / 2;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float below = mark->origin.y + mark->size.height;
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= RAIL_ALPHA;
  if (!self->first)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, 1, mark->origin.y));
  if (!self->last)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, below, 1, height - below));
}

static void
way_rung_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayRungRow *self = WAY_RUNG_ROW (widget);
  graphene_rect_t mark;

  if (self->mark != NULL && gtk_widget_compute_bounds (self->mark, widget, &mark))
    append_rail (self, snapshot, &mark);
  GTK_WIDGET_CLASS (way_rung_row_parent_class)->snapshot (widget, snapshot);
}

static void
way_rung_row_finalize (GObject *object)
{
  g_string_free (WAY_RUNG_ROW (object)->names, TRUE);
  G_OBJECT_CLASS (way_rung_row_parent_class)->finalize (object);
}

static void
way_rung_row_class_init (WayRungRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_rung_row_finalize;
  widget_class->snapshot = way_rung_row_snapshot;
  way_row_class_pass_focus (widget_class);
}

static void
way_rung_row_init (WayRungRow *self)
{
  self->names = g_string_new (NULL);
  self->stages = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->stages, TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->stages));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rung-row");
}

/**
 * way_rung_row_new:
 * @first: whether the ladder begins with it
 */
GtkWidget *
way_rung_row_new (gboolean first)
{
  WayRungRow *self = g_object_new (WAY_TYPE_RUNG_ROW, NULL);

  self->first = first;
  return GTK_WIDGET (self);
}

static GtkWidget *
make_name (const WayRung *rung)
{
  GtkWidget *name = gtk_label_new (rung->stage->name);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  if (rung->n_reached > 0)
    gtk_widget_add_css_class (name, "heading");
  if (rung->n_reached + rung->n_aims == 0)
    gtk_widget_add_css_class (name, "dimmed");
  return name;
}

static GtkWidget *
make_sign (void)
{
  GtkWidget *sign = gtk_label_new ("≠");

  gtk_widget_add_css_class (sign, "dispute-sign");
  gtk_widget_add_css_class (sign, "status-disputed");
  gtk_widget_set_tooltip_text (sign, _ ("Places differ on the day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Disputed"), -1);
  return sign;
}

static GtkWidget *
make_order_note (const WayRung *rung)
{
  g_autofree char *words = g_strdup_printf (_ ("Reached before “%s”"), rung->too_early->name);
  GtkWidget *note = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "status-disputed");
  gtk_widget_add_css_class (note, "step-indent");
  return note;
}

static void
note_name (WayRungRow *self, const char *name)
{
  g_string_append_printf (self->names, "%s%s", self->names->len > 0 ? ", " : "", name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->names->str, -1);
}

/**
 * way_rung_row_add_stage:
 * @self: a row
 * @page: the page on which it stands
 * @rung: a stage of the same rank as those before
 */
void
way_rung_row_add_stage (WayRungRow *self, WayPage *page, const WayRung *rung)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = make_mark (rung);

  g_return_if_fail (WAY_IS_RUNG_ROW (self));

  gtk_box_append (GTK_BOX (head), mark);
  gtk_box_append (GTK_BOX (head), make_name (rung));
  if (rung->disputed)
    gtk_box_append (GTK_BOX (head), make_sign ());
  gtk_box_append (GTK_BOX (column), head);
  for (guint i = 0; i < rung->n_steps; i++)
    gtk_box_append (GTK_BOX (column), way_step_view_new (page, rung, i));
  if (rung->too_early != NULL)
    gtk_box_append (GTK_BOX (column), make_order_note (rung));
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rung->stage->name, -1);
  if (self->mark == NULL)
    self->mark = mark;
  note_name (self, rung->stage->name);
  gtk_box_append (self->stages, column);
}

/**
 * way_rung_row_end:
 * @self: the last row of a ladder
 */
void
way_rung_row_end (WayRungRow *self)
{
  g_return_if_fail (WAY_IS_RUNG_ROW (self));

  self->last = TRUE;
}
