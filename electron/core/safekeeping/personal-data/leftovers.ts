import { z } from "zod";
import { type LocalDate, localDate } from "../../base/local-date";

/** What the program itself leaves behind beside the book's content. */
export const leftoverKind = z.enum(["OPENED", "STAGING", "DRAFT", "LOG"]);
export type LeftoverKind = z.infer<typeof leftoverKind>;

/** How long a kind of leftover stays. Data with a day, as the timers of personal data are. */
const leftoverRule = z.strictObject({
  kind: leftoverKind,
  /** Whole days after the last change; 0: gone whenever the book is opened or closed. */
  days: z.int().min(0).max(3_650),
  inForceFrom: localDate,
  /** Law and article; empty where none was read. */
  clause: z.string(),
});
export type LeftoverRule = z.infer<typeof leftoverRule>;

export const leftoverFile = z.strictObject({ rules: z.array(leftoverRule).min(1) });

/** The rule of every kind on a day: the latest in force. */
export function leftoverRulesOn(rules: readonly LeftoverRule[], day: LocalDate): readonly LeftoverRule[] {
  return leftoverKind.options.flatMap(
    (kind) =>
      rules
        .filter((rule) => rule.kind === kind && rule.inForceFrom <= day)
        .toSorted((left, right) => left.inForceFrom.localeCompare(right.inForceFrom))
        .at(-1) ?? [],
  );
}

const dayInMilliseconds = 86_400_000;

/** Whether something last changed at a moment (milliseconds of the epoch) has stayed its time. */
export function hasStayed(changedAt: number, days: number, now: number): boolean {
  return changedAt + days * dayInMilliseconds <= now;
}
