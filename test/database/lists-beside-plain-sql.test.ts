import { beforeEach, describe, expect, it } from "vitest";
import type { CategoryId, UnitId } from "#core/base/ids";
import { handlers } from "#main/book/handlers";
import { fillWithRows } from "../bench/many-rows";
import { fillWithUnits } from "../bench/many-units";
import { type ScratchBook, scratchBook } from "../support/scratch-book";

/** As many units, and rows of every list, as pages of a dozen can be turned over. */
const count = 60;
const pageSize = 12;

let book: ScratchBook;
const plain = <Row>(sql: string, bound: object = {}) =>
  book.database.prepare(sql).pluck().all(bound) as Row[];
const inYear = "cluster_id = (SELECT current_cluster_id FROM book) AND binned_at IS NULL AND year = 2022";

/** Every page of a list, one after the other; each must say the same total, which must be what the pages hold. */
async function allPages<Row>(
  ask: (page: { offset: number; limit: number }) => Promise<{ rows: readonly Row[]; total: number }>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await ask({ offset: rows.length, limit: pageSize });
    rows.push(...page.rows);
    if (page.rows.length < pageSize) {
      expect(rows).toHaveLength(page.total);
      return rows;
    }
  }
}

beforeEach(() => {
  book = scratchBook({ handlers });
  fillWithUnits(book.context, count);
  fillWithRows(book.context, count);
  // What was kept by triggers must follow whatever is changed.
  book.database.exec(`
    UPDATE nominations SET binned_at = '2022-01-01T00:00:00.000Z' WHERE number % 7 = 0;
    UPDATE nominations SET binned_at = NULL WHERE number % 14 = 0;
    UPDATE nominations SET state = 'RECEIVED' WHERE number % 5 = 0;
    UPDATE nominations SET state = 'ON_BALLOT', standing = 'ON_BALLOT' WHERE number % 9 = 0;
    UPDATE nominations SET year = 2021 WHERE number % 4 = 0;
    UPDATE unit_categories SET category_id = (SELECT min(id) FROM categories) WHERE (SELECT position FROM units WHERE id = unit_id) % 3 = 0;
    DELETE FROM unit_categories WHERE (SELECT position FROM units WHERE id = unit_id) % 11 = 0;
    UPDATE meetings SET binned_at = '2022-01-01T00:00:00.000Z' WHERE rowid % 6 = 0;
    UPDATE meetings SET year = 2024 WHERE rowid % 5 = 0;
    UPDATE award_records SET binned_at = '2022-01-01T00:00:00.000Z' WHERE rowid % 8 = 0;
    UPDATE award_records SET revoked_on = '2022-01-01' WHERE rowid % 6 = 0;
    UPDATE award_records SET decision_number = '' WHERE rowid % 4 = 0;
    UPDATE packages SET rechecked_at = '2022-01-01T00:00:00.000Z' WHERE rowid % 3 = 0;
    INSERT INTO documents (id, year_id, kind, chain_id, version, stage, title, title_folded, file_name, digest, made_at)
    SELECT 'second ' || id, year_id, kind, chain_id, 2, iif(rowid % 2 = 0, 'SIGNED', 'RETURNED'), title, title_folded,
      file_name, digest, made_at FROM documents WHERE rowid % 5 = 0;
  `);
});

