import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { contract } from "#core/contract";
import { callProcedure } from "../../api/client";
import { invalidateTags } from "../../api/query-client";
import { showRefusal } from "../../api/show-refusal";
import { beforeLock } from "../../frame/use-form-draft";

/** Locks the screen. */
export function useLockScreen(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    window.dispatchEvent(new Event(beforeLock));
    void callProcedure("safekeeping.lock", {}).then(async (answer) => {
      if (!answer.ok) showRefusal(answer.error);
      await invalidateTags(client, contract["safekeeping.lock"].tags);
    });
  }, [client]);
}
