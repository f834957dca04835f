import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIdentities, identitiesHold } from "#core/conference/check-identities";
import type { LineCount, RoundTotals, RoundCount } from "#core/conference/count";
import { type CountedRound, decideOutcome } from "#core/conference/decide-outcome";
import { reachesThreshold, votesNeededFor } from "#core/conference/rule-card";
import type { VotingRule } from "#core/registry/regulation";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { compareByEuclid } from "./exact-fractions";
import { ballotGroupOf, lineIdOf, noOtherTotals, noWritten, yesNo } from "./counted-round";

type Style = VotingRule["ballotStyle"];
type Mark = "agree" | "disagree" | "blank" | "invalid";

/** Papers as people fill them in, tallied by hand the slow way: what every honest count looks like. */
const honestRound = fc
  .record({
    style: fc.constantFrom<Style>("YES_NO", "PICK_K", "STRIKE_OUT"),
    lines: fc.integer({ min: 1, max: 6 }),
    groups: fc.integer({ min: 1, max: 2 }),
    choices: fc.integer({ min: 1, max: 3 }),
    papers: fc.integer({ min: 0, max: 30 }),
    invalid: fc.nat(5),
    kept: fc.nat(4),
    leftOver: fc.nat(6),
    spoiled: fc.nat(3),
    absent: fc.nat(5),
    draws: fc.array(fc.nat(3), { minLength: 1, maxLength: 200 }),
  })
  .map((shape): CountedRound => {
    let drawn = 0;
    const draw = () => shape.draws[drawn++ % shape.draws.length] ?? 0;
    const groups = Array.from({ length: shape.groups }, (_, group) =>
      ballotGroupOf(
        group + 1,
        Array.from({ length: shape.lines }, (__, line) => group * shape.lines + line + 1),
        1,
        shape.choices,
      ),
    );
    const tally = new Map<number, Record<Mark, number>>(
      groups.flatMap(({ lines }) =>
        lines.map(({ number }) => [number, { agree: 0, disagree: 0, blank: 0, invalid: 0 }]),
      ),
    );
    const mark = (number: number, what: Mark) => {
      const line = tally.get(number);
      if (line !== undefined) line[what] += 1;
    };
    for (let paper = 0; paper < shape.papers; paper += 1) {
      for (const group of groups) {
        let left = group.choices;
        for (const { number } of group.lines) {
          const wanted = draw();
          if (shape.style === "YES_NO")
            mark(number, (["agree", "disagree", "blank", "invalid"] as const)[wanted] ?? "blank");
          else if (wanted < 2 && left > 0) {
            left -= 1;
            mark(number, "agree");
          } else mark(number, "disagree");
        }
      }
    }
    const returned = shape.papers + shape.invalid;
    const issued = returned + shape.kept;
    const totals: RoundTotals = {
      printed: issued + shape.leftOver + shape.spoiled,
      issued,
      leftOver: shape.leftOver,
      spoiled: shape.spoiled,
      returned,
      valid: shape.papers,
      invalid: shape.invalid,
      blankPapers: 0,
      ...noOtherTotals,
    };
    const lines: LineCount[] = [...tally].map(([number, marks]) => ({
      lineId: lineIdOf(number),
      agree: marks.agree,
      disagree: shape.style === "PICK_K" ? null : marks.disagree,
      blank: shape.style === "YES_NO" ? marks.blank : null,
      invalid: shape.style === "YES_NO" ? marks.invalid : null,
      ...noWritten,
    }));
    return {
      mode: "SECRET",
      settings: settingsOfSilence,
      attendance: { summoned: issued + shape.absent, present: issued, absent: shape.absent },
      rule: { ...yesNo, ballotStyle: shape.style },
      groups,
      count: { totals, lines },
    };
  });

describe("identities", () => {
  it("hold for every honest count, whatever the style", () => {
    fc.assert(
      fc.property(honestRound, (round) => {
        const findings = checkIdentities(round);
        expect(findings.filter(({ state }) => state !== "RIGHT")).toEqual([]);
      }),
    );
  });

  it("turn red by exactly the slip, for one wrong cell of a YES_NO or STRIKE_OUT line", () => {
    const slip = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        honestRound.filter(({ rule }) => rule.ballotStyle !== "PICK_K"),
        slip,
        fc.nat(),
        (round, by, which) => {
          const target = which % round.count.lines.length;
          const lines = round.count.lines.map((line, index) =>
            index === target ? { ...line, disagree: (line.disagree ?? 0) + by } : line,
          );
          const wrong = checkIdentities({ ...round, count: { ...round.count, lines } }).filter(
            ({ state }) => state === "WRONG",
          );
          expect(wrong).toMatchObject([{ identity: "LINE_SUM", lineNumber: target + 1, difference: by }]);
        },
      ),
    );
  });

  it("never hold while a figure that the style asks for is not entered", () => {
    const totalNames = [
      "printed",
      "issued",
      "leftOver",
      "spoiled",
      "returned",
      "valid",
      "invalid",
      "blankPapers",
    ] as const;
    fc.assert(
      fc.property(honestRound, fc.constantFrom(...totalNames), (round, name) => {
        const totals = { ...round.count.totals, [name]: null };
        const findings = checkIdentities({ ...round, count: { ...round.count, totals } });
        expect(identitiesHold(findings)).toBe(false);
        expect(findings.some(({ state }) => state === "WRONG")).toBe(false);
      }),
    );
  });
});

const ruled = fc.record({
  votes: fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }),
  quota: fc.integer({ min: 1, max: 5 }),
  threshold: fc.option(
    fc.record({
      ratio: fc.record({ numerator: fc.nat(12), denominator: fc.integer({ min: 1, max: 12 }) }),
      comparison: fc.constantFrom("AT_LEAST" as const, "MORE_THAN" as const),
      base: fc.constantFrom("TOTAL_VOTERS" as const, "VALID" as const),
    }),
  ),
  order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
});

