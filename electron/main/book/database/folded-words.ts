import { searchWords, searchedText } from "#core/registry/folded-search";

/** Where a search looks, as SQL. */
export interface Searched {
  /** Columns that keep `foldText` of what they hold. */
  readonly folded?: readonly string[];
  /** Columns that keep `searchedText`: words apart by one space and nothing but letters and figures. */
  readonly spoken?: readonly string[];
  /** What else may hold a word; `word` is the parameter it is bound to, `typed` the folded word itself. */
  readonly others?: readonly ((word: string, typed: string) => string)[];
}

/** Conditions a row must meet, one a word typed, and what is bound in them; none for an empty search. */
export interface WordsHeld {
  readonly conditions: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/**
 * SQL of `matchesSearch`: every word typed stands somewhere in what is searched, marks and case aside. `instr` takes
 * the word as it is: nothing in it needs escaping. Parameters are named `word0`, `word0part0`, ….
 */
export function holdsEveryWord(typed: string, searched: Searched): WordsHeld {
  const { folded = [], spoken = [], others = [] } = searched;
  const values: Record<string, string> = {};
  const conditions = searchWords(typed).map((word, place) => {
    const name = `word${place}`;
    values[name] = word;
    const parts = searchedText([word])
      .split(" ")
      .filter((part) => part !== "")
      .map((part, number) => {
        values[`${name}part${number}`] = part;
        return `${name}part${number}`;
      });
    const inColumn = (column: string) => `instr(${column}, @${name}) > 0`;
    const spokenIn = (column: string) =>
      `(${parts.map((part) => `instr(${column}, @${part}) > 0`).join(" AND ")})`;
    const places = [
      ...folded.map(inColumn),
      ...(parts.length === 0 ? [] : spoken.map(spokenIn)),
      ...others.map((other) => other(`@${name}`, word)),
    ];
    return `(${places.length === 0 ? "0" : places.join(" OR ")})`;
  });
  return { conditions, values };
}
