/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-table-cells.h"

#include <glib/gi18n.h>

#include "way-giving-row.h"
#include "way-mark.h"

#define STANDING_KEY  "way-standing"
#define TWO_LINES_KEY "way-two-lines"

static const struct
{
  const char *nick, *title;
} columns[WAY_N_COLUMNS] = {
  [WAY_COLUMN_NUMBER] = { "number", N_ ("No.") },
  [WAY_COLUMN_COMMITMENT] = { "commitment", N_ ("Commitment") },
  [WAY_COLUMN_KIND] = { "kind", N_ ("Kind") },
  [WAY_COLUMN_RESPONSIBLE] = { "responsible", N_ ("Responsible") },
  [WAY_COLUMN_TIMING] = { "timing", N_ ("Timing") },
  [WAY_COLUMN_STATUS] = { "status", N_ ("Status") },
  [WAY_COLUMN_SAID_ON] = { "said-on", N_ ("Said on") },
};

const char *
way_column_get_nick (WayColumn column)
{
  return columns[column].nick;
}

const char *
way_column_get_title (WayColumn column)
{
  return _ (columns[column].title);
}

/* ---- what a cell says ---- */

static const char *
get_timing_words (WayTiming *timing)
{
  return timing != NULL ? way_timing_get_text (timing) : "";
}

static char *
describe_slip (WayStanding *standing)
{
  if (!way_standing_is_slipped (standing) && !way_standing_is_brought_forward (standing))
    return NULL;

  return g_strdup_printf (_ ("was %s"),
                          get_timing_words (way_standing_get_original_timing (standing)));
}

static char *
describe_timing (WayStanding *standing)
{
  const char *words = get_timing_words (way_standing_get_timing (standing));
  g_autofree char *slip = describe_slip (standing);

  return slip != NULL ? g_strdup_printf ("%s (%s)", words, slip) : g_strdup (words);
}

static char *
describe_said_on (WayStanding *standing)
{
  WayDay day = way_standing_get_last_said (standing);

  return day != WAY_DAY_NONE ? way_day_format (day, WAY_DAY_STYLE_SHORT) : g_strdup ("");
}

char *
way_column_get_text (WayColumn column, WayStanding *standing)
{
  switch (column)
    {
    case WAY_COLUMN_NUMBER:
      return g_strdup (way_standing_get_number (standing));
    case WAY_COLUMN_COMMITMENT:
      return g_strdup (way_standing_get_title (standing));
    case WAY_COLUMN_KIND:
      return g_strdup (way_standing_get_kind (standing));
    case WAY_COLUMN_RESPONSIBLE:
      return g_strdup (way_standing_get_lead_abbreviations (standing));
    case WAY_COLUMN_TIMING:
      return describe_timing (standing);
    case WAY_COLUMN_STATUS:
      return way_standing_describe_class (standing);
    case WAY_COLUMN_SAID_ON:
      return describe_said_on (standing);
    case WAY_N_COLUMNS:
    default:
      return g_strdup ("");
    }
}

/* ---- how they sort ---- */

/* By which texts compare is worked out once for each text, not twice for each of the comparisons that
 * it takes part in. */
typedef struct
{
  WayColumn column;
  GHashTable *keys; /* from a text to what it sorts by */
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_hash_table_unref (self->keys);
  g_free (self);
}

static const char *
get_sorted_text (WayColumn column, WayStanding *standing)
{
  switch (column)
    {
    case WAY_COLUMN_NUMBER:
      return way_standing_get_number (standing);
    case WAY_COLUMN_KIND:
      return way_standing_get_kind (standing);
    case WAY_COLUMN_RESPONSIBLE:
      return way_standing_get_lead_abbreviations (standing);
    case WAY_COLUMN_COMMITMENT:
    case WAY_COLUMN_TIMING:
    case WAY_COLUMN_STATUS:
    case WAY_COLUMN_SAID_ON:
    case WAY_N_COLUMNS:
    default:
      return way_standing_get_title (standing);
    }
}

