import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatPercent } from "#core/base/ratio";
import { attendanceOf } from "#core/conference/attendance-of";
import { baseOf, ruleForMode } from "#core/conference/ballot";
import { checkIdentities, identitiesHold } from "#core/conference/check-identities";
import { type ResultOrder, compareLines } from "#core/conference/compare-lines";
import type { LineCount } from "#core/conference/count";
import { type CountedRound, decideOutcome } from "#core/conference/decide-outcome";
import { chosenByScore, inBallotOrder, scoreRanksOf } from "#core/conference/rank-scores";
import { linkPoolOf } from "#core/conference/round-link";
import { reachesThreshold, votesNeededFor } from "#core/conference/rule-card";
import { standingOf } from "#core/dossiers/standing-of";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import {
  atLeast80OfVoters,
  ballotGroupOf,
  lineCountOf,
  lineIdOf,
  nineValid,
  noOtherTotals,
  roundWithVotes,
  yesNo,
} from "./counted-round";

const percent = (numerator: number) => ({ numerator, denominator: 100 });
const nothing = Object.fromEntries(Object.keys(nineValid).map((name) => [name, null])) as typeof nineValid;
const silence = settingsOfSilence;

describe("the rulings of product.md §2", () => {
  test("7/9 is not 80 %", () => {
    expect(reachesThreshold(7, 9, percent(80), "AT_LEAST")).toBe(false);
    expect(formatPercent(7, 9)).toBe("77,77 %");
  });
  test("17 members at 80 % need 14, at 90 % need 16", () => {
    expect(votesNeededFor(17, percent(80), "AT_LEAST")).toBe(14);
    expect(votesNeededFor(17, percent(90), "AT_LEAST")).toBe(16);
  });
  test("799/999 at 80 % prints 79,97 %", () => {
    expect(formatPercent(799, 999)).toBe("79,97 %");
    expect(reachesThreshold(799, 999, percent(80), "AT_LEAST")).toBe(false);
  });
  test("an empty base passes nobody", () => {
    expect(votesNeededFor(0, percent(80), "AT_LEAST")).toBeNull();
    expect(reachesThreshold(0, 0, percent(0), "AT_LEAST")).toBe(false);
  });
  test("a nominee without a single vote never wins, threshold or not, whatever the order", () => {
    const scored = ballotGroupOf(1, [1], 1);
    for (const rule of ["VOTES", "SCORE", "SCORE_THEN_VOTES"] as const) {
      const [group] = decideOutcome(
        roundWithVotes([0], 1, {
          settings: { ...silence, resultOrder: { rule, clause: "" } },
          groups: [{ ...scored, lines: scored.lines.map((line) => ({ ...line, score: 9999 })) }],
        }),
      ).groups;
      expect(group?.lines[0]?.outcome).toBe("NO_VOTE");
    }
  });
  test("a proxy that the regulation allows is a vote present; where it does not, the voter is absent", () => {
    const roll = [{ attendance: "PRESENT" }, { attendance: "DEPUTY" }, { attendance: "ABSENT" }] as const;
    expect(attendanceOf(roll)).toEqual({ summoned: 3, present: 2, absent: 1 });
    expect(attendanceOf(roll, "NOT_ALLOWED")).toEqual({ summoned: 3, present: 1, absent: 2 });
  });
  test("written opinions come from absent voters only, and count over all members", () => {
    const settings = { ...silence, writtenOpinions: { rule: "COUNTED", clause: "" } } as const;
    expect(baseOf({ mode: "SECRET", settings, base: "VALID" })).toBe("TOTAL_VOTERS");
    const round = roundWithVotes([5], 1, {
      settings,
      attendance: { summoned: 11, present: 10, absent: 1 },
    });
    const written = { ...nineValid, ...noOtherTotals, written: 2 };
    const found = checkIdentities({ ...round, count: { ...round.count, totals: written } });
    expect(found.find(({ identity }) => identity === "WRITTEN_TO_ABSENT")).toMatchObject({
      state: "WRONG",
      difference: 1,
    });
  });
  test("a wholly blank valid paper marks nobody: Σ dấu ≤ (hợp lệ − để trắng) × k", () => {
    const rule = { ...yesNo, ballotStyle: "PICK_K" } as const;
    const marked = (agree: readonly number[], blankPapers: number, blankPaper: "VALID" | "INVALID") =>
      checkIdentities(
        roundWithVotes(agree, 2, {
          rule: { ...rule, blankPaper },
          count: {
            totals: { ...nineValid, blankPapers },
            lines: agree.map((votes, place) => lineCountOf(place + 1, { agree: votes })),
          },
        }),
      ).find(({ identity }) => identity === "MARKS_WITHIN_CHOICES");
    expect(marked([8, 8], 1, "VALID")?.state).toBe("RIGHT");
    expect(marked([8, 8, 1], 1, "VALID")).toMatchObject({ state: "WRONG", difference: 1, right: [16] });
    expect(marked([9, 9], 1, "INVALID")?.state).toBe("RIGHT");
  });
  test("a quota that must be filled leaves a further round, one that may stay open none", () => {
    const [group] = decideOutcome(roundWithVotes([9, 3], 2, { rule: atLeast80OfVoters })).groups;
    if (group === undefined) throw new Error("one group");
    expect(linkPoolOf("UNFILLED", group, "MUST")).toEqual({ lineIds: [lineIdOf(2)], places: 1 });
    expect(linkPoolOf("UNFILLED", group, "MAY")).toBeNull();
    expect(linkPoolOf("TIE", group, "MUST")).toBeNull();
    expect(linkPoolOf("WINNERS", group, "MUST")).toEqual({ lineIds: [lineIdOf(1)], places: null });
  });
});

