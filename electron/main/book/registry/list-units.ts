import type { LocalDate } from "#core/base/local-date";
import type { InputOf, OutputOf } from "#core/contract";
import { arrangeUnits } from "#core/registry/arrange-units";
import { matchesSearch } from "#core/registry/folded-search";
import { parentOn, shownName } from "#core/registry/lineage";
import type { UnitRow } from "#core/registry/procedures";
import { memberIdsOn, standingOn } from "#core/registry/standing";
import type { UnitFacts } from "./unit-facts";

/** The list of units as it is on a day. */
export function listUnits(
  facts: UnitFacts,
  today: LocalDate,
  asked: InputOf<"registry.listUnits">,
): OutputOf<"registry.listUnits"> {
  const rows = arrangedRows(facts, today);
  const found = rows.filter(
    ({ row, shortName }) =>
      (asked.categoryId === null || row.categoryId === asked.categoryId) &&
      (asked.standing === "ALL" || row.standing === asked.standing) &&
      matchesSearch(asked.search, [row.name, shortName, row.locality]),
  );
  return {
    rows: found.slice(asked.offset, asked.offset + asked.limit).map(({ row }) => row),
    total: found.length,
    members: rows.filter(({ row }) => row.standing === "MEMBER").length,
    underMembers: rows.filter(({ row }) => row.standing === "UNDER_MEMBER").length,
    others: rows.filter(({ row }) => row.standing === "NEITHER").length,
  };
}

function arrangedRows(facts: UnitFacts, today: LocalDate) {
  const { lineages } = facts;
  const members = memberIdsOn(facts.memberships, today);
  const categories = new Map(facts.categories.map((category) => [category.id, category]));
  const nameOf = (id: UnitRow["id"]) => shownName(lineages.get(id) ?? [], today);
  const placed = facts.units.map((unit) => {
    const events = lineages.get(unit.id) ?? [];
    const category = unit.categoryId === null ? undefined : categories.get(unit.categoryId);
    const parentId = parentOn(events, today);
    const row: UnitRow = {
      id: unit.id,
      name: nameOf(unit.id),
      locality: unit.locality,
      categoryId: unit.categoryId,
      categoryName: category?.name ?? null,
      parentId,
      parentName: parentId === null ? null : nameOf(parentId),
      standing: standingOn(lineages, members, unit.id, today),
      events: events.length,
      sourceMark: unit.sourceMark,
    };
    const { id, position, shortName } = unit;
    return { id, parentId, position, categoryPosition: category?.position ?? null, shortName, row };
  });
  return arrangeUnits(placed);
}
