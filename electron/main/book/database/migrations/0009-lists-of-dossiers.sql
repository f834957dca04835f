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

-- Dossiers: the category of the nominated unit stands in the row (none for a person), so that an index has the list of
-- one category in its order. How many there are is kept for every question the list asks; this replaces the totals by
-- state alone.
ALTER TABLE nominations ADD COLUMN category_id TEXT REFERENCES categories (id);
UPDATE nominations SET category_id = (SELECT unit_categories.category_id FROM unit_categories
  WHERE unit_categories.unit_id = nominee_unit_id AND unit_categories.cluster_id = nominations.cluster_id)
WHERE person_id IS NULL;
CREATE INDEX nominations_by_category ON nominations (category_id, year, number) WHERE binned_at IS NULL;
CREATE INDEX nominations_by_category_and_state ON nominations (category_id, year, state, number)
  WHERE binned_at IS NULL;
CREATE INDEX nominations_by_standing ON nominations (cluster_id, year, standing, number) WHERE binned_at IS NULL;
CREATE TRIGGER nominations_take_their_category AFTER INSERT ON nominations WHEN NEW.person_id IS NULL
BEGIN
  UPDATE nominations SET category_id = (SELECT category_id FROM unit_categories
    WHERE unit_id = NEW.nominee_unit_id AND cluster_id = NEW.cluster_id)
  WHERE id = NEW.id;
END;
CREATE TRIGGER nominations_take_another_category
AFTER UPDATE OF nominee_unit_id, person_id, cluster_id ON nominations
BEGIN
  UPDATE nominations SET category_id = (SELECT category_id FROM unit_categories
    WHERE NEW.person_id IS NULL AND unit_id = NEW.nominee_unit_id AND cluster_id = NEW.cluster_id)
  WHERE id = NEW.id;
END;
CREATE TRIGGER nominations_follow_a_new_category AFTER INSERT ON unit_categories
BEGIN
  UPDATE nominations SET category_id = NEW.category_id
  WHERE nominee_unit_id = NEW.unit_id AND cluster_id = NEW.cluster_id AND person_id IS NULL;
END;
CREATE TRIGGER nominations_follow_another_category AFTER UPDATE ON unit_categories
BEGIN
  UPDATE nominations SET category_id = NULL WHERE nominee_unit_id = OLD.unit_id AND cluster_id = OLD.cluster_id;
  UPDATE nominations SET category_id = NEW.category_id
  WHERE nominee_unit_id = NEW.unit_id AND cluster_id = NEW.cluster_id AND person_id IS NULL;
END;
CREATE TRIGGER nominations_leave_a_category AFTER DELETE ON unit_categories
BEGIN
  UPDATE nominations SET category_id = NULL WHERE nominee_unit_id = OLD.unit_id AND cluster_id = OLD.cluster_id;
END;

