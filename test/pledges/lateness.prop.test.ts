import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daysBetween } from "#core/base/calendar-days";
import { type LocalDate, daysInMonth } from "#core/base/local-date";
import { latenessOf } from "#core/pledges/incoming/lateness";

/** The slow calendar: one day after another, as a person turns the leaves. */
function nextDay(date: LocalDate): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (day < daysInMonth(year, month)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

function written(year: number, month: number, day: number): LocalDate {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}` as LocalDate;
}

function walked(from: LocalDate, days: number): LocalDate {
  let day = from;
  for (let step = 0; step < days; step += 1) day = nextDay(day);
  return day;
}

const day = fc
  .record({
    year: fc.integer({ min: 1999, max: 2101 }),
    month: fc.integer({ min: 1, max: 12 }),
    of: fc.nat(30),
  })
  .map(({ year, month, of }) => written(year, month, (of % daysInMonth(year, month)) + 1));
const span = fc.integer({ min: 0, max: 900 });

describe("lateness in calendar days, in a zone far from the office", () => {
  const zone = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = "America/Anchorage";
  });
  afterAll(() => {
    process.env.TZ = zone;
  });

  it("counts the days a calendar turned leaf by leaf counts, both ways", () => {
    fc.assert(
      fc.property(day, span, (from, days) => {
        const to = walked(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(daysBetween(to, from) + days).toBe(0);
      }),
    );
  });

  it("is late by as many days as pass from the due day to the day received", () => {
    fc.assert(
      fc.property(day, span, span, (due, days, later) => {
        const received = walked(due, days);
        const today = walked(received, later);
        expect(latenessOf(due, received, today)).toEqual(
          days === 0 ? { standing: "ON_TIME" } : { standing: "LATE", days },
        );
        expect(latenessOf(received, due, today)).toEqual({ standing: "ON_TIME" });
      }),
    );
  });

  it("is missing since the day after the due day, and waits until then", () => {
    fc.assert(
      fc.property(day, span, (due, days) => {
        expect(latenessOf(due, null, walked(due, days))).toEqual(
          days === 0 ? { standing: "WAITING", days: 0 } : { standing: "MISSING", days },
        );
        expect(latenessOf(walked(due, days), null, due)).toEqual({ standing: "WAITING", days });
      }),
    );
  });

  it("says nothing of lateness where no due day is set", () => {
    fc.assert(
      fc.property(fc.option(day), day, (received, today) => {
        expect(latenessOf(null, received, today)).toEqual({ standing: "NO_DUE_DAY" });
      }),
    );
  });

  it.each([
    ["2016-10-20", "2016-10-24", 4],
    ["2016-02-28", "2016-03-01", 2],
    ["2022-02-28", "2022-03-01", 1],
    ["2000-02-28", "2000-03-01", 2],
    ["2100-02-28", "2100-03-01", 1],
    ["2022-12-31", "2023-01-01", 1],
  ] as const)("from %s to %s are %i days", (from, to, days) => {
    expect(daysBetween(from as LocalDate, to as LocalDate)).toBe(days);
  });
});
