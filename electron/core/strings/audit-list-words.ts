import type { AuditKind } from "../safekeeping/audit/kinds";
import { formatWhole } from "./quantities";

/** What the program itself noted, without a step of anybody's work. */
const programEvents: Readonly<Record<string, string>> = {
  "app.createBook": "Lập sổ",
  "app.openSample": "Lập sổ từ sổ mẫu",
  "app.watchRows": "Bắt đầu theo dõi từng bản ghi",
  "app.clockSetBack": "Đồng hồ của máy lùi về trước",
  "app.clockFarAhead": "Đồng hồ của máy vượt lên trước nhiều",
  "app.signIn": "Đăng nhập",
  "app.unlock": "Mở khóa",
  "app.lock": "Khóa sổ",
  "app.idleLock": "Sổ tự khóa vì không có người dùng",
  "app.signOut": "Đăng xuất",
  "app.recover": "Dùng phiếu khôi phục",
  "app.vouch": "Người thứ hai xác nhận",
  "app.failedSignIns": "Nhập sai mật khẩu nhiều lần",
  "app.openOlderBook": "Làm tiếp với sổ cũ hơn lần dùng gần nhất",
  "app.setLogAside": "Cất tệp ghi tạm không phải của sổ này",
  "app.freeLock": "Mở khóa sổ do máy khác giữ",
  "app.restoreDamaged": "Đưa bản sao lưu vào thay tệp sổ hỏng",
  "app.salvageBook": "Cứu dữ liệu từ tệp sổ hỏng",
  "app.restoreNotDone": "Khôi phục bị ngắt, sổ vẫn như trước",
};

/** The name of a step; what the program noted by itself has no step and is named here. */
export function stepLabel({
  label,
  procedure,
}: {
  readonly label: string;
  readonly procedure: string;
}): string {
  return label === "" ? (programEvents[procedure] ?? auditListWords.programEvent) : label;
}

/** Words of the tab "Nhật ký", its drawer, the check of the book and the export. */
export const auditListWords = {
  tab: "Nhật ký",
  programEvent: "Việc của chương trình",
  onlyPerson: "Người giữ sổ",
  nobodyYet: "Chưa ai đăng nhập",
  personGone: "Người không còn trong sổ",
  kinds: {
    REGISTRY: "Đơn vị",
    PLEDGES: "Phong trào – Giao ước",
    AWARDS: "Lịch sử khen thưởng",
    DOSSIERS: "Hồ sơ đề nghị",
    CONFERENCE: "Hội nghị",
    DOCUMENTS: "Văn bản",
    EXCHANGE: "Gói hồ sơ",
    PEOPLE: "Người dùng",
    SAFEKEEPING: "Sao lưu – Bảo mật",
  } satisfies Record<AuditKind, string>,

  withheld:
    "Số liệu của vòng kiểm hai lượt chỉ hiện ở đây sau khi chốt kết quả, để hai lượt không thấy số của nhau.",

  when: "Lúc",
  who: "Người làm",
  what: "Việc đã làm",
  where: "Phần của sổ",
  number: "Số",
  undone: "Đã hoàn tác",
  twoPersons: "Hai người",
  both: (names: readonly string[]) => names.join(" và "),

  search: "Tìm trong việc đã làm, lý do",
  anyone: "Mọi người",
  anyKind: "Mọi phần",
  from: "Từ ngày",
  to: "Đến ngày",
  halfTyped: (typed: readonly string[]) =>
    `${typed.map((text) => `“${text}”`).join(", ")} chưa phải là ngày trọn vẹn (dd/mm/yyyy): danh sách chưa lọc theo ngày này.`,
  only: "Chỉ xem",
  onlyAll: "Tất cả",
  onlyTwo: "Hai người làm",
  onlyUndone: "Đã hoàn tác",
  ofRecord: (name: string) => `Các bước của: ${name}`,
  clearRecord: "Xem mọi bước",
  exportOpen: "Xuất cho người kiểm tra…",
  newer: "Mới hơn",
  older: "Cũ hơn",
  none: "Không có bước nào khớp",
  noneText: "Mọi lần lưu đều thành một dòng ở đây. Bỏ bớt điều kiện lọc để xem thêm.",

  drawerTitle: (seq: number) => `Sự kiện số ${formatWhole(seq)}`,
  record: "Mục",
  reason: "Lý do",
  field: "Thông tin",
  before: "Trước",
  after: "Sau",
  nothing: "–",
  noFields: "Bước này không ghi nội dung trước và sau.",
  unchangedMore: (count: number) => `${formatWhole(count)} thông tin giữ nguyên`,
  erased: (seq: number) =>
    `Nội dung đã được xóa theo yêu cầu xóa dữ liệu cá nhân, ở sự kiện số ${formatWhole(seq)}. Chuỗi nhật ký vẫn kiểm tra được.`,
  undoneBy: (seq: number) => `Đã được hoàn tác ở sự kiện số ${formatWhole(seq)}`,
  undoOf: (seq: number) => `Hoàn tác sự kiện số ${formatWhole(seq)}`,
  otherSteps: "Các bước khác của mục này",
  openRecord: "Mở bản ghi",
  recordNotThere: {
    BINNED: "Đang ở thùng rác: khôi phục trước đã.",
    GONE: "Không còn trong sổ.",
  },
  chain: "Mã chuỗi",
  close: "Đóng",

  checkTitle: "Kiểm tra sổ",
  checkNow: "Kiểm tra toàn bộ",
  checkStop: "Dừng",
  checkRunning: "Đang kiểm tra toàn bộ…",
  checkCounts: (counts: { events: number; seals: number; papers: number; watchedRows: number }) =>
    `${formatWhole(counts.events)} sự kiện, ${formatWhole(counts.seals)} kết quả đã chốt, ${formatWhole(counts.papers)} tài liệu, ${formatWhole(counts.watchedRows)} bản ghi.`,
  checkWhole: "Nhật ký được đọc lại từ sự kiện đầu tiên.",
  checkSinceLast: "Nhật ký được đọc tiếp từ lần kiểm tra trước.",
  accept: "Ghi nhận…",
  acceptTitle: "Ghi nhận bản ghi bị đổi ngoài chương trình",
  acceptText:
    "Sổ giữ các bản ghi này như đang có và thôi nhắc. Trước và sau của từng bản ghi đi vào nhật ký cùng lý do. Chỉ làm khi đã đối chiếu với giấy tờ.",
  acceptReason: "Lý do",
  acceptDo: "Ghi nhận",
  acceptCancel: "Để sau",
  acceptLabel: (rows: number) => `Ghi nhận ${formatWhole(rows)} bản ghi bị đổi ngoài chương trình`,
  accepted: (rows: number) => `Đã ghi nhận ${formatWhole(rows)} bản ghi`,

  clockBack: (before: string, after: string) =>
    `Đồng hồ của máy lùi về ${after}, sau bước đã ghi lúc ${before}.`,
  clockAhead: (before: string, after: string) =>
    `Đồng hồ của máy nhảy tới ${after}; bước trước đó ghi lúc ${before}.`,
  clockCure: "Thứ tự các bước lấy theo số thứ tự nên không mất gì. Xem lại ngày giờ của máy.",
  clockSeen: "Đã rõ",
} as const;
