import type { RegulationSettings } from "../registry/regulation-settings";
import type { Attendance } from "./count";
import type { VoterAttendance } from "./meeting";

/**
 * Counts a roll. A deputy the delegate authorised on paper is a vote present; where the regulation knows no deputies
 * the voter is absent whoever sits there. One not marked is in neither part.
 */
export function attendanceOf(
  roll: readonly { readonly attendance: VoterAttendance }[],
  deputies: RegulationSettings["deputies"]["rule"] = "BY_PAPER",
): Attendance {
  const count = (state: VoterAttendance) => roll.filter(({ attendance }) => attendance === state).length;
  const byDeputy = count("DEPUTY");
  const [present, absent] = [count("PRESENT"), count("ABSENT")];
  return deputies === "BY_PAPER"
    ? { summoned: roll.length, present: present + byDeputy, absent }
    : { summoned: roll.length, present, absent: absent + byDeputy };
}
