import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BackupId } from "#core/base/ids";
import { paperPath } from "#main/book/book-folder";
import { driveFaults, failInTurn } from "../../support/drive-faults";
import { failingDisk, systemError } from "../../support/failing-disk";
import { inMemory } from "../../workshop/support";
import { attach, seal, type WorkedBook, workedBook } from "../worked-book";
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
  it.each(driveFaults)(
    "$code: the book is the old or the new, as it was told, and so it is after the next start",
    { timeout: 900_000 },
    async ({ code, told, ofBook }) => {
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

      const found = await failInTurn(counting.calls, async (nth) => {
        const book = await anew(made);
        const again = await previewed(book, { copy: listed(made.copy) });
        const disk = failingDisk(nth, () => systemError(code));
        const answer = await book.answer("safekeeping.restore", again);
        disk.end();
        const now = textOf(book);
        // Put in place and not opened again: the window says why the folder does not open, and it is the new book.
        const shut = book.said.some((one) => one.kind === "replaced" && !one.answer.ok);
        const stands = answer.ok || shut ? "NEW" : "OLD";
        await book.close();
        const opened = (await book.open()) as { readonly ok: boolean };
        const later = opened.ok ? textOf(book) : "NOT OPENED";
        const integrity = JSON.stringify(book.rows("PRAGMA integrity_check"));
        await book.close();
        const expected = stands === "NEW" ? brought : old;
        const left = readdirSync(book.folder.root).filter((name) => name.startsWith("khoi-phuc"));
        const wrong = [
          ...(now === expected ? [] : ["NOW"]),
          ...(later === expected ? [] : ["LATER"]),
          ...(integrity === '[["ok"]]' ? [] : [integrity]),
          ...[...readdirSync(book.folder.staging), ...left],
          ...book.said.filter(({ kind }) => kind === "incident"),
        ];
        rmSync(join(book.folder.root, ".."), { recursive: true, force: true });
        return { stands, told: answer.ok ? null : answer.error.code, wrong };
      });
      console.log(
        `${code}: ${counting.calls.length} writes failed in turn, old stood ${found.OLD} times, new ${found.NEW}`,
        found.told,
      );
      expect(found.wrong).toEqual([]);
      expect(found.told).toContain(told);
      expect([told, ofBook]).toEqual(expect.arrayContaining([...found.told]));
      expect(found.OLD).toBeGreaterThan(20);
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
