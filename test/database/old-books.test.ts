import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { BookId } from "#core/base/ids";
import { layFirstSchema, migrate } from "#main/book/database/migrate";
import { migrations } from "#main/book/database/migrations";
import { openDatabase } from "#main/book/database/open-database";
import { verifyAudit } from "#main/book/database/verify-audit";
import { verifySeals } from "#main/book/database/verify-seals";
import { root } from "../support/source-files";

const rowsOfVersion1 = readFileSync(join(root, "test/fixtures/book-version-1.sql"), "utf8");

/** A book as an old program left it. */
function oldBook(): Database {
  const database = openDatabase(":memory:");
  layFirstSchema(database, migrations.slice(0, 1));
  database.pragma("foreign_keys = OFF");
  database.exec(rowsOfVersion1);
  database.pragma("foreign_keys = ON");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  return database;
}

function migrated(): Database {
  const database = oldBook();
  const result = migrate(database, {
    folder: "book",
    migrations,
    backUp: () => ({ ok: true, value: "backup" }),
    report: (cause) => {
      throw cause;
    },
  });
  expect(result).toMatchObject({ ok: true, value: { from: 1, to: migrations.length } });
  return database;
}

/** Every row of a table, under the columns version 1 knew. */
function rowsOf(database: Database, table: string, columns: readonly string[]): readonly string[] {
  return database
    .prepare(`SELECT json_array(${columns.map((name) => `quote(${name})`).join(", ")}) FROM ${table}`)
    .pluck()
    .all()
    .map(String)
    .toSorted();
}

const namesOf = (database: Database, sql: string) => database.prepare(sql).pluck().all() as readonly string[];
const tablesOf = (database: Database) =>
  namesOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

describe("a book of version 1 in the program of today", () => {
  it("keeps every row of every table", () => {
    const [before, after] = [oldBook(), migrated()];
    for (const table of tablesOf(before)) {
      const known = namesOf(after, `SELECT name FROM pragma_table_info('${table}')`);
      const columns = namesOf(before, `SELECT name FROM pragma_table_info('${table}')`).filter((name) =>
        known.includes(name),
      );
      expect(rowsOf(after, table, columns), table).toEqual(rowsOf(before, table, columns));
    }
  });

  it("finds every unit in the category it was in", () => {
    const [before, after] = [oldBook(), migrated()];
    const was = "SELECT id || ' ' || category_id FROM units WHERE category_id IS NOT NULL ORDER BY 1";
    const is = "SELECT unit_id || ' ' || category_id FROM unit_categories ORDER BY 1";
    expect(namesOf(before, was).length).toBeGreaterThan(0);
    expect(namesOf(after, is)).toEqual(namesOf(before, was));
  });

  it("has the tables, indexes and triggers of a new book, nothing more and nothing less", () => {
    const fresh = openDatabase(":memory:");
    layFirstSchema(fresh, migrations);
    const objects = (database: Database) =>
      namesOf(database, "SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
    expect(objects(migrated())).toEqual(objects(fresh));
  });

  it("still verifies: the chain of its audit, its sealed round, its references", async () => {
    const database = migrated();
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    const bookId = database.prepare("SELECT id FROM book").pluck().get() as BookId;
    expect(await verifyAudit(database, bookId, async () => undefined)).toMatchObject({
      events: 22,
      firstBrokenSeq: null,
      damagedPayloads: [],
      unmatchedSteps: 0,
    });
    expect(verifySeals(database)).toMatchObject([{ fault: null }]);
  });

  it("has its one cluster in front, in its year", () => {
    const database = migrated();
    expect(
      database
        .prepare(
          `SELECT count(*) FROM book JOIN clusters ON clusters.id = current_cluster_id
           JOIN years ON years.cluster_id = clusters.id AND years.year = clusters.year`,
        )
        .pluck()
        .get(),
    ).toBe(1);
  });

  it.each(["seals", "round_outcomes", "rounds", "round_lines", "audit_events", "documents"])(
    "still refuses to change a sealed or issued row of %s",
    (table) => {
      const database = migrated();
      const column = namesOf(database, `SELECT name FROM pragma_table_info('${table}')`).at(-1);
      expect(() => database.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(/never change/);
    },
  );
});
