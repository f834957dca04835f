import { describe, expect, test } from "vitest";
import type { LocalDate, TimeOfDay } from "#core/base/local-date";
import { conferenceBook, countedRound, meetingDay, openedRound, sealedRoundOf } from "../conference-book";
import { bookWith } from "../every-mode-book";
import { bareMeeting } from "./bare-meeting";

const at = (text: string) => text as TimeOfDay;
const on = (text: string) => text as LocalDate;
const item = { clock: null, title: "Báo cáo", presenter: "", note: "" };

describe("the rotating flag", () => {
  test("goes to another unit that is a member in the year, once a year; the register keeps the years", async () => {
    const book = await conferenceBook();
    const [from, to] = book.members;
    if (from === undefined || to === undefined) throw new Error("members");
    const fields = {
      ...{ meetingId: null, handedOn: meetingDay, fromUnitId: from, toUnitId: to, forYear: 2023 },
      ...{
        handedBy: "Cục trưởng",
        receivedBy: "Giám đốc Sở",
        items: "Cờ luân lưu\nHồ sơ năm 2022",
        note: "",
      },
    };
    const same = { ...fields, toUnitId: from };
    expect(await book.refusal("conference.addFlagHandover", same)).toBe("HANDOVER_SAME_UNIT");
    expect(await book.refusal("conference.addFlagHandover", { ...fields, forYear: 2019 })).toBe(
      "HANDOVER_NOT_MEMBER",
    );
    const { stepId } = await book.undoable("conference.addFlagHandover", fields);
    expect(await book.refusal("conference.addFlagHandover", fields)).toBe("HANDOVER_YEAR_TAKEN");
    await book.call("conference.addFlagHandover", { ...fields, fromUnitId: null, forYear: 2022 });
    const { handovers } = await book.call("conference.flagHandovers", {});
    expect(handovers.map(({ forYear, fromName, toName }) => [forYear, fromName, toName])).toEqual([
      [2023, "Cục THADS TP Hà Nội", "Sở Tư pháp TP Hà Nội"],
      [2022, null, "Sở Tư pháp TP Hà Nội"],
    ]);
    await book.call("safekeeping.undo", { stepId });
    await book.call("conference.addFlagHandover", fields);
  });
});

describe("the papers after the meeting", () => {
  const envelope = {
    content: "RETURNED" as const,
    ...{ papers: 4, closedOn: meetingDay, closedClock: null, closedBy: "" },
    ...{ handedTo: "", handedOn: null, keepUntilOn: null, destroyedOn: null, note: "" },
  } as const;

  test("are as many as the sealed round says; red and green, reminders, no day before the seal", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    const { roundId, meetingId } = opened;
    await countedRound(book, opened, [4, 3, 1]);
    expect(await book.refusal("conference.addEnvelope", { roundId, ...envelope })).toBe("ROUND_NOT_SEALED");
    const { revision } = await book.call("conference.round", { roundId });
    await book.call("conference.sealRound", { roundId, expectedRevision: revision });
    const states = async () =>
      (await book.call("conference.envelopes", { meetingId })).checks.map(({ content, counted, state }) => [
        content,
        counted,
        state,
      ]);
    expect(await states()).toEqual([
      ["RETURNED", 4, "NOT_ENTERED"],
      ["UNUSED", 1, "NOT_ENTERED"],
    ]);
    const { id } = await book.call("conference.addEnvelope", { roundId, ...envelope, papers: 3 });
    expect((await states())[0]).toEqual(["RETURNED", 4, "WRONG"]);
    const edit = { envelopeId: id, ...envelope };
    const early = on("2022-11-01");
    expect(
      await book.refusal("conference.editEnvelope", { ...edit, expectedRevision: 1, handedOn: early }),
    ).toBe("ENVELOPE_DAYS_BACKWARDS");
    for (const destroyedOn of [on("2022-12-01"), on("2022-12-02")]) {
      const kept = { ...edit, keepUntilOn: on("2022-12-02"), destroyedOn };
      expect(await book.refusal("conference.editEnvelope", { ...kept, expectedRevision: 1 })).toBe(
        "ENVELOPE_KEPT_UNTIL",
      );
    }
    const reminders = async () => (await book.call("conference.envelopeReminders", {})).reminders;
    expect(await reminders()).toMatchObject([{ code: "NOT_HANDED_OVER", papers: 3, since: meetingDay }]);
    await book.call("conference.editEnvelope", {
      ...{ ...edit, expectedRevision: 1, handedTo: "Văn phòng Sở", handedOn: meetingDay },
      keepUntilOn: on("2022-11-10"),
    });
    expect((await states())[0]).toEqual(["RETURNED", 4, "RIGHT"]);
    expect(await reminders()).toEqual([]);
    book.clock.pass(60 * 24 * 10);
    expect(await reminders()).toMatchObject([{ code: "MAY_BE_DESTROYED", since: "2022-11-10" }]);
  });
});

