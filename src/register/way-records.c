/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making, copying and freeing records. Each is one block in memory whose strings, timings and lists
 * are found by a table of its fields, so that a field cannot be copied and forgotten to be
 * freed. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-records.h"

typedef enum
{
  FIELD_TEXT,   /* char *, never NULL */
  FIELD_TIMING, /* WayTiming *, or NULL */
  FIELD_ARRAY,  /* GArray * of plain values */
  FIELD_LIST,   /* GPtrArray * of blocks of their own */
} FieldSort;

/* What of a record is more than a number; a size of 0 ends the list. */
typedef struct
{
  FieldSort sort;
  gsize offset;
  gsize size;          /* of the field; of an element for arrays */
  GCopyFunc copy;      /* of an element, for lists */
  GDestroyNotify free; /* of an element, for lists */
} Field;

#define FIELD(Type, sort, field, size) { sort, G_STRUCT_OFFSET (Type, field), size, NULL, NULL }
#define TEXT(Type, field)              FIELD (Type, FIELD_TEXT, field, sizeof (char *))
#define TIMING(Type, field)            FIELD (Type, FIELD_TIMING, field, sizeof (WayTiming *))
#define ARRAY(Type, field, Element)    FIELD (Type, FIELD_ARRAY, field, sizeof (Element))
#define LIST(Type, field, copy, free)                                                              \
  { FIELD_LIST, G_STRUCT_OFFSET (Type, field), sizeof (GPtrArray *), copy, free }
#define END { 0 }

static gpointer
copy_citation (gconstpointer citation, gpointer data G_GNUC_UNUSED)
{
  const WayCitation *self = citation;

  return way_citation_new (self->source, self->place);
}

static void
free_citation (gpointer citation)
{
  way_citation_free (citation);
}

static gpointer
copy_stage (gconstpointer stage, gpointer data G_GNUC_UNUSED)
{
  return way_stage_copy (stage);
}

static void
free_stage (gpointer stage)
{
  way_stage_free (stage);
}

static const Field source_fields[] = {
  TEXT (WaySource, code),     TEXT (WaySource, reference),
  TEXT (WaySource, title),    TEXT (WaySource, kind),
  TEXT (WaySource, address),  TEXT (WaySource, number),
  TEXT (WaySource, variants), END,
};

static const Field party_fields[] = {
  TEXT (WayParty, code),
  TEXT (WayParty, name),
  TEXT (WayParty, abbreviation),
  ARRAY (WayParty, members, WayMembership),
  END,
};

static const Field kind_fields[] = {
  TEXT (WayKind, code),
  TEXT (WayKind, name),
  END,
};

static const Field programme_fields[] = {
  TEXT (WayProgramme, code),         TEXT (WayProgramme, title),
  TEXT (WayProgramme, short_title),  TEXT (WayProgramme, objective_label),
  TEXT (WayProgramme, action_label), END,
};

static const Field objective_fields[] = {
  TEXT (WayObjective, code),
  TEXT (WayObjective, title),
  END,
};

static const Field action_fields[] = {
  TEXT (WayAction, code),
  TEXT (WayAction, title),
  END,
};

static const Field commitment_fields[] = {
  TEXT (WayCommitment, code),
  TEXT (WayCommitment, title),
  TEXT (WayCommitment, condition),
  TEXT (WayCommitment, legal),
  TEXT (WayCommitment, origin.place),
  TIMING (WayCommitment, timing),
  ARRAY (WayCommitment, placements, WayPlacement),
  ARRAY (WayCommitment, responsible, WayResponsible),
  END,
};

static const Field statement_fields[] = {
  TEXT (WayStatement, code),
  TEXT (WayStatement, sentence),
  TEXT (WayStatement, title),
  TEXT (WayStatement, citation.place),
  TIMING (WayStatement, timing),
  ARRAY (WayStatement, responsible, WayResponsible),
  TEXT (WayStatement, row),
  LIST (WayStatement, further, copy_citation, free_citation),
  END,
};

