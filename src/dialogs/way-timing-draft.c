/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timing that was loaded comes back when its words are typed again: a value set by hand is
 * not lost by a slip of the finger. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-timing-draft.h"

#include <glib/gi18n-lib.h>

#include "way-day-words.h"

struct _WayTimingDraft
{
  GObject parent_instance;

  WayRegister *reg; /* tells how "2011-12" is read in the programme */
  WayId programme;
  WayTiming *original; /* what it may have slipped from */
  WayTiming *loaded;   /* as it stood in the register, or with a value set by hand */
  WayTiming *timing;   /* NULL when nothing is written */
  GPtrArray *readings; /* NULL unless there are several */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTimingDraft, way_timing_draft, G_TYPE_OBJECT)

static void
take_timing (WayTimingDraft *self, WayTiming *timing)
{
  g_clear_pointer (&self->timing, way_timing_unref);
  self->timing = timing;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
keep (WayTiming **place, WayTiming *timing)
{
  g_autoptr (WayTiming) old = *place;

  *place = timing != NULL ? way_timing_ref (timing) : NULL;
}

static void
way_timing_draft_finalize (GObject *object)
{
  WayTimingDraft *self = WAY_TIMING_DRAFT (object);

  g_clear_pointer (&self->original, way_timing_unref);
  g_clear_pointer (&self->loaded, way_timing_unref);
  g_clear_pointer (&self->timing, way_timing_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (way_timing_draft_parent_class)->finalize (object);
}

static void
way_timing_draft_class_init (WayTimingDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_timing_draft_finalize;

  /**
   * WayTimingDraft::changed:
   *
   * The words or their reading changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_timing_draft_init (WayTimingDraft *self)
{
}

/**
 * way_timing_draft_new:
 *
 * Returns: (transfer full): a draft in which nothing is written
 */
WayTimingDraft *
way_timing_draft_new (void)
{
  return g_object_new (WAY_TYPE_TIMING_DRAFT, NULL);
}

/**
 * way_timing_draft_set_programme:
 * @self: a draft
 * @reg: the register
 * @programme: the programme by whose years "2011-12" is read from now on, or 0
 */
void
way_timing_draft_set_programme (WayTimingDraft *self, WayRegister *reg, WayId programme)
{
  g_return_if_fail (WAY_IS_TIMING_DRAFT (self));

  g_set_object (&self->reg, reg);
  self->programme = programme;
}

static WayTimingPair
find_pair (WayTimingDraft *self, const char *words)
{
  if (self->reg == NULL || self->programme == 0)
    return WAY_TIMING_PAIR_IS_MONTH;
  return way_register_get_timing_pair (self->reg, self->programme, words);
}

/**
 * way_timing_draft_set_original:
 * @self: a draft
 * @original: (nullable): what stood before
 *
 * Sets what the timing is compared with.
 */
void
way_timing_draft_set_original (WayTimingDraft *self, WayTiming *original)
{
  g_return_if_fail (WAY_IS_TIMING_DRAFT (self));

  keep (&self->original, original);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * way_timing_draft_get_original:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what the timing is compared with
 */
WayTiming *
way_timing_draft_get_original (WayTimingDraft *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), NULL);

  return self->original;
}

/**
 * way_timing_draft_set_timing:
 * @self: a draft
 * @timing: (nullable): a timing, whose value is not questioned
 */
void
way_timing_draft_set_timing (WayTimingDraft *self, WayTiming *timing)
{
  g_return_if_fail (WAY_IS_TIMING_DRAFT (self));

  g_clear_pointer (&self->readings, g_ptr_array_unref);
  keep (&self->loaded, timing);
  take_timing (self, timing != NULL ? way_timing_ref (timing) : NULL);
}

/**
 * way_timing_draft_get_timing:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the timing to save; without a value where its words have
 * none or several
 */
WayTiming *
way_timing_draft_get_timing (WayTimingDraft *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), NULL);

  return self->timing;
}

static void
read_words (WayTimingDraft *self, const char *words)
{
  g_autoptr (GPtrArray) readings = way_timing_list_readings (words, find_pair (self, words));

  if (readings->len == 1)
    {
      take_timing (self, way_timing_ref (readings->pdata[0]));
      return;
    }
  if (readings->len > 1)
    self->readings = g_steal_pointer (&readings);
  take_timing (self, way_timing_new (words, NULL, NULL));
}

/**
 * way_timing_draft_set_text:
 * @self: a draft
 * @text: what was typed
 *
 * Reads the words; blank space around them does not count.
 */
void
way_timing_draft_set_text (WayTimingDraft *self, const char *text)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_TIMING_DRAFT (self) && text != NULL);

  words = g_strstrip (g_strdup (text));
  if (g_str_equal (words, way_timing_draft_get_text (self)))
    return;

  g_clear_pointer (&self->readings, g_ptr_array_unref);
  if (*words == '\0')
    take_timing (self, NULL);
  else if (self->loaded != NULL && g_str_equal (words, way_timing_get_text (self->loaded)))
    take_timing (self, way_timing_ref (self->loaded));
  else
    read_words (self, words);
}

