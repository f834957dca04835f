import { type ReactNode, useEffect, useRef } from "react";
import type { AppError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import { Notice } from "../ui/notice";

interface RefusalNoticeProps {
  readonly error: AppError | null;
  /** The cure as buttons. */
  readonly actions?: ReactNode;
}

/** A refusal beside the form or list it belongs to, scrolled into sight when it comes; nothing when there is none. */
export function RefusalNotice({ error, actions }: RefusalNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) notice.current?.scrollIntoView?.({ block: "nearest" });
  }, [error]);
  if (error === null) return null;
  const { title, detail, cure } = errorSentence(error);
  return (
    <Notice ref={notice} tone="danger" title={title} actions={actions} testId={`refusal-${error.code}`}>
      {[detail, cure].filter((part) => part !== "").join(" ")}
    </Notice>
  );
}
