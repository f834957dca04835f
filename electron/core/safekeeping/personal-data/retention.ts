import { z } from "zod";
import { type LocalDate, localDate } from "../../base/local-date";

/** What is looked through again when its timer has run out. */
export const retentionSubject = z.enum(["PERSON", "CONTACT", "DOSSIER"]);
export type RetentionSubject = z.infer<typeof retentionSubject>;

/**
 * How long a kind of personal data is kept after the last thing done with it. Data with a day, not law from memory:
 * a rule whose source was not read carries no clause and is shown as `cụm tự quy định`.
 */
export const retentionRule = z.strictObject({
  subject: retentionSubject,
  months: z.int().min(1).max(1_200),
  /** The day from which the rule is the program's; a later one stands in its place from its own day on. */
  inForceFrom: localDate,
  /** Law and article; empty where none was read. */
  clause: z.string(),
});
export type RetentionRule = z.infer<typeof retentionRule>;

export const retentionFile = z.strictObject({ rules: z.array(retentionRule).min(1) });

/** The rule for a subject on a day: the latest in force; undefined where there was none yet. */
export function retentionRuleOn(
  rules: readonly RetentionRule[],
  subject: RetentionSubject,
  day: LocalDate,
): RetentionRule | undefined {
  return rules
    .filter((rule) => rule.subject === subject && rule.inForceFrom <= day)
    .toSorted((left, right) => left.inForceFrom.localeCompare(right.inForceFrom))
    .at(-1);
}
