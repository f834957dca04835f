import type { MeetingId, UnitId } from "#core/base/ids";
import type { LocalDate, TimeOfDay } from "#core/base/local-date";
import { counters } from "#core/base/procedure";
import { type Result, ok, refuse } from "#core/base/result";
import { attendanceOf } from "#core/conference/attendance-of";
import { type Ballot, ruleForMode } from "#core/conference/ballot";
import { noMinutesFacts } from "#core/conference/new-facts";
import { regulationOn } from "#core/conference/regulation-on";
import { attendanceNeededFor } from "#core/conference/rule-card";
import { type AppError, appError } from "#core/errors";
import type { Regulation } from "#core/registry/regulation";
import type { VoteMode } from "#core/registry/regulation-settings";
import { memberIdsOn } from "#core/registry/standing";
import { conferenceSteps } from "#core/strings/conference-steps";
import { readMemberships } from "../registry/lineage-store";
import { readRegulations } from "../registry/regulation-store";
import type { BookContext } from "../router/handler";
import { listUsers } from "../safekeeping/users/user-store";
import { movesOf } from "./day/move-store";
import { carryRefusal } from "./deputy-seat";
import { liveMeeting } from "./meeting-service";
import type { MeetingRow } from "./meeting-store";
import { nameOfUnit } from "./roll-names";
import { rollAtHour } from "./roll-at-hour";
import { type NewRound, insertRound } from "./new-round-store";
import { keepRoundVoters } from "./round-voter-store";
import type { VoterRow } from "./voter-store";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;
type HallRefusal = Refusal<
  | "NOT_FOUND"
  | "NO_REGULATION"
  | "MODE_NOT_ALLOWED"
  | "DUE_DAY_MISSING"
  | "ROUND_HOUR_MISSING"
  | "NO_VOTER_PRESENT"
  | "ROUND_NEEDS_SECOND_PERSON"
  | "ROLL_NOT_MARKED"
  | "VOTER_NOT_MEMBER"
  | "ATTENDANCE_TOO_LOW"
  | "DEPUTY_CARRIES_TOO_MANY"
>;

/** How a round is asked to be held. */
export interface AskedRound {
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly mode?: VoteMode | undefined;
  readonly openedClock?: TimeOfDay | null | undefined;
  readonly dueOn?: LocalDate | null | undefined;
}

/** Where a round may be opened: its meeting, the roll at its hour, and what it is counted by. */
export interface Hall {
  readonly meeting: MeetingRow;
  readonly roll: readonly VoterRow[];
  readonly regulation: Regulation;
  readonly ballot: Ballot;
}

/** Checks meeting, regulation, mode and roll before any ballot is made. */
export function hallFor(context: BookContext, asked: AskedRound): Result<Hall, HallRefusal> {
  const { mode = "SECRET", openedClock = null, dueOn = null } = asked;
  const meeting = liveMeeting(context, asked.meetingId);
  if (meeting === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.meetingNoun }));
  if (!canBeSealed(context)) return refuse(appError("ROUND_NEEDS_SECOND_PERSON", {}));
  const regulation = regulationOn(readRegulations(context.database), meeting.date);
  if (regulation === null) return refuse(appError("NO_REGULATION", { date: meeting.date }));
  const { rule, settings, title } = regulation;
  if (!settings.modes.allowed.includes(mode))
    return refuse(appError("MODE_NOT_ALLOWED", { mode, regulation: title }));
  if (mode === "CORRESPONDENCE" && dueOn === null) return refuse(appError("DUE_DAY_MISSING", {}));
  const moves = mode === "CORRESPONDENCE" ? 0 : movesOf(context.database, meeting.id).length;
  if (openedClock === null && moves > 0) return refuse(appError("ROUND_HOUR_MISSING", { moves }));
  const roll = rollAtHour(context.database, meeting.id, openedClock);
  const ballot = { mode, settings, rule: ruleForMode({ mode, rule, settings }) };
  const checked = checkRoll(context, meeting, roll, ballot);
  return checked.ok ? ok({ meeting, roll, regulation, ballot }) : checked;
}

/** Whether two people are there for the seal: nobody is added between the opening of a round and it. */
function canBeSealed({ database, session }: BookContext): boolean {
  if (session.people() === "ONE_PERSON") return true;
  const mayCount: readonly string[] = counters;
  const active = listUsers(database).filter(
    ({ role, retiredAt }) => retiredAt === null && mayCount.includes(role),
  );
  return active.length >= 2;
}

/**
 * A round may be opened only over a roll of members. Where they meet, the roll is marked to the last line with enough of
 * them present; by correspondence nobody needs to be there.
 */
function checkRoll(
  context: BookContext,
  meeting: MeetingRow,
  roll: readonly VoterRow[],
  { mode, rule, settings }: Ballot,
): Result<null, HallRefusal> {
  if (roll.length === 0) return refuse(appError("NO_VOTER_PRESENT", {}));
  const { summoned, present, absent } = attendanceOf(roll, settings.deputies.rule);
  const unmarked = summoned - present - absent;
  if (mode !== "CORRESPONDENCE") {
    if (unmarked > 0) return refuse(appError("ROLL_NOT_MARKED", { unmarked }));
    if (present === 0) return refuse(appError("NO_VOTER_PRESENT", {}));
  }
  const members = memberIdsOn(readMemberships(context.database), meeting.date);
  const stranger = roll.find(({ unitId }) => !members.has(unitId));
  if (stranger !== undefined) {
    const unit = nameOfUnit(context, stranger.unitId, meeting);
    return refuse(appError("VOTER_NOT_MEMBER", { unit, date: meeting.date }));
  }
  if (mode !== "CORRESPONDENCE" && rule.minimumAttendance !== null) {
    const needed = attendanceNeededFor(summoned, rule.minimumAttendance);
    if (present < needed) return refuse(appError("ATTENDANCE_TOO_LOW", { present, needed, summoned }));
  }
  const tooMany = mode === "CORRESPONDENCE" ? null : carryRefusal(context, meeting, roll, settings.deputies);
  return tooMany === null ? ok(null) : refuse(tooMany);
}

/** Votes a unit may not cast on its own line: 1 where it is a voter there and the regulation forbids it. */
export function ownVotesOf({ roll, ballot }: Hall, unitId: UnitId | null): 0 | 1 {
  if (ballot.settings.selfVote.rule === "ALLOWED" || unitId === null) return 0;
  const voter = roll.find((one) => one.unitId === unitId);
  if (voter === undefined) return 0;
  if (ballot.mode === "CORRESPONDENCE") return 1;
  return attendanceOf([voter], ballot.settings.deputies.rule).present === 1 ? 1 : 0;
}

/** Writes the round with its ballot and who was there; answers it for the audit trail. */
export function saveRound(
  context: BookContext,
  { meeting, roll, regulation, ballot }: Hall,
  asked: AskedRound,
  made: Pick<NewRound, "subject" | "followsId" | "followsHow" | "groups">,
): NewRound {
  const round: NewRound = {
    id: context.ids.next<"round">(),
    meetingId: meeting.id,
    name: asked.name,
    mode: ballot.mode,
    openedClock: asked.openedClock ?? null,
    dueOn: asked.dueOn ?? null,
    rule: ballot.rule,
    settings: ballot.settings,
    regulationId: regulation.id,
    openedAt: context.clock.now(),
    facts: noMinutesFacts,
    ...made,
  };
  insertRound(context.database, round);
  keepRoundVoters(context.database, round.id, roll);
  return round;
}
