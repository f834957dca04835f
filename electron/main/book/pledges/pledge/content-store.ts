import type { Database } from "better-sqlite3";
import type { PledgeContentId, PledgeId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { SourceMark } from "#core/registry/source-mark";

/** One numbered content of a pledge; its number is its place among those that are not in the bin. */
export interface ContentRecord {
  readonly id: PledgeContentId;
  readonly pledgeId: PledgeId;
  readonly text: string;
  readonly position: number;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

const columns = `id, pledge_id AS pledgeId, text, position, source_mark AS sourceMark, source_note AS sourceNote,
  binned_at AS binnedAt, revision`;

/** Contents of a pledge that are not in the bin, in their order. */
export function readContents(database: Database, pledgeId: PledgeId): readonly ContentRecord[] {
  return database
    .prepare(
      `SELECT ${columns} FROM pledge_contents WHERE pledge_id = ? AND binned_at IS NULL ORDER BY position, id`,
    )
    .all(pledgeId) as ContentRecord[];
}

/** One content, in the bin or not. */
export function readContent(database: Database, id: PledgeContentId): ContentRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM pledge_contents WHERE id = ?`).get(id) as
    | ContentRecord
    | undefined;
}

export function insertContent(
  database: Database,
  content: Omit<ContentRecord, "binnedAt" | "revision">,
): void {
  database
    .prepare(
      `INSERT INTO pledge_contents (id, pledge_id, text, position, source_mark, source_note)
       VALUES (@id, @pledgeId, @text, @position, @sourceMark, @sourceNote)`,
    )
    .run(content);
}

/** Writes the words of a content; answers the new revision. */
export function updateContentText(database: Database, id: PledgeContentId, text: string): number {
  const row = database
    .prepare("UPDATE pledge_contents SET text = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(text, id);
  return (row as { readonly revision: number }).revision;
}

/** Gives contents their places in this order; only the one that was moved counts its revision up. */
export function orderContents(
  database: Database,
  inOrder: readonly PledgeContentId[],
  moved: PledgeContentId,
): number {
  const place = database.prepare("UPDATE pledge_contents SET position = ? WHERE id = ?");
  for (const [index, id] of inOrder.entries()) place.run(index + 1, id);
  const row = database
    .prepare("UPDATE pledge_contents SET revision = revision + 1 WHERE id = ? RETURNING revision")
    .get(moved);
  return (row as { readonly revision: number }).revision;
}

/** Puts a content into the bin (a moment) or takes it out (null); answers the new revision. */
export function setContentBinned(database: Database, id: PledgeContentId, binnedAt: Moment | null): number {
  const row = database
    .prepare(
      "UPDATE pledge_contents SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** Place after the last content, those in the bin included. */
export function nextContentPosition(database: Database, pledgeId: PledgeId): number {
  const row = database
    .prepare("SELECT coalesce(max(position), 0) + 1 AS next FROM pledge_contents WHERE pledge_id = ?")
    .get(pledgeId);
  return (row as { readonly next: number }).next;
}
