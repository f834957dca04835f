import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { bookFolder } from "#main/book/book-folder";
import { migrations } from "#main/book/database/migrations";
import { openBook } from "#main/book/open-book";
import { addUnit, makeBook, openedBook, scratchFolder, testParts } from "../support/book-parts";

const now = migrations.length;
const next = {
  version: now + 1,
  name: "nickname",
  sql: "ALTER TABLE units ADD COLUMN nickname TEXT NOT NULL DEFAULT ''; UPDATE units SET nickname = 'x';",
};
const breaking = {
  ...next,
  sql: `${next.sql} INSERT INTO units (id) VALUES ('half a row');`,
};
const orphaning = { ...next, sql: "PRAGMA defer_foreign_keys = ON; DELETE FROM units;" };

async function oldBook() {
  const folder = join(scratchFolder(), "book");
  const parts = testParts();
  await makeBook(folder, parts);
  const book = openedBook(folder, parts);
  await addUnit(book, "Sở Tư pháp TP Cần Thơ");
  await book.close("SKIP");
  return folder;
}

function peek(folder: string, sql: string): unknown {
  const database = new Sqlite(bookFolder(folder).database, { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}

describe("bringing an old book to a new program", () => {
  it("copies it first, keeps its rows, and notes the copy", async () => {
    const folder = await oldBook();
    const parts = testParts({ migrations: [...migrations, next] });
    const book = openedBook(folder, parts);
    expect(book.context.database.pragma("user_version", { simple: true })).toBe(now + 1);
    expect(
      book.context.database
        .prepare("SELECT name, nickname FROM units JOIN unit_events ON unit_id = units.id")
        .get(),
    ).toEqual({
      name: "Sở Tư pháp TP Cần Thơ",
      nickname: "x",
    });
    const backup = book.context.database.prepare("SELECT place, reason FROM backups").get() as {
      place: string;
    };
    expect(backup).toMatchObject({ reason: "BEFORE_MIGRATION" });
    expect(peek(backup.place, "PRAGMA user_version")).toBe(now);
    expect(peek(backup.place, "SELECT count(*) FROM units")).toBe(1);
    expect(book.summary().lastBackupAt).toBeNull();
  });

  it.each([
    ["a migration that breaks in the middle", breaking],
    ["a migration that leaves broken references", orphaning],
  ])("%s leaves the old state and names the copy", async (_name, bad) => {
    const folder = await oldBook();
    const parts = testParts({ migrations: [...migrations, bad] });
    const refused = openBook(folder, parts);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "MIGRATION_FAILED", facts: { from: now, to: now + 1 } },
    });
    expect(parts.incidents).toHaveLength(1);
    expect(peek(folder, "PRAGMA user_version")).toBe(now);
    expect(peek(folder, "SELECT count(*) FROM pragma_table_info('units') WHERE name = 'nickname'")).toBe(0);
    expect(peek(folder, "SELECT count(*) FROM units")).toBe(1);
    const backup = refused.ok ? "" : (refused.error.facts as { readonly backup: string }).backup;
    expect(peek(backup, "SELECT count(*) FROM units")).toBe(1);
    expect(existsSync(bookFolder(folder).lock)).toBe(false);
    openedBook(folder, testParts());
  });

  it("is tried on a copy first: a later migration that fails leaves the book at its own version", async () => {
    const folder = await oldBook();
    const third = { version: now + 2, name: "unknown function", sql: "SELECT no_such_function();" };
    const refused = openBook(folder, testParts({ migrations: [...migrations, next, third] }));
    expect(refused).toMatchObject({ error: { code: "MIGRATION_FAILED", facts: { from: now, to: now + 2 } } });
    expect(peek(folder, "PRAGMA user_version")).toBe(now);
    expect(readdirSync(bookFolder(folder).staging)).toEqual([]);
  });

  it.each([
    ["the audit trail", "DROP TRIGGER audit_events_are_fixed; UPDATE audit_events SET hash = upper(hash);"],
    ["the state of a dossier", "SELECT 1;"],
  ])("that harms %s is found by its rehearsal, and the book is not touched", async (what, sql) => {
    const folder = await oldBook();
    let asked = 0;
    const parts = testParts({
      migrations: [...migrations, { version: now + 1, name: "harmful", sql }],
      compareStates: () => (what === "the state of a dossier" && (asked += 1) > 1 ? ["HS-0001"] : []),
    });
    const before = peek(folder, "SELECT group_concat(hash) FROM audit_events");
    expect(openBook(folder, parts)).toMatchObject({
      error: { code: "MIGRATION_NOT_SOUND", facts: { from: now, to: now + 1 } },
    });
    expect(peek(folder, "PRAGMA user_version")).toBe(now);
    expect(peek(folder, "SELECT group_concat(hash) FROM audit_events")).toBe(before);
    openedBook(folder, testParts());
  });

  it("makes no copy where nothing is pending", async () => {
    const folder = await oldBook();
    openedBook(folder, testParts());
    expect(readdirSync(bookFolder(folder).backups)).toEqual([]);
  });

  it("refuses the book of a newer program and leaves every byte", async () => {
    const folder = await oldBook();
    const book = openedBook(folder, testParts({ migrations: [...migrations, next] }));
    await book.close("SKIP");
    const before = readFileSync(bookFolder(folder).database);
    expect(openBook(folder, testParts())).toMatchObject({
      error: { code: "BOOK_NEWER", facts: { bookVersion: now + 1, programVersion: now } },
    });
    expect(readFileSync(bookFolder(folder).database).equals(before)).toBe(true);
  });
});
