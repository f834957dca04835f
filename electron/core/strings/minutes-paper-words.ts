/** Pieces of the minutes of a meeting, of the ballot envelopes and of a handover. */
export const minutesPaperWords = {
  deputy: (unit: string, deputy: string, paper: string, day: string) =>
    [
      `${unit}: ủy quyền cho ${deputy}`,
      ...(paper === "" ? [] : [`giấy số ${paper}`]),
      ...(day === "" ? [] : [day]),
    ].join(", "),
  absent: (unit: string, reason: string) => `${unit}: lý do ${reason}`,
  move: {
    ARRIVED: (unit: string, clock: string) => `${unit}: đến lúc ${clock}`,
    LEFT: (unit: string, clock: string) => `${unit}: về lúc ${clock}`,
  },
  guest: (name: string, post: string, body: string) =>
    [name, post, body].filter((part) => part !== "").join(" – "),
  entry: (clock: string, speaker: string, said: string) =>
    [clock === "" ? "" : `${clock}: `, speaker === "" ? "" : `${speaker}: `, said].join(""),
  code: (code: string) => `Mã chốt: ${code}`,
  won: (group: string, name: string, share: string, percent: string) =>
    `Nhóm ${group}: ${name} được suy tôn với ${share} phiếu, đạt ${percent}`,
  nobody: (group: string, quota: string) =>
    `Nhóm ${group}: không có đề nghị nào được suy tôn, số lấy ${quota}`,
  tied: (group: string, names: string, places: string) =>
    `Nhóm ${group}: bằng phiếu ở suất cuối, để ngỏ giữa ${names}; còn ${places} suất`,
  unfilled: (group: string, places: string) => `Nhóm ${group}: còn ${places} suất không có đề nghị nào đạt`,
  conclusionSubject: (meeting: string) => `Kết luận tại ${meeting}`,
  numbered: (place: number, said: string) => (/^\d+[.)]/.test(said) ? said : `${place}. ${said}`),

  content: {
    RETURNED: "Phiếu thu về",
    UNUSED: "Phiếu còn lại, phiếu hỏng",
  },
  envelopeTotal: (envelopes: string, papers: string) => `${envelopes} bì, ${papers} phiếu`,
  closed: (time: string, day: string, by: string) => [time, day, by].filter((part) => part !== "").join("; "),
  handed: (to: string, day: string) => `${to}; ${day}`,
  blankDay: "……/……/………",

  handoverSubject: (year: number) => `Bàn giao cờ luân lưu và hồ sơ năm\u00A0${year}`,
  flag: (year: number) => `Cờ luân lưu năm ${year}: 01 (một) lá`,
} as const;
