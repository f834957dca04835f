// The ballot-count minutes: 13 groups of fields in the order of domain.md §5.5.
import { AlignmentType, Paragraph } from "docx";
import { body, cell, cellText, each, heading, mm, row, runs, table } from "./parts.mjs";
import { letterhead, paper, title } from "./paper.mjs";
import { otherSigners, signatures } from "./signatures.mjs";
import { pickTable, strikeOutTable, voicesTable, yesNoTable } from "./result-tables.mjs";

const opening = [
  heading("1. Thời gian, địa điểm"),
  body(
    "Hồi {startTime}, {meetingDate}, tại {meetingPlace}, trong khuôn khổ {meetingTitle}, tổ kiểm phiếu tiến hành {act} “{roundName}”.",
  ),
];

const tellers = [
  heading("2. Tổ kiểm phiếu"),
  body("Căn cứ thành lập: {tellersBasis}"),
  ...each("tellers", body("- {.}")),
  heading("3. Người chứng kiến (nếu có)"),
  ...each("witnesses", body("- {.}")),
];

const roll = [
  heading("4. Đơn vị có quyền bỏ phiếu"),
  ...each(
    "hasAttendance",
    body(
      "Tổng số đơn vị có quyền bỏ phiếu được triệu tập: **{summoned}**; có mặt: **{present}**, trong đó dự theo ủy quyền: {deputyCount}; vắng mặt: **{absent}**.",
    ),
  ),
  ...each("hasLetters", body("Tổng số đơn vị có quyền cho ý kiến: **{summoned}**.")),
  ...each("hasDeputies", body("Dự theo ủy quyền:", { keepNext: true }), ...each("deputies", body("- {.}"))),
  ...each("hasAbsentees", body("Vắng mặt:", { keepNext: true }), ...each("absentees", body("- {.}"))),
  ...each("hasAttendance", body("{attendanceRule}")),
];

const rules = [
  heading("5. Hình thức bỏ phiếu, quy định về phiếu hợp lệ và ngưỡng đạt"),
  body("{mode} {ruleSource}"),
  body("{ballotStyle} {blankPaperRule}"),
  ...each("roundRules", body("{.}")),
  ...each("ballotRules", body("{.}")),
  body("{thresholdRule}"),
];

/** @type {[label: string, tag: string][]} */
const paperRows = [
  ["Phiếu in (nhận vào)", "printed"],
  ["Phiếu phát ra", "issued"],
  ["Phiếu còn lại", "leftOver"],
  ["Phiếu hỏng, đổi", "spoiled"],
  ["Phiếu thu về", "returned"],
  ["Phiếu hợp lệ", "valid"],
  ["Phiếu không hợp lệ", "invalid"],
  ["Phiếu để trắng toàn bộ (đếm riêng)", "blankPapers"],
];

/** @type {[label: string, tag: string][]} */
const letterRows = [
  ["Phiếu lấy ý kiến gửi đi", "sent"],
  ["Về đúng hạn", "inTime"],
  ["Về muộn (liệt kê, không tính)", "late"],
  ["Không trả lời", "notReturned"],
];

/** @param {[label: string, tag: string][]} rows @param {string} countTitle */
function papersTable(rows, countTitle) {
  const widths = [70, 25, 65];
  /** @param {string[]} texts @param {Parameters<typeof cellText>[1]} look */
  const cells = (texts, look) =>
    texts.map((text, place) =>
      cell(
        [cellText(text, { alignment: place === 1 ? AlignmentType.CENTER : AlignmentType.LEFT, ...look })],
        mm(widths[place] ?? 0),
      ),
    );
  return table(widths, [
    row(
      ["Nội dung", countTitle, "Bằng chữ"].map((text, place) =>
        cell([cellText(text, { size: 12, bold: true, keepNext: true })], mm(widths[place] ?? 0)),
      ),
      { header: true },
    ),
    ...rows.map(([label, tag], place) =>
      // Whole it would leave a third of the page before it empty; only its first and its last two rows hold together.
      row(
        cells([label, `{${tag}}`, `{${tag}InWords}`], {
          size: 12,
          keepNext: place === 0 || place === rows.length - 2,
        }),
      ),
    ),
  ]);
}

const papers = [
  heading("6. {countTitle}"),
  ...each("hasPapers", papersTable(paperRows, "Số phiếu")),
  ...each("hasLetters", papersTable(letterRows, "Số ý kiến")),
  ...each("handsNote", body("{.}")),
  ...each(
    "hasInvalid",
    body("Lý do không hợp lệ:", { keepNext: true }),
    ...each("invalidReasons", body("- {.}")),
  ),
  body("{writtenNote}"),
];

/** @param {string} text @param {number} after */
const underTable = (text, after) =>
  new Paragraph({
    children: runs(text, { size: 12 }),
    alignment: AlignmentType.RIGHT,
    spacing: { before: 40, after },
    keepNext: after === 0,
  });

const results = [
  heading("7. {resultTitle}"),
  ...each(
    "groups",
    new Paragraph({
      children: runs("{caption}", { bold: true, italics: true }),
      indent: { firstLine: mm(12.7) },
      spacing: { before: 120, after: 60 },
      keepNext: true,
    }),
    ...each(
      "groupAwards",
      new Paragraph({
        children: runs("{.}", { italics: true }),
        indent: { firstLine: mm(12.7) },
        spacing: { before: 0, after: 60 },
        keepNext: true,
      }),
    ),
    ...each("yesNo", yesNoTable()),
    ...each("voices", voicesTable()),
    ...each("pick", pickTable()),
    ...each("strikeOut", strikeOutTable()),
    underTable("{ruleCard}", 0),
    underTable("**{sealCode}**", 120),
  ),
];

const conclusions = [
  heading("8. Kết luận"),
  ...each(
    "groups",
    body("{conclusion}", { keepNext: true }),
    ...each("winners", body("- {.}")),
    ...each("openPoints", body("{.}")),
  ),
];

const closing = [
  heading("9. Khiếu nại, kiến nghị tại chỗ và cách giải quyết"),
  ...each("complaints", body("{.}")),
  heading("10. Kết thúc"),
  body(
    "Việc {act} kết thúc hồi {endTime} cùng ngày. Biên bản được lập thành {copies} bản có giá trị như nhau. {adopted}",
    { keepNext: true },
  ),
];

/** The minutes as a document of the docx library. */
export function ballotMinutes() {
  return paper("Biên bản kiểm phiếu", [
    letterhead(),
    ...title("{title}", ["{subject}"]),
    ...opening,
    ...tellers,
    ...roll,
    ...rules,
    ...papers,
    ...results,
    ...conclusions,
    ...closing,
    signatures(),
    ...otherSigners(),
  ]);
}
