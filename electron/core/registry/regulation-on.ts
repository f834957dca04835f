import type { LocalDate } from "../base/local-date";
import type { Regulation } from "./regulation";

/** The regulation in force on a day: the one adopted last, given newest first. Null before the first. */
export function regulationOn<Kind extends Pick<Regulation, "inForceFrom">>(
  regulations: readonly Kind[],
  date: LocalDate,
): Kind | null {
  let found: Kind | null = null;
  for (const regulation of regulations) {
    if (regulation.inForceFrom > date) continue;
    if (found === null || regulation.inForceFrom > found.inForceFrom) found = regulation;
  }
  return found;
}
