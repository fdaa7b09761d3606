/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report is made from, gathered once in a worker. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

#define HORIZON 12 /* months */

static void
add_area (WayFacts *self, WayArea *area)
{
  GListModel *lanes = way_area_get_lanes (area);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_ptr_array_add (self->areas, g_object_ref (area));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GListModel) lane = g_list_model_get_item (lanes, i);

      for (guint j = 0; j < g_list_model_get_n_items (lane); j++)
        {
          g_autoptr (WayStanding) standing = g_list_model_get_item (lane, j);

          if (g_hash_table_add (seen, standing))
            g_ptr_array_add (self->standings, g_steal_pointer (&standing));
        }
    }
}

static void
add_all_standings (WayFacts *self)
{
  GListModel *standings = way_board_get_standings (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    g_ptr_array_add (self->standings, g_list_model_get_item (standings, i));
}

static void
take_scope (WayFacts *self)
{
  GListModel *areas = way_board_get_areas (self->board);
  WayId objective = self->options.objective;

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);

      if (objective == way_area_get_objective (area))
        {
          add_area (self, area);
          self->counts = *way_area_get_counts (area);
        }
      else if (objective == 0)
        g_ptr_array_add (self->areas, g_object_ref (area));
    }
  if (objective == 0)
    {
      add_all_standings (self);
      self->counts = *way_board_get_counts (self->board);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const WaySource *one = *(WaySource *const *) a;
  const WaySource *other = *(WaySource *const *) b;

  return (one->day > other->day) - (one->day < other->day);
}

/**
 * way_report_find_since:
 * @programme: a programme
 * @sources: (element-type WaySource): the sources of its register
 * @as_of: the day of a report
 *
 * The day before which all is old: of the previous report, else of the beginning; and of a programme
 * that has yet to begin, the day before.
 *
 * Returns: the earlier day a report compares with unless another is asked for
 */
WayDay
way_report_find_since (const WayProgramme *programme, GPtrArray *sources, WayDay as_of)
{
  WayDay since = MIN (programme->begins, as_of - 1);

  for (guint i = 0; i < sources->len; i++)
    {
      const WaySource *source = g_ptr_array_index (sources, i);

      if (way_source_is_report (source) && source->day >= programme->begins && source->day < as_of)
        since = MAX (since, source->day);
    }

  return since;
}

static gboolean
take_sources (WayFacts *self, GError **error)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->reader, error);

  if (sources == NULL)
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      WaySource *source = way_source_copy (g_ptr_array_index (sources, i));

      g_hash_table_insert (self->sources, &source->id, source);
      if (way_source_is_report (source) && source->day >= self->programme->begins &&
          source->day <= self->options.as_of)
        g_ptr_array_add (self->reports, source);
    }
  g_ptr_array_sort (self->reports, compare_days);
  if (self->options.since == WAY_DAY_NONE)
    self->options.since = way_report_find_since (self->programme, sources, self->options.as_of);

  return TRUE;
}

static void
take_options (WayFacts *self, const WayReportOptions *options)
{
  self->options = *options;
  self->composed = options->composed != WAY_DAY_NONE;
  if (self->options.as_of == WAY_DAY_NONE)
    self->options.as_of = way_day_new_today ();
  if (!self->composed)
    self->options.composed = way_day_new_today ();
  if (self->options.horizon_months <= 0)
    self->options.horizon_months = HORIZON;
}

static gboolean
load (WayFacts *self, GCancellable *cancellable, GError **error)
{
  const WayReportOptions *options = &self->options;

  self->programme = way_register_get_programme (self->reader, options->programme, error);
  if (self->programme == NULL || !take_sources (self, error))
    return FALSE;
  self->board =
    way_board_load (self->reader, options->programme, options->as_of, cancellable, error);
  if (self->board == NULL)
    return FALSE;
  take_scope (self);

  return way_register_count_over_time (self->reader, options->programme, options->objective,
                                       &options->since, 1, &self->before, cancellable, error);
}

/**
 * way_facts_gather:
 * @reader: a register
 * @options: what is asked for
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads what every template needs.
 *
 * Returns: (transfer full): the facts, or %NULL with an error of the register
 */
