import { z } from "zod";
import { flagHandoverId, meetingId, planItemId, pledgeId, roundId, unitId } from "../base/ids";

/** Every paper the desk makes. The order is that of the year, and of the list the room offers. */
export const documentKind = z.enum([
  "REGISTRATION_TABLE",
  "PLEDGE",
  "REMINDER_LETTER",
  "MIDYEAR_REPORT",
  "INVITATION",
  "AGENDA",
  "CHAIR_SCRIPT",
  "ATTENDANCE_SHEET",
  "NAME_PLATES",
  "PROXY_LETTER",
  "BALLOT_RULES",
  "BALLOT_PAPER",
  "WRITTEN_OPINION",
  "BALLOT_MINUTES",
  "MEETING_MINUTES",
  "ENVELOPE_MINUTES",
  "CONCLUSION_NOTICE",
  "HANDOVER_MINUTES",
  "SUPPLEMENT_LETTER",
  "SUBMISSION_LETTER",
  "NOMINEE_LIST",
  "PUBLIC_LIST",
  "YEAR_REPORT",
]);
export type DocumentKind = z.infer<typeof documentKind>;

/** When in the year a paper is made. */
export const yearMoment = z.enum([
  "START",
  "MIDYEAR",
  "BEFORE_MEETING",
  "VOTING",
  "AFTER_MEETING",
  "YEAR_END",
]);
export type YearMoment = z.infer<typeof yearMoment>;

/** What a paper is about; the kind says which of these it takes. */
export const documentSubject = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("YEAR") }),
  z.strictObject({ of: z.literal("MEETING"), id: meetingId }),
  z.strictObject({ of: z.literal("ROUND"), id: roundId }),
  z.strictObject({ of: z.literal("UNIT"), id: unitId }),
  z.strictObject({ of: z.literal("PLAN_ITEM"), id: planItemId }),
  z.strictObject({ of: z.literal("PLEDGE"), id: pledgeId }),
  z.strictObject({ of: z.literal("HANDOVER"), id: flagHandoverId }),
  z.strictObject({ of: z.literal("AWARD"), id: z.string().min(1).max(40) }),
]);
export type DocumentSubject = z.infer<typeof documentSubject>;
export type SubjectOf = DocumentSubject["of"];

/** What a kind cannot do without, besides its subject and the letterhead. */
export type PaperNeed =
  | "MEMBERS"
  | "ROLL"
  | "AGENDA"
  | "REGULATION"
  | "DEPUTIES"
  | "BALLOT"
  | "SECRET_VOTE"
  | "WINNERS"
  | "NOMINATIONS"
  | "REGISTRATIONS"
  | "LATE_PAPERS"
  | "MISSING_PAPERS"
  | "CONCLUSION"
  | "ENVELOPES";

interface KindFacts {
  readonly subject: SubjectOf;
  readonly moment: YearMoment;
  /** Template in resources/templates, or the user's own of the same name in the book's `templates` folder. */
  readonly template: string;
  /** Abbreviation of the type in the paper's number (NĐ 30/2020 Phụ lục III); empty for a letter, which has none. */
  readonly symbol: string;
}

/** What is fixed of every kind; its name and purpose are words (`strings/document-kind-words.ts`). */
export const documentKinds = {
  REGISTRATION_TABLE: {
    subject: "YEAR",
    moment: "START",
    template: "bang-tong-hop-dang-ky.docx",
    symbol: "BTH",
  },
  PLEDGE: { subject: "PLEDGE", moment: "START", template: "ban-giao-uoc.docx", symbol: "GU" },
  REMINDER_LETTER: { subject: "PLAN_ITEM", moment: "MIDYEAR", template: "cong-van-don-doc.docx", symbol: "" },
  MIDYEAR_REPORT: { subject: "YEAR", moment: "MIDYEAR", template: "bao-cao-so-ket.docx", symbol: "BC" },
  INVITATION: { subject: "MEETING", moment: "BEFORE_MEETING", template: "giay-moi.docx", symbol: "GM" },
  AGENDA: { subject: "MEETING", moment: "BEFORE_MEETING", template: "chuong-trinh.docx", symbol: "CTr" },
  CHAIR_SCRIPT: {
    subject: "MEETING",
    moment: "BEFORE_MEETING",
    template: "kich-ban-dieu-hanh.docx",
    symbol: "",
  },
  ATTENDANCE_SHEET: {
    subject: "MEETING",
    moment: "BEFORE_MEETING",
    template: "danh-sach-dai-bieu.docx",
    symbol: "DS",
  },
  NAME_PLATES: { subject: "MEETING", moment: "BEFORE_MEETING", template: "bien-ten.docx", symbol: "" },
  PROXY_LETTER: {
    subject: "MEETING",
    moment: "BEFORE_MEETING",
    template: "giay-uy-quyen.docx",
    symbol: "GUQ",
  },
  BALLOT_RULES: { subject: "MEETING", moment: "VOTING", template: "the-le-bo-phieu.docx", symbol: "" },
  BALLOT_PAPER: { subject: "ROUND", moment: "VOTING", template: "phieu-bau.docx", symbol: "" },
  WRITTEN_OPINION: { subject: "ROUND", moment: "VOTING", template: "phieu-lay-y-kien.docx", symbol: "" },
  BALLOT_MINUTES: { subject: "ROUND", moment: "VOTING", template: "bien-ban-kiem-phieu.docx", symbol: "BB" },
  MEETING_MINUTES: {
    subject: "MEETING",
    moment: "AFTER_MEETING",
    template: "bien-ban-hoi-nghi.docx",
    symbol: "BB",
  },
  ENVELOPE_MINUTES: {
    subject: "MEETING",
    moment: "AFTER_MEETING",
    template: "bien-ban-niem-phong.docx",
    symbol: "BB",
  },
  CONCLUSION_NOTICE: {
    subject: "MEETING",
    moment: "AFTER_MEETING",
    template: "thong-bao-ket-luan.docx",
    symbol: "TB",
  },
  HANDOVER_MINUTES: {
    subject: "HANDOVER",
    moment: "AFTER_MEETING",
    template: "bien-ban-ban-giao.docx",
    symbol: "BB",
  },
  SUPPLEMENT_LETTER: { subject: "UNIT", moment: "YEAR_END", template: "cong-van-bo-sung.docx", symbol: "" },
  SUBMISSION_LETTER: { subject: "AWARD", moment: "YEAR_END", template: "to-trinh.docx", symbol: "TTr" },
  NOMINEE_LIST: {
    subject: "AWARD",
    moment: "YEAR_END",
    template: "danh-sach-trich-ngang.docx",
    symbol: "DS",
  },
  PUBLIC_LIST: {
    subject: "YEAR",
    moment: "YEAR_END",
    template: "danh-sach-cong-khai.docx",
    symbol: "DS",
  },
  YEAR_REPORT: { subject: "YEAR", moment: "YEAR_END", template: "bao-cao-tong-ket.docx", symbol: "BC" },
} as const satisfies Readonly<Record<DocumentKind, KindFacts>>;
