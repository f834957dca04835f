import type { MovementId } from "../../base/ids";
import { type Period, firstDayOf } from "./period";

interface Arranged extends Period {
  readonly id: MovementId;
  readonly parentId: MovementId | null;
  readonly position: number;
}

/** Movements in the order they were entered, each followed by its waves by their first day. */
export function arrangeMovements<Row extends Arranged>(rows: readonly Row[]): readonly Row[] {
  const known = new Set(rows.map(({ id }) => id));
  const tops = rows
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .sort((left, right) => left.position - right.position);
  return tops.flatMap((top) => [
    top,
    ...rows
      .filter(({ parentId }) => parentId === top.id)
      .sort(
        (left, right) => firstDayOf(left).localeCompare(firstDayOf(right)) || left.position - right.position,
      ),
  ]);
}
