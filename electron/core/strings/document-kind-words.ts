import type { DocumentKind, SubjectOf, YearMoment } from "../documents/document-kind";

interface KindWords {
  /** As the paper calls itself, sentence case. */
  readonly name: string;
  /** What it is for, one line. */
  readonly purpose: string;
}

/** Names of the papers the desk makes. */
export const documentKindWords: Readonly<Record<DocumentKind, KindWords>> = {
  REGISTRATION_TABLE: {
    name: "Bảng tổng hợp đăng ký",
    purpose: "Danh hiệu, cờ các đơn vị thành viên đăng ký đầu năm.",
  },
  PLEDGE: {
    name: "Bản giao ước thi đua",
    purpose: "Nội dung, chỉ tiêu và bảng ký của các đơn vị thành viên.",
  },
  REMINDER_LETTER: {
    name: "Công văn đôn đốc",
    purpose: "Gửi các đơn vị quá hạn chưa nộp, kèm hạn và số ngày quá hạn.",
  },
  MIDYEAR_REPORT: { name: "Báo cáo sơ kết", purpose: "Sáu tháng đầu năm: chỉ tiêu, báo cáo, đăng ký." },
  INVITATION: { name: "Giấy mời", purpose: "Mời dự hội nghị: thời gian, địa điểm, thành phần." },
  AGENDA: { name: "Chương trình hội nghị", purpose: "Giờ, nội dung, người thực hiện." },
  CHAIR_SCRIPT: { name: "Kịch bản điều hành", purpose: "Lời dẫn theo từng phần của chương trình." },
  ATTENDANCE_SHEET: { name: "Danh sách đại biểu ký nhận", purpose: "Đại biểu, khách mời và ô ký tên." },
  NAME_PLATES: {
    name: "Biển tên",
    purpose: "Biển đặt bàn theo đơn vị, chức danh; hai biển một trang, cắt theo khung.",
  },
  PROXY_LETTER: { name: "Giấy ủy quyền", purpose: "Mẫu để đơn vị ủy quyền người dự và bỏ phiếu." },
  BALLOT_RULES: { name: "Thể lệ bỏ phiếu", purpose: "Cách bỏ phiếu, phiếu hợp lệ, ngưỡng đạt theo quy chế." },
  BALLOT_PAPER: { name: "Phiếu bầu", purpose: "Phiếu của một vòng bỏ phiếu kín; in đủ số phiếu cần phát." },
  WRITTEN_OPINION: {
    name: "Phiếu lấy ý kiến bằng văn bản",
    purpose: "Cho đơn vị không dự họp hoặc vòng lấy ý kiến.",
  },
  BALLOT_MINUTES: { name: "Biên bản kiểm phiếu", purpose: "Từ vòng đã chốt kết quả, kèm mã chốt." },
  MEETING_MINUTES: { name: "Biên bản hội nghị", purpose: "Diễn biến, ý kiến, kết quả biểu quyết, kết luận." },
  ENVELOPE_MINUTES: {
    name: "Biên bản niêm phong và bàn giao phiếu",
    purpose: "Phiếu giấy sau kiểm phiếu: số phiếu, người giữ, thời hạn giữ.",
  },
  CONCLUSION_NOTICE: { name: "Thông báo kết luận", purpose: "Kết luận hội nghị và việc giao các đơn vị." },
  HANDOVER_MINUTES: {
    name: "Biên bản bàn giao cờ luân lưu và hồ sơ",
    purpose: "Bàn giao cho đơn vị trưởng năm sau.",
  },
  SUPPLEMENT_LETTER: {
    name: "Công văn đề nghị bổ sung giấy tờ",
    purpose: "Gửi một đơn vị: giấy tờ còn thiếu của từng hồ sơ.",
  },
  SUBMISSION_LETTER: { name: "Tờ trình", purpose: "Đề nghị tặng danh hiệu, hình thức khen thưởng (Mẫu 01)." },
  NOMINEE_LIST: {
    name: "Danh sách trích ngang",
    purpose: "Kèm tờ trình: đối tượng, đơn vị, thành tích tóm tắt.",
  },
  PUBLIC_LIST: {
    name: "Danh sách công khai lấy ý kiến",
    purpose: "Ai được đề nghị gì, gửi ý kiến về đâu; không có dữ liệu cá nhân khác.",
  },
  YEAR_REPORT: { name: "Báo cáo tổng kết", purpose: "Cả năm: chỉ tiêu, báo cáo, đăng ký, đề nghị, kết quả." },
};

export const yearMomentWords: Readonly<Record<YearMoment, string>> = {
  START: "Đầu năm",
  MIDYEAR: "Theo dõi trong năm",
  BEFORE_MEETING: "Chuẩn bị hội nghị",
  VOTING: "Bỏ phiếu",
  AFTER_MEETING: "Sau hội nghị",
  YEAR_END: "Hồ sơ đề nghị và cuối năm",
};

/** What the room asks for, by what the paper is about. */
export const documentSubjectWords: Readonly<Record<SubjectOf, string>> = {
  YEAR: "Năm thi đua",
  MEETING: "Hội nghị",
  ROUND: "Vòng bỏ phiếu",
  UNIT: "Đơn vị nhận",
  PLAN_ITEM: "Văn bản các đơn vị phải nộp",
  PLEDGE: "Giao ước",
  HANDOVER: "Lần bàn giao",
  AWARD: "Danh hiệu, hình thức khen thưởng",
};
