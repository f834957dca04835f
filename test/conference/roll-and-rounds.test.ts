import { describe, expect, test } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { conferenceBook, countOf, meetingDay, meetingWithRoll, openedRound } from "./conference-book";
import { noWritten } from "./counted-round";
import { yesNo } from "./counted-round";

const fields = { delegate: "", deputy: "", absenceReason: "" };

describe("the roll", () => {
  test("takes the members of the day in category order, and counts a deputy as present", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const { voters } = await book.call("conference.meeting", { meetingId });
    expect(voters.map(({ unitName }) => unitName)).toEqual([
      "Sở Tư pháp TP Hà Nội",
      "Sở Tư pháp TP Cần Thơ",
      "Cục THADS TP Hà Nội",
      "Cục THADS TP Cần Thơ",
    ]);
    const [first, second] = voters;
    if (first === undefined || second === undefined) throw new Error("voters");
    await book.call("conference.editVoter", {
      voterId: first.id,
      expectedRevision: first.revision,
      ...fields,
      deputy: "Phó Giám đốc",
      deputyPaper: { number: "12/GUQ", on: null },
      attendance: "DEPUTY",
    });
    await book.call("conference.editVoter", {
      voterId: second.id,
      expectedRevision: second.revision,
      ...fields,
      attendance: "ABSENT",
      absenceReason: "đi công tác",
    });
    const { attendance } = await book.call("conference.meeting", { meetingId });
    expect(attendance).toEqual({ summoned: 4, present: 3, absent: 1 });
  });

  test("names units as on the day of the meeting", async () => {
    const book = await conferenceBook();
    const unitId = book.members[0];
    if (unitId === undefined) throw new Error("member");
    const rename = { unitId, name: "Thi hành án dân sự TP Hà Nội", decision: "" };
    await book.call("registry.renameUnit", { ...rename, date: "2025-07-01" as LocalDate });
    const meetingId = await meetingWithRoll(book);
    const namesOn = async () =>
      (await book.call("conference.meeting", { meetingId })).voters.map(({ unitName }) => unitName);
    expect(await namesOn()).toContain("Cục THADS TP Hà Nội");
    const { revision } = await book.call("conference.meeting", { meetingId });
    await book.call("conference.editMeeting", {
      meetingId,
      expectedRevision: revision,
      title: "Hội nghị năm 2025",
      date: "2025-12-01" as LocalDate,
      place: "",
      note: "",
    });
    expect(await namesOn()).toContain("Thi hành án dân sự TP Hà Nội");
  });

  test("fills only what is missing, and the filling is taken back whole", async () => {
    const book = await conferenceBook();
    const { id: meetingId } = await book.call("conference.addMeeting", {
      title: "Hội nghị",
      date: meetingDay,
      place: "",
      note: "",
    });
    const unitId = book.members[0];
    if (unitId === undefined) throw new Error("member");
    await book.call("conference.addVoter", { meetingId, unitId, ...fields, attendance: "NOT_MARKED" });
    const { stepId } = await book.undoable("conference.fillRoll", { meetingId });
    expect((await book.call("conference.meeting", { meetingId })).voters).toHaveLength(4);
    await book.call("safekeeping.undo", { stepId });
    expect((await book.call("conference.meeting", { meetingId })).voters).toHaveLength(1);
    expect(
      await book.refusal("conference.addVoter", { meetingId, unitId, ...fields, attendance: "NOT_MARKED" }),
    ).toBe("VOTER_TWICE");
  });

  test("refuses who is no member that day", async () => {
    const book = await conferenceBook();
    const { id: meetingId } = await book.call("conference.addMeeting", {
      title: "Hội nghị năm 2019",
      date: "2019-11-02" as LocalDate,
      place: "",
      note: "",
    });
    const unitId = book.members[0];
    if (unitId === undefined) throw new Error("member");
    expect(
      await book.refusal("conference.addVoter", { meetingId, unitId, ...fields, attendance: "PRESENT" }),
    ).toBe("VOTER_NOT_MEMBER");
    expect(await book.call("conference.fillRoll", { meetingId })).toEqual({ added: [] });
  });
});

