import type { Database } from "better-sqlite3";
import type { ClusterId, ClusterPaperId, Digest } from "#core/base/ids";
import type { LocalDate, Moment } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import type { ClusterPaperKind } from "#core/registry/cluster-paper-procedures";
import type { SourceMark } from "#core/registry/source-mark";
import { holdsEveryWord } from "../database/folded-words";
import { tallyOf } from "../database/list-tallies";
import { readPagedList } from "../database/paged-list";

/** A paper the cluster stands on; its scan, where there is one, lies in the paper store. */
export interface ClusterPaperRecord {
  readonly id: ClusterPaperId;
  readonly clusterId: ClusterId;
  readonly kind: ClusterPaperKind;
  readonly year: number | null;
  readonly number: string;
  readonly datedOn: LocalDate | null;
  readonly issuer: string;
  readonly subject: string;
  readonly note: string;
  readonly digest: Digest | null;
  readonly fileName: string;
  /** Size of the scan; null without one. */
  readonly bytes: number | null;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly editedAt: Moment;
  readonly binnedAt: Moment | null;
  readonly revision: number;
}

export type ClusterPaperFields = Pick<
  ClusterPaperRecord,
  "kind" | "year" | "number" | "datedOn" | "issuer" | "subject" | "note"
>;

const columns = `cluster_papers.id, cluster_id AS clusterId, kind, year, number, dated_on AS datedOn, issuer, subject,
  note, cluster_papers.digest, file_name AS fileName,
  (SELECT bytes FROM papers WHERE papers.digest = cluster_papers.digest) AS bytes, source_mark AS sourceMark,
  source_note AS sourceNote, edited_at AS editedAt, binned_at AS binnedAt, revision`;

interface Asked {
  readonly clusterId: ClusterId;
  readonly search: string;
  readonly kind: ClusterPaperKind | null;
  readonly year: number | null;
  readonly offset: number;
  readonly limit: number;
}

/** One page of a cluster's papers that are not in the bin, newest first, and how many there are. */
export function listClusterPapers(
  database: Database,
  asked: Asked,
): { readonly rows: readonly ClusterPaperRecord[]; readonly total: number } {
  const { clusterId, kind, year } = asked;
  const { conditions, values } = holdsEveryWord(asked.search, { folded: ["subject_folded"] });
  const tally = { list: "cluster_papers", scopeId: clusterId, kind } as const;
  return readPagedList<ClusterPaperRecord>(
    database,
    {
      table: "cluster_papers",
      index: kind === null ? "cluster_papers_in_order" : "cluster_papers_by_kind",
      where: [
        "cluster_id = @clusterId AND binned_at IS NULL",
        ...(kind === null ? [] : ["kind = @kind"]),
        ...(year === null ? [] : ["(year IS NULL OR year = @year)"]),
      ],
      order: "dated_on DESC NULLS LAST, cluster_papers.rowid DESC",
      columns,
      values: { clusterId, kind, year, ...values },
      search: conditions,
      total: () =>
        year === null
          ? tallyOf(database, tally)
          : tallyOf(database, { ...tally, state: String(year) }) + tallyOf(database, { ...tally, state: "" }),
    },
    asked,
  );
}

/** One paper, in the bin or not. */
export function readClusterPaper(database: Database, id: ClusterPaperId): ClusterPaperRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM cluster_papers WHERE id = ?`).get(id) as
    | ClusterPaperRecord
    | undefined;
}

/** Papers of the cluster outside the bin that bear this day, or none where it is null. */
export function clusterPapersOfDay(
  database: Database,
  clusterId: ClusterId,
  datedOn: LocalDate | null,
): readonly ClusterPaperRecord[] {
  return database
    .prepare(
      `SELECT ${columns} FROM cluster_papers WHERE cluster_id = ? AND dated_on IS ? AND binned_at IS NULL
       ORDER BY cluster_papers.rowid`,
    )
    .all(clusterId, datedOn) as ClusterPaperRecord[];
}

/** Searched are number, issuer and subject. */
const foldedOf = (fields: ClusterPaperFields) =>
  foldText(`${fields.number} ${fields.issuer} ${fields.subject}`);

/** A paper as it is written first; its scan's bytes are in the paper store and recorded. */
export type NewClusterPaper = ClusterPaperFields &
  Pick<ClusterPaperRecord, "id" | "clusterId" | "digest" | "fileName" | "editedAt"> &
  Partial<Pick<ClusterPaperRecord, "sourceMark" | "sourceNote">>;

export function insertClusterPaper(database: Database, paper: NewClusterPaper): void {
  database
    .prepare(
      `INSERT INTO cluster_papers (id, cluster_id, kind, year, number, dated_on, issuer, subject, subject_folded, note,
         digest, file_name, source_mark, source_note, edited_at)
       VALUES (@id, @clusterId, @kind, @year, @number, @datedOn, @issuer, @subject, @folded, @note,
         @digest, @fileName, @sourceMark, @sourceNote, @editedAt)`,
    )
    .run({
      ...paper,
      folded: foldedOf(paper),
      sourceMark: paper.sourceMark ?? null,
      sourceNote: paper.sourceNote ?? "",
    });
}

/** Writes what was corrected; answers the new revision. */
export function updateClusterPaper(
  database: Database,
  paper: ClusterPaperFields & Pick<ClusterPaperRecord, "id" | "editedAt">,
): number {
  const row = database
    .prepare(
      `UPDATE cluster_papers SET kind = @kind, year = @year, number = @number, dated_on = @datedOn,
         issuer = @issuer, subject = @subject, subject_folded = @folded, note = @note, edited_at = @editedAt,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get({ ...paper, folded: foldedOf(paper) });
  return (row as { readonly revision: number }).revision;
}

/** Makes the scan one whose bytes are recorded, or none; answers the new revision. */
export function setScan(
  database: Database,
  paper: Pick<ClusterPaperRecord, "id" | "digest" | "fileName" | "editedAt">,
): number {
  const row = database
    .prepare(
      `UPDATE cluster_papers SET digest = @digest, file_name = @fileName, edited_at = @editedAt,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get(paper);
  return (row as { readonly revision: number }).revision;
}

/** Whether the paper store holds these bytes. */
export function isStored(database: Database, digest: Digest): boolean {
  return database.prepare("SELECT 1 FROM papers WHERE digest = ?").get(digest) !== undefined;
}

/** Puts a paper into the bin (a moment) or takes it out (null); answers the new revision. */
export function setClusterPaperBinned(
  database: Database,
  id: ClusterPaperId,
  binnedAt: Moment | null,
): number {
  const row = database
    .prepare(
      "UPDATE cluster_papers SET binned_at = ?, revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .get(binnedAt, id);
  return (row as { readonly revision: number }).revision;
}

/** What leans on a paper: lines of quotas, and regulations that stand, by title. */
export function usesOfClusterPaper(
  database: Database,
  id: ClusterPaperId,
): { readonly quotas: number; readonly regulations: readonly string[] } {
  return {
    quotas: database
      .prepare("SELECT count(*) FROM award_quotas WHERE cluster_paper_id = ?")
      .pluck()
      .get(id) as number,
    regulations: database
      .prepare(
        "SELECT title FROM regulations WHERE cluster_paper_id = ? AND binned_at IS NULL ORDER BY rowid",
      )
      .pluck()
      .all(id) as string[],
  };
}
