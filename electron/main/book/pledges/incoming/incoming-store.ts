import type { Database } from "better-sqlite3";
import type { Digest, IncomingPaperId, PlanItemId, UnitId, YearId } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { Channel, IncomingRow } from "#core/pledges/incoming/procedures";
import { holdsEveryWord } from "../../database/folded-words";
import { tallyOf } from "../../database/list-tallies";
import { nameOnDay } from "../../database/names-on-a-day";
import { readPagedList } from "../../database/paged-list";

export type IncomingFields = Pick<
  IncomingRow,
  | "senderUnitId"
  | "sender"
  | "planItemId"
  | "number"
  | "datedOn"
  | "receivedOn"
  | "channel"
  | "subject"
  | "note"
>;

/** The file that was scanned or received; its bytes lie in the paper store. */
export interface Scan {
  readonly digest: Digest;
  readonly fileName: string;
}

/** An incoming paper as its row has it. */
export interface IncomingRecord
  extends IncomingFields, Pick<IncomingRow, "id" | "arrivalNumber" | "sourceMark" | "revision"> {
  readonly yearId: YearId;
  readonly digest: Digest | null;
  readonly fileName: string;
  readonly binnedAt: Moment | null;
}

const columns = `id, year_id AS yearId, arrival_number AS arrivalNumber, sender_unit_id AS senderUnitId, sender,
  plan_item_id AS planItemId, number, dated_on AS datedOn, received_on AS receivedOn, channel, subject, digest,
  file_name AS fileName, note, source_mark AS sourceMark, binned_at AS binnedAt, revision`;

export interface IncomingAsked {
  readonly yearId: YearId;
  readonly search: string;
  /** Senders are looked for by their names of this day, as the list of units does. */
  readonly today: LocalDate;
  readonly channel: Channel | null;
  readonly planItemId: PlanItemId | null;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the book of incoming papers, last arrived first, and how many match. */
export function listIncomingRows(
  database: Database,
  asked: IncomingAsked,
): { readonly rows: readonly IncomingRecord[]; readonly total: number } {
  const { yearId, channel, planItemId, today } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, {
    folded: ["subject_folded", "sender_folded", "lower(incoming_papers.number)"],
  });
  const sender = holdsEveryWord(asked.search, { spoken: ["own.searched"] });
  const where = [
    "year_id = @yearId AND binned_at IS NULL",
    ...(channel === null ? [] : ["channel = @channel"]),
    ...(planItemId === null ? [] : ["plan_item_id = @planItemId"]),
  ];
  const bound = { yearId, channel, planItemId, today, ...values, ...sender.values };
  return readPagedList<IncomingRecord>(
    database,
    {
      table: "incoming_papers",
      index:
        planItemId !== null
          ? "incoming_papers_by_answer"
          : channel !== null
            ? "incoming_papers_by_channel"
            : "incoming_papers_in_sight",
      where,
      order: "arrival_number DESC",
      columns,
      values: bound,
      search:
        conditions.length === 0
          ? []
          : [`(${conditions.join(" AND ")} OR ${sender.conditions.join(" AND ")})`],
      searchJoins: nameOnDay({ as: "own", unit: "sender_unit_id", day: "@today", missing: "KEPT" }),
      // Papers that answer one item are few: about one a member.
      total: () =>
        planItemId === null
          ? tallyOf(database, { list: "incoming_papers", scopeId: yearId, kind: channel })
          : (database
              .prepare(`SELECT count(*) FROM incoming_papers WHERE ${where.join(" AND ")}`)
              .pluck()
              .get(bound) as number),
    },
    asked,
  );
}

/** How many papers of the year are in sight. */
export function countIncoming(database: Database, yearId: YearId): number {
  return tallyOf(database, { list: "incoming_papers", scopeId: yearId });
}

/** The number after the highest one of the year; a number in the bin stays taken. */
export function nextArrivalNumber(database: Database, yearId: YearId): number {
  const row = database
    .prepare("SELECT coalesce(max(arrival_number), 0) + 1 AS next FROM incoming_papers WHERE year_id = ?")
    .get(yearId);
  return (row as { readonly next: number }).next;
}