describe("dossiers", () => {
  const everything = { search: "", categoryId: null, standing: null, state: null, year: 2022 } as const;

  it.each([
    [{}, "true"],
    [{ state: "RECEIVED" as const }, "state = 'RECEIVED'"],
    [{ standing: "ON_BALLOT" as const }, "standing = 'ON_BALLOT'"],
    [
      { standing: "NOT_ON_BALLOT" as const },
      "standing = 'NOT_ON_BALLOT' AND state IN ('DRAFT', 'RECEIVED', 'RETURNED', 'COMPLETE')",
    ],
    [{ search: "Ô Môn" }, "nominee_folded LIKE '%o mon%'"],
    [{ search: "hs-003" }, "number BETWEEN 30 AND 39"],
  ])("are those plain SQL finds: %j", async (filter, where) => {
    const rows = await allPages((page) => book.call("dossiers.list", { ...everything, ...filter, ...page }));
    const found = plain(
      `SELECT printf('HS-%04d', number) FROM nominations WHERE ${inYear} AND ${where} ORDER BY number`,
    );
    expect(found.length).toBeGreaterThan(0);
    if ("search" in filter && filter.search === "Ô Môn")
      expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(found));
    else expect(rows.map(({ number }) => number)).toEqual(found);
  });

  it("are those of a category, with a state and without, in one year and in all", async () => {
    let seen = 0;
    for (const categoryId of plain<CategoryId>("SELECT id FROM categories"))
      for (const state of [null, "DRAFT"] as const)
        for (const year of [2022, "ALL"] as const) {
          const asked = { ...everything, categoryId, state, year };
          const rows = await allPages((page) => book.call("dossiers.list", { ...asked, ...page }));
          const found = plain(
            `SELECT printf('HS-%04d', number) FROM nominations WHERE binned_at IS NULL AND person_id IS NULL
               AND nominee_unit_id IN (SELECT unit_id FROM unit_categories WHERE category_id = @categoryId)
               AND (@state IS NULL OR state = @state) AND (@year = 'ALL' OR year = @year) ORDER BY number`,
            { categoryId, state, year },
          );
          seen += found.length;
          expect(rows.map(({ number }) => number)).toEqual(found);
        }
    expect(seen).toBeGreaterThan(0);
  });

  it("are counted by state as they stand", async () => {
    const { states, years, all } = await book.call("dossiers.list", { ...everything, offset: 0, limit: 1 });
    const counted = plain(
      `SELECT json_array(state, count(*)) FROM nominations WHERE ${inYear} GROUP BY state ORDER BY state`,
    );
    expect(
      Object.entries(states)
        .toSorted()
        .map((pair) => JSON.stringify(pair)),
    ).toEqual(counted);
    expect([years, all]).toEqual([
      [2022, 2021],
      plain(`SELECT count(*) FROM nominations WHERE ${inYear}`)[0],
    ]);
  });
});

describe("papers of the desk", () => {
  it.each([
    [[], "", "true"],
    [["AGENDA" as const], "", "kind = 'AGENDA'"],
    [["AGENDA" as const, "INVITATION" as const], "", "true"],
    [["AGENDA" as const, "AGENDA" as const], "", "kind = 'AGENDA'"],
    [[], "Giấy mời trong sổ 1", "title_folded LIKE '%so 1%'"],
  ])("are each shown by its last version: %j %s", async (kinds, search, where) => {
    const rows = await allPages((page) => book.call("documents.chains", { kinds, search, ...page }));
    const found = plain(
      `SELECT chain_id || ' ' || version FROM documents WHERE ${where} AND version =
         (SELECT max(version) FROM documents AS later WHERE later.chain_id = documents.chain_id)
       ORDER BY documents.rowid DESC`,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(rows.map(({ chainId, versions }) => `${chainId} ${versions}`)).toEqual(found);
    expect(await book.call("documents.chains", { kinds, search, offset: 0, limit: 1 })).toMatchObject({
      all: count,
      signed: plain("SELECT count(*) FROM documents WHERE stage = 'SIGNED'")[0],
    });
  });
});

describe("meetings", () => {
  const aboutYear = "coalesce(year, CAST(substr(held_on, 1, 4) AS INTEGER))";

  it.each([
    [null, "", "true"],
    [2024, "", `${aboutYear} = 2024`],
    [2026, "", `${aboutYear} = 2026`],
    [null, "hội nghị sổ 13", "title LIKE '%sổ 13%'"],
    [2024, "HOI NGHI", `${aboutYear} = 2024`],
  ])("come the latest day first: year %s, searched %j", async (year, search, where) => {
    const rows = await allPages((page) => book.call("conference.meetings", { year, search, ...page }));
    const found = plain(
      `SELECT id FROM meetings WHERE binned_at IS NULL AND ${where} ORDER BY held_on DESC, rowid DESC`,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id)).toEqual(found);
  });

  it("are in the years they are about", async () => {
    const { years, all } = await book.call("conference.meetings", {
      ...{ year: null, search: "", offset: 0, limit: 1 },
    });
    expect(years).toEqual(
      plain(`SELECT DISTINCT ${aboutYear} FROM meetings WHERE binned_at IS NULL ORDER BY 1 DESC`),
    );
    expect([all]).toEqual(plain("SELECT count(*) FROM meetings WHERE binned_at IS NULL"));
  });
});

