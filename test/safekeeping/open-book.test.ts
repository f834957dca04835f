import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { bookFolder, prepareFolders } from "#main/book/book-folder";
import { createBook } from "#main/book/create-book";
import { openBook } from "#main/book/open-book";
import { plainOpening } from "#main/book/protocol";
import { addUnit, makeBook, newBook, openedBook, scratchFolder, testParts } from "../support/book-parts";

async function closedBook(): Promise<string> {
  const folder = join(scratchFolder(), "Sổ cụm 5");
  await makeBook(folder, testParts());
  return folder;
}

const codeOf = (result: ReturnType<typeof openBook>) => (result.ok ? "opened" : result.error.code);

/** A process that lives until the test is over, as another window of the program would. */
async function otherProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log('up')"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

function writeLock(folder: string, lock: Record<string, unknown>): void {
  const since = "2022-11-01T00:00:00.000Z";
  const content = { host: hostname(), processId: 1, processStart: "", since, ...lock };
  writeFileSync(bookFolder(folder).lock, JSON.stringify(content));
}

describe("what the last run left behind", () => {
  it("is removed, but never keeps a book shut: Word on Windows may still hold a copy", () => {
    const folder = bookFolder(join(scratchFolder(), "book"));
    prepareFolders(folder);
    for (const place of [folder.staging, folder.opened]) {
      mkdirSync(join(place, "a"));
      mkdirSync(join(place, "b"));
    }
    const held = join(folder.opened, "a");
    prepareFolders(folder, (place) => {
      if (place === held) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
      rmSync(place, { recursive: true });
    });
    expect(readdirSync(folder.opened)).toEqual(["a"]);
    expect(readdirSync(folder.staging)).toEqual([]);
    prepareFolders(folder);
    expect(readdirSync(folder.opened)).toEqual([]);
  });
});

describe("a log that cannot be folded in at the close", () => {
  it("stays beside the file, is logged, and the book is closed and free", async () => {
    const folder = await closedBook();
    const parts = testParts();
    const book = openedBook(folder, parts);
    await addUnit(book, "Sở Tư pháp");
    const { database } = book.context;
    const pragma = database.pragma.bind(database);
    const full = new Sqlite.SqliteError("disk I/O error", "SQLITE_IOERR_WRITE");
    database.pragma = (source, options) => {
      if (source.startsWith("wal_checkpoint")) throw full;
      return pragma(source, options);
    };
    expect(await book.close("SKIP")).toMatchObject({ ok: true });
    expect(parts.incidents).toEqual([full]);
    const again = openedBook(folder, testParts());
    expect(again.context.database.prepare("SELECT count(*) FROM units").pluck().get()).toBe(1);
  });
});

