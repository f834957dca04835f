import { signInAs, withPeople } from "../support/people";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Digest } from "#core/base/ids";
import { paperPath } from "#main/book/book-folder";
import { removeForgottenFiles } from "#main/book/safekeeping/unused-papers";
import { verifyDatabase } from "#main/book/safekeeping/verify-book";
import { attach, seal, type WorkedBook, workedBook } from "./worked-book";

const all = { emptying: { of: "OLDER", days: 0 } } as const;
const count = (book: WorkedBook, table: string) =>
  book.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

describe("what comes back from the bin", () => {
  it("is shown with what hangs on it, and nothing is changed by looking", async () => {
    const book = await workedBook();
    await attach(book, book.unitNomination, "Báo cáo.pdf");
    await book.call("dossiers.binNomination", { nominationId: book.unitNomination });
    const before = book.database.serialize();
    const item = { kind: "NOMINATION", id: book.unitNomination } as const;
    expect(await book.call("bin.whatComesBack", item)).toEqual({
      hanging: [{ noun: "tài liệu", count: 1, names: ["Báo cáo.pdf"] }],
      obstacle: "",
    });
    expect(book.database.serialize().equals(before)).toBe(true);
  });

  it("says what stands in the way", async () => {
    const book = await workedBook();
    const add = () =>
      book.call("registry.addUnit", {
        ...{ name: "Sở Tư pháp TP Huế", shortName: "", locality: "", categoryId: null, parentId: null },
        ...{ memberFrom: null, memberTo: null, note: "" },
      });
    const { id } = await add();
    await book.call("registry.binUnit", { unitId: id });
    await add();
    const { obstacle } = await book.call("bin.whatComesBack", { kind: "UNIT", id });
    expect(obstacle).toContain("Sở Tư pháp TP Huế");
  });
});

describe("deleting for good", () => {
  it("names everything that goes, then takes rows and file, and keeps the book sound", async () => {
    const book = await workedBook();
    const digest = (await attach(book, book.unitNomination, "Báo cáo.pdf")) as Digest;
    await book.call("dossiers.binNomination", { nominationId: book.unitNomination });
    const preview = await book.call("bin.whatWouldGo", all);
    expect(preview).toMatchObject({ goes: [{ item: { kind: "NOMINATION" } }], stays: [], files: 1 });
    expect(await book.call("bin.empty", all)).toEqual({ erased: 1, stayed: 0, files: 1 });
    expect([count(book, "nominations"), count(book, "nomination_papers"), count(book, "papers")]).toEqual([
      1, 0, 0,
    ]);
    expect(existsSync(paperPath(book.folder, digest))).toBe(false);
    expect((await book.call("safekeeping.bin", {})).items).toEqual([]);
    expect(await verifyDatabase(book.context)).toEqual([]);
    expect(book.database.pragma("foreign_key_check")).toEqual([]);
  });

  it("leaves a file that another row needs, and collects one that a crash left behind", async () => {
    const book = await workedBook();
    const digest = (await attach(book, book.unitNomination, "Báo cáo.pdf")) as Digest;
    await attach(book, book.personNomination, "Báo cáo.pdf");
    await book.call("dossiers.binNomination", { nominationId: book.unitNomination });
    expect((await book.call("bin.whatWouldGo", all)).files).toBe(0);
    await book.call("bin.empty", all);
    expect(existsSync(paperPath(book.folder, digest))).toBe(true);
    const note = book.database.prepare("INSERT INTO removed_papers VALUES (?, '2022-11-02T00:00:00.000Z')");
    note.run(digest);
    removeForgottenFiles(book.database, book.folder);
    expect(existsSync(paperPath(book.folder, digest))).toBe(true);
    expect(count(book, "removed_papers")).toBe(0);
    book.database.exec("DELETE FROM nomination_papers; DELETE FROM papers");
    note.run(digest);
    removeForgottenFiles(book.database, book.folder);
    expect(existsSync(paperPath(book.folder, digest))).toBe(false);
  });

  it("keeps what a sealed round needs, and says so", async () => {
    const book = await workedBook();
    await seal(book);
    book.database
      .prepare("UPDATE nominations SET binned_at = '2022-01-01T00:00:00.000Z' WHERE id = ?")
      .run(book.personNomination);
    const emptying = { of: "ITEM", kind: "NOMINATION", id: book.personNomination } as const;
    const { goes, stays } = await book.call("bin.whatWouldGo", { emptying });
    expect([goes, stays.map(({ why }) => why)]).toEqual([[], ["Đã có phiếu bầu ghi dòng này."]]);
    expect(await book.refusal("bin.empty", { emptying })).toBe("BIN_KEEPS_ALL");
  });

  it("deletes a unit with its events and names, whose list goes on working", async () => {
    const book = await workedBook();
    const { id: unitId } = await book.call("registry.addUnit", {
      ...{ name: "Sở Tư pháp TP Huế", shortName: "", locality: "", categoryId: null, parentId: null },
      ...{ memberFrom: null, memberTo: null, note: "" },
    });
    await book.call("registry.binUnit", { unitId });
    expect(await book.call("bin.empty", all)).toMatchObject({ erased: 1 });
    expect(count(book, "units")).toBe(2);
    expect(await verifyDatabase(book.context)).toEqual([]);
    expect(book.database.pragma("foreign_key_check")).toEqual([]);
  });

  it("is the keeper's alone", async () => {
    const book = await workedBook();
    const { SECRETARY } = await withPeople(book);
    await signInAs(book, SECRETARY);
    expect(await book.refusal("bin.empty", all)).toBe("NOT_ALLOWED");
  });
});

describe("several steps in a row", () => {
  it("are tried first, then taken back newest first; a step that cannot is named", async () => {
    const book = await workedBook();
    const { stepId } = await book.undoable("registry.addCategory", { name: "Cục THADS" });
    await book.undoable("registry.addCategory", { name: "Chi cục THADS" });
    const tables = () => book.database.prepare("SELECT name FROM categories ORDER BY name").pluck().all();
    const before = tables();
    const tried = await book.call("steps.tryUndoBackTo", { stepId });
    expect(tried.takenBack).toHaveLength(2);
    expect(tables()).toEqual(before);
    expect(await book.call("steps.undoBackTo", { stepId })).toEqual(tried);
    expect(tables()).toEqual(["Sở Tư pháp"]);
    expect(await verifyDatabase(book.context)).toEqual([]);
    expect((await book.call("steps.last", {})).step?.label).not.toContain("THADS");
  });
});
