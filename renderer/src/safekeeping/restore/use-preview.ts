import { useRef, useState } from "react";
import type { TaskId } from "#core/base/ids";
import type { AppError } from "#core/errors";
import type { CopyChoice, RestorePreview } from "#core/safekeeping/restore/procedures";
import { callProcedure } from "../../api/client";
import { newTaskId } from "../../api/task";

/** How far the looking into a copy is. */
export type PreviewState =
  | { readonly at: "NOT_OPENED" }
  | { readonly at: "READING"; readonly taskId: TaskId }
  | { readonly at: "REFUSED"; readonly error: AppError }
  | { readonly at: "READ"; readonly preview: RestorePreview; readonly passphrase: string | null };

/** Opens a copy, proves it and reads what bringing it back would do. The last asking counts. */
export function usePreview() {
  const [state, setState] = useState<PreviewState>({ at: "NOT_OPENED" });
  const asked = useRef<TaskId | null>(null);
  const look = async (copy: CopyChoice, passphrase: string | null) => {
    const taskId = newTaskId();
    asked.current = taskId;
    setState({ at: "READING", taskId });
    const answer = await callProcedure("safekeeping.restorePreview", { copy, passphrase, taskId });
    if (asked.current !== taskId) return;
    setState(
      answer.ok ? { at: "READ", preview: answer.value, passphrase } : { at: "REFUSED", error: answer.error },
    );
  };
  return { state, look };
}