describe("the base of a mode", () => {
  const threshold = { ratio: percent(80), comparison: "AT_LEAST", base: "VALID" } as const;
  it.each([
    ["SECRET", "PICK_K", "VALID"],
    ["OPEN", "YES_NO", "PRESENT"],
    ["CORRESPONDENCE", "YES_NO", "TOTAL_VOTERS"],
  ] as const)("%s counts a %s ballot over %s", (mode, ballotStyle, base) => {
    const rule = ruleForMode({
      mode,
      settings: silence,
      rule: { ...yesNo, ballotStyle: "PICK_K", threshold },
    });
    expect([rule.ballotStyle, rule.threshold?.base]).toEqual([ballotStyle, base]);
  });
});

describe("the standing of a nomination over its rounds", () => {
  const sealed = (outcome: "WON" | "LEFT_OPEN" | "ABOVE_QUOTA", follows: "TIE" | "WINNERS" | null = null) =>
    ({ state: "SEALED", outcome, follows }) as const;
  it.each([
    [[sealed("LEFT_OPEN"), sealed("ABOVE_QUOTA", "TIE")], "NOT_ACCLAIMED"],
    [[sealed("LEFT_OPEN"), sealed("WON", "TIE")], "ACCLAIMED"],
    [[sealed("WON"), sealed("ABOVE_QUOTA", "WINNERS")], "ACCLAIMED"],
    [[sealed("WON"), { state: "OPEN", follows: "WINNERS" }], "ACCLAIMED"],
    [[sealed("LEFT_OPEN"), sealed("WON", "TIE"), sealed("ABOVE_QUOTA", "WINNERS")], "ACCLAIMED"],
  ] as const)("%j is %s", (rounds, standing) => {
    expect(standingOf(rounds)).toBe(standing);
  });
});

describe("order by the regulation", () => {
  const line = (number: number, score: number | null, agree: number) => ({ number, score, agree });
  it.each<[ResultOrder, number[]]>([
    ["VOTES", [3, 1, 2, 4]],
    ["SCORE", [1, 2, 3, 4]],
    ["SCORE_THEN_VOTES", [2, 1, 3, 4]],
  ])("%s", (order, numbers) => {
    const lines = [line(1, 9550, 5), line(2, 9550, 6), line(3, 0, 9), line(4, null, 4)];
    const votes =
      order === "VOTES" ? [line(1, 9550, 5), line(2, 9550, 5), line(3, 0, 9), line(4, null, 4)] : lines;
    const sorted = [...votes].sort((a, b) => compareLines(order, a, b) || a.number - b.number);
    expect(sorted.map(({ number }) => number)).toEqual(numbers);
  });
  test("0 is a score: it ranks, and stands before one not entered", () => {
    const scores = [
      { key: "a", score: null },
      { key: "b", score: 0 },
      { key: "c", score: 100 },
    ];
    expect([...scoreRanksOf(scores).values()]).toEqual([null, 2, 1]);
    expect(inBallotOrder(scores).map(({ key }) => key)).toEqual(["c", "b", "a"]);
  });
  test("a higher score resolves a tie only where it tells the names apart", () => {
    const tied = (...scores: (number | null)[]) => scores.map((score, id) => ({ id, score }));
    expect(chosenByScore(tied(0, 9, 5), 2)).toEqual([1, 2]);
    expect(chosenByScore(tied(9, 9, 5), 1)).toBeNull();
    expect(chosenByScore(tied(9, null), 1)).toBeNull();
  });
});