const roundOf = (votes: readonly number[], quota: number, threshold: VotingRule["threshold"]) => {
  const count: RoundCount = {
    totals: {
      printed: 12,
      issued: 12,
      leftOver: 0,
      spoiled: 0,
      returned: 12,
      valid: 12,
      invalid: 0,
      blankPapers: 0,
      ...noOtherTotals,
    },
    lines: votes.map((agree, index) => ({
      lineId: lineIdOf(index + 1),
      agree,
      disagree: 12 - agree,
      blank: 0,
      invalid: 0,
      ...noWritten,
    })),
  };
  const group = ballotGroupOf(
    1,
    votes.map((_, index) => index + 1),
    quota,
  );
  return {
    mode: "SECRET",
    settings: settingsOfSilence,
    attendance: { summoned: 12, present: 12, absent: 0 },
    rule: { ...yesNo, threshold },
    groups: [group],
    count,
  } satisfies CountedRound;
};

describe("the outcome", () => {
  it("does not depend on the order of lines or figures", () => {
    fc.assert(
      fc.property(ruled, ({ votes, quota, threshold, order }) => {
        const round = roundOf(votes, quota, threshold);
        const shuffle = <Item>(items: readonly Item[]) =>
          items
            .map((item, index) => [order[index % order.length] ?? 0, item] as const)
            .sort(([left], [right]) => left - right)
            .map(([, item]) => item);
        const shuffled: CountedRound = {
          ...round,
          groups: round.groups.map((group) => ({ ...group, lines: shuffle(group.lines) })),
          count: { ...round.count, lines: shuffle(round.count.lines).reverse() },
        };
        expect(decideOutcome(shuffled)).toEqual(decideOutcome(round));
      }),
    );
  });

  it("fills no place twice, leaves none untold, and puts no winner below a loser", () => {
    fc.assert(
      fc.property(ruled, ({ votes, quota, threshold }) => {
        const [group] = decideOutcome(roundOf(votes, quota, threshold)).groups;
        if (group === undefined) throw new Error("one group");
        const votesOf = (...outcomes: string[]) =>
          group.lines.filter(({ outcome }) => outcomes.includes(outcome)).map(({ agree }) => agree);
        expect(group.won + (group.tie?.places ?? 0) + group.unfilled).toBe(quota);
        expect(votesOf("WON")).toHaveLength(group.won);
        expect(votesOf("LEFT_OPEN")).toHaveLength(group.tie?.lineIds.length ?? 0);
        const { lineIds, places } = group.tie ?? { lineIds: [], places: -1 };
        expect(lineIds.length).toBeGreaterThan(places);
        expect(new Set(votesOf("LEFT_OPEN")).size).toBe(group.tie === null ? 0 : 1);
        const lowestWon = Math.min(13, ...votesOf("WON"));
        const open = votesOf("LEFT_OPEN");
        const highestLost = Math.max(-1, ...votesOf("ABOVE_QUOTA", "BELOW_THRESHOLD", "NO_VOTE"));
        expect(lowestWon).toBeGreaterThan(Math.max(highestLost, ...open));
        for (const votes of open) expect(votes).toBeGreaterThan(highestLost);
        expect(votesOf("WON", "LEFT_OPEN").every((agree) => agree > 0)).toBe(true);
        const passedOver = group.unfilled > 0 ? votesOf("ABOVE_QUOTA", "LEFT_OPEN") : [];
        expect(passedOver).toEqual([]);
      }),
    );
  });

  it("gives equal votes the same fate and the same rank", () => {
    fc.assert(
      fc.property(ruled, ({ votes, quota, threshold }) => {
        const [group] = decideOutcome(roundOf(votes, quota, threshold)).groups;
        const fates = new Map<number, string>();
        for (const { agree, rank, outcome } of group?.lines ?? []) {
          const fate = `${rank} ${outcome}`;
          expect(fates.get(agree) ?? fate).toBe(fate);
          fates.set(agree, fate);
        }
      }),
    );
  });
});

it("thresholds agree with continued fractions for every count up to 200", () => {
  const percents = Array.from({ length: 101 }, (_, percent) => [percent, 100] as const);
  const fractions = [...percents, [1, 2], [2, 3], [3, 4], [4, 5], [9, 10], [333, 1000]] as const;
  const failures: string[] = [];
  for (const [numerator, denominator] of fractions) {
    const threshold = { numerator, denominator };
    for (let base = 1; base <= 200; base += 1) {
      let [fewestAtLeast, fewestMoreThan] = [0, 0];
      for (let votes = base; votes >= 0; votes -= 1) {
        const order = compareByEuclid(votes, base, numerator, denominator);
        if (order >= 0 && votes > 0) fewestAtLeast = votes;
        if (order > 0 && votes > 0) fewestMoreThan = votes;
        if (
          reachesThreshold(votes, base, threshold, "AT_LEAST") !== order >= 0 ||
          reachesThreshold(votes, base, threshold, "MORE_THAN") !== order > 0
        )
          failures.push(`${votes}/${base} against ${numerator}/${denominator}`);
      }
      const atLeast = votesNeededFor(base, threshold, "AT_LEAST");
      const moreThan = votesNeededFor(base, threshold, "MORE_THAN");
      if (atLeast !== fewestAtLeast)
        failures.push(`${atLeast} of ${base} at least ${numerator}/${denominator}`);
      if (moreThan !== (fewestMoreThan === 0 ? base + 1 : fewestMoreThan))
        failures.push(`${moreThan} of ${base} more than ${numerator}/${denominator}`);
    }
  }
  expect(failures).toEqual([]);
});
