import { formatDate, isLocalDate } from "../base/local-date";
import type { PledgeErrors } from "../pledges/errors";
import { yearPledgeSentences } from "./pledges-pledge-errors";
import { listNames } from "./quantities";
import type { Sentences } from "./sentence";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

export const pledgeSentences: Sentences<PledgeErrors> = {
  ...yearPledgeSentences,
  PERIOD_ENDS_BEFORE_START: ({ name, from, to }) => ({
    title: `“${name}” kết thúc (${day(to)}) trước khi bắt đầu (${day(from)}).`,
    detail: "Hai mốc thời gian trái nhau nên chưa lưu.",
    cure: "Xem lại ngày hoặc năm bắt đầu và kết thúc.",
  }),
  MOVEMENT_DAY_OUTSIDE_YEARS: ({ name, date, year, end }) => ({
    title: `Ngày ${day(date)} không thuộc năm ${end === "FIRST" ? "bắt đầu" : "kết thúc"} ${year} của “${name}”.`,
    detail: "Ngày và năm trái nhau nên chưa lưu.",
    cure: "Sửa ngày cho đúng năm, hoặc sửa năm.",
  }),
  WAVE_OUTSIDE_MOVEMENT: ({ name, period, movement, movementPeriod }) => ({
    title: `Đợt “${name}” (${period}) nằm ngoài thời gian của phong trào (${movementPeriod}).`,
    detail: `Phong trào: “${movement}”.`,
    cure: "Sửa ngày của đợt, hoặc sửa thời gian của phong trào trước.",
  }),
  WAVE_UNDER_WAVE: ({ name, parent }) => ({
    title: `Chưa lưu “${name}”: không xếp được vào “${parent}”.`,
    detail: "Chỉ đợt thi đua thuộc một phong trào; một đợt không chứa phong trào hay đợt khác.",
    cure: "Chọn phong trào thường xuyên hoặc chuyên đề, hoặc để trống.",
  }),
  MOVEMENT_TITLE_TAKEN: ({ name, period }) => ({
    title: `Đã có “${name}” (${period}) trong sổ.`,
    detail: "Hai phong trào cùng tên, cùng thời gian sẽ lẫn nhau trong kế hoạch và báo cáo.",
    cure: "Mở phong trào đã có, hoặc ghi tên đầy đủ hơn.",
  }),
  MOVEMENT_LEAVES_WAVES: ({ name, names }) => ({
    title: `Chưa lưu: thời gian mới của “${name}” không còn chứa các đợt của phong trào.`,
    detail: `Đợt nằm ngoài: ${listNames(names, 3, "đợt")}.`,
    cure: "Sửa ngày của các đợt trước.",
  }),
  MOVEMENT_HAS_WAVES: ({ name, names }) => ({
    title: `“${name}” còn đợt thi đua nên chưa đưa vào thùng rác.`,
    detail: `Các đợt: ${listNames(names, 3, "đợt")}.`,
    cure: "Đưa các đợt vào thùng rác trước.",
  }),
  UNIT_NOT_ON_DAY: ({ name, date }) => ({
    title: `“${name}” không tồn tại ngày ${day(date)}.`,
    detail: "Đơn vị chưa lập hoặc đã kết thúc, sáp nhập trước ngày đó nên chưa lưu.",
    cure: "Chọn đơn vị có trong ngày đó, hoặc xem lại ngày.",
  }),
  PLAN_DAY_OUTSIDE_YEAR: ({ name, date, year }) => ({
    title: `Ngày ${day(date)} của “${name}” nằm ngoài kế hoạch năm ${year}.`,
    detail: "Chỉ năm tổng kết và ký giao ước trong một hội nghị mới có việc sang năm liền kề.",
    cure: `Ghi ngày trong năm ${year}, hoặc đặt cách tổ chức của năm là tổng kết kết hợp ký giao ước.`,
  }),
  PLAN_PAPER_NOT_NAMED: ({ name }) => ({
    title: `Chưa lưu “${name}”: loại việc và văn bản phải gửi chưa khớp.`,
    detail: "Hạn gửi văn bản phải nêu văn bản gì; hội nghị và hoạt động thì không.",
    cure: "Chọn văn bản các đơn vị phải gửi, hoặc đổi loại việc.",
  }),
  PLAN_TEMPLATE_UNREADABLE: ({ file }) => ({
    title: `Mẫu kế hoạch “${file}” không đọc được.`,
    detail: "Tệp mẫu đã bị sửa sai khuôn dạng. Kế hoạch trong sổ không đổi.",
    cure: "Sửa lại tệp trong thư mục plans của chương trình, hoặc cài lại chương trình.",
  }),
  PLAN_ITEM_IN_PLAN: ({ names }) => ({
    title: "Chưa thêm: có việc đã nằm trong kế hoạch năm.",
    detail: `Đã có: ${listNames(names, 3, "việc")}.`,
    cure: "Bỏ chọn các việc đã có rồi thêm lại.",
  }),
  PLAN_ITEM_HAS_PAPERS: ({ name, papers }) => ({
    title: `“${name}” đã có ${papers} văn bản đến trả lời.`,
    detail: "Ngày đến của các văn bản đó được tính chậm, đúng hạn theo việc này.",
    cure: "Bỏ liên kết ở các văn bản đến trước, hoặc đánh dấu việc là không thực hiện.",
  }),
  DONE_WITHOUT_DAY: ({ name }) => ({
    title: `Chưa lưu “${name}”: ngày hoàn thành và tình trạng chưa khớp.`,
    detail: "Việc đã xong phải có ngày xong; việc chưa xong hoặc không thực hiện thì không có.",
    cure: "Ghi ngày hoàn thành, hoặc đổi tình trạng.",
  }),
  DONE_IN_FUTURE: ({ name, date, today }) => ({
    title: `“${name}”: ngày hoàn thành ${day(date)} chưa tới.`,
    detail: `Sổ đang xem ngày ${day(today)}.`,
    cure: "Ghi ngày đã hoàn thành thật.",
  }),
  TASK_NO_OWNER: ({ name }) => ({
    title: `Chưa lưu nhiệm vụ “${name}”: chưa có nơi thực hiện.`,
    detail: "Nhiệm vụ không có nơi chịu trách nhiệm thì không đôn đốc được.",
    cure: "Chọn một đơn vị, hoặc ghi tên nơi thực hiện.",
  }),
  TASK_DUE_BEFORE_MEETING: ({ name, due, meetingDay }) => ({
    title: `Hạn ${day(due)} của “${name}” sớm hơn ngày hội nghị giao việc (${day(meetingDay)}).`,
    detail: "Hai ngày trái nhau nên chưa lưu.",
    cure: "Xem lại hạn, hoặc chọn đúng hội nghị.",
  }),
  TASK_TWO_OWNERS: ({ name, owner }) => ({
    title: `Chưa lưu nhiệm vụ “${name}”: vừa chọn đơn vị thực hiện, vừa ghi nơi thực hiện khác “${owner}”.`,
    detail: "Mỗi nhiệm vụ có một nơi chịu trách nhiệm.",
    cure: "Giữ một trong hai; nơi phối hợp thì ghi vào nội dung.",
  }),
  INCOMING_TWO_SENDERS: ({ subject, sender }) => ({
    title: `Chưa vào sổ văn bản “${subject}”: vừa chọn đơn vị gửi, vừa ghi nơi gửi khác “${sender}”.`,
    detail: "Mỗi văn bản đến có một nơi gửi.",
    cure: "Giữ một trong hai; nơi cùng ký thì ghi vào ghi chú.",
  }),
  INCOMING_NO_SENDER: ({ subject }) => ({
    title: `Chưa vào sổ “${subject}”: chưa có nơi gửi.`,
    detail: "",
    cure: "Chọn đơn vị gửi, hoặc ghi tên nơi gửi.",
  }),
  INCOMING_DATED_AFTER_RECEIVED: ({ dated, received }) => ({
    title: `Ngày ghi trên văn bản (${day(dated)}) muộn hơn ngày đến (${day(received)}).`,
    detail: "Văn bản không thể đến trước ngày ký nên chưa vào sổ.",
    cure: "Xem lại ngày trên văn bản và ngày đến.",
  }),
  INCOMING_RECEIVED_IN_FUTURE: ({ received, today }) => ({
    title: `Ngày đến ${day(received)} chưa tới.`,
    detail: `Sổ đang xem ngày ${day(today)}.`,
    cure: "Ghi ngày văn bản đến thật.",
  }),
  INCOMING_TWICE: ({ sender, number, arrivalNumber }) => ({
    title: `Văn bản số ${number} của ${sender} đã vào sổ.`,
    detail: `Số đến ${arrivalNumber}, cùng ngày ghi trên văn bản.`,
    cure: "Mở văn bản đã có, hoặc xem lại số và ngày.",
  }),
  EXEMPLAR_TWICE: ({ name, unit }) => ({
    title: `${unit} đã có điển hình “${name}” trong năm.`,
    detail: "",
    cure: "Mở điển hình đã có, hoặc ghi tên khác.",
  }),
  EXEMPLAR_STEP_SKIPPED: ({ step, missing }) => ({
    title: `Chưa ghi được khâu ${step}: chưa có khâu ${missing}.`,
    detail: "Bốn khâu đi theo thứ tự: phát hiện, bồi dưỡng, tổng kết, nhân rộng.",
    cure: `Ghi ngày của khâu ${missing} trước.`,
  }),
  EXEMPLAR_STEP_TOO_EARLY: ({ step, date, earlier, earlierDate }) => ({
    title: `Khâu ${step} (${day(date)}) sớm hơn khâu ${earlier} (${day(earlierDate)}).`,
    detail: "Hai ngày trái nhau nên chưa lưu.",
    cure: "Xem lại ngày của hai khâu.",
  }),
};
