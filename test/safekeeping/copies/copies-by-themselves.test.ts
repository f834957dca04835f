import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bookFolder } from "#main/book/book-folder";
import { handlers } from "#main/book/handlers";
import { copyHandlersOn } from "#main/book/safekeeping/copies/copy-handlers";
import { createCopyKeeper } from "#main/book/safekeeping/copies/copy-keeper";
import type { WorkDone } from "#main/book/safekeeping/copies/due-copies";
import {
  addUnit,
  checkedThrough,
  makeBook,
  openedBook,
  scratchFolder,
  testParts,
} from "../../support/book-parts";
import { attach, type WorkedBook, workedBook } from "../worked-book";

const minutesOfDay = 24 * 60;
const passphrase = "trâu vàng cày ruộng sâu";
/** No stick anywhere: places are folders. */
const platform = { removableDrives: async () => [], volumeOf: async () => undefined } as never;

async function kept() {
  Object.assign(handlers, copyHandlersOn(platform));
  const book = await workedBook();
  await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
  const done: WorkDone[] = [];
  const crashes: unknown[] = [];
  const keeper = createCopyKeeper({
    ...{ context: book.context, platform, isQuiet: book.router.isQuiet },
    onDone: (work) => done.push(work),
    report: (cause) => {
      crashes.push(cause);
      return { code: "UNEXPECTED", facts: { incident: "" } };
    },
  });
  keeper.start();
  const allDue = async () => {
    const from = done.length;
    while ((await keeper.look()) !== null);
    expect(crashes).toEqual([]);
    return done.slice(from).map(({ work, result }) => (result.ok ? work.kind : result.error.code));
  };
  return { book, keeper, allDue };
}

const save = (book: WorkedBook, name: string) => book.call("registry.addCategory", { name });

async function addPlace(book: WorkedBook, form: "FOLDER" | "ENCRYPTED" = "FOLDER") {
  const folder = book.outside("Ổ ngoài");
  const input = { folder: book.grant(folder), form, rhythm: "DAILY" } as const;
  const { id } = await book.call("safekeeping.addBackupPlace", input);
  return { id, folder };
}
const copiesIn = (folder: string) => readdirSync(folder).sort();
const placeOf = async (book: WorkedBook) => (await book.call("safekeeping.copies", {})).places[1];

