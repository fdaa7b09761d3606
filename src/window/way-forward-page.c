/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Under each entry stand the commitments that it makes or repeats, in rows of the same list. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-forward-page.h"

#include <glib/gi18n.h>

#include "way-forward-list.h"
#include "way-group.h"
#include "way-linked.h"
#include "way-links.h"
#include "way-record-row.h"

#define ROWS_AT_FIRST 40

struct _WayForwardPage
{
  WayPage parent_instance;

  GtkStack *stack;
  GtkEditable *search;
  GtkDropDown *addressee;
  GtkStringList *addressees;
  GtkBox *reports;
  GtkWidget *nothing;

  WayForwardList *list; /* what is shown */
  WayLinked *linked;
  GArray *addressee_ids; /* of WayId, as they stand in the filter after everybody */
  WayId wanted;          /* of them; 0: everybody */
  WayId shown;           /* an entry; 0: none was gone to */
  gboolean filling;
};

enum
{
  PROP_SHOWN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayForwardPage, way_forward_page, WAY_TYPE_PAGE)

/* A row of a list: an entry, or a commitment of one. */
typedef struct
{
  const WayForward *forward;
  const WayLink *link; /* NULL: the entry itself */
} Item;

/* ---- rows ---- */

static void
add_part (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "Member States · encouraged · II.3" */
static char *
describe_entry (WayForwardPage *self, const WayForward *forward)
{
  GString *text = g_string_new (NULL);
  g_autofree char *addressees = way_forward_list_describe_addressees (self->list, forward);

  add_part (text, addressees);
  if (forward->modality != WAY_MODALITY_NONE)
    add_part (text, way_modality_get_name (forward->modality));
  add_part (text, forward->citation.place);

  return g_string_free_and_steal (text);
}

static GtkWidget *
make_entry_row (WayForwardPage *self, const WayForward *forward)
{
  g_autofree char *subtitle = describe_entry (self, forward);
  WayRecordRow *row = WAY_RECORD_ROW (way_record_row_new (forward->id, forward->text, subtitle));

  if (forward->timing != NULL)
    way_record_row_set_end (row, way_timing_get_text (forward->timing), "dimmed");
  way_record_row_set_edit_action (row, "win.edit-forward");
  way_record_row_set_move_menu (row, "win.edit-forward", "win.delete-forward", WAY_RECORD_FORWARD);

  return GTK_WIDGET (row);
}

static GtkWidget *
make_row (gpointer data, gpointer user_data)
{
  WayForwardPage *self = user_data;
  const Item *item = data;

  if (item->link == NULL)
    return make_entry_row (self, item->forward);

  return way_linked_make_row (self->linked, item->link->commitment,
                              way_promise_get_name (item->link->promise));
}

static void
add_item (GPtrArray *items, const WayForward *forward, const WayLink *link)
{
  Item *item = g_new (Item, 1);

  *item = (Item) { forward, link };
  g_ptr_array_add (items, item);
}

static GPtrArray *
list_items (WayForwardPage *self, GPtrArray *entries)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const WayForward *forward = entries->pdata[i];

      add_item (items, forward, NULL);
      for (guint j = 0; j < forward->links->len; j++)
        {
          const WayLink *link = &g_array_index (forward->links, WayLink, j);

          if (way_linked_find (self->linked, link->commitment) != NULL)
            add_item (items, forward, link);
        }
    }

  return items;
}

/* ---- reports ---- */

/* "First Annual Report · 25 November 2011" */
static char *
describe_report (const WaySource *source)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day =
    source->day != WAY_DAY_NONE ? way_day_format (source->day, WAY_DAY_STYLE_LONG) : g_strdup ("");

  add_part (text, source->reference[0] != '\0' ? source->title : "");
  add_part (text, day);

  return g_string_free_and_steal (text);
}

static GtkWidget *
make_heading (const WaySource *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *name = source->reference[0] != '\0' ? source->reference : source->title;
  g_autofree char *markup = way_links_to ("source", source->id, name);
  g_autofree char *text = describe_report (source);
  GtkWidget *title = way_links_label_new (markup, "title-4");
  GtkWidget *note = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (note, "dimmed");
  gtk_widget_add_css_class (note, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), note);

  return box;
}

static gboolean
has_shown (WayForwardPage *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (((const WayForward *) entries->pdata[i])->id == self->shown)
      return TRUE;

  return FALSE;
}

static GtkWidget *
make_group (WayForwardPage *self, const WayForwardGroup *group)
{
  GtkWidget *widget = way_group_new (group->title, NULL);
  g_autoptr (GPtrArray) items = list_items (self, group->entries);

  way_group_set_count (WAY_GROUP (widget), group->entries->len);
  way_group_fill (WAY_GROUP (widget), items, ROWS_AT_FIRST, make_row, self);
  if (has_shown (self, group->entries))
    way_group_unfold (WAY_GROUP (widget));

  return widget;
}

static GtkWidget *
make_report (WayForwardPage *self, const WayForwardReport *report)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (box), make_heading (report->source));
  for (guint i = 0; i < report->groups->len; i++)
    gtk_box_append (GTK_BOX (box), make_group (self, report->groups->pdata[i]));

  return box;
}

/* ---- the filter ---- */

