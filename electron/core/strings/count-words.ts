import { assertNever } from "../base/assert";
import type { Ballot } from "../conference/ballot";
import type { IdentityFinding } from "../conference/identities";
import type { LineFigure, TotalFigure } from "../conference/asked-figures";
import type { VotingRule } from "../registry/regulation";
import type { VoteMode } from "../registry/regulation-settings";

/** Words of the counting screen. */
export const countWords = {
  title: "Kiểm phiếu",
  totals: "Số phiếu",
  linesOf: (group: string) => `Số phiếu từng tên, nhóm ${group}`,
  groups: "Các nhóm trên phiếu",
  groupTab: (name: string, lines: number) => `${name} · ${lines}`,
  columnNumber: "Số trên phiếu",
  columnLine: "Tên trên phiếu",
  columnSum: "Cộng",
  columnState: "Phép kiểm",
  right: "Đúng",
  wrong: "Lệch",
  missing: "Chưa đủ",
  cell: (line: number, figure: string) => `Dòng ${line}, ${figure}`,
  identities: "Phép kiểm số phiếu",
  identitiesWrong: (wrong: number) => `${wrong} sai`,
  identitiesRight: (right: number) => `${right} đúng`,
  identitiesOpen: (open: number) => `${open} trống`,
  allRight: "Mọi phép kiểm đều đúng.",
  allRightNext: "Sang bước Kết quả để xem ai đạt và ghi nội dung biên bản.",
  nothingTyped: "Nhập số phiếu theo biên bản của Tổ kiểm phiếu; ô chưa nhập khác với số 0.",
  stillMissing: (missing: number) => `Còn ${missing} ô chưa nhập. Ô để trống không được coi là 0.`,
  saved: "Số đã gõ được lưu ngay.",
  notSaved: "Số vừa gõ chưa lưu được.",
  draftName: (round: string) => `số phiếu ${round}`,
  takeStored: "Lấy số đang có trong sổ",
  next: "Sang Kết quả",
  nextWhyNot: (wrong: number) => `Còn ${wrong} phép kiểm sai.`,
  nextWhyMissing: (missing: number) => `Còn ${missing} ô chưa nhập.`,
  sealed: "Đã chốt kết quả: số phiếu không sửa được nữa.",
  keyArrows: "chuyển ô",
  keyEnter: "dòng sau",
  keyTab: "ô sau",
  keyUndo: "hoàn tác",

  ruleTitle: "Quy tắc đạt",
  ruleVotes: "phiếu đồng ý trở lên mới đạt",
  modeOpen:
    "Biểu quyết giơ tay: mỗi dòng đồng ý, không đồng ý và không có ý kiến cộng lại bằng số có mặt lúc biểu quyết.",
  modeCorrespondence:
    "Xin ý kiến bằng văn bản: không giữ kín. Mỗi dòng cộng lại bằng số ý kiến về đúng hạn; ý kiến về muộn được liệt kê, không tính.",
  dueOn: (date: string) => `Hạn trả lời: ${date}.`,
  presentAt: (present: number, clock: string) => `Có mặt lúc ${clock}: ${present}.`,
  presentNow: (present: number) => `Có mặt theo điểm danh: ${present}.`,
  ruleNobody: "Mẫu số là 0: không ai đạt.",
  ruleUnreachable: "Không ai đạt được: cần nhiều phiếu hơn mẫu số.",
  ruleNone: "Không có ngưỡng tỷ lệ: lấy từ phiếu cao xuống thấp đến đủ số lượng.",
  ruleNoVote: "Tên không có phiếu nào thì không đạt.",
  ruleWaiting: (base: string) => `Chưa tính được: chưa nhập ${base}.`,
  ruleFrom: (threshold: string, cross: string) => `${threshold}: ${cross}`,
  ruleBase: "Mẫu số",
  ruleQuota: "Số lượng lấy",
  ruleTie: "Bằng phiếu",
  ruleOrder: "Xếp kết quả",
  ruleSelf: "Tự bỏ phiếu",
  ruleSelfText: "đơn vị không bỏ phiếu cho chính mình",
  ruleWritten: "Ý kiến văn bản",
  ruleClause: "Căn cứ",
} as const;

const secretTotals: Readonly<Record<TotalFigure, string>> = {
  printed: "Phiếu in",
  issued: "Phát ra",
  leftOver: "Còn lại",
  spoiled: "Hỏng, đổi",
  returned: "Thu về",
  valid: "Hợp lệ",
  invalid: "Không hợp lệ",
  blankPapers: "Để trắng",
  written: "Ý kiến văn bản",
  sent: "Gửi đi",
  late: "Về muộn",
  notReturned: "Không trả lời",
};

/** Head of a number of the whole round, by mode. */
export function totalWords(mode: VoteMode, figure: TotalFigure): string {
  return mode === "CORRESPONDENCE" && figure === "returned" ? "Về đúng hạn" : secretTotals[figure];
}

