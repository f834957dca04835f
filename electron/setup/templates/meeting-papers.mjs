// Papers before and at a meeting.
import { HeightRule, Paragraph, TableRow } from "docx";
import { body, cell, centred, each, heading, mm, runs, sliver, table, textWidth } from "./parts.mjs";
import { labelled, letterhead, listTable, paper, signatureRow, signer, title, wideText } from "./paper.mjs";

/** Giấy mời (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.6). */
export function invitation() {
  return paper("Giấy mời", [
    letterhead(),
    ...title("GIẤY MỜI", ["{subject}"]),
    body("**{issuer}** trân trọng kính mời:", { keepNext: true }),
    ...each("members", body("- {.}")),
    ...each("hasGuests", body("Khách mời:", { keepNext: true }), ...each("guests", body("- {.}"))),
    labelled("Tới dự", "{meetingTitle}"),
    labelled("Chủ trì", "{chair}"),
    labelled("Thời gian", "{meetingTime}"),
    labelled("Địa điểm", "{meetingPlace}"),
    ...each("hasAgenda", body("**Nội dung:**", { keepNext: true }), ...each("agenda", body("- {.}"))),
    ...each("agendaApart", labelled("Nội dung", "theo chương trình gửi kèm")),
    body(
      "Đề nghị đơn vị cử đúng thành phần dự họp; trường hợp không dự được thì có giấy ủy quyền theo mẫu gửi kèm. Trân trọng./.",
      { keepNext: true },
    ),
    ...signer(),
  ]);
}

export function agenda() {
  return paper("Chương trình hội nghị", [
    letterhead(),
    ...title("CHƯƠNG TRÌNH", ["{meetingTitle}"]),
    labelled("Thời gian", "{meetingTime}"),
    labelled("Địa điểm", "{meetingPlace}"),
    labelled("Chủ trì", "{chair}"),
    centred("", { size: 6 }),
    listTable(
      "items",
      [
        { width: 12, head: "STT", text: "{number}", align: "CENTER" },
        { width: 20, head: "Thời gian", text: "{clock}", align: "CENTER" },
        { width: 72, head: "Nội dung", text: "{title}" },
        { width: 56, head: "Người thực hiện", text: "{presenter}" },
      ],
      { before: 20, after: 20 },
    ),
    ...signer({ recipients: ["- Các đơn vị thành viên;", "- Lưu: VT."] }),
  ]);
}

export function chairScript() {
  return paper("Kịch bản điều hành", [
    centred("{clusterName}", { size: 12, bold: true }),
    ...title("KỊCH BẢN ĐIỀU HÀNH", ["{meetingTitle}"], { before: 200 }),
    labelled("Thời gian", "{meetingTime}"),
    labelled("Địa điểm", "{meetingPlace}"),
    labelled("Chủ trì", "{chair}"),
    heading("Mở đầu"),
    body("Kính thưa các vị đại biểu. Về dự {meetingTitle} có:"),
    ...each("hasGuests", body("Khách mời:", { keepNext: true }), ...each("guests", body("- {.}"))),
    body("Đại diện **{memberCount}** đơn vị thành viên:", { keepNext: true }),
    ...each("members", body("- {.}")),
    ...each(
      "steps",
      heading("{heading}"),
      body("{words}"),
      body("__Ghi thêm: ………………………………………………………………………__"),
    ),
    heading("Kết thúc"),
    body("Chương trình hội nghị đến đây kết thúc. Trân trọng cảm ơn các vị đại biểu."),
  ]);
}

/** @param {string} list @param {string} whose */
const signedFor = (list, whose) =>
  listTable(
    list,
    [
      { width: 12, head: "STT", text: "{number}", align: "CENTER" },
      { width: 60, head: "Họ và tên, chức vụ", text: "{person}" },
      { width: 56, head: whose, text: "{body}" },
      { width: 32, head: "Ký nhận", text: "" },
    ],
    { before: 45, after: 45 },
  );

export function attendanceSheet() {
  return paper("Danh sách đại biểu ký nhận", [
    letterhead(),
    ...title("DANH SÁCH ĐẠI BIỂU", ["{meetingTitle}"]),
    labelled("Thời gian", "{meetingTime}"),
    labelled("Địa điểm", "{meetingPlace}"),
    heading("I. Đại biểu có quyền bỏ phiếu: {voterCount} đơn vị"),
    signedFor("voters", "Đơn vị"),
    ...each(
      "hasGuests",
      heading("II. Khách mời, đại biểu khác: {guestCount} người"),
      signedFor("guests", "Cơ quan"),
    ),
    sliver(),
    signatureRow(
      [
        ["THƯ KÝ", ""],
        ["CHỦ TRÌ HỘI NGHỊ", ""],
      ],
      { room: 600 },
    ),
  ]);
}

/** Two plates to a landscape page: the frame is the line to cut along. The narrow column ends the repeated row. */
export function namePlates() {
  const [plate, end] = [wideText - 4, 4];
  const words = [
    centred("{#plates}{title}", { size: 40, bold: true, after: 160 }),
    centred("{under}", { size: 22 }),
  ];
  const last = cell([centred("{/plates}", { size: 2 })], mm(end), { ruled: false, margin: 0 });
  const height = { value: mm(80), rule: HeightRule.ATLEAST };
  return paper(
    "Biển tên",
    [
      table(
        [plate, end],
        [new TableRow({ children: [cell(words, mm(plate)), last], cantSplit: true, height })],
        { ruled: false },
      ),
    ],
    { wide: true },
  );
}

