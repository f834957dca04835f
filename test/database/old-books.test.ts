import type { Database } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { BookId } from "#core/base/ids";
import { layFirstSchema, migrate } from "#main/book/database/migrate";
import { migrations } from "#main/book/database/migrations";
import { openDatabase } from "#main/book/database/open-database";
import { trailStart, verifyAudit } from "#main/book/database/verify-audit";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { verifySeals } from "#main/book/database/verify-seals";
import { type KeptVersion, layOldBook } from "../support/old-book";
import { root } from "../support/source-files";

/** A book as the program of a version left it. */
function oldBook(version: KeptVersion): Database {
  const database = layOldBook({ version, file: ":memory:", root });
  expect(database.pragma("foreign_key_check")).toEqual([]);
  return database;
}

function migrated(version: KeptVersion): Database {
  const database = oldBook(version);
  const result = migrate(database, {
    folder: "book",
    migrations,
    backUp: () => ({ ok: true, value: "backup" }),
    report: (cause) => {
      throw cause;
    },
  });
  expect(result).toMatchObject({ ok: true, value: { from: version, to: migrations.length } });
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
/** All but what later versions write anew from the same rows: the index of words, totals of nominations. */
const tablesOf = (database: Database) =>
  namesOf(
    database,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'search_%' AND name <> 'nomination_totals'`,
  );

describe.each([
  { version: 1, events: 22 },
  { version: 7, events: 25 },
] as const)("a book of version $version in the program of today", ({ version, events }) => {
  it("keeps every row of every table", () => {
    const [before, after] = [oldBook(version), migrated(version)];
    for (const table of tablesOf(before)) {
      const known = namesOf(after, `SELECT name FROM pragma_table_info('${table}')`);
      const columns = namesOf(before, `SELECT name FROM pragma_table_info('${table}')`).filter((name) =>
        known.includes(name),
      );
      expect(rowsOf(after, table, columns), table).toEqual(rowsOf(before, table, columns));
    }
  });

  it("has the tables, indexes and triggers of a new book, nothing more and nothing less", () => {
    const fresh = openDatabase(":memory:");
    layFirstSchema(fresh, migrations);
    const objects = (database: Database) =>
      namesOf(database, "SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1");
    expect(objects(migrated(version))).toEqual(objects(fresh));
  });

  it("still verifies: the chain of its audit, its sealed round, its references", async () => {
    const database = migrated(version);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(database.pragma("foreign_key_check")).toEqual([]);
    const bookId = database.prepare("SELECT id FROM book").pluck().get() as BookId;
    expect(await verifyAudit(database, trailStart(bookId), async () => undefined)).toMatchObject({
      events,
      firstBrokenSeq: null,
      damagedPayloads: [],
      unmatchedSteps: 0,
    });
    expect(verifySeals(database)).toMatchObject([{ fault: null }]);
  });

  it("keeps for its lists the states its dossiers' steps and rounds say", () => {
    expect(compareStates(migrated(version))).toEqual([]);
  });

  it("offers everybody a nomination, an award or an exemplar names, and nobody else", () => {
    const database = migrated(version);
    const named = namesOf(database, "SELECT id FROM people WHERE named = 1 ORDER BY 1");
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(namesOf(database, "SELECT DISTINCT person_id FROM people_named ORDER BY 1"));
    const found = "SELECT row_id FROM search_entries WHERE kind = 'PERSON' ORDER BY 1";
    expect(namesOf(database, found)).toEqual(named);
  });

  it("has its one cluster in front, in its year", () => {
    const database = migrated(version);
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
      const database = migrated(version);
      const column = namesOf(database, `SELECT name FROM pragma_table_info('${table}')`).at(-1);
      expect(() => database.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(/never change/);
    },
  );
});

describe("a book of version 1", () => {
  it("finds every unit in the category it was in", () => {
    const [before, after] = [oldBook(1), migrated(1)];
    const was = "SELECT id || ' ' || category_id FROM units WHERE category_id IS NOT NULL ORDER BY 1";
    const is = "SELECT unit_id || ' ' || category_id FROM unit_categories ORDER BY 1";
    expect(namesOf(before, was).length).toBeGreaterThan(0);
    expect(namesOf(after, is)).toEqual(namesOf(before, was));
  });
});

/** What triggers keep for the lists of migration 0009, beside the rows it is kept of. */
const keptCounts = [
  {
    kept: `SELECT json_array(year, state, standing, category, total) FROM nomination_tallies WHERE total <> 0 ORDER BY 1`,
    counted: `SELECT json_array(year, state, standing, coalesce((SELECT category_id FROM unit_categories AS of_unit
        WHERE of_unit.unit_id = nominee_unit_id AND of_unit.cluster_id = nominations.cluster_id
          AND person_id IS NULL), ''), count(*))
      FROM nominations WHERE binned_at IS NULL GROUP BY year, state, standing, nominations.category_id ORDER BY 1`,
  },
  {
    kept: "SELECT json_array(kind, stage) FROM document_chains ORDER BY 1",
    counted: `SELECT json_array(kind, stage) FROM documents WHERE version =
      (SELECT max(version) FROM documents AS other WHERE other.chain_id = documents.chain_id) ORDER BY 1`,
  },
  {
    kept: `SELECT json_array(list, sum(total)) FROM list_tallies
      WHERE list IN ('award_records', 'documents', 'meetings', 'packages') GROUP BY list HAVING sum(total) > 0 ORDER BY 1`,
    counted: `SELECT json_array('award_records', count(*)) FROM award_records WHERE binned_at IS NULL
      UNION ALL SELECT json_array('documents', count(DISTINCT chain_id)) FROM documents
      UNION ALL SELECT json_array('meetings', count(*)) FROM meetings WHERE binned_at IS NULL
      UNION ALL SELECT json_array('packages', count(*)) FROM packages`,
  },
] as const;

describe("a book of version 7", () => {
  it("still finds its words and counts its members", () => {
    const database = migrated(7);
    const found = "SELECT kind FROM search_words WHERE search_words MATCH 'phan bo co' ORDER BY kind";
    expect(namesOf(database, found)).toEqual(["CLUSTER_PAPER"]);
    const sent = `SELECT kind FROM search_words WHERE search_words MATCH 'words : (bao cao ha noi)' AND kind = 'INCOMING_PAPER'`;
    expect(namesOf(database, sent)).toEqual(["INCOMING_PAPER"]);
    expect(() =>
      database.exec("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)"),
    ).not.toThrow();
    const members = `SELECT count(*) FROM unit_places WHERE standing = 'MEMBER'
      AND from_on <= '2022-11-02' AND until_on > '2022-11-02'`;
    const tallied = `SELECT sum(change) FROM unit_tallies WHERE standing = 'MEMBER' AND changed_on <= '2022-11-02'`;
    expect(namesOf(database, tallied)).toEqual(namesOf(database, members));
  });

  it("keeps the counts of its lists as if every row had been entered anew", () => {
    const database = migrated(7);
    for (const sql of keptCounts)
      expect(namesOf(database, sql.kept), sql.kept).toEqual(namesOf(database, sql.counted));
  });
});
