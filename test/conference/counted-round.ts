import type { NominationId, RoundGroupId, RoundLineId } from "#core/base/ids";
import type { BallotGroup, LineCount, RoundTotals } from "#core/conference/count";
import type { CountedRound } from "#core/conference/decide-outcome";
import type { VotingRule } from "#core/registry/regulation";
import { settingsOfSilence } from "#core/registry/regulation-settings";

/** A UUIDv7 that tells its kind and number, for tests. */
export function testId<Id extends string>(kind: number, number: number): Id {
  const tail = String(number).padStart(12, "0");
  return `01930000-0000-7000-8${String(kind).padStart(3, "0")}-${tail}` as Id;
}

export const lineIdOf = (number: number) => testId<RoundLineId>(1, number);
export const groupIdOf = (number: number) => testId<RoundGroupId>(2, number);

export const yesNo: VotingRule = {
  ballotStyle: "YES_NO",
  blankPaper: "VALID",
  threshold: null,
  minimumAttendance: null,
  clause: "",
};

export const atLeast80OfVoters: VotingRule = {
  ...yesNo,
  threshold: {
    ratio: { numerator: 80, denominator: 100 },
    comparison: "AT_LEAST",
    base: "TOTAL_VOTERS",
  },
};

/** Numbers a secret round without written opinions does not know. */
export const noOtherTotals = { written: null, sent: null, late: null, notReturned: null } as const;
export const noWritten = { writtenAgree: null, writtenDisagree: null, writtenBlank: null } as const;

/** Ten summoned and present; twelve printed, ten issued and returned, nine valid. */
export const nineValid: RoundTotals = {
  printed: 12,
  issued: 10,
  leftOver: 2,
  spoiled: 0,
  returned: 10,
  valid: 9,
  invalid: 1,
  blankPapers: 0,
  ...noOtherTotals,
};

export const lineCountOf = (number: number, figures: Partial<LineCount> = {}): LineCount => ({
  lineId: lineIdOf(number),
  agree: null,
  disagree: null,
  blank: null,
  invalid: null,
  ...noWritten,
  ...figures,
});

export function ballotGroupOf(
  number: number,
  lineNumbers: readonly number[],
  quota: number,
  choices = quota,
): BallotGroup {
  return {
    id: groupIdOf(number),
    name: `Nhóm ${number}`,
    quota,
    choices,
    post: null,
    filling: "MAY",
    tieResolution: null,
    lines: lineNumbers.map((line) => ({
      id: lineIdOf(line),
      nominationId: testId<NominationId>(3, line),
      unitId: null,
      score: null,
      ownVotes: 0,
      nominationNumber: `HS-${String(line).padStart(4, "0")}`,
      number: line,
      name: `Đơn vị ${line}`,
      under: "",
      awardName: "Cờ thi đua ngành Tư pháp",
    })),
  };
}

/** One group with these votes, in ballot order; every YES_NO line sums to the valid papers. */
export function roundWithVotes(
  votes: readonly number[],
  quota: number,
  change: Partial<CountedRound> = {},
): CountedRound {
  return {
    mode: "SECRET",
    settings: settingsOfSilence,
    attendance: { summoned: 10, present: 10, absent: 0 },
    rule: yesNo,
    groups: [
      ballotGroupOf(
        1,
        votes.map((_, index) => index + 1),
        quota,
      ),
    ],
    count: {
      totals: nineValid,
      lines: votes.map((agree, index) =>
        lineCountOf(index + 1, { agree, disagree: 9 - agree, blank: 0, invalid: 0 }),
      ),
    },
    ...change,
  };
}
