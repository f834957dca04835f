import { describe, expect, test } from "vitest";
import type { TimeOfDay } from "#core/base/local-date";
import { conferenceBook, openedRound, sealedRoundOf } from "../conference-book";
import { bareMeeting, voterIds } from "./bare-meeting";

const at = (text: string) => text as TimeOfDay;
const entry = { clock: null, kind: "DISCUSSION", speaker: "", text: "", agendaItemId: null } as const;
const item = { clock: null, title: "Báo cáo", presenter: "", note: "" };

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
    const payload = book.database
      .prepare("SELECT payload FROM audit_payloads ORDER BY seq DESC LIMIT 1")
      .pluck();
    expect(JSON.parse(payload.get() as string)).toMatchObject({
      before: { part: "LOG", rows: [{ id, text: "Đồng ý", binned_at: null }] },
    });
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
