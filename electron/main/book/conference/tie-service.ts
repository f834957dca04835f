import { type Result, ok, refuse } from "#core/base/result";
import { checkIdentities, identitiesHold } from "#core/conference/check-identities";
import type { BallotGroup, TieResolution } from "#core/conference/count";
import { decideOutcome } from "#core/conference/decide-outcome";
import { chosenByScore } from "#core/conference/rank-scores";
import { type AppError, appError } from "#core/errors";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import type { CommandHandler } from "../router/handler";
import { unsettledRefusal } from "./double-count-check";
import { roundAsSeen } from "./round-service";
import { updateTieResolution } from "./round-store";
import { type StandingRound, countedRoundOf } from "./round-view";

type Refusal = Extract<
  AppError,
  { code: "TIE_NOT_THERE" | "TIE_PLACES" | "TIE_SCORES_DECIDE_NOTHING" | "TIE_NEEDS_WHO_AND_WHY" }
>;

/** Before the seal only: it is sealed and printed with the figures. Afterwards a tie left open takes a further round. */
export const resolveTie: CommandHandler<"conference.resolveTie"> = (
  context,
  { roundId, expectedRevision, groupId, resolution },
) => {
  const open = roundAsSeen(context, roundId, expectedRevision);
  if (!open.ok) return open;
  const standing = open.value;
  const unsettled = unsettledRefusal(context, standing);
  if (unsettled !== null) return refuse(unsettled);
  const group = standing.groups.find(({ id }) => id === groupId);
  if (group === undefined) return refuse(appError("NOT_FOUND", { noun: words.groupNoun }));
  const checked = resolution === null ? ok(null) : checkResolution(standing, group, resolution);
  if (!checked.ok) return checked;
  const revision = updateTieResolution(context.database, roundId, groupId, checked.value);
  const { name } = standing.round;
  const { tieResolution: before } = group;
  return ok({
    value: { revision },
    audit: {
      entityKind: "round",
      entityId: roundId,
      before: { before },
      after: { resolution: checked.value },
    },
    label: resolution === null ? words.openTie(name, group.name) : words.resolveTie(name, group.name),
    inverse: {
      procedure: "conference.resolveTie",
      input: { roundId, expectedRevision: revision, groupId, resolution: before },
      rows: [{ table: "rounds", id: roundId, revision }],
    },
  });
};

/** The resolution as it is kept: names by score are those the scores say, whatever was sent. */
function checkResolution(
  standing: StandingRound,
  group: BallotGroup,
  resolution: TieResolution,
): Result<TieResolution, Refusal> {
  const counted = countedRoundOf(standing);
  const open = { ...counted, groups: counted.groups.map((one) => ({ ...one, tieResolution: null })) };
  const tie = identitiesHold(checkIdentities(open))
    ? (decideOutcome(open).groups.find(({ groupId }) => groupId === group.id)?.tie ?? null)
    : null;
  if (tie === null) return refuse(appError("TIE_NOT_THERE", { group: group.name }));
  const { lineIds: tied, places } = tie;
  if (resolution.how === "HIGHER_SCORE") {
    const chosen = chosenByScore(
      group.lines.filter(({ id }) => tied.includes(id)),
      places,
    );
    if (chosen === null) return refuse(appError("TIE_SCORES_DECIDE_NOTHING", { group: group.name }));
    return ok({ ...resolution, lineIds: [...chosen] });
  }
  const chosen = new Set(resolution.lineIds);
  if (chosen.size !== places || [...chosen].some((id) => !tied.includes(id)))
    return refuse(appError("TIE_PLACES", { group: group.name, places, chosen: chosen.size }));
  if (resolution.reason === "" || (resolution.how === "CHAIR" && resolution.decidedBy === ""))
    return refuse(appError("TIE_NEEDS_WHO_AND_WHY", {}));
  return ok({ ...resolution, lineIds: [...chosen] });
}
