-- Lists for the public: a kind of paper of its own, and how a nominee is shown on it.

-- The rows keep their numbers: `document_chains` orders the list by them.
CREATE TABLE documents_rebuilt (
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

INSERT INTO documents_rebuilt (rowid, id, year_id, kind, meeting_id, round_id, unit_id, plan_item_id, pledge_id, flag_handover_id,
  award_code, chain_id, version, stage, title, title_folded, number, dated_on, file_name, digest, template_digest, code,
  differences, made_at)
SELECT rowid, id, year_id, kind, meeting_id, round_id, unit_id, plan_item_id, pledge_id, flag_handover_id,
  award_code, chain_id, version, stage, title, title_folded, number, dated_on, file_name, digest, template_digest, code,
  differences, made_at
FROM documents ORDER BY rowid;

DROP TABLE documents;
ALTER TABLE documents_rebuilt RENAME TO documents;

CREATE INDEX documents_by_digest ON documents (digest);
CREATE INDEX documents_by_flag_handover ON documents (flag_handover_id) WHERE flag_handover_id IS NOT NULL;
CREATE INDEX documents_by_meeting ON documents (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX documents_by_plan_item ON documents (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX documents_by_pledge ON documents (pledge_id) WHERE pledge_id IS NOT NULL;
CREATE INDEX documents_by_round ON documents (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX documents_by_unit ON documents (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX documents_by_year ON documents (year_id, kind);
CREATE UNIQUE INDEX one_official_version_a_chain ON documents (chain_id) WHERE stage = 'SIGNED';
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

-- Somebody decided, with a reason, that a nominee is not named in full on lists for the public; FULL: no longer.
CREATE TABLE public_names (
  id TEXT PRIMARY KEY,
  nomination_id TEXT NOT NULL UNIQUE REFERENCES nominations (id),
  shown TEXT NOT NULL CHECK (shown IN ('FULL', 'SHORTENED', 'LEFT_OUT')),
  reason TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  CHECK ((shown = 'FULL') = (reason = ''))
) STRICT;