static gboolean
has_same_addressees (WayForwardPage *self)
{
  GPtrArray *addressees = self->list->addressees;

  if (addressees->len != self->addressee_ids->len ||
      g_list_model_get_n_items (G_LIST_MODEL (self->addressees)) != addressees->len + 1)
    return FALSE;
  for (guint i = 0; i < addressees->len; i++)
    if (*(WayId *) addressees->pdata[i] != g_array_index (self->addressee_ids, WayId, i) ||
        g_strcmp0 (gtk_string_list_get_string (self->addressees, i + 1),
                   g_hash_table_lookup (self->list->parties, addressees->pdata[i])) != 0)
      return FALSE;

  return TRUE;
}

static void
offer_addressees (WayForwardPage *self)
{
  GPtrArray *addressees = self->list->addressees;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  guint selected = 0;

  if (has_same_addressees (self))
    return;
  g_array_set_size (self->addressee_ids, 0);
  g_strv_builder_add (names, C_ ("addressee", "Everybody"));
  for (guint i = 0; i < addressees->len; i++)
    {
      g_strv_builder_add (names, g_hash_table_lookup (self->list->parties, addressees->pdata[i]));
      g_array_append_vals (self->addressee_ids, addressees->pdata[i], 1);
      if (*(WayId *) addressees->pdata[i] == self->wanted)
        selected = i + 1;
    }
  strings = g_strv_builder_end (names);
  self->filling = TRUE;
  gtk_string_list_splice (self->addressees, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->addressees)),
                          (const char *const *) strings);
  gtk_drop_down_set_selected (self->addressee, selected);
  self->filling = FALSE;
}

static void
addressee_cb (WayForwardPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->addressee);

  if (self->filling)
    return;
  self->wanted = selected > 0 && selected <= self->addressee_ids->len
                   ? g_array_index (self->addressee_ids, WayId, selected - 1)
                   : 0;
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
filter_cb (WayForwardPage *self)
{
  way_page_queue_refresh (WAY_PAGE (self));
}

/* ---- filling ---- */

static void
clear (WayForwardPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->reports))) != NULL)
    gtk_box_remove (self->reports, child);
  g_clear_pointer (&self->linked, way_linked_free);
  g_clear_pointer (&self->list, way_forward_list_free);
}

static void
read_list (WayForwardPage *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  self->list = way_forward_list_new (WAY_PAGE (self), self->wanted, g_strstrip (folded));
  for (guint i = 0; i < self->list->all->len; i++)
    way_linked_collect (ids, ((WayForward *) self->list->all->pdata[i])->links);
  self->linked = way_linked_new (WAY_PAGE (self), ids);
}

static void
show_list (WayForwardPage *self)
{
  read_list (self);
  /* Who is not addressed any more cannot be what is wanted. */
  if (self->wanted != 0 && !g_hash_table_contains (self->list->parties, &self->wanted))
    {
      self->wanted = 0;
      clear (self);
      read_list (self);
    }
  offer_addressees (self);
  for (guint i = 0; i < self->list->reports->len; i++)
    gtk_box_append (self->reports, make_report (self, self->list->reports->pdata[i]));
  gtk_widget_set_visible (self->nothing, self->list->reports->len == 0);
  gtk_stack_set_visible_child_name (self->stack, self->list->all->len > 0 ? "list" : "empty");
}

static void
way_forward_page_refresh (WayPage *page)
{
  WayForwardPage *self = WAY_FORWARD_PAGE (page);
  WaySession *session = way_page_get_session (page);

  clear (self);
  if (way_page_get_board (page) != NULL)
    show_list (self);
  else
    gtk_stack_set_visible_child_name (self->stack,
                                      session != NULL && !way_session_is_loading (session)
                                        ? "empty"
                                        : "waiting");
}

/* Scrolls to the entry, whoever's it is, once its row has come in. */
static void
set_shown (WayForwardPage *self, WayId id)
{
  self->shown = id;
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->addressee, 0);
  way_page_focus_key (WAY_PAGE (self), id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* ---- the class ---- */

static void
way_forward_page_dispose (GObject *object)
{
  WayForwardPage *self = WAY_FORWARD_PAGE (object);

  self->filling = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FORWARD_PAGE);
  g_clear_pointer (&self->linked, way_linked_free);
  g_clear_pointer (&self->list, way_forward_list_free);

  G_OBJECT_CLASS (way_forward_page_parent_class)->dispose (object);
}

static void
way_forward_page_finalize (GObject *object)
{
  g_array_unref (WAY_FORWARD_PAGE (object)->addressee_ids);

  G_OBJECT_CLASS (way_forward_page_parent_class)->finalize (object);
}

static void
way_forward_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_int64 (value, WAY_FORWARD_PAGE (object)->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_forward_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      set_shown (WAY_FORWARD_PAGE (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_forward_page_class_init (WayForwardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_forward_page_dispose;
  object_class->finalize = way_forward_page_finalize;
  object_class->get_property = way_forward_page_get_property;
  object_class->set_property = way_forward_page_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_forward_page_refresh;

  properties[PROP_SHOWN] =
    g_param_spec_int64 ("shown", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-forward-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayForwardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayForwardPage, search);
  gtk_widget_class_bind_template_child (widget_class, WayForwardPage, addressee);
  gtk_widget_class_bind_template_child (widget_class, WayForwardPage, addressees);
  gtk_widget_class_bind_template_child (widget_class, WayForwardPage, reports);
  gtk_widget_class_bind_template_child (widget_class, WayForwardPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, addressee_cb);
}

static void
way_forward_page_init (WayForwardPage *self)
{
  self->addressee_ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "waiting");
}

GtkWidget *
way_forward_page_new (void)
{
  return g_object_new (WAY_TYPE_FORWARD_PAGE, NULL);
}