WayFacts *
way_facts_gather (WayRegister *reader,
                  const WayReportOptions *options,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (WayFacts) self = g_new0 (WayFacts, 1);

  self->reader = g_object_ref (reader);
  self->areas = g_ptr_array_new_with_free_func (g_object_unref);
  self->standings = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) way_source_free);
  self->reports = g_ptr_array_new ();
  self->cited = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->register_name = way_register_get_name (reader);
  self->desk = way_register_get_setting (reader, "desk");
  take_options (self, options);

  return load (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

void
way_facts_free (WayFacts *self)
{
  g_clear_pointer (&self->programme, way_programme_free);
  g_clear_object (&self->board);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->standings);
  g_ptr_array_unref (self->reports);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->cited);
  g_free (self->register_name);
  g_free (self->desk);
  g_object_unref (self->reader);
  g_free (self);
}

const char *
way_facts_get_objective_label (WayFacts *self)
{
  return self->programme->objective_label[0] != '\0' ? self->programme->objective_label
                                                     : _ ("Objective");
}

const char *
way_facts_get_action_label (WayFacts *self)
{
  return self->programme->action_label[0] != '\0' ? self->programme->action_label : _ ("Action");
}

/**
 * way_facts_get_status_statement:
 * @self: facts
 * @standing: a commitment
 *
 * Returns: (transfer full) (nullable): the statement its status rests on, or %NULL where there is
 *   none
 */
WayStatement *
way_facts_get_status_statement (WayFacts *self, WayStanding *standing)
{
  WayId id = way_standing_get_status_statement (standing);

  return id != 0 ? way_register_get_statement (self->reader, id, NULL) : NULL;
}

gboolean
way_facts_is_closed (WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);

  return klass == WAY_CLASS_COMPLETED || klass == WAY_CLASS_SUPERSEDED ||
         klass == WAY_CLASS_WITHDRAWN;
}

/**
 * way_facts_is_forecast:
 * @standing: a commitment
 *
 * A forecast of completion is a class of its own, and what is overdue is so whatever was forecast.
 *
 * Returns: whether its class is that of a forecast other than completion
 */
gboolean
way_facts_is_forecast (WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);

  return way_standing_is_forecast (standing) && klass != WAY_CLASS_EXPECTED &&
         klass != WAY_CLASS_OVERDUE;
}

static char *
list_keywords (WayFacts *self)
{
  GString *words = g_string_new (self->programme->title);

  for (guint i = 0; i < self->areas->len; i++)
    g_string_append_printf (words, ", %s", way_area_get_title (g_ptr_array_index (self->areas, i)));

  return g_string_free (words, FALSE);
}

/* What no file may be called, and what makes its name too long, is left out. */
static char *
name_file (WayFacts *self)
{
  g_autofree char *day = way_day_to_iso (self->options.as_of);
  const char *programme =
    self->programme->short_title[0] != '\0' ? self->programme->short_title : self->programme->title;
  g_autofree char *start = g_utf8_substring (programme, 0, MIN (g_utf8_strlen (programme, -1), 60));
  g_autofree char *name = NULL;

  g_strstrip (start);
  name = g_strdup_printf ("%s%s%s %s", start, start[0] != '\0' ? ", " : "",
                          way_report_template_get_name (self->options.template), day);

  return g_strdelimit (g_steal_pointer (&name), "/\\:\n", '-');
}

static void
take_running_words (WayFacts *self, WayComposition *composition, const char *template_name)
{
  g_autofree char *as_of = way_words_day (self->options.as_of, WAY_DAY_STYLE_LONG);
  g_autofree char *day = way_words_day (self->options.composed, WAY_DAY_STYLE_LONG);

  composition->head_left = g_strdup_printf ("%s · %s", self->programme->title, template_name);
  /* Translators: %s is a day. */
  composition->head_right = g_strdup_printf (_ ("As of %s"), as_of);
  composition->foot
    /* Translators: the name of a register, and a day. */
    = g_strdup_printf (_ ("Register “%s” · composed %s"), self->register_name, day);
}

/**
 * way_facts_begin:
 * @self: facts
 * @template_name: what the template is called in the running head
 *
 * Returns: (transfer full): a report with its metadata, head and foot, which says nothing yet
 */
WayComposition *
way_facts_begin (WayFacts *self, const char *template_name)
{
  WayComposition *composition = way_composition_new ();
  g_autofree char *as_of = way_day_to_iso (self->options.as_of);

  composition->template = self->options.template;
  composition->paper = self->options.paper;
  composition->landscape = way_report_template_is_landscape (self->options.template);
  composition->key = self->options.black_and_white ? WAY_KEY_PATTERN : WAY_KEY_COLOUR;
  composition->language = way_words_language ();
  composition->title = g_strdup (self->programme->title);
  composition->file_name = name_file (self);
  composition->author = g_strdup (self->desk);
  /* Translators: the name of a template, and a day such as 2013-04-10. */
  composition->subject =
    g_strdup_printf (_ ("%s, as of %s"), way_report_template_get_name (self->options.template),
                     as_of);
  composition->keywords = list_keywords (self);
  composition->register_name = g_strdup (self->register_name);
  composition->as_of = self->options.as_of;
  composition->composed = self->composed ? self->options.composed : WAY_DAY_NONE;
  take_running_words (self, composition, template_name);

  return composition;
}

