/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small register and a window for the tests of dialogs, and what a person does with them:
 * typing, choosing, pressing. */

#pragma once

#include <adwaita.h>

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 wait_until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                             \
    while (!(condition) && g_get_monotonic_time () < wait_until)                                   \
      fixture_iterate ();                                                                          \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

typedef struct
{
  char        *path;
  WayRegister *reg;
  GtkWindow   *window;
  char        *toast; /* what a dialog asked the window to say */

  WayId programme;
  WayId objective;
  WayId action;
  WayId other_action;
  WayId kind;
  WayId commission;
  WayId croatia;        /* called HR */
  WayId representative; /* called HR */
  WayId strategy;
  WayId agenda;
  WayId commitment;
} Fixture;

void     fixture_init (int *argc, char ***argv);
Fixture *fixture_new (int width, int height);
void     fixture_free (Fixture *self);
void     fixture_iterate (void);
void     fixture_add (const char *path, void (*test) (Fixture *self));

WayFormDialog *fixture_open (Fixture *self, WayFormDialog *dialog);
GtkWidget     *fixture_child (gpointer widget, const char *name);
void           fixture_type (gpointer row, const char *text);
void           fixture_choose (gpointer row, WayId id);
const char    *fixture_note (gpointer dialog, const char *name);
gboolean       fixture_may_save (gpointer dialog);
void           fixture_press (GtkWidget *root, const char *label);
void           fixture_press_tooltip (GtkWidget *root, const char *tooltip);
GtkWidget     *fixture_find_text (GtkWidget *root, const char *text);
AdwDialog     *fixture_visible_dialog (Fixture *self);
guint          fixture_count_acts (Fixture *self);

G_END_DECLS
