import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BackupId, NominationId, UserId } from "#core/base/ids";
import { openBook } from "#main/book/open-book";
import { type FromBook, plainOpening } from "#main/book/protocol";
import type { CopyChoice } from "#core/safekeeping/restore/procedures";
import { readActors } from "#core/safekeeping/users/actors";
import { bookStrings } from "#core/strings/book-strings";
import { openForReading } from "#main/book/database/open-database";
import { openedRound } from "../../conference/conference-book";
import { type People, signInAs, withPeople } from "../../support/people";
import { attach, personName, seal, type WorkedBook, workedBook } from "../worked-book";
import { contentOf, listed, previewed, restored, served, type ServedBook, servedFolder } from "./served-book";

/** A copy on a stick, as a person asks for one; its id on the list. */
async function copied(book: WorkedBook): Promise<BackupId> {
  await book.call("safekeeping.backupNow", {
    target: book.grant(book.outside("stick")),
    taskId: book.taskId(),
  });
  return book.database
    .prepare("SELECT id FROM backups ORDER BY rowid DESC LIMIT 1")
    .pluck()
    .get() as BackupId;
}

const codesOf = (book: ServedBook) => book.rows("SELECT code FROM seals ORDER BY code").flat();

/** The check of the whole book, as a person asks for it. */
async function soundOf(book: ServedBook): Promise<readonly unknown[]> {
  return (await book.call("audit.checkBook", { taskId: book.taskId() })).findings;
}

