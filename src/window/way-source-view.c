/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source and what cites it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-source-view.h"

#include <glib/gi18n.h>

#include "way-promises.h"
#include "way-record-row.h"

#define ROWS_AT_FIRST 50

struct _WaySourceView
{
  WayRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (WaySourceView, way_source_view, WAY_TYPE_RECORD_VIEW)

static void
add_place (GPtrArray *places, const WayCitation *citation, WayId source)
{
  if (citation->source == source && citation->place[0] != '\0' &&
      !g_ptr_array_find_with_equal_func (places, citation->place, g_str_equal, NULL))
    g_ptr_array_add (places, g_strdup (citation->place));
}

static void
add_places_of_statement (GPtrArray *places, const WayStatement *statement, WayId source)
{
  add_place (places, &statement->citation, source);
  for (guint i = 0; i < statement->further->len; i++)
    add_place (places, g_ptr_array_index (statement->further, i), source);
}

static void
add_places_of_statements (GPtrArray *places, WayPage *page, WayId commitment, WayId source)
{
  g_autoptr (GPtrArray) statements =
    way_register_list_statements (way_page_get_register (page), commitment, WAY_DAY_NONE,
                                  way_page_catch (page));

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    add_places_of_statement (places, g_ptr_array_index (statements, i), source);
}

/* Its stages, its take-up, and where else it was promised. */
static void
add_places_of_following (GPtrArray *places, WayPage *page, WayId commitment, WayId source)
{
  WayRegister *reg = way_page_get_register (page);
  g_autoptr (GPtrArray) steps =
    way_register_list_steps (reg, commitment, WAY_DAY_NONE, way_page_catch (page));
  g_autoptr (GPtrArray) take_ups =
    way_register_list_take_ups (reg, commitment, WAY_DAY_NONE, way_page_catch (page));
  g_autoptr (GPtrArray) promises =
    way_register_list_promises (reg, commitment, WAY_DAY_NONE, way_page_catch (page));

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    add_place (places, &((const WayStep *) steps->pdata[i])->citation, source);
  for (guint i = 0; take_ups != NULL && i < take_ups->len; i++)
    add_place (places, &((const WayTakeUp *) take_ups->pdata[i])->citation, source);
  for (guint i = 0; promises != NULL && i < promises->len; i++)
    add_place (places, &((const WayPromised *) promises->pdata[i])->citation, source);
}

/* "annex, objective 1 · section 2" */
static char *
list_places (WayPage *page, WayId commitment, WayId source)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autoptr (WayCommitment) record =
    way_register_get_commitment (way_page_get_register (page), commitment, way_page_catch (page));

  if (record != NULL)
    add_place (places, &record->origin, source);
  add_places_of_statements (places, page, commitment, source);
  add_places_of_following (places, page, commitment, source);

  return g_strjoinv (" · ", (char **) places->pdata);
}

static GtkWidget *
make_commitment_row (gpointer item, gpointer user_data)
{
  WayRecordView *self = user_data;
  WayId id = *(const WayId *) item;
  g_autofree char *places = list_places (WAY_PAGE (self), id, way_record_view_get_shown (self));

  return way_record_view_make_row (self, id, places);
}

static void
add_commitments (WayRecordView *self, WayRegister *reg, WayId source)
{
  g_autoptr (GArray) ids = way_register_list_citing (reg, source, way_page_catch (WAY_PAGE (self)));
  g_autoptr (GPtrArray) items = way_record_view_list_ids (self, ids);
  WayGroup *group = way_record_view_add_group (self, _ ("Cited for"));

  way_group_set_count (group, items->len);
  way_group_fill (group, items, ROWS_AT_FIRST, make_commitment_row, self);
}

static GtkWidget *
make_event_row (const WayEvent *event)
{
  WayRecordRow *row =
    WAY_RECORD_ROW (way_record_row_new (event->id, event->title, event->citation.place));

  way_record_row_set_diamond (row, event->held);
  if (event->timing != NULL)
    way_record_row_set_end (row, way_timing_get_text (event->timing), "dimmed");
  way_record_row_set_edit_action (row, "win.edit-event");
  way_record_row_set_edit_menu (row, "win.edit-event", "win.delete-event");

  return GTK_WIDGET (row);
}

