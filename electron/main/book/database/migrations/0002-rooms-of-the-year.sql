-- The rooms of the year: several clusters and years in one book, the papers they stand on, movements and the plan,
-- pledges with their targets, incoming papers, exemplars, the life of a dossier, award history, the day of a meeting.
-- A book of version 1 keeps its one cluster and gets one year for it, whose id is the cluster's.

ALTER TABLE book ADD COLUMN current_cluster_id TEXT REFERENCES clusters (id);
CREATE INDEX book_by_current_cluster ON book (current_cluster_id);
UPDATE book SET current_cluster_id = (SELECT id FROM clusters ORDER BY rowid LIMIT 1);

-- Cluster and its years ------------------------------------------------------------------------------------------

CREATE TABLE years (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  theme TEXT NOT NULL DEFAULT '',
  -- SEPARATE: launch, mid-year and year-end meetings; COMBINED: review of N and signing of N + 1 in one meeting.
  pattern TEXT NOT NULL DEFAULT 'SEPARATE' CHECK (pattern IN ('SEPARATE', 'COMBINED')),
  -- Whose paper the cluster's documents are written on; null until somebody chose.
  letterhead TEXT CHECK (letterhead IN ('HEAD_UNIT', 'CLUSTER')),
  letterhead_above TEXT NOT NULL DEFAULT '',
  letterhead_body TEXT NOT NULL DEFAULT '',
  number_symbol TEXT NOT NULL DEFAULT '',
  place_name TEXT NOT NULL DEFAULT '',
  signer_authority TEXT NOT NULL DEFAULT '',
  signer_post TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (cluster_id, year)
) STRICT;
INSERT INTO years (id, cluster_id, year) SELECT id, id, year FROM clusters;
-- A new cluster has the year it is entered in, and the first of a book is the one worked on.
CREATE TRIGGER clusters_begin_with_a_year AFTER INSERT ON clusters
BEGIN INSERT INTO years (id, cluster_id, year) VALUES (NEW.id, NEW.id, NEW.year); END;
CREATE TRIGGER the_first_cluster_is_current AFTER INSERT ON clusters
WHEN (SELECT current_cluster_id FROM book) IS NULL
BEGIN UPDATE book SET current_cluster_id = NEW.id; END;

-- Where the window stood when a step was made: it is taken back there, whatever is worked on by then.
ALTER TABLE steps ADD COLUMN made_in TEXT;
ALTER TABLE steps ADD COLUMN made_in_year INTEGER;
UPDATE steps SET made_in = (SELECT current_cluster_id FROM book),
  made_in_year = (SELECT year FROM clusters WHERE id = (SELECT current_cluster_id FROM book));
-- What was typed and not saved belongs to the cluster and year it was typed in.
UPDATE drafts SET form = (SELECT id || ' ' || year || ' ' FROM clusters
  WHERE id = (SELECT current_cluster_id FROM book)) || form
WHERE (SELECT current_cluster_id FROM book) IS NOT NULL;

