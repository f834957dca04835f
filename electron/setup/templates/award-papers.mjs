// Papers that put nominees forward to the higher office.
import { body, centred, each } from "./parts.mjs";
import { letterhead, listTable, paper, signer, title } from "./paper.mjs";

/** Tờ trình, after Mẫu 01 of NĐ 152/2025/NĐ-CP. */
export function submissionLetter() {
  return paper("Tờ trình", [
    letterhead(),
    ...title("TỜ TRÌNH", ["{subject}"]),
    centred("Kính gửi: {addressee}", { size: 13, after: 120 }),
    ...each("bases", body("__{.}__")),
    ...each("meetings", body("__{.}__")),
    body(
      "{issuer} kính đề nghị xem xét, tặng **{award}** năm {year} cho **{count}** (danh sách trích ngang và hồ sơ kèm theo):",
      { keepNext: true },
    ),
    listTable("nominees", [
      { width: 12, head: "STT", text: "{number}", align: "CENTER" },
      { width: 62, head: "Tập thể, cá nhân được đề nghị", text: "{name}" },
      { width: 42, head: "Đơn vị cấp trên", text: "{under}" },
      { width: 44, head: "Kết quả bỏ phiếu", text: "{voteInWords}", align: "CENTER" },
    ]),
    body("{issuer} chịu trách nhiệm về tính chính xác của hồ sơ và kính trình xem xét, quyết định./.", {
      keepNext: true,
    }),
    ...signer({ recipients: ["- Như trên;", "- ………………;", "- Lưu: VT."] }),
  ]);
}

/** Danh sách trích ngang, the annex of the tờ trình; landscape. */
export function nomineeList() {
  return paper(
    "Danh sách trích ngang",
    [
      letterhead({ wide: true, number: "" }),
      ...title("DANH SÁCH TRÍCH NGANG", ["{subject}"], { wide: true }),
      centred("(Kèm theo Tờ trình số ………… ngày ……… tháng ……… năm ………)", { italics: true, after: 120 }),
      centred("Đề nghị: {count}", { after: 120 }),
      listTable(
        "nominees",
        [
          { width: 12, head: "STT", text: "{number}", align: "CENTER" },
          { width: 58, head: "Họ và tên; tên tập thể", text: "{name}" },
          { width: 46, head: "Chức vụ; đơn vị cấp trên", text: "{under}" },
          { width: 44, head: "Đơn vị đề nghị", text: "{member}" },
          { width: 38, head: "Danh hiệu, hình thức", text: "{award}" },
          { width: 26, head: "Kết quả bỏ phiếu", text: "{vote}", align: "CENTER" },
          { width: 33, head: "Tóm tắt thành tích", text: "{achievement}" },
        ],
        { size: 11.5 },
      ),
      ...signer({ recipients: ["- Như Tờ trình;", "- Lưu: VT."], wide: true }),
    ],
    { wide: true },
  );
}

/** Danh sách công khai: what the public needs to send its opinion, and nothing else of anybody. */
export function publicList() {
  return paper("Danh sách công khai lấy ý kiến", [
    letterhead(),
    ...title("DANH SÁCH", ["{subject}"]),
    body("{opening}", { keepNext: true }),
    listTable("nominees", [
      { width: 12, head: "STT", text: "{number}", align: "CENTER" },
      { width: 48, head: "Tập thể, cá nhân", text: "{name}" },
      { width: 56, head: "Chức vụ; đơn vị", text: "{under}" },
      { width: 44, head: "Đề nghị", text: "{award}" },
    ]),
    body("Danh sách có {count}."),
    ...each("notes", body("{.}")),
    body("{opinions}"),
    ...signer({ recipients: ["- Các đơn vị thành viên;", "- ………………;", "- Lưu: VT."] }),
  ]);
}
