/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail of one commitment. It reads some ten rows by their keys, which is faster than a worker
 * could be asked to. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail.h"

#include <glib/gi18n.h>

#include "way-detail-facts.h"
#include "way-detail-line.h"
#include "way-detail-take-up.h"
#include "way-detail-figures.h"
#include "way-detail-steps.h"
#include "way-detail-findings.h"
#include "way-detail-promises.h"
#include "way-group.h"
#include "way-links.h"
#include "way-pills.h"
#include "way-record-row.h"
#include "way-statement-row.h"

#define STATEMENTS_AT_FIRST 10
/* Longer titles of objectives are cut in the breadcrumb, in characters. */
#define BREADCRUMB_LENGTH 24

struct _WayDetail
{
  WayPage parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *breadcrumb;
  GtkLabel *title;
  AdwWrapBox *pills;
  GtkWidget *record;
  WayGroup *facts;
  WayGroup *statements;
  GtkLabel *silence;
  WayGroup *take_up;
  WayGroup *figures;
  WayGroup *steps;
  GtkLabel *stalled;
  WayGroup *continued_by;
  WayGroup *continues;
  WayGroup *promises;
  WayGroup *findings;
  WayGroup *themes;
  WayGroup *places;

  WayId shown;
};

G_DEFINE_FINAL_TYPE (WayDetail, way_detail, WAY_TYPE_PAGE)

static char *
cut (const char *text)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (text, -1) <= BREADCRUMB_LENGTH)
    return g_strdup (text);

  beginning = g_utf8_substring (text, 0, BREADCRUMB_LENGTH);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

/* "1 Disrupt international crime… › 1.3 Confiscate criminal assets", each a link to its scope. */
static char *
describe_lane (WayLane *lane)
{
  WayId objective = way_lane_get_objective (lane);
  g_autofree char *beginning = cut (way_lane_get_objective_title (lane));
  g_autofree char *above = g_strdup_printf ("%s %s", way_lane_get_objective_code (lane), beginning);
  g_autofree char *own =
    g_strdup_printf ("%s %s", way_lane_get_code (lane), way_lane_get_title (lane));
  g_autofree char *objective_link = way_links_to_place (objective, 0, above);
  g_autofree char *action_link = way_links_to_place (objective, way_lane_get_action (lane), own);

  if (way_lane_get_action (lane) == 0)
    return g_strdup (action_link);

  return g_strdup_printf ("%s › %s", objective_link, action_link);
}

static void
show_breadcrumb (WayDetail *self, WayStanding *standing)
{
  WayLane *lane =
    way_board_find_lane (way_page_get_board (WAY_PAGE (self)),
                         way_standing_get_objective (standing), way_standing_get_action (standing));
  g_autofree char *markup = lane != NULL ? describe_lane (lane) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->breadcrumb), lane != NULL);
  gtk_label_set_markup (self->breadcrumb, markup != NULL ? markup : "");
}

static GtkWidget *
make_statement_row (gpointer item, gpointer user_data)
{
  return way_statement_row_new (user_data, item);
}

static void
show_silence (WayDetail *self, gboolean silent)
{
  g_autofree char *day = way_day_format (way_page_get_day (WAY_PAGE (self)), WAY_DAY_STYLE_LONG);
  g_autofree char *none = g_strdup_printf (_ ("None by %s."), day);
  gboolean past = way_session_is_past (way_page_get_session (WAY_PAGE (self)));

  gtk_widget_set_visible (GTK_WIDGET (self->silence), silent);
  gtk_label_set_label (self->silence,
                       past ? none : _ ("No statement yet. Its status is not reported."));
}

static void
show_statements (WayDetail *self, GPtrArray *statements)
{
  way_group_fill (self->statements, statements, STATEMENTS_AT_FIRST, make_statement_row, self);
  way_group_set_count (self->statements, statements->len);
  gtk_widget_set_visible (GTK_WIDGET (way_group_get_list (self->statements)), statements->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->statements), TRUE);
  show_silence (self, statements->len == 0);
}

/* The objective of an action that is not on the board. */
static char *
describe_place (WayDetail *self, const WayPlacement *placement, WayId *objective)
{
  WayRegister *reg = way_page_get_register (WAY_PAGE (self));
  g_autoptr (WayAction) action =
    placement->action != 0
      ? way_register_get_action (reg, placement->action, way_page_catch (WAY_PAGE (self)))
      : NULL;
  g_autoptr (WayObjective) parent = NULL;

  *objective = action != NULL ? action->objective : placement->objective;
  if (action != NULL)
    return g_strdup_printf ("%s %s", action->code, action->title);

  parent = way_register_get_objective (reg, placement->objective, way_page_catch (WAY_PAGE (self)));

  return parent != NULL ? g_strdup_printf ("%s %s", parent->code, parent->title) : NULL;
}

