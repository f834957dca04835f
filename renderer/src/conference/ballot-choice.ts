import type { CategoryId, NominationId } from "#core/base/ids";
import { attendanceNeededFor } from "#core/conference/rule-card";
import type { Meeting } from "#core/conference/meeting";
import type { NominationRow } from "#core/dossiers/procedures";
import { ballotWords as words } from "#core/strings/ballot-words";

/** Nominations that are compared with each other: one category, one award. */
export interface WaitingGroup {
  readonly key: string;
  readonly name: string;
  readonly categoryId: CategoryId | null;
  readonly rows: readonly NominationRow[];
}

export interface ChosenGroup {
  readonly name: string;
  readonly categoryId: CategoryId | null;
  /** Null: not entered, or not readable. */
  readonly quota: number | null;
  readonly nominationIds: NominationId[];
}

/** Groups in the order the list has them; the award stands in a group's name only where a category has two. */
export function ballotGroupsOf(rows: readonly NominationRow[]): readonly WaitingGroup[] {
  const groups = new Map<string, NominationRow[]>();
  for (const row of rows) {
    const key = `${row.categoryId ?? ""} ${row.awardCode}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const built = [...groups].flatMap(([key, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ key, first, rows: members }];
  });
  return built.map(({ key, first, rows: members }) => {
    const category = first.categoryName ?? words.noCategory;
    const shared = built.filter((other) => other.first.categoryId === first.categoryId).length > 1;
    return {
      key,
      name: (shared ? words.groupName(category, first.awardName) : category).slice(0, 80),
      categoryId: first.categoryId,
      rows: members,
    };
  });
}

/** What would go on the ballot: groups with a chosen name. Without a typed quota a group has none. */
export function chosenGroups(
  groups: readonly WaitingGroup[],
  leftOut: ReadonlySet<NominationId>,
  quotas: ReadonlyMap<string, number | null>,
): readonly ChosenGroup[] {
  return groups.flatMap(({ key, name, categoryId, rows }) => {
    const nominationIds = rows.map(({ id }) => id).filter((id) => !leftOut.has(id));
    const typed = quotas.get(key) ?? null;
    const quota = typed === null || Number.isNaN(typed) ? null : typed;
    return nominationIds.length === 0 ? [] : [{ name, categoryId, quota, nominationIds }];
  });
}

/** Why the ballot cannot be made yet; the book asks the same again. */
export function whyNotOpen(
  { regulation, attendance }: Meeting,
  name: string,
  chosen: readonly ChosenGroup[],
): string | null {
  const { summoned, present, absent } = attendance;
  const unmarked = summoned - present - absent;
  if (regulation === null) return words.openWhyNoRegulation;
  if (summoned === 0) return words.openWhyRollEmpty;
  if (unmarked > 0) return words.openWhyUnmarked(unmarked);
  if (present === 0) return words.openWhyNobody;
  const minimum = regulation.rule.minimumAttendance;
  const needed = minimum === null ? 0 : attendanceNeededFor(summoned, minimum);
  if (present < needed) return words.openWhyMinimum(needed);
  if (chosen.length === 0) return words.openWhyNothing;
  const wrong = chosen.find(
    ({ quota, nominationIds }) => quota === null || quota < 1 || quota > nominationIds.length,
  );
  if (wrong !== undefined) return words.openWhyQuota(wrong.name, wrong.nominationIds.length);
  return name.trim() === "" ? words.openWhyName : null;
}
