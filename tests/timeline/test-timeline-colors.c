/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the colours of the style sheets as they are: marks at least 3:1 and words 4.5:1 against
 * every background, on their own tint too, and any two marks told apart by a CIEDE2000 difference
 * of 15, also by eyes that lack a sort of cone (Machado, Oliveira, Fernandes 2009, severity 1). */

#include "config.h"

#include <math.h>

#include <gio/gio.h>

#define LEAST_DIFFERENCE 15.0
#define LEAST_MARK       3.0
#define LEAST_TEXT       4.5
#define N_STATUSES       7

typedef struct
{
  double r, g, b; /* 0 to 1, as in sRGB */
} Color;

static const char *const statuses[N_STATUSES] = { "completed",   "ongoing",    "not-started",
                                                  "overdue",     "superseded", "withdrawn",
                                                  "not-reported" };

/* View, window, sidebar, secondary sidebar and popover of libadwaita 1.7. */
static const char *const light_backgrounds[] = { "#ffffff", "#fafafb", "#ebebed", "#f3f3f5" };
static const char *const dark_backgrounds[] = { "#1d1d20", "#222226", "#2e2e32", "#28282c",
                                                "#36363a" };

typedef struct
{
  const char *sheets[4]; /* each over those before */
  const char *const *backgrounds;
  guint n_backgrounds;
} Theme;

static const Theme themes[] = {
  { { "style.css" }, light_backgrounds, G_N_ELEMENTS (light_backgrounds) },
  { { "style.css", "style-dark.css" }, dark_backgrounds, G_N_ELEMENTS (dark_backgrounds) },
  { { "style.css", "style-hc.css" }, light_backgrounds, G_N_ELEMENTS (light_backgrounds) },
  { { "style.css", "style-dark.css", "style-hc.css", "style-hc-dark.css" },
    dark_backgrounds,
    G_N_ELEMENTS (dark_backgrounds) },
};

static GHashTable *
read_theme (const Theme *theme)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRegex) regex = g_regex_new ("--way-([a-z-]+): *([^;]+);", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (theme->sheets) && theme->sheets[i] != NULL; i++)
    {
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "..", "data", "style", theme->sheets[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      g_regex_match (regex, text, 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        g_hash_table_replace (values, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));
    }
  return values;
}

