import { formatWhole } from "./quantities";

/** Words of reading the audit and of what was changed behind the program's back. */
export const auditWords = {
  nothing: "(trống)",
  yes: "có",
  no: "không",
  goneThing: "(mục không còn trong sổ)",
  wholeValue: "Nội dung",
  otherField: "Thông tin khác",
  numbered: (label: string, place: number) => (label === "" ? `Dòng ${place}` : `${label} ${place}`),

  eventNoun: "sự kiện",
  otherTable: (table: string) => `Bản ghi trong bảng ${table}`,
  rowNamed: (noun: string, name: string) => (name === "" ? noun : `${noun} ${name}`),
  fieldChanged: (label: string, before: string, after: string) =>
    `${label} đổi từ “${before}” thành “${after}”`,
  onlyHiddenChanged: "Dữ liệu dùng để tìm, xếp thứ tự bị đổi",
  strayErased: "Bị đổi bằng công cụ khác; nội dung đã xóa theo yêu cầu xóa dữ liệu cá nhân.",
  rowAdded: (facts: string) => `Được thêm bằng công cụ khác: ${facts}`,
  rowRemoved: (facts: string) => `Bị xóa bằng công cụ khác. Khi còn: ${facts}`,
  between: (from: string, to: string) => `Xảy ra ${from} và ${to}.`,
  sinceCheck: (moment: string, seq: number) => `sau lần kiểm tra ${moment} (sự kiện số ${formatWhole(seq)})`,
  sinceEvent: (seq: number) => `sau sự kiện số ${formatWhole(seq)}`,
  beforeNow: "trước lần kiểm tra này",
  beforeEvent: (seq: number) => `trước sự kiện số ${formatWhole(seq)}`,
  whatToDo: "Đối chiếu với giấy tờ; sai thì mở bản sao lưu trước đó, đúng thì “Ghi nhận” kèm lý do.",
  rowsMore: (count: number) => `Còn ${formatWhole(count)} bản ghi khác`,
  rowsMoreDetail: "Nhiều bản ghi bị đổi cùng lúc: nên mở bản sao lưu gần nhất.",

  schemaPart: { table: "Bảng", index: "Chỉ mục", trigger: "Phép bảo vệ", view: "Cách xem" },
  schemaName: (part: string, name: string, table: string) => `${part} ${name} của ${table}`,
  schemaFault: {
    MISSING: "Đã bị bỏ khỏi sổ bằng công cụ khác.",
    CHANGED: "Đã bị sửa bằng công cụ khác.",
    STRANGE: "Không phải của chương trình: được thêm bằng công cụ khác.",
  },
  schemaCure: "Ngừng nhập liệu và mở bản sao lưu gần nhất; hoặc báo người hỗ trợ.",
  tailCut: "Nhật ký của sổ, phần cuối",
  tailCutDetail: (last: number, known: number) =>
    `Lần kiểm tra trước thấy đến sự kiện số ${formatWhole(known)}, nay chỉ còn đến số ${formatWhole(last)}. Các bước sau đó đã bị cắt bằng công cụ khác.`,
} as const;
