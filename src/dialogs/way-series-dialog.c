/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A series with a currency is of money. Once its figures say what became of it, it stays so. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-series-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-choice-row.h"
#include "way-commitment-chooser.h"

struct _WaySeriesDialog
{
  WayFormDialog parent_instance;

  GtkEditable *title_row;
  GtkEditable *unit;
  GtkEditable *currency;
  WayChoiceRow *programme;
  AdwActionRow *commitment_row;
  GtkWidget *clear;
  WayNoteRow *title_note;
  WayNoteRow *currency_note;

  WaySeries *series;
  WayId commitment;     /* chosen; 0 for none */
  gboolean is_of_money; /* some figure was proposed, granted or absorbed */
};

G_DEFINE_FINAL_TYPE (WaySeriesDialog, way_series_dialog, WAY_TYPE_FORM_DIALOG)

static GListModel *
list_programmes (WayDraft *draft)
{
  g_autoptr (GPtrArray) programmes =
    way_register_list_programmes (way_draft_get_register (draft), way_draft_catch (draft));
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);

  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      const WayProgramme *programme = programmes->pdata[i];
      g_autoptr (WayChoice) choice = way_choice_new (programme->id, programme->title, NULL);

      g_list_store_append (choices, choice);
    }

  return G_LIST_MODEL (choices);
}

static void
set_commitment (WaySeriesDialog *self, WayId id)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (WayCommitment) commitment =
    id != 0
      ? way_register_get_commitment (way_draft_get_register (draft), id, way_draft_catch (draft))
      : NULL;

  self->commitment = id;
  adw_action_row_set_subtitle (self->commitment_row,
                               commitment != NULL ? commitment->title : _ ("None"));
  gtk_widget_set_visible (self->clear, commitment != NULL);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
chosen_cb (WaySeriesDialog *self, gint64 commitment)
{
  set_commitment (self, commitment);
}

static void
choose_cb (WaySeriesDialog *self)
{
  WayCommitmentChooser *chooser =
    way_commitment_chooser_new (way_form_dialog_get_register (WAY_FORM_DIALOG (self)));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  way_commitment_chooser_open (chooser, GTK_WIDGET (self->commitment_row));
}

static void
clear_cb (WaySeriesDialog *self)
{
  set_commitment (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->commitment_row));
}

static gboolean
find_basis (WayDraft *draft, WayId series)
{
  g_autoptr (GPtrArray) figures = NULL;

  if (series == 0)
    return FALSE;
  figures = way_register_list_figures (way_draft_get_register (draft), series, WAY_DAY_NONE,
                                       way_draft_catch (draft));
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    if (((const WayFigure *) figures->pdata[i])->basis != WAY_BASIS_NONE)
      return TRUE;

  return FALSE;
}

static void
load (WaySeriesDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (GListModel) programmes = list_programmes (draft);

  gtk_editable_set_text (self->title_row, self->series->title);
  gtk_editable_set_text (self->unit, self->series->unit);
  gtk_editable_set_text (self->currency, self->series->currency);
  way_choice_row_set_choices (self->programme, programmes);
  way_choice_row_set_chosen (self->programme, self->series->programme);
  set_commitment (self, self->series->commitment);
  self->is_of_money = find_basis (draft, self->series->id);
}

static char *
dup_currency (WaySeriesDialog *self)
{
  g_autofree char *typed = way_form_dup_text (self->currency);

  return g_ascii_strup (typed, -1);
}

static WaySeries *
store (WaySeriesDialog *self)
{
  WaySeries *series = way_series_copy (self->series);
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *unit = way_form_dup_text (self->unit);
  g_autofree char *currency = dup_currency (self);

  way_set_text (&series->title, title);
  way_set_text (&series->unit, unit);
  way_set_text (&series->currency, currency);
  series->programme = way_choice_row_get_chosen (self->programme);
  series->commitment = self->commitment;

  return series;
}

static gboolean
way_series_dialog_check (WayFormDialog *form)
{
  WaySeriesDialog *self = WAY_SERIES_DIALOG (form);
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *currency = dup_currency (self);
  gboolean valid = TRUE;

  valid &= way_note_row_check (self->title_note, way_check_title (title));
  valid &=
    way_note_row_check (self->currency_note, way_check_currency (currency, self->is_of_money));

  return valid;
}

static WayId
way_series_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WaySeries) series = store (WAY_SERIES_DIALOG (form));

  return way_register_save_series (way_form_dialog_get_register (form), series, error) ? series->id
                                                                                       : 0;
}

static void
way_series_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_SERIES_DIALOG);
  G_OBJECT_CLASS (way_series_dialog_parent_class)->dispose (object);
}

static void
way_series_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_SERIES_DIALOG (object)->series, way_series_free);
  G_OBJECT_CLASS (way_series_dialog_parent_class)->finalize (object);
}

static void
way_series_dialog_class_init (WaySeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_series_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_series_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_series_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_series_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  way_form_dialog_class_set_template (widget_class, "way-series-dialog");
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, currency);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, commitment_row);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, clear);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, title_note);
  gtk_widget_class_bind_template_child (widget_class, WaySeriesDialog, currency_note);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
way_series_dialog_init (WaySeriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_series_dialog_new:
 * @reg: the register
 * @id: the series to edit, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 * @commitment: what a new one measures, or 0
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_series_dialog_new (WayRegister *reg,
                       WayId id,
                       WayId programme,
                       WayId commitment,
                       GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WaySeries *series = id == 0 ? way_series_new () : way_register_get_series (reg, id, error);
  WaySeriesDialog *self = NULL;

  if (series == NULL)
    return NULL;
  if (id == 0)
    {
      series->programme = programme;
      series->commitment = commitment;
    }
  self = g_object_new (WAY_TYPE_SERIES_DIALOG, "draft", draft, NULL);
  self->series = series;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Series"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Series added") : _ ("Series changed"));

  return WAY_FORM_DIALOG (self);
}
