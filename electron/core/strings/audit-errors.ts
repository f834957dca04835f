import type { AuditErrors } from "../safekeeping/audit/errors";
import type { Sentences } from "./sentence";

export const auditErrorSentences: Sentences<AuditErrors> = {
  NOTHING_TO_ACCEPT: () => ({
    title: "Không còn bản ghi nào bị đổi ngoài chương trình.",
    detail: "Sổ đang đúng như chương trình ghi lần cuối, không có gì phải ghi nhận.",
    cure: "Bấm “Kiểm tra toàn bộ” để xem lại.",
  }),
};
