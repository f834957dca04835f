import { assertNever } from "../base/assert";
import type { PackageFault } from "../exchange/procedures";
import { bookKindWords } from "./exchange-words";
import { formatBytes, formatWhole } from "./quantities";

/** Words of the exchange room's screens. */
export const exchangeScreen = {
  title: "Gói hồ sơ",
  facts: (written: number, rechecked: number) =>
    `${written} gói đã ghi · ${rechecked} đã kiểm tra sau khi cắm lại`,
  write: "Ghi gói hồ sơ",
  writeFirst: "Ghi gói đầu tiên",
  check: "Kiểm tra gói…",
  emptyTitle: "Chưa ghi gói nào",
  emptyText:
    "Gói hồ sơ là một thư mục trên USB chứa giấy tờ, biên bản kiểm phiếu và dữ liệu của một hồ sơ, kèm mã kiểm từng tệp. Máy nhận không cần cài chương trình vẫn mở được.",
  search: "Tìm gói",
  searchHint: "Tên gói, số hồ sơ, tên được đề nghị",
  noneFoundTitle: "Không có gói nào khớp",
  noneFoundText: "Bớt chữ đang tìm để thấy các gói khác.",
  clearSearch: "Bỏ tìm",
  columnName: "Gói",
  columnDossier: "Hồ sơ",
  columnWritten: "Ghi lúc",
  columnFiles: "Tệp",
  columnBytes: "Cỡ",
  columnState: "Tình trạng",
  written: "Đã ghi",
  rechecked: "Đã kiểm tra sau khi cắm lại",
  keyChoose: "chọn gói",
  keyOpen: "mở",
  keyClose: "đóng",
  dossier: "Hồ sơ",
  nominee: "Đề nghị cho",
  place: "Nơi ghi",
  writtenAt: "Ghi lúc",
  recheckedAt: "Kiểm lại lúc",
  contents: "Trong gói",
  filesAndBytes: (files: number, size: string) => `${files} tệp · ${size}`,
  digest: "Mã của gói",
  revision: "Lần ghi",
  writtenMeans:
    "Gói đã được đọc lại ngay sau khi ghi. Ngay sau khi ghi, máy có thể đọc từ bộ nhớ của chính nó, nên cần rút USB, cắm lại rồi kiểm lại một lần.",
  recheckedMeans: "USB đã được rút ra, cắm lại, và mọi tệp trong gói đều khớp mã kiểm.",
  recheck: "Kiểm lại USB",
  checking: "Đang đọc lại gói",
  readBack: "đã đọc",
  stop: "Dừng",

  checkTitle: "Kiểm tra gói",
  checkText:
    "Chọn thư mục của một gói bất kỳ, tên thường bắt đầu bằng CUM-. Chương trình chỉ đọc, không sửa gì trên ổ.",
  chooseFolder: "Chọn thư mục gói",
  chooseAnother: "Chọn gói khác",
  verdictGood: "Gói còn nguyên, nhận được vào sổ này",
  verdictValidOnly: "Gói đúng chuẩn BagIt nhưng không nhận được vào sổ này",
  verdictBad: "Gói đã hỏng hoặc bị sửa",
  verdictStandard: "Đúng chuẩn BagIt 1.0",
  verdictImport: "Nhận được vào sổ này",
  yes: "Có",
  no: "Không",
  wrong: "sai",
  packageName: "Tên gói",
  cluster: "Cụm, khối",
  award: "Đề nghị",
  bookKind: "Loại sổ",
  sealCode: "Mã trên biên bản",
  noSeal: "chưa có kết quả bỏ phiếu",
  faultsTitle: (count: number) => `${count} chỗ sai`,

  writeTitle: "Ghi gói hồ sơ",
  backToList: "Danh sách gói",
  chooseDossier: "Hồ sơ",
  chooseDossierHint: "Gõ số hồ sơ hoặc tên, không cần dấu",
  noDossier: "Chưa có hồ sơ đề nghị nào. Lập hồ sơ ở mục Hồ sơ đề nghị trước.",
  target: "Nơi ghi",
  noDrive: "Chưa thấy USB nào đang cắm.",
  findDrives: "Tìm lại USB",
  otherFolder: "Chọn thư mục khác…",
  driveFacts: (place: string, fileSystem: string, free: string) =>
    [place, fileSystem, `còn ${free}`].filter((part) => part !== "").join(" · "),
  folderFacts: "thư mục đã chọn",
  startWriting: "Ghi gói",
  stopWriting: "Dừng ghi",
  writeAnother: "Ghi gói khác",
  needDossier: "Chưa chọn hồ sơ.",
  needTarget: "Chưa chọn nơi ghi.",
  notEnoughSpace: (needed: number, free: number) =>
    `Ổ còn ${formatBytes(free)}, gói cần ${formatBytes(needed)}.`,
  sampleChip: "Gói từ sổ mẫu",
  warningsTitle: "Trước khi ghi",
  filesTitle: "Tệp trong gói",
  columnFile: "Tệp trong gói",
  columnDigest: "Mã kiểm SHA-256",
  columnReadBack: "Đọc lại",
  filesTotal: (files: number) => `${files} tệp`,
  digestLater: "tính khi ghi",
  digestListed: "có trong bảng kê",

  stepCheck: "Kiểm tra nơi ghi",
  stepCheckFacts: (free: string, needed: string) => `Còn ${free}, cần ${needed}`,
  stepCheckLater: "Chỗ trống, định dạng của ổ",
  stepGather: "Gom giấy tờ",
  stepGatherFacts: (files: number) => `${files} tệp của hồ sơ`,
  stepCopy: "Chép, lấy mã kiểm",
  stepCopyLater: "Tính mã kiểm ngay khi chép",
  stepReadBack: "Đọc lại, so mã kiểm",
  stepReadBackLater: "Từng tệp, từng byte",
  filesOf: (done: number, all: number, word: string) => `${done}/${all} tệp ${word}`,
  copied: "đã chép",
  matched: "khớp",
  stepName: "Đặt tên gói",
  stepNameFacts: "Thành “Đã ghi”, rút được USB",
  stepRecheck: "Cắm lại, kiểm tra cả gói",
  stepRecheckFacts: "Thành “Đã kiểm tra sau khi cắm lại”",
  powerCut: (mark: string) =>
    `Mất điện hoặc rút USB lúc này: trên USB chỉ còn thư mục tạm có tên ${mark}, không nhầm được với gói thật. Hồ sơ trong sổ không đổi.`,

  boxIdle: "Chưa ghi gì",
  boxIdleText: "Chọn hồ sơ và nơi ghi.",
  boxBusy: "Chưa rút USB",
  boxBusyFolder: "Đang ghi gói",
  boxBusyText: "Khi rút được, ô này sẽ báo.",
  boxBusyFolderText: "Khi ghi xong, ô này sẽ báo.",
  boxDone: "Đã ghi, rút được USB",
  boxDoneFolder: "Đã ghi gói",
  boxDoneText: "Dùng “Tháo thiết bị an toàn” của Windows rồi rút.",
  boxDoneFolderText: "Thư mục này không phải USB: chép sang USB cần kiểm tra lại.",
  boxFailed: "Chưa ghi được gói",
  boxFailedText: "Không có gói nào mang tên thật trên ổ.",

  stateWaiting: "Chờ",
  stateNotWritten: "Chưa ghi",
  stateCopying: "Đang chép",
  stateCopied: "Đã chép",
  stateReading: "Đang đọc lại",
  stateMatched: "Khớp",

  progressCopy: "đã chép",
  progressReadBack: "đã đọc lại",
  progressCheck: "đang xem chỗ trống",
  progressName: "đang đặt tên gói",
} as const;

