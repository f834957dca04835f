import type { UnitId } from "../base/ids";

/** What the order of the list hangs on. */
export interface Placed {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  /** Place of its category; null where it has none, which comes last. */
  readonly categoryPosition: number | null;
  readonly position: number;
}

/** Units in category order; what stands under a unit comes right after it, whatever its own category. */
export function arrangeUnits<Unit extends Placed>(units: readonly Unit[]): readonly Unit[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<UnitId | null, Unit[]>();
  for (const unit of units) {
    const above = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = below.get(above);
    if (siblings === undefined) below.set(above, [unit]);
    else siblings.push(unit);
  }
  const arranged: Unit[] = [];
  const place = (above: UnitId | null) => {
    for (const unit of (below.get(above) ?? []).sort(compare)) {
      arranged.push(unit);
      place(unit.id);
    }
  };
  place(null);
  return arranged;
}

function compare(left: Placed, right: Placed): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (left.categoryPosition ?? last) - (right.categoryPosition ?? last) || left.position - right.position;
}
