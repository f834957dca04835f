import { formatRatio } from "../base/ratio";
import type { Regulation } from "../registry/regulation";
import type { InvalidPaperRule, RegulationSettings, VoteMode } from "../registry/regulation-settings";
import { ballotStyleWords, blankPaperWords, thresholdWords } from "./ballot-words";
import { ownRule } from "./own-rule";
import type { ClusterWord } from "../safekeeping/book";

/** Words of the page of the regulation. */
export const regulationWords = {
  title: "Quy chế",
  facts: (from: string) => `áp dụng từ ${from}`,
  none: "Chưa ghi quy chế",
  noneText:
    "Quy chế cho biết ai bỏ phiếu, bỏ thế nào, lấy bao nhiêu và ngưỡng nào. Hội nghị dùng quy chế đang áp dụng vào ngày họp; chương trình không tự đặt thay cụm.",
  adopt: "Ghi quy chế mới",
  adoptFirst: "Ghi quy chế",
  edit: "Sửa chỗ ghi sai",
  editWhyNot: (rounds: number) => `${rounds} vòng phiếu đã lập theo quy chế này`,
  withdraw: "Bỏ quy chế này",
  withdrawWhyNot: (rounds: number) => `${rounds} vòng đã chốt theo quy chế này`,
  save: "Lưu quy chế",
  cancel: "Không lưu",
  draft: "quy chế đang nhập",
  adoptHint: (word: ClusterWord) =>
    `Ghi đúng như văn bản. Mục nào văn bản không nói tới thì để trống điều khoản: màn hình và biên bản sẽ ghi “${ownRule[word]}”.`,

  columnSetting: "Nội dung",
  columnValue: "Quy định",
  columnClause: "Điều khoản",
  before: (value: string) => `Trước: ${value}`,
  compare: "So với quy chế trước",
  compareFacts: (changed: number) => (changed === 0 ? "không khác" : `${changed} nội dung khác`),
  comparePlain: "Xem quy chế",

  historyTitle: "Các quy chế đã ghi",
  inForce: "đang áp dụng",
  later: "chưa áp dụng",
  past: "đã thay",
  adopted: (by: string, day: string | null) =>
    by === "" ? (day === null ? "" : `Thông qua ngày ${day}`) : day === null ? by : `${by}, ngày ${day}`,
  factsTitle: "Tên quy chế",
  factsFrom: "Áp dụng từ ngày",
  factsAdopted: "Thông qua ngày",
  factsAdoptedBy: "Thông qua bởi",
  adoptedByHint: "Hội nghị, hoặc giấy tờ đã ghi ở thẻ giấy tờ của cụm. Để trống nếu chưa có trong sổ.",
  groupMeetings: (title: string, day: string) => `Hội nghị ${day}: ${title}`,
  groupPapers: (title: string) => `Văn bản: ${title}`,

  sectionFrame: "Quy chế",
  sectionWho: "Ai bỏ phiếu",
  sectionBallot: "Phiếu và cách tính",
  sectionResult: "Kết quả",
  sectionAfter: "Trưởng, phó và sau hội nghị",
  clause: "Điều khoản",

  modes: "Hình thức biểu quyết",
  usualMode: "Hình thức thường dùng",
  usualModeHint: "Một trong các hình thức đã chọn.",
  voters: "Người bỏ phiếu",
  selfVote: "Bỏ phiếu cho đơn vị mình",
  deputies: "Ủy quyền",
  mostVotes: "Số phiếu nhiều nhất một người mang",
  mostVotesHint: "Tính cả phiếu của chính mình.",
  writtenOpinions: "Ý kiến bằng văn bản của đơn vị vắng",
  minimumAttendance: "Tỷ lệ dự họp tối thiểu",
  ballotStyle: "Cách bỏ phiếu",
  blankPaper: "Phiếu trắng",
  invalidPapers: "Phiếu không hợp lệ",
  counting: "Kiểm phiếu",
  threshold: "Ngưỡng đạt",
  resultOrder: "Xếp thứ tự",
  tie: "Bằng phiếu ở suất cuối",
  heads: "Số đơn vị trưởng",
  headDeputies: "Số đơn vị phó",
  headDeputiesHint: "Để trống nếu không đặt số.",
  nextHead: "Chọn trưởng, phó năm sau",
  nextHeadQuota: "Số lấy khi bầu trưởng",
  complaints: "Thời hạn khiếu nại (ngày)",
  keeping: "Lưu giữ phiếu (tháng)",
  notSetHint: "Để trống nếu quy chế không đặt.",
  notSet: "không đặt",
} as const;

export const voteModeWords: Readonly<Record<VoteMode, string>> = {
  SECRET: "bỏ phiếu kín",
  OPEN: "biểu quyết giơ tay",
  CORRESPONDENCE: "xin ý kiến bằng văn bản",
};

export const invalidPaperWords: Readonly<Record<InvalidPaperRule, string>> = {
  NOT_THE_FORM: "không phải phiếu do tổ kiểm phiếu phát",
  NO_STAMP: "thiếu dấu hoặc chữ ký của tổ kiểm phiếu",
  TOO_MANY: "chọn quá số lượng lấy",
  NOTHING_MARKED: "không đánh dấu tên nào",
  MARKED_BOTH: "đánh dấu cả đồng ý và không đồng ý cho một tên",
  NAME_ADDED: "ghi thêm tên ngoài danh sách",
  SIGNED: "ký tên hoặc ghi thêm nội dung khác",
};

