import { formatWhole } from "./quantities";

/** Reasons told inside a refusal about a photo or the PDF made of photos. */
export const photoReasons = {
  notReadable: "không mở được tệp để đọc",
  notWritten: "không ghi được tệp PDF tạm",
} as const;

/** Words of the dialog that joins photos of papers. */
export const photoWords = {
  open: "Ghép ảnh thành một tệp PDF…",
  title: "Ghép ảnh thành một tệp PDF",
  about: "Mỗi ảnh thành một trang A4 đứng, theo thứ tự dưới đây. Ảnh gốc không đổi.",
  emptyText:
    "Chưa chọn ảnh nào. Chọn các ảnh chụp giấy tờ (JPG, PNG); ảnh sẽ được xếp thành trang, xoay và nén.",
  choose: "Chọn ảnh…",
  addMore: "Thêm ảnh…",
  pages: "Các trang sẽ ghép",
  page: (place: number, all: number) => `Trang ${formatWhole(place)}/${formatWhole(all)}`,
  pageNamed: (place: number, all: number, file: string) =>
    `Trang ${formatWhole(place)}/${formatWhole(all)}: ${file}`,
  earlier: "Chuyển lên trước",
  later: "Chuyển ra sau",
  turn: "Xoay phải 90°",
  remove: "Bỏ ảnh này",
  keyMove: "đổi chỗ",
  keyTurn: "xoay",
  keyRemove: "bỏ ảnh",
  name: "Tên tệp PDF",
  refused: (count: number) => `${formatWhole(count)} ảnh chưa ghép được`,
  understood: "Đã đọc",
  cancel: "Không ghép",
  join: "Ghép và đưa vào hồ sơ",
  joinNothing: "chưa chọn ảnh nào",
  joinNoName: "chưa ghi tên tệp",
  joinTooMany: (most: number) => `chỉ ghép đến ${formatWhole(most)} ảnh một lần`,
  joinReading: "đang đọc ảnh",
} as const;
