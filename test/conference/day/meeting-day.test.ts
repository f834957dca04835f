import { describe, expect, test } from "vitest";
import type { RoundId } from "#core/base/ids";
import type { LocalDate, TimeOfDay } from "#core/base/local-date";
import {
  conferenceBook,
  countOf,
  meetingDay,
  meetingWithRoll,
  openedRound,
  sealedRoundOf,
} from "../conference-book";

import { bareMeeting, voterIds } from "./bare-meeting";

const at = (text: string) => text as TimeOfDay;
const on = (text: string) => text as LocalDate;
const item = { clock: null, title: "Báo cáo", presenter: "", note: "" };

const everyMeeting = { search: "", year: null, offset: 0, limit: 50 };

describe("the fields of the day", () => {
  const typed = { title: "Hội nghị", date: meetingDay, place: "", note: "" };

  test("are kept, left as they are when not told, and taken back", async () => {
    const book = await conferenceBook();
    const host = book.members[1];
    if (host === undefined) throw new Error("member");
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...typed,
      kind: "COMBINED",
      startsClock: at("08:00"),
      chair: "Giám đốc Sở Tư pháp TP Hà Nội",
      secretary: "Chánh Văn phòng",
      hostUnitId: host,
    });
    const { stepId } = await book.undoable("conference.editMeeting", {
      ...typed,
      meetingId,
      expectedRevision: 1,
      place: "TP Cần Thơ",
      startsClock: null,
    });
    expect(await book.call("conference.day", { meetingId })).toMatchObject({
      kind: "COMBINED",
      startsClock: null,
      hostName: "Sở Tư pháp TP Hà Nội",
    });
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("conference.day", { meetingId })).startsClock).toBe("08:00");
  });

  test("refuse two persons presiding, and one person presiding and writing", async () => {
    const book = await conferenceBook();
    const two = { ...typed, chair: "Cục trưởng; Giám đốc Sở Tư pháp" };
    expect(await book.refusal("conference.addMeeting", two)).toBe("CHAIR_MORE_THAN_ONE");
    const same = { ...typed, chair: "Chánh Văn phòng", secretary: "chánh văn phòng" };
    expect(await book.refusal("conference.addMeeting", same)).toBe("CHAIR_IS_SECRETARY");
    expect(await book.call("conference.meetings", everyMeeting)).toMatchObject({ rows: [], all: 0 });
  });

  test("may still be told after a seal; what the seal holds may not", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    await sealedRoundOf(book, opened, [4, 3, 1]);
    const { meetingId } = opened;
    const { title, date, place, note, revision } = await book.call("conference.meeting", { meetingId });
    const edit = { meetingId, expectedRevision: revision, title, date, place, note };
    await book.call("conference.editMeeting", { ...edit, chair: "Chủ trì" });
    expect(
      await book.refusal("conference.editMeeting", {
        ...edit,
        expectedRevision: revision + 1,
        title: "Khác",
      }),
    ).toBe("MEETING_HAS_SEALED_ROUND");
  });
});

describe("the agenda", () => {
  test("takes a template as one step, and gives it back as one", async () => {
    const book = await conferenceBook();
    const meetingId = await bareMeeting(book);
    const { templates } = await book.call("conference.agendaTemplates", {});
    expect(templates.map(({ kind }) => kind)).toEqual(["LAUNCH", "MIDYEAR", "YEAR_END", "COMBINED"]);
    const combined = templates.at(-1);
    if (combined === undefined) throw new Error("template");
    const items = combined.items.map((line) => ({ ...line, clock: null, note: "" }));
    const { stepId } = await book.undoable("conference.addAgenda", { meetingId, items });
    const titles = async () =>
      (await book.call("conference.day", { meetingId })).agenda.map(({ title }) => title);
    expect(await titles()).toEqual(combined.items.map(({ title }) => title));
    await book.call("safekeeping.undo", { stepId });
    expect(await titles()).toEqual([]);
  });

  test("is put in order whole, taken back, and refused where the list is not the one that stands", async () => {
    const book = await conferenceBook();
    const meetingId = await bareMeeting(book);
    const { ids } = await book.call("conference.addAgenda", {
      meetingId,
      items: ["A", "B", "C"].map((title) => ({ ...item, title })),
    });
    const titles = async () =>
      (await book.call("conference.day", { meetingId })).agenda.map(({ title }) => title).join("");
    const order = { meetingId, part: "AGENDA" } as const;
    const { stepId } = await book.undoable("conference.orderDayRows", {
      ...order,
      ids: [...ids].reverse(),
    });
    expect(await titles()).toBe("CBA");
    await book.call("safekeeping.undo", { stepId });
    expect(await titles()).toBe("ABC");
    expect(await book.refusal("conference.orderDayRows", { ...order, ids: ids.slice(1) })).toBe(
      "CHANGED_MEANWHILE",
    );
    const [first] = ids;
    if (first === undefined) throw new Error("item");
    const edit = { itemId: first, expectedRevision: 99, ...item };
    expect(await book.refusal("conference.editAgendaItem", edit)).toBe("CHANGED_MEANWHILE");
  });
});

