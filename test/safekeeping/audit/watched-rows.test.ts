import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { verifyDatabase } from "#main/book/safekeeping/verify-book";
import { type WorkedBook, attach, seal, workedBook } from "../worked-book";
import { noStrayed } from "./no-strayed";

/** Runs statements in the file with the `sqlite3` program, as a person with that tool would. */
function withSqlite3(book: WorkedBook, sql: string): void {
  execFileSync("sqlite3", [book.folder.database], { input: `PRAGMA foreign_keys = OFF;\n${sql}\n` });
}

/** Statements around which guards are taken away and put back, as somebody careful would. */
function past(book: WorkedBook, table: string, sql: string): string {
  const guards = book.database
    .prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    .all(table) as readonly { readonly name: string; readonly sql: string }[];
  return [
    ...guards.map(({ name }) => `DROP TRIGGER ${name};`),
    sql,
    ...guards.map((one) => `${one.sql};`),
  ].join("\n");
}

async function found(book: WorkedBook): Promise<readonly string[]> {
  return (await verifyDatabase(book.context)).map(({ kind, name, detail }) => `${kind} ${name}: ${detail}`);
}

/** A book with a paper and a sealed round, before and after it was changed with the tool. */
async function changed(sql: (book: WorkedBook) => string): Promise<readonly string[]> {
  const book = await workedBook();
  await attach(book, book.personNomination, "Báo cáo.pdf");
  await seal(book);
  expect(await found(book)).toEqual([]);
  withSqlite3(book, sql(book));
  return await found(book);
}

describe("a book nobody touched with another tool", () => {
  it("has no row that strayed, after a paper, a seal, an undo, the bin and back", async () => {
    const book = await workedBook();
    await attach(book, book.personNomination, "Báo cáo.pdf");
    const undo = await book.undoable("registry.addCategory", { name: "Nhóm thêm" });
    await book.call("safekeeping.undo", { stepId: undo.stepId });
    const { id } = await book.call("registry.addUnit", {
      ...{ name: "Sở Tư pháp TP Huế", shortName: "", locality: "", categoryId: null, parentId: null },
      ...{ memberFrom: null, memberTo: null, note: "" },
    });
    await book.call("registry.binUnit", { unitId: id });
    await book.call("registry.restoreUnit", { unitId: id });
    await seal(book);
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason: "Theo đơn" });
    expect(await found(book)).toEqual([]);
    noStrayed(book.database);
  });
});

