import type { Database } from "better-sqlite3";
import type { BookCheckReport, CheckExtent } from "#core/safekeeping/audit/procedures";
import type { Finding } from "#core/safekeeping/procedures";
import { auditWords } from "#core/strings/audit-words";
import { countCopies } from "../../database/copy-rows";
import { lastAuditEvent } from "../../database/audit-trail";
import { type VerifiedUpTo, trailStart } from "../../database/verify-audit";
import type { BookContext, Task } from "../../router/handler";
import { giveWay, verifyDatabase, verifyPapers } from "../verify-book";
import { beginWatch } from "./begin-watch";
import { lastCleanCheck, lastWholeCheckAt, saveCheck } from "./book-check-store";

/** The trail is read whole again when the last time is longer ago than this, in milliseconds: seven days. */
const wholeAgainAfter = 7 * 24 * 60 * 60 * 1000;

export interface BookCheckOrder {
  readonly extent: CheckExtent;
  readonly task: Task;
  /** Takes what was found so far. */
  readonly onFound: (findings: readonly Finding[]) => void;
}

/**
 * Checks a book: file, schema, trail, seals, rows, papers. SINCE_LAST reads the trail from where the last clean check
 * ended, all else whole. Null where it was stopped.
 */
export async function checkBook(
  context: BookContext,
  order: BookCheckOrder,
): Promise<BookCheckReport | null> {
  const { database } = context;
  const { signal } = order.task;
  await beginWatch(context, signal, giveWay);
  const start = startOf(context, order.extent);
  const { seq, hash } = lastAuditEvent(database);
  const findings: Finding[] = [...start.findings];
  const parts = [() => verifyDatabase(context, start.from), () => verifyPapers(context, order.task)];
  for (const part of parts) {
    if (signal.aborted) return null;
    findings.push(...(await part()));
    order.onFound([...findings]);
  }
  if (signal.aborted) return null;
  const checkedAt = context.clock.now();
  const counts = { events: seq - start.from.seq, ...countsOf(database) };
  saveCheck(database, { checkedAt, extent: start.extent, seq, hash, ...counts, findings: findings.length });
  return { checkedAt, extent: start.extent, ...counts, findings };
}

interface CheckStart {
  readonly extent: CheckExtent;
  readonly from: VerifiedUpTo;
  readonly findings: readonly Finding[];
}

/** Where the reading of the trail begins, and whether the trail still reaches as far as it did. */
function startOf(context: BookContext, extent: CheckExtent): CheckStart {
  const { database } = context;
  const whole = { extent: "WHOLE", from: trailStart(context.bookId) } as const;
  const known = lastCleanCheck(database);
  if (known === undefined) return { ...whole, findings: [] };
  const last = lastAuditEvent(database);
  if (last.seq < known.seq) {
    const detail = auditWords.tailCutDetail(last.seq, known.seq);
    return { ...whole, findings: [{ kind: "AUDIT", name: auditWords.tailCut, detail }] };
  }
  const isAsKnown = hashAt(database, known.seq) === known.hash;
  if (extent === "WHOLE" || !isAsKnown || isDueWhole(context)) return { ...whole, findings: [] };
  return { extent: "SINCE_LAST", from: { seq: known.seq, hash: known.hash }, findings: [] };
}

function isDueWhole({ database, clock }: BookContext): boolean {
  const at = lastWholeCheckAt(database);
  return at === null || Math.abs(Date.parse(clock.now()) - Date.parse(at)) > wholeAgainAfter;
}

function hashAt(database: Database, seq: number): unknown {
  return database.prepare("SELECT hash FROM audit_events WHERE seq = ?").pluck().get(seq);
}

function countsOf(database: Database): {
  readonly seals: number;
  readonly papers: number;
  readonly watchedRows: number;
} {
  const count = (table: "seals" | "papers") =>
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return { seals: count("seals"), papers: count("papers"), watchedRows: countCopies(database) };
}