static Color
parse (const char *text)
{
  guint value;

  g_assert_nonnull (text);
  g_assert_true (text[0] == '#' && strlen (text) == 7);
  value = (guint) g_ascii_strtoull (text + 1, NULL, 16);
  return (Color) { (value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0 };
}

static Color
get (GHashTable *values, const char *name, gboolean text)
{
  g_autofree char *key = g_strconcat (name, text ? "-text" : "", NULL);

  return parse (g_hash_table_lookup (values, key));
}

static Color
mix (Color under, Color over, double alpha)
{
  return (Color) { under.r + (over.r - under.r) * alpha, under.g + (over.g - under.g) * alpha,
                   under.b + (over.b - under.b) * alpha };
}

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (Color color)
{
  return 0.2126 * to_linear (color.r) + 0.7152 * to_linear (color.g) + 0.0722 * to_linear (color.b);
}

static double
get_contrast (Color a, Color b)
{
  double one = get_luminance (a) + 0.05, two = get_luminance (b) + 0.05;

  return one > two ? one / two : two / one;
}

static void
test_contrast (gconstpointer data)
{
  const Theme *theme = data;
  g_autoptr (GHashTable) values = read_theme (theme);
  double tint = g_ascii_strtod (g_hash_table_lookup (values, "tint"), NULL) / 100;

  for (guint i = 0; i < theme->n_backgrounds; i++)
    for (guint s = 0; s < N_STATUSES; s++)
      {
        Color background = parse (theme->backgrounds[i]);
        Color mark = get (values, statuses[s], FALSE), text = get (values, statuses[s], TRUE);
        Color tinted = mix (background, mark, tint);

        g_test_message ("%s on %s", statuses[s], theme->backgrounds[i]);
        g_assert_cmpfloat (get_contrast (mark, background), >=, LEAST_MARK);
        g_assert_cmpfloat (get_contrast (text, background), >=, LEAST_TEXT);
        g_assert_cmpfloat (get_contrast (text, tinted), >=, LEAST_TEXT);
        if (i == 0)
          g_assert_cmpfloat (get_contrast (mark, tinted), >=, LEAST_MARK);
      }
}

static void
test_contrast_signs (gconstpointer data)
{
  const Theme *theme = data;
  g_autoptr (GHashTable) values = read_theme (theme);

  for (guint i = 0; i < theme->n_backgrounds; i++)
    {
      Color background = parse (theme->backgrounds[i]);

      g_assert_cmpfloat (get_contrast (get (values, "asof", FALSE), background), >=, LEAST_MARK);
      g_assert_cmpfloat (get_contrast (get (values, "dispute", FALSE), background), >=, LEAST_TEXT);
    }
  g_assert_cmpfloat (get_contrast (get (values, "asof", FALSE), get (values, "asof-fg", FALSE)), >=,
                     LEAST_TEXT);
}

typedef double Matrix[3][3];

static const Matrix eyes[] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

typedef struct
{
  double l, a, b;
} Lab;

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
see (Color color, const Matrix eye)
{
  double in[3] = { to_linear (color.r), to_linear (color.g), to_linear (color.b) }, out[3];
  double x, y, z;

  for (guint i = 0; i < 3; i++)
    out[i] = CLAMP (eye[i][0] * in[0] + eye[i][1] * in[1] + eye[i][2] * in[2], 0, 1);
  x = lab_curve ((0.4124564 * out[0] + 0.3575761 * out[1] + 0.1804375 * out[2]) / 0.95047);
  y = lab_curve (0.2126729 * out[0] + 0.7151522 * out[1] + 0.0721750 * out[2]);
  z = lab_curve ((0.0193339 * out[0] + 0.1191920 * out[1] + 0.9503041 * out[2]) / 1.08883);
  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
get_hue (double a, double b)
{
  double hue = atan2 (b, a);

  return a == 0 && b == 0 ? 0 : hue < 0 ? hue + 2 * G_PI : hue;
}

static double
get_mean_hue (double h1, double h2, gboolean grey)
{
  if (grey)
    return h1 + h2;
  if (fabs (h1 - h2) <= G_PI)
    return (h1 + h2) / 2;
  return h1 + h2 < 2 * G_PI ? (h1 + h2 + 2 * G_PI) / 2 : (h1 + h2 - 2 * G_PI) / 2;
}

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

/* Sharma, Wu, Dalal: The CIEDE2000 color-difference formula, 2005. */
static double
get_difference (Lab one, Lab two)
{
  double mean = (hypot (one.a, one.b) + hypot (two.a, two.b)) / 2;
  double g = 0.5 * (1 - sqrt (pow (mean, 7) / (pow (mean, 7) + pow (25, 7))));
  double a1 = one.a * (1 + g), a2 = two.a * (1 + g);
  double c1 = hypot (a1, one.b), c2 = hypot (a2, two.b);
  double h1 = get_hue (a1, one.b), h2 = get_hue (a2, two.b);
  gboolean grey = c1 * c2 == 0;
  double turn = grey ? 0 : remainder (h2 - h1, 2 * G_PI);
  double dl = two.l - one.l, dc = c2 - c1, dh = 2 * sqrt (c1 * c2) * sin (turn / 2);
  double l = (one.l + two.l) / 2, c = (c1 + c2) / 2, h = get_mean_hue (h1, h2, grey);
  double t = 1 - 0.17 * cos (h - to_radians (30)) + 0.24 * cos (2 * h) +
             0.32 * cos (3 * h + to_radians (6)) - 0.20 * cos (4 * h - to_radians (63));
  double sl = 1 + 0.015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
  double rc = 2 * sqrt (pow (c, 7) / (pow (c, 7) + pow (25, 7)));
  double around = to_radians (30) * exp (-pow ((h * 180 / G_PI - 275) / 25, 2));
  double rt = -sin (2 * around) * rc;

  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2) + rt * dc / sc * dh / sh);
}

/* Pairs of the paper's table. */
static void
test_formula (void)
{
  static const struct
  {
    Lab one, two;
    double difference;
  } cases[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, -1, 2 }, { 50, 0, 0 }, 2.3669 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (get_difference (cases[i].one, cases[i].two),
                                    cases[i].difference, 1e-4);
}

static void
test_difference (gconstpointer data)
{
  g_autoptr (GHashTable) values = read_theme (data);

  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    for (guint i = 0; i < N_STATUSES; i++)
      for (guint j = 0; j < i; j++)
        {
          Lab one = see (get (values, statuses[i], FALSE), eyes[eye]);
          Lab two = see (get (values, statuses[j], FALSE), eyes[eye]);

          g_test_message ("%s and %s, eye %u", statuses[i], statuses[j], eye);
          g_assert_cmpfloat (get_difference (one, two), >=, LEAST_DIFFERENCE);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/colors/formula", test_formula);
  g_test_add_data_func ("/timeline/colors/contrast/light", &themes[0], test_contrast);
  g_test_add_data_func ("/timeline/colors/contrast/dark", &themes[1], test_contrast);
  g_test_add_data_func ("/timeline/colors/contrast/hc", &themes[2], test_contrast);
  g_test_add_data_func ("/timeline/colors/contrast/hc-dark", &themes[3], test_contrast);
  g_test_add_data_func ("/timeline/colors/signs/light", &themes[0], test_contrast_signs);
  g_test_add_data_func ("/timeline/colors/signs/dark", &themes[1], test_contrast_signs);
  g_test_add_data_func ("/timeline/colors/difference/light", &themes[0], test_difference);
  g_test_add_data_func ("/timeline/colors/difference/dark", &themes[1], test_difference);
  return g_test_run ();
}
