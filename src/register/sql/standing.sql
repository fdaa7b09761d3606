-- SPDX-License-Identifier: GPL-3.0-or-later

-- How commitments stand at a day: the one definition of "as of", as temporary
-- views of a connection. Whoever asks writes the one row of as_of and reads plain SELECTs; no other
-- SQL says what overdue means. No view writes; nothing of this is in the file.

CREATE TEMP TABLE as_of (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  day     TEXT NOT NULL, -- D: nothing that was said or promised later is seen
  since   TEXT,          -- S: silent is who was not spoken of in (S, D]; NULL: nobody is asked
  horizon TEXT,          -- due soon is what is due in [D, horizon]; NULL: nobody is asked
  moving  TEXT           -- stalled is what has not moved since; NULL: nobody is asked
);

-- Where commitments stand, with the programme that belongs to: one row per placement, those under
-- an objective itself with an action of 0. In order: programme's objectives, its own commitments
-- before its actions, then position.
CREATE TEMP VIEW placed AS
SELECT objective.programme_id, objective.id AS objective_id, 0 AS action_id,
       placement.commitment_id, placement.is_main, objective.position AS objective_position,
       -1 AS action_position, placement.position, placement.id AS placement_id
FROM main.objective JOIN main.placement ON placement.objective_id = objective.id
UNION ALL
SELECT objective.programme_id, objective.id, action.id, placement.commitment_id, placement.is_main,
       objective.position, action.position, placement.position, placement.id
FROM main.objective JOIN main.action ON action.objective_id = objective.id
     JOIN main.placement ON placement.action_id = action.id;

-- The statements that decide at D, one commitment to a row; only commitments whose origin's source
-- is of D or before.
--
-- Of the statements up to D that say anything of the kind, the latest decides; of the same day, the
-- one recorded later. A timing, a title or leads stated on the origin's own day or before do not
-- replace the origin's, they stand beside them (and may be in dispute with them); where the origin
-- is silent on timing or leads, they count.
CREATE TEMP VIEW decided AS
SELECT commitment.id AS commitment_id, as_of.day, as_of.since, as_of.horizon, as_of.moving,
       origin.day AS origin_day, by_status.id AS status_id, by_timing.id AS timing_id,
       by_title.id AS title_id, by_lead.id AS lead_id,
       by_status.status, coalesce(by_status.forecast, 0) AS forecast, by_status.day AS status_day,
       by_status.source_id AS status_source_id, by_status.place AS status_place,
       coalesce(by_timing.day, origin.day) AS timing_day,
       iif(by_timing.id IS NULL, commitment.timing_text, by_timing.timing_text) AS timing_text,
       iif(by_timing.id IS NULL, commitment.timing_edtf, by_timing.timing_edtf) AS timing_edtf,
       iif(by_timing.id IS NULL, commitment.timing_latest, by_timing.timing_latest) AS due,
       commitment.title AS own_title, commitment.timing_text AS own_timing_text,
       commitment.timing_edtf AS own_timing_edtf, commitment.timing_latest AS own_due,
       coalesce(by_title.title, commitment.title) AS title,
       coalesce(by_lead.day, origin.day) AS lead_day,
       commitment.kind_id, commitment.modality, commitment.condition, commitment.procedure_id
FROM temp.as_of CROSS JOIN main.commitment
     CROSS JOIN main.source AS origin
       ON origin.id = commitment.source_id AND origin.day <= as_of.day
     LEFT JOIN main.statement AS by_status ON by_status.id =
       (SELECT id FROM main.statement AS said
        WHERE said.commitment_id = commitment.id AND said.day <= as_of.day
              AND said.status IS NOT NULL
        ORDER BY said.day DESC, said.recorded DESC LIMIT 1)
     LEFT JOIN main.statement AS by_timing ON by_timing.id =
       (SELECT id FROM main.statement AS said
        WHERE said.commitment_id = commitment.id AND said.day <= as_of.day
              AND said.timing_text <> '' AND (said.day > origin.day OR commitment.timing_text = '')
        ORDER BY said.day DESC, said.recorded DESC LIMIT 1)
     LEFT JOIN main.statement AS by_title ON by_title.id =
       (SELECT id FROM main.statement AS said
        WHERE said.commitment_id = commitment.id AND said.day <= as_of.day AND said.title <> ''
              AND said.day > origin.day
        ORDER BY said.day DESC, said.recorded DESC LIMIT 1)
     LEFT JOIN main.statement AS by_lead ON by_lead.id =
       (SELECT id FROM main.statement AS said
        WHERE said.commitment_id = commitment.id AND said.day <= as_of.day
              AND said.says_responsible = 1
              AND (said.day > origin.day
                   OR NOT EXISTS (SELECT 1 FROM main.commitment_party AS own
                                  WHERE own.commitment_id = commitment.id AND own.role = 'lead'))
        ORDER BY said.day DESC, said.recorded DESC LIMIT 1);

