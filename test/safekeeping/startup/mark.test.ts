import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { UserId } from "#core/base/ids";
import { lagBehind } from "#core/safekeeping/startup/mark";
import { nobodyYet } from "#core/safekeeping/users/actors";
import { auditListWords } from "#core/strings/audit-list-words";
import { trailStart, verifyAudit } from "#main/book/database/verify-audit";
import { eventsQuery } from "#main/book/safekeeping/audit/events-query";
import { handlers } from "#main/book/handlers";
import { openBook } from "#main/book/open-book";
import { plainOpening } from "#main/book/protocol";
import { bookMarks } from "#main/shell/book-marks";
import { readFileSync, writeFileSync } from "node:fs";
import { addUnit, makeBook, openedBook, scratchFolder, testParts } from "../../support/book-parts";

const task = { signal: new AbortController().signal, progress: () => undefined };

const signingIn = (database: Database, password: string) => ({
  userId: database.prepare("SELECT id FROM users").pluck().get() as UserId,
  password,
});

async function usedBook() {
  const folder = join(scratchFolder(), "Sổ cụm 5");
  const parts = testParts();
  await makeBook(folder, parts);
  const first = openedBook(folder, parts);
  await addUnit(first, "Sở Tư pháp TP Huế");
  await first.close("SKIP");
  const old = `${folder} cũ`;
  cpSync(folder, old, { recursive: true });
  const second = openedBook(folder, parts);
  await addUnit(second, "Sở Tư pháp TP Đà Nẵng");
  await addUnit(second, "Sở Tư pháp TP Cần Thơ");
  await second.close("SKIP");
  const mark = parts.marks.at(-1);
  if (mark === undefined) throw new Error("A closed book tells its mark");
  return { folder, old, parts, mark };
}

describe("the mark outside the book", () => {
  it("is told at opening and closing, not at every save", async () => {
    const { parts, mark } = await usedBook();
    expect(parts.marks.map(({ seq }) => seq)).toEqual([1, 2, 2, 4]);
    expect(mark).toMatchObject({ seq: 4, seals: [] });
  });

  it("lets the book it was made of open", async () => {
    const { folder, mark } = await usedBook();
    expect(openBook(folder, testParts(), { ...plainOpening, marks: [mark] })).toMatchObject({ ok: true });
  });

  it("notices an older book put in place, which is not changed", async () => {
    const { folder, old, mark } = await usedBook();
    rmSync(folder, { recursive: true });
    cpSync(old, folder, { recursive: true });
    expect(openBook(folder, testParts(), { ...plainOpening, marks: [mark] })).toMatchObject({
      error: { code: "BOOK_OLDER", facts: { how: "BEHIND", missingSteps: 2, missingRounds: [] } },
    });
    expect(openBook(folder, testParts())).toMatchObject({ ok: true });
  });

  it("notices a book that went another way since", async () => {
    const { old, mark } = await usedBook();
    const other = testParts();
    const book = openedBook(old, other);
    for (const name of ["A", "B", "C"]) await addUnit(book, name);
    await book.close("SKIP");
    expect(openBook(old, testParts(), { ...plainOpening, marks: [mark] })).toMatchObject({
      error: { code: "BOOK_OLDER", facts: { how: "DIFFERENT" } },
    });
  });

  it("lets somebody go on with a reason, which stands in the audit trail; the next opening asks no more", async () => {
    const { old, mark } = await usedBook();
    const parts = testParts();
    const opened = openBook(old, parts, { ...plainOpening, marks: [mark], olderReason: "Máy cũ hỏng" });
    if (!opened.ok) throw new Error(opened.error.code);
    const { database, bookId } = opened.value.context;
    const payload = database
      .prepare(
        `SELECT payload FROM audit_payloads JOIN audit_events USING (seq) WHERE procedure = 'app.openOlderBook'`,
      )
      .pluck()
      .get() as string;
    expect(JSON.parse(payload)).toMatchObject({ reason: "Máy cũ hỏng", before: { seq: 4 } });
    expect(await verifyAudit(database, trailStart(bookId), async () => undefined)).toMatchObject({
      firstBrokenSeq: null,
      unmatchedSteps: 0,
    });
    await opened.value.close("SKIP");
    const marks = parts.marks.slice(-1);
    expect(openBook(old, testParts(), { ...plainOpening, marks })).toMatchObject({ ok: true });
  });

  it("is gone on with by nobody where nobody has signed in yet: the audit says so, and may be asked for it", async () => {
    const used = await usedBook();
    const { folder, old } = used;
    const parts = { ...used.parts, handlers };
    const book = openedBook(old, parts);
    const keeper = { name: "Thư ký Khu vực", post: "Chuyên viên", password: "trâu vàng cày ruộng sâu" };
    expect(await book.router.call("safekeeping.makeKeeper", keeper)).toMatchObject({ ok: true });
    await book.close("SKIP");
    rmSync(folder, { recursive: true });
    cpSync(old, folder, { recursive: true });
    const later = openedBook(old, parts);
    await later.router.call("safekeeping.signIn", signingIn(later.context.database, keeper.password));
    await addUnit(later, "Sở Tư pháp TP Cần Thơ");
    await later.close("SKIP");
    const mark = parts.marks.at(-1);
    if (mark === undefined) throw new Error("A closed book tells its mark");

    const opened = openBook(folder, parts, { ...plainOpening, marks: [mark], olderReason: "Máy cũ hỏng" });
    if (!opened.ok) throw new Error(opened.error.code);
    const { context } = opened.value;
    const asked = eventsQuery(context, { words: "", only: "ALL", user: nobodyYet }, task);
    expect(asked).toMatchObject({
      value: {
        people: [{ name: keeper.name }, { user: nobodyYet }],
        events: expect.arrayContaining([
          expect.objectContaining({ reason: "Máy cũ hỏng", people: [auditListWords.nobodyYet] }),
        ]),
      },
    });
    await opened.value.close("SKIP");
  });

  it("names the sealed rounds an older book lacks", () => {
    const seals = [
      { round: "Vòng 1", code: "AAAA" },
      { round: "Vòng 2", code: "BBBB" },
    ];
    const mark = { seq: 9, hash: "x", seals } as unknown as Parameters<typeof lagBehind>[0];
    const trail = { lastSeq: 7, hashAt: () => null, codes: new Set(["AAAA"]) };
    expect(lagBehind(mark, trail)).toEqual({ how: "BEHIND", missingSteps: 2, missingRounds: [seals[1]] });
  });
});

describe("the file of marks", () => {
  it("keeps one mark a book, the last told", async () => {
    const { mark } = await usedBook();
    const file = join(scratchFolder(), "user-data", "marks.json");
    const marks = bookMarks(file);
    await marks.note(mark);
    await marks.note({ ...mark, seq: 3 });
    expect(await bookMarks(file).list()).toEqual([{ ...mark, seq: 3 }]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveLength(1);
  });

  it("that is missing or damaged counts as empty", async () => {
    const file = join(scratchFolder(), "marks.json");
    expect(await bookMarks(file).list()).toEqual([]);
    writeFileSync(file, '[{"seq": 1');
    expect(await bookMarks(file).list()).toEqual([]);
  });
});
