import type { OutputOf } from "#core/contract";
import { useProcedureQuery } from "./use-procedure-query";

export type Session = OutputOf<"safekeeping.session">;

/** Who is at the keyboard; undefined until the book has said it. */
export function useSession(): Session | undefined {
  return useProcedureQuery("safekeeping.session", {}).value;
}
