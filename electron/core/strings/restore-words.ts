/** Words of looking into a copy before it is brought back. */
export const restoreWords = {
  copyNoun: "bản sao lưu",
  stageCopy: "Đọc bản sao",
  stagePapers: "Lấy lại tài liệu",
  stageBefore: "Sao lưu sổ đang dùng",
  label: (which: string) => `Khôi phục sổ từ bản sao lưu ${which}`,
  erasedAgain: "Đã xóa trước khi khôi phục bản sao lưu cũ hơn.",
  findingNoDatabase: "Bản sao không còn tệp của sổ.",
  findingChanged: "Tệp của sổ trong bản sao không còn đúng như lúc sao lưu.",
  findingNoManifest: "Bản sao không có bản kê tệp để đối chiếu.",
  findingNotABook: "Tệp trong bản sao không phải sổ của chương trình này.",
  findingMigration: (from: number, to: number) => `Không nâng được bản sao từ phiên bản ${from} lên ${to}.`,
  bookKinds: { REAL: "sổ thật", TRAINING: "sổ tập dượt", SAMPLE: "sổ mẫu" },
  bookOfKind: (cluster: string, kind: string) => `${cluster} (${kind})`,
} as const;
