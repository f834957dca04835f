import { formatDate, isLocalDate } from "../base/local-date";
import type { YearPledgeErrors } from "../pledges/pledge/errors";
import type { CellFinding, TargetErrors } from "../pledges/targets/errors";
import { cellRefusalWords } from "./pledges-target-words";
import { formatWhole } from "./quantities";
import type { Sentences } from "./sentence";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

export const yearPledgeSentences: Sentences<YearPledgeErrors & TargetErrors> = {
  PLEDGE_EXISTS: ({ title, category }) => ({
    title: `Năm này đã có giao ước “${title}”${category === "" ? " của cả cụm" : ` của nhóm ${category}`}.`,
    detail: "Một năm có một giao ước chung, hoặc mỗi nhóm đơn vị một giao ước.",
    cure: "Mở giao ước đã có để sửa, hoặc chọn nhóm đơn vị khác.",
  }),
  PLEDGE_SIGNED_OUTSIDE_YEAR: ({ signedOn, year }) => ({
    title: `Ngày ký ${day(signedOn)} không hợp với giao ước năm ${year}.`,
    detail: `Giao ước năm ${year} ký từ đầu năm ${year - 1} đến hết năm ${year}.`,
    cure: "Xem lại ngày ký, hoặc đổi năm thi đua ở đầu cửa sổ.",
  }),
  PLEDGE_CATEGORY_HAS_TARGETS: ({ title, targets }) => ({
    title: `Chưa đổi nhóm của giao ước “${title}”.`,
    detail: `${targets} chỉ tiêu của giao ước này đang giao cho nhóm khác.`,
    cure: "Sửa đối tượng của các chỉ tiêu đó trước.",
  }),
  CONTENT_HAS_TARGETS: ({ number, targets }) => ({
    title: `Nội dung ${number} còn ${targets} chỉ tiêu nên chưa đưa vào thùng rác.`,
    detail: "Chỉ tiêu và số liệu đơn vị đã báo cáo không mất.",
    cure: "Chuyển các chỉ tiêu sang nội dung khác hoặc đưa chúng vào thùng rác trước.",
  }),
  SIGNATURE_NOT_MEMBER: ({ unit, year }) => ({
    title: `“${unit}” không là đơn vị thành viên trong năm ${year} nên không ký giao ước này.`,
    detail: "Chưa lưu ô nào.",
    cure: "Xem lại thời gian làm thành viên của đơn vị ở phần Đơn vị.",
  }),
  SIGNATURE_OTHER_CATEGORY: ({ unit, category }) => ({
    title: `“${unit}” không thuộc nhóm ${category} nên không ký giao ước này.`,
    detail: "Chưa lưu ô nào.",
    cure: "Ghi chữ ký ở giao ước của nhóm đơn vị đó.",
  }),
  SIGNATURE_DAY_NEEDED: ({ unit }) => ({
    title: `“${unit}” ký bổ sung nhưng chưa có ngày ký.`,
    detail: "Chưa lưu ô nào.",
    cure: "Ghi ngày ký bổ sung, hoặc chọn “Đã ký” nếu ký tại hội nghị.",
  }),
  SIGNATURE_TOO_EARLY: ({ unit, day: typed, signedOn }) => ({
    title: `Ngày ký bổ sung ${day(typed)} của “${unit}” không sau ngày ký giao ước ${day(signedOn)}.`,
    detail: "Chưa lưu ô nào.",
    cure: "Xem lại ngày, hoặc chọn “Đã ký” nếu ký cùng ngày.",
  }),

  TARGET_VALUE_NEEDED: ({ name }) => ({
    title: `Chỉ tiêu “${name}” chưa có con số.`,
    detail: "Không có con số thì cuối năm không đo được.",
    cure: "Ghi con số cần đạt, hoặc đổi cách đo sang “Có hoặc không” hay “Trước ngày”.",
  }),
  TARGET_SECOND_VALUE_NEEDED: ({ name }) => ({
    title: `Chỉ tiêu “${name}” là một khoảng nhưng thiếu số sau.`,
    detail: "Ví dụ từ 01 đến 02 điển hình cần cả số 1 và số 2.",
    cure: "Ghi số sau của khoảng.",
  }),
  TARGET_DAY_NEEDED: ({ name }) => ({
    title: `Chỉ tiêu “${name}” chưa có ngày phải xong.`,
    detail: "",
    cure: "Ghi ngày phải xong, hoặc chọn cách đo khác.",
  }),
  TARGET_ALWAYS_MET: ({ name }) => ({
    title: `Chỉ tiêu “${name}” ghi ít nhất 0 nên đơn vị nào cũng đạt.`,
    detail: "Chỉ tiêu như vậy không đo được việc đã làm.",
    cure: "Ghi số lớn hơn 0, hoặc chọn “Nhiều nhất 0” nếu là mức không được vượt.",
  }),
  TARGET_RANGE_UPSIDE_DOWN: ({ name, from, to }) => ({
    title: `Khoảng của chỉ tiêu “${name}” bị ngược: từ ${from} đến ${to}.`,
    detail: "",
    cure: "Ghi số nhỏ trước, số lớn sau.",
  }),
  TARGET_MEASURE_NEEDED: ({ name }) => ({
    title: `Chỉ tiêu “${name}” có con số nhưng chưa có đơn vị tính.`,
    detail: "Con số không có đơn vị tính thì không so được.",
    cure: "Ghi đơn vị tính, ví dụ: xã; điển hình; %.",
  }),
  TARGET_OTHER_CATEGORY: ({ name, pledge }) => ({
    title: `Chỉ tiêu “${name}” giao cho một nhóm mà giao ước “${pledge}” không dành cho.`,
    detail: "",
    cure: "Chọn nhóm của giao ước, hoặc ghi chỉ tiêu vào giao ước của nhóm kia.",
  }),
  TARGET_UNIT_NOT_ASKED: ({ name, unit }) => ({
    title: `“${unit}” không nhận chỉ tiêu “${name}”.`,
    detail: "Đơn vị không là thành viên trong năm, hoặc không thuộc nhóm được giao.",
    cure: "Bỏ đơn vị này khỏi danh sách giao riêng.",
  }),
  TARGET_UNIT_TWICE: ({ name, unit }) => ({
    title: `“${unit}” được giao riêng hai lần ở chỉ tiêu “${name}”.`,
    detail: "",
    cure: "Giữ lại một dòng.",
  }),
  TARGET_TWICE: ({ name, number, asked }) => ({
    title: `Giao ước đã có chỉ tiêu này: chỉ tiêu ${number} “${name}”, ${asked}.`,
    detail: "Hai chỉ tiêu giống nhau thành hai cột giống nhau trong bảng kết quả.",
    cure: "Sửa tên, con số, nội dung hoặc nhóm được giao cho khác; con số riêng của một đơn vị thì ghi ở chỉ tiêu đã có.",
  }),
  TARGET_DIRECTION_REPORTED: ({ name, reported }) => ({
    title: `Chưa đổi cách đo của chỉ tiêu “${name}”: đã có ${reported} kết quả báo cáo.`,
    detail: "Kết quả đã ghi theo cách đo cũ sẽ không đọc được theo cách mới.",
    cure: "Xóa các kết quả đó trong bảng trước, hoặc thêm chỉ tiêu mới.",
  }),
  TARGET_MEASURE_REPORTED: ({ name, reported, measure }) => ({
    title: `Chưa đổi đơn vị tính của chỉ tiêu “${name}”: đã có ${reported} kết quả ghi theo “${measure}”.`,
    detail: "Đổi đơn vị tính mà giữ nguyên con số thì mọi kết quả đã ghi thành sai.",
    cure: "Chép cột kết quả ra Excel, xóa trong bảng, đổi đơn vị tính rồi dán lại số theo đơn vị mới.",
  }),
  ACTUALS_REFUSED: ({ findings, more, all }) => ({
    title: `Chưa lưu ô nào: ${formatWhole(findings.length + more)} trong ${formatWhole(all)} ô chưa đọc được.`,
    detail: [...findings.map(cellSentence), ...(more > 0 ? [`Và ${formatWhole(more)} ô khác.`] : [])].join(
      " ",
    ),
    cure: "Sửa các ô đó rồi nhập lại. Số liệu trong sổ không đổi.",
  }),
  ACTUAL_NOT_ASKED: ({ unit, target }) => ({
    title: `“${unit}” không nhận chỉ tiêu “${target}” nên không có gì để giải trình.`,
    detail: "",
    cure: "Chọn ô khác, hoặc sửa đối tượng của chỉ tiêu.",
  }),
};

function cellSentence({ unit, target, typed, why }: CellFinding): string {
  const shown = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
  return `${unit}, ${target}: “${shown}” – ${cellRefusalWords[why]}.`;
}
