/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A box would let all its labels shrink, until of the lesser one only "w…" remains. In Blueprint a
   child that gives way is one of the type "giving". */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-giving-row.h"

#define SPACING   6
#define GIVES_KEY "way-gives"

struct _WayGivingRow
{
  GtkWidget parent_instance;

  int spacing;
};

static void way_giving_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WayGivingRow,
                               way_giving_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      way_giving_row_buildable_init))

static gboolean
gives (GtkWidget *child)
{
  return g_object_get_data (G_OBJECT (child), GIVES_KEY) != NULL;
}

/* What the children take with the spaces between them, at least and by nature. */
static void
measure_width (WayGivingRow *self, gboolean with_giving, int *minimum, int *natural)
{
  *minimum = *natural = -self->spacing;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wish;

      if (!gtk_widget_should_layout (child) || (gives (child) && !with_giving))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wish, NULL, NULL);
      *minimum += least + self->spacing;
      *natural += wish + self->spacing;
    }
  *minimum = MAX (*minimum, 0);
  *natural = MAX (*natural, 0);
}

static void
measure_height (WayGivingRow *self, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wish;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least, &wish, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wish);
    }
}

static void
way_giving_row_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  WayGivingRow *self = WAY_GIVING_ROW (widget);
  int ignored;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, minimum, natural);
      return;
    }
  measure_width (self, FALSE, minimum, &ignored);
  measure_width (self, TRUE, &ignored, natural);
}

/* The first of those that give way is the last to go. */
static void
choose_shown (WayGivingRow *self, int width)
{
  gboolean fits = TRUE;
  int least, used;

  measure_width (self, FALSE, &least, &used);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int wish;

      if (!gives (child) || !gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wish, NULL, NULL);
      fits = fits && used + self->spacing + least <= width;
      gtk_widget_set_child_visible (child, fits);
      used += self->spacing + wish;
    }
}

static gboolean
is_shown (GtkWidget *child)
{
  return gtk_widget_should_layout (child) && gtk_widget_get_child_visible (child);
}

/* %NULL where none shows. */
static GtkWidget *
find_last_giving (WayGivingRow *self)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self));

  while (child != NULL && !(gives (child) && is_shown (child)))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

/* Each gets its least and then, while there is room, what it wishes; that is sure for all but the
 * last of those that give way. What is left over goes to the first that expands. */
static void
share_out (WayGivingRow *self, int width, GArray *sizes)
{
  GtkWidget *last = find_last_giving (self);
  int expanding = -1;
  int room = width + self->spacing;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { .data = child };

      if (!is_shown (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                          &size.natural_size, NULL, NULL);
      if (last != NULL && child != last)
        size.minimum_size = size.natural_size;
      room -= size.minimum_size + self->spacing;
      if (expanding < 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        expanding = (int) sizes->len;
      g_array_append_val (sizes, size);
    }
  room = gtk_distribute_natural_allocation (MAX (room, 0), sizes->len,
                                            (GtkRequestedSize *) (void *) sizes->data);
  if (expanding >= 0)
    g_array_index (sizes, GtkRequestedSize, expanding).minimum_size += room;
}

static void
way_giving_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayGivingRow *self = WAY_GIVING_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  int x = 0;

  choose_shown (self, width);
  share_out (self, width, sizes);
  for (guint i = 0; i < sizes->len; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation place = { rtl ? width - x - size->minimum_size : x, 0, size->minimum_size,
                              height };

      gtk_widget_size_allocate (size->data, &place, -1);
      x += size->minimum_size + self->spacing;
    }
}

static void
way_giving_row_compute_expand (GtkWidget *widget, gboolean *horizontally, gboolean *vertically)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *horizontally |= gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      *vertically |= gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
    }
}

static void
way_giving_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (way_giving_row_parent_class)->dispose (object);
}

static void
way_giving_row_class_init (WayGivingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_giving_row_dispose;
  widget_class->measure = way_giving_row_measure;
  widget_class->size_allocate = way_giving_row_size_allocate;
  widget_class->compute_expand = way_giving_row_compute_expand;
}

static void
way_giving_row_init (WayGivingRow *self)
{
  self->spacing = SPACING;
}

static void
way_giving_row_add_child (GtkBuildable *buildable,
                          GtkBuilder *builder,
                          GObject *child,
                          const char *type)
{
  way_giving_row_append (WAY_GIVING_ROW (buildable), GTK_WIDGET (child),
                         g_strcmp0 (type, "giving") == 0);
}

static void
way_giving_row_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = way_giving_row_add_child;
}

GtkWidget *
way_giving_row_new (int spacing)
{
  WayGivingRow *self = g_object_new (WAY_TYPE_GIVING_ROW, NULL);

  self->spacing = spacing;

  return GTK_WIDGET (self);
}

/**
 * way_giving_row_append:
 * @self: a row
 * @child: a widget without a parent
 * @gives_way: whether it is to show only where the others have all the room they wish for
 *
 * Appends a widget. Of several that give way the last goes first.
 */
void
way_giving_row_append (WayGivingRow *self, GtkWidget *child, gboolean gives_way)
{
  g_return_if_fail (WAY_IS_GIVING_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  if (gives_way)
    g_object_set_data (G_OBJECT (child), GIVES_KEY, GINT_TO_POINTER (TRUE));
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
