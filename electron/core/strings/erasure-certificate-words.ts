import type { Role } from "../base/procedure";
import type { BookKind } from "../safekeeping/book";
import { formatWhole } from "./quantities";
import { ownRule } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

const subject = {
  PERSON: "một cá nhân có tên trong sổ",
  CONTACT: "một đầu mối liên hệ của đơn vị",
} as const;

const mark: Readonly<Record<BookKind, string>> = {
  REAL: "",
  TRAINING: "SỔ TẬP DƯỢT – KHÔNG CÓ GIÁ TRỊ",
  SAMPLE: "SỔ MẪU – SỐ LIỆU MINH HỌA",
};

/** Words of the certificate of an erasure, and of what opens it. */
export const erasureCertificateWords = {
  open: "Mở giấy xác nhận",
  fileName: (number: string) => `Giấy xác nhận xóa dữ liệu ${number.replaceAll("/", "-")}.pdf`,
  noun: "lần xóa dữ liệu",

  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: (number: string) => `Số: ${number}`,
  blankPlace: "…………",
  placeAndDay: (place: string, day: string) => `${place}, ${day}`,
  title: "GIẤY XÁC NHẬN",
  about: "Về việc xóa dữ liệu cá nhân trong sổ thi đua",
  mark,

  opening: (cluster: string, day: string) =>
    `Sổ thi đua của ${cluster} xác nhận: ${day}, đã xóa dữ liệu cá nhân như sau.`,
  subjectHead: "Đối tượng",
  subject: (kind: keyof typeof subject) =>
    `${subject[kind]}. Giấy này không ghi họ tên: đó là mục đích của việc xóa; số của giấy thay cho họ tên.`,
  reasonHead: "Lý do",
  byHead: "Người thực hiện",
  role: {
    KEEPER: "quản trị sổ",
    SECRETARY: "thư ký",
    TELLER: "tổ kiểm phiếu",
    VIEWER: "lãnh đạo xem",
  } satisfies Record<Role, string>,
  onlyPerson: "người giữ sổ (sổ một người dùng, không có người thứ hai xác nhận)",
  byTwo: (first: string, second: string) => `${first}; người thứ hai xác nhận: ${second}`,
  formerUser: "người dùng không còn trong sổ",
  takenHead: "Đã xóa, không lấy lại được",
  takenWhat: "Loại dữ liệu",
  takenCount: "Số lượng",
  rows: "Dòng dữ liệu trong sổ (danh sách, hồ sơ, lịch sử khen thưởng, ghi chú, bản đang gõ dở)",
  payloads: "Nội dung mục nhật ký",
  papersRemoved: "Tệp tài liệu đính kèm đã xóa",
  papersRenamed: "Tệp tài liệu đã đổi tên để không còn họ tên",
  traces: "Chỉ mục tìm kiếm, bản đang mở xem",
  whole: "toàn bộ",
  count: formatWhole,
  staysHead: "Còn lại và lý do",
  staysNothing: "Không còn chỗ nào sổ biết mà chưa xóa được.",
  proof: (seq: number, hash: string) =>
    `Việc xóa là sự kiện số ${formatWhole(seq)} của nhật ký, mã chuỗi ${hash}. Chuỗi nhật ký vẫn kiểm tra được.`,
  own: (word: ClusterWord) => `Mẫu giấy do ${ownRule[word]}; chương trình lập từ dữ liệu của lần xóa.`,
  maker: "NGƯỜI LẬP",
  confirmer: "NGƯỜI XÁC NHẬN",
  sign: "(Ký, ghi rõ họ tên)",
} as const;
