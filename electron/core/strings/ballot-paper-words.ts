import type { InvalidPaperRule, RegulationSettings, VoteMode } from "../registry/regulation-settings";
import type { VotingRule } from "../registry/regulation";
import { clauseOr } from "./own-rule";

type Rule<Setting extends keyof RegulationSettings> = RegulationSettings[Setting] extends {
  readonly rule: infer Value extends string;
}
  ? Readonly<Record<Value, string>>
  : never;

export const invalidPaperWords: Readonly<Record<InvalidPaperRule, string>> = {
  NOT_THE_FORM: "Phiếu không theo mẫu tổ kiểm phiếu phát ra",
  NO_STAMP: "Phiếu không có dấu hoặc chữ ký nháy theo quy định",
  TOO_MANY: "Phiếu chọn quá số lượng quy định",
  NOTHING_MARKED: "Phiếu không đánh dấu đề nghị nào",
  MARKED_BOTH: "Phiếu đánh dấu cả đồng ý và không đồng ý cho cùng một đề nghị",
  NAME_ADDED: "Phiếu ghi thêm tên ngoài danh sách",
  SIGNED: "Phiếu ký tên, viết thêm nội dung hoặc có dấu hiệu nhận biết người bỏ phiếu",
};

const mode: Readonly<Record<VoteMode, string>> = {
  SECRET: "bỏ phiếu kín",
  OPEN: "biểu quyết giơ tay",
  CORRESPONDENCE: "lấy ý kiến bằng văn bản",
};
const selfVote: Rule<"selfVote"> = {
  ALLOWED: "Đơn vị được bỏ phiếu cho đề nghị của chính mình.",
  NOT_ALLOWED: "Đơn vị không bỏ phiếu cho đề nghị của chính mình.",
};
const writtenOpinions: Rule<"writtenOpinions"> = {
  NOT_ALLOWED: "Đơn vị vắng mặt không gửi ý kiến bằng văn bản.",
  RECORDED: "Ý kiến bằng văn bản của đơn vị vắng mặt được ghi vào biên bản, không tính vào kết quả.",
  COUNTED:
    "Ý kiến bằng văn bản của đơn vị vắng mặt được tính vào kết quả, trên tổng số đơn vị có quyền bỏ phiếu.",
};
const tie: Rule<"tie"> = {
  MANUAL: "Bằng phiếu ở suất cuối: để ngỏ, hội nghị quyết định và ghi lý do.",
  CHAIR: "Bằng phiếu ở suất cuối: ý kiến của chủ trì quyết định.",
  REVOTE: "Bằng phiếu ở suất cuối: bỏ phiếu vòng sau giữa các đề nghị bằng phiếu.",
  HIGHER_SCORE: "Bằng phiếu ở suất cuối: lấy đề nghị có điểm cao hơn.",
  FEMALE_PRIORITY: "Bằng phiếu ở suất cuối: ưu tiên nữ, tập thể có tỷ lệ nữ từ 70 % trở lên.",
};
const counting: Rule<"counting"> = {
  SINGLE: "Kiểm phiếu một lượt.",
  DOUBLE: "Kiểm phiếu hai lượt độc lập, đối chiếu rồi mới lập biên bản.",
};
const ballotStyle: Readonly<Record<VotingRule["ballotStyle"], string>> = {
  YES_NO: "Trên mỗi phiếu, từng đề nghị được đánh dấu đồng ý hoặc không đồng ý.",
  PICK_K: "Mỗi phiếu chọn không quá số lượng ghi trên phiếu ở từng nhóm.",
  STRIKE_OUT:
    "Tên không đồng ý thì gạch đi; mỗi phiếu giữ lại không quá số lượng ghi trên phiếu ở từng nhóm.",
};
const blankPaper: Readonly<Record<VotingRule["blankPaper"], string>> = {
  VALID: "Phiếu để trắng toàn bộ là phiếu hợp lệ, được đếm riêng.",
  INVALID: "Phiếu để trắng toàn bộ là phiếu không hợp lệ, được đếm riêng.",
};

/** Sentences of the papers for voting. */
export const ballotPaperWords = {
  mode,
  selfVote,
  writtenOpinions,
  tie,
  counting,
  ballotStyle,
  blankPaper,
  clauseOf: clauseOr,
  numbered: (place: number, sentence: string, clause: string) =>
    `${place}. ${sentence.replace(/\.$/, "")} (${clause}).`,
  voters: "Mỗi đơn vị thành viên có một phiếu, kể cả đơn vị trưởng và đơn vị phó.",
  modes: (names: readonly string[]) => `Hình thức: ${names.join(", ")}.`,
  minimumAttendance: (share: string | null) =>
    share === null
      ? "Quy chế không đặt tỷ lệ dự họp tối thiểu."
      : `Tỷ lệ dự họp tối thiểu: ${share} số đơn vị có quyền bỏ phiếu.`,
  deputies: (rule: RegulationSettings["deputies"]["rule"], votes: number) =>
    rule === "NOT_ALLOWED"
      ? "Không ủy quyền cho người khác dự họp, bỏ phiếu."
      : `Được ủy quyền bằng văn bản; một người mang không quá ${String(votes).padStart(2, "0")} phiếu, kể cả phiếu của đơn vị mình.`,
  threshold: (comparison: "AT_LEAST" | "MORE_THAN", share: string, base: string) =>
    `Ngưỡng đạt: ${comparison === "AT_LEAST" ? "từ" : "trên"} ${share}${comparison === "AT_LEAST" ? " trở lên" : ""}, tính trên ${base}.`,
  noThreshold: "Không đặt ngưỡng đạt: lấy từ cao xuống thấp đến hết số lấy.",

  deputyRule: (regulation: string, clause: string, votes: number) =>
    `Theo ${regulation} (${clause}), một người mang không quá ${String(votes).padStart(2, "0")} phiếu, kể cả phiếu của đơn vị mình.`,
  blankDay: (year: number) => `………………, ngày ……… tháng ……… năm ${year}`,

  groupCaption: (name: string, quota: string) => `Nhóm ${name} (số lấy: ${quota})`,
  groupCaptionWithChoices: (name: string, quota: string, choices: string) =>
    `Nhóm ${name} (số lấy: ${quota}; chọn không quá ${choices})`,
  nominee: (name: string, under: string) => `${name} (${under})`,
  howYesNo: "Đánh dấu X vào một trong hai ô Đồng ý, Không đồng ý ở từng dòng.",
  howVoices: "Đánh dấu X vào một trong ba ô Đồng ý, Không đồng ý, Không có ý kiến ở từng dòng.",
  howPick: "Đánh dấu X vào ô Chọn ở những đề nghị được chọn; mỗi nhóm không chọn quá số ghi ở đầu nhóm.",
  howStrikeOut: "Gạch ngang tên đề nghị không đồng ý; mỗi nhóm không giữ lại quá số ghi ở đầu nhóm.",
  blankDue: "ngày ……… tháng ……… năm ………",
} as const;
