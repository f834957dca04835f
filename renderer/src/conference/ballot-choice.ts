import type { CategoryId, NominationId, UnitId } from "#core/base/ids";
import { attendanceNeededFor } from "#core/conference/rule-card";
import type { Meeting } from "#core/conference/meeting";
import type { NominationRow } from "#core/dossiers/procedures";
import type { VoteMode } from "#core/registry/regulation-settings";
import { ballotWords as words } from "#core/strings/ballot-words";

/** A name that may stand on the ballot: a nomination, or a member unit in an election. */
export interface ChoiceRow {
  /** Key of the row on the screen; a unit may be a candidate in two groups. */
  readonly key: string;
  readonly nominationId: NominationId | null;
  readonly unitId: UnitId | null;
  readonly nomineeName: string;
  readonly nomineeUnder: string;
  readonly awardName: string;
  readonly papers: number | null;
  /** How far the dossier is, where it has not been found complete; null where it has, or where there is none. */
  readonly notComplete: "DRAFT" | "RECEIVED" | "RETURNED" | null;
}

/** Names that are compared with each other: one category and award, or one post. */
export interface WaitingGroup {
  readonly key: string;
  readonly name: string;
  readonly categoryId: CategoryId | null;
  readonly post: "HEAD" | "DEPUTY" | null;
  /** Places a followed round left: the quota is then no choice. */
  readonly places: number | null;
  readonly rows: readonly ChoiceRow[];
}

export interface ChosenGroup {
  readonly name: string;
  readonly categoryId: CategoryId | null;
  readonly post: "HEAD" | "DEPUTY" | null;
  /** Null: not entered, or not readable. */
  readonly quota: number | null;
  readonly nominationIds: NominationId[];
  readonly unitIds: UnitId[];
}

/** What the user made of the groups: rows taken otherwise than by default, and quotas typed. */
export interface Choices {
  /** Whether a row not touched stands on the ballot. */
  readonly usual: "taken" | "left";
  readonly touched: Readonly<Record<string, boolean>>;
  readonly quotas: Readonly<Record<string, number | null>>;
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
      post: null,
      places: null,
      rows: members.map(({ id, nomineeName, nomineeUnder, awardName, papers, state }) => ({
        key: id,
        nominationId: id,
        unitId: null,
        ...{ nomineeName, nomineeUnder, awardName, papers },
        notComplete: state === "DRAFT" || state === "RECEIVED" || state === "RETURNED" ? state : null,
      })),
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

export function isTaken({ usual, touched }: Choices, key: string): boolean {
  return touched[key] ?? usual === "taken";
}

/** The quota of a group: what a followed round left, else what was typed; null where none is readable. */
export function quotaOf({ quotas }: Choices, { key, places }: WaitingGroup): number | null {
  const typed = places ?? quotas[key] ?? null;
  return typed === null || Number.isNaN(typed) ? null : typed;
}

/** What would go on the ballot: groups with a chosen name. Without a typed quota a group has none. */
export function chosenGroups(groups: readonly WaitingGroup[], choices: Choices): readonly ChosenGroup[] {
  return groups.flatMap((group) => {
    const taken = group.rows.filter(({ key }) => isTaken(choices, key));
    if (taken.length === 0) return [];
    return [
      {
        name: group.name,
        categoryId: group.categoryId,
        post: group.post,
        quota: quotaOf(choices, group),
        nominationIds: taken.flatMap(({ nominationId }) => nominationId ?? []),
        unitIds: taken.flatMap(({ unitId }) => unitId ?? []),
      },
    ];
  });
}

export interface AskedBallot {
  readonly name: string;
  readonly mode: VoteMode;
  readonly dueOn: string | null;
  readonly chosen: readonly ChosenGroup[];
}

/** Names one group of a ballot may hold, as the book takes them. */
export const mostNames = 200;

/** Why the ballot cannot be made yet; the book asks the same again. */
export function whyNotOpen(
  { regulation, attendance }: Meeting,
  { name, mode, dueOn, chosen }: AskedBallot,
): string | null {
  const { summoned, present, absent } = attendance;
  const unmarked = summoned - present - absent;
  if (regulation === null) return words.openWhyNoRegulation;
  if (summoned === 0) return words.openWhyRollEmpty;
  if (mode === "CORRESPONDENCE") {
    if (dueOn === null || dueOn === "") return words.openWhyDue;
  } else {
    if (unmarked > 0) return words.openWhyUnmarked(unmarked);
    if (present === 0) return words.openWhyNobody;
    const minimum = regulation.rule.minimumAttendance;
    const needed = minimum === null ? 0 : attendanceNeededFor(summoned, minimum);
    if (present < needed) return words.openWhyMinimum(needed);
  }
  if (chosen.length === 0) return words.openWhyNothing;
  const full = chosen.find(({ nominationIds, unitIds }) => nominationIds.length + unitIds.length > mostNames);
  if (full !== undefined)
    return words.openWhyTooMany(full.name, full.nominationIds.length + full.unitIds.length, mostNames);
  const wrong = chosen.find(
    ({ quota, nominationIds, unitIds }) =>
      quota === null || quota < 1 || quota > nominationIds.length + unitIds.length,
  );
  if (wrong !== undefined)
    return words.openWhyQuota(wrong.name, wrong.nominationIds.length + wrong.unitIds.length);
  return name.trim() === "" ? words.openWhyName : null;
}
