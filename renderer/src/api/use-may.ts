import type { Caller } from "#core/base/procedure";
import { contract, type ProcedureName } from "#core/contract";
import { type Session, useSession } from "./use-session";

/** What the person at the keyboard acts as. */
export function callerOf(session: Session): Caller {
  if (session.people === "ONE_PERSON") return "KEEPER";
  return session.state === "SIGNED_IN" && session.user !== null ? session.user.role : "NOBODY";
}

/** Whether the contract lets a caller do it. */
export function mayCall(caller: Caller, name: ProcedureName): boolean {
  const roles: readonly Caller[] = contract[name].roles;
  return roles.includes(caller);
}

/** Whether the contract lets the person at the keyboard do it. Not known yet is yes: the book has the last word. */
export function useMay(name: ProcedureName): boolean {
  const session = useSession();
  return session === undefined || mayCall(callerOf(session), name);
}
