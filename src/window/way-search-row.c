/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the search results. What matched is bold on a breath of the accent colour. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-search-row.h"

#include <glib/gi18n.h>

#include "way-mark.h"
#include "way-page.h"
#include "way-pills.h"
#include "way-search-text.h"

#define MATCH_ALPHA 0.22
#define END_CHARS   11
#define TITLE_LINES 2
/* How much of a line is surely filled, in per cent: words are not broken, and some letters are wide.
 */
#define FILLED 80
/* What stands beside the words: the mark, and the gaps between all. */
#define BESIDE 42
/* The list is no wider, however wide the page is; and its padding with that of a row. */
#define LIST_MAXIMUM 720
#define LIST_PADDING 60

/* A text as it was found, of which the label shows as much as there is room for. */
typedef struct
{
  char *text;
  guint prefix;
  GArray *matches; /* NULL for none */
} Found;

struct _WaySearchRow
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBin *prefix;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *end;
  GtkLabel *more;

  Found found_title;
  Found found_subtitle;
  int room; /* for the words, in pixels; as last shown */
  guint fit_source;
};

G_DEFINE_FINAL_TYPE (WaySearchRow, way_search_row, ADW_TYPE_BIN)

static const struct
{
  WayRecord record;
  const char *icon;
} icons[] = {
  { WAY_RECORD_SOURCE, "text-x-generic-symbolic" },
  { WAY_RECORD_PARTY, "system-users-symbolic" },
  { WAY_RECORD_ACTION, "view-list-symbolic" },
  { WAY_RECORD_OBJECTIVE, "view-list-symbolic" },
  { WAY_RECORD_EVENT, "x-office-calendar-symbolic" },
  { WAY_RECORD_PROCEDURE, "view-list-ordered-symbolic" },
  { WAY_RECORD_STEP, "view-list-ordered-symbolic" },
  { WAY_RECORD_TAKE_UP, "object-select-symbolic" },
  { WAY_RECORD_SERIES, "x-office-spreadsheet-symbolic" },
  { WAY_RECORD_FIGURE, "x-office-spreadsheet-symbolic" },
  { WAY_RECORD_FINDING, "edit-find-symbolic" },
  { WAY_RECORD_THEME, "user-bookmarks-symbolic" },
  { WAY_RECORD_FORWARD, "mail-forward-symbolic" },
};

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static guint16
to_pango (double value)
{
  return (guint16) (value * G_MAXUINT16);
}

static void
add_match (PangoAttrList *list, const GdkRGBA *accent, guint start, guint end)
{
  add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  add_attribute (list,
                 pango_attr_background_new (to_pango (accent->red), to_pango (accent->green),
                                            to_pango (accent->blue)),
                 start, end);
  add_attribute (list, pango_attr_background_alpha_new (to_pango (MATCH_ALPHA)), start, end);
}

static void
clear_found (Found *found)
{
  g_clear_pointer (&found->text, g_free);
  g_clear_pointer (&found->matches, g_array_unref);
}

static void
take_found (Found *found, char *text, guint prefix, GArray *matches)
{
  GArray *own = matches != NULL ? g_array_ref (matches) : NULL;

  clear_found (found);
  found->text = text;
  found->prefix = prefix;
  found->matches = own;
}

static void
show_matches (GtkLabel *label, const char *text, const GArray *matches)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GdkRGBA) accent =
    adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  for (guint i = 0; matches != NULL && i + 1 < matches->len; i += 2)
    add_match (list, accent, g_array_index (matches, guint, i),
               g_array_index (matches, guint, i + 1));
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_label_set_attributes (label, list);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static guint
count_room (GtkLabel *label, int room, guint lines)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (label));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE, 1);

  pango_font_metrics_unref (metrics);

  return lines * (guint) MAX (room / width, 1) * FILLED / 100;
}

