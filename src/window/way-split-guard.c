/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps a split view that has been closed from being written to. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-split-guard.h"

static void
disposed_cb (gpointer user_data, GObject *where_it_was)
{
  while (g_source_remove_by_user_data (where_it_was))
    continue;
}

/**
 * way_split_guard:
 * @split: a split view that has just been made
 *
 * Lets a collapsed view be closed right after it went from its sidebar to its content or back. A
 * change of #AdwNavigationSplitView:show-content leaves an idle source behind that libadwaita, from
 * 1.4 to at least 1.7.6, does not take back when the view goes, and that then writes where the view
 * was. Whatever waits for the view is taken back here; it has nothing else to wait for.
 */
void
way_split_guard (AdwNavigationSplitView *split)
{
  g_return_if_fail (ADW_IS_NAVIGATION_SPLIT_VIEW (split));

  g_object_weak_ref (G_OBJECT (split), disposed_cb, NULL);
}
