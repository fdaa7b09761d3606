/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that disagree. They are looked for in a worker whenever the page is filled; until they are
 * found, those of before stay, unless they are of another day or programme. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-contradictions-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-contradiction-row.h"
#include "way-group.h"

#define ROWS_AT_FIRST 50

struct _WayContradictionsPage
{
  WayPage parent_instance;

  GtkStack *stack;
  GtkSearchEntry *search;
  GtkBox *groups;
  GtkWidget *nothing;

  GPtrArray *found; /* of WayContradiction; NULL while nothing is known */
  WayId programme;  /* of which they were found */
  WayDay day;
  GCancellable *finding;
};

G_DEFINE_FINAL_TYPE (WayContradictionsPage, way_contradictions_page, WAY_TYPE_PAGE)

/* ---- showing ---- */

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, words) != NULL;
}

static gboolean
says (const WaySaying *said, const char *words)
{
  return contains (said->words, words) || contains (said->reference, words) ||
         contains (said->citation.place, words);
}

static gboolean
matches (const WayContradiction *pair, const char *words)
{
  return contains (pair->subject, words) || contains (pair->about, words) ||
         contains (way_contradiction_field_get_name (pair->field), words) ||
         says (&pair->one, words) || says (&pair->other, words);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  return way_contradiction_row_new (user_data, item);
}

static void
add_field (WayContradictionsPage *self, WayContradictionField field, const char *words)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *group;

  for (guint i = 0; i < self->found->len; i++)
    {
      WayContradiction *pair = g_ptr_array_index (self->found, i);

      if (pair->field == field && matches (pair, words))
        g_ptr_array_add (items, pair);
    }
  if (items->len == 0)
    return;

  group = way_group_new (way_contradiction_field_get_name (field), NULL);
  way_group_set_count (WAY_GROUP (group), items->len);
  way_group_fill (WAY_GROUP (group), items, ROWS_AT_FIRST, make_row, self);
  gtk_box_append (self->groups, group);
}

static void
clear_groups (WayContradictionsPage *self)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, group);
}

static void
show_found (WayContradictionsPage *self)
{
  g_autofree char *typed =
    g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  const char *words = g_strstrip (typed);

  clear_groups (self);
  if (self->found == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "waiting");
      return;
    }
  for (guint i = 0; i < WAY_N_CONTRADICTION_FIELDS; i++)
    add_field (self, i, words);
  gtk_widget_set_visible (self->nothing,
                          gtk_widget_get_first_child (GTK_WIDGET (self->groups)) == NULL);
  gtk_stack_set_visible_child_name (self->stack, self->found->len > 0 ? "list" : "empty");
}

/* ---- finding them ---- */

static gboolean
is_same_saying (const WaySaying *a, const WaySaying *b)
{
  return a->day == b->day && a->citation.source == b->citation.source &&
         g_str_equal (a->words, b->words) && g_str_equal (a->reference, b->reference) &&
         g_str_equal (a->citation.place, b->citation.place);
}

static gboolean
is_same (const WayContradiction *a, const WayContradiction *b)
{
  return a->field == b->field && a->commitment == b->commitment && a->series == b->series &&
         g_str_equal (a->subject, b->subject) && g_str_equal (a->about, b->about) &&
         is_same_saying (&a->one, &b->one) && is_same_saying (&a->other, &b->other);
}

/* Rows that would be the same stay, and the focus with them. */
static gboolean
are_same (GPtrArray *before, GPtrArray *now)
{
  if (before == NULL || before->len != now->len)
    return FALSE;
  for (guint i = 0; i < now->len; i++)
    if (!is_same (g_ptr_array_index (before, i), g_ptr_array_index (now, i)))
      return FALSE;

  return TRUE;
}

static void
take_found (WayContradictionsPage *self, GPtrArray *found)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->found);
  gboolean same = are_same (before, found);

  self->found = same ? g_steal_pointer (&before) : g_ptr_array_ref (found);
  if (same)
    return;
  /* The rows of before are gone before what they show is. */
  show_found (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayContradictionsPage) self = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) found = way_contradictions_list_finish (result, &error);

  /* One that was cancelled is one that nobody waits for any more. */
  if (g_task_get_cancellable (G_TASK (result)) != self->finding)
    {
      g_clear_error (&error);
      return;
    }
  g_clear_object (&self->finding);
  if (found == NULL)
    way_page_fail (WAY_PAGE (self), error);
  else
    take_found (self, found);
}

static void
stop_finding (WayContradictionsPage *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
forget_others (WayContradictionsPage *self, WayId programme, WayDay day)
{
  if (self->programme == programme && self->day == day)
    return;

  self->programme = programme;
  self->day = day;
  clear_groups (self);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  show_found (self);
}

static void
way_contradictions_page_refresh (WayPage *page)
{
  WayContradictionsPage *self = WAY_CONTRADICTIONS_PAGE (page);
  WayRegister *reg = way_page_get_register (page);

  stop_finding (self);
  if (reg == NULL)
    {
      forget_others (self, 0, WAY_DAY_NONE);
      return;
    }

  forget_others (self, way_session_get_programme (way_page_get_session (page)),
                 way_page_get_day (page));
  self->finding = g_cancellable_new ();
  way_contradictions_list_async (reg, self->programme, self->day, self->finding, found_cb,
                                 g_object_ref (self));
}

static void
search_changed_cb (WayContradictionsPage *self)
{
  show_found (self);
}

static void
way_contradictions_page_dispose (GObject *object)
{
  WayContradictionsPage *self = WAY_CONTRADICTIONS_PAGE (object);

  stop_finding (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_CONTRADICTIONS_PAGE);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (way_contradictions_page_parent_class)->dispose (object);
}

static void
way_contradictions_page_class_init (WayContradictionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contradictions_page_dispose;
  WAY_PAGE_CLASS (klass)->refresh = way_contradictions_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-contradictions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContradictionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, WayContradictionsPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
way_contradictions_page_init (WayContradictionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_contradictions_page_new (void)
{
  return g_object_new (WAY_TYPE_CONTRADICTIONS_PAGE, NULL);
}
