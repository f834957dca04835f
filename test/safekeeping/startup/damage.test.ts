import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { BookMark } from "#core/safekeeping/startup/mark";
import { bookFolder } from "#main/book/book-folder";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { createBook } from "#main/book/create-book";
import { handlers } from "#main/book/handlers";
import { openBook } from "#main/book/open-book";
import { plainOpening } from "#main/book/protocol";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { findSoundCopy } from "#main/book/safekeeping/startup/find-sound-copy";
import { readMark } from "#main/book/safekeeping/startup/mark-store";
import { mendWithCopy } from "#main/book/safekeeping/startup/mend-with-copy";
import { salvageBook } from "#main/book/safekeeping/startup/salvage-book";
import { addUnit, checkedThrough, openedBook, scratchFolder, testParts } from "../../support/book-parts";

const parts = () =>
  testParts({
    handlers,
    compareSeal: compareSealWithTables,
    fillSample: (context) => loadSample(context, readSample(context.resources, "municipalities-2022")),
  });

/** A book of a sample that was used on two days, closed each time with its own copy. */
async function usedBook(idsSpent = 0) {
  const folder = join(mkdtempSync(join(scratchFolder(), "b-")), "Sổ cụm");
  const own = parts();
  for (let spent = 0; spent < idsSpent; spent += 1) own.ids.next();
  const made = await createBook(folder, { contents: "SAMPLE", sample: "municipalities-2022" }, own);
  if (!made.ok) throw new Error(JSON.stringify(made.error), { cause: own.incidents.at(-1) });
  let mark: BookMark | null = null;
  for (const name of ["Sở Tư pháp tỉnh A", "Sở Tư pháp tỉnh B"]) {
    const book = openedBook(folder, own);
    await addUnit(book, name);
    await checkedThrough(book);
    mark = readMark(book.context);
    const closed = await book.close("MAKE");
    if (!closed.ok) throw new Error(JSON.stringify(closed.error));
    own.clock.pass(60);
  }
  if (mark === null) throw new Error("a mark");
  return { folder, own, mark, file: bookFolder(folder).database };
}

