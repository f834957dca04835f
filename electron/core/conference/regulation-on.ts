import type { LocalDate } from "../base/local-date";
import type { Regulation } from "../registry/procedures";

/** The regulation in force on a day: the one adopted last, given newest first. Null before the first. */
export function regulationOn(regulations: readonly Regulation[], date: LocalDate): Regulation | null {
  let found: Regulation | null = null;
  for (const regulation of regulations) {
    if (regulation.inForceFrom > date) continue;
    if (found === null || regulation.inForceFrom > found.inForceFrom) found = regulation;
  }
  return found;
}
