/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is measured in a window: the time to the first frame and to the first frame with the
 * register in it, the time of a frame while the timeline is zoomed or scrolled, the same of the page
 * of take-up and how long that takes to come, and the memory. */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench-window.h"
#include "way-take-up-page.h"
#include "way-timeline-page.h"
#include "way-window.h"
#include "waymark-application.h"

#define N_FRAMES    120
#define N_WARM_UP   20
#define SCROLL_STEP 120 /* px, a strong turn of the wheel */

typedef struct
{
  const char *what;
  gint64 started;
  GtkWindow *window;
  gboolean first_frame_seen;
  gboolean content_seen;
  gint64 asked;  /* for the page of take-up */
  gint64 before; /* the paint that is going on */
  guint frame;   /* of those measured */
  double frames[N_FRAMES];
} Bench;

static Bench bench;

static double
since_start (void)
{
  return (g_get_monotonic_time () - bench.started) / 1000.0;
}

static long
read_memory (const char *field)
{
  g_autofree char *text = NULL;
  char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  line = strstr (text, field);
  return line != NULL ? atol (line + strlen (field)) : 0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static void
finish (void)
{
  printf ("pss=%.1f\nprivate=%.1f\n", read_memory ("Pss:") / 1024.0,
          read_memory ("Private_Dirty:") / 1024.0);
  if (bench.frame == N_FRAMES)
    {
      qsort (bench.frames, N_FRAMES, sizeof (double), compare_doubles);
      printf ("frame=%.2f\nframe95=%.2f\n", bench.frames[N_FRAMES / 2],
              bench.frames[N_FRAMES * 95 / 100]);
    }
  fflush (stdout);
  exit (0);
}

static gboolean
finish_cb (gpointer user_data)
{
  finish ();
  return G_SOURCE_REMOVE;
}

/* ---- moving the timeline ---- */

static WayTimeline *
get_timeline (void)
{
  GtkWidget *page = way_window_get_page_widget (WAY_WINDOW (bench.window), "timeline");

  return way_timeline_page_get_timeline (WAY_TIMELINE_PAGE (page));
}

static gboolean
is_of_take_up (void)
{
  return g_str_equal (bench.what, "take-up");
}

static GtkWidget *
get_moved (void)
{
  return is_of_take_up () ? way_window_get_page_widget (WAY_WINDOW (bench.window), "take-up")
                          : GTK_WIDGET (get_timeline ());
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
      if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
        return adjustment;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_adjustment (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Down, and at the end up again. */
static void
scroll (void)
{
  static GtkAdjustment *adjustment;
  static double step = SCROLL_STEP;
  double value;

  if (adjustment == NULL)
    adjustment = find_adjustment (get_moved ());
  if (adjustment == NULL)
    g_error ("There is nothing to scroll");
  value = gtk_adjustment_get_value (adjustment);
  if (value + step < 0 || value + step > gtk_adjustment_get_upper (adjustment) -
                                           gtk_adjustment_get_page_size (adjustment))
    step = -step;
  gtk_adjustment_set_value (adjustment, value + step);
}

/* One press of a key in twelve frames, which is as long as the movement it causes takes; three in,
 * three out. */
static void
zoom (guint step)
{
  if (step % 12 != 0)
    return;
  if (step / 12 % 6 < 3)
    way_timeline_zoom_in (get_timeline ());
  else
    way_timeline_zoom_out (get_timeline ());
}

static gboolean
move_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  static guint step;

  if (g_str_equal (bench.what, "scroll") || is_of_take_up ())
    scroll ();
  else
    zoom (step);
  step++;
  return G_SOURCE_CONTINUE;
}

/* ---- frames ---- */

/* It is asked for when the register is there, and has come when its rows are painted. Whether they
 * are is seen after a frame, so there has to be one more as long as they are not. */
static gboolean
has_take_up (void)
{
  if (bench.asked == 0)
    {
      bench.asked = g_get_monotonic_time ();
      gtk_widget_activate_action (GTK_WIDGET (bench.window), "win.show-page", "s", "take-up");
      return FALSE;
    }
  if (way_take_up_page_get_table (WAY_TAKE_UP_PAGE (get_moved ())) == NULL ||
      find_adjustment (get_moved ()) == NULL)
    {
      gtk_widget_queue_draw (GTK_WIDGET (bench.window));
      return FALSE;
    }
  printf ("shown=%.1f\n", (g_get_monotonic_time () - bench.asked) / 1000.0);
  return TRUE;
}

static gboolean
has_content (void)
{
  WaySession *session;

  if (!WAY_IS_WINDOW (bench.window))
    return TRUE;
  session = way_window_get_session (WAY_WINDOW (bench.window));
  if (session == NULL || way_session_get_board (session) == NULL)
    return FALSE;
  return !is_of_take_up () || has_take_up ();
}

static void
before_paint_cb (GdkFrameClock *clock)
{
  bench.before = g_get_monotonic_time ();
}

static void
see_first_frame (void)
{
  bench.first_frame_seen = TRUE;
  printf ("first=%.1f\n", since_start ());
  if (g_str_equal (bench.what, "first"))
    finish ();
}

static void
see_content (void)
{
  bench.content_seen = TRUE;
  printf ("content=%.1f\n", since_start ());
  if (g_str_equal (bench.what, "empty") || g_str_equal (bench.what, "start"))
    g_timeout_add (500, finish_cb, NULL);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (bench.window), move_cb, NULL, NULL);
}

static void
measure_frame (void)
{
  static guint warm_up;

  if (warm_up++ < N_WARM_UP || bench.frame == N_FRAMES)
    return;
  bench.frames[bench.frame++] = (g_get_monotonic_time () - bench.before) / 1000.0;
  if (bench.frame == N_FRAMES)
    finish ();
}

/* Until the register is there nothing may be painted by itself; the counting starts with the frame
 * that shows it. */
static void
after_paint_cb (GdkFrameClock *clock)
{
  if (!bench.first_frame_seen)
    see_first_frame ();
  if (bench.content_seen)
    measure_frame ();
  else if (has_content ())
    see_content ();
}

static void
realize_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  if (bench.window != NULL)
    return;
  bench.window = window;
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

/* The floor: a window of libadwaita with a header bar and nothing in it. */
static void
show_empty_window (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
}

static GApplication *
make_application (void)
{
  GApplication *application;

  if (!g_str_equal (bench.what, "empty"))
    application = G_APPLICATION (waymark_application_new ());
  else
    {
      application =
        G_APPLICATION (adw_application_new (APPLICATION_ID, G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (show_empty_window), NULL);
    }
  g_application_set_flags (application,
                           g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return application;
}

int
bench_window_run (const char *what, const char *path, gint64 started)
{
  g_autoptr (GApplication) application = NULL;
  char *arguments[] = { (char *) "waymark", (char *) path, NULL };

  bench.what = what;
  bench.started = started;
  application = make_application ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (application, path != NULL ? 2 : 1, arguments);
}
