import type { ClusterWord } from "#core/safekeeping/book";
import { useProcedureQuery } from "../api/use-procedure-query";

/** What the cluster in view calls itself: cụm, khối or khu vực. */
export function useClusterWord(): ClusterWord {
  return useProcedureQuery("registry.frame", {}).value?.word ?? "CUM";
}
