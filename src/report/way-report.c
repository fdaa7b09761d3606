/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports: the templates by name, and from options to pages. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-pages-private.h"
#include "way-report.h"

G_DEFINE_QUARK (way-report-error-quark, way_report_error)

static const struct
{
  const char *nick;
  const char *name;
  const char *running; /* in the running head */
  gboolean landscape;
  gboolean (*compose) (WayFacts *, WayComposition *, GCancellable *, GError **);
} templates[WAY_N_REPORT_TEMPLATES] = {
  [WAY_REPORT_STATUS_SUMMARY] = { "status-summary", N_ ("Status summary"), N_ ("Status summary"),
                                  FALSE, way_summary_compose },
  [WAY_REPORT_OVERVIEW_TABLE] = { "overview-table", N_ ("Overview table"), N_ ("Overview"), TRUE,
                                  way_overview_compose },
};

/**
 * way_report_template_get_nick:
 * @template: a template
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
way_report_template_get_nick (WayReportTemplate template)
{
  g_return_val_if_fail (template <WAY_N_REPORT_TEMPLATES, NULL);

  return templates[template].nick;
}

/**
 * way_report_template_from_nick:
 * @nick: a name on the command line
 *
 * Returns: the template, or -1 when there is none of that name
 */
int
way_report_template_from_nick (const char *nick)
{
  for (int i = 0; i < WAY_N_REPORT_TEMPLATES; i++)
    if (g_strcmp0 (templates[i].nick, nick) == 0)
      return i;

  return -1;
}

/**
 * way_report_template_get_name:
 * @template: a template
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
way_report_template_get_name (WayReportTemplate template)
{
  g_return_val_if_fail (template <WAY_N_REPORT_TEMPLATES, NULL);

  return _ (templates[template].name);
}

gboolean
way_report_template_is_landscape (WayReportTemplate template)
{
  g_return_val_if_fail (template <WAY_N_REPORT_TEMPLATES, FALSE);

  return templates[template].landscape;
}

/* ---- laying out ---- */

static void
set_cancelled (GError **error)
{
  g_set_error_literal (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_CANCELLED,
                       _ ("The report was cancelled."));
}

/* What the register says goes on in its own words; that it was cancelled is said in ours. */
static void
take_error (GError **error, GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (cause, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED))
    set_cancelled (error);
  else if (g_error_matches (cause, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND))
    g_set_error_literal (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_TEMPLATE,
                         _ ("The register has no such programme."));
  else
    g_set_error_literal (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_FAILED, cause->message);
  g_error_free (cause);
}

static gboolean
check_options (const WayReportOptions *options, GError **error)
{
  if (options->template <WAY_N_REPORT_TEMPLATES)
    return TRUE;

  g_set_error_literal (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_TEMPLATE,
                       _ ("There is no such template."));
  return FALSE;
}

static gboolean
check_objective (WayFacts *facts, GError **error)
{
  if (facts->options.objective == 0 || facts->areas->len > 0)
    return TRUE;

  g_set_error_literal (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_TEMPLATE,
                       _ ("The programme has no such objective."));
  return FALSE;
}

static WayComposition *
compose (WayRegister *reader,
         const WayReportOptions *options,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (WayComposition) composition = NULL;
  g_autoptr (WayFacts) facts = way_facts_gather (reader, options, cancellable, &cause);

  if (facts == NULL)
    {
      take_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  if (!check_objective (facts, error))
    return NULL;

  composition = way_facts_begin (facts, _ (templates[options->template].running));
  if (!templates[options->template].compose (facts, composition, cancellable, &cause))
    {
      take_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  return g_steal_pointer (&composition);
}

/**
 * way_report_lay_out:
 * @reader: a register, used in this thread alone
 * @options: what is asked for
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Composes a report and lays it out on pages. Blocks; use way_report_lay_out_async() in a window.
 *
 * Returns: (transfer full): the pages, or %NULL with an error of %WAY_REPORT_ERROR
 */
WayPages *
way_report_lay_out (WayRegister *reader,
                    const WayReportOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (WayPages) pages = NULL;
  WayComposition *composition;

  g_return_val_if_fail (WAY_IS_REGISTER (reader), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!check_options (options, error))
    return NULL;
  composition = compose (reader, options, cancellable, error);
  if (composition == NULL)
    return NULL;
  pages = way_pages_new (composition, cancellable);
  if (pages == NULL)
    set_cancelled (error);

  return g_steal_pointer (&pages);
}

typedef struct
{
  WayRegister *register_;
  WayReportOptions options;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->register_);
  g_free (job);
}

static void
lay_out_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  WayPages *pages = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (job->register_, cancellable, &error);

  if (reader != NULL)
    pages = way_report_lay_out (reader, &job->options, cancellable, &error);
  if (pages != NULL)
    g_task_return_pointer (task, pages, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_report_lay_out_async:
 * @self: a register
 * @options: what is asked for
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lays out a report in a worker, which reads the register through a connection of its own.
 */
void
way_report_lay_out_async (WayRegister *self,
                          const WayReportOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->register_ = g_object_ref (self);
  job->options = *options;
  g_task_set_source_tag (task, way_report_lay_out_async);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, lay_out_thread);
}

/**
 * way_report_lay_out_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the pages, or %NULL with an error of %WAY_REPORT_ERROR, or of the
 *   register
 */
WayPages *
way_report_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