CREATE TABLE nomination_tallies (
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  year INTEGER NOT NULL,
  state TEXT NOT NULL,
  standing TEXT NOT NULL,
  -- The id of the category; '' for none.
  category TEXT NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (cluster_id, year, state, standing, category)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER nominations_are_tallied AFTER INSERT ON nominations WHEN NEW.binned_at IS NULL
BEGIN
  INSERT INTO nomination_tallies
  VALUES (NEW.cluster_id, NEW.year, NEW.state, NEW.standing, coalesce(NEW.category_id, ''), 1)
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER nominations_are_tallied_anew
AFTER UPDATE OF cluster_id, year, state, standing, category_id, binned_at ON nominations
BEGIN
  INSERT INTO nomination_tallies
  SELECT OLD.cluster_id, OLD.year, OLD.state, OLD.standing, coalesce(OLD.category_id, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO nomination_tallies
  SELECT NEW.cluster_id, NEW.year, NEW.state, NEW.standing, coalesce(NEW.category_id, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER nominations_are_tallied_no_more AFTER DELETE ON nominations WHEN OLD.binned_at IS NULL
BEGIN
  INSERT INTO nomination_tallies
  VALUES (OLD.cluster_id, OLD.year, OLD.state, OLD.standing, coalesce(OLD.category_id, ''), -1)
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO nomination_tallies
SELECT cluster_id, year, state, standing, coalesce(category_id, ''), count(*)
FROM nominations WHERE binned_at IS NULL GROUP BY 1, 2, 3, 4, 5;
DROP TRIGGER a_new_nomination_is_counted;
DROP TRIGGER a_changed_nomination_is_counted;
DROP TRIGGER a_removed_nomination_is_counted;
DROP TABLE nomination_totals;

-- Packages, the last written first.
CREATE TRIGGER packages_are_tallied AFTER INSERT ON packages
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  VALUES ('packages', '', '', iif(NEW.rechecked_at IS NULL, 'WRITTEN', 'RECHECKED'), '', 1)
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER packages_are_tallied_anew AFTER UPDATE OF rechecked_at ON packages
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE (list, scope_id, kind, state, due_on) =
    ('packages', '', '', iif(OLD.rechecked_at IS NULL, 'WRITTEN', 'RECHECKED'), '');
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  VALUES ('packages', '', '', iif(NEW.rechecked_at IS NULL, 'WRITTEN', 'RECHECKED'), '', 1)
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER packages_are_tallied_no_more AFTER DELETE ON packages
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE (list, scope_id, kind, state, due_on) =
    ('packages', '', '', iif(OLD.rechecked_at IS NULL, 'WRITTEN', 'RECHECKED'), '');
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'packages', '', '', iif(rechecked_at IS NULL, 'WRITTEN', 'RECHECKED'), '', count(*) FROM packages GROUP BY 4;

-- Papers of the desk: each chain by its last version, which alone is in the list. A document never changes, so which
-- is the last stands here.
CREATE TABLE document_chains (
  -- Grows with every version, so that the order of the list is the order the versions were made in.
  last_row INTEGER PRIMARY KEY,
  last_id TEXT NOT NULL UNIQUE REFERENCES documents (id),
  chain_id TEXT NOT NULL UNIQUE REFERENCES documents (id),
  year_id TEXT NOT NULL REFERENCES years (id),
  kind TEXT NOT NULL,
  stage TEXT NOT NULL,
  title_folded TEXT NOT NULL
) STRICT;
CREATE INDEX document_chains_in_order ON document_chains (year_id, last_row);
CREATE INDEX document_chains_by_kind ON document_chains (year_id, kind, last_row);
CREATE TRIGGER documents_lead_their_chain AFTER INSERT ON documents
BEGIN
  DELETE FROM document_chains WHERE chain_id = NEW.chain_id
    AND NEW.version > (SELECT version FROM documents WHERE id = last_id);
  INSERT INTO document_chains
  VALUES (NEW.rowid, NEW.id, NEW.chain_id, NEW.year_id, NEW.kind, NEW.stage, NEW.title_folded)
  ON CONFLICT (chain_id) DO NOTHING;
END;
CREATE TRIGGER document_chains_are_tallied AFTER INSERT ON document_chains
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  VALUES ('documents', NEW.year_id, NEW.kind, NEW.stage, '', 1)
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER document_chains_are_tallied_no_more AFTER DELETE ON document_chains
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE (list, scope_id, kind, state, due_on) = ('documents', OLD.year_id, OLD.kind, OLD.stage, '');
END;
INSERT INTO document_chains
SELECT rowid, id, chain_id, year_id, kind, stage, title_folded FROM documents
WHERE version = (SELECT max(version) FROM documents AS other WHERE other.chain_id = documents.chain_id);

-- The history of awards, latest year first. A record is known by what its decision lacks or lost.
CREATE INDEX award_records_in_order ON award_records (year, id) WHERE binned_at IS NULL;
CREATE INDEX award_records_in_order_of_unit ON award_records (unit_id, year, id) WHERE binned_at IS NULL;
CREATE INDEX award_records_without_number ON award_records (year, id)
  WHERE binned_at IS NULL AND decision_number = '';
CREATE INDEX award_records_revoked ON award_records (year, id) WHERE binned_at IS NULL AND revoked_on IS NOT NULL;
CREATE TRIGGER award_records_are_tallied AFTER INSERT ON award_records WHEN NEW.binned_at IS NULL
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  VALUES ('award_records', '', NEW.year,
    iif(NEW.revoked_on IS NULL, '', 'REVOKED') || iif(NEW.decision_number = '', 'WITHOUT_NUMBER', ''), '', 1)
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER award_records_are_tallied_anew
AFTER UPDATE OF year, decision_number, revoked_on, binned_at ON award_records
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE OLD.binned_at IS NULL AND (list, scope_id, kind, state, due_on) = ('award_records', '', CAST(OLD.year AS TEXT),
    iif(OLD.revoked_on IS NULL, '', 'REVOKED') || iif(OLD.decision_number = '', 'WITHOUT_NUMBER', ''), '');
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'award_records', '', NEW.year,
    iif(NEW.revoked_on IS NULL, '', 'REVOKED') || iif(NEW.decision_number = '', 'WITHOUT_NUMBER', ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER award_records_are_tallied_no_more AFTER DELETE ON award_records WHEN OLD.binned_at IS NULL
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE (list, scope_id, kind, state, due_on) = ('award_records', '', CAST(OLD.year AS TEXT),
    iif(OLD.revoked_on IS NULL, '', 'REVOKED') || iif(OLD.decision_number = '', 'WITHOUT_NUMBER', ''), '');
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'award_records', '', year,
  iif(revoked_on IS NULL, '', 'REVOKED') || iif(decision_number = '', 'WITHOUT_NUMBER', ''), '', count(*)
FROM award_records WHERE binned_at IS NULL GROUP BY 3, 4;

-- Meetings, latest day first.
CREATE INDEX meetings_in_order ON meetings (cluster_id, held_on) WHERE binned_at IS NULL;
CREATE INDEX meetings_by_year ON meetings
  (cluster_id, coalesce(year, CAST(substr(held_on, 1, 4) AS INTEGER)), held_on) WHERE binned_at IS NULL;
CREATE TRIGGER meetings_are_tallied AFTER INSERT ON meetings WHEN NEW.binned_at IS NULL
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  VALUES ('meetings', NEW.cluster_id, coalesce(CAST(NEW.year AS TEXT), substr(NEW.held_on, 1, 4)), '', '', 1)
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER meetings_are_tallied_anew AFTER UPDATE OF cluster_id, year, held_on, binned_at ON meetings
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE OLD.binned_at IS NULL AND (list, scope_id, kind, state, due_on) =
    ('meetings', OLD.cluster_id, coalesce(CAST(OLD.year AS TEXT), substr(OLD.held_on, 1, 4)), '', '');
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'meetings', NEW.cluster_id, coalesce(CAST(NEW.year AS TEXT), substr(NEW.held_on, 1, 4)), '', '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER meetings_are_tallied_no_more AFTER DELETE ON meetings WHEN OLD.binned_at IS NULL
BEGIN
  UPDATE list_tallies SET total = total - 1
  WHERE (list, scope_id, kind, state, due_on) =
    ('meetings', OLD.cluster_id, coalesce(CAST(OLD.year AS TEXT), substr(OLD.held_on, 1, 4)), '', '');
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'meetings', cluster_id, coalesce(CAST(year AS TEXT), substr(held_on, 1, 4)), '', '', count(*)
FROM meetings WHERE binned_at IS NULL GROUP BY 2, 3;

-- The bin, last thrown away first.
CREATE INDEX units_in_bin ON units (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX movements_in_bin ON movements (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX plan_items_in_bin ON plan_items (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX tasks_in_bin ON tasks (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX incoming_papers_in_bin ON incoming_papers (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX exemplars_in_bin ON exemplars (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX pledges_in_bin ON pledges (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX pledge_contents_in_bin ON pledge_contents (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX targets_in_bin ON targets (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX registrations_in_bin ON registrations (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX nominations_in_bin ON nominations (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX nomination_papers_in_bin ON nomination_papers (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX meetings_in_bin ON meetings (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX unit_contacts_in_bin ON unit_contacts (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX cluster_papers_in_bin ON cluster_papers (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX submissions_in_bin ON submissions (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX award_records_in_bin ON award_records (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX agenda_items_in_bin ON agenda_items (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX meeting_guests_in_bin ON meeting_guests (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX voter_moves_in_bin ON voter_moves (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX log_entries_in_bin ON log_entries (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX flag_handovers_in_bin ON flag_handovers (binned_at, id) WHERE binned_at IS NOT NULL;
CREATE INDEX ballot_envelopes_in_bin ON ballot_envelopes (binned_at, id) WHERE binned_at IS NOT NULL;
