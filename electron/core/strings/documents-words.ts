import type { BaseName, LineOutcome } from "../conference/outcome";
import type { MinutesFacts } from "../conference/meeting";
import type { VotingRule } from "../registry/regulation";
import type { BookKind, ClusterWord } from "../safekeeping/book";
import { clauseOr } from "./own-rule";

/** Left for a hand to fill where a fact was not given: part of a line, a word, a whole paragraph. */
export const blankLine = "…".repeat(7);
export const blankWord = "………";
export const blankParagraph = "…".repeat(31);

export const documentNouns = {
  document: "văn bản",
  round: "vòng bỏ phiếu",
  meeting: "hội nghị",
  unit: "đơn vị",
  planItem: "việc trong kế hoạch năm",
  pledge: "giao ước",
  handover: "lần bàn giao cờ luân lưu",
  award: "danh hiệu, hình thức khen thưởng",
  subject: "việc mà văn bản nói đến",
} as const;

/** Why a document could not be put into the book's own folder. */
export const documentPlaces = {
  readOnly: "Thư mục sổ đang ở chế độ chỉ đọc.",
  notWritten: "Không ghi được tệp vào thư mục sổ.",
} as const;

export const bookMarkWords: Readonly<Record<BookKind, string | null>> = {
  REAL: null,
  TRAINING: "TẬP DƯỢT – không có giá trị",
  SAMPLE: "SỔ MẪU – số liệu minh họa",
};

export const tellerRoleWords: Readonly<Record<MinutesFacts["tellers"][number]["role"], string>> = {
  CHIEF: "Tổ trưởng",
  SECRETARY: "Thư ký",
  MEMBER: "Ủy viên",
};

export const baseWords: Readonly<Record<BaseName, string>> = {
  TOTAL_VOTERS: "tổng số đơn vị có quyền bỏ phiếu",
  PRESENT: "số đơn vị có mặt",
  ISSUED: "số phiếu phát ra",
  RETURNED: "số phiếu thu về",
  VALID: "số phiếu hợp lệ",
};

export const outcomeWords: Readonly<Record<LineOutcome, string>> = {
  WON: "Đạt, được suy tôn",
  LEFT_OPEN: "Bằng phiếu, để ngỏ",
  ABOVE_QUOTA: "Không đạt, ngoài số lấy",
  BELOW_THRESHOLD: "Không đạt ngưỡng",
  NO_VOTE: "Không đạt, không có phiếu",
};

/** What became of a unit in an election. */
export const electionWords: Readonly<Record<LineOutcome, string>> = {
  WON: "Trúng cử",
  LEFT_OPEN: "Bằng phiếu, để ngỏ",
  ABOVE_QUOTA: "Không trúng cử, ngoài số bầu",
  BELOW_THRESHOLD: "Không đạt ngưỡng",
  NO_VOTE: "Không có phiếu",
};

/** What a vote for a name is called in each style of ballot. */
export const voteWords: Readonly<Record<VotingRule["ballotStyle"], string>> = {
  YES_NO: "phiếu đồng ý",
  PICK_K: "phiếu chọn",
  STRIKE_OUT: "phiếu giữ tên",
};

