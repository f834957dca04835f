import type { Database } from "better-sqlite3";
import type { MeetingId } from "#core/base/ids";
import type { TimeOfDay } from "#core/base/local-date";
import { rollAt } from "#core/conference/day/roll-at";
import { movesOf } from "./day/move-store";
import { type VoterRow, votersOf } from "./voter-store";

/** The roll as it stood at an hour, by arrivals and departures up to it; without an hour, as it was taken. */
export function rollAtHour(
  database: Database,
  meetingId: MeetingId,
  clock: TimeOfDay | null,
): readonly VoterRow[] {
  return rollAt(votersOf(database, meetingId), movesOf(database, meetingId), clock);
}
