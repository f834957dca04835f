import type { Database } from "better-sqlite3";
import type { Area } from "#core/awards/views/procedures";
import type { Capacity } from "#core/awards/views/capacity";
import type { Watch } from "#core/awards/views/watch";
import type { AwardWatchId, PersonCapacityId, PersonId, UnitAreaId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/source-mark";

/** A row just written: what a step needs to be taken back. */
export interface SavedRow {
  readonly id: string;
  readonly revision: number;
}

/** What a person was in a year; UNKNOWN where nobody wrote it. */
export function readCapacity(database: Database, personId: PersonId, year: number): Capacity {
  const known = database
    .prepare("SELECT capacity FROM person_capacities WHERE person_id = ? AND year = ?")
    .pluck()
    .get(personId, year) as Capacity | undefined;
  return known ?? "UNKNOWN";
}

export function saveCapacity(
  database: Database,
  row: {
    readonly newId: PersonCapacityId;
    readonly personId: PersonId;
    readonly year: number;
    readonly capacity: Capacity;
  },
): SavedRow {
  return database
    .prepare(
      `INSERT INTO person_capacities (id, person_id, year, capacity) VALUES (@newId, @personId, @year, @capacity)
       ON CONFLICT (person_id, year) DO UPDATE SET capacity = excluded.capacity, source_mark = NULL,
         revision = revision + 1
       RETURNING id, revision`,
    )
    .get(row) as SavedRow;
}

/** Where a unit lies, and by which decision. */
export function readArea(
  database: Database,
  unitId: UnitId,
): { readonly area: Area; readonly basis: string } {
  const known = database.prepare("SELECT area, basis FROM unit_areas WHERE unit_id = ?").get(unitId) as
    | { readonly area: Area; readonly basis: string }
    | undefined;
  return known ?? { area: "UNKNOWN", basis: "" };
}

export function saveArea(
  database: Database,
  row: { readonly newId: UnitAreaId; readonly unitId: UnitId; readonly area: Area; readonly basis: string },
): SavedRow {
  return database
    .prepare(
      `INSERT INTO unit_areas (id, unit_id, area, basis) VALUES (@newId, @unitId, @area, @basis)
       ON CONFLICT (unit_id) DO UPDATE SET area = excluded.area, basis = excluded.basis, source_mark = NULL,
         revision = revision + 1
       RETURNING id, revision`,
    )
    .get(row) as SavedRow;
}

/** One thing a year watches or has stopped to watch. */
export interface WatchRecord {
  readonly watch: Watch;
  readonly state: "WATCHED" | "NOT_WATCHED";
  readonly clause: string;
  readonly decidedOn: LocalDate | null;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
}

/** What was written of a year, by watch. */
export function readWatches(database: Database, yearId: YearId): ReadonlyMap<Watch, WatchRecord> {
  const rows = database
    .prepare(
      `SELECT watch, state, clause, decided_on AS decidedOn, source_mark AS sourceMark,
         source_note AS sourceNote FROM award_watches WHERE year_id = ?`,
    )
    .all(yearId) as WatchRecord[];
  return new Map(rows.map((row) => [row.watch, row]));
}

export function saveWatch(
  database: Database,
  row: Pick<WatchRecord, "watch" | "state" | "clause" | "decidedOn"> & {
    readonly newId: AwardWatchId;
    readonly yearId: YearId;
  },
): SavedRow {
  return database
    .prepare(
      `INSERT INTO award_watches (id, year_id, watch, state, clause, decided_on)
       VALUES (@newId, @yearId, @watch, @state, @clause, @decidedOn)
       ON CONFLICT (year_id, watch) DO UPDATE SET state = excluded.state, clause = excluded.clause,
         decided_on = excluded.decided_on, source_mark = NULL, source_note = '', revision = revision + 1
       RETURNING id, revision`,
    )
    .get(row) as SavedRow;
}
