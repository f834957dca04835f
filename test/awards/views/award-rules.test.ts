import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { awardOrder, stepOf } from "#core/awards/views/award-order";
import { type MatrixUnit, matrixFacts } from "#core/awards/views/award-matrix";
import { type Capacity, capacity, judgeDirectShare, tallyCapacities } from "#core/awards/views/capacity";
import { judgeHead } from "#core/awards/views/head-beside-unit";
import { type RemarkFacts, remarksOn } from "#core/awards/views/remarks";
import { stackedAwards } from "#core/awards/views/stacked-awards";
import { type Watch, watch, yearsUpTo } from "#core/awards/views/watch";
import type { LocalDate } from "#core/base/local-date";
import { rulesetOn } from "#core/awards/ruleset-on";
import { dayBefore } from "#core/registry/day-before";
import { matrixFactWords, remarkWords } from "#core/strings/award-remark-words";
import { readDataFiles } from "#main/book/awards/data-files";
import { readRulesetFiles } from "#main/book/awards/ruleset-files";
import { root } from "../../support/source-files";

const resources = join(root, "resources");
const orders = readDataFiles(resources, "orders", awardOrder);
const orderOn = (day: string) => {
  const order = rulesetOn(orders, day as LocalDate);
  if (order === null) throw new Error(`an order on ${day}`);
  return order;
};
const order = orderOn("2024-12-31");

describe("the order of awards", () => {
  it("leaves no day uncovered and names only awards of the catalogues", () => {
    const [first, ...later] = orders;
    expect(first?.inForceFrom).toBeNull();
    let before = first;
    for (const next of later) {
      expect(before?.inForceTo).toBe(next.inForceFrom === null ? null : dayBefore(next.inForceFrom));
      before = next;
    }
    expect(before?.inForceTo).toBeNull();
    const catalogue = readRulesetFiles(resources).flatMap(({ ruleset }) => ruleset.awards);
    for (const { ladders } of orders)
      for (const { kind, nominee, steps } of ladders)
        for (const code of steps.flat())
          expect(
            catalogue.some((one) => one.code === code && one.kind === kind && one.nominees.includes(nominee)),
            code,
          ).toBe(true);
  });

  it("calls nothing read without a source that was read, and cites no article for the time before 2024", () => {
    const { sources } = JSON.parse(readFileSync(join(resources, "rulesets", "sources.json"), "utf8")) as {
      readonly sources: readonly { readonly key: string }[];
    };
    const read = new Set(sources.map(({ key }) => key));
    for (const { ladders, matching, inForceFrom } of orders)
      for (const line of [...ladders, matching]) {
        expect(line.sources.filter((key) => !read.has(key))).toEqual([]);
        expect(line.sources.length === 0).toBe(line.reliability === "UNVERIFIED");
        if (inForceFrom === null) expect(line.basis).not.toMatch(/Điều \d/);
      }
  });

  it("does not know an award no ladder names", () => {
    expect(stepOf(order, "KNC", "PERSON")).toBeNull();
    expect(stepOf(order, "CSTDCS", "UNIT")).toBeNull();
    expect(stepOf(order, "CSTDCS", "PERSON")).toEqual({ kind: "TITLE", step: 2 });
  });
});

describe("a head beside what the unit reached (domain.md §3.1 P12, seed 004 “Thứ tư”)", () => {
  it.each([
    ["CSTDCS", ["TTLDTT"], "ABOVE", null],
    ["CSTDCS", ["TTLDXS"], "NOT_ABOVE", null],
    ["CSTDCS", ["TTLDTT", "CO_BO"], "NOT_ABOVE", null],
    ["LDTT", ["TTLDXS"], "NOT_ABOVE", null],
    ["CSTDTQ", ["CO_TINH"], "ABOVE", null],
    ["BK_BO", ["GK"], "ABOVE", null],
    ["BK_BO", ["BK_TTG"], "NOT_ABOVE", null],
    ["CSTDCS", [], "UNKNOWN", "UNIT_NOT_RECORDED"],
    ["KNC", ["TTLDXS"], "UNKNOWN", "NOT_IN_ORDER"],
    ["CSTDCS", ["BK_TTG"], "UNKNOWN", "NOT_COMPARABLE"],
    ["CSTDCS", ["Danh hiệu riêng của tỉnh"], "UNKNOWN", "NOT_COMPARABLE"],
  ] as const)("%s of the head, %j of the unit: %s %s", (award, unit, verdict, doubt) => {
    expect(judgeHead(order, award, [...unit])).toEqual({ verdict, doubt });
  });
});

