/** Pieces of the papers that put nominees forward. */
export const awardPaperWords = {
  submissionSubject: (award: string, year: number) => `Về việc đề nghị tặng ${award} năm\u00A0${year}`,
  listSubject: (award: string, year: number) => `Đề nghị tặng ${award} năm\u00A0${year}`,
  addresseeBlank: "………………………………………………………",
  basis: (law: string) => `Căn cứ ${law};`,
  basisBlank: (blank: string) => `Căn cứ ${blank};`,
  basisMeeting: (meeting: string) => `Căn cứ kết quả bình xét, suy tôn và bỏ phiếu tại ${meeting}.`,
  collectives: (count: string) => `${count} tập thể`,
  people: (count: string) => `${count} cá nhân`,
  vote: (share: string, percent: string) => `${share}\u00A0phiếu, ${percent}`,
  noVote: "Không bỏ phiếu",
  voteOf: (name: string, share: string, percent: string) => `${name}: ${share} phiếu, đạt ${percent}`,
} as const;
