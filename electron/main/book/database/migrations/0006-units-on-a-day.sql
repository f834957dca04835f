-- Units on a day. What a unit is called, under whom it stands and where it stands in the list of a cluster follow from
-- its dated events; here they are spelled out as spans of days, so that a list is one walk along an index.
-- A span begins on from_on and ends the day before until_on; 0001-01-01 and 9999-12-31 stand for "ever".
-- Nothing here is entered: registry/unit-projection.ts writes it from the events, in the transaction that changed them.

-- Units whose spans are to be written anew before the transaction ends.
CREATE TABLE stale_units (
  unit_id TEXT PRIMARY KEY REFERENCES units (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER a_new_unit_is_stale AFTER INSERT ON units
BEGIN INSERT INTO stale_units VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_corrected_unit_is_stale
AFTER UPDATE OF short_name, locality, position, binned_at ON units
BEGIN INSERT INTO stale_units VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_new_event_makes_stale AFTER INSERT ON unit_events
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_corrected_event_makes_stale AFTER UPDATE ON unit_events
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id), (NEW.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_withdrawn_event_makes_stale AFTER DELETE ON unit_events
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_new_membership_makes_stale AFTER INSERT ON memberships
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_corrected_membership_makes_stale AFTER UPDATE ON memberships
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id), (NEW.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_withdrawn_membership_makes_stale AFTER DELETE ON memberships
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_new_category_makes_stale AFTER INSERT ON unit_categories
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER another_category_makes_stale AFTER UPDATE ON unit_categories
BEGIN INSERT INTO stale_units VALUES (NEW.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_left_category_makes_stale AFTER DELETE ON unit_categories
BEGIN INSERT INTO stale_units VALUES (OLD.unit_id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_moved_category_makes_stale AFTER UPDATE OF position ON categories
BEGIN INSERT INTO stale_units SELECT unit_id FROM unit_categories WHERE category_id = NEW.id ON CONFLICT DO NOTHING; END;
CREATE TRIGGER a_new_cluster_makes_stale AFTER INSERT ON clusters
BEGIN INSERT INTO stale_units SELECT id FROM units WHERE true ON CONFLICT DO NOTHING; END;

-- Name and parent of a unit over time, without a gap, units in the bin included: old papers still name them.
-- `stands` is 0 before the founding and after the end; the first and the last name are shown there.
CREATE TABLE unit_names (
  number INTEGER PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES units (id),
  stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  -- Name, short name and locality, folded, words apart by one space.
  searched TEXT NOT NULL,
  UNIQUE (unit_id, from_on),
  CHECK (from_on < until_on)
) STRICT;
CREATE INDEX unit_names_by_parent ON unit_names (parent_id) WHERE parent_id IS NOT NULL;

-- Beginnings of the words of `searched`; the row is that of unit_names.
CREATE VIRTUAL TABLE unit_search USING fts5 (searched, content = '', contentless_delete = 1, detail = none,
  prefix = '1 2 3 4');

-- Where a unit that is not in the bin stands in the list of each cluster: its place in the order (a unit under another
-- right after it), whether it is a member, under one or neither, and its category where that is one of the cluster.
CREATE TABLE unit_places (
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('MEMBER', 'UNDER_MEMBER', 'NEITHER')),
  category_id TEXT REFERENCES categories (id),
  sort_key TEXT NOT NULL,
  PRIMARY KEY (cluster_id, unit_id, from_on),
  CHECK (from_on < until_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_places_in_order ON unit_places (cluster_id, until_on, sort_key);
CREATE INDEX unit_places_by_standing ON unit_places (cluster_id, standing, until_on, sort_key);
CREATE INDEX unit_places_by_category ON unit_places (category_id, until_on, sort_key)
  WHERE category_id IS NOT NULL;
CREATE INDEX unit_places_by_unit ON unit_places (unit_id);

-- How many units come into a standing and leave it on a day; the sum up to a day is how many there are on it.
-- `category` is '' where the unit has none.
CREATE TABLE unit_tallies (
  cluster_id TEXT NOT NULL REFERENCES clusters (id),
  standing TEXT NOT NULL,
  category TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (cluster_id, standing, category, changed_on)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER a_new_place_is_tallied AFTER INSERT ON unit_places
BEGIN
  INSERT INTO unit_tallies
  VALUES (NEW.cluster_id, NEW.standing, coalesce(NEW.category_id, ''), NEW.from_on, 1)
  ON CONFLICT DO UPDATE SET change = change + 1;
  INSERT INTO unit_tallies
  VALUES (NEW.cluster_id, NEW.standing, coalesce(NEW.category_id, ''), NEW.until_on, -1)
  ON CONFLICT DO UPDATE SET change = change - 1;
END;
CREATE TRIGGER a_removed_place_is_tallied AFTER DELETE ON unit_places
BEGIN
  INSERT INTO unit_tallies
  VALUES (OLD.cluster_id, OLD.standing, coalesce(OLD.category_id, ''), OLD.from_on, -1)
  ON CONFLICT DO UPDATE SET change = change - 1;
  INSERT INTO unit_tallies
  VALUES (OLD.cluster_id, OLD.standing, coalesce(OLD.category_id, ''), OLD.until_on, 1)
  ON CONFLICT DO UPDATE SET change = change + 1;
END;

-- Changes of units by one decision: the events, the units it founded, the memberships it ended or began, so that it is
-- taken back and put back whole. `binned_at` marks one that was taken back.
CREATE TABLE unit_changes (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('RENAME', 'NEW_PARENT', 'MERGE', 'SPLIT', 'END', 'MERGERS')),
  happened_on TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL CHECK (json_valid(content)),
  binned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
) STRICT;

-- An event of an older book is a change of its own.
UPDATE unit_events SET change_id = id WHERE change_id IS NULL AND kind <> 'FOUNDED';
INSERT INTO unit_changes (id, kind, happened_on, decision, content)
SELECT id,
  CASE kind WHEN 'RENAMED' THEN 'RENAME' WHEN 'NEW_PARENT' THEN 'NEW_PARENT' WHEN 'MERGED_INTO' THEN 'MERGE'
    WHEN 'SPLIT_FROM' THEN 'SPLIT' ELSE 'END' END,
  happened_on, decision,
  json_object('events', json_array(json_object('id', id, 'unitId', unit_id, 'kind', kind, 'on', happened_on,
    'name', name, 'parentId', parent_id, 'otherUnitId', other_unit_id, 'decision', decision, 'changeId', id)),
    'founded', json('[]'), 'ended', json('[]'), 'begun', json('[]'))
FROM unit_events WHERE change_id = id;

-- Every unit of an older book is spelled out when it is opened.
INSERT INTO stale_units SELECT id FROM units WHERE true ON CONFLICT DO NOTHING;
