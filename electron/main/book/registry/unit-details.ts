import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { compareText } from "#core/base/vietnamese-text";
import type { OutputOf } from "#core/contract";
import { childrenOn } from "#core/registry/hierarchy";
import { namePeriods, parentOn, shownName } from "#core/registry/lineage";
import type { UnitFacts } from "./unit-facts";

/** One unit whole, as it is on a day; null where it is unknown or in the bin. */
export function unitDetailsOf(
  facts: UnitFacts,
  unitId: UnitId,
  today: LocalDate,
): OutputOf<"registry.unitDetails"> | null {
  const unit = facts.units.find((candidate) => candidate.id === unitId);
  if (unit === undefined) return null;
  const { lineages } = facts;
  const events = lineages.get(unitId) ?? [];
  const named = (id: UnitId) => ({ id, name: shownName(lineages.get(id) ?? [], today) });
  const parentId = parentOn(events, today);
  return {
    id: unitId,
    revision: unit.revision,
    name: shownName(events, today),
    shortName: unit.shortName,
    locality: unit.locality,
    category: facts.categories.find((category) => category.id === unit.categoryId) ?? null,
    parent: parentId === null ? null : named(parentId),
    children: childrenOn(lineages, unitId, today)
      .map(named)
      .sort((left, right) => compareText(left.name, right.name)),
    names: namePeriods(events).map((period) => ({ ...period })),
    memberships: facts.memberships
      .filter((membership) => membership.unitId === unitId)
      .map(({ from, to }) => ({ from, to })),
    note: unit.note,
    sourceMark: unit.sourceMark,
    sourceNote: unit.sourceNote,
    editedAt: unit.editedAt,
  };
}
