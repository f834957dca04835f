// Minutes and notices of a meeting besides the count.
import { body, each, heading } from "./parts.mjs";
import { letterhead, listTable, paper, signatureRow, signer, title } from "./paper.mjs";

export function meetingMinutes() {
  return paper("Biên bản hội nghị", [
    letterhead(),
    ...title("BIÊN BẢN", ["{meetingTitle}"]),
    heading("1. Thời gian, địa điểm"),
    body("Hội nghị bắt đầu hồi {openedAt}, {meetingDate}, tại {meetingPlace}."),
    heading("2. Thành phần"),
    body("Chủ trì: {chair}"),
    body("Thư ký: {secretary}"),
    body(
      "Đơn vị có quyền bỏ phiếu được triệu tập: **{summoned}**; có mặt: **{present}**; vắng mặt: **{absentCount}**.",
    ),
    ...each("hasDeputies", body("Dự theo ủy quyền:", { keepNext: true }), ...each("deputies", body("- {.}"))),
    ...each("hasAbsent", body("Vắng mặt:", { keepNext: true }), ...each("absent", body("- {.}"))),
    ...each("hasMoves", body("Đến muộn, về sớm:", { keepNext: true }), ...each("moves", body("- {.}"))),
    ...each(
      "hasGuests",
      body("Khách mời, đại biểu khác:", { keepNext: true }),
      ...each("guests", body("- {.}")),
    ),
    heading("3. Diễn biến"),
    ...each(
      "course",
      ...each("hasHeading", body("**{heading}**", { keepNext: true })),
      ...each("entries", body("{.}")),
    ),
    ...each(
      "hasVotes",
      heading("4. Kết quả bỏ phiếu, biểu quyết"),
      ...each("votes", body("**{round}** ({code})", { keepNext: true }), ...each("results", body("- {.}"))),
      body("Biên bản kiểm phiếu của từng vòng kèm theo biên bản này."),
    ),
    heading("Kết luận"),
    ...each("conclusions", body("{.}")),
    body("Hội nghị kết thúc hồi {closedAt} cùng ngày. Biên bản đã được đọc lại cho hội nghị nghe.", {
      keepNext: true,
    }),
    signatureRow([
      ["THƯ KÝ", "{secretaryName}"],
      ["CHỦ TRÌ", "{chairName}"],
    ]),
  ]);
}

export function conclusionNotice() {
  return paper("Thông báo kết luận", [
    letterhead(),
    ...title("THÔNG BÁO", ["{subject}"]),
    body(
      "{meetingTitle} được tổ chức {meetingDate}, tại {meetingPlace}; chủ trì: {chair}; dự họp có {present}. Sau khi nghe báo cáo và ý kiến các đơn vị, hội nghị thống nhất kết luận như sau:",
    ),
    ...each("conclusions", body("{.}")),
    ...each(
      "hasVotes",
      body("Kết quả bỏ phiếu, biểu quyết tại hội nghị:", { keepNext: true }),
      ...each("results", body("- {.}")),
    ),
    ...each(
      "hasTasks",
      body("Giao các đơn vị thực hiện:", { keepNext: true }),
      listTable("tasks", [
        { width: 12, head: "STT", text: "{number}", align: "CENTER" },
        { width: 80, head: "Nội dung", text: "{content}" },
        { width: 42, head: "Đơn vị thực hiện", text: "{owner}" },
        { width: 26, head: "Thời hạn", text: "{due}", align: "CENTER" },
      ]),
    ),
    body("{issuer} thông báo để các đơn vị biết, thực hiện./.", { keepNext: true }),
    ...signer({ recipients: ["- Các đơn vị thành viên;", "- Lưu: VT."] }),
  ]);
}

export function envelopeMinutes() {
  return paper("Biên bản niêm phong và bàn giao phiếu", [
    letterhead(),
    ...title("BIÊN BẢN", ["Niêm phong và bàn giao phiếu", "{meetingTitle}"]),
    body(
      "Sau khi kiểm phiếu tại hội nghị {meetingDate}, tại {meetingPlace}, tổ kiểm phiếu niêm phong và bàn giao **{total}**:",
    ),
    listTable(
      "envelopes",
      [
        { width: 10, head: "STT", text: "{number}", align: "CENTER" },
        { width: 30, head: "Vòng bỏ phiếu", text: "{round}" },
        { width: 26, head: "Loại phiếu", text: "{content}" },
        { width: 22, head: "Số phiếu", text: "{papers}", align: "CENTER" },
        { width: 28, head: "Niêm phong", text: "{closed}" },
        { width: 24, head: "Người nhận, ngày nhận", text: "{handed}" },
        { width: 20, head: "Giữ đến", text: "{until}", align: "CENTER" },
      ],
      { size: 11 },
    ),
    body(
      "Bì phiếu được dán kín, có chữ ký của tổ kiểm phiếu trên mép dán; chỉ mở khi có quyết định của người có thẩm quyền và lập biên bản.",
    ),
    body("Biên bản lập thành 02 (hai) bản, mỗi bên giữ một bản.", { keepNext: true }),
    signatureRow([
      ["BÊN NHẬN", ""],
      ["TỔ KIỂM PHIẾU", ""],
      ["CHỦ TRÌ HỘI NGHỊ", ""],
    ]),
  ]);
}

export function handoverMinutes() {
  return paper("Biên bản bàn giao", [
    letterhead(),
    ...title("BIÊN BẢN", ["{subject}"]),
    body("Hôm nay, {day}, tại {place}, chúng tôi gồm:"),
    heading("1. Bên giao"),
    body("Đơn vị: {from}"),
    body("Đại diện: {fromPerson}"),
    heading("2. Bên nhận, đơn vị trưởng năm {year}"),
    body("Đơn vị: {to}"),
    body("Đại diện: {toPerson}"),
    heading("3. Nội dung bàn giao"),
    ...each("items", body("- {.}")),
    ...each("notes", body("{.}")),
    body("Hai bên đã kiểm đủ số lượng, tình trạng. Biên bản lập thành 02 (hai) bản, mỗi bên giữ một bản./.", {
      keepNext: true,
    }),
    signatureRow([
      ["BÊN GIAO", ""],
      ["BÊN NHẬN", ""],
    ]),
  ]);
}
