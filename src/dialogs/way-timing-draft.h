/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timing while it is being typed: how its words are read, which reading was chosen, how far it
 * slipped.  No widget. */

#pragma once

#include <glib-object.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMING_DRAFT (way_timing_draft_get_type ())
G_DECLARE_FINAL_TYPE (WayTimingDraft, way_timing_draft, WAY, TIMING_DRAFT, GObject)

typedef enum
{
  WAY_READING_EMPTY,   /* nothing is written */
  WAY_READING_CLEAR,   /* one meaning, or one that was chosen */
  WAY_READING_SEVERAL, /* to be chosen from */
  WAY_READING_UNKNOWN, /* kept as words */
} WayReading;

/* The signal "changed" follows whatever changes the reading. */
WayTimingDraft *way_timing_draft_new (void);
void       way_timing_draft_set_programme (WayTimingDraft *self, WayRegister *reg, WayId programme);
void       way_timing_draft_set_original (WayTimingDraft *self, WayTiming *original);
WayTiming *way_timing_draft_get_original (WayTimingDraft *self);

void        way_timing_draft_set_timing (WayTimingDraft *self, WayTiming *timing);
WayTiming  *way_timing_draft_get_timing (WayTimingDraft *self);
void        way_timing_draft_set_text (WayTimingDraft *self, const char *text);
const char *way_timing_draft_get_text (WayTimingDraft *self);
gboolean    way_timing_draft_set_edtf (WayTimingDraft *self, const char *edtf, GError **error);
char       *way_timing_draft_make_edtf (WayDay earliest, WayDay latest);

WayReading way_timing_draft_get_reading (WayTimingDraft *self);
GPtrArray *way_timing_draft_get_readings (WayTimingDraft *self);
gboolean   way_timing_draft_is_by_hand (WayTimingDraft *self);
char      *way_timing_draft_describe (WayTimingDraft *self);
char      *way_timing_draft_describe_slip (WayTimingDraft *self);

G_END_DECLS
