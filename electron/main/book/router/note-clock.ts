import type { Moment } from "#core/base/local-date";
import { spellActors } from "#core/safekeeping/users/actors";
import { appendAuditEvent, lastAuditEvent } from "../database/audit-trail";
import type { BookContext } from "./handler";

/** How far the clock may be behind the last event without a word: PCs set their clocks by minutes, in milliseconds. */
const tolerance = 5 * 60 * 1000;
/** A book that lay longer than this without a step, or whose PC's clock runs ahead, in milliseconds: 400 days. */
const longestSilence = 400 * 24 * 60 * 60 * 1000;

type ClockState = "NONE" | "SET_BACK" | "FAR_AHEAD";

/**
 * Notes in the audit that the PC's clock went back or far ahead since the last event, inside the transaction of what
 * is saved now. Nothing is refused: order comes from the sequence.
 */
export function noteClock(context: BookContext, now: Moment): void {
  const last = lastAuditEvent(context.database);
  const state = judgeClock(now, last.momentAt);
  if (state === "NONE") return;
  appendAuditEvent(context.database, {
    bookId: context.bookId,
    momentAt: now,
    user: spellActors(context.session.actors(null)),
    procedure: state === "SET_BACK" ? "app.clockSetBack" : "app.clockFarAhead",
    entityKind: "book",
    entityId: context.bookId,
    salt: context.ids.randomHex(32),
    payload: { before: { clock: last.momentAt }, after: { clock: now } },
  });
}

/** What the clock of now says beside the moment of the last event. Moments in UTC. */
function judgeClock(now: Moment, last: Moment): ClockState {
  const passed = Date.parse(now) - Date.parse(last);
  if (passed < -tolerance) return "SET_BACK";
  return passed > longestSilence ? "FAR_AHEAD" : "NONE";
}
