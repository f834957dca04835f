import { formatBytes } from "./quantities";

/** Words of the check of a PC (Trợ giúp → Kiểm tra máy) and of its report. */
export const machineCheckStrings = {
  folderName: (stamp: string) => `~kiem-tra-may-${stamp}`,
  reportName: (stamp: string) => `Kiem-tra-may_${stamp}.txt`,
  paperName: "Báo cáo thành tích của Sở Tư pháp TP Cần Thơ – đề nghị tặng Cờ thi đua.pdf",
  sampleName: "Sở Tư pháp tỉnh Đắk Lắk",
  sampleSearch: "dak lak",

  names: {
    BOOK: "Lập sổ thử, ghi và đọc lại",
    SEARCH: "Tìm không dấu",
    PAPER: "Đính kèm tài liệu tên tiếng Việt",
    DOCUMENT: "Xuất văn bản từ mẫu",
    PACKAGE: "Ghi gói hồ sơ và kiểm tra gói",
    RENAME: "Đổi tên thư mục có tệp bên trong",
    SYNC: "Ghi bền xuống đĩa",
    SPACE: "Chỗ trống",
  },
  passed: "ĐẠT",
  failed: "KHÔNG ĐẠT",
  bookGood: (rows: number) => `ghi và đọc lại ${rows} dòng, sổ nguyên vẹn`,
  searchGood: (typed: string, found: string) => `gõ “${typed}” ra “${found}”`,
  searchBad: "không tìm ra tên vừa ghi",
  paperGood: (bytes: number) => `chép và đọc lại ${formatBytes(bytes)}, mã băm khớp`,
  documentGood: (bytes: number) => `văn bản ${formatBytes(bytes)}`,
  packageGood: (files: number) => `${files} tệp, đọc lại đúng chuẩn BagIt`,
  packageBad: (faults: number) => `${faults} chỗ sai khi đọc lại gói`,
  renameGood: "tên mới có ngay, tên cũ không còn",
  syncGood: "tệp và thư mục đã xuống đĩa",
  spaceGood: (bytes: number) => `còn trống ${formatBytes(bytes)}`,
  spaceBad: (bytes: number) => `chỉ còn trống ${formatBytes(bytes)}`,
  surprise: (text: string) => `lỗi chưa lường trước: ${text}`,

  reportTitle: "KIỂM TRA MÁY – SỔ THI ĐUA",
  reportFacts: (facts: {
    readonly programVersion: string;
    readonly system: string;
    readonly place: string;
    readonly moment: string;
  }) =>
    [
      `Bản chương trình: ${facts.programVersion}`,
      `Hệ điều hành: ${facts.system}`,
      `Nơi thử: ${facts.place}`,
      `Thời điểm (giờ quốc tế): ${facts.moment}`,
    ].join("\n"),
  reportLine: (item: { readonly name: string; readonly state: string; readonly detail: string }) =>
    `[${item.state}] ${item.name}: ${item.detail}`,
  reportEnd: (failed: number) =>
    failed === 0 ? "Kết luận: máy dùng được." : `Kết luận: ${failed} mục không đạt, chưa nên dùng máy này.`,
} as const;
