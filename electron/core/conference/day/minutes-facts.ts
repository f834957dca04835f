import { z } from "zod";
import { localDate, timeOfDay } from "../../base/local-date";
import { attendance } from "../count";
import type { Meeting } from "../meeting";
import { attendanceOf } from "../attendance-of";
import type { AgendaItem } from "./agenda";
import { type MeetingGuest, guestKind } from "./guest";
import { type LogLine, logKind } from "./log-entry";
import { meetingKind } from "./meeting-kind";
import type { MeetingDay } from "./meeting-day";
import { type VoteResult, voteResult } from "./vote-result";

const said = z.strictObject({
  clock: timeOfDay.nullable(),
  kind: logKind,
  speaker: z.string(),
  text: z.string(),
  isVote: z.boolean(),
});

/** All that the minutes of a meeting and its conclusion are written from: facts in their order, no sentence. */
export const meetingMinutes = z.strictObject({
  title: z.string(),
  kind: meetingKind,
  date: localDate,
  place: z.string(),
  hostName: z.string(),
  chair: z.string(),
  secretary: z.string(),
  /** The hour of the OPENING entry, else the hour the meeting was called for. */
  openedClock: timeOfDay.nullable(),
  /** The hour of the CLOSING entry. */
  closedClock: timeOfDay.nullable(),
  /** Voters only, as the roll took them; guests are counted apart. */
  attendance,
  deputies: z.array(
    z.strictObject({
      unitName: z.string(),
      deputy: z.string(),
      paper: z.string(),
      paperOn: localDate.nullable(),
    }),
  ),
  absent: z.array(z.strictObject({ unitName: z.string(), reason: z.string() })),
  moves: z.array(
    z.strictObject({ unitName: z.string(), kind: z.enum(["ARRIVED", "LEFT"]), clock: timeOfDay }),
  ),
  /** Those marked present, or all of a meeting where none was marked. */
  guests: z.array(z.strictObject({ kind: guestKind, name: z.string(), post: z.string(), body: z.string() })),
  agenda: z.array(z.strictObject({ clock: timeOfDay.nullable(), title: z.string(), presenter: z.string() })),
  /** The log under the items of the agenda it belongs to; an empty title for what stands under none. */
  course: z.array(z.strictObject({ title: z.string(), entries: z.array(said) })),
  votes: z.array(voteResult),
  conclusions: z.array(z.string()),
});
export type MeetingMinutes = Readonly<z.infer<typeof meetingMinutes>>;

interface MinutesSources {
  readonly meeting: Pick<Meeting, "title" | "date" | "place" | "voters">;
  readonly day: MeetingDay;
  readonly log: readonly LogLine[];
  readonly votes: readonly VoteResult[];
}

/** Composes the facts of the minutes (biên bản hội nghị) from the meeting, its day, its log and its sealed votes. */
export function meetingMinutesFacts({ meeting, day, log, votes }: MinutesSources): MeetingMinutes {
  const { voters } = meeting;
  const names = new Map(voters.map(({ id, unitName }) => [id as string, unitName]));
  const typed = log.filter(({ source }) => source !== "MOVE");
  const clockOf = (kind: "OPENING" | "CLOSING") =>
    typed.find((line) => line.kind === kind && line.clock !== null)?.clock ?? null;
  return {
    title: meeting.title,
    kind: day.kind,
    date: meeting.date,
    place: meeting.place,
    hostName: day.hostName,
    chair: day.chair,
    secretary: day.secretary,
    openedClock: clockOf("OPENING") ?? day.startsClock,
    closedClock: clockOf("CLOSING"),
    attendance: attendanceOf(voters),
    deputies: voters
      .filter((voter) => voter.attendance === "DEPUTY")
      .map(({ id, unitName, deputy }) => {
        const paper = day.deputyPapers.find(({ voterId }) => voterId === id);
        return { unitName, deputy, paper: paper?.number ?? "", paperOn: paper?.on ?? null };
      }),
    absent: voters
      .filter((voter) => voter.attendance === "ABSENT")
      .map(({ unitName, absenceReason }) => ({ unitName, reason: absenceReason })),
    moves: day.moves.map(({ voterId, kind, clock }) => ({ unitName: names.get(voterId) ?? "", kind, clock })),
    guests: presentGuests(day.guests),
    agenda: day.agenda.map(({ clock, title, presenter }) => ({ clock, title, presenter })),
    course: courseOf(day.agenda, typed),
    votes: [...votes],
    conclusions: typed
      .filter(({ kind, text }) => kind === "CONCLUSION" && text !== "")
      .map(({ text }) => text),
  };
}

function presentGuests(guests: readonly MeetingGuest[]): MeetingMinutes["guests"] {
  const marked = guests.some(({ attendance: state }) => state !== "NOT_MARKED");
  return guests
    .filter(({ kind, attendance: state }) => kind !== "SERVICE" && (!marked || state === "PRESENT"))
    .map(({ kind, name, post, body }) => ({ kind, name, post, body }));
}

/** Neighbouring entries of one item stand together; an item the log comes back to is told again. */
function courseOf(agenda: readonly AgendaItem[], log: readonly LogLine[]): MeetingMinutes["course"] {
  const titles = new Map(agenda.map(({ id, title }) => [id, title]));
  const course: { title: string; entries: MeetingMinutes["course"][number]["entries"] }[] = [];
  for (const { agendaItemId, clock, kind, speaker, text, source } of log) {
    const title = agendaItemId === null ? "" : (titles.get(agendaItemId) ?? "");
    const last = course.at(-1);
    const entry = { clock, kind, speaker, text, isVote: source === "ROUND" };
    if (last !== undefined && last.title === title) last.entries.push(entry);
    else course.push({ title, entries: [entry] });
  }
  return course;
}
