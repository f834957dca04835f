import { describe, expect, it } from "vitest";
import type { RoundCount } from "#core/conference/count";
import { auditHandlers } from "#main/book/safekeeping/audit/audit-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { type Person, withPeople } from "../support/people";
import { countOf, openedRound, tellers } from "./conference-book";
import { bookWith } from "./every-mode-book";

/** A round counted twice in a book with people; who keys sits down first. */
async function roundOfPeople() {
  const book = await bookWith(
    { counting: { rule: "DOUBLE", clause: "Điều 11 Quy chế" } },
    { handlers: { ...safekeepingHandlers, ...auditHandlers } },
  );
  const people = await withPeople(book);
  const { roundId, lineIds } = await openedRound(book, 1);
  const sitDown = ({ id }: Person) => book.context.session.signIn(id);
  const look = () => book.call("conference.round", { roundId });
  const asSeen = async () => ({ roundId, expectedRevision: (await look()).revision });
  const key = async (reading: "FIRST" | "SECOND", votes: readonly number[]) =>
    book.answer(reading === "FIRST" ? "conference.saveCount" : "conference.saveSecondReading", {
      ...(await asSeen()),
      count: countOf(lineIds, votes),
    });
  const close = async (reading: "FIRST" | "SECOND") =>
    book.answer("conference.closeReading", { ...(await asSeen()), reading });
  return { book, people, roundId, sitDown, look, key, close };
}

const figures = ({ lines }: RoundCount) => lines.map(({ agree }) => agree);
const empty = [null, null, null];

describe("two readings of a book with people", () => {
  it("are keyed by two people", async () => {
    const { people, sitDown, key, close } = await roundOfPeople();
    sitDown(people.TELLER);
    expect(await key("FIRST", [4, 2, 1])).toMatchObject({ ok: true });
    expect(await close("FIRST")).toMatchObject({ ok: true });
    expect(await key("SECOND", [4, 2, 1])).toMatchObject({
      error: { code: "READING_NOT_YOURS", facts: { why: "KEYED_THE_OTHER" } },
    });
    sitDown(people.secondTeller);
    expect(await key("SECOND", [4, 2, 1])).toMatchObject({ ok: true });
    expect(await close("SECOND")).toMatchObject({ ok: true });
  });

  it("show nobody else's figures, not while they are keyed and not in drafts", async () => {
    const { book, people, roundId, sitDown, look, key, close } = await roundOfPeople();
    sitDown(people.TELLER);
    await key("FIRST", [4, 2, 1]);
    await book.call("safekeeping.saveDraft", { form: `count ${roundId}`, content: "4 2 1" });
    expect(figures((await look()).count)).toEqual([4, 2, 1]);
    sitDown(people.secondTeller);
    expect(figures((await look()).count)).toEqual(empty);
    expect(await book.call("safekeeping.readDraft", { form: `count ${roundId}` })).toMatchObject({
      content: null,
    });
    expect(await key("FIRST", [1, 1, 1])).toMatchObject({
      error: { code: "READING_NOT_YOURS", facts: { why: "ANOTHER_KEYS_IT" } },
    });
    expect(await book.refusal("audit.events" as never, {} as never)).toBe("NOT_ALLOWED");
    sitDown(people.TELLER);
    await close("FIRST");
    sitDown(people.secondTeller);
    await key("SECOND", [4, 3, 1]);
    sitDown(people.TELLER);
    expect(figures((await book.call("conference.secondReading", { roundId })).count)).toEqual(empty);
    expect(figures((await look()).count)).toEqual(empty);
  });

  it("are not shown by the audit either, whoever reads it, until the seal", async () => {
    const { book, people, roundId, sitDown, look, key, close } = await roundOfPeople();
    sitDown(people.TELLER);
    await key("FIRST", [4, 2, 1]);
    await close("FIRST");
    const figuresTold = async () => {
      const { events } = await book.call("audit.events", { words: "", only: "ALL" });
      const told = events.filter(({ label }) => /Nhập số phiếu|Kết thúc nhập/.test(label));
      return Promise.all(
        told.map(async ({ seq }) => {
          const { contents, fields } = await book.call("audit.event", { seq });
          return [contents, fields.length > 0];
        }),
      );
    };
    for (const reader of [people.SECRETARY, people.KEEPER, people.VIEWER]) {
      sitDown(reader);
      expect(await figuresTold()).toEqual([
        ["WITHHELD", false],
        ["WITHHELD", false],
      ]);
    }
    sitDown(people.secondTeller);
    await key("SECOND", [4, 2, 1]);
    await close("SECOND");
    sitDown(people.KEEPER);
    const { revision } = await look();
    const facts = { roundId, expectedRevision: revision, facts: tellers };
    const { revision: expectedRevision } = await book.call("conference.saveMinutesFacts", facts);
    const input = { roundId, expectedRevision };
    const { id: userId, password } = people.SECRETARY;
    await book.call("safekeeping.vouch", { procedure: "conference.sealRound", input, userId, password });
    await book.call("conference.sealRound", input);
    expect(new Set((await figuresTold()).map(String))).toEqual(new Set(["SHOWN,true"]));
  });

  it("keep users as they are from the opening of the round to its seal", async () => {
    const { book, people, sitDown } = await roundOfPeople();
    sitDown(people.KEEPER);
    const user = {
      name: "Đỗ Văn Hải",
      post: "Chuyên viên",
      role: "TELLER",
      unitId: null,
      password: "bốn từ chẳng dính dáng",
    } as const;
    expect(await book.answer("safekeeping.addUser", user)).toMatchObject({
      error: { code: "USER_WHILE_COUNTING", facts: { round: expect.any(String) } },
    });
    const { users } = await book.call("safekeeping.users", {});
    const teller = users.find(({ id }) => id === people.TELLER.id);
    const anew = {
      userId: people.TELLER.id,
      expectedRevision: teller?.revision ?? 0,
      password: user.password,
    };
    expect(await book.answer("safekeeping.resetPassword", anew)).toMatchObject({
      error: { code: "USER_WHILE_COUNTING" },
    });
  });
});
