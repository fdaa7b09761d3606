/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The value that says when something is due: it never changes once made, so that any thread may
 * hold it. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include "way-recogniser.h"
#include "way-timing-private.h"

struct _WayTiming
{
  gatomicrefcount ref_count;
  char *text;
  char *edtf; /* NULL for words only */
  WayEdtf value;
};

G_DEFINE_BOXED_TYPE (WayTiming, way_timing, way_timing_ref, way_timing_unref)
G_DEFINE_QUARK (way-timing-error-quark, way_timing_error)

/**
 * way_timing_new:
 * @text: the words as written
 * @edtf: (nullable): what they mean as an EDTF value, `NULL` when they have no value
 * @error: return location for a `WayTimingError`
 *
 * Makes a timing. The words are kept as they are, except that what is not UTF-8 in them is
 * replaced. See way_edtf_parse() for the part of ISO 8601-2 that is understood.
 *
 * Returns: (transfer full): the timing, or `NULL` with @error set when @edtf cannot be read
 */
WayTiming *
way_timing_new (const char *text, const char *edtf, GError **error)
{
  WayEdtf value = { 0 };
  WayTiming *self;

  g_return_val_if_fail (text != NULL, NULL);

  if (edtf != NULL && !way_edtf_parse (edtf, &value, error))
    return NULL;

  self = g_new0 (WayTiming, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_utf8_make_valid (text, -1);
  self->edtf = g_strdup (edtf);
  self->value = value;
  return self;
}

/**
 * way_timing_ref:
 * @self: a timing
 *
 * Returns: (transfer full): @self
 */
WayTiming *
way_timing_ref (WayTiming *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * way_timing_unref:
 * @self: (transfer full): a timing
 *
 * Gives up one reference, and with the last one the timing.
 */
void
way_timing_unref (WayTiming *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->text);
  g_free (self->edtf);
  g_free (self);
}

/**
 * way_timing_get_text:
 * @self: a timing
 *
 * Returns: (transfer none): the words as written
 */
const char *
way_timing_get_text (const WayTiming *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * way_timing_get_edtf:
 * @self: a timing
 *
 * Returns: (transfer none) (nullable): the EDTF value, `NULL` where the words have none
 */
const char *
way_timing_get_edtf (const WayTiming *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edtf;
}

/**
 * way_timing_get_earliest:
 * @self: a timing
 *
 * Returns: the first day the timing covers, `WAY_DAY_NONE` when it has no start that is known
 */
WayDay
way_timing_get_earliest (const WayTiming *self)
{
  g_return_val_if_fail (self != NULL, WAY_DAY_NONE);

  return self->value.start.first;
}

/**
 * way_timing_get_latest:
 * @self: a timing
 *
 * Returns: the last day the timing covers, which is the day it is due; `WAY_DAY_NONE` when it is
 *   never overdue
 */
WayDay
way_timing_get_latest (const WayTiming *self)
{
  g_return_val_if_fail (self != NULL, WAY_DAY_NONE);

  return self->value.end.last;
}

const WayEdtf *
way_timing_get_value (const WayTiming *self)
{
  return &self->value;
}

static void
fill_end (WayTimingEnd *end, const WayEdtfDate *date, WayDay day)
{
  *end = (WayTimingEnd) {
    .day = day,
    .unit_start = date->first,
    .open = date->open,
    .approximate = date->approximate,
    .uncertain = date->uncertain,
  };
}

/**
 * way_timing_get_start:
 * @self: a timing
 * @end: (out caller-allocates): the start of it
 *
 * Says how the timing begins. A start that is neither open nor has a day is unknown, as both ends
 * are of a timing without a value.
 */
void
way_timing_get_start (const WayTiming *self, WayTimingEnd *end)
{
  g_return_if_fail (self != NULL && end != NULL);

  fill_end (end, &self->value.start, self->value.start.first);
}

/**
 * way_timing_get_end:
 * @self: a timing
 * @end: (out caller-allocates): the end of it
 *
 * Says how the timing ends; see [method@Timing.get_start].
 */
void
way_timing_get_end (const WayTiming *self, WayTimingEnd *end)
{
  g_return_if_fail (self != NULL && end != NULL);

  fill_end (end, &self->value.end, self->value.end.last);
}

/**
 * way_timing_is_day:
 * @self: a timing
 *
 * Returns: whether the timing is one single day
 */
gboolean
way_timing_is_day (const WayTiming *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->value.start.first != WAY_DAY_NONE && self->value.start.first == self->value.end.last;
}

/**
 * way_timing_equal:
 * @a: (nullable): a timing
 * @b: (nullable): another
 *
 * Returns: whether both say the same in the same words; `NULL` equals only `NULL`
 */
gboolean
way_timing_equal (const WayTiming *a, const WayTiming *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_str_equal (a->text, b->text) && g_strcmp0 (a->edtf, b->edtf) == 0;
}

/* No day comes after every day. */
static int
compare_days (WayDay a, WayDay b)
{
  if (a == WAY_DAY_NONE || b == WAY_DAY_NONE)
    return (a == WAY_DAY_NONE) - (b == WAY_DAY_NONE);
  return (a > b) - (a < b);
}

/**
 * way_timing_compare:
 * @a: (nullable): a timing
 * @b: (nullable): another
 *
 * Orders timings by the day they are due, then by their first day. What has no such day comes last,
 * and `NULL` orders like words without a value.
 *
 * Returns: less than, equal to or greater than 0
 */
int
way_timing_compare (const WayTiming *a, const WayTiming *b)
{
  int order;

  order = compare_days (a != NULL ? a->value.end.last : WAY_DAY_NONE,
                        b != NULL ? b->value.end.last : WAY_DAY_NONE);
  if (order != 0)
    return order;
  return compare_days (a != NULL ? a->value.start.first : WAY_DAY_NONE,
                       b != NULL ? b->value.start.first : WAY_DAY_NONE);
}

/**
 * way_timing_list_readings:
 * @text: words typed by a person
 * @pair: how two years and a month are told apart
 *
 * Recognises written timings in the language of the messages and in English. Where the words can be
 * read in more than one way (“3/4/2012”), there are several readings, the likelier first; each has
 * @text as its words.
 *
 * Returns: (transfer container) (element-type WayTiming): the readings, none when @text is not
 *   recognised
 */
GPtrArray *
way_timing_list_readings (const char *text, WayTimingPair pair)
{
  g_auto (GStrv) values = NULL;
  GPtrArray *readings;

  g_return_val_if_fail (text != NULL, NULL);

  values = way_recogniser_list_values (text, pair, g_get_language_names ());
  readings = g_ptr_array_new_with_free_func ((GDestroyNotify) way_timing_unref);
  for (guint i = 0; values[i] != NULL; i++)
    g_ptr_array_add (readings, way_timing_new (text, values[i], NULL));
  return readings;
}

/**
 * way_timing_recognise:
 * @text: words typed by a person
 * @pair: how two years and a month are told apart
 *
 * Recognises a written timing as [func@Timing.list_readings] does, without ever guessing.
 *
 * Returns: (transfer full): the one reading of @text, or the words without a value when there is
 *   none or more than one
 */
WayTiming *
way_timing_recognise (const char *text, WayTimingPair pair)
{
  g_autoptr (GPtrArray) readings = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  readings = way_timing_list_readings (text, pair);
  if (readings->len == 1)
    return way_timing_ref (g_ptr_array_index (readings, 0));
  return way_timing_new (text, NULL, NULL);
}
