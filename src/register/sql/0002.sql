-- SPDX-License-Identifier: GPL-3.0-or-later

-- The register, version 2: procedures with their stages, take-up by members of groups, figures,
-- findings, themes and the way forward. Columns are added last: a changeset of version 1 then still
-- finds those it knows. Recorded is the time of recording, as in a statement.

PRAGMA user_version = 2;

-- ---- what the records of version 1 get besides ----

ALTER TABLE source ADD COLUMN number TEXT NOT NULL DEFAULT ''; -- of a series of reports
ALTER TABLE source ADD COLUMN since TEXT CHECK (since IS date(since)); -- the period it covers
ALTER TABLE source ADD COLUMN until TEXT CHECK (until IS date(until));
ALTER TABLE source ADD COLUMN variants TEXT NOT NULL DEFAULT ''; -- its reference as printed elsewhere
-- The row of an overview table it stood in, as printed.
ALTER TABLE statement ADD COLUMN printed_row TEXT NOT NULL DEFAULT '';

-- From is the earlier, to the later.
CREATE TABLE continuation_of_version_2 (
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  from_id   INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  to_id     INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE CHECK (to_id <> from_id),
  relation  TEXT NOT NULL CHECK (relation IN ('carries-on', 'replaces', 'splits', 'merges',
                                              'restates', 'renames', 'next-stage')),
  inferred  INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
  source_id INTEGER REFERENCES source (id) ON DELETE RESTRICT,
  place     TEXT NOT NULL DEFAULT '',
  UNIQUE (from_id, to_id),
  CHECK (inferred = 1 OR source_id IS NOT NULL)
) STRICT;
INSERT INTO continuation_of_version_2 (id, from_id, to_id, relation, inferred, source_id, place)
  SELECT id, from_id, to_id, relation, inferred, source_id, place FROM continuation;
DROP TABLE continuation;
ALTER TABLE continuation_of_version_2 RENAME TO continuation;
CREATE INDEX continuation_to ON continuation (to_id);
CREATE INDEX continuation_source ON continuation (source_id);

-- ---- procedures ----

