-- SPDX-License-Identifier: GPL-3.0-or-later

-- Fills an empty register with as many commitments as the temporary table asked says, about a
-- hundred to an action, eight actions to an objective, two statements to a commitment. Everything
-- follows from its number, so that the same register comes out each time. Rows that are searched go
-- in by key, which is the order the search index takes fast. Chance is a multiplicative hash:
-- 4294967291 is the largest prime below 2 to the 32nd.

CREATE TEMP TABLE number (i INTEGER PRIMARY KEY, key INTEGER, chance INTEGER);
INSERT INTO number
WITH RECURSIVE counted (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted, asked WHERE i < asked.commitments)
SELECT i, (i * 2654435761) % 4294967291 AS key, ((i + 77777) * 1597334677) % 4294967291 AS chance FROM counted;

CREATE TEMP TABLE verb (i INTEGER PRIMARY KEY, words TEXT);
INSERT INTO verb (words) VALUES
  ('Proposal for a directive on'), ('Proposal for a regulation on'), ('Communication on'), ('Guidelines for'),
  ('Set up a network for'), ('Handbook on'), ('Annual conference on'), ('Report on'), ('Pilot project on'),
  ('Funding programme for'), ('Study of'), ('Evaluation of'), ('Action plan on'), ('Recommendation on'),
  ('Joint operation on'), ('Training curriculum for'), ('Common standard for'), ('Early warning of'),
  ('Cooperation agreement on'), ('Review of'), ('Strengthen'), ('Extend'), ('Improve'), ('Coordinate'),
  ('Establish a centre for'), ('Revise the rules on'), ('Develop indicators of'), ('Map'), ('Test'), ('Promote'),
  ('Impact assessment of'), ('Public consultation on'), ('Peer review of'), ('Exchange of'), ('Roadmap for'),
  ('Feasibility study of'), ('Database of'), ('Implementing act on');

CREATE TEMP TABLE matter (i INTEGER PRIMARY KEY, words TEXT);
INSERT INTO matter (words) VALUES
  ('the confiscation of criminal assets'), ('passenger name records'), ('explosives and their precursors'),
  ('radicalisation and recruitment'), ('the security of land transport'), ('money laundering'),
  ('cybercrime and attacks on networks'), ('illicit trafficking in firearms'), ('drug seizures at sea'),
  ('border surveillance'), ('false documents'), ('victims of trafficking'), ('joint investigation teams'),
  ('risk assessment and mapping'), ('critical infrastructure'), ('the exchange of fingerprints'),
  ('early voluntary return'), ('emission standards for vehicles'), ('renewable heat in public buildings'),
  ('the retrofitting of schools'), ('rail freight corridors'), ('safe cycling routes'), ('flood defences'),
  ('biodiversity in urban parks'), ('waste prevention in retail'), ('digital identity'), ('open data portals'),
  ('public procurement of software'), ('accessible web sites'), ('broadband in rural areas'),
  ('apprenticeships and training'), ('the recognition of qualifications'), ('child care places'),
  ('long-term care'), ('antimicrobial resistance'), ('vaccination records'), ('the safety of medical devices'),
  ('food labelling'), ('pesticide residues'), ('fisheries control'), ('the résumé of café owners'),
  ('civil protection modules'), ('search and rescue'), ('coast guard functions'), ('customs risk management'),
  ('value added tax fraud'), ('beneficial ownership registers'), ('whistle-blower protection'),
  ('judicial training'), ('legal aid'), ('mutual recognition of judgments'), ('prison overcrowding');

CREATE TEMP TABLE extent (i INTEGER PRIMARY KEY, words TEXT);
INSERT INTO extent (words) VALUES
  (''), (' in the Member States'), (' with neighbouring countries'), (' for small enterprises'),
  (' in cross-border regions'), (' with the agencies concerned'), (' at national level'), (' for local authorities'),
  (' in the maritime domain'), (' with international partners'), (' for the period to come'), (' on the ground'),
  (' for front-line staff'), (' at the external borders'), (' in the financial sector'), (' under the new framework');