static void
show_found (GtkLabel *label, const Found *found, int room, guint lines)
{
  g_autoptr (GArray) matches = NULL;
  g_autofree char *text = NULL;

  if (found->text == NULL || found->matches == NULL)
    {
      show_matches (label, found->text, NULL);
      return;
    }
  matches = g_array_copy (found->matches);
  text = way_search_text_cut (found->text, found->prefix, matches, count_room (label, room, lines));
  show_matches (label, text, matches);
}

/* A row that has no width yet is as wide as the page, which is that of a narrow window where it was
 * not seen yet either. */
static int
find_room (WaySearchRow *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), WAY_TYPE_PAGE);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int end;

  if (page != NULL && gtk_widget_get_width (page) <= 0)
    page = GTK_WIDGET (gtk_widget_get_root (page));
  if (width <= 0 && page != NULL)
    width = MIN (gtk_widget_get_width (page), LIST_MAXIMUM) - LIST_PADDING;
  gtk_widget_measure (GTK_WIDGET (self->end), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &end, NULL,
                      NULL);

  return MAX (width - BESIDE - end, 0);
}

static void
fit (WaySearchRow *self)
{
  self->room = find_room (self);
  show_found (self->title, &self->found_title, self->room, TITLE_LINES);
  show_found (self->subtitle, &self->found_subtitle, self->room, 1);
}

static void
fit_due_cb (gpointer user_data)
{
  WaySearchRow *self = user_data;

  self->fit_source = 0;
  fit (self);
}

static void
show_icon (WaySearchRow *self, WayRecord record)
{
  GtkWidget *image = gtk_image_new ();

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (icons[i].record == record)
      gtk_image_set_from_icon_name (GTK_IMAGE (image), icons[i].icon);
  gtk_widget_add_css_class (image, "dimmed");
  adw_bin_set_child (self->prefix, image);
}

static char *
describe_place (WayStanding *standing, WayBoard *board)
{
  WayLane *lane = way_board_find_lane (board, way_standing_get_objective (standing),
                                       way_standing_get_action (standing));
  const char *leads = way_standing_get_leads (standing);

  if (lane == NULL)
    return g_strdup (leads);

  return g_strdup_printf (leads[0] != '\0' ? "%s %s · %s" : "%s %s", way_lane_get_code (lane),
                          way_lane_get_title (lane), leads);
}

/* Short words stay on one line. */
static void
show_end (WaySearchRow *self, const char *text)
{
  glong length = text != NULL ? g_utf8_strlen (text, -1) : 0;

  gtk_label_set_label (self->end, text != NULL ? text : "");
  gtk_label_set_width_chars (self->end, (int) MIN (length, END_CHARS));
}

static void
show_commitment (WaySearchRow *self, const WaySearchHit *hit, WayBoard *board)
{
  WayStanding *standing = board != NULL ? way_board_find (board, hit->commitment) : NULL;
  g_autofree char *place = standing != NULL ? describe_place (standing, board) : NULL;
  WayTiming *timing = standing != NULL ? way_standing_get_timing (standing) : NULL;

  if (standing != NULL)
    adw_bin_set_child (self->prefix, way_pills_mark_new (standing));
  if (hit->excerpt_matches->len == 0)
    take_found (&self->found_subtitle, g_steal_pointer (&place), 0, NULL);
  show_end (self, timing != NULL ? way_timing_get_text (timing) : NULL);
}

static void
show_beside (WaySearchRow *self, WaySearchItem *item, WayBoard *board)
{
  WayRecord record = way_search_item_get_record (item);

  if (record == WAY_RECORD_COMMITMENT)
    show_commitment (self, way_search_item_get_hit (item), board);
  else if (record == WAY_RECORD_STATEMENT)
    adw_bin_set_child (self->prefix,
                       way_mark_new (way_mark_class_of_status (way_search_item_get_status (item)),
                                     way_search_item_is_forecast (item)));
  else
    show_icon (self, record);
}

