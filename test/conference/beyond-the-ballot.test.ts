import { describe, expect, it } from "vitest";
import type { LifeStep } from "#core/dossiers/life/procedures";
import { errorSentence } from "#core/strings/error-sentences";
import {
  conferenceBook,
  type ConferenceBook,
  meetingDay,
  meetingWithRoll,
  openedRound,
  sealedRoundOf,
} from "./conference-book";

const on = meetingDay;
const reason = "Đơn vị xin rút.";

async function step(book: ConferenceBook, place: number, life: LifeStep): Promise<void> {
  await book.call("dossiers.takeStep", { nominationIds: [idOf(book, place)], step: life });
}

function idOf({ nominations }: ConferenceBook, place: number) {
  const id = nominations[place];
  if (id === undefined) throw new Error(`nomination ${place}`);
  return id;
}

async function open(
  book: ConferenceBook,
  meetingId: Awaited<ReturnType<typeof meetingWithRoll>>,
  place: number,
) {
  const groups = [{ name: "Chi cục", categoryId: null, quota: 1, nominationIds: [idOf(book, place)] }];
  return await book.answer("conference.openRound", { meetingId, name: "Vòng 2", groups });
}

describe("a ballot over dossiers nobody votes on any more", () => {
  it("is refused with the number and the state of one withdrawn, and is made once the step was taken back", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    await step(book, 0, { kind: "WITHDRAW", on, reason });
    const refused = await open(book, meetingId, 0);
    expect(refused).toMatchObject({
      error: { code: "NOMINATION_BEYOND_BALLOT", facts: { number: "HS-0001", state: "WITHDRAWN" } },
    });
    if (refused.ok) return;
    expect(errorSentence(refused.error).title).toBe(
      "HS-0001 không đưa lên phiếu được: hồ sơ đang ở trạng thái “Rút”.",
    );
    expect(book.database.prepare("SELECT count(*) FROM rounds").pluck().get()).toBe(0);
    const { events } = await book.call("dossiers.life", { nominationId: idOf(book, 0) });
    await book.call("dossiers.takeBackSteps", { eventIds: events.map(({ id }) => id) });
    expect((await open(book, meetingId, 0)).ok).toBe(true);
  });

  it("leaves the withdrawn out of the names that wait for one", async () => {
    const book = await conferenceBook();
    await step(book, 0, { kind: "WITHDRAW", on, reason });
    const asked = { search: "", categoryId: null, standing: "NOT_ON_BALLOT", offset: 0, limit: 500 } as const;
    const { rows } = await book.call("dossiers.list", asked);
    expect(rows.map(({ number }) => number).toSorted()).toEqual(["HS-0002", "HS-0003"]);
  });

  it("is refused for one acclaimed and gone into a submission, also by the round that follows", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 1);
    await sealedRoundOf(book, opened, [4, 0, 0]);
    const { id: submissionId } = await book.call("dossiers.addSubmission", {
      ...{ subject: "Tờ trình", authority: "", number: "12/TTr", datedOn: on, note: "" },
    });
    await step(book, 0, { kind: "PUT_IN_SUBMISSION", on, submissionId });
    const facts = { number: "HS-0001", state: "IN_SUBMISSION" };
    const code = "NOMINATION_BEYOND_BALLOT";
    expect(await open(book, opened.meetingId, 0)).toMatchObject({ error: { code, facts } });
    const linked = await book.answer("conference.openRound", {
      meetingId: opened.meetingId,
      name: "Vòng 2",
      follows: { roundId: opened.roundId, how: "WINNERS" },
      groups: [{ name: "Cờ", categoryId: null, quota: 1, nominationIds: [idOf(book, 0)] }],
    });
    expect(linked).toMatchObject({ error: { code, facts } });
    await step(book, 0, { kind: "SEND", on, carriedBy: "", packageSent: "NONE" });
    expect(await open(book, opened.meetingId, 0)).toMatchObject({
      error: { code, facts: { state: "SENT" } },
    });
  });
});