describe("the history of awards", () => {
  const states = {
    ALL: "true",
    WITHOUT_NUMBER: "decision_number = ''",
    REVOKED: "revoked_on IS NOT NULL",
  } as const;

  it.each(["ALL", "WITHOUT_NUMBER", "REVOKED"] as const)("is that of plain SQL: %s", async (state) => {
    const [unit] = plain<UnitId>("SELECT unit_id FROM award_records WHERE binned_at IS NULL");
    for (const year of [null, 2018])
      for (const unitId of [null, unit ?? null])
        for (const search of ["", "sổ 1", "QĐ"]) {
          const asked = { state, year, unitId, search };
          const rows = await allPages((page) => book.call("awards.history", { ...asked, ...page }));
          const found = plain(
            `SELECT id FROM award_records WHERE binned_at IS NULL AND ${states[state]}
               AND (@year IS NULL OR year = @year) AND (@unitId IS NULL OR unit_id = @unitId)
               AND (@search = '' OR @search = 'QĐ' AND decision_number LIKE '%QĐ%'
                 OR @search = 'sổ 1' AND (recipient_folded || ' ' || decision_number) LIKE '%so%1%')
             ORDER BY year DESC, id DESC`,
            { year, unitId, search },
          );
          expect(
            rows.map(({ id }) => id),
            JSON.stringify(asked),
          ).toEqual(found);
        }
  });

  it("keeps its counts and its years", async () => {
    const { counts, years } = await book.call("awards.history", {
      ...{ state: "ALL", year: null, unitId: null, search: "", offset: 0, limit: 1 },
    });
    const counted = (where: string) =>
      plain(`SELECT count(*) FROM award_records WHERE binned_at IS NULL AND ${where}`)[0];
    expect(counts).toEqual({
      all: counted("true"),
      withoutNumber: counted(states.WITHOUT_NUMBER),
      revoked: counted(states.REVOKED),
    });
    expect(years).toEqual(
      plain("SELECT DISTINCT year FROM award_records WHERE binned_at IS NULL ORDER BY year DESC"),
    );
  });
});

describe("packages and the bin", () => {
  it("shows every package, the last written first", async () => {
    const rows = await allPages((page) => book.call("exchange.packages", { search: "", ...page }));
    expect(rows.map(({ id }) => id)).toEqual(plain("SELECT id FROM packages ORDER BY rowid DESC"));
    const { all, rechecked } = await book.call("exchange.packages", { search: "", offset: 0, limit: 1 });
    expect([all, rechecked]).toEqual([
      ...plain("SELECT count(*) FROM packages"),
      ...plain("SELECT count(*) FROM packages WHERE rechecked_at IS NOT NULL"),
    ]);
  });

  it("shows all that lies in the bin, page by page", async () => {
    const rows = await allPages(async (page) => {
      const { items, total } = await book.call("safekeeping.bin", page);
      return { rows: items, total };
    });
    const binned = ["nominations", "meetings", "award_records"].map(
      (table) => `SELECT id, binned_at FROM ${table} WHERE binned_at IS NOT NULL`,
    );
    expect(rows.map(({ id }) => id)).toEqual(
      plain(`SELECT id FROM (${binned.join(" UNION ALL ")}) ORDER BY binned_at DESC, id DESC`),
    );
  });
});
