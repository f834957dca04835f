import type { UnitEventId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { Lineages, UnitEvent } from "#core/registry/unit-event";

export const day = (text: string) => text as LocalDate;
export const unit = (key: string) => key as UnitId;

/** A founding of the unit named by a key. */
export function founded(
  key: string,
  given: { readonly name?: string; readonly on?: string; readonly parent?: string },
): UnitEvent {
  return {
    id: `${key}-${given.name ?? given.parent ?? ""}` as UnitEventId,
    unitId: unit(key),
    kind: "FOUNDED",
    on: given.on === undefined ? null : day(given.on),
    name: given.name ?? null,
    parentId: given.parent === undefined ? null : unit(given.parent),
    otherUnitId: null,
    decision: "",
    changeId: null,
  };
}

/** Events by unit. */
export function lineagesOf(events: readonly UnitEvent[]): Lineages {
  const lineages = new Map<UnitId, UnitEvent[]>();
  for (const event of events) lineages.set(event.unitId, [...(lineages.get(event.unitId) ?? []), event]);
  return lineages;
}
