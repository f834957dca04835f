import type { DossierState, StepKind } from "../dossiers/life/state";
import type { WaitsFor } from "../dossiers/life/waits-for";
import type { ChecklistItem, ItemStanding } from "../dossiers/checklist";
import { formatWhole } from "./quantities";

/** States of a dossier, always with their icon. */
export const dossierStateWords: Readonly<Record<DossierState, string>> = {
  DRAFT: "Bản thảo",
  RECEIVED: "Đã nhận",
  RETURNED: "Trả bổ sung",
  COMPLETE: "Đủ hồ sơ",
  ON_BALLOT: "Chờ bỏ phiếu",
  ACCLAIMED: "Được suy tôn",
  NOT_ACCLAIMED: "Không suy tôn",
  LEFT_OPEN: "Chưa phân định",
  IN_SUBMISSION: "Vào tờ trình",
  SENT: "Đã gửi",
  RECEIPTED: "Cấp trên đã nhận",
  SUPPLEMENT_ASKED: "Cấp trên yêu cầu bổ sung",
  SUPPLEMENT_SENT: "Đã gửi bổ sung",
  DECIDED: "Có quyết định",
  NOT_APPROVED: "Không được duyệt",
  HANDED_OVER: "Đã trao",
  WITHDRAWN: "Rút",
  REVOKED: "Bị thu hồi",
};

interface StepWords {
  /** On the button: what the secretary does. */
  readonly act: string;
  /** On the timeline: what was done. */
  readonly done: string;
}

export const stepWords: Readonly<Record<StepKind, StepWords>> = {
  RECEIVE: { act: "Ghi đã nhận", done: "Nhận hồ sơ" },
  RETURN: { act: "Trả bổ sung", done: "Trả để bổ sung" },
  CONFIRM_COMPLETE: { act: "Xác nhận đủ", done: "Xác nhận đủ hồ sơ" },
  PUT_IN_SUBMISSION: { act: "Đưa vào tờ trình", done: "Đưa vào tờ trình" },
  SEND: { act: "Ghi đã gửi", done: "Gửi cấp trên" },
  RECEIPT: { act: "Ghi biên nhận", done: "Cấp trên nhận hồ sơ" },
  ASK_SUPPLEMENT: { act: "Ghi yêu cầu bổ sung", done: "Cấp trên yêu cầu bổ sung" },
  SEND_SUPPLEMENT: { act: "Ghi đã gửi bổ sung", done: "Gửi bổ sung" },
  DECIDE: { act: "Ghi quyết định", done: "Có quyết định khen thưởng" },
  REFUSE: { act: "Ghi không được duyệt", done: "Cấp trên không duyệt" },
  HAND_OVER: { act: "Ghi đã trao", done: "Trao khen thưởng" },
  WITHDRAW: { act: "Rút hồ sơ", done: "Rút hồ sơ" },
  REVOKE: { act: "Ghi quyết định thu hồi", done: "Thu hồi khen thưởng" },
};

/** Where a dossier has to be for a step to be open. */
export const stepNeeds: Readonly<Record<StepKind, string>> = {
  RECEIVE: "Chỉ nhận bản thảo, hoặc hồ sơ đã trả để bổ sung.",
  RETURN: "Chỉ trả hồ sơ đã nhận và chưa lên phiếu.",
  CONFIRM_COMPLETE: "Hồ sơ phải ở trạng thái đã nhận và chưa lên phiếu.",
  PUT_IN_SUBMISSION:
    "Hồ sơ phải được suy tôn ở vòng bỏ phiếu đã chốt, hoặc đủ hồ sơ nếu không phải bỏ phiếu.",
  SEND: "Hồ sơ phải nằm trong một tờ trình.",
  RECEIPT: "Hồ sơ phải được ghi là đã gửi.",
  ASK_SUPPLEMENT: "Hồ sơ phải ở cấp trên.",
  SEND_SUPPLEMENT: "Cấp trên phải có yêu cầu bổ sung.",
  DECIDE: "Hồ sơ phải ở cấp trên và không còn yêu cầu bổ sung nào bỏ ngỏ.",
  REFUSE: "Hồ sơ phải ở cấp trên.",
  HAND_OVER: "Phải có quyết định khen thưởng trước.",
  WITHDRAW: "Chỉ rút được trước khi có quyết định.",
  REVOKE: "Chỉ thu hồi khen thưởng đã có quyết định.",
};

/** The one thing a card says it waits for. */
export const waitsWords: Readonly<Record<WaitsFor, string>> = {
  RECEIPT_BY_SECRETARY: "Chờ nhận",
  PAPERS: "Thiếu giấy tờ",
  RETURN_FROM_UNIT: "Chờ đơn vị bổ sung",
  CONFIRMATION: "Đủ đến nay",
  CLUSTER_VOTE: "Chờ bỏ phiếu ở cụm",
  COUNCIL_VOTE: "Chờ bỏ phiếu ở Hội đồng",
  RESULT: "Chờ chốt kết quả",
  RESOLUTION: "Chờ cách phân định",
  SUBMISSION: "Chờ đưa vào tờ trình",
  SENDING: "Chờ gửi",
  ANSWER: "Chờ cấp trên trả lời",
  SUPPLEMENT: "Phải gửi bổ sung",
  CEREMONY: "Chờ trao",
  NOTHING: "",
};

/** `3 thiếu`, on a card. */
export const missingWords = (count: number) => `${formatWhole(count)} thiếu`;

export const itemStandingWords: Readonly<Record<ItemStanding, string>> = {
  FILE: "có tệp",
  ON_PAPER: "có bản giấy",
  NOT_NEEDED: "không cần",
  MISSING: "còn thiếu",
  LATER: "sau bỏ phiếu",
  WHERE_ASKED: "khi được yêu cầu",
};

export const providerWords: Readonly<Record<ChecklistItem["provider"], string>> = {
  NOMINEE: "đối tượng được đề nghị lập",
  MEMBER: "đơn vị đề nghị lập",
  CLUSTER: "cụm lập",
  COUNCIL: "Hội đồng lập",
  OTHER_BODY: "cơ quan khác cấp",
};

export const stepNoun = "bước của hồ sơ";

const dossiers = (count: number, number: string) => (count === 1 ? number : `${formatWhole(count)} hồ sơ`);

/** Names of steps in the history; they hold numbers, never a person's name. */
export const stepLabel = (kind: StepKind, count: number, number: string) =>
  `${stepWords[kind].done}: ${dossiers(count, number)}`;
export const takenBackLabel = (kind: StepKind, count: number, number: string) =>
  `Lấy lại bước “${stepWords[kind].done}” của ${dossiers(count, number)}`;
export const restoredLabel = (kind: StepKind, count: number, number: string) =>
  `Ghi lại bước “${stepWords[kind].done}” của ${dossiers(count, number)}`;

export const submissionSteps = {
  noun: "tờ trình",
  nounCapital: "Tờ trình",
  add: (subject: string) => `Lập tờ trình ${subject}`,
  edit: (subject: string) => `Sửa tờ trình ${subject}`,
  bin: (subject: string) => `Đưa tờ trình ${subject} vào thùng rác`,
  restore: (subject: string) => `Lấy lại tờ trình ${subject} từ thùng rác`,
} as const;

export const checklistSteps = {
  item: "mục giấy tờ cần có",
  tick: (number: string) => `Đổi mục của giấy tờ trong ${number}`,
  mark: (number: string, item: string) => `Đánh dấu “${item}” của ${number}`,
} as const;
