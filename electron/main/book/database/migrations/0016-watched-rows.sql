-- Watched rows and the reading of the audit.

-- Each watched row as this program left it. Only triggers of the program's own connection (database/watch-rows.ts)
-- write here, in the transaction of the change: who changes the file with another tool leaves the copy behind.
CREATE TABLE row_copies (
  row_table TEXT NOT NULL,
  row_key TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (row_table, row_key)
) STRICT, WITHOUT ROWID;

-- What stood otherwise than its copy when this program wrote over it. kept: the copy; found: the row of then.
CREATE TABLE strayed_rows (
  number INTEGER PRIMARY KEY,
  row_table TEXT NOT NULL,
  row_key TEXT NOT NULL,
  kept TEXT CHECK (json_valid(kept)),
  found TEXT CHECK (json_valid(found)),
  after_seq INTEGER NOT NULL CHECK (after_seq >= 0)
) STRICT;

-- Checks of the whole book that came to their end; seq and hash are those of the last event they verified.
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

-- The event from which on every watched row has its copy; NULL until the copies of an older book are taken.
ALTER TABLE book ADD COLUMN rows_watched_from_seq INTEGER;
