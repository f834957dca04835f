import { searchWords } from "#core/registry/folded-search";

/** A condition that finds every word typed, marks and case aside, in one of the folded columns. */
export function searchClause(
  typed: string,
  foldedColumns: readonly string[],
): { readonly sql: string; readonly values: Readonly<Record<string, string>> } {
  const words = searchWords(typed);
  const sql = words.map(
    (_, place) =>
      ` AND (${foldedColumns.map((column) => `instr(${column}, @word${place}) > 0`).join(" OR ")})`,
  );
  return {
    sql: sql.join(""),
    values: Object.fromEntries(words.map((word, place) => [`word${place}`, word])),
  };
}
