import { describe, expect, test } from "vitest";
import type { RoundCount } from "#core/conference/count";
import { readSealDocument } from "#core/conference/seal-document";
import type { RegulationSettings } from "#core/registry/regulation-settings";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import {
  type ConferenceBook,
  type OpenedRound,
  countOf,
  meetingWithRoll,
  openedRound,
  tellers,
} from "./conference-book";
import { bookWith, group } from "./every-mode-book";

const twice: Partial<RegulationSettings> = { counting: { rule: "DOUBLE", clause: "Điều 11 Quy chế" } };

interface Counted extends OpenedRound {
  readonly book: ConferenceBook;
}

async function roundCountedTwice(): Promise<Counted> {
  const book = await bookWith(twice);
  return { book, ...(await openedRound(book, 1)) };
}

const look = ({ book, roundId }: Counted) => book.call("conference.round", { roundId });
const revisionOf = async (counted: Counted) => (await look(counted)).revision;
const turnOf = async (counted: Counted) => (await look(counted)).doubleCount?.turn;
const asSeen = async (counted: Counted) => ({
  ...{ roundId: counted.roundId, expectedRevision: await revisionOf(counted) },
});

/** Keys the figures of one team and ends its keying. */
async function keyed(counted: Counted, reading: "FIRST" | "SECOND", votes: readonly number[]) {
  const count = countOf(counted.lineIds, votes);
  const procedure = reading === "FIRST" ? "conference.saveCount" : "conference.saveSecondReading";
  await counted.book.call(procedure, { ...(await asSeen(counted)), count });
  return await counted.book.undoable("conference.closeReading", { ...(await asSeen(counted)), reading });
}

const reopened = async (counted: Counted, reading: "FIRST" | "SECOND") =>
  counted.book.answer("conference.reopenReading", { ...(await asSeen(counted)), reading });

const sealed = async (counted: Counted) => {
  const facts = { ...(await asSeen(counted)), facts: tellers };
  await counted.book.call("conference.saveMinutesFacts", facts);
  return await counted.book.answer("conference.sealRound", await asSeen(counted));
};

const third = async (counted: Counted, votes: readonly number[], more: object = {}) => ({
  ...(await asSeen(counted)),
  count: countOf(counted.lineIds, votes),
  ...{ countedBy: "Hai tổ kiểm phiếu", reason: "Một phiếu dính nhau" },
  ...more,
});

const isEmpty = ({ totals, lines }: RoundCount) =>
  [...Object.values(totals), ...lines.flatMap(({ lineId: _lineId, ...line }) => Object.values(line))].every(
    (figure) => figure === null,
  );

