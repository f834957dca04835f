import type { Database } from "better-sqlite3";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { existsOn, shownName } from "#core/registry/lineage";
import type { UnitEvent } from "#core/registry/unit-event";
import { memberIdsOn } from "#core/registry/standing";
import { planSteps as words } from "#core/strings/pledges-plan-words";
import { readEventsOf } from "../registry/lineage-store";
import { type UnitFacts, readUnitFacts } from "../registry/unit-facts";

export type UnitRefusal = Extract<AppError, { code: "NOT_FOUND" | "UNIT_NOT_ON_DAY" }>;

/** Whether a unit is in the book and existed on the day. */
export function checkUnitOnDay(
  facts: Pick<UnitFacts, "lineages">,
  unitId: UnitId,
  date: LocalDate,
): Result<null, UnitRefusal> {
  const events = facts.lineages.get(unitId);
  if (events === undefined) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  return existsOn(events, date)
    ? ok(null)
    : refuse(appError("UNIT_NOT_ON_DAY", { name: shownName(events, date), date }));
}

/** A unit that owes something on a day, by its name of that day. */
export interface MemberOnDay {
  readonly unitId: UnitId;
  readonly name: string;
  readonly categoryId: CategoryId | null;
}

/** Members of a day in the order of the registry; of one category, or all where it is null. */
export function membersOnDay(
  facts: UnitFacts,
  date: LocalDate,
  categoryId: CategoryId | null,
): readonly MemberOnDay[] {
  const members = memberIdsOn(facts.memberships, date);
  const places = new Map(facts.categories.map(({ id, position }) => [id, position]));
  const placeOf = (id: CategoryId | null) => (id === null ? Infinity : (places.get(id) ?? Infinity));
  return facts.units
    .filter((unit) => members.has(unit.id) && (categoryId === null || unit.categoryId === categoryId))
    .map((unit, place) => ({ unit, place }))
    .sort(
      (left, right) =>
        placeOf(left.unit.categoryId) - placeOf(right.unit.categoryId) || left.place - right.place,
    )
    .map(({ unit }) => ({
      unitId: unit.id,
      name: shownName(facts.lineages.get(unit.id) ?? [], date),
      categoryId: unit.categoryId,
    }));
}

/** Names of units on a day, read unit by unit: a page names few of them. `facts` reads the whole registry when asked. */
export function readNames(database: Database): {
  readonly facts: UnitFacts;
  readonly nameOf: (unitId: UnitId, date: LocalDate) => string;
} {
  const known = new Map<UnitId, readonly UnitEvent[]>();
  let facts: UnitFacts | null = null;
  return {
    get facts() {
      facts ??= readUnitFacts(database);
      return facts;
    },
    nameOf: (unitId, date) => {
      const events = known.get(unitId) ?? readEventsOf(database, unitId);
      known.set(unitId, events);
      return shownName(events, date);
    },
  };
}
