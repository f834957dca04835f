import type { Finding } from "../safekeeping/procedures";
import { formatBytes, formatWhole } from "./quantities";

/** Words of the rooms "Sao lưu – Bảo mật" and "Trợ giúp → Kiểm tra máy". */
export const safekeepingWords = {
  title: "Sao lưu – Bảo mật",
  lastBackup: (moment: string, place: string) => `Sao lưu lần cuối ${moment}, tại ${place}`,
  noBackup: "Chưa có bản sao lưu nào của sổ này",
  backupNow: "Sao lưu ngay ra USB",
  parts: "Các bước, thùng rác, bản sao lưu",
  tabSteps: "Bước gần đây",
  tabBin: "Thùng rác",
  tabBackups: "Bản sao lưu",

  stepWhen: "Lúc",
  stepWhat: "Việc đã làm",
  wayBack: "Lấy lại",
  stepUndo: "Hoàn tác",
  stepUndone: "Đã hoàn tác",
  stepsNone: "Chưa có bước nào",
  stepsNoneText:
    "Mỗi lần lưu, xóa, nhập đều thành một bước ở đây và hoàn tác được nếu chưa có việc nào dựa vào nó.",

  binKind: {
    UNIT: "Đơn vị",
    MOVEMENT: "Phong trào, đợt",
    PLAN_ITEM: "Việc của kế hoạch",
    TASK: "Nhiệm vụ được giao",
    INCOMING_PAPER: "Văn bản đến",
    EXEMPLAR: "Điển hình",
    PLEDGE: "Giao ước",
    PLEDGE_CONTENT: "Nội dung giao ước",
    TARGET: "Chỉ tiêu",
    REGISTRATION: "Đăng ký thi đua",
    NOMINATION: "Hồ sơ đề nghị",
    PAPER: "Tài liệu",
    MEETING: "Hội nghị",
    CLUSTER_PAPER: "Giấy tờ của cụm",
  },
  binKindHead: "Loại",
  binName: "Tên",
  binWhen: "Bỏ lúc",
  binRestore: "Khôi phục",
  binNone: "Thùng rác trống",
  binNoneText:
    "Đơn vị, hồ sơ, tài liệu, hội nghị bị xóa nằm ở đây cho đến khi khôi phục; không có gì tự mất.",

  backupWhen: "Lúc",
  backupReason: "Vì sao",
  backupReasons: {
    CLOSING: "Khi đóng sổ",
    USB: "Sao lưu ngay",
    BEFORE_MIGRATION: "Trước khi nâng phiên bản",
  },
  backupPlace: "Nơi để",
  backupSize: "Dung lượng",
  backupPapers: "Tài liệu",
  backupsNone: "Chưa có bản sao lưu",
  backupsNoneText:
    "Mỗi lần đóng sổ có một bản trong thư mục “backups”. Nên thêm một bản ra USB để ở nơi khác.",

  dialogTitle: "Sao lưu ngay ra USB",
  dialogText: "Chép cả sổ và mọi tài liệu sang nơi khác, đọc lại từng tệp rồi mở thử bản chép.",
  target: "Ghi vào",
  noDrive: "Chưa thấy USB nào. Cắm USB rồi bấm “Tìm lại”, hoặc chọn thư mục.",
  driveFacts: (place: string, fileSystem: string, freeBytes: number) =>
    [place, fileSystem.toUpperCase(), `còn trống ${formatBytes(freeBytes)}`]
      .filter((part) => part !== "")
      .join(" · "),
  folderFacts: "Thư mục đã chọn",
  findDrives: "Tìm lại",
  otherFolder: "Chọn thư mục…",
  start: "Bắt đầu sao lưu",
  startNeedsTarget: "Chưa chọn nơi ghi.",
  notNow: "Để sau",
  stop: "Dừng",
  working: "Đang sao lưu",
  keepPlugged: "Chưa rút USB",
  done: "Đã ghi và mở thử bản sao lưu",
  doneText: (facts: { readonly place: string; readonly bytes: number; readonly papers: number }) =>
    `${formatBytes(facts.bytes)}, ${formatWhole(facts.papers)} tài liệu, tại ${facts.place}. Rút được USB.`,
  missingPapers: (names: readonly string[]) =>
    `Bản sao thiếu ${names.length} tài liệu đã mất hoặc hỏng trong sổ: ${names.join(", ")}.`,
  close: "Đóng",

  findingsTitle: "Kiểm tra khi mở sổ",
  findingsRunning: "Đang kiểm tra toàn bộ sổ…",
  findingsGood: "Không thấy chỗ hỏng",
  findingsGoodText: (moment: string) =>
    `Kiểm tra xong lúc ${moment}: tệp của sổ, nhật ký, kết quả đã chốt và mọi tài liệu đều đúng như lúc ghi.`,
  findingsBad: (count: number) => `${count} chỗ không còn đúng như lúc ghi`,
  findingKind: {
    SEAL: "Kết quả đã chốt",
    AUDIT: "Nhật ký",
    PAPER: "Tài liệu",
    DERIVED: "Số liệu",
    STORAGE: "Tệp của sổ",
  } satisfies Record<Finding["kind"], string>,

  codeTitle: "Đối chiếu mã trên biên bản",
  codeText: "Gõ mã in dưới bảng của biên bản đã ký để biết kết quả trong sổ có đúng là kết quả đã ký.",
  codeNoRound: "Chưa có kết quả nào được chốt để đối chiếu.",
  codeRound: "Vòng bỏ phiếu",
  codeTyped: "Mã trên biên bản",
  codeExample: "K7M3-QX9A-2PTD",
  codeCheck: "Đối chiếu",
  codeVerdict: {
    EQUAL: "Khớp: kết quả trong sổ đúng là kết quả đã ký.",
    DIFFERENT: "Không khớp với vòng này.",
    UNKNOWN: "Sổ này không có kết quả nào mang mã vừa gõ.",
    MISTYPED: "Mã gõ chưa đúng: thiếu, thừa hoặc sai một chữ. Xem lại mã trên giấy.",
  },
  codeOtherRound: (round: string) => `Mã này là của: ${round}.`,

  helpTitle: "Trợ giúp",
  checkTitle: "Kiểm tra máy",
  checkText:
    "Thử trên thư mục đã chọn mọi việc sổ cần làm với đĩa: lập sổ, tìm, cất tài liệu, xuất văn bản, ghi gói, đổi tên, ghi bền. Chỉ tạo tệp thử rồi xóa đi; để lại một tờ kết quả.",
  checkFolder: "Thư mục để thử",
  checkNoFolder: "Chưa chọn thư mục.",
  checkChoose: "Chọn thư mục…",
  checkStart: "Kiểm tra máy",
  checkAgain: "Kiểm tra lại",
  checkWorking: "Đang kiểm tra máy",
  checkSteps: "mục",
  checkName: "Việc thử",
  checkState: "Kết quả",
  checkDetail: "Chi tiết",
  checkPassed: "Đạt",
  checkFailed: "Không đạt",
  checkAllPassed: "Máy dùng được",
  checkSomeFailed: (count: number) => `${count} mục không đạt, chưa nên dùng máy này`,
  checkReport: (name: string) => `Đã lưu tờ kết quả “${name}” vào thư mục đã chọn.`,
  keysTitle: "Phím dùng chung",
  keys: [
    { keys: ["Ctrl 1…5"], word: "các phần của sổ" },
    { keys: ["F1"], word: "trợ giúp" },
    { keys: ["↑↓"], word: "chọn dòng" },
    { keys: ["Enter"], word: "mở" },
    { keys: ["Esc"], word: "đóng ngăn" },
    { keys: ["Ctrl S"], word: "lưu ngay" },
  ],
} as const;
