/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules a record has to keep, said in the user's words before SQLite says them in its own.
 * Private to the register. */

#pragma once

#include "way-register-private.h"

G_BEGIN_DECLS

/* Each returns whether the rule is kept; if not, error holds WAY_REGISTER_ERROR_INVALID and the
 * message. */
gboolean way_validate (gboolean kept, const char *message, GError **error);
/* That the number a query finds is none, or is any; else, where it can be read, the message. */
gboolean way_validate_none (WayQuery *query, const char *message, GError **error);
gboolean way_validate_any (WayQuery *query, const char *message, GError **error);
gboolean way_validate_text (const char *text, const char *message, GError **error); /* not blank */
/* That no other record of that kind has the code; within a programme for objectives and actions,
 * else 0. */
gboolean way_validate_code (WayRegister *self,
                            WayRecord    record,
                            WayId        programme,
                            WayId        id,
                            const char  *code,
                            GError     **error);
/* That each party is there once in each role. */
gboolean way_validate_responsible (GArray *responsible, GError **error);
/* That each commitment (WayLink) is linked once. */
gboolean way_validate_links (const GArray *links, GError **error);
/* That nothing else refers to the record; else WAY_REGISTER_ERROR_IN_USE, and the message says what
 * does. */
gboolean way_validate_unused (WayRegister *self, WayRecord record, WayId id, GError **error);

/* Fills in a code where there is none: the prefix and eight letters and digits. */
void way_fill_code (WayRegister *self, char **code, const char *prefix);

G_END_DECLS
