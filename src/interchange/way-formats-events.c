/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what stands beside commitments and between them: events, continuations. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- events ---- */

static const char *const event_columns[] = {
  "code", "programme", "title", "timing", "edtf", "held", "source", "place", NULL,
};
static const char *const event_required[] = { "code", "title", "source", "place", NULL };
static const char *const event_key[] = { "code", NULL };

static gpointer
find_event (WayRow *row)
{
  WayId id = way_cell_find (row, WAY_RECORD_EVENT, 0);

  return id != 0 ? way_register_get_event (row->names->target, id, NULL) : NULL;
}

static gpointer
make_event (WayRow *row)
{
  return way_event_new ();
}

static void
fill_event (WayRow *row, gpointer record)
{
  WayEvent *event = record;

  way_cell_text (row, "code", &event->code);
  way_cell_record (row, "programme", WAY_RECORD_PROGRAMME, 0, &event->programme);
  way_cell_text (row, "title", &event->title);
  way_cell_timing (row, event->programme, &event->timing);
  way_cell_boolean (row, "held", &event->held);
  way_cell_citation (row, &event->citation);
}

static char **
write_event (WayNames *names, gconstpointer record)
{
  const WayEvent *event = record;

  return way_cells_new (g_strdup (event->code),
                        way_names_get_code (names, WAY_RECORD_PROGRAMME, event->programme),
                        g_strdup (event->title), way_cell_write_words (event->timing),
                        way_cell_write_edtf (event->timing), way_cell_write_boolean (event->held),
                        way_names_get_code (names, WAY_RECORD_SOURCE, event->citation.source),
                        g_strdup (event->citation.place), NULL);
}

static gboolean
save_event (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_event (target, record, error);
}

static GPtrArray *
list_events (WayRegister *reader, GError **error)
{
  return way_register_list_events (reader, 0, error);
}

const WayTableFormat way_events_format = {
  .name = "events",
  .columns = event_columns,
  .required = event_required,
  .key = event_key,
  .record = WAY_RECORD_EVENT,
  .find = find_event,
  .make = make_event,
  .fill = fill_event,
  .write = write_event,
  .save = save_event,
  .list = list_events,
  .free = (GDestroyNotify) way_event_free,
};

/* ---- continuations ---- */

static const char *const continuation_columns[] = { "from",   "relation", "to", "basis",
                                                    "source", "place",    NULL };
static const char *const continuation_required[] = { "from", "relation", "to", NULL };
static const char *const continuation_key[] = { "from", "to", NULL };

static gpointer
find_continuation (WayRow *row)
{
  WayId from = 0, to = 0;
  g_autoptr (GPtrArray) known = NULL;

  way_cell_record (row, "from", WAY_RECORD_COMMITMENT, 0, &from);
  way_cell_record (row, "to", WAY_RECORD_COMMITMENT, 0, &to);
  if (from == 0 || to == 0)
    return NULL;
  known = way_register_list_continuations (row->names->target, from, NULL);
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const WayContinuation *one = g_ptr_array_index (known, i);
      if (one->from == from && one->to == to)
        return way_continuation_copy (one);
    }
  return NULL;
}

static gpointer
make_continuation (WayRow *row)
{
  return way_continuation_new ();
}

static void
fill_continuation (WayRow *row, gpointer record)
{
  WayContinuation *continuation = record;
  const char *basis = way_row_get (row, "basis");

  way_cell_record (row, "from", WAY_RECORD_COMMITMENT, 0, &continuation->from);
  way_cell_record (row, "to", WAY_RECORD_COMMITMENT, 0, &continuation->to);
  continuation->relation =
    way_cell_word (row, "relation", way_relation_from_nick, "carries on, replaces, splits, merges",
                   continuation->relation);
  if (basis != NULL && *basis != '\0' && !g_str_equal (basis, "stated") &&
      !g_str_equal (basis, "inferred"))
    way_row_fail (row, "basis", g_strdup_printf (_ ("“%s” is neither stated nor inferred"), basis));
  else if (basis != NULL)
    continuation->inferred = g_str_equal (basis, "inferred");
  way_cell_citation (row, &continuation->citation);
}

static void
check_continuation (WayRow *row, gconstpointer record)
{
  const WayContinuation *continuation = record;
  const char *source = way_row_get (row, "source");

  if (continuation->from != 0 && continuation->from == continuation->to)
    way_row_fail (row, "to", g_strdup (_ ("a commitment cannot continue itself")));
  if (!continuation->inferred && (source == NULL ? row->is_new : *source == '\0') &&
      !way_row_has_failed (row, "basis"))
    way_row_fail (row, "source",
                  g_strdup (_ ("a continuation needs a source, unless it is inferred")));
}

static char **
write_continuation (WayNames *names, gconstpointer record)
{
  const WayContinuation *continuation = record;

  return way_cells_new (way_names_get_code (names, WAY_RECORD_COMMITMENT, continuation->from),
                        way_cell_write_word (way_relation_get_nick (continuation->relation)),
                        way_names_get_code (names, WAY_RECORD_COMMITMENT, continuation->to),
                        g_strdup (continuation->inferred ? "inferred" : "stated"),
                        way_names_get_code (names, WAY_RECORD_SOURCE,
                                            continuation->citation.source),
                        g_strdup (continuation->citation.place), NULL);
}

static gboolean
save_continuation (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_continuation (target, record, error);
}

static GPtrArray *
list_continuations (WayRegister *reader, GError **error)
{
  return way_register_list_continuations (reader, 0, error);
}

const WayTableFormat way_continuations_format = {
  .name = "continuations",
  .columns = continuation_columns,
  .required = continuation_required,
  .key = continuation_key,
  .record = WAY_RECORD_CONTINUATION,
  .find = find_continuation,
  .make = make_continuation,
  .fill = fill_continuation,
  .check = check_continuation,
  .write = write_continuation,
  .save = save_continuation,
  .list = list_continuations,
  .free = (GDestroyNotify) way_continuation_free,
};
