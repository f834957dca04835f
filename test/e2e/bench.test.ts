import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { BenchBook } from "../bench/bench-book";
import { listQuestions } from "../bench/list-questions";
import { root } from "../support/source-files";

interface Line {
  readonly name: string;
  readonly measured: { readonly median: number };
  readonly limit: { readonly median: number };
  readonly ratio: { readonly median: number };
}

const perSave = (what: string) =>
  ["registry.addUnit", "conference.saveCount"].map((name) => `one saved line, ${name}: ${what}`);

const expected = [
  "start to usable list",
  "memory with the list open (PSS)",
  ...["time", "commits", "pages of the log", "syncs"].flatMap(perSave),
  "package of 20 MB",
  "package of 20 MB: of it, taking the paper in",
  "package of 20 MB: of it, writing and reading back",
  ...["1,000", "3,000"].flatMap((units) => [
    `registry.listUnits, first page, ${units} units`,
    `registry.listUnits, folded search, ${units} units`,
    `dossiers.list, first page, ${units} units`,
    `dossiers.list, folded search, ${units} units`,
    ...listQuestions({} as BenchBook).map(({ name }) => `${name}, ${units} units`),
  ]),
];

/** How long anything takes is not asked here: only that all of it is measured. */
describe("npm run bench -- --quick", () => {
  it("prints every line with a figure and its limit; each save is one commit, synced", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, "electron", "setup", "bench.mjs"), "--quick"],
      { cwd: root },
    );
    const file = join(root, "out", "bench", "quick-result.json");
    const { lines } = JSON.parse(readFileSync(file, "utf8")) as { readonly lines: readonly Line[] };
    expect(lines.map(({ name }) => name).sort()).toEqual(expected.sort());
    for (const { name, measured, limit, ratio } of lines) {
      expect(stdout).toMatch(new RegExp(`^${name.replace(/[().]/g, "\\$&")} +[0-9]`, "m"));
      for (const { median } of [measured, limit, ratio]) {
        expect(median, name).toBeGreaterThan(0);
        expect(median, name).toBeLessThan(Number.POSITIVE_INFINITY);
      }
    }
    const medianOf = (wanted: string) => lines.find(({ name }) => name === wanted)?.measured.median;
    for (const name of perSave("commits")) expect(medianOf(name), name).toBe(1);
    for (const name of perSave("syncs")) expect(medianOf(name), name).toBeGreaterThanOrEqual(1);
  });
});