describe("opening a round", () => {
  const open = (book: Awaited<ReturnType<typeof conferenceBook>>, meetingId: never, quota = 2) =>
    ({
      meetingId,
      name: "Vòng 1",
      groups: [{ name: "Chi cục", categoryId: null, quota, nominationIds: [...book.nominations] }],
    }) as const;

  test("fixes the ballot: numbers through, names and parents of the day, award", async () => {
    const book = await conferenceBook();
    const { roundId } = await openedRound(book);
    const round = await book.call("conference.round", { roundId });
    expect(round).toMatchObject({
      state: "OPEN",
      rule: yesNo,
      regulationTitle: "Quy chế Khu vực",
      attendance: { summoned: 4, present: 4, absent: 0 },
      outcome: null,
      groups: [{ name: "Chi cục", quota: 2, choices: 2 }],
    });
    expect(round.groups[0]?.lines[0]).toMatchObject({
      number: 1,
      nominationNumber: "HS-0001",
      name: "Chi cục THADS quận Ninh Kiều",
      under: "Cục THADS TP Cần Thơ",
      awardName: expect.stringMatching(/./),
    });
  });

  test("needs a regulation in force on the day, every voter marked, one present, no quota above the names", async () => {
    const book = await conferenceBook(null);
    const { id } = await book.call("conference.addMeeting", {
      title: "Hội nghị",
      date: meetingDay,
      place: "",
      note: "",
    });
    const meetingId = id as never;
    expect(await book.refusal("conference.openRound", open(book, meetingId) as never)).toBe("NO_REGULATION");
    await book.call("registry.adoptRegulation", {
      title: "Quy chế về sau",
      inForceFrom: "2022-11-03" as LocalDate,
      rule: yesNo,
    });
    expect(await book.refusal("conference.openRound", open(book, meetingId) as never)).toBe("NO_REGULATION");
    await book.call("registry.adoptRegulation", {
      title: "Quy chế năm 2022",
      inForceFrom: "2022-01-01" as LocalDate,
      rule: { ...yesNo, minimumAttendance: { numerator: 2, denominator: 3 } },
    });
    expect(await book.refusal("conference.openRound", open(book, meetingId) as never)).toBe(
      "NO_VOTER_PRESENT",
    );
    await book.call("conference.fillRoll", { meetingId: id });
    expect(await book.refusal("conference.openRound", open(book, meetingId) as never)).toBe(
      "ROLL_NOT_MARKED",
    );
    const { voters } = await book.call("conference.meeting", { meetingId: id });
    const mark = async (attendance: "PRESENT" | "ABSENT", from: number, to: number) => {
      for (const { id: voterId, revision } of (
        await book.call("conference.meeting", { meetingId: id })
      ).voters.slice(from, to))
        await book.call("conference.editVoter", {
          voterId,
          expectedRevision: revision,
          ...fields,
          attendance,
        });
    };
    await mark("ABSENT", 0, voters.length);
    expect(await book.refusal("conference.openRound", open(book, meetingId) as never)).toBe(
      "NO_VOTER_PRESENT",
    );
    await mark("PRESENT", 0, 2);
    expect(await book.answer("conference.openRound", open(book, meetingId) as never)).toMatchObject({
      error: { code: "ATTENDANCE_TOO_LOW", facts: { present: 2, needed: 3, summoned: 4 } },
    });
    await mark("PRESENT", 2, 3);
    expect(await book.refusal("conference.openRound", open(book, meetingId, 4) as never)).toBe(
      "QUOTA_ABOVE_LINES",
    );
    const { id: roundId } = await book.call("conference.openRound", open(book, meetingId) as never);
    expect((await book.call("conference.round", { roundId })).regulationTitle).toBe("Quy chế năm 2022");
  });

  test("puts a nomination on one standing round only; a cancelled round frees it and the roll", async () => {
    const book = await conferenceBook();
    const { meetingId, roundId } = await openedRound(book);
    const again = open(book, meetingId as never) as never;
    expect(await book.refusal("conference.openRound", again)).toBe("NOMINATION_IN_ROUND");
    const [voter] = (await book.call("conference.meeting", { meetingId })).voters;
    if (voter === undefined) throw new Error("voter");
    const edit = {
      voterId: voter.id,
      expectedRevision: voter.revision,
      ...fields,
      attendance: "ABSENT",
    } as const;
    expect(await book.refusal("conference.editVoter", edit)).toBe("ROLL_FIXED_BY_ROUND");
    expect(await book.refusal("conference.removeVoters", { voterIds: [voter.id] })).toBe(
      "ROLL_FIXED_BY_ROUND",
    );
    expect(await book.refusal("conference.binMeeting", { meetingId })).toBe("MEETING_HAS_OPEN_ROUND");
    await book.call("conference.cancelRound", { roundId });
    expect(await book.refusal("conference.round", { roundId })).toBe("NOT_FOUND");
    await book.call("conference.editVoter", edit);
    await book.call("conference.openRound", again);
  });

  test("refuses the same nomination twice on one ballot", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const nominationIds = [...book.nominations, ...book.nominations];
    expect(
      await book.refusal("conference.openRound", {
        meetingId,
        name: "Vòng 1",
        groups: [{ name: "Chi cục", categoryId: null, quota: 1, nominationIds }],
      }),
    ).toBe("INPUT_NOT_VALID");
  });

  test("keeps the meeting's day while a round stands", async () => {
    const book = await conferenceBook();
    const { meetingId } = await openedRound(book);
    const { revision, title } = await book.call("conference.meeting", { meetingId });
    const edit = { meetingId, expectedRevision: revision, title, place: "Hà Nội", note: "" };
    const moved = { ...edit, date: "2022-12-02" as LocalDate };
    expect(await book.refusal("conference.editMeeting", moved)).toBe("MEETING_DATE_FIXED_BY_ROUND");
    await book.call("conference.editMeeting", { ...edit, date: meetingDay });
  });
});

