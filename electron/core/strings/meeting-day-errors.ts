import { formatDate, isLocalDate } from "../base/local-date";
import type { ConferenceErrors } from "../conference/errors";
import type { Sentences } from "./sentence";
import { ownRule } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

type DayErrors = Pick<
  ConferenceErrors,
  | "MEETING_IN_BIN"
  | "CHAIR_MORE_THAN_ONE"
  | "CHAIR_IS_SECRETARY"
  | "DEPUTY_WITHOUT_PAPER"
  | "DEPUTY_CARRIES_TOO_MANY"
  | "DEPUTY_NOT_SEATED"
  | "VOTER_CARRIES_OTHERS"
  | "MOVES_STAND_ON_ROLL"
  | "MOVE_NOT_MARKED"
  | "MOVE_BEFORE_START"
  | "MOVE_SAME_HOUR"
  | "MOVE_ARRIVED_PRESENT"
  | "MOVE_LEFT_ABSENT"
  | "MOVE_BEFORE_ROUND"
  | "LOG_ENTRY_EMPTY"
  | "LOG_ENTRY_OF_ROUND"
  | "HANDOVER_SAME_UNIT"
  | "HANDOVER_NOT_MEMBER"
  | "HANDOVER_YEAR_TAKEN"
  | "ENVELOPE_NOT_PAPER"
  | "ENVELOPE_DAYS_BACKWARDS"
  | "ENVELOPE_BEFORE_MEETING"
  | "ENVELOPE_KEPT_SHORTER"
  | "ENVELOPE_KEPT_UNTIL"
>;

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

const basisOfMost = (clause: string, word: ClusterWord) =>
  clause === "" ? `Số phiếu nhiều nhất do ${ownRule[word]}.` : `Căn cứ: ${clause}.`;

