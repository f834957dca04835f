import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { type ConferenceBook, meetingDay, meetingWithRoll } from "../conference/conference-book";
import { yesNo } from "../conference/counted-round";
import { bookWith, group, nothing, sealWith, voices } from "../conference/every-mode-book";
import { root } from "../support/source-files";
import { type PrintedPaper, printAll } from "./support/paper";
import { layLetterhead, makePaper } from "./support/paper-book";

const halfOfVoters = {
  ...yesNo,
  threshold: {
    ratio: { numerator: 1, denominator: 2 },
    comparison: "MORE_THAN",
    base: "TOTAL_VOTERS",
  },
} as const;

interface SealedInBook {
  readonly book: ConferenceBook;
  readonly roundId: RoundId;
}

/** A line of a sealed round as SQL reads it. */
interface LineRow extends Readonly<Record<"number" | "agree" | "disagree" | "blank" | "rank", number>> {
  /** `3/4` */
  readonly share: string;
  readonly outcome: string;
  readonly name: string;
}

/** Three of four there, the fourth heard in writing; ballots of a secret vote would let one pick names. */
async function raisedHands(): Promise<SealedInBook> {
  const settings = { writtenOpinions: { rule: "COUNTED", clause: "Điều 8" } } as const;
  const rule = { ...halfOfVoters, ballotStyle: "PICK_K" } as const;
  const book = await bookWith(settings, { rule, handlers: documentHandlers });
  const meetingId = await meetingWithRoll(book);
  const { voters } = await book.call("conference.meeting", { meetingId });
  const [first] = voters;
  if (first === undefined) throw new Error("voters");
  await book.call("conference.editVoter", {
    ...{ voterId: first.id, expectedRevision: first.revision, delegate: "", deputy: "" },
    ...{ absenceReason: "bận việc đột xuất", attendance: "ABSENT" },
  });
  const typed = [9550, 8800, null];
  await book.call("conference.setScores", {
    scores: book.nominations.map((nominationId, place) => ({ nominationId, score: typed[place] ?? null })),
  });
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Biểu quyết công khai", mode: "OPEN", groups: [group(book, 2)] },
  });
  const opened = await book.call("conference.round", { roundId });
  const lines = voices(opened, [
    [2, 1, 0],
    [3, 0, 0],
    [0, 2, 1],
  ]).map((line, place) => ({
    ...line,
    ...{ writtenAgree: place === 0 ? 1 : 0, writtenDisagree: place === 1 ? 1 : 0 },
    writtenBlank: place === 2 ? 1 : 0,
  }));
  await sealWith(book, roundId, { totals: { ...nothing, written: 1 }, lines });
  layLetterhead(book);
  return { book, roundId };
}

async function askedInWriting(): Promise<SealedInBook> {
  const book = await bookWith({}, { rule: halfOfVoters, handlers: documentHandlers });
  const { id: meetingId } = await book.call("conference.addMeeting", {
    ...{ title: "Xin ý kiến bằng văn bản năm 2022", date: meetingDay, place: "", note: "" },
  });
  await book.call("conference.fillRoll", { meetingId });
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Xin ý kiến", mode: "CORRESPONDENCE", groups: [group(book, 2)] },
    dueOn: "2022-11-20" as LocalDate,
  });
  const opened = await book.call("conference.round", { roundId });
  const { voters } = await book.call("conference.meeting", { meetingId });
  const [late] = voters;
  if (late === undefined) throw new Error("a voter");
  await book.call("conference.addLateAnswer", {
    ...{ roundId, voterId: late.id, receivedOn: "2022-11-21" as LocalDate },
  });
  await sealWith(book, roundId, {
    totals: { ...nothing, sent: 4, returned: 3, late: 1, notReturned: 0 },
    lines: voices(opened, [
      [3, 0, 0],
      [2, 1, 0],
      [0, 1, 2],
    ]),
  });
  layLetterhead(book);
  return { book, roundId };
}

