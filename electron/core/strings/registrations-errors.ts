import type { RegistrationErrors } from "../awards/registrations/errors";
import { formatDate, isLocalDate } from "../base/local-date";
import type { Sentences } from "./sentence";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

export const registrationSentences: Sentences<RegistrationErrors> = {
  REGISTRANT_NOT_MEMBER: ({ unit, year }) => ({
    title: `“${unit}” không là đơn vị thành viên trong năm ${year}.`,
    detail: "Chỉ đơn vị thành viên đăng ký danh hiệu với cụm.",
    cure: "Chọn đơn vị thành viên, hoặc xem lại thời gian làm thành viên ở phần Đơn vị.",
  }),
  REGISTERED_UNIT_ELSEWHERE: ({ nominee, member }) => ({
    title: `“${nominee}” không trực thuộc “${member}”.`,
    detail: "Đơn vị thành viên đăng ký cho chính mình hoặc cho đơn vị trực thuộc.",
    cure: "Chọn đơn vị thành viên khác, hoặc sửa đơn vị cấp trên ở phần Đơn vị.",
  }),
  REGISTERED_ALREADY: ({ nominee, award }) => ({
    title: `“${nominee}” đã đăng ký ${award} trong năm này.`,
    detail: "",
    cure: "Mở dòng đã có và sửa số lượng.",
  }),
  REGISTERED_COUNT_OF_UNIT: ({ award, nominees }) => ({
    title: `${award} tặng cho tập thể nên một đơn vị chỉ đăng ký 1, không phải ${nominees}.`,
    detail: "",
    cure: "Ghi số lượng 1; mỗi đơn vị trực thuộc đăng ký một dòng riêng.",
  }),
  REGISTERED_IN_FUTURE: ({ day: typed, today }) => ({
    title: `Ngày đăng ký ${day(typed)} chưa tới.`,
    detail: `Sổ đang xem ngày ${day(today)}.`,
    cure: "Xem lại ngày trên bản đăng ký.",
  }),
  REGISTERED_OUTSIDE_YEAR: ({ day: typed, year }) => ({
    title: `Ngày đăng ký ${day(typed)} không hợp với năm thi đua ${year}.`,
    detail: `Đăng ký cho năm ${year} nhận từ đầu năm ${year - 1} đến hết năm ${year}.`,
    cure: "Xem lại ngày trên bản đăng ký.",
  }),
};
