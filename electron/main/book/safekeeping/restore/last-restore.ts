import { z } from "zod";
import { type BackupId, backupId } from "#core/base/ids";
import { type Moment, moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import type { LastRestore } from "#core/safekeeping/restore/procedures";
import { lastAuditSeq } from "../../database/audit-trail";
import type { QueryHandler } from "../../router/handler";

/** A restore so many events ago is told of no more. */
const toldFor = 200;

/** What the event of a restore says; an erasure may have taken it away. */
const told = z.object({
  after: z.object({ copyMadeAt: moment.nullable(), backupBefore: backupId.optional() }),
});

/** Looks for the last restore among the latest events of the trail. */
export const lastRestore: QueryHandler<"safekeeping.lastRestore"> = ({ database }) => {
  const event = database
    .prepare(
      `SELECT events.seq, moment_at AS at, procedure, payload,
         (SELECT count(*) FROM steps WHERE steps.seq > events.seq) AS stepsSince
       FROM audit_events AS events JOIN audit_payloads AS payloads ON payloads.seq = events.seq
       WHERE events.seq > ? AND procedure IN ('safekeeping.restore', 'app.restoreNotDone')
       ORDER BY events.seq DESC LIMIT 1`,
    )
    .get(lastAuditSeq(database) - toldFor) as EventRow | undefined;
  if (event === undefined || event.payload === null) return ok({ last: null });
  const { after } = told.parse(JSON.parse(event.payload));
  const isThere = database.prepare("SELECT 1 FROM backups WHERE id = ? AND thinned_at IS NULL");
  const before: BackupId | null =
    after.backupBefore !== undefined && isThere.get(after.backupBefore) !== undefined
      ? after.backupBefore
      : null;
  const last: LastRestore = {
    outcome: event.procedure === "safekeeping.restore" ? "DONE" : "NOT_DONE",
    at: event.at,
    copyMadeAt: after.copyMadeAt,
    before,
    stepsSince: event.stepsSince,
  };
  return ok({ last });
};

interface EventRow {
  readonly seq: number;
  readonly at: Moment;
  readonly procedure: string;
  readonly payload: string | null;
  readonly stepsSince: number;
}
