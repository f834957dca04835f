import { formatWhole } from "./quantities";

/** Words of the mergers of 2025. */
export const mergersWords = {
  open: "Sắp xếp năm 2025…",
  title: "Xem trước sắp xếp đơn vị năm 2025",
  facts: (decision: string, date: string) =>
    `${decision}, hiệu lực ${date}. Chỉ những dòng được chọn dưới đây thay đổi; một lần hoàn tác lấy lại tất cả.`,
  offered: (count: number) => `Sẽ thay đổi (${formatWhole(count)})`,
  noneOffered: "Không đơn vị nào trong sổ thay đổi theo danh sách này.",
  mergeLine: (name: string, into: string) => `${name} sáp nhập vào ${into}`,
  renameLine: (name: string, becomes: string) => `${name} đổi tên thành ${becomes}`,
  membershipEnds: "Thôi làm thành viên từ ngày đó.",
  childrenGo: (count: number) => `${formatWhole(count)} đơn vị trực thuộc chuyển theo.`,
  byHand: (count: number) => `Phải quyết định bằng tay (${formatWhole(count)})`,
  byHandWhere:
    "Áp dụng các dòng trên trước; sau đó mở từng đơn vị dưới đây trong danh sách, thẻ Dòng đơn vị, rồi ghi đổi tên hoặc “Ghi sáp nhập, chia tách, kết thúc…”.",
  byHandLine: (name: string, becomes: string) => `${name}: gợi ý “${becomes}”.`,
  successorMissing: (province: string) => `Đơn vị cùng loại của ${province} chưa có trong sổ.`,
  notMatched: (count: number) => `Không thấy tên tỉnh trong tên đơn vị (${formatWhole(count)})`,
  sources: "Nguồn",
  nothingChosen: "Chưa chọn dòng nào.",
  apply: (count: number) => `Áp dụng ${formatWhole(count)} dòng`,
  cancel: "Không áp dụng",
} as const;
