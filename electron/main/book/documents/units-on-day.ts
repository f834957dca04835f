import type { Database } from "better-sqlite3";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { shownName } from "#core/registry/lineage";
import { membersOnDay as memberUnitsOnDay } from "../pledges/unit-on-day";
import { readCategories } from "../registry/cluster-store";
import { readLineages } from "../registry/lineage-store";

export interface UnitOnDay {
  readonly id: UnitId;
  readonly name: string;
  /** Empty where it has none. */
  readonly categoryName: string;
}

/** Members with a vote on a day under their names of that day, in the order of the registry. */
export function membersOnDay(database: Database, day: LocalDate): readonly UnitOnDay[] {
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  return memberUnitsOnDay(database, day, null).map(({ unitId, name, categoryId }) => ({
    id: unitId,
    name,
    categoryName: categoryId === null ? "" : (categories.get(categoryId) ?? ""),
  }));
}

/** Names of units on a day, also of those in the bin. */
export function namesOnDay(database: Database, day: LocalDate): (unitId: UnitId) => string {
  const lineages = readLineages(database);
  return (unitId) => shownName(lineages.get(unitId) ?? [], day);
}
