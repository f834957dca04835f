import { ownRule } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

/** Words of the matrix of units and targets. */
export const matrixWords = {
  tab: "Kết quả chỉ tiêu",
  facts: (year: number, targets: number, signed: string) =>
    [`Năm ${year}`, `${targets} chỉ tiêu`, ...(signed === "" ? [] : [signed])].join(" · "),
  signedAt: (day: string, place: string) => (place === "" ? `ký ${day}` : `ký ${day} tại ${place}`),
  illustration: "Số liệu minh họa",
  grid: "Bảng đơn vị và chỉ tiêu",
  byCategory: "Chọn nhóm đơn vị",
  byPeriod: "Chọn kỳ",
  allUnits: "Tất cả",
  unitHead: "Đơn vị",
  exceeded: "Vượt",
  met: "Đạt",
  nearly: "Gần đạt",
  missed: "Chưa đạt",
  notReported: "Chưa báo cáo",
  notDue: "Chưa đến hạn",
  foot: "Đạt, vượt",

  keyMove: "đi trong bảng",
  keyEdit: "sửa",
  keyFill: "điền xuống",
  keyPaste: "dán từ Excel",
  keyUndo: "hoàn tác",

  nearlyOff: "Gần đạt: không dùng",
  nearlyOn: (percent: string) => `Gần đạt: từ ${percent}`,
  nearlyTitle: "Mức gần đạt",
  nearlyText:
    "Kết quả chưa đủ nhưng từ mức này trở lên được ghi là gần đạt. Không đặt mức thì mọi kết quả chưa đủ là chưa đạt.",
  nearlyUse: "Cách ghi",
  nearlyNone: "Không dùng mức gần đạt",
  nearlyFrom: "Gần đạt từ một mức",
  nearlyPercent: "Phần trăm của chỉ tiêu",
  nearlyPercentHint: "Trên 0 và dưới 100, ví dụ 95.",
  nearlyWrong: "Ghi mức trên 0 và dưới 100 phần trăm, ví dụ 95.",
  nearlyClause: "Điều, khoản của quy chế",
  nearlyClauseHint: (word: ClusterWord) => `Để trống thì ghi là ${ownRule[word]}.`,
  save: "Lưu",
  cancel: "Không lưu",
  close: "Đóng",

  stripCell: (unit: string, number: number) => `${unit} · chỉ tiêu ${number}`,
  stripAsked: (asked: string) => `Giao: ${asked}`,
  stripOwn: "giao riêng cho đơn vị",
  stripPeriods: "Kết quả theo kỳ",
  stripNone: "chưa có",
  stripExplanation: "Giải trình của đơn vị",
  stripNoExplanation: "Chưa có giải trình.",
  stripPaper: (number: number, subject: string) => `Theo văn bản đến số ${number}: ${subject}`,
  explain: "Ghi giải trình",
  explainTitle: (unit: string, period: string) => `Giải trình của ${unit}, ${period}`,
  explanation: "Giải trình",
  paper: "Văn bản đến đã báo cáo",
  paperHint: "Văn bản của đơn vị này trong sổ văn bản đến.",
  paperChoice: (number: number, subject: string) => `Số ${number} · ${subject}`,

  cellLabel: (unit: string, target: string, figure: string, status: string, reason: string) =>
    `${unit}, ${target}: ${figure === "" ? "" : `${figure}, `}${status}, ${reason}`,
  editing: (unit: string, target: string) => `Kết quả của ${unit}, ${target}`,
  notAsked: "Chỉ tiêu này không giao cho đơn vị, không có gì để nhập.",
  outside: (rows: number, columns: number, restRows: number, restColumns: number) =>
    `Chưa dán ô nào: khối dán có ${rows} dòng, ${columns} cột; từ ô đang chọn chỉ còn ${restRows} dòng, ${restColumns} cột.`,
  outsideCure: "Chọn ô đầu phía trên bên trái hơn, hoặc chép khối nhỏ hơn.",

  emptyTitle: "Chưa có chỉ tiêu",
  emptyText:
    "Bảng này so kết quả của từng đơn vị với chỉ tiêu đã ký. Lập giao ước, ghi chỉ tiêu của các nội dung, rồi nhập kết quả 6 tháng và cả năm ở đây.",
  emptyAct: "Soạn giao ước và chỉ tiêu",
  noUnitsTitle: "Chưa có đơn vị thành viên trong năm",
  noUnitsText: "Thêm đơn vị thành viên ở phần Đơn vị, ghi ngày bắt đầu làm thành viên.",
} as const;
