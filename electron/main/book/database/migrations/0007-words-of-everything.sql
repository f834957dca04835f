-- One index of words over everything a person may look for. Marks are dropped by the index, đ by hand; each table
-- keeps its own entry by triggers, so that nothing can be saved and not be found. What is erased leaves no letter
-- behind: the index deletes for good.

CREATE TABLE search_entries (
  entry INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  row_id TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (kind, row_id)
) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (
  kind, words, content = 'search_entries', content_rowid = 'entry', tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_entries_are_indexed AFTER INSERT ON search_entries
BEGIN INSERT INTO search_words (rowid, kind, words) VALUES (NEW.entry, NEW.kind, NEW.words); END;
CREATE TRIGGER search_entries_are_indexed_anew AFTER UPDATE ON search_entries
BEGIN
  INSERT INTO search_words (search_words, rowid, kind, words) VALUES ('delete', OLD.entry, OLD.kind, OLD.words);
  INSERT INTO search_words (rowid, kind, words) VALUES (NEW.entry, NEW.kind, NEW.words);
END;
CREATE TRIGGER search_entries_leave_the_index AFTER DELETE ON search_entries
BEGIN INSERT INTO search_words (search_words, rowid, kind, words) VALUES ('delete', OLD.entry, OLD.kind, OLD.words); END;

-- A unit is found under every name it bears or bore.
CREATE TRIGGER unit_events_are_found AFTER INSERT ON unit_events WHEN NEW.name IS NOT NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('UNIT', NEW.id, replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER unit_events_are_found_anew AFTER UPDATE OF name ON unit_events WHEN NEW.name IS NOT NULL
BEGIN UPDATE search_entries SET words = replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'D') WHERE kind = 'UNIT' AND row_id = NEW.id; END;
CREATE TRIGGER unit_events_are_found_no_more AFTER DELETE ON unit_events
BEGIN DELETE FROM search_entries WHERE kind = 'UNIT' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'UNIT', id, replace(replace(name, 'đ', 'd'), 'Đ', 'D') FROM unit_events WHERE name IS NOT NULL;


CREATE TRIGGER people_are_found AFTER INSERT ON people WHEN NEW.erased_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PERSON', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER people_are_found_anew AFTER UPDATE OF full_name, post, erased_at ON people
BEGIN
  DELETE FROM search_entries WHERE kind = 'PERSON' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PERSON', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post, 'đ', 'd'), 'Đ', 'D') WHERE NEW.erased_at IS NULL;
END;
CREATE TRIGGER people_are_found_no_more AFTER DELETE ON people
BEGIN DELETE FROM search_entries WHERE kind = 'PERSON' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'PERSON', N.id, replace(replace(N.full_name || ' ' || N.post, 'đ', 'd'), 'Đ', 'D') FROM people AS N WHERE N.erased_at IS NULL;

CREATE TRIGGER unit_contacts_are_found AFTER INSERT ON unit_contacts WHEN NEW.erased_at IS NULL AND NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('CONTACT', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post || ' ' || NEW.phone, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER unit_contacts_are_found_anew AFTER UPDATE OF full_name, post, phone, erased_at, binned_at ON unit_contacts
BEGIN
  DELETE FROM search_entries WHERE kind = 'CONTACT' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'CONTACT', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post || ' ' || NEW.phone, 'đ', 'd'), 'Đ', 'D') WHERE NEW.erased_at IS NULL AND NEW.binned_at IS NULL;
END;
CREATE TRIGGER unit_contacts_are_found_no_more AFTER DELETE ON unit_contacts
BEGIN DELETE FROM search_entries WHERE kind = 'CONTACT' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'CONTACT', N.id, replace(replace(N.full_name || ' ' || N.post || ' ' || N.phone, 'đ', 'd'), 'Đ', 'D') FROM unit_contacts AS N WHERE N.erased_at IS NULL AND N.binned_at IS NULL;

