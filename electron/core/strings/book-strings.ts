/** Words of opening, keeping and checking a book: reasons, findings, names of steps. */
export const bookStrings = {
  cannotOpenFile: "không mở được tệp so-thi-dua.db",
  diskReadWrite: (code: string) => `đọc hoặc ghi đĩa không xong (${code})`,
  pagesDamaged: "một phần của tệp so-thi-dua.db đã hỏng",
  notADatabase: "tệp so-thi-dua.db không còn đọc được như một sổ",
  heldByAnother: "một chương trình khác đang giữ tệp so-thi-dua.db",

  integrityFault: (table: string, detail: string) => `bảng ${table}: ${detail}`,
  brokenReferences: (table: string) => `bảng ${table} chỉ tới mục không còn`,
  storageName: "Tệp dữ liệu của sổ (so-thi-dua.db)",
  storageDetail: (fault: string) =>
    `${fault}. Ngừng nhập liệu, chép thư mục sổ sang nơi khác rồi mở bản sao lưu gần nhất.`,
  auditBroken: (seq: number) => `Nhật ký của sổ, từ sự kiện số ${seq}`,
  auditBrokenDetail: "Chuỗi nhật ký đứt ở đây: các sự kiện từ chỗ này trở đi không còn chứng minh được.",
  auditCut: "Nhật ký của sổ",
  auditCutDetail: (count: number) => `${count} sự kiện không khớp với các bước đã ghi.`,
  auditPayload: (seq: number, label: string) =>
    label === ""
      ? `Nội dung sự kiện số ${seq} trong nhật ký`
      : `Nội dung sự kiện số ${seq} trong nhật ký: ${label}`,
  auditPayloadDetail:
    "Nội dung không còn đúng như lúc ghi. Việc đã làm và thứ tự của nó vẫn chứng minh được.",
  seal: (round: string, code: string) => `Kết quả đã chốt của ${round}, mã ${code}`,
  sealChanged: "Bản kết quả đã chốt không còn đúng như lúc chốt. Đối chiếu với biên bản đã ký.",
  sealCodeChanged: "Mã ghi trong sổ không phải mã của bản kết quả đã chốt. Đối chiếu với biên bản đã ký.",
  sealMissing: (round: string) => `Kết quả của ${round}`,
  sealLost: "Nhật ký ghi đã chốt nhưng bản kết quả đã chốt không còn. Đối chiếu với biên bản đã ký.",
  derivedDetail: (difference: string) => `Số liệu trong sổ khác bản đã chốt: ${difference}.`,
  paper: (fileName: string, owner: string) => `Tài liệu “${fileName}” ${owner}`,
  paperOfNomination: (number: string) => `của hồ sơ ${number}`,
  paperOfRound: (round: string) => `của ${round}`,
  paperOfCluster: (subject: string) => `của giấy tờ cụm “${subject}”`,
  paperReceived: (number: number) => `của văn bản đến số ${number}`,
  paperWithoutOwner: (digest: string) => `Tài liệu có mã ${digest}`,
  paperMissing: "Không còn tệp trong thư mục papers của sổ. Lấy lại từ bản sao lưu hoặc đính kèm lại.",
  paperSize: (now: string, before: string) => `Tệp dài ${now}, lúc đính kèm dài ${before}.`,
  paperChanged: "Nội dung tệp không còn đúng như lúc đính kèm. Lấy lại từ bản sao lưu hoặc đính kèm lại.",
  checkStopped: (fault: string) => `Không kiểm tra được đến cùng: ${fault}`,
  incident: (incident: string) => `lỗi chưa lường trước, số ghi lỗi ${incident}`,

  backupFolder: (code: string, year: number, stamp: string) => `Sao-luu_${code}_${year}_${stamp}`,
  personNoun: "cá nhân",
  eraseLabel: "Xóa dữ liệu cá nhân của một người",
  backupLabel: "Sao lưu ra ổ ngoài",
  notOurCopy: "tệp chép không phải sổ của Sổ Thi Đua",
  erasedName: "(đã xóa)",

  stepNoun: "bước",
  undoLabel: (label: string) => `Hoàn tác: ${label}`,
  undoIsNotUndone: "Đây là một lần hoàn tác; muốn có lại thì làm lại bằng tay.",
  personErased: "Dữ liệu cá nhân trong bước này đã được xóa.",
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
  pledges: "Giao ước trong bước",
  pledge_contents: "Nội dung giao ước trong bước",
  pledge_signatures: "Chữ ký giao ước trong bước",
  targets: "Chỉ tiêu trong bước",
  actuals: "Kết quả trong bước",
  registrations: "Đăng ký trong bước",
  nominations: "Hồ sơ trong bước",
  nomination_papers: "Tài liệu trong bước",
  meetings: "Hội nghị trong bước",
  voters: "Đại biểu trong bước",
  rounds: "Vòng bỏ phiếu trong bước",
  agenda_items: "Mục chương trình trong bước",
  meeting_guests: "Khách mời trong bước",
  voter_moves: "Lượt đến, về trong bước",
  log_entries: "Dòng diễn biến trong bước",
  flag_handovers: "Lần giao cờ luân lưu trong bước",
  ballot_envelopes: "Phong bì phiếu trong bước",
};
