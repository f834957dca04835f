import { assertNever } from "../base/assert";
import type { VotingRule } from "../registry/regulation";
import type { Attendance, BallotGroup, BallotLine, LineCount } from "./count";
import type { CountedRound } from "./decide-outcome";
import type { IdentityFinding, IdentityName } from "./identities";
import { takesWritten } from "./ballot";
import { attendanceNeededFor } from "./rule-card";

type Term = number | null;

interface Place {
  readonly line?: BallotLine;
  readonly group?: BallotGroup;
}

/**
 * Every sum that must come out before the round may be sealed (product.md §2), by its mode, each with its terms and by
 * how much it is off. A figure not entered leaves its identities NOT_ENTERED; it is never taken for 0.
 */
export function checkIdentities(round: CountedRound): IdentityFinding[] {
  switch (round.mode) {
    case "SECRET":
      return [
        ...checkAttendance(round.attendance, round.rule),
        ...checkPapers(round),
        ...checkWritten(round),
        ...checkBallotLines(round),
        ...checkLinesOf(round, checkOwnLine),
        ...checkLinesOf(round, checkWrittenLine),
      ];
    case "OPEN":
      return [
        ...checkAttendance(round.attendance, round.rule),
        ...checkWritten(round),
        ...checkLinesOf(round, checkHands),
        ...checkLinesOf(round, checkWrittenLine),
      ];
    case "CORRESPONDENCE": {
      const { sent, returned, late, notReturned } = round.count.totals;
      return [
        atMost("SENT_TO_VOTERS", [sent], [round.attendance.summoned]),
        equal("SENT", [sent], [returned, late, notReturned]),
        equal("LATE_NAMED", [late], [round.lateAnswers?.length ?? 0]),
        ...checkLinesOf(round, checkAnswers),
        ...checkLinesOf(round, checkOwnLine),
      ];
    }
    default:
      return assertNever(round.mode);
  }
}

/** The identities of the roll alone, before any paper is issued. */
export function checkAttendance(
  { summoned, present, absent }: Attendance,
  { minimumAttendance }: VotingRule,
): IdentityFinding[] {
  const sum = equal("SUMMONED", [summoned], [present, absent]);
  if (minimumAttendance === null) return [sum];
  const needed = attendanceNeededFor(summoned, minimumAttendance);
  return [sum, atMost("MINIMUM_ATTENDANCE", [needed], [present])];
}

/** True when nothing is wrong and nothing is missing: only then may an outcome be decided. */
export function identitiesHold(findings: readonly IdentityFinding[]): boolean {
  return findings.every(({ state }) => state === "RIGHT");
}

function checkPapers({ attendance, rule, count }: CountedRound): IdentityFinding[] {
  const { printed, issued, leftOver, spoiled, returned, valid, invalid, blankPapers } = count.totals;
  return [
    equal("PRINTED", [printed], [issued, leftOver, spoiled]),
    atMost("ISSUED_TO_PRESENT", [issued], [attendance.present]),
    atMost("RETURNED_OF_ISSUED", [returned], [issued]),
    equal("VALIDITY", [valid, invalid], [returned]),
    atMost("BLANK_PAPERS", [blankPapers], [rule.blankPaper === "VALID" ? valid : invalid]),
  ];
}

/** Written opinions come from absent voters only. */
function checkWritten(round: CountedRound): IdentityFinding[] {
  if (!takesWritten(round)) return [];
  return [atMost("WRITTEN_TO_ABSENT", [round.count.totals.written], [round.attendance.absent])];
}

/** A line with its group and its figures. */
interface PlacedLine {
  readonly line: BallotLine;
  readonly group: BallotGroup;
  readonly figures: Omit<LineCount, "lineId">;
}

function linesOf({ groups, count }: CountedRound): readonly PlacedLine[] {
  const counted = new Map(count.lines.map((line) => [line.lineId, line]));
  return groups
    .flatMap((group) =>
      group.lines.map((line) => ({ group, line, figures: counted.get(line.id) ?? nothingEntered })),
    )
    .sort((left, right) => left.line.number - right.line.number);
}

function checkLinesOf(
  round: CountedRound,
  check: (place: PlacedLine, round: CountedRound) => IdentityFinding | null,
): IdentityFinding[] {
  return linesOf(round).flatMap((place) => check(place, round) ?? []);
}

