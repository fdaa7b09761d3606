/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links within texts. Their addresses are ours ("source:12") and lead to actions of the window,
 * never out of the program. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-links.h"

#include <glib/gi18n.h>

char *
way_links_to (const char *kind, WayId id, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  /* Words are not quite opaque, and a link would be as they are. */
  return g_strdup_printf ("<a href=\"%s:%" G_GINT64_FORMAT "\"><span alpha=\"100%%\">%s</span></a>",
                          kind, id, escaped);
}

char *
way_links_to_place (WayId objective, WayId action, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  /* Where one is, is no link that must show; it only can be followed. */
  return g_strdup_printf ("<a href=\"place:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT "\">"
                          "<span underline=\"none\">%s</span></a>",
                          objective, action, escaped);
}

static char *
add_place (const char *reference, const char *place)
{
  /* Translators: a document and the place in it, “COM(2011) 790, annex, objective 4”. */
  return place[0] != '\0' ? g_strdup_printf (_ ("%s, %s"), reference, place) : g_strdup (reference);
}

char *
way_links_cite (WayPage *page, const WayCitation *citation, gboolean whole)
{
  g_autoptr (WaySource) source = NULL;
  g_autofree char *text = NULL;
  g_autofree char *link = NULL;
  g_autofree char *place = NULL;

  if (citation->source == 0)
    return NULL;
  source =
    way_register_get_source (way_page_get_register (page), citation->source, way_page_catch (page));
  if (source == NULL)
    return NULL;

  text = add_place (source->reference[0] != '\0' ? source->reference : source->title,
                    whole ? citation->place : "");
  link = way_links_to ("source", source->id, text);
  if (whole)
    return g_steal_pointer (&link);

  place = g_markup_escape_text (citation->place, -1);

  return add_place (link, place);
}

/**
 * way_links_describe:
 *
 * Returns: (transfer full) (nullable): "COM(2011) 790, II.3"; %NULL where there is no source
 */
char *
way_links_describe (WayPage *page, const WayCitation *citation)
{
  g_autoptr (WaySource) source =
    citation->source != 0 ? way_register_get_source (way_page_get_register (page), citation->source,
                                                     way_page_catch (page))
                          : NULL;

  return source != NULL
           ? add_place (source->reference[0] != '\0' ? source->reference : source->title,
                        citation->place)
           : NULL;
}

gboolean
way_links_activate (GtkLabel *label, const char *uri)
{
  g_auto (GStrv) parts = g_strsplit (uri, ":", 3);
  gint64 id = parts[0] != NULL && parts[1] != NULL ? g_ascii_strtoll (parts[1], NULL, 10) : 0;
  GtkWidget *widget = GTK_WIDGET (label);

  if (id == 0)
    return FALSE;

  if (g_str_equal (parts[0], "source"))
    gtk_widget_activate_action (widget, "win.show-source", "x", id);
  else if (g_str_equal (parts[0], "party"))
    gtk_widget_activate_action (widget, "win.show-party", "x", id);
  else if (g_str_equal (parts[0], "place") && parts[2] != NULL)
    gtk_widget_activate_action (widget, "win.show-scope", "(xx)", id,
                                g_ascii_strtoll (parts[2], NULL, 10));
  else
    return FALSE;

  return TRUE;
}

GtkWidget *
way_links_label_new (const char *markup, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect (label, "activate-link", G_CALLBACK (way_links_activate), NULL);

  return label;
}
