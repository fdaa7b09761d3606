/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share: a register of the sample, and waiting for what happens later.
   */

#pragma once

#include <adwaita.h>

#include "way-window.h"

G_BEGIN_DECLS

/* Runs the main loop until the condition holds; a test never sleeps. */
#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                               \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (g_get_monotonic_time () > deadline)                                                    \
          g_error ("%s:%d: waited in vain for: %s", __FILE__, __LINE__, #condition);               \
        way_ui_iterate ();                                                                         \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

void         way_ui_init (int *argc, char ***argv);
void         way_ui_iterate (void);
char        *way_ui_make_sample (void); /* a new register of the sample's tables; its path */
WayRegister *way_ui_open_sample (void);
WayWindow   *way_ui_show_sample (int width, int height); /* a window on the strategy in one */
void         way_ui_choose_strategy (WaySession *session);
gboolean     way_ui_shows_strategy (WaySession *session); /* its board is loaded */
void         way_ui_close (WayWindow *window);
GtkWidget   *way_ui_find (GtkWidget *root, GType type); /* the first of that type, visible or not */
WayId        way_ui_find_commitment (WaySession *session, const char *number);

G_END_DECLS
