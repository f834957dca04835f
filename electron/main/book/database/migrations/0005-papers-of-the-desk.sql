-- Papers the desk makes all year long, not only the minutes of a count. Every row is one version of a paper: made by
-- the program, an edited copy taken back, or the signed scan, which is the official one and ends its chain.

CREATE TABLE documents_rebuilt (
  id TEXT PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES years (id),
  kind TEXT NOT NULL CHECK (kind IN ('INVITATION', 'AGENDA', 'ATTENDANCE_SHEET', 'NAME_PLATES', 'CHAIR_SCRIPT',
    'BALLOT_RULES', 'PROXY_LETTER', 'BALLOT_PAPER', 'WRITTEN_OPINION', 'PLEDGE', 'BALLOT_MINUTES', 'MEETING_MINUTES',
    'ENVELOPE_MINUTES', 'CONCLUSION_NOTICE', 'SUBMISSION_LETTER', 'NOMINEE_LIST', 'REMINDER_LETTER',
    'SUPPLEMENT_LETTER', 'REGISTRATION_TABLE', 'MIDYEAR_REPORT', 'YEAR_REPORT', 'HANDOVER_MINUTES')),
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

-- The minutes made of one round so far are one chain of versions.
INSERT INTO documents_rebuilt (id, year_id, kind, round_id, chain_id, version, stage, title, title_folded, file_name,
  digest, template_digest, code, made_at)
SELECT documents.id,
  (SELECT years.id FROM rounds JOIN meetings ON meetings.id = rounds.meeting_id
     JOIN years ON years.cluster_id = meetings.cluster_id
     WHERE rounds.id = documents.round_id
     ORDER BY years.year = CAST(substr(meetings.held_on, 1, 4) AS INTEGER) DESC, years.year DESC LIMIT 1),
  kind, round_id,
  first_value(documents.id) OVER chain, row_number() OVER chain,
  'GENERATED', 'Biên bản kiểm phiếu', 'bien ban kiem phieu', file_name, digest, template_digest, code, made_at
FROM documents
WINDOW chain AS (PARTITION BY round_id ORDER BY documents.rowid)
ORDER BY documents.rowid;

DROP TABLE documents;
ALTER TABLE documents_rebuilt RENAME TO documents;

CREATE INDEX documents_by_digest ON documents (digest);
CREATE INDEX documents_by_year ON documents (year_id, kind);
CREATE INDEX documents_by_meeting ON documents (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX documents_by_round ON documents (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX documents_by_unit ON documents (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX documents_by_plan_item ON documents (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX documents_by_pledge ON documents (pledge_id) WHERE pledge_id IS NOT NULL;
CREATE INDEX documents_by_flag_handover ON documents (flag_handover_id) WHERE flag_handover_id IS NOT NULL;
CREATE UNIQUE INDEX one_official_version_a_chain ON documents (chain_id) WHERE stage = 'SIGNED';
CREATE TRIGGER documents_are_fixed BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
CREATE TRIGGER documents_stay BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
CREATE TRIGGER documents_end_with_the_signed BEFORE INSERT ON documents
WHEN EXISTS (SELECT 1 FROM documents WHERE chain_id = NEW.chain_id AND stage = 'SIGNED')
BEGIN SELECT RAISE(ABORT, 'a signed document takes no more versions'); END;
