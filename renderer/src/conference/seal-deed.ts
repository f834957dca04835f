import type { Round } from "#core/conference/meeting";
import type { LineOutcome } from "#core/conference/outcome";
import { outcomeWords as words } from "#core/strings/outcome-words";
import type { Deed } from "../state/second-person";

/** What a second person agrees to: the papers, who won and who was left open, as they will stand in the seal. */
export function deedOfSeal(round: Round): Deed {
  const { name, count } = round;
  return {
    what: words.sealDeed(name, count.totals.valid, namesOf(round, "WON"), namesOf(round, "LEFT_OPEN")),
    lose: words.sealLose,
    keep: words.sealKeep,
  };
}

function namesOf({ groups, outcome }: Round, wanted: LineOutcome): readonly string[] {
  const results = (outcome?.groups ?? []).flatMap(({ lines }) => lines);
  const lineIds = new Set(results.filter((line) => line.outcome === wanted).map(({ lineId }) => lineId));
  return groups
    .flatMap(({ lines }) => lines)
    .filter(({ id }) => lineIds.has(id))
    .map(({ name }) => name);
}
