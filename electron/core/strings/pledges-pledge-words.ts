import type { SignatureState } from "../pledges/pledge/procedures";
import { formatWhole } from "./quantities";

/** Nouns and names of steps of pledges, targets and what units reported. */
export const pledgeSteps = {
  pledge: "giao ước",
  pledgeCapital: "Giao ước",
  content: "nội dung giao ước",
  target: "chỉ tiêu",
  targetCapital: "Chỉ tiêu",
  unit: "đơn vị thành viên",
  category: "nhóm đơn vị",
  meeting: "hội nghị",
  paper: "văn bản đến",
  actualCapital: "Kết quả",
  cell: (unit: string, target: string) => `${unit}, ${target}`,

  addPledge: (title: string) => `Lập giao ước ${title}`,
  editPledge: (title: string) => `Sửa giao ước ${title}`,
  copyPledge: (title: string, from: number) => `Lập giao ước ${title} từ giao ước năm ${from}`,
  binPledge: (title: string) => `Đưa giao ước ${title} vào thùng rác`,
  restorePledge: (title: string) => `Lấy lại giao ước ${title} từ thùng rác`,
  setNearness: (percent: string) => `Ghi mức gần đạt từ ${percent}`,
  dropNearness: "Không dùng mức gần đạt",
  addContents: (count: number) =>
    count === 1 ? "Thêm một nội dung giao ước" : `Thêm ${count} nội dung giao ước`,
  editContent: (number: number) => `Sửa nội dung ${number} của giao ước`,
  moveContent: (from: number, to: number) => `Chuyển nội dung ${from} thành nội dung ${to}`,
  binContents: (count: number) =>
    count === 1 ? "Đưa một nội dung giao ước vào thùng rác" : `Đưa ${count} nội dung giao ước vào thùng rác`,
  restoreContents: (count: number) => `Lấy lại ${count} nội dung giao ước từ thùng rác`,
  saveSignatures: (count: number, unit: string) =>
    count === 1 ? `Ghi chữ ký giao ước của ${unit}` : `Ghi chữ ký giao ước của ${count} đơn vị`,

  addTarget: (name: string) => `Thêm chỉ tiêu ${name}`,
  editTarget: (name: string) => `Sửa chỉ tiêu ${name}`,
  moveTarget: (name: string) => `Đổi thứ tự chỉ tiêu ${name}`,
  binTarget: (name: string) => `Đưa chỉ tiêu ${name} vào thùng rác`,
  restoreTarget: (name: string) => `Lấy lại chỉ tiêu ${name} từ thùng rác`,
  saveActuals: (count: number, period: string) => `Ghi ${formatWhole(count)} kết quả ${period.toLowerCase()}`,
  saveActual: (unit: string, target: string) => `Ghi kết quả của ${unit}: ${target}`,
  explainActual: (unit: string, target: string) => `Ghi giải trình của ${unit}: ${target}`,

  /** Title of a new pledge that is taken from an earlier one. */
  copiedTitle: (title: string, from: number, to: number) => title.replaceAll(String(from), String(to)),
} as const;

export const signatureWords: Readonly<Record<SignatureState, string>> = {
  SIGNED: "Đã ký",
  SIGNED_LATER: "Ký bổ sung",
  NOT_SIGNED: "Chưa ký",
};
