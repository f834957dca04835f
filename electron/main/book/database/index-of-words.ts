import { wordBeginnings } from "#core/registry/folded-search";

/** What is asked of the index of words (migration 0007): rows of a kind that hold every word typed, or its beginning. */
export function matchInIndex(kind: string, typed: string): string | null {
  const words = wordBeginnings(typed).map((word) => `"${word}"*`);
  return words.length === 0 ? null : `kind : "${kind}" AND words : (${words.join(" AND ")})`;
}

/** Ids of the rows a match (bound as `match`) finds, as SQL. */
export const idsInIndex = (match: string) =>
  `(SELECT row_id FROM search_words CROSS JOIN search_entries ON entry = search_words.rowid
    WHERE search_words MATCH ${match})`;
