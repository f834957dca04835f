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
  MOVEMENT_TITLE_TAKEN: ({ name }) => ({
    title: `Đã có “${name}” bắt đầu cùng năm trong sổ.`,
    detail: "Hai phong trào cùng tên, cùng năm sẽ lẫn nhau trong kế hoạch và báo cáo.",
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
};