-- The class, the first that fits. A forecast is no fact: it neither completes nor keeps a due day
-- from passing. Due on D is not yet overdue; what has no latest day never is.
CREATE TEMP VIEW classed AS
SELECT *,
       CASE WHEN status = 'withdrawn' THEN 'withdrawn'
            WHEN status = 'superseded' THEN 'superseded'
            WHEN status = 'completed' AND forecast = 0 THEN 'completed'
            WHEN due < day THEN 'overdue'
            WHEN status = 'completed' THEN 'expected'
            WHEN status = 'ongoing' THEN 'ongoing'
            WHEN status = 'not-started' THEN 'not-started'
            ELSE 'not-reported' END AS class
FROM decided;

-- The days on which the class of a commitment may change, whatever D is: it is promised, something
-- is said of its status or timing, or the day after a due day, its own or a stated one, has come.
-- Between two of them it stands as it stood.
CREATE TEMP VIEW turning AS
SELECT commitment.id AS commitment_id, origin.day
FROM main.commitment JOIN main.source AS origin ON origin.id = commitment.source_id
UNION ALL
SELECT commitment_id, day FROM main.statement WHERE status IS NOT NULL OR timing_text <> ''
UNION ALL
SELECT id, date(timing_latest, '+1 day') FROM main.commitment WHERE timing_latest IS NOT NULL
UNION ALL
SELECT commitment_id, date(timing_latest, '+1 day') FROM main.statement
WHERE timing_latest IS NOT NULL AND timing_text <> '';

-- Those of them that are asked for, in order.
CREATE TEMP TABLE turn (
  day           TEXT NOT NULL,
  commitment_id INTEGER NOT NULL,
  PRIMARY KEY (day, commitment_id)
) WITHOUT ROWID;

