import type { AppError } from "#core/errors";
import { peopleWords as words } from "#core/strings/people-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { Notice } from "../../ui/notice";

interface AttemptNoticeProps {
  readonly error: AppError | null;
  /** Seconds left of an ordered wait. */
  readonly wait: number;
}

/** Why an attempt with a secret was refused; while one must wait, how long still. */
export function AttemptNotice({ error, wait }: AttemptNoticeProps) {
  if (error?.code !== "SIGN_IN_WAIT") return <RefusalNotice error={error} />;
  if (wait === 0) return null;
  return (
    <Notice tone="warn" title={words.waits(wait)} testId="sign-in-wait">
      {words.waitsText}
    </Notice>
  );
}
