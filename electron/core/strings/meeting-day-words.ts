import type { GuestKind } from "../conference/day/guest";
import type { LackCode } from "../conference/day/readiness";
import type { MeetingKind } from "../conference/day/meeting-kind";

/** Words of the day of a meeting: its stages, preparation, people, log, handover and the papers after it. */
export const dayScreen = {
  stagesLabel: "Các phần của ngày họp",
  stages: {
    prepare: "Chuẩn bị",
    roll: "Điểm danh",
    log: "Diễn biến",
    vote: "Bỏ phiếu",
    conclude: "Kết luận",
    handover: "Bàn giao – Lưu phiếu",
  },

  fieldKind: "Loại hội nghị",
  fieldStarts: "Giờ họp",
  fieldStartsHint: "Dạng 08:00.",
  fieldChair: "Chủ trì",
  fieldChairHint: "Một người: chức vụ hoặc họ tên.",
  fieldSecretary: "Thư ký",
  fieldHost: "Đơn vị đăng cai",

  agendaTitle: "Chương trình",
  agendaEmptyTitle: "Chưa có chương trình",
  agendaEmptyText:
    "Chương trình là thứ tự các phần của buổi họp, kèm giờ và người trình bày. Bắt đầu từ một mẫu rồi sửa, hoặc thêm từng mục.",
  agendaTemplate: "Thêm theo mẫu",
  agendaTemplateTitle: "Chọn mẫu chương trình",
  agendaTemplateItems: (items: number) => `${items} mục`,
  agendaTemplateUse: "Thêm vào chương trình",
  agendaAdd: "Thêm mục",
  agendaClock: "Giờ",
  agendaItem: "Nội dung",
  agendaPresenter: "Người trình bày",
  agendaUp: (title: string) => `Đưa lên: ${title}`,
  agendaDown: (title: string) => `Đưa xuống: ${title}`,
  agendaDialogNew: "Mục chương trình mới",
  agendaDialogEdit: "Sửa mục chương trình",
  agendaDraft: "mục chương trình đang nhập",
  agendaNote: "Ghi chú",
  agendaSave: "Lưu mục",
  agendaBin: "Bỏ mục này",
  agendaBackwards: (items: number) =>
    items === 1 ? "Một mục có giờ sớm hơn mục đứng trên." : `${items} mục có giờ sớm hơn mục đứng trên.`,
  agendaBackwardsHint: "Xem lại giờ hoặc thứ tự; vẫn lưu được như đang ghi.",
  toolsHead: "Thao tác",
  keyMove: "chuyển chỗ",
  keyEdit: "sửa mục",

  factsTitle: "Thông tin buổi họp",
  editFacts: "Sửa",
  guestCount: "Khách mời",
  lacksTitle: "Còn thiếu",
  lacksNone: "Không còn thiếu gì cho phần tiếp theo.",
  lackGo: "Mở",

  rollViews: "Danh sách",
  viewVoters: "Có quyền bỏ phiếu",
  viewGuests: "Khách mời",
  viewMoves: "Đến, về",
  keyMarks: "có mặt, vắng, ủy quyền",
  deputyPaper: "Số giấy ủy quyền",
  deputyPaperOn: "Ngày giấy ủy quyền",
  deputyPaperHint: "Cần số hoặc ngày; không có giấy thì không tính là có mặt.",
  byPaper: (number: string, on: string) =>
    [number === "" ? "" : `giấy ủy quyền số ${number}`, on === "" ? "" : `ngày ${on}`]
      .filter((part) => part !== "")
      .join(" "),

  guestsEmptyTitle: "Chưa có khách mời",
  guestsEmptyText:
    "Khách mời và đại biểu không có quyền bỏ phiếu được đếm riêng, không tính vào số triệu tập.",
  guestAdd: "Thêm khách mời",
  guestNew: "Khách mời mới",
  guestEdit: "Sửa khách mời",
  guestDraft: "khách mời đang nhập",
  guestKind: "Thành phần",
  guestName: "Họ tên hoặc chức danh",
  guestPost: "Chức vụ",
  guestBody: "Cơ quan, đơn vị",
  guestPresent: "Có mặt",
  guestAttendance: "Điểm danh",
  guestSave: "Lưu khách mời",
  guestBin: "Bỏ khách mời này",
  guestsCounted: (present: number, all: number) => `${present}/${all} khách mời có mặt`,

  movesEmptyTitle: "Chưa ai đến muộn hay về sớm",
  movesEmptyText:
    "Ghi giờ đến, giờ về của đơn vị sau khi điểm danh đầu buổi. Số có mặt lúc phát phiếu tính theo các giờ này.",
  moveVoter: "Đơn vị",
  moveKind: "Việc",
  moveArrived: "Đến",
  moveLeft: "Về",
  moveClock: "Giờ",
  moveNote: "Ghi chú",
  moveAdd: "Ghi",
  moveClockUnreadable: "Gõ giờ dạng 09:40.",
  moveBin: (unit: string) => `Bỏ lượt này của ${unit}`,
  presentNow: (present: number, summoned: number, clock: string) =>
    `Sau ${clock}: có mặt ${present}/${summoned}`,
  presentNowWhy: "Tính từ điểm danh đầu buổi và các giờ đến, về đã ghi.",

  logTitle: "Diễn biến",
  logFacts: (entries: number) => `${entries} dòng`,
  logEmptyTitle: "Chưa ghi diễn biến",
  logEmptyText:
    "Mỗi dòng một việc: ai nói, nói gì, lúc mấy giờ. Gõ ở dòng dưới cùng rồi nhấn Enter. Kết quả đã chốt và giờ đến, về tự vào đây; biên bản hội nghị lấy từ các dòng này.",
  logKind: "Loại dòng",
  logClock: "Giờ",
  logSpeaker: "Người nói",
  logText: "Nội dung",
  logTextHint: "Enter: ghi · Shift+Enter: xuống dòng",
  logSave: "Ghi dòng",
  logEdit: "Sửa dòng này",
  logUp: "Đưa dòng lên",
  logDown: "Đưa dòng xuống",
  logBin: "Bỏ dòng này",
  logEditing: "Đang sửa một dòng đã ghi",
  logCancelEdit: "Thôi sửa",
  logNoClock: "–",
  logFromDraft: "Nội dung gõ dở đã được giữ lại.",
  logInProgress: "Đang ở mục",
  logNoItem: "ngoài chương trình",
  logPrevious: "Mục trước",
  logNext: "Mục sau",
  logVoteFallen: "từ kết quả đã chốt",
  logMoveFallen: "từ điểm danh",
  keyKind: "loại dòng",
  keySave: "ghi dòng",
  keyItem: "mục sau",

  readTitle: "Kết luận để đọc",
  readFacts: "chữ lớn cho người chủ trì",
  readEmptyTitle: "Chưa có gì để đọc",
  readEmptyText:
    "Phần đọc lấy từ các dòng Kết luận ở Diễn biến và kết quả các vòng đã chốt. Ghi một dòng Kết luận trước.",
  readGoLog: "Sang Diễn biến",
  minutesTitle: "Số liệu của biên bản hội nghị",
  opened: "Khai mạc",
  closed: "Bế mạc",
  unknown: "chưa ghi",
  absentUnits: "Vắng",
  deputies: "Người đi thay",
  votes: "Vòng đã chốt",
  conclusions: "Dòng kết luận",

  flagTitle: "Cờ luân lưu và hồ sơ",
  flagAdd: "Ghi giao cờ",
  flagEmptyTitle: "Chưa ghi lần giao cờ nào",
  flagEmptyText:
    "Lịch sử nhận cờ luân lưu qua các năm: đơn vị giao, đơn vị nhận, cho năm nào, kèm hồ sơ bàn giao.",
  flagYear: "Năm",
  flagFrom: "Bên giao",
  flagTo: "Bên nhận",
  flagOn: "Ngày giao",
  flagFirst: "lần đầu",
  flagNew: "Ghi giao cờ luân lưu",
  flagEdit: "Sửa lần giao cờ luân lưu",
  flagDraft: "lần giao cờ đang nhập",
  flagFromHint: "Để trống nếu là lần nhận đầu tiên.",
  flagForYear: "Cho năm",
  flagHandedBy: "Người giao",
  flagReceivedBy: "Người nhận",
  flagPostHint: "Chức vụ, như ký ở biên bản bàn giao.",
  flagItems: "Hồ sơ bàn giao kèm theo, mỗi dòng một thứ",
  flagNote: "Ghi chú",
  flagSave: "Lưu lần giao cờ",
  flagBin: "Bỏ lần giao cờ này",

  envelopeTitle: "Phiếu đã niêm phong",
  envelopeAdd: "Niêm phong một phong bì",
  envelopeWhyNot: "Chưa có vòng bỏ phiếu giấy nào đã chốt.",
  envelopeEmptyTitle: "Chưa niêm phong phiếu",
  envelopeEmptyText:
    "Sau khi chốt, phiếu thu về và phiếu còn lại, hỏng được cho vào phong bì, niêm phong, bàn giao và lưu đến hết hạn khiếu nại.",
  envelopeChecks: "Phép kiểm số phiếu trong phong bì",
  envelopeRound: "Vòng",
  envelopeContent: "Trong phong bì",
  envelopePapers: "Số phiếu",
  envelopeHanded: "Bàn giao cho",
  envelopeKeep: "Lưu đến",
  envelopeDestroyed: "Đã hủy",
  envelopeNew: "Niêm phong phiếu",
  envelopeEdit: "Sửa phong bì phiếu",
  envelopeDraft: "phong bì đang nhập",
  envelopeClosedOn: "Ngày niêm phong",
  envelopeClosedClock: "Giờ niêm phong",
  envelopeClosedBy: "Người niêm phong",
  envelopeHandedOn: "Ngày bàn giao",
  envelopeKeepUntil: "Lưu đến ngày",
  envelopeKeepHint: (days: number | null, months: number | null, regulation: string) =>
    days === null && months === null
      ? "Quy chế không ghi thời hạn; gõ ngày do cụm quyết định."
      : `Tính từ ngày niêm phong, theo ${regulation}: ${[
          days === null ? "" : `${days} ngày khiếu nại`,
          months === null ? "" : `lưu ${months} tháng`,
        ]
          .filter((part) => part !== "")
          .join(", ")}.`,
  envelopeDestroyedOn: "Ngày hủy",
  envelopeNote: "Ghi chú",
  envelopeSave: "Lưu phong bì",
  envelopeBin: "Bỏ phong bì này",
  countedHint: (papers: number) => `Biên bản ghi ${papers} phiếu.`,
  contents: { RETURNED: "Phiếu thu về", UNUSED: "Phiếu còn lại, hỏng" },
  checkFormula: (enclosed: number | null, counted: number) =>
    enclosed === null
      ? `chưa niêm phong, cần ${counted}`
      : enclosed === counted
        ? `${enclosed} = ${counted}`
        : `${enclosed}, cần ${counted}`,
  checkLabel: (round: string, content: string) => `${round}: ${content.toLowerCase()}`,

  save: "Lưu",
  cancel: "Không lưu",
} as const;

