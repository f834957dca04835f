import type { Database } from "better-sqlite3";
import type { Capacity } from "#core/awards/views/capacity";
import type { Area } from "#core/awards/views/procedures";
import type { AwardRecordId, ClusterId, NominationId, PersonId, UnitId } from "#core/base/ids";
import { nameOfUnitOn } from "../../database/names-on-a-day";

/** Units of a cluster in the year it is worked on: its members and what stands under them. */
export interface Scope {
  readonly clusterId: ClusterId;
  /** First and last day of that year. */
  readonly first: string;
  readonly last: string;
}

export function scopeOf(clusterId: ClusterId, year: number): Scope {
  return { clusterId, first: `${year}-01-01`, last: `${year}-12-31` };
}

export const inScope = (unit: string) => `EXISTS (
  SELECT 1 FROM unit_places WHERE unit_places.cluster_id = @clusterId AND unit_places.unit_id = ${unit}
    AND unit_places.standing <> 'NEITHER' AND unit_places.from_on <= @last AND @first < unit_places.until_on)`;

/** Awards that stand: not in the bin, not revoked. */
export const standing = "it.binned_at IS NULL AND it.revoked_on IS NULL";

/** What one award is called together: its code, or its name where the catalogue does not have it. */
const awardKey = "CASE it.award_code WHEN '' THEN it.award_name ELSE it.award_code END";

interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Awards units of the scope received, most frequent first; the name is that of the latest record. */
export function awardsOfUnits(
  database: Database,
  scope: Scope,
): readonly { readonly key: string; readonly name: string; readonly latest: number }[] {
  return database
    .prepare(
      `SELECT ${awardKey} AS key, it.award_name AS name, max(it.year) AS latest FROM award_records AS it
       WHERE ${standing} AND it.person_id IS NULL AND ${inScope("it.unit_id")}
       GROUP BY 1 ORDER BY count(*) DESC, 1`,
    )
    .all(scope) as { readonly key: string; readonly name: string; readonly latest: number }[];
}

/** A unit of the scope in the order of the list, with its name on the last day. */
export interface ScopedUnit {
  readonly unitId: UnitId;
  readonly name: string;
  readonly kind: "MEMBER" | "UNDER_MEMBER";
  /** Year its membership of the cluster begins in the book; null below a member. */
  readonly memberSince: number | null;
  readonly area: Area;
  readonly basis: string;
}

export function readScopedUnits(database: Database, scope: Scope, nameDay: string): readonly ScopedUnit[] {
  return database
    .prepare(
      `SELECT places.unit_id AS unitId, ${nameOfUnitOn("places.unit_id", "@nameDay")} AS name,
         min(places.standing) AS kind, coalesce(unit_areas.area, 'UNKNOWN') AS area,
         coalesce(unit_areas.basis, '') AS basis,
         (SELECT CAST(min(substr(from_on, 1, 4)) AS INTEGER) FROM memberships
          WHERE memberships.cluster_id = @clusterId AND memberships.unit_id = places.unit_id) AS memberSince
       FROM unit_places AS places LEFT JOIN unit_areas ON unit_areas.unit_id = places.unit_id
       WHERE places.cluster_id = @clusterId AND places.standing <> 'NEITHER' AND places.from_on <= @last
         AND @first < places.until_on
       GROUP BY places.unit_id ORDER BY min(places.sort_key)`,
    )
    .all({ ...scope, nameDay }) as ScopedUnit[];
}

/** One award of units, unit by unit and year by year. */
export function readUnitYears(
  database: Database,
  asked: Scope & YearSpan & { readonly award: string },
): readonly {
  readonly unitId: UnitId;
  readonly year: number;
  readonly times: number;
  readonly recordId: AwardRecordId;
}[] {
  return database
    .prepare(
      `SELECT it.unit_id AS unitId, it.year, count(*) AS times, min(it.id) AS recordId
       FROM award_records AS it
       WHERE ${standing} AND it.person_id IS NULL AND it.year BETWEEN @from AND @to AND ${awardKey} = @award
         AND ${inScope("it.unit_id")}
       GROUP BY it.unit_id, it.year`,
    )
    .all(asked) as ReturnType<typeof readUnitYears>;
}

/** Awards of any kind units of the scope received themselves, unit by unit and year by year. */
export function countUnitAwards(
  database: Database,
  asked: Scope & YearSpan,
): readonly { readonly unitId: UnitId; readonly year: number; readonly times: number }[] {
  return database
    .prepare(
      `SELECT it.unit_id AS unitId, it.year, count(*) AS times FROM award_records AS it
       WHERE ${standing} AND it.person_id IS NULL AND it.year BETWEEN @from AND @to AND ${inScope("it.unit_id")}
       GROUP BY it.unit_id, it.year`,
    )
    .all(asked) as ReturnType<typeof countUnitAwards>;
}

/** Final scores of the nominations of units for one award; hundredths. */
export function readUnitScores(
  database: Database,
  asked: Scope & YearSpan & { readonly award: string },
): readonly { readonly unitId: UnitId; readonly year: number; readonly score: number }[] {
  const { clusterId, from, to, award } = asked;
  return database
    .prepare(
      `SELECT nominee_unit_id AS unitId, year, max(score) AS score
       FROM nominations JOIN nomination_scores ON nomination_scores.id = nominations.id
       WHERE cluster_id = @clusterId AND year BETWEEN @from AND @to AND award_code = @award AND person_id IS NULL
         AND binned_at IS NULL AND score IS NOT NULL GROUP BY nominee_unit_id, year`,
    )
    .all({ clusterId, from, to, award }) as ReturnType<typeof readUnitScores>;
}

