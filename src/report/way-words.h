/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, changes and lists in the words of the report's language. */

#pragma once

#include "way-board.h"

G_BEGIN_DECLS

char *way_words_count (guint number);                      /* "1 234", "12 345" */
char *way_words_percent (guint part, guint whole);         /* "18 %" */
char *way_words_change (int change);                       /* "+19", "−3", "unchanged" */
char *way_words_spell (guint number);                      /* "nine"; figures above twelve */
char *way_words_superior (guint number);                   /* "¹²" */
char *way_words_class (WayClass klass);                    /* "completed", as within a sentence */
char *way_words_class_count (WayClass klass, guint count); /* "26 completed" */
char *way_words_day (WayDay self, WayDayStyle style);      /* "10 April 2013" */
char *way_words_day_and_month (WayDay self);               /* "10 Apr" */
char *way_words_capitals (const char *text);
char *way_words_language (void); /* "en-GB": of the words here */

G_END_DECLS
