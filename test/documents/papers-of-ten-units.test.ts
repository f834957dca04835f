import { expect, test } from "vitest";
import { headLine } from "#core/documents/paper-frame";
import type { LocalDate } from "#core/base/local-date";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import { reportPaperWords } from "#core/strings/report-paper-words";
import { lookOn, sampleBook } from "./support/sample-paper-book";
import { makePaper, printPapers, wordsOf } from "./support/paper-book";
import type { PrintedPaper } from "./support/paper";
import { voted2022 } from "./support/voted-2022";

const points = 13;

/** The sample of 2022 with a full agenda and a plan nobody answered, its papers printed as they go to the office. */
async function printedOfTenUnits() {
  const { book, meetingId, roundId } = await voted2022();
  await book.call("conference.addAgenda", {
    meetingId,
    items: Array.from({ length: points }, (_, place) => ({
      ...{
        clock: null,
        title: `Nội dung thứ ${place + 1} của hội nghị`,
        presenter: "Đại diện đơn vị Trưởng",
      },
      note: "",
    })),
  });
  const { id: planItemId } = await book.call("plan.addItem", {
    ...{ kind: "PAPER_DUE", title: "Báo cáo sơ kết 6 tháng", from: null, due: "2022-06-15" as LocalDate },
    ...{ expects: "MIDYEAR_REPORT", categoryId: null, ownerUnitId: null, place: "", meetingId: null },
    ...{ movementId: null, note: "" },
  });
  lookOn(book, "2022-11-03");
  const meeting = { of: "MEETING", id: meetingId } as const;
  const papers: [DocumentKind, DocumentSubject][] = [
    ["INVITATION", meeting],
    ["AGENDA", meeting],
    ["ATTENDANCE_SHEET", meeting],
    ["NAME_PLATES", meeting],
    ["BALLOT_MINUTES", { of: "ROUND", id: roundId }],
    ["REMINDER_LETTER", { of: "PLAN_ITEM", id: planItemId }],
    ["SUBMISSION_LETTER", { of: "AWARD", id: "CO_NGANH_TU_PHAP" }],
  ];
  return printPapers(book, papers);
}

let kept: ReturnType<typeof printedOfTenUnits> | null = null;
const printed = () => (kept ??= printedOfTenUnits());
const flat = (paper: PrintedPaper) => paper.layout().replace(/\s+/g, " ");

test.each<[DocumentKind, number]>([
  ["INVITATION", 1],
  ["AGENDA", 1],
  ["ATTENDANCE_SHEET", 1],
  ["NAME_PLATES", 5],
  ["REMINDER_LETTER", 1],
  ["SUBMISSION_LETTER", 1],
])(
  "%s of ten units takes %i pages, none for a signature or a table's head alone",
  async (kind, pages) => {
    expect((await printed())(kind).pages()).toBe(pages);
  },
  300_000,
);

test("a long agenda goes with the invitation, not into it; the letter names its ten units once", async () => {
  const paper = await printed();
  expect(flat(paper("INVITATION"))).toContain("Nội dung: theo chương trình gửi kèm");
  expect(flat(paper("AGENDA"))).toMatch(/13 Nội dung thứ 13 .*Nơi nhận: .*- Các đơn vị thành viên;/);
  const letter = flat(paper("REMINDER_LETTER"));
  expect(letter).toContain("Kính gửi: Các đơn vị thành viên có tên dưới đây");
  expect(letter.match(/Sở Tư pháp TP Hải Phòng/g)).toHaveLength(1);
  expect(letter).toContain("hạn gửi “Báo cáo sơ kết 6 tháng” là ngày 15/06/2022");
}, 300_000);

test.each([
  ["Ủy ban nhân dân thành phố Hà Nội", "ỦY BAN NHÂN DÂN THÀNH_PHỐ_HÀ_NỘI"],
  ["Ủy ban nhân dân tỉnh Lạng Sơn", "ỦY BAN NHÂN DÂN TỈNH_LẠNG_SƠN"],
  ["Cục THADS TP Hồ Chí Minh", "CỤC THADS TP_HỒ_CHÍ_MINH"],
  ["Khu vực các TP trực thuộc Trung ương", "KHU VỰC CÁC TP TRỰC THUỘC TRUNG_ƯƠNG"],
  ["Sở Tư pháp", "SỞ TƯ_PHÁP"],
])("%s breaks before its place, and leaves no word alone", (name, line) => {
  expect(headLine(name).replaceAll("\u00A0", "_")).toBe(line);
});

test("minutes of a meeting nobody was called to leave figures to the hand: a roll not taken is not nought", async () => {
  const book = await sampleBook("internal-affairs-2023", "2024-04-11");
  const { choices } = await book.call("documents.subjects", { kind: "MEETING_MINUTES" });
  const [choice] = choices;
  if (choice === undefined) throw new Error("a meeting");
  const words = wordsOf(await makePaper(book, "MEETING_MINUTES", choice.subject));
  expect(words).toMatch(/được triệu tập: …+ ; có mặt: …+ ; vắng mặt: …+ /);
  expect(words).not.toContain("0 (không)");
  expect(words).toMatch(/3\. Diễn biến …+/);
}, 60_000);

test.each([
  [
    "Thi đua thực hiện kế hoạch 5 năm (2021-2025)",
    2021,
    2025,
    "Thi đua thực hiện kế hoạch 5 năm (2021-2025)",
  ],
  ["Chung tay vì người nghèo", 2021, 2025, "Chung tay vì người nghèo (2021–2025)"],
  ["Công minh, chính trực", 2021, null, "Công minh, chính trực (từ năm 2021)"],
])("a report tells the years of %s once", (title, from, to, told) => {
  expect(reportPaperWords.movement(title, from, to)).toBe(told);
});
