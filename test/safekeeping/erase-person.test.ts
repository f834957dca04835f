import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { verifyAudit } from "#main/book/database/verify-audit";
import { verifyDatabase } from "#main/book/safekeeping/verify-book";
import { personName, seal, type WorkedBook, workedBook } from "./worked-book";

const reason = "Theo yêu cầu của người có dữ liệu";

/** Every place of the database that speaks of the person, as `table.column`. */
function mentions(book: WorkedBook): string[] {
  const tables = book.database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const found = new Set<string>();
  for (const table of tables) {
    for (const row of book.database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]) {
      for (const [column, value] of Object.entries(row)) {
        const text = value instanceof Uint8Array ? Buffer.from(value).toString() : String(value ?? "");
        if (foldText(text).includes(foldText(personName))) found.add(`${table}.${column}`);
      }
    }
  }
  return [...found].sort();
}

const awardOf = (book: WorkedBook) =>
  book.database
    .prepare("SELECT award_code FROM nominations WHERE id = ?")
    .pluck()
    .get(book.personNomination) as string;

const sound = { firstBrokenSeq: null, damagedPayloads: [], unmatchedSteps: 0 };
const trail = (book: WorkedBook) => verifyAudit(book.database, book.context.bookId, async () => undefined);

describe("erasing a person's data", () => {
  it("leaves the name nowhere in a book without a sealed round, and the trail sound", async () => {
    const book = await workedBook();
    await book.call("safekeeping.saveDraft", { form: "nomination", content: `{"fullName":"${personName}"}` });
    await book.call("dossiers.editNomination", {
      ...{ nominationId: book.personNomination, expectedRevision: 1, memberId: book.members[0] as UnitId },
      ...{ awardCode: awardOf(book), year: 2022, note: `Ghi chú về ${personName}` },
      nominee: {
        ...{ kind: "PERSON", personId: book.personId, fullName: personName, post: "Chuyên viên chính" },
        unitId: book.members[0] as UnitId,
      },
    });
    const before = mentions(book);
    expect(before).toEqual(
      expect.arrayContaining([
        "audit_payloads.payload",
        "drafts.content",
        "nominations.note",
        "people.full_name",
        "steps.inverse_input",
      ]),
    );
    const { payloadsErased, rowsErased, sealedRoundsKeepingTheName } = await book.call(
      "safekeeping.erasePerson",
      {
        personId: book.personId,
        reason,
      },
    );
    expect(mentions(book)).toEqual([]);
    expect(payloadsErased).toBeGreaterThan(0);
    expect(rowsErased).toBeGreaterThan(2);
    expect(sealedRoundsKeepingTheName).toEqual([]);
    expect(await trail(book)).toMatchObject(sound);
    expect(await verifyDatabase(book.context)).toEqual([]);
  });

  it("leaves the name in no page of the file once the book is closed", async () => {
    const book = await workedBook();
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason });
    book.database.pragma("wal_checkpoint(TRUNCATE)");
    const bytes = readFileSync(book.folder.database);
    expect(bytes.includes(Buffer.from(personName))).toBe(false);
    expect(bytes.includes(Buffer.from(foldText(personName)))).toBe(false);
  });

  it("keeps the name where a sealed round has it, and says which", async () => {
    const book = await workedBook();
    await seal(book);
    const { sealedRoundsKeepingTheName } = await book.call("safekeeping.erasePerson", {
      personId: book.personId,
      reason,
    });
    expect(sealedRoundsKeepingTheName).toEqual(["Hội nghị tổng kết năm 2022 – Vòng 1"]);
    expect(mentions(book)).toEqual(["round_lines.name", "seals.document"]);
    expect(await trail(book)).toMatchObject(sound);
    expect(await verifyDatabase(book.context)).toEqual([]);
  });

  it("is itself an event, which does not repeat the name given as a reason", async () => {
    const book = await workedBook();
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason: `${personName} yêu cầu` });
    const last = book.database
      .prepare(
        "SELECT procedure, entity_id, payload FROM audit_events JOIN audit_payloads USING (seq) ORDER BY seq DESC LIMIT 1",
      )
      .get();
    expect(last).toMatchObject({ procedure: "safekeeping.erasePerson", entity_id: book.personId });
    expect(mentions(book)).toEqual([]);
  });

  it("takes away the undo of steps that would write the name again", async () => {
    const book = await workedBook();
    const { row } = await book.call("dossiers.details", { nominationId: book.personNomination });
    expect(row.nomineeName).toBe(personName);
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason });
    const { steps } = await book.call("safekeeping.recentSteps", {});
    expect(steps.filter(({ label }) => label.includes(personName))).toEqual([]);
    expect(steps[0]).toMatchObject({
      state: "CANNOT_UNDO",
      why: "Dữ liệu cá nhân đã xóa thì không lấy lại được.",
    });
  });

  it("is done once, and only by the keeper", async () => {
    const book = await workedBook();
    const input = { personId: book.personId, reason };
    expect(await book.answer("safekeeping.erasePerson", input, "SECRETARY")).toMatchObject({
      error: { code: "NOT_ALLOWED" },
    });
    await book.call("safekeeping.erasePerson", input);
    expect(await book.refusal("safekeeping.erasePerson", input)).toBe("NOT_FOUND");
  });
});
