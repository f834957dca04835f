import type { Database } from "better-sqlite3";
import type { Digest, DocumentId, RoundId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { recordPaper } from "../database/record-paper";

/** An issued document; its bytes lie among the papers, under their digest. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly roundId: RoundId;
  readonly fileName: string;
  readonly digest: Digest;
  readonly bytes: number;
  /** SHA-256 of the template it was made from. */
  readonly templateDigest: Digest;
  readonly code: string;
  readonly madeAt: Moment;
}

const select = `
  SELECT id, round_id AS roundId, file_name AS fileName, documents.digest, papers.bytes,
    template_digest AS templateDigest, code, made_at AS madeAt
  FROM documents JOIN papers ON papers.digest = documents.digest`;

/** Documents of one round, or of the current cluster (null), newest first: as they were issued, whatever the clock said. */
export function readDocuments(database: Database, roundId: RoundId | null): readonly DocumentRecord[] {
  return database
    .prepare(`${select} WHERE round_id = @roundId OR @roundId IS NULL AND round_id IN (
         SELECT rounds.id FROM rounds JOIN meetings ON meetings.id = meeting_id
         WHERE cluster_id = (SELECT current_cluster_id FROM book)) ORDER BY documents.rowid DESC`)
    .all({ roundId }) as DocumentRecord[];
}

export function readDocument(database: Database, id: DocumentId): DocumentRecord | undefined {
  return database.prepare(`${select} WHERE id = ?`).get(id) as DocumentRecord | undefined;
}

/** How many documents a round has been given so far. */
export function countDocuments(database: Database, roundId: RoundId): number {
  const row = database.prepare("SELECT count(*) AS made FROM documents WHERE round_id = ?").get(roundId);
  return (row as { readonly made: number }).made;
}

/** Records a document whose bytes already lie in the store. */
export function insertDocument(database: Database, document: DocumentRecord): void {
  recordPaper(database, { ...document, takenInAt: document.madeAt });
  database
    .prepare(
      `INSERT INTO documents (id, round_id, kind, file_name, digest, template_digest, code, made_at)
       VALUES (@id, @roundId, 'BALLOT_MINUTES', @fileName, @digest, @templateDigest, @code, @madeAt)`,
    )
    .run(document);
}
