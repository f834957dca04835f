// Papers of the year: pledge, registrations, letters, reports.
import { AlignmentType, TableRow } from "docx";
import { body, cell, cellText, centred, each, heading, mm, table, textWidth } from "./parts.mjs";
import { letterhead, listTable, paper, signer, title } from "./paper.mjs";

/** The grid of signatures: two members beside each other, a row never torn over two pages. */
function signingGrid() {
  const half = textWidth / 2;
  /** @param {string} unit @param {string} post @param {string} before @param {string} after */
  const side = (unit, post, before, after) =>
    cell(
      [
        cellText(`${before}**${unit}**`, { size: 12 }),
        cellText(post, { size: 12, after: 1100 }),
        cellText(`${after}`, { size: 2 }),
      ],
      mm(half),
      { middle: false },
    );
  return table(
    [half, half],
    [
      new TableRow({
        children: [
          side("{unit}", "{signer}", "{#grid}", ""),
          side("{otherUnit}", "{otherSigner}", "", "{/grid}"),
        ],
        cantSplit: true,
      }),
    ],
  );
}

export function pledge() {
  return paper("Bản giao ước thi đua", [
    letterhead({ plain: true, body: "{clusterName}", number: "", day: "{signedWhere}" }),
    ...title("{title}", []),
    ...each("hasTheme", centred("“{theme}”", { bold: true, italics: true, after: 160 })),
    ...each("bases", body("__{.}__")),
    body("Các đơn vị thành viên cùng thống nhất ký kết giao ước thi đua với các nội dung sau:", {
      keepNext: true,
    }),
    ...each("contents", body("{.}")),
    ...each(
      "hasTargets",
      body("**Chỉ tiêu thi đua**", { keepNext: true }),
      listTable("targets", [
        { width: 12, head: "STT", text: "{number}", align: "CENTER" },
        { width: 96, head: "Chỉ tiêu", text: "{name}" },
        { width: 52, head: "Mức phấn đấu", text: "{asked}", align: "CENTER" },
      ]),
    ),
    ...each("commitments", body("{.}")),
    centred("ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC", { bold: true, before: 200, after: 100, keepNext: true }),
    signingGrid(),
    ...each(
      "hasWitness",
      centred("CHỨNG KIẾN", { bold: true, before: 240, keepNext: true }),
      centred("{witness}", { after: 1200 }),
    ),
  ]);
}

export function registrationTable() {
  return paper("Bảng tổng hợp đăng ký", [
    letterhead(),
    ...title("BẢNG TỔNG HỢP", ["{subject}"]),
    listTable(
      "lines",
      [
        { width: 12, head: "STT", text: "{number}", align: "CENTER" },
        { width: 44, head: "Đơn vị đăng ký", text: "{member}" },
        { width: 36, head: "Đơn vị, tập thể trực thuộc", text: "{nominee}" },
        { width: 34, head: "Danh hiệu, hình thức", text: "{award}" },
        { width: 13, head: "Số lượng", text: "{count}", align: "CENTER" },
        { width: 21, head: "Ngày đăng ký", text: "{day}", align: "CENTER" },
      ],
      { size: 11, total: ["", "Cộng", "", "", "{total}", ""] },
    ),
    body("**Tổng hợp theo danh hiệu, hình thức**", { keepNext: true }),
    listTable("awards", [
      { width: 12, head: "STT", text: "{number}", align: "CENTER" },
      { width: 88, head: "Danh hiệu, hình thức", text: "{award}" },
      { width: 30, head: "Đã đăng ký", text: "{registered}", align: "CENTER" },
      { width: 30, head: "Đã có đề nghị", text: "{nominated}", align: "CENTER" },
    ]),
    ...each(
      "hasSilent",
      body("**Chưa đăng ký: {silentCount} đơn vị**", { keepNext: true }),
      ...each("silent", body("- {.}")),
    ),
    ...signer({ recipients: ["- Các đơn vị thành viên;", "- Lưu: VT."] }),
  ]);
}

export function reminderLetter() {
  return paper("Công văn đôn đốc", [
    letterhead({ aside: "{aside}" }),
    centred("", { size: 8 }),
    ...each("oneRecipient", centred("Kính gửi: {recipient}", { before: 120, after: 120 })),
    ...each("fewRecipients", body("Kính gửi:", { keepNext: true }), ...each("recipients", body("- {.}"))),
    body(
      "Theo kế hoạch năm, hạn gửi “{owed}” là ngày {due}. Đến ngày {today}, {issuer} chưa nhận được văn bản của {count}:",
      {
        keepNext: true,
      },
    ),
    listTable("units", [
      { width: 12, head: "STT", text: "{number}", align: "CENTER" },
      { width: 92, head: "Đơn vị", text: "{unit}" },
      { width: 28, head: "Hạn gửi", text: "{due}", align: "CENTER" },
      { width: 28, head: "Quá hạn", text: "{days}", align: "CENTER" },
    ]),
    body(
      "{issuer} đề nghị các đơn vị khẩn trương gửi văn bản trước ngày ……/……/………; số ngày chậm được tính đến ngày nhận và ghi vào báo cáo chung. Trân trọng./.",
      { keepNext: true },
    ),
    ...signer(),
  ]);
}

