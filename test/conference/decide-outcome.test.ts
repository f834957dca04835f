import { describe, expect, test } from "vitest";
import { type CountedRound, decideOutcome } from "#core/conference/decide-outcome";
import { votesNeededFor } from "#core/conference/rule-card";
import type { VotingRule } from "#core/registry/regulation";
import {
  atLeast80OfVoters,
  ballotGroupOf,
  lineCountOf,
  lineIdOf,
  nineValid,
  roundWithVotes,
  yesNo,
} from "./counted-round";

const only = (round: CountedRound) => {
  const { card, groups } = decideOutcome(round);
  expect(groups).toHaveLength(1);
  const [group] = groups;
  if (group === undefined) throw new Error("one group");
  return { card, group };
};

/** `1:9 WON` for line 1 with 9 votes, best first. */
const told = (round: CountedRound) => {
  const numberOf = new Map(round.groups.flatMap(({ lines }) => lines.map(({ id, number }) => [id, number])));
  return only(round).group.lines.map(
    ({ lineId, agree, rank, outcome }) => `${rank}. ${numberOf.get(lineId)}:${agree} ${outcome}`,
  );
};

describe("without a threshold, from high to low to the quota", () => {
  test("the best two of four", () => {
    expect(told(roundWithVotes([7, 9, 6, 8], 2))).toEqual([
      "1. 2:9 WON",
      "2. 4:8 WON",
      "3. 1:7 ABOVE_QUOTA",
      "4. 3:6 ABOVE_QUOTA",
    ]);
  });
  test("a tie inside the quota does not matter", () => {
    expect(told(roundWithVotes([8, 8, 7], 2))).toEqual(["1. 1:8 WON", "1. 2:8 WON", "3. 3:7 ABOVE_QUOTA"]);
  });
  test("a tie below the cut does not matter", () => {
    const { group } = only(roundWithVotes([9, 7, 7], 1));
    expect(group).toMatchObject({ won: 1, tie: null, unfilled: 0 });
  });
  test("a tie at the cut is left open: all tied names, the places left", () => {
    const round = roundWithVotes([9, 7, 7, 7, 5], 3);
    expect(told(round)).toEqual([
      "1. 1:9 WON",
      "2. 2:7 LEFT_OPEN",
      "2. 3:7 LEFT_OPEN",
      "2. 4:7 LEFT_OPEN",
      "5. 5:5 ABOVE_QUOTA",
    ]);
    expect(only(round).group).toMatchObject({
      won: 1,
      unfilled: 0,
      tie: { lineIds: [lineIdOf(2), lineIdOf(3), lineIdOf(4)], places: 2 },
    });
  });
  test("all tied for one place: nobody has won yet", () => {
    expect(only(roundWithVotes([5, 5, 5], 1)).group).toMatchObject({
      won: 0,
      unfilled: 0,
      tie: { places: 1 },
    });
  });
  test("a nominee without a vote never wins, and the empty place is told", () => {
    const round = roundWithVotes([9, 0], 2);
    expect(told(round)).toEqual(["1. 1:9 WON", "2. 2:0 NO_VOTE"]);
    expect(only(round).group).toMatchObject({ won: 1, unfilled: 1, tie: null });
  });
  test("shares are of the valid papers", () => {
    const { card, group } = only(roundWithVotes([9, 8], 1));
    expect(card).toEqual({
      base: "VALID",
      baseCount: 9,
      threshold: null,
      comparison: null,
      votesNeeded: null,
      clause: "",
    });
    expect(group.lines.map(({ base }) => base)).toEqual([9, 9]);
  });
});

