import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
import { trailStart, verifyAudit } from "#main/book/database/verify-audit";
import { verifyDatabase } from "#main/book/safekeeping/verify-book";
import { openedRound } from "../conference/conference-book";
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
const trail = (book: WorkedBook) =>
  verifyAudit(book.database, trailStart(book.context.bookId), async () => undefined);

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
    await book.call("registry.addContact", {
      ...{ unitId: book.members[1] as UnitId, fullName: personName, post: "Chuyên viên", duty: "CONCURRENT" },
      ...{ phone: "0900 000 001", from: null, to: null, note: "" },
    });
    book.database
      .prepare(
        `INSERT INTO award_records (id, unit_id, person_id, award_name, recipient, recipient_folded, year, edited_at)
         VALUES ('a', ?, ?, 'Bằng khen', ?, ?, 2020, '2022-01-01T00:00:00.000Z')`,
      )
      .run(book.members[0], book.personId, personName, foldText(personName));
    const before = mentions(book);
    expect(before).toEqual(
      expect.arrayContaining([
        "audit_payloads.payload",
        "award_records.recipient",
        "drafts.content",
        "nominations.note",
        "people.full_name",
        "steps.inverse_input",
        "unit_contacts.full_name",
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
    const contact = book.database.prepare("SELECT phone, erased_at IS NULL AS kept FROM unit_contacts").get();
    expect(contact).toEqual({ phone: "", kept: 0 });
    const award = book.database.prepare("SELECT recipient FROM award_records").pluck().get();
    expect(award).toBe("(đã xóa)");
    const listed = await book.call("registry.contacts", { search: "", unitId: null, offset: 0, limit: 9 });
    expect(listed.rows).toEqual([]);
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
    // The copy of a row says what the row says, no more.
    expect(mentions(book)).toEqual(["round_lines.name", "row_copies.content", "seals.document"]);
    expect(await trail(book)).toMatchObject(sound);
    expect(await verifyDatabase(book.context)).toEqual([]);
  });

  it("leaves no post on an open ballot, and puts the nomination on no new one", async () => {
    const book = await workedBook();
    const { roundId, meetingId } = await openedRound(book, 1);
    const line = () =>
      book.database
        .prepare("SELECT name, under FROM round_lines WHERE round_id = ? AND nomination_id = ?")
        .get(roundId, book.personNomination);
    expect(line()).toEqual({ name: personName, under: "Chuyên viên, Sở Tư pháp TP Cần Thơ" });
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason });
    expect(line()).toEqual({ name: "(đã xóa)", under: "Sở Tư pháp TP Cần Thơ" });
    await book.call("conference.cancelRound", { roundId });
    const groups = [{ name: "A", categoryId: null, quota: 1, nominationIds: [book.personNomination] }];
    expect(await book.refusal("conference.openRound", { meetingId, name: "Vòng 2", groups })).toBe(
      "NOT_FOUND",
    );
  });

  it("leaves a nomination that can be given another nominee, and cannot be given the name back", async () => {
    const book = await workedBook();
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason });
    const fields = {
      ...{ nominationId: book.personNomination, memberId: book.members[0] as UnitId },
      ...{ awardCode: awardOf(book), year: 2022, note: "" },
    };
    const again = {
      kind: "PERSON",
      fullName: personName,
      post: "",
      unitId: book.members[0] as UnitId,
    } as const;
    const erased = { ...fields, expectedRevision: 2, nominee: { ...again, personId: book.personId } };
    expect(await book.refusal("dossiers.editNomination", erased)).toBe("NOT_FOUND");
    const answer = await book.answer("dossiers.editNomination", {
      ...{ ...fields, expectedRevision: 2, nominee: { ...again, personId: null } },
    });
    expect(answer).toMatchObject({ ok: true });
    expect("undo" in answer).toBe(false);
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

  it("is done once", async () => {
    const book = await workedBook();
    const input = { personId: book.personId, reason };
    await book.call("safekeeping.erasePerson", input);
    expect(await book.refusal("safekeeping.erasePerson", input)).toBe("NOT_FOUND");
  });
});
