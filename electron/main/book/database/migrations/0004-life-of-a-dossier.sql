-- The life of a dossier: the cluster it belongs to, its dated steps, the submission it leaves in, the papers it needs.
-- A nomination made before this belongs to the book's one cluster and stands where its rounds left it.

CREATE TABLE new_nominations (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  nominee_unit_id TEXT NOT NULL REFERENCES units (id),
  person_id TEXT REFERENCES people (id),
  member_id TEXT NOT NULL REFERENCES units (id),
  award_code TEXT NOT NULL,
  ruleset_digest TEXT NOT NULL REFERENCES rulesets (digest),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  note TEXT NOT NULL DEFAULT '',
  nominee_folded TEXT NOT NULL,
  -- What the latest round says, and what rounds and steps together say: kept for lists, compared with the fold.
  standing TEXT NOT NULL DEFAULT 'NOT_ON_BALLOT'
    CHECK (standing IN ('NOT_ON_BALLOT', 'ON_BALLOT', 'ACCLAIMED', 'NOT_ACCLAIMED', 'LEFT_OPEN')),
  state TEXT NOT NULL DEFAULT 'DRAFT'
    CHECK (state IN ('DRAFT', 'RECEIVED', 'RETURNED', 'COMPLETE', 'ON_BALLOT', 'ACCLAIMED', 'NOT_ACCLAIMED',
      'LEFT_OPEN', 'IN_SUBMISSION', 'SENT', 'RECEIPTED', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_SENT', 'DECIDED',
      'NOT_APPROVED', 'HANDED_OVER', 'WITHDRAWN', 'REVOKED')),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
INSERT INTO new_nominations (id, number, cluster_id, nominee_unit_id, person_id, member_id, award_code,
  ruleset_digest, year, note, nominee_folded, standing, source_mark, source_note, edited_at, binned_at, revision)
SELECT id, number, (SELECT clusters.id FROM clusters ORDER BY clusters.rowid LIMIT 1), nominee_unit_id, person_id,
  member_id, award_code, ruleset_digest, year, note, nominee_folded,
  coalesce((SELECT CASE
        WHEN round_outcomes.outcome IS NULL THEN 'ON_BALLOT'
        WHEN round_outcomes.outcome = 'WON' THEN 'ACCLAIMED'
        WHEN round_outcomes.outcome = 'LEFT_OPEN' THEN 'LEFT_OPEN'
        ELSE 'NOT_ACCLAIMED' END
      FROM round_lines
      JOIN rounds ON rounds.id = round_lines.round_id AND rounds.cancelled_at IS NULL
      JOIN meetings ON meetings.id = rounds.meeting_id AND meetings.binned_at IS NULL
      LEFT JOIN round_outcomes ON round_outcomes.round_id = rounds.id AND round_outcomes.line_id = round_lines.id
      WHERE round_lines.nomination_id = nominations.id
      ORDER BY rounds.rowid DESC LIMIT 1), 'NOT_ON_BALLOT'),
  source_mark, source_note, edited_at, binned_at, revision
FROM nominations ORDER BY rowid;
UPDATE new_nominations SET state = standing WHERE standing <> 'NOT_ON_BALLOT';
DROP TABLE nominations;
ALTER TABLE new_nominations RENAME TO nominations;
CREATE INDEX nominations_by_cluster ON nominations (cluster_id, year, number) WHERE binned_at IS NULL;
CREATE INDEX nominations_by_state ON nominations (cluster_id, year, state, number) WHERE binned_at IS NULL;
CREATE INDEX nominations_by_number ON nominations (cluster_id, number) WHERE binned_at IS NULL;
CREATE INDEX nominations_by_ruleset ON nominations (ruleset_digest);
CREATE INDEX nominations_by_unit ON nominations (nominee_unit_id, year);
CREATE INDEX nominations_by_member ON nominations (member_id);
CREATE INDEX nominations_by_person ON nominations (person_id) WHERE person_id IS NOT NULL;

-- How many live nominations of a cluster and year are in each state, so that no list counts its rows to say so.
CREATE TABLE nomination_totals (
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  year INTEGER NOT NULL,
  state TEXT NOT NULL,
  nominations INTEGER NOT NULL CHECK (nominations >= 0),
  PRIMARY KEY (cluster_id, year, state)
) STRICT, WITHOUT ROWID;
INSERT INTO nomination_totals (cluster_id, year, state, nominations)
SELECT cluster_id, year, state, count(*) FROM nominations WHERE binned_at IS NULL GROUP BY cluster_id, year, state;
CREATE TRIGGER a_new_nomination_is_counted AFTER INSERT ON nominations WHEN NEW.binned_at IS NULL
BEGIN
  INSERT INTO nomination_totals VALUES (NEW.cluster_id, NEW.year, NEW.state, 1)
  ON CONFLICT DO UPDATE SET nominations = nominations + 1;
END;
CREATE TRIGGER a_changed_nomination_is_counted AFTER UPDATE ON nominations
WHEN OLD.binned_at IS NOT NEW.binned_at OR OLD.state <> NEW.state OR OLD.year <> NEW.year
  OR OLD.cluster_id <> NEW.cluster_id
BEGIN
  UPDATE nomination_totals SET nominations = nominations - 1
  WHERE OLD.binned_at IS NULL AND cluster_id = OLD.cluster_id AND year = OLD.year AND state = OLD.state;
  INSERT INTO nomination_totals SELECT NEW.cluster_id, NEW.year, NEW.state, 1 WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET nominations = nominations + 1;
END;
CREATE TRIGGER a_removed_nomination_is_counted AFTER DELETE ON nominations WHEN OLD.binned_at IS NULL
BEGIN
  UPDATE nomination_totals SET nominations = nominations - 1
  WHERE cluster_id = OLD.cluster_id AND year = OLD.year AND state = OLD.state;
END;

-- Tờ trình. The number and the day are the clerk's; what lies in it are the dossiers whose step names it.
CREATE TABLE submissions (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  subject TEXT NOT NULL,
  subject_folded TEXT NOT NULL,
  authority TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX submissions_by_cluster ON submissions (cluster_id, year);

-- Each step is a dated fact. The last live one, with the sealed rounds, says the state; none is ever changed.
CREATE TABLE dossier_events (
  id TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL REFERENCES nominations (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('RECEIVE', 'RETURN', 'CONFIRM_COMPLETE', 'PUT_IN_SUBMISSION', 'SEND', 'RECEIPT',
    'ASK_SUPPLEMENT', 'SEND_SUPPLEMENT', 'DECIDE', 'REFUSE', 'HAND_OVER', 'WITHDRAW', 'REVOKE')),
  happened_on TEXT NOT NULL,
  due_on TEXT,
  reason TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  authority TEXT NOT NULL DEFAULT '',
  carried_by TEXT NOT NULL DEFAULT '',
  submission_id TEXT REFERENCES submissions (id),
  package_id TEXT REFERENCES packages (id),
  ceremony TEXT NOT NULL DEFAULT '',
  golden_book_number TEXT NOT NULL DEFAULT '',
  -- Đồng, as handed over.
  money INTEGER CHECK (money >= 0),
  recorded_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK (due_on IS NULL OR due_on >= happened_on),
  CHECK ((submission_id IS NOT NULL) = (kind = 'PUT_IN_SUBMISSION'))
) STRICT;
CREATE INDEX dossier_events_by_nomination ON dossier_events (nomination_id, position);
CREATE INDEX dossier_events_by_submission ON dossier_events (submission_id) WHERE submission_id IS NOT NULL;
CREATE INDEX dossier_events_by_package ON dossier_events (package_id) WHERE package_id IS NOT NULL;

-- A paper answers one line of the award's checklist; a line may also be held on paper only, or not be needed.
ALTER TABLE nomination_papers ADD COLUMN item_code TEXT;
CREATE INDEX nomination_papers_by_item ON nomination_papers (nomination_id, item_code) WHERE item_code IS NOT NULL;
CREATE TABLE checklist_marks (
  id TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL REFERENCES nominations (id),
  item_code TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('ON_PAPER', 'NOT_NEEDED')),
  note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (nomination_id, item_code)
) STRICT;
