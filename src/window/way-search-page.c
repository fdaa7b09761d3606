/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found in the register. A new search cancels the one under way; until it is done the
 * results before stay, dimmed. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-search-page.h"

#include <glib/gi18n.h>

#include "way-search-row.h"

#define LETTERS_AT_LEAST 2

struct _WaySearchPage
{
  WayPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *no_results;
  GtkWidget *results_box;
  GtkScrolledWindow *scroller;
  GtkBox *chips;
  GtkListView *list;
  GtkSingleSelection *selection;

  char *text;
  GCancellable *search;
  WaySearchResults *results;
  WayRecord narrowed; /* WAY_N_RECORDS: everything */
  guint top_source;
};

enum
{
  PROP_TEXT = 1,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WaySearchPage, way_search_page, WAY_TYPE_PAGE)

static void
set_search (WaySearchPage *self, GCancellable *search)
{
  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_set_object (&self->search, search);
  if (search != NULL)
    gtk_widget_add_css_class (self->results_box, "waiting");
  else
    gtk_widget_remove_css_class (self->results_box, "waiting");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
chip_toggled_cb (WaySearchPage *self, GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip) || self->results == NULL)
    return;

  self->narrowed = (WayRecord) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "way-record"));
  way_search_results_narrow (self->results, self->narrowed);
}

/* "Commitments 3", the number dimmed; "1000+" where it was not counted further. */
static char *
describe_chip (const char *title, guint count)
{
  if (count > 1000)
    return g_markup_printf_escaped ("%s <span alpha=\"70%%\">%d+</span>", title, 1000);

  return g_markup_printf_escaped ("%s <span alpha=\"70%%\">%u</span>", title, count);
}

static GtkToggleButton *
add_chip (WaySearchPage *self, GtkToggleButton *group, const char *title, WayRecord record)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup =
    describe_chip (title, way_search_results_get_count (self->results, record));

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "way-record", GINT_TO_POINTER (record));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), self->narrowed == record);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->chips, chip);

  return GTK_TOGGLE_BUTTON (chip);
}

/* The four main kinds always have a chip, so that the row keeps still while one types. */
static gboolean
has_chip (WaySearchPage *self, guint index)
{
  return index < 4 || way_search_sections[index] == self->narrowed ||
         way_search_results_get_count (self->results, way_search_sections[index]) > 0;
}

static void
show_chips (WaySearchPage *self)
{
  GtkToggleButton *all;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);
  all = add_chip (self, NULL, _ ("Everything"), WAY_N_RECORDS);
  for (guint i = 0; way_search_sections[i] != WAY_N_RECORDS; i++)
    if (has_chip (self, i))
      add_chip (self, all, way_search_section_get_title (way_search_sections[i]),
                way_search_sections[i]);
}

static void
show_none (WaySearchPage *self)
{
  g_autofree char *text = g_strdup_printf (_ ("Nothing contains “%s”."), self->text);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->no_results, escaped);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
announce (WaySearchPage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u result", "%u results", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
top_due_cb (gpointer user_data)
{
  WaySearchPage *self = user_data;

  self->top_source = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  return G_SOURCE_REMOVE;
}

/* A list that gets another model puts its first row at the top, with the heading above it out of
 * sight; so it is scrolled once it knows its rows, after the next frame. */
static void
scroll_to_top (WaySearchPage *self)
{
  if (self->top_source == 0)
    self->top_source = g_idle_add_full (G_PRIORITY_LOW, top_due_cb, self, NULL);
}

static void
show_results (WaySearchPage *self)
{
  guint n = way_search_results_get_count (self->results, WAY_N_RECORDS);

  if (self->narrowed != WAY_N_RECORDS &&
      way_search_results_get_count (self->results, self->narrowed) == 0)
    self->narrowed = WAY_N_RECORDS;
  way_search_results_narrow (self->results, self->narrowed);
  show_chips (self);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->results));
  scroll_to_top (self);
  announce (self, n);
  if (n > 0)
    gtk_stack_set_visible_child_name (self->stack, "results");
  else
    show_none (self);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySearchPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySearchResults) results = way_search_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->search)
    return;

  set_search (self, NULL);
  if (results == NULL)
    {
      way_page_fail (WAY_PAGE (self), g_steal_pointer (&error));
      return;
    }

  g_set_object (&self->results, results);
  show_results (self);
}

static void
start_search (WaySearchPage *self)
{
  g_autoptr (GCancellable) search = g_cancellable_new ();

  set_search (self, search);
  way_search_async (way_page_get_register (WAY_PAGE (self)), self->text, search, searched_cb,
                    g_object_ref (self));
}

static void
way_search_page_refresh (WayPage *page)
{
  WaySearchPage *self = WAY_SEARCH_PAGE (page);
  g_autofree char *stripped = g_strstrip (g_strdup (self->text != NULL ? self->text : ""));

  if (way_page_get_session (page) != NULL && g_utf8_strlen (stripped, -1) >= LETTERS_AT_LEAST)
    {
      start_search (self);
      return;
    }

  set_search (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "start");
}

