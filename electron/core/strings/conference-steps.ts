/** Steps of the conference room by name, as the undo list and the audit trail show them; and its nouns. */
export const conferenceSteps = {
  meetingNoun: "hội nghị",
  voterNoun: "dòng điểm danh",
  roundNoun: "vòng bỏ phiếu",
  lineNoun: "dòng phiếu",
  unitNoun: "đơn vị",
  categoryNoun: "nhóm đơn vị",
  nominationNoun: "hồ sơ đề nghị",

  addMeeting: (title: string) => `Thêm hội nghị ${title}`,
  editMeeting: (title: string) => `Sửa hội nghị ${title}`,
  binMeeting: (title: string) => `Đưa hội nghị ${title} vào thùng rác`,
  restoreMeeting: (title: string) => `Lấy hội nghị ${title} khỏi thùng rác`,

  fillRoll: (voters: number) => `Đưa ${voters} đơn vị thành viên vào danh sách điểm danh`,
  addVoter: (unit: string) => `Thêm ${unit} vào danh sách điểm danh`,
  editVoter: (unit: string) => `Điểm danh ${unit}`,
  markAllPresent: (voters: number) => `Ghi có mặt cho ${voters} đơn vị`,
  unmarkVoters: (voters: number) => `Bỏ điểm danh ${voters} đơn vị`,
  removeVoters: (voters: number) => `Bỏ ${voters} đơn vị khỏi danh sách điểm danh`,

  openRound: (round: string) => `Lập phiếu ${round}`,
  cancelRound: (round: string) => `Hủy vòng ${round}`,
  saveCount: (round: string) => `Nhập số phiếu ${round}`,
  saveMinutesFacts: (round: string) => `Ghi nội dung biên bản ${round}`,
  sealRound: (round: string) => `Chốt kết quả ${round}`,
} as const;

/** What the check at the opening says of a sealed round whose tables or document were touched from outside. */
export const sealFindings = {
  documentMissing: "Không có bản đã chốt của vòng này.",
  documentDamaged: "Bản đã chốt không còn đúng từng chữ như khi chốt.",
  documentUnreadable: "Bản đã chốt không đọc được.",
  codeDiffers: (stored: string, computed: string) =>
    `Mã ghi trong sổ là ${stored}, tính lại từ bản đã chốt là ${computed}.`,
  otherRound: "Bản đã chốt là của một vòng khác.",
  otherBook: "Bản đã chốt là của một sổ khác.",
  sealedAt: "Giờ chốt",
  meeting: "Hội nghị",
  roll: "Danh sách điểm danh",
  round: "Tên vòng",
  rule: "Quy định bỏ phiếu",
  ballot: "Danh sách trên phiếu",
  facts: "Nội dung biên bản",
  outcome: "Kết quả tính lại",
  outcomeRows: "Bảng kết quả",
  totals: "Số phiếu",
  line: (number: number, name: string) => `Dòng ${number} – ${name}`,
  differs: (part: string) => `${part} trong sổ khác bản đã chốt.`,
  figureDiffers: (part: string, sealed: string, stored: string) =>
    `${part}: bản đã chốt ghi ${sealed}, sổ ghi ${stored}.`,
  figures: {
    printed: "phiếu in",
    issued: "phiếu phát ra",
    leftOver: "phiếu còn lại",
    spoiled: "phiếu hỏng, đổi",
    returned: "phiếu thu về",
    valid: "phiếu hợp lệ",
    invalid: "phiếu không hợp lệ",
    blankPapers: "phiếu để trắng",
    agree: "đồng ý",
    disagree: "không đồng ý",
    blank: "để trống",
  },
  notEntered: "chưa nhập",
} as const;
