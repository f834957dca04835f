import { assertNever } from "../base/assert";
import type { VotingRule } from "../registry/procedures";
import type { Attendance, BallotGroup, BallotLine, LineCount } from "./count";
import type { CountedRound } from "./decide-outcome";
import type { IdentityFinding, IdentityName } from "./identities";
import { attendanceNeededFor } from "./rule-card";

type Term = number | null;

interface Place {
  readonly line?: BallotLine;
  readonly group?: BallotGroup;
}

/**
 * Every sum that must come out before the round may be sealed (product.md §2, SECRET), each with its terms and by
 * how much it is off. A figure not entered leaves its identities NOT_ENTERED; it is never taken for 0.
 */
export function checkIdentities({ attendance, rule, groups, count }: CountedRound): IdentityFinding[] {
  const { printed, issued, leftOver, spoiled, returned, valid, invalid, blankPapers } = count.totals;
  const holdsBlanks = rule.blankPaper === "VALID" ? valid : invalid;
  return [
    ...checkAttendance(attendance, rule),
    equal("PRINTED", [printed], [issued, leftOver, spoiled]),
    atMost("ISSUED_TO_PRESENT", [issued], [attendance.present]),
    atMost("RETURNED_OF_ISSUED", [returned], [issued]),
    equal("VALIDITY", [valid, invalid], [returned]),
    atMost("BLANK_PAPERS", [blankPapers], [holdsBlanks]),
    ...checkLines({ attendance, rule, groups, count }),
  ];
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

function checkLines({ rule, groups, count }: CountedRound): IdentityFinding[] {
  const counted = new Map(count.lines.map((line) => [line.lineId, line]));
  const { valid } = count.totals;
  const figuresOf = (line: BallotLine) => counted.get(line.id) ?? nothingEntered;
  const lines = groups
    .flatMap((group) => group.lines.map((line) => ({ group, line })))
    .sort((left, right) => left.line.number - right.line.number);
  const marks = () =>
    groups.map((group) =>
      atMost(
        "MARKS_WITHIN_CHOICES",
        [...group.lines]
          .sort((left, right) => left.number - right.number)
          .map((line) => figuresOf(line).agree),
        [valid === null ? null : valid * group.choices],
        { group },
      ),
    );
  switch (rule.ballotStyle) {
    case "YES_NO":
      return lines.map((place) => {
        const { agree, disagree, blank, invalid } = figuresOf(place.line);
        return equal("LINE_SUM", [agree, disagree, blank, invalid], [valid], place);
      });
    case "STRIKE_OUT":
      return [
        ...lines.map((place) => {
          const { agree, disagree } = figuresOf(place.line);
          return equal("LINE_SUM", [agree, disagree], [valid], place);
        }),
        ...marks(),
      ];
    case "PICK_K":
      return [
        ...lines.map((place) => atMost("LINE_WITHIN_VALID", [figuresOf(place.line).agree], [valid], place)),
        ...marks(),
      ];
    default:
      return assertNever(rule.ballotStyle);
  }
}

const nothingEntered: Omit<LineCount, "lineId"> = { agree: null, disagree: null, blank: null, invalid: null };

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
