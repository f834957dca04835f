import { expect, test } from "vitest";
import type { NominationId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { handlers } from "#main/book/handlers";
import { countOf, tellers } from "../conference/conference-book";
import { yesNo } from "../conference/counted-round";
import { type ScratchBook, scratchBook } from "../support/scratch-book";
import { makePaper, wordsOf } from "./support/paper-book";
import { lookOn } from "./support/sample-paper-book";
import { voted2022 } from "./support/voted-2022";

const day = (text: string) => text as LocalDate;

async function unitNamed(book: ScratchBook, name: string, parentId: UnitId | null): Promise<UnitId> {
  const { id } = await book.call("registry.addUnit", {
    ...{ name, shortName: "", locality: "", note: "", categoryId: null, parentId, memberTo: null },
    memberFrom: parentId === null ? day("2020-01-01") : null,
  });
  return id;
}

const years = [
  [2023, "Sở Nội vụ tỉnh Một"],
  [2024, "Sở Nội vụ tỉnh Hai"],
] as const;

/** Two years with a head each; the flags of 2023 are voted on in the meeting of 10/4/2024. */
async function bookOfTwoYears() {
  const book = scratchBook({ handlers, compareSeal: compareSealWithTables });
  const { clusterId } = await book.call("registry.yearSettings", {});
  for (const [year, letterheadBody] of years) {
    const { yearId } = await book.call("registry.openYear", { clusterId, year, from: null, carry: [] });
    book.database
      .prepare(
        `UPDATE years SET letterhead = 'HEAD_UNIT', letterhead_body = ?, number_symbol = 'SNV' WHERE id = ?`,
      )
      .run(letterheadBody, yearId);
  }
  await book.call("registry.chooseYear", { clusterId, year: 2023 });
  const members: UnitId[] = [];
  for (const name of ["Sở Một", "Sở Hai", "Sở Ba", "Sở Bốn"]) members.push(await unitNamed(book, name, null));
  await book.call("registry.adoptRegulation", {
    ...{ title: "Quy chế", inForceFrom: day("2023-01-01"), rule: yesNo },
  });
  const [owner] = members;
  if (owner === undefined) throw new Error("a member");
  const { awards } = await book.call("awards.catalogue", {});
  const awardCode = awards.find(({ nominees }) => nominees.includes("UNIT"))?.code ?? "";
  const nominations: NominationId[] = [];
  const units: UnitId[] = [];
  for (const name of ["Phòng Một", "Phòng Hai", "Phòng Ba"]) {
    const unitId = await unitNamed(book, name, owner);
    units.push(unitId);
    const { id } = await book.call("dossiers.addNomination", {
      ...{ nominee: { kind: "UNIT", unitId }, memberId: owner, awardCode, year: 2023, note: "" },
    });
    nominations.push(id);
  }
  return { book, clusterId, members, units, nominations, awardCode };
}

test("a meeting of 10/4/2024 about 2023, sealed while the window stands in 2024: year, letterhead and names are right", async () => {
  const { book, clusterId, members, units, nominations, awardCode } = await bookOfTwoYears();
  lookOn(book, "2024-12-05");
  const [member] = members;
  const [room] = units;
  if (member === undefined || room === undefined) throw new Error("units");
  const rename = (unitId: UnitId, name: string, on: string) =>
    book.call("registry.renameUnit", { unitId, name, date: day(on), decision: "01/QĐ" });
  await rename(member, "Sở Một (tên tháng 3)", "2024-03-01");
  await rename(room, "Phòng Một (tên tháng 3)", "2024-03-01");
  await rename(member, "Sở Một (tên tháng 6)", "2024-06-01");
  await rename(room, "Phòng Một (tên tháng 6)", "2024-06-01");

  await book.call("registry.chooseYear", { clusterId, year: 2024 });
  const { id: meetingId } = await book.call("conference.addMeeting", {
    ...{ title: "Hội nghị tổng kết", date: day("2024-04-10"), place: "TP Đà Lạt", note: "", year: 2023 },
  });
  await book.call("conference.fillRoll", { meetingId });
  await book.call("conference.markAllPresent", { meetingId });
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Suy tôn", mode: "SECRET" as const },
    groups: [{ name: "Phòng", categoryId: null, quota: 2, nominationIds: nominations }],
  });
  const opened = await book.call("conference.round", { roundId });
  const lineIds = opened.groups.flatMap(({ lines }) => lines.map(({ id }) => id));
  const counted = await book.call("conference.saveCount", {
    ...{ roundId, expectedRevision: opened.revision, count: countOf(lineIds, [4, 3, 1]) },
  });
  const saved = await book.call("conference.saveMinutesFacts", {
    ...{ roundId, expectedRevision: counted.revision, facts: tellers },
  });
  await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });

  const count = wordsOf(await makePaper(book, "BALLOT_MINUTES", { of: "ROUND", id: roundId }));
  expect(count).toMatch(/Về việc bình xét, suy tôn .* năm 2023/);
  expect(count).toContain("ngày 10 tháng 4 năm 2024");
  expect(count).toContain("Phòng Một (tên tháng 3)");
  const minutes = wordsOf(await makePaper(book, "MEETING_MINUTES", { of: "MEETING", id: meetingId }));
  expect(minutes).toContain("Phòng Một (tên tháng 3)");
  expect(minutes).toContain("ngày 10 tháng 4 năm 2024");
  for (const text of [count, minutes]) {
    expect(text).toContain("SỞ NỘI VỤ TỈNH MỘT");
    expect(text).not.toContain("SỞ NỘI VỤ TỈNH HAI");
    expect(text).toMatch(/ngày ……… tháng ……… năm 2024/);
    expect(text).not.toContain("tên tháng 6");
    expect(text).not.toMatch(/Sở Một(?! \(tên tháng 3\))/);
  }

  // What goes up is a matter of the year the window stands in: nothing of 2023 is put forward as of 2024.
  const order = { kind: "SUBMISSION_LETTER", subject: { of: "AWARD", id: awardCode } } as const;
  expect(await book.refusal("documents.make", { ...order, number: "", datedOn: null })).toBe(
    "DOCUMENT_NEEDS",
  );
  await book.call("registry.chooseYear", { clusterId, year: 2023 });
  const letter = wordsOf(
    await makePaper(book, "SUBMISSION_LETTER", order.subject, { number: "12", datedOn: "2024-04-20" }),
  );
  expect(letter).toContain("năm 2023");
  expect(letter).toContain("ngày 20 tháng 4 năm 2024");
  expect(letter).toContain("SỞ NỘI VỤ TỈNH MỘT");
  expect(letter).toContain("Phòng Một (tên tháng 3)");
  expect(letter).toContain("Sở Một (tên tháng 3)");
  expect(letter).not.toContain("tên tháng 6");
});

