/** Pieces of the papers around a meeting. */
export const meetingPaperWords = {
  invitationSubject: (meeting: string) => `Về việc dự ${lowerFirst(meeting)}`,
  leaderOf: (unit: string) => `Lãnh đạo ${unit}`,
  timeAndDay: (time: string, day: string) => `${time}, ${day}`,
  guest: (name: string, post: string, body: string) =>
    [name, post, body].filter((part) => part !== "").join(" – "),
} as const;

/** `Hội nghị tổng kết` → `hội nghị tổng kết`, inside a sentence. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