/** Refusals about the day of a meeting: its people, its hours, its log, the flag and the papers after it. */
export const meetingDaySentences: Sentences<DayErrors> = {
  MEETING_IN_BIN: ({ meeting }) => ({
    title: `Hội nghị “${meeting}” đang nằm trong thùng rác.`,
    detail: "Chưa ghi gì vào hội nghị này.",
    cure: "Lấy hội nghị khỏi thùng rác rồi ghi lại.",
  }),
  CHAIR_MORE_THAN_ONE: ({ chair }) => ({
    title: `Ô Chủ trì ghi nhiều người: “${chair}”.`,
    detail: "Biên bản do một người chủ trì ký.",
    cure: "Ghi một người ở ô Chủ trì; người cùng điều hành ghi ở mục chương trình.",
  }),
  CHAIR_IS_SECRETARY: ({ name }) => ({
    title: `“${name}” vừa chủ trì vừa làm thư ký.`,
    detail: "Biên bản cần hai chữ ký của hai người.",
    cure: "Ghi người khác ở ô Thư ký.",
  }),
  DEPUTY_WITHOUT_PAPER: ({ unit }) => ({
    title: `Chưa ghi người đi thay của “${unit}”: thiếu giấy ủy quyền.`,
    detail: "Người đi thay được tính là có mặt khi có giấy ủy quyền.",
    cure: "Ghi số hoặc ngày của giấy ủy quyền; chưa có giấy thì ghi vắng.",
  }),
  DEPUTY_CARRIES_TOO_MANY: ({ deputy, units, most, clause, word }) => ({
    title: `“${deputy}” mang ${units.length} phiếu, quy chế cho mang nhiều nhất ${most} phiếu.`,
    detail: `Các phiếu của: ${units.join("; ")}. ${basisOfMost(clause, word)}`,
    cure: "Ghi người đi thay khác hoặc ghi vắng. Nếu đây là những người khác nhau trùng tên, trùng chức vụ: ghi thêm tên đơn vị sau tên người.",
  }),
  DEPUTY_NOT_SEATED: ({ unit, other }) => ({
    title: `Chưa ghi được người của “${other}” đi thay cho “${unit}”.`,
    detail:
      "Người mang phiếu thay phải đang có mặt trong danh sách, và phiếu của đơn vị mình không do người khác mang.",
    cure: `Điểm danh “${other}” có mặt trước, hoặc chọn người đi thay khác.`,
  }),
  VOTER_CARRIES_OTHERS: ({ unit, units }) => ({
    title: `Người của “${unit}” đang mang phiếu thay cho: ${units.join("; ")}.`,
    detail: "Người vắng hoặc không còn trong danh sách thì không mang phiếu thay được.",
    cure: "Ghi người đi thay khác hoặc ghi vắng cho các đơn vị đó trước.",
  }),
  MOVES_STAND_ON_ROLL: ({ unit }) => ({
    title: `Điểm danh của “${unit}” giữ nguyên vì đã ghi giờ đến, về.`,
    detail: "Giờ đến, về tính tiếp từ lần điểm danh đầu buổi.",
    cure: "Bỏ các lượt đến, về của đơn vị này trước.",
  }),
  MOVE_NOT_MARKED: ({ unit }) => ({
    title: `“${unit}” chưa điểm danh đầu buổi.`,
    detail: "Giờ đến, về tính tiếp từ lần điểm danh đầu buổi.",
    cure: "Ghi có mặt hoặc vắng trước, rồi ghi giờ đến, về.",
  }),
  MOVE_BEFORE_START: ({ clock, starts }) => ({
    title: `Giờ ${clock} sớm hơn giờ họp ${starts}.`,
    detail: "Ai có mặt lúc khai mạc thì ghi ở điểm danh.",
    cure: "Xem lại giờ vừa ghi, hoặc sửa giờ họp.",
  }),
  MOVE_SAME_HOUR: ({ unit, clock }) => ({
    title: `“${unit}” đã có một lượt đến, về lúc ${clock}.`,
    detail: "Hai lượt cùng một giờ thì không biết lúc đó có mặt hay không.",
    cure: "Ghi giờ khác cho lượt này.",
  }),
  MOVE_ARRIVED_PRESENT: ({ unit, clock }) => ({
    title: `“${unit}” đang có mặt nên không ghi đến lúc ${clock} được.`,
    detail: "Một đơn vị đến rồi mới về, về rồi mới đến lại.",
    cure: "Xem lại giờ, hoặc ghi vắng ở điểm danh nếu đơn vị đến muộn.",
  }),
  MOVE_LEFT_ABSENT: ({ unit, clock }) => ({
    title: `“${unit}” không có mặt nên không ghi về lúc ${clock} được.`,
    detail: "Một đơn vị đến rồi mới về.",
    cure: "Ghi giờ đến trước, hoặc xem lại điểm danh.",
  }),
  MOVE_BEFORE_ROUND: ({ round, issued, clock }) => ({
    title: `Giờ ${clock} không ghi được: “${round}” đã phát phiếu lúc ${issued}.`,
    detail: "Số có mặt lúc phát phiếu là căn cứ của số phiếu phát ra.",
    cure: "Ghi giờ sau lúc phát phiếu, hoặc hủy vòng chưa chốt trước.",
  }),
  LOG_ENTRY_EMPTY: () => ({
    title: "Dòng diễn biến chưa có nội dung.",
    detail: "",
    cure: "Ghi người nói hoặc nội dung.",
  }),
  LOG_ENTRY_OF_ROUND: ({ round }) => ({
    title: `Dòng này là kết quả đã chốt của “${round}”.`,
    detail: "Kết quả tự vào diễn biến và giữ nguyên như biên bản kiểm phiếu.",
    cure: "Có thể sửa giờ, mục chương trình và ghi chú của dòng.",
  }),
  HANDOVER_SAME_UNIT: ({ unit }) => ({
    title: `“${unit}” không giao cờ cho chính mình.`,
    detail: "Cờ luân lưu chuyển từ đơn vị này sang đơn vị khác.",
    cure: "Chọn lại bên giao hoặc bên nhận.",
  }),
  HANDOVER_NOT_MEMBER: ({ unit, year }) => ({
    title: `“${unit}” không là thành viên trong năm ${year}.`,
    detail: "Cờ luân lưu giao cho một đơn vị thành viên của năm đó.",
    cure: "Ghi thời gian làm thành viên ở mục Đơn vị, hoặc chọn đơn vị khác.",
  }),
  HANDOVER_YEAR_TAKEN: ({ unit, year }) => ({
    title: `Cờ luân lưu năm ${year} đã ghi giao cho “${unit}”.`,
    detail: "Mỗi năm có một lần giao cờ luân lưu.",
    cure: "Sửa lần đã ghi, hoặc đưa lần đó vào thùng rác.",
  }),
  ENVELOPE_NOT_PAPER: ({ round }) => ({
    title: `“${round}” không bỏ phiếu giấy nên không có phiếu để niêm phong.`,
    detail: "",
    cure: "",
  }),
  ENVELOPE_DAYS_BACKWARDS: ({ closed, other }) => ({
    title: `Ngày ${day(other)} sớm hơn ngày niêm phong ${day(closed)}.`,
    detail: "Phong bì niêm phong rồi mới bàn giao, lưu và hủy.",
    cure: "Xem lại các ngày của phong bì.",
  }),
  ENVELOPE_BEFORE_MEETING: ({ closed, meeting }) => ({
    title: `Ngày niêm phong ${day(closed)} sớm hơn ngày họp ${day(meeting)}.`,
    detail: "Phiếu được niêm phong sau khi kiểm, tại hội nghị hoặc sau đó.",
    cure: "Xem lại ngày niêm phong.",
  }),
  ENVELOPE_KEPT_SHORTER: ({ until, needed }) => ({
    title: `Hạn lưu ${day(until)} ngắn hơn quy chế: phải lưu đến ${day(needed)}.`,
    detail: "Thời hạn khiếu nại và thời gian lưu phiếu tính từ ngày niêm phong.",
    cure: `Ghi hạn lưu từ ${day(needed)} trở đi.`,
  }),
  ENVELOPE_KEPT_UNTIL: ({ until, destroyed }) => ({
    title: `Chưa ghi hủy ngày ${day(destroyed)}: phiếu còn phải lưu đến ${day(until)}.`,
    detail: "Phiếu được giữ cho tới hết hạn khiếu nại.",
    cure: "Ghi ngày hủy sau hạn lưu, hoặc sửa hạn lưu.",
  }),
};
