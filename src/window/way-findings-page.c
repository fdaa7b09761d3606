/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each finding or theme is a list of its own: its head, what is said of it, and the commitments it
 * is linked to. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-findings-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "way-group.h"
#include "way-linked.h"
#include "way-links.h"
#include "way-pills.h"
#include "way-record-row.h"

struct _WayFindingsPage
{
  WayPage parent_instance;

  AdwToggleGroup *kinds;
  GtkStack *stack;
  GtkEditable *search;
  GtkWidget *new;
  GtkBox *cards;
  GtkWidget *nothing;

  WayLinked *linked;
  gboolean themes;
  WayId shown;
};

enum
{
  PROP_THEMES = 1,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayFindingsPage, way_findings_page, WAY_TYPE_PAGE)

/* What a finding and a theme have in common on the page; all borrowed. */
typedef struct
{
  WayId id;
  const char *title;
  const char *klass; /* NULL: none */
  const WayCitation *citation;
  const char *texts[2];  /* "": nothing is said */
  const char *labels[2]; /* of the texts; NULL: none */
  const GArray *links;
} Card;

/* ---- rows ---- */

static GtkWidget *
make_text_row (const char *label, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label != NULL ? label : text);
  if (label != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      gtk_widget_add_css_class (row, "property");
    }

  return row;
}

/* "COM(2011) 790, III", as far as there is one. */
static char *
cite (WayFindingsPage *self, const WayCitation *citation)
{
  return citation->source == 0 ? g_strdup (_ ("The desk’s own"))
                               : way_links_describe (WAY_PAGE (self), citation);
}

static GtkWidget *
make_head_row (WayFindingsPage *self, const Card *card)
{
  g_autofree char *citation = cite (self, card->citation);
  WayRecordRow *row = WAY_RECORD_ROW (way_record_row_new (card->id, card->title, citation));
  const char *edit = self->themes ? "win.edit-theme" : "win.edit-finding";

  gtk_widget_add_css_class (GTK_WIDGET (row), "card-head");
  if (card->klass != NULL && card->klass[0] != '\0')
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), way_pills_word_new (card->klass));
  way_record_row_set_edit_action (row, edit);
  way_record_row_set_edit_menu (row, edit,
                                self->themes ? "win.delete-theme" : "win.delete-finding");

  return GTK_WIDGET (row);
}

static void
add_commitments (WayFindingsPage *self, WayGroup *group, const GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      WayId id = g_array_index (links, WayLink, i).commitment;

      if (way_linked_find (self->linked, id) != NULL)
        way_group_add (group, way_linked_make_row (self->linked, id, NULL));
    }
}

static void
add_card (WayFindingsPage *self, const Card *card)
{
  GtkWidget *group = way_group_new (NULL, NULL);

  way_group_add (WAY_GROUP (group), make_head_row (self, card));
  for (guint i = 0; i < G_N_ELEMENTS (card->texts); i++)
    if (card->texts[i] != NULL && card->texts[i][0] != '\0')
      way_group_add (WAY_GROUP (group), make_text_row (card->labels[i], card->texts[i]));
  add_commitments (self, WAY_GROUP (group), card->links);
  gtk_box_append (self->cards, group);
}

/* ---- what is shown ---- */

static void
read_finding (gconstpointer record, Card *card)
{
  const WayFinding *finding = record;

  *card = (Card) { .id = finding->id,
                   .title = finding->title,
                   .klass = finding->klass,
                   .citation = &finding->citation,
                   .texts = { finding->evidence, finding->response },
                   .labels = { _ ("Evidence"), _ ("Response") },
                   .links = finding->links };
}

static void
read_theme (gconstpointer record, Card *card)
{
  const WayTheme *theme = record;

  *card = (Card) { .id = theme->id,
                   .title = theme->title,
                   .citation = &theme->citation,
                   .texts = { theme->text },
                   .links = theme->links };
}

static gboolean
has_words (const Card *card, const char *words)
{
  g_autofree char *text = g_strjoin (" ", card->title, card->klass != NULL ? card->klass : "",
                                     card->texts[0], card->texts[1], NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, words) != NULL;
}

static GPtrArray *
list_records (WayFindingsPage *self)
{
  WayPage *page = WAY_PAGE (self);
  WayRegister *reg = way_page_get_register (page);
  WayId programme = way_session_get_programme (way_page_get_session (page));
  WayDay day = way_page_get_day (page);
  GPtrArray *records = self->themes
                         ? way_register_list_themes (reg, programme, day, way_page_catch (page))
                         : way_register_list_findings (reg, programme, day, way_page_catch (page));

  return records != NULL ? records : g_ptr_array_new ();
}