/** Head and deputies of the year after, by raised hands; nobody votes for itself. No letterhead. */
async function elected(): Promise<SealedInBook> {
  const settings = { selfVote: { rule: "NOT_ALLOWED", clause: "Điều 9" } } as const;
  const book = await bookWith(settings, { handlers: documentHandlers });
  const meetingId = await meetingWithRoll(book);
  const [first, second, third, fourth] = book.members;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error("members");
  const { id: roundId } = await book.call("conference.openElection", {
    ...{ meetingId, name: "Bầu đơn vị trưởng, đơn vị phó", mode: "OPEN" },
    groups: [
      { name: "Đơn vị trưởng", post: "HEAD", quota: 1, unitIds: [first, second] },
      { name: "Đơn vị phó", post: "DEPUTY", quota: 1, unitIds: [third, fourth] },
    ],
  });
  const opened = await book.call("conference.round", { roundId });
  await sealWith(book, roundId, {
    totals: nothing,
    lines: voices(opened, [
      [3, 0, 0],
      [1, 2, 0],
      [1, 1, 1],
      [2, 1, 0],
    ]),
  });
  return { book, roundId };
}

type Name = "OPEN" | "CORRESPONDENCE" | "HEADS";
interface Printed {
  readonly paper: PrintedPaper;
  readonly lines: readonly LineRow[];
  readonly code: string;
}

let kept: Promise<(name: Name) => Printed> | null = null;
/** The minutes of the three rounds, printed in one run by the first test that asks. */
const printed = () => (kept ??= printThem());

async function printThem() {
  const rounds = {
    OPEN: await raisedHands(),
    CORRESPONDENCE: await askedInWriting(),
    HEADS: await elected(),
  };
  const made = new Map<string, Uint8Array>();
  for (const [name, { book, roundId }] of Object.entries(rounds))
    made.set(name, await makePaper(book, "BALLOT_MINUTES", { of: "ROUND", id: roundId }));
  const facts = Object.fromEntries(Object.entries(rounds).map(([name, round]) => [name, factsOf(round)]));
  const papers = printAll(made);
  const look = process.env["LOOK"];
  if (look !== undefined)
    for (const [name, paper] of papers) {
      mkdirSync(join(root, look), { recursive: true });
      execFileSync("pdftoppm", ["-r", "60", "-png", paper.path, join(root, look, `minutes-${name}`)]);
    }
  return (name: Name): Printed => {
    const [paper, fact] = [papers.get(name), facts[name]];
    if (paper === undefined || fact === undefined) throw new Error(`${name} was printed`);
    return { ...fact, paper };
  };
}

function factsOf({ book, roundId }: SealedInBook): Pick<Printed, "lines" | "code"> {
  const lines = book.database
    .prepare(
      `SELECT number, name, round_lines.agree, disagree, blank, rank, outcome,
              round_outcomes.agree || '/' || base AS share
       FROM round_lines JOIN round_outcomes ON line_id = round_lines.id
       WHERE round_lines.round_id = ? ORDER BY number`,
    )
    .all(roundId) as readonly LineRow[];
  const code = book.database.prepare("SELECT code FROM seals WHERE round_id = ?").pluck().get(roundId);
  return { lines, code: String(code) };
}

const flat = (paper: PrintedPaper) => paper.layout().replace(/\s+/g, " ");

/** The figures of the table of results, row by row: number, for, against, without opinion, rank. */
function rowsOnPaper(paper: PrintedPaper): readonly (readonly number[])[] {
  const rows = [
    ...paper
      .layout()
      .matchAll(/^\s*(\d{1,2})\s+(?:\S.*?\s{2,})?(\d+)\s+(\d+)\s+(\d+)\s+(\d+)(?:\s{2,}\S.*)?$/gm),
  ];
  return rows.map((match) => match.slice(1).map(Number));
}

const sharesOnPaper = (paper: PrintedPaper) =>
  [...paper.layout().matchAll(/ (\d+\/\d+)(?= {2,}\S|\s*$)/gm)].map(([, share]) => share);

