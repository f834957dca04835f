import type { SalvageReport, SoundCopy } from "../safekeeping/startup/damage";
import { formatWhole } from "./quantities";

/** Ways on for a book whose file does not open: a copy in its place, or what can still be read. */
export const damageWords = {
  looking: "Đang mở thử các bản sao lưu của sổ…",

  copyTitle: "Dùng bản sao lưu lành mới nhất",
  copyFound: (name: string, lastStep: string) =>
    `Bản “${name}” vừa được mở thử, đọc lại đủ; có đến bước ghi lúc ${lastStep}.`,
  copyMissing: (missing: SoundCopy["missing"]): string => {
    if (missing === null) return "Máy này không có dấu của sổ để biết còn thiếu gì so với lần dùng gần nhất.";
    const { steps, rounds } = missing;
    if (steps === 0 && rounds.length === 0) return "Không thiếu bước nào so với lần dùng gần nhất.";
    return [
      `So với lần dùng gần nhất trên máy này thiếu ${formatWhole(steps)} bước cuối.`,
      rounds.length === 0
        ? "Không thiếu kết quả nào đã chốt."
        : `Thiếu kết quả đã chốt: ${rounds.map(({ round, code }) => `${round} (mã ${code})`).join("; ")}.`,
    ].join(" ");
  },
  copiesNotSound: (names: readonly string[]) =>
    `Bỏ qua vì không còn đọc lại đủ: ${names.map((name) => `“${name}”`).join(", ")}.`,
  copyUse: "Dùng bản sao lưu này…",
  copyNone: "Trong thư mục của sổ không có bản sao lưu nào còn đọc lại đủ.",
  copyNoneText: "Nếu có bản sao lưu trên USB, cắm USB rồi mở bằng “Chọn thư mục khác…”.",

  copyAsk: "Đặt bản sao lưu này vào chỗ của tệp hỏng?",
  copyAskText:
    "Tệp hỏng được cất nguyên vẹn vào một thư mục riêng trong thư mục của sổ, không bị xóa. Nhật ký của sổ ghi lại việc này và phần còn thiếu.",
  copyKeep: "Không đặt",
  copyAct: "Đặt vào và mở sổ",

  salvageTitle: "Cứu dữ liệu còn đọc được",
  salvageText:
    "Đọc những gì còn đọc được trong tệp hỏng vào một sổ mới ở cạnh thư mục này. Tệp hỏng giữ nguyên. Chọn cách này khi không có bản sao lưu lành, hoặc bản sao lưu thiếu nhiều.",
  salvage: "Cứu dữ liệu",
  salvaging: "Đang đọc tệp hỏng…",
  salvaged: (rows: number, papers: number) =>
    `Đã cứu ${formatWhole(rows)} dòng và ${formatWhole(papers)} tệp tài liệu vào một sổ mới.`,
  salvagedAt: (place: string) => `Sổ mới nằm ở “${place}”.`,
  salvagedWhole: "Không thấy chỗ nào bị mất.",
  salvagedGaps: (gaps: SalvageReport["gaps"]) =>
    `Không đọc hết: ${gaps.map(({ noun, read }) => `${noun} (đọc được ${formatWhole(read)})`).join("; ")}.`,
  salvagedOrphans: (orphans: number) =>
    `Bỏ ${formatWhole(orphans)} dòng vì mục chứa chúng không còn đọc được.`,
  salvagedCheck: "Đối chiếu với biên bản, văn bản đã ký trước khi dùng sổ đã cứu.",
  openSalvaged: "Mở sổ đã cứu",
} as const;