/* ---- citations ---- */

/* Only an address of the web is followed from a printed page; any other is left as words. */
static const char *
get_address (const WaySource *source)
{
  if (g_str_has_prefix (source->address, "https://") ||
      g_str_has_prefix (source->address, "http://"))
    return source->address;

  return "";
}

static void
append_place (WayText *text, const char *place)
{
  if (place[0] == '\0')
    return;

  way_text_append (text, ", ", WAY_RUN_PLAIN);
  way_text_append (text, place, WAY_RUN_PLAIN);
}

/**
 * way_facts_cite:
 * @self: facts
 * @text: where to
 * @source: the key of a source; 0: none
 * @place: the place in it
 *
 * Cites in the short form: "COM(2013) 179, 2.1". The reference leads to the source's address.
 */
void
way_facts_cite (WayFacts *self, WayText *text, WayId source, const char *place)
{
  const WaySource *cited = g_hash_table_lookup (self->sources, &source);

  if (cited == NULL)
    return;

  way_text_append_link (text, cited->reference, get_address (cited));
  append_place (text, place);
}

static void
append_full (WayText *text, const WaySource *source)
{
  g_autofree char *day = way_words_day (source->day, WAY_DAY_STYLE_LONG);

  way_text_append_link (text, source->reference, get_address (source));
  way_text_append (text, ", ", WAY_RUN_PLAIN);
  way_text_append (text, source->title, WAY_RUN_ITALIC);
  way_text_append (text, ", ", WAY_RUN_PLAIN);
  way_text_append (text, day, WAY_RUN_UNBROKEN);
}

/**
 * way_facts_cite_in_note:
 * @self: facts
 * @text: where to
 * @source: the key of a source; 0: none
 * @place: the place in it
 *
 * Cites in a footnote: in full the first time, with title and day, in the short form after that.
 */
void
way_facts_cite_in_note (WayFacts *self, WayText *text, WayId source, const char *place)
{
  const WaySource *cited = g_hash_table_lookup (self->sources, &source);

  if (cited == NULL)
    return;
  if (!g_hash_table_add (self->cited, g_memdup2 (&source, sizeof source)))
    {
      way_facts_cite (self, text, source, place);
      return;
    }
  append_full (text, cited);
  append_place (text, place);
}

/* ---- cells that several tables have ---- */

/**
 * way_facts_say_timing:
 * @standing: a commitment
 *
 * Returns: (transfer full): its timing in force as written, and what it was where it slipped
 */
WayText *
way_facts_say_timing (WayStanding *standing)
{
  WayTiming *timing = way_standing_get_timing (standing);
  WayTiming *original = way_standing_get_original_timing (standing);
  WayText *text = way_text_new (WAY_FACE_TABLE, NULL);

  way_text_append_timing (text, timing != NULL ? way_timing_get_text (timing) : "–", WAY_RUN_PLAIN,
                          0);
  if (way_standing_is_slipped (standing) && original != NULL)
    {
      g_autofree char *was =
        /* Translators: %s is the timing that held before: "was 2011". */
        g_strdup_printf (_ ("was %s"), way_timing_get_text (original));

      way_text_append (text, "; ", WAY_RUN_PLAIN);
      way_text_append_timing (text, was, WAY_RUN_PLAIN, 0);
    }

  return text;
}

/**
 * way_facts_say_responsible:
 * @standing: a commitment
 *
 * Returns: (transfer full): who leads, and with whom
 */
WayText *
way_facts_say_responsible (WayStanding *standing)
{
  const char *leads = way_standing_get_lead_abbreviations (standing);
  const char *with = way_standing_get_supporting (standing);
  g_autofree char *both = NULL;

  if (leads[0] == '\0' && with[0] == '\0')
    return way_text_new (WAY_FACE_TABLE, "–");
  if (with[0] == '\0')
    return way_text_new (WAY_FACE_TABLE, leads);
  if (leads[0] == '\0')
    /* Translators: who supports: "with MS". */
    both = g_strdup_printf (_ ("with %s"), with);
  else
    /* Translators: who leads, and who supports: "COM with MS". */
    both = g_strdup_printf (_ ("%s with %s"), leads, with);

  return way_text_new (WAY_FACE_TABLE, both);
}