describe("the keeping of the papers", () => {
  const months = { rule: 12, from: "2024-02-29", until: "2025-02-28", short: "2025-02-27" };

  test("is counted from the day the envelope is closed, by the regulation of the round", async () => {
    const book = await bookWith({
      keeping: { months: months.rule, clause: "Điều 15" },
      complaints: { days: 30, clause: "" },
    });
    const opened = await openedRound(book);
    await sealedRoundOf(book, opened, [4, 3, 1]);
    const envelope = {
      ...({
        roundId: opened.roundId,
        content: "RETURNED",
        papers: 4,
        closedClock: null,
        closedBy: "",
      } as const),
      ...{ handedTo: "", handedOn: null, note: "", closedOn: on(months.from), destroyedOn: null },
    };
    const answer = (days: object) =>
      book.answer("conference.addEnvelope", { ...envelope, keepUntilOn: on(months.until), ...days });
    // A year after the meeting would have been over long before.
    expect(await answer({ keepUntilOn: on(months.short) })).toMatchObject({
      error: { code: "ENVELOPE_KEPT_SHORTER", facts: { until: months.short, needed: months.until } },
    });
    expect(await answer({ keepUntilOn: null, destroyedOn: on(months.until) })).toMatchObject({
      error: { code: "ENVELOPE_KEPT_UNTIL", facts: { until: months.until } },
    });
    expect(await answer({ closedOn: on("2022-11-01") })).toMatchObject({
      error: { code: "ENVELOPE_BEFORE_MEETING", facts: { meeting: meetingDay } },
    });
    expect(await answer({ handedTo: "Văn phòng", handedOn: on("2024-12-31") })).toMatchObject({ ok: true });
  });
});

describe("what a meeting lacks", () => {
  test("is told with its place, and shrinks as the day is got ready", async () => {
    const book = await conferenceBook();
    expect(await book.call("conference.readiness", { meetingId: null })).toEqual({ meeting: null });
    const meetingId = await bareMeeting(book);
    const codes = async () =>
      (await book.call("conference.readiness", { meetingId: null })).meeting?.lacks.map(
        ({ code, place }) => `${code} ${place}`,
      );
    expect(await codes()).toEqual([
      "NO_START_HOUR prepare",
      "NO_PLACE prepare",
      "NO_CHAIR prepare",
      "NO_SECRETARY prepare",
      "NO_AGENDA prepare",
      "ROLL_EMPTY roll",
    ]);
    await book.call("conference.editMeeting", {
      ...{ meetingId, expectedRevision: 1, title: "Hội nghị", date: meetingDay, place: "Cần Thơ", note: "" },
      ...{ startsClock: at("08:00"), chair: "Chủ trì", secretary: "Thư ký" },
    });
    await book.call("conference.addAgenda", {
      meetingId,
      items: [
        { ...item, clock: at("09:00") },
        { ...item, clock: at("08:30") },
      ],
    });
    await book.call("conference.fillRoll", { meetingId });
    expect(await codes()).toEqual(["AGENDA_BACKWARDS prepare", "ROLL_NOT_MARKED roll"]);
  });
});