/** One award of somebody in a year: of the history, or asked for in a dossier. */
export interface YearAwardRow {
  readonly recordId: AwardRecordId | null;
  readonly nominationId: NominationId | null;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly personId: PersonId | null;
  readonly recipient: string;
  readonly awardCode: string;
  readonly awardName: string;
  readonly year: number;
  /** Of a person in that year. */
  readonly capacity: Capacity;
}

export const capacityIn = (person: string, year: string) => `coalesce((SELECT capacity FROM person_capacities
  WHERE person_capacities.person_id = ${person} AND person_capacities.year = ${year}), 'UNKNOWN')`;

const rewardedColumns = `it.id AS recordId, it.nomination_id AS nominationId, it.unit_id AS unitId,
  ${nameOfUnitOn("it.unit_id", "it.year || '-12-31'")} AS unitName, it.person_id AS personId, it.recipient,
  it.award_code AS awardCode, it.award_name AS awardName, it.year,
  ${capacityIn("it.person_id", "it.year")} AS capacity`;

/** Awards of the history in some years, oldest first: of one nominee, or of everybody who had more than one a year. */
export function readRewarded(
  database: Database,
  asked: Scope & YearSpan & { readonly of: "SEVERAL_A_YEAR" | "HEADS" },
): readonly YearAwardRow[] {
  const those =
    asked.of === "HEADS"
      ? `${capacityIn("it.person_id", "it.year")} = 'HEAD'`
      : `EXISTS (SELECT 1 FROM award_records AS other WHERE other.unit_id = it.unit_id AND other.year = it.year
           AND other.person_id IS it.person_id AND other.id <> it.id AND other.binned_at IS NULL
           AND other.revoked_on IS NULL)`;
  return database
    .prepare(
      `SELECT ${rewardedColumns} FROM award_records AS it
       WHERE ${standing} AND it.year BETWEEN @from AND @to AND ${those} AND ${inScope("it.unit_id")}
       ORDER BY it.year, it.id`,
    )
    .all(asked) as YearAwardRow[];
}

/** Awards one unit or person has of a year. */
export function readRewardedOf(
  database: Database,
  nominee: { readonly unitId: UnitId; readonly personId: PersonId | null; readonly year: number },
): readonly YearAwardRow[] {
  const whose =
    nominee.personId === null ? "it.unit_id = @unitId AND it.person_id IS NULL" : "it.person_id = @personId";
  return database
    .prepare(
      `SELECT ${rewardedColumns} FROM award_records AS it WHERE ${standing} AND it.year = @year AND ${whose}
       ORDER BY it.id`,
    )
    .all(nominee) as YearAwardRow[];
}

/** A dossier that asks for an award still: neither withdrawn nor turned down. */
export const asking = `it.binned_at IS NULL AND it.state NOT IN ('WITHDRAWN', 'NOT_ACCLAIMED', 'NOT_APPROVED', 'REVOKED')`;

const nominatedColumns = `NULL AS recordId, it.id AS nominationId, it.nominee_unit_id AS unitId,
  ${nameOfUnitOn("it.nominee_unit_id", "it.year || '-12-31'")} AS unitName, it.person_id AS personId,
  coalesce((SELECT full_name FROM people WHERE people.id = it.person_id),
    ${nameOfUnitOn("it.nominee_unit_id", "it.year || '-12-31'")}) AS recipient,
  it.award_code AS awardCode, it.award_code AS awardName, it.year,
  ${capacityIn("it.person_id", "it.year")} AS capacity`;

/** Dossiers of heads in a year. */
export function readNominatedHeads(
  database: Database,
  asked: { readonly clusterId: ClusterId; readonly year: number },
): readonly YearAwardRow[] {
  return database
    .prepare(
      `SELECT ${nominatedColumns} FROM nominations AS it
       WHERE it.cluster_id = @clusterId AND it.year = @year AND ${asking} AND it.person_id IS NOT NULL
         AND ${capacityIn("it.person_id", "it.year")} = 'HEAD' ORDER BY it.number`,
    )
    .all(asked) as YearAwardRow[];
}

/** What one unit or person is nominated for in a year. */
export function readNominatedOf(
  database: Database,
  nominee: { readonly unitId: UnitId; readonly personId: PersonId | null; readonly year: number },
): readonly YearAwardRow[] {
  const whose =
    nominee.personId === null
      ? "it.nominee_unit_id = @unitId AND it.person_id IS NULL"
      : "it.person_id = @personId";
  return database
    .prepare(
      `SELECT ${nominatedColumns} FROM nominations AS it WHERE it.year = @year AND ${asking} AND ${whose}
       ORDER BY it.number`,
    )
    .all(nominee) as YearAwardRow[];
}

/** Tasks of a unit that are past their day and open still. */
export function countTasksOverdue(
  database: Database,
  asked: {
    readonly unitId: UnitId;
    readonly clusterId: ClusterId;
    readonly year: number;
    readonly today: string;
  },
): number {
  return database
    .prepare(
      `SELECT count(*) FROM tasks JOIN years ON years.id = tasks.year_id
       WHERE tasks.owner_unit_id = @unitId AND years.cluster_id = @clusterId AND years.year = @year
         AND tasks.binned_at IS NULL AND tasks.state = 'OPEN' AND tasks.due_on < @today`,
    )
    .pluck()
    .get(asked) as number;
}
