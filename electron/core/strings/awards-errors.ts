import type { AwardHistoryErrors } from "../awards/history/errors";
import type { AwardViewErrors } from "../awards/views/errors";
import { formatDate } from "../base/local-date";
import type { LocalDate } from "../base/local-date";
import { awardRowFaultWords } from "./awards-history-words";
import type { Sentences } from "./sentence";

export const awardHistorySentences: Sentences<AwardHistoryErrors> = {
  AWARD_ROWS_WRONG: ({ rows, faults }) => ({
    title: `Chưa ghi được ${rows} dòng: có dòng cần sửa.`,
    detail: faults.map(awardRowFaultWords).join(" "),
    cure: "Sửa các dòng đã nêu rồi ghi lại. Chưa dòng nào được ghi vào sổ.",
  }),
  AWARD_OF_DOSSIER: ({ recipient, award }) => ({
    title: `${award} của “${recipient}” do hồ sơ trong sổ tự ghi.`,
    detail: "Bản ghi này luôn theo quyết định của hồ sơ.",
    cure: "Mở hồ sơ để sửa quyết định, hoặc ghi thu hồi ở đó.",
  }),
  AWARD_DECIDED_BEFORE_YEAR: ({ year, decidedOn }) => ({
    title: `Ngày quyết định ${formatDate(decidedOn as LocalDate)} trước năm khen thưởng ${year}.`,
    detail: "",
    cure: "Xem lại ngày trên quyết định.",
  }),
  AWARD_DECIDED_AHEAD: ({ decidedOn, today }) => ({
    title: `Ngày quyết định ${formatDate(decidedOn as LocalDate)} chưa tới.`,
    detail: `Hôm nay là ngày ${formatDate(today as LocalDate)}.`,
    cure: "Xem lại ngày trên quyết định, hoặc để trống nếu chưa có quyết định.",
  }),
  AWARD_RECORDED_AGAIN: ({ recipient, award, year }) => ({
    title: `Lịch sử khen thưởng đã có ${award} năm ${year} của ${recipient}.`,
    detail: "Lấy lại từ thùng rác thì một lần khen thưởng được ghi hai lần.",
    cure: "Giữ bản ghi đã có, hoặc bỏ bản ghi đó trước khi lấy lại.",
  }),
};

export const awardViewSentences: Sentences<AwardViewErrors> = {
  WATCH_DECIDED_AFTER_YEAR: ({ year, decidedOn }) => ({
    title: `Ngày quy định ${formatDate(decidedOn as LocalDate)} sau năm thi đua ${year}.`,
    detail: "Nội dung theo dõi của một năm được quy định trước hoặc trong năm đó.",
    cure: "Xem lại ngày trên văn bản, hoặc ghi nội dung này vào năm sau.",
  }),
};
