/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a commitment's file has come. What stands beside what is decided once, when a ladder is
 * made; whoever draws it only looks. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-ladder-private.h"

struct _WayLadder
{
  WayId procedure;
  char *name;
  GPtrArray *stages; /* of WayStage, shared by the ladders of a procedure */
  WayRung *rungs;    /* one for each stage */
};

G_DEFINE_BOXED_TYPE (WayLadder, way_ladder, way_ladder_ref, way_ladder_unref)

/* ---- steps ---- */

void
way_rung_step_free (WayRungStep *self)
{
  g_clear_pointer (&self->timing, way_timing_unref);
  g_free (self->body_name);
  g_free (self->body_abbreviation);
  g_free (self->document);
  g_free (self->citation.place);
  g_free (self);
}

static WayDay
get_earliest (const WayRungStep *self)
{
  return self->timing != NULL ? way_timing_get_earliest (self->timing) : WAY_DAY_NONE;
}

static WayDay
get_latest (const WayRungStep *self)
{
  return self->timing != NULL ? way_timing_get_latest (self->timing) : WAY_DAY_NONE;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* By the day reached; those without one come last, as they were recorded. */
static int
compare_reached (const WayRungStep *a, const WayRungStep *b)
{
  WayDay day_a = MAX (get_latest (a), get_earliest (a));
  WayDay day_b = MAX (get_latest (b), get_earliest (b));

  if ((day_a == WAY_DAY_NONE) != (day_b == WAY_DAY_NONE))
    return day_a == WAY_DAY_NONE ? 1 : -1;
  return day_a != day_b ? compare_numbers (day_a, day_b)
                        : compare_numbers (a->recorded, b->recorded);
}

/* What was said last comes first. */
static int
compare_aims (const WayRungStep *a, const WayRungStep *b)
{
  return a->said != b->said ? compare_numbers (b->said, a->said)
                            : compare_numbers (b->recorded, a->recorded);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const WayRungStep *step_a = *(const WayRungStep *const *) a;
  const WayRungStep *step_b = *(const WayRungStep *const *) b;

  if (step_a->reached != step_b->reached)
    return step_a->reached ? -1 : 1;
  return step_a->reached ? compare_reached (step_a, step_b) : compare_aims (step_a, step_b);
}

/* ---- one rung ---- */

/* The first day on which steps end and the last on which they begin: two of them are apart where one
 * ends before another begins. */
typedef struct
{
  WayDay end, start;
} Span;

static void
extend (Span *span, const WayRungStep *step)
{
  WayDay end = get_latest (step), start = get_earliest (step);

  if (end != WAY_DAY_NONE && (span->end == WAY_DAY_NONE || end < span->end))
    span->end = end;
  if (start != WAY_DAY_NONE && (span->start == WAY_DAY_NONE || start > span->start))
    span->start = start;
}

static gboolean
is_apart (const Span *a, const Span *b)
{
  return a->end != WAY_DAY_NONE && b->start != WAY_DAY_NONE && a->end < b->start;
}

static Span *
get_span (GHashTable *spans, const WayRungStep *step)
{
  Span *span = g_hash_table_lookup (spans, &step->body);

  if (span == NULL)
    {
      span = g_new (Span, 1);
      *span = (Span) { WAY_DAY_NONE, WAY_DAY_NONE };
      g_hash_table_insert (spans, (gpointer) &step->body, span);
    }
  return span;
}

/* Of one body on two days; nobody named may be anybody. */
static gboolean
is_disputed (const WayRung *rung)
{
  g_autoptr (GHashTable) spans = NULL;
  Span anybody = { WAY_DAY_NONE, WAY_DAY_NONE }, nobody = { WAY_DAY_NONE, WAY_DAY_NONE };
  GHashTableIter iter;
  gpointer span;

  if (rung->stage->repeatable || rung->n_reached < 2)
    return FALSE;
  spans = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  for (guint i = 0; i < rung->n_reached; i++)
    {
      extend (get_span (spans, rung->steps[i]), rung->steps[i]);
      extend (&anybody, rung->steps[i]);
      if (rung->steps[i]->body == 0)
        extend (&nobody, rung->steps[i]);
    }
  g_hash_table_iter_init (&iter, spans);
  while (g_hash_table_iter_next (&iter, NULL, &span))
    if (is_apart (span, span))
      return TRUE;
  return is_apart (&nobody, &anybody) || is_apart (&anybody, &nobody);
}

/* Whether an aim of the newest source is not one more of a body that has a newer one. */
static gboolean
is_first_of_body (GHashTable *bodies, const WayRungStep *step)
{
  static const WayId nobody = 0;
  gboolean first = step->body == 0 ? g_hash_table_size (bodies) == 0
                                   : !g_hash_table_contains (bodies, &nobody) &&
                                       !g_hash_table_contains (bodies, &step->body);

  g_hash_table_add (bodies, (gpointer) &step->body);
  return first;
}

/* The newest source decides what is aimed at: one aim for each body, or all of them where a stage
 * comes again and again. These come first. */
static void
find_aims (WayRung *rung)
{
  g_autoptr (GHashTable) bodies = NULL;
  g_autoptr (GPtrArray) others = NULL;
  guint n = rung->n_steps - rung->n_reached;
  WayRungStep **aims;

  if (n == 0)
    return;
  bodies = g_hash_table_new (g_int64_hash, g_int64_equal);
  others = g_ptr_array_new ();
  aims = rung->steps + rung->n_reached;
  for (guint i = 0; i < n; i++)
    if (aims[i]->said == aims[0]->said &&
        (rung->stage->repeatable || is_first_of_body (bodies, aims[i])))
      aims[rung->n_aims++] = aims[i];
    else
      g_ptr_array_add (others, aims[i]);
  for (guint i = 0; i < others->len; i++)
    aims[rung->n_aims + i] = others->pdata[i];
}

/* From the key of each stage to its steps, which are taken out of the array. */
static GHashTable *
sort_out (GPtrArray *stages, GPtrArray *all)
{
  GHashTable *by_stage =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  gsize n = 0;
  g_autofree gpointer *taken = g_ptr_array_steal (all, &n);

  for (guint i = 0; i < stages->len; i++)
    g_hash_table_insert (by_stage, &((WayStage *) stages->pdata[i])->id, g_ptr_array_new ());
  for (gsize i = 0; i < n; i++)
    {
      GPtrArray *steps = g_hash_table_lookup (by_stage, &((const WayRungStep *) taken[i])->stage);

      g_ptr_array_add (steps != NULL ? steps : all, taken[i]);
    }
  return by_stage;
}

static void
fill_rung (WayRung *rung, const WayStage *stage, GPtrArray *steps)
{
  g_ptr_array_sort (steps, compare_steps);
  rung->stage = stage;
  rung->n_steps = steps->len;
  rung->steps = (WayRungStep **) g_ptr_array_steal (steps, NULL);
  while (rung->n_reached < rung->n_steps && rung->steps[rung->n_reached]->reached)
    rung->n_reached++;
  find_aims (rung);
  rung->disputed = is_disputed (rung);
}

/* ---- the order of the rungs ---- */

/* The first day on which the stage may have been reached, and the one on which it was for sure.
 * Neither is known where one of several has no day. */
static gboolean
find_first (const WayRung *rung, WayId except, WayDay *earliest, WayDay *latest)
{
  *earliest = *latest = WAY_DAY_NONE;
  for (guint i = 0; i < rung->n_reached; i++)
    {
      WayDay start = get_earliest (rung->steps[i]), end = get_latest (rung->steps[i]);

      if (rung->steps[i]->id == except)
        continue;
      if (start == WAY_DAY_NONE || end == WAY_DAY_NONE)
        return FALSE;
      *earliest = *earliest == WAY_DAY_NONE ? start : MIN (*earliest, start);
      *latest = *latest == WAY_DAY_NONE ? end : MIN (*latest, end);
    }
  return *latest != WAY_DAY_NONE;
}

/* Stages come by rank. For each the last day on which one of those up to it, each taken by the first
 * day on which it may have been reached, begins. */
static GArray *
list_starts (const WayLadder *self)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (WayDay));
  WayDay last = WAY_DAY_NONE, earliest, latest;

  for (guint i = 0; i < self->stages->len; i++)
    {
      if (find_first (&self->rungs[i], 0, &earliest, &latest))
        last = last == WAY_DAY_NONE ? earliest : MAX (last, earliest);
      g_array_append_val (starts, last);
    }
  return starts;
}

