/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text as a report says it: words in one face, some of them bold or links, with marks and
 * calls of notes. */

#pragma once

#include "way-face.h"
#include "way-vocabulary.h"

G_BEGIN_DECLS

typedef struct _WayText WayText;

/* A note to the text: a footnote, or an entry of the list under a table. */
typedef struct
{
  guint    id;     /* through the whole report */
  guint    number; /* as printed; 0: a remark without a number */
  WayText *text;
} WayNote;

typedef enum
{
  WAY_RUN_PLAIN = 0,
  WAY_RUN_BOLD = 1 << 0,
  WAY_RUN_ITALIC = 1 << 1,
  WAY_RUN_UNBROKEN = 1 << 2,  /* a reference, an abbreviation, a number with its unit */
  WAY_RUN_COLOURED = 1 << 3,  /* in its own ink */
  WAY_RUN_MARK = 1 << 4,      /* the place of a mark */
  WAY_RUN_BRACKETED = 1 << 6, /* of a mark: of a forecast */
  WAY_RUN_RAISED = 1 << 5,    /* superior figures, where the face has no good ones of its own */
} WayRunFlags;

typedef struct
{
  guint       start; /* in bytes */
  guint       end;
  WayRunFlags flags;
  guint32     ink;
  WayClass    klass;   /* of a mark */
  char       *address; /* of a link, or NULL */
  WayNote    *note;    /* what is called here, or NULL */
} WayRun;

struct _WayText
{
  WayFace  face;
  GString *string;
  GArray  *runs; /* of WayRun, in order, not overlapping */
  char *spoken;  /* what a figure means where its word is not beside it ("8 completed"), or NULL */
};

WayText *way_text_new (WayFace face, const char *words);
void     way_text_free (WayText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayText, way_text_free)

void way_text_append (WayText *self, const char *words, WayRunFlags flags);
void way_text_append_inked (WayText *self, const char *words, WayRunFlags flags, guint32 ink);
void way_text_append_link (WayText *self, const char *words, const char *address);
void way_text_append_mark (WayText *self, WayClass klass, gboolean forecast, guint32 ink);
void way_text_append_superior (WayText *self, guint number);
/* Words in which one part is not to be broken. */
void way_text_append_keeping (WayText *self, const char *words, const char *part);
/* Words with a timing in them, whose groups ("7 December", "mid-2014") are not to be broken. */
void way_text_append_timing (WayText *self, const char *words, WayRunFlags flags, guint32 ink);
void way_text_append_note (WayText *self, WayNote *note);
/* Puts words, which must hold "%s" once, around another text. */
void way_text_append_around (WayText    *self,
                             const char *words,
                             const char *inner,
                             WayRunFlags flags);

WayNote *way_note_new (guint id, guint number, WayText *text);
void     way_note_free (WayNote *self);

G_END_DECLS
