import type { Database } from "better-sqlite3";
import type { Digest, NominationId, NominationPaperId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { PaperKind } from "#core/dossiers/paper-kind";
import { recordPaper } from "../database/record-paper";

/** A paper of a nomination; its bytes lie beside the database under their digest. */
export interface PaperRecord {
  readonly id: NominationPaperId;
  readonly nominationId: NominationId;
  readonly digest: Digest;
  readonly bytes: number;
  readonly kind: PaperKind;
  readonly fileName: string;
  /** Line of the checklist it answers. */
  readonly itemCode: string | null;
  readonly position: number;
  readonly addedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const select = `
  SELECT nomination_papers.id, nomination_id AS nominationId, nomination_papers.digest, papers.bytes, kind,
    file_name AS fileName, item_code AS itemCode, position, added_at AS addedAt, binned_at AS binnedAt, revision
  FROM nomination_papers JOIN papers ON papers.digest = nomination_papers.digest`;

/** Papers of a nomination that are not in the bin, in the order they were added. */
export function readPapersOf(database: Database, id: NominationId): readonly PaperRecord[] {
  return database
    .prepare(
      `${select} WHERE nomination_id = ? AND binned_at IS NULL ORDER BY position, nomination_papers.id`,
    )
    .all(id) as PaperRecord[];
}

/** One paper, in the bin or not. */
export function readPaper(database: Database, id: NominationPaperId): PaperRecord | undefined {
  return database.prepare(`${select} WHERE nomination_papers.id = ?`).get(id) as PaperRecord | undefined;
}

/** Place of the next paper of a nomination. */
export function nextPaperPosition(database: Database, id: NominationId): number {
  const row = database
    .prepare("SELECT coalesce(max(position), 0) + 1 AS next FROM nomination_papers WHERE nomination_id = ?")
    .get(id);
  return (row as { readonly next: number }).next;
}

/** Records a paper whose bytes already lie in the store. */
export function insertPaper(database: Database, paper: Omit<PaperRecord, "binnedAt" | "revision">): void {
  recordPaper(database, { ...paper, takenInAt: paper.addedAt });
  database
    .prepare(
      `INSERT INTO nomination_papers (id, nomination_id, digest, kind, file_name, item_code, position, added_at)
       VALUES (@id, @nominationId, @digest, @kind, @fileName, @itemCode, @position, @addedAt)`,
    )
    .run(paper);
}

/** Puts a paper into the bin (a moment) or takes it out (null); answers the new revision. */
export function setPaperBinned(database: Database, id: NominationPaperId, binnedAt: Moment | null): number {
  const row = database
    .prepare(
      "UPDATE nomination_papers SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

export function updatePaperKind(database: Database, id: NominationPaperId, kind: PaperKind): number {
  const row = database
    .prepare("UPDATE nomination_papers SET kind = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(kind, id);
  return (row as { readonly revision: number }).revision;
}

/** Ticks a paper to a line of the checklist (null: to none); answers the new revision. */
export function updatePaperItem(database: Database, id: NominationPaperId, itemCode: string | null): number {
  return database
    .prepare(
      "UPDATE nomination_papers SET item_code = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .pluck()
    .get(itemCode, id) as number;
}
