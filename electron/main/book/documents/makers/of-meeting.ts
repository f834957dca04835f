import type { MeetingId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { documentNouns } from "#core/strings/documents-words";
import type { BookContext } from "../../router/handler";
import type { Gathered, MakeRefusal } from "../maker";
import { type PaperMeeting, readPaperMeeting } from "../meeting-paper-store";

/** Facts of a paper about a meeting that stands; it is listed under the meeting's title, its file under the day. */
export function gatheredOfMeeting<Facts>(
  { database }: BookContext,
  id: MeetingId,
  read: (meeting: PaperMeeting) => Result<Facts, MakeRefusal>,
): Result<Gathered<Facts>, MakeRefusal> {
  const meeting = readPaperMeeting(database, id);
  if (meeting === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.meeting }));
  const facts = read(meeting);
  if (!facts.ok) return facts;
  const fileMark = formatDate(meeting.date).replaceAll("/", "-");
  return ok({ facts: facts.value, about: meeting.title, fileMark });
}
