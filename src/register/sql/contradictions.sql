-- SPDX-License-Identifier: GPL-3.0-or-later

-- Places that disagree: the one definition of a contradiction, as temporary views of a connection,
-- made after those of standing.sql, whose as_of they read. What is in dispute there is in
-- contradiction here; here is also what a later statement has decided since, and what no commitment
-- of the board stands or falls with.

-- What some place says, of one subject (a commitment, or a series where the field is a figure), in
-- one field, for one occasion: of these no two can be true that differ.
--
-- Said by tells apart who did it, where that is known of both. Value is compared, more only where
-- both say it. Earliest and latest are of fields in which days disagree only when they cannot be the
-- same day: "November 2015" is no contradiction to the 18th.
CREATE TEMP VIEW saying AS
-- A status, or that it is a forecast.
SELECT 'status' AS field, commitment_id AS subject_id, statement.day AS occasion, NULL AS said_by,
       status || forecast AS value, NULL AS more, NULL AS earliest, NULL AS latest,
       statement.day AS day, recorded, id AS record_id, source_id, place,
       status AS nick, forecast, '' AS text, NULL AS edtf, NULL AS number, NULL AS total, '' AS about
FROM temp.as_of CROSS JOIN main.statement
WHERE status IS NOT NULL AND statement.day <= as_of.day
UNION ALL
-- A timing: another due day (or none), or other words where neither has a value.
SELECT 'timing', commitment_id, statement.day, NULL,
       iif(timing_edtf IS NULL, 'words ' || timing_text, 'due ' || coalesce(timing_latest, '')),
       NULL, NULL, NULL, statement.day, recorded, id, source_id, place,
       '', 0, timing_text, timing_edtf, NULL, NULL, ''
FROM temp.as_of CROSS JOIN main.statement
WHERE timing_text <> '' AND statement.day <= as_of.day
UNION ALL
SELECT 'timing', commitment.id, origin.day, NULL,
       iif(timing_edtf IS NULL, 'words ' || timing_text, 'due ' || coalesce(timing_latest, '')),
       NULL, NULL, NULL, origin.day, 0, commitment.id, commitment.source_id, commitment.place,
       '', 0, timing_text, timing_edtf, NULL, NULL, ''
FROM main.commitment JOIN main.source AS origin ON origin.id = commitment.source_id
WHERE timing_text <> ''
UNION ALL
-- The leads, as a set.
SELECT 'lead', commitment_id, statement.day, NULL,
       coalesce((SELECT group_concat(party_id ORDER BY party_id) FROM main.statement_party
                 WHERE statement_id = statement.id AND role = 'lead'), ''),
       NULL, NULL, NULL, statement.day, recorded, id, source_id, place,
       '', 0,
       coalesce((SELECT group_concat(party.name, ', ' ORDER BY part.position, part.id)
                 FROM main.statement_party AS part JOIN main.party ON party.id = party_id
                 WHERE statement_id = statement.id AND role = 'lead'), ''),
       NULL, NULL, NULL, ''
FROM temp.as_of CROSS JOIN main.statement
WHERE says_responsible = 1 AND statement.day <= as_of.day
UNION ALL
SELECT 'lead', commitment.id, origin.day, NULL,
       (SELECT group_concat(party_id ORDER BY party_id) FROM main.commitment_party
        WHERE commitment_id = commitment.id AND role = 'lead') AS leads,
       NULL, NULL, NULL, origin.day, 0, commitment.id, commitment.source_id, commitment.place,
       '', 0,
       (SELECT group_concat(party.name, ', ' ORDER BY part.position, part.id)
        FROM main.commitment_party AS part JOIN main.party ON party.id = party_id
        WHERE commitment_id = commitment.id AND role = 'lead'),
       NULL, NULL, NULL, ''
FROM main.commitment JOIN main.source AS origin ON origin.id = commitment.source_id
WHERE leads IS NOT NULL
UNION ALL
-- A title as printed.
SELECT 'title', commitment_id, statement.day, NULL, statement.title, NULL, NULL, NULL,
       statement.day, recorded, id, source_id, place, '', 0, statement.title, NULL, NULL, NULL, ''