describe("a copy brought back", () => {
  it("is what the book is then; restored again, everything is back", async () => {
    const scratch = await workedBook();
    await attach(scratch, scratch.personNomination, "Báo cáo thành tích.pdf");
    const copy = await copied(scratch);
    const { code } = await seal(scratch);
    await attach(scratch, scratch.unitNomination, "Tờ trình.pdf");
    const book = await served(scratch);
    const before = contentOf(book);

    const beforeCopy = await restored(book, { copy: listed(copy) });
    expect(codesOf(book)).toEqual([]);
    expect(book.rows("SELECT file_name FROM nomination_papers")).toEqual([["Báo cáo thành tích.pdf"]]);
    expect(await soundOf(book)).toEqual([]);
    expect(book.said.map(({ kind }) => kind)).toContain("replaced");

    await restored(book, { copy: listed(beforeCopy) });
    expect(codesOf(book)).toEqual([code]);
    expect(contentOf(book)).toEqual(before);
    expect(await soundOf(book)).toEqual([]);
  });

  it("stands in the trail with what was lost, and its notice leads back", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    const { code } = await seal(scratch);
    const book = await served(scratch);
    const [lost] = book.rows("SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1") as [unknown[]];
    const before = await restored(book, { copy: listed(copy) });
    const [[user, payload]] = book.rows(
      "SELECT user, payload FROM audit_events JOIN audit_payloads USING (seq) WHERE procedure = 'safekeeping.restore'",
    ) as [[string, string]];
    expect(readActors(user)).toEqual({ first: "KEEPER", second: null });
    expect(JSON.parse(payload)).toMatchObject({
      before: { seq: lost[0], hash: lost[1], seals: [{ code }] },
      after: { backupBefore: before, erasedAgain: 0 },
      reason: "Xóa nhầm",
    });
    expect(await book.call("safekeeping.lastRestore", {})).toMatchObject({
      last: { outcome: "DONE", before, stepsSince: 0 },
    });
    const [now] = book.rows("SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1") as [unknown[]];
    const mark = book.said.findLast(({ kind }) => kind === "mark");
    expect(mark).toMatchObject({ mark: { seq: now[0], hash: now[1], seals: [] } });
  });

  it("is not taken for a book older than its mark where the mark could not be moved", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    await seal(scratch);
    const book = await served(scratch);
    const told = book.said.findLast(({ kind }) => kind === "mark") as Extract<FromBook, { kind: "mark" }>;
    await restored(book, { copy: listed(copy) });
    // As a power cut leaves it right after the swap.
    const cut = join(scratch.outside("cut"), "book");
    cpSync(book.folder.root, cut, { recursive: true });
    const wish = { ...plainOpening, marks: [told.mark] };
    const opened = openBook(cut, book.parts, wish);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    await opened.value.close("SKIP");
    expect(openBook(cut, book.parts, wish)).toMatchObject({ error: { code: "BOOK_OLDER" } });
  });

  it("keeps what belongs to the book: copies, drafts, numbers given; and nothing is left under way", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    const extra = await scratch.call("dossiers.addNomination", {
      nominee: { kind: "UNIT", unitId: scratch.members[0] as never },
      ...{ memberId: scratch.members[0] as never, awardCode: awardOf(scratch), year: 2022, note: "" },
    });
    await scratch.call("safekeeping.saveDraft", { form: "unit", content: '{"name":"nửa chừng"}' });
    const later = await copied(scratch);
    const book = await served(scratch);
    await restored(book, { copy: listed(copy) });
    expect(book.rows(`SELECT id FROM nominations WHERE id = '${extra.id}'`)).toEqual([]);
    expect(book.rows("SELECT last_nomination_number FROM book")).toEqual([[3]]);
    expect(await book.call("safekeeping.readDraft", { form: "unit" })).toMatchObject({
      content: '{"name":"nửa chừng"}',
    });
    const { copies } = await book.call("safekeeping.copies", {});
    expect(copies.map(({ id }) => id)).toEqual(expect.arrayContaining([copy, later]));
    expect(copies[0]).toMatchObject({ reason: "BEFORE_RESTORE", presence: "THERE" });
    expect(readdirSync(book.folder.staging)).toEqual([]);
    expect(existsSync(`${book.folder.database}-journal`)).toBe(false);
  });

  it("erases once more who was erased since, with a certificate, and names them nowhere", async () => {
    const scratch = await workedBook();
    await attach(scratch, scratch.personNomination, `Báo cáo của ${personName}.pdf`);
    const copy = await copied(scratch);
    await scratch.call("safekeeping.erasePerson", { personId: scratch.personId, reason: "Theo đơn" });
    const book = await served(scratch);
    await restored(book, { copy: listed(copy) });
    await book.close();
    expect(readFileSync(book.folder.database).includes(personName)).toBe(false);
    await book.open();
    expect(await soundOf(book)).toEqual([]);
    expect(await book.call("personalData.erasures", {})).toMatchObject({
      erasures: [{ number: 1, facts: { subject: "PERSON", reason: "Theo đơn" } }],
    });
    expect(
      book.rows("SELECT procedure FROM audit_events ORDER BY seq DESC LIMIT 10").flat().toReversed(),
    ).toEqual(expect.arrayContaining(["safekeeping.erasePerson", "safekeeping.restore"]));
  });

  it("erases a contact once more, and the trail stays sound", async () => {
    const scratch = await workedBook();
    const { id } = await scratch.call("registry.addContact", {
      ...{ unitId: scratch.members[0] as never, fullName: "Lê Văn Đầu Mối", post: "", duty: "CONCURRENT" },
      ...{ phone: "0912345678", from: null, to: null, note: "" },
    } as never);
    const copy = await copied(scratch);
    await scratch.call("personalData.eraseContact", { contactId: id as never, reason: "Đã nghỉ" });
    const book = await served(scratch);
    await restored(book, { copy: listed(copy) });
    expect(book.rows("SELECT full_name, phone FROM unit_contacts")).toEqual([["", ""]]);
    expect(await soundOf(book)).toEqual([]);
  });
});