CREATE TRIGGER nominations_are_found AFTER INSERT ON nominations WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('NOMINATION', NEW.id, replace(replace('HS ' || printf('%04d', NEW.number) || ' ' || NEW.number || ' ' || NEW.nominee_folded || ' ' || coalesce((SELECT full_name FROM people WHERE id = NEW.person_id), ''), 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER nominations_are_found_anew AFTER UPDATE OF number, nominee_folded, person_id, binned_at ON nominations
BEGIN
  DELETE FROM search_entries WHERE kind = 'NOMINATION' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'NOMINATION', NEW.id, replace(replace('HS ' || printf('%04d', NEW.number) || ' ' || NEW.number || ' ' || NEW.nominee_folded || ' ' || coalesce((SELECT full_name FROM people WHERE id = NEW.person_id), ''), 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER nominations_are_found_no_more AFTER DELETE ON nominations
BEGIN DELETE FROM search_entries WHERE kind = 'NOMINATION' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'NOMINATION', N.id, replace(replace('HS ' || printf('%04d', N.number) || ' ' || N.number || ' ' || N.nominee_folded || ' ' || coalesce((SELECT full_name FROM people WHERE id = N.person_id), ''), 'đ', 'd'), 'Đ', 'D') FROM nominations AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER meetings_are_found AFTER INSERT ON meetings WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('MEETING', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER meetings_are_found_anew AFTER UPDATE OF title, place, binned_at ON meetings
BEGIN
  DELETE FROM search_entries WHERE kind = 'MEETING' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'MEETING', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER meetings_are_found_no_more AFTER DELETE ON meetings
BEGIN DELETE FROM search_entries WHERE kind = 'MEETING' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'MEETING', N.id, replace(replace(N.title || ' ' || N.place, 'đ', 'd'), 'Đ', 'D') FROM meetings AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER movements_are_found AFTER INSERT ON movements WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('MOVEMENT', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER movements_are_found_anew AFTER UPDATE OF title, binned_at ON movements
BEGIN
  DELETE FROM search_entries WHERE kind = 'MOVEMENT' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'MOVEMENT', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER movements_are_found_no_more AFTER DELETE ON movements
BEGIN DELETE FROM search_entries WHERE kind = 'MOVEMENT' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'MOVEMENT', N.id, replace(replace(N.title, 'đ', 'd'), 'Đ', 'D') FROM movements AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER plan_items_are_found AFTER INSERT ON plan_items WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PLAN_ITEM', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER plan_items_are_found_anew AFTER UPDATE OF title, place, binned_at ON plan_items
BEGIN
  DELETE FROM search_entries WHERE kind = 'PLAN_ITEM' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PLAN_ITEM', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER plan_items_are_found_no_more AFTER DELETE ON plan_items
BEGIN DELETE FROM search_entries WHERE kind = 'PLAN_ITEM' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'PLAN_ITEM', N.id, replace(replace(N.title || ' ' || N.place, 'đ', 'd'), 'Đ', 'D') FROM plan_items AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER tasks_are_found AFTER INSERT ON tasks WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('TASK', NEW.id, replace(replace(NEW.content || ' ' || NEW.given_by, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER tasks_are_found_anew AFTER UPDATE OF content, given_by, binned_at ON tasks
BEGIN
  DELETE FROM search_entries WHERE kind = 'TASK' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'TASK', NEW.id, replace(replace(NEW.content || ' ' || NEW.given_by, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER tasks_are_found_no_more AFTER DELETE ON tasks
BEGIN DELETE FROM search_entries WHERE kind = 'TASK' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'TASK', N.id, replace(replace(N.content || ' ' || N.given_by, 'đ', 'd'), 'Đ', 'D') FROM tasks AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER incoming_papers_are_found AFTER INSERT ON incoming_papers WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('INCOMING_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.sender, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER incoming_papers_are_found_anew AFTER UPDATE OF subject, number, sender, binned_at ON incoming_papers
BEGIN
  DELETE FROM search_entries WHERE kind = 'INCOMING_PAPER' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'INCOMING_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.sender, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER incoming_papers_are_found_no_more AFTER DELETE ON incoming_papers
BEGIN DELETE FROM search_entries WHERE kind = 'INCOMING_PAPER' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'INCOMING_PAPER', N.id, replace(replace(N.subject || ' ' || N.number || ' ' || N.sender, 'đ', 'd'), 'Đ', 'D') FROM incoming_papers AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER pledges_are_found AFTER INSERT ON pledges WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PLEDGE', NEW.id, replace(replace(NEW.title || ' ' || NEW.theme, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER pledges_are_found_anew AFTER UPDATE OF title, theme, binned_at ON pledges
BEGIN
  DELETE FROM search_entries WHERE kind = 'PLEDGE' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PLEDGE', NEW.id, replace(replace(NEW.title || ' ' || NEW.theme, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER pledges_are_found_no_more AFTER DELETE ON pledges
BEGIN DELETE FROM search_entries WHERE kind = 'PLEDGE' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'PLEDGE', N.id, replace(replace(N.title || ' ' || N.theme, 'đ', 'd'), 'Đ', 'D') FROM pledges AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER targets_are_found AFTER INSERT ON targets WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('TARGET', NEW.id, replace(replace(NEW.name || ' ' || NEW.basis, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER targets_are_found_anew AFTER UPDATE OF name, basis, binned_at ON targets
BEGIN
  DELETE FROM search_entries WHERE kind = 'TARGET' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'TARGET', NEW.id, replace(replace(NEW.name || ' ' || NEW.basis, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER targets_are_found_no_more AFTER DELETE ON targets
BEGIN DELETE FROM search_entries WHERE kind = 'TARGET' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'TARGET', N.id, replace(replace(N.name || ' ' || N.basis, 'đ', 'd'), 'Đ', 'D') FROM targets AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER exemplars_are_found AFTER INSERT ON exemplars WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('EXEMPLAR', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER exemplars_are_found_anew AFTER UPDATE OF title, binned_at ON exemplars
BEGIN
  DELETE FROM search_entries WHERE kind = 'EXEMPLAR' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'EXEMPLAR', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER exemplars_are_found_no_more AFTER DELETE ON exemplars
BEGIN DELETE FROM search_entries WHERE kind = 'EXEMPLAR' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'EXEMPLAR', N.id, replace(replace(N.title, 'đ', 'd'), 'Đ', 'D') FROM exemplars AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER cluster_papers_are_found AFTER INSERT ON cluster_papers WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('CLUSTER_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.issuer, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER cluster_papers_are_found_anew AFTER UPDATE OF subject, number, issuer, binned_at ON cluster_papers
BEGIN
  DELETE FROM search_entries WHERE kind = 'CLUSTER_PAPER' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'CLUSTER_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.issuer, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER cluster_papers_are_found_no_more AFTER DELETE ON cluster_papers
BEGIN DELETE FROM search_entries WHERE kind = 'CLUSTER_PAPER' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'CLUSTER_PAPER', N.id, replace(replace(N.subject || ' ' || N.number || ' ' || N.issuer, 'đ', 'd'), 'Đ', 'D') FROM cluster_papers AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER regulations_are_found AFTER INSERT ON regulations WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('REGULATION', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER regulations_are_found_anew AFTER UPDATE OF title, binned_at ON regulations
BEGIN
  DELETE FROM search_entries WHERE kind = 'REGULATION' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'REGULATION', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER regulations_are_found_no_more AFTER DELETE ON regulations
BEGIN DELETE FROM search_entries WHERE kind = 'REGULATION' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'REGULATION', N.id, replace(replace(N.title, 'đ', 'd'), 'Đ', 'D') FROM regulations AS N WHERE N.binned_at IS NULL;

CREATE TRIGGER award_records_are_found AFTER INSERT ON award_records WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('AWARD_RECORD', NEW.id, replace(replace(NEW.recipient || ' ' || NEW.award_name || ' ' || NEW.decision_number, 'đ', 'd'), 'Đ', 'D')); END;
CREATE TRIGGER award_records_are_found_anew AFTER UPDATE OF recipient, award_name, decision_number, binned_at ON award_records
BEGIN
  DELETE FROM search_entries WHERE kind = 'AWARD_RECORD' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'AWARD_RECORD', NEW.id, replace(replace(NEW.recipient || ' ' || NEW.award_name || ' ' || NEW.decision_number, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;
CREATE TRIGGER award_records_are_found_no_more AFTER DELETE ON award_records
BEGIN DELETE FROM search_entries WHERE kind = 'AWARD_RECORD' AND row_id = OLD.id; END;
INSERT INTO search_entries (kind, row_id, words)
SELECT 'AWARD_RECORD', N.id, replace(replace(N.recipient || ' ' || N.award_name || ' ' || N.decision_number, 'đ', 'd'), 'Đ', 'D') FROM award_records AS N WHERE N.binned_at IS NULL;

-- A person's nominations are found under the name the person has now, and under none once it is erased.
CREATE TRIGGER nominations_follow_their_person AFTER UPDATE OF full_name ON people
BEGIN UPDATE nominations SET nominee_folded = nominee_folded WHERE person_id = NEW.id; END;
