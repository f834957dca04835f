import { useRef } from "react";
import type { Answer, CommandName, InputOf, OutputOf } from "#core/contract";
import { type ProcedureCommand, useProcedureCommand } from "./use-procedure-command";

/** Commands that change one row and answer with the revision it has come to. */
type RowCommandName = {
  [Name in CommandName]: InputOf<Name> extends { readonly expectedRevision: number }
    ? OutputOf<Name> extends { readonly revision: number }
      ? Name
      : never
    : never;
}[CommandName];

interface RowCommandManner<Name extends RowCommandName> {
  readonly rowOf: (input: InputOf<Name>) => string;
  readonly success?: "toast" | "silent" | undefined;
}

/**
 * For rows that are marked by one key: what is pressed before the screen has read the row anew stands on the revision
 * that the press before it came to, so that a slip mended at once is not refused as changed by somebody else.
 */
export function useRowCommand<Name extends RowCommandName>(
  name: Name,
  { rowOf, ...manner }: RowCommandManner<Name>,
): ProcedureCommand<Name>["run"] {
  const { run } = useProcedureCommand(name, manner);
  const revisions = useRef(new Map<string, number>());

  return async (input) => {
    const inputNow = (): InputOf<Name> => {
      const given = typeof input === "function" ? input() : input;
      const known = revisions.current.get(rowOf(given)) ?? 0;
      return { ...given, expectedRevision: Math.max(given.expectedRevision, known) };
    };
    const row = rowOf(inputNow());
    const answer: Answer<Name> = await run(inputNow);
    if (answer.ok) revisions.current.set(row, answer.value.revision);
    return answer;
  };
}
