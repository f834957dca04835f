import type { ReactNode } from "react";
import type { AppError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import { Notice } from "../ui/notice";

interface RefusalNoticeProps {
  readonly error: AppError | null;
  /** The cure as buttons. */
  readonly actions?: ReactNode;
}

/** A refusal beside the form or list it belongs to; nothing when there is none. */
export function RefusalNotice({ error, actions }: RefusalNoticeProps) {
  if (error === null) return null;
  const { title, detail, cure } = errorSentence(error);
  return (
    <Notice tone="danger" title={title} actions={actions} testId={`refusal-${error.code}`}>
      {[detail, cure].filter((part) => part !== "").join(" ")}
    </Notice>
  );
}