describe("a ballot", () => {
  test("of a category that is not in the book is refused", async () => {
    const book = await conferenceBook();
    const meetingId = await meetingWithRoll(book);
    const categoryId = book.context.ids.next<"category">();
    const groups = [{ name: "Chi cục", categoryId, quota: 1, nominationIds: [...book.nominations] }];
    expect(await book.refusal("conference.openRound", { meetingId, name: "Vòng 1", groups })).toBe(
      "NOT_FOUND",
    );
    expect(book.incidents).toEqual([]);
  });
});

describe("a roll", () => {
  test("loses a line once, however often it is named", async () => {
    const book = await conferenceBook();
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Hội nghị", date: meetingDay, place: "", note: "" },
    });
    const { added } = await book.call("conference.fillRoll", { meetingId });
    const [first] = added;
    if (first === undefined) throw new Error("a voter");
    await book.call("conference.removeVoters", { voterIds: [first, first] });
    const label = book.database.prepare("SELECT label FROM steps ORDER BY seq DESC LIMIT 1").pluck().get();
    expect(label).toBe("Bỏ 1 đơn vị khỏi danh sách điểm danh");
  });
});

describe("a count", () => {
  test("is saved as typed, right or not; what is not typed stays not entered", async () => {
    const book = await conferenceBook();
    const { roundId, lineIds } = await openedRound(book);
    const count = countOf(lineIds, [4, 3, 2]);
    const half = {
      totals: { ...count.totals, valid: 9, spoiled: null },
      lines: count.lines.slice(0, 2),
    };
    await book.call("conference.saveCount", { roundId, expectedRevision: 1, count: half });
    const round = await book.call("conference.round", { roundId });
    expect(round.count.totals).toEqual(half.totals);
    expect(round.count.lines[2]).toEqual({
      lineId: lineIds[2],
      agree: null,
      disagree: null,
      blank: null,
      invalid: null,
      ...noWritten,
    });
    expect(round.findings.filter(({ state }) => state === "WRONG").map(({ identity }) => identity)).toEqual([
      "VALIDITY",
      "LINE_SUM",
      "LINE_SUM",
    ]);
    expect(round.outcome).toBeNull();
  });

  test("does not overwrite what another hand saved, and goes back step by step", async () => {
    const book = await conferenceBook();
    const { roundId, lineIds } = await openedRound(book);
    const first = { roundId, expectedRevision: 1, count: countOf(lineIds, [4, 3, 2]) };
    const { stepId } = await book.undoable("conference.saveCount", first);
    expect(await book.refusal("conference.saveCount", first)).toBe("CHANGED_MEANWHILE");
    await book.call("safekeeping.undo", { stepId });
    const { count } = await book.call("conference.round", { roundId });
    expect(new Set(Object.values(count.totals))).toEqual(new Set([null]));
  });

  test("of another ballot is refused", async () => {
    const book = await conferenceBook();
    const { roundId } = await openedRound(book);
    const count = countOf([book.context.ids.next<"roundLine">()], [4]);
    expect(await book.refusal("conference.saveCount", { roundId, expectedRevision: 1, count })).toBe(
      "NOT_FOUND",
    );
  });
});
