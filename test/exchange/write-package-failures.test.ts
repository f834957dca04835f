import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyPackage } from "#main/workshop/verify-package";
import { writePackage } from "#main/workshop/write-package";
import { type Failing, failingFiles } from "../support/failing-files";
import { inMemory, scratchFolder, watchedTask } from "../workshop/support";
import { orderOf } from "./package-support";

async function callsOfOneWriting(): Promise<readonly string[]> {
  const disk = failingFiles(-1, "", "ONCE");
  expect(await writePackage(orderOf(scratchFolder(inMemory)), watchedTask().task, disk.files)).toMatchObject({
    ok: true,
  });
  return disk.calls;
}

async function writeFailing(nth: number, code: string, failing: Failing) {
  const order = orderOf(scratchFolder(inMemory));
  const disk = failingFiles(nth, code, failing);
  const answer = await writePackage(order, watchedTask().task, disk.files);
  const folder = join(order.targetFolder, order.name);
  const left = readdirSync(order.targetFolder);
  const verdict = existsSync(folder) ? await verifyPackage(folder, watchedTask().task) : undefined;
  return { order, answer, left, verdict, call: disk.calls[nth] };
}

describe("a disk that fails at any one of its calls", () => {
  it("touches the disk in the expected manner", async () => {
    const calls = await callsOfOneWriting();
    const count = (name: string) => calls.filter((call) => call === name).length;
    // 5 papers and 5 tag files, 4 folders of papers, data, the package and the drive, once more after the rename.
    expect(count("sync")).toBe(5 + 5 + 4 + 3 + 1);
    expect(count("rename")).toBe(1);
    expect(calls.lastIndexOf("read")).toBeLessThan(calls.indexOf("rename"));
    expect(calls.length).toBeGreaterThan(100);
  });

  it.each(["EIO", "ENOSPC", "EROFS", "ENODEV", "ENOENT"])(
    "once (%s): nothing is left, and the reason told",
    async (code) => {
      const calls = await callsOfOneWriting();
      const told = new Set<string>();
      const wrong: unknown[] = [];
      for (let nth = 0; nth < calls.length; nth += 1) {
        const { answer, left, call, order } = await writeFailing(nth, code, "ONCE");
        // `lstat` before the name is given answers ENOENT when all is well.
        const meantWell = answer.ok && call === "lstat" && code === "ENOENT";
        if (!answer.ok) told.add(answer.error.code);
        const expected = meantWell ? [order.name] : [];
        if (answer.ok !== meantWell || left.join() !== expected.join())
          wrong.push({ nth, call, left, answer });
      }
      expect(wrong).toEqual([]);
      const reasons = [...told].sort();
      expect(reasons).toEqual(
        {
          EIO: ["DISK_ERROR", "PACKAGE_PAPER_DAMAGED"],
          ENOSPC: ["DISK_FULL", "PACKAGE_PAPER_DAMAGED"],
          EROFS: ["PACKAGE_PAPER_DAMAGED", "PLACE_READ_ONLY"],
          ENODEV: ["PACKAGE_PAPER_DAMAGED", "PLACE_GONE"],
          ENOENT: ["DISK_ERROR", "PACKAGE_PAPER_MISSING"],
        }[code],
      );
    },
  );

  it("from then on (a stick pulled out): what is left never looks whole, unless it is", async () => {
    const calls = await callsOfOneWriting();
    const wrong: unknown[] = [];
    let whole = 0;
    for (let nth = 0; nth < calls.length; nth += 1) {
      const { answer, order, left, verdict } = await writeFailing(nth, "EIO", "FROM_THEN_ON");
      const unfinished = left.length === 0 || left.join() === `${order.name}_CHUA-XONG`;
      const sound = verdict?.ok === true && verdict.value.faults.length === 0;
      whole += sound ? 1 : 0;
      if (answer.ok || (!unfinished && !sound)) wrong.push({ nth, left, answer, verdict });
    }
    expect(wrong).toEqual([]);
    // Only when the very last sync, after the rename, fails.
    expect(whole).toBe(2);
  });
});
