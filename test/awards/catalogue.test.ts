import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulesetOn } from "#core/awards/ruleset-on";
import type { LocalDate } from "#core/base/local-date";
import { dayBefore } from "#core/registry/day-before";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { readRulesetFiles } from "#main/book/awards/ruleset-files";
import { sha256 } from "#main/book/database/sha256";
import { scratchBook } from "../support/scratch-book";
import { root } from "../support/source-files";

const resources = join(root, "resources");
const rulesets = readRulesetFiles(resources);
const sources = JSON.parse(readFileSync(join(resources, "rulesets", "sources.json"), "utf8")) as {
  readonly sources: readonly { readonly key: string; readonly reliability: string }[];
};

describe("catalogues of awards", () => {
  it.each([
    ["2022-10-28", null, "2023-12-31"],
    ["2023-12-31", null, "2023-12-31"],
    ["2024-01-01", "2024-01-01", "2025-06-30"],
    ["2025-06-30", "2024-01-01", "2025-06-30"],
    ["2025-07-01", "2025-07-01", "2026-09-30"],
    ["2026-09-30", "2025-07-01", "2026-09-30"],
    ["2026-10-01", "2026-10-01", null],
  ])("on %s the one from %s to %s is in force (domain.md §0.3)", (date, from, to) => {
    const found = rulesetOn(
      rulesets.map(({ ruleset }) => ruleset),
      date as LocalDate,
    );
    expect([found?.inForceFrom, found?.inForceTo]).toEqual([from, to]);
  });

  it("follow one another without a day between", () => {
    const [first, ...later] = rulesets.map(({ ruleset }) => ruleset);
    expect(first?.inForceFrom).toBeNull();
    let before = first;
    for (const next of later) {
      expect(before?.inForceTo).toBe(next.inForceFrom === null ? null : dayBefore(next.inForceFrom));
      before = next;
    }
    expect(before?.inForceTo).toBeNull();
  });

  it.each(rulesets.map(({ ruleset }) => [ruleset.name, ruleset] as const))(
    "%s: each award once, and none called read, nor an article named, without a source that was read",
    (_, { awards }) => {
      expect(new Set(awards.map(({ code }) => code)).size).toBe(awards.length);
      const read = new Set(sources.sources.map(({ key }) => key));
      for (const award of awards) {
        expect(award.sources.filter((key) => !read.has(key))).toEqual([]);
        expect(award.sources.length === 0, award.code).toBe(award.reliability === "UNVERIFIED");
        if (award.sources.length === 0) expect(award.basis, award.code).not.toMatch(/Điều \d/);
      }
    },
  );

  it("cites no article for the time before 2024, which was not researched (domain.md §0.4.7)", () => {
    const before2024 = rulesets.find(({ ruleset }) => ruleset.inForceFrom === null)?.ruleset;
    for (const award of before2024?.awards ?? []) {
      expect(award.basis).not.toMatch(/Điều|06\/2022/);
      expect(award.reliability).not.toBe("VERIFIED");
    }
    expect(before2024?.note).toContain("chưa được tra cứu");
  });

  it("do not call a law read whose text was not obtained (LUAT26)", () => {
    const amended = rulesets.at(-1)?.ruleset;
    expect(amended?.awards.filter(({ reliability }) => reliability === "VERIFIED")).toEqual([]);
  });

  it("keep flags for units and fighters for people", () => {
    for (const { ruleset } of rulesets) {
      const nominees = (code: string) => ruleset.awards.find((award) => award.code === code)?.nominees;
      expect(nominees("CO_NGANH_TU_PHAP")).toEqual(["UNIT"]);
      expect(nominees("CO_CP")).toEqual(["UNIT"]);
      expect(nominees("CSTDCS")).toEqual(["PERSON"]);
      expect(nominees("GK")).toEqual(["UNIT", "PERSON"]);
    }
  });

  it("are named by the digest of their canonical text", async () => {
    const book = scratchBook({ handlers: awardHandlers });
    const catalogue = await book.call("awards.catalogue", {});
    const file = rulesets.find(({ digest }) => digest === catalogue.digest);
    expect(file?.ruleset.inForceTo).toBe("2023-12-31");
    expect(sha256(file?.content ?? "")).toBe(catalogue.digest);
  });
});