static void
add_events (WayRecordView *self, WayRegister *reg, WayId source)
{
  g_autoptr (GPtrArray) events =
    way_register_list_events (reg, 0, way_page_catch (WAY_PAGE (self)));
  WayGroup *group = way_record_view_add_group (self, _ ("Events"));
  guint n = 0;

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const WayEvent *event = g_ptr_array_index (events, i);

      if (event->citation.source != source)
        continue;
      way_group_add (group, make_event_row (event));
      n++;
    }
  way_group_set_count (group, n);
}

static void
open_clicked_cb (GtkButton *button)
{
  g_autoptr (GtkUriLauncher) launcher =
    gtk_uri_launcher_new (g_object_get_data (G_OBJECT (button), "way-address"));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), NULL,
                           NULL, NULL);
}

/* Only what a browser may be asked to show; an address may come from anybody's register. */
static gboolean
can_open (const char *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static void
add_open_button (WayRecordView *self, const WaySource *source)
{
  GtkWidget *button;

  if (!can_open (source->address))
    return;

  button = gtk_button_new_with_label (_ ("Open Address"));
  gtk_widget_set_tooltip_text (button, source->address);
  g_object_set_data_full (G_OBJECT (button), "way-address", g_strdup (source->address), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked_cb), NULL);
  way_record_view_add_button (self, button);
}

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* Either end of the period may be missing. */
static char *
describe_period (const WaySource *source)
{
  g_autofree char *since =
    source->since != WAY_DAY_NONE ? way_day_format (source->since, WAY_DAY_STYLE_LONG) : NULL;
  g_autofree char *until =
    source->until != WAY_DAY_NONE ? way_day_format (source->until, WAY_DAY_STYLE_LONG) : NULL;

  if (since != NULL && until != NULL)
    /* Translators: the first and the last day that a report covers. */
    return g_strdup_printf (_ ("Covers %s to %s"), since, until);
  if (since != NULL)
    return g_strdup_printf (_ ("Covers what was from %s on"), since);

  return until != NULL ? g_strdup_printf (_ ("Covers what was until %s"), until) : NULL;
}

/* "COM(2011) 790 final, 17790/11"; the register divides them by semicolons. */
static char *
describe_variants (const WaySource *source)
{
  g_auto (GStrv) variants = g_strsplit (source->variants, ";", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; variants[i] != NULL; i++)
    g_strstrip (variants[i]);
  joined = g_strjoinv (", ", variants);

  return g_strdup_printf (_ ("Also printed as %s"), joined);
}

/* Which of a series of reports it is, and what else it is called where it is cited. */
static void
append_series (GString *text, const WaySource *source)
{
  g_autofree char *period = describe_period (source);
  g_autofree char *number = g_strdup_printf (_ ("Number: %s"), source->number);
  g_autofree char *variants = describe_variants (source);

  if (source->number[0] != '\0')
    append_line (text, number);
  if (period != NULL)
    append_line (text, period);
  if (source->variants[0] != '\0')
    append_line (text, variants);
}

static char *
describe (const WaySource *source)
{
  g_autoptr (GString) text = g_string_new (source->reference[0] != '\0' ? source->title : "");
  g_autofree char *kind = way_vocabulary_begin_line (source->kind);
  g_autofree char *day =
    source->day != WAY_DAY_NONE ? way_day_format (source->day, WAY_DAY_STYLE_LONG) : NULL;

  if (source->kind[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", kind);
  if (day != NULL)
    g_string_append_printf (text, "%s%s", source->kind[0] != '\0' ? " · " : "\n", day);
  append_series (text, source);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
way_source_view_show (WayRecordView *self, WayId id)
{
  WayRegister *reg = way_page_get_register (WAY_PAGE (self));
  g_autoptr (WaySource) source =
    way_register_get_source (reg, id, way_page_catch (WAY_PAGE (self)));
  g_autofree char *subtitle = NULL;

  if (source == NULL)
    return FALSE;

  subtitle = describe (source);
  way_record_view_set_head (self, source->reference[0] != '\0' ? source->reference : source->title,
                            subtitle);
  add_open_button (self, source);
  add_commitments (self, reg, id);
  add_events (self, reg, id);

  return TRUE;
}

static void
way_source_view_class_init (WaySourceViewClass *klass)
{
  WayRecordViewClass *view_class = WAY_RECORD_VIEW_CLASS (klass);

  view_class->edit_action = "win.edit-source";
  view_class->delete_action = "win.delete-source";
  view_class->show = way_source_view_show;
}

static void
way_source_view_init (WaySourceView *self)
{
}
