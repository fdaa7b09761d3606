/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small register of its own for each test, in a folder that goes with it. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

typedef struct
{
  char        *folder;
  char        *path; /* of the register */
  WayRegister *reg;
  WayId        early;   /* source: "COM(2010) 673", 22 November 2010 */
  WayId        late;    /* source: "COM(2011) 790", 25 November 2011 */
  WayId        com;     /* party: Commission */
  WayId        europol; /* party: Europol */
  WayId        states;  /* party: a group with Austria since 1995 and Croatia since July 2013 */
  WayId        austria;
  WayId        croatia;
  WayId        proposal;                  /* kind */
  WayId        programme;                 /* 2010 to 2014, "P" */
  WayId        one, two;                  /* objectives */
  WayId        one_one, one_two, two_one; /* actions */
  WayId        pnr;     /* commitment under one_one: due 2011, COM lead, Europol with, a proposal */
  WayId        network; /* commitment under one_one and two_one: due 2013, COM lead */
} Fixture;

/* For g_test_add (): void (*) (Fixture *, gconstpointer). */
void fixture_set_up (Fixture *self, gconstpointer data);
/* The same without the commitments and all that is needed for them: an empty register. */
void fixture_set_up_empty (Fixture *self, gconstpointer data);
/* Only the folder. */
void fixture_set_up_folder (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* Closes the register and opens it again. */
void fixture_reopen (Fixture *self);

char *fixture_build_path (Fixture *self, const char *name);

/* Saves a commitment under an action, citing the early source, its timing recognised; "" for none.
 * Returns its key. */
WayId fixture_add_commitment (Fixture *self, WayId action, const char *title, const char *timing);
/* Saves a statement with a status and a sentence, citing the late source. Returns its key. */
WayId fixture_add_statement (Fixture *self, WayId commitment, const char *day, WayStatus status);

/* Adds a value to an array of plain values without naming it. */
#define fixture_append(array, Type, ...)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    Type fixture_value_ = __VA_ARGS__;                                                             \
    g_array_append_val ((array), fixture_value_);                                                  \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
