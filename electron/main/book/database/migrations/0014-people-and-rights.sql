-- People and rights: who signs in, what they prove it with, who keyed which reading, seals that were replaced.
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
CREATE INDEX users_by_unit ON users (unit_id) WHERE unit_id IS NOT NULL;
CREATE TRIGGER users_stay BEFORE DELETE ON users
BEGIN SELECT RAISE(ABORT, 'a user is retired, never deleted'); END;

-- Argon2id with its parameters and salt, as that algorithm spells them, so that they can be raised later.
CREATE TABLE user_secrets (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  password_hash TEXT NOT NULL,
  pin_hash TEXT
) STRICT, WITHOUT ROWID;

-- The code of the recovery sheet; of those not ended there is one.
CREATE TABLE recovery_codes (
  id TEXT PRIMARY KEY,
  code_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;

-- Wrong secrets in a row: `PASSWORD` or `PIN` with the user's id, or `RECOVERY`. Kept here so that no restart forgets them.
CREATE TABLE sign_in_attempts (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE book ADD COLUMN lock_after_minutes INTEGER NOT NULL DEFAULT 10 CHECK (lock_after_minutes BETWEEN 1 AND 120);

-- Which users keyed the first and the second reading of a round: nobody keys both.
CREATE TABLE round_keyers (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  reading INTEGER NOT NULL CHECK (reading IN (1, 2)),
  user_id TEXT NOT NULL REFERENCES users (id),
  PRIMARY KEY (round_id, reading, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_keyers_by_user ON round_keyers (user_id);

-- Seals that were opened again: kept whole, and known when their code is typed back.
CREATE TABLE replaced_seals (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  round_id TEXT NOT NULL REFERENCES rounds (id),
  document BLOB NOT NULL,
  code TEXT NOT NULL UNIQUE,
  sealed_at TEXT NOT NULL,
  reopened_at TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX replaced_seals_by_round ON replaced_seals (round_id);
CREATE TRIGGER replaced_seals_are_fixed BEFORE UPDATE ON replaced_seals
BEGIN SELECT RAISE(ABORT, 'a replaced seal never changes'); END;
CREATE TRIGGER replaced_seals_stay BEFORE DELETE ON replaced_seals
BEGIN SELECT RAISE(ABORT, 'a replaced seal never changes'); END;

-- A seal and what was derived from it leave their tables only when the seal is kept among the replaced.
DROP TRIGGER seals_stay;
CREATE TRIGGER seals_stay BEFORE DELETE ON seals
WHEN NOT EXISTS (
  SELECT 1 FROM replaced_seals
  WHERE replaced_seals.digest = OLD.digest AND replaced_seals.round_id = OLD.round_id
    AND replaced_seals.document = OLD.document AND replaced_seals.code = OLD.code
)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
DROP TRIGGER round_outcomes_stay;
CREATE TRIGGER round_outcomes_stay BEFORE DELETE ON round_outcomes
WHEN NOT EXISTS (
  SELECT 1 FROM seals JOIN replaced_seals ON replaced_seals.digest = seals.digest
  WHERE seals.round_id = OLD.round_id
)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
