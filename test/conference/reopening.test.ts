import { describe, expect, test } from "vitest";
import { isReasonGiven } from "#core/conference/reopening";
import { readSealDocument } from "#core/conference/seal-document";
import { readActors } from "#core/safekeeping/users/actors";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { findSeal } from "#main/book/conference/seal-store";
import { lostSeals, verifySeals } from "#main/book/database/verify-seals";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { type Person, withPeople } from "../support/people";
import {
  type ConferenceBook,
  type OpenedRound,
  conferenceBook,
  countOf,
  openedRound,
  sealedRoundOf,
  tellers,
} from "./conference-book";
import { bookWith } from "./every-mode-book";

const reason = "Dòng 2 đếm thiếu một phiếu";

async function sealedBook(votes: readonly number[] = [4, 2, 3]) {
  const book = await conferenceBook();
  const opened = await openedRound(book);
  const code = await sealedRoundOf(book, opened, votes);
  return { book, opened, code };
}

/** The round that takes the place of a sealed one, with the ids of its lines. */
async function reopened(book: ConferenceBook, { meetingId, roundId }: OpenedRound): Promise<OpenedRound> {
  const { id } = await book.call("conference.reopenRound", { roundId, reason });
  const { groups } = await book.call("conference.round", { roundId: id });
  return { meetingId, roundId: id, lineIds: groups.flatMap(({ lines }) => lines.map((line) => line.id)) };
}

async function correctedAndSealed(
  book: ConferenceBook,
  { roundId, lineIds }: OpenedRound,
  votes: readonly number[],
) {
  const { revision } = await book.call("conference.round", { roundId });
  const saved = await book.call("conference.saveCount", {
    ...{ roundId, expectedRevision: revision, count: countOf(lineIds, votes) },
  });
  const { code } = await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
  return code;
}

async function standingsOf(book: ConferenceBook) {
  const { rows } = await book.call("dossiers.list", {
    ...{ search: "", categoryId: null, standing: null, offset: 0, limit: 9 },
  });
  return book.nominations.map((id) => rows.find((row) => row.id === id)?.standing);
}

