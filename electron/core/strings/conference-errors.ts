import { formatDate, isLocalDate } from "../base/local-date";
import type { ReadingTurn } from "../conference/double-count";
import type { ConferenceErrors } from "../conference/errors";
import { dossierStateWords } from "./dossier-life-words";
import { meetingDaySentences } from "./meeting-day-errors";
import { modeWords } from "./ballot-words";
import { reopeningSentences } from "./reopening-errors";
import type { Sentences } from "./sentence";

const day = (text: string) => (isLocalDate(text) ? formatDate(text) : text);

const turnWords: Readonly<Record<ReadingTurn | "SINGLE", string>> = {
  SINGLE: "vòng này chỉ kiểm một lượt",
  FIRST: "tổ 1 đang nhập lượt 1",
  SECOND: "tổ 2 đang nhập lượt 2",
  DIFFERING: "hai lượt còn lệch nhau",
  AGREED: "hai lượt đã trùng nhau",
  RESOLVED: "đã ghi lần đếm chung",
};

export const conferenceSentences: Sentences<ConferenceErrors> = {
  ...meetingDaySentences,
  ...reopeningSentences,
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
  ROUND_NEEDS_SECOND_PERSON: () => ({
    title: "Chưa lập phiếu được: sổ mới có một người dùng.",
    detail: "Chốt kết quả cần hai người, và từ lúc lập phiếu đến lúc chốt không thêm được người dùng.",
    cure: "Thêm thư ký hoặc tổ kiểm phiếu ở Sao lưu – Bảo mật, mục Người dùng, rồi lập phiếu.",
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
  NOMINATION_BEYOND_BALLOT: ({ number, state }) => ({
    title: `${number} không đưa lên phiếu được: hồ sơ đang ở trạng thái “${dossierStateWords[state] ?? ""}”.`,
    detail: "Chỉ bỏ phiếu cho hồ sơ chưa rút và chưa vào tờ trình.",
    cure: "Bỏ tên này khỏi phiếu, hoặc lấy lại bước đã ghi nhầm ở mục Hồ sơ.",
  }),
  NO_REGULATION: ({ date }) => ({
    title: `Chưa có quy chế áp dụng cho ngày ${day(date)}.`,
    detail: "Cách bỏ phiếu và ngưỡng đạt lấy từ quy chế của cụm, chương trình không tự đặt.",
    cure: "Ghi quy chế bỏ phiếu của cụm trước khi lập phiếu.",
  }),
  MODE_NOT_ALLOWED: ({ mode, regulation }) => ({
    title: `“${regulation}” không có hình thức: ${modeWords[mode] ?? ""}.`,
    detail: "Hình thức biểu quyết lấy từ quy chế đang áp dụng trong ngày họp.",
    cure: "Chọn hình thức quy chế cho phép, hoặc ghi quy chế khác.",
  }),
  DUE_DAY_MISSING: () => ({
    title: "Chưa ghi hạn trả lời.",
    detail: "Ý kiến về sau hạn được liệt kê nhưng không tính vào kết quả.",
    cure: "Ghi ngày cuối cùng nhận ý kiến.",
  }),
  ROUND_HOUR_MISSING: ({ moves }) => ({
    title: `Chưa ghi giờ phát phiếu, giờ biểu quyết: danh sách dự họp có ${moves} lượt đến, về.`,
    detail: "Ai có mặt để bỏ phiếu phụ thuộc vào giờ này.",
    cure: "Ghi giờ rồi lập phiếu.",
  }),
  SCORE_MISSING: ({ group, missing }) => ({
    title: `Nhóm “${group}” còn ${missing} tên chưa có điểm.`,
    detail: "Quy chế xếp kết quả theo điểm; chưa nhập điểm khác với điểm 0.",
    cure: "Nhập điểm cho đủ, kể cả điểm 0.",
  }),
  LINK_NOTHING_OPEN: ({ round }) => ({
    title: `“${round}” không để ngỏ điều gì cho vòng tiếp theo này.`,
    detail:
      "Vòng tiếp theo chỉ mở khi còn tên bằng phiếu, còn suất phải lấy đủ, hoặc chọn trong số đã được suy tôn.",
    cure: "",
  }),
  LINK_NOT_IN_POOL: ({ name, round }) => ({
    title: `${name} không thuộc diện bỏ phiếu tiếp của “${round}”.`,
    detail: "Phiếu của vòng tiếp theo chỉ ghi các tên vòng trước để lại.",
    cure: "Bỏ tên này khỏi phiếu.",
  }),
  LINK_PLACES: ({ group, places, quota }) => ({
    title: `Nhóm “${group}” còn ${places} suất, không lấy ${quota}.`,
    detail: "Số lấy của vòng tiếp theo đúng bằng số suất vòng trước để lại.",
    cure: `Ghi số lấy là ${places}.`,
  }),
  ROUND_ALREADY_FOLLOWED: ({ round, by }) => ({
    title: `“${round}” đã có vòng tiếp theo là “${by}”.`,
    detail: "",
    cure: "Hủy vòng đó nếu chưa chốt, hoặc mở tiếp từ vòng đó.",
  }),
  CANDIDATE_NOT_MEMBER: ({ unit, date }) => ({
    title: `“${unit}” không là thành viên ngày ${day(date)}.`,
    detail: "Cụm trưởng, Cụm phó bầu trong các đơn vị thành viên.",
    cure: "Bỏ đơn vị này khỏi phiếu.",
  }),
  TIE_NOT_THERE: ({ group }) => ({
    title: `Nhóm “${group}” không có trường hợp bằng nhau ở suất cuối.`,
    detail: "Số phiếu đã đổi, hoặc kết quả đã rõ.",
    cure: "Xem lại bước Kết quả.",
  }),
  TIE_PLACES: ({ group, places, chosen }) => ({
    title: `Nhóm “${group}” còn ${places} suất, đã chọn ${chosen} tên.`,
    detail: "Số tên được chọn đúng bằng số suất còn lại, trong các tên bằng nhau.",
    cure: `Chọn ${places} tên.`,
  }),
  TIE_SCORES_DECIDE_NOTHING: ({ group }) => ({
    title: `Điểm không phân định được nhóm “${group}”.`,
    detail: "Có tên chưa có điểm, hoặc điểm bằng nhau ở suất cuối.",
    cure: "Chọn cách khác, hoặc để ngỏ và bỏ phiếu vòng tiếp theo.",
  }),
  TIE_NEEDS_WHO_AND_WHY: () => ({
    title: "Chưa ghi ai quyết định và lý do.",
    detail: "Hai nội dung này in trong biên bản kiểm phiếu.",
    cure: "Ghi người quyết định và lý do.",
  }),
  NOT_AN_ELECTION: ({ round }) => ({
    title: `“${round}” không phải vòng bầu Cụm trưởng, Cụm phó.`,
    detail: "",
    cure: "",
  }),
  HEADS_ALREADY_WRITTEN: ({ round, year }) => ({
    title: `Kết quả “${round}” đã ghi vào năm ${year}.`,
    detail: "",
    cure: "Hoàn tác lần ghi trước nếu cần ghi lại.",
  }),
  YEAR_HAS_HEADS: ({ year, unit }) => ({
    title: `Năm ${year} đã ghi ${unit} giữ nhiệm vụ.`,
    detail: "Mỗi đơn vị chỉ đứng một lần trong năm.",
    cure: "Sửa danh sách Cụm trưởng, Cụm phó của năm đó trước.",
  }),
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
  LATE_NOT_BY_LETTER: ({ round }) => ({
    title: `“${round}” không xin ý kiến bằng văn bản nên không có trả lời muộn.`,
    detail: "",
    cure: "",
  }),
  LATE_TWICE: ({ unit }) => ({
    title: `“${unit}” đã có trong danh sách trả lời muộn.`,
    detail: "Mỗi đơn vị trả lời một lần.",
    cure: "Bỏ dòng đã có nếu ngày nhận ghi sai, rồi ghi lại.",
  }),
  LATE_IN_TIME: ({ unit, received, due }) => ({
    title: `Trả lời của “${unit}” nhận ngày ${day(received)}, chưa quá hạn ${day(due)}.`,
    detail: "Trả lời trong hạn được tính vào số về đúng hạn, không phải về muộn.",
    cure: "Xem lại ngày nhận, hoặc tính đơn vị này vào số về đúng hạn.",
  }),
  READING_NOT_TURN: ({ round, turn }) => ({
    title: `Chưa ghi được vào “${round}”: ${turnWords[turn] ?? ""}.`,
    detail: "Hai tổ đếm và nhập riêng; số của tổ này không hiện khi tổ kia đang nhập.",
    cure: "Làm tiếp ở bước Kiểm phiếu theo lượt đang mở.",
  }),
  READING_NOT_YOURS: ({ round, why }) => ({
    title:
      why === "KEYED_THE_OTHER"
        ? `Người đang dùng sổ đã nhập lượt kia của “${round}” nên không nhập lượt này.`
        : `Lượt này của “${round}” đang do người khác nhập.`,
    detail:
      "Hai lượt do hai người nhập riêng, không thấy số của nhau. Số đã nhập vẫn còn, chưa có gì thay đổi.",
    cure:
      why === "KEYED_THE_OTHER"
        ? "Mời người khác của tổ kiểm phiếu đăng nhập để nhập lượt này."
        : "Để người đã nhập đăng nhập làm tiếp; người đó vắng thì quản trị sổ nhập tiếp.",
  }),
  READING_RECOUNT: ({ round, units }) => ({
    title: `Hai tổ đã lệch hai lần ở: ${units.join("; ")}.`,
    detail: `Việc nhập riêng của “${round}” dừng ở đây.`,
    cure: "Hai tổ cùng đếm lại các dòng lệch rồi ghi lần đếm chung, kèm người đếm và lý do.",
  }),
  READING_NEEDS_WHO_AND_WHY: () => ({
    title: "Chưa ghi ai cùng đếm lại và lý do lệch.",
    detail: "Hai nội dung này in trong biên bản kiểm phiếu.",
    cure: "Ghi người cùng đếm và lý do.",
  }),
  COUNT_NOT_SETTLED: ({ round, turn }) => ({
    title: `“${round}” phải kiểm hai lượt: ${turnWords[turn] ?? ""}.`,
    detail: "Quy chế yêu cầu hai tổ kiểm độc lập; kết quả chỉ có khi hai lượt trùng nhau hoặc đã đếm chung.",
    cure: "Làm xong bước Kiểm phiếu trước khi chốt.",
  }),
  TELLERS_MISSING: () => ({
    title: "Chưa ghi Tổ kiểm phiếu.",
    detail: "Biên bản cần ít nhất một người kiểm phiếu.",
    cure: "Ghi Tổ kiểm phiếu ở bước Kết quả.",
  }),
};
