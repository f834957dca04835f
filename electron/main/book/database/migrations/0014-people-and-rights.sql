-- People and rights: who signs in, what they prove it with, who keyed which reading.
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
