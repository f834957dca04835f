import { describe, expect, it } from "vitest";
import type { UnitId, YearHeadId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { type HeadSpan, checkHead } from "#core/registry/heads";

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

  it("counts by the regulation of each day: two heads from July on", () => {
    const limits = (on: LocalDate) => ({ heads: on < "2022-07-01" ? 1 : 2, deputies: 1 });
    const first = span("b", "HEAD");
    expect(check([first], span("a", "HEAD", "2022-07-01"), limits as never)).toBe("ok");
    expect(check([first], span("a", "HEAD", "2022-06-30"), limits as never)).toBe("TOO_MANY");
  });
});