/* "1.10.2" comes after "1.9.1". */
static const char *
get_key (Order *self, WayStanding *standing)
{
  const char *text = get_sorted_text (self->column, standing);
  char *key = g_hash_table_lookup (self->keys, text);

  if (key != NULL)
    return key;

  key = self->column == WAY_COLUMN_NUMBER ? g_utf8_collate_key_for_filename (text, -1)
                                          : g_utf8_collate_key (text, -1);
  g_hash_table_insert (self->keys, g_strdup (text), key);

  return key;
}

static int
compare_timings (WayTiming *a, WayTiming *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return way_timing_compare (a, b);
}

static int
compare_cb (gconstpointer first, gconstpointer second, gpointer user_data)
{
  Order *self = user_data;
  WayStanding *a = (WayStanding *) first, *b = (WayStanding *) second;

  switch (self->column)
    {
    case WAY_COLUMN_TIMING:
      return compare_timings (way_standing_get_timing (a), way_standing_get_timing (b));
    case WAY_COLUMN_STATUS:
      return (int) way_standing_get_class (a) - (int) way_standing_get_class (b);
    case WAY_COLUMN_SAID_ON:
      return way_standing_get_last_said (a) - way_standing_get_last_said (b);
    case WAY_COLUMN_NUMBER:
    case WAY_COLUMN_COMMITMENT:
    case WAY_COLUMN_KIND:
    case WAY_COLUMN_RESPONSIBLE:
    case WAY_N_COLUMNS:
    default:
      return strcmp (get_key (self, a), get_key (self, b));
    }
}

GtkSorter *
way_column_make_sorter (WayColumn column)
{
  Order *order = g_new0 (Order, 1);

  order->column = column;
  order->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, order, order_free));
}

/* ---- what stands in a cell ---- */

static GtkWidget *
make_label (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static GtkWidget *
make_status_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), way_mark_new (WAY_CLASS_NOT_REPORTED, FALSE));
  gtk_box_append (GTK_BOX (box), make_label ("status-text"));

  return box;
}

static void
bind_status_box (GtkWidget *box, WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);
  GtkWidget *mark = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (mark);
  const char *classes[] = { "status-text", way_mark_get_style_class (klass), NULL };
  g_autofree char *words = way_standing_describe_class (standing);

  way_mark_set_class (WAY_MARK (mark), klass);
  way_mark_set_forecast (WAY_MARK (mark), way_standing_is_forecast (standing));
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_css_classes (label, classes);
  gtk_widget_set_tooltip_text (box, words);
}

#define TIMING_CHARS 9