static void
read_linked (WayFindingsPage *self, GPtrArray *records)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  for (guint i = 0; i < records->len; i++)
    way_linked_collect (ids, self->themes ? ((WayTheme *) records->pdata[i])->links
                                          : ((WayFinding *) records->pdata[i])->links);
  self->linked = way_linked_new (WAY_PAGE (self), ids);
}

static void
show_new (WayFindingsPage *self)
{
  const char *label = self->themes ? _ ("New Theme…") : _ ("New Finding…");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->new),
                                  self->themes ? "win.new-theme" : "win.new-finding");
  gtk_widget_set_tooltip_text (self->new, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search),
                                         self->themes ? _ ("Filter themes")
                                                      : _ ("Filter findings"));
}

static void
show_list (WayFindingsPage *self)
{
  g_autofree char *words = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  g_autoptr (GPtrArray) records = list_records (self);
  guint n = 0;

  read_linked (self, records);
  g_strstrip (words);
  for (guint i = 0; i < records->len; i++)
    {
      Card card;

      (self->themes ? read_theme : read_finding) (records->pdata[i], &card);
      if (!has_words (&card, words))
        continue;
      add_card (self, &card);
      n++;
    }
  gtk_widget_set_visible (self->nothing, n == 0);
  gtk_stack_set_visible_child_name (self->stack, records->len > 0 ? "list"
                                                 : self->themes   ? "no-themes"
                                                                  : "no-findings");
}

static void
way_findings_page_refresh (WayPage *page)
{
  WayFindingsPage *self = WAY_FINDINGS_PAGE (page);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  g_clear_pointer (&self->linked, way_linked_free);
  show_new (self);
  if (way_page_get_board (page) != NULL)
    show_list (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "waiting");
}

static void
filter_cb (WayFindingsPage *self)
{
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
set_themes (WayFindingsPage *self, gboolean themes)
{
  if (self->themes == themes)
    return;

  self->themes = themes;
  adw_toggle_group_set_active_name (self->kinds, themes ? "themes" : "findings");
  way_page_queue_refresh (WAY_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEMES]);
}

static void
kind_cb (WayFindingsPage *self)
{
  set_themes (self, g_strcmp0 (adw_toggle_group_get_active_name (self->kinds), "themes") == 0);
}

/* Scrolls to the finding or theme, once its card has come in. */
static void
set_shown (WayFindingsPage *self, WayId id)
{
  self->shown = id;
  gtk_editable_set_text (self->search, "");
  way_page_focus_key (WAY_PAGE (self), id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* ---- the class ---- */

static void
way_findings_page_dispose (GObject *object)
{
  WayFindingsPage *self = WAY_FINDINGS_PAGE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FINDINGS_PAGE);
  g_clear_pointer (&self->linked, way_linked_free);

  G_OBJECT_CLASS (way_findings_page_parent_class)->dispose (object);
}

static void
way_findings_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_THEMES:
      g_value_set_boolean (value, WAY_FINDINGS_PAGE (object)->themes);
      break;
    case PROP_SHOWN:
      g_value_set_int64 (value, WAY_FINDINGS_PAGE (object)->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_findings_page_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_THEMES:
      set_themes (WAY_FINDINGS_PAGE (object), g_value_get_boolean (value));
      break;
    case PROP_SHOWN:
      set_shown (WAY_FINDINGS_PAGE (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_findings_page_class_init (WayFindingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_findings_page_dispose;
  object_class->get_property = way_findings_page_get_property;
  object_class->set_property = way_findings_page_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_findings_page_refresh;

  properties[PROP_THEMES] = g_param_spec_boolean ("themes", NULL, NULL, FALSE, flags);
  properties[PROP_SHOWN] = g_param_spec_int64 ("shown", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayFindingsPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, WayFindingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayFindingsPage, search);
  gtk_widget_class_bind_template_child (widget_class, WayFindingsPage, new);
  gtk_widget_class_bind_template_child (widget_class, WayFindingsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, WayFindingsPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
}

static void
way_findings_page_init (WayFindingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "waiting");
}

GtkWidget *
way_findings_page_new (void)
{
  return g_object_new (WAY_TYPE_FINDINGS_PAGE, NULL);
}
