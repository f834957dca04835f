import type { TieResolution } from "../conference/count";
import type { LineOutcome } from "../conference/outcome";
import type { MinutesFacts } from "../conference/meeting";
import { formatWhole } from "./quantities";

/** Words of the result, the facts for the minutes and the seal. */
export const outcomeWords = {
  tabs: "Nội dung của bước",
  tabResult: "Kết quả",
  tabFacts: "Nội dung biên bản",
  waitTitle: "Chưa có kết quả",
  waitWrong: (wrong: number) => `Còn ${wrong} phép kiểm sai. Kết quả chỉ tính khi mọi phép kiểm đúng.`,
  waitMissing: "Chưa nhập đủ số phiếu. Kết quả chỉ tính khi mọi phép kiểm đúng.",
  goCount: "Sang bước Kiểm phiếu",
  columnRank: "Xếp thứ",
  columnName: "Tên trên phiếu",
  columnScore: "Điểm",
  columnShare: "Tỷ lệ",
  columnOutcome: "Kết luận",
  share: (votes: number, base: number) => `${votes}/${base}`,
  groupFacts: (quota: number, won: number) => `lấy ${quota}, ${won} đạt`,
  unfilled: {
    MAY: (places: number) => `Còn ${places} chỗ không có ai đạt; không tự lấy thêm cho đủ.`,
    MUST: (places: number) => `Còn ${places} chỗ phải lấy đủ: chốt rồi lập vòng tiếp theo ở bước Phiếu.`,
  },
  tieTitle: (tied: number, places: number) => `Bằng phiếu: ${tied} tên, còn ${places} chỗ`,
  tieNames: (names: string, votes: number) =>
    `${names} cùng ${votes} phiếu. Kết quả để ngỏ, chương trình không tự chọn.`,
  tieWays: "Cách giải quyết, ghi vào nội dung biên bản:",
  tieWayList: [
    "chủ trì hội nghị quyết định, nếu quy chế giao quyền đó;",
    "bỏ phiếu lại trong các tên bằng phiếu;",
    "lấy tên có điểm chấm cao hơn, nếu quy chế quy định;",
    "hội nghị quyết định, ghi rõ lý do.",
  ],
  tieResolve: "Ghi cách giải quyết…",
  tieDialog: (group: string) => `Giải quyết bằng nhau ở suất cuối, nhóm ${group}`,
  tieHow: "Cách giải quyết",
  tieTakes: (places: number) => `Lấy ${places} trong các tên bằng nhau`,
  tieBy: "Người quyết định",
  tieReason: "Lý do, căn cứ",
  tieSealed:
    "Nội dung này chốt cùng số phiếu và in trong biên bản. Chốt rồi mà còn để ngỏ thì chỉ giải quyết được bằng vòng tiếp theo.",
  tieKeepOpen: "Để ngỏ",
  tieSave: "Lưu cách giải quyết",
  tieChoose: (places: number) => `Chọn đúng ${places} tên.`,
  tieWhoAndWhy: "Cần ghi người quyết định và lý do.",
  tieScoresNothing: "Điểm không phân định được: có tên chưa có điểm hoặc bằng điểm.",
  tieResolved: (how: string) => `Bằng nhau ở suất cuối, đã giải quyết: ${how.toLowerCase()}`,
  tieTaken: (taken: string, tied: string) => `Lấy ${taken} trong các tên bằng nhau: ${tied}.`,
  tieBecause: (by: string, reason: string) =>
    [by === "" ? "" : `Người quyết định: ${by}.`, reason === "" ? "" : `Lý do: ${reason}.`].join(" ").trim(),
  tieReopen: "Để ngỏ lại",
  headsTitle: "Kết quả bầu",
  headsLine: (unit: string, post: string) => `${unit}: ${post}`,
  headsNobody: "Chưa có đơn vị nào trúng cử.",
  headsUnfilled: "Còn suất chưa bầu đủ: lập vòng tiếp theo ở bước Phiếu.",
  headsYear:
    "Năm sau chưa mở thì được mở theo cách tổ chức của năm nay. Phần đầu văn bản của cụm được giữ; phần đầu theo đơn vị trưởng thì chọn lại cho đơn vị mới.",
  headsWrite: "Ghi kết quả bầu vào năm sau",
  headsWritten: (year: number) => `Đã ghi vào danh sách đơn vị trưởng, phó năm ${year}.`,
  tieInfo:
    "Để biết: ưu tiên nữ, hoặc tập thể có từ 70 % nữ, theo NĐ 152/2025/NĐ-CP Điều 4 nói về khen thưởng khi thành tích ngang nhau; không tự áp cho phiếu bầu.",
  toFacts: "Ghi nội dung biên bản",

  factsDraft: (round: string) => `nội dung biên bản ${round}`,
  sectionTellers: "Tổ kiểm phiếu",
  sectionTellersFacts: "ít nhất một người",
  teller: (number: number) => `Người thứ ${number}`,
  tellerName: "Họ tên",
  tellerUnit: "Đơn vị",
  tellerRole: "Vai trò",
  addTeller: "Thêm người",
  removeTeller: (number: number) => `Bỏ người thứ ${number}`,
  tellersBasis: "Căn cứ lập Tổ kiểm phiếu",
  tellersBasisHint: "Ví dụ: hội nghị biểu quyết nhất trí.",
  sectionTimes: "Thời gian kiểm phiếu",
  startedAt: "Bắt đầu",
  endedAt: "Kết thúc",
  timeHint: "giờ:phút",
  timeUnreadable: "Gõ giờ dạng 8h, 8h30 hoặc 08:30.",
  timeImpossible: (typed: string) => `Không có giờ ${typed}: giờ từ 0 đến 23, phút từ 00 đến 59.`,
  timeBackwards: "Giờ kết thúc đứng trước giờ bắt đầu.",
  timeNow: "Lấy giờ trên máy",
  witnesses: "Người chứng kiến",
  witnessesHint: "Mỗi dòng một người; để trống nếu không có.",
  ballotRules: "Quy định về phiếu hợp lệ",
  ballotRulesHint: "Như đã phổ biến trước khi bỏ phiếu.",
  sectionInvalid: "Lý do phiếu không hợp lệ",
  invalidFacts: (listed: number, invalid: number) => `đã ghi ${listed}/${invalid} phiếu`,
  invalidReason: "Lý do",
  invalidPapers: "Số phiếu",
  invalidReasons: [
    "không theo mẫu Tổ kiểm phiếu phát ra",
    "chọn quá số lượng quy định",
    "ghi thêm tên ngoài danh sách",
    "có ký tên hoặc dấu hiệu riêng",
    "không đánh dấu tên nào",
  ],
  addReason: "Thêm lý do",
  removeReason: (number: number) => `Bỏ lý do ${number}`,
  tieHandling: "Cách xử lý bằng phiếu",
  complaints: "Khiếu nại tại chỗ và cách giải quyết",
  copies: "Số bản",
  adopted: "Thông qua trước hội nghị",
  chair: "Chủ trì hội nghị",
  meetingSecretary: "Thư ký hội nghị",
  save: "Lưu nội dung biên bản",
  saveWhyNot: "Đã chốt kết quả: nội dung biên bản không sửa được nữa.",
  notSaved: "Có nội dung chưa lưu.",
  factsSaved: "Đã lưu vào sổ.",

  sealTitle: "Chốt kết quả",
  sealChecks: "Điều kiện để chốt",
  checkIdentities: "Mọi phép kiểm số phiếu đúng",
  checkTellers: "Đã ghi Tổ kiểm phiếu",
  checkTimes: "Đã ghi giờ bắt đầu và kết thúc",
  checkInvalid: "Đã ghi lý do cho mọi phiếu không hợp lệ",
  checkTie: "Đã ghi cách xử lý bằng phiếu",
  checkOptional: "nên có, không bắt buộc",
  checkOpen: "chưa",
  seal: "Chốt kết quả…",
  sealWhyIdentities: (wrong: number) => `Còn ${wrong} phép kiểm sai.`,
  sealWhyMissing: "Chưa nhập đủ số phiếu.",
  sealWhyTellers: "Chưa ghi Tổ kiểm phiếu.",
  sealAskTitle: (round: string) => `Chốt kết quả “${round}”?`,
  sealAskDetail:
    "Mã chốt in dưới bảng của biên bản. Chốt rồi mà thấy sai thì phải mở chốt: cần hai người và lý do.",
  sealLose: [
    "Số phiếu, kết quả và nội dung biên bản không sửa được nữa",
    "Danh sách điểm danh, ngày và nơi họp không sửa được nữa",
    "Vòng này không hủy được nữa",
  ],
  sealKeep: ["Hồ sơ đề nghị vẫn thêm giấy tờ được", "Biên bản làm lại được bao nhiêu lần cũng cùng số liệu"],
  sealDeed: (round: string, valid: number | null, won: readonly string[], leftOpen: readonly string[]) =>
    [
      `Chốt kết quả “${round}”`,
      valid === null ? "" : `, ${formatWhole(valid)} phiếu hợp lệ`,
      won.length === 0 ? "; không có tên nào đạt" : `; ${formatWhole(won.length)} tên đạt: ${won.join(", ")}`,
      leftOpen.length === 0
        ? "."
        : `; ${formatWhole(leftOpen.length)} tên bằng phiếu, để ngỏ: ${leftOpen.join(", ")}.`,
    ].join(""),
  sealKeepWord: "Chưa chốt",
  sealAct: "Chốt kết quả",
  sealedTitle: "Đã chốt kết quả",
  sealedAt: (moment: string) => `Chốt lúc ${moment}`,
  code: "Mã chốt",
  codeHint: "In dưới bảng kết quả của biên bản; đọc to khi ký.",
  digest: "Mã băm SHA-256",
  notSealedTitle: "Chưa chốt",
  notSealedText: "Mã chốt có khi đã chốt kết quả.",

  compareTitle: "So mã trên biên bản",
  compareText: "Gõ lại mã in trên biên bản đã ký để biết số liệu trong sổ còn đúng như lúc chốt.",
  compareField: "Mã trên biên bản",
  compare: "So mã",
  compareEqual: "Trùng: số liệu trong sổ đúng như biên bản.",
  compareDifferent: (round: string) => `Khác: đây là mã của ${round}.`,
  compareUnknown:
    "Không có vòng nào trong sổ này mang mã đó. Xem lại biên bản; nếu gõ đúng thì số liệu trong sổ khác biên bản.",
  compareMistyped: "Mã gõ chưa đúng: 12 chữ và số, chia ba nhóm, ví dụ K7M3-QX9A-2PTD.",

  minutesTitle: "Biên bản kiểm phiếu",
  minutesText: "Số và ngày của biên bản để trống cho văn thư.",
  makeMinutes: "Làm biên bản kiểm phiếu",
  makeMinutesAgain: "Làm lại biên bản",
  minutesNone: "Chưa làm biên bản nào.",
  openMinutes: "Mở xem",
  copyMinutes: "Lưu bản sao…",
  copied: (place: string) => `Đã lưu bản sao vào ${place}`,
  madeAt: (moment: string) => `làm lúc ${moment}`,
} as const;

