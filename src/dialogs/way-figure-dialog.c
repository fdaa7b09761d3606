/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers are typed as the user's locale writes them; what is not one is refused beside its entry
 * and never guessed. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-figure-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-citation-row.h"
#include "way-figure-words.h"
#include "way-text-row.h"
#include "way-timing-reading.h"

struct _WayFigureDialog
{
  WayFormDialog parent_instance;

  AdwPreferencesPage *page;
  AdwComboRow *qualifier;
  GtkEditable *value;
  GtkEditable *total;
  AdwComboRow *basis;
  AdwSwitchRow *target;
  WayTimingRow *timing;
  WayTimingReading *reading;
  WayTextRow *note;
  WayCitationRow *citation;
  WayNoteRow *value_note;
  WayNoteRow *total_note;

  WayFigure *figure;
  WaySeries *series;
};

G_DEFINE_FINAL_TYPE (WayFigureDialog, way_figure_dialog, WAY_TYPE_FORM_DIALOG)

typedef const char *(*GetName) (guint value);

static void
fill_words (AdwComboRow *row, guint n, GetName get_name, guint selected)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, get_name (i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, selected);
}

static void
show_number (GtkEditable *entry, double number, gboolean known)
{
  g_autofree char *text = known ? way_number_format (number) : NULL;

  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
load_numbers (WayFigureDialog *self)
{
  fill_words (self->qualifier, WAY_N_QUALIFIERS, (GetName) way_qualifier_get_name,
              self->figure->qualifier);
  show_number (self->value, self->figure->value, self->figure->id != 0);
  show_number (self->total, self->figure->total, self->figure->total > 0);
  fill_words (self->basis, WAY_N_BASES, (GetName) way_basis_get_name, self->figure->basis);
  gtk_widget_set_visible (GTK_WIDGET (self->basis), self->series->currency[0] != '\0');
  adw_switch_row_set_active (self->target, self->figure->target);
}

/* The title, and what it is counted in. */
static void
describe_series (WayFigureDialog *self)
{
  g_autofree char *unit = way_series_describe_unit (self->series);
  g_autofree char *text = unit[0] != '\0' ? g_strdup_printf ("%s · %s", self->series->title, unit)
                                          : g_strdup (self->series->title);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_page_set_description (self->page, markup);
}

static void
load (WayFigureDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));

  describe_series (self);
  load_numbers (self);
  way_timing_draft_set_programme (way_timing_row_get_draft (self->timing),
                                  way_draft_get_register (draft), self->series->programme);
  way_timing_reading_set_subject (self->reading, self->series->title, WAY_CLASS_NOT_REPORTED);
  way_timing_row_set_timing (self->timing, self->figure->timing);
  way_text_row_set_text (self->note, self->figure->note);
  way_citation_row_set_draft (self->citation, draft);
  way_citation_row_load (self->citation, &self->figure->citation);
}

/* An entry shows only so many decimals: whoever leaves it alone keeps what is known. */
static double
get_number (GtkEditable *entry, double known)
{
  const char *text = gtk_editable_get_text (entry);
  g_autofree char *shown = way_number_format (known);
  double number = 0;

  if (g_str_equal (text, shown))
    return known;
  way_number_parse (text, &number);

  return number;
}

static WayFigure *
store (WayFigureDialog *self)
{
  WayFigure *figure = way_figure_copy (self->figure);
  g_autofree char *note = way_text_row_dup_text (self->note);

  figure->qualifier = (WayQualifier) adw_combo_row_get_selected (self->qualifier);
  figure->value = get_number (self->value, self->figure->value);
  figure->total = get_number (self->total, self->figure->total);
  if (self->series->currency[0] != '\0')
    figure->basis = (WayBasis) adw_combo_row_get_selected (self->basis);
  figure->target = adw_switch_row_get_active (self->target);
  g_clear_pointer (&figure->timing, way_timing_unref);
  figure->timing = way_timing_row_dup_timing (self->timing);
  way_set_text (&figure->note, note);
  way_citation_row_store (self->citation, &figure->citation);

  return figure;
}