/** A vote by hands or by letters, told voter by voter: what every honest count of them looks like. */
const honestVoices = fc
  .record({
    mode: fc.constantFrom("OPEN" as const, "CORRESPONDENCE" as const),
    lines: fc.integer({ min: 1, max: 5 }),
    voters: fc.integer({ min: 0, max: 25 }),
    absent: fc.nat(6),
    late: fc.nat(3),
    written: fc.constantFrom("NOT_ALLOWED" as const, "RECORDED" as const, "COUNTED" as const),
    letters: fc.nat(6),
    own: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    draws: fc.array(fc.nat(2), { minLength: 1, maxLength: 150 }),
  })
  .map(({ mode, lines, voters, absent, late, written, letters, own, draws }): CountedRound => {
    let drawn = 0;
    const tally = (people: number) => {
      const parts = [0, 0, 0];
      for (let person = 0; person < people; person += 1) {
        const part = draws[drawn++ % draws.length] ?? 0;
        parts[part] = (parts[part] ?? 0) + 1;
      }
      return parts;
    };
    const open = mode === "OPEN";
    const sent = Math.min(letters, absent);
    const takes = open && written !== "NOT_ALLOWED";
    const group = ballotGroupOf(
      1,
      Array.from({ length: lines }, (_, place) => place + 1),
      1,
    );
    const owned = group.lines.map((line, place) => ({
      ...line,
      ownVotes: open && voters > 0 && own[place] === true ? (1 as const) : (0 as const),
    }));
    return {
      mode,
      rule: ruleForMode({ mode, rule: atLeast80OfVoters, settings: silence }),
      settings: { ...silence, writtenOpinions: { rule: written, clause: "" } },
      attendance: { summoned: voters + absent, present: open ? voters : 0, absent: open ? absent : 0 },
      groups: [{ ...group, lines: owned }],
      count: {
        totals: open
          ? { ...nothing, written: takes ? sent : null }
          : {
              ...nothing,
              sent: voters + absent,
              returned: voters,
              late: Math.min(late, absent),
              notReturned: absent - Math.min(late, absent),
            },
        lines: owned.map(({ id, ownVotes }): LineCount => {
          const [agree = 0, disagree = 0, blank = 0] = tally(voters - ownVotes);
          const [writtenAgree = 0, writtenDisagree = 0, writtenBlank = 0] = tally(sent);
          const opinions = takes
            ? { writtenAgree, writtenDisagree, writtenBlank }
            : { writtenAgree: null, writtenDisagree: null, writtenBlank: null };
          return { lineId: id, agree, disagree, blank, invalid: null, ...opinions };
        }),
      },
      lateAnswers: open ? [] : Array.from({ length: Math.min(late, absent) }),
    };
  });

describe("raised hands and letters", () => {
  it("hold for every honest count", () => {
    fc.assert(
      fc.property(honestVoices, (round) => {
        expect(checkIdentities(round).filter(({ state }) => state !== "RIGHT")).toEqual([]);
      }),
    );
  });

  it("turn red by exactly the slip, on its line", () => {
    fc.assert(
      fc.property(honestVoices, fc.integer({ min: 1, max: 9 }), fc.nat(), (round, by, which) => {
        const target = which % round.count.lines.length;
        const lines = round.count.lines.map((line, place) =>
          place === target ? { ...line, blank: (line.blank ?? 0) + by } : line,
        );
        const wrong = checkIdentities({ ...round, count: { ...round.count, lines } }).filter(
          ({ state }) => state === "WRONG",
        );
        const identity = round.mode === "OPEN" ? "HANDS" : "ANSWERS";
        expect(wrong).toMatchObject([{ identity, lineNumber: target + 1, difference: by }]);
      }),
    );
  });

  it("want a name for every late answer, no more and no fewer", () => {
    fc.assert(
      fc.property(honestVoices, fc.integer({ min: -3, max: 3 }), (round, by) => {
        fc.pre(round.mode === "CORRESPONDENCE" && by !== 0);
        const named = (round.lateAnswers?.length ?? 0) + by;
        fc.pre(named >= 0);
        const wrong = checkIdentities({ ...round, lateAnswers: Array.from({ length: named }) }).filter(
          ({ state }) => state === "WRONG",
        );
        expect(wrong).toMatchObject([{ identity: "LATE_NAMED", difference: -by }]);
      }),
    );
  });

  it("never hold while a figure is not entered", () => {
    fc.assert(
      fc.property(honestVoices, (round) => {
        const [first, ...rest] = round.count.lines;
        if (first === undefined) throw new Error("a line");
        const lines = [{ ...first, agree: null }, ...rest];
        expect(identitiesHold(checkIdentities({ ...round, count: { ...round.count, lines } }))).toBe(false);
      }),
    );
  });

  it("are decided alike whatever the order of lines, and votes never exceed the base", () => {
    fc.assert(
      fc.property(honestVoices, (round) => {
        const turned: CountedRound = {
          ...round,
          groups: round.groups.map((group) => ({ ...group, lines: [...group.lines].reverse() })),
          count: { ...round.count, lines: [...round.count.lines].reverse() },
        };
        const outcome = decideOutcome(round);
        expect(decideOutcome(turned)).toEqual(outcome);
        for (const { agree, base } of outcome.groups.flatMap(({ lines }) => lines))
          expect(agree).toBeLessThanOrEqual(base);
      }),
    );
  });
});