/** Head of a column of the lines, by mode and ballot style. */
export function figureWords({ mode, rule }: Pick<Ballot, "mode" | "rule">, figure: LineFigure): string {
  const style = rule.ballotStyle;
  switch (figure) {
    case "agree":
      return style === "PICK_K" ? "Số phiếu chọn" : style === "STRIKE_OUT" ? "Giữ tên" : "Đồng ý";
    case "disagree":
      return style === "STRIKE_OUT" ? "Gạch tên" : "Không đồng ý";
    case "blank":
      return mode === "SECRET" ? "Để trống" : "Không có ý kiến";
    case "invalid":
      return "Dòng hỏng";
    case "writtenAgree":
      return "Văn bản: đồng ý";
    case "writtenDisagree":
      return "Văn bản: không đồng ý";
    case "writtenBlank":
      return "Văn bản: không ý kiến";
    default:
      return assertNever(figure);
  }
}

/** "Hợp lệ + không hợp lệ = thu về", "Dòng 3: cộng = hợp lệ". */
export function identityWords(
  { identity, lineNumber, groupName }: IdentityFinding,
  blankPaper: VotingRule["blankPaper"],
): string {
  switch (identity) {
    case "SUMMONED":
      return "Triệu tập = có mặt + vắng";
    case "MINIMUM_ATTENDANCE":
      return "Dự họp tối thiểu ≤ có mặt";
    case "PRINTED":
      return "In = phát ra + còn lại + hỏng";
    case "ISSUED_TO_PRESENT":
      return "Phát ra ≤ người có quyền, có mặt";
    case "RETURNED_OF_ISSUED":
      return "Thu về ≤ phát ra";
    case "VALIDITY":
      return "Hợp lệ + không hợp lệ = thu về";
    case "BLANK_PAPERS":
      return blankPaper === "VALID" ? "Để trắng ≤ hợp lệ" : "Để trắng ≤ không hợp lệ";
    case "LINE_SUM":
      return `Dòng ${lineNumber ?? ""} cộng = hợp lệ`;
    case "LINE_WITHIN_VALID":
      return `Dòng ${lineNumber ?? ""} ≤ hợp lệ`;
    case "MARKS_WITHIN_CHOICES":
      return `${groupName ?? ""}: tổng số dấu chọn`;
    case "HANDS":
      return `Dòng ${lineNumber ?? ""} cộng = có mặt`;
    case "SENT_TO_VOTERS":
      return "Gửi đi ≤ tổng số có quyền";
    case "SENT":
      return "Gửi = đúng hạn + muộn + không trả lời";
    case "LATE_NAMED":
      return "Về muộn = số đơn vị ghi tên";
    case "ANSWERS":
      return `Dòng ${lineNumber ?? ""} cộng = về đúng hạn`;
    case "OWN_LINE":
      return `Dòng ${lineNumber ?? ""}: không tự bỏ cho mình`;
    case "WRITTEN_TO_ABSENT":
      return "Ý kiến văn bản ≤ vắng";
    case "WRITTEN_LINE":
      return `Dòng ${lineNumber ?? ""}: văn bản cộng đủ`;
    default:
      return assertNever(identity);
  }
}

/** Several right lines of one kind told at once: "Dòng 1, 2, 4 cộng = hợp lệ". */
export function linesWords(identity: IdentityFinding["identity"], numbers: readonly number[]): string {
  const lines = `Dòng ${spans(numbers)}`;
  switch (identity) {
    case "LINE_SUM":
      return `${lines} cộng = hợp lệ`;
    case "HANDS":
      return `${lines} cộng = có mặt`;
    case "ANSWERS":
      return `${lines} cộng = về đúng hạn`;
    case "OWN_LINE":
      return `${lines}: không tự bỏ cho mình`;
    case "WRITTEN_LINE":
      return `${lines}: văn bản cộng đủ`;
    default:
      return `${lines} ≤ hợp lệ`;
  }
}

/** "1–3, 5": numbers in order, runs of three and more as a span. */
function spans(numbers: readonly number[]): string {
  const parts: string[] = [];
  let start = 0;
  while (start < numbers.length) {
    let end = start;
    while (end + 1 < numbers.length && (numbers[end + 1] ?? 0) === (numbers[end] ?? 0) + 1) end += 1;
    if (end - start >= 2) parts.push(`${numbers[start]}–${numbers[end]}`);
    else parts.push(...numbers.slice(start, end + 1).map(String));
    start = end + 1;
  }
  return parts.join(", ");
}

