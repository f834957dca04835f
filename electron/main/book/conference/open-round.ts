import type { NominationId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { inBallotOrder } from "#core/conference/rank-scores";
import type { InputOf } from "#core/contract";
import { stateAfterSteps } from "#core/dossiers/life/fold-life";
import { mayBeBalloted } from "#core/dossiers/life/transitions";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { type AppError, appError } from "#core/errors";
import { awardWithCode } from "#core/awards/ruleset-on";
import { conferenceSteps } from "#core/strings/conference-steps";
import { readRulesets } from "../awards/ruleset-store";
import { readDossierEvents } from "../dossiers/dossier-event-store";
import { readCategories } from "../registry/cluster-store";
import { readLineages } from "../registry/lineage-store";
import type { BookContext, CommandHandler } from "../router/handler";
import { type BallotName, ballotNameOf } from "./ballot-name";
import { type LinkedGroup, type RoundLink, linkTo } from "./round-link-service";
import { standingRoundsOf } from "./round-link-store";
import { type Hall, hallFor, ownVotesOf, saveRound } from "./round-opening";
import type { NewRound } from "./new-round-store";
import { readScores } from "./score-store";

type Input = InputOf<"conference.openRound">;
type NewGroup = NewRound["groups"][number];
type Refusal = Extract<
  AppError,
  {
    code:
      | "NOT_FOUND"
      | "NO_NOMINATION_IN_ROUND"
      | "QUOTA_ABOVE_LINES"
      | "NOMINATION_IN_ROUND"
      | "NOMINATION_BEYOND_BALLOT"
      | "SCORE_MISSING"
      | "LINK_NOTHING_OPEN"
      | "LINK_NOT_IN_POOL"
      | "LINK_PLACES"
      | "ROUND_ALREADY_FOLLOWED";
  }
>;

/** Opens a round over nominations: the ballot, its names and the rule are fixed as of the day of the meeting. */
export const openRound: CommandHandler<"conference.openRound"> = (context, input) => {
  const hall = hallFor(context, input);
  if (!hall.ok) return hall;
  const { follows = null } = input;
  const link = follows === null ? ok(null) : linkTo(context, follows, "NOMINATIONS");
  if (!link.ok) return link;
  const groups = ballotFor(context, hall.value, input.groups, link.value);
  if (!groups.ok) return groups;
  const round = saveRound(context, hall.value, input, {
    subject: "NOMINATIONS",
    followsId: follows?.roundId ?? null,
    followsHow: follows?.how ?? null,
    groups: groups.value,
  });
  return ok({
    value: { id: round.id },
    audit: { entityKind: "round", entityId: round.id, before: null, after: round },
    label: conferenceSteps.openRound(input.name),
    inverse: {
      procedure: "conference.cancelRound",
      input: { roundId: round.id },
      rows: [{ table: "rounds", id: round.id, revision: 1 }],
    },
  });
};

function ballotFor(
  context: BookContext,
  hall: Hall,
  groups: Input["groups"],
  link: RoundLink | null,
): Result<readonly NewGroup[], Refusal> {
  if (groups.length === 0 || groups.some((group) => group.nominationIds.length === 0))
    return refuse(appError("NO_NOMINATION_IN_ROUND", {}));
  const categories = new Set(readCategories(context.database).map(({ id }) => id));
  let number = 0;
  const built: NewGroup[] = [];
  for (const group of groups) {
    const { name, categoryId, quota, nominationIds, filling = "MAY" } = group;
    if (categoryId !== null && !categories.has(categoryId))
      return refuse(appError("NOT_FOUND", { noun: conferenceSteps.categoryNoun }));
    if (quota > nominationIds.length)
      return refuse(appError("QUOTA_ABOVE_LINES", { group: name, quota, lines: nominationIds.length }));
    const linked = link === null ? ok(null) : groupOf(link, nominationIds, name, quota, built);
    if (!linked.ok) return linked;
    const names = namesFor(context, hall, nominationIds, link);
    if (!names.ok) return names;
    const award = awardNameOf(context, group.awardCode ?? null);
    if (award === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.awardNoun }));
    const ordered = scoredLines(context, hall, name, names.value);
    if (!ordered.ok) return ordered;
    const lines = ordered.value.map(({ named, score }) => {
      number += 1;
      return {
        id: context.ids.next<"roundLine">(),
        nominationId: named.nominationId,
        unitId: null,
        number,
        name: named.name,
        under: named.under,
        awardName: award ?? named.awardName,
        score,
        ownVotes: ownVotesOf(hall, named.nomineeUnitId),
      };
    });
    built.push({
      id: context.ids.next<"roundGroup">(),
      categoryId,
      name,
      quota,
      choices: quota,
      post: null,
      filling: linked.value?.filling ?? filling,
      followsGroupId: linked.value?.groupId ?? null,
      awardCode: group.awardCode ?? null,
      lines,
    });
  }
  return ok(built);
}

