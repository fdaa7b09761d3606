/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what stands beside commitments and between them: events, continuations. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- events ---- */

FORMAT_FUNCTIONS (event)

static WayId
get_programme (WayRow *row, gconstpointer record)
{
  return ((const WayEvent *) record)->programme;
}

static const WayCell event_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayEvent, code),
  RECORD ("programme", PLAIN, WayEvent, programme, PROGRAMME),
  TEXT ("title", REQUIRED, WayEvent, title),
  TIMING (WayEvent, timing, get_programme),
  BOOLEAN ("held", PLAIN, WayEvent, held),
  CITATION (REQUIRED, WayEvent, citation),
  END,
};

static GPtrArray *
list_events (WayRegister *reader, GError **error)
{
  return way_register_list_events (reader, 0, error);
}

const WayTableFormat way_events_format = {
  .name = "events",
  .cells = event_cells,
  .record = WAY_RECORD_EVENT,
  .list = list_events,
  FORMAT_MEMBERS (event),
};

/* ---- continuations ---- */

FORMAT_FUNCTIONS (continuation)
CELL_WORDS (relation, WAY_N_RELATIONS, WAY_RELATION_CARRIES_ON)

static gpointer
find_continuation (WayRow *row)
{
  WayId from = way_cell_find (row, "from", WAY_RECORD_COMMITMENT);
  WayId to = way_cell_find (row, "to", WAY_RECORD_COMMITMENT);
  g_autoptr (GPtrArray) known = NULL;

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

static void
fill_basis (WayRow *row, const WayCell *cell, gpointer record)
{
  WayContinuation *continuation = record;
  const char *basis = way_row_get (row, cell->column);

  if (basis != NULL && *basis != '\0' && !g_str_equal (basis, "stated") &&
      !g_str_equal (basis, "inferred"))
    way_row_fail (row, cell->column,
                  g_strdup_printf (_ ("“%s” is neither stated nor inferred"), basis));
  else if (basis != NULL)
    continuation->inferred = g_str_equal (basis, "inferred");
}

static char *
write_basis (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const WayContinuation *continuation = record;

  return g_strdup (continuation->inferred ? "inferred" : "stated");
}

static const WayCell continuation_cells[] = {
  RECORD ("from", REQUIRED | WAY_CELL_KEY, WayContinuation, from, COMMITMENT),
  WORD ("relation", REQUIRED, WayContinuation, relation, relation_words),
  RECORD ("to", REQUIRED | WAY_CELL_KEY, WayContinuation, to, COMMITMENT),
  SPECIAL ("basis", PLAIN, fill_basis, write_basis),
  CITATION (PLAIN, WayContinuation, citation),
  END,
};

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

static GPtrArray *
list_continuations (WayRegister *reader, GError **error)
{
  return way_register_list_continuations (reader, 0, error);
}

const WayTableFormat way_continuations_format = {
  .name = "continuations",
  .cells = continuation_cells,
  .record = WAY_RECORD_CONTINUATION,
  .find = find_continuation,
  .check = check_continuation,
  .list = list_continuations,
  FORMAT_MEMBERS (continuation),
};
