import type { Database } from "better-sqlite3";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { existsOn, shownName } from "#core/registry/lineage";
import type { UnitEvent } from "#core/registry/unit-event";
import { planSteps as words } from "#core/strings/pledges-plan-words";
import { nameOnDay } from "../database/names-on-a-day";
import { readEventsOf } from "../registry/lineage-store";
import { type UnitFacts, readUnitFacts } from "../registry/unit-facts";
import { freshenUnits } from "../registry/unit-projection";

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

/** The place of a unit among its like in `unit_places`, whatever it stands under: category, then order of entry. */
export const ownPlace = "substr(unit_places.sort_key, -14)";

/** Members of the current cluster on a day in the order of the registry; of one category, or all where it is null. */
export function membersOnDay(
  database: Database,
  date: LocalDate,
  categoryId: CategoryId | null,
): readonly MemberOnDay[] {
  freshenUnits(database);
  return database
    .prepare(
      `SELECT unit_places.unit_id AS unitId, own.name, unit_places.category_id AS categoryId FROM unit_places
       ${nameOnDay({ as: "own", unit: "unit_places.unit_id", day: "@date" })}
       WHERE cluster_id = (SELECT current_cluster_id FROM book) AND standing = 'MEMBER'
         AND unit_places.from_on <= @date AND @date < unit_places.until_on
         AND (@categoryId IS NULL OR unit_places.category_id = @categoryId)
       ORDER BY ${ownPlace}, unit_places.unit_id`,
    )
    .all({ date, categoryId }) as MemberOnDay[];
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