describe("copies that make themselves", () => {
  it("once on every day something was saved, and not on a day nothing was", async () => {
    const { book, allDue } = await kept();
    expect(await allDue()).toEqual(["DAILY"]);
    await save(book, "cùng ngày");
    expect(await allDue()).toEqual([]);
    book.clock.pass(minutesOfDay);
    expect(await allDue()).toEqual(["DAILY"]);
    book.clock.pass(minutesOfDay);
    expect(await allDue()).toEqual([]);
    await save(book, "ngày khác");
    await book.call("safekeeping.setCopySettings", { daily: "OFF", proveAfterDays: 30 });
    expect(await allDue()).toEqual([]);
    expect(copiesIn(book.folder.backups)).toHaveLength(2);
    const { copies } = await book.call("safekeeping.copies", {});
    expect(copies.map(({ reason, proof }) => [reason, proof?.finding])).toEqual([
      ["DAILY", ""],
      ["DAILY", ""],
    ]);
  });

  it("never while somebody waits for the book", async () => {
    const { book } = await kept();
    const keeper = createCopyKeeper({
      ...{ context: book.context, platform, isQuiet: () => false },
      ...{ onDone: () => undefined, report: () => ({ code: "NO_BOOK_OPEN", facts: {} }) },
    });
    expect(await keeper.look()).toBeNull();
    expect(copiesIn(book.folder.backups)).toEqual([]);
  });

  it("go to a place that comes back, once a day, and to none that is away", async () => {
    const { book, allDue } = await kept();
    const { folder } = await addPlace(book);
    renameSync(folder, `${folder} rút ra`);
    expect(await allDue()).toEqual(["DAILY"]);
    renameSync(`${folder} rút ra`, folder);
    expect(await allDue()).toEqual(["PLACE"]);
    await save(book, "sau đó");
    expect(await allDue()).toEqual([]);
    expect(copiesIn(folder)).toEqual([expect.stringMatching(/^Sao-luu_TPTTTU_2022_/)]);
    expect(await placeOf(book)).toMatchObject({ copies: 1, failure: null, rhythm: "DAILY" });
  });

  it("that fail are a calm note beside their place, leave no good name, and are tried again", async () => {
    const { book, allDue } = await kept();
    const { folder } = await addPlace(book);
    const { copyVerified } = book.context.workshop;
    const workshop = {
      ...book.context.workshop,
      // The stick is pulled out while the database is on its way.
      copyVerified: async (...order: Parameters<typeof copyVerified>) => {
        const copied = await copyVerified(...order);
        if (order[0].to.startsWith(folder) && existsSync(folder)) renameSync(folder, `${folder} rút ra`);
        return copied;
      },
    };
    const sound = book.context.workshop;
    Object.assign(book.context, { workshop });
    expect(await allDue()).toEqual(["DAILY", "PLACE_GONE"]);
    expect(copiesIn(`${folder} rút ra`).filter((name) => name.startsWith("Sao-luu"))).toEqual([]);
    expect(await placeOf(book)).toMatchObject({ state: "AWAY", failure: { reason: expect.any(String) } });
    expect(await book.call("safekeeping.copyWorries", {})).toMatchObject({ failed: [{ name: "Ổ ngoài" }] });

    Object.assign(book.context, { workshop: sound });
    renameSync(`${folder} rút ra`, folder);
    expect(await allDue()).toEqual([]);
    book.clock.pass(15);
    expect(await allDue()).toEqual(["PLACE"]);
    expect(await placeOf(book)).toMatchObject({ failure: null, copies: 1 });
  });

  it("in the book's own folder that fail are noted in memory, since the disk may take no note", async () => {
    const { book, allDue } = await kept();
    rmSync(book.folder.backups, { recursive: true });
    mkdirSync(book.folder.backups);
    const { copyVerified } = book.context.workshop;
    Object.assign(book.context, {
      workshop: {
        ...book.context.workshop,
        copyVerified: async () => ({
          ok: false,
          error: { code: "DISK_ERROR", facts: { place: "", reason: "EIO" } },
        }),
      },
    });
    expect(await allDue()).toEqual(["DISK_ERROR"]);
    expect((await book.call("safekeeping.copies", {})).places[0]?.failure).not.toBeNull();
    Object.assign(book.context, { workshop: { ...book.context.workshop, copyVerified } });
    book.clock.pass(20);
    expect(await allDue()).toEqual(["DAILY"]);
    expect((await book.call("safekeeping.copies", {})).places[0]?.failure).toBeNull();
  });

  it("thin a place they go to by themselves, and none that waits to be asked", async () => {
    const { book, allDue } = await kept();
    const { id, folder } = await addPlace(book);
    await book.call("safekeeping.setCopySettings", { daily: "OFF", proveAfterDays: 365 });
    for (let day = 0; day < 24; day += 1) {
      await save(book, `Nhóm ngày ${day}`);
      await allDue();
      book.clock.pass(minutesOfDay);
    }
    const left = copiesIn(folder).length;
    expect(left).toBeLessThan(20);
    expect(left).toBeGreaterThan(14);
    await book.call("safekeeping.setPlaceRhythm", { id, rhythm: "ASKED", expectedRevision: 1 });
    await save(book, "Nhóm nữa");
    await book.call("safekeeping.backupToPlace", { placeId: id, passphrase: null, taskId: book.taskId() });
    expect(copiesIn(folder)).toHaveLength(left + 1);
  }, 120_000);
});

