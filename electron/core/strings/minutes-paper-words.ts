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
  voice: { SECRET: "phiếu", OPEN: "ý kiến đồng ý", CORRESPONDENCE: "ý kiến đồng ý" },
  won: {
    NOMINATIONS: (group: string, name: string, votes: string, percent: string) =>
      `Nhóm ${group}: ${name} được suy tôn với ${votes}, đạt ${percent}`,
    HEADS: (post: string, name: string, votes: string, percent: string) =>
      `${post}: ${name} trúng cử với ${votes}, đạt ${percent}`,
  },
  nobody: {
    NOMINATIONS: (group: string, quota: string) =>
      `Nhóm ${group}: không có đề nghị nào được suy tôn, số lấy ${quota}`,
    HEADS: (post: string, quota: string) => `${post}: không có đơn vị nào trúng cử, số bầu ${quota}`,
  },
  tied: (group: string, names: string, places: string) =>
    `${group}: bằng phiếu ở suất cuối, để ngỏ giữa ${names}; còn ${places} suất`,
  unfilled: (group: string, places: string) => `${group}: còn ${places} suất không có đề nghị nào đạt`,
  group: {
    NOMINATIONS: (group: string) => `Nhóm ${group}`,
    HEADS: (post: string) => post,
  },
  inRound: (round: string, result: string) => `${round} – ${result}`,
  conclusionSubject: (meeting: string) => `Kết luận tại ${meeting}`,
  numbered: (place: number, said: string) => (/^\d+[.)]/.test(said) ? said : `${place}. ${said}`),

  content: {
    RETURNED: "Phiếu thu về",
    UNUSED: "Phiếu còn lại, phiếu hỏng",
  },
  envelopeTotal: (envelopes: string, papers: string) => `${envelopes} bì, ${papers} phiếu`,
  closed: (time: string, day: string, by: string) => [time, day, by].filter((part) => part !== "").join("; "),
  /** What is not known stays an empty cell for the hand of who receives. */
  handed: (to: string, day: string) => [to, day].filter((part) => part !== "").join("; "),
  blankDay: "……/……/………",

  handoverSubject: (year: number) => `Bàn giao cờ luân lưu và hồ sơ năm\u00A0${year}`,
  flag: (year: number) => `Cờ luân lưu năm ${year}: 01 (một) lá`,
} as const;
