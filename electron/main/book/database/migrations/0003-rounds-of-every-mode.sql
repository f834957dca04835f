-- Rounds of every mode: secret, open and by correspondence; rounds that follow one another; the election of heads.
-- `rounds`, `round_lines` and `round_outcomes` are rebuilt, since a CHECK and a NOT NULL of theirs give way; every row
-- keeps its place and its values, and the triggers that hold sealed rows are laid anew.

-- follows_how: TIE among those tied at the cut; UNFILLED for places nobody reached; WINNERS chooses among who won.
CREATE TABLE rounds_of_every_mode (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  name TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('SECRET', 'OPEN', 'CORRESPONDENCE')),
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  regulation_id TEXT NOT NULL REFERENCES regulations (id),
  opened_at TEXT NOT NULL,
  printed INTEGER CHECK (printed >= 0),
  issued INTEGER CHECK (issued >= 0),
  left_over INTEGER CHECK (left_over >= 0),
  spoiled INTEGER CHECK (spoiled >= 0),
  returned INTEGER CHECK (returned >= 0),
  valid INTEGER CHECK (valid >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  blank_papers INTEGER CHECK (blank_papers >= 0),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  cancelled_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
  subject TEXT NOT NULL DEFAULT 'NOMINATIONS' CHECK (subject IN ('NOMINATIONS', 'HEADS')),
  -- What the regulation says besides the ballot's own rule, as of the opening of the round.
  settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings)),
  follows_id TEXT REFERENCES rounds (id),
  follows_how TEXT CHECK (follows_how IN ('TIE', 'UNFILLED', 'WINNERS')),
  -- The hour the papers were issued or the hands were counted; by correspondence, the last day to answer.
  opened_clock TEXT,
  due_on TEXT,
  written INTEGER CHECK (written >= 0),
  sent INTEGER CHECK (sent >= 0),
  late INTEGER CHECK (late >= 0),
  not_returned INTEGER CHECK (not_returned >= 0),
  CHECK ((follows_id IS NULL) = (follows_how IS NULL))
) STRICT;
INSERT INTO rounds_of_every_mode (rowid, id, meeting_id, name, mode, rule, regulation_id, opened_at, printed, issued,
  left_over, spoiled, returned, valid, invalid, blank_papers, facts, cancelled_at, revision)
SELECT rowid, id, meeting_id, name, mode, rule, regulation_id, opened_at, printed, issued,
  left_over, spoiled, returned, valid, invalid, blank_papers, facts, cancelled_at, revision FROM rounds;
DROP TABLE rounds;
ALTER TABLE rounds_of_every_mode RENAME TO rounds;
CREATE INDEX rounds_by_regulation ON rounds (regulation_id);
CREATE INDEX rounds_by_meeting ON rounds (meeting_id);
CREATE INDEX rounds_by_followed ON rounds (follows_id) WHERE follows_id IS NOT NULL;

-- The post elected; the group of the followed round; the award winners are chosen for; how a tie was resolved.
ALTER TABLE round_groups ADD COLUMN post TEXT CHECK (post IN ('HEAD', 'DEPUTY'));
ALTER TABLE round_groups ADD COLUMN filling TEXT NOT NULL DEFAULT 'MAY' CHECK (filling IN ('MAY', 'MUST'));
ALTER TABLE round_groups ADD COLUMN follows_group_id TEXT REFERENCES round_groups (id);
ALTER TABLE round_groups ADD COLUMN award_code TEXT;
ALTER TABLE round_groups ADD COLUMN tie_resolution TEXT
  CHECK (tie_resolution IS NULL OR json_valid(tie_resolution));
CREATE INDEX round_groups_by_followed ON round_groups (follows_group_id) WHERE follows_group_id IS NOT NULL;

