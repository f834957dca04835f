import type { KeyboardEvent } from "react";
import type { VoterAttendance } from "#core/conference/meeting";

/** One letter a mark, as the status bar says. */
const marks = new Map<string, VoterAttendance>([
  ["p", "PRESENT"],
  ["v", "ABSENT"],
  ["u", "DEPUTY"],
]);

/** The mark a key gives a row of a roll; null for other keys, for Ctrl+P or Ctrl+V, and for a key held down. */
export function markOfKey(event: KeyboardEvent): VoterAttendance | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return null;
  return marks.get(event.key.toLowerCase()) ?? null;
}
