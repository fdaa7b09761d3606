/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the search results. What matched is bold on a breath of the accent colour. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-search-row.h"

#include <glib/gi18n.h>

#include "way-mark.h"
#include "way-pills.h"

#define MATCH_ALPHA 0.22
#define END_CHARS   11

struct _WaySearchRow
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBin *prefix;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *end;
  GtkLabel *more;
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
    show_matches (self->subtitle, place, NULL);
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

static void
show_hit (WaySearchRow *self, WaySearchItem *item, WayBoard *board)
{
  const WaySearchHit *hit = way_search_item_get_hit (item);

  adw_bin_set_child (self->prefix, NULL);
  show_matches (self->title, hit->title, hit->title_matches);
  show_end (self, way_search_item_get_end (item));
  if (hit->excerpt_matches->len > 0)
    show_matches (self->subtitle, hit->excerpt, hit->excerpt_matches);
  else
    show_matches (self->subtitle, way_search_item_get_subtitle (item), NULL);
  show_beside (self, item, board);
}

static void
show_more (WaySearchRow *self, WaySearchItem *item)
{
  guint left = way_search_item_get_left (item);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", left), left);

  gtk_label_set_label (self->more, label);
}

static void
way_search_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (way_search_row_parent_class)->dispose (object);
}

static void
way_search_row_class_init (WaySearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_search_row_dispose;
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
