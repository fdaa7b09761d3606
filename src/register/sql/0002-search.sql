-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps the search tables in step with what version 2 adds; see 0001-search.sql. Steps, take-up and
-- figures are in them only when they have words of their own to be found by: they are many.

DROP TRIGGER source_search_insert;
DROP TRIGGER source_search_update;
CREATE TRIGGER source_search_insert AFTER INSERT ON source BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'source', new.reference, concat_ws(' · ', nullif(new.title, ''), nullif(new.variants, ''));
END;
CREATE TRIGGER source_search_update AFTER UPDATE OF reference, title, variants ON source BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'source', new.reference, concat_ws(' · ', nullif(new.title, ''), nullif(new.variants, ''));
END;

CREATE TRIGGER procedure_search_insert AFTER INSERT ON procedure BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'procedure', new.name, '';
END;
CREATE TRIGGER procedure_search_update AFTER UPDATE OF name ON procedure BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'procedure', new.name, '';
END;
CREATE TRIGGER procedure_search_delete AFTER DELETE ON procedure BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER step_search_insert AFTER INSERT ON step BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'step', new.document, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''))
  WHERE new.document <> '';
END;
CREATE TRIGGER step_search_update AFTER UPDATE OF document, timing_text, place ON step BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'step', new.document, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''))
  WHERE new.document <> '';
END;
CREATE TRIGGER step_search_delete AFTER DELETE ON step BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER take_up_search_insert AFTER INSERT ON take_up BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'take-up', coalesce(nullif(new.note, ''), new.document), concat_ws(' · ', CASE WHEN new.note <> '' THEN nullif(new.document, '') END, nullif(new.timing_text, ''),
    nullif(new.place, ''))
  WHERE new.note <> '' OR new.document <> '';
END;
CREATE TRIGGER take_up_search_update AFTER UPDATE OF note, document, timing_text, place ON take_up BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'take-up', coalesce(nullif(new.note, ''), new.document), concat_ws(' · ', CASE WHEN new.note <> '' THEN nullif(new.document, '') END, nullif(new.timing_text, ''),
    nullif(new.place, ''))
  WHERE new.note <> '' OR new.document <> '';
END;
CREATE TRIGGER take_up_search_delete AFTER DELETE ON take_up BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER series_search_insert AFTER INSERT ON series BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'series', new.title, concat_ws(' · ', nullif(new.unit, ''), nullif(new.currency, ''));
END;
CREATE TRIGGER series_search_update AFTER UPDATE OF title, unit, currency ON series BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'series', new.title, concat_ws(' · ', nullif(new.unit, ''), nullif(new.currency, ''));
END;
CREATE TRIGGER series_search_delete AFTER DELETE ON series BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER figure_search_insert AFTER INSERT ON figure BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'figure', new.note, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''))
  WHERE new.note <> '';
END;
CREATE TRIGGER figure_search_update AFTER UPDATE OF note, timing_text, place ON figure BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'figure', new.note, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''))
  WHERE new.note <> '';
END;
CREATE TRIGGER figure_search_delete AFTER DELETE ON figure BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER finding_search_insert AFTER INSERT ON finding BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'finding', new.title, concat_ws(' · ', nullif(new.class, ''), nullif(new.evidence, ''), nullif(new.response, ''), nullif(new.place, ''));
END;
CREATE TRIGGER finding_search_update AFTER UPDATE OF title, class, evidence, response, place ON finding BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'finding', new.title, concat_ws(' · ', nullif(new.class, ''), nullif(new.evidence, ''), nullif(new.response, ''), nullif(new.place, ''));
END;
CREATE TRIGGER finding_search_delete AFTER DELETE ON finding BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER theme_search_insert AFTER INSERT ON theme BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'theme', new.title, concat_ws(' · ', nullif(new.text, ''), nullif(new.place, ''));
END;
CREATE TRIGGER theme_search_update AFTER UPDATE OF title, text, place ON theme BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'theme', new.title, concat_ws(' · ', nullif(new.text, ''), nullif(new.place, ''));
END;
CREATE TRIGGER theme_search_delete AFTER DELETE ON theme BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;

CREATE TRIGGER forward_search_insert AFTER INSERT ON forward BEGIN
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'forward', new.text, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''));
END;
CREATE TRIGGER forward_search_update AFTER UPDATE OF text, timing_text, place ON forward BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
  INSERT INTO search_other (rowid, record, title, body)
  SELECT new.id, 'forward', new.text, concat_ws(' · ', nullif(new.timing_text, ''), nullif(new.place, ''));
END;
CREATE TRIGGER forward_search_delete AFTER DELETE ON forward BEGIN
  DELETE FROM search_other WHERE rowid = old.id;
END;