describe("a sealed round opened again", () => {
  test("becomes a round of its own with the same ballot, roll, facts and figures; the old one stays as it was", async () => {
    const { book, opened, code } = await sealedBook();
    const before = await book.call("conference.round", { roundId: opened.roundId });
    const anew = await reopened(book, opened);
    const round = await book.call("conference.round", { roundId: anew.roundId });
    expect(round).toMatchObject({
      state: "OPEN",
      name: before.name,
      facts: before.facts,
      attendance: before.attendance,
      rule: before.rule,
      replaces: { roundId: opened.roundId, code, reason },
      replacedBy: null,
    });
    expect(round.count.totals).toEqual(before.count.totals);
    expect(round.count.lines.map(({ agree }) => agree)).toEqual([4, 2, 3]);
    expect(round.groups[0]?.lines.map(({ name }) => name)).toEqual(
      before.groups[0]?.lines.map(({ name }) => name),
    );
    const old = await book.call("conference.round", { roundId: opened.roundId });
    expect(old).toEqual({
      ...before,
      replacedBy: { roundId: anew.roundId, code: null, reason, reopenedAt: round.replaces?.reopenedAt },
    });
    expect(compareSealWithTables(book.context, opened.roundId)).toEqual([]);
    const meeting = await book.call("conference.meeting", { meetingId: opened.meetingId });
    expect(meeting.rounds.map(({ state }) => state)).toEqual(["REPLACED", "OPEN"]);
  });

  test("is corrected and sealed anew; the new seal names the old code, and the dossiers follow", async () => {
    const { book, opened, code } = await sealedBook([4, 2, 3]);
    expect(await standingsOf(book)).toEqual(["ACCLAIMED", "NOT_ACCLAIMED", "ACCLAIMED"]);
    const anew = await reopened(book, opened);
    expect(await standingsOf(book)).toEqual(["ON_BALLOT", "ON_BALLOT", "ON_BALLOT"]);
    const next = await correctedAndSealed(book, anew, [4, 4, 3]);
    expect(next).not.toBe(code);
    expect(await standingsOf(book)).toEqual(["ACCLAIMED", "ACCLAIMED", "NOT_ACCLAIMED"]);
    const seal = findSeal(book.context.database, anew.roundId);
    const read = readSealDocument(new TextDecoder().decode(seal?.document));
    expect(read).toMatchObject({ value: { format: 4, replaces: { roundId: opened.roundId, code, reason } } });
    for (const { roundId } of [opened, anew])
      expect(compareSealWithTables(book.context, roundId)).toEqual([]);
    expect(verifySeals(book.database).map(({ fault }) => fault)).toEqual([null, null]);
    expect(lostSeals(book.database)).toEqual([]);
    const { rows } = await book.call("conference.meetings", { search: "", year: null, offset: 0, limit: 9 });
    expect(rows[0]).toMatchObject({ rounds: 1, sealed: 1 });
    expect(await book.call("conference.sealedRounds", {})).toMatchObject({
      rounds: [
        { id: anew.roundId, standing: "STANDS" },
        { id: opened.roundId, standing: "REPLACED" },
      ],
    });
  });

  test("answers its code as replaced: by what, when and why, also through several openings", async () => {
    const { book, opened, code } = await sealedBook();
    const anew = await reopened(book, opened);
    const check = async (typed: string, { roundId }: OpenedRound) =>
      await book.call("conference.checkCode", { roundId, typed });
    expect(await check(code, anew)).toMatchObject({ verdict: "REPLACED", replaced: { by: null, reason } });
    const second = await correctedAndSealed(book, anew, [4, 4, 3]);
    const third = await reopened(book, anew);
    const last = await correctedAndSealed(book, third, [4, 4, 2]);
    for (const asked of [opened, anew, third]) {
      expect(await check(code, asked)).toMatchObject({ verdict: "REPLACED", replaced: { by: last, reason } });
      expect(await check(second, asked)).toMatchObject({ verdict: "REPLACED", replaced: { by: last } });
      expect(await check(last, asked)).toEqual({ verdict: "EQUAL", otherRound: null, replaced: null });
    }
  });

  test("keeps its one line in the log of the meeting", async () => {
    const { book, opened } = await sealedBook();
    const votes = async () => {
      const { lines } = await book.call("conference.log", { meetingId: opened.meetingId });
      return lines.filter(({ kind }) => kind === "VOTE").map(({ text }) => text);
    };
    const anew = await reopened(book, opened);
    expect(await votes()).toEqual(["Kết quả đã mở chốt, đang chờ chốt lại."]);
    const code = await correctedAndSealed(book, anew, [4, 4, 3]);
    expect(await votes()).toEqual([expect.stringContaining(code)]);
  });

  test("says when the link between two seals was changed behind the program's back", async () => {
    const { book, opened } = await sealedBook();
    const anew = await reopened(book, opened);
    await correctedAndSealed(book, anew, [4, 4, 3]);
    const { database } = book;
    expect(() =>
      database.exec("UPDATE rounds SET reopened_because = 'khác' WHERE replaces_id IS NOT NULL"),
    ).toThrow("a sealed round never changes");
    for (const name of ["sealed_rounds_are_fixed", "rounds_replace_for_good"])
      database.exec(`DROP TRIGGER ${name}`);
    database.exec("UPDATE rounds SET reopened_because = 'khác' WHERE replaces_id IS NOT NULL");
    expect(compareSealWithTables(book.context, anew.roundId)).toEqual([
      "Bản chốt được thay trong sổ khác bản đã chốt.",
    ]);
  });
});