/** What a package lacks before it is written; none of these stops the writing. */
export const packageWarningWords = {
  NO_PAPER: "Hồ sơ chưa có giấy tờ nào: gói chỉ có dữ liệu.",
  NOT_SEALED: "Hồ sơ chưa có kết quả bỏ phiếu đã chốt: gói không có phiếu, biên bản.",
  NO_MINUTES: "Vòng bỏ phiếu đã chốt nhưng chưa lập biên bản kiểm phiếu: gói không có biên bản.",
  SAMPLE: "Đây là sổ mẫu: gói mang dấu sổ mẫu, sổ thật không nhận.",
} as const;

/** Why a check could or could not say that the stick is sound. */
export const pluggingWords = {
  PLUGGED_AGAIN: { title: "Đã kiểm tra sau khi cắm lại", text: "Mọi tệp trên USB đều khớp mã kiểm." },
  NOT_UNPLUGGED: {
    title: "USB chưa được rút ra lần nào kể từ khi ghi",
    text: "Rút USB, cắm lại rồi bấm “Kiểm lại USB”. Kiểm ngay lúc này, máy có thể chỉ đọc lại bộ nhớ của chính nó.",
  },
  FIXED_DISK: {
    title: "Gói còn nguyên, nhưng nằm trên ổ không rút ra được",
    text: "Chỉ USB đã rút và cắm lại mới được ghi là “Đã kiểm tra sau khi cắm lại”.",
  },
  ABSENT: {
    title: "Không thấy gói này trên ổ nào đang cắm",
    text: "Cắm USB đã ghi gói rồi bấm “Kiểm lại USB”.",
  },
  OTHER_VOLUME: {
    title: "Gói nằm trên USB khác với USB đã ghi",
    text: "Cắm đúng USB đã ghi, hoặc dùng “Kiểm tra gói” để xem bản chép này.",
  },
} as const;