/* When a timing was due before shows only beside all the words of when it is due. */
static GtkWidget *
make_timing_box (void)
{
  GtkWidget *box = way_giving_row_new (6);
  GtkWidget *disputed = make_label ("status-disputed");
  GtkWidget *slip = make_label ("slip");

  gtk_label_set_ellipsize (GTK_LABEL (disputed), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_label (GTK_LABEL (disputed), "≠");
  gtk_widget_set_tooltip_text (disputed, _ ("Disputed"));
  gtk_label_set_ellipsize (GTK_LABEL (slip), PANGO_ELLIPSIZE_NONE);
  way_giving_row_append (WAY_GIVING_ROW (box), make_label ("numeric"), FALSE);
  way_giving_row_append (WAY_GIVING_ROW (box), disputed, FALSE);
  way_giving_row_append (WAY_GIVING_ROW (box), slip, TRUE);

  return box;
}

static void
bind_timing_box (GtkWidget *box, WayStanding *standing)
{
  GtkWidget *words = gtk_widget_get_first_child (box);
  GtkWidget *disputed = gtk_widget_get_next_sibling (words);
  GtkWidget *slip = gtk_widget_get_next_sibling (disputed);
  const char *text = get_timing_words (way_standing_get_timing (standing));
  g_autofree char *was = describe_slip (standing);
  g_autofree char *whole = describe_timing (standing);

  gtk_label_set_label (GTK_LABEL (words), text);
  gtk_label_set_width_chars (GTK_LABEL (words), MIN ((int) g_utf8_strlen (text, -1), TIMING_CHARS));
  gtk_widget_set_visible (disputed, way_standing_is_disputed (standing));
  gtk_label_set_label (GTK_LABEL (slip), was);
  gtk_widget_set_visible (slip, was != NULL);
  gtk_widget_set_tooltip_text (box, whole);
}

#define TITLE_CHARS 12

/* The second line shows only where the table is narrow. On it the timing gives way to the status. */
static GtkWidget *
make_title_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *second = way_giving_row_new (12);
  GtkWidget *title = make_label (NULL);

  /* The title takes what room there is, but the other columns need not give theirs for it. */
  gtk_label_set_max_width_chars (GTK_LABEL (title), TITLE_CHARS);
  way_giving_row_append (WAY_GIVING_ROW (second), make_status_box (), FALSE);
  way_giving_row_append (WAY_GIVING_ROW (second), make_timing_box (), TRUE);
  gtk_widget_add_css_class (second, "second-line");
  gtk_widget_set_visible (second, FALSE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
bind_title_box (GtkWidget *box, WayStanding *standing, gboolean two_lines)
{
  GtkWidget *label = gtk_widget_get_first_child (box);
  GtkWidget *second = gtk_widget_get_next_sibling (label);
  GtkWidget *status = gtk_widget_get_first_child (second);

  gtk_label_set_label (GTK_LABEL (label), way_standing_get_title (standing));
  gtk_widget_set_tooltip_text (label, way_standing_get_title (standing));
  gtk_widget_set_visible (second, two_lines);
  bind_status_box (status, standing);
  bind_timing_box (gtk_widget_get_next_sibling (status), standing);
}

static GtkWidget *
make_cell (WayColumn column)
{
  switch (column)
    {
    case WAY_COLUMN_COMMITMENT:
      return make_title_box ();
    case WAY_COLUMN_TIMING:
      return make_timing_box ();
    case WAY_COLUMN_STATUS:
      return make_status_box ();
    case WAY_COLUMN_NUMBER:
      return make_label ("dim-number");
    case WAY_COLUMN_KIND:
    case WAY_COLUMN_SAID_ON:
      return make_label ("dimmed");
    case WAY_COLUMN_RESPONSIBLE:
    case WAY_N_COLUMNS:
    default:
      return make_label (NULL);
    }
}

static void
bind_cell (WayColumn column, GtkWidget *cell, WayStanding *standing, gboolean two_lines)
{
  g_autofree char *text = NULL;

  if (column == WAY_COLUMN_COMMITMENT)
    bind_title_box (cell, standing, two_lines);
  else if (column == WAY_COLUMN_TIMING)
    bind_timing_box (cell, standing);
  else if (column == WAY_COLUMN_STATUS)
    bind_status_box (cell, standing);
  else
    {
      text = way_column_get_text (column, standing);
      gtk_label_set_label (GTK_LABEL (cell), text);
    }
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, make_cell (GPOINTER_TO_INT (user_data)));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  WayStanding *standing = gtk_list_item_get_item (list_item);

  g_object_set_data_full (G_OBJECT (cell), STANDING_KEY, g_object_ref (standing), g_object_unref);
  bind_cell (GPOINTER_TO_INT (user_data), cell, standing,
             g_object_get_data (G_OBJECT (factory), TWO_LINES_KEY) != NULL);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (list_item)), STANDING_KEY, NULL);
}

GtkListItemFactory *
way_column_make_factory (WayColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

void
way_column_factory_set_two_lines (GtkListItemFactory *factory, gboolean two_lines)
{
  g_object_set_data (G_OBJECT (factory), TWO_LINES_KEY, GINT_TO_POINTER (two_lines));
}

/* A click may fall on a cell's own widget, on the cell around it, or on the row: the first child of
   each leads to one. Below the rows it falls on their list, which leads to none. */
WayStanding *
way_table_cell_find_standing (GtkWidget *widget)
{
  for (GtkWidget *each = widget;
       each != NULL && !GTK_IS_COLUMN_VIEW (each) && !GTK_IS_LIST_VIEW (each);
       each = gtk_widget_get_parent (each))
    for (GtkWidget *child = each; child != NULL; child = gtk_widget_get_first_child (child))
      if (g_object_get_data (G_OBJECT (child), STANDING_KEY) != NULL)
        return g_object_get_data (G_OBJECT (child), STANDING_KEY);

  return NULL;
}