const dots = "……………………………………………………………";

export function proxyLetter() {
  return paper("Giấy ủy quyền", [
    letterhead({ plain: true, body: "………………………………", number: "Số:          /…………", day: "{blankDay}" }),
    ...title("GIẤY ỦY QUYỀN", ["Dự họp và bỏ phiếu"]),
    body("**1. Người ủy quyền**", { keepNext: true }),
    body(`Ông/Bà: ${dots}`),
    body(`Chức vụ: ${dots}`),
    body(`Đơn vị: ${dots}`),
    body("**2. Người được ủy quyền**", { keepNext: true }),
    body(`Ông/Bà: ${dots}`),
    body(`Chức vụ: ${dots}`),
    body(`Đơn vị: ${dots}`),
    body("**3. Nội dung ủy quyền**", { keepNext: true }),
    body(
      "Người được ủy quyền thay mặt đơn vị dự {meetingTitle}, {meetingTime}, tại {meetingPlace}; được phát biểu, biểu quyết và bỏ phiếu về các nội dung của hội nghị.",
    ),
    ...each("rules", body("{.}")),
    body(
      "Người ủy quyền chịu trách nhiệm về nội dung ủy quyền. Giấy này có giá trị trong thời gian hội nghị./.",
    ),
    signatureRow([
      ["NGƯỜI ĐƯỢC ỦY QUYỀN", ""],
      ["NGƯỜI ỦY QUYỀN", ""],
    ]),
  ]);
}

export function ballotRules() {
  return paper("Thể lệ bỏ phiếu", [
    letterhead({ number: "" }),
    ...title("THỂ LỆ BỎ PHIẾU", ["{meetingTitle}"]),
    body("Thực hiện {regulation}, việc bỏ phiếu tại hội nghị {meetingDate} theo các quy định sau:"),
    ...each("rules", body("{rule}")),
    ...each(
      "hasInvalidPapers",
      body("Phiếu không hợp lệ là phiếu thuộc một trong các trường hợp:", { keepNext: true }),
      ...each("invalidPapers", body("- {.}")),
    ),
    body(
      "Phiếu còn nghi vấn do toàn thể tổ kiểm phiếu xem xét, quyết định; tổ kiểm phiếu không sửa chữa trên phiếu.",
    ),
    signatureRow([
      ["TỔ KIỂM PHIẾU", ""],
      ["CHỦ TRÌ HỘI NGHỊ", ""],
    ]),
  ]);
}

/** @param {{ width: number, head: string }[]} boxes empty cells to mark */
const questions = (boxes) => {
  const left = textWidth - 12 - boxes.reduce((sum, { width }) => sum + width, 0);
  return listTable(
    "lines",
    [
      { width: 12, head: "STT", text: "{number}", align: "CENTER" },
      { width: left * 0.53, head: "Đơn vị, cá nhân được\u00A0đề\u00A0nghị", text: "{name}" },
      { width: left * 0.47, head: "Danh hiệu, hình thức đề\u00A0nghị", text: "{award}" },
      ...boxes.map((box) => ({ ...box, text: "" })),
    ],
    { before: 100, after: 100 },
  );
};

/** @param {string} text */
const caption = (text) =>
  new Paragraph({
    children: runs(text, { bold: true }),
    spacing: { before: 160, after: 80 },
    keepNext: true,
  });

/** Names are struck out where they stand: no box beside them. @param {{ width: number, head: string }[]} yesNo */
const groups = (yesNo) =>
  each(
    "groups",
    caption("{caption}"),
    ...each("yesNo", questions(yesNo)),
    ...each("pick", questions([{ width: 20, head: "Chọn" }])),
    ...each("strike", questions([])),
  );

/** The paper of a secret vote; the office stamps it, nobody signs it. */
export function ballotPaper() {
  return paper("Phiếu bầu", [
    letterhead({ plain: true, body: "{clusterName}", number: "(Đóng dấu treo)", day: "" }),
    ...title("PHIẾU BẦU", ["{roundName}"], { before: 160 }),
    centred("{meetingTitle}, {meetingDate}", { italics: true, after: 120 }),
    ...groups([
      { width: 20, head: "Đồng ý" },
      { width: 22, head: "Không đồng ý" },
    ]),
    body("__{how} Không ký tên, không viết thêm vào phiếu.__"),
  ]);
}

/** Asked in writing: not secret, signed by the unit that answers. */
export function writtenOpinion() {
  return paper("Phiếu lấy ý kiến bằng văn bản", [
    letterhead({ number: "" }),
    ...title("PHIẾU LẤY Ý KIẾN", ["{roundName}"]),
    body("Kính gửi: ………………………………………………………………………"),
    body(
      "{issuer} xin ý kiến bằng văn bản của đơn vị về các nội dung dưới đây ({meetingTitle}, {meetingDate}). Đề nghị đơn vị đánh dấu, ký tên, đóng dấu và gửi về {issuer} trước {due}; ý kiến gửi sau thời hạn được ghi lại, không tính vào kết quả.",
    ),
    ...groups([
      { width: 18, head: "Đồng ý" },
      { width: 20, head: "Không đồng ý" },
      { width: 22, head: "Không có ý kiến" },
    ]),
    body("__{how}__"),
    body(`Ý kiến khác: ${dots}`),
    body(dots),
    signatureRow([
      ["NGƯỜI GHI Ý KIẾN", ""],
      ["THỦ TRƯỞNG ĐƠN VỊ", ""],
    ]),
  ]);
}