/** What became of one name. ABOVE_QUOTA reads alike with and without a threshold: others had more votes. */
export const lineOutcomeWords: Readonly<Record<LineOutcome, string>> = {
  WON: "Được suy tôn",
  LEFT_OPEN: "Bằng phiếu, để ngỏ",
  ABOVE_QUOTA: "Ngoài số lượng lấy",
  BELOW_THRESHOLD: "Chưa đạt ngưỡng",
  NO_VOTE: "Không có phiếu",
};

/** What became of a unit in an election. */
export const electionOutcomeWords: Readonly<Record<LineOutcome, string>> = {
  ...lineOutcomeWords,
  WON: "Trúng cử",
  ABOVE_QUOTA: "Ngoài số bầu",
};

export const tieHowWords: Readonly<Record<TieResolution["how"], string>> = {
  CHAIR: "Chủ trì hội nghị quyết định",
  HIGHER_SCORE: "Lấy tên có điểm cao hơn",
  MANUAL: "Hội nghị quyết định",
};

export const tellerRoleWords: Readonly<Record<MinutesFacts["tellers"][number]["role"], string>> = {
  CHIEF: "Tổ trưởng",
  SECRETARY: "Thư ký",
  MEMBER: "Ủy viên",
};

export const adoptedWords: Readonly<Record<MinutesFacts["adopted"], string>> = {
  ADOPTED: "Đã thông qua",
  NOT_YET: "Chưa thông qua",
};