describe("a restore that is not done", () => {
  it("waits until a round that is being counted is given up by name", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    const { roundId } = await openedRound(scratch, 1);
    const book = await served(scratch);
    const input = await previewed(book, { copy: listed(copy) });
    expect(await book.answer("safekeeping.restore", input)).toMatchObject({
      error: { code: "RESTORE_LOSES_ROUND", facts: { rounds: [expect.any(String)] } },
    });
    expect(book.rows("SELECT count(*) FROM rounds")).toEqual([[1]]);
    await restored(book, { copy: listed(copy), roundsGivenUp: [roundId] });
    expect(book.rows("SELECT count(*) FROM rounds")).toEqual([[0]]);
  });

  it("tells that the preview is old where something was saved since", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    const book = await served(scratch);
    const input = await previewed(book, { copy: listed(copy) });
    await book.call("registry.addCategory", { name: "Cục" });
    expect(await book.answer("safekeeping.restore", input)).toMatchObject({
      error: { code: "RESTORE_PREVIEW_OLD" },
    });
    expect(await book.call("safekeeping.lastRestore", {})).toEqual({ last: null });
    expect(readdirSync(book.folder.root)).not.toContain("khoi-phuc.json");
  });

  it("refuses what was asked for while it was under way: nothing is saved into a book that goes", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    const book = await served(scratch);
    const input = await previewed(book, { copy: listed(copy) });
    const [answer, queued] = await Promise.all([
      book.answer("safekeeping.restore", input),
      book.answer("registry.addCategory", { name: "Cục" }),
    ]);
    expect(answer).toMatchObject({ ok: true });
    expect(queued).toMatchObject({ error: { code: "NO_BOOK_OPEN" } });
    expect(book.rows("SELECT count(*) FROM categories WHERE name = 'Cục'")).toEqual([[0]]);
  });
});

describe("a restore while another program has the file open", () => {
  it("says so, and the book is as it was", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    await scratch.call("registry.addCategory", { name: "Cục" });
    const book = await served(scratch);
    const input = await previewed(book, { copy: listed(copy) });
    const reader = openForReading(book.folder.database);
    onTestFinished(() => void reader.close());
    reader.prepare("SELECT count(*) FROM units").get();
    expect(await book.answer("safekeeping.restore", input)).toMatchObject({
      error: { code: "DISK_ERROR", facts: { reason: bookStrings.heldByAnother } },
    });
    expect(book.rows("SELECT count(*) FROM categories WHERE name = 'Cục'")).toEqual([[1]]);
    await book.call("registry.addCategory", { name: "Chi cục" });
  });
});

