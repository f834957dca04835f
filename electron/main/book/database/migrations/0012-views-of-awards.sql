-- Views of awards: in what capacity a person was rewarded, where a unit lies, what a year watches.

-- What a person was in a year; a year without a row is not known.
CREATE TABLE person_capacities (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1945 AND 2100),
  capacity TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (capacity IN ('HEAD', 'MANAGER', 'DIRECT', 'UNKNOWN')),
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (person_id, year)
) STRICT;

-- Whether a unit lies in a remote or difficult area; a unit without a row is not known.
CREATE TABLE unit_areas (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL UNIQUE REFERENCES units (id),
  area TEXT NOT NULL DEFAULT 'UNKNOWN' CHECK (area IN ('REMOTE', 'OTHER', 'UNKNOWN')),
  basis TEXT NOT NULL DEFAULT '',
  source_mark TEXT CHECK (source_mark IN ('ARTICLE', 'INFERRED', 'ILLUSTRATION')),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

-- What a body has decided to watch in a year when it rewards; no row watches nothing.
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
