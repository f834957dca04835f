import { formatDate, isLocalDate } from "../base/local-date";
import type { ConferenceErrors } from "../conference/errors";
import { meetingDaySentences } from "./meeting-day-errors";
import type { Sentences } from "./sentence";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

export const conferenceSentences: Sentences<ConferenceErrors> = {
  ...meetingDaySentences,
  ROLL_FIXED_BY_ROUND: ({ round }) => ({
    title: `Danh sách dự họp giữ nguyên vì “${round}” đã lập phiếu.`,
    detail: "Số có mặt là căn cứ của số phiếu phát ra.",
    cure: "Hủy vòng chưa chốt trước khi sửa danh sách.",
  }),
  MEETING_HAS_SEALED_ROUND: ({ meeting, code }) => ({
    title: `“${meeting}” đã có vòng chốt kết quả (mã ${code}) nên không đổi được.`,
    detail: "Ngày, nơi họp đã đi vào biên bản.",
    cure: "",
  }),
  MEETING_HAS_OPEN_ROUND: ({ meeting, round }) => ({
    title: `“${meeting}” còn “${round}” đang lập phiếu.`,
    detail: "Bỏ hội nghị lúc này sẽ mất số phiếu đang nhập.",
    cure: "Hủy vòng đó trước.",
  }),
  MEETING_DATE_FIXED_BY_ROUND: ({ round }) => ({
    title: `Ngày họp giữ nguyên vì “${round}” đã lập phiếu.`,
    detail: "Tên trên phiếu và quy chế áp dụng lấy theo ngày họp.",
    cure: "Hủy vòng chưa chốt trước khi đổi ngày.",
  }),
  VOTER_TWICE: ({ unit }) => ({
    title: `“${unit}” đã có trong danh sách dự họp.`,
    detail: "",
    cure: "Sửa dòng đã có.",
  }),
  VOTER_NOT_MEMBER: ({ unit, date }) => ({
    title: `“${unit}” không là thành viên ngày ${day(date)}.`,
    detail: "Chỉ đơn vị thành viên có quyền bỏ phiếu.",
    cure: "Ghi thời gian làm thành viên ở mục Đơn vị nếu đúng là thành viên.",
  }),
  NO_VOTER_PRESENT: () => ({
    title: "Chưa lập phiếu được: chưa có ai có mặt.",
    detail: "",
    cure: "Điểm danh trước khi lập phiếu.",
  }),
  ROLL_NOT_MARKED: ({ unmarked }) => ({
    title: `Chưa lập phiếu được: còn ${unmarked} đơn vị chưa điểm danh.`,
    detail: "Số có mặt là căn cứ của số phiếu phát ra.",
    cure: "Ghi có mặt, người đi thay hoặc vắng cho từng đơn vị.",
  }),
  ATTENDANCE_TOO_LOW: ({ present, needed, summoned }) => ({
    title: `Chưa lập phiếu được: có mặt ${present}/${summoned}, quy chế cần ít nhất ${needed}.`,
    detail: "Chưa đủ tỷ lệ dự họp tối thiểu theo quy chế của cụm.",
    cure: "Xem lại điểm danh, hoặc dời cuộc họp.",
  }),
  NO_NOMINATION_IN_ROUND: () => ({
    title: "Chưa lập phiếu được: chưa chọn đề nghị nào.",
    detail: "",
    cure: "Chọn các đề nghị đưa vào phiếu.",
  }),
  NO_REGULATION: ({ date }) => ({
    title: `Chưa có quy chế áp dụng cho ngày ${day(date)}.`,
    detail: "Cách bỏ phiếu và ngưỡng đạt lấy từ quy chế của cụm, chương trình không tự đặt.",
    cure: "Ghi quy chế bỏ phiếu của cụm trước khi lập phiếu.",
  }),
  MODE_NOT_BUILT: ({ mode }) => ({ title: `Chưa hỗ trợ hình thức “${mode}”.`, detail: "", cure: "" }),
  QUOTA_ABOVE_LINES: ({ group, quota, lines }) => ({
    title: `Nhóm “${group}” lấy ${quota} nhưng chỉ có ${lines} đề nghị.`,
    detail: "",
    cure: "Giảm số lấy hoặc thêm đề nghị.",
  }),
  ROUND_SEALED: ({ round, code }) => ({
    title: `“${round}” đã chốt kết quả (mã ${code}).`,
    detail: "Số liệu đã chốt không sửa được.",
    cure: "",
  }),
  ROUND_NOT_SEALED: ({ round }) => ({
    title: `“${round}” chưa chốt kết quả nên chưa có mã.`,
    detail: "",
    cure: "Chốt kết quả trước.",
  }),
  COUNT_NOT_COMPLETE: ({ missing }) => ({
    title: `Chưa chốt được: còn ${missing} ô chưa nhập.`,
    detail: "Ô để trống không được coi là 0.",
    cure: "Nhập đủ, kể cả số 0.",
  }),
  IDENTITIES_RED: ({ findings }) => ({
    title: `Chưa chốt được: còn ${findings.length} phép kiểm số phiếu sai.`,
    detail: "Số đã nhập vẫn được giữ.",
    cure: "Xem cột Phép kiểm số phiếu, đếm lại tập phiếu có dòng lệch.",
  }),
  TELLERS_MISSING: () => ({
    title: "Chưa ghi Tổ kiểm phiếu.",
    detail: "Biên bản cần ít nhất một người kiểm phiếu.",
    cure: "Ghi Tổ kiểm phiếu ở bước Kết quả.",
  }),
};
