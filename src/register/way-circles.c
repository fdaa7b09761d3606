/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strongly connected components after Tarjan, without recursion: each key and each arrow is visited
 * once, so that no file, however it is made, keeps one waiting or exhausts the stack. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-circles.h"

typedef struct
{
  WayId id;
  guint first, next, end; /* its arrows, and the one to be followed next */
  guint number;           /* in the order of visits, from 1; 0: not visited */
  guint lowest;           /* number to which one comes back from here */
  gboolean waiting;       /* its component is not known yet */
  gboolean loops;         /* an arrow leads to itself */
} Node;

typedef struct
{
  GArray *nodes;   /* of Node */
  guint *targets;  /* indices of nodes, arrow by arrow */
  GArray *path;    /* of indices: from where the visits began to here */
  GArray *waiting; /* of indices, in order of visits */
  guint n_visited;
  GArray *found;
} Search;

static Node *
get_node (Search *self, guint index)
{
  return &g_array_index (self->nodes, Node, index);
}

static guint
take_last (GArray *indices)
{
  guint index = g_array_index (indices, guint, indices->len - 1);

  g_array_set_size (indices, indices->len - 1);
  return index;
}

/* ---- the graph ---- */

static guint
intern (Search *self, GHashTable *indices, WayId id)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (indices, &id, NULL, &index))
    {
      Node node = { .id = id };

      index = GUINT_TO_POINTER (self->nodes->len);
      g_hash_table_insert (indices, g_memdup2 (&id, sizeof id), index);
      g_array_append_val (self->nodes, node);
    }
  return GPOINTER_TO_UINT (index);
}

/* Each node's arrows stand together, as many as were counted. */
static void
reserve_arrows (Search *self)
{
  guint first = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);

      node->first = node->next = first;
      first += node->end;
      node->end = node->first;
    }
}

static void
read_arrows (Search *self, GArray *arrows)
{
  g_autoptr (GHashTable) indices =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < arrows->len; i++)
    {
      const WayArrow *arrow = &g_array_index (arrows, WayArrow, i);
      guint from = intern (self, indices, arrow->from);

      intern (self, indices, arrow->to);
      get_node (self, from)->end++;
    }
  reserve_arrows (self);
  self->targets = g_new (guint, arrows->len + 1);
  for (guint i = 0; i < arrows->len; i++)
    {
      const WayArrow *arrow = &g_array_index (arrows, WayArrow, i);
      Node *node = get_node (self, intern (self, indices, arrow->from));

      self->targets[node->end++] = intern (self, indices, arrow->to);
    }
}

/* ---- the search ---- */

static void
enter (Search *self, guint index)
{
  Node *node = get_node (self, index);

  node->number = node->lowest = ++self->n_visited;
  node->waiting = TRUE;
  g_array_append_val (self->path, index);
  g_array_append_val (self->waiting, index);
}

static void
follow (Search *self, guint index)
{
  Node *node = get_node (self, index);
  guint target = self->targets[node->next++];
  Node *other = get_node (self, target);

  node->loops = node->loops || target == index;
  if (other->number == 0)
    enter (self, target);
  else if (other->waiting)
    node->lowest = MIN (node->lowest, other->number);
}

/* What waits since this node was visited can be reached from it and leads back to it. */
static void
take_component (Search *self, guint index)
{
  gboolean circle = g_array_index (self->waiting, guint, self->waiting->len - 1) != index ||
                    get_node (self, index)->loops;
  guint taken;

  do
    {
      taken = take_last (self->waiting);
      get_node (self, taken)->waiting = FALSE;
      if (circle)
        g_array_append_val (self->found, get_node (self, taken)->id);
    }
  while (taken != index);
}

static void
leave (Search *self)
{
  guint index = take_last (self->path);
  const Node *node = get_node (self, index);

  if (self->path->len > 0)
    {
      Node *before = get_node (self, g_array_index (self->path, guint, self->path->len - 1));

      before->lowest = MIN (before->lowest, node->lowest);
    }
  if (node->lowest == node->number)
    take_component (self, index);
}

static void
visit (Search *self, guint index)
{
  if (get_node (self, index)->number != 0)
    return;
  enter (self, index);
  while (self->path->len > 0)
    {
      guint here = g_array_index (self->path, guint, self->path->len - 1);
      const Node *node = get_node (self, here);

      if (node->next < node->end)
        follow (self, here);
      else
        leave (self);
    }
}

GArray *
way_circles_find (GArray *arrows)
{
  Search search = { .nodes = g_array_new (FALSE, FALSE, sizeof (Node)),
                    .path = g_array_new (FALSE, FALSE, sizeof (guint)),
                    .waiting = g_array_new (FALSE, FALSE, sizeof (guint)),
                    .found = g_array_new (FALSE, FALSE, sizeof (WayId)) };

  read_arrows (&search, arrows);
  for (guint i = 0; i < search.nodes->len; i++)
    visit (&search, i);
  g_array_unref (search.nodes);
  g_array_unref (search.path);
  g_array_unref (search.waiting);
  g_free (search.targets);
  return search.found;
}
