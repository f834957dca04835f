-- Sealed rounds that were opened again, and people sorted when they are written.

-- A sealed round never changes: opening it again makes a round of its own with the same ballot, which replaces it.
ALTER TABLE rounds ADD COLUMN replaces_id TEXT REFERENCES rounds (id);
ALTER TABLE rounds ADD COLUMN reopened_because TEXT NOT NULL DEFAULT '';

-- Of a round there is one that replaces it; of that one the next.
CREATE UNIQUE INDEX rounds_by_replaced ON rounds (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE TRIGGER only_sealed_rounds_are_replaced BEFORE INSERT ON rounds
WHEN NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seals WHERE round_id = NEW.replaces_id)
BEGIN SELECT RAISE(ABORT, 'only a sealed round is replaced'); END;

CREATE TRIGGER rounds_replace_for_good BEFORE UPDATE OF replaces_id, cancelled_at ON rounds
WHEN OLD.replaces_id IS NOT NEW.replaces_id OR (OLD.replaces_id IS NOT NULL AND NEW.cancelled_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a round that replaces another stays'); END;