/* Before the place in it stands the document: "COM(2011) 790, annex". */
static void
find_excerpt (WaySearchRow *self, WaySearchItem *item)
{
  const WaySearchHit *hit = way_search_item_get_hit (item);
  const char *reference = way_search_item_get_reference (item);
  gboolean place = g_strcmp0 (hit->excerpt, way_search_item_get_place (item)) == 0;
  g_autofree char *prefix =
    reference != NULL ? g_strconcat (reference, place ? ", " : " · ", NULL) : g_strdup ("");
  guint length = (guint) strlen (prefix);
  g_autoptr (GArray) matches = g_array_copy (hit->excerpt_matches);

  for (guint i = 0; i < matches->len; i++)
    g_array_index (matches, guint, i) += length;
  take_found (&self->found_subtitle, g_strconcat (prefix, hit->excerpt, NULL), length, matches);
}

static void
show_hit (WaySearchRow *self, WaySearchItem *item, WayBoard *board)
{
  const WaySearchHit *hit = way_search_item_get_hit (item);

  adw_bin_set_child (self->prefix, NULL);
  take_found (&self->found_title, g_strdup (hit->title), 0, hit->title_matches);
  show_end (self, way_search_item_get_end (item));
  if (hit->excerpt_matches->len > 0)
    find_excerpt (self, item);
  else
    take_found (&self->found_subtitle, g_strdup (way_search_item_get_subtitle (item)), 0, NULL);
  show_beside (self, item, board);
  fit (self);
}

static void
show_more (WaySearchRow *self, WaySearchItem *item)
{
  guint left = way_search_item_get_left (item);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", left), left);

  gtk_label_set_label (self->more, label);
}

static GtkSizeRequestMode
way_search_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_search_row_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* What is shown cannot change in the middle of an allocation. */
static void
way_search_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WaySearchRow *self = WAY_SEARCH_ROW (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (self->fit_source == 0 && self->found_title.text != NULL && self->room != find_room (self))
    self->fit_source = g_idle_add_once (fit_due_cb, self);
}

static void
way_search_row_dispose (GObject *object)
{
  WaySearchRow *self = WAY_SEARCH_ROW (object);

  g_clear_handle_id (&self->fit_source, g_source_remove);
  clear_found (&self->found_title);
  clear_found (&self->found_subtitle);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (way_search_row_parent_class)->dispose (object);
}

static void
way_search_row_class_init (WaySearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_search_row_dispose;
  widget_class->get_request_mode = way_search_row_get_request_mode;
  widget_class->measure = way_search_row_measure;
  widget_class->size_allocate = way_search_row_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, stack);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, prefix);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, end);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, more);
}

static void
way_search_row_init (WaySearchRow *self)
{
  /* A layout manager would keep from the row how wide it is. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_search_row_new (void)
{
  return g_object_new (WAY_TYPE_SEARCH_ROW, NULL);
}

void
way_search_row_bind (WaySearchRow *self, WaySearchItem *item, WayBoard *board)
{
  gboolean more;

  g_return_if_fail (WAY_IS_SEARCH_ROW (self));

  more = way_search_item_is_more (item);
  if (more)
    show_more (self, item);
  else
    show_hit (self, item, board);
  gtk_stack_set_visible_child_name (self->stack, more ? "more" : "hit");
}

static void
set_css_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
way_search_row_set_ends (WaySearchRow *self, gboolean first, gboolean last)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  g_return_if_fail (WAY_IS_SEARCH_ROW (self));

  /* The background is the list's own row, which also knows that it is hovered or selected. */
  if (row == NULL)
    return;
  set_css_class (row, "first", first);
  set_css_class (row, "last", last);
}

const char *
way_search_row_get_label (WaySearchRow *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ROW (self), NULL);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "more")
           ? gtk_label_get_label (self->more)
           : gtk_label_get_label (self->title);
}
