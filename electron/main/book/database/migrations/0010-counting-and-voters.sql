-- Counting and voters: who casts a vote for another, who answered late, and counts keyed twice.

-- The line of the same roll whose person also casts this vote.
ALTER TABLE voters ADD COLUMN deputy_voter_id TEXT REFERENCES voters (id);
CREATE INDEX voters_by_deputy ON voters (deputy_voter_id) WHERE deputy_voter_id IS NOT NULL;

-- Answers by correspondence that came after the last day, by who sent them: listed, not counted.
CREATE TABLE late_answers (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  voter_id TEXT NOT NULL REFERENCES voters (id),
  received_on TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  UNIQUE (round_id, voter_id)
) STRICT;
CREATE INDEX late_answers_by_voter ON late_answers (voter_id);

-- Readings of a round that two teams count: 1 and 2 as each team keyed it, 3 as both counted it together. The count
-- that stands is that of the round itself. Not closed: the team still keys.
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
CREATE INDEX round_reading_lines_by_line ON round_reading_lines (line_id);
-- Every comparison of the two readings and, one row each, the ballot numbers that differed; 0 are the numbers of the
-- whole round. A comparison that found nothing has no row here.
CREATE TABLE round_reading_differences (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  number INTEGER NOT NULL CHECK (number >= 0),
  PRIMARY KEY (round_id, attempt, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealed_late_answers_are_fixed BEFORE UPDATE ON late_answers
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_late_answers_stay BEFORE DELETE ON late_answers
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_late_answers_take_no_more BEFORE INSERT ON late_answers
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
CREATE TRIGGER sealed_reading_lines_are_fixed BEFORE UPDATE ON round_reading_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_reading_lines_stay BEFORE DELETE ON round_reading_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_reading_lines_take_no_more BEFORE INSERT ON round_reading_lines
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
