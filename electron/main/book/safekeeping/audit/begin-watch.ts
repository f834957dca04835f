import { ok } from "#core/base/result";
import { spellActors } from "#core/safekeeping/users/actors";
import { appendAuditEvent, lastAuditSeq } from "../../database/audit-trail";
import { countCopies, markWatched, takeCopies, watchedFromSeq } from "../../database/copy-rows";
import { watchedTables } from "../../database/watched-tables";
import type { BookContext } from "../../router/handler";
import { inTransaction } from "../../router/in-transaction";

/**
 * Takes the copies an older book does not have yet, a table at a time between other calls; when all are taken, an
 * event says so. Stopped on the way it begins anew at the next opening. Answers whether anything was taken.
 */
export async function beginWatch(
  context: BookContext,
  signal: AbortSignal,
  giveWay: () => Promise<void>,
): Promise<void> {
  const { database } = context;
  if (watchedFromSeq(database) !== null) return;
  for (const table of watchedTables(database)) {
    if (signal.aborted) return;
    inTransaction(database, () => ok(takeCopies(database, table)));
    await giveWay();
  }
  if (signal.aborted) return;
  inTransaction(database, () => {
    const seq = appendAuditEvent(database, {
      bookId: context.bookId,
      momentAt: context.clock.now(),
      user: spellActors(context.session.actors(null)),
      procedure: "app.watchRows",
      entityKind: "book",
      entityId: context.bookId,
      salt: context.ids.randomHex(32),
      payload: {
        before: null,
        after: { watchedRows: countCopies(database), afterSeq: lastAuditSeq(database) },
      },
    });
    markWatched(database, seq);
    return ok(null);
  });
}
