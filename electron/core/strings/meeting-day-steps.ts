import type { LogKind } from "../conference/day/log-entry";
import type { DayPart } from "../conference/meeting-day-procedures";
import { logKindWords } from "./meeting-log-sentences";

const noun: Readonly<Record<DayPart, string>> = {
  AGENDA: "mục chương trình",
  GUEST: "khách mời",
  MOVE: "lượt đến, về",
  LOG: "dòng diễn biến",
  HANDOVER: "lần giao cờ luân lưu",
  ENVELOPE: "phong bì phiếu",
};

/** Steps of the day of a meeting by name, as the undo list and the audit trail show them; and its nouns. */
export const dayWords = {
  noun,
  bin: (what: string, count: number) =>
    count === 1 ? `Đưa ${what} vào thùng rác` : `Đưa ${count} ${what} vào thùng rác`,
  restore: (what: string, count: number) =>
    count === 1 ? `Lấy ${what} khỏi thùng rác` : `Lấy ${count} ${what} khỏi thùng rác`,
  order: (what: string) => `Xếp lại thứ tự ${what}`,
  addAgendaItem: (title: string) => `Thêm mục chương trình ${title}`,
  addAgenda: (items: number) => `Thêm ${items} mục chương trình`,
  editAgendaItem: (title: string) => `Sửa mục chương trình ${title}`,
  addGuest: (name: string) => `Thêm khách mời ${name}`,
  addGuests: (guests: number) => `Thêm ${guests} khách mời`,
  editGuest: (name: string) => `Sửa khách mời ${name}`,
  addMove: (unit: string, kind: "ARRIVED" | "LEFT", clock: string) =>
    `Ghi ${unit} ${kind === "ARRIVED" ? "đến" : "về"} lúc ${clock}`,
  addLogEntry: (kind: LogKind) => `Ghi diễn biến: ${logKindWords[kind]}`,
  editLogEntry: (kind: LogKind) => `Sửa diễn biến: ${logKindWords[kind]}`,
  voteReopened: "Kết quả đã mở chốt, đang chờ chốt lại.",
  addHandover: (year: number) => `Ghi giao cờ luân lưu năm ${year}`,
  editHandover: (year: number) => `Sửa lần giao cờ luân lưu năm ${year}`,
  addEnvelope: (round: string) => `Niêm phong phiếu ${round}`,
  editEnvelope: (round: string) => `Sửa phong bì phiếu ${round}`,
} as const;