describe("minutes of every mode, printed", { timeout: 300_000 }, () => {
  test.each<Name>(["OPEN", "CORRESPONDENCE", "HEADS"])(
    "%s: one table, its figures those SQL reads, the code below it, who won in the conclusion",
    async (name) => {
      const { paper, lines, code } = (await printed())(name);
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(rowsOnPaper(paper)).toEqual(
        lines.map(({ number, agree, disagree, blank, rank }) => [number, agree, disagree, blank, rank]),
      );
      expect(sharesOnPaper(paper)).toEqual(lines.map(({ share }) => share));
      const text = flat(paper);
      expect(text).toContain(`Mã chốt: ${code}`);
      const conclusion = text.slice(text.indexOf("8. Kết luận"), text.indexOf("9. Khiếu nại"));
      for (const line of lines)
        expect([line.name, conclusion.includes(`- ${line.name}`)]).toEqual([
          line.name,
          line.outcome === "WON",
        ]);
      expect(paper.fontFamilies()).toEqual(["LiberationSerif"]);
      expect(paper.pages()).toBeLessThanOrEqual(3);
      expect(text).not.toMatch(/null|undefined|\{|\}|\(\s*\)|NaN/);
    },
  );

  test("by raised hands: hands present, opinions of the absent on each line, scores with their rank", async () => {
    const text = flat((await printed())("OPEN").paper);
    expect(text).toContain("BIÊN BẢN KẾT QUẢ BIỂU QUYẾT");
    expect(text).toContain("Số đơn vị có mặt khi biểu quyết: 03 (ba).");
    expect(text).toContain("Ý kiến bằng văn bản của đơn vị vắng mặt: 01 (một); tính vào kết quả");
    expect(text).toContain("ý kiến đồng ý.");
    expect(text).not.toMatch(/phiếu chọn|Số phiếu chọn|Phiếu thu về/);
    const words = (await printed())("OPEN").paper.words();
    expect(words).toMatch(/Điểm: 95,5, xếp thứ 1 theo điểm.*Điểm: 88, xếp thứ 2 theo điểm/);
  });

  test("in writing: sent, in time, late and silent, and nobody needs to be there", async () => {
    const text = flat((await printed())("CORRESPONDENCE").paper);
    expect(text).toContain("BIÊN BẢN TỔNG HỢP Ý KIẾN BẰNG VĂN BẢN");
    expect(text).toContain("Phiếu lấy ý kiến gửi đi 04 bốn");
    expect(text).toContain("Về đúng hạn 03 ba");
    expect(text).toContain("Về muộn (liệt kê, không tính) 01 một");
    expect(text).toContain("Không trả lời 0 không");
    expect(text).toContain("Hạn trả lời: ngày 20/11/2022");
    expect(text).not.toContain("có mặt");
  });

  test("an election names posts by the word of the cluster, and whom nobody may vote for", async () => {
    const text = flat((await printed())("HEADS").paper);
    expect(text).toContain("Về việc bầu Trưởng khu vực, phó trưởng khu vực năm 2023");
    expect(text).toContain("Trưởng khu vực năm 2023: 3/4");
    expect(text).toContain("Đơn vị được đề nghị không bỏ phiếu cho chính mình.");
    expect(text).toContain("Trúng cử");
  });

  test("the head is that of the year; in a year without one the cluster's own", async () => {
    const open = flat((await printed())("OPEN").paper);
    expect(open).toMatch(/^ ?ỦY BAN NHÂN DÂN .*Số: \/BB-STP Cần Thơ, ngày ……… tháng ……… năm 2022/);
    const heads = flat((await printed())("HEADS").paper);
    expect(heads).toMatch(/KHU VỰC THI ĐUA .*Số: \/BB-………… .*?, ngày ……… tháng ……… năm 2022/);
    expect(heads).not.toContain("SỞ TƯ PHÁP CỘNG HÒA");
  });
});