static void
add_place (WayDetail *self, const WayPlacement *placement)
{
  WayId objective;
  g_autofree char *text = describe_place (self, placement, &objective);
  GtkWidget *row;

  if (text == NULL)
    return;

  row = way_record_row_new (placement->action, text, NULL);
  way_record_row_set_icon (WAY_RECORD_ROW (row), "view-list-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xx)", (gint64) objective,
                                    (gint64) placement->action);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-scope");
  way_group_add (self->places, row);
}

static void
show_places (WayDetail *self, const WayCommitment *commitment)
{
  way_group_clear (self->places);
  for (guint i = 1; i < commitment->placements->len; i++)
    add_place (self, &g_array_index (commitment->placements, WayPlacement, i));
}

static void
show_record_button (WayDetail *self)
{
  WaySession *session = way_page_get_session (WAY_PAGE (self));
  const char *hint = NULL;

  if (way_session_is_past (session))
    hint = _ ("Editing waits until you return to today");
  else if (!way_session_is_editable (session))
    hint = _ ("This register cannot be changed");
  gtk_widget_set_tooltip_text (self->record, hint);
}

static void
show_commitment (WayDetail *self, WayStanding *standing, const WayCommitment *commitment)
{
  WayPage *page = WAY_PAGE (self);
  g_autoptr (GPtrArray) statements =
    way_register_list_statements (way_page_get_register (page), commitment->id,
                                  way_page_get_day (page), way_page_catch (page));

  if (statements == NULL)
    statements = g_ptr_array_new ();
  show_breadcrumb (self, standing);
  gtk_label_set_label (self->title, way_standing_get_title (standing));
  way_pills_fill (self->pills, standing);
  show_record_button (self);
  way_detail_facts_fill (self->facts, page, standing, commitment, statements);
  show_statements (self, statements);
  way_detail_line_fill (self->continues, self->continued_by, page, commitment->id);
  way_detail_take_up_fill (self->take_up, page, commitment->id);
  way_detail_figures_fill (self->figures, page, commitment->id);
  way_detail_steps_fill (self->steps, self->stalled, page, standing);
  way_detail_promises_fill (self->promises, page, commitment->id);
  way_detail_findings_fill (self->findings, self->pills, page, commitment->id);
  way_detail_themes_fill (self->themes, page, commitment->id);
  show_places (self, commitment);
}

static void
begin_anew (WayDetail *self)
{
  way_group_fold (self->statements);
  way_group_fold (self->take_up);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
way_detail_refresh (WayPage *page)
{
  WayDetail *self = WAY_DETAIL (page);
  WayBoard *board = way_page_get_board (page);
  WayId id = board != NULL ? way_session_get_selected (way_page_get_session (page)) : 0;
  WayStanding *standing = id != 0 ? way_board_find (board, id) : NULL;
  g_autoptr (WayCommitment) commitment =
    standing != NULL
      ? way_register_get_commitment (way_page_get_register (page), id, way_page_catch (page))
      : NULL;

  if (self->shown != id)
    begin_anew (self);
  if (commitment != NULL)
    show_commitment (self, standing, commitment);
  self->shown = commitment != NULL ? id : 0;
  gtk_stack_set_visible_child_name (self->stack, commitment != NULL ? "commitment" : "empty");
}

/* A fact leads to the statement that changed it last. */
static void
show_statement_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayDetail *self = WAY_DETAIL (widget);
  GtkListBox *list = way_group_get_list (self->statements);
  GtkListBoxRow *row;

  way_group_unfold (self->statements);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (way_page_get_key (GTK_WIDGET (row)) == g_variant_get_int64 (argument))
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
way_detail_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_DETAIL);

  G_OBJECT_CLASS (way_detail_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, WayDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, breadcrumb);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, title);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, pills);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, record);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, statements);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, silence);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, take_up);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, figures);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, steps);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, stalled);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, continued_by);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, continues);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, promises);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, findings);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, themes);
  gtk_widget_class_bind_template_child (widget_class, WayDetail, places);
  gtk_widget_class_bind_template_callback_full (widget_class, "link_activated_cb",
                                                G_CALLBACK (way_links_activate));
}

static void
way_detail_class_init (WayDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_detail_dispose;
  WAY_PAGE_CLASS (klass)->refresh = way_detail_refresh;

  g_type_ensure (WAY_TYPE_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "detail.show-statement", "x",
                                   show_statement_action);
}

static void
way_detail_init (WayDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_page_watch (WAY_PAGE (self), "notify::selected");
  way_group_set_more (self->statements, _ ("Show All"));
  way_detail_line_add_button (self->continues);
  way_detail_take_up_prepare (self->take_up);
  way_detail_steps_init (self->steps);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

GtkWidget *
way_detail_new (void)
{
  return g_object_new (WAY_TYPE_DETAIL, NULL);
}

WayId
way_detail_get_shown (WayDetail *self)
{
  g_return_val_if_fail (WAY_IS_DETAIL (self), 0);

  return self->shown;
}
