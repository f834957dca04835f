/** Words of starting a book: rehearsals, ways out of a refusal. */
export const startupWords = {
  auditNotKept: "nhật ký của sổ không còn nguyên sau khi nâng thử",
  sealsNotKept: "kết quả đã chốt không còn nguyên sau khi nâng thử",

  freeLock: "Mở khóa sổ…",
  freeLockTitle: "Mở khóa sổ để mở ở máy này?",
  freeLockText:
    "Chỉ làm khi chắc chắn máy kia không còn mở sổ (máy hỏng, mất điện, sổ đã chép sang ổ này). Hai máy cùng ghi một sổ có thể làm hỏng sổ. Không có dữ liệu nào bị bỏ đi.",
  freeLockAct: "Mở khóa và mở sổ",
  freeLockKeep: "Giữ khóa",

  olderGoOn: "Làm tiếp với sổ này…",
  olderTitle: "Làm tiếp với sổ cũ hơn này?",
  olderText:
    "Phần còn thiếu không lấy lại được từ sổ này. Lý do được ghi vào nhật ký của sổ cùng số bước và các kết quả đã chốt còn thiếu.",
  olderKeep: "Không làm tiếp",
  olderGoOnNow: "Ghi lý do và làm tiếp",

  setLogAside: "Cất tệp ghi tạm…",
  setLogAsideTitle: "Cất tệp ghi tạm rồi mở sổ?",
  setLogAsideText:
    "Tệp ghi tạm được chuyển nguyên vẹn vào một thư mục riêng trong thư mục của sổ, không bị xóa. Sổ mở theo những gì đã có trong tệp chính; nếu thiếu so với lần dùng gần nhất, chương trình nói rõ thiếu gì.",
  setLogAsideKeep: "Không cất",
  setLogAsideAct: "Cất và mở sổ",
  lockFreedReason: "Người mở sổ cho biết máy giữ khóa không còn mở sổ.",
  logAsideReason: "Tệp ghi tạm cạnh sổ không phải của sổ này.",

  /** Folders made beside a damaged file: plain letters, they are read in a file manager. */
  asideFolder: "tep-hong",
  salvagedFolder: "cuu-du-lieu",
  mendedReason: (copy: string) => `Tệp sổ hỏng; mở lại từ bản sao lưu “${copy}”.`,
  /** Kinds of rows that no finding ever names. */
  unwatchedTables: {
    audit_events: "Nhật ký",
    audit_payloads: "Nội dung nhật ký",
    seals: "Kết quả đã chốt",
    rulesets: "Bộ quy định đã dùng",
    drafts: "Bản nháp",
    backups: "Lần sao lưu",
    step_rows: "Bước hoàn tác được",
    strayed_rows: "Bản ghi bị đổi ngoài chương trình",
    book_checks: "Lần kiểm tra sổ",
  } as Readonly<Record<string, string>>,
  salvagedReason: "Tệp sổ hỏng; sổ này gồm những gì còn đọc được.",
} as const;