static char *
check_total (WayFigureDialog *self)
{
  const char *text = gtk_editable_get_text (self->total);
  char *problem = way_check_number (text, NULL);

  if (problem != NULL)
    return problem;

  return *text != '\0' && get_number (self->total, self->figure->total) <= 0
           ? g_strdup (_ ("A total is more than nothing"))
           : NULL;
}

/* More than its total may be true, and is asked about. */
static gboolean
check_numbers (WayFigureDialog *self)
{
  double total = get_number (self->total, self->figure->total);
  gboolean valid = way_note_row_take_check (self->value_note,
                                            way_check_number (gtk_editable_get_text (self->value),
                                                              _ ("A value is needed")));

  if (!way_note_row_take_check (self->total_note, check_total (self)))
    return FALSE;
  if (valid && total > 0 && get_number (self->value, self->figure->value) > total)
    way_note_row_set_text (self->total_note, _ ("The value is larger than this. Is that right?"));

  return valid;
}

static gboolean
way_figure_dialog_check (WayFormDialog *form)
{
  WayFigureDialog *self = WAY_FIGURE_DIALOG (form);
  gboolean valid = check_numbers (self);

  valid &= way_citation_row_check (self->citation, _ ("Every figure needs a source"));

  return valid;
}

static gboolean
save_figure (WayDraft *draft, gpointer user_data, GError **error)
{
  WayFigure *figure = user_data;

  return way_draft_resolve (draft, &figure->citation.source, error) &&
         way_register_save_figure (way_draft_get_register (draft), figure, error);
}

static WayId
way_figure_dialog_save (WayFormDialog *form, GError **error)
{
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autoptr (WayFigure) figure = store (WAY_FIGURE_DIALOG (form));
  const char *label = figure->id == 0 ? _ ("Record figure") : _ ("Edit figure");

  if (!way_draft_save (draft, label, save_figure, figure, error))
    return 0;
  way_draft_remember (draft, figure->citation.source, way_draft_get_last_day (draft));

  return figure->id;
}

static void
way_figure_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FIGURE_DIALOG);
  G_OBJECT_CLASS (way_figure_dialog_parent_class)->dispose (object);
}

static void
way_figure_dialog_finalize (GObject *object)
{
  WayFigureDialog *self = WAY_FIGURE_DIALOG (object);

  g_clear_pointer (&self->figure, way_figure_free);
  g_clear_pointer (&self->series, way_series_free);
  G_OBJECT_CLASS (way_figure_dialog_parent_class)->finalize (object);
}

static void
way_figure_dialog_class_init (WayFigureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_figure_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_figure_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_figure_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_figure_dialog_save;

  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_TEXT_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-figure-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, page);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, qualifier);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, value);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, total);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, basis);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, target);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, note);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, value_note);
  gtk_widget_class_bind_template_child (widget_class, WayFigureDialog, total_note);
}

static void
way_figure_dialog_init (WayFigureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WayFigure *
make_figure (WayRegister *reg, WayDraft *draft, WayId id, WayId series, GError **error)
{
  WayFigure *figure;

  if (id != 0)
    return way_register_get_figure (reg, id, error);
  figure = way_figure_new ();
  figure->series = series;
  figure->citation.source = way_draft_get_last_source (draft);

  return figure;
}

/**
 * way_figure_dialog_new:
 * @reg: the register
 * @id: the figure to edit, or 0 for a new one
 * @series: that of a new one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_figure_dialog_new (WayRegister *reg, WayId id, WayId series, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  g_autoptr (WayFigure) figure = make_figure (reg, draft, id, series, error);
  g_autoptr (WaySeries) record =
    figure != NULL ? way_register_get_series (reg, figure->series, error) : NULL;
  WayFigureDialog *self = NULL;

  if (record == NULL)
    return NULL;
  self = g_object_new (WAY_TYPE_FIGURE_DIALOG, "draft", draft, NULL);
  self->figure = g_steal_pointer (&figure);
  self->series = g_steal_pointer (&record);
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Figure"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Figure recorded") : _ ("Figure changed"));

  return WAY_FORM_DIALOG (self);
}
