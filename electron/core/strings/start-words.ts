import type { ErrorCode } from "../errors";
import type { SampleName } from "../safekeeping/book";
import { formatBytes } from "./quantities";

const nothingDeleted = "Không có tệp nào bị xóa hay ghi đè.";
const backupsStay = "Các bản sao lưu trong thư mục “backups” của sổ vẫn dùng được.";

/** What stays safe although the book was not opened. */
const safeWhenRefused: Partial<Record<ErrorCode, string>> = {
  BOOK_NEWER: `${nothingDeleted} Sổ vẫn mở được bằng bản chương trình đã ghi nó.`,
  BOOK_FOREIGN: `${nothingDeleted} Dữ liệu của chương trình kia còn nguyên.`,
  BOOK_DAMAGED: nothingDeleted,
  BOOK_LOG_FOREIGN: nothingDeleted,
  BOOK_LOCKED: "Sổ đang mở ở cửa sổ kia vẫn làm việc bình thường.",
  BOOK_READ_ONLY: nothingDeleted,
  BOOK_MISSING: "Các sổ khác trên máy không bị ảnh hưởng.",
  BOOK_CLOUD_SYNCED: nothingDeleted,
  BOOK_ON_NETWORK: nothingDeleted,
  MIGRATION_FAILED: `${nothingDeleted} Bản sao trước khi nâng đã được mở thử và đọc lại đủ.`,
  MIGRATION_NOT_SOUND: `${nothingDeleted} Sổ vẫn mở được bằng bản chương trình đã ghi nó.`,
  BOOK_OLDER: `${nothingDeleted} Sổ này chưa được mở để ghi, sổ mới hơn nếu còn ở nơi khác cũng không bị động tới.`,
  UNEXPECTED: `Mọi nội dung đã báo “Đã lưu” vẫn nằm trong sổ. ${backupsStay}`,
};

interface SampleWords {
  readonly key: SampleName;
  readonly title: string;
  readonly facts: string;
  readonly year: string;
  /** What the sample is best looked at for. */
  readonly shows: string;
}

/** The samples in the order they are offered. */
const samples: readonly [SampleWords, ...SampleWords[]] = [
  {
    key: "municipalities-2022",
    title: "Khu vực thi đua các TP trực thuộc Trung ương",
    facts: "Trước hội nghị tổng kết 2022: 10 đơn vị thành viên, chưa bỏ phiếu",
    year: "2022",
    shows: "Trọn quy trình",
  },
  {
    key: "red-river-delta-2016",
    title: "Khu vực thi đua Đồng bằng Bắc bộ",
    facts: "22 đơn vị, 9 nội dung giao ước, 2 đợt cao điểm, 3 hội nghị",
    year: "2016",
    shows: "Giao ước",
  },
  {
    key: "northern-mountains-2017",
    title: "Khối cơ quan tư pháp các tỉnh miền núi phía Bắc",
    facts: "Phát động và ký giao ước ngày 03/3/2017 tại Thái Nguyên",
    year: "2017",
    shows: "Phong trào",
  },
  {
    key: "internal-affairs-2023",
    title: "Khối Thi đua các bộ, ngành nội chính Trung ương",
    facts: "Tổng kết năm 2023 ngày 10/4/2024, trước khi trao Cờ luân lưu",
    year: "2023",
    shows: "Bàn giao",
  },
  {
    key: "lai-chau-procuracy-2022",
    title: "Viện kiểm sát nhân dân tỉnh Lai Châu",
    facts: "Sổ của một cơ quan: 5 phong trào, 7 nhóm giải pháp",
    year: "2022",
    shows: "Phong trào",
  },
];

/** Words of the start screen: three ways in, the form of a new book, screens of a book that did not open. */
export const startWords = {
  appName: "Sổ Thi Đua",
  purpose:
    "Sổ công tác của thư ký cụm, khối, khu vực thi đua: từ danh sách đơn vị đến biên bản kiểm phiếu và hồ sơ nộp cấp trên.",
  promises: [
    { key: "machine", title: "Chạy ngay trên máy này", text: "Không cần mạng, không gửi gì ra ngoài." },
    {
      key: "folder",
      title: "Dữ liệu nằm trong một thư mục",
      text: "Tự chọn nơi đặt; đóng sổ là có bản sao lưu.",
    },
    { key: "usb", title: "Hồ sơ đi ra bằng USB", text: "Mỗi gói có bảng kiểm, máy nào cũng mở được." },
  ],
  version: (version: string) => `Phiên bản ${version}`,

  question: "Bắt đầu bằng cách nào?",
  newTitle: "Lập sổ mới",
  newText: "Đặt tên cụm, năm, địa danh; danh sách đơn vị thêm sau khi lập.",
  openTitle: "Mở sổ đã có",
  openText: "Từ thư mục trên máy này, hoặc từ bản sao lưu.",
  sampleTitle: "Xem sổ mẫu",
  sampleText: "Năm sổ dựng từ bài báo đã đăng. Dùng thử được ngay, không lẫn với sổ thật.",
  key: (key: string) => `Phím ${key}`,

  clusterWord: "Gọi là",
  clusterWords: { CUM: "Cụm thi đua", KHOI: "Khối thi đua", KHU_VUC: "Khu vực thi đua" },
  clusterName: "Tên đầy đủ",
  clusterNameHint: "Ghi như trên văn bản, ví dụ: Khu vực thi đua các tỉnh Tây Nguyên.",
  clusterCode: "Ký hiệu",
  clusterCodeHint: "2–12 chữ không dấu và số.",
  clusterCodeWrong: "Chỉ gồm 2–12 chữ cái không dấu và chữ số, ví dụ KVTN.",
  year: "Năm",
  placeName: "Địa danh",
  placeNameHint: "Ghi trước ngày tháng trên văn bản.",
  create: "Lập sổ",

  recent: "Sổ mở gần đây",
  noRecent: "Chưa có sổ nào được mở trên máy này. Chọn thư mục có tệp so-thi-dua.db để mở.",
  chooseFolder: "Chọn thư mục khác…",
  chooseFolderFirst: "Chọn thư mục của sổ…",
  open: "Mở sổ",
  openNothing: "Chưa chọn sổ.",

  samples,
  openSample: (year: string) => `Mở sổ mẫu ${year}`,

  willLie: "Dữ liệu sẽ nằm tại",
  liesAt: "Sổ nằm tại",
  samplesFolder: "Mẫu",
  changeFolder: "Đổi thư mục…",
  free: (bytes: number) => `còn trống ${formatBytes(bytes)}`,

  opening: "Đang mở sổ…",
  openingText: "Kiểm tra tệp, dọn bản chép dở, nâng phiên bản nếu cần.",
  closing: "Đang đóng sổ, làm bản sao lưu…",
  closingText: "Bản sao được mở thử và đọc lại trước khi đóng. Chưa tắt máy lúc này.",
  closingSkip: "Đóng không sao lưu",
  closingSkipText:
    "Mọi thay đổi đã lưu trong sổ. Đóng không sao lưu thì bản sao gần nhất vẫn là bản của lần trước.",

  refusedWhat: "Điều đã xảy ra",
  refusedDo: "Việc cần làm",
  refusedSafe: "Vẫn an toàn",
  refusedSafeAlways: nothingDeleted,
  safeWhenRefused,
  tryAgain: "Thử mở lại",
  chooseOther: "Chọn thư mục khác…",
  back: "Về màn hình đầu",
} as const;
