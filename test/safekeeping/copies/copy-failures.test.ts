import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Result } from "#core/base/result";
import type { AppError } from "#core/errors";
import { makeCopyOfBook } from "#main/book/safekeeping/make-copy";
import { proveFolder } from "#main/book/safekeeping/copies/prove-copy";
import { copyVerified } from "#main/workshop/copy-verified";
import { hashFile } from "#main/workshop/hash-file";
import { createLocalWorkshop } from "#main/workshop/local-workshop";
import { packCopy } from "#main/workshop/pack-copy";
import { driveFaults, failInTurn } from "../../support/drive-faults";
import { type Failing, failingFiles } from "../../support/failing-files";
import { inMemory, scratchFolder, watchedTask } from "../../workshop/support";
import { attach, seal, type WorkedBook, workedBook } from "../worked-book";

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
  const { calls, files: disk } = failingFiles(nth, code, failing);
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
  let answer: Result<unknown, AppError> | "CRASH";
  try {
    answer = await makeCopyOfBook(context as never, order, watchedTask().task, disk);
  } catch {
    answer = "CRASH";
  }
  return { answer, calls, target, left: readdirSync(target) };
}

const codeOf = (answer: Result<unknown, AppError> | "CRASH"): string | null =>
  answer === "CRASH" ? answer : answer.ok ? null : answer.error.code;

/** Whether a copy stands under its name, and whether it proves whole. */
async function standing(target: string): Promise<"NONE" | "WHOLE" | "BROKEN"> {
  const folder = join(target, "copy");
  if (!existsSync(folder)) return "NONE";
  const { finding } = await proveFolder(book.context, { folder, digest: null }, watchedTask().task);
  return finding === "" ? "WHOLE" : "BROKEN";
}

describe("every call to the disk of one copy made to fail", () => {
  it.each(driveFaults)(
    "once ($code): the copy is whole or it is not there, and the refusal says why",
    { timeout: 300_000 },
    async ({ code, told }) => {
      await theBook();
      const { calls } = await copyFailing(-1, "", "ONCE");
      const found = await failInTurn(calls, async (nth) => {
        const { answer, target, left } = await copyFailing(nth, code, "ONCE");
        const stands = await standing(target);
        const others = left.filter((name) => name !== "copy" && !name.startsWith("~chua-xong-"));
        const broken = stands === "BROKEN" || (answer !== "CRASH" && answer.ok && stands === "NONE");
        return {
          stands: stands === "NONE" ? "OLD" : "NEW",
          told: codeOf(answer),
          wrong: [...(broken ? [stands] : []), ...others],
        };
      });
      console.log(`${code}: ${calls.length} calls failed in turn, ${found.NEW} copies whole all the same`);
      expect(found.wrong).toEqual([]);
      // A snapshot beside the book that cannot be read is a broken disk, whatever the system says.
      expect(new Set([...found.told, "DISK_ERROR"])).toEqual(new Set([told, "DISK_ERROR"]));
      expect(calls.length).toBeGreaterThan(60);
    },
  );

  it(
    "from then on (a stick pulled out): what is left never looks whole, unless it is",
    { timeout: 300_000 },
    async () => {
      await theBook();
      const { calls } = await copyFailing(-1, "", "ONCE");
      const found = await failInTurn(calls, async (nth) => {
        const { answer, target } = await copyFailing(nth, "ENOENT", "FROM_THEN_ON");
        const stands = await standing(target);
        return {
          stands: stands === "NONE" ? "OLD" : "NEW",
          told: codeOf(answer),
          wrong: stands === "BROKEN" ? [stands] : [],
        };
      });
      expect(found.wrong).toEqual([]);
      expect(found.told).toEqual(["DISK_ERROR", "PLACE_GONE"]);
    },
  );
});

describe("every call to the disk of one encrypted copy made to fail", () => {
  it.each([
    ...driveFaults.map((fault) => ({ ...fault, failing: "ONCE" }) as const),
    { code: "ENOENT", told: "PLACE_GONE", failing: "FROM_THEN_ON" } as const,
  ])("$failing ($code): the file is whole or it is not there", { timeout: 300_000 }, async (fault) => {
    await theBook();
    const plain = await copyFailing(-1, "", "ONCE");
    const pack = async (nth: number) => {
      const { calls, files } = failingFiles(nth, fault.code, fault.failing);
      const target = scratchFolder(inMemory);
      const order = {
        folder: join(plain.target, "copy"),
        file: join(target, "copy.tar.age"),
        passphrase: "bốn từ rất dài",
      };
      const answer = await packCopy(order, watchedTask().task, { files, workFactor: 1 });
      return { answer, calls, left: readdirSync(target) };
    };
    const { calls } = await pack(-1);
    const found = await failInTurn(calls, async (nth) => {
      const { answer, left } = await pack(nth);
      // After the rename only the sync of the folder is left: the file is whole, and the refusal says too little.
      const renamed = nth > calls.indexOf("rename");
      const named = left.includes("copy.tar.age");
      return {
        stands: named ? "NEW" : "OLD",
        told: codeOf(answer),
        wrong: answer.ok || named !== renamed ? [answer, left] : [],
      };
    });
    console.log(`encrypted, ${fault.code}: ${calls.length} calls failed in turn`);
    expect(found.wrong).toEqual([]);
    expect(found.told).toEqual([fault.told]);
  });
});