-- A unit of two clusters stands in a category of each.
CREATE TABLE unit_categories (
  unit_id TEXT NOT NULL REFERENCES units (id),
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  category_id TEXT NOT NULL REFERENCES categories (id),
  PRIMARY KEY (unit_id, cluster_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_categories_by_cluster ON unit_categories (cluster_id);
CREATE INDEX unit_categories_by_category ON unit_categories (category_id);
INSERT INTO unit_categories (unit_id, cluster_id, category_id)
SELECT units.id, categories.cluster_id, categories.id FROM units JOIN categories ON categories.id = units.category_id;
DROP INDEX units_by_category;
ALTER TABLE units DROP COLUMN category_id;

ALTER TABLE categories ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);

-- Head and deputies of a year; `leader` is the post (and name, where typed) that speaks for the unit.
CREATE TABLE year_heads (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  role TEXT NOT NULL CHECK (role IN ('HEAD', 'DEPUTY')),
  leader TEXT NOT NULL DEFAULT '',
  from_on TEXT,
  to_on TEXT,
  basis TEXT NOT NULL DEFAULT '',
  round_id TEXT REFERENCES rounds (id),
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX year_heads_by_year ON year_heads (year_id, position);
CREATE INDEX year_heads_by_unit ON year_heads (unit_id);
CREATE INDEX year_heads_by_round ON year_heads (round_id) WHERE round_id IS NOT NULL;

-- Papers the cluster stands on: who divided it, named its head, gave its quota of flags.
CREATE TABLE cluster_papers (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  kind TEXT NOT NULL CHECK (kind IN ('DIVISION', 'HEAD_APPOINTMENT', 'FLAG_QUOTA', 'REGULATION', 'SCORING_TABLE',
    'GUIDANCE', 'OTHER')),
  year INTEGER CHECK (year BETWEEN 2000 AND 2100),
  number TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  issuer TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL,
  subject_folded TEXT NOT NULL,
  digest TEXT REFERENCES papers (digest),
  file_name TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX cluster_papers_by_cluster ON cluster_papers (cluster_id, year);
CREATE INDEX cluster_papers_by_digest ON cluster_papers (digest) WHERE digest IS NOT NULL;

-- How many of an award the year may propose, in one category or in all.
CREATE TABLE award_quotas (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  category_id TEXT REFERENCES categories (id),
  award_code TEXT NOT NULL,
  quota INTEGER NOT NULL CHECK (quota >= 0),
  cluster_paper_id TEXT REFERENCES cluster_papers (id),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE UNIQUE INDEX one_quota_a_category ON award_quotas (year_id, award_code, coalesce(category_id, ''));
CREATE INDEX award_quotas_by_year ON award_quotas (year_id);
CREATE INDEX award_quotas_by_category ON award_quotas (category_id) WHERE category_id IS NOT NULL;
CREATE INDEX award_quotas_by_paper ON award_quotas (cluster_paper_id) WHERE cluster_paper_id IS NOT NULL;

-- Settings of the regulation besides the ballot's own rule, each with its clause.
ALTER TABLE regulations ADD COLUMN settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings));
ALTER TABLE regulations ADD COLUMN adopted_on TEXT;
ALTER TABLE regulations ADD COLUMN meeting_id TEXT REFERENCES meetings (id);
ALTER TABLE regulations ADD COLUMN cluster_paper_id TEXT REFERENCES cluster_papers (id);
CREATE INDEX regulations_by_meeting ON regulations (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX regulations_by_paper ON regulations (cluster_paper_id) WHERE cluster_paper_id IS NOT NULL;

-- Officers of the members who handle emulation; personal data, erased like a person's.
CREATE TABLE unit_contacts (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  full_name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  duty TEXT NOT NULL CHECK (duty IN ('FULL_TIME', 'CONCURRENT', 'NOT_KNOWN')),
  phone TEXT NOT NULL DEFAULT '',
  from_on TEXT,
  to_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  erased_at TEXT,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX unit_contacts_by_unit ON unit_contacts (unit_id);

ALTER TABLE memberships ADD COLUMN decision TEXT NOT NULL DEFAULT '';
-- Events one decision made belong together: a merger renames one unit and ends others.
ALTER TABLE unit_events ADD COLUMN change_id TEXT;
CREATE INDEX unit_events_by_change ON unit_events (change_id) WHERE change_id IS NOT NULL;

-- Movements, plan, tasks ----------------------------------------------------------------------------------------

-- A wave (đợt) is a CAMPAIGN under its movement. Where a source names years only, the days stay empty.
CREATE TABLE movements (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  parent_id TEXT REFERENCES movements (id),
  kind TEXT NOT NULL CHECK (kind IN ('REGULAR', 'THEMATIC', 'CAMPAIGN')),
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  launched_by TEXT NOT NULL DEFAULT '',
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1945 AND 2100),
  to_year INTEGER CHECK (to_year BETWEEN 1945 AND 2100),
  from_on TEXT,
  to_on TEXT,
  basis TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK (to_year IS NULL OR to_year >= from_year),
  CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX movements_by_cluster ON movements (cluster_id, position);
CREATE INDEX movements_by_parent ON movements (parent_id) WHERE parent_id IS NOT NULL;

-- The plan of the year. `expects` names the paper every member owes by `due_on`; lateness is counted from it.
CREATE TABLE plan_items (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  kind TEXT NOT NULL CHECK (kind IN ('MEETING', 'PAPER_DUE', 'ACTIVITY')),
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  from_on TEXT,
  due_on TEXT,
  expects TEXT CHECK (expects IN ('REGISTRATION', 'PLEDGE_COMMENT', 'WAVE_REPORT', 'MIDYEAR_REPORT', 'YEAR_REPORT',
    'SELF_SCORE', 'NOMINATION', 'OTHER')),
  category_id TEXT REFERENCES categories (id),
  owner_unit_id TEXT REFERENCES units (id),
  place TEXT NOT NULL DEFAULT '',
  meeting_id TEXT REFERENCES meetings (id),
  movement_id TEXT REFERENCES movements (id),
  state TEXT NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'DONE', 'DROPPED')),
  done_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((expects IS NOT NULL) = (kind = 'PAPER_DUE'))
) STRICT;
CREATE INDEX plan_items_by_year ON plan_items (year_id, due_on);
CREATE INDEX plan_items_by_category ON plan_items (category_id) WHERE category_id IS NOT NULL;
CREATE INDEX plan_items_by_owner ON plan_items (owner_unit_id) WHERE owner_unit_id IS NOT NULL;
CREATE INDEX plan_items_by_meeting ON plan_items (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX plan_items_by_movement ON plan_items (movement_id) WHERE movement_id IS NOT NULL;

-- Tasks a superior's conclusion gave; the owner is a unit, or whoever `owner` names.
CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  meeting_id TEXT REFERENCES meetings (id),
  given_by TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL,
  content_folded TEXT NOT NULL,
  owner_unit_id TEXT REFERENCES units (id),
  owner TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  state TEXT NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
  done_on TEXT,
  result TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX tasks_by_year ON tasks (year_id, due_on);
CREATE INDEX tasks_by_meeting ON tasks (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX tasks_by_owner ON tasks (owner_unit_id) WHERE owner_unit_id IS NOT NULL;

-- Sổ văn bản đến. `dated_on` stands on the paper, `received_on` is when it came; the number runs within the year.
CREATE TABLE incoming_papers (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  arrival_number INTEGER NOT NULL CHECK (arrival_number >= 1),
  sender_unit_id TEXT REFERENCES units (id),
  sender TEXT NOT NULL DEFAULT '',
  sender_folded TEXT NOT NULL DEFAULT '',
  plan_item_id TEXT REFERENCES plan_items (id),
  number TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  received_on TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('ZALO', 'PAPER', 'DOCUMENT_AXIS', 'EMAIL', 'OTHER')),
  subject TEXT NOT NULL,
  subject_folded TEXT NOT NULL,
  digest TEXT REFERENCES papers (digest),
  file_name TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (year_id, arrival_number)
) STRICT;
CREATE INDEX incoming_papers_in_sight ON incoming_papers (year_id, arrival_number) WHERE binned_at IS NULL;
CREATE INDEX incoming_papers_by_sender ON incoming_papers (sender_unit_id) WHERE sender_unit_id IS NOT NULL;
CREATE INDEX incoming_papers_by_plan_item ON incoming_papers (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX incoming_papers_by_digest ON incoming_papers (digest) WHERE digest IS NOT NULL;

-- Pledges --------------------------------------------------------------------------------------------------------

-- One pledge a year, or one a category where the cluster signs two.
CREATE TABLE pledges (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  category_id TEXT REFERENCES categories (id),
  title TEXT NOT NULL,
  theme TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '',
  commitment TEXT NOT NULL DEFAULT '',
  signed_on TEXT,
  place TEXT NOT NULL DEFAULT '',
  witness TEXT NOT NULL DEFAULT '',
  meeting_id TEXT REFERENCES meetings (id),
  -- From what share of a target a shortfall counts as "gần đạt", in hundredths of a percent; null: no such rule.
  nearly_from INTEGER CHECK (nearly_from BETWEEN 1 AND 9999),
  nearly_clause TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX pledges_by_year ON pledges (year_id);
CREATE UNIQUE INDEX one_live_pledge_a_category ON pledges (year_id, coalesce(category_id, ''))
  WHERE binned_at IS NULL;
CREATE INDEX pledges_by_category ON pledges (category_id) WHERE category_id IS NOT NULL;
CREATE INDEX pledges_by_meeting ON pledges (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE pledge_contents (
  id TEXT PRIMARY KEY,
  pledge_id TEXT NOT NULL REFERENCES pledges (id),
  text TEXT NOT NULL,
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX pledge_contents_by_pledge ON pledge_contents (pledge_id, position);

-- Values are hundredths of the unit of measure. RANGE lies between `value` and `value_to`; YES_NO and BY_DAY have none.
CREATE TABLE targets (
  id TEXT PRIMARY KEY,
  pledge_id TEXT NOT NULL REFERENCES pledges (id),
  content_id TEXT REFERENCES pledge_contents (id),
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  measure TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL CHECK (direction IN ('AT_LEAST', 'AT_MOST', 'RANGE', 'YES_NO', 'BY_DAY')),
  value INTEGER,
  value_to INTEGER,
  due_on TEXT,
  category_id TEXT REFERENCES categories (id),
  basis TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((value IS NOT NULL) = (direction IN ('AT_LEAST', 'AT_MOST', 'RANGE'))),
  CHECK ((value_to IS NOT NULL) = (direction = 'RANGE')),
  CHECK (value_to IS NULL OR value_to >= value),
  CHECK ((due_on IS NOT NULL) = (direction = 'BY_DAY'))
) STRICT;
CREATE INDEX targets_by_pledge ON targets (pledge_id, position);
CREATE INDEX targets_by_content ON targets (content_id) WHERE content_id IS NOT NULL;
CREATE INDEX targets_by_category ON targets (category_id) WHERE category_id IS NOT NULL;

-- A unit a target is set differently for: a value of its own, or not for it at all.
CREATE TABLE target_units (
  id TEXT PRIMARY KEY,
  target_id TEXT NOT NULL REFERENCES targets (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  applies TEXT NOT NULL CHECK (applies IN ('OWN_VALUE', 'NOT_APPLICABLE')),
  value INTEGER,
  value_to INTEGER,
  due_on TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (target_id, unit_id)
) STRICT;
CREATE INDEX target_units_by_unit ON target_units (unit_id);

-- What a unit reported. Not reported is no row or no figure, never 0. `answer` is that of a YES_NO target; of a
-- BY_DAY target NO says that it was reported as not done yet.
CREATE TABLE actuals (
  id TEXT PRIMARY KEY,
  target_id TEXT NOT NULL REFERENCES targets (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  period TEXT NOT NULL CHECK (period IN ('MIDYEAR', 'YEAR')),
  value INTEGER,
  answer TEXT CHECK (answer IN ('YES', 'NO')),
  done_on TEXT,
  explanation TEXT NOT NULL DEFAULT '',
  incoming_paper_id TEXT REFERENCES incoming_papers (id),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  edited_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (target_id, unit_id, period)
) STRICT;
CREATE INDEX actuals_by_unit ON actuals (unit_id);
CREATE INDEX actuals_by_incoming_paper ON actuals (incoming_paper_id) WHERE incoming_paper_id IS NOT NULL;

CREATE TABLE pledge_signatures (
  id TEXT PRIMARY KEY,
  pledge_id TEXT NOT NULL REFERENCES pledges (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  -- Null: nothing entered yet. SIGNED: on the pledge's own day; SIGNED_LATER: on `signed_on`.
  state TEXT CHECK (state IN ('SIGNED', 'SIGNED_LATER', 'NOT_SIGNED')),
  signed_on TEXT,
  signer TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((signed_on IS NOT NULL) = (state IS 'SIGNED_LATER')),
  UNIQUE (pledge_id, unit_id)
) STRICT;
CREATE INDEX pledge_signatures_by_unit ON pledge_signatures (unit_id);

-- Titles and flags a member aims at, told at the start of the year.
CREATE TABLE registrations (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  member_id TEXT NOT NULL REFERENCES units (id),
  nominee_unit_id TEXT NOT NULL REFERENCES units (id),
  nominees INTEGER NOT NULL DEFAULT 1 CHECK (nominees >= 1),
  award_code TEXT NOT NULL,
  registered_on TEXT,
  incoming_paper_id TEXT REFERENCES incoming_papers (id),
  note TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX registrations_by_year ON registrations (year_id, award_code);
CREATE INDEX registrations_by_member ON registrations (member_id);
CREATE INDEX registrations_by_nominee ON registrations (nominee_unit_id);
CREATE INDEX registrations_by_incoming_paper ON registrations (incoming_paper_id) WHERE incoming_paper_id IS NOT NULL;

-- Exemplars walk four steps: found, nurtured, summed up, spread.
CREATE TABLE exemplars (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  person_id TEXT REFERENCES people (id),
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  achievement TEXT NOT NULL DEFAULT '',
  movement_id TEXT REFERENCES movements (id),
  nomination_id TEXT REFERENCES nominations (id),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX exemplars_by_year ON exemplars (year_id);
CREATE INDEX exemplars_by_unit ON exemplars (unit_id);
CREATE INDEX exemplars_by_person ON exemplars (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX exemplars_by_movement ON exemplars (movement_id) WHERE movement_id IS NOT NULL;
CREATE INDEX exemplars_by_nomination ON exemplars (nomination_id) WHERE nomination_id IS NOT NULL;

CREATE TABLE exemplar_steps (
  exemplar_id TEXT NOT NULL REFERENCES exemplars (id),
  step TEXT NOT NULL CHECK (step IN ('FOUND', 'NURTURED', 'SUMMED_UP', 'SPREAD')),
  done_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (exemplar_id, step)
) STRICT, WITHOUT ROWID;

-- Award history ----------------------------------------------------------------------------------------------------

-- Awards received, written by a decided dossier or typed from old decisions. An empty number is "chưa có số quyết định".
CREATE TABLE award_records (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  person_id TEXT REFERENCES people (id),
  award_code TEXT NOT NULL DEFAULT '',
  award_name TEXT NOT NULL,
  recipient TEXT NOT NULL,
  recipient_folded TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 2100),
  decision_number TEXT NOT NULL DEFAULT '',
  decided_on TEXT,
  authority TEXT NOT NULL DEFAULT '',
  nomination_id TEXT UNIQUE REFERENCES nominations (id),
  revoked_on TEXT,
  revoked_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  edited_at TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX award_records_by_unit ON award_records (unit_id, year);
CREATE INDEX award_records_by_person ON award_records (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX award_records_by_year ON award_records (year, id);

-- The day of a meeting ---------------------------------------------------------------------------------------------

ALTER TABLE meetings ADD COLUMN kind TEXT NOT NULL DEFAULT 'OTHER'
  CHECK (kind IN ('LAUNCH', 'MIDYEAR', 'YEAR_END', 'COMBINED', 'COUNCIL', 'OTHER'));
ALTER TABLE meetings ADD COLUMN starts_clock TEXT;
-- The year it is about, where that is not the year of its day: a meeting of April 2024 may review 2023.
ALTER TABLE meetings ADD COLUMN year INTEGER CHECK (year BETWEEN 2000 AND 2100);
-- An older book had one cluster with one year, and every meeting was about that.
UPDATE meetings SET year = (SELECT year FROM clusters WHERE clusters.id = cluster_id)
WHERE CAST(substr(held_on, 1, 4) AS INTEGER) <> (SELECT year FROM clusters WHERE clusters.id = cluster_id);
ALTER TABLE meetings ADD COLUMN chair TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN secretary TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN host_unit_id TEXT REFERENCES units (id);
CREATE INDEX meetings_by_host ON meetings (host_unit_id) WHERE host_unit_id IS NOT NULL;

-- The paper by which a delegate sends a deputy: number and day as written on it.
ALTER TABLE voters ADD COLUMN deputy_paper TEXT NOT NULL DEFAULT '';
ALTER TABLE voters ADD COLUMN deputy_paper_on TEXT;

-- Hours are typed as HH:mm; the order is the position.
CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL,
  clock TEXT,
  title TEXT NOT NULL,
  presenter TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);

-- Guests and delegates without a vote; a guest may speak and is counted apart.
CREATE TABLE meeting_guests (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL CHECK (kind IN ('GUEST', 'DELEGATE', 'SERVICE')),
  name TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  unit_id TEXT REFERENCES units (id),
  body TEXT NOT NULL DEFAULT '',
  attendance TEXT NOT NULL DEFAULT 'NOT_MARKED' CHECK (attendance IN ('PRESENT', 'ABSENT', 'NOT_MARKED')),
  position INTEGER NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX meeting_guests_by_meeting ON meeting_guests (meeting_id, position);
CREATE INDEX meeting_guests_by_unit ON meeting_guests (unit_id) WHERE unit_id IS NOT NULL;

-- A voter who came late or left early; attendance at a moment is the roll and these.
CREATE TABLE voter_moves (
  id TEXT PRIMARY KEY,
  voter_id TEXT NOT NULL REFERENCES voters (id),
  kind TEXT NOT NULL CHECK (kind IN ('ARRIVED', 'LEFT')),
  clock TEXT NOT NULL,
  position INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX voter_moves_by_voter ON voter_moves (voter_id, position);

-- What is said and done while the meeting runs; the minutes of the meeting come from it.
CREATE TABLE log_entries (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL,
  clock TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('OPENING', 'REPORT', 'DISCUSSION', 'DIRECTION', 'REPLY', 'VOTE', 'SIGNING',
    'HANDOVER', 'CONCLUSION', 'CLOSING', 'NOTE')),
  speaker TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  round_id TEXT REFERENCES rounds (id),
  agenda_item_id TEXT REFERENCES agenda_items (id),
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;
CREATE INDEX log_entries_by_meeting ON log_entries (meeting_id, position);
CREATE INDEX log_entries_by_round ON log_entries (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX log_entries_by_agenda_item ON log_entries (agenda_item_id) WHERE agenda_item_id IS NOT NULL;

-- Handover of the rotating flag and of the cluster's files to the next head.
CREATE TABLE flag_handovers (
  id TEXT PRIMARY KEY,
  meeting_id TEXT REFERENCES meetings (id),
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  handed_on TEXT NOT NULL,
  from_unit_id TEXT REFERENCES units (id),
  to_unit_id TEXT NOT NULL REFERENCES units (id),
  for_year INTEGER NOT NULL CHECK (for_year BETWEEN 2000 AND 2100),
  handed_by TEXT NOT NULL DEFAULT '',
  received_by TEXT NOT NULL DEFAULT '',
  items TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK (from_unit_id IS NOT to_unit_id)
) STRICT;
CREATE INDEX flag_handovers_by_cluster ON flag_handovers (cluster_id, for_year);
CREATE INDEX flag_handovers_by_meeting ON flag_handovers (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX flag_handovers_by_from ON flag_handovers (from_unit_id) WHERE from_unit_id IS NOT NULL;
CREATE INDEX flag_handovers_by_to ON flag_handovers (to_unit_id);

-- Ballot papers after the count: put into an envelope, handed over, kept until a day.
CREATE TABLE ballot_envelopes (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  round_id TEXT NOT NULL REFERENCES rounds (id),
  -- RETURNED: papers taken back from the voters. UNUSED: those left over and those spoiled.
  content TEXT NOT NULL CHECK (content IN ('RETURNED', 'UNUSED')),
  papers INTEGER NOT NULL CHECK (papers >= 0),
  closed_on TEXT NOT NULL,
  closed_clock TEXT,
  closed_by TEXT NOT NULL DEFAULT '',
  handed_to TEXT NOT NULL DEFAULT '',
  handed_on TEXT,
  keep_until_on TEXT,
  destroyed_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK (handed_on IS NULL OR handed_on >= closed_on),
  CHECK (keep_until_on IS NULL OR keep_until_on >= closed_on)
) STRICT;
CREATE INDEX ballot_envelopes_by_meeting ON ballot_envelopes (meeting_id);
CREATE INDEX ballot_envelopes_by_round ON ballot_envelopes (round_id);
