import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { dayBefore, nearestDayOfYear } from "#core/registry/day-before";
import { ancestorsOn, childrenOn, isUnderOn, standsUnderItself } from "#core/registry/hierarchy";
import { checkRename, existsOn, nameOn, namePeriods, parentOn } from "#core/registry/lineage";
import { isNameTaken } from "#core/registry/name-taken";
import { isMemberInYear, memberIdsOn, standingOn } from "#core/registry/standing";
import { day, founded, lineagesOf, unit } from "./lineage-samples";

/** THADS TP Hồ Chí Minh: renamed on 01/07/2025 (domain.md §10.2). */
const cuc = [
  founded("CUC", { name: "Cục THADS TP Hồ Chí Minh" }),
  { ...founded("CUC", { name: "THADS TP Hồ Chí Minh" }), kind: "RENAMED", on: day("2025-07-01") } as const,
];

describe("name of a unit on a day", () => {
  it.each([
    ["1990-01-01", "Cục THADS TP Hồ Chí Minh"],
    ["2025-06-30", "Cục THADS TP Hồ Chí Minh"],
    ["2025-07-01", "THADS TP Hồ Chí Minh"],
    ["2030-01-01", "THADS TP Hồ Chí Minh"],
  ])("on %s is %s", (date, name) => {
    expect(nameOn(cuc, day(date))).toBe(name);
    expect(nameOn([...cuc].reverse(), day(date))).toBe(name);
  });

  it("is none before a known founding", () => {
    const events = [founded("CUC", { name: "Sở", on: "2020-03-01" })];
    expect(nameOn(events, day("2020-02-29"))).toBeNull();
    expect(nameOn(events, day("2020-03-01"))).toBe("Sở");
  });

  it("leaves no gap between two names", () => {
    expect(namePeriods(cuc).map(({ from, to }) => [from, to])).toEqual([
      [null, "2025-06-30"],
      ["2025-07-01", null],
    ]);
  });

  it("outlives the unit, whose last name ends the day before", () => {
    const events = [
      ...cuc,
      { ...founded("CUC", {}), kind: "ENDED", on: day("2026-01-01"), name: null } as const,
    ];
    expect(nameOn(events, day("2027-01-01"))).toBe("THADS TP Hồ Chí Minh");
    expect(namePeriods(events).at(-1)?.to).toBe("2025-12-31");
    expect(existsOn(events, day("2025-12-31"))).toBe(true);
    expect(existsOn(events, day("2026-01-01"))).toBe(false);
  });
});

describe("a new name", () => {
  const events = [
    founded("CUC", { name: "Cũ", on: "2020-03-01" }),
    { ...founded("CUC", {}), kind: "ENDED", on: day("2026-01-01"), name: null } as const,
  ];
  it.each([
    ["2020-03-01", "Mới", { code: "BEFORE_START", start: "2020-03-01" }],
    ["2019-01-01", "Mới", { code: "BEFORE_START", start: "2020-03-01" }],
    ["2026-01-01", "Mới", { code: "AFTER_END", end: "2026-01-01" }],
    ["2022-01-01", "Cũ", { code: "SAME_NAME" }],
  ])("from %s as %s is refused", (date, name, error) => {
    expect(checkRename(events, day(date), name)).toEqual({ ok: false, error });
  });

  it("is taken from the day after the founding to the day before the end", () => {
    expect(checkRename(events, day("2020-03-02"), "Mới").ok).toBe(true);
    expect(checkRename(events, day("2025-12-31"), "Mới").ok).toBe(true);
  });

  it("is refused twice on one day", () => {
    expect(checkRename(cuc, day("2025-07-01"), "Khác")).toEqual({ ok: false, error: { code: "SAME_DAY" } });
  });
});

