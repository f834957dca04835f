import type { Canonical } from "#core/base/canonical-text";
import type { UserId } from "#core/base/ids";
import { ok } from "#core/base/result";
import { type Actors, spellActors } from "#core/safekeeping/users/actors";
import { appendAuditEvent } from "../../database/audit-trail";
import type { BookContext } from "../../router/handler";
import { inTransaction } from "../../router/in-transaction";

/** What happens at the keyboard without being a step of anybody's work. */
type SessionEventName =
  | "app.signIn"
  | "app.unlock"
  | "app.lock"
  | "app.idleLock"
  | "app.signOut"
  | "app.recover"
  | "app.vouch"
  | "app.failedSignIns";

interface SessionEvent {
  readonly procedure: SessionEventName;
  readonly userId: UserId;
  readonly by?: Actors;
  readonly after: Canonical;
  /** Written with the event, in one transaction. */
  readonly with?: () => void;
}

/** Writes into the audit what happened at the keyboard. No step: nothing of it is taken back. */
export function noteSessionEvent(context: BookContext, event: SessionEvent): void {
  const { database, bookId, clock, ids } = context;
  inTransaction(database, () => {
    event.with?.();
    appendAuditEvent(database, {
      bookId,
      momentAt: clock.now(),
      user: spellActors(event.by ?? { first: event.userId, second: null }),
      procedure: event.procedure,
      entityKind: "user",
      entityId: event.userId,
      salt: ids.randomHex(32),
      payload: { before: null, after: event.after },
    });
    return ok(null);
  });
}

const notedEvery = 5;

/** Wrong secrets are counted into the audit, one event for every five, under the user they were tried for. */
export function noteFailures(context: BookContext, userId: UserId, failures: number): void {
  if (failures % notedEvery !== 0) return;
  noteSessionEvent(context, { procedure: "app.failedSignIns", userId, after: { failures } });
}
