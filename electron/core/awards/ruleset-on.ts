import type { LocalDate } from "../base/local-date";
import type { Award, AwardRuleset } from "./procedures";

/** The ruleset in force on a day; null where none covers it. */
export function rulesetOn<Dated extends Pick<AwardRuleset, "inForceFrom" | "inForceTo">>(
  rulesets: readonly Dated[],
  date: LocalDate,
): Dated | null {
  return (
    rulesets.find(
      (ruleset) =>
        (ruleset.inForceFrom === null || ruleset.inForceFrom <= date) &&
        (ruleset.inForceTo === null || date <= ruleset.inForceTo),
    ) ?? null
  );
}

/** The line of a catalogue with this code; null where it has none. */
export function awardWithCode(ruleset: AwardRuleset, code: string): Award | null {
  return ruleset.awards.find((award) => award.code === code) ?? null;
}
