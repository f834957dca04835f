import { formatWhole } from "./quantities";

/** Words of what is written for an inspector. */
export const auditExportWords = {
  folder: (code: string, year: number, stamp: string) => `Nhat-ky_${code}_${year}_${stamp}`,
  table: "nhat-ky.csv",
  page: "nhat-ky-de-in.html",
  pdf: "nhat-ky-de-in.pdf",
  guide: "cach-kiem-tra.txt",
  seq: "Số",
  undoneBy: "Hoàn tác bởi số",
  changes: "Trước → sau",
  pageTitle: "Nhật ký của sổ thi đua",
  pageText: (events: number) =>
    `${formatWhole(events)} sự kiện, theo thứ tự đã ghi. Bảng đầy đủ cùng mã chuỗi ở tệp nhat-ky.csv; cách kiểm tra ở tệp cach-kiem-tra.txt.`,
  root: "Mã gốc của chuỗi",
  hashHead: "Mã chuỗi (16 chữ đầu)",
  guideText: (root: string) =>
    [
      "CÁCH KIỂM TRA NHẬT KÝ",
      "",
      "Mỗi dòng của tệp nhat-ky.csv là một sự kiện. Mã “hash” của một dòng là SHA-256 của chuỗi UTF-8",
      '["previousHash",seq,"moment","user","procedure","entityKind","entityId","commitment"]',
      "(mảng JSON không dấu cách, lần lượt giá trị các cột cùng tên; seq là số, không có ngoặc kép).",
      "“previousHash” của một dòng phải bằng “hash” của dòng có số liền trước trong sổ.",
      `Dòng số 1 nối vào mã gốc: ${root}`,
      "Nếu có cột “salt” và “payload” và chúng không trống: “commitment” là SHA-256 của salt nối liền payload.",
      "Cột payload trống nghĩa là nội dung đã được xóa theo yêu cầu xóa dữ liệu cá nhân; chuỗi vẫn kiểm tra được.",
      "Ô bắt đầu bằng = + - @ có thêm dấu nháy đơn ở trước để bảng tính không chạy như công thức.",
      "Lọc bớt sự kiện thì chuỗi đứt ở chỗ bỏ qua; muốn kiểm tra liền mạch thì xuất cả khoảng thời gian, không lọc.",
      "",
    ].join("\r\n"),

  title: "Xuất nhật ký cho người kiểm tra",
  text: "Ghi các sự kiện đang lọc ra một thư mục: một bảng mở bằng Excel, một bản PDF để in và cách kiểm tra chuỗi.",
  contents: "Nội dung trước và sau",
  withContents: "Kèm nội dung trước và sau",
  withContentsNote: "Có dữ liệu cá nhân: tên, chức vụ, điện thoại. Chỉ giao cho người có thẩm quyền.",
  withoutContents: "Không kèm nội dung",
  withoutContentsNote: "Chỉ ai làm gì, lúc nào, và mã chuỗi. Tên việc vẫn có thể nêu tên người.",
  withoutNames: "Không kèm nội dung và tên người",
  withoutNamesNote:
    "Người làm thay bằng “Người dùng 1, 2…”, cùng một người luôn cùng một số; không có tên việc, lý do. Vẫn kiểm tra được chuỗi.",
  personCode: (number: number) => `Người dùng ${number}`,
  label: (events: number) => `Xuất nhật ký cho người kiểm tra: ${formatWhole(events)} sự kiện`,
  choose: "Chọn nơi ghi và xuất…",
  later: "Để sau",
  done: (events: number) => `Đã xuất ${formatWhole(events)} sự kiện`,
  doneText: (place: string) => `Thư mục “${place}”.`,
} as const;
