import { compareRatios, formatRatio } from "../base/ratio";
import type { SealDocument } from "../conference/seal-document";
import { blankLine, minutesWords as words, tellerRoleWords } from "../strings/documents-words";
import { countOf, listed, orBlank, percentOf } from "./minutes-pieces";
import { fractionInWords } from "./number-in-words";

/** Groups 4–6 of the minutes: tellers, witnesses, and who could vote. */
export interface RollView {
  readonly tellersBasis: string;
  readonly tellers: readonly string[];
  readonly witnesses: readonly string[];
  readonly summoned: string;
  readonly present: string;
  readonly absent: string;
  readonly deputyCount: string;
  readonly hasDeputies: boolean;
  readonly deputies: readonly string[];
  readonly hasAbsentees: boolean;
  readonly absentees: readonly string[];
  /** False by correspondence, where nobody needs to be there. */
  readonly hasAttendance: boolean;
  readonly attendanceRule: string;
}

/** Words the tellers, the witnesses and the roll of a sealed round. */
export function rollView({ facts, roll, attendance, rule, round }: SealDocument): RollView {
  const met = round.mode !== "CORRESPONDENCE";
  const deputies = roll.filter((voter) => voter.attendance === "DEPUTY");
  const absentees = roll.filter(
    (voter) => voter.attendance === "ABSENT" || voter.attendance === "NOT_MARKED",
  );
  return {
    tellersBasis: orBlank(facts.tellersBasis),
    tellers: listed(
      facts.tellers.map(({ name, unit, role }) => words.teller(orBlank(name), unit, tellerRoleWords[role])),
    ),
    witnesses: facts.witnesses.length === 0 ? [blankLine] : listed(facts.witnesses.map(orBlank)),
    summoned: countOf(attendance.summoned),
    present: countOf(attendance.present),
    absent: countOf(attendance.absent),
    deputyCount: countOf(deputies.length),
    hasAttendance: met,
    hasDeputies: met && deputies.length > 0,
    deputies: listed(
      deputies.map(({ unitName, delegate, deputy }) =>
        words.deputy(words.voterInPerson(unitName, delegate), orBlank(deputy)),
      ),
    ),
    hasAbsentees: met && absentees.length > 0,
    absentees: listed(
      absentees.map(({ unitName, delegate, absenceReason }) =>
        words.absentee(words.voterInPerson(unitName, delegate), orBlank(absenceReason)),
      ),
    ),
    attendanceRule: attendanceRuleOf(attendance, rule.minimumAttendance),
  };
}

function attendanceRuleOf(
  { present, summoned }: SealDocument["attendance"],
  minimum: SealDocument["rule"]["minimumAttendance"],
): string {
  const share = fractionInWords(present, summoned);
  const percent = percentOf(present, summoned);
  if (minimum === null) return words.attendanceWithoutRule(share, percent);
  const met = summoned > 0 && compareRatios({ numerator: present, denominator: summoned }, minimum) >= 0;
  return words.attendanceRule(formatRatio(minimum), share, percent, met);
}
