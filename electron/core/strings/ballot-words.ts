import { type Ratio, formatRatio } from "../base/ratio";
import type { BaseName } from "../conference/outcome";
import type { FollowsHow } from "../conference/round-link";
import type { VotingRule } from "../registry/regulation";
import type { RegulationSettings, VoteMode } from "../registry/regulation-settings";

/** Words of the regulation and of making a ballot. */
export const ballotWords = {
  regulationTitle: "Quy chế bỏ phiếu",
  regulationNone: "Chưa ghi quy chế bỏ phiếu",
  regulationNoneText: (date: string) =>
    `Chưa có quy chế áp dụng cho ngày ${date}. Cách bỏ phiếu và ngưỡng đạt lấy từ quy chế của cụm; chương trình không tự đặt.`,
  adopt: "Ghi quy chế bỏ phiếu",
  openPage: "Xem quy chế",
  adoptFixed: "Vòng đã lập giữ quy chế lúc lập phiếu.",
  thresholdNone: "Không có ngưỡng: lấy từ cao xuống thấp",
  thresholdSet: "Có ngưỡng tỷ lệ",
  fieldRatio: "Ngưỡng (phân số hoặc %)",
  fieldRatioHint: "Ví dụ 80 %, 2/3, 1/2.",
  fieldComparison: "So sánh",
  fieldBase: "Tính trên",
  fieldMinimumHint: "Để trống nếu quy chế không đặt.",
  ratioUnreadable: "Gõ tỷ lệ dạng 80 % hoặc 2/3.",
  ratioAboveOne: "Tỷ lệ không lớn hơn 100\u00A0%.",
  ratioZero: "Tỷ lệ phải lớn hơn 0.",
  clause: "Căn cứ",
  style: "Cách bỏ phiếu",
  threshold: "Ngưỡng",
  blankPaper: "Phiếu trắng",
  minimum: "Dự họp tối thiểu",
  from: "Áp dụng từ",
  none: "không đặt",

  chooseTitle: "Tên đưa vào phiếu",
  chooseFacts: (chosen: number, all: number) => `${chosen}/${all} tên được chọn`,
  chooseEmptyTitle: "Chưa có đề nghị khen thưởng nào chờ bỏ phiếu",
  chooseEmptyText:
    "Phiếu lập từ các đề nghị khen thưởng chưa ở vòng nào. Thêm đề nghị ở mục Hồ sơ đề nghị rồi quay lại đây.",
  goDossiers: "Sang Hồ sơ đề nghị",
  roundName: "Tên vòng bỏ phiếu",
  roundNameDefault: (number: number) => `Vòng ${number}`,
  kind: "Nội dung vòng",
  kindAcclaim: "Suy tôn các đề nghị khen thưởng",
  kindHeads: "Bầu đơn vị trưởng, phó năm sau",
  votesBefore: (award: string, votes: number) => `${award} · vòng trước ${votes} phiếu`,
  headsEmptyTitle: "Chưa có đơn vị nào để bầu",
  headsEmptyText:
    "Đơn vị trưởng, phó bầu trong các đơn vị thành viên có trong danh sách điểm danh. Lấy danh sách ở bước Điểm danh.",
  mode: "Hình thức",
  modeNotes: {
    SECRET: "Phiếu phát ra không quá số có mặt lúc phát phiếu.",
    OPEN: "Đồng ý, không đồng ý và không có ý kiến cộng lại bằng số có mặt lúc biểu quyết.",
    CORRESPONDENCE: "Không giữ kín. Tỷ lệ tính trên tổng số có quyền; ý kiến về sau hạn không tính.",
  },
  dueOn: "Hạn trả lời",
  clockPapers: "Giờ phát phiếu",
  clockHands: "Giờ biểu quyết",
  clockNow: "Lấy giờ trên máy",
  clockOf: (shown: string) =>
    shown === ""
      ? "Để trống thì số có mặt tính theo lần điểm danh đầu buổi. Có đơn vị đến muộn, về sớm thì phải ghi giờ."
      : "Số có mặt tính đến giờ này, kể cả đơn vị đến muộn, về sớm.",
  winnersAward: "Chọn cho danh hiệu",
  columnScore: "Điểm",
  scoreOf: (name: string) => `Điểm của ${name}`,
  openWhyDue: "Cần ghi hạn trả lời.",
  modes: "Hình thức",
  order: "Xếp kết quả",
  self: "Tự bỏ phiếu",
  selfAllowed: "được bỏ phiếu cho chính mình",
  selfNot: "không bỏ phiếu cho chính mình",
  written: "Ý kiến văn bản",
  tie: "Bằng phiếu",
  quota: "Lấy",
  quotaOf: (group: string) => `Số lượng lấy của nhóm ${group}`,
  quotaHint: (lines: number) => `trong ${lines} đề nghị`,
  notComplete: (lines: number) =>
    `${lines} tên được chọn có hồ sơ chưa xác nhận đủ. Vẫn lên phiếu được nếu quy chế của cụm cho phép; bỏ chọn, hoặc bổ sung ở mục Hồ sơ đề nghị trước khi lập phiếu.`,
  quotaHintUnits: (lines: number) => `trong ${lines} đơn vị được chọn`,
  columnUnit: "Đơn vị thành viên",
  columnPost: "Bầu làm",
  chooseLine: (name: string) => `Đưa ${name} vào phiếu`,
  columnNumber: "Số",
  columnChosen: "Đưa vào phiếu",
  columnNominee: "Đơn vị, cá nhân được đề nghị",
  columnAward: "Danh hiệu, hình thức",
  groupName: (category: string, award: string) => `${category} – ${award}`,
  groupOfPeople: (award: string) => `${award} – cá nhân`,
  open: "Lập phiếu",
  openWhyNoRegulation: "Cần ghi quy chế bỏ phiếu trước.",
  openWhyNothing: "Chưa chọn đề nghị nào.",
  openWhyRollEmpty: "Chưa có danh sách điểm danh.",
  openWhyUnmarked: (unmarked: number) => `Còn ${unmarked} đơn vị chưa điểm danh.`,
  openWhyNobody: "Chưa có ai có mặt.",
  openWhyMinimum: (needed: number) => `Chưa đủ tỷ lệ dự họp tối thiểu: cần ${needed}.`,
  chooseSearch: "Tìm tên đưa vào phiếu",
  chooseNothing: "Không có tên nào như vậy.",
  takeFound: (names: number) => `Chọn ${names} tên`,
  leaveFound: (names: number) => `Bỏ chọn ${names} tên`,
  openWhyTooMany: (group: string, names: number, most: number) =>
    `Nhóm ${group} đang chọn ${names} tên, một nhóm có nhiều nhất ${most} tên.`,
  openWhyQuota: (group: string, lines: number) => `Ghi số lượng lấy của nhóm ${group}, từ 1 đến ${lines}.`,
  openWhyName: "Cần tên vòng bỏ phiếu.",
  openFixes: "Lập phiếu xong thì danh sách điểm danh, tên trên phiếu và quy chế giữ nguyên cho vòng này.",

  ballotTitle: "Phiếu đã lập",
  ballotFacts: (lines: number, places: number) => `${lines} tên, lấy ${places}`,
  groupQuota: (quota: number, lines: number) => `lấy ${quota} trong ${lines}`,
  groupChoices: (choices: number) => `mỗi phiếu chọn nhiều nhất ${choices}`,
  anotherRound: "Lập vòng bỏ phiếu khác",
  anotherWhyNot: (round: string) => `“${round}” chưa chốt.`,
  stopAnother: "Không lập vòng khác",
  cancelRound: "Hủy vòng phiếu…",
  cancelTitle: (round: string) => `Hủy “${round}”?`,
  cancelDetail: "Phiếu giấy đã phát của vòng này không dùng được nữa.",
  cancelLoseCount: (entered: number) => `${entered} ô số phiếu đã nhập`,
  cancelLoseFacts: "Nội dung biên bản đã ghi cho vòng này",
  cancelLoseBallot: (lines: number) => `Phiếu đã lập với ${lines} tên`,
  cancelKeepRoll: "Danh sách điểm danh, sửa lại được sau khi hủy",
  cancelKeepDossiers: "Các đề nghị khen thưởng cùng giấy tờ, đưa vào phiếu mới được",
  cancelKeep: "Không hủy",
  cancelAct: "Hủy vòng phiếu",
} as const;

