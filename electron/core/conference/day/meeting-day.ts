import { z } from "zod";
import { meetingId, unitId, voterId, voterMoveId } from "../../base/ids";
import { localDate, timeOfDay } from "../../base/local-date";
import { optionalText } from "../../base/vietnamese-text";
import { agendaItem } from "./agenda";
import { meetingGuest } from "./guest";
import { meetingKind } from "./meeting-kind";

/** What the edit form knows of the day besides title, date and place. */
export const meetingDayFields = {
  kind: meetingKind,
  /** The hour the meeting is called for. */
  startsClock: timeOfDay.nullable(),
  /** One person: a role or a name. Who presides with the chair stands in the agenda. */
  chair: optionalText(200),
  secretary: optionalText(200),
  hostUnitId: unitId.nullable(),
} as const;

export const voterMove = z.strictObject({
  id: voterMoveId,
  voterId,
  kind: z.enum(["ARRIVED", "LEFT"]),
  clock: timeOfDay,
  note: z.string(),
  revision: z.int().min(1),
});
export type VoterMove = Readonly<z.infer<typeof voterMove>>;

/** Everything of a meeting's day but its roll, its rounds and its log. */
export const meetingDay = z.strictObject({
  meetingId,
  ...meetingDayFields,
  hostName: z.string(),
  agenda: z.array(agendaItem),
  guests: z.array(meetingGuest),
  moves: z.array(voterMove),
  deputyPapers: z.array(z.strictObject({ voterId, number: z.string(), on: localDate.nullable() })),
  /** Hours at which papers of standing rounds were issued. */
  roundHours: z.array(z.strictObject({ round: z.string(), clock: timeOfDay })),
});
export type MeetingDay = Readonly<z.infer<typeof meetingDay>>;

export type PresidingFault = "MORE_THAN_ONE" | "CHAIR_IS_SECRETARY";

/** One person presides, and another writes. Names apart by a semicolon, a line or `&` are more than one. */
export function checkPresiding(chair: string, secretary: string): PresidingFault | null {
  if (/[;&\n]/.test(chair)) return "MORE_THAN_ONE";
  return chair !== "" && chair.toLocaleLowerCase("vi") === secretary.toLocaleLowerCase("vi")
    ? "CHAIR_IS_SECRETARY"
    : null;
}
