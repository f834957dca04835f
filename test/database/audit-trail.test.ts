import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { trailStart, verifyAudit } from "#main/book/database/verify-audit";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { type ScratchBook, scratchBook } from "../support/scratch-book";

const now = async () => undefined;
const report = (book: ScratchBook) => verifyAudit(book.database, trailStart(book.context.bookId), now);

async function bookWithEvents(): Promise<ScratchBook> {
  const book = scratchBook({ handlers: { ...registryHandlers, ...safekeepingHandlers } });
  for (const name of ["Nhóm một", "Nhóm hai", "Nhóm ba"]) await book.call("registry.addCategory", { name });
  return book;
}

/** Changes a row as somebody with the file and SQLite at hand would: the trigger out of the way first. */
function tamper(book: ScratchBook, sql: string): void {
  for (const trigger of book.database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit_%'")
    .pluck()
    .all()) {
    book.database.exec(`DROP TRIGGER ${String(trigger)}`);
  }
  book.database.pragma("foreign_keys = OFF");
  book.database.exec(sql);
  book.database.pragma("foreign_keys = ON");
}

describe("the audit trail", () => {
  it("is sound after work, undo included", async () => {
    const book = await bookWithEvents();
    const { stepId } = await book.undoable("registry.addCategory", { name: "Nhóm bốn" });
    await book.call("safekeeping.undo", { stepId });
    expect(await report(book)).toEqual({
      events: 6,
      firstBrokenSeq: null,
      damagedPayloads: [],
      unmatchedSteps: 0,
    });
  });

  it("commits to a payload so that sha256sum can check it", async () => {
    const book = await bookWithEvents();
    const row = book.database
      .prepare(
        "SELECT salt, payload, commitment FROM audit_events JOIN audit_payloads USING (seq) WHERE seq = 2",
      )
      .get() as { salt: string; payload: string; commitment: string };
    const judge = execFileSync("sha256sum", { input: row.salt + row.payload }).toString();
    expect(judge.slice(0, 64)).toBe(row.commitment);
    expect(JSON.parse(row.payload)).toHaveProperty("after");
  });

  it.each([
    ["moment_at", "'2022-11-02T01:30:00.001Z'"],
    ["user", "'SECRETARY'"],
    ["procedure", "'registry.editUnit'"],
    ["entity_kind", "'unit'"],
    ["entity_id", "'other'"],
    ["commitment", `'${"0".repeat(64)}'`],
    ["previous_hash", `'${"0".repeat(64)}'`],
    ["hash", `'${"0".repeat(64)}'`],
  ])("names the first event whose %s was changed", async (column, value) => {
    const book = await bookWithEvents();
    tamper(book, `UPDATE audit_events SET ${column} = ${value} WHERE seq = 3`);
    expect((await report(book)).firstBrokenSeq).toBe(3);
  });

  it("cannot be mended by hashing one event again", async () => {
    const book = await bookWithEvents();
    const row = book.database.prepare("SELECT * FROM audit_events WHERE seq = 3").get() as Record<
      string,
      string
    >;
    const spelled = [
      row["previous_hash"],
      3,
      row["moment_at"],
      "SECRETARY",
      row["procedure"],
      row["entity_kind"],
      row["entity_id"],
      row["commitment"],
    ];
    const hash = createHash("sha256").update(JSON.stringify(spelled)).digest("hex");
    tamper(book, `UPDATE audit_events SET user = 'SECRETARY', hash = '${hash}' WHERE seq = 3`);
    expect((await report(book)).firstBrokenSeq).toBe(4);
  });

  it("names an event taken out of the middle, and one cut off the end", async () => {
    const middle = await bookWithEvents();
    tamper(
      middle,
      "DELETE FROM audit_payloads WHERE seq = 3; DELETE FROM steps WHERE seq = 3; DELETE FROM audit_events WHERE seq = 3",
    );
    expect((await report(middle)).firstBrokenSeq).toBe(4);
    const end = await bookWithEvents();
    tamper(end, "DELETE FROM steps WHERE seq = 4");
    expect((await report(end)).unmatchedSteps).toBe(1);
  });

  it("names each payload that was changed, lost, or erased by no erasure", async () => {
    const book = await bookWithEvents();
    tamper(
      book,
      `UPDATE audit_payloads SET payload = replace(payload, 'hai', 'bai') WHERE seq = 3;
       UPDATE audit_payloads SET payload = NULL, salt = NULL, erased_by_seq = 4 WHERE seq = 2;
       DELETE FROM audit_payloads WHERE seq = 1`,
    );
    expect(await report(book)).toMatchObject({ firstBrokenSeq: null, damagedPayloads: [1, 2, 3] });
  });

  it("names a payload erased in the shadow of an erasure that does not list it", async () => {
    const book = await bookWithEvents();
    const [unitId, personId] = ["unit" as const, "person" as const].map(() => book.context.ids.next<never>());
    book.database.exec(`INSERT INTO units (id, position, edited_at) VALUES ('${unitId}', 1, '');
      INSERT INTO people (id, unit_id, full_name, name_folded) VALUES ('${personId}', '${unitId}', 'Lê Thị Ánh', 'le thi anh')`);
    await book.call("registry.addCategory", { name: "Nhóm của Lê Thị Ánh" });
    await book.call("safekeeping.erasePerson", { personId: personId as never, reason: "theo yêu cầu" });
    expect(await report(book)).toMatchObject({ firstBrokenSeq: null, damagedPayloads: [] });
    // The triggers allow it: it looks like the erasure it points at.
    book.database.exec(
      "UPDATE audit_payloads SET payload = NULL, salt = NULL, erased_by_seq = 6 WHERE seq = 3",
    );
    expect(await report(book)).toMatchObject({ firstBrokenSeq: null, damagedPayloads: [3] });
  });

  it("does not fit into another book", async () => {
    const book = await bookWithEvents();
    const other = book.context.ids.next<"book">();
    expect((await verifyAudit(book.database, trailStart(other), now)).firstBrokenSeq).toBe(1);
  });

  it("cannot be changed through the program's own connection", async () => {
    const book = await bookWithEvents();
    for (const sql of [
      "UPDATE audit_events SET user = 'x'",
      "DELETE FROM audit_events",
      "UPDATE audit_payloads SET payload = 'x'",
      "DELETE FROM audit_payloads",
      "UPDATE book SET kind = 'SAMPLE'",
      "DELETE FROM book",
    ]) {
      expect(() => book.database.exec(sql), sql).toThrow(/never change|only be erased/);
    }
  });
});
