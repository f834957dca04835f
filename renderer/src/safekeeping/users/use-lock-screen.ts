import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { contract } from "#core/contract";
import { callProcedure } from "../../api/client";
import { invalidateTags } from "../../api/query-client";
import { showRefusal } from "../../api/show-refusal";
import { beforeLock } from "../../frame/use-form-draft";

/** Locks the screen, and says whether somebody asked for it or nobody was there. */
export function useLockScreen(): (because: "ASKED" | "IDLE") => void {
  const client = useQueryClient();
  return useCallback(
    (because: "ASKED" | "IDLE") => {
      window.dispatchEvent(new Event(beforeLock));
      void callProcedure("safekeeping.lock", { because }).then(async (answer) => {
        if (!answer.ok) showRefusal(answer.error);
        await invalidateTags(client, contract["safekeeping.lock"].tags);
      });
    },
    [client],
  );
}
