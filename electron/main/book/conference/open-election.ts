import type { UnitId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { yearOfMeeting } from "#core/conference/meeting-year";
import { type AppError, appError } from "#core/errors";
import { memberIdsOn } from "#core/registry/standing";
import { headPost } from "#core/strings/cluster-words";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import { readMemberships } from "../registry/lineage-store";
import { readCluster } from "../registry/cluster-store";
import type { BookContext, CommandHandler } from "../router/handler";
import { nameOfUnit } from "./roll-names";
import { type RoundLink, linkTo } from "./round-link-service";
import { type Hall, hallFor, ownVotesOf, saveRound } from "./round-opening";
import type { NewRound } from "./new-round-store";

type AskedGroup = InputOf<"conference.openElection">["groups"][number];
type NewGroup = NewRound["groups"][number];
type Refusal = Extract<
  AppError,
  {
    code:
      | "NOT_FOUND"
      | "NO_NOMINATION_IN_ROUND"
      | "QUOTA_ABOVE_LINES"
      | "CANDIDATE_NOT_MEMBER"
      | "LINK_NOTHING_OPEN"
      | "LINK_NOT_IN_POOL"
      | "LINK_PLACES"
      | "ROUND_ALREADY_FOLLOWED";
  }
>;

/** Opens the election of next year's head and deputies among the members of the meeting's day. */
export const openElection: CommandHandler<"conference.openElection"> = (context, input) => {
  const hall = hallFor(context, input);
  if (!hall.ok) return hall;
  const { follows = null } = input;
  const link = follows === null ? ok(null) : linkTo(context, follows, "HEADS");
  if (!link.ok) return link;
  if (input.groups.length === 0 || input.groups.some(({ unitIds }) => unitIds.length === 0))
    return refuse(appError("NO_NOMINATION_IN_ROUND", {}));
  const groups: NewGroup[] = [];
  for (const group of input.groups) {
    const first = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const built = groupFor(context, hall.value, group, link.value, first);
    if (!built.ok) return built;
    groups.push(built.value);
  }
  const round = saveRound(context, hall.value, input, {
    subject: "HEADS",
    followsId: follows?.roundId ?? null,
    followsHow: follows?.how ?? null,
    groups,
  });
  return ok({
    value: { id: round.id },
    audit: { entityKind: "round", entityId: round.id, before: null, after: round },
    label: words.openElection(input.name),
    inverse: {
      procedure: "conference.cancelRound",
      input: { roundId: round.id },
      rows: [{ table: "rounds", id: round.id, revision: 1 }],
    },
  });
};

function groupFor(
  context: BookContext,
  hall: Hall,
  { name, post, quota, unitIds }: AskedGroup,
  link: RoundLink | null,
  before: number,
): Result<NewGroup, Refusal> {
  if (quota > unitIds.length)
    return refuse(appError("QUOTA_ABOVE_LINES", { group: name, quota, lines: unitIds.length }));
  const { meeting, regulation } = hall;
  const members = memberIdsOn(readMemberships(context.database), meeting.date);
  const stranger = unitIds.find((id) => !members.has(id));
  if (stranger !== undefined) {
    const unit = nameOfUnit(context, stranger, meeting);
    return refuse(appError("CANDIDATE_NOT_MEMBER", { unit, date: meeting.date }));
  }
  const linked = link === null ? ok(null) : linkedGroup(context, hall, link, { name, post, quota, unitIds });
  if (!linked.ok) return linked;
  const { word } = readCluster(context.database);
  const year = yearOfMeeting(meeting) + 1;
  return ok({
    id: context.ids.next<"roundGroup">(),
    categoryId: null,
    name,
    quota,
    choices: quota,
    post,
    filling: regulation.settings.nextHead.quota === "MUST_BE_FILLED" ? "MUST" : "MAY",
    followsGroupId: linked.value,
    awardCode: null,
    lines: unitIds.map((unitId, place) => ({
      id: context.ids.next<"roundLine">(),
      nominationId: null,
      unitId,
      number: before + place + 1,
      name: nameOfUnit(context, unitId, meeting),
      under: "",
      awardName: words.postOf(headPost(post, word), year),
      score: null,
      ownVotes: ownVotesOf(hall, unitId),
    })),
  });
}

/** The followed group of the same post; for places left any member may stand that did not win before. */
function linkedGroup(
  context: BookContext,
  { meeting }: Hall,
  link: RoundLink,
  { name, post, quota, unitIds }: AskedGroup,
): Result<NewGroup["followsGroupId"], Refusal> {
  const group = link.groups.find((one) => one.post === post);
  if (group === undefined) return refuse(appError("LINK_NOTHING_OPEN", { round: link.name }));
  const by = link.followed.get(group.groupId);
  if (by !== undefined) return refuse(appError("ROUND_ALREADY_FOLLOWED", { round: link.name, by }));
  const pool = new Set(group.lines.map(({ unitId }) => unitId));
  const mayStand = (id: UnitId) => (link.how === "UNFILLED" ? !group.wonUnitIds.includes(id) : pool.has(id));
  const stranger = unitIds.find((id) => !mayStand(id));
  if (stranger !== undefined) {
    const unit = nameOfUnit(context, stranger, meeting);
    return refuse(appError("LINK_NOT_IN_POOL", { name: unit, round: link.name }));
  }
  if (group.places !== null && group.places !== quota)
    return refuse(appError("LINK_PLACES", { group: name, places: group.places, quota }));
  return ok(group.groupId);
}
