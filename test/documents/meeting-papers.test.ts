import { describe, expect, test } from "vitest";
import type { DocumentKind } from "#core/documents/document-kind";
import { makePaper, paperBook, printPapers, subjectsOf, wordsOf } from "./support/paper-book";
import type { PrintedPaper } from "./support/paper";

const members = [
  "Sở Tư pháp TP Hà Nội",
  "Sở Tư pháp TP Cần Thơ",
  "Cục THADS TP Hà Nội",
  "Cục THADS TP Cần Thơ",
];
const nominees = ["Chi cục THADS quận Ninh Kiều", "Chi cục THADS quận Cái Răng", "Chi cục THADS quận Ô Môn"];

const flat = (paper: PrintedPaper) => paper.layout().replace(/\s+/g, " ");

interface Printed {
  readonly paper: (kind: DocumentKind) => PrintedPaper;
  /** Votes of those acclaimed, as the tables of the book have them. */
  readonly won: readonly string[];
}

let kept: Promise<Printed> | null = null;
/** All papers of one book, printed once in the first test that asks. */
const printed = () => (kept ??= printEverything());

async function printEverything(): Promise<Printed> {
  const book = await paperBook();
  const won = book.database
    .prepare("SELECT agree || '/' || base FROM round_outcomes WHERE outcome = 'WON' ORDER BY rank")
    .pluck()
    .all() as string[];
  const paper = await printPapers(book, subjectsOf(book));
  return { paper, won };
}