describe("units under units", () => {
  const lineages = lineagesOf([
    founded("CUC", { name: "Cục" }),
    founded("CHI_CUC", { name: "Chi cục", parent: "CUC" }),
    founded("DOI", { name: "Đội", parent: "CHI_CUC" }),
    founded("KHAC", { name: "Cục khác" }),
    { ...founded("DOI", { parent: "KHAC" }), kind: "NEW_PARENT", on: day("2023-01-01"), name: null },
  ]);

  it("follow the parent of the day, at any depth", () => {
    expect(ancestorsOn(lineages, unit("DOI"), day("2022-12-31"))).toEqual([unit("CHI_CUC"), unit("CUC")]);
    expect(isUnderOn(lineages, unit("DOI"), unit("CUC"), day("2022-12-31"))).toBe(true);
    expect(isUnderOn(lineages, unit("DOI"), unit("CUC"), day("2023-01-01"))).toBe(false);
    expect(childrenOn(lineages, unit("KHAC"), day("2023-01-01"))).toEqual([unit("DOI")]);
    expect(parentOn(lineages.get(unit("CUC")) ?? [], day("2022-01-01"))).toBeNull();
  });

  it("never run in a circle, not even on a later day", () => {
    expect(standsUnderItself(lineages, unit("CUC"))).toBe(false);
    const circle = lineagesOf([
      founded("CUC", { name: "Cục" }),
      founded("CHI_CUC", { name: "Chi cục", parent: "CUC" }),
      { ...founded("CUC", { parent: "CHI_CUC" }), kind: "NEW_PARENT", on: day("2024-05-01"), name: null },
    ]);
    expect(standsUnderItself(circle, unit("CUC"))).toBe(true);
    expect(standsUnderItself(circle, unit("CHI_CUC"))).toBe(true);
    expect(ancestorsOn(circle, unit("CUC"), day("2024-05-01"))).toEqual([unit("CHI_CUC")]);
  });

  it.each([
    ["CUC", "2022-06-01", "MEMBER"],
    ["CHI_CUC", "2022-06-01", "UNDER_MEMBER"],
    ["DOI", "2022-06-01", "UNDER_MEMBER"],
    ["DOI", "2023-06-01", "NEITHER"],
    ["KHAC", "2022-06-01", "NEITHER"],
    ["CUC", "2021-12-31", "NEITHER"],
    ["CUC", "2024-01-01", "NEITHER"],
  ])("%s on %s is %s (domain.md §0.4.2: member and nominee are two things)", (name, date, standing) => {
    const memberships = [{ unitId: unit("CUC"), from: day("2022-01-01"), to: day("2023-12-31") }];
    expect(standingOn(lineages, memberIdsOn(memberships, day(date)), unit(name), day(date))).toBe(standing);
  });

  it.each([
    [2021, false],
    [2022, true],
    [2023, true],
    [2024, false],
  ])("a member until 01/01/2023 was one in %i: %s", (year, expected) => {
    const memberships = [{ unitId: unit("CUC"), from: day("2022-12-31"), to: day("2023-01-01") }];
    expect(isMemberInYear(memberships, unit("CUC"), year)).toBe(expected);
  });

  it("may bear one name under different parents, never twice under the same (domain.md §10.2)", () => {
    const asked = { name: "chi CỤC", from: day("2022-01-01"), except: null };
    expect(isNameTaken(lineages, { ...asked, parentId: unit("CUC") })).toBe(true);
    expect(isNameTaken(lineages, { ...asked, parentId: unit("KHAC") })).toBe(false);
    expect(isNameTaken(lineages, { ...asked, parentId: unit("CUC"), except: unit("CHI_CUC") })).toBe(false);
  });
});

describe("days", () => {
  it.each([
    ["2024-03-01", "2024-02-29"],
    ["2023-03-01", "2023-02-28"],
    ["2023-01-01", "2022-12-31"],
    ["2023-05-10", "2023-05-09"],
  ])("before %s is %s", (date, before) => {
    expect(dayBefore(date as LocalDate)).toBe(before);
  });

  it.each([
    ["2022-10-28", 2022, "2022-10-28"],
    ["2023-01-15", 2022, "2022-12-31"],
    ["2022-10-28", 2023, "2023-01-01"],
  ])("nearest to %s in %i is %s", (date, year, nearest) => {
    expect(nearestDayOfYear(day(date), year)).toBe(nearest);
  });
});

describe("a lineage of an unknown unit", () => {
  it("has no parent and no standing", () => {
    expect(standingOn(new Map(), new Set(), "none" as UnitId, day("2022-01-01"))).toBe("NEITHER");
  });
});
