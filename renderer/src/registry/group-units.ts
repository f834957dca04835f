import type { UnitRow } from "#core/registry/unit";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import type { TableGroup } from "../ui/data-table";

/** Groups for the rows of one page: a unit under another belongs where the topmost of its line stands. */
export function groupUnits(rows: readonly UnitRow[]): (row: UnitRow) => TableGroup {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const topOf = (row: UnitRow): UnitRow => {
    const above = row.parentId === null ? undefined : byId.get(row.parentId);
    return above === undefined ? row : topOf(above);
  };
  const keyOf = (row: UnitRow) => topOf(row).categoryId ?? "none";
  const counts = new Map<string, { members: number; others: number }>();
  for (const row of rows) {
    const count = counts.get(keyOf(row)) ?? { members: 0, others: 0 };
    if (row.standing === "MEMBER") count.members += 1;
    else count.others += 1;
    counts.set(keyOf(row), count);
  }
  return (row) => {
    const key = keyOf(row);
    const { members, others } = counts.get(key) ?? { members: 0, others: 0 };
    return {
      key,
      title: topOf(row).categoryName ?? words.noCategory,
      facts: words.groupFacts(members, others),
    };
  };
}
