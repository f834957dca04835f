-- Copies by themselves: what the book does for its copies without being asked.
ALTER TABLE book ADD COLUMN daily_copy TEXT NOT NULL DEFAULT 'ON' CHECK (daily_copy IN ('ON', 'OFF'));
ALTER TABLE book ADD COLUMN prove_after_days INTEGER NOT NULL DEFAULT 30
  CHECK (prove_after_days BETWEEN 1 AND 365);

-- DAILY: a copy goes there by itself once a day while it is in reach. Places chosen before wait to be asked.
ALTER TABLE backup_places ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'ASKED' CHECK (rhythm IN ('DAILY', 'ASKED'));
