import type { QueryClient } from "@tanstack/react-query";
import type { OutputOf } from "#core/contract";
import { useProcedureQuery } from "./use-procedure-query";

export type Session = OutputOf<"safekeeping.session">;

/** Who is at the keyboard; undefined until the book has said it. */
export function useSession(): Session | undefined {
  return useProcedureQuery("safekeeping.session", {}).value;
}

/** The same as it was read last, for code that is no part of the screen. */
export function lastSession(client: QueryClient): Session | undefined {
  return client.getQueryData<Session>(["safekeeping.session", {}]);
}
