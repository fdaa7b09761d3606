/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page in a window of its own, over a copy of the sample register. The window's actions are
 * recorded, not done. */

#pragma once

#include "way-session.h"
#include "way-ui-test.h"

G_BEGIN_DECLS

typedef struct
{
  char        *path;
  WayRegister *reg;
  WaySession  *session;
  GtkWidget   *window;
  GtkWidget   *page;
  GActionMap  *window_actions;
  GString     *actions; /* what was activated, "show-commitment(1) " */
} PageFixture;

void page_fixture_set_up (PageFixture *self, gconstpointer data);
void page_fixture_tear_down (PageFixture *self, gconstpointer data);
void page_fixture_set_enabled (PageFixture *self, const char *action, gboolean enabled);

/* Leaves the strategy with its annex alone, of which nobody has taken up anything. */
void page_fixture_keep_annex (PageFixture *self);

/* Loads the board as of a day and shows the page; takes it. */
void  page_fixture_show (PageFixture *self, GtkWidget *page, WayDay day);
void  page_fixture_settle (PageFixture *self);
WayId page_fixture_find (PageFixture *self, const char *code); /* a commitment */

/* Below a widget, in order: the first of a type; the first visible label that contains the text. */
GtkWidget *page_fixture_find_type (GtkWidget *widget, GType type, guint nth);
guint      page_fixture_count_type (GtkWidget *widget, GType type);
GtkWidget *page_fixture_find_label (GtkWidget *widget, const char *text);

/* Opens the menu of a row as by its key and closes it again; returns what it can do, one after the
 * other: "edit-source delete-source". */
char *page_fixture_read_menu (GtkWidget *row);

/* Saves a picture of the window where PAGE_PICTURES says; does nothing where it is not set. With
 * PAGE_SCHEME=dark it is dark. */
void page_fixture_take_picture (PageFixture *self, const char *name, int width, int height);

G_END_DECLS
