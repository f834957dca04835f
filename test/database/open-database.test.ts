import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase, openForReading } from "#main/book/database/open-database";
import { refusalOfSqlite } from "#main/book/database/sqlite-refusal";
import { whySqliteCannotLoad } from "#main/book/database/sqlite-runtime";

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "open-database-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("the one connection of a book", () => {
  it("answers a save only when it is on the disk, keeps references, runs no code of the file", () => {
    const database = openDatabase(join(scratchFolder(), "book.db"));
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect({
      journal_mode: pragma("journal_mode"),
      synchronous: pragma("synchronous"),
      foreign_keys: pragma("foreign_keys"),
      trusted_schema: pragma("trusted_schema"),
      secure_delete: pragma("secure_delete"),
      cell_size_check: pragma("cell_size_check"),
      busy_timeout: pragma("busy_timeout"),
    }).toEqual({
      journal_mode: "wal",
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      secure_delete: 1,
      cell_size_check: 1,
      busy_timeout: 3000,
    });
    database.close();
  });

  it("looks at a file without changing it", () => {
    const file = join(scratchFolder(), "book.db");
    const database = openDatabase(file);
    database.exec("CREATE TABLE t (a TEXT) STRICT");
    database.close();
    const reading = openForReading(file);
    expect(() => reading.exec("INSERT INTO t VALUES ('x')")).toThrow(/readonly/);
    reading.close();
  });
});

describe("a runtime that cannot load the prebuilt SQLite", () => {
  it("gets a sentence instead of a crash", () => {
    expect(whySqliteCannotLoad({ nodeApi: 9, compiledAddon: "ABSENT" })).toMatch(/npm test.*npm start/);
    expect(whySqliteCannotLoad({ nodeApi: 9, compiledAddon: "PRESENT" })).toBeNull();
    expect(whySqliteCannotLoad({ nodeApi: 10, compiledAddon: "ABSENT" })).toBeNull();
  });
});

describe("operating errors of SQLite", () => {
  const refusalOf = (code: string) => refusalOfSqlite(new Sqlite.SqliteError("", code), "/book")?.code;

  it.each([
    ["SQLITE_FULL", "DISK_FULL"],
    ["SQLITE_READONLY", "BOOK_READ_ONLY"],
    ["SQLITE_READONLY_DIRECTORY", "BOOK_READ_ONLY"],
    ["SQLITE_IOERR", "DISK_ERROR"],
    ["SQLITE_IOERR_FSYNC", "DISK_ERROR"],
    ["SQLITE_CANTOPEN", "DISK_ERROR"],
    ["SQLITE_CORRUPT", "BOOK_DAMAGED"],
    ["SQLITE_CORRUPT_INDEX", "BOOK_DAMAGED"],
    ["SQLITE_NOTADB", "BOOK_DAMAGED"],
    ["SQLITE_BUSY", "DISK_ERROR"],
    ["SQLITE_BUSY_SNAPSHOT", "DISK_ERROR"],
    ["SQLITE_LOCKED", "DISK_ERROR"],
  ])("%s is worded as %s", (code, refusal) => {
    expect(refusalOf(code)).toBe(refusal);
  });

  it("mistakes of the program are not worded away", () => {
    expect(refusalOf("SQLITE_CONSTRAINT_FOREIGNKEY")).toBeUndefined();
    expect(refusalOf("SQLITE_ERROR")).toBeUndefined();
    expect(refusalOfSqlite(new Error("x"), "/book")).toBeNull();
  });

  it("come from the real library as they are mapped", () => {
    const folder = scratchFolder();
    const caught = (work: () => void) => {
      try {
        work();
      } catch (error) {
        return refusalOfSqlite(error, folder)?.code;
      }
      return "nothing thrown";
    };
    const text = join(folder, "text.db");
    writeFileSync(text, "This is no database. ".repeat(100));
    expect(caught(() => openDatabase(text).close())).toBe("BOOK_DAMAGED");

    const full = openDatabase(join(folder, "full.db"));
    full.exec("CREATE TABLE t (a TEXT) STRICT");
    full.pragma(`max_page_count = ${full.pragma("page_count", { simple: true })}`);
    expect(caught(() => full.prepare("INSERT INTO t VALUES (?)").run("x".repeat(100_000)))).toBe("DISK_FULL");

    const other = new Sqlite(join(folder, "full.db"), { timeout: 0 });
    full.exec("BEGIN IMMEDIATE");
    expect(caught(() => other.exec("BEGIN IMMEDIATE"))).toBe("DISK_ERROR");
    full.exec("ROLLBACK");
    other.close();
    full.close();

    const readOnly = openForReading(join(folder, "full.db"));
    expect(caught(() => readOnly.exec("INSERT INTO t VALUES ('x')"))).toBe("BOOK_READ_ONLY");
    readOnly.close();
  });
});
