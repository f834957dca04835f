import { describe, expect, test } from "vitest";
import { makePaper, paperBook, wordsOf } from "./support/paper-book";
import type { PrintedPaper } from "./support/paper";

/** What NĐ 30/2020 asks of every paper: one font, the quốc hiệu whole on a line with the tiêu ngữ below. */
function expectOfficialHead(paper: PrintedPaper): void {
  expect(paper.fontFamilies()).toEqual(["LiberationSerif"]);
  const lines = paper.layout().split("\n");
  const country = lines.findIndex((line) => line.endsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  expect(country).toBeGreaterThanOrEqual(0);
  expect(lines[country + 1]).toMatch(/Độc lập - Tự do - Hạnh phúc$/);
}

describe("giấy mời", { timeout: 120_000 }, () => {
  test("invites every member by its name of the day, with number and day left to the clerk", async () => {
    const book = await paperBook();
    const { printed } = await makePaper(book, "INVITATION", { of: "MEETING", id: book.meetingId });
    expectOfficialHead(printed);
    expect(printed.pages()).toBe(1);
    const text = printed.layout().replace(/\s+/g, " ");
    for (const name of [
      "Cục THADS TP Hà Nội",
      "Sở Tư pháp TP Hà Nội",
      "Sở Tư pháp TP Cần Thơ",
      "Cục THADS TP Cần Thơ",
    ])
      expect(text).toContain(`- Lãnh đạo ${name}`);
    expect(text).toContain("Số: /GM-STP Cần Thơ, ngày ……… tháng ……… năm 2022");
    expect(text).toContain("Thời gian: 08 giờ 00 phút, ngày 02 tháng 11 năm 2022");
    expect(text).toContain("Chủ trì: Giám đốc Sở Tư pháp TP Cần Thơ");
    expect(text).toContain("GIÁM ĐỐC");
  });

  test("carries the number and the day the clerk typed", async () => {
    const book = await paperBook();
    const typed = { number: "5", datedOn: "2022-10-05" };
    const { bytes } = await makePaper(book, "INVITATION", { of: "MEETING", id: book.meetingId }, typed);
    expect(wordsOf(bytes)).toContain("Số: 05/GM-STP");
    expect(wordsOf(bytes)).toContain("Cần Thơ, ngày 05 tháng 10 năm 2022");
  });

  test("is refused while the year has no letterhead", async () => {
    const book = await paperBook();
    book.database.exec("UPDATE years SET letterhead = NULL");
    const input = {
      kind: "INVITATION" as const,
      subject: { of: "MEETING" as const, id: book.meetingId },
      number: "",
      datedOn: null,
    };
    expect(await book.refusal("documents.make", input)).toBe("LETTERHEAD_MISSING");
    const { kind, subject } = input;
    expect(await book.call("documents.prospect", { kind, subject })).toMatchObject({
      refusal: { code: "LETTERHEAD_MISSING" },
    });
  });
});
