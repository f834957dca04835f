import { assert } from "#core/base/assert";
import type { RoundId } from "#core/base/ids";
import type { ShortCode } from "#core/base/short-code";
import { attendanceOf } from "#core/conference/attendance-of";
import { checkIdentities, identitiesHold } from "#core/conference/check-identities";
import { type Attendance, type BallotGroup, nothingCounted } from "#core/conference/count";
import { type CountedRound, decideOutcome } from "#core/conference/decide-outcome";
import { isSettled } from "#core/conference/double-count";
import type { LateAnswer } from "#core/conference/late-answer";
import type { Round } from "#core/conference/meeting";
import type { RoundOutcome } from "#core/conference/outcome";
import { readSealDocument } from "#core/conference/seal-document";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import type { BookContext } from "../router/handler";
import { doubleCountOf } from "./double-count-view";
import { yearOfElection } from "./election-store";
import { lateAnswersOf } from "./late-answer-store";
import { type MeetingRow, findMeeting } from "./meeting-store";
import { maySeeReading } from "./reading-keyers";
import { replacedBy, replacementOf } from "./reopening-store";
import { followersOf } from "./round-link-store";
import { nameOfUnit } from "./roll-names";
import { type StoredRound, findRound, minutesOf } from "./round-store";
import { rollOfRound } from "./round-voter-store";
import { findSeal, findSealMark } from "./seal-store";
import type { VoterRow } from "./voter-store";

/** A round with the meeting it stands on and the roll as it was at its hour. */
export interface StandingRound {
  readonly round: StoredRound;
  readonly meeting: MeetingRow;
  readonly voters: readonly VoterRow[];
  readonly attendance: Attendance;
  readonly groups: readonly BallotGroup[];
  /** By correspondence, who answered late; named as on the day of the meeting. */
  readonly lateAnswers: readonly LateAnswer[];
  readonly code: string | null;
}

/** A round that was neither cancelled nor put into the bin with its meeting. */
export function standingRound(context: BookContext, roundId: RoundId): StandingRound | undefined {
  const { database } = context;
  const round = findRound(database, roundId);
  if (round === undefined || round.cancelledAt !== null) return undefined;
  const meeting = findMeeting(database, round.meetingId);
  if (meeting === undefined || meeting.binnedAt !== null) return undefined;
  const voters = rollOfRound(database, round);
  return {
    round,
    meeting,
    voters,
    attendance: attendanceOf(voters, round.settings.deputies.rule),
    groups: ballotOf(round),
    lateAnswers: lateAnswersOf(database, roundId).map(({ roundId: _roundId, ...answer }) => ({
      ...answer,
      unitName: nameOfUnit(context, answer.unitId, meeting),
    })),
    code: findSealMark(database, roundId)?.code ?? null,
  };
}

/** All that the rules of counting ask about. */
export function countedRoundOf({ round, attendance, groups, lateAnswers }: StandingRound): CountedRound {
  const { mode, rule, settings, count } = round;
  return { mode, rule, settings, attendance, groups, count, lateAnswers };
}

/** The ballot in the words of the contract. */
export function ballotOf(round: StoredRound): readonly BallotGroup[] {
  return round.groups.map(({ id, name, quota, choices, post, filling, tieResolution }) => ({
    id,
    name,
    quota,
    choices,
    post,
    filling,
    tieResolution,
    lines: round.lines
      .filter(({ groupId }) => groupId === id)
      .map(({ groupId: _groupId, nominationNumber, ...line }) => ({
        ...line,
        nominationNumber: nominationNumber === null ? "" : formatNominationNumber(nominationNumber),
      })),
  }));
}

/** The round as screens see it; findings and outcome are computed here, never stored before the seal. */
export function viewOfRound(context: BookContext, standing: StandingRound): Round {
  const { database } = context;
  const { round, meeting, attendance, groups } = standing;
  const double = doubleCountOf(database, round, groups);
  const hidden =
    double?.turn === "SECOND" ||
    double?.turn === "DIFFERING" ||
    (double?.turn === "FIRST" && !maySeeReading(context, round, "FIRST"));
  const counted = {
    ...countedRoundOf(standing),
    ...(hidden ? { count: nothingCounted(round.count) } : {}),
  };
  const findings = checkIdentities(counted);
  const computed = identitiesHold(findings) && isSettled(double) ? decideOutcome(counted) : null;
  const mark = findSealMark(database, round.id);
  return {
    id: round.id,
    meetingId: meeting.id,
    revision: round.revision,
    name: round.name,
    mode: round.mode,
    subject: round.subject,
    meetingTitle: meeting.title,
    meetingDate: meeting.date,
    place: meeting.place,
    openedClock: round.openedClock,
    dueOn: round.dueOn,
    follows: followedOf(context, round),
    followedBy: followersOf(database, round.id).map(({ id, name, how, code }) => {
      assert(how !== null, "a round that follows says how");
      return { roundId: id, name, how, state: code === null ? "OPEN" : "SEALED" };
    }),
    headsWritten: yearOfElection(database, round.id),
    rule: round.rule,
    settings: round.settings,
    regulationTitle: round.regulationTitle,
    attendance,
    groups: [...groups],
    count: counted.count,
    doubleCount: double,
    lateAnswers: [...standing.lateAnswers],
    facts: round.facts,
    findings,
    outcome: mark === undefined ? computed : (sealedOutcome(context, round.id) ?? computed),
    state: mark === undefined ? "OPEN" : "SEALED",
    seal: mark === undefined ? null : { code: mark.code, digest: mark.digest, sealedAt: mark.sealedAt },
    minutesId: minutesOf(database, round.id),
    replaces: replacedBy(database, round.id),
    replacedBy: replacementOf(database, round.id),
  };
}

/** The sealed round a round follows, by name and code. */
export function followedOf(
  { database }: BookContext,
  { followsId, followsHow }: StoredRound,
): (NonNullable<Round["follows"]> & { readonly code: ShortCode }) | null {
  if (followsId === null || followsHow === null) return null;
  const followed = findRound(database, followsId);
  const mark = findSealMark(database, followsId);
  assert(followed !== undefined && mark !== undefined, "a followed round is sealed");
  return { roundId: followsId, name: followed.name, code: mark.code, how: followsHow };
}

/** What was sealed holds, also where a later program would decide otherwise. */
export function sealedOutcome({ database }: BookContext, roundId: RoundId): RoundOutcome | null {
  const seal = findSeal(database, roundId);
  if (seal === undefined) return null;
  const document = readSealDocument(new TextDecoder().decode(seal.document));
  return document.ok ? document.value.outcome : null;
}
