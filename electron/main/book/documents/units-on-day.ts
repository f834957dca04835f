import type { Database } from "better-sqlite3";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { arrangeUnits } from "#core/registry/arrange-units";
import { parentOn, shownName } from "#core/registry/lineage";
import { memberIdsOn } from "#core/registry/standing";
import { readCategories } from "../registry/cluster-store";
import { readLineages, readMemberships } from "../registry/lineage-store";
import { readUnits } from "../registry/unit-store";

export interface UnitOnDay {
  readonly id: UnitId;
  readonly name: string;
  /** Empty where it has none. */
  readonly categoryName: string;
}

/** Members with a vote on a day under their names of that day, in the order of the list of units. */
export function membersOnDay(database: Database, day: LocalDate): readonly UnitOnDay[] {
  const members = memberIdsOn(readMemberships(database), day);
  const lineages = readLineages(database);
  const categories = new Map(readCategories(database).map((category) => [category.id, category]));
  const placed = readUnits(database).map(({ id, categoryId, position }) => ({
    id,
    position,
    category: categoryId === null ? undefined : categories.get(categoryId),
    parentId: parentOn(lineages.get(id) ?? [], day),
    categoryPosition: categoryId === null ? null : (categories.get(categoryId)?.position ?? null),
  }));
  return arrangeUnits(placed)
    .filter(({ id }) => members.has(id))
    .map(({ id, category }) => ({
      id,
      name: shownName(lineages.get(id) ?? [], day),
      categoryName: category?.name ?? "",
    }));
}

/** Names of units on a day, also of those in the bin. */
export function namesOnDay(database: Database, day: LocalDate): (unitId: UnitId) => string {
  const lineages = readLineages(database);
  return (unitId) => shownName(lineages.get(unitId) ?? [], day);
}
