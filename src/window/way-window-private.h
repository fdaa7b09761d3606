/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share: one for each concern. */

#pragma once

#include "way-as-of-button.h"
#include "way-history.h"
#include "way-sidebar.h"
#include "way-status-bar.h"
#include "way-window.h"

G_BEGIN_DECLS

struct _WayWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwToastOverlay        *toasts;
  GtkStack               *stack;
  AdwBin                 *start_bin;
  AdwNavigationSplitView *split;
  WaySidebar             *sidebar;
  AdwOverlaySplitView    *detail_split;
  AdwToolbarView         *content_view;
  GtkWidget              *edit_bin;
  GtkWidget              *new_button;
  GtkWidget              *undo_button;
  GtkWidget              *redo_button;
  GtkStack               *titles;
  GtkEditable            *search_entry;
  WayAsOfButton          *as_of_button;
  AdwBanner              *banner;
  GtkStack               *pages;
  GtkWidget              *status_bar;
  GtkWidget              *bottom_views;
  AdwBin                 *detail_bin;
  GtkMenuButton          *detail_menu_button;
  AdwBreakpoint          *compact_breakpoint;
  AdwBreakpoint          *collapsed_breakpoint;
  AdwBreakpoint          *narrow_breakpoint;

  /* Owned */
  WaySession   *session;
  GSignalGroup *session_signals;
  GSignalGroup *register_signals;
  GSignalGroup *board_signals;
  WayHistory   *history;
  GCancellable *opening;
  gboolean      painted;  /* the first frame is on the screen */
  gboolean      focused;  /* something of a register has had the focus */
  guint         focus_id; /* an idle that gives the focus to something */
  char         *wanted;   /* the file to open once the first frame is painted */
  gboolean      wanted_read_only;
  gboolean      may_not_write; /* the register was opened only for reading because of that */
  gboolean      unsearchable;  /* its search tables are damaged */
  char         *view;
  char         *page;
  char         *place_title;
  const char   *before_search; /* interned: the page to return to */
  GtkWidget    *focus_before_detail;
};

/* way-window.c */
WayWindow *way_window_new_frame (GtkApplication *application);
void       way_window_build (WayWindow *self);
void       way_window_set_session (WayWindow *self, WaySession *session);
void       way_window_set_view (WayWindow *self, const char *view);
void       way_window_set_page (WayWindow *self, const char *page);
void       way_window_update_title (WayWindow *self);

/* way-window-titles.c: what the register and the place are called */
char *way_window_dup_register_name (WayWindow *self);
char *way_window_dup_place_title (WayWindow *self);

/* way-window-pages.c: which pages there are, and going from one to another */
void     way_window_go (WayWindow *self, const char *page, WayId objective, WayId action);
void     way_window_install_page_actions (GtkWidgetClass *widget_class);
void     way_window_show_register (WayWindow *self);
void     way_window_update_width (WayWindow *self);
void     way_window_update_bottom (WayWindow *self);
gboolean way_window_is_scope_page (const char *page);
void     way_window_ensure_detail (WayWindow *self);
void     way_window_leave_search (WayWindow *self);
gboolean way_window_focus_page (WayWindow *self);

/* way-window-show.c: going to the page, and the programme, in which a record stands */
void     way_window_install_show_actions (GtkWidgetClass *widget_class);
gboolean way_window_go_to_programme_of (WayWindow *self, WayRecord record, WayId id);

/* way-window-actions.c: looking at things */
void way_window_install_view_actions (GtkWidgetClass *widget_class);

/* way-window-edit.c: changing things */
void  way_window_install_edit_actions (GtkWidgetClass *widget_class);
void  way_window_update_editing (WayWindow *self);
WayId way_window_get_commitment (WayWindow *self, GVariant *argument);

/* way-window-move.c: moving things */
void    way_window_install_move_actions (GtkWidgetClass *widget_class);
GArray *way_window_read_ids (WayWindow *self, GVariant *argument); /* of "ax" */

/* way-window-open.c: opening registers */
void   way_window_install_open_actions (GtkWidgetClass *widget_class);
void   way_window_watch_first_frame (WayWindow *self);
void   way_window_open_in_own (WayWindow *self, GFile *file);
GFile *way_window_finish_choice (WayWindow *self, GAsyncResult *result);

/* way-window-check.c: whether a register can be searched */
void way_window_check_search (WayWindow *self);

/* way-window-new.c: an empty register, and the sample */
void  way_window_install_new_actions (GtkWidgetClass *widget_class);
char *way_window_make_file_name (const char *name);

/* way-window-transfer.c: copies and tables */
void     way_window_install_transfer_actions (GtkWidgetClass *widget_class);
gboolean way_window_dropped (WayWindow *self, const GValue *value);

/* way-window-recover.c: what can still be read of a damaged register */
void way_window_install_recover_actions (GtkWidgetClass *widget_class);
void way_window_recover (WayWindow *self, GFile *damaged);
void way_window_recover_into (WayWindow *self, GFile *damaged, GFile *into);

/* way-window-banner.c: what is said of a register */
void way_window_update_banner (WayWindow *self);
void way_window_banner_clicked (WayWindow *self);
void way_window_remember_recent (WayWindow *self);

/* way-window-messages.c: saying what happened */
void way_window_toast (WayWindow *self, const char *text, gboolean undo);
void way_window_say_error (WayWindow    *self,
                           const char   *heading,
                           const GError *error,
                           const char   *path);

G_END_DECLS
