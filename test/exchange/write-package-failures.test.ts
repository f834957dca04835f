import { existsSync, readdirSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSystem, realFileSystem } from "#main/workshop/file-system";
import { verifyPackage } from "#main/workshop/verify-package";
import { writePackage } from "#main/workshop/write-package";
import { inMemory, scratchFolder, watchedTask } from "../workshop/support";
import { orderOf } from "./package-support";

type Failing = "ONCE" | "FROM_THEN_ON";
type Method = (...args: never[]) => Promise<unknown>;

/** A disk whose `nth` call (from 0) fails, once or from then on; tells the calls made. */
function failingDisk(nth: number, code: string, failing: Failing) {
  const calls: string[] = [];
  const guarded = (name: string, action: Method): Method => {
    return (...args) => {
      calls.push(name);
      const place = calls.length - 1;
      return place === nth || (failing === "FROM_THEN_ON" && nth >= 0 && place > nth)
        ? Promise.reject(Object.assign(new Error(code), { code, errno: -1 }))
        : action(...args);
    };
  };
  const guardedHandle = (handle: FileHandle) => ({
    ...Object.fromEntries(
      (["read", "write", "sync", "stat"] as const).map((name) => [
        name,
        guarded(name, (handle[name] as Method).bind(handle)),
      ]),
    ),
    // A handle is closed whatever happens: a test must not run out of them.
    close: () => handle.close(),
  });
  const names = ["open", "mkdir", "rename", "rm", "unlink", "stat", "lstat", "readdir", "statfs"] as const;
  const files = Object.fromEntries(
    names.map((name) => [name, guarded(name, realFileSystem[name] as Method)]),
  ) as unknown as FileSystem;
  const open = files.open as unknown as (...args: unknown[]) => Promise<FileHandle>;
  return {
    calls,
    files: {
      ...files,
      open: async (...args: unknown[]) => guardedHandle(await open(...args)),
    } as unknown as FileSystem,
  };
}

async function callsOfOneWriting(): Promise<readonly string[]> {
  const disk = failingDisk(-1, "", "ONCE");
  expect(await writePackage(orderOf(scratchFolder(inMemory)), watchedTask().task, disk.files)).toMatchObject({
    ok: true,
  });
  return disk.calls;
}

async function writeFailing(nth: number, code: string, failing: Failing) {
  const order = orderOf(scratchFolder(inMemory));
  const disk = failingDisk(nth, code, failing);
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

  it.each(["EIO", "ENOSPC", "EROFS", "ENOENT"])(
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