export const ballotStyleWords: Readonly<Record<VotingRule["ballotStyle"], string>> = {
  YES_NO: "Đồng ý / không đồng ý cho từng tên",
  PICK_K: "Chọn tên, nhiều nhất bằng số lượng lấy",
  STRIKE_OUT: "Gạch tên không đồng ý, tên để lại là chọn",
};

/** How a decision is taken. */
export const modeWords: Readonly<Record<VoteMode, string>> = {
  SECRET: "Bỏ phiếu kín",
  OPEN: "Biểu quyết giơ tay",
  CORRESPONDENCE: "Xin ý kiến bằng văn bản",
};

/** How those who reached the threshold are ordered. */
export const orderWords: Readonly<Record<RegulationSettings["resultOrder"]["rule"], string>> = {
  VOTES: "theo số phiếu",
  SCORE: "theo điểm; phiếu chỉ xét ngưỡng",
  SCORE_THEN_VOTES: "theo điểm, bằng điểm thì theo phiếu",
};

/** What the regulation says of a tie at the last place. */
export const tieRuleWords: Readonly<Record<RegulationSettings["tie"]["rule"], string>> = {
  MANUAL: "để ngỏ; hội nghị quyết, có thể bỏ lại",
  CHAIR: "chủ trì hội nghị quyết định",
  REVOTE: "bỏ phiếu lại giữa các tên bằng nhau",
  HIGHER_SCORE: "lấy tên có điểm cao hơn",
  FEMALE_PRIORITY: "ưu tiên nữ, chỉ để biết; hội nghị quyết",
};