describe("more who do the work than who manage it (LUAT22 Điều 5, seed 004 “Thứ tư”)", () => {
  it.each([
    [0, 0, 0, "NOBODY"],
    [0, 0, 1, "UNKNOWN"],
    [3, 2, 0, "MORE"],
    [3, 2, 1, "UNKNOWN"],
    [4, 2, 1, "MORE"],
    [2, 2, 0, "NOT_MORE"],
    [1, 3, 2, "NOT_MORE"],
    [1, 3, 3, "UNKNOWN"],
  ] as const)("%i direct, %i managers, %i unknown: %s", (direct, managers, unknown, share) => {
    expect(judgeDirectShare({ direct, managers, unknown })).toBe(share);
  });

  it("is said only where it stays true however the unknown turn out", () => {
    const people = fc.array(fc.constantFrom<Capacity>(...capacity.options), { maxLength: 12 });
    fc.assert(
      fc.property(people, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, turns) => {
        const said = judgeDirectShare(tallyCapacities(all));
        const known = all.map((one, place) =>
          one === "UNKNOWN" ? (turns[place] === true ? "DIRECT" : "MANAGER") : one,
        );
        const truth = judgeDirectShare(tallyCapacities(known));
        expect(said === "UNKNOWN" ? truth : said).toBe(truth);
      }),
    );
  });
});

describe("awards side by side (domain.md §3.1 P1)", () => {
  const award = (awardCode: string, nominee: "UNIT" | "PERSON" = "UNIT", recipientKey = "1") => ({
    ...{ recipientKey, nominee, awardCode },
  });
  it.each([
    ["two forms", [award("GK"), award("BK_BO")], 1],
    ["two flags of one step", [award("CO_BO"), award("CO_TINH")], 1],
    ["the ladder of a unit is none (domain.md §0.4.4)", [award("TTLDXS"), award("CO_BO"), award("CO_CP")], 0],
    ["the ladder of a person is none", [award("LDTT", "PERSON"), award("CSTDCS", "PERSON")], 0],
    ["a title and a form", [award("TTLDXS"), award("BK_BO")], 0],
    ["two recipients", [award("GK"), award("GK", "UNIT", "2")], 0],
    ["what no order names", [award("KNC", "PERSON"), award("X", "PERSON")], 0],
  ] as const)("%s", (_, awards, together) => {
    expect(stackedAwards(order, awards)).toHaveLength(together);
  });
});

const years = yearsUpTo(2022);
const unit = (name: string, times: Readonly<Record<number, number>>, fields: Partial<MatrixUnit> = {}) =>
  ({
    ...{ name, kind: "MEMBER", memberSince: 2015 },
    times: new Map(Object.entries(times).map(([year, count]) => [Number(year), count])),
    ...fields,
  }) as MatrixUnit;
const sentences = (units: readonly MatrixUnit[]) => matrixFacts(units, years).map(matrixFactWords);

describe("facts of the matrix", () => {
  it("says that each member had it exactly once in five years, and nothing more", () => {
    const units = ["A", "B", "C", "D", "E"].map((name, place) => unit(name, { [2018 + place]: 1 }));
    expect(sentences(units)).toEqual([
      "Trong 5 năm 2018–2022, mỗi đơn vị thành viên đúng một lần (5 đơn vị).",
    ]);
  });

  it("tells who had it never, once, several times and every year, of the years that have records", () => {
    const units = [
      unit("A", { 2019: 1, 2020: 1, 2021: 1 }),
      unit("B", { 2019: 1, 2021: 1 }),
      unit("C", { 2020: 1 }),
      unit("D", {}, { memberSince: 2021 }),
      unit("E", {}, { kind: "UNDER_MEMBER", memberSince: null }),
    ];
    expect(sentences(units)).toEqual([
      "Trong 3 năm 2019–2021, đúng một lần: C.",
      "Trong 3 năm 2019–2021, từ hai lần trở lên: B.",
      "Trong 3 năm 2019–2021, năm nào cũng có: A.",
      "Trong 3 năm 2019–2021, chưa lần nào: D.",
      "Theo sổ, chưa là thành viên từ đầu thời gian này: D.",
      "Các năm 2018, 2022 trong sổ chưa có bản ghi nào của danh hiệu này: chưa rõ.",
    ]);
  });

  it("says of years nobody typed only that nobody typed them", () => {
    expect(sentences([unit("A", {}), unit("B", {})])).toEqual([
      "5 năm 2018–2022 trong sổ chưa có bản ghi nào của danh hiệu này: chưa rõ.",
    ]);
  });

  it("counts every unit in one sentence only, whatever the order of units", () => {
    const anyUnit = fc.record({
      name: fc.string({ minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom("MEMBER" as const, "UNDER_MEMBER" as const),
      memberSince: fc.constant(null),
      times: fc
        .array(fc.tuple(fc.constantFrom(...years), fc.integer({ min: 1, max: 2 })))
        .map((pairs) => new Map(pairs)),
    });
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 9 }), (units) => {
        const facts = matrixFacts(units, years);
        const counted = facts.reduce(
          (sum, fact) => sum + ("count" in fact ? fact.count : fact.fact === "EACH_ONCE" ? fact.units : 0),
          0,
        );
        const isRecorded = units.some(({ times }) => times.size > 0);
        const told = units.filter(({ kind, times }) => kind === "MEMBER" || times.size > 0);
        expect(counted).toBe(isRecorded ? told.length : 0);
        const backwards = matrixFacts([...units].reverse(), years);
        expect(backwards.map(({ fact }) => fact)).toEqual(facts.map(({ fact }) => fact));
      }),
    );
  });
});

