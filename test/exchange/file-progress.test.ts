import { describe, expect, it } from "vitest";
import { writePackage } from "#main/workshop/write-package";
import { fileStateOf, type FileState } from "#renderer/exchange/file-progress.ts";
import { scratchFolder, watchedTask } from "../workshop/support";
import { orderOf } from "./package-support";

const ranks: Readonly<Record<FileState, number>> = {
  NOT_WRITTEN: 0,
  WAITING: 0,
  COPYING: 1,
  COPIED: 2,
  READING: 1,
  MATCHED: 2,
};

describe("the state of each file on the screen", () => {
  it("follows the steps of a real writing: every file in turn, none back, one at a time", async () => {
    const given = orderOf(scratchFolder());
    const order = {
      ...given,
      payload: given.payload.toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    };
    const { task, steps } = watchedTask();
    await writePackage(order, task);
    const paths = ["hoso.json", ...order.payload.map(({ path }) => path)];
    for (const stage of ["COPY", "READ_BACK"]) {
      const rows = steps
        .filter((step) => step.stage === stage)
        .map((progress) => paths.map((path) => ranks[fileStateOf(path, { kind: "RUNNING", progress })]));
      for (const [place, row] of rows.entries()) {
        expect(row.filter((rank) => rank === 1).length).toBeLessThanOrEqual(1);
        expect(row.every((rank, file) => rank >= (rows[place - 1]?.[file] ?? 0))).toBe(true);
      }
      for (const file of paths.keys()) expect(rows.some((row) => row[file] === 1)).toBe(true);
      expect(rows.at(-1)?.every((rank) => rank === 2)).toBe(true);
    }
  });

  it("is not written before, and matches after", () => {
    expect(fileStateOf("hoso.json", { kind: "BEFORE" })).toBe("NOT_WRITTEN");
    expect(fileStateOf("hoso.json", { kind: "RUNNING", progress: null })).toBe("WAITING");
    expect(fileStateOf("hoso.json", { kind: "DONE" })).toBe("MATCHED");
  });
});