export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  LAUNCH: "Phát động, ký giao ước",
  MIDYEAR: "Sơ kết 6 tháng",
  YEAR_END: "Tổng kết năm",
  COMBINED: "Tổng kết và ký giao ước năm sau",
  COUNCIL: "Họp hội đồng",
  OTHER: "Hội nghị khác",
};

export const guestKindWords: Readonly<Record<GuestKind, string>> = {
  GUEST: "Khách mời",
  DELEGATE: "Đại biểu không bỏ phiếu",
  SERVICE: "Phục vụ",
};

/** What a meeting lacks, in a sentence; `count` where the code counts something. */
export function lackSentence(code: LackCode, count: number | null): string {
  switch (code) {
    case "NO_REGULATION":
      return "Chưa có quy chế áp dụng cho ngày họp.";
    case "NO_START_HOUR":
      return "Chưa ghi giờ họp.";
    case "NO_PLACE":
      return "Chưa ghi nơi họp.";
    case "NO_CHAIR":
      return "Chưa ghi người chủ trì.";
    case "NO_SECRETARY":
      return "Chưa ghi thư ký.";
    case "NO_AGENDA":
      return "Chưa có chương trình.";
    case "AGENDA_BACKWARDS":
      return `Chương trình có ${count ?? 0} mục giờ sớm hơn mục đứng trên.`;
    case "NO_INVITATIONS":
      return "Chưa xuất giấy mời.";
    case "ROLL_EMPTY":
      return "Chưa có danh sách điểm danh.";
    case "ROLL_NOT_MARKED":
      return `Còn ${count ?? 0} đơn vị chưa điểm danh.`;
    case "ATTENDANCE_TOO_LOW":
      return `Còn thiếu ${count ?? 0} đơn vị để đủ tỷ lệ dự họp tối thiểu.`;
    case "NO_TELLERS":
      return "Vòng đang mở chưa ghi Tổ kiểm phiếu.";
    case "PAPERS_NOT_SEALED":
      return "Phiếu của vòng đã chốt chưa niêm phong đủ.";
  }
}
