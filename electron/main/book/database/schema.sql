-- Generated from migrations/ by test/database/schema-conventions.test.ts; to read, not to run.

CREATE INDEX actuals_by_incoming_paper ON actuals (incoming_paper_id) WHERE incoming_paper_id IS NOT NULL;

CREATE INDEX actuals_by_unit ON actuals (unit_id);

CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);

CREATE INDEX agenda_items_in_bin ON agenda_items (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX audit_events_by_entity ON audit_events (entity_kind, entity_id, seq);

CREATE INDEX audit_payloads_by_erasure ON audit_payloads (erased_by_seq) WHERE erased_by_seq IS NOT NULL;

CREATE INDEX award_quotas_by_category ON award_quotas (category_id) WHERE category_id IS NOT NULL;

CREATE INDEX award_quotas_by_paper ON award_quotas (cluster_paper_id) WHERE cluster_paper_id IS NOT NULL;

CREATE INDEX award_quotas_by_year ON award_quotas (year_id);

CREATE INDEX award_records_by_person ON award_records (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX award_records_by_unit ON award_records (unit_id, year);

CREATE INDEX award_records_by_year ON award_records (year, id);

CREATE INDEX award_records_in_bin ON award_records (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX award_records_in_order ON award_records (year, id) WHERE binned_at IS NULL;

CREATE INDEX award_records_in_order_of_unit ON award_records (unit_id, year, id) WHERE binned_at IS NULL;

CREATE INDEX award_records_revoked ON award_records (year, id) WHERE binned_at IS NULL AND revoked_on IS NOT NULL;

CREATE INDEX award_records_without_number ON award_records (year, id)
  WHERE binned_at IS NULL AND decision_number = '';

CREATE INDEX backup_proofs_by_backup ON backup_proofs (backup_id);

CREATE INDEX backups_by_place ON backups (place_id) WHERE place_id IS NOT NULL;

CREATE INDEX ballot_envelopes_by_meeting ON ballot_envelopes (meeting_id);

CREATE INDEX ballot_envelopes_by_round ON ballot_envelopes (round_id);

CREATE INDEX ballot_envelopes_in_bin ON ballot_envelopes (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX book_by_current_cluster ON book (current_cluster_id);

CREATE INDEX cluster_papers_by_cluster ON cluster_papers (cluster_id, year);

CREATE INDEX cluster_papers_by_digest ON cluster_papers (digest) WHERE digest IS NOT NULL;

CREATE INDEX cluster_papers_by_kind ON cluster_papers (cluster_id, kind, dated_on) WHERE binned_at IS NULL;

CREATE INDEX cluster_papers_in_bin ON cluster_papers (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX cluster_papers_in_order ON cluster_papers (cluster_id, dated_on) WHERE binned_at IS NULL;

CREATE INDEX document_chains_by_kind ON document_chains (year_id, kind, last_row);

CREATE INDEX document_chains_in_order ON document_chains (year_id, last_row);

CREATE INDEX documents_by_digest ON documents (digest);

CREATE INDEX documents_by_flag_handover ON documents (flag_handover_id) WHERE flag_handover_id IS NOT NULL;

CREATE INDEX documents_by_meeting ON documents (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX documents_by_plan_item ON documents (plan_item_id) WHERE plan_item_id IS NOT NULL;

CREATE INDEX documents_by_pledge ON documents (pledge_id) WHERE pledge_id IS NOT NULL;

CREATE INDEX documents_by_round ON documents (round_id) WHERE round_id IS NOT NULL;

CREATE INDEX documents_by_unit ON documents (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX documents_by_year ON documents (year_id, kind);

CREATE INDEX dossier_events_by_nomination ON dossier_events (nomination_id, position);

CREATE INDEX dossier_events_by_package ON dossier_events (package_id) WHERE package_id IS NOT NULL;

CREATE INDEX dossier_events_by_submission ON dossier_events (submission_id) WHERE submission_id IS NOT NULL;

CREATE INDEX exemplars_by_movement ON exemplars (movement_id) WHERE movement_id IS NOT NULL;

CREATE INDEX exemplars_by_nomination ON exemplars (nomination_id) WHERE nomination_id IS NOT NULL;

CREATE INDEX exemplars_by_person ON exemplars (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX exemplars_by_step ON exemplars (year_id, reached, id) WHERE binned_at IS NULL;

CREATE INDEX exemplars_by_unit ON exemplars (unit_id);

CREATE INDEX exemplars_by_year ON exemplars (year_id);

CREATE INDEX exemplars_in_bin ON exemplars (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX exemplars_in_order ON exemplars (year_id, id) WHERE binned_at IS NULL;

CREATE INDEX flag_handovers_by_cluster ON flag_handovers (cluster_id, for_year);

CREATE INDEX flag_handovers_by_from ON flag_handovers (from_unit_id) WHERE from_unit_id IS NOT NULL;

CREATE INDEX flag_handovers_by_meeting ON flag_handovers (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX flag_handovers_by_to ON flag_handovers (to_unit_id);

CREATE INDEX flag_handovers_in_bin ON flag_handovers (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX incoming_papers_by_answer ON incoming_papers (plan_item_id, year_id, arrival_number)
  WHERE binned_at IS NULL;

CREATE INDEX incoming_papers_by_channel ON incoming_papers (year_id, channel, arrival_number) WHERE binned_at IS NULL;

CREATE INDEX incoming_papers_by_digest ON incoming_papers (digest) WHERE digest IS NOT NULL;

CREATE INDEX incoming_papers_by_plan_item ON incoming_papers (plan_item_id) WHERE plan_item_id IS NOT NULL;

CREATE INDEX incoming_papers_by_sender ON incoming_papers (sender_unit_id) WHERE sender_unit_id IS NOT NULL;

CREATE INDEX incoming_papers_in_bin ON incoming_papers (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX incoming_papers_in_sight ON incoming_papers (year_id, arrival_number) WHERE binned_at IS NULL;

CREATE INDEX late_answers_by_voter ON late_answers (voter_id);

CREATE INDEX log_entries_by_agenda_item ON log_entries (agenda_item_id) WHERE agenda_item_id IS NOT NULL;

CREATE INDEX log_entries_by_meeting ON log_entries (meeting_id, position);

CREATE INDEX log_entries_by_round ON log_entries (round_id) WHERE round_id IS NOT NULL;

CREATE INDEX log_entries_in_bin ON log_entries (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX meeting_guests_by_meeting ON meeting_guests (meeting_id, position);

CREATE INDEX meeting_guests_by_unit ON meeting_guests (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX meeting_guests_in_bin ON meeting_guests (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX meetings_by_cluster ON meetings (cluster_id);

CREATE INDEX meetings_by_day ON meetings (cluster_id, held_on) WHERE binned_at IS NULL;

CREATE INDEX meetings_by_host ON meetings (host_unit_id) WHERE host_unit_id IS NOT NULL;

CREATE INDEX meetings_by_year ON meetings
  (cluster_id, coalesce(year, CAST(substr(held_on, 1, 4) AS INTEGER)), held_on) WHERE binned_at IS NULL;

CREATE INDEX meetings_in_bin ON meetings (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX meetings_in_order ON meetings (cluster_id, held_on) WHERE binned_at IS NULL;

CREATE INDEX memberships_by_cluster ON memberships (cluster_id);

CREATE INDEX memberships_by_unit ON memberships (unit_id, from_on);

CREATE INDEX movements_by_cluster ON movements (cluster_id, position);

CREATE INDEX movements_by_kind ON movements (cluster_id, kind, from_year, to_year) WHERE binned_at IS NULL;

CREATE INDEX movements_by_parent ON movements (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX movements_in_bin ON movements (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX movements_in_order ON movements (cluster_id, sort_key, from_year, to_year) WHERE binned_at IS NULL;

CREATE INDEX nomination_papers_by_digest ON nomination_papers (digest);

CREATE INDEX nomination_papers_by_item ON nomination_papers (nomination_id, item_code) WHERE item_code IS NOT NULL;

CREATE INDEX nomination_papers_by_nomination ON nomination_papers (nomination_id, position);

CREATE INDEX nomination_papers_in_bin ON nomination_papers (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX nominations_by_category ON nominations (category_id, year, number) WHERE binned_at IS NULL;

CREATE INDEX nominations_by_category_and_state ON nominations (category_id, year, state, number)
  WHERE binned_at IS NULL;

CREATE INDEX nominations_by_cluster ON nominations (cluster_id, year, number) WHERE binned_at IS NULL;

CREATE INDEX nominations_by_member ON nominations (member_id);

CREATE INDEX nominations_by_number ON nominations (cluster_id, number) WHERE binned_at IS NULL;

CREATE INDEX nominations_by_person ON nominations (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX nominations_by_ruleset ON nominations (ruleset_digest);

CREATE INDEX nominations_by_standing ON nominations (cluster_id, year, standing, number) WHERE binned_at IS NULL;

CREATE INDEX nominations_by_state ON nominations (cluster_id, year, state, number) WHERE binned_at IS NULL;

CREATE INDEX nominations_by_unit ON nominations (nominee_unit_id, year);

CREATE INDEX nominations_in_bin ON nominations (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE UNIQUE INDEX one_change_of_a_kind_a_day ON unit_events (unit_id, kind, happened_on);

CREATE UNIQUE INDEX one_founding_a_unit ON unit_events (unit_id) WHERE kind = 'FOUNDED';

CREATE UNIQUE INDEX one_live_pledge_a_category ON pledges (year_id, coalesce(category_id, ''))
  WHERE binned_at IS NULL;

CREATE UNIQUE INDEX one_official_version_a_chain ON documents (chain_id) WHERE stage = 'SIGNED';

CREATE UNIQUE INDEX one_quota_a_category ON award_quotas (year_id, award_code, coalesce(category_id, ''));

CREATE INDEX people_by_unit ON people (unit_id);

CREATE INDEX people_in_order ON people (sort_key, id) WHERE named = 1 AND erased_at IS NULL;

CREATE INDEX plan_items_by_category ON plan_items (category_id) WHERE category_id IS NOT NULL;

CREATE INDEX plan_items_by_kind ON plan_items (year_id, kind, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;

CREATE INDEX plan_items_by_meeting ON plan_items (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX plan_items_by_movement ON plan_items (movement_id) WHERE movement_id IS NOT NULL;

CREATE INDEX plan_items_by_owner ON plan_items (owner_unit_id) WHERE owner_unit_id IS NOT NULL;

CREATE INDEX plan_items_by_state ON plan_items (year_id, state, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;

CREATE INDEX plan_items_by_year ON plan_items (year_id, due_on);

CREATE INDEX plan_items_in_bin ON plan_items (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX plan_items_in_order ON plan_items (year_id, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;

CREATE INDEX pledge_contents_by_pledge ON pledge_contents (pledge_id, position);

CREATE INDEX pledge_contents_in_bin ON pledge_contents (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX pledge_signatures_by_unit ON pledge_signatures (unit_id);

CREATE INDEX pledges_by_category ON pledges (category_id) WHERE category_id IS NOT NULL;

CREATE INDEX pledges_by_meeting ON pledges (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX pledges_by_year ON pledges (year_id);

CREATE INDEX pledges_in_bin ON pledges (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX registrations_by_category ON registrations (category_id, year_id, sort_key) WHERE binned_at IS NULL;

CREATE INDEX registrations_by_incoming_paper ON registrations (incoming_paper_id) WHERE incoming_paper_id IS NOT NULL;

CREATE INDEX registrations_by_member ON registrations (member_id);

CREATE INDEX registrations_by_nominee ON registrations (nominee_unit_id);

CREATE INDEX registrations_by_year ON registrations (year_id, award_code);

CREATE INDEX registrations_in_bin ON registrations (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX registrations_in_order ON registrations (year_id, sort_key) WHERE binned_at IS NULL;

CREATE INDEX registrations_of_award ON registrations (year_id, award_code, sort_key) WHERE binned_at IS NULL;

CREATE INDEX regulations_by_cluster ON regulations (cluster_id);

CREATE INDEX regulations_by_meeting ON regulations (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX regulations_by_paper ON regulations (cluster_paper_id) WHERE cluster_paper_id IS NOT NULL;

CREATE INDEX round_groups_by_category ON round_groups (category_id) WHERE category_id IS NOT NULL;

CREATE INDEX round_groups_by_followed ON round_groups (follows_group_id) WHERE follows_group_id IS NOT NULL;

CREATE INDEX round_keyers_by_user ON round_keyers (user_id);

CREATE INDEX round_lines_by_group ON round_lines (group_id);

CREATE INDEX round_lines_by_nomination ON round_lines (nomination_id);

CREATE INDEX round_lines_by_unit ON round_lines (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX round_outcomes_by_line ON round_outcomes (line_id);

CREATE INDEX round_outcomes_by_nomination ON round_outcomes (nomination_id);

CREATE INDEX round_outcomes_by_unit ON round_outcomes (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX round_reading_lines_by_line ON round_reading_lines (line_id);

CREATE INDEX round_voters_by_voter ON round_voters (voter_id);

CREATE INDEX rounds_by_followed ON rounds (follows_id) WHERE follows_id IS NOT NULL;

CREATE INDEX rounds_by_meeting ON rounds (meeting_id);

CREATE INDEX rounds_by_regulation ON rounds (regulation_id);

CREATE UNIQUE INDEX rounds_by_replaced ON rounds (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE INDEX step_rows_by_row ON step_rows (row_table, row_id);

CREATE INDEX steps_by_undo ON steps (undone_by_seq) WHERE undone_by_seq IS NOT NULL;

CREATE INDEX submissions_by_cluster ON submissions (cluster_id, year);

CREATE INDEX submissions_in_bin ON submissions (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX target_units_by_unit ON target_units (unit_id);

CREATE INDEX targets_by_category ON targets (category_id) WHERE category_id IS NOT NULL;

CREATE INDEX targets_by_content ON targets (content_id) WHERE content_id IS NOT NULL;

CREATE INDEX targets_by_pledge ON targets (pledge_id, position);

CREATE INDEX targets_in_bin ON targets (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX tasks_by_meeting ON tasks (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX tasks_by_owner ON tasks (owner_unit_id) WHERE owner_unit_id IS NOT NULL;

CREATE INDEX tasks_by_state ON tasks (year_id, state, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;

CREATE INDEX tasks_by_year ON tasks (year_id, due_on);

CREATE INDEX tasks_in_bin ON tasks (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX tasks_in_order ON tasks (year_id, (due_on IS NULL), due_on, position, id) WHERE binned_at IS NULL;

CREATE INDEX unit_categories_by_category ON unit_categories (category_id);

CREATE INDEX unit_categories_by_cluster ON unit_categories (cluster_id);

CREATE INDEX unit_contacts_by_unit ON unit_contacts (unit_id);

CREATE INDEX unit_contacts_in_bin ON unit_contacts (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX unit_events_by_change ON unit_events (change_id) WHERE change_id IS NOT NULL;

CREATE INDEX unit_events_by_name ON unit_events (name_folded) WHERE name_folded IS NOT NULL;

CREATE INDEX unit_events_by_other_unit ON unit_events (other_unit_id) WHERE other_unit_id IS NOT NULL;

CREATE INDEX unit_events_by_parent ON unit_events (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX unit_names_by_parent ON unit_names (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX unit_places_by_category ON unit_places (category_id, until_on, sort_key)
  WHERE category_id IS NOT NULL;

CREATE INDEX unit_places_by_standing ON unit_places (cluster_id, standing, until_on, sort_key);

CREATE INDEX unit_places_by_unit ON unit_places (unit_id);

CREATE INDEX unit_places_in_order ON unit_places (cluster_id, until_on, sort_key);

CREATE INDEX units_by_position ON units (position, id);

CREATE INDEX units_in_bin ON units (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX users_by_unit ON users (unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX voter_moves_by_voter ON voter_moves (voter_id, position);

CREATE INDEX voter_moves_in_bin ON voter_moves (binned_at, id) WHERE binned_at IS NOT NULL;

CREATE INDEX voters_by_deputy ON voters (deputy_voter_id) WHERE deputy_voter_id IS NOT NULL;

CREATE INDEX voters_by_unit ON voters (unit_id);

CREATE INDEX year_heads_by_round ON year_heads (round_id) WHERE round_id IS NOT NULL;

CREATE INDEX year_heads_by_unit ON year_heads (unit_id);

CREATE INDEX year_heads_by_year ON year_heads (year_id, position);

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

CREATE TABLE audit_payloads (
  seq INTEGER PRIMARY KEY REFERENCES audit_events (seq),
  salt TEXT,
  payload TEXT,
  erased_by_seq INTEGER REFERENCES audit_events (seq),
  CHECK ((erased_by_seq IS NULL) = (payload IS NOT NULL)),
  CHECK ((payload IS NULL) = (salt IS NULL))
) STRICT;

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

CREATE TABLE award_watches (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  watch TEXT NOT NULL CHECK (watch IN ('ROTATION', 'STACKING', 'DIRECT_SHARE', 'HEAD_ABOVE_UNIT', 'REMOTE_AREA',
    'DUTY_NOT_DONE')),
  state TEXT NOT NULL CHECK (state IN ('WATCHED', 'NOT_WATCHED')),
  clause TEXT NOT NULL DEFAULT '',
  decided_on TEXT,
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  source_note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (year_id, watch)
) STRICT;

CREATE TABLE backup_places (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  volume_id TEXT,
  folder TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('FOLDER', 'ENCRYPTED')),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  -- Why the last copy made there by itself failed, in a sentence; empty where it did not.
  failure TEXT NOT NULL DEFAULT '',
  failed_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
, rhythm TEXT NOT NULL DEFAULT 'ASKED' CHECK (rhythm IN ('DAILY', 'ASKED'))) STRICT;

CREATE TABLE backup_proofs (
  id TEXT PRIMARY KEY,
  backup_id TEXT NOT NULL REFERENCES backups (id),
  proved_at TEXT NOT NULL,
  finding TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  papers INTEGER NOT NULL CHECK (papers >= 0),
  seals INTEGER NOT NULL CHECK (seals >= 0)
) STRICT;

CREATE TABLE "backups" (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  place TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN
    ('CLOSING', 'DAILY', 'USB', 'PLACE', 'BEFORE_MIGRATION', 'BEFORE_IMPORT', 'BEFORE_RESTORE')),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  papers INTEGER NOT NULL CHECK (papers >= 0),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  form TEXT NOT NULL DEFAULT 'FOLDER' CHECK (form IN ('FOLDER', 'ENCRYPTED')),
  place_id TEXT REFERENCES backup_places (id),
  -- Number of the last event of the audit it holds.
  seq INTEGER CHECK (seq >= 0),
  units INTEGER CHECK (units >= 0),
  nominations INTEGER CHECK (nominations >= 0),
  -- Thinned: its files are gone, the row tells that it was.
  thinned_at TEXT,
  -- It held far less than the one before, and a person said that this is right.
  smaller_accepted_at TEXT
) STRICT;

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

CREATE TABLE book (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('REAL', 'TRAINING', 'SAMPLE')),
  created_at TEXT NOT NULL,
  program_version TEXT NOT NULL,
  as_of_on TEXT,
  last_nomination_number INTEGER NOT NULL DEFAULT 0 CHECK (last_nomination_number >= 0)
, current_cluster_id TEXT REFERENCES clusters (id), lock_after_minutes INTEGER NOT NULL DEFAULT 10 CHECK (lock_after_minutes BETWEEN 1 AND 120), rows_watched_from_seq INTEGER, daily_copy TEXT NOT NULL DEFAULT 'ON' CHECK (daily_copy IN ('ON', 'OFF')), prove_after_days INTEGER NOT NULL DEFAULT 30
  CHECK (prove_after_days BETWEEN 1 AND 365), keep_days INTEGER NOT NULL DEFAULT 14 CHECK (keep_days BETWEEN 7 AND 366), keep_weeks INTEGER NOT NULL DEFAULT 8 CHECK (keep_weeks BETWEEN 4 AND 260), keep_months INTEGER NOT NULL DEFAULT 12 CHECK (keep_months BETWEEN 6 AND 120), keep_years INTEGER CHECK (keep_years BETWEEN 5 AND 100)) STRICT;

CREATE TABLE book_checks (
  number INTEGER PRIMARY KEY,
  checked_at TEXT NOT NULL,
  extent TEXT NOT NULL CHECK (extent IN ('SINCE_LAST', 'WHOLE')),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  events INTEGER NOT NULL CHECK (events >= 0),
  seals INTEGER NOT NULL CHECK (seals >= 0),
  papers INTEGER NOT NULL CHECK (papers >= 0),
  watched_rows INTEGER NOT NULL CHECK (watched_rows >= 0),
  findings INTEGER NOT NULL CHECK (findings >= 0)
) STRICT;

CREATE TABLE categories (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (cluster_id, name)
) STRICT;

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

CREATE TABLE "documents" (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  kind TEXT NOT NULL CHECK (kind IN ('INVITATION', 'AGENDA', 'ATTENDANCE_SHEET', 'NAME_PLATES', 'CHAIR_SCRIPT',
    'BALLOT_RULES', 'PROXY_LETTER', 'BALLOT_PAPER', 'WRITTEN_OPINION', 'PLEDGE', 'BALLOT_MINUTES', 'MEETING_MINUTES',
    'ENVELOPE_MINUTES', 'CONCLUSION_NOTICE', 'SUBMISSION_LETTER', 'NOMINEE_LIST', 'REMINDER_LETTER',
    'SUPPLEMENT_LETTER', 'REGISTRATION_TABLE', 'MIDYEAR_REPORT', 'YEAR_REPORT', 'HANDOVER_MINUTES', 'PUBLIC_LIST')),
  -- What the paper is about: at most one of these; none is the year itself.
  meeting_id TEXT REFERENCES meetings (id),
  round_id TEXT REFERENCES rounds (id),
  unit_id TEXT REFERENCES units (id),
  plan_item_id TEXT REFERENCES plan_items (id),
  pledge_id TEXT REFERENCES pledges (id),
  flag_handover_id TEXT REFERENCES flag_handovers (id),
  award_code TEXT,
  -- The first version of the chain; itself in the first.
  chain_id TEXT NOT NULL REFERENCES documents (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  stage TEXT NOT NULL CHECK (stage IN ('GENERATED', 'RETURNED', 'SIGNED')),
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES papers (digest),
  template_digest TEXT CHECK (length(template_digest) = 64),
  code TEXT NOT NULL DEFAULT '',
  -- Figures of a copy taken back that are not the book's, as they were found on that day.
  differences TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(differences)),
  made_at TEXT NOT NULL,
  CHECK ((template_digest IS NOT NULL) = (stage = 'GENERATED')),
  CHECK ((meeting_id IS NOT NULL) + (round_id IS NOT NULL) + (unit_id IS NOT NULL) + (plan_item_id IS NOT NULL)
    + (pledge_id IS NOT NULL) + (flag_handover_id IS NOT NULL) + (award_code IS NOT NULL) <= 1),
  UNIQUE (chain_id, version)
) STRICT;

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

CREATE TABLE drafts (
  form TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  seq INTEGER NOT NULL UNIQUE REFERENCES audit_events (seq),
  erased_at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT;

CREATE TABLE exemplar_steps (
  exemplar_id TEXT NOT NULL REFERENCES exemplars (id),
  step TEXT NOT NULL CHECK (step IN ('FOUND', 'NURTURED', 'SUMMED_UP', 'SPREAD')),
  done_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (exemplar_id, step)
) STRICT, WITHOUT ROWID;

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
, reached TEXT CHECK (reached IN ('FOUND', 'NURTURED', 'SUMMED_UP', 'SPREAD'))) STRICT;

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

CREATE TABLE late_answers (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  voter_id TEXT NOT NULL REFERENCES voters (id),
  received_on TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (round_id, voter_id)
) STRICT;

CREATE TABLE list_tallies (
  list TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  due_on TEXT NOT NULL,
  total INTEGER NOT NULL,
  amount INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list, scope_id, kind, state, due_on)
) STRICT, WITHOUT ROWID;

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
, kind TEXT NOT NULL DEFAULT 'OTHER'
  CHECK (kind IN ('LAUNCH', 'MIDYEAR', 'YEAR_END', 'COMBINED', 'COUNCIL', 'OTHER')), starts_clock TEXT, year INTEGER CHECK (year BETWEEN 2000 AND 2100), chair TEXT NOT NULL DEFAULT '', secretary TEXT NOT NULL DEFAULT '', host_unit_id TEXT REFERENCES units (id)) STRICT;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  from_on TEXT NOT NULL,
  to_on TEXT, decision TEXT NOT NULL DEFAULT '',
  CHECK (to_on IS NULL OR to_on >= from_on)
) STRICT;

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
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), sort_key TEXT NOT NULL DEFAULT '',
  CHECK (to_year IS NULL OR to_year >= from_year),
  CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;

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
, item_code TEXT) STRICT;

CREATE TABLE nomination_scores (
  id TEXT PRIMARY KEY REFERENCES nominations (id),
  score INTEGER CHECK (score >= 0),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

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

CREATE TABLE "nominations" (
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
, category_id TEXT REFERENCES categories (id)) STRICT;

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

CREATE TABLE papers (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  taken_in_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  full_name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  post TEXT NOT NULL DEFAULT '',
  erased_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
, named INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1)), sort_key TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE person_capacities (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 2100),
  capacity TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (capacity IN ('HEAD', 'MANAGER', 'DIRECT', 'UNKNOWN')),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (person_id, year)
) STRICT;

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

CREATE TABLE proven_papers (
  digest TEXT NOT NULL,
  -- Device, number, size and the two times of change of the file, as the disk tells them.
  fingerprint TEXT NOT NULL,
  proved_at TEXT NOT NULL,
  PRIMARY KEY (digest, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE public_names (
  id TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL UNIQUE REFERENCES nominations (id),
  shown TEXT NOT NULL CHECK (shown IN ('FULL', 'SHORTENED', 'LEFT_OUT')),
  reason TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((shown = 'FULL') = (reason = ''))
) STRICT;

CREATE TABLE recovery_codes (
  id TEXT PRIMARY KEY,
  code_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;

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
, sort_key TEXT NOT NULL DEFAULT '~', category_id TEXT REFERENCES categories (id)) STRICT;

CREATE TABLE regulations (
  id TEXT PRIMARY KEY,
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  title TEXT NOT NULL,
  in_force_from_on TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
, settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)), adopted_on TEXT, meeting_id TEXT REFERENCES meetings (id), cluster_paper_id TEXT REFERENCES cluster_papers (id)) STRICT;

CREATE TABLE removed_papers (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  removed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE retention_decisions (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('PERSON', 'CONTACT', 'DOSSIER')),
  subject_id TEXT NOT NULL,
  keep_until_on TEXT,
  reason TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((keep_until_on IS NULL) = (reason = '')),
  UNIQUE (subject_kind, subject_id)
) STRICT;

CREATE TABLE round_groups (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  category_id TEXT REFERENCES categories (id),
  name TEXT NOT NULL,
  quota INTEGER NOT NULL CHECK (quota >= 1),
  choices INTEGER NOT NULL CHECK (choices >= 1),
  position INTEGER NOT NULL, post TEXT CHECK (post IN ('HEAD', 'DEPUTY')), filling TEXT NOT NULL DEFAULT 'MAY' CHECK (filling IN ('MAY', 'MUST')), follows_group_id TEXT REFERENCES round_groups (id), award_code TEXT, tie_resolution TEXT
  CHECK (tie_resolution IS NULL OR json_valid(tie_resolution)),
  UNIQUE (round_id, position)
) STRICT;

CREATE TABLE round_keyers (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  reading INTEGER NOT NULL CHECK (reading IN (1, 2)),
  user_id TEXT NOT NULL REFERENCES users (id),
  PRIMARY KEY (round_id, reading, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "round_lines" (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  group_id TEXT NOT NULL REFERENCES round_groups (id),
  nomination_id TEXT REFERENCES nominations (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  under TEXT NOT NULL DEFAULT '',
  award_name TEXT NOT NULL,
  agree INTEGER CHECK (agree >= 0),
  disagree INTEGER CHECK (disagree >= 0),
  blank INTEGER CHECK (blank >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  unit_id TEXT REFERENCES units (id),
  score INTEGER CHECK (score >= 0),
  own_votes INTEGER NOT NULL DEFAULT 0 CHECK (own_votes IN (0, 1)),
  written_agree INTEGER CHECK (written_agree >= 0),
  written_disagree INTEGER CHECK (written_disagree >= 0),
  written_blank INTEGER CHECK (written_blank >= 0),
  CHECK ((nomination_id IS NULL) <> (unit_id IS NULL)),
  UNIQUE (round_id, number),
  UNIQUE (round_id, nomination_id),
  UNIQUE (group_id, unit_id)
) STRICT;

CREATE TABLE "round_outcomes" (
  round_id TEXT NOT NULL REFERENCES seals (round_id),
  line_id TEXT NOT NULL REFERENCES round_lines (id),
  nomination_id TEXT REFERENCES nominations (id),
  agree INTEGER NOT NULL CHECK (agree >= 0),
  base INTEGER NOT NULL CHECK (base >= 0),
  rank INTEGER NOT NULL CHECK (rank >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('WON', 'LEFT_OPEN', 'ABOVE_QUOTA', 'BELOW_THRESHOLD', 'NO_VOTE')),
  unit_id TEXT REFERENCES units (id),
  CHECK ((nomination_id IS NULL) <> (unit_id IS NULL)),
  PRIMARY KEY (round_id, line_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_reading_differences (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  number INTEGER NOT NULL CHECK (number >= 0),
  PRIMARY KEY (round_id, attempt, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_reading_lines (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  reading INTEGER NOT NULL CHECK (reading BETWEEN 1 AND 3),
  line_id TEXT NOT NULL REFERENCES round_lines (id),
  agree INTEGER CHECK (agree >= 0),
  disagree INTEGER CHECK (disagree >= 0),
  blank INTEGER CHECK (blank >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  written_agree INTEGER CHECK (written_agree >= 0),
  written_disagree INTEGER CHECK (written_disagree >= 0),
  written_blank INTEGER CHECK (written_blank >= 0),
  PRIMARY KEY (round_id, reading, line_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_readings (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  reading INTEGER NOT NULL CHECK (reading BETWEEN 1 AND 3),
  printed INTEGER CHECK (printed >= 0),
  issued INTEGER CHECK (issued >= 0),
  left_over INTEGER CHECK (left_over >= 0),
  spoiled INTEGER CHECK (spoiled >= 0),
  returned INTEGER CHECK (returned >= 0),
  valid INTEGER CHECK (valid >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  blank_papers INTEGER CHECK (blank_papers >= 0),
  written INTEGER CHECK (written >= 0),
  sent INTEGER CHECK (sent >= 0),
  late INTEGER CHECK (late >= 0),
  not_returned INTEGER CHECK (not_returned >= 0),
  closed_at TEXT,
  -- Of the third reading: who made it and why.
  counted_by TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (round_id, reading)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_voters (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  voter_id TEXT NOT NULL REFERENCES voters (id),
  attendance TEXT NOT NULL CHECK (attendance IN ('PRESENT', 'DEPUTY', 'ABSENT', 'NOT_MARKED')),
  PRIMARY KEY (round_id, voter_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "rounds" (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  name TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('SECRET', 'OPEN', 'CORRESPONDENCE')),
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
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  subject TEXT NOT NULL DEFAULT 'NOMINATIONS' CHECK (subject IN ('NOMINATIONS', 'HEADS')),
  -- What the regulation says besides the ballot's own rule, as of the opening of the round.
  settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
  follows_id TEXT REFERENCES rounds (id),
  follows_how TEXT CHECK (follows_how IN ('TIE', 'UNFILLED', 'WINNERS')),
  -- The hour the papers were issued or the hands were counted; by correspondence, the last day to answer.
  opened_clock TEXT,
  due_on TEXT,
  written INTEGER CHECK (written >= 0),
  sent INTEGER CHECK (sent >= 0),
  late INTEGER CHECK (late >= 0),
  not_returned INTEGER CHECK (not_returned >= 0), replaces_id TEXT REFERENCES rounds (id), reopened_because TEXT NOT NULL DEFAULT '',
  CHECK ((follows_id IS NULL) = (follows_how IS NULL))
) STRICT;

CREATE TABLE row_copies (
  row_table TEXT NOT NULL,
  row_key TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (row_table, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE rulesets (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  taken_in_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seals (
  round_id TEXT PRIMARY KEY REFERENCES rounds (id),
  document BLOB NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  code TEXT NOT NULL UNIQUE,
  sealed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE 'search_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE sign_in_attempts (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_units (
  unit_id TEXT PRIMARY KEY REFERENCES units (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE step_rows (
  step_id TEXT NOT NULL REFERENCES steps (id),
  row_table TEXT NOT NULL,
  row_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (step_id, row_table, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE steps (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE REFERENCES audit_events (seq),
  label TEXT NOT NULL,
  done_at TEXT NOT NULL,
  inverse_procedure TEXT,
  inverse_input TEXT,
  not_undone_because TEXT,
  undone_by_seq INTEGER REFERENCES audit_events (seq), made_in TEXT, made_in_year INTEGER,
  CHECK ((inverse_procedure IS NULL) = (inverse_input IS NULL)),
  CHECK ((inverse_procedure IS NULL) <> (not_undone_because IS NULL))
) STRICT;

CREATE TABLE strayed_rows (
  number INTEGER PRIMARY KEY,
  row_table TEXT NOT NULL,
  row_key TEXT NOT NULL,
  kept TEXT CHECK (json_valid(kept)),
  found TEXT CHECK (json_valid(found)),
  after_seq INTEGER NOT NULL CHECK (after_seq >= 0)
) STRICT;

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

CREATE TABLE unit_areas (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL UNIQUE REFERENCES units (id),
  area TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (area IN ('REMOTE', 'OTHER', 'UNKNOWN')),
  basis TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

CREATE TABLE unit_categories (
  unit_id TEXT NOT NULL REFERENCES units (id),
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  category_id TEXT NOT NULL REFERENCES categories (id),
  PRIMARY KEY (unit_id, cluster_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_changes (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('RENAME', 'NEW_PARENT', 'MERGE', 'SPLIT', 'END', 'MERGERS')),
  happened_on TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL CHECK (json_valid(content)),
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

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

CREATE TABLE unit_events (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  kind TEXT NOT NULL CHECK (kind IN ('FOUNDED', 'RENAMED', 'NEW_PARENT', 'MERGED_INTO', 'SPLIT_FROM', 'ENDED')),
  happened_on TEXT,
  name TEXT,
  name_folded TEXT,
  parent_id TEXT REFERENCES units (id),
  other_unit_id TEXT REFERENCES units (id),
  decision TEXT NOT NULL DEFAULT '', change_id TEXT,
  CHECK ((name IS NOT NULL) = (kind IN ('FOUNDED', 'RENAMED'))),
  CHECK ((name IS NULL) = (name_folded IS NULL)),
  CHECK (happened_on IS NOT NULL OR kind = 'FOUNDED'),
  CHECK (parent_id IS NULL OR kind IN ('FOUNDED', 'NEW_PARENT')),
  CHECK (parent_id IS NOT unit_id)
) STRICT;

CREATE TABLE unit_names (
  number INTEGER PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES units (id),
  stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  -- Name, short name and locality, folded, words apart by one space.
  searched TEXT NOT NULL,
  UNIQUE (unit_id, from_on),
  CHECK (from_on < until_on)
) STRICT;

CREATE TABLE unit_places (
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('MEMBER', 'UNDER_MEMBER', 'NEITHER')),
  category_id TEXT REFERENCES categories (id),
  sort_key TEXT NOT NULL,
  PRIMARY KEY (cluster_id, unit_id, from_on),
  CHECK (from_on < until_on)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE unit_search USING fts5 (searched, content = '', contentless_delete = 1, detail = none,
  prefix = '1 2 3 4');

CREATE TABLE 'unit_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'unit_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'unit_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'unit_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE unit_tallies (
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  standing TEXT NOT NULL,
  category TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (cluster_id, standing, category, changed_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE units (
  id TEXT PRIMARY KEY,
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

CREATE TABLE user_secrets (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  password_hash TEXT NOT NULL,
  pin_hash TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- As compared with other names: two users are told apart in the audit.
  folded_name TEXT NOT NULL UNIQUE,
  post TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('KEEPER', 'SECRETARY', 'TELLER', 'VIEWER')),
  unit_id TEXT REFERENCES units (id),
  created_at TEXT NOT NULL,
  retired_at TEXT,
  last_signed_in_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

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

CREATE TABLE voters (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  delegate TEXT NOT NULL DEFAULT '',
  deputy TEXT NOT NULL DEFAULT '',
  attendance TEXT NOT NULL DEFAULT 'NOT_MARKED' CHECK (attendance IN ('PRESENT', 'DEPUTY', 'ABSENT', 'NOT_MARKED')),
  absence_reason TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), deputy_paper TEXT NOT NULL DEFAULT '', deputy_paper_on TEXT, deputy_voter_id TEXT REFERENCES voters (id),
  UNIQUE (meeting_id, unit_id)
) STRICT;

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

CREATE TRIGGER a_corrected_event_makes_stale AFTER UPDATE ON unit_events
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id), (NEW.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_corrected_membership_makes_stale AFTER UPDATE ON memberships
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id), (NEW.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_corrected_unit_is_stale
AFTER UPDATE OF short_name, locality, position, binned_at ON units
BEGIN INSERT INTO stale_units VALUES (NEW.id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_left_category_makes_stale AFTER DELETE ON unit_categories
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_moved_category_makes_stale AFTER UPDATE OF position ON categories
BEGIN INSERT INTO stale_units SELECT unit_id FROM unit_categories WHERE category_id = NEW.id ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_new_category_makes_stale AFTER INSERT ON unit_categories
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_new_cluster_makes_stale AFTER INSERT ON clusters
BEGIN INSERT INTO stale_units SELECT id FROM units WHERE true ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_new_event_makes_stale AFTER INSERT ON unit_events
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_new_membership_makes_stale AFTER INSERT ON memberships
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_new_place_is_tallied AFTER INSERT ON unit_places
BEGIN
  INSERT INTO unit_tallies
  VALUES (NEW.cluster_id, NEW.standing, coalesce(NEW.category_id, ''), NEW.from_on, 1)
  ON CONFLICT DO UPDATE SET change = change + 1;
  INSERT INTO unit_tallies
  VALUES (NEW.cluster_id, NEW.standing, coalesce(NEW.category_id, ''), NEW.until_on, -1)
  ON CONFLICT DO UPDATE SET change = change - 1;
END;

CREATE TRIGGER a_new_unit_is_stale AFTER INSERT ON units
BEGIN INSERT INTO stale_units VALUES (NEW.id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_nomination_names_its_person AFTER INSERT ON nominations WHEN NEW.person_id IS NOT NULL AND NEW.binned_at IS NULL
BEGIN UPDATE people SET named = 1 WHERE id = NEW.person_id; END;

CREATE TRIGGER a_nomination_names_its_person_anew AFTER UPDATE OF person_id, binned_at ON nominations
BEGIN
  UPDATE people SET named = EXISTS (SELECT 1 FROM people_named WHERE person_id = people.id)
  WHERE id IN (OLD.person_id, NEW.person_id);
END;

CREATE TRIGGER a_removed_place_is_tallied AFTER DELETE ON unit_places
BEGIN
  INSERT INTO unit_tallies
  VALUES (OLD.cluster_id, OLD.standing, coalesce(OLD.category_id, ''), OLD.from_on, -1)
  ON CONFLICT DO UPDATE SET change = change - 1;
  INSERT INTO unit_tallies
  VALUES (OLD.cluster_id, OLD.standing, coalesce(OLD.category_id, ''), OLD.until_on, 1)
  ON CONFLICT DO UPDATE SET change = change + 1;
END;

CREATE TRIGGER a_withdrawn_event_makes_stale AFTER DELETE ON unit_events
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER a_withdrawn_membership_makes_stale AFTER DELETE ON memberships
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id) ON CONFLICT DO NOTHING; END;

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

CREATE TRIGGER another_category_makes_stale AFTER UPDATE ON unit_categories
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;

CREATE TRIGGER audit_events_are_fixed BEFORE UPDATE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit events never change'); END;

CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit events never change'); END;

CREATE TRIGGER audit_payloads_are_only_erased BEFORE UPDATE ON audit_payloads
WHEN NEW.seq <> OLD.seq OR NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL OR OLD.erased_by_seq IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an audit payload may only be erased'); END;

CREATE TRIGGER audit_payloads_stay BEFORE DELETE ON audit_payloads
BEGIN SELECT RAISE(ABORT, 'an audit payload may only be erased'); END;

CREATE TRIGGER award_records_are_found AFTER INSERT ON award_records WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('AWARD_RECORD', NEW.id, replace(replace(NEW.recipient || ' ' || NEW.award_name || ' ' || NEW.decision_number, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER award_records_are_found_anew AFTER UPDATE OF recipient, award_name, decision_number, binned_at ON award_records
BEGIN
  DELETE FROM search_entries WHERE kind = 'AWARD_RECORD' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'AWARD_RECORD', NEW.id, replace(replace(NEW.recipient || ' ' || NEW.award_name || ' ' || NEW.decision_number, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER award_records_are_found_no_more AFTER DELETE ON award_records
BEGIN DELETE FROM search_entries WHERE kind = 'AWARD_RECORD' AND row_id = OLD.id; END;

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

CREATE TRIGGER book_identity_is_fixed BEFORE UPDATE OF only_row, id, kind, created_at ON book
BEGIN SELECT RAISE(ABORT, 'the id and kind of a book never change'); END;

CREATE TRIGGER book_stays BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'the id and kind of a book never change'); END;

CREATE TRIGGER cluster_papers_are_found AFTER INSERT ON cluster_papers WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('CLUSTER_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.issuer, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER cluster_papers_are_found_anew AFTER UPDATE OF subject, number, issuer, binned_at ON cluster_papers
BEGIN
  DELETE FROM search_entries WHERE kind = 'CLUSTER_PAPER' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'CLUSTER_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.issuer, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER cluster_papers_are_found_no_more AFTER DELETE ON cluster_papers
BEGIN DELETE FROM search_entries WHERE kind = 'CLUSTER_PAPER' AND row_id = OLD.id; END;

CREATE TRIGGER cluster_papers_are_tallied AFTER INSERT ON cluster_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', NEW.cluster_id, NEW.kind, coalesce(CAST(NEW.year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER cluster_papers_are_tallied_anew AFTER UPDATE OF cluster_id, kind, year, binned_at
ON cluster_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', OLD.cluster_id, OLD.kind, coalesce(CAST(OLD.year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', NEW.cluster_id, NEW.kind, coalesce(CAST(NEW.year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER cluster_papers_are_tallied_no_more AFTER DELETE ON cluster_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', OLD.cluster_id, OLD.kind, coalesce(CAST(OLD.year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;

CREATE TRIGGER clusters_begin_with_a_year AFTER INSERT ON clusters
BEGIN INSERT INTO years (id, cluster_id, year) VALUES (NEW.id, NEW.id, NEW.year); END;

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

CREATE TRIGGER documents_are_fixed BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;

CREATE TRIGGER documents_end_with_the_signed BEFORE INSERT ON documents
WHEN EXISTS (SELECT 1 FROM documents WHERE chain_id = NEW.chain_id AND stage = 'SIGNED')
BEGIN SELECT RAISE(ABORT, 'a signed document takes no more versions'); END;

CREATE TRIGGER documents_lead_their_chain AFTER INSERT ON documents
BEGIN
  DELETE FROM document_chains WHERE chain_id = NEW.chain_id
    AND NEW.version > (SELECT version FROM documents WHERE id = last_id);
  INSERT INTO document_chains
  VALUES (NEW.rowid, NEW.id, NEW.chain_id, NEW.year_id, NEW.kind, NEW.stage, NEW.title_folded)
  ON CONFLICT (chain_id) DO NOTHING;
END;

CREATE TRIGGER documents_stay BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;

CREATE TRIGGER erasures_are_fixed BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'a certificate of erasure never changes'); END;

CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'a certificate of erasure never changes'); END;

CREATE TRIGGER exemplars_are_found AFTER INSERT ON exemplars WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('EXEMPLAR', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER exemplars_are_found_anew AFTER UPDATE OF title, binned_at ON exemplars
BEGIN
  DELETE FROM search_entries WHERE kind = 'EXEMPLAR' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'EXEMPLAR', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER exemplars_are_found_no_more AFTER DELETE ON exemplars
BEGIN DELETE FROM search_entries WHERE kind = 'EXEMPLAR' AND row_id = OLD.id; END;

CREATE TRIGGER exemplars_are_tallied AFTER INSERT ON exemplars
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', NEW.year_id, '', coalesce(NEW.reached, ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER exemplars_are_tallied_anew AFTER UPDATE OF year_id, reached, binned_at
ON exemplars
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', OLD.year_id, '', coalesce(OLD.reached, ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', NEW.year_id, '', coalesce(NEW.reached, ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER exemplars_are_tallied_no_more AFTER DELETE ON exemplars
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', OLD.year_id, '', coalesce(OLD.reached, ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;

CREATE TRIGGER exemplars_fall_back_a_step AFTER DELETE ON exemplar_steps
BEGIN
  UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = OLD.exemplar_id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1)
  WHERE id = OLD.exemplar_id;
END;

CREATE TRIGGER exemplars_reach_a_step AFTER INSERT ON exemplar_steps
BEGIN
  UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = NEW.exemplar_id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1)
  WHERE id = NEW.exemplar_id;
END;

CREATE TRIGGER exemplars_reach_another_step AFTER UPDATE OF exemplar_id, step ON exemplar_steps
BEGIN
  UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = exemplars.id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1)
  WHERE id IN (OLD.exemplar_id, NEW.exemplar_id);
END;

CREATE TRIGGER incoming_papers_are_found AFTER INSERT ON incoming_papers WHEN NEW.binned_at IS NULL
BEGIN
  INSERT INTO search_entries (kind, row_id, words)
  SELECT 'INCOMING_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.sender || ' ' ||
    coalesce((SELECT group_concat(name, ' ') FROM unit_events WHERE unit_id = NEW.sender_unit_id), ''), 'đ', 'd'), 'Đ', 'D');
END;

CREATE TRIGGER incoming_papers_are_found_anew
AFTER UPDATE OF subject, number, sender, sender_unit_id, binned_at ON incoming_papers
BEGIN
  DELETE FROM search_entries WHERE kind = 'INCOMING_PAPER' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words)
  SELECT 'INCOMING_PAPER', NEW.id, replace(replace(NEW.subject || ' ' || NEW.number || ' ' || NEW.sender || ' ' ||
    coalesce((SELECT group_concat(name, ' ') FROM unit_events WHERE unit_id = NEW.sender_unit_id), ''), 'đ', 'd'), 'Đ', 'D')
  WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER incoming_papers_are_found_no_more AFTER DELETE ON incoming_papers
BEGIN DELETE FROM search_entries WHERE kind = 'INCOMING_PAPER' AND row_id = OLD.id; END;

CREATE TRIGGER incoming_papers_are_tallied AFTER INSERT ON incoming_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', NEW.year_id, NEW.channel, '', '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER incoming_papers_are_tallied_anew AFTER UPDATE OF year_id, channel, binned_at
ON incoming_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', OLD.year_id, OLD.channel, '', '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', NEW.year_id, NEW.channel, '', '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER incoming_papers_are_tallied_no_more AFTER DELETE ON incoming_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', OLD.year_id, OLD.channel, '', '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
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

CREATE TRIGGER meetings_are_found AFTER INSERT ON meetings WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('MEETING', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER meetings_are_found_anew AFTER UPDATE OF title, place, binned_at ON meetings
BEGIN
  DELETE FROM search_entries WHERE kind = 'MEETING' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'MEETING', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER meetings_are_found_no_more AFTER DELETE ON meetings
BEGIN DELETE FROM search_entries WHERE kind = 'MEETING' AND row_id = OLD.id; END;

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

CREATE TRIGGER movements_are_found AFTER INSERT ON movements WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('MOVEMENT', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER movements_are_found_anew AFTER UPDATE OF title, binned_at ON movements
BEGIN
  DELETE FROM search_entries WHERE kind = 'MOVEMENT' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'MOVEMENT', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER movements_are_found_no_more AFTER DELETE ON movements
BEGIN DELETE FROM search_entries WHERE kind = 'MOVEMENT' AND row_id = OLD.id; END;

CREATE TRIGGER movements_are_placed AFTER INSERT ON movements
BEGIN
  UPDATE movements SET sort_key = coalesce(
    (SELECT printf('%012d', above.position) || ' ' || above.id || ' '
       || coalesce(movements.from_on, movements.from_year || '-01-01') || ' ' || printf('%012d', movements.position)
     FROM movements AS above WHERE above.id = movements.parent_id AND above.binned_at IS NULL),
    printf('%012d', movements.position) || ' ' || movements.id)
  WHERE id = NEW.id OR parent_id = NEW.id;
END;

CREATE TRIGGER movements_are_placed_anew AFTER UPDATE OF parent_id, position, from_on, from_year, binned_at
ON movements
BEGIN
  UPDATE movements SET sort_key = coalesce(
    (SELECT printf('%012d', above.position) || ' ' || above.id || ' '
       || coalesce(movements.from_on, movements.from_year || '-01-01') || ' ' || printf('%012d', movements.position)
     FROM movements AS above WHERE above.id = movements.parent_id AND above.binned_at IS NULL),
    printf('%012d', movements.position) || ' ' || movements.id)
  WHERE id = NEW.id OR parent_id = NEW.id;
END;

CREATE TRIGGER movements_are_tallied AFTER INSERT ON movements
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', NEW.cluster_id, CAST(NEW.from_year AS TEXT), coalesce(CAST(NEW.to_year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER movements_are_tallied_anew AFTER UPDATE OF cluster_id, from_year, to_year, binned_at
ON movements
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', OLD.cluster_id, CAST(OLD.from_year AS TEXT), coalesce(CAST(OLD.to_year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', NEW.cluster_id, CAST(NEW.from_year AS TEXT), coalesce(CAST(NEW.to_year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER movements_are_tallied_no_more AFTER DELETE ON movements
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', OLD.cluster_id, CAST(OLD.from_year AS TEXT), coalesce(CAST(OLD.to_year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;

CREATE TRIGGER nominations_are_found AFTER INSERT ON nominations WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('NOMINATION', NEW.id, replace(replace('HS ' || printf('%04d', NEW.number) || ' ' || NEW.number || ' ' || NEW.nominee_folded || ' ' || coalesce((SELECT full_name FROM people WHERE id = NEW.person_id), ''), 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER nominations_are_found_anew AFTER UPDATE OF number, nominee_folded, person_id, binned_at ON nominations
BEGIN
  DELETE FROM search_entries WHERE kind = 'NOMINATION' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'NOMINATION', NEW.id, replace(replace('HS ' || printf('%04d', NEW.number) || ' ' || NEW.number || ' ' || NEW.nominee_folded || ' ' || coalesce((SELECT full_name FROM people WHERE id = NEW.person_id), ''), 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER nominations_are_found_no_more AFTER DELETE ON nominations
BEGIN DELETE FROM search_entries WHERE kind = 'NOMINATION' AND row_id = OLD.id; END;

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

CREATE TRIGGER nominations_follow_their_person AFTER UPDATE OF full_name ON people
BEGIN UPDATE nominations SET nominee_folded = nominee_folded WHERE person_id = NEW.id; END;

CREATE TRIGGER nominations_leave_a_category AFTER DELETE ON unit_categories
BEGIN
  UPDATE nominations SET category_id = NULL WHERE nominee_unit_id = OLD.unit_id AND cluster_id = OLD.cluster_id;
END;

CREATE TRIGGER nominations_take_another_category
AFTER UPDATE OF nominee_unit_id, person_id, cluster_id ON nominations
BEGIN
  UPDATE nominations SET category_id = (SELECT category_id FROM unit_categories
    WHERE NEW.person_id IS NULL AND unit_id = NEW.nominee_unit_id AND cluster_id = NEW.cluster_id)
  WHERE id = NEW.id;
END;

CREATE TRIGGER nominations_take_their_category AFTER INSERT ON nominations WHEN NEW.person_id IS NULL
BEGIN
  UPDATE nominations SET category_id = (SELECT category_id FROM unit_categories
    WHERE unit_id = NEW.nominee_unit_id AND cluster_id = NEW.cluster_id)
  WHERE id = NEW.id;
END;

CREATE TRIGGER only_sealed_rounds_are_replaced BEFORE INSERT ON rounds
WHEN NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.replaces_id)
BEGIN SELECT RAISE(ABORT, 'only a sealed round is replaced'); END;

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

CREATE TRIGGER papers_are_fixed BEFORE UPDATE ON papers
BEGIN SELECT RAISE(ABORT, 'a paper never changes'); END;

CREATE TRIGGER people_are_found AFTER INSERT ON people WHEN NEW.erased_at IS NULL AND NEW.named = 1
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PERSON', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER people_are_found_anew AFTER UPDATE OF full_name, post, erased_at, named ON people
BEGIN
  DELETE FROM search_entries WHERE kind = 'PERSON' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PERSON', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post, 'đ', 'd'), 'Đ', 'D') WHERE NEW.erased_at IS NULL AND NEW.named = 1;
END;

CREATE TRIGGER people_are_found_no_more AFTER DELETE ON people
BEGIN DELETE FROM search_entries WHERE kind = 'PERSON' AND row_id = OLD.id; END;

CREATE TRIGGER people_are_placed_anew AFTER UPDATE OF full_name, erased_at ON people
BEGIN UPDATE people SET sort_key = '' WHERE id = NEW.id; END;

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

CREATE TRIGGER plan_items_are_found AFTER INSERT ON plan_items WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PLAN_ITEM', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER plan_items_are_found_anew AFTER UPDATE OF title, place, binned_at ON plan_items
BEGIN
  DELETE FROM search_entries WHERE kind = 'PLAN_ITEM' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PLAN_ITEM', NEW.id, replace(replace(NEW.title || ' ' || NEW.place, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER plan_items_are_found_no_more AFTER DELETE ON plan_items
BEGIN DELETE FROM search_entries WHERE kind = 'PLAN_ITEM' AND row_id = OLD.id; END;

CREATE TRIGGER plan_items_are_tallied AFTER INSERT ON plan_items
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', NEW.year_id, NEW.kind, NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER plan_items_are_tallied_anew AFTER UPDATE OF year_id, kind, state, due_on, binned_at
ON plan_items
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', OLD.year_id, OLD.kind, OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', NEW.year_id, NEW.kind, NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER plan_items_are_tallied_no_more AFTER DELETE ON plan_items
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', OLD.year_id, OLD.kind, OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;

CREATE TRIGGER pledges_are_found AFTER INSERT ON pledges WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('PLEDGE', NEW.id, replace(replace(NEW.title || ' ' || NEW.theme, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER pledges_are_found_anew AFTER UPDATE OF title, theme, binned_at ON pledges
BEGIN
  DELETE FROM search_entries WHERE kind = 'PLEDGE' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'PLEDGE', NEW.id, replace(replace(NEW.title || ' ' || NEW.theme, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER pledges_are_found_no_more AFTER DELETE ON pledges
BEGIN DELETE FROM search_entries WHERE kind = 'PLEDGE' AND row_id = OLD.id; END;

CREATE TRIGGER registrations_are_placed AFTER INSERT ON registrations
BEGIN
  UPDATE registrations SET
  sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~'),
  category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE id = NEW.id;
END;

CREATE TRIGGER registrations_are_placed_anew AFTER UPDATE OF year_id, member_id, nominee_unit_id ON registrations
BEGIN
  UPDATE registrations SET
  sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~'),
  category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE id = NEW.id;
END;

CREATE TRIGGER registrations_are_tallied AFTER INSERT ON registrations
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', NEW.year_id, NEW.award_code, coalesce(NEW.category_id, ''), '', 1, NEW.nominees
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1, amount = amount + excluded.amount;
END;

CREATE TRIGGER registrations_are_tallied_anew AFTER UPDATE OF year_id, award_code, category_id, nominees, binned_at
ON registrations
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', OLD.year_id, OLD.award_code, coalesce(OLD.category_id, ''), '', -1, -OLD.nominees
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1, amount = amount + excluded.amount;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', NEW.year_id, NEW.award_code, coalesce(NEW.category_id, ''), '', 1, NEW.nominees
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1, amount = amount + excluded.amount;
END;

CREATE TRIGGER registrations_are_tallied_no_more AFTER DELETE ON registrations
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', OLD.year_id, OLD.award_code, coalesce(OLD.category_id, ''), '', -1, -OLD.nominees
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1, amount = amount + excluded.amount;
END;

CREATE TRIGGER registrations_change_their_category AFTER UPDATE ON unit_categories
BEGIN
  UPDATE registrations SET category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE member_id = NEW.unit_id OR nominee_unit_id = NEW.unit_id;
END;

CREATE TRIGGER registrations_come_into_a_category AFTER INSERT ON unit_categories
BEGIN
  UPDATE registrations SET category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE member_id = NEW.unit_id OR nominee_unit_id = NEW.unit_id;
END;

CREATE TRIGGER registrations_come_with_their_member AFTER INSERT ON unit_places WHEN NEW.standing = 'MEMBER'
BEGIN
  UPDATE registrations SET sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~')
  WHERE member_id = NEW.unit_id;
END;

CREATE TRIGGER registrations_leave_their_category AFTER DELETE ON unit_categories
BEGIN
  UPDATE registrations SET category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE member_id = OLD.unit_id OR nominee_unit_id = OLD.unit_id;
END;

CREATE TRIGGER registrations_leave_with_their_member AFTER DELETE ON unit_places WHEN OLD.standing = 'MEMBER'
BEGIN
  UPDATE registrations SET sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~')
  WHERE member_id = OLD.unit_id;
END;

CREATE TRIGGER regulations_are_found AFTER INSERT ON regulations WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('REGULATION', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER regulations_are_found_anew AFTER UPDATE OF title, binned_at ON regulations
BEGIN
  DELETE FROM search_entries WHERE kind = 'REGULATION' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'REGULATION', NEW.id, replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER regulations_are_found_no_more AFTER DELETE ON regulations
BEGIN DELETE FROM search_entries WHERE kind = 'REGULATION' AND row_id = OLD.id; END;

CREATE TRIGGER round_outcomes_are_fixed BEFORE UPDATE ON round_outcomes
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER round_outcomes_stay BEFORE DELETE ON round_outcomes
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER rounds_replace_for_good BEFORE UPDATE OF replaces_id, cancelled_at ON rounds
WHEN OLD.replaces_id IS NOT NEW.replaces_id OR (OLD.replaces_id IS NOT NULL AND NEW.cancelled_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a round that replaces another stays'); END;

CREATE TRIGGER rulesets_are_fixed BEFORE UPDATE ON rulesets
BEGIN SELECT RAISE(ABORT, 'a ruleset in use never changes'); END;

CREATE TRIGGER sealed_groups_are_fixed BEFORE UPDATE ON round_groups
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_groups_stay BEFORE DELETE ON round_groups
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_groups_take_no_more BEFORE INSERT ON round_groups
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_late_answers_are_fixed BEFORE UPDATE ON late_answers
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_late_answers_stay BEFORE DELETE ON late_answers
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_late_answers_take_no_more BEFORE INSERT ON late_answers
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

CREATE TRIGGER sealed_reading_differences_are_fixed BEFORE UPDATE ON round_reading_differences
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_reading_differences_stay BEFORE DELETE ON round_reading_differences
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_reading_differences_take_no_more BEFORE INSERT ON round_reading_differences
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_reading_lines_are_fixed BEFORE UPDATE ON round_reading_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_reading_lines_stay BEFORE DELETE ON round_reading_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_reading_lines_take_no_more BEFORE INSERT ON round_reading_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_readings_are_fixed BEFORE UPDATE ON round_readings
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_readings_stay BEFORE DELETE ON round_readings
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_readings_take_no_more BEFORE INSERT ON round_readings
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_rounds_are_fixed BEFORE UPDATE ON rounds
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_rounds_stay BEFORE DELETE ON rounds
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_voters_are_fixed BEFORE UPDATE ON round_voters
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_voters_stay BEFORE DELETE ON round_voters
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER sealed_voters_take_no_more BEFORE INSERT ON round_voters
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER seals_are_fixed BEFORE UPDATE ON seals
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER seals_stay BEFORE DELETE ON seals
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;

CREATE TRIGGER search_entries_are_indexed AFTER INSERT ON search_entries
BEGIN INSERT INTO search_words (rowid, kind, words) VALUES (NEW.entry, NEW.kind, NEW.words); END;

CREATE TRIGGER search_entries_are_indexed_anew AFTER UPDATE ON search_entries
BEGIN
  INSERT INTO search_words (search_words, rowid, kind, words) VALUES ('delete', OLD.entry, OLD.kind, OLD.words);
  INSERT INTO search_words (rowid, kind, words) VALUES (NEW.entry, NEW.kind, NEW.words);
END;

CREATE TRIGGER search_entries_leave_the_index AFTER DELETE ON search_entries
BEGIN INSERT INTO search_words (search_words, rowid, kind, words) VALUES ('delete', OLD.entry, OLD.kind, OLD.words); END;

CREATE TRIGGER targets_are_found AFTER INSERT ON targets WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('TARGET', NEW.id, replace(replace(NEW.name || ' ' || NEW.basis, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER targets_are_found_anew AFTER UPDATE OF name, basis, binned_at ON targets
BEGIN
  DELETE FROM search_entries WHERE kind = 'TARGET' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'TARGET', NEW.id, replace(replace(NEW.name || ' ' || NEW.basis, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER targets_are_found_no_more AFTER DELETE ON targets
BEGIN DELETE FROM search_entries WHERE kind = 'TARGET' AND row_id = OLD.id; END;

CREATE TRIGGER tasks_are_found AFTER INSERT ON tasks WHEN NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('TASK', NEW.id, replace(replace(NEW.content || ' ' || NEW.given_by, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER tasks_are_found_anew AFTER UPDATE OF content, given_by, binned_at ON tasks
BEGIN
  DELETE FROM search_entries WHERE kind = 'TASK' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'TASK', NEW.id, replace(replace(NEW.content || ' ' || NEW.given_by, 'đ', 'd'), 'Đ', 'D') WHERE NEW.binned_at IS NULL;
END;

CREATE TRIGGER tasks_are_found_no_more AFTER DELETE ON tasks
BEGIN DELETE FROM search_entries WHERE kind = 'TASK' AND row_id = OLD.id; END;

CREATE TRIGGER tasks_are_tallied AFTER INSERT ON tasks
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', NEW.year_id, '', NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER tasks_are_tallied_anew AFTER UPDATE OF year_id, state, due_on, binned_at
ON tasks
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', OLD.year_id, '', OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', NEW.year_id, '', NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER tasks_are_tallied_no_more AFTER DELETE ON tasks
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', OLD.year_id, '', OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;

CREATE TRIGGER the_first_cluster_is_current AFTER INSERT ON clusters
WHEN (SELECT current_cluster_id FROM book) IS NULL
BEGIN UPDATE book SET current_cluster_id = NEW.id; END;

CREATE TRIGGER unit_contacts_are_found AFTER INSERT ON unit_contacts WHEN NEW.erased_at IS NULL AND NEW.binned_at IS NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('CONTACT', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post || ' ' || NEW.phone, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER unit_contacts_are_found_anew AFTER UPDATE OF full_name, post, phone, erased_at, binned_at ON unit_contacts
BEGIN
  DELETE FROM search_entries WHERE kind = 'CONTACT' AND row_id = NEW.id;
  INSERT INTO search_entries (kind, row_id, words) SELECT 'CONTACT', NEW.id, replace(replace(NEW.full_name || ' ' || NEW.post || ' ' || NEW.phone, 'đ', 'd'), 'Đ', 'D') WHERE NEW.erased_at IS NULL AND NEW.binned_at IS NULL;
END;

CREATE TRIGGER unit_contacts_are_found_no_more AFTER DELETE ON unit_contacts
BEGIN DELETE FROM search_entries WHERE kind = 'CONTACT' AND row_id = OLD.id; END;

CREATE TRIGGER unit_contacts_are_tallied AFTER INSERT ON unit_contacts
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', 1 FROM unit_places
  WHERE unit_id = NEW.unit_id AND from_on = '0001-01-01' AND NEW.erased_at IS NULL AND NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER unit_contacts_are_tallied_anew AFTER UPDATE OF unit_id, erased_at, binned_at ON unit_contacts
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', -1 FROM unit_places
  WHERE unit_id = OLD.unit_id AND from_on = '0001-01-01' AND OLD.erased_at IS NULL AND OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', 1 FROM unit_places
  WHERE unit_id = NEW.unit_id AND from_on = '0001-01-01' AND NEW.erased_at IS NULL AND NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER unit_contacts_are_tallied_no_more AFTER DELETE ON unit_contacts
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', -1 FROM unit_places
  WHERE unit_id = OLD.unit_id AND from_on = '0001-01-01' AND OLD.erased_at IS NULL AND OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;

CREATE TRIGGER unit_contacts_come_with_their_unit AFTER INSERT ON unit_places WHEN NEW.from_on = '0001-01-01'
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', NEW.cluster_id, '', '', '', count(*) FROM unit_contacts
  WHERE unit_id = NEW.unit_id AND erased_at IS NULL AND binned_at IS NULL HAVING count(*) > 0
  ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;

CREATE TRIGGER unit_contacts_leave_with_their_unit AFTER DELETE ON unit_places WHEN OLD.from_on = '0001-01-01'
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', OLD.cluster_id, '', '', '', -count(*) FROM unit_contacts
  WHERE unit_id = OLD.unit_id AND erased_at IS NULL AND binned_at IS NULL HAVING count(*) > 0
  ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;

CREATE TRIGGER unit_events_are_found AFTER INSERT ON unit_events WHEN NEW.name IS NOT NULL
BEGIN INSERT INTO search_entries (kind, row_id, words) VALUES ('UNIT', NEW.id, replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'D')); END;

CREATE TRIGGER unit_events_are_found_anew AFTER UPDATE OF name ON unit_events WHEN NEW.name IS NOT NULL
BEGIN UPDATE search_entries SET words = replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'D') WHERE kind = 'UNIT' AND row_id = NEW.id; END;

CREATE TRIGGER unit_events_are_found_no_more AFTER DELETE ON unit_events
BEGIN DELETE FROM search_entries WHERE kind = 'UNIT' AND row_id = OLD.id; END;

CREATE TRIGGER users_stay BEFORE DELETE ON users
BEGIN SELECT RAISE(ABORT, 'a user is retired, never deleted'); END;

CREATE VIEW people_named AS
SELECT person_id FROM nominations WHERE person_id IS NOT NULL AND binned_at IS NULL
UNION ALL SELECT person_id FROM award_records WHERE person_id IS NOT NULL AND binned_at IS NULL
UNION ALL SELECT person_id FROM exemplars WHERE person_id IS NOT NULL AND binned_at IS NULL;
