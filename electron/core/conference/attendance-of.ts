import type { Attendance } from "./count";
import type { VoterAttendance } from "./meeting";

/** Counts a roll. A deputy the delegate authorised is a vote present; one not marked is in neither part. */
export function attendanceOf(roll: readonly { readonly attendance: VoterAttendance }[]): Attendance {
  const count = (...states: VoterAttendance[]) =>
    roll.filter(({ attendance }) => states.includes(attendance)).length;
  return { summoned: roll.length, present: count("PRESENT", "DEPUTY"), absent: count("ABSENT") };
}