export const writtenWords: Readonly<Record<RegulationSettings["writtenOpinions"]["rule"], string>> = {
  NOT_ALLOWED: "không nhận",
  RECORDED: "ghi biên bản, không tính",
  COUNTED: "tính vào kết quả, trên tổng số có quyền",
};

/** How a round is related to the sealed one it follows. */
export const followsWords: Readonly<Record<FollowsHow, string>> = {
  TIE: "Vòng tiếp theo giữa các tên bằng nhau",
  UNFILLED: "Vòng tiếp theo cho đủ số lượng",
  WINNERS: "Chọn trong số đã được suy tôn",
};

export const baseWords: Readonly<Record<BaseName, string>> = {
  TOTAL_VOTERS: "tổng số có quyền bỏ phiếu",
  PRESENT: "số có mặt",
  ISSUED: "số phiếu phát ra",
  RETURNED: "số phiếu thu về",
  VALID: "số phiếu hợp lệ",
};

export const comparisonWords = { AT_LEAST: "từ … trở lên", MORE_THAN: "hơn …" } as const;

export const blankPaperWords = {
  VALID: "tính là phiếu hợp lệ",
  INVALID: "tính là phiếu không hợp lệ",
} as const;

/** "từ 80 % số phiếu phát ra trở lên", "hơn 1/2 số có mặt". */
export function thresholdWords(threshold: NonNullable<VotingRule["threshold"]>): string {
  const ratio = formatRatio(threshold.ratio);
  const base = baseWords[threshold.base];
  return threshold.comparison === "AT_LEAST" ? `từ ${ratio} ${base} trở lên` : `hơn ${ratio} ${base}`;
}

/** "từ 80 %", "hơn 1/2": beside a base that is named elsewhere. */
export function shortThresholdWords({ comparison, ratio }: NonNullable<VotingRule["threshold"]>): string {
  return `${comparison === "AT_LEAST" ? "từ" : "hơn"} ${formatRatio(ratio)}`;
}

/** "80 × 10": the other side of the cross-multiplication, for the rule card. */
export function crossWords(
  votes: number,
  base: number,
  ratio: Ratio,
  comparison: "AT_LEAST" | "MORE_THAN",
): string {
  const sign = comparison === "AT_LEAST" ? "≥" : ">";
  return `${votes} × ${ratio.denominator} ${sign} ${ratio.numerator} × ${base}`;
}
