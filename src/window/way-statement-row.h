/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One statement in the history of a commitment. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_STATEMENT_ROW (way_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (WayStatementRow, way_statement_row, WAY, STATEMENT_ROW, GtkListBoxRow)

GtkWidget *way_statement_row_new (WayPage *page, const WayStatement *statement);

G_END_DECLS