describe("a count by two teams", () => {
  test("that agree is sealed with both readings, and the seal is found whole", async () => {
    const counted = await roundCountedTwice();
    const { book, roundId } = counted;
    expect(await sealed(counted)).toMatchObject({
      error: { code: "COUNT_NOT_SETTLED", facts: { turn: "FIRST" } },
    });
    await keyed(counted, "FIRST", [4, 2, 1]);
    expect(await sealed(counted)).toMatchObject({ error: { facts: { turn: "SECOND" } } });
    await keyed(counted, "SECOND", [4, 2, 1]);
    expect(await look(counted)).toMatchObject({
      doubleCount: { turn: "AGREED", attempts: 1, differing: [], third: null },
      outcome: { groups: [{ won: 1 }] },
    });
    expect((await sealed(counted)).ok).toBe(true);
    expect(compareSealWithTables(book.context, roundId)).toEqual([]);
    const document = book.database.prepare("SELECT document FROM seals").pluck().get() as Uint8Array;
    const read = readSealDocument(new TextDecoder().decode(document));
    expect(read).toMatchObject({
      value: { format: 4, doubleCount: { differences: [[]], third: null, first: {}, second: {} } },
    });
    expect(
      await book.refusal("conference.reopenReading", { ...(await asSeen(counted)), reading: "FIRST" }),
    ).toBe("ROUND_SEALED");
  });

  test("hides the first team's figures from everybody while the second keys and while the two differ", async () => {
    const counted = await roundCountedTwice();
    const { book, roundId, lineIds } = counted;
    await keyed(counted, "FIRST", [4, 2, 1]);
    const shown = await look(counted);
    expect(isEmpty(shown.count)).toBe(true);
    expect(shown.findings.filter(({ state }) => state === "WRONG")).toEqual([]);
    expect(shown.outcome).toBeNull();
    expect(isEmpty((await book.call("conference.secondReading", { roundId })).count)).toBe(true);
    const first = { ...(await asSeen(counted)), count: countOf(lineIds, [1, 1, 1]) };
    expect(await book.refusal("conference.saveCount", first)).toBe("READING_NOT_TURN");
    await keyed(counted, "SECOND", [4, 3, 1]);
    const differing = await look(counted);
    expect(isEmpty(differing.count)).toBe(true);
    expect(isEmpty((await book.call("conference.secondReading", { roundId })).count)).toBe(true);
    const { name } = differing.groups[0]?.lines[1] ?? { name: "" };
    expect(differing.doubleCount).toEqual({
      ...{ turn: "DIFFERING", attempts: 1, third: null },
      differing: [{ lineId: lineIds[1], number: 2, name, times: 1 }],
    });
    expect(JSON.stringify(differing.doubleCount)).not.toMatch(/agree|"4"|: ?4/);
  });

  test("names the numbers of the whole round as such, and only what the ballot asks for", async () => {
    const counted = await roundCountedTwice();
    await keyed(counted, "FIRST", [4, 2, 1]);
    const count = countOf(counted.lineIds, [4, 2, 1]);
    const totals = { ...count.totals, printed: 6, spoiled: 1, sent: 9 };
    const saving = { ...(await asSeen(counted)), count: { ...count, totals } };
    await counted.book.call("conference.saveSecondReading", saving);
    await counted.book.call("conference.closeReading", { ...(await asSeen(counted)), reading: "SECOND" });
    expect((await look(counted)).doubleCount?.differing).toEqual([
      { lineId: null, number: 0, name: "Các số chung của vòng", times: 1 },
    ]);
  });

  test("does not end a reading with a cell left out or a sum that is off", async () => {
    const counted = await roundCountedTwice();
    const { book, lineIds } = counted;
    const close = async () =>
      book.refusal("conference.closeReading", { ...(await asSeen(counted)), reading: "FIRST" });
    expect(await close()).toBe("COUNT_NOT_COMPLETE");
    const count = countOf(lineIds, [4, 2, 1]);
    const wrong = { ...count, totals: { ...count.totals, valid: 3 } };
    await book.call("conference.saveCount", { ...(await asSeen(counted)), count: wrong });
    expect(await close()).toBe("IDENTITIES_RED");
    expect(
      await book.refusal("conference.closeReading", { ...(await asSeen(counted)), reading: "SECOND" }),
    ).toBe("READING_NOT_TURN");
  });

  test("goes through a correction by either team; each comparison stays on record", async () => {
    const counted = await roundCountedTwice();
    await keyed(counted, "FIRST", [4, 2, 1]);
    await keyed(counted, "SECOND", [4, 3, 1]);
    expect((await reopened(counted, "FIRST")).ok).toBe(true);
    expect(await turnOf(counted)).toBe("FIRST");
    expect((await look(counted)).count.lines[1]?.agree).toBe(2);
    expect(
      isEmpty((await counted.book.call("conference.secondReading", { roundId: counted.roundId })).count),
    ).toBe(true);
    await keyed(counted, "FIRST", [4, 3, 0]);
    expect((await look(counted)).doubleCount?.differing.map(({ number, times }) => [number, times])).toEqual([
      [3, 1],
    ]);
    expect((await reopened(counted, "SECOND")).ok).toBe(true);
    await keyed(counted, "SECOND", [4, 3, 0]);
    expect((await look(counted)).doubleCount).toMatchObject({ turn: "AGREED", attempts: 3 });
    expect((await sealed(counted)).ok).toBe(true);
    expect(compareSealWithTables(counted.book.context, counted.roundId)).toEqual([]);
  });

  test("stops keying once a line differed twice; what both count together settles it, with who and why", async () => {
    const counted = await roundCountedTwice();
    const { book, roundId } = counted;
    await keyed(counted, "FIRST", [4, 2, 1]);
    await keyed(counted, "SECOND", [4, 3, 1]);
    await reopened(counted, "SECOND");
    await keyed(counted, "SECOND", [4, 3, 1]);
    expect(await reopened(counted, "SECOND")).toMatchObject({ error: { code: "READING_RECOUNT" } });
    expect(await reopened(counted, "FIRST")).toMatchObject({ error: { code: "READING_RECOUNT" } });
    const answer = async (more: object = {}, votes = [0, 3, 0]) =>
      book.answer("conference.recordThirdReading", await third(counted, votes, more));
    expect(await answer({ countedBy: "" })).toMatchObject({ error: { code: "READING_NEEDS_WHO_AND_WHY" } });
    expect(await answer({ reason: " " })).toMatchObject({ error: { code: "READING_NEEDS_WHO_AND_WHY" } });
    expect(await answer()).toMatchObject({ ok: true });
    const settled = await look(counted);
    expect(settled.count.lines.map(({ agree }) => agree)).toEqual([4, 3, 1]);
    expect(settled.doubleCount).toMatchObject({
      ...{ turn: "RESOLVED", attempts: 2 },
      third: { countedBy: "Hai tổ kiểm phiếu", reason: "Một phiếu dính nhau" },
    });
    expect((await sealed(counted)).ok).toBe(true);
    expect(compareSealWithTables(book.context, roundId)).toEqual([]);
    const document = book.database.prepare("SELECT document FROM seals").pluck().get() as Uint8Array;
    expect(readSealDocument(new TextDecoder().decode(document))).toMatchObject({
      value: {
        doubleCount: {
          differences: [[2], [2]],
          third: { numbers: [2] },
          first: { lines: [{ agree: 4 }, { agree: 2 }, { agree: 1 }] },
          second: { lines: [{ agree: 4 }, { agree: 3 }, { agree: 1 }] },
        },
      },
    });
  });

  test("a seal that was tampered with beside its document says which part", async () => {
    const counted = await roundCountedTwice();
    const { book, roundId } = counted;
    await keyed(counted, "FIRST", [4, 2, 1]);
    await keyed(counted, "SECOND", [4, 2, 1]);
    await sealed(counted);
    expect(() => book.database.prepare("UPDATE round_reading_lines SET agree = 0").run()).toThrow(
      "never changes",
    );
    book.database.exec("DROP TRIGGER sealed_reading_lines_are_fixed");
    book.database.prepare("UPDATE round_reading_lines SET agree = 0 WHERE reading = 2").run();
    expect(compareSealWithTables(book.context, roundId)).toEqual([
      "Hai lượt kiểm phiếu trong sổ khác bản đã chốt.",
    ]);
  });
});

