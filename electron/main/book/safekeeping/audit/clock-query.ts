import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import type { QueryHandler } from "../../router/handler";

/** A clock that was set right is spoken of for a day, in milliseconds, and no more. */
const spokenOf = 24 * 60 * 60 * 1000;
/** How far back in the trail a note of the clock is looked for, in events. */
const recentEvents = 500;

/** Whether the clock went back or far ahead within the last day, as this PC's clock counts it. */
export const clockQuery: QueryHandler<"audit.clock"> = ({ database, clock }) => {
  const noted = lastNote(database);
  if (noted === undefined || Math.abs(Date.parse(clock.now()) - Date.parse(noted.after)) > spokenOf) {
    return ok({ state: "NONE", before: null, after: null });
  }
  const state = noted.procedure === "app.clockSetBack" ? "SET_BACK" : "FAR_AHEAD";
  return ok({ state, before: noted.before, after: noted.after });
};

interface ClockNote {
  readonly procedure: string;
  readonly after: Moment;
  readonly before: Moment | null;
}

function lastNote(database: Database): ClockNote | undefined {
  return database
    .prepare(
      `SELECT procedure, moment_at AS after,
         (SELECT earlier.moment_at FROM audit_events AS earlier WHERE earlier.seq = events.seq - 1) AS before
       FROM audit_events AS events
       WHERE seq > (SELECT max(seq) FROM audit_events) - ? AND procedure IN ('app.clockSetBack', 'app.clockFarAhead')
       ORDER BY seq DESC LIMIT 1`,
    )
    .get(recentEvents) as ClockNote | undefined;
}
