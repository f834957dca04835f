/** Words of the window's frame: header, rail, status bar, guards. */
export const frameStrings = {
  appName: "Sổ Thi Đua",
  rooms: "Các phần của sổ",
  roomOverview: "Tổng quan",
  roomRegistry: "Đơn vị",
  roomPledges: "Phong trào – Giao ước",
  roomDossiers: "Hồ sơ đề nghị",
  roomConference: "Hội nghị",
  roomAwards: "Lịch sử khen thưởng",
  roomDocuments: "Văn bản",
  roomExchange: "Gói hồ sơ",
  roomSafekeeping: "Sao lưu – Bảo mật",
  roomHelp: "Trợ giúp",

  year: (year: number) => `Năm ${year}`,
  bookSample: (day: string | null) =>
    day === null ? "Sổ mẫu · số liệu minh họa" : `Sổ mẫu · số liệu minh họa · xem như ngày ${day}`,
  bookTraining: "Sổ tập dượt",
  bookReal: "Sổ thật",
  keeper: "Thư ký",

  statusBar: "Tình trạng của sổ",
  savedAt: (clock: string) => `Đã lưu lúc ${clock}`,
  savedOn: (moment: string) => `Lưu lần cuối ${moment}`,
  notSavedYet: "Chưa có thay đổi",
  unsaved: "Có nội dung chưa lưu",
  backedUpToday: (clock: string) => `Sao lưu hôm nay ${clock} · đã mở thử, đọc lại đủ`,
  backedUpOn: (day: string) => `Sao lưu ngày ${day} · đã mở thử, đọc lại đủ`,
  notBackedUp: "Chưa sao lưu",
  noNetwork: "Không kết nối mạng",

  leaveTitle: "Rời khi chưa lưu?",
  leaveLose: (name: string) => `Nội dung đang sửa: ${name}`,
  leaveKeep: "Mọi nội dung đã lưu trong sổ",
  leaveStay: "Ở lại sửa tiếp",
  leaveGo: "Rời, bỏ nội dung đang sửa",

  brokenTitle: "Màn hình này gặp sự cố",
  brokenText: (incident: string) =>
    `Mã sự cố ${incident}. Nội dung đã lưu trong sổ không đổi. Mở lại màn hình; nếu sự cố lặp lại, ghi mã này kèm việc đang làm và gửi cho người hỗ trợ.`,
  brokenAgain: "Mở lại màn hình",
  draftOffered: (moment: string) => `Có bản nháp gõ dở lúc ${moment}.`,
  draftTakeUp: "Gõ tiếp bản nháp",
  draftDiscard: "Bỏ bản nháp",
  closingBook: "Đang sao lưu, đóng sổ…",
  closeBook: "Đóng sổ",
  readingBook: "Đang mở sổ…",
} as const;