describe("a change made with the sqlite3 program is named", () => {
  const rename = "UPDATE unit_events SET name = 'Sở Tư pháp TP Đà Nẵng' WHERE name = 'Sở Tư pháp TP Hà Nội';";

  it("a unit renamed: the name before and after, and when at the earliest and latest", async () => {
    const lines = await changed(() => rename);
    const row = lines.find((line) =>
      line.startsWith("ROW Tên và nơi thuộc của đơn vị Sở Tư pháp TP Đà Nẵng"),
    );
    expect(row).toContain("Tên đổi từ “Sở Tư pháp TP Hà Nội” thành “Sở Tư pháp TP Đà Nẵng”");
    expect(row).toContain("Xảy ra sau sự kiện số 1 và trước lần kiểm tra này");
  });

  it.each<readonly [string, (book: WorkedBook) => string, RegExp]>([
    [
      "a count of votes, past the guards of the seal",
      (book) => past(book, "round_lines", "UPDATE round_lines SET agree = agree + 1 WHERE number = 1;"),
      /^ROW Dòng trên phiếu .*: Đồng ý đổi từ “2” thành “3”/,
    ],
    [
      "a paper taken off a dossier",
      () => "DELETE FROM nomination_papers;",
      /^ROW Tài liệu của hồ sơ Báo cáo\.pdf: Bị xóa bằng công cụ khác/,
    ],
    [
      "a unit put in",
      () =>
        `INSERT INTO units (id, position, edited_at, short_name)
         VALUES ('01890000-0000-7000-8000-000000000001', 99, '2022-11-02T01:30:00.000Z', 'STP lạ');`,
      /^ROW Đơn vị STP lạ: Được thêm bằng công cụ khác/,
    ],
    [
      "what an event says, past its guard",
      (book) =>
        past(book, "audit_payloads", "UPDATE audit_payloads SET payload = '{\"after\":null}' WHERE seq = 3;"),
      /^AUDIT Nội dung sự kiện số 3/,
    ],
    [
      "the day of an event, past its guard",
      (book) =>
        past(
          book,
          "audit_events",
          "UPDATE audit_events SET moment_at = '2021-01-01T00:00:00.000Z' WHERE seq = 4;",
        ),
      /^AUDIT Nhật ký của sổ, từ sự kiện số 4/,
    ],
    [
      "a guard taken away",
      () => "DROP TRIGGER seals_are_fixed;",
      /^SCHEMA Phép bảo vệ seals_are_fixed .*: Đã bị bỏ khỏi sổ/,
    ],
    [
      "a guard put in that does something else",
      () => "CREATE TRIGGER strange AFTER INSERT ON units BEGIN DELETE FROM drafts; END;",
      /^SCHEMA Phép bảo vệ strange của Đơn vị: Không phải của chương trình/,
    ],
    [
      "two nominations swapped",
      () => `UPDATE nominations SET number = number + 100; UPDATE nominations SET number = 103 - number;`,
      /^ROW Hồ sơ đề nghị .*: Số đổi từ “\d” thành “\d”/,
    ],
    [
      "a rule of a regulation, inside its JSON",
      () => "UPDATE regulations SET rule = json_set(rule, '$.blankPaper', 'INVALID');",
      /^ROW Quy chế Quy chế Khu vực: Cách bỏ phiếu › .*đổi từ “hợp lệ” thành “không hợp lệ”/,
    ],
    [
      "the name of a step in the list of steps",
      () => "UPDATE steps SET label = 'Việc khác' WHERE seq = 2;",
      /^ROW Bước đã ghi Việc khác: Tên đổi từ/,
    ],
    [
      "the last events cut off",
      (book) =>
        past(book, "audit_payloads", "DELETE FROM audit_payloads WHERE seq > 5;") +
        past(book, "audit_events", "DELETE FROM audit_events WHERE seq > 5;"),
      /^STORAGE|^ROW Bước đã ghi/,
    ],
  ])("%s", async (_what, sql, named) => {
    const lines = await changed(sql);
    expect(lines.filter((line) => named.test(line))).not.toEqual([]);
  });

  it("stays named when the program then writes over the row", async () => {
    const book = await workedBook();
    withSqlite3(book, "UPDATE categories SET name = 'Nhóm khác';");
    const category = book.database.prepare("SELECT id FROM categories").pluck().get() as typeof book.offices;
    await book.call("registry.renameCategory", {
      categoryId: category,
      expectedRevision: 1,
      name: "Nhóm thứ ba",
    });
    const row = (await found(book)).find((line) => line.startsWith("ROW Nhóm đơn vị"));
    expect(row).toContain("Tên đổi từ “Sở Tư pháp” thành “Nhóm khác”");
    expect(row).toMatch(/trước sự kiện số \d+\./);
  });

  it("hides nothing behind a copy of what was put in and taken away again by the program", async () => {
    const book = await workedBook();
    withSqlite3(
      book,
      `INSERT INTO categories (id, cluster_id, name, position)
       SELECT '01890000-0000-7000-8000-000000000002', cluster_id, 'Nhóm lén', 9 FROM categories LIMIT 1;`,
    );
    book.database.prepare("DELETE FROM categories WHERE name = 'Nhóm lén'").run();
    expect((await found(book)).filter((line) => line.includes("Nhóm lén"))).toHaveLength(1);
  });
});
