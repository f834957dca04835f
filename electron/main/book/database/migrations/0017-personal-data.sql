-- How long personal data is kept beyond its timer, and what was erased.

-- Somebody decided, with a reason, that a person, a contact or a dossier stays until a day; null: no longer.
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

-- What an erasure took away and what had to stay, told without the name: the certificate is written from it.
CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  seq INTEGER NOT NULL UNIQUE REFERENCES audit_events (seq),
  erased_at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT;

CREATE TRIGGER erasures_are_fixed BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'a certificate of erasure never changes'); END;

CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'a certificate of erasure never changes'); END;

-- Papers the book forgot whose files may still lie in its folder: they go after the commit, or at the next start.
CREATE TABLE removed_papers (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  removed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