/**
 * way_timing_draft_get_text:
 * @self: a draft
 *
 * Returns: the words, or ""
 */
const char *
way_timing_draft_get_text (WayTimingDraft *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), NULL);

  return self->timing != NULL ? way_timing_get_text (self->timing) : "";
}

/**
 * way_timing_draft_set_edtf:
 * @self: a draft with words
 * @edtf: their value
 * @error: return location
 *
 * Gives the words a value by hand, or chooses one of their readings.
 *
 * Returns: whether @edtf is a value
 */
gboolean
way_timing_draft_set_edtf (WayTimingDraft *self, const char *edtf, GError **error)
{
  g_autoptr (WayTiming) timing = NULL;

  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self) && edtf != NULL, FALSE);

  timing = way_timing_new (way_timing_draft_get_text (self), edtf, error);
  if (timing == NULL)
    return FALSE;
  way_timing_draft_set_timing (self, timing);
  return TRUE;
}

/**
 * way_timing_draft_make_edtf:
 * @earliest: the first day, or %WAY_DAY_NONE
 * @latest: the last day, or %WAY_DAY_NONE
 *
 * Returns: (transfer full) (nullable): the value of that span, %NULL where there is none
 */
char *
way_timing_draft_make_edtf (WayDay earliest, WayDay latest)
{
  g_autofree char *first = earliest != WAY_DAY_NONE ? way_day_to_iso (earliest) : g_strdup ("..");
  g_autofree char *last = latest != WAY_DAY_NONE ? way_day_to_iso (latest) : g_strdup ("..");

  if (earliest == WAY_DAY_NONE && latest == WAY_DAY_NONE)
    return NULL;
  if (earliest == latest)
    return g_steal_pointer (&first);
  return g_strconcat (first, "/", last, NULL);
}

/**
 * way_timing_draft_get_reading:
 * @self: a draft
 *
 * Returns: how the words are understood
 */
WayReading
way_timing_draft_get_reading (WayTimingDraft *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), WAY_READING_EMPTY);

  if (self->timing == NULL)
    return WAY_READING_EMPTY;
  if (self->readings != NULL)
    return WAY_READING_SEVERAL;
  return way_timing_get_edtf (self->timing) != NULL ? WAY_READING_CLEAR : WAY_READING_UNKNOWN;
}

/**
 * way_timing_draft_get_readings:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable) (element-type WayTiming): what can be chosen from
 */
GPtrArray *
way_timing_draft_get_readings (WayTimingDraft *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), NULL);

  return self->readings;
}

/**
 * way_timing_draft_is_by_hand:
 * @self: a draft
 *
 * Returns: whether the words have a value which is not just how they are read
 */
gboolean
way_timing_draft_is_by_hand (WayTimingDraft *self)
{
  g_autoptr (WayTiming) read = NULL;
  const char *words = NULL;

  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), FALSE);

  if (way_timing_draft_get_reading (self) != WAY_READING_CLEAR)
    return FALSE;
  words = way_timing_get_text (self->timing);
  read = way_timing_recognise (words, find_pair (self, words));
  return !way_timing_equal (read, self->timing);
}

/**
 * way_timing_draft_describe:
 * @self: a draft
 *
 * Returns: (transfer full): what stands below the entry; "" where nothing is written
 */
char *
way_timing_draft_describe (WayTimingDraft *self)
{
  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), NULL);

  switch (way_timing_draft_get_reading (self))
    {
    case WAY_READING_CLEAR:
      return way_timing_describe (self->timing);
    case WAY_READING_SEVERAL:
      return way_day_describe_readings (way_timing_get_text (self->timing));
    case WAY_READING_UNKNOWN:
      return g_strdup (
        _ ("Not recognised. It will be kept as written, with no due day, and marked."));
    case WAY_READING_EMPTY:
    default:
      return g_strdup ("");
    }
}

static char *
format_slip (int months, const char *from)
{
  if (months > 0)
    return g_strdup_printf (ngettext ("Slipped %d month from “%s”", "Slipped %d months from “%s”",
                                      months),
                            months, from);
  return g_strdup_printf (ngettext ("Brought forward %d month from “%s”",
                                    "Brought forward %d months from “%s”", -months),
                          -months, from);
}

/**
 * way_timing_draft_describe_slip:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): how far it is from the original; %NULL where neither slipped
 */
char *
way_timing_draft_describe_slip (WayTimingDraft *self)
{
  WayDay from = WAY_DAY_NONE;
  WayDay to = WAY_DAY_NONE;
  int months = 0;

  g_return_val_if_fail (WAY_IS_TIMING_DRAFT (self), NULL);

  if (self->original == NULL || self->timing == NULL)
    return NULL;
  from = way_timing_get_latest (self->original);
  to = way_timing_get_latest (self->timing);
  if (from == WAY_DAY_NONE || to == WAY_DAY_NONE || from == to)
    return NULL;
  months = way_day_count_months (from, to);
  if (months != 0)
    return format_slip (months, way_timing_get_text (self->original));
  return g_strdup_printf (to > from ? _ ("Slipped less than a month from “%s”")
                                    : _ ("Brought forward less than a month from “%s”"),
                          way_timing_get_text (self->original));
}
