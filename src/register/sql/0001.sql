-- SPDX-License-Identifier: GPL-3.0-or-later

-- The register, version 1. Keys are random 63-bit integers; days are ISO
-- 8601 calendar dates; a timing is four columns: the words as written, the EDTF value, and the
-- first and last day it allows.

PRAGMA application_id = 0x57415931; -- "WAY1"
PRAGMA user_version = 1;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  code      TEXT NOT NULL UNIQUE CHECK (code <> ''),
  reference TEXT NOT NULL CHECK (reference <> ''),
  title     TEXT NOT NULL CHECK (title <> ''),
  day       TEXT NOT NULL CHECK (day IS date(day)),
  kind      TEXT NOT NULL DEFAULT '',
  address   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE party (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  code         TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  abbreviation TEXT NOT NULL DEFAULT '',
  kind         TEXT NOT NULL DEFAULT 'other'
               CHECK (kind IN ('institution', 'agency', 'state', 'group', 'company', 'other')),
  is_group     INTEGER NOT NULL DEFAULT 0 CHECK (is_group IN (0, 1)),
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A member of a group from one day to another, both included; no day means without limit.
CREATE TABLE membership (
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  group_id  INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  member_id INTEGER NOT NULL REFERENCES party (id) ON DELETE CASCADE CHECK (member_id <> group_id),
  since     TEXT CHECK (since IS date(since)),
  until     TEXT CHECK (until IS date(until) AND (since IS NULL OR until >= since)),
  position  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX membership_group ON membership (group_id);
CREATE INDEX membership_member ON membership (member_id);

CREATE TABLE kind (
  id       INTEGER PRIMARY KEY CHECK (id > 0),
  code     TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name     TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE programme (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title           TEXT NOT NULL CHECK (title <> ''),
  short_title     TEXT NOT NULL DEFAULT '',
  begins          TEXT NOT NULL CHECK (begins IS date(begins)),
  ends            TEXT NOT NULL CHECK (ends IS date(ends) AND ends >= begins),
  objective_label TEXT NOT NULL DEFAULT '', -- what the strategy calls its first level; empty: Objective
  action_label    TEXT NOT NULL DEFAULT '',
  published_key   INTEGER NOT NULL DEFAULT 0 CHECK (published_key IN (0, 1)),
  source_id       INTEGER REFERENCES source (id) ON DELETE RESTRICT, -- the founding source
  position        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE objective (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  programme_id INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
  code         TEXT NOT NULL CHECK (code <> ''),
  title        TEXT NOT NULL CHECK (title <> ''),
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX objective_programme ON objective (programme_id, position);

CREATE TABLE action (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  objective_id INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
  code         TEXT NOT NULL CHECK (code <> ''),
  title        TEXT NOT NULL CHECK (title <> ''),
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX action_objective ON action (objective_id, position);

-- A commitment's own columns are what its origin said; statements say how that changed.
CREATE TABLE commitment (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title           TEXT NOT NULL CHECK (title <> ''),
  kind_id         INTEGER REFERENCES kind (id) ON DELETE RESTRICT,
  modality        TEXT CHECK (modality IN ('will', 'should', 'encouraged', 'invited')),
  condition       TEXT NOT NULL DEFAULT '',
  timing_text     TEXT NOT NULL DEFAULT '',
  timing_edtf     TEXT CHECK (timing_edtf <> ''),
  timing_earliest TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest   TEXT CHECK (timing_latest IS date(timing_latest)),
  legal           TEXT NOT NULL DEFAULT '',
  source_id       INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place           TEXT NOT NULL DEFAULT '',
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX commitment_source ON commitment (source_id);
CREATE INDEX commitment_kind ON commitment (kind_id);

-- Where a commitment stands: under one action or one objective. One of its placements is the main
-- one.
CREATE TABLE placement (
  id            INTEGER PRIMARY KEY CHECK (id > 0),
  commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  objective_id  INTEGER REFERENCES objective (id) ON DELETE CASCADE,
  action_id     INTEGER REFERENCES action (id) ON DELETE CASCADE,
  is_main       INTEGER NOT NULL DEFAULT 1 CHECK (is_main IN (0, 1)),
  position      INTEGER NOT NULL DEFAULT 0,
  CHECK ((objective_id IS NULL) <> (action_id IS NULL))
) STRICT;
CREATE INDEX placement_commitment ON placement (commitment_id);
CREATE INDEX placement_objective ON placement (objective_id, position) WHERE objective_id IS NOT NULL;
CREATE INDEX placement_action ON placement (action_id, position) WHERE action_id IS NOT NULL;
CREATE UNIQUE INDEX placement_main ON placement (commitment_id) WHERE is_main = 1;

CREATE TABLE commitment_party (
  id            INTEGER PRIMARY KEY CHECK (id > 0),
  commitment_id INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  party_id      INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
  role          TEXT NOT NULL CHECK (role IN ('lead', 'with', 'addressee')),
  position      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (commitment_id, party_id, role)
) STRICT;
CREATE INDEX commitment_party_party ON commitment_party (party_id);

-- What a source said of a commitment on a day. Recorded is the time of recording in microseconds
-- since 1970, never the same twice in one register: of two statements of one day the one recorded
-- later counts.
CREATE TABLE statement (
  id               INTEGER PRIMARY KEY CHECK (id > 0),
  code             TEXT NOT NULL UNIQUE CHECK (code <> ''),
  commitment_id    INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  day              TEXT NOT NULL CHECK (day IS date(day)),
  recorded         INTEGER NOT NULL CHECK (recorded > 0),
  status           TEXT CHECK (status IN ('not-started', 'ongoing', 'completed', 'superseded', 'withdrawn')),
  forecast         INTEGER NOT NULL DEFAULT 0 CHECK (forecast IN (0, 1)),
  sentence         TEXT NOT NULL DEFAULT '',
  timing_text      TEXT NOT NULL DEFAULT '',
  timing_edtf      TEXT CHECK (timing_edtf <> ''),
  timing_earliest  TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest    TEXT CHECK (timing_latest IS date(timing_latest)),
  title            TEXT NOT NULL DEFAULT '', -- as printed there
  says_responsible INTEGER NOT NULL DEFAULT 0 CHECK (says_responsible IN (0, 1)),
  source_id        INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place            TEXT NOT NULL DEFAULT '',
  CHECK (status IS NOT NULL OR sentence <> '' OR timing_text <> '' OR title <> '' OR says_responsible = 1),
  CHECK (forecast = 0 OR status IN ('not-started', 'ongoing', 'completed')),
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX statement_commitment ON statement (commitment_id, day, recorded);
-- Few statements say these; without indexes of their own every statement would be read to find that
-- out.
CREATE INDEX statement_timing ON statement (commitment_id, day, recorded) WHERE timing_text <> '';
CREATE INDEX statement_title ON statement (commitment_id, day, recorded) WHERE title <> '';
CREATE INDEX statement_responsible ON statement (commitment_id, day, recorded) WHERE says_responsible = 1;
CREATE INDEX statement_source ON statement (source_id);
CREATE INDEX statement_day ON statement (day);
CREATE INDEX statement_recorded ON statement (recorded);

CREATE TABLE statement_party (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  party_id     INTEGER NOT NULL REFERENCES party (id) ON DELETE RESTRICT,
  role         TEXT NOT NULL CHECK (role IN ('lead', 'with', 'addressee')),
  position     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (statement_id, party_id, role)
) STRICT;
CREATE INDEX statement_party_party ON statement_party (party_id);

-- Further places where the same statement stands.
CREATE TABLE further_citation (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  source_id    INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place        TEXT NOT NULL DEFAULT '',
  position     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX further_citation_statement ON further_citation (statement_id);
CREATE INDEX further_citation_source ON further_citation (source_id);

CREATE TABLE event (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  programme_id    INTEGER REFERENCES programme (id) ON DELETE CASCADE, -- none: an event of all programmes
  title           TEXT NOT NULL CHECK (title <> ''),
  timing_text     TEXT NOT NULL DEFAULT '',
  timing_edtf     TEXT CHECK (timing_edtf <> ''),
  timing_earliest TEXT CHECK (timing_earliest IS date(timing_earliest)),
  timing_latest   TEXT CHECK (timing_latest IS date(timing_latest)),
  held            INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
  source_id       INTEGER NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  place           TEXT NOT NULL DEFAULT '',
  CHECK (timing_edtf IS NOT NULL OR (timing_earliest IS NULL AND timing_latest IS NULL)),
  CHECK (timing_earliest IS NULL OR timing_latest IS NULL OR timing_earliest <= timing_latest)
) STRICT;
CREATE INDEX event_programme ON event (programme_id);
CREATE INDEX event_source ON event (source_id);

CREATE TABLE continuation (
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  from_id   INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  to_id     INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE CHECK (to_id <> from_id),
  relation  TEXT NOT NULL CHECK (relation IN ('carries-on', 'replaces', 'splits', 'merges')),
  inferred  INTEGER NOT NULL DEFAULT 0 CHECK (inferred IN (0, 1)),
  source_id INTEGER REFERENCES source (id) ON DELETE RESTRICT,
  place     TEXT NOT NULL DEFAULT '',
  UNIQUE (from_id, to_id),
  CHECK (inferred = 1 OR source_id IS NOT NULL)
) STRICT;
CREATE INDEX continuation_to ON continuation (to_id);
CREATE INDEX continuation_source ON continuation (source_id);

-- Every change, in order. An entry is done, undone, abandoned (undone, then something else was
-- done), or settled (done, and not to be undone any more: what a register was delivered with).
-- Undoing and redoing are entries themselves, of the entry they undo or redo.
CREATE TABLE journal (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  id        INTEGER NOT NULL UNIQUE CHECK (id > 0),
  at        INTEGER NOT NULL, -- microseconds since 1970, UTC
  who       TEXT NOT NULL,
  act       TEXT NOT NULL CHECK (act IN ('change', 'undo', 'redo')),
  target    INTEGER REFERENCES journal (number) CHECK ((act = 'change') = (target IS NULL)),
  label     TEXT NOT NULL CHECK (label <> ''),
  state     TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'abandoned', 'settled')),
  changeset BLOB NOT NULL
) STRICT;
CREATE INDEX journal_undo ON journal (state, number) WHERE act = 'change';

-- Search: one row per record, its rowid the record's key. The many have tables of their own, so that
-- the first of them that match are found without passing over all the others, and the few among
-- the many. Beginnings of words are indexed up to twelve letters: for one that is not, all places of
-- all words that begin so would be gathered before the first is given out.
CREATE VIRTUAL TABLE search_commitment USING fts5 (
  title, body,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8 9 10 11 12'
);
CREATE VIRTUAL TABLE search_statement USING fts5 (
  title, body,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8 9 10 11 12'
);
CREATE VIRTUAL TABLE search_other USING fts5 (
  title, body, record UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8 9 10 11 12'
);
