import type { OutputOf } from "#core/contract";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { Notice } from "../ui/notice";

interface NewVersionNoticeProps {
  readonly prospect: OutputOf<"documents.prospect"> | undefined;
  /** `blocked`: it cannot be made now, and the refusal stands alone. */
  readonly making: "free" | "blocked";
}

/** Says that the paper is there already, and what is made now becomes its next version. */
export function NewVersionNotice({ prospect, making }: NewVersionNoticeProps) {
  if (making === "blocked" || prospect === undefined || prospect.openChain === null) return null;
  return <Notice tone="info">{words.becomesNewVersion}</Notice>;
}
