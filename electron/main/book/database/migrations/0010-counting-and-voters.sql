-- Counting and voters: who casts a vote for another, who answered late, and counts keyed twice.

-- The line of the same roll whose person also casts this vote.
ALTER TABLE voters ADD COLUMN deputy_voter_id TEXT REFERENCES voters (id);
CREATE INDEX voters_by_deputy ON voters (deputy_voter_id) WHERE deputy_voter_id IS NOT NULL;
