import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputOf } from "#core/contract";
import { auditKind } from "#core/safekeeping/audit/kinds";
import { openDatabase } from "#main/book/database/open-database";
import { codesOfTrail } from "#main/book/safekeeping/audit/people-of-trail";
import { type WorkedBook, personName, workedBook } from "../worked-book";

type Filters = Omit<InputOf<"audit.events">, "beforeSeq">;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** A book with some sixty more steps, so that every filter has pages. */
async function longBook(): Promise<WorkedBook> {
  const book = await workedBook();
  for (let added = 0; added < 40; added += 1)
    await book.call("registry.addCategory", { name: added % 3 === 0 ? `Nhóm ${added}` : `Khối ${added}` });
  for (let noted = 0; noted < 20; noted += 1)
    await book.call("personalData.keepUntil", {
      ...{ subject: "PERSON", id: book.personId },
      keeping: noted % 2 === 0 ? { until: "2030-01-01" as never, reason: `Còn xét ${noted}` } : null,
    });
  return book;
}

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    words: fc.constantFrom("", "nhom", "khoi 1", "du lieu ca nhan", "khong co chu nay"),
    only: fc.constantFrom("ALL" as const, "TWO_PERSONS" as const, "UNDONE" as const),
    kind: fc.constantFrom(...auditKind.options),
    user: fc.constantFrom("KEEPER", "nobody"),
  },
  { requiredKeys: ["words", "only"] },
);

/** Every event that answers, page by page until the last. */
async function pagesOf(book: WorkedBook, asked: Filters): Promise<readonly number[]> {
  const seqs: number[] = [];
  for (let before: number | undefined; ;) {
    const page = await book.call("audit.events", {
      ...asked,
      ...(before === undefined ? {} : { beforeSeq: before }),
    });
    seqs.push(...page.events.map(({ seq }) => seq));
    if (page.nextBeforeSeq === null) return seqs;
    before = page.nextBeforeSeq;
  }
}

async function exported(book: WorkedBook, asked: Filters, extent: InputOf<"audit.export">["extent"]) {
  const place = book.outside("inspector");
  await book.call("audit.export", { ...asked, folder: book.grant(place), extent, taskId: book.taskId() });
  const [folder = ""] = readdirSync(place);
  return new Map(
    readdirSync(join(place, folder)).map((file) => [file, readFileSync(join(place, folder, file), "utf8")]),
  );
}

/** Lines of a table of quoted cells, by the heads of its columns. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const lines = csv.slice(1).trimEnd().split("\r\n");
  const cells = (line: string) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"'));
  const [heads = [], ...rows] = lines.map(cells);
  return rows.map((row) => Object.fromEntries(heads.map((head, place) => [head, row[place] ?? ""])));
}

describe("reading the audit, whatever is asked", () => {
  it("pages give each event that answers exactly once, newest first; parts of the work share none and miss none", async () => {
    const book = await longBook();
    const all = await pagesOf(book, { words: "", only: "ALL" });
    expect(all).toEqual(all.map((_, place) => all.length - place));
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const seqs = await pagesOf(book, asked);
        expect(seqs).toEqual([...new Set(seqs)].toSorted((left, right) => right - left));
        expect(all).toEqual(expect.arrayContaining([...seqs]));
        const { kind: _kind, ...ofEveryKind } = asked;
        const parts = [];
        for (const kind of auditKind.options) parts.push(...(await pagesOf(book, { ...ofEveryKind, kind })));
        const whole = await pagesOf(book, ofEveryKind);
        expect(parts.toSorted((left, right) => right - left)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it("an export, whatever is left out of it, gives the chain the book has", async () => {
    const book = await longBook();
    for (const extent of ["WITH_CONTENTS", "WITHOUT_CONTENTS", "WITHOUT_NAMES"] as const) {
      const files = await exported(book, { words: "", only: "ALL" }, extent);
      const rows = rowsOf(files.get("nhat-ky.csv") ?? "");
      const chain = rows.reduce(
        (previous, row) => {
          expect(row["previousHash"]).toBe(previous);
          return sha256(
            JSON.stringify([
              ...[previous, Number(row["Số"]), row["moment"], row["user"], row["procedure"]],
              ...[row["entityKind"], row["entityId"], row["commitment"]],
            ]),
          );
        },
        sha256(JSON.stringify(["so-thi-dua audit", 1, book.context.bookId])),
      );
      const last = book.database.prepare("SELECT hash FROM audit_events WHERE seq = ?").pluck();
      expect(chain).toBe(last.get(rows.length));
    }
  });
});

describe("an export without names", () => {
  it("holds no word anybody typed, in no file of it, and says who by a number", async () => {
    const book = await longBook();
    const files = await exported(book, { words: "", only: "ALL" }, "WITHOUT_NAMES");
    for (const [file, text] of files) {
      if (file.endsWith(".pdf")) continue;
      for (const word of [personName, "Sở Tư pháp", "Nhóm 3", "Khối 1", "Còn xét"])
        expect(text, file).not.toContain(word);
    }
    expect(new Set(rowsOf(files.get("nhat-ky.csv") ?? "").map((row) => row["Người làm"]))).toEqual(
      new Set(["Người giữ sổ"]),
    );
  });

  it("gives a person the same number in every export, in steps of two persons too", () => {
    const database = openDatabase(":memory:");
    database.exec(`CREATE TABLE audit_events (seq INTEGER, user TEXT);
      INSERT INTO audit_events VALUES (1, 'KEEPER'), (2, 'b'), (3, 'a+b'), (4, 'c')`);
    const codes = codesOfTrail(database);
    expect(["b", "a+b", "c", "KEEPER"].map(codes)).toEqual([
      ["Người dùng 1"],
      ["Người dùng 2", "Người dùng 1"],
      ["Người dùng 3"],
      ["Người giữ sổ"],
    ]);
    database.exec("INSERT INTO audit_events VALUES (5, 'd'), (6, 'a')");
    expect(codesOfTrail(database)("c")).toEqual(codes("c"));
  });

  it("stands in the trail itself: how many events went out, and how much of them", async () => {
    const book = await workedBook();
    await exported(book, { words: "", only: "ALL" }, "WITHOUT_NAMES");
    const { events } = await book.call("audit.events", { words: "", only: "ALL" });
    expect(events[0]?.label).toBe(`Xuất nhật ký cho người kiểm tra: ${events.length - 1} sự kiện`);
  });
});
