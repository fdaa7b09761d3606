/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever shows records reads several of them, and only the first failure says what went wrong.
 * That a record is gone is no failure: whoever asked for it shows what is there instead. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-errors.h"

#include <glib/gi18n-lib.h>

/**
 * way_errors_catch:
 * @first: where the first failure is kept
 *
 * Returns: (nullable): the return location for a read; %NULL when one has failed already
 */
GError **
way_errors_catch (GError **first)
{
  g_return_val_if_fail (first != NULL, NULL);

  if (*first != NULL && !way_errors_is_failure (*first))
    g_clear_error (first);

  return *first == NULL ? first : NULL;
}

/**
 * way_errors_is_failure:
 * @error: (nullable): what a read left behind
 *
 * Returns: whether something could not be read; a record that is not there any more was read
 */
gboolean
way_errors_is_failure (const GError *error)
{
  return error != NULL &&
         !g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
}

/* SQLite's own words help whoever is asked for help. */
static char *
with_cause (const char *advice, const GError *error)
{
  return g_strdup_printf ("%s\n%s", advice, error->message);
}

/**
 * way_errors_describe_reading:
 * @error: why something could not be read
 *
 * Returns: (transfer full): what happened and what to do
 */
char *
way_errors_describe_reading (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != WAY_REGISTER_ERROR)
    return g_strdup (error->message);
  switch (error->code)
    {
    case WAY_REGISTER_ERROR_DAMAGED:
      return with_cause (_ ("A part of the file cannot be read. Recover the rest into a new file."),
                         error);
    case WAY_REGISTER_ERROR_BUSY:
      return g_strdup (_ ("Another program is writing to it. Try again in a moment."));
    case WAY_REGISTER_ERROR_IO:
      return with_cause (_ ("See whether its disk or network folder can be reached, then try "
                            "again."),
                         error);
    case WAY_REGISTER_ERROR_NOT_A_REGISTER:
      return with_cause (_ ("Something else stands in the file now. Open a copy or a backup."),
                         error);
    default:
      return g_strdup (error->message);
    }
}

/**
 * way_errors_describe_saving:
 * @error: why a save failed
 *
 * Returns: (transfer full): what happened and what to do
 */
char *
way_errors_describe_saving (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != WAY_REGISTER_ERROR)
    return g_strdup (error->message);
  switch (error->code)
    {
    case WAY_REGISTER_ERROR_FULL:
      return g_strdup (_ ("The disk is full. Free some space and try again; nothing is lost."));
    case WAY_REGISTER_ERROR_BUSY:
      return g_strdup (
        _ ("Another Waymark is writing to this register. Try again; nothing is lost."));
    case WAY_REGISTER_ERROR_READ_ONLY:
      return g_strdup (
        _ ("You may not write in this folder. Allow it and try again; nothing is lost."));
    case WAY_REGISTER_ERROR_MOVED:
      return g_strdup (
        _ ("The file was moved, deleted or replaced. Put it back and try again; nothing is lost."));
    case WAY_REGISTER_ERROR_NOT_FOUND:
      return g_strdup (_ ("This was deleted in the meantime. Undo that, then save again."));
    case WAY_REGISTER_ERROR_DAMAGED:
    case WAY_REGISTER_ERROR_IO:
    case WAY_REGISTER_ERROR_NOT_A_REGISTER:
      return way_errors_describe_reading (error);
    default:
      return g_strdup (error->message);
    }
}
