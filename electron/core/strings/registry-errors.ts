import { formatDate, isLocalDate } from "../base/local-date";
import type { RegistryErrors } from "../registry/errors";
import { listNames } from "./quantities";
import type { Sentences } from "./sentence";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

export const registrySentences: Sentences<RegistryErrors> = {
  UNIT_NAME_TAKEN: ({ name }) => ({
    title: `Đã có “${name}” trong sổ.`,
    detail: "Hai mục cùng tên sẽ lẫn nhau trên phiếu và biên bản.",
    cure: "Mở mục đã có, hoặc ghi tên đầy đủ hơn.",
  }),
  UNIT_PARENT_IS_ITSELF: ({ name }) => ({
    title: `“${name}” không thể trực thuộc chính mình.`,
    detail: "",
    cure: "Chọn đơn vị cấp trên khác hoặc để trống.",
  }),
  UNIT_PARENT_CYCLE: ({ name, parent }) => ({
    title: `Chưa lưu: “${parent}” đang trực thuộc “${name}”.`,
    detail: "Hai đơn vị không thể trực thuộc lẫn nhau.",
    cure: "Chọn đơn vị cấp trên khác.",
  }),
  UNIT_HAS_CHILDREN: ({ name, children }) => ({
    title: `“${name}” còn đơn vị trực thuộc nên chưa đưa vào thùng rác.`,
    detail: `Trực thuộc: ${listNames(children, 3, "đơn vị")}.`,
    cure: "Chuyển hoặc bỏ các đơn vị trực thuộc trước.",
  }),
  UNIT_IN_USE: ({ name, nominations, rolls }) => ({
    title: `“${name}” đang được dùng nên chưa đưa vào thùng rác.`,
    detail: `Có trong ${nominations} đề nghị khen thưởng và ${rolls} danh sách dự họp.`,
    cure: "Bỏ đơn vị khỏi các đề nghị và danh sách đó trước, hoặc ghi ngày thôi làm thành viên.",
  }),
  UNIT_EVENT_BEFORE_START: ({ name, start, date }) => ({
    title: `Ngày ${day(date)} sớm hơn ngày lập của “${name}” (${day(start)}).`,
    detail: "",
    cure: "Xem lại ngày trên quyết định.",
  }),
  UNIT_EVENT_AFTER_END: ({ name, end, date }) => ({
    title: `Ngày ${day(date)} sau ngày “${name}” kết thúc hoạt động (${day(end)}).`,
    detail: "",
    cure: "Xem lại ngày trên quyết định.",
  }),
  UNIT_EVENT_SAME_DAY: ({ name, date }) => ({
    title: `“${name}” đã có một lần đổi tên ngày ${day(date)}.`,
    detail: "Mỗi ngày chỉ có một tên.",
    cure: "Bỏ lần đổi tên đã ghi, hoặc xem lại ngày trên quyết định.",
  }),
  UNIT_SAME_NAME: ({ name }) => ({
    title: `Tên mới trùng tên đang dùng: “${name}”.`,
    detail: "",
    cure: "Ghi tên mới theo quyết định, hoặc bỏ lần đổi tên này.",
  }),
  MEMBERSHIP_ENDS_BEFORE_START: ({ name, from, to }) => ({
    title: `“${name}” thôi làm thành viên (${day(to)}) trước khi bắt đầu (${day(from)}).`,
    detail: "",
    cure: "Xem lại hai ngày.",
  }),
  MEMBERSHIP_OUTSIDE_LIFE: ({ name }) => ({
    title: `Thời gian làm thành viên vượt ngoài thời gian tồn tại của “${name}”.`,
    detail: "",
    cure: "Xem lại ngày lập và ngày kết thúc của đơn vị.",
  }),
  THRESHOLD_ABOVE_ONE: ({ numerator, denominator }) => ({
    title: `Ngưỡng ${numerator}/${denominator} lớn hơn cả tổng nên không ai đạt được.`,
    detail: "",
    cure: "Ghi ngưỡng không quá 100 %, hoặc chọn “không đặt ngưỡng”.",
  }),
  REGULATION_BEFORE_ADOPTION: ({ adopted, inForce }) => ({
    title: `Quy chế áp dụng từ ${day(inForce)}, trước ngày được thông qua (${day(adopted)}).`,
    detail: "",
    cure: "Xem lại ngày thông qua và ngày áp dụng trên văn bản.",
  }),
  REGULATION_MEETING_OTHER_DAY: ({ meeting, held, adopted }) => ({
    title: `Ngày thông qua (${day(adopted)}) khác ngày họp (${day(held)}).`,
    detail: `Hội nghị được chọn: “${meeting}”.`,
    cure: "Sửa ngày thông qua, hoặc chọn hội nghị khác.",
  }),
  REGULATION_IN_USE: ({ title, rounds }) => ({
    title: `Chưa đổi được “${title}”: ${rounds} vòng bỏ phiếu đã lập theo quy chế này.`,
    detail: "Kết quả và biên bản của các vòng đó dẫn quy chế như đã ghi.",
    cure: "Nếu cụm sửa quy chế, ghi quy chế mới áp dụng từ ngày sửa.",
  }),
};
