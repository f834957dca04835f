import { type Result, ok, refuse } from "#core/base/result";
import { attendanceOf } from "#core/conference/attendance-of";
import { noMinutesFacts } from "#core/conference/new-facts";
import { regulationOn } from "#core/conference/regulation-on";
import { attendanceNeededFor } from "#core/conference/rule-card";
import type { InputOf } from "#core/contract";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { type AppError, appError } from "#core/errors";
import type { Regulation } from "#core/registry/procedures";
import { memberIdsOn } from "#core/registry/standing";
import { conferenceSteps } from "#core/strings/conference-steps";
import { readCategories } from "../registry/cluster-store";
import { readLineages, readMemberships } from "../registry/lineage-store";
import { readRegulations } from "../registry/regulation-store";
import type { BookContext, CommandHandler } from "../router/handler";
import { ballotNameOf } from "./ballot-name";
import { liveMeeting } from "./meeting-service";
import type { MeetingRow } from "./meeting-store";
import { nameOfUnit } from "./roll-service";
import { type NewRound, insertRound } from "./round-store";
import { votersOf } from "./voter-store";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;
type RollRefusal = Refusal<
  "NO_VOTER_PRESENT" | "ROLL_NOT_MARKED" | "VOTER_NOT_MEMBER" | "ATTENDANCE_TOO_LOW"
>;
type BallotRefusal = Refusal<
  "NOT_FOUND" | "NO_NOMINATION_IN_ROUND" | "QUOTA_ABOVE_LINES" | "NOMINATION_IN_ROUND"
>;

/** Opens a SECRET round: the ballot, its names and the rule are fixed as of the day of the meeting. */
export const openRound: CommandHandler<"conference.openRound"> = (context, input) => {
  const { meetingId, name } = input;
  const meeting = liveMeeting(context, meetingId);
  if (meeting === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.meetingNoun }));
  const regulation = regulationOn(readRegulations(context.database), meeting.date);
  if (regulation === null) return refuse(appError("NO_REGULATION", { date: meeting.date }));
  const roll = checkRoll(context, meeting, regulation);
  if (!roll.ok) return roll;
  const groups = ballotFor(context, meeting, input.groups);
  if (!groups.ok) return groups;

  const id = context.ids.next<"round">();
  const round: NewRound = {
    id,
    meetingId,
    name,
    rule: regulation.rule,
    regulationId: regulation.id,
    openedAt: context.clock.now(),
    facts: noMinutesFacts,
    groups: groups.value,
  };
  insertRound(context.database, round);
  return ok({
    value: { id },
    audit: { entityKind: "round", entityId: id, before: null, after: round },
    label: conferenceSteps.openRound(name),
    inverse: {
      procedure: "conference.cancelRound",
      input: { roundId: id },
      rows: [{ table: "rounds", id, revision: 1 }],
    },
  });
};

/** Papers may be issued only over a roll marked to the last line, of members, with enough of them present. */
function checkRoll(
  context: BookContext,
  meeting: MeetingRow,
  { rule }: Regulation,
): Result<null, RollRefusal> {
  const voters = votersOf(context.database, meeting.id);
  if (voters.length === 0) return refuse(appError("NO_VOTER_PRESENT", {}));
  const { summoned, present, absent } = attendanceOf(voters);
  const unmarked = summoned - present - absent;
  if (unmarked > 0) return refuse(appError("ROLL_NOT_MARKED", { unmarked }));
  if (present === 0) return refuse(appError("NO_VOTER_PRESENT", {}));
  const members = memberIdsOn(readMemberships(context.database), meeting.date);
  const stranger = voters.find(({ unitId }) => !members.has(unitId));
  if (stranger !== undefined) {
    const unit = nameOfUnit(context, stranger.unitId, meeting);
    return refuse(appError("VOTER_NOT_MEMBER", { unit, date: meeting.date }));
  }
  if (rule.minimumAttendance !== null) {
    const needed = attendanceNeededFor(summoned, rule.minimumAttendance);
    if (present < needed) return refuse(appError("ATTENDANCE_TOO_LOW", { present, needed, summoned }));
  }
  return ok(null);
}

function ballotFor(
  context: BookContext,
  { date }: MeetingRow,
  groups: InputOf<"conference.openRound">["groups"],
): Result<NewRound["groups"], BallotRefusal> {
  if (groups.length === 0 || groups.some((group) => group.nominationIds.length === 0))
    return refuse(appError("NO_NOMINATION_IN_ROUND", {}));
  const lineages = readLineages(context.database);
  const categories = new Set(readCategories(context.database).map(({ id }) => id));
  let number = 0;
  const built: NewRound["groups"][number][] = [];
  for (const { name, categoryId, quota, nominationIds } of groups) {
    if (categoryId !== null && !categories.has(categoryId))
      return refuse(appError("NOT_FOUND", { noun: conferenceSteps.categoryNoun }));
    if (quota > nominationIds.length) {
      const facts = { group: name, quota, lines: nominationIds.length };
      return refuse(appError("QUOTA_ABOVE_LINES", facts));
    }
    const lines: NewRound["groups"][number]["lines"][number][] = [];
    for (const nominationId of nominationIds) {
      const named = ballotNameOf(context.database, lineages, nominationId, date);
      if (named === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.nominationNoun }));
      if (named.otherRound !== null) {
        const facts = { number: formatNominationNumber(named.number), round: named.otherRound };
        return refuse(appError("NOMINATION_IN_ROUND", facts));
      }
      number += 1;
      lines.push({
        id: context.ids.next<"roundLine">(),
        nominationId,
        number,
        name: named.name,
        under: named.under,
        awardName: named.awardName,
      });
    }
    built.push({ id: context.ids.next<"roundGroup">(), categoryId, name, quota, choices: quota, lines });
  }
  return ok(built);
}
