import { beforeAll, describe, expect, test } from "vitest";
import type { Moment } from "#core/base/local-date";
import { conference2022, sealed2022 } from "./support/conference-2022";
import { minutesOf, PrintedPaper } from "./support/paper";
import { type RoundInput, frame, sealedRound } from "./support/sealed-round";

const printed = async (input: RoundInput, given = frame) =>
  new PrintedPaper(await minutesOf(sealedRound(input), given));

/** What must be read one after the other: the 13 groups of fields of domain.md §5.5. */
const groupsInOrder = [
  /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/,
  /BIÊN BẢN KIỂM PHIẾU Về việc bình xét, suy tôn Cờ thi đua ngành Tư pháp năm 2022/,
  /Hồi 09 giờ 05 phút, ngày 02 tháng 11 năm 2022, tại Hà Nội/,
  /Căn cứ thành lập: .* Nguyễn Thị Minh Hằng – Sở Tư pháp TP Hà Nội – Tổ trưởng;/,
  /Người chứng kiến/,
  /triệu tập: 10 \(mười\); có mặt: 10 \(mười\), .* vắng mặt: 0 \(không\)/,
  /Bỏ phiếu kín; kiểm phiếu một lượt/,
  /Phiếu in \(nhận vào\) 12 mười hai/,
  /7\. Kết quả kiểm phiếu/,
  /8\. Kết luận/,
  /9\. Khiếu nại, kiến nghị tại chỗ và cách giải quyết/,
  /kết thúc hồi 10 giờ 40 phút.*02 \(hai\) bản.*đã được thông qua trước hội nghị/,
  /THƯ KÝ TỔ TRƯỞNG TỔ KIỂM PHIẾU CHỦ TRÌ HỘI NGHỊ/,
];

describe("the minutes of a result that was opened again", () => {
  test(
    "name the code they replace and why, before the numbers of the papers",
    { timeout: 120_000 },
    async () => {
      const replaces = {
        roundId: sealed2022().round.id,
        code: "DMEJ-X2YG-BFFK",
        sealedAt: "2022-11-02T03:31:07.000Z" as Moment,
        reopenedAt: "2022-11-03T01:00:00.000Z" as Moment,
        reason: "Dòng 3 đếm thiếu một phiếu, tổ kiểm phiếu phát hiện.",
      };
      const text = new PrintedPaper(await minutesOf({ ...sealed2022(), replaces }))
        .layout()
        .replace(/\s+/g, " ");
      expect(text).toContain(
        "Kết quả này thay cho kết quả đã chốt với mã DMEJ-X2YG-BFFK. Lý do mở chốt: Dòng 3 đếm thiếu một phiếu, tổ kiểm phiếu phát hiện.",
      );
    },
  );
});

