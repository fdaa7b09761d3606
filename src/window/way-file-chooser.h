/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing files. In a sandbox without a portal GtkFileDialog never answers; that is found out
   first and said. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  WAY_CHOOSE_REGISTER,     /* one to open */
  WAY_CHOOSE_NEW_REGISTER, /* where to write one */
  WAY_CHOOSE_TABLES,       /* several to import */
  WAY_CHOOSE_PDF,          /* where to write a report */
} WayChoice;

/* Name is the one first offered, or NULL. */
void way_choose_files (GtkWindow          *parent,
                       WayChoice           choice,
                       const char         *name,
                       GAsyncReadyCallback callback,
                       gpointer            user_data);

/* A list of GFile; NULL when the user thought better of it (GTK_DIALOG_ERROR_DISMISSED) or it
   cannot be done. */
GListModel *way_choose_files_finish (GAsyncResult *result, GError **error);

G_END_DECLS
