import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Digest, TaskId } from "#core/base/ids";
import { refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { bookFolder, paperPath } from "#main/book/book-folder";
import { handlers } from "#main/book/handlers";
import { createLocalWorkshop } from "#main/workshop/local-workshop";
import {
  addUnit,
  checkedThrough,
  makeBook,
  openedBook,
  scratchFolder,
  testParts,
} from "../support/book-parts";
import { attach, seal, type WorkedBook, workedBook } from "./worked-book";

async function bookToBackUp(): Promise<WorkedBook> {
  const book = await workedBook();
  await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
  await attach(book, book.unitNomination, "Tờ trình.pdf");
  await seal(book);
  return book;
}

const backUp = (book: WorkedBook, target: string, taskId: TaskId = book.taskId()) =>
  book.answer("safekeeping.backupNow", { target: book.grant(target), taskId });

describe("a copy on a stick", () => {
  it("is a whole book: sha256sum agrees, sqlite3 finds it sound, and it opens", async () => {
    const book = await bookToBackUp();
    const stick = book.outside("stick");
    const answer = await backUp(book, stick);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const { place, papers, digest, bytes, missingPapers } = answer.value;
    expect({ papers, missingPapers }).toEqual({ papers: 2, missingPapers: [] });
    expect(readdirSync(stick)).toEqual(["Sao-luu_TPTTTU_2022_20221102-0130"]);
    expect(
      execFileSync("sha256sum", ["-c", "--strict", "manifest-sha256.txt"], { cwd: place }).toString(),
    ).toMatch(/so-thi-dua.db: OK/);
    expect(execFileSync("sha256sum", ["manifest-sha256.txt"], { cwd: place }).toString().slice(0, 64)).toBe(
      digest,
    );
    const judge = execFileSync("sqlite3", [
      bookFolder(place).database,
      "PRAGMA integrity_check; SELECT count(*) FROM nominations",
    ]);
    expect(judge.toString()).toBe("ok\n2\n");
    expect(bytes).toBeGreaterThan(statSync(bookFolder(place).database).size);

    const opened = openedBook(place, testParts({ handlers, compareSeal: book.context.compareSeal }));
    expect(await checkedThrough(opened)).toEqual([]);
    expect(opened.context.bookId).toBe(book.context.bookId);
    expect(await book.call("safekeeping.backups", {})).toMatchObject({
      backups: [{ reason: "USB", place, digest }],
    });
  });

  it("stands beside an earlier one of the same minute", async () => {
    const book = await bookToBackUp();
    const stick = book.outside("stick");
    await backUp(book, stick);
    await backUp(book, stick);
    expect(readdirSync(stick).sort()).toEqual([
      "Sao-luu_TPTTTU_2022_20221102-0130",
      "Sao-luu_TPTTTU_2022_20221102-0130_2",
    ]);
  });

  it("leaves nothing behind when it is cancelled", async () => {
    const book = await bookToBackUp();
    const stick = book.outside("stick");
    const taskId = book.taskId();
    const running = backUp(book, stick, taskId);
    book.router.cancel(taskId);
    expect(await running).toMatchObject({ error: { code: "TASK_CANCELLED" } });
    expect([readdirSync(stick), readdirSync(book.folder.staging)]).toEqual([[], []]);
    expect(await book.call("safekeeping.backups", {})).toEqual({ backups: [] });
  });

  it("leaves nothing behind when the copying fails in the middle", async () => {
    const book = await bookToBackUp();
    const stick = book.outside("stick");
    let copies = 0;
    const failing = {
      ...createLocalWorkshop(),
      copyVerified: async (...order: Parameters<ReturnType<typeof createLocalWorkshop>["copyVerified"]>) => {
        copies += 1;
        return copies === 3
          ? refuse(appError("PLACE_GONE", { place: stick }))
          : await createLocalWorkshop().copyVerified(...order);
      },
    };
    Object.assign(book.context, { workshop: failing });
    expect(await backUp(book, stick)).toMatchObject({ error: { code: "PLACE_GONE" } });
    expect(copies).toBe(3);
    expect(readdirSync(stick)).toEqual([]);
  });

  it("is refused when what arrived on the stick is not what was sent", async () => {
    const book = await bookToBackUp();
    const stick = book.outside("stick");
    const lying = {
      ...createLocalWorkshop(),
      copyVerified: async (...order: Parameters<ReturnType<typeof createLocalWorkshop>["copyVerified"]>) => {
        const copied = await createLocalWorkshop().copyVerified(...order);
        if (!order[0].to.endsWith(".db")) return copied;
        const copy = new Sqlite(order[0].to);
        copy.exec(
          "DROP TRIGGER audit_payloads_are_only_erased; UPDATE audit_payloads SET payload = 'x' WHERE seq = 2",
        );
        copy.close();
        return copied;
      },
    };
    Object.assign(book.context, { workshop: lying });
    expect(await backUp(book, stick)).toMatchObject({
      error: { code: "BACKUP_NOT_SOUND", facts: { finding: expect.stringContaining("sự kiện số 2") } },
    });
    expect(readdirSync(stick)).toEqual([]);
  });

  it("names a paper the book itself has lost, and copies the rest", async () => {
    const book = await bookToBackUp();
    const digest = (await attach(book, book.unitNomination, "Minh chứng.jpg")) as Digest;
    rmSync(paperPath(book.folder, digest));
    const answer = await backUp(book, book.outside("stick"));
    expect(answer).toMatchObject({
      ok: true,
      value: { papers: 2, missingPapers: ["Tài liệu “Minh chứng.jpg” của hồ sơ HS-0002"] },
    });
  });

  it("is refused without a place a person chose", async () => {
    const book = await workedBook();
    const target = "0".repeat(32) as never;
    expect(await book.refusal("safekeeping.backupNow", { target, taskId: book.taskId() })).toBe(
      "GRANT_EXPIRED",
    );
  });
});

describe("the copy at closing", () => {
  async function closings(times: number) {
    const folder = join(scratchFolder(), "book");
    const parts = testParts();
    await makeBook(folder, parts);
    for (let time = 1; time <= times; time += 1) {
      const book = openedBook(folder, parts);
      await addUnit(book, `Đơn vị ${time}`);
      await checkedThrough(book);
      parts.clock.pass(1);
      expect(await book.close("MAKE")).toEqual({ ok: true, value: null });
    }
    return { folder, parts, copies: () => readdirSync(bookFolder(folder).backups).sort() };
  }

  it("is kept five times, and the oldest goes only after the newest is whole", async () => {
    const { copies } = await closings(7);
    expect(copies().map((name) => name.slice(0, 4))).toEqual(["0003", "0004", "0005", "0006", "0007"]);
  });

  it("is ordered by its number even where the clock of the PC was set back", async () => {
    const { folder, copies } = await closings(5);
    const parts = testParts();
    parts.clock.pass(-60 * 24 * 400);
    const book = openedBook(folder, parts);
    await addUnit(book, "Đơn vị mới");
    await checkedThrough(book);
    await book.close("MAKE");
    expect(copies()).toHaveLength(5);
    expect(copies().at(-1)).toMatch(/^0006_2021/);
  });

  it("is not made again where nothing was saved since", async () => {
    const { folder, copies, parts } = await closings(1);
    await openedBook(folder, parts).close("MAKE");
    expect(copies()).toHaveLength(1);
  });

  it("that somebody opened and worked in is never thrown away", async () => {
    const { folder, copies } = await closings(5);
    const first = join(bookFolder(folder).backups, copies()[0] ?? "");
    const inside = openedBook(first, testParts());
    await addUnit(inside, "Đơn vị trong bản sao");
    await inside.close("SKIP");
    const book = openedBook(folder, testParts());
    await addUnit(book, "Đơn vị mới");
    await checkedThrough(book);
    await book.close("MAKE");
    expect(existsSync(first)).toBe(true);
  });

  it("of a damaged book pushes no sound one out", async () => {
    const { folder, copies, parts } = await closings(5);
    const book = openedBook(folder, parts);
    await addUnit(book, "Đơn vị mới");
    book.context.database.exec("DROP TRIGGER audit_payloads_are_only_erased");
    book.context.database.exec("UPDATE audit_payloads SET payload = 'x' WHERE seq = 2");
    await book.close("SKIP");
    const again = openedBook(folder, parts);
    expect(await checkedThrough(again)).toHaveLength(1);
    expect(await again.close("MAKE")).toMatchObject({ ok: true });
    expect(copies()).toHaveLength(6);
  });

  it("that cannot be made leaves the book open and usable; it closes without one when asked to", async () => {
    const folder = join(scratchFolder(), "book");
    const parts = testParts();
    await makeBook(folder, parts);
    const book = openedBook(folder, parts);
    rmSync(bookFolder(folder).backups, { recursive: true });
    writeFileSync(bookFolder(folder).backups, "a file where the folder was");
    expect(await book.close("MAKE")).toMatchObject({ error: { code: "CLOSING_BACKUP_FAILED" } });
    await addUnit(book, "Vẫn ghi được");
    expect(await book.close("SKIP")).toEqual({ ok: true, value: null });
  });

  it("shares its papers with the copy before instead of copying them again", async () => {
    const folder = join(scratchFolder(), "book");
    const parts = testParts({ handlers });
    await makeBook(folder, parts);
    const paper = join(scratchFolder(), "Báo cáo.pdf");
    writeFileSync(paper, "p".repeat(10_000));
    for (const name of ["một", "hai"]) {
      const book = openedBook(folder, parts);
      await addUnit(book, name);
      if (name === "một") takeIn(book, paper);
      await book.close("MAKE");
    }
    const [first, second] = readdirSync(bookFolder(folder).backups).map((name) =>
      paperPath(bookFolder(join(bookFolder(folder).backups, name)), digestOf(paper)),
    );
    expect(statSync(first ?? "").ino).toBe(statSync(second ?? "").ino);
    expect(statSync(first ?? "").ino).not.toBe(statSync(paperPath(bookFolder(folder), digestOf(paper))).ino);
  });
});

function digestOf(file: string): Digest {
  return execFileSync("sha256sum", [file]).toString().slice(0, 64) as Digest;
}

/** Puts a paper where the book keeps them, without a nomination. */
function takeIn(book: ReturnType<typeof openedBook>, file: string): void {
  const to = paperPath(book.context.folder, digestOf(file));
  execFileSync("mkdir", ["-p", join(to, "..")]);
  execFileSync("cp", [file, to]);
  book.context.database
    .prepare("INSERT INTO papers (digest, bytes, taken_in_at) VALUES (?, ?, '')")
    .run(digestOf(file), statSync(file).size);
}