static const Field event_fields[] = {
  TEXT (WayEvent, code),
  TEXT (WayEvent, title),
  TEXT (WayEvent, citation.place),
  TIMING (WayEvent, timing),
  END,
};

static const Field continuation_fields[] = {
  TEXT (WayContinuation, citation.place),
  END,
};

static const Field stage_fields[] = {
  TEXT (WayStage, code),
  TEXT (WayStage, name),
  END,
};

static const Field procedure_fields[] = {
  TEXT (WayProcedure, code),
  TEXT (WayProcedure, name),
  LIST (WayProcedure, stages, copy_stage, free_stage),
  END,
};

static const Field step_fields[] = {
  TEXT (WayStep, code),
  TEXT (WayStep, document),
  TEXT (WayStep, citation.place),
  TIMING (WayStep, timing),
  END,
};

static const Field take_up_fields[] = {
  TEXT (WayTakeUp, code),           TEXT (WayTakeUp, document), TEXT (WayTakeUp, note),
  TEXT (WayTakeUp, citation.place), TIMING (WayTakeUp, timing), END,
};

static const Field series_fields[] = {
  TEXT (WaySeries, code),
  TEXT (WaySeries, title),
  TEXT (WaySeries, unit),
  TEXT (WaySeries, currency),
  END,
};

static const Field figure_fields[] = {
  TEXT (WayFigure, code),
  TEXT (WayFigure, note),
  TEXT (WayFigure, citation.place),
  TIMING (WayFigure, timing),
  END,
};

static const Field finding_fields[] = {
  TEXT (WayFinding, code),
  TEXT (WayFinding, title),
  TEXT (WayFinding, klass),
  TEXT (WayFinding, evidence),
  TEXT (WayFinding, response),
  TEXT (WayFinding, citation.place),
  ARRAY (WayFinding, links, WayLink),
  END,
};

static const Field theme_fields[] = {
  TEXT (WayTheme, code),           TEXT (WayTheme, title),           TEXT (WayTheme, text),
  TEXT (WayTheme, citation.place), ARRAY (WayTheme, links, WayLink), END,
};

static const Field forward_fields[] = {
  TEXT (WayForward, code),
  TEXT (WayForward, text),
  TEXT (WayForward, citation.place),
  TIMING (WayForward, timing),
  ARRAY (WayForward, addressees, WayResponsible),
  ARRAY (WayForward, links, WayLink),
  END,
};

static gpointer
new_value (const Field *field)
{
  switch (field->sort)
    {
    case FIELD_TEXT:
      return g_strdup ("");
    case FIELD_ARRAY:
      return g_array_new (FALSE, TRUE, (guint) field->size);
    case FIELD_LIST:
      return g_ptr_array_new_with_free_func (field->free);
    case FIELD_TIMING:
    default:
      return NULL;
    }
}

static gpointer
copy_value (const Field *field, gpointer value)
{
  switch (field->sort)
    {
    case FIELD_TEXT:
      return g_strdup (value != NULL ? value : "");
    case FIELD_ARRAY:
      return g_array_copy (value);
    case FIELD_LIST:
      return g_ptr_array_copy (value, field->copy, NULL);
    case FIELD_TIMING:
    default:
      return value != NULL ? way_timing_ref (value) : NULL;
    }
}

static void
free_value (const Field *field, gpointer value)
{
  switch (field->sort)
    {
    case FIELD_TEXT:
      g_free (value);
      break;
    case FIELD_ARRAY:
      g_array_unref (value);
      break;
    case FIELD_LIST:
      g_ptr_array_unref (value);
      break;
    case FIELD_TIMING:
    default:
      g_clear_pointer ((WayTiming **) &value, way_timing_unref);
      break;
    }
}

static gpointer
new_record (gsize size, const Field *fields)
{
  gpointer self = g_malloc0 (size);

  for (const Field *field = fields; field->size != 0; field++)
    G_STRUCT_MEMBER (gpointer, self, field->offset) = new_value (field);
  return self;
}