describe("opening again is refused", () => {
  test("without a reason that says something", async () => {
    const { book, opened } = await sealedBook();
    const { roundId } = opened;
    expect(await book.refusal("conference.reopenRound", { roundId, reason: "sai" })).toBe(
      "REOPENING_NEEDS_REASON",
    );
    expect(await book.refusal("conference.reopenRound", { roundId, reason: "  " })).toBe("INPUT_NOT_VALID");
    expect([isReasonGiven("Đếm sai dòng 3"), isReasonGiven("... - 1 2 3")]).toEqual([true, false]);
  });

  test("of a round that is not sealed, was opened again already, or was taken back with its meeting", async () => {
    const { book, opened } = await sealedBook();
    const anew = await reopened(book, opened);
    expect(await book.refusal("conference.reopenRound", { roundId: anew.roundId, reason })).toBe(
      "ROUND_NOT_SEALED",
    );
    expect(await book.answer("conference.reopenRound", { roundId: opened.roundId, reason })).toMatchObject({
      error: { code: "ROUND_REPLACED", facts: { code: null } },
    });
    const code = await correctedAndSealed(book, anew, [4, 4, 3]);
    expect(await book.answer("conference.reopenRound", { roundId: opened.roundId, reason })).toMatchObject({
      error: { code: "ROUND_REPLACED", facts: { code } },
    });
  });

  test("while a later round follows it, and of the replaced one no round may follow", async () => {
    const { book, opened } = await sealedBook([4, 3, 3]);
    const [, second, third] = book.nominations;
    if (second === undefined || third === undefined) throw new Error("nominations");
    const follow = (roundId: OpenedRound["roundId"]) => ({
      meetingId: opened.meetingId,
      name: "Vòng 2",
      follows: { roundId, how: "TIE" as const },
      groups: [{ name: "Chi cục", categoryId: null, quota: 1, nominationIds: [second, third] }],
    });
    const { id } = await book.call("conference.openRound", follow(opened.roundId));
    const dependents = [{ what: "ROUND", name: "Vòng 2" }];
    expect(await book.call("conference.sealDependents", { roundId: opened.roundId })).toEqual({
      dependents,
    });
    expect(await book.answer("conference.reopenRound", { roundId: opened.roundId, reason })).toMatchObject({
      error: { code: "SEAL_BUILT_UPON", facts: { dependents } },
    });
    await book.call("conference.cancelRound", { roundId: id });
    const anew = await reopened(book, opened);
    expect(await book.refusal("conference.openRound", follow(opened.roundId))).toBe("ROUND_REPLACED");
    expect(await book.refusal("conference.cancelRound", { roundId: anew.roundId })).toBe(
      "ROUND_REPLACES_SEAL",
    );
  });

  test("while a dossier has gone on from its acclaim", async () => {
    const { book, opened } = await sealedBook();
    book.database.exec("UPDATE nominations SET state = 'IN_SUBMISSION' WHERE number = 1");
    expect(await book.answer("conference.reopenRound", { roundId: opened.roundId, reason })).toMatchObject({
      error: {
        code: "SEAL_BUILT_UPON",
        facts: { dependents: [{ what: "DOSSIER", state: "IN_SUBMISSION" }] },
      },
    });
  });

  test("by the tables themselves where nothing was sealed, and what replaces is not cancelled", async () => {
    const { book, opened } = await sealedBook();
    const anew = await reopened(book, opened);
    const { database } = book;
    expect(() =>
      database.exec(
        "UPDATE rounds SET cancelled_at = '2022-11-03T00:00:00.000Z' WHERE replaces_id IS NOT NULL",
      ),
    ).toThrow("a round that replaces another stays");
    expect(() => database.exec("UPDATE rounds SET replaces_id = NULL WHERE replaces_id IS NOT NULL")).toThrow(
      "a round that replaces another stays",
    );
    const { id, ...fields } = database.prepare("SELECT * FROM rounds WHERE id = ?").get(anew.roundId) as {
      readonly id: string;
    };
    const copy = { ...fields, id: id.replace(/.$/, "z"), replaces_id: id };
    const names = Object.keys(copy);
    const insert = database.prepare(
      `INSERT INTO rounds (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
    );
    expect(() => insert.run(copy)).toThrow("only a sealed round is replaced");
  });
});

describe("in a book with people", () => {
  test("it takes two, both stand in the audit, and until the new seal nobody joins the users", async () => {
    const book = await bookWith({}, { handlers: safekeepingHandlers });
    const people = await withPeople(book);
    const opened = await openedRound(book);
    const vouched = async (procedure: string, input: unknown, second: Person) =>
      await book.call("safekeeping.vouch", {
        procedure,
        input,
        userId: second.id,
        password: second.password,
      });
    const { roundId, lineIds } = opened;
    const counted = await book.call("conference.saveCount", {
      ...{ roundId, expectedRevision: 1, count: countOf(lineIds, [4, 2, 3]) },
    });
    const told = await book.call("conference.saveMinutesFacts", {
      ...{ roundId, expectedRevision: counted.revision, facts: tellers },
    });
    const seal = { roundId, expectedRevision: told.revision };
    await vouched("conference.sealRound", seal, people.TELLER);
    await book.call("conference.sealRound", seal);

    const input = { roundId, reason };
    expect(await book.refusal("conference.reopenRound", input)).toBe("SECOND_PERSON_NEEDED");
    const { id: tellerId, password } = people.TELLER;
    expect(
      await book.refusal("safekeeping.vouch", {
        ...{ procedure: "conference.reopenRound", input, userId: tellerId, password },
      }),
    ).toBe("SECOND_PERSON_NOT_ALLOWED");
    await vouched("conference.reopenRound", input, people.SECRETARY);
    await book.call("conference.reopenRound", input);
    const user = book.database
      .prepare("SELECT user FROM audit_events WHERE procedure = 'conference.reopenRound'")
      .pluck()
      .get() as string;
    expect(readActors(user)).toEqual({ first: people.KEEPER.id, second: people.SECRETARY.id });
    const joining = {
      name: "Đỗ Thị Hoa",
      post: "Thư ký",
      role: "TELLER",
      unitId: null,
      password: "một hai ba bốn năm",
    } as const;
    expect(await book.refusal("safekeeping.addUser", joining)).toBe("USER_WHILE_COUNTING");
    const { users } = await book.call("safekeeping.users", {});
    const viewer = users.find(({ id }) => id === people.VIEWER.id);
    if (viewer === undefined) throw new Error("a viewer");
    expect(
      await book.refusal("safekeeping.editUser", {
        ...{ userId: viewer.id, expectedRevision: viewer.revision, name: viewer.name, post: viewer.post },
        ...{ role: "SECRETARY", unitId: null },
      }),
    ).toBe("USER_WHILE_COUNTING");
  });

  test("where two teams count, the second keys anew and does not see the first's figures", async () => {
    const book = await bookWith({ counting: { rule: "DOUBLE", clause: "Điều 11 Quy chế" } });
    const opened = await openedRound(book, 1);
    const asSeen = async (roundId: OpenedRound["roundId"]) => ({
      roundId,
      expectedRevision: (await book.call("conference.round", { roundId })).revision,
    });
    const count = countOf(opened.lineIds, [4, 2, 3]);
    await book.call("conference.saveCount", { ...(await asSeen(opened.roundId)), count });
    await book.call("conference.closeReading", { ...(await asSeen(opened.roundId)), reading: "FIRST" });
    await book.call("conference.saveSecondReading", { ...(await asSeen(opened.roundId)), count });
    await book.call("conference.closeReading", { ...(await asSeen(opened.roundId)), reading: "SECOND" });
    await book.call("conference.saveMinutesFacts", { ...(await asSeen(opened.roundId)), facts: tellers });
    await book.call("conference.sealRound", await asSeen(opened.roundId));
    const anew = await reopened(book, opened);
    const round = await book.call("conference.round", { roundId: anew.roundId });
    expect(round.doubleCount).toMatchObject({ turn: "FIRST", attempts: 0, third: null });
    expect(round.count.lines.map(({ agree }) => agree)).toEqual([4, 2, 3]);
    await book.call("conference.closeReading", { ...(await asSeen(anew.roundId)), reading: "FIRST" });
    const second = await book.call("conference.secondReading", { roundId: anew.roundId });
    expect(second.count.lines.map(({ agree }) => agree)).toEqual([null, null, null]);
    expect(await book.refusal("conference.sealRound", await asSeen(anew.roundId))).toBe("COUNT_NOT_SETTLED");
  });
});