describe("remarks at nominating", () => {
  const quiet: RemarkFacts = {
    watched: new Set<Watch>(watch.options),
    nominee: "UNIT",
    capacity: "UNKNOWN",
    rotation: { recorded: [2019, 2020, 2021], received: [2020], eachOnce: 0 },
    beside: [],
    nominated: { direct: 2, managers: 1, unknown: 0 },
    head: { verdict: "NOT_ABOVE", doubt: null, unitAwards: [] },
    area: "OTHER",
    duty: { tasks: 0, papers: 0 },
  };
  const said = (facts: Partial<RemarkFacts>) => remarksOn({ ...quiet, ...facts }).map(remarkWords);
  const head = { nominee: "PERSON", capacity: "HEAD" } as const;

  it("says nothing where nothing is watched", () => {
    expect(said({ watched: new Set(), beside: ["Giấy khen"], area: "REMOTE" })).toEqual([]);
  });

  it("tells how often a unit had the award before", () => {
    expect(said({})).toEqual(["Trong 3 năm 2019–2021, đơn vị này nhận 1 lần (2020)."]);
    expect(said({ rotation: { recorded: [2020, 2021], received: [], eachOnce: 0 } })).toEqual([
      "Trong 2 năm 2020–2021, đơn vị này chưa nhận lần nào.",
    ]);
    expect(said({ rotation: { recorded: [], received: [], eachOnce: 0 } })).toEqual([
      "Năm năm trước trong sổ chưa có bản ghi nào của danh hiệu này: chưa rõ.",
    ]);
    expect(said({ rotation: { recorded: [2019, 2020, 2021], received: [2019], eachOnce: 3 } })).toEqual([
      "Trong 3 năm 2019–2021, đơn vị này nhận 1 lần (2019). Mỗi đơn vị thành viên đúng một lần (3 đơn vị).",
    ]);
  });

  it.each([
    ["a head above the unit", { ...head, head: { verdict: "ABOVE", doubt: null, unitAwards: ["TTLĐTT"] } }],
    ["duties not done, of a head", { ...head, duty: { tasks: 1, papers: 2 } }],
    ["a remote unit", { area: "REMOTE" }],
    ["what stands beside it", { beside: ["Giấy khen"] }],
    ["too few who do the work", { ...head, nominated: { direct: 1, managers: 2, unknown: 0 } }],
  ] as const)("says %s in one sentence", (_, facts) => {
    const before = said(facts.hasOwnProperty("nominee") ? head : {});
    expect(said(facts as Partial<RemarkFacts>).length).toBe(before.length + 1);
  });

  it("says of one whose capacity nobody wrote only that it is not known", () => {
    const duty = { tasks: 1, papers: 0 };
    const remarks = remarksOn({ ...quiet, nominee: "PERSON", capacity: "UNKNOWN", duty });
    expect(remarks).toEqual([
      { watch: "CAPACITY_UNKNOWN", unanswered: ["DIRECT_SHARE", "HEAD_ABOVE_UNIT", "DUTY_NOT_DONE"] },
    ]);
    expect(remarksOn({ ...quiet, nominee: "PERSON", capacity: "DIRECT", duty })).toEqual([]);
  });
});