describe("an encrypted place", () => {
  it("waits for its passphrase, holds it until the book is closed, and writes it nowhere", async () => {
    const { book, allDue } = await kept();
    const { id, folder } = await addPlace(book, "ENCRYPTED");
    expect(await allDue()).toEqual(["DAILY"]);
    expect((await book.call("safekeeping.copyWorries", {})).sealed).toEqual(["Ổ ngoài"]);
    const asked = { placeId: id, passphrase: null };
    expect(await book.refusal("safekeeping.backupToPlace", { ...asked, taskId: book.taskId() })).toBe(
      "PASSPHRASE_NEEDED",
    );
    await book.call("safekeeping.backupToPlace", { ...asked, passphrase, taskId: book.taskId() });
    expect(await placeOf(book)).toMatchObject({ passphrase: "HELD" });
    book.clock.pass(minutesOfDay);
    await save(book, "Nhóm hôm sau");
    expect(await allDue()).toEqual(["DAILY", "PLACE"]);
    expect(copiesIn(folder)).toHaveLength(2);
    for (const file of [book.folder.database, `${book.folder.database}-wal`])
      expect(readFileSync(file).includes("trâu vàng")).toBe(false);
    // Held, it also opens what grew old.
    book.clock.pass(31 * minutesOfDay);
    expect(await allDue()).toEqual(["PROVE", "PROVE", "PROVE", "PROVE"]);
  });

  it("keeps no passphrase over a closing: another session asks again", async () => {
    const { book } = await kept();
    const { id } = await addPlace(book, "ENCRYPTED");
    await book.call("safekeeping.backupToPlace", { placeId: id, passphrase, taskId: book.taskId() });
    const { createCopyMemory } = await import("#main/book/safekeeping/copies/copy-memory");
    Object.assign(book.context, { copyMemory: createCopyMemory() });
    expect(await placeOf(book)).toMatchObject({ passphrase: "NEEDED" });
  });
});

describe("proofs that grew old", () => {
  it("are made again one by one; a flipped bit is found, named, and not looked at again", async () => {
    const { book, allDue } = await kept();
    await allDue();
    book.clock.pass(minutesOfDay);
    await save(book, "Nhóm");
    await allDue();
    const [first = "", second = ""] = copiesIn(book.folder.backups);
    const file = bookFolder(join(book.folder.backups, first)).database;
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await allDue()).toEqual([]);
    await book.call("safekeeping.setCopySettings", { daily: "OFF", proveAfterDays: 7 });
    book.clock.pass(8 * minutesOfDay);
    expect(await allDue()).toEqual(["COPY_DAMAGED", "PROVE"]);
    expect(await allDue()).toEqual([]);
    const { faulty } = await book.call("safekeeping.copyWorries", {});
    expect(faulty).toMatchObject({ next: expect.any(String) });
    const { copies } = await book.call("safekeeping.copies", {});
    expect(copies.map(({ name, proof }) => [name, proof?.finding === ""])).toEqual([
      [second, true],
      [first, false],
    ]);
  });
});

describe("in an open book", () => {
  it("closing stops what runs, leaves nothing half made, and goes on keeping where it stays open", async () => {
    const folder = join(scratchFolder(), "book");
    const parts = testParts({ handlers });
    await makeBook(folder, parts);
    const book = openedBook(folder, parts);
    await addUnit(book, "Đơn vị");
    await checkedThrough(book);
    const looked = book.keeper.look();
    await book.close("SKIP");
    await looked;
    expect(readdirSync(bookFolder(folder).backups)).toEqual([]);
    expect(readdirSync(bookFolder(folder).staging)).toEqual([]);
  });

  it("the copy at closing can be given up: the book closes, everything saved is there", async () => {
    const folder = join(scratchFolder(), "book");
    const parts = testParts({ handlers });
    await makeBook(folder, parts);
    const book = openedBook(folder, parts);
    await addUnit(book, "Đơn vị đã lưu");
    await checkedThrough(book);
    const { copyVerified } = book.context.workshop;
    Object.assign(book.context, {
      workshop: {
        ...book.context.workshop,
        copyVerified: (...order: Parameters<typeof copyVerified>) => {
          book.skipCopy();
          return copyVerified(...order);
        },
      },
    });
    expect(await book.close("MAKE")).toEqual({ ok: true, value: null });
    expect([readdirSync(bookFolder(folder).backups), readdirSync(bookFolder(folder).staging)]).toEqual([
      [],
      [],
    ]);
    const again = openedBook(folder, parts);
    expect(again.context.database.prepare("SELECT name FROM unit_events").pluck().all()).toEqual([
      "Đơn vị đã lưu",
    ]);
  });
});
