/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When something is due: the words as written, and what they mean as an EDTF value (ISO 8601-2). */

#pragma once

#include <glib-object.h>

#include "way-day.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMING  (way_timing_get_type ())
#define WAY_TIMING_ERROR (way_timing_error_quark ())

typedef struct _WayTiming WayTiming;

typedef enum
{
  WAY_TIMING_ERROR_SYNTAX, /* not EDTF of the levels that are understood */
  /* a day, month or season that does not exist, or an end before its start */
  WAY_TIMING_ERROR_RANGE,
} WayTimingError;

/* How "2011-12" is to be read: the caller knows whether the programme spans both years. */
typedef enum
{
  WAY_TIMING_PAIR_IS_MONTH, /* December 2011 */
  WAY_TIMING_PAIR_IS_YEARS, /* 2011 to 2012 */
} WayTimingPair;

/* One end of the interval, as it is to be drawn. */
typedef struct
{
  /* First day for a start, last day for an end; WAY_DAY_NONE when open or unknown. */
  WayDay day;
  /* First day of the unit written at this end: by "2013" 1 January 2013. */
  WayDay   unit_start;
  gboolean open;        /* written as open ("..") */
  gboolean approximate; /* ~ or % */
  gboolean uncertain;   /* ? or % */
} WayTimingEnd;

GType  way_timing_get_type (void) G_GNUC_CONST;
GQuark way_timing_error_quark (void);

/* Edtf may be NULL: words only. */
WayTiming *way_timing_new (const char *text, const char *edtf, GError **error);
WayTiming *way_timing_ref (WayTiming *self);
void       way_timing_unref (WayTiming *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTiming, way_timing_unref)

const char *way_timing_get_text (const WayTiming *self);
/* NULL where the words have no value. */
const char *way_timing_get_edtf (const WayTiming *self);
/* WAY_DAY_NONE where there is none; the latest is the due day. */
WayDay   way_timing_get_earliest (const WayTiming *self);
WayDay   way_timing_get_latest (const WayTiming *self);
void     way_timing_get_start (const WayTiming *self, WayTimingEnd *end);
void     way_timing_get_end (const WayTiming *self, WayTimingEnd *end);
gboolean way_timing_is_day (const WayTiming *self);

gboolean way_timing_equal (const WayTiming *a, const WayTiming *b);
/* By due, then earliest; none last. */
int way_timing_compare (const WayTiming *a, const WayTiming *b);

/* "1 July to 31 December 2012, due by 31 December" */
char *way_timing_describe (const WayTiming *self);
/* "due by 31 December 2012", "never overdue" */
char *way_timing_describe_due (const WayTiming *self);

/* Recognition of written timings, in the user's language and in English. */
/* Of WayTiming: none, one, or several. */
GPtrArray *way_timing_list_readings (const char *text, WayTimingPair pair);
/* Words only unless there is just one reading. */
WayTiming *way_timing_recognise (const char *text, WayTimingPair pair);

G_END_DECLS
