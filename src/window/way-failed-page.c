/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one face of a failure to read, whatever should have stood in its place. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-failed-page.h"

#include "way-errors.h"

struct _WayFailedPage
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget *recover_button;
};

enum
{
  TRY_AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayFailedPage, way_failed_page, ADW_TYPE_BIN)

static void
try_again_cb (WayFailedPage *self)
{
  g_signal_emit (self, signals[TRY_AGAIN], 0);
}

static void
way_failed_page_dispose (GObject *object)
{
  /* A bound child that is the only one is the bin's to let go. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FAILED_PAGE);

  G_OBJECT_CLASS (way_failed_page_parent_class)->dispose (object);
}

static void
way_failed_page_class_init (WayFailedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_failed_page_dispose;

  /**
   * WayFailedPage::try-again:
   *
   * The user wants it to be read once more.
   */
  signals[TRY_AGAIN] = g_signal_new ("try-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-failed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayFailedPage, page);
  gtk_widget_class_bind_template_child (widget_class, WayFailedPage, recover_button);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
way_failed_page_init (WayFailedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_failed_page_new (void)
{
  return g_object_new (WAY_TYPE_FAILED_PAGE, NULL);
}

/**
 * way_failed_page_set_error:
 * @error: why it could not be read
 */
void
way_failed_page_set_error (WayFailedPage *self, const GError *error)
{
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (WAY_IS_FAILED_PAGE (self));
  g_return_if_fail (error != NULL);

  words = way_errors_describe_reading (error);
  escaped = g_markup_escape_text (words, -1);
  adw_status_page_set_description (self->page, escaped);
  gtk_widget_set_visible (self->recover_button,
                          g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED));
}
