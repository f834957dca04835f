/** Words of the design system: parts that know nothing of a room. */
export const uiStrings = {
  notEntered: "chưa nhập",
  close: "Đóng",
  closeDrawer: "Đóng ngăn (Esc)",
  loading: "Đang đọc sổ…",
  chosen: "đang chọn",
  required: "bắt buộc",
  total: "Cộng",

  undo: "Hoàn tác",
  saved: "Đã lưu",
  undone: "Đã hoàn tác",

  willLose: "Sẽ mất",
  willKeep: "Vẫn giữ",
  reasonLabel: "Lý do (ghi vào nhật ký)",
  reasonNeeded: "Cần ghi lý do.",

  selectPlaceholder: "Chọn…",
  selectNothing: "Không có mục nào khớp chữ đã gõ.",
  clearChoice: "Bỏ chọn",
  searchPlaceholder: "Tìm, không cần dấu",
  clearSearch: "Xóa chữ đang tìm",
  openCalendar: "Mở lịch",

  dateFormatHint: "ngày/tháng/năm",
  dateTwoDigitYear: "Năm cần đủ bốn chữ số, ví dụ 02/11/2022.",
  dateUnreadable: "Gõ ngày theo dạng ngày/tháng/năm, ví dụ 02/11/2022.",
  dateImpossible: "Lịch không có ngày này.",

  integerUnreadable: "Chỉ nhập số nguyên, không có chữ, dấu phẩy hay dấu chấm.",
  integerNegative: "Không nhập số âm.",
  integerTooLarge: "Số quá lớn, nhiều nhất 9 chữ số.",
  scoreUnreadable: "Chỉ nhập số, ví dụ 98,25.",
  scoreNegative: "Không nhập điểm âm.",
  scoreTooManyDecimals: "Nhiều nhất hai chữ số sau dấu phẩy.",
  scoreTooLarge: "Điểm quá lớn.",

  fieldRequired: "Cần nhập mục này.",
  fieldTooLong: (limit: number | bigint) => `Nhiều nhất ${limit} ký tự.`,
  fieldTooShort: (limit: number | bigint) => `Ít nhất ${limit} ký tự.`,
  fieldTooLarge: (limit: number | bigint) => `Không lớn hơn ${limit}.`,
  fieldTooSmall: (limit: number | bigint) => `Không nhỏ hơn ${limit}.`,
  listTooShort: (limit: number | bigint) => `Cần chọn ít nhất ${limit} mục.`,
  listTooLong: (limit: number | bigint) => `Chọn nhiều nhất ${limit} mục.`,
  fieldNotRight: "Chưa đúng, xem lại mục này.",
  formErrorsTitle: (count: number) => `Chưa lưu được: còn ${count} mục cần sửa.`,

  page: (from: string, to: string, all: string) => `${from}–${to} trong ${all}`,
  previousPage: "Trang trước",
  nextPage: "Trang sau",

  kept: "Không đổi gì",
  stepDone: "đã xong",
  stepCurrent: "đang làm",
  stepLater: "chưa tới",
} as const;