/** Raised hands: everybody there is in one of three parts; a nominee that may not vote on its own line is in none. */
function checkHands(place: PlacedLine, { attendance }: CountedRound): IdentityFinding {
  const { agree, disagree, blank } = place.figures;
  return equal("HANDS", [agree, disagree, blank], [attendance.present - place.line.ownVotes], place);
}

function checkAnswers(place: PlacedLine, { count }: CountedRound): IdentityFinding {
  const { agree, disagree, blank } = place.figures;
  return equal("ANSWERS", [agree, disagree, blank], [count.totals.returned], place);
}

/**
 * Papers do not tell whose they are, so the nominee's own paper counts its line as not marked: at most the others are
 * for or against. The line stays out of the rest of the sums.
 */
function checkOwnLine(place: PlacedLine, { mode, rule, attendance }: CountedRound): IdentityFinding | null {
  if (place.line.ownVotes === 0) return null;
  const { agree, disagree } = place.figures;
  const voters = mode === "CORRESPONDENCE" ? attendance.summoned : attendance.present;
  return atMost("OWN_LINE", rule.ballotStyle === "PICK_K" ? [agree] : [agree, disagree], [voters - 1], place);
}

function checkWrittenLine(place: PlacedLine, round: CountedRound): IdentityFinding | null {
  if (!takesWritten(round)) return null;
  const { writtenAgree, writtenDisagree, writtenBlank } = place.figures;
  return equal(
    "WRITTEN_LINE",
    [writtenAgree, writtenDisagree, writtenBlank],
    [round.count.totals.written],
    place,
  );
}

function checkBallotLines(round: CountedRound): IdentityFinding[] {
  const { rule, groups } = round;
  const { valid, blankPapers } = round.count.totals;
  const lines = linesOf(round);
  /** A valid paper left blank marks nobody. */
  const marking =
    rule.ballotStyle !== "PICK_K" || rule.blankPaper === "INVALID"
      ? valid
      : valid === null || blankPapers === null
        ? null
        : valid - blankPapers;
  const marks = () =>
    groups.map((group) =>
      atMost(
        "MARKS_WITHIN_CHOICES",
        lines.filter((place) => place.group.id === group.id).map(({ figures }) => figures.agree),
        [marking === null ? null : marking * group.choices],
        { group },
      ),
    );
  switch (rule.ballotStyle) {
    case "YES_NO":
      return lines.map((place) => {
        const { agree, disagree, blank, invalid } = place.figures;
        return equal("LINE_SUM", [agree, disagree, blank, invalid], [valid], place);
      });
    case "STRIKE_OUT":
      return [
        ...lines.map((place) =>
          equal("LINE_SUM", [place.figures.agree, place.figures.disagree], [valid], place),
        ),
        ...marks(),
      ];
    case "PICK_K":
      return [
        ...lines.map((place) => atMost("LINE_WITHIN_VALID", [place.figures.agree], [marking], place)),
        ...marks(),
      ];
    default:
      return assertNever(rule.ballotStyle);
  }
}

const nothingEntered: Omit<LineCount, "lineId"> = {
  agree: null,
  disagree: null,
  blank: null,
  invalid: null,
  writtenAgree: null,
  writtenDisagree: null,
  writtenBlank: null,
};

function equal(identity: IdentityName, left: Term[], right: Term[], place: Place = {}): IdentityFinding {
  return finding(identity, "EQUAL", left, right, place);
}

function atMost(identity: IdentityName, left: Term[], right: Term[], place: Place = {}): IdentityFinding {
  return finding(identity, "AT_MOST", left, right, place);
}

function finding(
  identity: IdentityName,
  relation: IdentityFinding["relation"],
  left: Term[],
  right: Term[],
  { line, group }: Place,
): IdentityFinding {
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)];
  const difference = leftSum === null || rightSum === null ? null : leftSum - rightSum;
  const holds = difference !== null && (relation === "EQUAL" ? difference === 0 : difference <= 0);
  return {
    identity,
    state: difference === null ? "NOT_ENTERED" : holds ? "RIGHT" : "WRONG",
    relation,
    left,
    right,
    difference,
    lineNumber: line?.number ?? null,
    lineName: line?.name ?? null,
    groupName: group?.name ?? null,
  };
}

function sumOf(terms: readonly Term[]): number | null {
  let sum = 0;
  for (const term of terms) {
    if (term === null) return null;
    sum += term;
  }
  return sum;
}
