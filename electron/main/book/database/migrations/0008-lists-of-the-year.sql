-- Lists of the year. The first page of a list is one walk along an index that has its rows in their order, and how many
-- there are is kept, not counted: both are as quick in a book of a hundred thousand rows as in one of a thousand.

-- How many rows of a list are in sight (not in the bin), of each kind and state and due on each day; what a list has
-- not got is ''. `amount` is what the rows add up to where the list adds something: nominees of registrations.
-- Triggers of each table keep it; nothing here is entered.
CREATE TABLE list_tallies (
  list TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  due_on TEXT NOT NULL,
  total INTEGER NOT NULL,
  amount INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list, scope_id, kind, state, due_on)
) STRICT, WITHOUT ROWID;

-- Papers of the cluster, newest first.
CREATE INDEX cluster_papers_in_order ON cluster_papers (cluster_id, dated_on) WHERE binned_at IS NULL;
CREATE INDEX cluster_papers_by_kind ON cluster_papers (cluster_id, kind, dated_on) WHERE binned_at IS NULL;
CREATE TRIGGER cluster_papers_are_tallied AFTER INSERT ON cluster_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', NEW.cluster_id, NEW.kind, coalesce(CAST(NEW.year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER cluster_papers_are_tallied_anew AFTER UPDATE OF cluster_id, kind, year, binned_at
ON cluster_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', OLD.cluster_id, OLD.kind, coalesce(CAST(OLD.year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', NEW.cluster_id, NEW.kind, coalesce(CAST(NEW.year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER cluster_papers_are_tallied_no_more AFTER DELETE ON cluster_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'cluster_papers', OLD.cluster_id, OLD.kind, coalesce(CAST(OLD.year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'cluster_papers', cluster_id, kind, coalesce(CAST(year AS TEXT), ''), '', count(*)
FROM cluster_papers WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

-- The plan and the tasks of a year, by due day; what has none comes last.
CREATE INDEX plan_items_in_order ON plan_items (year_id, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;
CREATE INDEX plan_items_by_kind ON plan_items (year_id, kind, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;
CREATE INDEX plan_items_by_state ON plan_items (year_id, state, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;
CREATE TRIGGER plan_items_are_tallied AFTER INSERT ON plan_items
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', NEW.year_id, NEW.kind, NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER plan_items_are_tallied_anew AFTER UPDATE OF year_id, kind, state, due_on, binned_at
ON plan_items
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', OLD.year_id, OLD.kind, OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', NEW.year_id, NEW.kind, NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER plan_items_are_tallied_no_more AFTER DELETE ON plan_items
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'plan_items', OLD.year_id, OLD.kind, OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'plan_items', year_id, kind, state, coalesce(due_on, ''), count(*)
FROM plan_items WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

CREATE INDEX tasks_in_order ON tasks (year_id, (due_on IS NULL), due_on, position, id) WHERE binned_at IS NULL;
CREATE INDEX tasks_by_state ON tasks (year_id, state, (due_on IS NULL), due_on, position, id)
  WHERE binned_at IS NULL;
CREATE TRIGGER tasks_are_tallied AFTER INSERT ON tasks
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', NEW.year_id, '', NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER tasks_are_tallied_anew AFTER UPDATE OF year_id, state, due_on, binned_at
ON tasks
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', OLD.year_id, '', OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', NEW.year_id, '', NEW.state, coalesce(NEW.due_on, ''), 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER tasks_are_tallied_no_more AFTER DELETE ON tasks
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'tasks', OLD.year_id, '', OLD.state, coalesce(OLD.due_on, ''), -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'tasks', year_id, '', state, coalesce(due_on, ''), count(*)
FROM tasks WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

-- Incoming papers, last arrived first.
CREATE INDEX incoming_papers_by_channel ON incoming_papers (year_id, channel, arrival_number) WHERE binned_at IS NULL;
CREATE INDEX incoming_papers_by_answer ON incoming_papers (plan_item_id, year_id, arrival_number)
  WHERE binned_at IS NULL;
CREATE TRIGGER incoming_papers_are_tallied AFTER INSERT ON incoming_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', NEW.year_id, NEW.channel, '', '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER incoming_papers_are_tallied_anew AFTER UPDATE OF year_id, channel, binned_at
ON incoming_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', OLD.year_id, OLD.channel, '', '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', NEW.year_id, NEW.channel, '', '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER incoming_papers_are_tallied_no_more AFTER DELETE ON incoming_papers
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'incoming_papers', OLD.year_id, OLD.channel, '', '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'incoming_papers', year_id, channel, '', '', count(*)
FROM incoming_papers WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

-- Exemplars in the order they were entered, each with the last of its steps that was done.
ALTER TABLE exemplars ADD COLUMN reached TEXT CHECK (reached IN ('FOUND', 'NURTURED', 'SUMMED_UP', 'SPREAD'));
UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = exemplars.id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1);
CREATE TRIGGER exemplars_reach_a_step AFTER INSERT ON exemplar_steps
BEGIN
  UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = NEW.exemplar_id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1)
  WHERE id = NEW.exemplar_id;
END;
CREATE TRIGGER exemplars_reach_another_step AFTER UPDATE OF exemplar_id, step ON exemplar_steps
BEGIN
  UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = exemplars.id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1)
  WHERE id IN (OLD.exemplar_id, NEW.exemplar_id);
END;
CREATE TRIGGER exemplars_fall_back_a_step AFTER DELETE ON exemplar_steps
BEGIN
  UPDATE exemplars SET reached = (SELECT step FROM exemplar_steps WHERE exemplar_id = OLD.exemplar_id
    ORDER BY CASE step WHEN 'SPREAD' THEN 4 WHEN 'SUMMED_UP' THEN 3 WHEN 'NURTURED' THEN 2 ELSE 1 END DESC LIMIT 1)
  WHERE id = OLD.exemplar_id;
END;
CREATE INDEX exemplars_in_order ON exemplars (year_id, id) WHERE binned_at IS NULL;
CREATE INDEX exemplars_by_step ON exemplars (year_id, reached, id) WHERE binned_at IS NULL;
CREATE TRIGGER exemplars_are_tallied AFTER INSERT ON exemplars
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', NEW.year_id, '', coalesce(NEW.reached, ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER exemplars_are_tallied_anew AFTER UPDATE OF year_id, reached, binned_at
ON exemplars
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', OLD.year_id, '', coalesce(OLD.reached, ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', NEW.year_id, '', coalesce(NEW.reached, ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER exemplars_are_tallied_no_more AFTER DELETE ON exemplars
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'exemplars', OLD.year_id, '', coalesce(OLD.reached, ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'exemplars', year_id, '', coalesce(reached, ''), '', count(*)
FROM exemplars WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

-- Movements in the order they were entered, each followed by its waves by their first day.
ALTER TABLE movements ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
UPDATE movements SET sort_key = coalesce(
    (SELECT printf('%012d', above.position) || ' ' || above.id || ' '
       || coalesce(movements.from_on, movements.from_year || '-01-01') || ' ' || printf('%012d', movements.position)
     FROM movements AS above WHERE above.id = movements.parent_id AND above.binned_at IS NULL),
    printf('%012d', movements.position) || ' ' || movements.id);
CREATE TRIGGER movements_are_placed AFTER INSERT ON movements
BEGIN
  UPDATE movements SET sort_key = coalesce(
    (SELECT printf('%012d', above.position) || ' ' || above.id || ' '
       || coalesce(movements.from_on, movements.from_year || '-01-01') || ' ' || printf('%012d', movements.position)
     FROM movements AS above WHERE above.id = movements.parent_id AND above.binned_at IS NULL),
    printf('%012d', movements.position) || ' ' || movements.id)
  WHERE id = NEW.id OR parent_id = NEW.id;
END;
CREATE TRIGGER movements_are_placed_anew AFTER UPDATE OF parent_id, position, from_on, from_year, binned_at
ON movements
BEGIN
  UPDATE movements SET sort_key = coalesce(
    (SELECT printf('%012d', above.position) || ' ' || above.id || ' '
       || coalesce(movements.from_on, movements.from_year || '-01-01') || ' ' || printf('%012d', movements.position)
     FROM movements AS above WHERE above.id = movements.parent_id AND above.binned_at IS NULL),
    printf('%012d', movements.position) || ' ' || movements.id)
  WHERE id = NEW.id OR parent_id = NEW.id;
END;
CREATE INDEX movements_in_order ON movements (cluster_id, sort_key, from_year, to_year) WHERE binned_at IS NULL;
-- What the axis of the year shows: its waves and its meetings.
CREATE INDEX movements_by_kind ON movements (cluster_id, kind, from_year, to_year) WHERE binned_at IS NULL;
CREATE INDEX meetings_by_day ON meetings (cluster_id, held_on) WHERE binned_at IS NULL;
-- `kind` is the first year, `state` the last one.
CREATE TRIGGER movements_are_tallied AFTER INSERT ON movements
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', NEW.cluster_id, CAST(NEW.from_year AS TEXT), coalesce(CAST(NEW.to_year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER movements_are_tallied_anew AFTER UPDATE OF cluster_id, from_year, to_year, binned_at
ON movements
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', OLD.cluster_id, CAST(OLD.from_year AS TEXT), coalesce(CAST(OLD.to_year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', NEW.cluster_id, CAST(NEW.from_year AS TEXT), coalesce(CAST(NEW.to_year AS TEXT), ''), '', 1
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER movements_are_tallied_no_more AFTER DELETE ON movements
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'movements', OLD.cluster_id, CAST(OLD.from_year AS TEXT), coalesce(CAST(OLD.to_year AS TEXT), ''), '', -1
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'movements', cluster_id, CAST(from_year AS TEXT), coalesce(CAST(to_year AS TEXT), ''), '', count(*)
FROM movements WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

-- Registrations in the order of the members of their year ('~': of what is no member), and the category they count
-- in: that of the unit registered for, else that of the member.
ALTER TABLE registrations ADD COLUMN sort_key TEXT NOT NULL DEFAULT '~';
ALTER TABLE registrations ADD COLUMN category_id TEXT REFERENCES categories (id);
UPDATE registrations SET
  sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~'),
  category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id));
CREATE TRIGGER registrations_are_placed AFTER INSERT ON registrations
BEGIN
  UPDATE registrations SET
  sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~'),
  category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE id = NEW.id;
END;
CREATE TRIGGER registrations_are_placed_anew AFTER UPDATE OF year_id, member_id, nominee_unit_id ON registrations
BEGIN
  UPDATE registrations SET
  sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~'),
  category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE id = NEW.id;
END;
CREATE TRIGGER registrations_come_with_their_member AFTER INSERT ON unit_places WHEN NEW.standing = 'MEMBER'
BEGIN
  UPDATE registrations SET sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~')
  WHERE member_id = NEW.unit_id;
END;
CREATE TRIGGER registrations_leave_with_their_member AFTER DELETE ON unit_places WHEN OLD.standing = 'MEMBER'
BEGIN
  UPDATE registrations SET sort_key = coalesce(
    (SELECT min(substr(unit_places.sort_key, -14)) FROM years
     JOIN unit_places ON unit_places.cluster_id = years.cluster_id AND unit_places.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id AND unit_places.standing = 'MEMBER'
       AND unit_places.from_on <= years.year || '-12-31' AND unit_places.until_on > years.year || '-01-01'),
    '~')
  WHERE member_id = OLD.unit_id;
END;
CREATE TRIGGER registrations_come_into_a_category AFTER INSERT ON unit_categories
BEGIN
  UPDATE registrations SET category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE member_id = NEW.unit_id OR nominee_unit_id = NEW.unit_id;
END;
CREATE TRIGGER registrations_change_their_category AFTER UPDATE ON unit_categories
BEGIN
  UPDATE registrations SET category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE member_id = NEW.unit_id OR nominee_unit_id = NEW.unit_id;
END;
CREATE TRIGGER registrations_leave_their_category AFTER DELETE ON unit_categories
BEGIN
  UPDATE registrations SET category_id = coalesce(
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.nominee_unit_id
     WHERE years.id = registrations.year_id),
    (SELECT unit_categories.category_id FROM years
     JOIN unit_categories ON unit_categories.cluster_id = years.cluster_id
       AND unit_categories.unit_id = registrations.member_id
     WHERE years.id = registrations.year_id))
  WHERE member_id = OLD.unit_id OR nominee_unit_id = OLD.unit_id;
END;
CREATE INDEX registrations_in_order ON registrations (year_id, sort_key) WHERE binned_at IS NULL;
CREATE INDEX registrations_of_award ON registrations (year_id, award_code, sort_key) WHERE binned_at IS NULL;
CREATE INDEX registrations_by_category ON registrations (category_id, year_id, sort_key) WHERE binned_at IS NULL;
-- `kind` is the award, `state` the category, `amount` the nominees.
CREATE TRIGGER registrations_are_tallied AFTER INSERT ON registrations
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', NEW.year_id, NEW.award_code, coalesce(NEW.category_id, ''), '', 1, NEW.nominees
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1, amount = amount + excluded.amount;
END;
CREATE TRIGGER registrations_are_tallied_anew AFTER UPDATE OF year_id, award_code, category_id, nominees, binned_at
ON registrations
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', OLD.year_id, OLD.award_code, coalesce(OLD.category_id, ''), '', -1, -OLD.nominees
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1, amount = amount + excluded.amount;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', NEW.year_id, NEW.award_code, coalesce(NEW.category_id, ''), '', 1, NEW.nominees
  WHERE NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1, amount = amount + excluded.amount;
END;
CREATE TRIGGER registrations_are_tallied_no_more AFTER DELETE ON registrations
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
  SELECT 'registrations', OLD.year_id, OLD.award_code, coalesce(OLD.category_id, ''), '', -1, -OLD.nominees
  WHERE OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1, amount = amount + excluded.amount;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total, amount)
SELECT 'registrations', year_id, award_code, coalesce(category_id, ''), '', count(*), sum(nominees)
FROM registrations WHERE binned_at IS NULL GROUP BY 2, 3, 4, 5;

-- Contact officers are in the list of a cluster where their unit is: its place from the first day on stands for it.
CREATE TRIGGER unit_contacts_are_tallied AFTER INSERT ON unit_contacts
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', 1 FROM unit_places
  WHERE unit_id = NEW.unit_id AND from_on = '0001-01-01' AND NEW.erased_at IS NULL AND NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER unit_contacts_are_tallied_anew AFTER UPDATE OF unit_id, erased_at, binned_at ON unit_contacts
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', -1 FROM unit_places
  WHERE unit_id = OLD.unit_id AND from_on = '0001-01-01' AND OLD.erased_at IS NULL AND OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', 1 FROM unit_places
  WHERE unit_id = NEW.unit_id AND from_on = '0001-01-01' AND NEW.erased_at IS NULL AND NEW.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER unit_contacts_are_tallied_no_more AFTER DELETE ON unit_contacts
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', cluster_id, '', '', '', -1 FROM unit_places
  WHERE unit_id = OLD.unit_id AND from_on = '0001-01-01' AND OLD.erased_at IS NULL AND OLD.binned_at IS NULL
  ON CONFLICT DO UPDATE SET total = total - 1;
END;
CREATE TRIGGER unit_contacts_come_with_their_unit AFTER INSERT ON unit_places WHEN NEW.from_on = '0001-01-01'
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', NEW.cluster_id, '', '', '', count(*) FROM unit_contacts
  WHERE unit_id = NEW.unit_id AND erased_at IS NULL AND binned_at IS NULL HAVING count(*) > 0
  ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
CREATE TRIGGER unit_contacts_leave_with_their_unit AFTER DELETE ON unit_places WHEN OLD.from_on = '0001-01-01'
BEGIN
  INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
  SELECT 'unit_contacts', OLD.cluster_id, '', '', '', -count(*) FROM unit_contacts
  WHERE unit_id = OLD.unit_id AND erased_at IS NULL AND binned_at IS NULL HAVING count(*) > 0
  ON CONFLICT DO UPDATE SET total = total + excluded.total;
END;
INSERT INTO list_tallies (list, scope_id, kind, state, due_on, total)
SELECT 'unit_contacts', cluster_id, '', '', '', count(*) FROM unit_contacts
JOIN unit_places ON unit_places.unit_id = unit_contacts.unit_id AND unit_places.from_on = '0001-01-01'
WHERE erased_at IS NULL AND binned_at IS NULL GROUP BY 2;