-- A line asks about a nomination, or about a member unit that may lead. `own_votes` is 1 where the nominee is itself
-- a voter who may not vote on this line. Scores are hundredths.
CREATE TABLE round_lines_of_every_mode (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  group_id TEXT NOT NULL REFERENCES round_groups (id),
  nomination_id TEXT REFERENCES nominations (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  under TEXT NOT NULL DEFAULT '',
  award_name TEXT NOT NULL,
  agree INTEGER CHECK (agree >= 0),
  disagree INTEGER CHECK (disagree >= 0),
  blank INTEGER CHECK (blank >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  unit_id TEXT REFERENCES units (id),
  score INTEGER CHECK (score >= 0),
  own_votes INTEGER NOT NULL DEFAULT 0 CHECK (own_votes IN (0, 1)),
  written_agree INTEGER CHECK (written_agree >= 0),
  written_disagree INTEGER CHECK (written_disagree >= 0),
  written_blank INTEGER CHECK (written_blank >= 0),
  CHECK ((nomination_id IS NULL) <> (unit_id IS NULL)),
  UNIQUE (round_id, number),
  UNIQUE (round_id, nomination_id),
  UNIQUE (group_id, unit_id)
) STRICT;
INSERT INTO round_lines_of_every_mode (rowid, id, round_id, group_id, nomination_id, number, name, under, award_name,
  agree, disagree, blank, invalid)
SELECT rowid, id, round_id, group_id, nomination_id, number, name, under, award_name,
  agree, disagree, blank, invalid FROM round_lines;
DROP TABLE round_lines;
ALTER TABLE round_lines_of_every_mode RENAME TO round_lines;
CREATE INDEX round_lines_by_group ON round_lines (group_id);
CREATE INDEX round_lines_by_nomination ON round_lines (nomination_id);
CREATE INDEX round_lines_by_unit ON round_lines (unit_id) WHERE unit_id IS NOT NULL;

CREATE TABLE round_outcomes_of_every_mode (
  round_id TEXT NOT NULL REFERENCES seals (round_id),
  line_id TEXT NOT NULL REFERENCES round_lines (id),
  nomination_id TEXT REFERENCES nominations (id),
  agree INTEGER NOT NULL CHECK (agree >= 0),
  base INTEGER NOT NULL CHECK (base >= 0),
  rank INTEGER NOT NULL CHECK (rank >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('WON', 'LEFT_OPEN', 'ABOVE_QUOTA', 'BELOW_THRESHOLD', 'NO_VOTE')),
  unit_id TEXT REFERENCES units (id),
  CHECK ((nomination_id IS NULL) <> (unit_id IS NULL)),
  PRIMARY KEY (round_id, line_id)
) STRICT, WITHOUT ROWID;
INSERT INTO round_outcomes_of_every_mode (round_id, line_id, nomination_id, agree, base, rank, outcome)
SELECT round_id, line_id, nomination_id, agree, base, rank, outcome FROM round_outcomes;
DROP TABLE round_outcomes;
ALTER TABLE round_outcomes_of_every_mode RENAME TO round_outcomes;
CREATE INDEX round_outcomes_by_line ON round_outcomes (line_id);
CREATE INDEX round_outcomes_by_nomination ON round_outcomes (nomination_id);
CREATE INDEX round_outcomes_by_unit ON round_outcomes (unit_id) WHERE unit_id IS NOT NULL;

-- Who was there at the hour of the round: the roll and the moves up to it, kept as they were then.
CREATE TABLE round_voters (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  voter_id TEXT NOT NULL REFERENCES voters (id),
  attendance TEXT NOT NULL CHECK (attendance IN ('PRESENT', 'DEPUTY', 'ABSENT', 'NOT_MARKED')),
  PRIMARY KEY (round_id, voter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_voters_by_voter ON round_voters (voter_id);
INSERT INTO round_voters (round_id, voter_id, attendance)
SELECT rounds.id, voters.id, voters.attendance FROM rounds JOIN voters ON voters.meeting_id = rounds.meeting_id
WHERE rounds.cancelled_at IS NULL;

-- Final score of a nomination in hundredths, `id` being the nomination's; null is not entered, 0 is a score.
CREATE TABLE nomination_scores (
  id TEXT PRIMARY KEY REFERENCES nominations (id),
  score INTEGER CHECK (score >= 0),
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

CREATE TRIGGER round_outcomes_are_fixed BEFORE UPDATE ON round_outcomes
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER round_outcomes_stay BEFORE DELETE ON round_outcomes
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_rounds_are_fixed BEFORE UPDATE ON rounds
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_rounds_stay BEFORE DELETE ON rounds
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_lines_are_fixed BEFORE UPDATE ON round_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_lines_stay BEFORE DELETE ON round_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_lines_take_no_more BEFORE INSERT ON round_lines
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_voters_are_fixed BEFORE UPDATE ON round_voters
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_voters_stay BEFORE DELETE ON round_voters
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = OLD.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
CREATE TRIGGER sealed_voters_take_no_more BEFORE INSERT ON round_voters
WHEN EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.round_id)
BEGIN SELECT RAISE(ABORT, 'a sealed round never changes'); END;
