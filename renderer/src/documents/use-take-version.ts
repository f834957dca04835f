import { useState } from "react";
import type { DocumentId, GrantToken } from "#core/base/ids";
import type { AppError } from "#core/errors";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { callProcedure } from "../api/client";
import { newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { showToast } from "../ui/toast";

export interface Taking {
  readonly takeBack: () => Promise<void>;
  readonly takeSigned: () => Promise<void>;
  readonly working: boolean;
  readonly error: AppError | null;
}

/** Asks for a file and takes it into the chain of a paper. */
export function useTakeVersion(chainId: DocumentId): Taking {
  const back = useProcedureCommand("documents.takeBack", { refusals: "given", success: "silent" });
  const signed = useProcedureCommand("documents.takeSigned", { refusals: "given", success: "silent" });
  const [dialogError, setDialogError] = useState<AppError | null>(null);

  const choose = async (purpose: "EDITED_COPY" | "SIGNED_SCAN"): Promise<GrantToken | null> => {
    back.clearError();
    signed.clearError();
    const answer = await callProcedure("app.choose", { purpose, suggestedName: "" });
    setDialogError(answer.ok ? null : answer.error);
    return answer.ok ? (answer.value.grants[0]?.token ?? null) : null;
  };
  const takeBack = async () => {
    const file = await choose("EDITED_COPY");
    if (file === null) return;
    const answer = await back.run({ chainId, file, taskId: newTaskId() });
    if (answer.ok && answer.value.differences.length === 0)
      showToast({ tone: "ok", title: words.tookBackSame });
  };
  const takeSigned = async () => {
    const file = await choose("SIGNED_SCAN");
    if (file === null) return;
    const answer = await signed.run({ chainId, file, taskId: newTaskId() });
    if (answer.ok) showToast({ tone: "ok", title: words.tookSigned });
  };
  return {
    takeBack,
    takeSigned,
    working: back.working || signed.working,
    error: dialogError ?? back.error ?? signed.error,
  };
}
