import type { Database } from "better-sqlite3";
import type { Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { AuditFilters } from "#core/safekeeping/audit/procedures";
import { type AuditKind, namedRooms, roomsOfKind } from "#core/safekeeping/audit/kinds";
import { stepLabel } from "#core/strings/audit-list-words";

/** An event as the list shows it. */
export interface EventRow {
  readonly seq: number;
  readonly momentAt: Moment;
  readonly user: string;
  readonly procedure: string;
  readonly entityKind: string;
  readonly entityId: string;
  readonly label: string;
  readonly reason: string;
  readonly undoneBySeq: number | null;
  readonly commitment: string;
  readonly previousHash: string;
  readonly hash: string;
}

const columns = `events.seq, events.moment_at AS momentAt, events.user, events.procedure,
  events.entity_kind AS entityKind, events.entity_id AS entityId, coalesce(steps.label, '') AS label,
  coalesce(json_extract(payloads.payload, '$.reason'), '') AS reason, steps.undone_by_seq AS undoneBySeq,
  events.commitment, events.previous_hash AS previousHash, events.hash`;

const joins = `LEFT JOIN steps ON steps.seq = events.seq LEFT JOIN audit_payloads AS payloads ON payloads.seq = events.seq`;

/** What is asked of the trail: moments are UTC, `toBefore` is the first not asked for. */
export interface EventsAsked extends Omit<AuditFilters, "from" | "to"> {
  readonly fromMoment: Moment | null;
  readonly toBefore: Moment | null;
  readonly beforeSeq: number | null;
}

interface Question {
  readonly source: string;
  readonly where: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * One walk down the trail, newest first: along the events of a record where one is asked for, along all of them
 * otherwise. Nothing is sorted; what a filter leaves out is passed by.
 */
export function questionOf(asked: EventsAsked): Question {
  const { record, user, kind, fromMoment, toBefore, beforeSeq, only } = asked;
  const where = ["events.seq < coalesce(@beforeSeq, 9007199254740991)"];
  if (record !== undefined) where.push("events.entity_kind = @entityKind AND events.entity_id = @entityId");
  if (user !== undefined) where.push("instr(events.user, @user) > 0");
  if (fromMoment !== null) where.push("events.moment_at >= @fromMoment");
  if (toBefore !== null) where.push("events.moment_at < @toBefore");
  if (kind !== undefined) where.push(kindIs(kind));
  if (only === "TWO_PERSONS") where.push("instr(events.user, '+') > 0");
  if (only === "UNDONE") where.push("steps.undone_by_seq IS NOT NULL");
  return {
    source:
      record === undefined
        ? "audit_events AS events NOT INDEXED"
        : "audit_events AS events INDEXED BY audit_events_by_entity",
    where,
    values: {
      beforeSeq,
      user,
      fromMoment,
      toBefore,
      entityKind: record?.kind,
      entityId: record?.id,
      rooms: JSON.stringify(kind === undefined || kind === "SAFEKEEPING" ? namedRooms : roomsOfKind(kind)),
    },
  };
}

function kindIs(kind: AuditKind): string {
  const room = "substr(events.procedure, 1, instr(events.procedure, '.') - 1)";
  return `${room} ${kind === "SAFEKEEPING" ? "NOT IN" : "IN"} (SELECT value FROM json_each(@rooms))`;
}

/** SQL of one page of a question. */
export function pageSql({ source, where }: Question): string {
  return `SELECT ${columns} FROM ${source} ${joins} WHERE ${where.join(" AND ")} ORDER BY events.seq DESC LIMIT @limit`;
}

/** Up to `limit` events that answer the question, newest first; words are looked for in the names of the steps. */
export function readEvents(database: Database, asked: EventsAsked, limit: number): readonly EventRow[] {
  const question = questionOf(asked);
  const page = database.prepare(pageSql(question));
  const words = foldText(asked.words)
    .split(" ")
    .filter((word) => word !== "");
  const read = (beforeSeq: number | null, count: number) =>
    page.all({ ...question.values, beforeSeq, limit: count }) as readonly EventRow[];
  if (words.length === 0) return read(asked.beforeSeq, limit);
  const found: EventRow[] = [];
  const step = 500;
  for (let before = asked.beforeSeq; found.length < limit;) {
    const rows = read(before, step);
    found.push(...rows.filter((row) => holds(row, words)));
    if (rows.length < step) break;
    before = rows.at(-1)?.seq ?? null;
  }
  return found.slice(0, limit);
}

function holds(row: EventRow, words: readonly string[]): boolean {
  const text = foldText(`${stepLabel(row)} ${row.reason}`);
  return words.every((word) => text.includes(word));
}

/** One event; undefined where there is none of this number. */
export function readEvent(database: Database, seq: number): EventRow | undefined {
  return database
    .prepare(`SELECT ${columns} FROM audit_events AS events ${joins} WHERE events.seq = ?`)
    .get(seq) as EventRow | undefined;
}

/** What an event says; a null payload was erased by the event `erasedBySeq`. */
export function readPayload(
  database: Database,
  seq: number,
): { readonly salt: string | null; readonly payload: string | null; readonly erasedBySeq: number | null } {
  const row = database
    .prepare("SELECT salt, payload, erased_by_seq AS erasedBySeq FROM audit_payloads WHERE seq = ?")
    .get(seq) as ReturnType<typeof readPayload> | undefined;
  return row ?? { salt: null, payload: null, erasedBySeq: null };
}

/** The people of the book, those who left among them; none in a book of one person. */
export function readUsers(database: Database): readonly { readonly user: string; readonly name: string }[] {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'users'").get();
  if (known === undefined) return [];
  return database.prepare("SELECT id AS user, name FROM users ORDER BY created_at").all() as {
    user: string;
    name: string;
  }[];
}
