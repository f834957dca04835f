import { describe, expect, it } from "vitest";
import {
  daysInMonth,
  formatDate,
  formatDateInProse,
  isLocalDate,
  parseTypedDate,
  partsOf,
} from "#core/base/local-date";
import type { LocalDate } from "#core/base/local-date";

describe("typed dates", () => {
  it.each([
    ["02/11/2022", "2022-11-02"],
    ["2/11/2022", "2022-11-02"],
    [" 29/2/2024 ", "2024-02-29"],
    ["31-12-2199", "2199-12-31"],
  ])("reads %s as %s", (typed, date) => {
    expect(parseTypedDate(typed)).toEqual({ ok: true, value: date });
  });

  it.each([
    ["05/02/90", "TWO_DIGIT_YEAR"],
    ["05/02/190", "TWO_DIGIT_YEAR"],
    ["29/02/2023", "NO_SUCH_DAY"],
    ["31/04/2022", "NO_SUCH_DAY"],
    ["00/01/2022", "NO_SUCH_DAY"],
    ["2022-11-02", "NOT_A_DATE"],
    ["hôm nay", "NOT_A_DATE"],
    ["", "NOT_A_DATE"],
  ])("refuses %j as %s", (typed, fault) => {
    expect(parseTypedDate(typed)).toEqual({ ok: false, error: fault });
  });

  it("knows the leap years of the Gregorian calendar", () => {
    expect([2000, 2024, 2100, 2023].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
    expect(isLocalDate("2100-02-29")).toBe(false);
  });
});

describe("written dates", () => {
  it("writes prose with leading zeros for days below 10 and months 1 and 2 (NĐ 30/2020, Phụ lục I)", () => {
    expect(formatDateInProse("2026-02-05" as LocalDate)).toBe("ngày 05 tháng 02 năm 2026");
    expect(formatDateInProse("2026-03-15" as LocalDate)).toBe("ngày 15 tháng 3 năm 2026");
  });

  it("shows days as dd/MM/yyyy and never shifts them by a zone", () => {
    expect(formatDate("2022-11-02" as LocalDate)).toBe("02/11/2022");
    expect(partsOf("2022-11-02" as LocalDate)).toEqual({ year: 2022, month: 11, day: 2 });
  });
});
