import { z } from "zod";
import { meetingId, roundId } from "../../base/ids";
import { localDate } from "../../base/local-date";

/** What a meeting lacks, in the order the day needs it. */
const lackCode = z.enum([
  "NO_REGULATION",
  "NO_START_HOUR",
  "NO_PLACE",
  "NO_CHAIR",
  "NO_SECRETARY",
  "NO_AGENDA",
  "AGENDA_BACKWARDS",
  "NO_INVITATIONS",
  "ROLL_EMPTY",
  "ROLL_NOT_MARKED",
  "ATTENDANCE_TOO_LOW",
  "NO_TELLERS",
  "PAPERS_NOT_SEALED",
]);
export type LackCode = z.infer<typeof lackCode>;

/** Where in the app the lack is made good: the step of the meeting's screen, or the regulation. */
const lackPlace = z.enum(["prepare", "roll", "log", "outcome", "handover"]);

export const meetingLack = z.strictObject({
  code: lackCode,
  place: lackPlace,
  /** How many: voters not marked, items out of order, papers without an envelope. */
  count: z.int().nullable(),
  /** The round it is about. */
  roundId: roundId.nullable(),
});
export type MeetingLack = Readonly<z.infer<typeof meetingLack>>;

export const meetingReadiness = z.strictObject({
  meetingId,
  title: z.string(),
  date: localDate,
  lacks: z.array(meetingLack),
});

/** `phase`: the day before, the day itself, or past. */
interface ReadinessFacts {
  readonly phase: "BEFORE" | "ON_THE_DAY" | "AFTER";
  readonly hasRegulation: boolean;
  readonly hasStartHour: boolean;
  readonly hasPlace: boolean;
  readonly hasChair: boolean;
  readonly hasSecretary: boolean;
  readonly agendaItems: number;
  readonly agendaBackwards: number;
  readonly invitations: number;
  readonly voters: number;
  readonly unmarked: number;
  /** Voters still missing for the least attendance; 0 where it is met or none is set. */
  readonly missingForMinimum: number;
  readonly roundsWithoutTellers: readonly z.infer<typeof roundId>[];
  readonly envelopesMissing: number;
}

/** What stands between a meeting and its next step; marking the roll is asked only from the day on. */
export function meetingLacks(facts: ReadinessFacts): readonly MeetingLack[] {
  const lacks: MeetingLack[] = [];
  const say = (
    code: LackCode,
    place: MeetingLack["place"],
    rest: Partial<Pick<MeetingLack, "count" | "roundId">> = {},
  ) => lacks.push({ code, place, count: rest.count ?? null, roundId: rest.roundId ?? null });
  const upcoming = facts.phase !== "AFTER";
  if (!facts.hasRegulation) say("NO_REGULATION", "roll");
  if (upcoming && !facts.hasStartHour) say("NO_START_HOUR", "prepare");
  if (upcoming && !facts.hasPlace) say("NO_PLACE", "prepare");
  if (!facts.hasChair) say("NO_CHAIR", "prepare");
  if (!facts.hasSecretary) say("NO_SECRETARY", "prepare");
  if (upcoming && facts.agendaItems === 0) say("NO_AGENDA", "prepare");
  if (upcoming && facts.agendaBackwards > 0)
    say("AGENDA_BACKWARDS", "prepare", { count: facts.agendaBackwards });
  if (facts.phase === "BEFORE" && facts.invitations === 0) say("NO_INVITATIONS", "prepare");
  if (facts.voters === 0) say("ROLL_EMPTY", "roll");
  if (facts.phase !== "BEFORE" && facts.unmarked > 0)
    say("ROLL_NOT_MARKED", "roll", { count: facts.unmarked });
  if (facts.phase !== "BEFORE" && facts.voters > 0 && facts.unmarked === 0 && facts.missingForMinimum > 0)
    say("ATTENDANCE_TOO_LOW", "roll", { count: facts.missingForMinimum });
  for (const id of facts.roundsWithoutTellers) say("NO_TELLERS", "outcome", { roundId: id });
  if (facts.envelopesMissing > 0) say("PAPERS_NOT_SEALED", "handover", { count: facts.envelopesMissing });
  return lacks;
}
