import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { InputOf, OutputOf, QueryName } from "#core/contract";
import type { AppError } from "#core/errors";
import { valueOf } from "./client";
import { toAppError } from "./refusal";

export interface ProcedureReading<Name extends QueryName> {
  /** Undefined until first read; while the input changes it stays what was read before. */
  readonly value: OutputOf<Name> | undefined;
  readonly error: AppError | null;
  /** Nothing to show yet. */
  readonly loading: boolean;
  readonly readAgain: () => void;
}

/** Reads from the book; read again by itself when something under one of the procedure's tags changes. `null` as input: do not read. */
export function useProcedureQuery<Name extends QueryName>(
  name: Name,
  input: InputOf<Name> | null,
): ProcedureReading<Name> {
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => valueOf(name, input as InputOf<Name>),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  });
  return {
    value: input === null ? undefined : (query.data as OutputOf<Name> | undefined),
    error: query.error === null ? null : toAppError(query.error),
    loading: query.isPending && input !== null,
    readAgain: () => void query.refetch(),
  };
}
