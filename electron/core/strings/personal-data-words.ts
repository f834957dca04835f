import { formatWhole } from "./quantities";

/** Words of personal data: what is due, what an erasure takes and leaves, its certificate. */
export const personalDataWords = {
  tab: "Dữ liệu cá nhân",
  subjectNoun: { PERSON: "cá nhân", CONTACT: "đầu mối liên hệ", DOSSIER: "hồ sơ đề nghị" },
  subject: { PERSON: "Cá nhân", CONTACT: "Đầu mối cũ", DOSSIER: "Hồ sơ không thành" },
  keepLabel: (until: string) => `Giữ dữ liệu cá nhân của một mục đến ${until}`,
  keepEndLabel: "Thôi giữ thêm dữ liệu cá nhân của một mục",
  eraseContactLabel: "Xóa dữ liệu cá nhân của một đầu mối liên hệ",

  erasedRegister: "Họ tên, chức vụ trong danh sách cá nhân và mọi chỗ gõ tay trong sổ",
  erasedNominations: (count: number) =>
    `Tên ở ${formatWhole(count)} hồ sơ đề nghị (hồ sơ vẫn còn, không tên)`,
  erasedAwards: (count: number) => `Tên ở ${formatWhole(count)} dòng lịch sử khen thưởng`,
  erasedDrafts: (count: number) => `${formatWhole(count)} bản đang gõ dở`,
  erasedTrail: "Nội dung nhật ký, tên các bước, chỉ mục tìm kiếm, bản đang mở xem",
  staysSealed: (round: string) => `Kết quả đã chốt giữ tên như biên bản đã ký: ${round}.`,
  staysDocuments: (count: number) =>
    `${formatWhole(count)} văn bản đã lập có thể ghi tên; văn bản đã lập không sửa được.`,
  staysPackages: (count: number) =>
    `${formatWhole(count)} gói hồ sơ đã ghi ra USB còn tên; sổ không với tới được.`,
  staysBackups: (count: number) =>
    `${formatWhole(count)} bản sao lưu làm trước lúc xóa còn tên cho đến khi được thay hoặc xóa bằng tay.`,
  staysElsewhere: "Chỗ khác trong sổ nhắc tới người này không thuộc lần xóa này.",
} as const;
