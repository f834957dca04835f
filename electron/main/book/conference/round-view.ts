import type { RoundId } from "#core/base/ids";
import { attendanceOf } from "#core/conference/attendance-of";
import { checkIdentities, identitiesHold } from "#core/conference/check-identities";
import type { Attendance, BallotGroup } from "#core/conference/count";
import { decideOutcome } from "#core/conference/decide-outcome";
import type { RoundOutcome } from "#core/conference/outcome";
import type { Round } from "#core/conference/meeting";
import { readSealDocument } from "#core/conference/seal-document";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import type { BookContext } from "../router/handler";
import { type MeetingRow, findMeeting } from "./meeting-store";
import { type StoredRound, findRound, minutesOf } from "./round-store";
import { findSeal, findSealMark } from "./seal-store";
import { type VoterRow, votersOf } from "./voter-store";

/** A round with the meeting and roll it stands on. */
export interface StandingRound {
  readonly round: StoredRound;
  readonly meeting: MeetingRow;
  readonly voters: readonly VoterRow[];
  readonly attendance: Attendance;
  readonly groups: readonly BallotGroup[];
  readonly code: string | null;
}

/** A round that was neither cancelled nor put into the bin with its meeting. */
export function standingRound(context: BookContext, roundId: RoundId): StandingRound | undefined {
  const { database } = context;
  const round = findRound(database, roundId);
  if (round === undefined || round.cancelledAt !== null) return undefined;
  const meeting = findMeeting(database, round.meetingId);
  if (meeting === undefined || meeting.binnedAt !== null) return undefined;
  const voters = votersOf(database, meeting.id);
  return {
    round,
    meeting,
    voters,
    attendance: attendanceOf(voters),
    groups: ballotOf(round),
    code: findSealMark(database, roundId)?.code ?? null,
  };
}

/** The ballot in the words of the contract. */
export function ballotOf(round: StoredRound): readonly BallotGroup[] {
  return round.groups.map(({ id, name, quota, choices }) => ({
    id,
    name,
    quota,
    choices,
    lines: round.lines
      .filter(({ groupId }) => groupId === id)
      .map(({ groupId: _groupId, nominationNumber, ...line }) => ({
        ...line,
        nominationNumber: formatNominationNumber(nominationNumber),
      })),
  }));
}

/** The round as screens see it; findings and outcome are computed here, never stored before the seal. */
export function viewOfRound(context: BookContext, standing: StandingRound): Round {
  const { round, meeting, attendance, groups } = standing;
  const counted = { attendance, rule: round.rule, groups, count: round.count };
  const findings = checkIdentities(counted);
  const computed = identitiesHold(findings) ? decideOutcome(counted) : null;
  const mark = findSealMark(context.database, round.id);
  return {
    id: round.id,
    meetingId: meeting.id,
    revision: round.revision,
    name: round.name,
    mode: round.mode,
    meetingTitle: meeting.title,
    meetingDate: meeting.date,
    place: meeting.place,
    rule: round.rule,
    regulationTitle: round.regulationTitle,
    attendance,
    groups: [...groups],
    count: round.count,
    facts: round.facts,
    findings,
    outcome: mark === undefined ? computed : (sealedOutcome(context, round.id) ?? computed),
    state: mark === undefined ? "OPEN" : "SEALED",
    seal: mark === undefined ? null : { code: mark.code, digest: mark.digest, sealedAt: mark.sealedAt },
    minutesId: minutesOf(context.database, round.id),
  };
}

/** What was sealed holds, also where a later program would decide otherwise. */
function sealedOutcome(context: BookContext, roundId: RoundId): RoundOutcome | null {
  const seal = findSeal(context.database, roundId);
  if (seal === undefined) return null;
  const document = readSealDocument(new TextDecoder().decode(seal.document));
  return document.ok ? document.value.outcome : null;
}