export function supplementLetter() {
  return paper("Công văn đề nghị bổ sung giấy tờ", [
    letterhead({ aside: "{aside}" }),
    centred("Kính gửi: {unit}", { before: 200, after: 160 }),
    body(
      "{issuer} đã rà soát hồ sơ đề nghị khen thưởng của đơn vị. Có {dossierCount} hồ sơ còn thiếu {paperCount}, cụ thể:",
      { keepNext: true },
    ),
    table(
      [20, 46, 34, 40, 20],
      [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: ["Hồ sơ", "Đối tượng", "Danh hiệu, hình thức", "Giấy tờ còn thiếu", "Hạn bổ sung"].map(
            (head, place) =>
              cell(
                [cellText(head, { bold: true, size: 12, keepNext: true })],
                mm([20, 46, 34, 40, 20][place] ?? 0),
              ),
          ),
        }),
        new TableRow({
          cantSplit: true,
          children: [
            cell([cellText("{#dossiers}{number}", { size: 12 })], mm(20)),
            cell([cellText("{nominee}", { size: 12, alignment: AlignmentType.LEFT })], mm(46)),
            cell([cellText("{award}", { size: 12, alignment: AlignmentType.LEFT })], mm(34)),
            cell(each("papers", cellText("- {.}", { size: 12, alignment: AlignmentType.LEFT })), mm(40)),
            cell([cellText("{due}{/dossiers}", { size: 12 })], mm(20)),
          ],
        }),
      ],
    ),
    body(
      "Đề nghị đơn vị gửi đủ giấy tờ còn thiếu về {issuer} đúng hạn nêu trên (hồ sơ chưa ghi hạn: trước ngày ……/……/………). Trân trọng./.",
    ),
    ...signer(),
  ]);
}

const tallyColumns = (/** @type {string} */ head) => [
  { width: 10, head: "STT", text: "{number}", align: /** @type {const} */ ("CENTER") },
  { width: 52, head, text: "{name}" },
  { width: 16, head: "Được giao", text: "{asked}", align: /** @type {const} */ ("CENTER") },
  { width: 14, head: "Vượt", text: "{exceeded}", align: /** @type {const} */ ("CENTER") },
  { width: 14, head: "Đạt", text: "{met}", align: /** @type {const} */ ("CENTER") },
  { width: 16, head: "Chưa đạt", text: "{missed}", align: /** @type {const} */ ("CENTER") },
  { width: 19, head: "Chưa đến hạn", text: "{notDue}", align: /** @type {const} */ ("CENTER") },
  { width: 19, head: "Chưa có số liệu", text: "{notReported}", align: /** @type {const} */ ("CENTER") },
];

/** Both reports of the year have one shape; what people judge is left to their hand. */
export function report() {
  return paper("Báo cáo", [
    letterhead(),
    ...title("{heading}", ["{subject}"]),
    heading("I. KẾT QUẢ TRIỂN KHAI"),
    body("{issuer} báo cáo kết quả phong trào thi đua của **{members}** đơn vị thành viên."),
    ...each("hasTheme", body("Chủ đề thi đua của năm: “{theme}”.")),
    ...each(
      "hasMovements",
      body("Các phong trào thi đua:", { keepNext: true }),
      ...each("movements", body("- {.}")),
    ),
    ...each(
      "hasMeetings",
      body("Các hội nghị đã tổ chức:", { keepNext: true }),
      ...each("meetings", body("- {.}")),
    ),
    ...each(
      "hasPapers",
      body("**Chế độ báo cáo, đăng ký** (tính theo ngày nhận văn bản):", { keepNext: true }),
      listTable("papers", [
        { width: 12, head: "STT", text: "{number}", align: "CENTER" },
        { width: 74, head: "Văn bản phải nộp", text: "{title}" },
        { width: 24, head: "Hạn nộp", text: "{due}", align: "CENTER" },
        { width: 17, head: "Đúng hạn", text: "{onTime}", align: "CENTER" },
        { width: 15, head: "Chậm", text: "{late}", align: "CENTER" },
        { width: 18, head: "Chưa nộp", text: "{missing}", align: "CENTER" },
      ]),
    ),
    ...each(
      "hasTargets",
      heading("{targetsPart}. KẾT QUẢ THỰC HIỆN CHỈ TIÊU GIAO ƯỚC"),
      body("{tallySentence}"),
      body("**Theo chỉ tiêu**", { keepNext: true }),
      listTable("targets", tallyColumns("Chỉ tiêu"), { size: 11.5 }),
      body("**Theo đơn vị**", { keepNext: true }),
      listTable("units", tallyColumns("Đơn vị"), { size: 11.5 }),
    ),
    ...each(
      "hasAwards",
      heading("{awardsPart}. ĐĂNG KÝ, ĐỀ NGHỊ, SUY TÔN"),
      listTable("awards", [
        { width: 12, head: "STT", text: "{number}", align: "CENTER" },
        { width: 76, head: "Danh hiệu, hình thức", text: "{award}" },
        { width: 24, head: "Đã đăng ký", text: "{registered}", align: "CENTER" },
        { width: 24, head: "Đã đề nghị", text: "{nominated}", align: "CENTER" },
        { width: 24, head: "Được suy tôn", text: "{acclaimed}", align: "CENTER" },
      ]),
    ),
    heading("{judgedPart}. ĐÁNH GIÁ CHUNG"),
    body("**1. Ưu điểm**", { keepNext: true }),
    ...each("blanks", body("{.}")),
    body("**2. Hạn chế, nguyên nhân**", { keepNext: true }),
    ...each("blanks", body("{.}")),
    heading("{nextPart}. {next}"),
    ...each("blanks", body("{.}")),
    ...signer({ recipients: ["- ………………;", "- Các đơn vị thành viên;", "- Lưu: VT."] }),
  ]);
}