/* The first of so many stages that was reached for sure after a day. */
static const WayStage *
find_after (const WayLadder *self, GArray *starts, guint n, WayDay day)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      WayDay start = g_array_index (starts, WayDay, middle);

      if (start != WAY_DAY_NONE && start > day)
        high = middle;
      else
        low = middle + 1;
    }
  return low < n ? self->rungs[low].stage : NULL;
}

/* For each rung the first of a lower rank that was reached later. */
static void
find_reached_later (WayLadder *self)
{
  g_autoptr (GArray) starts = list_starts (self);
  guint below = 0;

  for (guint i = 0; i < self->stages->len; i++)
    {
      WayRung *rung = &self->rungs[i];
      WayDay earliest, latest;

      if (i > 0 && rung->stage->rank != self->rungs[i - 1].stage->rank)
        below = i;
      if (find_first (rung, 0, &earliest, &latest))
        rung->too_early = find_after (self, starts, below, latest);
    }
}

/* ---- the ladder ---- */

WayLadder *
way_ladder_new (WayId procedure, const char *name, GPtrArray *stages, GPtrArray *steps)
{
  WayLadder *self = g_atomic_rc_box_new0 (WayLadder);
  g_autoptr (GHashTable) by_stage = sort_out (stages, steps);

  self->procedure = procedure;
  self->name = g_strdup (name);
  self->stages = g_ptr_array_ref (stages);
  self->rungs = g_new0 (WayRung, stages->len);
  for (guint i = 0; i < stages->len; i++)
    {
      WayStage *stage = stages->pdata[i];

      fill_rung (&self->rungs[i], stage, g_hash_table_lookup (by_stage, &stage->id));
    }
  find_reached_later (self);
  return self;
}

