import { describe, expect, test } from "vitest";
import type { MeetingId, VoterId } from "#core/base/ids";
import type { LocalDate, TimeOfDay } from "#core/base/local-date";
import {
  type ConferenceBook,
  conferenceBook,
  countedRound,
  meetingDay,
  meetingWithRoll,
  openedRound,
  sealedRoundOf,
} from "../conference-book";

const at = (text: string) => text as TimeOfDay;
const on = (text: string) => text as LocalDate;
const entry = { clock: null, kind: "DISCUSSION", speaker: "", text: "", agendaItemId: null } as const;
const item = { clock: null, title: "Báo cáo", presenter: "", note: "" };

async function bareMeeting(book: ConferenceBook): Promise<MeetingId> {
  const { id } = await book.call("conference.addMeeting", {
    title: "Hội nghị",
    date: meetingDay,
    place: "",
    note: "",
  });
  return id;
}

async function voterIds(book: ConferenceBook, meetingId: MeetingId): Promise<readonly VoterId[]> {
  return (await book.call("conference.meeting", { meetingId })).voters.map(({ id }) => id);
}

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
    expect((await book.call("conference.meetings", {})).meetings).toEqual([]);
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

describe("the running log", () => {
  test("keeps its order; a sealed round and moves fall in by themselves", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    const { meetingId } = opened;
    const add = (text: string, clock: string | null) =>
      book.call("conference.addLogEntry", {
        meetingId,
        ...entry,
        text,
        clock: clock === null ? null : at(clock),
      });
    await add("Mở đầu", "08:00");
    await add("Ghi sau, giờ sớm", "07:55");
    await sealedRoundOf(book, opened, [4, 3, 1]);
    await add("Sau phiếu", "11:30");
    const [voterId] = await voterIds(book, meetingId);
    if (voterId === undefined) throw new Error("voter");
    await book.call("conference.addMove", {
      voterId,
      kind: "LEFT",
      clock: at("11:00"),
      note: "họp đột xuất",
    });
    const { lines } = await book.call("conference.log", { meetingId });
    expect(lines.map(({ source }) => source)).toEqual(["TYPED", "TYPED", "ROUND", "MOVE", "TYPED"]);
    expect(lines[2]?.text).toMatch(
      /^Vòng 1: đạt Chi cục THADS quận Ninh Kiều \(4\/4\); Chi cục THADS quận Cái Răng \(3\/4\)\. Mã chốt /,
    );
    expect(lines[3]?.text).toBe("Sở Tư pháp TP Hà Nội rời hội nghị: họp đột xuất.");
    const vote = lines[2];
    if (vote?.entryId === null || vote?.revision === null || vote === undefined) throw new Error("vote");
    expect(await book.refusal("conference.binDayRows", { part: "LOG", ids: [vote.entryId] })).toBe(
      "LOG_ENTRY_OF_ROUND",
    );
    const edit = { entryId: vote.entryId, expectedRevision: vote.revision, ...entry };
    expect(await book.refusal("conference.editLogEntry", { ...edit, text: "khác" })).toBe(
      "LOG_ENTRY_OF_ROUND",
    );
    await book.call("conference.editLogEntry", { ...edit, kind: "VOTE", clock: at("10:30") });
    expect((await book.call("conference.log", { meetingId })).lines[2]?.clock).toBe("10:30");
  });

  test("edits, bins and brings back an entry; says nothing twice and nothing empty", async () => {
    const book = await conferenceBook();
    const meetingId = await bareMeeting(book);
    expect(await book.refusal("conference.addLogEntry", { meetingId, ...entry })).toBe("LOG_ENTRY_EMPTY");
    const { id } = await book.call("conference.addLogEntry", { meetingId, ...entry, text: "Đồng ý" });
    const { stepId } = await book.undoable("conference.editLogEntry", {
      ...{ entryId: id, expectedRevision: 1, ...entry },
      text: "Nhất trí",
    });
    await book.call("safekeeping.undo", { stepId });
    const texts = async () =>
      (await book.call("conference.log", { meetingId })).lines.map(({ text }) => text);
    expect(await texts()).toEqual(["Đồng ý"]);
    const bin = await book.undoable("conference.binDayRows", { part: "LOG", ids: [id] });
    expect(await texts()).toEqual([]);
    await book.call("safekeeping.undo", { stepId: bin.stepId });
    expect(await texts()).toEqual(["Đồng ý"]);
  });

  test("is refused for a meeting in the bin, and nothing of it is saved", async () => {
    const book = await conferenceBook();
    const meetingId = await bareMeeting(book);
    await book.call("conference.binMeeting", { meetingId });
    const add = { meetingId, ...entry, text: "Nội dung" };
    expect(await book.refusal("conference.addLogEntry", add)).toBe("MEETING_IN_BIN");
    expect(await book.refusal("conference.addAgenda", { meetingId, items: [item] })).toBe("MEETING_IN_BIN");
    expect(book.database.prepare("SELECT count(*) FROM log_entries").pluck().get()).toBe(0);
  });

  test("becomes the facts of the minutes: hours, who spoke under which item, conclusions, votes", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    const { meetingId } = opened;
    const { ids } = await book.call("conference.addAgenda", {
      meetingId,
      items: [item, { ...item, title: "Bỏ phiếu" }],
    });
    const [report, voting] = ids;
    if (report === undefined || voting === undefined) throw new Error("items");
    const add = (fields: Partial<Record<keyof typeof entry, unknown>>) =>
      book.call("conference.addLogEntry", { meetingId, ...entry, ...fields } as never);
    await add({ kind: "OPENING", clock: "08:05", text: "Khai mạc", agendaItemId: report });
    await add({ kind: "REPORT", speaker: "Giám đốc Sở", text: "Báo cáo", agendaItemId: report });
    await add({ kind: "NOTE", text: "Phát phiếu", agendaItemId: voting });
    await sealedRoundOf(book, opened, [4, 3, 1]);
    await add({ kind: "CONCLUSION", text: "Thông qua danh sách." });
    await add({ kind: "CLOSING", clock: "11:40", text: "Bế mạc" });
    await book.call("conference.addGuests", {
      meetingId,
      guests: [
        { kind: "GUEST", name: "Lãnh đạo Bộ", post: "", body: "", attendance: "PRESENT" },
        { kind: "GUEST", name: "Báo chí", post: "", body: "", attendance: "ABSENT" },
      ],
    });
    expect(await book.call("conference.meetingMinutes", { meetingId })).toMatchObject({
      openedClock: "08:05",
      closedClock: "11:40",
      attendance: { summoned: 4, present: 4, absent: 0 },
      guests: [{ name: "Lãnh đạo Bộ" }],
      course: [
        { title: "Báo cáo", entries: [{ kind: "OPENING" }, { kind: "REPORT", speaker: "Giám đốc Sở" }] },
        { title: "Bỏ phiếu", entries: [{ kind: "NOTE" }, { kind: "VOTE", isVote: true }] },
        { title: "", entries: [{ kind: "CONCLUSION" }, { kind: "CLOSING" }] },
      ],
      votes: [{ name: "Vòng 1", groups: [{ won: [{ agree: 4, base: 4 }, { agree: 3 }] }] }],
      conclusions: ["Thông qua danh sách."],
    });
  });
});

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
    const kept = { ...edit, keepUntilOn: on("2022-12-02"), destroyedOn: on("2022-12-01") };
    expect(await book.refusal("conference.editEnvelope", { ...kept, expectedRevision: 1 })).toBe(
      "ENVELOPE_KEPT_UNTIL",
    );
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
