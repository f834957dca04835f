-- Lists of dossiers, and what is looked for everywhere.

-- An incoming paper is found by the name of the unit it came from, under every name that unit bears or bore.
DROP TRIGGER incoming_papers_are_found;
CREATE TRIGGER incoming_papers_are_found AFTER INSERT ON incoming_papers WHEN NEW.binned_at IS NULL
BEGIN
  INSERT INTO search_entries (kind, row_id, words)
  SELECT 'INCOMING_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.sender || ' ' ||
    coalesce((SELECT group_concat(name, ' ') FROM unit_events WHERE unit_id = NEW.sender_unit_id), ''), 'đ', 'd'), 'Đ', 'D');
END;
DROP TRIGGER incoming_papers_are_found_anew;
CREATE TRIGGER incoming_papers_are_found_anew
AFTER UPDATE OF subject, number, sender, sender_unit_id, binned_at ON incoming_papers
BEGIN
  DELETE FROM search_entries WHERE kind = 'INCOMING_PAPER' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words)
  SELECT 'INCOMING_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.sender || ' ' ||
    coalesce((SELECT group_concat(name, ' ') FROM unit_events WHERE unit_id = NEW.sender_unit_id), ''), 'đ', 'd'), 'Đ', 'D')
  WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER incoming_papers_follow_their_sender AFTER INSERT ON unit_events WHEN NEW.name IS NOT NULL
BEGIN
  UPDATE search_entries SET words = words || ' ' || replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'D')
  WHERE kind = 'INCOMING_PAPER' AND row_id IN (SELECT id FROM incoming_papers WHERE sender_unit_id = NEW.unit_id);
END;
CREATE TRIGGER incoming_papers_follow_their_sender_anew AFTER UPDATE OF name, unit_id ON unit_events
BEGIN
  UPDATE incoming_papers SET sender = sender WHERE sender_unit_id IN (OLD.unit_id, NEW.unit_id);
END;
CREATE TRIGGER incoming_papers_follow_their_sender_no_more AFTER DELETE ON unit_events WHEN OLD.name IS NOT NULL
BEGIN
  UPDATE incoming_papers SET sender = sender WHERE sender_unit_id = OLD.unit_id;
END;
UPDATE search_entries SET words = words || ' ' || replace(replace((
  SELECT coalesce(group_concat(unit_events.name, ' '), '') FROM unit_events
  JOIN incoming_papers ON incoming_papers.sender_unit_id = unit_events.unit_id
  WHERE incoming_papers.id = search_entries.row_id), 'đ', 'd'), 'Đ', 'D')
WHERE kind = 'INCOMING_PAPER';
