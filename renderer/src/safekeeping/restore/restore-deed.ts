import type { InputOf } from "#core/contract";
import type { RestorePreview } from "#core/safekeeping/restore/procedures";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import type { Deed } from "../../state/second-person";
import { backLines, keptLines, lostLines } from "./preview-lines";

/** What a second person agrees to: all the first one read, the rounds given up among it. */
export function deedOf(
  title: string,
  preview: RestorePreview | null,
  { reason, roundsGivenUp }: Pick<InputOf<"safekeeping.restore">, "reason" | "roundsGivenUp">,
): Deed {
  if (preview === null) return { what: words.deed(title), reason };
  const givenUp = preview.openRounds.filter(({ id }) => roundsGivenUp.includes(id));
  return {
    what: words.deedLosing(title, preview.sealsLost.length, preview.stepsLost.count),
    lose: [...givenUp.map(({ name }) => words.lostOpenRound(name)), ...lostLines(preview)],
    back: backLines(preview),
    keep: keptLines(preview),
    reason,
  };
}
