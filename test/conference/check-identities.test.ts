import { describe, expect, test } from "vitest";
import { checkAttendance, checkIdentities, identitiesHold } from "#core/conference/check-identities";
import type { RoundTotals } from "#core/conference/count";
import type { CountedRound } from "#core/conference/decide-outcome";
import type { IdentityFinding, IdentityName } from "#core/conference/identities";
import { ballotGroupOf, lineCountOf, nineValid, roundWithVotes, yesNo } from "./counted-round";

const states = (findings: readonly IdentityFinding[]) =>
  findings.map(({ identity, state, lineNumber }) =>
    lineNumber === null ? `${identity} ${state}` : `${identity} ${lineNumber} ${state}`,
  );

const only = (findings: readonly IdentityFinding[], identity: IdentityName) => {
  const found = findings.filter((finding) => finding.identity === identity);
  expect(found).toHaveLength(1);
  return found[0] as IdentityFinding;
};

const withTotals = (change: Partial<RoundTotals>): CountedRound => {
  const round = roundWithVotes([9, 8], 1);
  return { ...round, count: { ...round.count, totals: { ...nineValid, ...change } } };
};

describe("YES_NO, 12 in, 10 phát ra, 9 hợp lệ", () => {
  test("every identity is right, in the order of product.md §2", () => {
    const findings = checkIdentities(roundWithVotes([9, 8, 7, 8], 2));
    expect(states(findings)).toEqual([
      "SUMMONED RIGHT",
      "PRINTED RIGHT",
      "ISSUED_TO_PRESENT RIGHT",
      "RETURNED_OF_ISSUED RIGHT",
      "VALIDITY RIGHT",
      "BLANK_PAPERS RIGHT",
      "LINE_SUM 1 RIGHT",
      "LINE_SUM 2 RIGHT",
      "LINE_SUM 3 RIGHT",
      "LINE_SUM 4 RIGHT",
    ]);
    expect(identitiesHold(findings)).toBe(true);
  });

  test("line 3 lacks one vote: which, and by how much", () => {
    const round = roundWithVotes([9, 8, 7, 8], 2);
    const lines = round.count.lines.map((line, index) => (index === 2 ? { ...line, disagree: 1 } : line));
    const findings = checkIdentities({ ...round, count: { ...round.count, lines } });
    expect(findings.filter(({ state }) => state !== "RIGHT")).toEqual([
      {
        identity: "LINE_SUM",
        state: "WRONG",
        relation: "EQUAL",
        left: [7, 1, 0, 0],
        right: [9],
        difference: -1,
        lineNumber: 3,
        lineName: "Đơn vị 3",
        groupName: "Nhóm 1",
      },
    ]);
  });
});

describe("each identity turns red by itself", () => {
  test.each<[IdentityName, Partial<RoundTotals>, number]>([
    ["PRINTED", { printed: 13 }, 1],
    ["PRINTED", { leftOver: 3 }, -1],
    ["PRINTED", { spoiled: 2 }, -2],
    ["RETURNED_OF_ISSUED", { returned: 11, invalid: 2 }, 1],
    ["VALIDITY", { invalid: 0 }, -1],
    ["VALIDITY", { invalid: 3 }, 2],
    ["BLANK_PAPERS", { blankPapers: 10 }, 1],
  ])("%s with %o is off by %i", (identity, change, difference) => {
    const findings = checkIdentities(withTotals(change));
    expect(only(findings, identity)).toMatchObject({ state: "WRONG", difference });
    expect(states(findings).filter((state) => state.endsWith("WRONG"))).toEqual([`${identity} WRONG`]);
  });

  test("ISSUED_TO_PRESENT: more papers issued than voters present", () => {
    const findings = checkIdentities({
      ...roundWithVotes([9, 8], 1),
      attendance: { summoned: 10, present: 9, absent: 1 },
    });
    expect(only(findings, "ISSUED_TO_PRESENT")).toMatchObject({ state: "WRONG", difference: 1 });
  });

  test("fewer returned than issued is right: a paper may be kept back", () => {
    const findings = checkIdentities(withTotals({ returned: 9, invalid: 0 }));
    expect(only(findings, "RETURNED_OF_ISSUED")).toMatchObject({ state: "RIGHT", difference: -1 });
  });

  test("SUMMONED: voters not marked are missing from the sum", () => {
    const [sum] = checkAttendance({ summoned: 10, present: 7, absent: 1 }, yesNo);
    expect(sum).toMatchObject({ state: "WRONG", left: [10], right: [7, 1], difference: 2 });
  });

  test.each([
    [10, 7, { numerator: 2, denominator: 3 }, "RIGHT", 7],
    [10, 6, { numerator: 2, denominator: 3 }, "WRONG", 7],
    [9, 6, { numerator: 2, denominator: 3 }, "RIGHT", 6],
    [0, 0, { numerator: 2, denominator: 3 }, "RIGHT", 0],
  ])("MINIMUM_ATTENDANCE: of %i voters %i present at %o is %s", (summoned, present, ratio, state, needed) => {
    const findings = checkAttendance(
      { summoned, present, absent: summoned - present },
      { ...yesNo, minimumAttendance: ratio },
    );
    expect(findings[1]).toMatchObject({ identity: "MINIMUM_ATTENDANCE", state, left: [needed] });
  });
});