CREATE TEMP TABLE progress (i INTEGER PRIMARY KEY, words TEXT);
INSERT INTO progress (words) VALUES
  ('The proposal was adopted and sent to the Parliament and the Council.'),
  ('Work is under way with the agencies; a first draft was discussed in the working group.'),
  ('The study was delivered and its results are being examined.'),
  ('The network met twice and agreed on a common method.'),
  ('Preparatory work has been delayed by the negotiation of the budget.'),
  ('Nothing has been done so far; a start is planned for next year.'),
  ('The handbook was published in all languages.'),
  ('Twelve authorities have taken part in the pilot, three of them for the first time.'),
  ('The general approach was reached; trilogues are expected to begin after the summer.'),
  ('The deadline was moved because the impact assessment had to be repeated.');

INSERT INTO kind (id, code, name, position) VALUES
  (64, 'proposal', 'Legislative proposal', 1), (65, 'communication', 'Communication', 2),
  (66, 'guidelines', 'Guidelines', 3), (67, 'network', 'Network', 4), (68, 'report', 'Report', 5);

INSERT INTO source (id, code, reference, title, day, kind, address) VALUES
  (1, 'origin', 'COM(2010) 1', 'The strategy in action', '2010-11-22', 'strategy', ''),
  (2, 'addition', 'COM(2012) 77', 'Additions to the strategy', '2012-05-15', 'strategy', '');
INSERT INTO source (id, code, reference, title, day, kind, address)
SELECT 10 + i, 'report-' || i, 'COM(' || (2010 + i) || ') ' || (700 + 13 * i), 'Annual report ' || i,
       (2010 + i) || '-11-25', 'report', '' FROM number WHERE i <= 5;

INSERT INTO party (id, code, name, abbreviation, kind, position)
SELECT 1000 + i, 'party-' || i, 'Directorate-General ' || i || ' for ' || matter.words, 'DG' || i, 'institution', i
FROM number JOIN matter USING (i);

INSERT INTO programme (id, code, title, short_title, begins, ends, source_id, position)
VALUES (3, 'strategy', 'A strategy of generated commitments', 'Generated strategy', '2011-01-01', '2016-12-31', 1, 1);

CREATE TEMP TABLE lane AS
SELECT i, (i - 1) / 8 + 1 AS objective, (i - 1) % 8 + 1 AS part, key * 64 + 32 AS id
FROM number, asked WHERE i <= (asked.commitments + 99) / 100;

INSERT INTO objective (id, programme_id, code, title, position)
SELECT id + 1, 3, objective, 'Objective ' || objective || ': ' || matter.words, objective
FROM lane JOIN matter ON matter.i = objective % 52 + 1 WHERE part = 1;
INSERT INTO action (id, objective_id, code, title, position)
SELECT lane.id, first.id + 1, lane.objective || '.' || lane.part, verb.words || ' ' || matter.words, lane.part
FROM lane JOIN lane AS first ON first.objective = lane.objective AND first.part = 1
     JOIN verb ON verb.i = lane.i % 38 + 1 JOIN matter ON matter.i = lane.i % 52 + 1;
CREATE UNIQUE INDEX temp.lane_number ON lane (i);

-- Timings: a year, two years, an end, a quarter, a month, a day, words without a value, ongoing, or
-- nothing.
CREATE TEMP TABLE timing AS
WITH due AS (SELECT i, 2011 + chance % 6 AS year, chance / 16 % 12 + 1 AS month, chance / 512 % 20 AS sort FROM number),
     padded AS (SELECT *, printf('%02d', month) AS mm, printf('%02d', (month - 1) / 3 + 33) AS qq,
                       (month - 1) / 3 * 3 AS before, year || '-01-01' AS new_year FROM due)
