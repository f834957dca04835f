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

/**
 * Groups in the order the list has them. The award stands in a group's name where a category has two, and alone
 * where there is no category: people are compared with people, and the name goes into the minutes.
 */
export function ballotGroupsOf(rows: readonly NominationRow[]): readonly WaitingGroup[] {
  const groups = new Map<string, NominationRow[]>();
  for (const row of rows) {
    const key = `${row.nomineeKind} ${row.categoryId ?? ""} ${row.awardCode}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const built = [...groups].flatMap(([key, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ key, first, rows: members }];
  });
  return built.map(({ key, first, rows: members }) => {
    const others = built.filter((other) => other.key !== key).map((other) => other.first);
    return {
      key,
      name: groupNameOf(first, others).slice(0, 80),
      categoryId: first.categoryId,
      rows: members,
    };
  });
}

function groupNameOf(row: NominationRow, others: readonly NominationRow[]): string {
  const { categoryId, categoryName, awardName, nomineeKind } = row;
  if (categoryName !== null) {
    const shared = others.some((other) => other.categoryId === categoryId);
    return shared ? words.groupName(categoryName, awardName) : categoryName;
  }
  const twin = others.some((other) => other.categoryName === null && other.awardName === awardName);
  return twin && nomineeKind === "PERSON" ? words.groupOfPeople(awardName) : awardName;
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
