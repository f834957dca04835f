import type { DialogPurpose } from "../safekeeping/app-procedures";

/** Words the main thread shows by itself: native dialogs, the question at closing, names of folders. */
export const shellWords = {
  appName: "Sổ Thi Đua",
  /** Folder in the user's documents that books are made in. */
  programFolder: "Sổ Thi Đua",
  samplesFolder: "Mẫu",
  sampleFolders: {
    "municipalities-2022": "Khu vực các TP trực thuộc Trung ương 2022",
    "red-river-delta-2016": "Khu vực Đồng bằng Bắc bộ 2016",
    "northern-mountains-2017": "Khối miền núi phía Bắc 2017",
    "internal-affairs-2023": "Khối nội chính Trung ương 2023",
    "lai-chau-procuracy-2022": "VKSND tỉnh Lai Châu 2022",
  },

  dialogTitle: {
    PAPERS: "Chọn tệp đưa vào hồ sơ",
    PHOTOS: "Chọn ảnh chụp giấy tờ",
    NEW_BOOK_PLACE: "Chọn thư mục đặt sổ",
    BOOK_FOLDER: "Chọn thư mục của sổ",
    PACKAGE_TARGET: "Chọn ổ đĩa hoặc thư mục ghi gói",
    PACKAGE_FOLDER: "Chọn thư mục của gói cần kiểm tra",
    BACKUP_TARGET: "Chọn ổ đĩa hoặc thư mục sao lưu",
    BACKUP_FOLDER: "Chọn thư mục của bản sao lưu",
    CHECK_FOLDER: "Chọn thư mục để kiểm tra máy",
    DOCUMENT_COPY: "Lưu bản sao văn bản",
    RECOVERY_SHEET: "Lưu phiếu khôi phục",
    EDITED_COPY: "Chọn bản Word đã sửa",
    SIGNED_SCAN: "Chọn bản ký đã quét",
  } satisfies Record<DialogPurpose, string>,
  dialogChoose: "Chọn",
  dialogSave: "Lưu",
  wordDocuments: "Văn bản Word",
  photos: "Ảnh JPG, PNG",
  scannedPapers: "Bản quét PDF, JPG",

  closingTitle: "Đóng sổ",
  closingAgain: "Sao lưu lại",
  closingStay: "Không đóng",
  closingWithout: "Đóng, không sao lưu lần này",
  closingKept: "Mọi nội dung đã lưu vẫn nằm trong sổ; chỉ thiếu bản sao lưu của lần đóng này.",

  brokenTitle: "Sổ Thi Đua không mở được cửa sổ",
  brokenText: (incident: string, logFolder: string) =>
    `Số ghi lỗi: ${incident}. Sổ trên đĩa không bị thay đổi. Gửi tệp ghi lỗi trong thư mục “${logFolder}” cho người hỗ trợ.`,

  foreignSwitchTitle: "Sổ Thi Đua không khởi động với tham số lạ",
  foreignSwitchText: (word: string) =>
    `Lệnh khởi động có tham số “${word}”, có thể mở sổ cho chương trình khác đọc. Chưa sổ nào được mở. ` +
    "Mở chương trình từ menu Start; nếu biểu tượng trên màn hình báo câu này, xóa biểu tượng đó và tạo lại.",

  menuEdit: "Sửa",
  menuUndo: "Hoàn tác gõ",
  menuRedo: "Làm lại",
  menuCut: "Cắt",
  menuCopy: "Sao chép",
  menuPaste: "Dán",
  menuSelectAll: "Chọn tất cả",
} as const;
