/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview. Cards are made one after the other between frames, each in the place of the one it
 * replaces, so that neither a large register nor a change makes the page wait or jump. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-overview-page.h"

#include "way-overview-card.h"
#include "way-scope-state.h"

struct _WayOverviewPage
{
  WayPage parent_instance;

  GtkBox *cards;

  guint next; /* the area whose card is made next */
  guint source;
};

G_DEFINE_FINAL_TYPE (WayOverviewPage, way_overview_page, WAY_TYPE_PAGE)

static GtkWidget *
get_card (WayOverviewPage *self, guint index)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (; card != NULL && index > 0; index--)
    card = gtk_widget_get_next_sibling (card);

  return card;
}

static GListModel *
get_areas (WayOverviewPage *self)
{
  WayBoard *board = way_page_get_board (WAY_PAGE (self));

  return board != NULL ? way_board_get_areas (board) : NULL;
}

/* The scope is respected: within an objective only its card stands. */
static gboolean
is_in_scope (WayOverviewPage *self, WayArea *area)
{
  WayId objective = way_session_get_objective (way_page_get_session (WAY_PAGE (self)));

  return objective == 0 || way_area_get_objective (area) == objective;
}

static void
make_next_card (WayOverviewPage *self)
{
  WaySession *session = way_page_get_session (WAY_PAGE (self));
  g_autoptr (WayArea) area = g_list_model_get_item (get_areas (self), self->next);
  GtkWidget *old = get_card (self, self->next++);
  GtkWidget *card = way_overview_card_new (area, way_page_get_day (WAY_PAGE (self)),
                                           way_session_get_classes (session));

  gtk_widget_set_visible (card, is_in_scope (self, area));
  if (old == NULL)
    gtk_box_append (self->cards, card);
  else
    gtk_box_insert_child_after (self->cards, card, old);
  if (old != NULL)
    gtk_box_remove (self->cards, old);
}

static void
remove_further (WayOverviewPage *self, guint n)
{
  GtkWidget *card;

  while ((card = get_card (self, n)) != NULL)
    gtk_box_remove (self->cards, card);
}

static gboolean
next_card_cb (gpointer user_data)
{
  WayOverviewPage *self = user_data;
  GListModel *areas = get_areas (self);
  guint n = areas != NULL ? g_list_model_get_n_items (areas) : 0;

  if (self->next < n)
    {
      make_next_card (self);
      return G_SOURCE_CONTINUE;
    }

  remove_further (self, n);
  self->source = 0;

  return G_SOURCE_REMOVE;
}

static void
way_overview_page_refresh (WayPage *page)
{
  WayOverviewPage *self = WAY_OVERVIEW_PAGE (page);
  GListModel *areas = get_areas (self);

  self->next = 0;
  if (areas == NULL)
    return;

  if (g_list_model_get_n_items (areas) > 0)
    make_next_card (self);
  if (self->source == 0)
    self->source = g_idle_add (next_card_cb, self);
}

static void
way_overview_page_dispose (GObject *object)
{
  WayOverviewPage *self = WAY_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (way_overview_page_parent_class)->dispose (object);
}

static void
way_overview_page_class_init (WayOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_overview_page_dispose;
  WAY_PAGE_CLASS (klass)->refresh = way_overview_page_refresh;

  g_type_ensure (WAY_TYPE_SCOPE_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayOverviewPage, cards);
}

static void
way_overview_page_init (WayOverviewPage *self)
{
  way_page_watch (WAY_PAGE (self), "notify::classes");
  way_page_watch (WAY_PAGE (self), "notify::objective");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_overview_page_new (void)
{
  return g_object_new (WAY_TYPE_OVERVIEW_PAGE, NULL);
}
