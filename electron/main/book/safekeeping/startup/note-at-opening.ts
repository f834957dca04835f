import { appendAuditEvent, type NewAuditEvent } from "../../database/audit-trail";
import type { BookContext } from "../../router/handler";

/** An event of the opening itself: nobody has signed in yet. */
export function noteAtOpening(
  { database, bookId, clock, ids }: BookContext,
  event: Pick<NewAuditEvent, "procedure" | "payload">,
): void {
  database
    .transaction(() =>
      appendAuditEvent(database, {
        ...{ bookId, momentAt: clock.now(), user: "KEEPER", entityKind: "book", entityId: bookId },
        ...{ salt: ids.randomHex(32), ...event },
      }),
    )
    .immediate();
}
