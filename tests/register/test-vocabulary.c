/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the file and of the tables, and that none of them is missing or stands for two
 * things. */

#include "config.h"

#include "way-vocabulary.h"

typedef struct
{
  const char *name;
  int n;
  const char *(*get_nick) (guint value);
  int (*from_nick) (const char *nick);
  const char *(*get_name) (guint value);
} List;

#define LIST(name, N)                                                                              \
  { #name, N, (const char *(*) (guint)) way_##name##_get_nick, way_##name##_from_nick,             \
    (const char *(*) (guint)) way_##name##_get_name }

static const List lists[] = {
  LIST (status, WAY_N_STATUSES),        LIST (class, WAY_N_CLASSES),
  LIST (modality, WAY_N_MODALITIES),    LIST (role, WAY_N_ROLES),
  LIST (party_kind, WAY_N_PARTY_KINDS), LIST (relation, WAY_N_RELATIONS),
};

static void
test_list (gconstpointer data)
{
  const List *list = data;

  for (int i = 0; i < list->n; i++)
    {
      g_autofree char *loud = g_ascii_strup (list->get_nick ((guint) i), -1);

      g_assert_cmpint (list->from_nick (list->get_nick ((guint) i)), ==, i);
      g_assert_cmpint (list->from_nick (loud), ==, i);
      g_assert_cmpstr (list->get_name ((guint) i), !=, "");
      for (int j = 0; j < i; j++)
        g_assert_cmpstr (list->get_name ((guint) i), !=, list->get_name ((guint) j));
    }
  g_assert_cmpint (list->from_nick ("no such word"), ==, -1);
  g_assert_cmpint (list->from_nick (NULL), ==, -1);
}

static const struct
{
  const char *nick;
  int status;
} status_words[] = {
  { "not-started", WAY_STATUS_NOT_STARTED },
  { "not started", WAY_STATUS_NOT_STARTED },
  { "Not started", WAY_STATUS_NOT_STARTED },
  { "completed", WAY_STATUS_COMPLETED },
  { "", WAY_STATUS_NONE },
  { "complete", -1 },
  { "completed ", -1 },
  { "not--started", -1 },
  { "notstarted", -1 },
};

static void
test_words_of_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (status_words); i++)
    g_assert_cmpint (way_status_from_nick (status_words[i].nick), ==, status_words[i].status);
  g_assert_cmpint (way_relation_from_nick ("carries on"), ==, WAY_RELATION_CARRIES_ON);
}

static void
test_marks (void)
{
  static const char *const marks[] = { "●", "(●)", "◐", "○", "!", "–", "→", "×" };

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    g_assert_cmpstr (way_class_get_mark ((WayClass) i), ==, marks[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vocabulary/%s", lists[i].name);

      g_test_add_data_func (path, &lists[i], test_list);
    }
  g_test_add_func ("/vocabulary/words-of-tables", test_words_of_tables);
  g_test_add_func ("/vocabulary/marks", test_marks);
  return g_test_run ();
}
