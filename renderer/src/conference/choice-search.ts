import { foldText } from "#core/base/vietnamese-text";
import type { ChoiceRow, Choices, WaitingGroup } from "./ballot-choice";

/** Names of a ballot shown at a time. */
export const namesShown = 100;

/** Rows whose name, place or award holds every typed word, marks or no marks, in their order over all groups. */
export function findChoices(groups: readonly WaitingGroup[], search: string): readonly ChoiceRow[] {
  const words = foldText(search).split(" ").filter(Boolean);
  const rows = groups.flatMap((group) => group.rows);
  if (words.length === 0) return rows;
  return rows.filter(({ nomineeName, nomineeUnder, awardName }) => {
    const text = foldText(`${nomineeName} ${nomineeUnder} ${awardName}`);
    return words.every((word) => text.includes(word));
  });
}

/** What is touched after these rows are put on the ballot or taken off; a row as by default needs no mark. */
export function touchedWith(
  { usual, touched }: Choices,
  keys: readonly string[],
  taken: boolean,
): Choices["touched"] {
  const next = { ...touched };
  for (const key of keys) {
    if ((usual === "taken") === taken) delete next[key];
    else next[key] = taken;
  }
  return next;
}
