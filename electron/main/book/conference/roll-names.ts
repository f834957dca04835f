import type { UnitId } from "#core/base/ids";
import { shownName } from "#core/registry/lineage";
import { readLineages } from "../registry/lineage-store";
import type { BookContext } from "../router/handler";
import type { MeetingRow } from "./meeting-store";

/** Name of a unit on the day of a meeting, also of one that lies in the bin. */
export function nameOfUnit(
  { database }: BookContext,
  unitId: UnitId,
  { date }: Pick<MeetingRow, "date">,
): string {
  return shownName(readLineages(database).get(unitId) ?? [], date);
}
