-- SPDX-License-Identifier: GPL-3.0-or-later

-- What members of groups have done about commitments at a day, beside standing.sql, whose as_of
-- gives the day. No view writes; nothing of this is in the file.

-- Who belongs to a group at D, each once.
CREATE TEMP VIEW member AS
SELECT group_id, member_id, min(position) AS position
FROM temp.as_of CROSS JOIN main.membership
WHERE coalesce(membership.since, day) <= day AND coalesce(until, day) >= day
GROUP BY group_id, member_id;

-- The latest that was said by D of each who is a member at D; of one day, what was recorded later.
-- Of whom there is none, nothing is known.
CREATE TEMP VIEW taken_up AS
SELECT said.*
FROM temp.as_of CROSS JOIN main.take_up AS said
WHERE said.member_id IS NOT NULL AND said.day <= as_of.day
      AND NOT EXISTS (SELECT 1 FROM main.take_up AS later
                      WHERE later.commitment_id = said.commitment_id
                            AND later.group_id = said.group_id
                            AND later.member_id = said.member_id AND later.day <= as_of.day
                            AND (later.day, later.recorded) > (said.day, said.recorded))
      AND EXISTS (SELECT 1 FROM main.membership
                  WHERE membership.group_id = said.group_id
                        AND membership.member_id = said.member_id
                        AND coalesce(membership.since, as_of.day) <= as_of.day
                        AND coalesce(membership.until, as_of.day) >= as_of.day);

-- The bare counts of the latest day by D that has any, one of each status. Older ones do not
-- complete them: what was counted on another day was counted otherwise.
CREATE TEMP VIEW counted AS
SELECT said.*
FROM temp.as_of CROSS JOIN main.take_up AS said
WHERE said.member_id IS NULL AND said.day <= as_of.day
      AND NOT EXISTS (SELECT 1 FROM main.take_up AS later
                      WHERE later.commitment_id = said.commitment_id
                            AND later.group_id = said.group_id
                            AND later.member_id IS NULL AND later.day <= as_of.day
                            AND (later.day > said.day
                                 OR later.day = said.day AND later.status = said.status
                                    AND later.recorded > said.recorded));

-- Whom commitments are addressed to: those who are asked, and those who have it to do.
CREATE TEMP VIEW addressed AS
SELECT commitment_id, party_id FROM responsible WHERE role IN ('addressee', 'lead');
