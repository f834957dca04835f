import { formatBytes, formatWhole } from "./quantities";

const nouns: Readonly<Record<string, string>> = {
  nomination_papers: "tài liệu",
  dossier_events: "bước của hồ sơ",
  checklist_marks: "mục giấy tờ đã đánh dấu",
  nomination_scores: "điểm",
  pledge_contents: "nội dung giao ước",
  pledge_signatures: "chữ ký giao ước",
  targets: "chỉ tiêu",
  target_units: "chỉ tiêu giao riêng",
  actuals: "kết quả",
  exemplar_steps: "bước của điển hình",
  voters: "đại biểu trong danh sách dự họp",
  voter_moves: "lượt đến, về",
  agenda_items: "mục chương trình",
  meeting_guests: "khách mời",
  log_entries: "dòng diễn biến",
  memberships: "lần tham gia cụm",
  unit_events: "lần thành lập, đổi tên",
  unit_contacts: "đầu mối liên hệ",
  unit_categories: "lần xếp nhóm",
  unit_areas: "địa bàn",
};

/** Why a row cannot be deleted for good, by the table that refers to it. */
const needs: Readonly<Record<string, string>> = {
  packages: "Đã có gói hồ sơ ghi ra USB từ hồ sơ này",
  round_lines: "Đã có phiếu bầu ghi dòng này",
  round_outcomes: "Kết quả đã chốt cần đến nó",
  award_records: "Lịch sử khen thưởng cần đến nó",
  documents: "Đã có văn bản lập từ mục này",
  rounds: "Hội nghị đã có vòng bỏ phiếu",
  ballot_envelopes: "Đã lập phong bì phiếu",
  regulations: "Quy chế dẫn tới mục này",
  movements: "Có đợt thi đua thuộc phong trào này",
  plan_items: "Có việc của kế hoạch dẫn tới mục này",
  tasks: "Có nhiệm vụ dẫn tới mục này",
  exemplars: "Có điển hình dẫn tới mục này",
  registrations: "Có đăng ký thi đua dẫn tới mục này",
  nominations: "Có hồ sơ đề nghị dẫn tới mục này",
  actuals: "Có kết quả chỉ tiêu dẫn tới mục này",
  targets: "Có chỉ tiêu dẫn tới mục này",
  pledges: "Có giao ước dẫn tới mục này",
  dossier_events: "Có bước của hồ sơ dẫn tới mục này",
  award_quotas: "Chỉ tiêu khen thưởng dẫn tới mục này",
  log_entries: "Diễn biến hội nghị dẫn tới mục này",
  round_voters: "Vòng bỏ phiếu cần danh sách dự họp này",
  late_answers: "Vòng bỏ phiếu cần danh sách dự họp này",
  flag_handovers: "Lần giao cờ luân lưu dẫn tới mục này",
  incoming_papers: "Văn bản đến dẫn tới mục này",
  people: "Có cá nhân thuộc đơn vị này",
  voters: "Có danh sách dự họp ghi mục này",
  unit_events: "Lịch sử của đơn vị khác cần đến nó",
  year_heads: "Danh sách cụm trưởng, cụm phó cần đến nó",
  meetings: "Có hội nghị dẫn tới mục này",
};

/** Words of the bin: what comes back, what goes for good, and why something stays. */
export const binWords = {
  noun: (table: string): string => nouns[table] ?? "dòng khác",
  need: (table: string): string => `${needs[table] ?? "Mục khác trong sổ còn dẫn tới nó"}.`,
  partOfChange: "Đơn vị này ra đời hoặc thay đổi theo một quyết định đã ghi; lịch sử đơn vị cần đến nó.",
  signedRow: "Bản ký chính thức cần đến nó.",
  itemNoun: "mục trong thùng rác",
  emptyOneLabel: "Xóa hẳn 1 mục khỏi thùng rác",
  emptyLabel: (count: number) => `Xóa hẳn ${formatWhole(count)} mục khỏi thùng rác`,

  restoreTitle: (name: string) => `Khôi phục “${name}”?`,
  comesBack: "Trở lại chỗ cũ, cùng với:",
  comesBackAlone: "Trở lại chỗ cũ. Không có gì đi kèm.",
  hangs: (count: number, noun: string) => `${formatWhole(count)} ${noun}`,
  hangsNamed: (count: number, noun: string, names: readonly string[]) =>
    `${formatWhole(count)} ${noun}: ${names.join("; ")}${count > names.length ? "; …" : ""}`,
  inTheWay: "Chưa khôi phục được",
  notNow: "Để trong thùng rác",
  restore: "Khôi phục",
  restoreBlocked: "Chưa khôi phục được: xem lý do ở trên.",

  empty: "Dọn thùng rác…",
  emptyNothing: "Thùng rác trống, không có gì để dọn.",
  deleteOne: "Xóa hẳn…",
  emptyTitle: "Xóa hẳn khỏi thùng rác?",
  olderThan: "Xóa những mục đã nằm trong thùng rác",
  ages: {
    0: "tất cả, kể cả mục vừa bỏ",
    30: "từ 30 ngày trở lên",
    180: "từ 180 ngày trở lên",
    365: "từ một năm trở lên",
  },
  goes: (count: number) => `Sẽ mất hẳn ${formatWhole(count)} mục`,
  goesFiles: (files: number, bytes: number) =>
    files === 0
      ? "Không có tệp tài liệu nào bị xóa khỏi sổ."
      : `${formatWhole(files)} tệp tài liệu không còn nơi nào dùng sẽ bị xóa khỏi sổ (${formatBytes(bytes)}).`,
  goesNone: "Không có mục nào xóa hẳn được.",
  goesNoneReason: "Chưa xóa được: không có mục nào xóa hẳn được.",
  stays: (count: number) => `Ở lại ${formatWhole(count)} mục`,
  audited:
    "Nhật ký vẫn giữ nội dung các mục này để chứng minh việc đã làm. Muốn xóa dữ liệu của một người thì dùng “Xóa dữ liệu cá nhân”. Bản sao lưu đã có không đổi.",
  more: (count: number) => `và ${formatWhole(count)} mục nữa`,
  deed: (count: number, files: number) =>
    files === 0
      ? `Xóa hẳn ${formatWhole(count)} mục khỏi thùng rác.`
      : `Xóa hẳn ${formatWhole(count)} mục khỏi thùng rác và ${formatWhole(files)} tệp tài liệu khỏi sổ.`,
  deedItem: (kind: string, name: string) => `${kind}: ${name}`,
  deedStays: (kind: string, name: string, why: string) => `${kind}: ${name}. ${why}`,
  keep: "Không xóa",
  deleteForGood: "Xóa hẳn",
  deleted: (count: number) => `Đã xóa hẳn ${formatWhole(count)} mục`,
  deletedDetail: (stayed: number, files: number) =>
    [
      files === 0 ? "" : `Đã xóa ${formatWhole(files)} tệp tài liệu.`,
      stayed === 0 ? "" : `${formatWhole(stayed)} mục ở lại vì còn nơi cần đến.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
} as const;
