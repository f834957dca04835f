import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layFirstSchema } from "#main/book/database/migrate";
import { migrations } from "#main/book/database/migrations";
import { openDatabase } from "#main/book/database/open-database";
import { root } from "../support/source-files";

let database: Database;
beforeAll(() => {
  database = openDatabase(":memory:");
  layFirstSchema(database, migrations);
});
afterAll(() => database.close());

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

const tables = () =>
  (
    database.pragma("table_list") as readonly {
      readonly name: string;
      readonly type: string;
      readonly strict: 0 | 1;
    }[]
  ).filter(({ name, type }) => type === "table" && !name.startsWith("sqlite_"));

const columns = (): readonly Column[] =>
  tables().flatMap(({ name: table }) =>
    (database.pragma(`table_info(${table})`) as readonly Column[]).map((column) => ({ ...column, table })),
  );

const spell = ({ table, name }: Pick<Column, "table" | "name">) => `${table}.${name}`;

describe("the schema keeps its conventions", () => {
  it("every table is STRICT and its name is a plural or the book", () => {
    expect(tables().length).toBeGreaterThan(20);
    expect(tables().filter(({ strict }) => strict === 0)).toEqual([]);
    expect(tables().filter(({ name }) => name !== "book" && !/(s|people)$/.test(name))).toEqual([]);
  });

  it("nothing is stored as a floating number", () => {
    expect(columns().filter(({ type }) => !["TEXT", "INTEGER", "BLOB"].includes(type))).toEqual([]);
  });

  it("ids are text; days end in _on and moments in _at, both text", () => {
    const wrong = columns().filter(
      ({ name, type }) => /(^|_)(id|on|at|digest)$/.test(name) && type !== "TEXT",
    );
    expect(wrong.map(spell)).toEqual([]);
    expect(
      columns()
        .filter(({ name }) => /(date|time|day|moment)$/.test(name))
        .map(spell),
    ).toEqual([]);
  });

  it("every reference is led by an index, so that a deleted row is not searched for table by table", () => {
    const bare = tables().flatMap(({ name: table }) => {
      const leading = (database.pragma(`index_list(${table})`) as readonly { readonly name: string }[]).map(
        (index) =>
          (database.pragma(`index_info(${index.name})`) as readonly { readonly name: string }[])[0]?.name,
      );
      const primary = columns().find((column) => column.table === table && column.pk === 1)?.name;
      const keys = database.pragma(`foreign_key_list(${table})`) as readonly {
        readonly from: string;
        readonly seq: number;
      }[];
      return keys
        .filter(({ from }) => from !== primary && !leading.includes(from))
        .map(({ from }) => `${table}.${from}`);
    });
    expect(bare).toEqual([]);
  });

  it("a row that can be edited or binned carries a revision", () => {
    const withRevision = new Set(
      columns()
        .filter(({ name }) => name === "revision")
        .map(({ table }) => table),
    );
    const bare = columns().filter(({ name, table }) => name === "binned_at" && !withRevision.has(table));
    expect(bare.map(spell)).toEqual([]);
  });

  it("schema.sql says what the migrations make", async () => {
    const statements = database
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
      .pluck()
      .all();
    const head =
      "-- Generated from migrations/ by test/database/schema-conventions.test.ts; to read, not to run.\n\n";
    await expect(`${head}${statements.join(";\n\n")};\n`).toMatchFileSnapshot(
      join(root, "electron/main/book/database/schema.sql"),
    );
  });
});
