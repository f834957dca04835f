import { type ReactNode, useCallback } from "react";
import type { Caller } from "#core/base/procedure";
import type { ProcedureName } from "#core/contract";
import { MayDoContext } from "../ui/may-do";
import { callerOf, mayCall } from "./use-may";
import { useSession } from "./use-session";

/** Tells every button inside what the person at the keyboard may do: one that would be refused is not there. */
export function RightsOfSession({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const caller: Caller | null = session === undefined ? null : callerOf(session);
  const may = useCallback(
    // While the screen is locked the window stays as it was: nothing appears or goes under the cover.
    (name: ProcedureName) => caller === null || caller === "NOBODY" || mayCall(caller, name),
    [caller],
  );
  return <MayDoContext value={may}>{children}</MayDoContext>;
}