describe("with a threshold", () => {
  test("80 % of 10 voters are 8: seven of nine valid papers do not reach it", () => {
    const round = roundWithVotes([9, 8, 7], 3, { rule: atLeast80OfVoters });
    expect(told(round)).toEqual(["1. 1:9 WON", "2. 2:8 WON", "3. 3:7 BELOW_THRESHOLD"]);
    expect(only(round).group).toMatchObject({ won: 2, unfilled: 1 });
    expect(only(round).card).toMatchObject({ base: "TOTAL_VOTERS", baseCount: 10, votesNeeded: 8 });
  });
  test("only those who reach it take part in the cut", () => {
    expect(told(roundWithVotes([7, 7, 9], 2, { rule: atLeast80OfVoters }))).toEqual([
      "1. 3:9 WON",
      "2. 1:7 BELOW_THRESHOLD",
      "2. 2:7 BELOW_THRESHOLD",
    ]);
  });
  test("an empty base passes nobody", () => {
    const round = roundWithVotes([3], 1, {
      rule: {
        ...yesNo,
        threshold: { ratio: { numerator: 1, denominator: 2 }, comparison: "AT_LEAST", base: "VALID" },
      },
    });
    const empty = { ...round, count: { ...round.count, totals: { ...nineValid, valid: 0 } } };
    expect(told(empty)).toEqual(["1. 1:3 BELOW_THRESHOLD"]);
    expect(only(empty).card.votesNeeded).toBeNull();
  });

  const half = (comparison: "AT_LEAST" | "MORE_THAN"): VotingRule => ({
    ...yesNo,
    threshold: { ratio: { numerator: 1, denominator: 2 }, comparison, base: "ISSUED" },
  });
  test.each([
    ["AT_LEAST", 5, "WON"],
    ["MORE_THAN", 5, "BELOW_THRESHOLD"],
    ["MORE_THAN", 6, "WON"],
  ] as const)("half of 10 issued, %s, %i votes: %s", (comparison, votes, outcome) => {
    expect(only(roundWithVotes([votes], 1, { rule: half(comparison) })).group.lines[0]?.outcome).toBe(
      outcome,
    );
  });

  test.each([
    ["TOTAL_VOTERS", 12],
    ["PRESENT", 11],
    ["ISSUED", 10],
    ["RETURNED", 9],
    ["VALID", 8],
  ] as const)("the base %s counts %i", (base, baseCount) => {
    const round = roundWithVotes([8], 1, {
      attendance: { summoned: 12, present: 11, absent: 1 },
      rule: {
        ...yesNo,
        threshold: { ratio: { numerator: 4, denominator: 5 }, comparison: "AT_LEAST", base },
      },
    });
    const counted = {
      ...round,
      count: { ...round.count, totals: { ...nineValid, returned: 9, valid: 8, invalid: 1 } },
    };
    expect(only(counted).card).toMatchObject({ base, baseCount });
  });
});

describe("votes needed (product.md §2)", () => {
  test.each([
    [17, 80, 14],
    [17, 90, 16],
    [10, 80, 8],
    [10, 90, 9],
    [9, 80, 8],
    [1, 80, 1],
  ])("%i members at %i %% need %i", (base, percent, votes) => {
    expect(votesNeededFor(base, { numerator: percent, denominator: 100 }, "AT_LEAST")).toBe(votes);
  });
  test("7/9 is not 80 %", () => {
    expect(votesNeededFor(9, { numerator: 4, denominator: 5 }, "AT_LEAST")).toBeGreaterThan(7);
  });
  test("more than half of 10 needs 6, of 11 needs 6; more than all needs one that does not exist", () => {
    const half = { numerator: 1, denominator: 2 };
    expect(votesNeededFor(10, half, "MORE_THAN")).toBe(6);
    expect(votesNeededFor(11, half, "MORE_THAN")).toBe(6);
    expect(votesNeededFor(11, { numerator: 1, denominator: 1 }, "MORE_THAN")).toBe(12);
  });
  test("0 % still needs a vote; an empty base passes nobody", () => {
    expect(votesNeededFor(10, { numerator: 0, denominator: 1 }, "AT_LEAST")).toBe(1);
    expect(votesNeededFor(0, { numerator: 0, denominator: 1 }, "AT_LEAST")).toBeNull();
  });
});

test("groups are decided apart, with lines of the whole ballot numbered through", () => {
  const round: CountedRound = {
    ...roundWithVotes([], 1),
    groups: [ballotGroupOf(1, [1, 2], 1), ballotGroupOf(2, [3, 4], 2)],
    count: {
      totals: nineValid,
      lines: [8, 9, 4, 3].map((agree, index) => lineCountOf(index + 1, { agree })),
    },
  };
  const { groups } = decideOutcome(round);
  expect(groups.map(({ won, quota }) => [won, quota])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test("a figure not entered is never decided upon", () => {
  const round = roundWithVotes([9], 1);
  expect(() => decideOutcome({ ...round, count: { ...round.count, lines: [] } })).toThrow(
    "line 1 is entered",
  );
});
