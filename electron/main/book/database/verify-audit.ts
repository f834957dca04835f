import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { Digest, Id } from "#core/base/ids";
import { type AuditEvent, auditRoot, commitmentOf, hashOfEvent } from "./audit-trail";

/** What is wrong with a trail; an empty report is a sound one. */
export interface AuditReport {
  /** Number of the last event read. */
  readonly events: number;
  /** Number of the first event that does not follow from the one before; all after it prove nothing. */
  readonly firstBrokenSeq: number | null;
  /** Numbers of events whose payload is not what was committed to, is gone, or was erased by no erasure. */
  readonly damagedPayloads: readonly number[];
  /** Commands without their step or the other way round: rows cut off from the end of the trail. */
  readonly unmatchedSteps: number;
}

interface Row extends AuditEvent {
  readonly hash: Digest;
  readonly salt: string | null;
  readonly payload: string | null;
  readonly erasedBySeq: number | null;
  readonly erasedBy: string | null;
  /** Payload of the erasure, which lists what it erased; null where it was itself erased. */
  readonly erasure: string | null;
}

/** The last event of a part of the trail that was verified before. */
export interface VerifiedUpTo {
  readonly seq: number;
  readonly hash: Digest;
}

/** Where a trail begins: verified from here, it is verified whole. */
export function trailStart(bookId: Id<"book">): VerifiedUpTo {
  return { seq: 0, hash: auditRoot(bookId) };
}

/** Reads a trail from where it was verified: chain, commitments, erasures. 500 events at a time, giving way between. */
export async function verifyAudit(
  database: Database,
  from: VerifiedUpTo,
  giveWay: () => Promise<void>,
): Promise<AuditReport> {
  const pageSize = 500;
  const page = database.prepare(
    `SELECT events.seq, events.moment_at AS momentAt, events.user, events.procedure,
       events.entity_kind AS entityKind, events.entity_id AS entityId, events.commitment,
       events.previous_hash AS previousHash, events.hash,
       payloads.salt, payloads.payload, payloads.erased_by_seq AS erasedBySeq, erasure.procedure AS erasedBy,
       erasure_payloads.payload AS erasure
     FROM audit_events AS events
     LEFT JOIN audit_payloads AS payloads ON payloads.seq = events.seq
     LEFT JOIN audit_events AS erasure ON erasure.seq = payloads.erased_by_seq
     LEFT JOIN audit_payloads AS erasure_payloads ON erasure_payloads.seq = payloads.erased_by_seq
     WHERE events.seq > ? ORDER BY events.seq LIMIT ${pageSize}`,
  );
  const damagedPayloads: number[] = [];
  let firstBrokenSeq: number | null = null;
  let events = from.seq;
  let previous = from.hash;
  for (let rows: readonly Row[] = [], after = from.seq; ; after = rows.at(-1)?.seq ?? after) {
    rows = page.all(after) as readonly Row[];
    for (const row of rows) {
      events += 1;
      const follows = row.seq === events && row.previousHash === previous && row.hash === hashOfEvent(row);
      if (!follows && firstBrokenSeq === null) firstBrokenSeq = row.seq;
      if (!payloadIsSound(row)) damagedPayloads.push(row.seq);
      previous = row.hash;
    }
    if (rows.length < pageSize) break;
    await giveWay();
  }
  return { events, firstBrokenSeq, damagedPayloads, unmatchedSteps: countUnmatchedSteps(database) };
}

/** Commands that may take payloads out of the trail. */
const erasing: ReadonlySet<string> = new Set(["safekeeping.erasePerson", "personalData.eraseContact"]);

function payloadIsSound(row: Row): boolean {
  if (row.payload !== null && row.salt !== null)
    return commitmentOf(row.salt, row.payload) === row.commitment;
  return (
    erasing.has(row.erasedBy ?? "") &&
    row.erasedBySeq !== null &&
    row.erasedBySeq > row.seq &&
    (row.erasure === null || listsAsErased(row.erasure, row.seq))
  );
}

const erasurePayload = z.object({ after: z.object({ erasedPayloads: z.array(z.int()) }) });

/** An erasure vouches for the payloads it names and for no other. */
function listsAsErased(erasure: string, seq: number): boolean {
  try {
    return erasurePayload.parse(JSON.parse(erasure)).after.erasedPayloads.includes(seq);
  } catch {
    return false;
  }
}

/** Each event but those of the program itself has one step; references keep the other direction. */
function countUnmatchedSteps(database: Database): number {
  const { unmatched } = database
    .prepare(
      `SELECT count(*) AS unmatched FROM audit_events
       WHERE procedure NOT LIKE 'app.%' AND NOT EXISTS (SELECT 1 FROM steps WHERE steps.seq = audit_events.seq)`,
    )
    .get() as { readonly unmatched: number };
  return unmatched;
}