/** Sentences and pieces of the ballot-count minutes. Counts come in already written out. */
export const minutesWords = {
  fileStem: (date: string, code: string) => `Biên bản kiểm phiếu - ${date} - ${code}`,
  saveCopyLabel: (fileName: string) => `Lưu bản sao “${fileName}”`,

  subject: (awards: string, year: number) => `Về việc bình xét, suy tôn ${awards} năm\u00A0${year}`,
  severalAwards: "các danh hiệu thi đua, hình thức khen thưởng",
  timeOfDay: (hours: string, minutes: string) => `${hours} giờ ${minutes} phút`,

  teller: (name: string, unit: string, role: string) =>
    unit === "" ? `${name} – ${role}` : `${name} – ${unit} – ${role}`,
  voterInPerson: (unit: string, delegate: string) => (delegate === "" ? unit : `${unit} (${delegate})`),
  deputy: (voter: string, deputy: string) => `${voter}: ủy quyền cho ${deputy} dự và bỏ phiếu`,
  absentee: (voter: string, reason: string) => `${voter}: lý do ${reason}`,
  attendanceRule: (minimum: string, present: string, percent: string, met: boolean) =>
    `Tỷ lệ dự họp tối thiểu theo quy chế: ${minimum}; thực tế ${present}, bằng ${percent}: ${met ? "đủ" : "không đủ"} tỷ lệ.`,
  attendanceWithoutRule: (present: string, percent: string) =>
    `Tỷ lệ dự họp: ${present}, bằng ${percent}; quy chế không đặt tỷ lệ dự họp tối thiểu.`,

  titles: {
    SECRET: "BIÊN BẢN KIỂM PHIẾU",
    OPEN: "BIÊN BẢN KẾT QUẢ BIỂU QUYẾT",
    CORRESPONDENCE: "BIÊN BẢN TỔNG HỢP Ý KIẾN BẰNG VĂN BẢN",
  },
  acts: {
    SECRET: "kiểm phiếu",
    OPEN: "kiểm đếm biểu quyết",
    CORRESPONDENCE: "tổng hợp ý kiến bằng văn bản",
  },
  resultTitles: {
    SECRET: "Kết quả kiểm phiếu",
    OPEN: "Kết quả biểu quyết",
    CORRESPONDENCE: "Kết quả lấy ý kiến",
  },
  countTitles: { SECRET: "Số phiếu", OPEN: "Số biểu quyết", CORRESPONDENCE: "Số ý kiến" },
  electionSubject: (posts: string, year: number) => `Về việc bầu ${posts} năm\u00A0${year}`,
  modes: {
    SECRET: (counting: "SINGLE" | "DOUBLE") =>
      `Bỏ phiếu kín; ${counting === "SINGLE" ? "kiểm phiếu một lượt" : "kiểm phiếu hai lượt độc lập"}.`,
    OPEN: (_counting: "SINGLE" | "DOUBLE") => "Biểu quyết công khai bằng hình thức giơ tay.",
    CORRESPONDENCE: (_counting: "SINGLE" | "DOUBLE") =>
      "Xin ý kiến bằng văn bản, không giữ kín; tỷ lệ tính trên tổng số đơn vị có quyền.",
  },
  follows: {
    TIE: (round: string, code: string) =>
      `Vòng tiếp theo giữa các tên bằng nhau của “${round}” (mã chốt ${code}).`,
    UNFILLED: (round: string, code: string) =>
      `Vòng tiếp theo để lấy đủ số lượng của “${round}” (mã chốt ${code}).`,
    WINNERS: (round: string, code: string) =>
      `Chọn trong số đã được suy tôn tại “${round}” (mã chốt ${code}).`,
  },
  dueOn: (date: string) =>
    `Hạn trả lời: ngày ${date}; ý kiến về sau hạn được liệt kê, không tính vào kết quả.`,
  noSelfVote: "Đơn vị được đề nghị không bỏ phiếu cho chính mình.",
  resultOrder: {
    SCORE: "Kết quả xếp theo điểm trong số đạt ngưỡng.",
    SCORE_THEN_VOTES: "Kết quả xếp theo điểm, bằng điểm thì theo số phiếu, trong số đạt ngưỡng.",
  },
  voicesRule: "Với từng đề nghị, mỗi đơn vị đồng ý, không đồng ý hoặc không có ý kiến.",
  voice: "ý kiến đồng ý",
  hands: (present: string, clock: string | null) =>
    clock === null
      ? `Số đơn vị có mặt khi biểu quyết: ${present}.`
      : `Số đơn vị có mặt khi biểu quyết, hồi ${clock}: ${present}.`,
  replaces: (code: string, reason: string) =>
    `Kết quả này thay cho kết quả đã chốt với mã ${code}. Lý do mở chốt: ${reason}.`,
  countedTwice: (comparisons: string) =>
    `Hai tổ kiểm phiếu đếm và nhập số liệu độc lập; số lần đối chiếu: ${comparisons}.`,
  readingPlace: (number: number, name: string) =>
    number === 0 ? "các số chung" : `dòng ${number} (${name})`,
  readingsDiffered: (comparison: number, places: string) => `Đối chiếu lần ${comparison} lệch ở ${places}.`,
  readingsAgree: "Hai lượt kiểm trùng nhau ở mọi số liệu.",
  thirdReading: (places: string, by: string, reason: string) =>
    `Hai tổ cùng đếm lại ${places} và lấy số đếm chung. Người cùng đếm: ${by}. Lý do lệch: ${reason}.`,
  lateAnswers: (answers: string) => `Trả lời muộn, không tính vào kết quả: ${answers}.`,
  lateAnswer: (unit: string, received: string) => `${unit} (nhận ngày ${received})`,
  noWritten: "Không có ý kiến bằng văn bản tính vào kết quả vòng bỏ phiếu này.",
  written: (count: string, counted: boolean) =>
    `Ý kiến bằng văn bản của đơn vị vắng mặt: ${count}; ${counted ? "tính vào kết quả trên tổng số đơn vị có quyền theo quy chế" : "ghi biên bản, không tính vào kết quả"}.`,
  lettersNotSecret: "Ý kiến bằng văn bản không giữ kín; ý kiến về muộn không tính vào kết quả.",
  score: (score: string, rank: string) => `Điểm: ${score}, xếp thứ ${rank} theo điểm`,
  writtenOnLine: (agree: number, disagree: number, blank: number) =>
    `Ý kiến bằng văn bản: ${agree} đồng ý, ${disagree} không đồng ý, ${blank} không có ý kiến`,
  ownLine: "Đơn vị không bỏ phiếu cho chính mình",
  resolved: {
    CHAIR: (tied: string, places: string, chosen: string) =>
      `Bằng nhau ở suất cuối: ${tied}, còn ${places} suất. Chủ trì hội nghị quyết định lấy: ${chosen}.`,
    HIGHER_SCORE: (tied: string, places: string, chosen: string) =>
      `Bằng nhau ở suất cuối: ${tied}, còn ${places} suất. Lấy theo điểm cao hơn: ${chosen}.`,
    MANUAL: (tied: string, places: string, chosen: string) =>
      `Bằng nhau ở suất cuối: ${tied}, còn ${places} suất. Hội nghị quyết định lấy: ${chosen}.`,
  },
  resolvedBecause: (by: string, reason: string) =>
    [by === "" ? "" : `Người quyết định: ${by}.`, reason === "" ? "" : `Lý do: ${reason.replace(/\.$/, "")}.`]
      .filter((part) => part !== "")
      .join(" "),
  ruleSource: (regulation: string, clause: string, word: ClusterWord) =>
    `Thực hiện theo ${regulation} (${clauseOr(clause, word)}).`,
  yesNoRule: "Trên mỗi phiếu, từng đề nghị được đánh dấu đồng ý hoặc không đồng ý.",
  pickRule: (choices: string) => `Mỗi phiếu chọn: ${choices}; chọn quá số này là phiếu không hợp lệ.`,
  strikeOutRule: (choices: string) =>
    `Tên không đồng ý thì gạch đi. Mỗi phiếu giữ lại: ${choices}; giữ quá số này là phiếu không hợp lệ.`,
  choicesOfGroup: (group: string, choices: string) => `nhóm ${group} không quá ${choices} tên`,
  blankPaperRule: (standing: VotingRule["blankPaper"]) =>
    `Phiếu để trắng toàn bộ là phiếu ${standing === "VALID" ? "hợp lệ" : "không hợp lệ"}.`,
  threshold: (comparison: "AT_LEAST" | "MORE_THAN", share: string, base: string, count: string) =>
    `Ngưỡng đạt: ${comparison === "AT_LEAST" ? "từ" : "trên"} ${share}${comparison === "AT_LEAST" ? " trở lên" : ""}, tính trên ${base} là ${count}.`,
  votesNeeded: (votes: string, vote: string) => ` Cần ít nhất ${votes} ${vote}.`,
  noThreshold: (base: string, count: string) =>
    `Quy chế không đặt ngưỡng đạt: xét từ cao xuống thấp đến hết số lấy. Tỷ lệ tính trên ${base} là ${count}.`,

  noInvalidReason: (papers: string) => `Lý do không hợp lệ của ${papers} phiếu: ${blankLine}`,
  invalidReason: (reason: string, papers: string) => `${reason}: ${papers} phiếu`,

  groupCaption: {
    NOMINATIONS: (name: string, lines: string, quota: string) =>
      `Nhóm ${name}: ${lines} đề nghị, số lấy ${quota}`,
    HEADS: (name: string, lines: string, quota: string) => `${name}: ${lines} đơn vị, bầu ${quota}`,
  },
  groupAward: {
    NOMINATIONS: (award: string) => `Danh hiệu đề nghị: ${award}`,
    HEADS: (post: string) => `Chức danh bầu: ${post}`,
  },
  under: (parent: string) => `(${parent})`,
  ruleCard: (base: string, count: string) => `Mẫu số tính tỷ lệ: ${base} = ${count}.`,
  code: (code: string) => `Mã chốt: ${code}`,

  wonOfQuota: {
    NOMINATIONS: (name: string, won: string, quota: string) =>
      `Nhóm ${name}: ${won} đề nghị đạt, được suy tôn trên số lấy ${quota}:`,
    HEADS: (name: string, won: string, quota: string) =>
      `${name}: ${won} đơn vị trúng cử trên số bầu ${quota}:`,
  },
  nobodyWon: {
    NOMINATIONS: (name: string, quota: string) =>
      `Nhóm ${name}: không có đề nghị nào được suy tôn trên số lấy ${quota}.`,
    HEADS: (name: string, quota: string) => `${name}: không có đơn vị nào trúng cử trên số bầu ${quota}.`,
  },
  nominee: (name: string, under: string) => (under === "" ? name : `${name} (${under})`),
  winner: (nominee: string, award: string, votes: string, vote: string, percent: string) =>
    `${nominee} – ${award}: ${votes} ${vote}, đạt ${percent}`,
  tie: (names: string, votes: string, vote: string, places: string) =>
    `Bằng phiếu ở suất cuối, để ngỏ: ${names} cùng được ${votes} ${vote}, còn ${places} suất.`,
  tieHandling: "Cách xử lý trường hợp bằng phiếu:",
  unfilled: {
    MAY: (places: string) => `Còn ${places} suất không có đề nghị nào đạt; không lấy cho đủ.`,
    MUST: (places: string) => `Còn ${places} suất chưa lấy đủ; phải bỏ phiếu vòng tiếp theo.`,
  },

  adopted: "Biên bản đã được thông qua trước hội nghị.",
  notYetAdopted: "Khi chốt kết quả, biên bản chưa được thông qua trước hội nghị.",
  witnessRole: "Người chứng kiến",
} as const;

/** Why a template cannot be read; `tag` is the place in the template. */
export const templateFaultWords = {
  notDocx: "Tệp không phải văn bản .docx hoặc đã hỏng.",
  tooLarge: "Tệp lớn quá 20 MB.",
  missing: "Không tìm thấy tệp mẫu.",
  notAllowedToRead: "Không đọc được tệp: tệp đang mở ở chương trình khác hoặc bị chặn quyền đọc.",
  brokenTag: (tag: string) => `Ô điền “${tag}” viết sai hoặc thiếu dấu ngoặc nhọn.`,
  brokenSection: (tag: string) => `Phần lặp “${tag}” thiếu ô mở hoặc ô đóng.`,
  broken: "Một ô điền trong mẫu viết sai.",
} as const;
