import type { ClusterWord } from "../safekeeping/book";

/** How a rule without a clause is told, by what the cluster calls itself: its own setting, never law. */
export const ownRule: Readonly<Record<ClusterWord, string>> = {
  CUM: "cụm tự quy định",
  KHOI: "khối tự quy định",
  KHU_VUC: "khu vực tự quy định",
};

/** The clause of a rule; where it has none, whose own setting it is. */
export const clauseOr = (clause: string, word: ClusterWord): string =>
  clause === "" ? ownRule[word] : clause;