describe("taking back", () => {
  test("goes through every step of the path and never lets the first figures out by the back door", async () => {
    const counted = await roundCountedTwice();
    const { book, lineIds } = counted;
    const first = await keyed(counted, "FIRST", [4, 2, 1]);
    await book.call("safekeeping.undo", { stepId: first.stepId });
    expect(await turnOf(counted)).toBe("FIRST");
    await book.call("conference.closeReading", { ...(await asSeen(counted)), reading: "FIRST" });
    const count = countOf(lineIds, [4, 3, 1]);
    const saved = await book.undoable("conference.saveSecondReading", { ...(await asSeen(counted)), count });
    expect(await book.answer("safekeeping.undo", { stepId: first.stepId })).toMatchObject({ ok: false });
    await book.call("safekeeping.undo", { stepId: saved.stepId });
    expect(isEmpty((await book.call("conference.secondReading", { roundId: counted.roundId })).count)).toBe(
      true,
    );
    const second = await keyed(counted, "SECOND", [4, 3, 1]);
    await book.call("safekeeping.undo", { stepId: second.stepId });
    expect(await turnOf(counted)).toBe("SECOND");
    expect((await look(counted)).doubleCount?.attempts).toBe(1);
    const again = await book.undoable("conference.closeReading", {
      ...(await asSeen(counted)),
      reading: "SECOND",
    });
    expect(await book.answer("safekeeping.undo", { stepId: again.stepId })).toMatchObject({
      error: { code: "UNDO_NOT_POSSIBLE" },
    });
    const resolved = await book.undoable("conference.recordThirdReading", await third(counted, [4, 3, 1]));
    await book.call("safekeeping.undo", { stepId: resolved.stepId });
    expect(await turnOf(counted)).toBe("DIFFERING");
    expect(isEmpty((await look(counted)).count)).toBe(true);
    expect(await sealed(counted)).toMatchObject({ error: { facts: { turn: "DIFFERING" } } });
    await book.call("conference.recordThirdReading", await third(counted, [4, 3, 1]));
    const withdrawn = await book.undoable("conference.withdrawThirdReading", await asSeen(counted));
    await book.call("safekeeping.undo", { stepId: withdrawn.stepId });
    expect((await look(counted)).count.lines.map(({ agree }) => agree)).toEqual([4, 3, 1]);
    expect(book.incidents).toEqual([]);
  });
});

test("raised hands are counted once, whatever the regulation says of papers", async () => {
  const book = await bookWith(twice);
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId: await meetingWithRoll(book), name: "Vòng 1", mode: "OPEN", groups: [group(book, 1)] },
  });
  expect((await book.call("conference.round", { roundId })).doubleCount).toBeNull();
});

describe("a round counted once", () => {
  test("knows no turns", async () => {
    const book = await bookWith({});
    const once = { book, ...(await openedRound(book, 1)) };
    expect((await look(once)).doubleCount).toBeNull();
    const closing = { ...(await asSeen(once)), reading: "FIRST" as const };
    expect(await book.answer("conference.closeReading", closing)).toMatchObject({
      error: { code: "READING_NOT_TURN", facts: { turn: "SINGLE" } },
    });
  });
});

test("a crash between two commands leaves each team's figures as they were last saved", async () => {
  const counted = await roundCountedTwice();
  const { book, roundId } = counted;
  await keyed(counted, "FIRST", [4, 2, 1]);
  const count = countOf(counted.lineIds, [4, 3, 1]);
  await book.call("conference.saveSecondReading", { ...(await asSeen(counted)), count });
  // The comparison fails half-way, after the second reading was written: all of it is gone.
  book.database.exec(
    "CREATE TRIGGER crash BEFORE INSERT ON round_reading_differences BEGIN SELECT RAISE(ABORT, 'crash'); END",
  );
  const closing = { ...(await asSeen(counted)), reading: "SECOND" as const };
  expect((await book.answer("conference.closeReading", closing)).ok).toBe(false);
  book.database.exec("DROP TRIGGER crash");
  expect(await turnOf(counted)).toBe("SECOND");
  expect((await book.call("conference.secondReading", { roundId })).count).toEqual(count);
  await book.call("conference.closeReading", closing);
  expect(await turnOf(counted)).toBe("DIFFERING");
});
