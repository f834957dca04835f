import { spellActors } from "#core/safekeeping/users/actors";
import { appendAuditEvent, type NewAuditEvent } from "../../database/audit-trail";
import type { BookContext } from "../../router/handler";

/** An event of the opening itself: in a book with users nobody has signed in yet, and the audit says so. */
export function noteAtOpening(
  { database, bookId, clock, ids, session }: BookContext,
  event: Pick<NewAuditEvent, "procedure" | "payload">,
): void {
  database
    .transaction(() =>
      appendAuditEvent(database, {
        ...{ bookId, momentAt: clock.now(), user: spellActors(session.actors(null)) },
        ...{ entityKind: "book", entityId: bookId, salt: ids.randomHex(32), ...event },
      }),
    )
    .immediate();
}
