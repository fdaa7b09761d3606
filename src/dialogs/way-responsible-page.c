/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was responsible before is offered, to be changed. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-responsible-page.h"

#include <glib/gi18n-lib.h>

#include "way-responsible-group.h"

struct _WayResponsiblePage
{
  AdwNavigationPage parent_instance;

  AdwSwitchRow *says;
  WayResponsibleGroup *group;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayResponsiblePage, way_responsible_page, ADW_TYPE_NAVIGATION_PAGE)

static void
changed_cb (WayResponsiblePage *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
way_responsible_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_RESPONSIBLE_PAGE);
  G_OBJECT_CLASS (way_responsible_page_parent_class)->dispose (object);
}

static void
way_responsible_page_class_init (WayResponsiblePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_responsible_page_dispose;

  /**
   * WayResponsiblePage::changed:
   *
   * Something was changed on the page.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_RESPONSIBLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-responsible-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResponsiblePage, says);
  gtk_widget_class_bind_template_child (widget_class, WayResponsiblePage, group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
way_responsible_page_init (WayResponsiblePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_responsible_page_new:
 * @draft: where parties are looked up
 *
 * Returns: (transfer floating): the page
 */
WayResponsiblePage *
way_responsible_page_new (WayDraft *draft)
{
  WayResponsiblePage *self = g_object_new (WAY_TYPE_RESPONSIBLE_PAGE, NULL);

  way_responsible_group_set_draft (self->group, draft);
  g_signal_connect_object (way_responsible_page_get_list (self), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * way_responsible_page_load:
 * @self: a page
 * @says: whether the source says it
 * @responsible: (element-type WayResponsible): whom it names, or who was responsible before
 */
void
way_responsible_page_load (WayResponsiblePage *self, gboolean says, GArray *responsible)
{
  g_return_if_fail (WAY_IS_RESPONSIBLE_PAGE (self));

  adw_switch_row_set_active (self->says, says);
  way_responsibles_load (way_responsible_page_get_list (self), responsible);
}

/**
 * way_responsible_page_says:
 * @self: a page
 *
 * Returns: whether the source says who is responsible
 */
gboolean
way_responsible_page_says (WayResponsiblePage *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_PAGE (self), FALSE);

  return adw_switch_row_get_active (self->says);
}

/**
 * way_responsible_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none): whom the source names
 */
WayResponsibles *
way_responsible_page_get_list (WayResponsiblePage *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_PAGE (self), NULL);

  return way_responsible_group_get_list (self->group);
}

static char *
join_names (GListModel *items)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (WayResponsibleItem) item = g_list_model_get_item (items, i);
      const char *detail = way_responsible_item_get_detail (item);

      g_strv_builder_add (names, *detail != '\0' ? detail : way_responsible_item_get_name (item));
    }
  list = g_strv_builder_end (names);
  /* Translators: separates names in a list. */
  return g_strjoinv (C_ ("list", ", "), list);
}

/**
 * way_responsible_page_describe:
 * @self: a page
 *
 * Returns: (transfer full): what the row that opens it says
 */
char *
way_responsible_page_describe (WayResponsiblePage *self)
{
  GListModel *items = NULL;

  g_return_val_if_fail (WAY_IS_RESPONSIBLE_PAGE (self), NULL);

  if (!way_responsible_page_says (self))
    return g_strdup (C_ ("responsible", "unchanged"));
  items = way_responsibles_get_items (way_responsible_page_get_list (self));
  return g_list_model_get_n_items (items) > 0 ? join_names (items)
                                              : g_strdup (C_ ("responsible", "nobody"));
}
