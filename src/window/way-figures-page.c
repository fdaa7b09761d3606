/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the programme. All are read at once, which takes less than asking for each series;
 * only so many series are shown at first. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figures-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-editing.h"
#include "way-series-group.h"

#define SERIES_AT_FIRST 30
#define SERIES_A_TIME   30

struct _WayFiguresPage
{
  WayPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkSearchEntry *search;
  GtkWidget *new;
  GtkBox *groups;
  GtkWidget *more;
  GtkWidget *nothing;

  WayId shown;  /* a series or a figure */
  guint wanted; /* how many series */
};

enum
{
  PROP_SHOWN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayFiguresPage, way_figures_page, WAY_TYPE_PAGE)

/* ---- reading ---- */

/* From series to their figures. */
static GHashTable *
read_figures (WayFiguresPage *self)
{
  WayPage *page = WAY_PAGE (self);
  g_autoptr (GPtrArray) all =
    way_register_list_figures (way_page_get_register (page), 0, way_page_get_day (page),
                               way_page_catch (page));
  GHashTable *figures =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      WayFigure *figure = g_ptr_array_index (all, i);
      GPtrArray *list = g_hash_table_lookup (figures, &figure->series);
      WayFigure *copy = way_figure_copy (figure);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func ((GDestroyNotify) way_figure_free);
          g_hash_table_insert (figures, &copy->series, list);
        }
      g_ptr_array_add (list, copy);
    }

  return figures;
}

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, words) != NULL;
}

static gboolean
matches (const WaySeries *series, GPtrArray *figures, const char *words)
{
  if (contains (series->title, words) || contains (series->unit, words) ||
      contains (series->currency, words))
    return TRUE;
  for (guint i = 0; i < figures->len; i++)
    if (contains (((const WayFigure *) g_ptr_array_index (figures, i))->note, words))
      return TRUE;

  return FALSE;
}

/* ---- showing ---- */

static void
clear_groups (WayFiguresPage *self)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, group);
}

/* On a day before its first source a series was not known. */
static gboolean
is_known (WayFiguresPage *self, GPtrArray *figures)
{
  return figures->len > 0 || !way_session_is_past (way_page_get_session (WAY_PAGE (self)));
}

static gboolean
is_shown (WayFiguresPage *self, const WaySeries *series, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    if (((const WayFigure *) g_ptr_array_index (figures, i))->id == self->shown)
      return TRUE;

  return series->id == self->shown;
}

/* Returns how many there are, of which so many as wanted are shown. */
static guint
add_groups (WayFiguresPage *self, GPtrArray *series, GHashTable *figures, const char *words)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < series->len; i++)
    {
      const WaySeries *each = g_ptr_array_index (series, i);
      GPtrArray *list = g_hash_table_lookup (figures, &each->id);

      if (list == NULL)
        list = none;
      if (!is_known (self, list) || !matches (each, list, words))
        continue;
      if (n++ < self->wanted || is_shown (self, each, list))
        gtk_box_append (self->groups, way_series_group_new (WAY_PAGE (self), each, list));
    }

  return n;
}

static void
show_emptiness (WayFiguresPage *self)
{
  g_autofree char *day = way_day_format (way_page_get_day (WAY_PAGE (self)), WAY_DAY_STYLE_LONG);
  g_autofree char *none = g_strdup_printf (_ ("None by %s."), day);
  gboolean past = way_session_is_past (way_page_get_session (WAY_PAGE (self)));

  adw_status_page_set_description (
    self->empty, past ? none
                      : _ ("Numbers that sources give over time: money granted, centres set up, "
                           "people trained."));
}

static void
way_figures_page_refresh (WayPage *page)
{
  WayFiguresPage *self = WAY_FIGURES_PAGE (page);
  WayRegister *reg = way_page_get_register (page);
  g_autofree char *typed =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  const char *words = g_strstrip (typed);
  g_autoptr (GHashTable) figures = NULL;
  g_autoptr (GPtrArray) series = NULL;
  guint n = 0;

  clear_groups (self);
  if (reg == NULL)
    return;

  series = way_register_list_series (reg, way_session_get_programme (way_page_get_session (page)),
                                     way_page_catch (page));
  figures = read_figures (self);
  if (series != NULL)
    n = add_groups (self, series, figures, words);
  show_emptiness (self);
  gtk_widget_set_tooltip_text (self->new, way_editing_get_hint (way_page_get_session (page),
                                                                _ ("New Series…")));
  gtk_widget_set_visible (self->more, n > self->wanted);
  gtk_widget_set_visible (self->nothing, n == 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 || words[0] != '\0' ? "list" : "empty");
}

static void
search_changed_cb (WayFiguresPage *self)
{
  self->wanted = SERIES_AT_FIRST;
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
more_cb (WayFiguresPage *self)
{
  self->wanted += SERIES_A_TIME;
  way_page_queue_refresh (WAY_PAGE (self));
}

/* ---- going to one of them ---- */

/* Scrolls to the series or figure, once its rows have come in. */
static void
set_shown (WayFiguresPage *self, WayId id)
{
  self->shown = id;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  way_page_focus_key (WAY_PAGE (self), id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* ---- the class ---- */

static void
way_figures_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FIGURES_PAGE);

  G_OBJECT_CLASS (way_figures_page_parent_class)->dispose (object);
}

static void
way_figures_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_int64 (value, WAY_FIGURES_PAGE (object)->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_figures_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      set_shown (WAY_FIGURES_PAGE (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_figures_page_class_init (WayFiguresPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_figures_page_dispose;
  object_class->get_property = way_figures_page_get_property;
  object_class->set_property = way_figures_page_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_figures_page_refresh;

  properties[PROP_SHOWN] =
    g_param_spec_int64 ("shown", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-figures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, empty);
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, search);
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, new);
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, groups);
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, more);
  gtk_widget_class_bind_template_child (widget_class, WayFiguresPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
way_figures_page_init (WayFiguresPage *self)
{
  self->wanted = SERIES_AT_FIRST;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_figures_page_new (void)
{
  return g_object_new (WAY_TYPE_FIGURES_PAGE, NULL);
}
