import type { RoundGroupId, RoundLineId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { type SealDependent, isReasonGiven } from "#core/conference/reopening";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { restsOnVote } from "#core/dossiers/life/rests-on-vote";
import { appError } from "#core/errors";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import { readNomination } from "../dossiers/nomination-store";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { yearOfElection } from "./election-store";
import { insertLateAnswer, lateAnswersOf } from "./late-answer-store";
import { type NewRound, insertRound } from "./new-round-store";
import { moveLogEntries, replacementOf } from "./reopening-store";
import { followersOf } from "./round-link-store";
import { updateCount, updateTieResolution } from "./round-store";
import { keepRoundVoters } from "./round-voter-store";
import { type StandingRound, standingRound } from "./round-view";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.roundNoun }));

/** What was done since on the strength of a sealed result, in the order it would have to be taken back. */
function dependentsOf({ database }: BookContext, { round }: StandingRound): readonly SealDependent[] {
  const year = yearOfElection(database, round.id);
  return [
    ...round.lines.flatMap(({ nominationId }): SealDependent[] => {
      const nomination = nominationId === null ? undefined : readNomination(database, nominationId);
      if (nomination === undefined || !restsOnVote(nomination.state)) return [];
      return [
        {
          what: "DOSSIER",
          number: formatNominationNumber(nomination.number),
          state: nomination.state,
        },
      ];
    }),
    ...(year === null ? [] : [{ what: "HEADS", year } as const]),
    ...followersOf(database, round.id).map(({ name }) => ({ what: "ROUND", name }) as const),
  ];
}

export const sealDependents: QueryHandler<"conference.sealDependents"> = (context, { roundId }) => {
  const standing = standingRound(context, roundId);
  return standing === undefined ? notFound() : ok({ dependents: [...dependentsOf(context, standing)] });
};

/** Opens a sealed round again: as a round of its own, for what is sealed never changes. */
export const reopenRound: CommandHandler<"conference.reopenRound"> = (context, { roundId, reason }) => {
  const { database } = context;
  const standing = standingRound(context, roundId);
  if (standing === undefined) return notFound();
  const { round, code } = standing;
  if (code === null) return refuse(appError("ROUND_NOT_SEALED", { round: round.name }));
  const already = replacementOf(database, roundId);
  if (already !== null) return refuse(appError("ROUND_REPLACED", { round: round.name, code: already.code }));
  if (!isReasonGiven(reason)) return refuse(appError("REOPENING_NEEDS_REASON", {}));
  const dependents = dependentsOf(context, standing);
  if (dependents.length > 0) return refuse(appError("SEAL_BUILT_UPON", { round: round.name, dependents }));

  const { id } = openAnew(context, standing, reason);
  return ok({
    value: { id },
    audit: { entityKind: "round", entityId: roundId, before: { code }, after: { reopenedAs: id }, reason },
    label: words.reopenRound(round.name),
  });
};

/**
 * The same ballot, roll and facts under new ids, with the figures that were sealed, to be corrected. Where two teams
 * count, the first goes on from its figures and the second keys anew, as blind as before.
 */
function openAnew(context: BookContext, standing: StandingRound, reason: string): NewRound {
  const { database, ids, clock } = context;
  const { round } = standing;
  const groupIds = new Map(round.groups.map(({ id }) => [id, ids.next<"roundGroup">()]));
  const lineIds = new Map(round.lines.map(({ id }) => [id, ids.next<"roundLine">()]));
  const groupOf = (id: RoundGroupId) => groupIds.get(id) ?? id;
  const lineOf = (id: RoundLineId) => lineIds.get(id) ?? id;
  const { name, meetingId, mode, subject, followsId, followsHow, openedClock, dueOn } = round;
  const { rule, settings, regulationId, facts } = round;
  const anew: NewRound = {
    ...{ name, meetingId, mode, subject, followsId, followsHow, openedClock, dueOn },
    ...{ rule, settings, regulationId, facts },
    id: ids.next<"round">(),
    openedAt: clock.now(),
    replaces: { id: round.id, reason },
    groups: round.groups.map(({ tieResolution: _tieResolution, ...group }) => ({
      ...group,
      id: groupOf(group.id),
      lines: round.lines
        .filter(({ groupId }) => groupId === group.id)
        .map(({ groupId: _groupId, nominationNumber: _number, ...line }) => ({
          ...line,
          id: lineOf(line.id),
        })),
    })),
  };
  insertRound(database, anew);
  keepRoundVoters(database, anew.id, standing.voters);
  const { totals, lines } = round.count;
  updateCount(database, anew.id, {
    totals,
    lines: lines.map((line) => ({ ...line, lineId: lineOf(line.lineId) })),
  });
  for (const { id, tieResolution } of round.groups)
    if (tieResolution !== null)
      updateTieResolution(database, anew.id, groupOf(id), {
        ...tieResolution,
        lineIds: tieResolution.lineIds.map(lineOf),
      });
  for (const { voterId, receivedOn } of lateAnswersOf(database, round.id))
    insertLateAnswer(database, { id: ids.next<"lateAnswer">(), roundId: anew.id, voterId, receivedOn });
  moveLogEntries(database, round.id, anew.id);
  return anew;
}
