import type { UnitChangeId, UnitEventId, UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";

export type UnitEventKind = "FOUNDED" | "RENAMED" | "NEW_PARENT" | "MERGED_INTO" | "SPLIT_FROM" | "ENDED";

/**
 * One dated change in the life of a unit. `on` is the first day of the new state: from that day the new name or
 * parent holds, or the unit is no more. Only a founding may have no known day.
 */
export interface UnitEvent {
  readonly id: UnitEventId;
  readonly unitId: UnitId;
  readonly kind: UnitEventKind;
  readonly on: LocalDate | null;
  /** Given by FOUNDED and RENAMED. */
  readonly name: string | null;
  /** Given by FOUNDED and NEW_PARENT; null there means that it stands under nobody. */
  readonly parentId: UnitId | null;
  /** The unit that lives on after MERGED_INTO, or that was split by SPLIT_FROM. */
  readonly otherUnitId: UnitId | null;
  readonly decision: string;
  /** Events of one decision share it and are taken back together; null for a founding that was merely entered. */
  readonly changeId: UnitChangeId | null;
}

/** The events of every unit of a book. */
export type Lineages = ReadonlyMap<UnitId, readonly UnitEvent[]>;
