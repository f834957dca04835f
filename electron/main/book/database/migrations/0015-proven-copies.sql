-- Proven copies: the places copies go to, why each was made, what the book held then, and every proof of it.

-- Places outside the book's own folder that were chosen for it. `volume_id` is that of a stick, null for a folder of
-- this PC; `folder` is whole for a folder and below the stick's root for a stick, whose letter may change.
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
) STRICT;

-- More reasons than the first books knew; the rest of a row stays as it was. Counts are null for copies made before.
CREATE TABLE wider_backups (
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
INSERT INTO wider_backups (id, made_at, place, reason, bytes, papers, digest)
SELECT id, made_at, place, reason, bytes, papers, digest FROM backups ORDER BY rowid;
DROP TABLE backups;
ALTER TABLE wider_backups RENAME TO backups;
CREATE INDEX backups_by_place ON backups (place_id) WHERE place_id IS NOT NULL;

-- Every time a copy was opened and checked. What was counted is what stood in it; `finding` is empty where it is sound.
CREATE TABLE backup_proofs (
  id TEXT PRIMARY KEY,
  backup_id TEXT NOT NULL REFERENCES backups (id),
  proved_at TEXT NOT NULL,
  finding TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  papers INTEGER NOT NULL CHECK (papers >= 0),
  seals INTEGER NOT NULL CHECK (seals >= 0)
) STRICT;
CREATE INDEX backup_proofs_by_backup ON backup_proofs (backup_id);

-- Paper files of the copies whose bytes were read and hashed: as long as the disk says that a file was not written
-- since, a next copy shares it without reading it again.
CREATE TABLE proven_papers (
  digest TEXT NOT NULL,
  -- Device, number, size and the two times of change of the file, as the disk tells them.
  fingerprint TEXT NOT NULL,
  proved_at TEXT NOT NULL,
  PRIMARY KEY (digest, fingerprint)
) STRICT, WITHOUT ROWID;