describe("a dossier on an open ballot", () => {
  const withdraw: LifeStep = { kind: "WITHDRAW", on, reason };
  const take = (book: ConferenceBook) =>
    book.answer("dossiers.takeStep", { nominationIds: [idOf(book, 0)], step: withdraw });
  const facts = { number: "HS-0001", round: "Vòng 1" };

  it("is not withdrawn: the round is cancelled or sealed first, and the sentence says so", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    const refused = await take(book);
    expect(refused).toMatchObject({ error: { code: "STEP_ON_OPEN_BALLOT", facts } });
    if (refused.ok) return;
    const { title, cure } = errorSentence(refused.error);
    expect(title).toBe("HS-0001 chưa thể rút hồ sơ: tên đang có trên phiếu của “Vòng 1”.");
    expect(cure).toContain("hủy vòng đó");
    expect((await book.call("dossiers.life", { nominationId: idOf(book, 0) })).state).toBe("ON_BALLOT");
    await book.call("conference.cancelRound", { roundId: opened.roundId });
    expect((await take(book)).ok).toBe(true);
  });

  it("is withdrawn once the round is sealed", async () => {
    const book = await conferenceBook();
    await sealedRoundOf(book, await openedRound(book), [4, 3, 0]);
    expect((await take(book)).ok).toBe(true);
  });

  it("is not withdrawn by undoing the undo of a withdrawal written before the ballot", async () => {
    const book = await conferenceBook();
    const { stepId } = await book.undoable("dossiers.takeStep", {
      ...{ nominationIds: [idOf(book, 0)], step: withdraw },
    });
    const { events } = await book.call("dossiers.life", { nominationId: idOf(book, 0) });
    await book.call("safekeeping.undo", { stepId });
    const taken = book.database.prepare("SELECT id FROM steps ORDER BY seq DESC LIMIT 1").pluck().get();
    await openedRound(book);
    const eventIds = events.map(({ id }) => id);
    expect(await book.answer("dossiers.restoreSteps", { eventIds })).toMatchObject({
      error: { code: "STEP_ON_OPEN_BALLOT", facts },
    });
    expect((await book.answer("safekeeping.undo", { stepId: taken as typeof stepId })).ok).toBe(false);
    expect((await book.call("dossiers.life", { nominationId: idOf(book, 0) })).state).toBe("ON_BALLOT");
  });

  it("takes no step either while winners are chosen among: it stays acclaimed until that round ends", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 1);
    await sealedRoundOf(book, opened, [4, 0, 0]);
    await book.call("conference.openRound", {
      ...{
        meetingId: opened.meetingId,
        name: "Vòng 2",
        follows: { roundId: opened.roundId, how: "WINNERS" },
      },
      groups: [{ name: "Cờ", categoryId: null, quota: 1, nominationIds: [idOf(book, 0)] }],
    });
    expect((await book.call("dossiers.life", { nominationId: idOf(book, 0) })).state).toBe("ACCLAIMED");
    expect(await take(book)).toMatchObject({
      error: { code: "STEP_ON_OPEN_BALLOT", facts: { round: "Vòng 2" } },
    });
  });
});

describe("a dossier voted on later than the book's own day", () => {
  it("goes on from the day of the meeting, as the eve of a sample needs; not from a day after it", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book, 1);
    await sealedRoundOf(book, opened, [4, 0, 0]);
    const { id: submissionId } = await book.call("dossiers.addSubmission", {
      ...{ subject: "Tờ trình", authority: "", number: "", datedOn: null, note: "" },
    });
    const fiveDays = 5 * 24 * 60;
    book.clock.pass(-fiveDays);
    const nominationIds = [idOf(book, 0)];
    const kind = "PUT_IN_SUBMISSION";
    expect(await book.call("dossiers.judgeStep", { nominationIds, kind })).toMatchObject({ today: on });
    const ahead = { kind, on: "2022-11-03" as typeof on, submissionId } as const;
    expect(await book.answer("dossiers.takeStep", { nominationIds, step: ahead })).toMatchObject({
      error: { code: "STEP_DAY_AHEAD" },
    });
    await step(book, 0, { kind, on, submissionId });
    expect((await book.call("dossiers.life", { nominationId: idOf(book, 0) })).state).toBe("IN_SUBMISSION");
  });
});
