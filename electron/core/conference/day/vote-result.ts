import { z } from "zod";
import { roundId } from "../../base/ids";
import { timeOfDay } from "../../base/local-date";
import { voteMode } from "../../registry/regulation-settings";
import { type Round, roundSubject, shortCode } from "../meeting";

const named = z.strictObject({ name: z.string(), agree: z.int(), base: z.int() });

/** A sealed round told for people who listen: who reached it in each group, who is tied, what stays open. */
export const voteResult = z.strictObject({
  roundId,
  name: z.string(),
  mode: voteMode,
  subject: roundSubject,
  clock: timeOfDay.nullable(),
  code: shortCode,
  groups: z.array(
    z.strictObject({
      name: z.string(),
      quota: z.int(),
      won: z.array(named),
      tied: z.array(named),
      /** Places left for the tied. */
      places: z.int(),
      unfilled: z.int(),
    }),
  ),
});
export type VoteResult = Readonly<z.infer<typeof voteResult>>;

/** Null while a round is not sealed or has no outcome: nothing is said of it yet. */
export function voteResultOf(round: Round): VoteResult | null {
  const { seal, outcome } = round;
  if (seal === null || outcome === null) return null;
  const names = new Map(round.groups.flatMap(({ lines }) => lines).map(({ id, name }) => [id, name]));
  const groupNames = new Map(round.groups.map(({ id, name }) => [id, name]));
  return {
    roundId: round.id,
    name: round.name,
    mode: round.mode,
    subject: round.subject,
    clock: round.facts.endedAt,
    code: seal.code,
    groups: outcome.groups.map((group) => {
      const said = (state: "WON" | "LEFT_OPEN") =>
        group.lines
          .filter((line) => line.outcome === state)
          .map(({ lineId, agree, base }) => ({ name: names.get(lineId) ?? "", agree, base }));
      return {
        name: groupNames.get(group.groupId) ?? "",
        quota: group.quota,
        won: said("WON"),
        tied: said("LEFT_OPEN"),
        places: group.tie?.places ?? 0,
        unfilled: group.unfilled,
      };
    }),
  };
}