/** What stands in every table of the book itself, row by row; the order of derived rows says nothing. */
function contentOf(database: Database): Record<string, readonly string[]> {
  const tables = database
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables
      .filter((name) => !/^(sqlite_|audit_|search_entries|unit_names|row_copies|stale_units)/.test(name))
      .map((name) => [
        name,
        database
          .prepare(`SELECT * FROM "${name}"`)
          .raw()
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
  );
}

/** Where the pages with rows of a table lie in a file whose log is folded in. */
function leavesOf(file: string, table: string): readonly [number, ...number[]] {
  const database = new Sqlite(file, { readonly: true });
  const pages = database
    .prepare("SELECT pgoffset FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
    .pluck()
    .all(table) as number[];
  database.close();
  return pages as [number, ...number[]];
}

function overwrite(file: string, from: number): void {
  const content = readFileSync(file);
  content.fill(0xa5, from, from + 4096);
  writeFileSync(file, content);
}

const codeOf = (result: { readonly ok: boolean }) =>
  result.ok ? "opened" : (result as unknown as { error: { code: string } }).error.code;

describe("salvage", () => {
  it("of a file without a fault gives the same book, tallies and names with it", async () => {
    const { folder, own, file } = await usedBook();
    const salvaged = salvageBook(folder, own);
    if (!salvaged.ok) throw new Error(JSON.stringify(salvaged.error));
    expect(salvaged.value).toMatchObject({ gaps: [], orphans: 0 });
    const book = openedBook(salvaged.value.folder, parts());
    const before = new Sqlite(file, { readonly: true });
    const [found, expected] = [contentOf(book.context.database), contentOf(before)];
    before.close();
    delete found["book"];
    delete expected["book"];
    expect(found).toEqual(expected);
    expect(await checkedThrough(book)).toEqual([]);
    const said = book.context.database
      .prepare("SELECT payload FROM audit_payloads JOIN audit_events USING (seq) WHERE procedure = ?")
      .pluck()
      .get("app.salvageBook");
    expect(JSON.parse(String(said))).toMatchObject({ after: { rows: salvaged.value.rows } });
  });

  it("reads around a page that is gone, says of what, and leaves the damaged file as it was", async () => {
    const { folder, own, file } = await usedBook();
    const busy = openedBook(folder, own);
    for (let number = 1; number <= 60; number += 1) await addUnit(busy, `Phòng Tư pháp số ${number}`);
    await busy.close("SKIP");
    const [first, middle = first] = leavesOf(file, "audit_payloads");
    overwrite(file, middle);
    const bytes = readFileSync(file);
    expect(codeOf(openBook(folder, own))).toBe("BOOK_DAMAGED");
    const salvaged = salvageBook(folder, own);
    if (!salvaged.ok) throw new Error(JSON.stringify(salvaged.error));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(salvaged.value.gaps.map(({ noun }) => noun)).toEqual(["Nội dung nhật ký"]);
    const [gap] = salvaged.value.gaps;
    const book = openedBook(salvaged.value.folder, parts());
    const { database } = book.context;
    const [payloads, events] = ["audit_payloads", "audit_events"].map((table) =>
      Number(
        database.prepare(`SELECT count(*) FROM ${table} WHERE seq < ?`).pluck().get(salvagedAt(database)),
      ),
    );
    expect(payloads).toBe(gap?.read);
    expect(payloads).toBeLessThan(events ?? 0);
    expect(payloads).toBeGreaterThan(30);
    expect(unitNames(database)).toContain("Phòng Tư pháp số 60");
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    expect(await checkedThrough(book)).not.toEqual([]);
  });

  it("leaves out what belongs to rows that were not read, and keeps the rest", async () => {
    const { folder, own, file } = await usedBook();
    for (const leaf of leavesOf(file, "nominations")) overwrite(file, leaf);
    const salvaged = salvageBook(folder, own);
    if (!salvaged.ok) throw new Error(JSON.stringify(salvaged.error));
    expect(salvaged.value.gaps).toContainEqual({ noun: "Hồ sơ đề nghị", read: 0 });
    expect(salvaged.value.orphans).toBeGreaterThan(0);
    const { database } = openedBook(salvaged.value.folder, parts()).context;
    expect(database.pragma("foreign_key_check")).toEqual([]);
    expect(database.prepare("SELECT count(*) FROM units").pluck().get()).toBeGreaterThan(5);
  });

  it("says so where nothing can be read, and makes no folder", async () => {
    const { folder, own, file } = await usedBook();
    overwrite(file, 0);
    expect(codeOf(salvageBook(folder, own))).toBe("NOTHING_TO_SALVAGE");
    expect(readdirSync(dirname(folder))).toEqual([basename(folder)]);
  });
});

describe("a log beside the file", () => {
  /** A book that was cut off: its last units stand in the log only. */
  async function cutOff(names: readonly string[], idsSpent = 0) {
    const { folder, own, file } = await usedBook(idsSpent);
    const left = `${folder} để lại`;
    const busy = openedBook(folder, own);
    for (const name of names) await addUnit(busy, name);
    cpSync(folder, left, { recursive: true });
    await busy.close("SKIP");
    rmSync(bookFolder(left).lock, { force: true });
    return { left, own, log: `${bookFolder(left).database}-wal`, file };
  }

  it("of its own is read", async () => {
    const { left, own, log } = await cutOff(["Sở Tư pháp tỉnh C"]);
    expect(statSync(log).size).toBeGreaterThan(0);
    const book = openedBook(left, own);
    expect(unitNames(book.context.database)).toContain("Sở Tư pháp tỉnh C");
    expect(await checkedThrough(book)).toEqual([]);
  });

  it("of another book is refused before a byte of it is read into this one, and put aside if asked", async () => {
    const other = await cutOff(["Của sổ khác"], 500);
    const { left, own, log } = await cutOff(["Sở Tư pháp tỉnh C"]);
    copyFileSync(other.log, log);
    const { database: file } = bookFolder(left);
    const bytes = readFileSync(file);
    expect(codeOf(openBook(left, own))).toBe("BOOK_LOG_FOREIGN");
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readFileSync(log).equals(readFileSync(other.log))).toBe(true);
    const opened = openBook(left, own, { ...plainOpening, foreignLog: "SET_ASIDE" });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const names = unitNames(opened.value.context.database);
    expect(names).toContain("Sở Tư pháp tỉnh B");
    expect(names).not.toContain("Của sổ khác");
    expect(await checkedThrough(opened.value)).toEqual([]);
    await opened.value.close("SKIP");
    expect(readdirSync(left).some((name) => name.startsWith("tep-hong"))).toBe(true);
  });
});

describe("a copy in the place of a damaged file", () => {
  it("is the newest that proves, opens by itself, says what is missing, and keeps the damaged file", async () => {
    const { folder, own, file } = await usedBook();
    const lastDay = openedBook(folder, own);
    await addUnit(lastDay, "Sở Tư pháp tỉnh C");
    const newest = readMark(lastDay.context);
    await lastDay.close("SKIP");
    truncateSync(file, 5000);
    const bytes = readFileSync(file);
    expect(codeOf(openBook(folder, own))).toBe("BOOK_DAMAGED");
    const report = await findSoundCopy(bookFolder(folder), own, [newest]);
    expect(report).toMatchObject({ copy: { missing: { steps: 1, rounds: [] } }, notSound: [] });
    const mended = await mendWithCopy(folder, report.copy?.name ?? "", own);
    if (!mended.ok) throw new Error(JSON.stringify(mended.error));
    expect(readFileSync(join(folder, mended.value.aside, basename(file))).equals(bytes)).toBe(true);
    const opened = openBook(folder, own, { ...plainOpening, marks: [newest], mended: mended.value });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { database } = opened.value.context;
    expect(unitNames(database)).toContain("Sở Tư pháp tỉnh B");
    expect(unitNames(database)).not.toContain("Sở Tư pháp tỉnh C");
    expect(await checkedThrough(opened.value)).toEqual([]);
    const said = database
      .prepare("SELECT payload FROM audit_payloads JOIN audit_events USING (seq) WHERE procedure = ?")
      .pluck()
      .get("app.restoreDamaged");
    expect(JSON.parse(String(said))).toMatchObject({
      before: { aside: mended.value.aside },
      after: { copy: report.copy?.name, missingSteps: 1 },
    });
    await opened.value.close("SKIP");
  });

  it("with one flipped bit is passed over and named, and refused where it is asked for", async () => {
    const { folder, own, mark } = await usedBook();
    const [older, newer] = readdirSync(bookFolder(folder).backups).toSorted();
    if (older === undefined || newer === undefined) throw new Error("two copies");
    const copy = bookFolder(join(bookFolder(folder).backups, newer)).database;
    const content = readFileSync(copy);
    const place = content.length - 100;
    content[place] = (content[place] ?? 0) ^ 1;
    writeFileSync(copy, content);
    expect(await findSoundCopy(bookFolder(folder), own, [mark])).toMatchObject({
      copy: { name: older },
      notSound: [newer],
    });
    expect(codeOf(await mendWithCopy(folder, newer, own))).toBe("NO_SOUND_COPY");
    expect(existsSync(bookFolder(folder).database)).toBe(true);
  });

  it("stands in also where the file itself is gone", async () => {
    const { folder, own, mark, file } = await usedBook();
    rmSync(file);
    expect(codeOf(openBook(folder, own))).toBe("BOOK_MISSING");
    const { copy } = await findSoundCopy(bookFolder(folder), own, [mark]);
    expect(await mendWithCopy(folder, copy?.name ?? "", own)).toMatchObject({ ok: true });
    expect(codeOf(openBook(folder, own))).toBe("opened");
  });
});

const salvagedAt = (database: Database) =>
  database.prepare("SELECT seq FROM audit_events WHERE procedure = 'app.salvageBook'").pluck().get();
const unitNames = (database: Database) => database.prepare("SELECT name FROM unit_names").pluck().all();
