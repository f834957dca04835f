import { z } from "zod";
import { ruleset, sourced } from "../awards/procedures";
import { paperKind } from "./paper-kind";

/** One paper an award asks for. */
export const checklistItem = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]{1,40}$/),
  name: z.string(),
  /** Number of the form of law, `Mẫu 05`; empty where none was read. */
  form: z.string(),
  paperKind,
  /** WHERE_ASKED: shown, never counted as missing. */
  needed: z.enum(["REQUIRED", "WHERE_ASKED"]),
  /** BEFORE_SEND: comes into being with or after the vote, so it does not hold up the vote. */
  when: z.enum(["BEFORE_VOTE", "BEFORE_SEND"]),
  provider: z.enum(["NOMINEE", "MEMBER", "CLUSTER", "COUNCIL", "OTHER_BODY"]),
  ...sourced,
});
export type ChecklistItem = Readonly<z.infer<typeof checklistItem>>;

/** Shape of `resources/rulesets/checklists-*.json`. */
export const checklistRuleset = z.strictObject({
  ...ruleset,
  checklists: z.array(z.strictObject({ awardCode: z.string(), items: z.array(checklistItem) })),
});
export type ChecklistRuleset = Readonly<z.infer<typeof checklistRuleset>>;

/** Instead of a file: the paper lies in the folder, or is not asked of this dossier. */
export const checklistMark = z.enum(["ON_PAPER", "NOT_NEEDED"]);
export type ChecklistMark = z.infer<typeof checklistMark>;

/** How one line of the checklist stands. */
export const itemStanding = z.enum(["FILE", "ON_PAPER", "NOT_NEEDED", "MISSING", "LATER", "WHERE_ASKED"]);
export type ItemStanding = z.infer<typeof itemStanding>;

/** What a dossier holds against its checklist. */
export interface Held {
  /** Items some paper of the dossier is ticked to. */
  readonly ticked: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, ChecklistMark>;
}

/** Papers the award asks for; none where the ruleset has no line for it. */
export function checklistOf(rules: ChecklistRuleset, awardCode: string): readonly ChecklistItem[] {
  return rules.checklists.find((checklist) => checklist.awardCode === awardCode)?.items ?? [];
}

/** How one paper stands; one that comes with the vote is LATER until the vote was held. */
export function standingOfItem(item: ChecklistItem, held: Held, vote: "AHEAD" | "PAST"): ItemStanding {
  if (held.ticked.has(item.code)) return "FILE";
  const mark = held.marks.get(item.code);
  if (mark !== undefined) return mark;
  if (item.needed === "WHERE_ASKED") return "WHERE_ASKED";
  return item.when === "BEFORE_SEND" && vote === "AHEAD" ? "LATER" : "MISSING";
}

/** Whether a unit is asked for the paper; what the cluster or the council draws up is not owed by the unit. */
export function isAskedOfUnit({ provider }: ChecklistItem): boolean {
  return provider !== "CLUSTER" && provider !== "COUNCIL";
}

/** Papers in hand of the papers needed, and those missing now. A paper not needed counts neither way. */
export function tallyChecklist(
  items: readonly ChecklistItem[],
  held: Held,
  vote: "AHEAD" | "PAST",
): { readonly have: number; readonly needed: number; readonly missing: readonly ChecklistItem[] } {
  const required = items.filter(
    (item) => item.needed === "REQUIRED" && standingOfItem(item, held, vote) !== "NOT_NEEDED",
  );
  const standing = (item: ChecklistItem) => standingOfItem(item, held, vote);
  return {
    have: required.filter((item) => standing(item) === "FILE" || standing(item) === "ON_PAPER").length,
    needed: required.length,
    missing: required.filter((item) => standing(item) === "MISSING"),
  };
}

/** The line a new paper of a kind answers: the first of its kind that nothing answers yet; null where none is open. */
export function itemForPaper(items: readonly ChecklistItem[], held: Held, kind: string): string | null {
  const open = items.find(
    (item) => item.paperKind === kind && !held.ticked.has(item.code) && !held.marks.has(item.code),
  );
  return open?.code ?? null;
}
