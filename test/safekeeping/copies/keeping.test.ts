import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { BackupId } from "#core/base/ids";
import { standardKeeping } from "#core/safekeeping/copies/keeping";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { handlers } from "#main/book/handlers";
import { copyHandlersOn } from "#main/book/safekeeping/copies/copy-handlers";
import { readCopies } from "#main/book/safekeeping/copies/copy-store";
import { listed, restored, served } from "../restore/served-book";
import { type WorkedBook, workedBook } from "../worked-book";

const minutesOfDay = 24 * 60;
const aWeek = { ...standardKeeping, days: 7 };
/** No stick anywhere. */
const platform = { removableDrives: async () => [], volumeOf: async () => undefined } as never;

async function daysOfWork(book: WorkedBook, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    book.clock.pass(minutesOfDay);
    await book.call("registry.addCategory", { name: `Nhóm ${lastAuditSeq(book.database)}` });
    await book.call("safekeeping.makeDueCopies", { taskId: book.taskId() });
  }
}

async function bookOfDays(days: number): Promise<WorkedBook> {
  Object.assign(handlers, copyHandlersOn(platform));
  const book = await workedBook();
  await daysOfWork(book, days);
  return book;
}

const lying = (book: WorkedBook) => readdirSync(book.folder.backups).toSorted();
const keepingOf = async (book: WorkedBook) => (await book.call("safekeeping.copies", {})).keeping;

describe("how long copies stay", () => {
  it("is two weeks, eight weeks, a year and for good at first, and never less than its floors", async () => {
    const book = await bookOfDays(0);
    expect(await keepingOf(book)).toEqual(standardKeeping);
    for (const less of [{ days: 6 }, { weeks: 3 }, { months: 5 }, { years: 4 }]) {
      expect(await book.refusal("safekeeping.setCopyKeeping", { ...standardKeeping, ...less })).toBe(
        "INPUT_NOT_VALID",
      );
    }
  });

  it("is tried before it is saved: exactly what was named goes, at the next copy and no sooner", async () => {
    const book = await bookOfDays(13);
    book.clock.pass(minutesOfDay);
    await book.call("registry.addCategory", { name: "Ngày sau" });
    const before = lying(book);
    const seq = lastAuditSeq(book.database);
    const { goes } = await book.call("safekeeping.tryCopyKeeping", aWeek);
    const named = readCopies(book.database)
      .filter(({ madeAt }) => goes.some((copy) => copy.madeAt === madeAt))
      .map(({ place }) => basename(place));
    expect(named.length).toBeGreaterThan(3);
    expect(await book.call("safekeeping.tryCopyKeeping", { ...aWeek, days: 14 })).toEqual({ goes: [] });
    expect([lying(book), lastAuditSeq(book.database)]).toEqual([before, seq]);

    await book.call("safekeeping.setCopyKeeping", aWeek);
    expect(await keepingOf(book)).toEqual(aWeek);
    expect(lying(book)).toEqual(before);
    await book.call("safekeeping.makeDueCopies", { taskId: book.taskId() });
    const after = lying(book);
    expect(before.filter((name) => !after.includes(name))).toEqual(named.toSorted());
  });

  it("undone before the next copy loses none", async () => {
    const book = await bookOfDays(12);
    const before = lying(book);
    const { stepId } = await book.undoable("safekeeping.setCopyKeeping", aWeek);
    await book.call("safekeeping.undo", { stepId });
    expect(await keepingOf(book)).toEqual(standardKeeping);
    await daysOfWork(book, 1);
    expect(lying(book)).toEqual(expect.arrayContaining([...before]));
  });

  it("belongs to the book and not to the day: an older copy brought back does not shorten it", async () => {
    const book = await bookOfDays(1);
    const copy = book.database.prepare("SELECT id FROM backups").pluck().get() as BackupId;
    const longer = { days: 30, weeks: 26, months: 24, years: 10 };
    await book.call("safekeeping.setCopyKeeping", longer);
    const open = await served(book);
    await restored(open, { copy: listed(copy) });
    expect((await open.call("safekeeping.copies", {})).keeping).toEqual(longer);
  });
});
