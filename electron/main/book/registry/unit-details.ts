import type { Database } from "better-sqlite3";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { compareText } from "#core/base/vietnamese-text";
import type { OutputOf } from "#core/contract";
import { dayBefore } from "#core/registry/day-before";
import { lifeOf, namePeriods, parentOn, shownName } from "#core/registry/lineage";
import type { UnitEvent } from "#core/registry/unit-event";
import { readCategories } from "./cluster-store";
import { readEventsOf, readEventsNaming, readIdsEverUnder } from "./lineage-store";
import { readMembershipsOf, readUnit } from "./unit-store";

type Details = OutputOf<"registry.unitDetails">;

/** One unit whole, as it is on a day; null where it is unknown or in the bin. */
export function unitDetailsOf(database: Database, unitId: UnitId, today: LocalDate): Details | null {
  const unit = readUnit(database, unitId);
  if (unit === undefined || unit.binnedAt !== null) return null;
  const events = readEventsOf(database, unitId);
  const naming = readEventsNaming(database, unitId);
  const nameOf = (id: UnitId, date: LocalDate) => shownName(readEventsOf(database, id), date);
  const parentId = parentOn(events, today);
  return {
    id: unitId,
    revision: unit.revision,
    name: shownName(events, today),
    shortName: unit.shortName,
    locality: unit.locality,
    category: readCategories(database).find((category) => category.id === unit.categoryId) ?? null,
    parent: parentId === null ? null : { id: parentId, name: nameOf(parentId, today) },
    children: readIdsEverUnder(database, unitId)
      .filter((id) => parentOn(readEventsOf(database, id), today) === unitId)
      .map((id) => ({ id, name: nameOf(id, today) }))
      .sort((left, right) => compareText(left.name, right.name)),
    names: namePeriods(events).map((period) => ({ ...period })),
    memberships: readMembershipsOf(database, unitId).map(({ from, to }) => ({ from, to })),
    life: { ...lifeOf(events) },
    lineage: lineageOf(events, naming, nameOf),
    changes: changesOf(events, naming, nameOf),
    note: unit.note,
    sourceMark: unit.sourceMark,
    sourceNote: unit.sourceNote,
    editedAt: unit.editedAt,
  };
}

type NameOf = (id: UnitId, date: LocalDate) => string;

/** Units one merger or split away; a predecessor bears its last name, a successor its first. */
function lineageOf(events: readonly UnitEvent[], naming: readonly UnitEvent[], nameOf: NameOf) {
  const before: Details["lineage"]["before"] = [];
  const after: Details["lineage"]["after"] = [];
  for (const { kind, on, otherUnitId } of events) {
    if (on === null || otherUnitId === null) continue;
    if (kind === "MERGED_INTO")
      after.push({ id: otherUnitId, name: nameOf(otherUnitId, on), on, kind: "MERGED" });
    if (kind === "SPLIT_FROM")
      before.push({ id: otherUnitId, name: nameOf(otherUnitId, dayBefore(on)), on, kind: "SPLIT" });
  }
  for (const { kind, on, unitId } of naming) {
    if (on === null) continue;
    if (kind === "MERGED_INTO")
      before.push({ id: unitId, name: nameOf(unitId, dayBefore(on)), on, kind: "MERGED" });
    if (kind === "SPLIT_FROM") after.push({ id: unitId, name: nameOf(unitId, on), on, kind: "SPLIT" });
  }
  return { before, after };
}

function changesOf(events: readonly UnitEvent[], naming: readonly UnitEvent[], nameOf: NameOf) {
  const own = events.flatMap(({ id: eventId, changeId, kind, on, name, parentId, otherUnitId, decision }) => {
    if (on === null || kind === "FOUNDED") return [];
    const other = parentId ?? otherUnitId;
    return [
      { eventId, changeId, kind, on, what: name ?? (other === null ? "" : nameOf(other, on)), decision },
    ];
  });
  const others = naming.flatMap(({ id: eventId, changeId, kind, on, unitId, decision }) =>
    on === null
      ? []
      : [
          {
            ...{ eventId, changeId, on, decision },
            kind: kind === "MERGED_INTO" ? ("RECEIVED" as const) : ("DIVIDED" as const),
            what: nameOf(unitId, kind === "MERGED_INTO" ? dayBefore(on) : on),
          },
        ],
  );
  return [...own, ...others].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}
