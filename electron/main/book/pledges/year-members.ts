import type { Database } from "better-sqlite3";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { arrangeUnits } from "#core/registry/arrange-units";
import { shownName } from "#core/registry/lineage";
import type { SourceMark } from "#core/registry/procedures";
import { pledgeSteps } from "#core/strings/pledges-pledge-words";
import { readCategories } from "../registry/cluster-store";
import { readLineages } from "../registry/lineage-store";
import { readUnits } from "../registry/unit-store";
import { type YearRecord, readCurrentYear } from "../registry/year-store";

/** A member of the cluster for at least a day of the year that is worked on. */
export interface YearMember {
  readonly id: UnitId;
  /** Its name on the day the book is looked at, or on the nearest day of the year. */
  readonly name: string;
  readonly shortName: string;
  readonly categoryId: CategoryId | null;
  readonly sourceMark: SourceMark | null;
}

/** The nearest day of a year to a day: the names of a year are those of a day in it. */
export function dayWithin(year: number, today: LocalDate): LocalDate {
  const [first, last] = [`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate];
  return today < first ? first : today > last ? last : today;
}

/** Members of the current cluster in its current year, in the order of the list of units. */
export function readYearMembers(database: Database, today: LocalDate): readonly YearMember[] {
  const current = readCurrentYear(database);
  const ids = memberIdsOf(database, current);
  const lineages = readLineages(database);
  const positions = new Map(readCategories(database).map(({ id, position }) => [id, position]));
  const day = dayWithin(current.year, today);
  const placed = readUnits(database)
    .filter(({ id }) => ids.has(id))
    .map(({ id, shortName, categoryId, sourceMark, position }) => ({
      id,
      shortName,
      categoryId,
      sourceMark,
      position,
      parentId: null,
      categoryPosition: categoryId === null ? null : (positions.get(categoryId) ?? null),
      name: shownName(lineages.get(id) ?? [], day),
    }));
  return arrangeUnits(placed).map(({ id, name, shortName, categoryId, sourceMark }) => ({
    id,
    name,
    shortName,
    categoryId,
    sourceMark,
  }));
}

function memberIdsOf(database: Database, { clusterId, year }: YearRecord): ReadonlySet<UnitId> {
  const rows = database
    .prepare(
      `SELECT DISTINCT unit_id FROM memberships
       WHERE cluster_id = @clusterId AND from_on <= @last AND (to_on IS NULL OR to_on >= @first)`,
    )
    .pluck()
    .all({ clusterId, first: `${year}-01-01`, last: `${year}-12-31` }) as UnitId[];
  return new Set(rows);
}

/** Name of any unit on a day, for a refusal; the word for a unit where the book does not know it. */
export function shownUnitName(database: Database, id: UnitId, day: LocalDate): string {
  return shownName(readLineages(database).get(id) ?? [], day) || pledgeSteps.unit;
}
