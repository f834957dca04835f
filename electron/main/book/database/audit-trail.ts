import type { Database } from "better-sqlite3";
import type { Digest, Id } from "#core/base/ids";
import { type Canonical, canonicalText } from "#core/base/canonical-text";
import type { Moment } from "#core/base/local-date";
import { sha256 } from "./sha256";

/** What is chained of an event; the payload stands beside it behind its commitment. */
export interface AuditEvent {
  readonly seq: number;
  readonly momentAt: Moment;
  readonly user: string;
  readonly procedure: string;
  readonly entityKind: string;
  readonly entityId: string;
  readonly commitment: Digest;
  readonly previousHash: Digest;
}

export interface NewAuditEvent {
  readonly bookId: Id<"book">;
  readonly momentAt: Moment;
  readonly user: string;
  readonly procedure: string;
  readonly entityKind: string;
  readonly entityId: string;
  /** 32 random bytes in hexadecimal: without them a short payload could be guessed from its commitment. */
  readonly salt: string;
  readonly payload: Canonical;
}

/** What the first event chains to: no trail fits into another book. */
export function auditRoot(bookId: Id<"book">): Digest {
  return sha256(canonicalText(["so-thi-dua audit", 1, bookId]));
}

/** A salt has a fixed length, so that salt and payload cannot be shifted against each other. */
export function commitmentOf(salt: string, payload: string): Digest {
  return sha256(salt + payload);
}

/** The fields go in as one canonical list: no two different events spell the same bytes. */
export function hashOfEvent(event: AuditEvent): Digest {
  return sha256(
    canonicalText([
      event.previousHash,
      event.seq,
      event.momentAt,
      event.user,
      event.procedure,
      event.entityKind,
      event.entityId,
      event.commitment,
    ]),
  );
}

/** The last event; a book has one from its first day on. */
export function lastAuditEvent(database: Database): {
  readonly seq: number;
  readonly hash: Digest;
  readonly momentAt: Moment;
} {
  return database
    .prepare("SELECT seq, hash, moment_at AS momentAt FROM audit_events ORDER BY seq DESC LIMIT 1")
    .get() as { readonly seq: number; readonly hash: Digest; readonly momentAt: Moment };
}

/** Number of the last event; 0 in a book that has none. */
export function lastAuditSeq(database: Database): number {
  const row = database.prepare("SELECT max(seq) AS seq FROM audit_events").get() as { seq: number | null };
  return row.seq ?? 0;
}

/** Appends an event inside the transaction of the change it tells of. Answers its number. */
export function appendAuditEvent(database: Database, event: NewAuditEvent): number {
  const last = database.prepare("SELECT seq, hash FROM audit_events ORDER BY seq DESC LIMIT 1").get() as
    | { readonly seq: number; readonly hash: Digest }
    | undefined;
  const payload = canonicalText(event.payload);
  const row: AuditEvent = {
    seq: (last?.seq ?? 0) + 1,
    momentAt: event.momentAt,
    user: event.user,
    procedure: event.procedure,
    entityKind: event.entityKind,
    entityId: event.entityId,
    commitment: commitmentOf(event.salt, payload),
    previousHash: last?.hash ?? auditRoot(event.bookId),
  };
  database
    .prepare(
      `INSERT INTO audit_events
         (seq, moment_at, user, procedure, entity_kind, entity_id, commitment, previous_hash, hash)
       VALUES
         (@seq, @momentAt, @user, @procedure, @entityKind, @entityId, @commitment, @previousHash, @hash)`,
    )
    .run({ ...row, hash: hashOfEvent(row) });
  database
    .prepare("INSERT INTO audit_payloads (seq, salt, payload) VALUES (?, ?, ?)")
    .run(row.seq, event.salt, payload);
  return row.seq;
}