describe("making a book", () => {
  it("begins with its id, kind, cluster and first event, and opens", async () => {
    const folder = await closedBook();
    const parts = testParts();
    const book = openedBook(folder, parts);
    expect(book.summary()).toMatchObject({
      kind: "REAL",
      folder,
      clusterName: "Cụm thi đua số 5",
      year: 2022,
      asOf: null,
      lastSavedAt: null,
      lastBackupAt: null,
      lastBackupProof: null,
    });
    expect(parts.incidents).toEqual([]);
  });

  it("is refused where something lies already, and touches nothing of it", async () => {
    const folder = join(scratchFolder(), "book");
    mkdirSync(folder);
    writeFileSync(join(folder, "mine.txt"), "mine");
    expect(await createBook(folder, newBook, testParts())).toMatchObject({
      error: { code: "BOOK_ALREADY_THERE" },
    });
    expect(readdirSync(folder)).toEqual(["mine.txt"]);
  });

  it("leaves nothing when it fails half-way", async () => {
    const home = scratchFolder();
    const parts = testParts({
      fillSample: async () => refuse(appError("DISK_FULL", { place: "", neededBytes: 1, freeBytes: 0 })),
    });
    const made = await createBook(
      join(home, "sample"),
      { contents: "SAMPLE", sample: "municipalities-2022" },
      parts,
    );
    expect(made).toMatchObject({ error: { code: "DISK_FULL" } });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe("opening a book", () => {
  it("names what is not there", () => {
    expect(codeOf(openBook(join(scratchFolder(), "nowhere"), testParts()))).toBe("BOOK_MISSING");
    const empty = scratchFolder();
    expect(codeOf(openBook(empty, testParts()))).toBe("BOOK_MISSING");
    expect(readdirSync(empty)).toEqual([]);
  });

  it("refuses another program's database and leaves every byte", () => {
    const folder = scratchFolder();
    const foreign = new Sqlite(bookFolder(folder).database);
    foreign.exec("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
    foreign.close();
    const before = readFileSync(bookFolder(folder).database);
    expect(codeOf(openBook(folder, testParts()))).toBe("BOOK_FOREIGN");
    expect(readFileSync(bookFolder(folder).database).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["so-thi-dua.db"]);
  });

  it("refuses a file that is no database, and a database with broken pages", async () => {
    const text = scratchFolder();
    writeFileSync(bookFolder(text).database, "not a database");
    expect(codeOf(openBook(text, testParts()))).toBe("BOOK_DAMAGED");

    const folder = await closedBook();
    const bytes = readFileSync(bookFolder(folder).database);
    bytes.fill(0xff, 4096 * 2, 4096 * 6);
    writeFileSync(bookFolder(folder).database, bytes);
    expect(codeOf(openBook(folder, testParts()))).toBe("BOOK_DAMAGED");
    expect(existsSync(bookFolder(folder).lock)).toBe(false);
  });

  it("empties what was half done or handed out before, and keeps papers and copies", async () => {
    const folder = await closedBook();
    const place = bookFolder(folder);
    for (const inside of [place.staging, place.opened, place.papers, place.backups]) {
      mkdirSync(inside, { recursive: true });
      writeFileSync(join(inside, "left.txt"), "x");
    }
    mkdirSync(join(place.backups, "~chua-xong-0000"));
    openedBook(folder, testParts());
    expect(
      [place.staging, place.opened, place.papers, place.backups].map((inside) => readdirSync(inside)),
    ).toEqual([[], [], ["left.txt"], ["left.txt"]]);
  });
});

describe("book.lock", () => {
  it("says who holds the book while it is open and goes with it", async () => {
    const folder = await closedBook();
    const book = openedBook(folder, testParts());
    const lock = JSON.parse(readFileSync(bookFolder(folder).lock, "utf8"));
    expect(lock).toMatchObject({
      host: hostname(),
      processId: process.pid,
      since: "2022-11-02T01:30:00.000Z",
    });
    expect(openBook(folder, testParts())).toMatchObject({
      error: { code: "BOOK_LOCKED", facts: { host: hostname(), processId: process.pid } },
    });
    await book.close("SKIP");
    expect(existsSync(bookFolder(folder).lock)).toBe(false);
    openedBook(folder, testParts());
  });

  it("of a living process stands", async () => {
    const folder = await closedBook();
    const other = await otherProcess();
    writeLock(folder, { processId: other.pid });
    expect(openBook(folder, testParts())).toMatchObject({
      error: { code: "BOOK_LOCKED", facts: { processId: other.pid, since: "2022-11-01T00:00:00.000Z" } },
    });
    expect(existsSync(bookFolder(folder).lock)).toBe(true);
  });

  it("of another PC stands, since nothing is known of its processes", async () => {
    const folder = await closedBook();
    writeLock(folder, { host: "may-ke-toan", processId: 4_000_000 });
    expect(codeOf(openBook(folder, testParts()))).toBe("BOOK_LOCKED");
  });

  it("of another PC is freed when a person says so, of a living process here never", async () => {
    const folder = await closedBook();
    const free = { ...plainOpening, foreignLock: "FREE" } as const;
    const other = await otherProcess();
    writeLock(folder, { processId: other.pid });
    expect(codeOf(openBook(folder, testParts(), free))).toBe("BOOK_LOCKED");
    writeLock(folder, { host: "may-ke-toan", processId: 4_000_000 });
    const opened = openBook(folder, testParts(), free);
    expect(codeOf(opened)).toBe("opened");
    if (opened.ok) await opened.value.close("SKIP");
  });

  it("of a dead process is taken over", async () => {
    const folder = await closedBook();
    const other = await otherProcess();
    writeLock(folder, { processId: other.pid });
    const gone = new Promise((resolve) => other.once("exit", resolve));
    other.kill("SIGKILL");
    await gone;
    openedBook(folder, testParts());
    expect(JSON.parse(readFileSync(bookFolder(folder).lock, "utf8"))).toMatchObject({
      processId: process.pid,
    });
  });

  it("of an earlier process with the same number is taken over", async () => {
    const folder = await closedBook();
    const other = await otherProcess();
    writeLock(folder, { processId: other.pid, processStart: "1" });
    openedBook(folder, testParts());
  });

  it("that was cut off while it was written holds nothing", async () => {
    const folder = await closedBook();
    writeFileSync(bookFolder(folder).lock, '{"host": "');
    openedBook(folder, testParts());
  });
});