static void
clear (gpointer data)
{
  WayLadder *self = data;

  for (guint i = 0; i < self->stages->len; i++)
    {
      for (guint j = 0; j < self->rungs[i].n_steps; j++)
        way_rung_step_free (self->rungs[i].steps[j]);
      g_free (self->rungs[i].steps);
    }
  g_free (self->rungs);
  g_ptr_array_unref (self->stages);
  g_free (self->name);
}

/**
 * way_ladder_ref:
 * @self: a ladder
 *
 * Returns: (transfer full): the ladder, held once more
 */
WayLadder *
way_ladder_ref (WayLadder *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * way_ladder_unref:
 * @self: (transfer full): a ladder
 */
void
way_ladder_unref (WayLadder *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * way_ladder_get_procedure:
 * @self: a ladder
 *
 * Returns: the key of the procedure
 */
WayId
way_ladder_get_procedure (const WayLadder *self)
{
  return self->procedure;
}

/**
 * way_ladder_get_name:
 * @self: a ladder
 *
 * Returns: the name of the procedure
 */
const char *
way_ladder_get_name (const WayLadder *self)
{
  return self->name;
}

/**
 * way_ladder_get_n_rungs:
 * @self: a ladder
 *
 * Returns: how many stages the procedure has
 */
guint
way_ladder_get_n_rungs (const WayLadder *self)
{
  return self->stages->len;
}

/**
 * way_ladder_get_rung:
 * @self: a ladder
 * @index: from 0
 *
 * Returns: (transfer none): a stage with its steps
 */
const WayRung *
way_ladder_get_rung (const WayLadder *self, guint index)
{
  g_return_val_if_fail (index < self->stages->len, NULL);
  return &self->rungs[index];
}

/**
 * way_ladder_find_rung:
 * @self: a ladder
 * @stage: the key of a stage
 *
 * Returns: (transfer none) (nullable): that stage with its steps
 */
const WayRung *
way_ladder_find_rung (const WayLadder *self, WayId stage)
{
  for (guint i = 0; i < self->stages->len; i++)
    if (self->rungs[i].stage->id == stage)
      return &self->rungs[i];
  return NULL;
}

/**
 * way_ladder_is_beside:
 * @self: a ladder
 * @index: of a stage
 *
 * Returns: whether the stage may run side by side with the one before
 */
gboolean
way_ladder_is_beside (const WayLadder *self, guint index)
{
  return index > 0 && self->rungs[index].stage->rank == self->rungs[index - 1].stage->rank;
}

/**
 * way_ladder_describe_furthest:
 * @self: a ladder
 *
 * Stages that may run side by side are as far as each other.
 *
 * Returns: (transfer full) (nullable): the names of the furthest stages that were reached, or %NULL
 *   where none was
 */
char *
way_ladder_describe_furthest (const WayLadder *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint rank = 0;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const WayRung *rung = &self->rungs[i];

      if (rung->n_reached == 0 || rung->stage->rank < rank)
        continue;
      if (rung->stage->rank > rank)
        g_string_truncate (names, 0);
      rank = rung->stage->rank;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", rung->stage->name);
    }
  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

/**
 * way_ladder_find_unordered:
 * @self: a ladder
 * @stage: the key of the stage that is to be recorded as reached
 * @timing: (nullable): when it was reached
 * @except: the key of a step that does not count, for it is being edited; or 0
 * @before: (out): whether it would be reached before that stage, not after it
 *
 * A stage that comes again and again is reached when it is reached first.
 *
 * Returns: (transfer none) (nullable): a stage with which it would stand against their order
 */
const WayStage *
way_ladder_find_unordered (const WayLadder *self,
                           WayId stage,
                           WayTiming *timing,
                           WayId except,
                           gboolean *before)
{
  const WayRung *own = way_ladder_find_rung (self, stage);
  WayDay start = timing != NULL ? way_timing_get_earliest (timing) : WAY_DAY_NONE;
  WayDay end = timing != NULL ? way_timing_get_latest (timing) : WAY_DAY_NONE;

  for (guint i = 0; own != NULL && i < self->stages->len; i++)
    {
      const WayRung *other = &self->rungs[i];
      WayDay earliest, latest;

      if (other->stage->rank == own->stage->rank || !find_first (other, except, &earliest, &latest))
        continue;
      *before = other->stage->rank < own->stage->rank;
      if (*before ? end != WAY_DAY_NONE && end < earliest : start > latest)
        return other->stage;
    }
  return NULL;
}

/* ---- comparing ---- */

static gboolean
timing_equal (const WayTiming *a, const WayTiming *b)
{
  return a == b || (a != NULL && b != NULL && way_timing_equal (a, b) &&
                    g_str_equal (way_timing_get_text (a), way_timing_get_text (b)));
}

static gboolean
step_equal (const WayRungStep *a, const WayRungStep *b)
{
  return a->id == b->id && a->reached == b->reached && a->body == b->body && a->said == b->said &&
         a->citation.source == b->citation.source && timing_equal (a->timing, b->timing) &&
         g_str_equal (a->body_name, b->body_name) &&
         g_str_equal (a->body_abbreviation, b->body_abbreviation) &&
         g_str_equal (a->document, b->document) &&
         g_str_equal (a->citation.place, b->citation.place);
}

static gboolean
rung_equal (const WayRung *a, const WayRung *b)
{
  if (a->stage->id != b->stage->id || a->stage->rank != b->stage->rank ||
      a->stage->repeatable != b->stage->repeatable ||
      !g_str_equal (a->stage->name, b->stage->name) || a->n_steps != b->n_steps ||
      a->n_aims != b->n_aims)
    return FALSE;
  for (guint i = 0; i < a->n_steps; i++)
    if (!step_equal (a->steps[i], b->steps[i]))
      return FALSE;
  return TRUE;
}

/**
 * way_ladder_equal:
 * @a: (nullable): a ladder
 * @b: (nullable): another
 *
 * Returns: whether both show the same
 */
gboolean
way_ladder_equal (const WayLadder *a, const WayLadder *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a == b)
    return TRUE;
  if (a->procedure != b->procedure || !g_str_equal (a->name, b->name) ||
      a->stages->len != b->stages->len)
    return FALSE;
  for (guint i = 0; i < a->stages->len; i++)
    if (!rung_equal (&a->rungs[i], &b->rungs[i]))
      return FALSE;
  return TRUE;
}