/** The followed group these nominations come from: all of one group, in its pool, for exactly its places. */
function groupOf(
  link: RoundLink,
  nominationIds: readonly NominationId[],
  name: string,
  quota: number,
  built: readonly NewGroup[],
): Result<LinkedGroup, Refusal> {
  const [first] = nominationIds;
  const group = link.groups.find(({ lines }) => lines.some((line) => line.nominationId === first));
  const pool = new Set(group?.lines.map((line) => line.nominationId));
  const stranger = nominationIds.find((id) => !pool.has(id));
  if (group === undefined || stranger !== undefined)
    return refuse(appError("LINK_NOT_IN_POOL", { name, round: link.name }));
  const followed = link.followed.get(group.groupId);
  const twice = built.some(({ followsGroupId }) => followsGroupId === group.groupId);
  if (followed !== undefined || twice)
    return refuse(appError("ROUND_ALREADY_FOLLOWED", { round: link.name, by: followed ?? name }));
  if (group.places !== null && group.places !== quota)
    return refuse(appError("LINK_PLACES", { group: name, places: group.places, quota }));
  return ok(group);
}

/**
 * Nominations as the ballot names them. One that was withdrawn or has gone on to a submission is refused; one that
 * stands in a round comes back only through a link to it.
 */
function namesFor(
  context: BookContext,
  { meeting }: Hall,
  nominationIds: readonly NominationId[],
  link: RoundLink | null,
): Result<readonly BallotName[], Refusal> {
  const lineages = readLineages(context.database);
  const names: BallotName[] = [];
  for (const nominationId of nominationIds) {
    const named = ballotNameOf(context.database, lineages, nominationId, meeting.date);
    if (named === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.nominationNoun }));
    const number = formatNominationNumber(named.number);
    const state = stateAfterSteps(readDossierEvents(context.database, nominationId));
    if (!mayBeBalloted(state)) return refuse(appError("NOMINATION_BEYOND_BALLOT", { number, state }));
    const rounds = standingRoundsOf(context.database, nominationId);
    const other = link === null ? rounds.at(-1) : rounds.find(({ code }) => code === null);
    if (other !== undefined) return refuse(appError("NOMINATION_IN_ROUND", { number, round: other.name }));
    names.push(named);
  }
  return ok(names);
}

/** The names in the order of the ballot with their scores; refused where the regulation orders by a score not typed. */
function scoredLines(
  { database }: BookContext,
  { ballot }: Hall,
  group: string,
  names: readonly BallotName[],
): Result<readonly { readonly named: BallotName; readonly score: number | null }[], Refusal> {
  const scores = new Map(readScores(database).map(({ nominationId, score }) => [nominationId, score]));
  const scored = names.map((named) => ({ named, score: scores.get(named.nominationId) ?? null }));
  const missing = scored.filter(({ score }) => score === null).length;
  if (ballot.settings.resultOrder.rule !== "VOTES" && missing > 0)
    return refuse(appError("SCORE_MISSING", { group, missing }));
  return ok(inBallotOrder(scored));
}

/** The award winners are chosen for, by its code; null where each keeps its own, undefined where nobody knows it. */
function awardNameOf({ database }: BookContext, code: string | null): string | null | undefined {
  if (code === null || code === "") return null;
  for (const ruleset of readRulesets(database).values()) {
    const award = awardWithCode(ruleset, code);
    if (award !== null) return award.name;
  }
  return undefined;
}