SELECT i, sort,
       CASE WHEN sort < 7 THEN year || ''
            WHEN sort < 9 THEN year || '-' || substr(year + 1, 3)
            WHEN sort < 12 THEN 'by the end of ' || year
            WHEN sort < 14 THEN 'Q' || (qq - 32) || ' ' || year
            WHEN sort < 16 THEN mm || '.' || year
            WHEN sort = 16 THEN '15.' || mm || '.' || year
            WHEN sort = 17 THEN 'as soon as possible'
            WHEN sort = 18 THEN 'Ongoing'
            ELSE '' END AS words,
       CASE WHEN sort < 7 THEN year || ''
            WHEN sort < 9 THEN year || '/' || (year + 1)
            WHEN sort < 12 THEN '../' || year || '-12-31'
            WHEN sort < 14 THEN year || '-' || qq
            WHEN sort < 16 THEN year || '-' || mm
            WHEN sort = 16 THEN year || '-' || mm || '-15'
            WHEN sort = 18 THEN '../..' END AS edtf,
       CASE WHEN sort < 9 THEN new_year
            WHEN sort < 12 THEN NULL
            WHEN sort < 14 THEN date(new_year, before || ' months')
            WHEN sort < 16 THEN year || '-' || mm || '-01'
            WHEN sort = 16 THEN year || '-' || mm || '-15' END AS earliest,
       CASE WHEN sort < 7 THEN year || '-12-31'
            WHEN sort < 9 THEN (year + 1) || '-12-31'
            WHEN sort < 12 THEN year || '-12-31'
            WHEN sort < 14 THEN date(new_year, (before + 3) || ' months', '-1 day')
            WHEN sort < 16 THEN date(year || '-' || mm || '-01', '+1 month', '-1 day')
            WHEN sort = 16 THEN year || '-' || mm || '-15' END AS latest
FROM padded;
CREATE UNIQUE INDEX temp.timing_number ON timing (i);

INSERT INTO commitment (id, code, title, kind_id, modality, condition, timing_text, timing_edtf, timing_earliest,
                        timing_latest, legal, source_id, place)
SELECT key * 64 + 1, 'c' || n.i, verb.words || ' ' || matter.words || extent.words,
       64 + chance % 5,
       CASE chance % 4 WHEN 0 THEN 'will' WHEN 1 THEN 'should' WHEN 2 THEN 'invited' END,
       CASE WHEN chance % 17 = 0 THEN 'Subject to a feasibility study' ELSE '' END,
       t.words, t.edtf, t.earliest, t.latest,
       CASE WHEN chance % 13 = 0 THEN 'Article ' || (chance % 300 + 1) || ' TFEU' ELSE '' END,
       CASE WHEN chance % 20 = 0 THEN 2 ELSE 1 END, 'Annex, row ' || n.i
FROM number AS n JOIN timing AS t USING (i)
     JOIN verb ON verb.i = chance / 7 % 38 + 1
     JOIN matter ON matter.i = chance / 301 % 52 + 1
     JOIN extent ON extent.i = chance / 15707 % 16 + 1
ORDER BY key;

-- Each under the action of its hundred; one in fifty also under the next one.
INSERT INTO placement (id, commitment_id, action_id, is_main, position)
SELECT key * 64 + 2, key * 64 + 1, lane.id, 1, n.i FROM number AS n JOIN lane ON lane.i = (n.i - 1) / 100 + 1
UNION ALL
SELECT key * 64 + 3, key * 64 + 1, lane.id, 0, 1000000 + n.i FROM number AS n JOIN lane ON lane.i = (n.i - 1) / 100 + 2
WHERE n.i % 50 = 0;

INSERT INTO commitment_party (id, commitment_id, party_id, role, position)
SELECT key * 64 + 4, key * 64 + 1, 1001 + chance % 40, 'lead', 1 FROM number
UNION ALL
SELECT key * 64 + 5, key * 64 + 1, 1041 + chance % 12, CASE WHEN chance % 8 = 0 THEN 'lead' ELSE 'with' END, 2
FROM number WHERE chance % 4 = 0;

-- The first reports speak of nearly everything, the later ones mostly of what was not done; one in
-- eight says nothing.
CREATE TEMP TABLE said AS
SELECT n.i, n.key, n.chance, report.i AS year, (n.chance / 31 + report.i * 7919) % 100 AS lot
FROM number AS n CROSS JOIN number AS report ON report.i <= 5
WHERE n.chance % 8 > 0 AND (n.chance / 8 + report.i * 3) % 11 < 5;