/** What each choice of a setting says, in the words of the page and of the form. */
export const settingWords = {
  voters: { EACH_MEMBER_UNIT: "mỗi đơn vị thành viên một phiếu, cả đơn vị trưởng, phó" },
  selfVote: { ALLOWED: "được bỏ phiếu cho đơn vị mình", NOT_ALLOWED: "không bỏ phiếu cho đơn vị mình" },
  deputies: { BY_PAPER: "được ủy quyền bằng giấy ủy quyền", NOT_ALLOWED: "không được ủy quyền" },
  writtenOpinions: {
    NOT_ALLOWED: "không dùng",
    RECORDED: "ghi vào biên bản, không tính vào tỷ lệ",
    COUNTED: "tính vào cả số phiếu và mẫu số tính tỷ lệ",
  },
  counting: { SINGLE: "kiểm phiếu một lượt", DOUBLE: "hai tổ kiểm độc lập, so từng dòng" },
  tie: {
    MANUAL: "hội nghị quyết định, ghi rõ lý do",
    CHAIR: "theo ý kiến của chủ trì",
    REVOTE: "bỏ phiếu lại giữa các tên bằng phiếu",
    HIGHER_SCORE: "lấy đơn vị điểm cao hơn",
    FEMALE_PRIORITY: "ưu tiên nữ, tập thể từ 70\u00A0% nữ: nêu để hội nghị biết, hội nghị quyết định",
  },
  resultOrder: {
    VOTES: "theo số phiếu",
    SCORE: "theo điểm",
    SCORE_THEN_VOTES: "theo điểm, bằng điểm thì theo số phiếu",
  },
  way: { ELECTION: "bầu tại hội nghị", ROTATION: "luân phiên", APPOINTMENT: "cấp trên chỉ định" },
  quota: {
    MUST_BE_FILLED: "phải bầu đủ, thiếu thì bầu tiếp",
    MAY_STAY_OPEN: "có thể để thiếu",
  },
} as const;

/** One row of the page: what the regulation says of one thing, and where. */
export interface RegulationRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Empty: the own setting of the cluster. */
  readonly clause: string;
}

/** Every setting of a regulation in the order of the page. */
export function regulationRows({ rule, settings }: Pick<Regulation, "rule" | "settings">): RegulationRow[] {
  return [...whoRows(settings, rule), ...ballotRows(settings, rule), ...afterRows(settings)];
}

type Rule = Regulation["rule"];

function whoRows(settings: RegulationSettings, rule: Rule): RegulationRow[] {
  const { modes, voters, selfVote, deputies, writtenOpinions, ballotClauses } = settings;
  const named = modes.allowed.map((mode) => voteModeWords[mode]).join("; ");
  const usual = modes.allowed.length > 1 ? ` (thường dùng: ${voteModeWords[modes.usual]})` : "";
  const carried =
    deputies.rule === "BY_PAPER" ? `, một người mang nhiều nhất ${deputies.mostVotes} phiếu` : "";
  return [
    { key: "modes", label: regulationWords.modes, value: `${named}${usual}`, clause: modes.clause },
    row("voters", settingWords.voters[voters.who], voters.clause),
    row("selfVote", settingWords.selfVote[selfVote.rule], selfVote.clause),
    row("deputies", `${settingWords.deputies[deputies.rule]}${carried}`, deputies.clause),
    row("writtenOpinions", settingWords.writtenOpinions[writtenOpinions.rule], writtenOpinions.clause),
    row(
      "minimumAttendance",
      rule.minimumAttendance === null ? regulationWords.notSet : `từ ${formatRatio(rule.minimumAttendance)}`,
      ballotClauses.minimumAttendance,
    ),
  ];
}

function ballotRows(settings: RegulationSettings, rule: Rule): RegulationRow[] {
  const { ballotClauses, invalidPapers, counting, resultOrder, tie } = settings;
  const invalid = invalidPapers.rules.map((reason) => invalidPaperWords[reason]).join("; ");
  return [
    row("ballotStyle", ballotStyleWords[rule.ballotStyle], ballotClauses.ballotStyle),
    row("blankPaper", blankPaperWords[rule.blankPaper], ballotClauses.blankPaper),
    row("invalidPapers", invalid === "" ? regulationWords.notSet : invalid, invalidPapers.clause),
    row("counting", settingWords.counting[counting.rule], counting.clause),
    row(
      "threshold",
      rule.threshold === null ? "không có ngưỡng, lấy từ cao xuống thấp" : thresholdWords(rule.threshold),
      rule.clause,
    ),
    row("resultOrder", settingWords.resultOrder[resultOrder.rule], resultOrder.clause),
    row("tie", settingWords.tie[tie.rule], tie.clause),
  ];
}

function afterRows({ heads, nextHead, complaints, keeping }: RegulationSettings): RegulationRow[] {
  const deputies = heads.deputies === null ? "không đặt số phó" : `${heads.deputies} phó`;
  return [
    row("heads", `${heads.heads} trưởng, ${deputies} trong cùng ngày`, heads.clause),
    row(
      "nextHead",
      `${settingWords.way[nextHead.way]}; ${settingWords.quota[nextHead.quota]}`,
      nextHead.clause,
    ),
    row(
      "complaints",
      complaints.days === null ? regulationWords.notSet : `${complaints.days} ngày`,
      complaints.clause,
    ),
    row(
      "keeping",
      keeping.months === null ? regulationWords.notSet : `${keeping.months} tháng`,
      keeping.clause,
    ),
  ];
}

function row(key: keyof typeof regulationWords, value: string, clause: string): RegulationRow {
  return { key, label: String(regulationWords[key]), value, clause };
}
