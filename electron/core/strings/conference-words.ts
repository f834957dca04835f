import { type LocalDate, formatDate } from "../base/local-date";
import type { VoterAttendance } from "../conference/meeting";

/** Words of the meetings and the roll. */
export const conferenceWords = {
  title: "Hội nghị",
  facts: (meetings: number) => `${meetings} hội nghị trong sổ`,
  add: "Thêm hội nghị",
  addFirst: "Thêm hội nghị đầu tiên",
  emptyTitle: "Chưa có hội nghị",
  emptyText:
    "Hội nghị là nơi các đơn vị thành viên bỏ phiếu suy tôn. Thêm ngày họp, nơi họp rồi điểm danh, lập phiếu, kiểm phiếu và chốt kết quả.",
  columnDate: "Ngày họp",
  columnTitle: "Hội nghị",
  columnPlace: "Nơi họp",
  columnPresent: "Có mặt",
  columnState: "Bỏ phiếu",
  present: (present: number, voters: number) => `${present}/${voters}`,
  stateNone: "Chưa lập phiếu",
  stateOpen: (open: number) => (open === 1 ? "Đang bỏ phiếu" : `${open} vòng đang bỏ phiếu`),
  stateSealed: (sealed: number) => (sealed === 1 ? "Đã chốt 1 vòng" : `Đã chốt ${sealed} vòng`),
  search: "Tìm hội nghị",
  searchHint: "Tên hội nghị, nơi họp",
  filterYear: "Năm",
  everyYear: "Mọi năm",
  ofYear: (year: number) => `Năm ${year}`,
  noneFoundTitle: "Không có hội nghị nào khớp",
  noneFoundText: "Bớt chữ đang tìm hoặc chọn mọi năm để thấy các hội nghị khác.",
  clearFilters: "Bỏ lọc",
  keyChoose: "chọn dòng",
  keyOpen: "mở hội nghị",
  back: "Các hội nghị",

  newTitle: "Hội nghị mới",
  editTitle: "Sửa hội nghị",
  draftName: "hội nghị đang nhập",
  fieldTitle: "Tên hội nghị",
  fieldTitleHint: "Ghi như trong giấy mời; tên này vào biên bản.",
  fieldDate: "Ngày họp",
  fieldYear: "Họp về năm",
  fieldYearHint: "Để trống nếu là năm của ngày họp; họp tháng 4/2024 tổng kết năm 2023 thì ghi 2023.",
  fieldDateHint: "Quy chế bỏ phiếu và tên đơn vị lấy theo ngày này.",
  dateFixed: "Đã lập phiếu theo ngày này; hủy vòng chưa chốt trước khi đổi.",
  sealedFixed: "Đã có vòng chốt kết quả; nội dung này đã vào biên bản.",
  fieldPlace: "Nơi họp",
  fieldNote: "Ghi chú",
  save: "Lưu hội nghị",
  cancel: "Không lưu",
  edit: "Sửa hội nghị",
  bin: "Đưa vào thùng rác",
  binWhyNot: "Hội nghị đã có vòng bỏ phiếu.",

  stepsLabel: "Các bước của hội nghị",
  stepBallot: "Phiếu",
  stepCount: "Kiểm phiếu",
  stepOutcome: "Kết quả",
  stepSeal: "Chốt",
  stepBallotFacts: (lines: number) => `${lines} tên trên phiếu`,
  stepBallotNone: "chưa lập",
  stepCountWrong: (wrong: number) => `${wrong} sai`,
  stepCountMissing: "chưa đủ",
  stepCountRight: "đúng",
  stepOutcomeFacts: (won: number) => `${won} đạt`,
  stepSealed: "đã chốt",
  stepSealNot: "chưa chốt",
  goBallot: "Sang bước Phiếu",
  goCount: "Sang Kiểm phiếu",
  noRoundTitle: "Chưa có vòng bỏ phiếu",
  noRoundText:
    "Bước này làm việc trên phiếu đã lập: danh sách đơn vị được đề nghị và số lượng lấy của từng nhóm.",
  roundChooser: "Vòng bỏ phiếu",

  rollTitle: "Danh sách điểm danh",
  rollEmptyTitle: "Chưa có danh sách điểm danh",
  rollEmptyText:
    "Danh sách gồm các đơn vị thành viên có quyền bỏ phiếu trong ngày họp, mỗi đơn vị một phiếu. Lấy từ mục Đơn vị rồi ghi có mặt, người đi thay hoặc vắng.",
  fillRoll: "Lấy các đơn vị thành viên",
  markAll: (unmarked: number) => `Ghi có mặt ${unmarked} đơn vị chưa điểm danh`,
  rollFixed: (round: string) => `Danh sách giữ nguyên vì “${round}” đã lập phiếu.`,
  columnUnit: "Đơn vị có quyền bỏ phiếu",
  columnDelegate: "Đại biểu",
  columnAttendance: "Điểm danh",
  deputyOf: (deputy: string) => `đi thay: ${deputy}`,
  noCategory: "Chưa xếp nhóm",
  editVoter: "Ghi đại biểu",
  voterTitle: (unit: string) => `Điểm danh ${unit}`,
  voterDraft: (unit: string) => `điểm danh ${unit}`,
  fieldDelegate: "Đại biểu được triệu tập",
  fieldDelegateHint: "Chức vụ hoặc họ tên, như trong giấy mời.",
  fieldDeputy: "Người đi thay",
  fieldDeputyHint: "Chức vụ hoặc họ tên. Hai người trùng tên, trùng chức vụ: ghi thêm tên đơn vị.",
  fieldCarrier: "Người của đơn vị khác mang phiếu",
  fieldCarrierHint: "Chỉ chọn khi người đi thay đã có trong danh sách; số phiếu một người mang theo quy chế.",
  carrierNone: "Không, người đi thay chỉ mang phiếu của đơn vị này",
  carrier: (unit: string, delegate: string) => (delegate === "" ? unit : `${unit} (${delegate})`),
  fieldAttendance: "Điểm danh",
  fieldReason: "Lý do vắng",
  saveVoter: "Lưu điểm danh",
  removeVoter: "Bỏ khỏi danh sách",
  attendanceTitle: "Thành phần dự họp",
  summoned: "Triệu tập",
  presentWord: "Có mặt",
  absent: "Vắng",
  unmarked: "Chưa điểm danh",
  deputies: (deputies: number) => `trong đó ${deputies} người đi thay`,
  attendanceCounts:
    "Người đi thay có giấy ủy quyền được tính là có mặt. Khách mời đếm riêng, không tính vào số triệu tập.",
  minimumTitle: "Tỷ lệ dự họp tối thiểu",
  minimumNone: "Quy chế không đặt tỷ lệ dự họp tối thiểu.",
  minimumMet: (present: number, summoned: number, needed: number) =>
    `Đủ: có mặt ${present}/${summoned}, cần ít nhất ${needed}.`,
  minimumNotMet: (present: number, summoned: number, needed: number) =>
    `Chưa đủ: có mặt ${present}/${summoned}, cần ít nhất ${needed}.`,
  keyGrid: "chuyển dòng",
  keyVoter: "ghi đại biểu",
} as const;

export const attendanceWords: Readonly<Record<VoterAttendance, string>> = {
  PRESENT: "Có mặt",
  DEPUTY: "Người đi thay",
  ABSENT: "Vắng",
  NOT_MARKED: "Chưa điểm danh",
};

/** "Nguồn ghi hai ngày: 02/11 và 02/12/2022": a contradiction of the source, shown where the day is used. */
export function twoDatesWords(date: LocalDate, other: LocalDate): string {
  const [first, second] = date < other ? [date, other] : [other, date];
  const shortFirst =
    first.slice(0, 4) === second.slice(0, 4) ? formatDate(first).slice(0, 5) : formatDate(first);
  return `Nguồn ghi hai ngày: ${shortFirst} và ${formatDate(second)}`;
}
