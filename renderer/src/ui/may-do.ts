import { createContext, useContext } from "react";
import type { ProcedureName } from "#core/contract";

/**
 * Whether the person at the keyboard may do something. Without a frame around it (the gallery, a part alone in a test)
 * everybody may: the book has the last word.
 */
export const MayDoContext = createContext<(call: ProcedureName) => boolean>(() => true);

/** Whether a control is there; one that does nothing by itself always is. */
export function useMayDo(call: ProcedureName | undefined): boolean {
  const may = useContext(MayDoContext);
  return call === undefined || may(call);
}