describe("papers of a meeting, printed", { timeout: 300_000 }, () => {
  test.each<[DocumentKind, number]>([
    ["INVITATION", 1],
    ["AGENDA", 1],
    ["ATTENDANCE_SHEET", 1],
    ["PROXY_LETTER", 1],
    ["BALLOT_RULES", 2],
    ["BALLOT_PAPER", 1],
    ["WRITTEN_OPINION", 1],
    ["SUBMISSION_LETTER", 1],
    ["NOMINEE_LIST", 1],
    ["MEETING_MINUTES", 2],
    ["CONCLUSION_NOTICE", 1],
    ["ENVELOPE_MINUTES", 1],
    ["HANDOVER_MINUTES", 1],
    ["PLEDGE", 2],
    ["REGISTRATION_TABLE", 1],
    ["REMINDER_LETTER", 1],
    ["SUPPLEMENT_LETTER", 1],
    ["MIDYEAR_REPORT", 2],
    ["YEAR_REPORT", 2],
  ])("%s has the head NĐ 30/2020 asks for, one font, at most %i pages", async (kind, pages) => {
    const { paper } = await printed();
    expect(paper(kind).fontFamilies()).toEqual(["LiberationSerif"]);
    const lines = paper(kind).layout().split("\n");
    const country = lines.findIndex((line) => line.endsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    expect(country).toBeGreaterThanOrEqual(0);
    expect(lines[country + 1]).toMatch(/Độc lập - Tự do - Hạnh phúc$/);
    expect(paper(kind).pages()).toBeLessThanOrEqual(pages);
    expect(flat(paper(kind))).not.toMatch(/null|undefined|\{|\}|\(\s*\)/);
  });

  test("the invitation asks every member, and leaves number and day to the clerk", async () => {
    const { paper } = await printed();
    const text = flat(paper("INVITATION"));
    for (const name of members) expect(text).toContain(`- Lãnh đạo ${name}`);
    expect(text).toContain("Số: /GM-STP Cần Thơ, ngày ……… tháng ……… năm 2022");
    expect(text).toContain("Thời gian: 08 giờ 00 phút, ngày 02 tháng 11 năm 2022");
    expect(text).toContain("Chủ trì: Giám đốc Sở Tư pháp TP Cần Thơ");
    expect(text).toContain("GIÁM ĐỐC");
  });

  test("the agenda has its points in order, with an hour where one was typed", async () => {
    const { paper } = await printed();
    const text = flat(paper("AGENDA"));
    expect(text).toMatch(/1 08h00 Ổn định tổ chức.* 2 08h15 .* 3 09h00 .* 4 Ký kết giao ước/);
  });

  test("the script says what is said before each point, and never names somebody not known", async () => {
    const { paper } = await printed();
    const text = flat(paper("CHAIR_SCRIPT"));
    expect(text).toContain("Đại diện 04 (bốn) đơn vị thành viên");
    expect(text).toContain("Trân trọng kính mời tổ kiểm phiếu.");
    expect(text).toContain("hội nghị chuyển sang nội dung “Ký kết giao ước thi đua năm 2023”");
  });

  test("the list to sign counts voters and guests apart", async () => {
    const { paper } = await printed();
    const text = flat(paper("ATTENDANCE_SHEET"));
    expect(text).toContain("I. Đại biểu có quyền bỏ phiếu: 04 (bốn) đơn vị");
    expect(text).toContain("II. Khách mời, đại biểu khác: 02 (hai) người");
    for (const name of members) expect(text).toContain(name);
  });

  test("two plates stand on a page, one for each guest and each voter", async () => {
    const { paper } = await printed();
    expect(paper("NAME_PLATES").pages()).toBe(3);
    const text = flat(paper("NAME_PLATES"));
    for (const name of members) expect(text).toContain(name.toUpperCase());
  });

  test("the rules of the ballot name the regulation, and say where no clause stands", async () => {
    const { paper } = await printed();
    const text = flat(paper("BALLOT_RULES"));
    expect(text).toContain("Thực hiện Quy chế Khu vực");
    expect(text).toContain(
      "Mỗi đơn vị thành viên có một phiếu, kể cả đơn vị trưởng và đơn vị phó (khu vực tự quy định).",
    );
    expect(text).toContain("1. ");
    expect(text).toContain("11. Kiểm phiếu một lượt (khu vực tự quy định).");
  });

  test("the ballot and the paper for written opinions ask for the same names in the same order", async () => {
    const { paper } = await printed();
    for (const kind of ["BALLOT_PAPER", "WRITTEN_OPINION"] as const) {
      const text = paper(kind).words();
      const places = nominees.map((name) => text.indexOf(name));
      expect(places.every((place) => place > 0)).toBe(true);
      expect([...places].sort((left, right) => left - right)).toEqual(places);
      expect(text).toContain("Không đồng ý");
    }
    expect(paper("WRITTEN_OPINION").words()).toMatch(/Không có .*ý kiến/);
  });

  test("the submission letter puts forward who won, with the votes the sealed round holds", async () => {
    const { paper } = await printed();
    const text = flat(paper("SUBMISSION_LETTER"));
    expect(text).toContain("Số: /TTr-STP");
    expect(text).toContain("02 (hai) tập thể");
    expect((await printed()).won).toEqual(["4/4", "3/4"]);
    const [first = "", second = ""] = text.split(/ 2 Chi cục/);
    expect(first).toMatch(/4\/4 \(bốn trên 1 Chi cục THADS quận Ninh Kiều .*bốn\) phiếu, 100/);
    expect(second).toMatch(/THADS quận Cái Răng/);
    expect(text).toMatch(/3\/4 \(ba trên bốn\) phiếu,.* 75/);
    expect(text).not.toContain("Ô Môn");
    const list = flat(paper("NOMINEE_LIST"));
    expect(list).toMatch(/4\/4 phiếu.*3\/4 phiếu/);
    expect(list).toContain("Đề nghị: 02 (hai) tập thể");
  });
});

describe("making one", () => {
  test("carries the number and the day the clerk typed", async () => {
    const book = await paperBook();
    const typed = { number: "5", datedOn: "2022-10-05" };
    const bytes = await makePaper(book, "INVITATION", { of: "MEETING", id: book.meetingId }, typed);
    expect(wordsOf(bytes)).toContain("Số: 05/GM-STP");
    expect(wordsOf(bytes)).toContain("Cần Thơ, ngày 05 tháng 10 năm 2022");
  });

  test("is refused while the year has no letterhead, and the room says so before", async () => {
    const book = await paperBook();
    book.database.exec("UPDATE years SET letterhead = NULL");
    const about = { kind: "INVITATION", subject: { of: "MEETING", id: book.meetingId } } as const;
    expect(await book.refusal("documents.make", { ...about, number: "", datedOn: null })).toBe(
      "LETTERHEAD_MISSING",
    );
    expect(await book.call("documents.prospect", about)).toMatchObject({
      title: null,
      refusal: { code: "LETTERHEAD_MISSING" },
    });
  });
});