-- What a commitment is at D besides. Slipped and brought forward need both due days. A lead is a
-- set: order and the other roles do not matter, and who comes where there was nobody takes over
-- from no one. Disputed: for the very day that decides, be it in one document, another place gives
-- another status or forecast, another due day (or none, or other words where neither has a value),
-- or other leads. "By 2013" and "2013" are two ways to write one due day.
CREATE TEMP VIEW standing AS
SELECT classed.*,
       due > own_due AS is_slipped,
       due < own_due AS is_brought_forward,
       CASE WHEN due <> own_due
            THEN CAST(round((julianday(due) - julianday(own_due)) / 30.436875) AS INTEGER)
            ELSE 0 END AS slip_months,
       title <> own_title AS is_renamed,
       lead_id IS NOT NULL
       AND EXISTS (SELECT 1 FROM main.commitment_party AS own
                   WHERE own.commitment_id = classed.commitment_id AND role = 'lead')
       AND (SELECT group_concat(party_id ORDER BY party_id) FROM main.statement_party
            WHERE statement_id = lead_id AND role = 'lead')
           IS NOT (SELECT group_concat(party_id ORDER BY party_id)
                   FROM main.commitment_party AS own
                   WHERE own.commitment_id = classed.commitment_id AND role = 'lead')
       AS is_handed_over,
       EXISTS (SELECT 1 FROM main.statement AS other
               WHERE other.commitment_id = classed.commitment_id AND other.day = status_day
                     AND (other.status <> classed.status OR other.forecast <> classed.forecast)
                     AND other.status IS NOT NULL) AS is_status_disputed,
       (SELECT id FROM main.statement AS other
        WHERE other.commitment_id = classed.commitment_id AND other.day = timing_day
              AND other.timing_text <> ''
              AND (other.timing_latest IS NOT classed.due
                   OR (other.timing_edtf IS NULL) <> (classed.timing_edtf IS NULL)
                   OR other.timing_edtf IS NULL AND other.timing_text <> classed.timing_text)
        ORDER BY other.recorded DESC LIMIT 1) AS disputed_timing_id,
       EXISTS (SELECT 1 FROM main.statement AS other
               WHERE other.commitment_id = classed.commitment_id AND other.day = lead_day
                     AND other.says_responsible = 1
                     AND (SELECT group_concat(party_id ORDER BY party_id) FROM main.statement_party
                          WHERE statement_id = other.id AND role = 'lead')
                         IS NOT iif(lead_id IS NULL,
                                    (SELECT group_concat(party_id ORDER BY party_id)
                                     FROM main.commitment_party AS own
                                     WHERE own.commitment_id = classed.commitment_id
                                           AND role = 'lead'),
                                    (SELECT group_concat(party_id ORDER BY party_id)
                                     FROM main.statement_party
                                     WHERE statement_id = lead_id AND role = 'lead')))
       AS is_lead_disputed,
       (SELECT max(said.day) FROM main.statement AS said
        WHERE said.commitment_id = classed.commitment_id AND said.day <= classed.day) AS last_said,
       NOT EXISTS (SELECT 1 FROM main.statement AS said
                   WHERE said.commitment_id = classed.commitment_id AND said.day > since
                         AND said.day <= classed.day)
       AND since IS NOT NULL AS is_silent,
       coalesce(class NOT IN ('completed', 'superseded', 'withdrawn')
                AND due >= day AND due <= horizon, 0) AS is_due_soon,
       CASE WHEN procedure_id IS NOT NULL
            THEN coalesce((SELECT max(min(coalesce(step.timing_latest, known.day), known.day))
                           FROM main.step JOIN main.source AS known ON known.id = step.source_id
                           WHERE step.commitment_id = classed.commitment_id AND step.reached = 1
                                 AND known.day <= classed.day), origin_day)
            END AS moved_day
FROM classed;

-- Who is responsible at D, in order: as the deciding statement says, else as the origin does.
CREATE TEMP VIEW responsible AS
SELECT decided.commitment_id, own.role, own.party_id, own.position, own.id AS part_id
FROM decided CROSS JOIN main.commitment_party AS own ON own.commitment_id = decided.commitment_id
WHERE decided.lead_id IS NULL
UNION ALL
SELECT decided.commitment_id, part.role, part.party_id, part.position, part.id
FROM decided CROSS JOIN main.statement_party AS part ON part.statement_id = decided.lead_id;

-- Everything a row of a board shows, in the order way-standing-read.c reads it. The parts name
-- parties in order, each by the first letter of its role and its key: "l42 w7".
CREATE TEMP VIEW board_row AS
SELECT standing.commitment_id, own_title, standing.title AS title, kind.name AS kind, modality,
       condition, class,
       standing.status AS status, standing.forecast AS forecast, status_day, status_id, last_said,
       standing.timing_text AS timing_text, standing.timing_edtf AS timing_edtf, timing_id,
       own_timing_text, own_timing_edtf, other.timing_text AS other_timing_text,
       other.timing_edtf AS other_timing_edtf,
       is_slipped, is_brought_forward, slip_months, is_renamed, is_handed_over,
       is_status_disputed OR is_lead_disputed OR other.id IS NOT NULL AS is_disputed,
       source.reference AS reference, status_place,
       iif(lead_id IS NULL,
           (SELECT group_concat(substr(role, 1, 1) || party_id, ' ' ORDER BY position, id)
            FROM main.commitment_party AS own WHERE own.commitment_id = standing.commitment_id),
           (SELECT group_concat(substr(role, 1, 1) || party_id, ' ' ORDER BY position, id)
            FROM main.statement_party WHERE statement_id = lead_id)) AS parts,
       procedure_id, moved_day,
       class NOT IN ('completed', 'superseded', 'withdrawn') AND moved_day < moving AS is_stalled
FROM standing
     LEFT JOIN main.kind ON kind.id = kind_id
     LEFT JOIN main.source ON source.id = status_source_id
     LEFT JOIN main.statement AS other ON other.id = disputed_timing_id;