test("a year the election wrote has no letterhead: its papers say which year and what to do", async () => {
  const { book, clusterId, members } = await bookOfTwoYears();
  await book.call("registry.chooseYear", { clusterId, year: 2024 });
  const { id: meetingId } = await book.call("conference.addMeeting", {
    ...{ title: "Hội nghị tổng kết", date: day("2024-12-20"), place: "", note: "" },
  });
  await book.call("conference.fillRoll", { meetingId });
  await book.call("conference.markAllPresent", { meetingId });
  const { id: roundId } = await book.call("conference.openElection", {
    ...{ meetingId, name: "Bầu", mode: "SECRET" as const },
    groups: [{ name: "Trưởng", post: "HEAD", quota: 1, unitIds: members.slice(0, 3) }],
  });
  const opened = await book.call("conference.round", { roundId });
  const lineIds = opened.groups.flatMap(({ lines }) => lines.map(({ id }) => id));
  const counted = await book.call("conference.saveCount", {
    ...{ roundId, expectedRevision: opened.revision, count: countOf(lineIds, [4, 2, 1]) },
  });
  const saved = await book.call("conference.saveMinutesFacts", {
    ...{ roundId, expectedRevision: counted.revision, facts: tellers },
  });
  await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
  expect(await book.call("conference.writeHeads", { roundId })).toMatchObject({ year: 2025, written: 1 });

  await book.call("registry.chooseYear", { clusterId, year: 2025 });
  const refused = await book.answer("documents.make", {
    ...{ kind: "YEAR_REPORT", subject: { of: "YEAR" }, number: "", datedOn: null },
  });
  expect(refused).toMatchObject({ ok: false, error: { code: "LETTERHEAD_MISSING", facts: { year: 2025 } } });
  // Papers of the meeting go on being made: it says nothing of another year, so they stand on the window's.
  await book.call("registry.chooseYear", { clusterId, year: 2024 });
  const minutes = wordsOf(await makePaper(book, "MEETING_MINUTES", { of: "MEETING", id: meetingId }));
  expect(minutes).toContain("SỞ NỘI VỤ TỈNH HAI");
});

test("a meeting that names no year is of the year of its day, whatever year the window stands in", async () => {
  const { book, meetingId } = await voted2022();
  const { clusterId } = await book.call("registry.yearSettings", {});
  await book.call("registry.openYear", { clusterId, year: 2023, from: null, carry: [] });
  await book.call("registry.chooseYear", { clusterId, year: 2023 });
  const about = { kind: "MEETING_MINUTES", subject: { of: "MEETING", id: meetingId } } as const;
  expect(await book.call("documents.prospect", about)).toMatchObject({ refusal: null });
});
