-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps the search tables of version 1 in step with the records, whoever changes them: an editor, an
-- importer, or a changeset that undoes. One row per record, its rowid the record's key; title is
-- what a list of hits shows first, body whatever else may be looked for, its parts joined by " · ".

CREATE TRIGGER source_search_insert AFTER INSERT ON source BEGIN
  INSERT INTO search_other (rowid, record, title, body) VALUES (new.id, 'source', new.reference, new.title);
END;
CREATE TRIGGER source_search_update AFTER UPDATE OF reference, title ON source BEGIN
  UPDATE search_other SET title = new.reference, body = new.title WHERE rowid = new.id;
END;
CREATE TRIGGER source_search_delete AFTER DELETE ON source BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER party_search_insert AFTER INSERT ON party BEGIN
  INSERT INTO search_other (rowid, record, title, body) VALUES (new.id, 'party', new.name, new.abbreviation);
END;
CREATE TRIGGER party_search_update AFTER UPDATE OF name, abbreviation ON party BEGIN
  UPDATE search_other SET title = new.name, body = new.abbreviation WHERE rowid = new.id;
END;
CREATE TRIGGER party_search_delete AFTER DELETE ON party BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER programme_search_insert AFTER INSERT ON programme BEGIN
  INSERT INTO search_other (rowid, record, title, body) VALUES (new.id, 'programme', new.title, new.short_title);
END;
CREATE TRIGGER programme_search_update AFTER UPDATE OF title, short_title ON programme BEGIN
  UPDATE search_other SET title = new.title, body = new.short_title WHERE rowid = new.id;
END;
CREATE TRIGGER programme_search_delete AFTER DELETE ON programme BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER objective_search_insert AFTER INSERT ON objective BEGIN
  INSERT INTO search_other (rowid, record, title, body) VALUES (new.id, 'objective', new.title, '');
END;
CREATE TRIGGER objective_search_update AFTER UPDATE OF title ON objective BEGIN
  UPDATE search_other SET title = new.title WHERE rowid = new.id;
END;
CREATE TRIGGER objective_search_delete AFTER DELETE ON objective BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER action_search_insert AFTER INSERT ON action BEGIN
  INSERT INTO search_other (rowid, record, title, body) VALUES (new.id, 'action', new.title, '');
END;
CREATE TRIGGER action_search_update AFTER UPDATE OF title ON action BEGIN
  UPDATE search_other SET title = new.title WHERE rowid = new.id;
END;
CREATE TRIGGER action_search_delete AFTER DELETE ON action BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER commitment_search_insert AFTER INSERT ON commitment BEGIN
  INSERT INTO search_commitment (rowid, title, body)
  VALUES (new.id, new.title,
          concat_ws(' · ', nullif(new.condition, ''), nullif(new.legal, ''), nullif(new.timing_text, ''),
                    nullif(new.place, '')));
END;
CREATE TRIGGER commitment_search_update AFTER UPDATE OF title, condition, legal, timing_text, place ON commitment BEGIN
  UPDATE search_commitment
  SET title = new.title,
      body = concat_ws(' · ', nullif(new.condition, ''), nullif(new.legal, ''), nullif(new.timing_text, ''),
                       nullif(new.place, ''))
  WHERE rowid = new.id;
END;
CREATE TRIGGER commitment_search_delete AFTER DELETE ON commitment BEGIN
  DELETE FROM search_commitment WHERE rowid = old.id;
END;

-- A statement is shown by the title it prints, else by its sentence, which then is not repeated in
-- the body.
CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN
  INSERT INTO search_statement (rowid, title, body)
  VALUES (new.id, coalesce(nullif(new.title, ''), new.sentence),
          concat_ws(' · ', CASE WHEN new.title <> '' THEN nullif(new.sentence, '') END, nullif(new.timing_text, ''),
                    nullif(new.place, '')));
END;
CREATE TRIGGER statement_search_update AFTER UPDATE OF title, sentence, timing_text, place ON statement BEGIN
  UPDATE search_statement
  SET title = coalesce(nullif(new.title, ''), new.sentence),
      body = concat_ws(' · ', CASE WHEN new.title <> '' THEN nullif(new.sentence, '') END, nullif(new.timing_text, ''),
                       nullif(new.place, ''))
  WHERE rowid = new.id;
END;
CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN
  DELETE FROM search_statement WHERE rowid = old.id;
END;

CREATE TRIGGER event_search_insert AFTER INSERT ON event BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  VALUES (new.id, 'event', new.title, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, '')));
END;
CREATE TRIGGER event_search_update AFTER UPDATE OF title, timing_text, place ON event BEGIN
  UPDATE search_other
  SET title = new.title, body = concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''))
  WHERE rowid = new.id;
END;
CREATE TRIGGER event_search_delete AFTER DELETE ON event BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;
