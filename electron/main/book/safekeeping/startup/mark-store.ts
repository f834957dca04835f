import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import { lagBehind, type BookMark, type Lag } from "#core/safekeeping/startup/mark";
import { lastAuditSeq } from "../../database/audit-trail";
import { startupWords } from "#core/strings/startup-words";
import type { FreedLock } from "../../book-lock";
import type { MendedFrom } from "../../protocol";
import type { BookContext } from "../../router/handler";
import { noteAtOpening } from "./note-at-opening";

/** How far this book has come: what is kept outside it. */
export function readMark({ database, bookId, clock }: BookContext): BookMark {
  const last = database.prepare("SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1").get() as {
    readonly seq: number;
    readonly hash: Digest;
  };
  const seals = database
    .prepare(
      `SELECT rounds.name AS round, code FROM seals
       JOIN rounds ON rounds.id = seals.round_id ORDER BY rounds.rowid`,
    )
    .all() as BookMark["seals"];
  return { bookId, seq: last.seq, hash: last.hash, seals, markedAt: clock.now() };
}

/** What the book lacks of its mark; null where it holds all of it. */
export function lagOf(database: Database, mark: BookMark): Lag | null {
  const hash = database.prepare("SELECT hash FROM audit_events WHERE seq = ?").pluck();
  return lagBehind(mark, {
    lastSeq: lastAuditSeq(database),
    hashAt: (seq) => (hash.get(seq) as Digest | undefined) ?? null,
    codes: new Set(database.prepare("SELECT code FROM seals").pluck().all() as readonly string[]),
  });
}

/** Writes down that a copy stands in the place of a damaged file, and what it lacks of the mark. */
export function noteMended(
  context: BookContext,
  { mended, lag }: { readonly mended: MendedFrom; readonly lag: Lag | null },
): void {
  const missing = (lag?.missingRounds ?? []).map(({ round, code }) => ({ round, code }));
  noteAtOpening(context, {
    procedure: "app.restoreDamaged",
    payload: {
      before: { aside: mended.aside },
      after: {
        seq: lastAuditSeq(context.database),
        copy: mended.copy,
        missingSteps: lag?.missingSteps ?? 0,
        missingRounds: missing,
      },
      reason: startupWords.mendedReason(mended.copy),
    },
  });
}

/** Writes down that somebody goes on with a book older than its mark, and why. */
export function noteOlderBook(
  context: BookContext,
  going: { readonly mark: BookMark; readonly lag: Lag; readonly reason: string },
): void {
  const { mark, lag, reason } = going;
  noteAtOpening(context, {
    procedure: "app.openOlderBook",
    payload: {
      before: { seq: mark.seq, hash: mark.hash, markedAt: mark.markedAt },
      after: {
        seq: lastAuditSeq(context.database),
        how: lag.how,
        missingRounds: lag.missingRounds.map(({ round, code }) => ({ round, code })),
      },
      reason,
    },
  });
}

/** Writes down that the lock of another PC was taken away. */
export function noteLockFreed(context: BookContext, { host, since }: FreedLock): void {
  noteAtOpening(context, {
    procedure: "app.freeLock",
    payload: { before: { host, since }, after: null, reason: startupWords.lockFreedReason },
  });
}

/** Writes down that a log which was not this book's was put aside. */
export function noteLogAside(context: BookContext, aside: string): void {
  noteAtOpening(context, {
    procedure: "app.setLogAside",
    payload: { before: null, after: { aside }, reason: startupWords.logAsideReason },
  });
}