/** The six things a check looks at, and the faults that speak against each. */
export const packageChecks = [
  {
    label: "Đủ tệp, không thừa",
    codes: ["FILE_MISSING", "FILE_EXTRA", "FILE_ADDED_BY_SYSTEM", "TAG_FILE_UNLISTED", "IS_LINK"],
  },
  { label: "Cỡ đúng từng tệp", codes: ["SIZE_DIFFERS", "OXUM_DIFFERS"] },
  { label: "Mã kiểm khớp từng tệp", codes: ["HASH_DIFFERS"] },
  {
    label: "Bảng kê nhãn khớp, cả hoso.json",
    codes: ["TAG_FILE_DIFFERS", "NO_BAGIT_TXT", "BAGIT_VERSION", "NO_MANIFEST", "MANIFEST_LINE"],
  },
  {
    label: "Tên tệp mở được ở mọi máy",
    codes: ["NAME_COLLIDES", "NAME_RESERVED", "NAME_ESCAPES", "NAME_NOT_NFC"],
  },
  {
    label: "Dữ liệu hợp lệ, đúng loại sổ",
    codes: ["NO_DATA_FILE", "DATA_NOT_VALID", "KIND_DIFFERS", "NOT_FINISHED"],
  },
] as const satisfies readonly { readonly label: string; readonly codes: readonly PackageFault["code"][] }[];

/** A fault of a package in the words of an office: what is wrong, with which file. */
export function faultSentence({ code, path, detail }: PackageFault): string {
  const [found = "", expected = ""] = detail.split("/");
  switch (code) {
    case "NO_BAGIT_TXT":
      return "Thiếu tệp bagit.txt, dấu hiệu của một gói.";
    case "BAGIT_VERSION":
      return "Tệp bagit.txt không theo chuẩn BagIt 1.0.";
    case "NO_MANIFEST":
      return `Thiếu bảng kê “${path}”.`;
    case "MANIFEST_LINE":
      return `Bảng kê “${path}” có dòng không đọc được: ${detail}.`;
    case "FILE_MISSING":
      return `Thiếu tệp “${path}”.`;
    case "FILE_EXTRA":
      return `Thừa tệp “${path}”, không có trong bảng kê.`;
    case "FILE_ADDED_BY_SYSTEM":
      return `“${path}” do Windows hoặc macOS tự thêm vào. Xóa tệp này rồi kiểm tra lại.`;
    case "SIZE_DIFFERS":
      return `“${path}” dài ${formatWhole(Number(found))} byte, dữ liệu ghi là ${formatWhole(Number(expected))} byte.`;
    case "HASH_DIFFERS":
      return `“${path}” đã bị sửa hoặc hỏng: mã kiểm không khớp.`;
    case "TAG_FILE_DIFFERS":
      return `“${path}” đã bị sửa hoặc hỏng: không khớp bảng kê nhãn.`;
    case "TAG_FILE_UNLISTED":
      return `“${path}” không có trong bảng kê nhãn.`;
    case "OXUM_DIFFERS":
      return detail === ""
        ? "Thiếu bag-info.txt nên không biết tổng cỡ của gói."
        : "Tổng số tệp hoặc tổng cỡ khác với ghi trong bag-info.txt.";
    case "NAME_COLLIDES":
      return `“${path}” và “${detail}” chỉ khác chữ hoa, chữ thường hoặc cách gõ dấu: Windows coi là một.`;
    case "NAME_RESERVED":
      return `Tên “${path}” không đặt được trên Windows.`;
    case "NAME_ESCAPES":
      return `Bảng kê trỏ ra ngoài gói: “${path}”.`;
    case "NAME_NOT_NFC":
      return `Tên “${path}” bị ổ đĩa đổi cách ghi dấu (dấu rời). Chép lại gói bằng Windows.`;
    case "IS_LINK":
      return `“${path}” là lối tắt trỏ đi nơi khác, không phải tệp.`;
    case "NOT_FINISHED":
      return "Tên gói có chữ CHUA-XONG: lần ghi này đã dở dang. Ghi lại gói.";
    case "NO_DATA_FILE":
      return "Thiếu tệp dữ liệu hoso.json.";
    case "DATA_NOT_VALID":
      return path === "hoso.json"
        ? "Tệp dữ liệu hoso.json không đúng mẫu."
        : `Dữ liệu trong hoso.json không khớp với “${path}”.`;
    case "KIND_DIFFERS":
      return `Gói của ${kindWord(detail)}, khác loại với sổ đang mở.`;
    default:
      return assertNever(code);
  }
}

function kindWord(kind: string): string {
  return (bookKindWords as Readonly<Record<string, string>>)[kind] ?? bookKindWords.REAL;
}
