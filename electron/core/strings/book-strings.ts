/** Words of opening, keeping and checking a book: reasons, findings, names of steps. */
export const bookStrings = {
  cannotOpenFile: "không mở được tệp so-thi-dua.db",
  diskReadWrite: (code: string) => `đọc hoặc ghi đĩa không xong (${code})`,
  pagesDamaged: "một phần của tệp so-thi-dua.db đã hỏng",
  notADatabase: "tệp so-thi-dua.db không còn đọc được như một sổ",
  heldByAnother: "một chương trình khác đang giữ tệp so-thi-dua.db",

  stepNoun: "bước",
  undoLabel: (label: string) => `Hoàn tác: ${label}`,
  alreadyUndone: "Bước này đã được hoàn tác rồi.",
  changedSince: "Dữ liệu của bước này đã được sửa tiếp sau đó.",
  notUndoneWhy: (procedure: string): string =>
    notUndoneReasons[procedure] ?? "Bước này không có bước ngược lại.",
  rowNoun: (table: string): string => rowNouns[table] ?? "Mục",
} as const;

/** Why a step stays done, by its command; screens say it where the undo button would be. */
const notUndoneReasons: Readonly<Record<string, string>> = {
  "app.createBook": "Lập sổ là bước đầu tiên, không hoàn tác được.",
  "conference.sealRound": "Kết quả đã chốt thì không mở lại: biên bản có thể đã ký.",
  "conference.cancelRound": "Vòng bỏ phiếu đã hủy; muốn dùng lại thì mở vòng mới.",
  "conference.unmarkVoters": "Điểm danh lại bằng tay ở danh sách đại biểu.",
  "conference.removeVoters": "Lập lại danh sách đại biểu từ các đơn vị thành viên.",
  "documents.makeMinutes": "Văn bản đã xuất thì giữ nguyên; muốn sửa thì xuất bản mới.",
  "exchange.writePackage": "Gói hồ sơ có thể đã được mang đi.",
  "exchange.recheckPackage": "Kết quả kiểm tra gói là sự việc đã xảy ra.",
  "registry.removeCategory": "Thêm lại nhóm theo tên cũ.",
  "safekeeping.backupNow": "Bản sao lưu nằm ngoài sổ, xóa bằng tay nếu không cần.",
  "safekeeping.erasePerson": "Dữ liệu cá nhân đã xóa thì không lấy lại được.",
};

const rowNouns: Readonly<Record<string, string>> = {
  clusters: "Thông tin cụm trong bước",
  units: "Đơn vị trong bước",
  people: "Cá nhân trong bước",
  regulations: "Quy chế trong bước",
  nominations: "Hồ sơ trong bước",
  nomination_papers: "Tài liệu trong bước",
  meetings: "Hội nghị trong bước",
  voters: "Đại biểu trong bước",
  rounds: "Vòng bỏ phiếu trong bước",
};