/** One paper, in the bin or not. */
export function readIncoming(database: Database, id: IncomingPaperId): IncomingRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM incoming_papers WHERE id = ?`).get(id) as
    | IncomingRecord
    | undefined;
}

export interface Answer {
  readonly id: IncomingPaperId;
  readonly planItemId: PlanItemId;
  readonly senderUnitId: UnitId | null;
  readonly receivedOn: LocalDate;
}

/** Papers in sight that answer one of the items, first received first. */
export function readAnswers(database: Database, items: readonly PlanItemId[]): readonly Answer[] {
  return database
    .prepare(
      `SELECT id, plan_item_id AS planItemId, sender_unit_id AS senderUnitId, received_on AS receivedOn
       FROM incoming_papers
       WHERE plan_item_id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL
       ORDER BY received_on, arrival_number`,
    )
    .all(JSON.stringify(items)) as Answer[];
}

/** The number under which a paper of the same sender, number and day is in sight already. */
export function arrivalNumberOfSame(
  database: Database,
  paper: IncomingFields & { readonly yearId: YearId; readonly except: IncomingPaperId | null },
): number | undefined {
  const { yearId, senderUnitId, number, datedOn, except } = paper;
  const row = database
    .prepare(
      `SELECT arrival_number AS arrivalNumber FROM incoming_papers
       WHERE sender_unit_id IS @senderUnitId AND sender_folded = @folded AND number = @number
         AND dated_on IS @datedOn AND year_id = @yearId AND binned_at IS NULL AND id IS NOT @except
       LIMIT 1`,
    )
    .get({ yearId, senderUnitId, folded: foldText(paper.sender), number, datedOn, except });
  return (row as { readonly arrivalNumber: number } | undefined)?.arrivalNumber;
}

export function insertIncoming(
  database: Database,
  paper: IncomingFields & {
    readonly id: IncomingPaperId;
    readonly yearId: YearId;
    readonly arrivalNumber: number;
    readonly scan: Scan | null;
    readonly editedAt: Moment;
  },
): void {
  const { scan, ...row } = paper;
  database
    .prepare(
      `INSERT INTO incoming_papers (id, year_id, arrival_number, sender_unit_id, sender, sender_folded, plan_item_id,
         number, dated_on, received_on, channel, subject, subject_folded, digest, file_name, note, edited_at)
       VALUES (@id, @yearId, @arrivalNumber, @senderUnitId, @sender, @senderFolded, @planItemId, @number, @datedOn,
         @receivedOn, @channel, @subject, @folded, @digest, @fileName, @note, @editedAt)`,
    )
    .run({
      ...row,
      digest: scan?.digest ?? null,
      fileName: scan?.fileName ?? "",
      folded: foldText(row.subject),
      senderFolded: foldText(row.sender),
    });
}

/** Writes what was typed; answers the new revision. */
export function updateIncoming(
  database: Database,
  paper: IncomingFields & { readonly id: IncomingPaperId; readonly editedAt: Moment },
): number {
  const row = database
    .prepare(
      `UPDATE incoming_papers SET sender_unit_id = @senderUnitId, sender = @sender, sender_folded = @senderFolded,
         plan_item_id = @planItemId, number = @number, dated_on = @datedOn, received_on = @receivedOn,
         channel = @channel, subject = @subject, subject_folded = @folded, note = @note,
         edited_at = @editedAt, revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...paper, folded: foldText(paper.subject), senderFolded: foldText(paper.sender) });
  return (row as { readonly revision: number }).revision;
}

/** Names the scan of a paper, or none; answers the new revision. */
export function updateScan(
  database: Database,
  id: IncomingPaperId,
  scan: Scan | null,
  editedAt: Moment,
): number {
  const row = database
    .prepare(
      `UPDATE incoming_papers SET digest = @digest, file_name = @fileName, edited_at = @editedAt,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ id, digest: scan?.digest ?? null, fileName: scan?.fileName ?? "", editedAt });
  return (row as { readonly revision: number }).revision;
}

/** Whether the bytes of a scan are known to the book. */
export function isKept(database: Database, digest: Digest): boolean {
  return database.prepare("SELECT 1 FROM papers WHERE digest = ?").get(digest) !== undefined;
}

/** Into the bin at a moment, or out of it with null. Answers the new revision. */
export function setIncomingBinned(database: Database, id: IncomingPaperId, binnedAt: Moment | null): number {
  const row = database
    .prepare(
      "UPDATE incoming_papers SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}
