// Giấy mời (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.6).
import { body, each } from "./parts.mjs";
import { labelled, letterhead, paper, signer, title } from "./paper.mjs";

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
    body(
      "Đề nghị đơn vị cử đúng thành phần dự họp; trường hợp không dự được thì có giấy ủy quyền theo mẫu gửi kèm. Trân trọng./.",
    ),
    signer(),
  ]);
}
