import type { MeetingId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { conferenceSteps } from "#core/strings/conference-steps";
import type { BookContext } from "../../router/handler";
import { type MeetingRow, findMeeting } from "../meeting-store";

export type MeetingRefusal = Extract<AppError, { code: "NOT_FOUND" | "MEETING_IN_BIN" }>;

/** A meeting whose day may be written: it is there and not in the bin. */
export function openMeeting(context: BookContext, id: MeetingId): Result<MeetingRow, MeetingRefusal> {
  const meeting = findMeeting(context.database, id);
  if (meeting === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.meetingNoun }));
  if (meeting.binnedAt !== null) return refuse(appError("MEETING_IN_BIN", { meeting: meeting.title }));
  return ok(meeting);
}