describe("arrivals and departures", () => {
  test.each([
    ["LEFT", "07:30", "MOVE_BEFORE_START"],
    ["ARRIVED", "09:00", "MOVE_ARRIVED_PRESENT"],
    ["LEFT", "10:00", "MOVE_SAME_HOUR"],
    ["LEFT", "10:30", "MOVE_LEFT_ABSENT"],
  ] as const)("refuses %s at %s of who left at 10:00: %s", async (kind, clock, code) => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const { title, date, place, note, revision } = await book.call("conference.meeting", { meetingId });
    await book.call("conference.editMeeting", {
      ...{ meetingId, expectedRevision: revision, title, date, place, note },
      startsClock: at("08:00"),
    });
    const [voterId] = await voterIds(book, meetingId);
    if (voterId === undefined) throw new Error("voter");
    await book.call("conference.addMove", { voterId, kind: "LEFT", clock: at("10:00"), note: "" });
    expect(await book.refusal("conference.addMove", { voterId, kind, clock: at(clock), note: "" })).toBe(
      code,
    );
    expect((await book.call("conference.day", { meetingId })).moves).toHaveLength(1);
  });

  test("make the hour of a round a thing to be told", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const [voterId] = await voterIds(book, meetingId);
    if (voterId === undefined) throw new Error("voter");
    await book.call("conference.addMove", { voterId, kind: "LEFT", clock: at("10:00"), note: "" });
    const round = {
      ...{ meetingId, name: "Vòng 1" },
      groups: [{ name: "Sở", categoryId: null, quota: 1, nominationIds: [...book.nominations] }],
    };
    expect(await book.refusal("conference.openRound", round)).toBe("ROUND_HOUR_MISSING");
    const { id } = await book.call("conference.openRound", { ...round, openedClock: at("10:30") });
    const { attendance } = await book.call("conference.round", { roundId: id });
    expect(attendance.present).toBe(attendance.summoned - 1);
  });

  test("stand on the roll: it stays as taken, and a move others stand on stays too", async () => {
    const book = await conferenceBook();
    const meetingId = await bareMeeting(book);
    await book.call("conference.fillRoll", { meetingId });
    const [voterId] = await voterIds(book, meetingId);
    if (voterId === undefined) throw new Error("voter");
    const move = { voterId, kind: "LEFT", clock: at("09:00"), note: "" } as const;
    expect(await book.refusal("conference.addMove", move)).toBe("MOVE_NOT_MARKED");
    await book.call("conference.markAllPresent", { meetingId });
    const { stepId } = await book.undoable("conference.addMove", move);
    await book.call("conference.addMove", { ...move, kind: "ARRIVED", clock: at("10:00") });
    expect(await book.refusal("conference.removeVoters", { voterIds: [voterId] })).toBe(
      "MOVES_STAND_ON_ROLL",
    );
    expect(await book.refusal("conference.unmarkVoters", { voterIds: [voterId] })).toBe(
      "MOVES_STAND_ON_ROLL",
    );
    expect(
      await book.refusal("conference.editVoter", {
        ...{ voterId, expectedRevision: 2, delegate: "", deputy: "", absenceReason: "" },
        attendance: "ABSENT",
      }),
    ).toBe("MOVES_STAND_ON_ROLL");
    const undone = await book.answer("safekeeping.undo", { stepId });
    expect(undone).toMatchObject({ ok: false, error: { code: "UNDO_NOT_POSSIBLE" } });
  });

  test("set the base of a round by its hour; what happens after leaves the seal whole", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const [first, second] = await voterIds(book, meetingId);
    if (first === undefined || second === undefined) throw new Error("voters");
    const left = { kind: "LEFT", note: "" } as const;
    await book.call("conference.addMove", { ...left, voterId: first, clock: at("09:00") });
    const { id: roundId } = await book.call("conference.openRound", {
      meetingId,
      name: "Vòng 1",
      openedClock: at("10:00"),
      groups: [{ name: "Chi cục", categoryId: null, quota: 2, nominationIds: [...book.nominations] }],
    });
    const base = async () => (await book.call("conference.round", { roundId })).attendance;
    expect(await base()).toEqual({ summoned: 4, present: 3, absent: 1 });
    expect(await book.refusal("conference.addMove", { ...left, voterId: second, clock: at("10:00") })).toBe(
      "MOVE_BEFORE_ROUND",
    );
    await book.call("conference.addMove", { ...left, voterId: second, clock: at("10:01") });
    expect(await base()).toEqual({ summoned: 4, present: 3, absent: 1 });
  });

  test("a unit that comes after the papers were handed out has none in that round, and has one in the next", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const [voterId] = await voterIds(book, meetingId);
    if (voterId === undefined) throw new Error("voter");
    await book.call("conference.editVoter", {
      ...{ voterId, expectedRevision: 2, delegate: "", deputy: "", absenceReason: "" },
      attendance: "ABSENT",
    });
    const open = (hour: string) =>
      book.call("conference.openRound", {
        ...{ meetingId, name: "Vòng 1", openedClock: at(hour) },
        groups: [{ name: "Chi cục", categoryId: null, quota: 2, nominationIds: [...book.nominations] }],
      });
    const issuedToFour = async (roundId: RoundId) => {
      const { groups } = await book.call("conference.round", { roundId });
      const count = countOf(
        groups.flatMap(({ lines }) => lines.map(({ id }) => id)),
        [4, 3, 1],
      );
      await book.call("conference.saveCount", { roundId, expectedRevision: 1, count });
      const { findings } = await book.call("conference.round", { roundId });
      return findings.find(({ identity }) => identity === "ISSUED_TO_PRESENT");
    };
    const arrived = { voterId, kind: "ARRIVED", note: "" } as const;
    const first = await open("09:00");
    expect(await book.refusal("conference.addMove", { ...arrived, clock: at("08:59") })).toBe(
      "MOVE_BEFORE_ROUND",
    );
    await book.call("conference.addMove", { ...arrived, clock: at("09:20") });
    expect(await issuedToFour(first.id)).toMatchObject({ state: "WRONG", difference: 1 });
    await book.call("conference.cancelRound", { roundId: first.id });
    const next = await open("09:30");
    expect(await issuedToFour(next.id)).toMatchObject({ state: "RIGHT" });
  });

  test("a seal over moves is found whole again", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    const [voterId] = await voterIds(book, opened.meetingId);
    if (voterId === undefined) throw new Error("voter");
    await book.call("conference.addMove", { voterId, kind: "LEFT", clock: at("11:00"), note: "" });
    await sealedRoundOf(book, opened, [4, 3, 1]);
    expect(book.context.compareSeal(book.context, opened.roundId)).toEqual([]);
    expect((await book.call("conference.round", { roundId: opened.roundId })).attendance.present).toBe(4);
  });

  test("refuses a deputy without a paper, and keeps the paper with number and day", async () => {
    const book = await conferenceBook();
    const meetingId = await bareMeeting(book);
    await book.call("conference.fillRoll", { meetingId });
    const [voterId] = await voterIds(book, meetingId);
    if (voterId === undefined) throw new Error("voter");
    const fields = { voterId, delegate: "", deputy: "Phó Cục trưởng", absenceReason: "" } as const;
    const edit = { ...fields, expectedRevision: 1, attendance: "DEPUTY" } as const;
    expect(await book.refusal("conference.editVoter", edit)).toBe("DEPUTY_WITHOUT_PAPER");
    const paper = { number: "12/GUQ", on: on("2022-11-01") };
    const { stepId } = await book.undoable("conference.editVoter", { ...edit, deputyPaper: paper });
    const papers = async () => (await book.call("conference.day", { meetingId })).deputyPapers;
    expect(await papers()).toEqual([{ voterId, ...paper }]);
    await book.call("safekeeping.undo", { stepId });
    expect(await papers()).toEqual([]);
  });
});
