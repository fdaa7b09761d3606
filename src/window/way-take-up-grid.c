/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a take-up table. Titles are pinned at the beginning and, where there is room, the
 * totals at the end; the members between them scroll together in all lines. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-grid.h"

/* In pixels. */
#define NARROW      560
#define MIN_CELL    24
#define MAX_CELL    44
#define HEAD_MARGIN 6
#define TOTALS      164
#define MIN_TITLE   160
#define MAX_TITLE   300

struct _WayTakeUpGrid
{
  GObject parent_instance;

  WayTakeUpTable *table;
  WayPalette *palette; /* borrowed from the head, which lives as long as the lines */
  GtkAdjustment *adjustment;
  int head_width;
  int width;
  int title;
  int cell;
  guint column;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTakeUpGrid, way_take_up_grid, G_TYPE_OBJECT)

static gboolean
pins_totals (WayTakeUpGrid *self)
{
  return self->width >= NARROW;
}

/* Narrower, if that lets all members stand there without scrolling. */
static int
get_title_width (WayTakeUpGrid *self, int members)
{
  if (!pins_totals (self))
    return CLAMP (self->width * 2 / 5, 96, 200);

  return CLAMP (MIN (self->width * 23 / 100, self->width - TOTALS - members), MIN_TITLE, MAX_TITLE);
}

/* What the members do not need is the titles'. */
static void
share_out (WayTakeUpGrid *self)
{
  int n = (int) way_take_up_grid_get_n_members (self);
  int totals = pins_totals (self) ? TOTALS : 0;
  int least = MAX (MIN_CELL, self->head_width + HEAD_MARGIN);
  int room;

  self->title = get_title_width (self, n * least);
  room = MAX (0, self->width - self->title - totals);
  self->cell = n > 0 ? CLAMP (room / n, least, MAX (least, MAX_CELL)) : least;
  if (n * self->cell < room && totals > 0)
    self->title += room - n * self->cell;
}

static void
update_adjustment (WayTakeUpGrid *self)
{
  WayTakeUpSpan window = way_take_up_grid_get_window (self);
  int content = (int) way_take_up_grid_get_n_members (self) * self->cell;
  double upper = MAX (window.width, content + (pins_totals (self) ? 0 : TOTALS));
  double value = CLAMP (gtk_adjustment_get_value (self->adjustment), 0, upper - window.width);

  gtk_adjustment_configure (self->adjustment, value, 0, upper, self->cell, window.width * 0.9,
                            window.width);
}

static void
update (WayTakeUpGrid *self)
{
  if (self->width == 0)
    return;

  share_out (self);
  update_adjustment (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
scrolled_cb (WayTakeUpGrid *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
way_take_up_grid_dispose (GObject *object)
{
  WayTakeUpGrid *self = WAY_TAKE_UP_GRID (object);

  g_clear_object (&self->table);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (way_take_up_grid_parent_class)->dispose (object);
}

static void
way_take_up_grid_class_init (WayTakeUpGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_take_up_grid_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_take_up_grid_init (WayTakeUpGrid *self)
{
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->cell = MIN_CELL;
  self->column = 1;
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

WayTakeUpGrid *
way_take_up_grid_new (void)
{
  return g_object_new (WAY_TYPE_TAKE_UP_GRID, NULL);
}

void
way_take_up_grid_set_palette (WayTakeUpGrid *self, WayPalette *palette)
{
  self->palette = palette;
}

WayPalette *
way_take_up_grid_get_palette (WayTakeUpGrid *self)
{
  return self->palette;
}

void
way_take_up_grid_set_table (WayTakeUpGrid *self, WayTakeUpTable *table)
{
  if (!g_set_object (&self->table, table))
    return;

  self->column = MIN (self->column, way_take_up_grid_get_totals (self));
  update (self);
}

WayTakeUpTable *
way_take_up_grid_get_table (WayTakeUpGrid *self)
{
  return self->table;
}

guint
way_take_up_grid_get_n_members (WayTakeUpGrid *self)
{
  return self->table != NULL ? way_take_up_table_get_n_members (self->table) : 0;
}

guint
way_take_up_grid_get_totals (WayTakeUpGrid *self)
{
  return way_take_up_grid_get_n_members (self) + 1;
}

/**
 * way_take_up_grid_set_head_width:
 * @widest: how wide the widest short name of a member is, in pixels
 */
void
way_take_up_grid_set_head_width (WayTakeUpGrid *self, int widest)
{
  /* Names without a short form are cut. */
  widest = MIN (widest, MAX_CELL);
  if (self->head_width == widest)
    return;

  self->head_width = widest;
  update (self);
}

void
way_take_up_grid_set_width (WayTakeUpGrid *self, int width)
{
  if (self->width == width)
    return;

  self->width = width;
  update (self);
}

int
way_take_up_grid_get_width (WayTakeUpGrid *self)
{
  return self->width;
}

GtkAdjustment *
way_take_up_grid_get_adjustment (WayTakeUpGrid *self)
{
  return self->adjustment;
}

WayTakeUpSpan
way_take_up_grid_get_window (WayTakeUpGrid *self)
{
  int totals = pins_totals (self) ? TOTALS : 0;

  return (WayTakeUpSpan) { self->title, MAX (0, self->width - self->title - totals) };
}

gboolean
way_take_up_grid_is_pinned (WayTakeUpGrid *self, guint column)
{
  return column == WAY_TAKE_UP_TITLE ||
         (pins_totals (self) && column == way_take_up_grid_get_totals (self));
}

WayTakeUpSpan
way_take_up_grid_get_span (WayTakeUpGrid *self, guint column)
{
  int scrolled = (int) gtk_adjustment_get_value (self->adjustment);
  guint totals = way_take_up_grid_get_totals (self);

  if (column == WAY_TAKE_UP_TITLE)
    return (WayTakeUpSpan) { 0, self->title };
  if (column < totals)
    return (WayTakeUpSpan) { self->title + (int) (column - 1) * self->cell - scrolled, self->cell };
  if (pins_totals (self))
    return (WayTakeUpSpan) { self->width - TOTALS, TOTALS };

  return (WayTakeUpSpan) { self->title + (int) (totals - 1) * self->cell - scrolled, TOTALS };
}

/**
 * way_take_up_grid_find_column:
 * @x: how far from the beginning of a line
 *
 * Returns: the column that is there
 */
guint
way_take_up_grid_find_column (WayTakeUpGrid *self, double x)
{
  guint totals = way_take_up_grid_get_totals (self);
  double within = x - self->title + gtk_adjustment_get_value (self->adjustment);

  if (x < self->title)
    return WAY_TAKE_UP_TITLE;
  if (pins_totals (self) && x >= self->width - TOTALS)
    return totals;

  return MIN ((guint) (within / self->cell) + 1, totals);
}

/**
 * way_take_up_grid_show_column:
 *
 * Scrolls as far as is needed to see a column whole.
 */
void
way_take_up_grid_show_column (WayTakeUpGrid *self, guint column)
{
  WayTakeUpSpan span = way_take_up_grid_get_span (self, column);
  double begin = span.x - self->title + gtk_adjustment_get_value (self->adjustment);

  if (!way_take_up_grid_is_pinned (self, column))
    gtk_adjustment_clamp_page (self->adjustment, begin, begin + span.width);
}

guint
way_take_up_grid_get_column (WayTakeUpGrid *self)
{
  return self->column;
}

void
way_take_up_grid_set_column (WayTakeUpGrid *self, guint column)
{
  self->column = column;
  way_take_up_grid_show_column (self, column);
}
