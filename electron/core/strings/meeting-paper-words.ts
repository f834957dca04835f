/** Pieces of the papers around a meeting. */
export const meetingPaperWords = {
  invitationSubject: (meeting: string) => `Về việc dự ${lowerFirst(meeting)}`,
  leaderOf: (unit: string) => `Lãnh đạo ${unit}`,
  timeAndDay: (time: string, day: string) => `${time}, ${day}`,
  /** `08:15` → `08h15`. */
  clock: (clock: string) => clock.replace(":", "h"),
  withNote: (title: string, note: string) => `${title} (${note})`,
  guest: (name: string, post: string, body: string) =>
    [name, post, body].filter((part) => part !== "").join(" – "),
  deputyOf: (deputy: string) => `${deputy} (theo giấy ủy quyền)`,
  scriptHeading: (place: number, title: string, clock: string) =>
    clock === "" ? `${place}. ${title}` : `${place}. ${title} (${clock})`,
  scriptWords: (title: string, presenter: string) =>
    presenter === ""
      ? `Tiếp theo chương trình, hội nghị chuyển sang nội dung “${title}”.`
      : `Tiếp theo chương trình là nội dung “${title}”. Trân trọng kính mời ${lowerFirst(presenter)}.`,
} as const;

/** `Hội nghị tổng kết` → `hội nghị tổng kết`, inside a sentence; a name in capitals stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
