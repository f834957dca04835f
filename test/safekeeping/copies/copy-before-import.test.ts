import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { contract, type InputOf } from "#core/contract";
import { rowsCopiedFirst } from "#core/safekeeping/copies/copy-first";
import { copyWords } from "#core/strings/copies-words";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { openForReading } from "#main/book/database/open-database";
import { bookFolder } from "#main/book/book-folder";
import { attach, type WorkedBook, workedBook } from "../worked-book";
import { driveFaults, failInTurn } from "../../support/drive-faults";
import { failingDisk, systemError } from "../../support/failing-disk";

type Rows = InputOf<"awards.addRecords">["rows"];
let lastRow = 0;
/** Lines of the history no two of which are alike. */
const history = (count: number): Rows =>
  Array.from({ length: count }, () => {
    lastRow += 1;
    return {
      ...{ unit: "Sở Tư pháp TP Hà Nội", person: "", award: `Giấy khen ${lastRow}`, year: "2019" },
      ...{ decisionNumber: "", decidedOn: "", authority: "" },
    };
  });

const many = rowsCopiedFirst;
const records = (book: WorkedBook) =>
  book.database.prepare("SELECT count(*) FROM award_records").pluck().get() as number;
const reasons = (book: WorkedBook) =>
  book.database.prepare("SELECT reason FROM backups ORDER BY rowid").pluck().all() as readonly string[];
const reasonOfLastEvent = (book: WorkedBook) =>
  book.database
    .prepare("SELECT json_extract(payload, '$.reason') FROM audit_payloads ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get();

describe("before many rows come in", () => {
  it("the book is copied as it was, proved, and the rows come in", async () => {
    const book = await workedBook();
    await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
    const before = lastAuditSeq(book.database);
    expect(await book.call("awards.addRecords", { rows: history(many) })).toEqual({ added: many });
    expect(reasons(book)).toEqual(["BEFORE_IMPORT"]);
    const { copies } = await book.call("safekeeping.copies", {});
    expect(copies).toMatchObject([{ reason: "BEFORE_IMPORT", proof: { finding: "" } }]);
    const [name = ""] = readdirSync(book.folder.backups);
    const copy = openForReading(bookFolder(join(book.folder.backups, name)).database);
    expect(lastAuditSeq(copy)).toBe(before);
    expect(copy.prepare("SELECT count(*) FROM award_records").pluck().get()).toBe(0);
    copy.close();
    expect(book.changes.map(({ tags }) => tags)).toContainEqual(["safekeeping"]);
    expect(reasonOfLastEvent(book)).toBeNull();
  });

  it("a few rows need none, nor does a book whose newest copy holds everything", async () => {
    const book = await workedBook();
    await book.call("awards.addRecords", { rows: history(many - 1) });
    expect(reasons(book)).toEqual([]);
    await book.call("awards.addRecords", { rows: history(many) });
    const undone = await book.undoable("awards.addRecords", { rows: history(many) });
    expect(reasons(book)).toEqual(["BEFORE_IMPORT", "BEFORE_IMPORT"]);
    await book.call("safekeeping.undo", { stepId: undone.stepId });
    await book.call("awards.addRecords", { rows: history(many) });
    expect(reasons(book)).toHaveLength(3);
  });

  it("a folder of copies that somebody removed is made anew", async () => {
    const book = await workedBook();
    rmSync(book.folder.backups, { recursive: true });
    await book.call("awards.addRecords", { rows: history(many) });
    expect(readdirSync(book.folder.backups)).toHaveLength(1);
  });

  it("what is refused anyway costs no second copy", async () => {
    const book = await workedBook();
    const wrong = history(many).map((row) => ({ ...row, unit: "Không có đơn vị này" }));
    expect(await book.refusal("awards.addRecords", { rows: wrong })).toBe("AWARD_ROWS_WRONG");
    expect(await book.refusal("awards.addRecords", { rows: wrong })).toBe("AWARD_ROWS_WRONG");
    expect(reasons(book)).toEqual(["BEFORE_IMPORT"]);
  });

  it("a copy that cannot be made brings nothing in, and says why", async () => {
    const book = await workedBook();
    rmSync(book.folder.backups, { recursive: true });
    writeFileSync(book.folder.backups, "Somebody put a file where the folder was.");
    const rows = history(many);
    const before = lastAuditSeq(book.database);
    const answer = await book.answer("awards.addRecords", { rows });
    expect(answer).toMatchObject({ ok: false, error: { code: "COPY_FIRST_FAILED" } });
    expect([records(book), lastAuditSeq(book.database)]).toEqual([0, before]);
    expect(book.incidents).toEqual([]);
    expect(await book.call("awards.addRecords", { rows, withoutCopy: "AGREED" })).toEqual({ added: many });
    expect(reasonOfLastEvent(book)).toBe(copyWords.noneBefore);
  });

  it.each(driveFaults)(
    "every write of that copy that fails with $code brings nothing in, or the copy was whole",
    async ({ code, word }) => {
      const book = await workedBook();
      await attach(book, book.personNomination, "Báo cáo thành tích.pdf");
      const whole = failingDisk(-1, () => systemError(code));
      await book.call("awards.addRecords", { rows: history(many) });
      whole.end();
      const found = await failInTurn(whole.calls, async (nth) => {
        const there = records(book);
        const disk = failingDisk(nth, () => systemError(code));
        const answer = await book.answer("awards.addRecords", { rows: history(many) });
        disk.end();
        const came = records(book) - there;
        const refused = answer.ok ? null : answer.error;
        const says = refused?.code === "COPY_FIRST_FAILED" && refused.facts.reason.includes(word);
        const isRight = answer.ok ? came === many : says && came === 0;
        return {
          stands: answer.ok ? "NEW" : "OLD",
          told: refused?.code ?? null,
          wrong: [...(isRight ? [] : [answer, came]), ...readdirSync(book.folder.staging)],
        };
      });
      console.info(`${code}: ${whole.calls.length} writes failed in turn: ${found.OLD} imports refused`);
      expect(found.wrong).toEqual([]);
      expect(found.OLD).toBeGreaterThan(whole.calls.length / 2);
      expect(book.incidents).toEqual([]);
      expect(existsSync(book.folder.backups)).toBe(true);
    },
  );
});

it("a command that brings rows in names the list of its input, and may be gone on with without a copy", () => {
  const bringing = Object.entries(contract).flatMap(([name, procedure]) =>
    procedure.kind === "command" && procedure.bringsIn !== undefined ? [{ name, procedure }] : [],
  );
  expect(bringing.map(({ name }) => name).sort()).toEqual(["awards.addRecords", "registry.applyMergers"]);
  for (const { name, procedure } of bringing) {
    const { shape } = procedure.input as unknown as z.ZodObject;
    expect(Object.keys(shape), name).toEqual(
      expect.arrayContaining([procedure.bringsIn as string, "withoutCopy"]),
    );
    expect(procedure.errors, name).toContain("COPY_FIRST_FAILED");
  }
});
