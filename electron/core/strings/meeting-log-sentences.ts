import type { LogKind } from "../conference/day/log-entry";
import type { VoteResult } from "../conference/day/vote-result";

export const logKindWords: Readonly<Record<LogKind, string>> = {
  OPENING: "Khai mạc",
  REPORT: "Báo cáo",
  DISCUSSION: "Thảo luận",
  DIRECTION: "Chỉ đạo",
  REPLY: "Tiếp thu",
  VOTE: "Biểu quyết",
  SIGNING: "Ký giao ước",
  HANDOVER: "Bàn giao",
  CONCLUSION: "Kết luận",
  CLOSING: "Bế mạc",
  NOTE: "Ghi nhận",
};

const named = (lines: VoteResult["groups"][number]["won"]) =>
  lines.map(({ name, agree, base }) => `${name} (${agree}/${base})`).join("; ");

/** The result of a sealed round in one sentence: who reached it with how many votes, what was left open. */
export function voteSentence({ name, code, groups }: VoteResult): string {
  const parts = groups.map((group) => {
    const own = groups.length === 1 ? "" : `${group.name}: `;
    const won = group.won.length === 0 ? "không có tên nào đạt" : `đạt ${named(group.won)}`;
    const tied =
      group.tied.length === 0 ? "" : `, để ngỏ ${group.places} suất giữa ${named(group.tied)} do bằng phiếu`;
    return `${own}${won}${tied}`;
  });
  return `${name}: ${parts.join(". ")}. Mã chốt ${code}.`;
}

/** An arrival or departure as the log tells it; its hour stands in its own column. */
export function moveSentence(unit: string, kind: "ARRIVED" | "LEFT", note: string): string {
  const said = kind === "ARRIVED" ? `${unit} đến dự` : `${unit} rời hội nghị`;
  return note === "" ? `${said}.` : `${said}: ${note}.`;
}