static gpointer
copy_record (gconstpointer self, gsize size, const Field *fields)
{
  gpointer copy = g_memdup2 (self, size);

  for (const Field *field = fields; field->size != 0; field++)
    G_STRUCT_MEMBER (gpointer, copy, field->offset) =
      copy_value (field, G_STRUCT_MEMBER (gpointer, self, field->offset));
  return copy;
}

static void
free_record (gpointer self, const Field *fields)
{
  if (self == NULL)
    return;
  for (const Field *field = fields; field->size != 0; field++)
    free_value (field, G_STRUCT_MEMBER (gpointer, self, field->offset));
  g_free (self);
}

#define DEFINE_RECORD(Type, prefix, fields)                                                        \
  Type *prefix##_new (void)                                                                        \
  {                                                                                                \
    return new_record (sizeof (Type), fields);                                                     \
  }                                                                                                \
  Type *prefix##_copy (const Type *self)                                                           \
  {                                                                                                \
    return copy_record (self, sizeof (Type), fields);                                              \
  }                                                                                                \
  void prefix##_free (Type *self)                                                                  \
  {                                                                                                \
    free_record (self, fields);                                                                    \
  }

DEFINE_RECORD (WaySource, way_source, source_fields)

/**
 * way_source_is_report:
 * @self: a source
 *
 * Kinds of sources are free words ("report", "Annual report"), so that a report is a source whose
 * kind speaks of one.
 *
 * Returns: whether it is a report on how the commitments stand
 */
gboolean
way_source_is_report (const WaySource *self)
{
  g_autofree char *kind = g_utf8_casefold (self->kind, -1);

  return strstr (kind, "report") != NULL;
}
DEFINE_RECORD (WayParty, way_party, party_fields)
DEFINE_RECORD (WayKind, way_kind, kind_fields)
DEFINE_RECORD (WayProgramme, way_programme, programme_fields)
DEFINE_RECORD (WayObjective, way_objective, objective_fields)
DEFINE_RECORD (WayAction, way_action, action_fields)
DEFINE_RECORD (WayCommitment, way_commitment, commitment_fields)
DEFINE_RECORD (WayStatement, way_statement, statement_fields)
DEFINE_RECORD (WayEvent, way_event, event_fields)
DEFINE_RECORD (WayContinuation, way_continuation, continuation_fields)
DEFINE_RECORD (WayStage, way_stage, stage_fields)
DEFINE_RECORD (WayProcedure, way_procedure, procedure_fields)
DEFINE_RECORD (WayStep, way_step, step_fields)
DEFINE_RECORD (WayTakeUp, way_take_up, take_up_fields)
DEFINE_RECORD (WaySeries, way_series, series_fields)
DEFINE_RECORD (WayFigure, way_figure, figure_fields)
DEFINE_RECORD (WayFinding, way_finding, finding_fields)
DEFINE_RECORD (WayTheme, way_theme, theme_fields)
DEFINE_RECORD (WayForward, way_forward, forward_fields)

/**
 * way_citation_new:
 * @source: the source cited
 * @place: (nullable): the place in it
 *
 * Returns: (transfer full): a citation
 */
WayCitation *
way_citation_new (WayId source, const char *place)
{
  WayCitation *self = g_new0 (WayCitation, 1);

  self->source = source;
  self->place = g_strdup (place != NULL ? place : "");
  return self;
}

/**
 * way_citation_free:
 * @self: (nullable): a citation
 */
void
way_citation_free (WayCitation *self)
{
  if (self == NULL)
    return;
  g_free (self->place);
  g_free (self);
}

/**
 * way_set_text:
 * @field: the string field of a record
 * @text: (nullable): what it is to hold; %NULL becomes an empty string
 *
 * Sets a string of a record. The text may be the one the field holds already.
 */
void
way_set_text (char **field, const char *text)
{
  char *before = *field;

  *field = g_strdup (text != NULL ? text : "");
  g_free (before);
}
