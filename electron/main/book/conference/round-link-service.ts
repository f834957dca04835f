import type { NominationId, RoundGroupId, RoundId, RoundLineId, UnitId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import type { Round } from "#core/conference/meeting";
import { type FollowsHow, followsHow, linkPoolOf } from "#core/conference/round-link";
import { type AppError, appError } from "#core/errors";
import { conferenceSteps } from "#core/strings/conference-steps";
import type { BookContext, QueryHandler } from "../router/handler";
import { liveMeeting } from "./meeting-service";
import { replacementOf } from "./reopening-store";
import { followedGroups, sealedRoundsIn } from "./round-link-store";
import { type StandingRound, sealedOutcome, standingRound } from "./round-view";

/** A group of a sealed round that leaves something to decide. */
export interface LinkedGroup {
  readonly groupId: RoundGroupId;
  readonly name: string;
  readonly categoryId: StandingRound["round"]["groups"][number]["categoryId"];
  readonly post: "HEAD" | "DEPUTY" | null;
  readonly filling: "MAY" | "MUST";
  /** Places to fill; null where the quota is given from above. */
  readonly places: number | null;
  readonly lines: readonly LinkedLine[];
  /** Units of the group that won: an election for places left may take any other member. */
  readonly wonUnitIds: readonly UnitId[];
}

interface LinkedLine {
  readonly lineId: RoundLineId;
  readonly nominationId: NominationId | null;
  readonly unitId: UnitId | null;
  readonly name: string;
  readonly under: string;
  readonly awardName: string;
  readonly score: number | null;
  readonly agree: number;
}

/** What a sealed round leaves to a round that follows it in one way. */
export interface RoundLink {
  readonly roundId: RoundId;
  readonly name: string;
  readonly how: FollowsHow;
  readonly groups: readonly LinkedGroup[];
  /** Groups such a round already follows, with its name. */
  readonly followed: ReadonlyMap<RoundGroupId, string>;
}

type LinkRefusal = Extract<
  AppError,
  { code: "NOT_FOUND" | "ROUND_NOT_SEALED" | "ROUND_REPLACED" | "LINK_NOTHING_OPEN" }
>;

/** The pools a round of one subject may draw on; refused where the followed round leaves nothing to decide. */
export function linkTo(
  context: BookContext,
  { roundId, how }: { readonly roundId: RoundId; readonly how: FollowsHow },
  subject: Round["subject"],
): Result<RoundLink, LinkRefusal> {
  const standing = standingRound(context, roundId);
  if (standing === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.roundNoun }));
  const { name } = standing.round;
  if (standing.code === null) return refuse(appError("ROUND_NOT_SEALED", { round: name }));
  const replacement = replacementOf(context.database, roundId);
  if (replacement !== null)
    return refuse(appError("ROUND_REPLACED", { round: name, code: replacement.code }));
  const link = linkOf(context, standing, how);
  if (link.groups.length === 0 || standing.round.subject !== subject)
    return refuse(appError("LINK_NOTHING_OPEN", { round: name }));
  return ok(link);
}

function linkOf(context: BookContext, { round, groups }: StandingRound, how: FollowsHow): RoundLink {
  const outcome = sealedOutcome(context, round.id);
  const linked = (outcome?.groups ?? []).flatMap((result): LinkedGroup[] => {
    const group = groups.find(({ id }) => id === result.groupId);
    const pool = group === undefined ? null : linkPoolOf(how, result, group.filling);
    if (group === undefined || pool === null) return [];
    if (how === "WINNERS" && round.subject === "HEADS") return [];
    const agreeOf = new Map(result.lines.map(({ lineId, agree }) => [lineId, agree]));
    const won = new Set(result.lines.filter((line) => line.outcome === "WON").map(({ lineId }) => lineId));
    return [
      {
        groupId: group.id,
        name: group.name,
        categoryId: round.groups.find(({ id }) => id === group.id)?.categoryId ?? null,
        post: group.post,
        filling: group.filling,
        places: pool.places,
        lines: group.lines
          .filter(({ id }) => pool.lineIds.includes(id))
          .map(({ id, nominationId, unitId, name, under, awardName, score }) => ({
            ...{ lineId: id, nominationId, unitId, name, under, awardName, score },
            agree: agreeOf.get(id) ?? 0,
          })),
        wonUnitIds: group.lines.flatMap(({ id, unitId }) => (unitId !== null && won.has(id) ? [unitId] : [])),
      },
    ];
  });
  return {
    roundId: round.id,
    name: round.name,
    how,
    groups: linked,
    followed: followedGroups(context.database, round.id, how),
  };
}

export const readRoundLinks: QueryHandler<"conference.roundLinks"> = (context, { meetingId }) => {
  if (liveMeeting(context, meetingId) === undefined)
    return refuse(appError("NOT_FOUND", { noun: conferenceSteps.meetingNoun }));
  const standing = sealedRoundsIn(context.database, meetingId).flatMap(
    (id) => standingRound(context, id) ?? [],
  );
  const links = standing.flatMap((round) =>
    followsHow.options.flatMap((how) => {
      const link = linkOf(context, round, how);
      const open = link.groups.filter(({ groupId }) => !link.followed.has(groupId));
      if (open.length === 0) return [];
      return [
        {
          roundId: link.roundId,
          roundName: link.name,
          subject: round.round.subject,
          how,
          groups: open.map(({ groupId, name, categoryId, post, places, lines }) => ({
            ...{ groupId, name, categoryId, post, places },
            lines: [...lines],
          })),
        },
      ];
    }),
  );
  return ok({ links });
};