describe("the minutes of 2022 on paper", () => {
  let paper: PrintedPaper;
  beforeAll(async () => {
    paper = new PrintedPaper(await minutesOf(sealed2022()));
  }, 120_000);

  test("hold the 13 groups of fields in their order, on few pages of one font", () => {
    let rest = paper.layout().replace(/\s+/g, " ");
    for (const group of groupsInOrder) {
      const place = rest.search(group);
      expect(place, `${group} after what came before`).toBeGreaterThanOrEqual(0);
      rest = rest.slice(place);
    }
    expect(paper.fontFamilies()).toEqual(["LiberationSerif"]);
    expect(paper.pages()).toBeGreaterThanOrEqual(3);
    expect(paper.pages()).toBeLessThanOrEqual(5);
  });

  test("have the quốc hiệu and the tiêu ngữ on one line each, the cluster beside them", () => {
    const lines = paper.layout().split("\n");
    const country = lines.findIndex((line) => line.endsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    expect(lines[country]).toContain("BỘ TƯ PHÁP");
    expect(lines[country + 1]).toMatch(/KHU VỰC THI ĐUA CÁC\s+Độc lập - Tự do - Hạnh phúc$/);
  });

  test("leave number and day to the clerk, and number the pages from the second on", () => {
    const pages = paper.layout().split("\f");
    expect(pages[0]).toMatch(/Số:\s+\/BB-…+\s+Hà Nội, ngày …+ tháng …+ năm 2022/);
    expect(pages[0]?.trimStart()).toMatch(/^BỘ TƯ PHÁP/);
    expect(pages[1]?.trimStart()).toMatch(/^2\n/);
    expect(pages[2]?.trimStart()).toMatch(/^3\n/);
  });

  test("carry the code under each table and sign in one piece on one page", () => {
    const text = paper.layout();
    expect(text.match(/Mã chốt: K7M3-QX9A-2PTD/g)).toHaveLength(3);
    const signing = text.split("\f").find((page) => page.includes("TỔ TRƯỞNG TỔ KIỂM PHIẾU"));
    expect(signing).toContain("Trần Quốc Bảo");
    expect(signing).toContain("10. Kết thúc");
  });
});

describe("other rounds on paper", { timeout: 120_000 }, () => {
  test("thirty long names of a PICK_K round without a threshold: rows stay whole, headings repeat", async () => {
    const paper = await printed(
      {
        kind: "TRAINING",
        rule: { ballotStyle: "PICK_K", threshold: null, minimumAttendance: null, clause: "" },
        facts: { tieHandling: "" },
        groups: [
          {
            name: "Chi cục Thi hành án dân sự",
            quota: 5,
            choices: 7,
            lines: Array.from({ length: 30 }, (_, place) => ({
              name: `Chi cục Thi hành án dân sự quận Bình Thạnh (TP Hồ Chí Minh) ${place + 1}`,
              under: "Cục Thi hành án dân sự thành phố Hồ Chí Minh",
              agree: place < 3 ? 9 : place < 8 ? 7 : 0,
            })),
          },
        ],
      },
      { ...frame, superior: "", placeName: "" },
    );
    const pages = paper.layout().split("\f").slice(0, -1);
    const withTable = pages.filter((page) =>
      /^\s*(Số\s+)?Đơn vị, cá nhân được đề nghị|Số phiếu\s+Tỷ lệ|Số phiếu\s+Xếp/m.test(page),
    );
    expect(withTable.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(7);
    expect(pages.every((page) => page.includes("TẬP DƯỢT – không có giá trị"))).toBe(true);
    const text = paper.layout().replace(/\s+/g, " ");
    expect(text).toContain("Bằng phiếu ở suất cuối, để ngỏ");
    expect(text).toContain("còn 02 (hai) suất");
    expect(text).toContain("khu vực tự quy định");
    expect(paper.fontFamilies()).toEqual(["LiberationSerif"]);
  });

  test("a STRIKE_OUT round has kept and struck-out names, and says which places stay empty", async () => {
    const paper = await printed({
      ...conference2022,
      totals: {},
      facts: {},
      rule: {
        ballotStyle: "STRIKE_OUT",
        threshold: { ratio: { numerator: 1, denominator: 2 }, comparison: "MORE_THAN", base: "VALID" },
      },
      groups: [
        {
          name: "Sở",
          quota: 3,
          lines: [
            { name: "Sở A", agree: 10 },
            { name: "Sở B", agree: 5 },
          ],
        },
      ],
    });
    const text = paper.layout().replace(/\s+/g, " ");
    expect(text).toMatch(/Gạch Xếp Đơn vị, cá nhân được đề nghị Giữ tên Tỷ lệ Kết quả/);
    expect(text).toContain(
      "trên 50 %, tính trên số phiếu hợp lệ là 10 (mười). Cần ít nhất 6/10 (sáu trên mười) phiếu giữ tên.",
    );
    expect(text).toContain("Còn 02 (hai) suất không có đề nghị nào đạt");
  });

  test("papers of a sample book say so on every page, an office's own never", async () => {
    const sample = (await printed({ ...conference2022, kind: "SAMPLE" })).layout().split("\f").slice(0, -1);
    expect(sample.every((page) => page.includes("SỔ MẪU – số liệu minh họa"))).toBe(true);
    expect((await printed(conference2022)).layout()).not.toMatch(/SỔ MẪU|TẬP DƯỢT/);
  });
});