INSERT INTO statement (id, code, commitment_id, day, recorded, status, forecast, sentence, timing_text, timing_edtf,
                       timing_earliest, timing_latest, title, says_responsible, source_id, place)
SELECT key * 64 + 8 + year, 's' || s.i || '-' || year, key * 64 + 1, (2010 + year) || '-11-25',
       1300000000000000 + row_number() OVER (ORDER BY year, s.i),
       CASE WHEN lot < 4 THEN NULL
            WHEN lot < 30 - 4 * year THEN 'not-started'
            WHEN lot < 70 - 6 * year THEN 'ongoing'
            WHEN lot < 94 THEN 'completed'
            WHEN lot < 97 THEN 'superseded'
            ELSE 'withdrawn' END,
       lot BETWEEN 85 AND 89, progress.words,
       iif(moved, 'by ' || (2012 + year), ''), iif(moved, '../' || (2012 + year) || '-12-31', NULL),
       NULL, iif(moved, (2012 + year) || '-12-31', NULL),
       iif(lot % 25 = 0, 'Renewed work on ' || matter.words, ''), lot % 30 = 7, 10 + year, 'Section ' || (lot % 9 + 1)
FROM (SELECT *, (chance / 5 + year) % 7 = 0 AS moved FROM said) AS s
     JOIN progress ON progress.i = lot % 10 + 1
     JOIN matter ON matter.i = chance / 301 % 52 + 1
ORDER BY 1;

INSERT INTO statement_party (id, statement_id, party_id, role, position)
SELECT key * 64 + 16 + year, key * 64 + 8 + year, 1001 + (chance + year) % 40, 'lead', 1 FROM said WHERE lot % 30 = 7;

-- A place that differs on the same day, here and there.
INSERT INTO statement (id, code, commitment_id, day, recorded, status, source_id, place)
SELECT key * 64 + 24 + year, 'd' || i || '-' || year, key * 64 + 1, (2010 + year) || '-11-25',
       1400000000000000 + row_number() OVER (ORDER BY year, i), 'ongoing', 10 + year, 'Annex'
FROM said WHERE chance % 61 = 1
ORDER BY 1;

INSERT INTO event (id, code, programme_id, title, timing_text, timing_edtf, timing_earliest, timing_latest, held, source_id)
SELECT 2000 + i, 'event-' || i, 3, 'Council meeting ' || i, day, day, day, day, day < '2014-01-01', 1
FROM (SELECT i, date('2011-01-15', i || ' months') AS day FROM number WHERE i <= 70);

-- A group of 27 states, and one more from July 2013; what each has done about one commitment in five
-- of the first 5,000.
INSERT INTO party (id, code, name, abbreviation, kind, is_group, position)
VALUES (3000, 'states', 'Member States', 'MS', 'group', 1, 3000);
INSERT INTO party (id, code, name, abbreviation, kind, position)
SELECT 3000 + i, 'state-' || i, 'State ' || i, char(64 + (i - 1) / 26 + 1, 65 + (i - 1) % 26), 'state', 3000 + i
FROM number WHERE i <= 28;
INSERT INTO membership (id, group_id, member_id, since, position)
SELECT 3100 + i, 3000, 3000 + i, iif(i = 28, '2013-07-01', '1995-01-01'), i FROM number WHERE i <= 28;

INSERT INTO take_up (id, code, commitment_id, group_id, member_id, status, day, recorded, note, source_id, place)
SELECT n.key * 64 + state.i, 'u' || n.i || '-' || state.i, n.key * 64 + 1, 3000, 3000 + state.i,
       CASE (n.chance / (state.i * 7 + 1)) % 6
            WHEN 0 THEN 'not-started' WHEN 1 THEN 'under-way' WHEN 2 THEN 'not-applicable'
            WHEN 3 THEN 'infringement' ELSE 'done' END,
       '2014-11-25', 1500000000000000 + n.i * 100 + state.i, progress.words, 14, 'Table ' || state.i
FROM number AS n CROSS JOIN number AS state JOIN progress ON progress.i = (n.i + state.i) % 10 + 1
WHERE n.i <= 5000 AND n.i % 5 = 0 AND state.i <= 27
ORDER BY 1;
