import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { type Asked, type AskedOfUnit, askedOfUnit, readAsked } from "#core/pledges/targets/asked";
import { type Figure, readFigure } from "#core/pledges/targets/figure";
import { largestHundredths, readHundredths, writeHundredths } from "#core/pledges/targets/hundredths";
import { type JudgingTerms, judgeActual } from "#core/pledges/targets/judge-actual";
import { tallyOf } from "#core/pledges/targets/tally";
import { answerWords, figureInField, typedFigure } from "#core/strings/pledges-target-words";

const day = (text: string) => text as LocalDate;
const yearEnd: JudgingTerms = {
  period: "YEAR",
  today: day("2016-12-31"),
  reportDueOn: null,
  nearlyFrom: null,
};
const asks = (asked: Asked): AskedOfUnit => ({ kind: "ASKED", asked });
const value = (hundredths: number): Figure => ({ kind: "VALUE", value: hundredths });

/** The slow way: fractions of big integers, nothing shared with the rule. */
const compare = (left: readonly [bigint, bigint], right: readonly [bigint, bigint]): number => {
  const difference = left[0] * right[1] - right[0] * left[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const anyValue = fc.integer({ min: 0, max: largestHundredths });
const someValue = fc.integer({ min: 1, max: largestHundredths });
const nearlyFrom = fc.option(fc.integer({ min: 1, max: 9999 }));

describe("judgeActual against exact rational arithmetic", () => {
  it("at least: more exceeds, equal meets, a share at or above the policy is near, the rest is missed", () => {
    fc.assert(
      fc.property(someValue, anyValue, nearlyFrom, (asked, actual, from) => {
        const { status } = judgeActual(asks({ direction: "AT_LEAST", value: asked }), value(actual), {
          ...yearEnd,
          nearlyFrom: from,
        });
        const against = compare([BigInt(actual), 100n], [BigInt(asked), 100n]);
        const near = from !== null && compare([BigInt(actual), BigInt(asked)], [BigInt(from), 10_000n]) >= 0;
        expect(status).toBe(against > 0 ? "EXCEEDED" : against === 0 ? "MET" : near ? "NEARLY" : "MISSED");
      }),
    );
  });

  it("at most: the same the other way round; the share is limit over actual", () => {
    fc.assert(
      fc.property(anyValue, anyValue, nearlyFrom, (limit, actual, from) => {
        const { status } = judgeActual(asks({ direction: "AT_MOST", value: limit }), value(actual), {
          ...yearEnd,
          nearlyFrom: from,
        });
        const against = compare([BigInt(actual), 1n], [BigInt(limit), 1n]);
        const near =
          against > 0 &&
          from !== null &&
          compare([BigInt(limit), BigInt(actual)], [BigInt(from), 10_000n]) >= 0;
        expect(status).toBe(against < 0 ? "EXCEEDED" : against === 0 ? "MET" : near ? "NEARLY" : "MISSED");
      }),
    );
  });

  it("a range is met inside, exceeded above, and its distance is exact", () => {
    fc.assert(
      fc.property(someValue, anyValue, anyValue, (from, width, actual) => {
        const range = { direction: "RANGE", value: from, valueTo: from + width } as const;
        const { status, reason } = judgeActual(asks(range), value(actual), yearEnd);
        expect(status).toBe(actual > from + width ? "EXCEEDED" : actual < from ? "MISSED" : "MET");
        if ("by" in reason)
          expect(actual + (status === "MISSED" ? reason.by : -reason.by)).toBe(
            status === "MISSED" ? from : from + width,
          );
      }),
    );
  });

  it("never calls nearly met what no policy calls so", () => {
    fc.assert(
      fc.property(someValue, anyValue, (asked, actual) => {
        const { status } = judgeActual(asks({ direction: "AT_LEAST", value: asked }), value(actual), yearEnd);
        expect(status).not.toBe("NEARLY");
      }),
    );
  });

  it("is monotone: a larger figure never does worse against a least", () => {
    const rank = ["MISSED", "NEARLY", "MET", "EXCEEDED"];
    fc.assert(
      fc.property(someValue, anyValue, anyValue, nearlyFrom, (asked, one, other, from) => {
        const judge = (actual: number) =>
          rank.indexOf(
            judgeActual(asks({ direction: "AT_LEAST", value: asked }), value(actual), {
              ...yearEnd,
              nearlyFrom: from,
            }).status,
          );
        expect(judge(Math.max(one, other))).toBeGreaterThanOrEqual(judge(Math.min(one, other)));
      }),
    );
  });
});

describe("judgeActual, case by case", () => {
  const twoCommunes = asks({ direction: "AT_LEAST", value: 200 });
  const due = asks({ direction: "BY_DAY", dueOn: day("2016-06-30") });
  const plan = asks({ direction: "YES_NO" });
  const before = { ...yearEnd, today: day("2016-06-30") };
  const done = (on: string): Figure => ({ kind: "DONE_ON", on: day(on) });
  const answer = (word: "YES" | "NO"): Figure => ({ kind: "ANSWER", answer: word });

  it.each<[string, AskedOfUnit, Figure | null, Partial<JudgingTerms>, string, string]>([
    ["0 is a figure: short by two, not unreported", twoCommunes, value(0), {}, "MISSED", "SHORT"],
    ["nothing is not 0", twoCommunes, null, {}, "NOT_REPORTED", "NOTHING_REPORTED"],
    [
      "0 under a limit of 0 is met",
      asks({ direction: "AT_MOST", value: 0 }),
      value(0),
      {},
      "MET",
      "AS_ASKED",
    ],
    [
      "silence before the report is due is no fault",
      twoCommunes,
      null,
      { reportDueOn: day("2016-12-31") },
      "NOT_DUE",
      "NOTHING_REPORTED_YET",
    ],
    [
      "the day after it was due it is",
      twoCommunes,
      null,
      { reportDueOn: day("2016-12-30") },
      "NOT_REPORTED",
      "NOTHING_REPORTED",
    ],
    [
      "at six months the year still runs",
      twoCommunes,
      value(100),
      { period: "MIDYEAR" },
      "NOT_DUE",
      "SHORT_SO_FAR",
    ],
    [
      "but what is over a limit stays over it",
      asks({ direction: "AT_MOST", value: 100 }),
      value(200),
      { period: "MIDYEAR" },
      "MISSED",
      "OVER_LIMIT",
    ],
    [
      "01–02 exemplars, three built (SEED2)",
      asks({ direction: "RANGE", value: 100, valueTo: 200 }),
      value(300),
      {},
      "EXCEEDED",
      "ABOVE",
    ],
    [
      "98,2 % of 100 % is near from 95 %",
      asks({ direction: "AT_LEAST", value: 10_000 }),
      value(9820),
      { nearlyFrom: 9500 },
      "NEARLY",
      "NEARLY_SHORT",
    ],
    [
      "94,99 % is not",
      asks({ direction: "AT_LEAST", value: 10_000 }),
      value(9499),
      { nearlyFrom: 9500 },
      "MISSED",
      "SHORT",
    ],
    ["done on the last day", due, done("2016-06-30"), {}, "MET", "IN_TIME"],
    ["four days late", due, done("2016-07-04"), { nearlyFrom: 1 }, "MISSED", "LATE"],
    ["not done while there is time", due, answer("NO"), before, "NOT_DUE", "NOT_DONE_YET"],
    ["not done when the day has passed", due, answer("NO"), {}, "MISSED", "NOT_DONE"],
    ["nothing told before the day", due, null, before, "NOT_DUE", "NOTHING_REPORTED_YET"],
    ["there is a plan", plan, answer("YES"), {}, "MET", "DONE"],
    ["there is none", plan, answer("NO"), {}, "MISSED", "NOT_DONE"],
    [
      "not asked of this unit",
      { kind: "NOT_ASKED", why: "OTHER_CATEGORY" },
      value(100),
      {},
      "NOT_APPLICABLE",
      "OTHER_CATEGORY",
    ],
  ])("%s", (_name, asked, figure, terms, status, code) => {
    const judged = judgeActual(asked, figure, { ...yearEnd, ...terms });
    expect([judged.status, judged.reason.code]).toEqual([status, code]);
  });

  it("counts lateness in calendar days, over a leap day too", () => {
    const judged = judgeActual(
      asks({ direction: "BY_DAY", dueOn: day("2024-02-27") }),
      done("2024-03-02"),
      yearEnd,
    );
    expect(judged.reason).toEqual({ code: "LATE", days: 4 });
  });

  it("an own value outranks the target's, and a target of another category asks nothing", () => {
    const target = { asked: { direction: "AT_LEAST", value: 200 } as const, categoryId: null };
    const exception = {
      applies: "OWN_VALUE",
      figures: { value: 100, valueTo: null, dueOn: null },
    } as const;
    expect(askedOfUnit(target, { categoryId: null, exception })).toEqual(
      asks({ direction: "AT_LEAST", value: 100 }),
    );
    expect(
      askedOfUnit({ ...target, categoryId: "a" as never }, { categoryId: "b" as never, exception }),
    ).toEqual({ kind: "NOT_ASKED", why: "OTHER_CATEGORY" });
  });
});

describe("a target can be measured (SEED1: có các chỉ tiêu, giải pháp cụ thể)", () => {
  const none = { value: null, valueTo: null, dueOn: null };
  it.each([
    ["AT_LEAST", none, "VALUE_NEEDED"],
    ["AT_LEAST", { ...none, value: 0 }, "ALWAYS_MET"],
    ["AT_MOST", none, "VALUE_NEEDED"],
    ["RANGE", { ...none, value: 100 }, "SECOND_VALUE_NEEDED"],
    ["RANGE", { ...none, value: 200, valueTo: 100 }, "UPSIDE_DOWN"],
    ["BY_DAY", none, "DAY_NEEDED"],
  ] as const)("%s %o is refused: %s", (direction, figures, fault) => {
    expect(readAsked(direction, figures)).toEqual({ ok: false, error: fault });
  });
});

describe("reading what is typed", () => {
  it.each([
    ["98,25", 9825],
    ["98,2", 9820],
    ["0", 0],
    ["007", 700],
    ["1.234,5", 123_450],
    ["1.234.567", 123_456_700],
    ["1.250.000.000", 125_000_000_000],
    ["9999999999999,99", largestHundredths],
  ])("%s is %i hundredths", (typed, hundredths) => {
    expect(readHundredths(typed)).toEqual({ ok: true, value: hundredths });
  });

  it.each([
    ["9.25", "AMBIGUOUS_POINT"],
    ["1.234", "AMBIGUOUS_POINT"],
    ["1,234", "TOO_MANY_DECIMALS"],
    ["-1", "NEGATIVE"],
    ["10.000.000.000.000", "TOO_LARGE"],
    ["1e3", "NOT_A_FIGURE"],
    ["12 xã", "NOT_A_FIGURE"],
    ["=A1", "NOT_A_FIGURE"],
  ])("%s is refused: %s (domain.md §0.4.17)", (typed, fault) => {
    expect(readHundredths(typed)).toEqual({ ok: false, error: fault });
  });

  it.each([
    ["AT_LEAST", "100 %", { kind: "VALUE", value: 10_000 }],
    ["AT_LEAST", "–", null],
    ["YES_NO", "có", { kind: "ANSWER", answer: "YES" }],
    ["YES_NO", "Chưa", { kind: "ANSWER", answer: "NO" }],
    ["BY_DAY", "4/7/2016", { kind: "DONE_ON", on: "2016-07-04" }],
    ["BY_DAY", "chưa", { kind: "ANSWER", answer: "NO" }],
  ] as const)("%s: “%s”", (direction, typed, figure) => {
    expect(readFigure(direction, typed)).toEqual({ ok: true, value: figure });
  });

  it.each([
    ["YES_NO", "1", "NOT_AN_ANSWER"],
    ["BY_DAY", "30/6/16", "TWO_DIGIT_YEAR"],
    ["BY_DAY", "31/6/2016", "NO_SUCH_DAY"],
    ["BY_DAY", "có", "NOT_A_DAY"],
  ] as const)("%s: “%s” is refused: %s", (direction, typed, fault) => {
    expect(readFigure(direction, typed)).toEqual({ ok: false, error: fault });
  });

  it("what is written is read back the same, so that a copied cell can be pasted", () => {
    const figures: fc.Arbitrary<readonly ["AT_LEAST" | "YES_NO" | "BY_DAY", Figure | null]> = fc.oneof(
      fc.tuple(fc.constant("AT_LEAST" as const), fc.option(anyValue.map(value))),
      fc.tuple(
        fc.constantFrom("YES_NO" as const, "BY_DAY" as const),
        fc.constantFrom<Figure>(
          ...(["NO"] as const).map((word): Figure => ({ kind: "ANSWER", answer: word })),
        ),
      ),
      fc.tuple(
        fc.constant("BY_DAY" as const),
        fc
          .date({ min: new Date("1901-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
          .map((on): Figure => ({ kind: "DONE_ON", on: day(on.toISOString().slice(0, 10)) })),
      ),
    );
    fc.assert(
      fc.property(figures, ([direction, figure]) => {
        expect(readFigure(direction, typedFigure(figure))).toEqual({ ok: true, value: figure });
      }),
    );
    expect(readFigure("YES_NO", answerWords.YES)).toEqual({
      ok: true,
      value: { kind: "ANSWER", answer: "YES" },
    });
    fc.assert(
      fc.property(anyValue, (hundredths) => {
        expect(readHundredths(writeHundredths(hundredths))).toEqual({ ok: true, value: hundredths });
        expect(readHundredths(figureInField(hundredths))).toEqual({ ok: true, value: hundredths });
      }),
    );
  });
});

describe("a tally", () => {
  it("loses nobody, whatever the order", () => {
    const statuses = fc.array(
      fc.constantFrom(
        ...(["EXCEEDED", "MET", "NEARLY", "MISSED", "NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE"] as const),
      ),
    );
    fc.assert(
      fc.property(statuses, (list) => {
        const { asked, notApplicable, ...parts } = tallyOf(list);
        expect(asked + notApplicable).toBe(list.length);
        expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(asked);
        expect(tallyOf(list.toReversed())).toEqual(tallyOf(list));
      }),
    );
  });
});