static void
set_text (WaySearchPage *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;

  way_page_queue_refresh (WAY_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
open_hit (WaySearchPage *self, WaySearchItem *item)
{
  const WaySearchHit *hit = way_search_item_get_hit (item);
  gint64 id = hit->id, parent = way_search_item_get_parent (item);
  GtkWidget *widget = GTK_WIDGET (self);

  switch ((int) hit->record)
    {
    case WAY_RECORD_COMMITMENT:
    case WAY_RECORD_STATEMENT:
    case WAY_RECORD_STEP:
    case WAY_RECORD_TAKE_UP:
      gtk_widget_activate_action (widget, "win.show-commitment", "x", (gint64) hit->commitment);
      break;
    case WAY_RECORD_SOURCE:
      gtk_widget_activate_action (widget, "win.show-source", "x", id);
      break;
    case WAY_RECORD_PARTY:
      gtk_widget_activate_action (widget, "win.show-party", "x", id);
      break;
    case WAY_RECORD_ACTION:
      gtk_widget_activate_action (widget, "win.show-scope", "(xx)", parent, id);
      break;
    case WAY_RECORD_OBJECTIVE:
      gtk_widget_activate_action (widget, "win.show-scope", "(xx)", id, (gint64) 0);
      break;
    case WAY_RECORD_EVENT:
      gtk_widget_activate_action (widget, "win.show-event", "x", id);
      break;
    case WAY_RECORD_SERIES:
      gtk_widget_activate_action (widget, "win.show-series", "x", id);
      break;
    case WAY_RECORD_FIGURE:
      gtk_widget_activate_action (widget, "win.show-figure", "x", id);
      break;
    case WAY_RECORD_FINDING:
      gtk_widget_activate_action (widget, "win.show-finding", "x", id);
      break;
    case WAY_RECORD_THEME:
      gtk_widget_activate_action (widget, "win.show-theme", "x", id);
      break;
    case WAY_RECORD_FORWARD:
      gtk_widget_activate_action (widget, "win.show-forward", "x", id);
      break;
    case WAY_RECORD_PROCEDURE:
      gtk_widget_activate_action (widget, "win.edit-procedures", NULL);
      break;
    default:
      break;
    }
}

static void
activate_cb (WaySearchPage *self, guint position)
{
  g_autoptr (WaySearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (!way_search_item_is_more (item))
    {
      open_hit (self, item);
      return;
    }

  way_search_results_expand (self->results, way_search_item_get_record (item));
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                           NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, WaySearchPage *self)
{
  gtk_list_item_set_child (list_item, way_search_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, WaySearchPage *self)
{
  WaySearchRow *row = WAY_SEARCH_ROW (gtk_list_item_get_child (list_item));
  guint position = gtk_list_item_get_position (list_item);
  guint start, end;

  way_search_row_bind (row, gtk_list_item_get_item (list_item),
                       way_page_get_board (WAY_PAGE (self)));
  gtk_section_model_get_section (GTK_SECTION_MODEL (self->selection), position, &start, &end);
  way_search_row_set_ends (row, position == start, position + 1 == end);
  gtk_list_item_set_accessible_label (list_item, way_search_row_get_label (row));
}

static void
header_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, WaySearchPage *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, WaySearchPage *self)
{
  WaySearchItem *item = gtk_list_header_get_item (header);
  g_autofree char *markup =
    describe_chip (way_search_section_get_title (way_search_item_get_record (item)),
                   way_search_item_get_total (item));

  gtk_label_set_markup (GTK_LABEL (gtk_list_header_get_child (header)), markup);
}

static gboolean
way_search_page_grab_focus (GtkWidget *widget)
{
  WaySearchPage *self = WAY_SEARCH_PAGE (widget);

  if (self->results == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->results)) == 0 ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") != 0)
    return FALSE;

  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  scroll_to_top (self);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
way_search_page_dispose (GObject *object)
{
  WaySearchPage *self = WAY_SEARCH_PAGE (object);

  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_handle_id (&self->top_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_SEARCH_PAGE);
  g_clear_object (&self->results);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (way_search_page_parent_class)->dispose (object);
}

static void
way_search_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WaySearchPage *self = WAY_SEARCH_PAGE (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, self->search != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_search_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT:
      set_text (WAY_SEARCH_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, no_results);
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, results_box);
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, chips);
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, WaySearchPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
}

static void
way_search_page_class_init (WaySearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_search_page_dispose;
  object_class->get_property = way_search_page_get_property;
  object_class->set_property = way_search_page_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = way_search_page_grab_focus;
  WAY_PAGE_CLASS (klass)->refresh = way_search_page_refresh;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                               read | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
way_search_page_init (WaySearchPage *self)
{
  self->narrowed = WAY_N_RECORDS;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_search_page_new (void)
{
  return g_object_new (WAY_TYPE_SEARCH_PAGE, NULL);
}

WaySearchResults *
way_search_page_get_results (WaySearchPage *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_PAGE (self), NULL);

  return self->results;
}