CREATE TABLE procedure (
  id       INTEGER PRIMARY KEY CHECK (id > 0),
  code     TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name     TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Stages of the same rank may run side by side.
CREATE TABLE stage (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  procedure_id INTEGER NOT NULL REFERENCES procedure (id) ON DELETE CASCADE,
  code         TEXT NOT NULL CHECK (code <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  rank         INTEGER NOT NULL CHECK (rank > 0),
  repeatable   INTEGER NOT NULL DEFAULT 0 CHECK (repeatable IN (0, 1)),
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stage_procedure ON stage (procedure_id, rank, position);

ALTER TABLE commitment ADD COLUMN procedure_id INTEGER REFERENCES procedure (id) ON DELETE RESTRICT;
CREATE INDEX commitment_procedure ON commitment (procedure_id) WHERE procedure_id IS NOT NULL;

-- A stage that a commitment reached, or is to reach.
CREATE TABLE step (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  commitment_id   INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  recorded        INTEGER NOT NULL CHECK (recorded > 0),
  stage_id        INTEGER NOT NULL REFERENCES stage (id) ON DELETE RESTRICT,
  body_id         INTEGER REFERENCES party (id) ON DELETE RESTRICT,
  reached         INTEGER NOT NULL DEFAULT 0 CHECK (reached IN (0, 1)),
  timing_text     TEXT NOT NULL DEFAULT '',
  timing_edtf     TEXT CHECK (timing_edtf <> ''),
  timing_earliest TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest   TEXT CHECK (timing_latest IS date(timing_latest)),
  document        TEXT NOT NULL DEFAULT '',
  source_id       INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place           TEXT NOT NULL DEFAULT '',
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX step_commitment ON step (commitment_id);
CREATE INDEX step_stage ON step (stage_id);
CREATE INDEX step_body ON step (body_id) WHERE body_id IS NOT NULL;
CREATE INDEX step_source ON step (source_id);
CREATE INDEX step_recorded ON step (recorded);

-- ---- take-up ----

-- What a member of a group has done about a commitment, as said on a day; without a member, how many
-- have, of how many.
CREATE TABLE take_up (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  commitment_id   INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  group_id        INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
  member_id       INTEGER REFERENCES party (id) ON DELETE RESTRICT CHECK (member_id <> group_id),
  number          INTEGER NOT NULL DEFAULT 0 CHECK (number >= 0),
  total           INTEGER CHECK (total > 0 AND number <= total),
  status          TEXT NOT NULL CHECK (status IN ('not-started', 'under-way', 'done', 'not-applicable',
                                                  'infringement')),
  day             TEXT NOT NULL CHECK (day IS date(day)),
  recorded        INTEGER NOT NULL CHECK (recorded > 0),
  timing_text     TEXT NOT NULL DEFAULT '', -- when the member did it
  timing_edtf     TEXT CHECK (timing_edtf <> ''),
  timing_earliest TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest   TEXT CHECK (timing_latest IS date(timing_latest)),
  document        TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT '',
  source_id       INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place           TEXT NOT NULL DEFAULT '',
  CHECK (member_id IS NULL OR (number = 0 AND total IS NULL)),
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX take_up_member ON take_up (commitment_id, group_id, member_id, day, recorded);
CREATE INDEX take_up_party ON take_up (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX take_up_group ON take_up (group_id, commitment_id);
CREATE INDEX take_up_source ON take_up (source_id);
CREATE INDEX take_up_recorded ON take_up (recorded);

-- ---- figures ----

CREATE TABLE series (
  id            INTEGER PRIMARY KEY CHECK (id > 0),
  code          TEXT NOT NULL UNIQUE CHECK (code <> ''),
  programme_id  INTEGER REFERENCES programme (id) ON DELETE CASCADE, -- none: of all programmes
  commitment_id INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
  title         TEXT NOT NULL CHECK (title <> ''),
  unit          TEXT NOT NULL DEFAULT '',
  currency      TEXT NOT NULL DEFAULT '' CHECK (currency = '' OR currency GLOB '[A-Z][A-Z][A-Z]'),
  position      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX series_programme ON series (programme_id, position);
CREATE INDEX series_commitment ON series (commitment_id) WHERE commitment_id IS NOT NULL;

CREATE TABLE figure (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  series_id       INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  recorded        INTEGER NOT NULL CHECK (recorded > 0),
  qualifier       TEXT CHECK (qualifier IN ('over', 'almost', 'up-to', 'at-least', 'about')),
  value           REAL NOT NULL,
  total           REAL CHECK (total > 0), -- of how much the value is a part
  basis           TEXT CHECK (basis IN ('proposed', 'granted', 'absorbed')),
  target          INTEGER NOT NULL DEFAULT 0 CHECK (target IN (0, 1)), -- aimed for, not measured
  timing_text     TEXT NOT NULL DEFAULT '', -- the period or day it is of
  timing_edtf     TEXT CHECK (timing_edtf <> ''),
  timing_earliest TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest   TEXT CHECK (timing_latest IS date(timing_latest)),
  note            TEXT NOT NULL DEFAULT '',
  source_id       INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place           TEXT NOT NULL DEFAULT '',
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX figure_series ON figure (series_id, timing_latest);
CREATE INDEX figure_source ON figure (source_id);
CREATE INDEX figure_recorded ON figure (recorded);

-- ---- findings, themes, the way forward ----

CREATE TABLE finding (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  code         TEXT NOT NULL UNIQUE CHECK (code <> ''),
  programme_id INTEGER REFERENCES programme (id) ON DELETE CASCADE,
  title        TEXT NOT NULL CHECK (title <> ''),
  class        TEXT NOT NULL DEFAULT '',
  evidence     TEXT NOT NULL DEFAULT '',
  response     TEXT NOT NULL DEFAULT '',
  source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place        TEXT NOT NULL DEFAULT '',
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX finding_programme ON finding (programme_id, position);
CREATE INDEX finding_source ON finding (source_id);

-- The commitments that follow a finding up.
CREATE TABLE finding_commitment (
  id            INTEGER PRIMARY KEY CHECK (id > 0),
  finding_id    INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (finding_id, commitment_id)
) STRICT;
CREATE INDEX finding_commitment_commitment ON finding_commitment (commitment_id);

CREATE TABLE theme (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  code         TEXT NOT NULL UNIQUE CHECK (code <> ''),
  programme_id INTEGER REFERENCES programme (id) ON DELETE CASCADE,
  title        TEXT NOT NULL CHECK (title <> ''),
  text         TEXT NOT NULL DEFAULT '',
  source_id    INTEGER REFERENCES source (id) ON DELETE RESTRICT, -- none: the desk's own
  place        TEXT NOT NULL DEFAULT '',
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX theme_programme ON theme (programme_id, position);
CREATE INDEX theme_source ON theme (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE theme_commitment (
  id            INTEGER PRIMARY KEY CHECK (id > 0),
  theme_id      INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (theme_id, commitment_id)
) STRICT;
CREATE INDEX theme_commitment_commitment ON theme_commitment (commitment_id);

-- An entry of a report's way forward, which makes new commitments or repeats old ones.
CREATE TABLE forward (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  programme_id    INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  objective_id    INTEGER REFERENCES objective (id) ON DELETE SET NULL,
  modality        TEXT CHECK (modality IN ('will', 'should', 'encouraged', 'invited')),
  text            TEXT NOT NULL CHECK (text <> ''),
  timing_text     TEXT NOT NULL DEFAULT '',
  timing_edtf     TEXT CHECK (timing_edtf <> ''),
  timing_earliest TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest   TEXT CHECK (timing_latest IS date(timing_latest)),
  source_id       INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place           TEXT NOT NULL DEFAULT '',
  position        INTEGER NOT NULL DEFAULT 0,
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX forward_programme ON forward (programme_id, position);
CREATE INDEX forward_objective ON forward (objective_id) WHERE objective_id IS NOT NULL;
CREATE INDEX forward_source ON forward (source_id, position);

-- Whom it is addressed to.
CREATE TABLE forward_party (
  id         INTEGER PRIMARY KEY CHECK (id > 0),
  forward_id INTEGER NOT NULL REFERENCES forward (id) ON DELETE CASCADE,
  party_id   INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
  role       TEXT NOT NULL DEFAULT 'addressee' CHECK (role = 'addressee'),
  position   INTEGER NOT NULL DEFAULT 0,
  UNIQUE (forward_id, party_id)
) STRICT;
CREATE INDEX forward_party_party ON forward_party (party_id);

CREATE TABLE forward_commitment (
  id            INTEGER PRIMARY KEY CHECK (id > 0),
  forward_id    INTEGER NOT NULL REFERENCES forward (id) ON DELETE CASCADE,
  commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  promise       TEXT NOT NULL CHECK (promise IN ('makes', 'repeats')),
  position      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (forward_id, commitment_id)
) STRICT;
CREATE INDEX forward_commitment_commitment ON forward_commitment (commitment_id, promise);