describe("a restore in a book with users", () => {
  it("takes two persons; users and who is signed in stay", async () => {
    const scratch = await workedBook();
    const copy = await copied(scratch);
    const people = await withPeople(scratch);
    const book = await served(scratch);
    const { id: userId, password } = people.KEEPER;
    await book.call("safekeeping.signIn", { userId, password } as never);
    const input = await previewed(book, { copy: listed(copy) });
    expect(await book.answer("safekeeping.restore", input)).toMatchObject({
      error: { code: "SECOND_PERSON_NEEDED" },
    });
    await book.call("safekeeping.vouch", {
      ...{ procedure: "safekeeping.restore", input, userId: people.SECRETARY.id },
      password: people.SECRETARY.password,
    });
    expect(await book.answer("safekeeping.restore", input)).toMatchObject({ ok: true });
    const [[user]] = book.rows("SELECT user FROM audit_events WHERE procedure = 'safekeeping.restore'") as [
      [string],
    ];
    expect(readActors(user)).toEqual({ first: people.KEEPER.id, second: people.SECRETARY.id });
    expect(await book.call("safekeeping.session", {})).toMatchObject({ state: "SIGNED_IN" });
    expect(book.rows("SELECT count(*) FROM users")).toEqual([[Object.keys(people).length]]);
    expect(await soundOf(book)).toEqual([]);
  });

  it("of a copy that knows them: those of today hold, whoever bears whose name", async () => {
    const scratch = await workedBook();
    const people = await withPeople(scratch);
    await signInAs(scratch, people.KEEPER);
    const copy = await copied(scratch);
    const { SECRETARY, TELLER, VIEWER } = people;
    const named = async ({ id }: { readonly id: UserId }, role: "SECRETARY" | "TELLER", name: string) =>
      await scratch.call("safekeeping.editUser", {
        ...{ userId: id, expectedRevision: revisionOf(scratch, id), name, post: "Chuyên viên", role },
        unitId: null,
      });
    await named(TELLER, "TELLER", "Tên mới của tổ viên");
    await named(SECRETARY, "SECRETARY", TELLER.name);
    const viewer = { userId: VIEWER.id, expectedRevision: revisionOf(scratch, VIEWER.id) };
    await scratch.call("safekeeping.retireUser", viewer);
    const facts = { post: "Chuyên viên", unitId: null, password: "mưa phùn gặt chiêm sớm" };
    await scratch.call("safekeeping.addUser", { ...facts, name: SECRETARY.name, role: "TELLER" });
    const today = scratch.database.prepare("SELECT * FROM users ORDER BY id").raw().all();

    const book = await served(scratch);
    await byTwo(book, people, copy);
    expect(book.rows("SELECT * FROM users ORDER BY id")).toEqual(today);
    expect(await soundOf(book)).toEqual([]);
    const { last } = await book.call("safekeeping.lastRestore", {});
    await byTwo(book, people, last?.before as BackupId);
    expect(book.rows("SELECT * FROM users ORDER BY id")).toEqual(today);
    expect(await soundOf(book)).toEqual([]);
  });

  it("of a copy that knows somebody the book does not: they stay in the trail and may not sign in", async () => {
    const scratch = await workedBook();
    const people = await withPeople(scratch);
    await signInAs(scratch, people.KEEPER);
    const old = `${scratch.folder.root} cũ`;
    await scratch.database.backup(join(scratch.folder.root, "for-later.db"));
    const facts = { post: "Chuyên viên", unitId: null, password: "mưa phùn gặt chiêm sớm" };
    const newer = await scratch.call("safekeeping.addUser", {
      ...facts,
      name: "Người chỉ bản sao biết",
      role: "VIEWER",
    });
    const copy = await copied(scratch);
    const place = scratch.database
      .prepare("SELECT place FROM backups WHERE id = ?")
      .pluck()
      .get(copy) as string;
    scratch.database.close();
    cpSync(scratch.folder.root, old, { recursive: true });
    cpSync(join(old, "for-later.db"), join(old, basename(scratch.folder.database)));
    const book = await servedFolder(old, scratch);
    const folder = book.grant(place);
    await byTwo(book, people, { kind: "FOLDER", folder });
    expect(book.rows(`SELECT retired_at IS NOT NULL FROM users WHERE id = '${newer.userId}'`)).toEqual([[1]]);
    expect(await soundOf(book)).toEqual([]);
  });
});

/** Brings a copy back by the keeper and the secretary. */
async function byTwo(
  book: ServedBook,
  { KEEPER, SECRETARY }: People,
  chosen: BackupId | CopyChoice,
): Promise<void> {
  await book.call("safekeeping.signIn", { userId: KEEPER.id, password: KEEPER.password });
  const copy = typeof chosen === "string" ? listed(chosen) : chosen;
  const input = await previewed(book, { copy });
  const { id: userId, password } = SECRETARY;
  await book.call("safekeeping.vouch", { procedure: "safekeeping.restore", input, userId, password });
  expect(await book.answer("safekeeping.restore", input)).toMatchObject({ ok: true });
}

const revisionOf = ({ database }: WorkedBook, id: UserId) =>
  database.prepare("SELECT revision FROM users WHERE id = ?").pluck().get(id) as number;

function awardOf(book: WorkedBook): string {
  return book.database
    .prepare("SELECT award_code FROM nominations WHERE id = ?")
    .pluck()
    .get(book.unitNomination satisfies NominationId) as string;
}
