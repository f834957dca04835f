-- The first book. Frozen: later changes are later migrations.
-- Conventions, held by test/database/schema-conventions.test.ts: every table STRICT; ids UUIDv7 text;
-- days end in _on (YYYY-MM-DD), moments in _at (UTC); counts are whole; binned_at marks what lies in the bin;
-- revision starts at 1 and grows with every change of the row.

CREATE TABLE book (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('REAL', 'TRAINING', 'SAMPLE')),
  created_at TEXT NOT NULL,
  program_version TEXT NOT NULL,
  as_of_on TEXT,
  last_nomination_number INTEGER NOT NULL DEFAULT 0 CHECK (last_nomination_number >= 0)
) STRICT;

CREATE TRIGGER book_identity_is_fixed BEFORE UPDATE OF only_row, id, kind, created_at ON book
BEGIN SELECT RAISE(ABORT, 'the id and kind of a book never change'); END;
CREATE TRIGGER book_stays BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'the id and kind of a book never change'); END;

-- Audit: seq gives the order, the chain holds hash(prev, seq, moment, user, procedure, entity, commitment).
CREATE TABLE audit_events (
  seq INTEGER PRIMARY KEY,
  moment_at TEXT NOT NULL,
  user TEXT NOT NULL,
  procedure TEXT NOT NULL,
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  commitment TEXT NOT NULL CHECK (length(commitment) = 64),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_events_by_entity ON audit_events (entity_kind, entity_id, seq);
CREATE TRIGGER audit_events_are_fixed BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit events never change'); END;
CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit events never change'); END;

-- What an event says, beside its commitment, so that it can be erased while the chain still verifies.
CREATE TABLE audit_payloads (
  seq INTEGER PRIMARY KEY REFERENCES audit_events (seq),
  salt TEXT,
  payload TEXT,
  erased_by_seq INTEGER REFERENCES audit_events (seq),
  CHECK ((erased_by_seq IS NULL) = (payload IS NOT NULL)),
  CHECK ((payload IS NULL) = (salt IS NULL))
) STRICT;
CREATE INDEX audit_payloads_by_erasure ON audit_payloads (erased_by_seq) WHERE erased_by_seq IS NOT NULL;
CREATE TRIGGER audit_payloads_are_only_erased BEFORE UPDATE ON audit_payloads
WHEN NEW.seq <> OLD.seq OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.erased_by_seq IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an audit payload may only be erased'); END;
CREATE TRIGGER audit_payloads_stay BEFORE DELETE ON audit_payloads
BEGIN SELECT RAISE(ABORT, 'an audit payload may only be erased'); END;

-- One row a command: its inverse, or why there is none.
CREATE TABLE steps (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE REFERENCES audit_events (seq),
  label TEXT NOT NULL,
  done_at TEXT NOT NULL,
  inverse_procedure TEXT,
  inverse_input TEXT,
  not_undone_because TEXT,
  undone_by_seq INTEGER REFERENCES audit_events (seq),
  CHECK ((inverse_procedure IS NULL) = (inverse_input IS NULL)),
  CHECK ((inverse_procedure IS NULL) <> (not_undone_because IS NULL))
) STRICT;
CREATE INDEX steps_by_undo ON steps (undone_by_seq) WHERE undone_by_seq IS NOT NULL;

-- The rows a step left behind: undo is refused when one has changed since.
CREATE TABLE step_rows (
  step_id TEXT NOT NULL REFERENCES steps (id),
  row_table TEXT NOT NULL,
  row_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (step_id, row_table, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_rows_by_row ON step_rows (row_table, row_id);

CREATE TABLE drafts (
  form TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE backups (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  place TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('CLOSING', 'USB', 'BEFORE_MIGRATION')),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  papers INTEGER NOT NULL CHECK (papers >= 0),
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

-- Registry ---------------------------------------------------------------------------------------------------

CREATE TABLE clusters (
  id TEXT PRIMARY KEY,
  word TEXT NOT NULL CHECK (word IN ('CUM', 'KHOI', 'KHU_VUC')),
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  place_name TEXT NOT NULL DEFAULT '',
  superior TEXT NOT NULL DEFAULT '',
  source_notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(source_notes)),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

CREATE TABLE categories (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (cluster_id, name)
) STRICT;

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  category_id TEXT REFERENCES categories (id),
  short_name TEXT NOT NULL DEFAULT '',
  locality TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX units_by_category ON units (category_id);
CREATE INDEX units_by_position ON units (position, id);

-- A unit is the sum of its dated events. FOUNDED carries the first name and parent; its day may be unknown.
CREATE TABLE unit_events (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  kind TEXT NOT NULL CHECK (kind IN ('FOUNDED', 'RENAMED', 'NEW_PARENT', 'MERGED_INTO', 'SPLIT_FROM', 'ENDED')),
  happened_on TEXT,
  name TEXT,
  name_folded TEXT,
  parent_id TEXT REFERENCES units (id),
  other_unit_id TEXT REFERENCES units (id),
  decision TEXT NOT NULL DEFAULT '',
  CHECK ((name IS NOT NULL) = (kind IN ('FOUNDED', 'RENAMED'))),
  CHECK ((name IS NULL) = (name_folded IS NULL)),
  CHECK (happened_on IS NOT NULL OR kind = 'FOUNDED'),
  CHECK (parent_id IS NULL OR kind IN ('FOUNDED', 'NEW_PARENT')),
  CHECK (parent_id IS NOT unit_id)
) STRICT;
CREATE INDEX unit_events_by_other_unit ON unit_events (other_unit_id) WHERE other_unit_id IS NOT NULL;
CREATE UNIQUE INDEX one_founding_a_unit ON unit_events (unit_id) WHERE kind = 'FOUNDED';
CREATE UNIQUE INDEX one_change_of_a_kind_a_day ON unit_events (unit_id, kind, happened_on);
CREATE INDEX unit_events_by_name ON unit_events (name_folded) WHERE name_folded IS NOT NULL;
CREATE INDEX unit_events_by_parent ON unit_events (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  from_on TEXT NOT NULL,
  to_on TEXT,
  CHECK (to_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX memberships_by_cluster ON memberships (cluster_id);
CREATE INDEX memberships_by_unit ON memberships (unit_id, from_on);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  full_name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  erased_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX people_by_unit ON people (unit_id);

CREATE TABLE regulations (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  title TEXT NOT NULL,
  in_force_from_on TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX regulations_by_cluster ON regulations (cluster_id);

-- Awards: a ruleset is copied in on first use and named by its digest ------------------------------------------

CREATE TABLE rulesets (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  taken_in_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rulesets_are_fixed BEFORE UPDATE ON rulesets
BEGIN SELECT RAISE(ABORT, 'a ruleset in use never changes'); END;

-- Dossiers -------------------------------------------------------------------------------------------------------

CREATE TABLE nominations (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  nominee_unit_id TEXT NOT NULL REFERENCES units (id),
  person_id TEXT REFERENCES people (id),
  member_id TEXT NOT NULL REFERENCES units (id),
  award_code TEXT NOT NULL,
  ruleset_digest TEXT NOT NULL REFERENCES rulesets (digest),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  note TEXT NOT NULL DEFAULT '',
  nominee_folded TEXT NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX nominations_by_ruleset ON nominations (ruleset_digest);
CREATE INDEX nominations_by_unit ON nominations (nominee_unit_id, year);
CREATE INDEX nominations_by_member ON nominations (member_id);
CREATE INDEX nominations_by_person ON nominations (person_id) WHERE person_id IS NOT NULL;

-- Content-addressed files beside the database: papers/ab/abcd….
CREATE TABLE papers (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  taken_in_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER papers_are_fixed BEFORE UPDATE ON papers
BEGIN SELECT RAISE(ABORT, 'a paper never changes'); END;

CREATE TABLE nomination_papers (
  id TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL REFERENCES nominations (id),
  digest TEXT NOT NULL REFERENCES papers (digest),
  kind TEXT NOT NULL CHECK (kind IN ('SUBMISSION_LETTER', 'ACHIEVEMENT_REPORT', 'CONFIRMATION',
    'DELIBERATION_MINUTES', 'EVIDENCE', 'BALLOT_MINUTES')),
  file_name TEXT NOT NULL,
  position INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX nomination_papers_by_nomination ON nomination_papers (nomination_id, position);
CREATE INDEX nomination_papers_by_digest ON nomination_papers (digest);

-- Conference -----------------------------------------------------------------------------------------------------

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  title TEXT NOT NULL,
  held_on TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  other_date_on TEXT,
  other_date_note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX meetings_by_cluster ON meetings (cluster_id);

CREATE TABLE voters (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  delegate TEXT NOT NULL DEFAULT '',
  deputy TEXT NOT NULL DEFAULT '',
  attendance TEXT NOT NULL DEFAULT 'NOT_MARKED' CHECK (attendance IN ('PRESENT', 'DEPUTY', 'ABSENT', 'NOT_MARKED')),
  absence_reason TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (meeting_id, unit_id)
) STRICT;
CREATE INDEX voters_by_unit ON voters (unit_id);

CREATE TABLE rounds (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  name TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('SECRET')),
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  regulation_id TEXT NOT NULL REFERENCES regulations (id),
  opened_at TEXT NOT NULL,
  printed INTEGER CHECK (printed >= 0),
  issued INTEGER CHECK (issued >= 0),
  left_over INTEGER CHECK (left_over >= 0),
  spoiled INTEGER CHECK (spoiled >= 0),
  returned INTEGER CHECK (returned >= 0),
  valid INTEGER CHECK (valid >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  blank_papers INTEGER CHECK (blank_papers >= 0),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  cancelled_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX rounds_by_regulation ON rounds (regulation_id);
CREATE INDEX rounds_by_meeting ON rounds (meeting_id);

CREATE TABLE round_groups (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  category_id TEXT REFERENCES categories (id),
  name TEXT NOT NULL,
  quota INTEGER NOT NULL CHECK (quota >= 1),
  choices INTEGER NOT NULL CHECK (choices >= 1),
  position INTEGER NOT NULL,
  UNIQUE (round_id, position)
) STRICT;
CREATE INDEX round_groups_by_category ON round_groups (category_id) WHERE category_id IS NOT NULL;

-- Names as they were on the day of the meeting.
CREATE TABLE round_lines (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  group_id TEXT NOT NULL REFERENCES round_groups (id),
  nomination_id TEXT NOT NULL REFERENCES nominations (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  under TEXT NOT NULL DEFAULT '',
  award_name TEXT NOT NULL,
  agree INTEGER CHECK (agree >= 0),
  disagree INTEGER CHECK (disagree >= 0),
  blank INTEGER CHECK (blank >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  UNIQUE (round_id, number),
  UNIQUE (round_id, nomination_id)
) STRICT;
CREATE INDEX round_lines_by_group ON round_lines (group_id);
CREATE INDEX round_lines_by_nomination ON round_lines (nomination_id);

-- One canonical document a sealed round; what the tables say is compared with it at every start.
CREATE TABLE seals (
  round_id TEXT PRIMARY KEY REFERENCES rounds (id),
  document BLOB NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  code TEXT NOT NULL UNIQUE,
  sealed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived from the sealed document; the one place a nomination's outcome is read from.
CREATE TABLE round_outcomes (
  round_id TEXT NOT NULL REFERENCES seals (round_id),
  line_id TEXT NOT NULL REFERENCES round_lines (id),
  nomination_id TEXT NOT NULL REFERENCES nominations (id),
  agree INTEGER NOT NULL CHECK (agree >= 0),
  base INTEGER NOT NULL CHECK (base >= 0),
  rank INTEGER NOT NULL CHECK (rank >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('WON', 'LEFT_OPEN', 'ABOVE_QUOTA', 'BELOW_THRESHOLD', 'NO_VOTE')),
  PRIMARY KEY (round_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_outcomes_by_line ON round_outcomes (line_id);
CREATE INDEX round_outcomes_by_nomination ON round_outcomes (nomination_id);

CREATE TRIGGER seals_are_fixed BEFORE UPDATE ON seals
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER seals_stay BEFORE DELETE ON seals
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER round_outcomes_are_fixed BEFORE UPDATE ON round_outcomes
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER round_outcomes_stay BEFORE DELETE ON round_outcomes
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_rounds_are_fixed BEFORE UPDATE ON rounds
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_rounds_stay BEFORE DELETE ON rounds
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_groups_are_fixed BEFORE UPDATE ON round_groups
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_groups_stay BEFORE DELETE ON round_groups
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_groups_take_no_more BEFORE INSERT ON round_groups
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_lines_are_fixed BEFORE UPDATE ON round_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_lines_stay BEFORE DELETE ON round_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_lines_take_no_more BEFORE INSERT ON round_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

-- Documents and packages -------------------------------------------------------------------------------------------

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  kind TEXT NOT NULL CHECK (kind IN ('BALLOT_MINUTES')),
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES papers (digest),
  template_digest TEXT NOT NULL CHECK (length(template_digest) = 64),
  code TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_digest ON documents (digest);
CREATE INDEX documents_by_round ON documents (round_id);
CREATE TRIGGER documents_are_fixed BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
CREATE TRIGGER documents_stay BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;

CREATE TABLE packages (
  id TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL REFERENCES nominations (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  volume TEXT NOT NULL,
  mount TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  files INTEGER NOT NULL CHECK (files >= 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  written_at TEXT NOT NULL,
  rechecked_at TEXT,
  UNIQUE (nomination_id, revision)
) STRICT;
