import { formatDate, isLocalDate } from "../base/local-date";
import type { UnitChangeErrors } from "../registry/unit-change-errors";
import { listNames } from "./quantities";
import type { Sentences } from "./sentence";
import { usesInWords } from "./unit-uses-words";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

export const unitChangeSentences: Sentences<UnitChangeErrors> = {
  UNIT_MERGED_INTO_ITSELF: ({ name }) => ({
    title: `“${name}” không thể sáp nhập vào chính mình.`,
    detail: "Đơn vị nhận phải khác các đơn vị kết thúc.",
    cure: "Chọn đơn vị nhận khác, hoặc bỏ đơn vị này khỏi danh sách sáp nhập.",
  }),
  UNIT_HAS_LATER_EVENTS: ({ name, date, later }) => ({
    title: `“${name}” không thể kết thúc ngày ${day(date)}: sổ đã ghi một thay đổi ngày ${day(later)}.`,
    detail: "Đơn vị đã kết thúc không còn thay đổi nào.",
    cure: "Bỏ thay đổi đã ghi trước, hoặc xem lại ngày trên quyết định.",
  }),
  UNIT_SAME_PARENT: ({ name }) => ({
    title: `“${name}” đã trực thuộc đơn vị này vào ngày đó.`,
    detail: "",
    cure: "Chọn đơn vị cấp trên khác, hoặc không ghi thay đổi này.",
  }),
  UNIT_ENDS_WITH_CHILDREN: ({ name, children }) => ({
    title: `“${name}” còn đơn vị trực thuộc nên chưa ghi kết thúc.`,
    detail: `Trực thuộc ngày đó: ${listNames(children, 3, "đơn vị")}.`,
    cure: "Chuyển các đơn vị trực thuộc trước, hoặc chọn chuyển theo đơn vị nhận.",
  }),
  MERGERS_NOT_AS_SHOWN: ({ name }) => ({
    title: `Chưa áp dụng: dòng “${name}” không còn như đã xem.`,
    detail: "Sổ đã đổi sau khi xem trước, hoặc dòng này phải quyết định bằng tay.",
    cure: "Xem lại danh sách rồi chọn lại.",
  }),
  UNIT_CHANGE_IN_USE: ({ name, nominations, rolls, others }) => ({
    title: `“${name}”, lập bởi quyết định này, đang được dùng.`,
    detail: usesInWords(nominations, rolls, others),
    cure: "Bỏ đơn vị khỏi những chỗ đó trước.",
  }),
  UNIT_CHANGE_HAS_CHILDREN: ({ name, children }) => ({
    title: `“${name}”, lập bởi quyết định này, đã có đơn vị trực thuộc.`,
    detail: `Trực thuộc: ${listNames(children, 3, "đơn vị")}.`,
    cure: "Chuyển các đơn vị trực thuộc trước.",
  }),
};
