-- Registry rules.

-- A person is typed where a nomination, an old award or an exemplar names them, and is offered only while one of these
-- does: what is taken back or lies in the bin takes its people along, and brings them with it when it comes back.
ALTER TABLE people ADD COLUMN named INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1));

CREATE VIEW people_named AS
SELECT person_id FROM nominations WHERE person_id IS NOT NULL AND binned_at IS NULL
UNION ALL SELECT person_id FROM award_records WHERE person_id IS NOT NULL AND binned_at IS NULL
UNION ALL SELECT person_id FROM exemplars WHERE person_id IS NOT NULL AND binned_at IS NULL;

UPDATE people SET named = 1 WHERE id IN (SELECT person_id FROM people_named);
DELETE FROM search_entries
WHERE kind = 'PERSON' AND row_id IN (SELECT id FROM people WHERE named = 0);

CREATE TRIGGER a_nomination_names_its_person AFTER INSERT ON nominations WHEN NEW.person_id IS NOT NULL AND NEW.binned_at IS NULL
BEGIN UPDATE people SET named = 1 WHERE id = NEW.person_id; END;
CREATE TRIGGER a_nomination_names_its_person_anew AFTER UPDATE OF person_id, binned_at ON nominations
BEGIN
  UPDATE people SET named = EXISTS (SELECT 1 FROM people_named WHERE person_id = people.id)
  WHERE id IN (OLD.person_id, NEW.person_id);
END;
CREATE TRIGGER an_award_names_its_person AFTER INSERT ON award_records WHEN NEW.person_id IS NOT NULL AND NEW.binned_at IS NULL
BEGIN UPDATE people SET named = 1 WHERE id = NEW.person_id; END;
CREATE TRIGGER an_award_names_its_person_anew AFTER UPDATE OF person_id, binned_at ON award_records
BEGIN
  UPDATE people SET named = EXISTS (SELECT 1 FROM people_named WHERE person_id = people.id)
  WHERE id IN (OLD.person_id, NEW.person_id);
END;
CREATE TRIGGER an_exemplar_names_its_person AFTER INSERT ON exemplars WHEN NEW.person_id IS NOT NULL AND NEW.binned_at IS NULL
BEGIN UPDATE people SET named = 1 WHERE id = NEW.person_id; END;
CREATE TRIGGER an_exemplar_names_its_person_anew AFTER UPDATE OF person_id, binned_at ON exemplars
BEGIN
  UPDATE people SET named = EXISTS (SELECT 1 FROM people_named WHERE person_id = people.id)
  WHERE id IN (OLD.person_id, NEW.person_id);
END;

DROP TRIGGER people_are_found;
DROP TRIGGER people_are_found_anew;
CREATE TRIGGER people_are_found AFTER INSERT ON people WHEN NEW.erased_at IS NULL AND NEW.named = 1
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PERSON', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER people_are_found_anew AFTER UPDATE OF full_name, post, erased_at, named ON people
BEGIN
  DELETE FROM search_entries WHERE kind = 'PERSON' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PERSON', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post, 'đ', 'd'), 'Đ', 'D') WHERE NEW.erased_at IS NULL AND NEW.named = 1;
END;
