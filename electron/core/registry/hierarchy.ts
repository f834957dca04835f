import type { UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { existsOn, parentOn } from "./lineage";
import type { Lineages } from "./unit-event";

/** Units above one on a day, the nearest first. Stops where a line would run in a circle. */
export function ancestorsOn(lineages: Lineages, unitId: UnitId, date: LocalDate): readonly UnitId[] {
  const line: UnitId[] = [];
  let above = parentOn(lineages.get(unitId) ?? [], date);
  while (above !== null && above !== unitId && !line.includes(above)) {
    line.push(above);
    above = parentOn(lineages.get(above) ?? [], date);
  }
  return line;
}

/** Whether a unit stands under another on a day, at any depth. */
export function isUnderOn(lineages: Lineages, unitId: UnitId, above: UnitId, date: LocalDate): boolean {
  return ancestorsOn(lineages, unitId, date).includes(above);
}

/** Units that stand directly under one on a day. */
export function childrenOn(lineages: Lineages, unitId: UnitId, date: LocalDate): readonly UnitId[] {
  return [...lineages].filter(([, events]) => parentOn(events, date) === unitId).map(([child]) => child);
}

/**
 * Whether a unit would, on any day of any unit's life, stand under itself. Parents change only on days of events,
 * so those days and the one before all of them are enough.
 */
export function standsUnderItself(lineages: Lineages, unitId: UnitId): boolean {
  const days = new Set<LocalDate>(["1900-01-01" as LocalDate]);
  for (const events of lineages.values())
    for (const event of events) if (event.on !== null) days.add(event.on);
  return [...days].some((day) => runsInCircle(lineages, unitId, day));
}

function runsInCircle(lineages: Lineages, unitId: UnitId, date: LocalDate): boolean {
  if (!existsOn(lineages.get(unitId) ?? [], date)) return false;
  const seen = new Set<UnitId>();
  let above = parentOn(lineages.get(unitId) ?? [], date);
  while (above !== null && !seen.has(above)) {
    if (above === unitId) return true;
    seen.add(above);
    above = parentOn(lineages.get(above) ?? [], date);
  }
  return false;
}