describe("not entered is not 0", () => {
  test("a figure left out leaves its identities open, the others stand", () => {
    expect(states(checkIdentities(withTotals({ issued: null })))).toEqual([
      "SUMMONED RIGHT",
      "PRINTED NOT_ENTERED",
      "ISSUED_TO_PRESENT NOT_ENTERED",
      "RETURNED_OF_ISSUED NOT_ENTERED",
      "VALIDITY RIGHT",
      "BLANK_PAPERS RIGHT",
      "LINE_SUM 1 RIGHT",
      "LINE_SUM 2 RIGHT",
    ]);
  });

  test("a line nobody typed is open, with its other cells kept", () => {
    const round = roundWithVotes([9], 1);
    const findings = checkIdentities({
      ...round,
      count: { totals: nineValid, lines: [lineCountOf(1, { agree: 9 })] },
    });
    expect(only(findings, "LINE_SUM")).toMatchObject({
      state: "NOT_ENTERED",
      left: [9, null, null, null],
      difference: null,
    });
  });

  test("a unit with 0 everywhere is entered", () => {
    const round = roundWithVotes([0], 1);
    const zero = { agree: 0, disagree: 0, blank: 0, invalid: 0 };
    const findings = checkIdentities({
      ...round,
      count: {
        totals: { ...nineValid, valid: 0, invalid: 10, blankPapers: 0 },
        lines: [lineCountOf(1, zero)],
      },
    });
    expect(identitiesHold(findings)).toBe(true);
  });
});

describe("a wholly blank paper, by the rule", () => {
  test.each([
    ["VALID", { valid: 9, invalid: 1, blankPapers: 5 }, "RIGHT", [9]],
    ["INVALID", { valid: 9, invalid: 1, blankPapers: 5 }, "WRONG", [1]],
    ["INVALID", { valid: 9, invalid: 1, blankPapers: 1 }, "RIGHT", [1]],
  ] as const)("%s with %o is %s", (blankPaper, change, state, right) => {
    const round = { ...withTotals(change), rule: { ...yesNo, blankPaper } };
    expect(only(checkIdentities(round), "BLANK_PAPERS")).toMatchObject({ state, right });
  });
});

describe("PICK_K: at most 2 of 3, 9 valid", () => {
  const pick = (marks: readonly (number | null)[]): CountedRound => ({
    ...roundWithVotes([], 1),
    rule: { ...yesNo, ballotStyle: "PICK_K", blankPaper: "INVALID" },
    groups: [ballotGroupOf(1, [1, 2, 3], 2)],
    count: {
      totals: nineValid,
      lines: marks.map((agree, index) => lineCountOf(index + 1, { agree })),
    },
  });

  test("marks within 9 × 2 are right", () => {
    expect(identitiesHold(checkIdentities(pick([9, 6, 3])))).toBe(true);
  });
  test("one mark too many names the group", () => {
    expect(only(checkIdentities(pick([9, 6, 4])), "MARKS_WITHIN_CHOICES")).toMatchObject({
      state: "WRONG",
      left: [9, 6, 4],
      right: [18],
      difference: 1,
      groupName: "Nhóm 1",
    });
  });
  test("no line above the valid papers", () => {
    const wrong = checkIdentities(pick([10, 4, 3])).filter(({ state }) => state === "WRONG");
    expect(wrong).toMatchObject([{ identity: "LINE_WITHIN_VALID", lineNumber: 1, difference: 1 }]);
  });
  test("a line not entered leaves its group open too", () => {
    expect(only(checkIdentities(pick([9, null, 3])), "MARKS_WITHIN_CHOICES").state).toBe("NOT_ENTERED");
  });
});

describe("STRIKE_OUT: keeps at most 1 of 2, 9 valid", () => {
  const strike = (kept: readonly [number, number][]): CountedRound => ({
    ...roundWithVotes([], 1),
    rule: { ...yesNo, ballotStyle: "STRIKE_OUT" },
    groups: [ballotGroupOf(1, [1, 2], 1)],
    count: {
      totals: nineValid,
      lines: kept.map(([agree, disagree], index) => lineCountOf(index + 1, { agree, disagree })),
    },
  });

  test("kept and struck sum to the valid papers, blank and invalid cells play no part", () => {
    const findings = checkIdentities(
      strike([
        [5, 4],
        [4, 5],
      ]),
    );
    expect(identitiesHold(findings)).toBe(true);
    expect(findings.filter(({ identity }) => identity === "LINE_SUM")[0]?.left).toEqual([5, 4]);
  });
  test("a paper that neither keeps nor strikes is missing", () => {
    const wrong = checkIdentities(
      strike([
        [5, 3],
        [4, 5],
      ]),
    ).filter(({ state }) => state === "WRONG");
    expect(wrong).toMatchObject([{ identity: "LINE_SUM", lineNumber: 1, difference: -1 }]);
  });
  test("kept names above valid × choices", () => {
    const wrong = checkIdentities(
      strike([
        [5, 4],
        [5, 4],
      ]),
    ).filter(({ state }) => state === "WRONG");
    expect(wrong).toMatchObject([
      { identity: "MARKS_WITHIN_CHOICES", left: [5, 5], right: [9], difference: 1 },
    ]);
  });
});
