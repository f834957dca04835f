import * as promises from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CopyDisk, makeCopyOfBook } from "#main/book/safekeeping/make-copy";
import { proveFolder } from "#main/book/safekeeping/copies/prove-copy";
import { copyVerified } from "#main/workshop/copy-verified";
import { hashFile } from "#main/workshop/hash-file";
import { createLocalWorkshop } from "#main/workshop/local-workshop";
import { packCopy } from "#main/workshop/pack-copy";
import { inMemory, scratchFolder, watchedTask } from "../../workshop/support";
import { attach, seal, type WorkedBook, workedBook } from "../worked-book";

type Failing = "ONCE" | "FROM_THEN_ON";
type Method = (...args: never[]) => Promise<unknown>;

const names = [
  "open",
  "mkdir",
  "rename",
  "rm",
  "unlink",
  "stat",
  "lstat",
  "readdir",
  "statfs",
  "link",
] as const;

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
  const files = Object.fromEntries(
    names.map((name) => [name, guarded(name, promises[name] as unknown as Method)]),
  ) as unknown as CopyDisk;
  const open = files.open as unknown as (...args: unknown[]) => Promise<FileHandle>;
  const guardedHandle = (handle: FileHandle) => ({
    ...Object.fromEntries(
      (["read", "write", "writeFile", "sync", "stat"] as const).map((name) => [
        name,
        guarded(name, (handle[name] as Method).bind(handle)),
      ]),
    ),
    // A handle is closed whatever happens: a test must not run out of them.
    close: () => handle.close(),
  });
  const disk = {
    ...files,
    open: async (...args: unknown[]) => guardedHandle(await open(...args)),
  } as unknown as CopyDisk;
  return { calls, disk };
}

let book: WorkedBook;
async function theBook(): Promise<WorkedBook> {
  book = await workedBook();
  await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
  await attach(book, book.unitNomination, "Tờ trình.pdf");
  await seal(book);
  return book;
}

/** One copy, with an older one of the same place beside it, on a disk that fails. */
async function copyFailing(nth: number, code: string, failing: Failing) {
  const { calls, disk } = failingDisk(nth, code, failing);
  const target = scratchFolder(inMemory);
  const local = createLocalWorkshop();
  const context = {
    ...book.context,
    workshop: {
      ...local,
      copyVerified: (order: never, task: never) => copyVerified(order, task, disk),
      hashFile: (path: string, task: never) => hashFile(path, task, disk),
    },
  };
  const order = { target, name: "copy", earlier: null };
  let answer: { readonly ok: boolean } | "CRASH";
  try {
    answer = await makeCopyOfBook(context as never, order, watchedTask().task, disk);
  } catch {
    answer = "CRASH";
  }
  return { answer, calls, target, left: readdirSync(target) };
}

describe("every call to the disk of one copy made to fail", () => {
  it.each(["EIO", "ENOSPC"])(
    "once (%s): the copy is whole or it is not there",
    { timeout: 300_000 },
    async (code) => {
      await theBook();
      const { calls } = await copyFailing(-1, "", "ONCE");
      const wrong: unknown[] = [];
      let whole = 0;
      for (let nth = 0; nth < calls.length; nth += 1) {
        const { answer, target, left } = await copyFailing(nth, code, "ONCE");
        const place = join(target, "copy");
        const named = existsSync(place);
        const sound =
          named &&
          (await proveFolder(book.context, { folder: place, digest: null }, watchedTask().task)).finding ===
            "";
        whole += sound ? 1 : 0;
        const others = left.filter((name) => name !== "copy" && !name.startsWith("~chua-xong-"));
        const told = answer !== "CRASH" && (!answer.ok || sound);
        if (!told || named !== sound || others.length > 0)
          wrong.push({ nth, call: calls[nth], answer, left });
      }
      console.log(`${code}: ${calls.length} calls failed in turn, ${whole} copies whole all the same`);
      expect(wrong).toEqual([]);
      expect(calls.length).toBeGreaterThan(60);
    },
  );

  it(
    "from then on (a stick pulled out): what is left never looks whole, unless it is",
    { timeout: 300_000 },
    async () => {
      await theBook();
      const { calls } = await copyFailing(-1, "", "ONCE");
      const wrong: unknown[] = [];
      for (let nth = 0; nth < calls.length; nth += 1) {
        const { answer, target } = await copyFailing(nth, "EIO", "FROM_THEN_ON");
        const place = join(target, "copy");
        const sound =
          existsSync(place) &&
          (await proveFolder(book.context, { folder: place, digest: null }, watchedTask().task)).finding ===
            "";
        if (answer === "CRASH" || (existsSync(place) && !sound))
          wrong.push({ nth, call: calls[nth], answer });
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe("every call to the disk of one encrypted copy made to fail", () => {
  it("once, and from then on: the file is whole or it is not there", { timeout: 300_000 }, async () => {
    await theBook();
    const plain = await copyFailing(-1, "", "ONCE");
    const pack = async (nth: number, failing: Failing) => {
      const { calls, disk } = failingDisk(nth, "EIO", failing);
      const target = scratchFolder(inMemory);
      const order = {
        folder: join(plain.target, "copy"),
        file: join(target, "copy.tar.age"),
        passphrase: "bốn từ rất dài",
      };
      const answer = await packCopy(order, watchedTask().task, disk);
      return { answer, calls, left: readdirSync(target) };
    };
    const { calls } = await pack(-1, "ONCE");
    const wrong: unknown[] = [];
    for (const failing of ["ONCE", "FROM_THEN_ON"] as const) {
      for (let nth = 0; nth < calls.length; nth += 1) {
        const { answer, left } = await pack(nth, failing);
        // After the rename only the sync of the folder is left: the file is whole, and the refusal says too little.
        const renamed = nth > calls.indexOf("rename");
        const named = left.includes("copy.tar.age");
        if (answer.ok || named !== renamed) wrong.push({ failing, nth, call: calls[nth], answer, left });
      }
    }
    console.log(`encrypted: ${calls.length} calls failed in turn, twice`);
    expect(wrong).toEqual([]);
  });
});