/** "7 + 1 + 0 + 0 = 8, cần 9"; a figure not entered is "…". */
export function formulaWords({ state, relation, left, right }: IdentityFinding): string {
  const term = (value: number | null) => (value === null ? "…" : String(value));
  const side = (terms: readonly (number | null)[]) => terms.map(term).join(" + ");
  const sum = (terms: readonly (number | null)[]) =>
    terms.reduce<number | null>(
      (total, value) => (total === null || value === null ? null : total + value),
      0,
    );
  const sign = relation === "EQUAL" ? "=" : "≤";
  if (state !== "WRONG") return `${side(left)} ${sign} ${side(right)}`;
  const [longer, single] = left.length > 1 ? [left, right] : [right, left];
  if (relation === "EQUAL" && longer.length > 1)
    return `${side(longer)} = ${term(sum(longer))}, cần ${term(sum(single))}`;
  if (left.length > 1) return `${side(left)} = ${term(sum(left))} > ${side(right)}`;
  return `${side(left)} > ${side(right)}`;
}

/** "Dòng 3 thiếu 1 phiếu: cộng được 8, phiếu hợp lệ là 9." For a wrong finding only. */
export function wrongWords(finding: IdentityFinding, blankPaper: VotingRule["blankPaper"]): string {
  const { identity, difference, lineNumber, lineName, groupName } = finding;
  const off = Math.abs(difference ?? 0);
  const leftSum = finding.left.reduce<number>((total, value) => total + (value ?? 0), 0);
  const rightSum = finding.right.reduce<number>((total, value) => total + (value ?? 0), 0);
  const slip = (difference ?? 0) < 0 ? `thiếu ${off} phiếu` : `thừa ${off} phiếu`;
  switch (identity) {
    case "SUMMONED":
      return `Điểm danh lệch ${off}: có mặt và vắng cộng được ${rightSum}, triệu tập là ${leftSum}.`;
    case "MINIMUM_ATTENDANCE":
      return `Chưa đủ tỷ lệ dự họp tối thiểu: có mặt ${rightSum}, cần ít nhất ${leftSum}.`;
    case "PRINTED":
      return `Phiếu in lệch ${off}: phát ra, còn lại và hỏng cộng được ${rightSum}, phiếu in là ${leftSum}.`;
    case "ISSUED_TO_PRESENT":
      return `Phát ra thừa ${off} phiếu: phát ra ${leftSum}, người có quyền bỏ phiếu có mặt là ${rightSum}.`;
    case "RETURNED_OF_ISSUED":
      return `Thu về thừa ${off} phiếu: thu về ${leftSum}, phát ra là ${rightSum}.`;
    case "VALIDITY":
      return `Hợp lệ và không hợp lệ ${slip}: cộng được ${leftSum}, thu về là ${rightSum}.`;
    case "BLANK_PAPERS":
      return `Phiếu để trắng thừa ${off}: để trắng ${leftSum}, phiếu ${blankPaper === "VALID" ? "hợp lệ" : "không hợp lệ"} chỉ có ${rightSum}.`;
    case "LINE_SUM":
      return `Dòng ${lineNumber ?? ""} ${slip} (${lineName ?? ""}): cộng được ${leftSum}, phiếu hợp lệ là ${rightSum}.`;
    case "LINE_WITHIN_VALID":
      return `Dòng ${lineNumber ?? ""} thừa ${off} phiếu (${lineName ?? ""}): ghi ${leftSum}, phiếu hợp lệ là ${rightSum}.`;
    case "MARKS_WITHIN_CHOICES":
      return `Nhóm ${groupName ?? ""} thừa ${off} dấu: cộng được ${leftSum}, nhiều nhất ${rightSum}.`;
    case "HANDS":
      return `Dòng ${lineNumber ?? ""} ${slip.replace("phiếu", "người")} (${lineName ?? ""}): cộng được ${leftSum}, người được biểu quyết dòng này là ${rightSum}.`;
    case "SENT_TO_VOTERS":
      return `Gửi đi thừa ${off}: gửi ${leftSum}, tổng số có quyền là ${rightSum}.`;
    case "SENT":
      return `Số gửi đi lệch ${off}: về đúng hạn, về muộn và không trả lời cộng được ${rightSum}, gửi đi là ${leftSum}.`;
    case "LATE_NAMED":
      return `Về muộn ghi ${leftSum}, danh sách trả lời muộn có tên ${rightSum} đơn vị.`;
    case "ANSWERS":
      return `Dòng ${lineNumber ?? ""} ${slip.replace("phiếu", "ý kiến")} (${lineName ?? ""}): cộng được ${leftSum}, về đúng hạn là ${rightSum}.`;
    case "OWN_LINE":
      return `Dòng ${lineNumber ?? ""} thừa ${off} phiếu (${lineName ?? ""}): đơn vị không bỏ phiếu cho mình nên nhiều nhất ${rightSum} phiếu có ý kiến, đang ghi ${leftSum}.`;
    case "WRITTEN_TO_ABSENT":
      return `Ý kiến bằng văn bản thừa ${off}: ghi ${leftSum}, đơn vị vắng chỉ có ${rightSum}.`;
    case "WRITTEN_LINE":
      return `Dòng ${lineNumber ?? ""} ${slip.replace("phiếu", "ý kiến bằng văn bản")} (${lineName ?? ""}): cộng được ${leftSum}, tổng số là ${rightSum}.`;
    default:
      return assertNever(identity);
  }
}