FROM temp.as_of CROSS JOIN main.statement
WHERE title <> '' AND statement.day <= as_of.day
UNION ALL
SELECT 'title', commitment.id, origin.day, NULL, commitment.title, NULL, NULL, NULL,
       origin.day, 0, commitment.id, commitment.source_id, commitment.place,
       '', 0, commitment.title, NULL, NULL, NULL, ''
FROM main.commitment JOIN main.source AS origin ON origin.id = commitment.source_id
UNION ALL
-- When a stage was reached that is reached once, at one body.
SELECT 'stage', commitment_id, stage_id, body_id, '', NULL, timing_earliest, timing_latest,
       source.day, recorded, step.id, source_id, place,
       '', 0, timing_text, timing_edtf, NULL, NULL, stage.name
FROM temp.as_of CROSS JOIN main.step JOIN main.stage ON stage.id = stage_id
     JOIN main.source ON source.id = source_id
WHERE reached = 1 AND repeatable = 0 AND timing_edtf IS NOT NULL AND source.day <= as_of.day
UNION ALL
-- What a member has done.
SELECT 'take-up', commitment_id, take_up.day || ' ' || member_id, NULL, status, NULL, NULL, NULL,
       take_up.day, recorded, take_up.id, source_id, place,
       status, 0, '', NULL, NULL, NULL, party.name
FROM temp.as_of CROSS JOIN main.take_up JOIN main.party ON party.id = member_id
WHERE take_up.day <= as_of.day
UNION ALL
-- How many members have.
SELECT 'take-up', commitment_id, take_up.day || ' ' || group_id || ' ' || status, NULL,
       'count ' || number, total, NULL, NULL, take_up.day, recorded, take_up.id, source_id, place,
       status, 0, '', NULL, number, total, party.name
FROM temp.as_of CROSS JOIN main.take_up JOIN main.party ON party.id = group_id
WHERE member_id IS NULL AND take_up.day <= as_of.day
UNION ALL
-- A number for one period, on one basis. Without a period nobody knows whether it is the same.
SELECT 'figure', series_id,
       iif(timing_edtf IS NULL, timing_text,
           coalesce(timing_earliest, '') || '/' || coalesce(timing_latest, ''))
       || ' ' || coalesce(basis, ''),
       NULL, 'value ' || value, total, NULL, NULL, source.day, recorded, figure.id, source_id, place,
       coalesce(qualifier, ''), 0, coalesce(basis, ''), NULL, value, total, timing_text
FROM temp.as_of CROSS JOIN main.figure JOIN main.source ON source.id = source_id
WHERE target = 0 AND timing_text <> '' AND source.day <= as_of.day;

-- Every pair of them that disagrees, the one recorded first before the other; what the origin of a
-- commitment says was recorded before all.
CREATE TEMP VIEW contradiction AS
WITH said AS MATERIALIZED (SELECT * FROM temp.saying)
SELECT one.field, one.subject_id, one.about,
       one.day, one.source_id, one.place, one.nick, one.forecast, one.text, one.edtf, one.number,
       one.total,
       other.day AS other_day, other.source_id AS other_source_id, other.place AS other_place,
       other.nick AS other_nick, other.forecast AS other_forecast, other.text AS other_text,
       other.edtf AS other_edtf, other.number AS other_number, other.total AS other_total,
       one.recorded, one.record_id, other.recorded AS other_recorded,
       other.record_id AS other_record_id
FROM said AS one
     CROSS JOIN said AS other ON other.subject_id = one.subject_id AND other.field = one.field
                                 AND other.occasion = one.occasion
WHERE (one.recorded, one.record_id) < (other.recorded, other.record_id)
      AND (one.said_by = other.said_by) IS NOT 0
      AND (one.value <> other.value OR one.more <> other.more
           OR one.latest < other.earliest OR other.latest < one.earliest);
