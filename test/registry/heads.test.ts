import { describe, expect, it } from "vitest";
import type { UnitId, YearHeadId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { type HeadSpan, checkHead, headsOverLimit } from "#core/registry/heads";

const day = (text: string) => text as LocalDate;
const span = (unit: string, role: HeadSpan["role"], from?: string, to?: string): HeadSpan => ({
  id: unit as YearHeadId,
  unitId: unit as UnitId,
  role,
  from: from === undefined ? null : day(from),
  to: to === undefined ? null : day(to),
});
const one = () => ({ heads: 1, deputies: null });
const check = (others: readonly HeadSpan[], added: HeadSpan, limits = one) => {
  const checked = checkHead(2022, others, { ...added, id: null }, limits as never);
  return checked.ok ? "ok" : checked.error.code;
};

describe("who may lead on one day", () => {
  it.each([
    ["one head for the year", [], span("a", "HEAD"), "ok"],
    ["a second head the same year", [span("b", "HEAD")], span("a", "HEAD"), "TOO_MANY"],
    [
      "a second head from the day after the first",
      [span("b", "HEAD", "2022-01-01", "2022-06-30")],
      span("a", "HEAD", "2022-07-01"),
      "ok",
    ],
    [
      "a second head on the last day of the first",
      [span("b", "HEAD", "2022-01-01", "2022-06-30")],
      span("a", "HEAD", "2022-06-30"),
      "TOO_MANY",
    ],
    [
      "a head for whom another comes later",
      [span("b", "HEAD", "2022-07-01")],
      span("a", "HEAD", "2022-01-01"),
      "TOO_MANY",
    ],
    ["deputies without a number set", [span("b", "DEPUTY"), span("c", "DEPUTY")], span("a", "DEPUTY"), "ok"],
    ["the head as its own deputy", [span("a", "HEAD")], span("a", "DEPUTY"), "TWICE"],
    [
      "the head of spring as deputy of autumn",
      [span("a", "HEAD", "2022-01-01", "2022-06-30")],
      span("a", "DEPUTY", "2022-07-01"),
      "ok",
    ],
    ["an end before the start", [], span("a", "HEAD", "2022-06-01", "2022-05-31"), "ENDS_BEFORE_START"],
    ["from the meeting of the year before", [], span("a", "HEAD", "2021-11-20", "2022-11-20"), "ok"],
    ["from two years before", [], span("a", "HEAD", "2020-12-31"), "OUTSIDE_YEAR"],
    ["until two years after", [], span("a", "HEAD", "2022-01-01", "2024-01-01"), "OUTSIDE_YEAR"],
  ] as const)("%s", (_what, others, added, answer) => {
    expect(check(others, added)).toBe(answer);
  });

  it("counts by a stricter regulation that comes into force while both would lead", () => {
    const limits = (on: LocalDate) => ({ heads: on < "2022-07-01" ? 2 : 1, deputies: null });
    const first = span("b", "HEAD");
    const added = { ...span("a", "HEAD"), id: null };
    const changes = [day("2020-01-01"), day("2022-07-01")];
    expect(checkHead(2022, [first], added, limits, changes)).toMatchObject({
      error: { code: "TOO_MANY", day: "2022-07-01", allowed: 1, others: ["b"] },
    });
    const gone = { ...added, to: day("2022-06-30") };
    expect(checkHead(2022, [first], gone, limits, changes).ok).toBe(true);
  });

  it.each([
    ["nobody", [], []],
    ["as many as allowed", [span("a", "HEAD"), span("b", "DEPUTY")], []],
    [
      "two heads when the stricter regulation begins",
      [span("a", "HEAD"), span("b", "HEAD")],
      [["HEAD", "2022-07-01", "a b"]],
    ],
    [
      "one of them gone the day before",
      [span("a", "HEAD"), span("b", "HEAD", "2022-01-01", "2022-06-30")],
      [],
    ],
    [
      "one of them from later on",
      [span("a", "HEAD"), span("b", "HEAD", "2022-10-01")],
      [["HEAD", "2022-10-01", "a b"]],
    ],
    [
      "three deputies where two may stand in, and two heads",
      [span("a", "HEAD"), span("b", "HEAD"), ...["c", "d", "e"].map((unit) => span(unit, "DEPUTY"))],
      [
        ["HEAD", "2022-07-01", "a b"],
        ["DEPUTY", "2022-01-01", "c d e"],
      ],
    ],
  ] as const)("tells the first day with more than allowed: %s", (_what, heads, expected) => {
    const limits = (on: LocalDate) => ({ heads: on < "2022-07-01" ? 2 : 1, deputies: 2 });
    const found = headsOverLimit(2022, heads, limits, [day("2022-01-01"), day("2022-07-01")]);
    expect(found.map(({ role, day: on, unitIds }) => [role, on, unitIds.join(" ")])).toEqual(expected);
  });

  it("counts by the regulation of each day: two heads from July on", () => {
    const limits = (on: LocalDate) => ({ heads: on < "2022-07-01" ? 1 : 2, deputies: 1 });
    const first = span("b", "HEAD");
    expect(check([first], span("a", "HEAD", "2022-07-01"), limits as never)).toBe("ok");
    expect(check([first], span("a", "HEAD", "2022-06-30"), limits as never)).toBe("TOO_MANY");
  });
});
