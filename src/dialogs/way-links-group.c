/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows stand in the order in which they were chosen; the buttons stay last. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-links-group.h"

#include <glib/gi18n-lib.h>

#include "way-commitment-chooser.h"
#include "way-link-row.h"

struct _WayLinksGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *add;
  GtkWidget *create;

  WayDraft *draft;
  GPtrArray *rows; /* borrowed: they are children */
  gboolean promises;
};

enum
{
  PROP_PROMISES = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayLinksGroup, way_links_group, ADW_TYPE_PREFERENCES_GROUP)

static void
changed_cb (WayLinksGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- rows ---- */

static void
remove_cb (WayLinksGroup *self, GtkWidget *row)
{
  gtk_widget_grab_focus (self->add);
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  changed_cb (self);
}

static void
append_row (WayLinksGroup *self, WayCommitmentItem *item, WayPromise promise)
{
  GtkWidget *row = way_link_row_new (item, self->promises, promise);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *add = g_object_ref (self->add), *create = g_object_ref (self->create);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_remove (group, add);
  adw_preferences_group_remove (group, create);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, add);
  adw_preferences_group_add (group, create);
  g_object_unref (add);
  g_object_unref (create);
}

/* ---- choosing ---- */

/* What is chosen among those there are is repeated, unless it is said otherwise. */
static void
chosen_cb (WayLinksGroup *self, gint64 commitment)
{
  WayId id = commitment;
  g_autoptr (GPtrArray) items = way_commitment_items_read (way_draft_get_register (self->draft),
                                                           &id, 1, way_draft_catch (self->draft));

  if (items != NULL)
    append_row (self, items->pdata[0], WAY_PROMISE_REPEATS);
  changed_cb (self);
}

static void
add_cb (WayLinksGroup *self)
{
  WayCommitmentChooser *chooser = way_commitment_chooser_new (way_draft_get_register (self->draft));

  for (guint i = 0; i < self->rows->len; i++)
    way_commitment_chooser_leave_out (chooser,
                                      way_link_row_get_link (self->rows->pdata[i]).commitment);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  way_commitment_chooser_open (chooser, self->add);
}

static void
create_cb (WayLinksGroup *self)
{
  g_signal_emit (self, signals[CREATE], 0);
}

/* ---- the class ---- */

static void
way_links_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_LINKS_GROUP);
  G_OBJECT_CLASS (way_links_group_parent_class)->dispose (object);
}

static void
way_links_group_finalize (GObject *object)
{
  WayLinksGroup *self = WAY_LINKS_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (way_links_group_parent_class)->finalize (object);
}

static void
way_links_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROMISES:
      g_value_set_boolean (value, WAY_LINKS_GROUP (object)->promises);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_links_group_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  WayLinksGroup *self = WAY_LINKS_GROUP (object);

  switch (prop_id)
    {
    case PROP_PROMISES:
      if (self->promises == g_value_get_boolean (value))
        return;
      self->promises = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (WayLinksGroupClass *klass)
{
  /**
   * WayLinksGroup::changed:
   *
   * A commitment was chosen or removed, or what the entry is to it.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * WayLinksGroup::create:
   *
   * The user wants to make a new commitment.
   */
  signals[CREATE] = g_signal_new ("create", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_links_group_class_init (WayLinksGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_links_group_dispose;
  object_class->finalize = way_links_group_finalize;
  object_class->get_property = way_links_group_get_property;
  object_class->set_property = way_links_group_set_property;

  /**
   * WayLinksGroup:promises:
   *
   * Whether each link says that it makes or repeats the commitment.
   */
  properties[PROP_PROMISES] =
    g_param_spec_boolean ("promises", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-links-group.ui");
  gtk_widget_class_bind_template_child (widget_class, WayLinksGroup, add);
  gtk_widget_class_bind_template_child (widget_class, WayLinksGroup, create);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
way_links_group_init (WayLinksGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_links_group_load:
 * @self: a group, which is filled once
 * @draft: whose register has the commitments
 * @links: (element-type WayLink): the links there are
 */
void
way_links_group_load (WayLinksGroup *self, WayDraft *draft, GArray *links)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (WAY_IS_LINKS_GROUP (self) && self->draft == NULL);

  self->draft = g_object_ref (draft);
  for (guint i = 0; i < links->len; i++)
    g_array_append_val (ids, g_array_index (links, WayLink, i).commitment);
  items = way_commitment_items_read (way_draft_get_register (draft), (const WayId *) ids->data,
                                     ids->len, way_draft_catch (draft));
  for (guint i = 0; items != NULL && i < items->len; i++)
    append_row (self, items->pdata[i], g_array_index (links, WayLink, i).promise);
}

/**
 * way_links_group_store:
 * @self: a group
 *
 * Returns: (transfer full) (element-type WayLink): the links chosen
 */
GArray *
way_links_group_store (WayLinksGroup *self)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (WayLink));

  for (guint i = 0; i < self->rows->len; i++)
    {
      WayLink link = way_link_row_get_link (self->rows->pdata[i]);

      g_array_append_val (links, link);
    }
  return links;
}

/**
 * way_links_group_add_new:
 * @self: a group
 * @commitment: the key of a commitment that waits in the draft
 * @title: its title
 */
void
way_links_group_add_new (WayLinksGroup *self, WayId commitment, const char *title)
{
  g_autoptr (WayCommitmentItem) item = NULL;

  g_return_if_fail (WAY_IS_LINKS_GROUP (self));

  item = way_commitment_item_new (commitment, title, _ ("New commitment"));
  append_row (self, item, WAY_PROMISE_MAKES);
  changed_cb (self);
}
