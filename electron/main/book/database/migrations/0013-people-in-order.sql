-- People by given name: `sort_key` is the order of the Vietnamese alphabet spelled out, '' until it was worked out
-- (registry/person-list-store.ts). It goes with the name it was made from.
ALTER TABLE people ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
CREATE TRIGGER people_are_placed_anew AFTER UPDATE OF full_name, erased_at ON people
BEGIN UPDATE people SET sort_key = '' WHERE id = NEW.id; END;
CREATE INDEX people_in_order ON people (sort_key, id) WHERE named = 1 AND erased_at IS NULL;

-- People are in the list of a cluster where their unit is: its place from the first day on stands for it.
CREATE TRIGGER people_are_tallied AFTER INSERT ON people
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'people', cluster_id, '', '', '', 1 FROM unit_places
  WHERE unit_id = NEW.unit_id AND from_on = '0001-01-01' AND NEW.named = 1 AND NEW.erased_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER people_are_tallied_anew AFTER UPDATE OF unit_id, named, erased_at ON people
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'people', cluster_id, '', '', '', -1 FROM unit_places
  WHERE unit_id = OLD.unit_id AND from_on = '0001-01-01' AND OLD.named = 1 AND OLD.erased_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'people', cluster_id, '', '', '', 1 FROM unit_places
  WHERE unit_id = NEW.unit_id AND from_on = '0001-01-01' AND NEW.named = 1 AND NEW.erased_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER people_are_tallied_no_more AFTER DELETE ON people
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'people', cluster_id, '', '', '', -1 FROM unit_places
  WHERE unit_id = OLD.unit_id AND from_on = '0001-01-01' AND OLD.named = 1 AND OLD.erased_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
CREATE TRIGGER people_come_with_their_unit AFTER INSERT ON unit_places WHEN NEW.from_on = '0001-01-01'
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'people', NEW.cluster_id, '', '', '', count(*) FROM people
  WHERE unit_id = NEW.unit_id AND named = 1 AND erased_at IS NULL HAVING count(*) > 0
  ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
CREATE TRIGGER people_leave_with_their_unit AFTER DELETE ON unit_places WHEN OLD.from_on = '0001-01-01'
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'people', OLD.cluster_id, '', '', '', -count(*) FROM people
  WHERE unit_id = OLD.unit_id AND named = 1 AND erased_at IS NULL HAVING count(*) > 0
  ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'people', cluster_id, '', '', '', count(*) FROM people
JOIN unit_places ON unit_places.unit_id = people.unit_id AND unit_places.from_on = '0001-01-01'
WHERE named = 1 AND erased_at IS NULL GROUP BY 2;
