import { rolesOf } from "#core/base/procedure";
import { contract, type ProcedureName } from "#core/contract";
import { onlyLookedAt } from "#core/strings/who-may-words";
import { useMayDo } from "./may-do";

/** Why the person at the keyboard only looks at what a call writes; null for one who may call it. */
export function useLockReason(call: ProcedureName): string | null {
  return useMayDo(call) ? null : onlyLookedAt(rolesOf(contract[call]));
}
