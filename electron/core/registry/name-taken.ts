import type { UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { existsOn, namePeriods, parentOn } from "./lineage";
import type { Lineages } from "./unit-event";

const spelled = (name: string) => name.normalize("NFC").toLowerCase();

interface AskedName {
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly from: LocalDate;
  readonly except: UnitId | null;
}

/**
 * Whether another unit under the same parent bears the name on the day or later. Under different parents a name
 * may stand twice: since 2025 every province has its "Phòng THADS khu vực 1" (domain.md §10.2).
 */
export function isNameTaken(lineages: Lineages, asked: AskedName): boolean {
  return bearerOf(lineages, asked) !== null;
}

/** The unit that bears the name so, null where none does. */
export function bearerOf(lineages: Lineages, asked: AskedName): UnitId | null {
  const bearer = [...lineages].find(
    ([unitId, events]) =>
      unitId !== asked.except &&
      parentOn(events, asked.from) === asked.parentId &&
      existsOn(events, asked.from) &&
      namePeriods(events).some(
        (period) =>
          spelled(period.name) === spelled(asked.name) && (period.to === null || period.to >= asked.from),
      ),
  );
  return bearer?.[0] ?? null;
}
