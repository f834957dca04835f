import { type ReactNode, useEffect, useRef, useState } from "react";
import type { AppError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import { Notice } from "../ui/notice";

interface RefusalNoticeProps {
  readonly error: AppError | null;
  /** The cure as buttons. */
  readonly actions?: ReactNode;
}

/**
 * A refusal beside the form or list it belongs to, scrolled into sight when it comes; nothing when there is none. It
 * goes when its form is saved again: what the form itself finds wrong then stands alone.
 */
export function RefusalNotice({ error, actions }: RefusalNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const [past, setPast] = useState<AppError | null>(null);
  useEffect(() => {
    const element = notice.current;
    element?.scrollIntoView?.({ block: "nearest" });
    const form = element?.closest("form");
    const leave = () => setPast(error);
    form?.addEventListener("submit", leave);
    return () => form?.removeEventListener("submit", leave);
  }, [error]);
  if (error === null || error === past) return null;
  const { title, detail, cure } = errorSentence(error);
  return (
    <Notice ref={notice} tone="danger" title={title} actions={actions} testId={`refusal-${error.code}`}>
      {[detail, cure].filter((part) => part !== "").join(" ")}
    </Notice>
  );
}
