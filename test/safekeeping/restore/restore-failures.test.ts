import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BackupId } from "#core/base/ids";
import { paperPath } from "#main/book/book-folder";
import { inMemory } from "../../workshop/support";
import { attach, seal, type WorkedBook, workedBook } from "../worked-book";
import { failingDisk, systemError } from "./failing-disk";
import { contentOf, listed, previewed, type ServedBook, servedFolder } from "./served-book";

interface Template {
  readonly book: WorkedBook;
  readonly copy: BackupId;
  /** A paper only the copy still has. */
  readonly paper: string;
}

/** A book with a sealed round, and a copy from before it that holds a paper the book lost. */
async function template(): Promise<Template> {
  const book = await workedBook();
  const paper = await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
  await book.call("safekeeping.backupNow", {
    target: book.grant(book.outside("stick")),
    taskId: book.taskId(),
  });
  const copy = book.database.prepare("SELECT id FROM backups").pluck().get() as BackupId;
  await seal(book);
  rmSync(paperPath(book.folder, paper as never));
  book.database.close();
  return { book, copy, paper };
}

/** The book of the template once more, in a folder of its own. */
async function anew({ book }: Template): Promise<ServedBook> {
  const home = mkdtempSync(join(inMemory, "restore-failures-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  cpSync(book.folder.root, join(home, "book"), { recursive: true });
  return await servedFolder(join(home, "book"), book);
}

const textOf = (book: ServedBook) => JSON.stringify(contentOf(book));

describe("every write of a restore made to fail in turn", () => {
  it.each(["EIO", "ENOSPC"])(
    "%s: the book is the old or the new, as it was told, and so it is after the next start",
    { timeout: 900_000 },
    async (code) => {
      const made = await template();
      const whole = await anew(made);
      const input = await previewed(whole, { copy: listed(made.copy) });
      const old = textOf(whole);
      const counting = failingDisk(-1, () => systemError(code));
      const done = await whole.answer("safekeeping.restore", input);
      counting.end();
      expect(done).toMatchObject({ ok: true });
      const brought = textOf(whole);
      expect(brought).not.toBe(old);
      await whole.close();

      const wrong: unknown[] = [];
      const stood = { OLD: 0, NEW: 0 };
      for (let nth = 0; nth < counting.calls.length; nth += 1) {
        const book = await anew(made);
        const again = await previewed(book, { copy: listed(made.copy) });
        const disk = failingDisk(nth, () => systemError(code));
        const answer = await book.answer("safekeeping.restore", again);
        disk.end();
        const found = textOf(book);
        // Put in place and not opened again: the window says why the folder does not open, and it is the new book.
        const shut = book.said.some((one) => one.kind === "replaced" && !one.answer.ok);
        const told = answer.ok || shut ? brought : old;
        await book.close();
        const opened = (await book.open()) as { readonly ok: boolean };
        const later = opened.ok ? textOf(book) : "NOT OPENED";
        const integrity = book.rows("PRAGMA integrity_check");
        await book.close();
        const left = [
          ...readdirSync(book.folder.staging),
          ...readdirSync(book.folder.root).filter((name) => name.startsWith("khoi-phuc")),
        ];
        if (found !== told || later !== told || left.length > 0 || JSON.stringify(integrity) !== '[["ok"]]')
          wrong.push({ nth, call: disk.calls[nth], answer, left, same: [found === told, later === told] });
        stood[told === brought ? "NEW" : "OLD"] += 1;
        rmSync(join(book.folder.root, ".."), { recursive: true, force: true });
      }
      console.log(
        `${code}: ${counting.calls.length} writes failed in turn, old stood ${stood.OLD} times, new ${stood.NEW}`,
      );
      expect(wrong).toEqual([]);
      expect(stood.OLD).toBeGreaterThan(20);
    },
  );

  it("brings the lost paper back from the copy", async () => {
    const made = await template();
    const book = await anew(made);
    await book.call("safekeeping.restore", await previewed(book, { copy: listed(made.copy) }));
    const path = paperPath(book.folder, made.paper as never);
    expect(existsSync(path), basename(path)).toBe(true);
  });
});
