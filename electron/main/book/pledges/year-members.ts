import type { Database } from "better-sqlite3";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { shownName } from "#core/registry/lineage";
import type { SourceMark } from "#core/registry/source-mark";
import { pledgeSteps } from "#core/strings/pledges-pledge-words";
import { nameOnDay } from "../database/names-on-a-day";
import { readEventsOf } from "../registry/lineage-store";
import { freshenUnits } from "../registry/unit-projection";
import { readCurrentYear } from "../registry/year-store";
import { ownPlace } from "./unit-on-day";

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
  freshenUnits(database);
  const { clusterId, year } = readCurrentYear(database);
  return database
    .prepare(
      `WITH placed AS (
         SELECT unit_id, category_id, min(${ownPlace}) AS place FROM unit_places
         WHERE cluster_id = @clusterId AND standing = 'MEMBER' AND from_on <= @last AND until_on > @first
         GROUP BY unit_id)
       SELECT units.id, own.name, units.short_name AS shortName, placed.category_id AS categoryId,
         units.source_mark AS sourceMark
       FROM placed JOIN units ON units.id = placed.unit_id
       ${nameOnDay({ as: "own", unit: "placed.unit_id", day: "@day" })}
       ORDER BY placed.place, units.id`,
    )
    .all({
      clusterId,
      first: `${year}-01-01`,
      last: `${year}-12-31`,
      day: dayWithin(year, today),
    }) as YearMember[];
}

/** Name of any unit on a day, for a refusal; the word for a unit where the book does not know it. */
export function shownUnitName(database: Database, id: UnitId, day: LocalDate): string {
  return shownName(readEventsOf(database, id), day) || pledgeSteps.unit;
}
