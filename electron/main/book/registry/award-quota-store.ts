import type { Database } from "better-sqlite3";
import type { AwardQuotaId, CategoryId, ClusterPaperId, YearId } from "#core/base/ids";
import type { SourceMark } from "#core/registry/source-mark";

/** How many of an award the year may propose, in one category or (null) over all. */
export interface AwardQuotaRecord {
  readonly id: AwardQuotaId;
  readonly yearId: YearId;
  readonly categoryId: CategoryId | null;
  readonly awardCode: string;
  readonly quota: number;
  readonly clusterPaperId: ClusterPaperId | null;
  readonly sourceMark: SourceMark | null;
  readonly sourceNote: string;
  readonly revision: number;
}

const columns = `id, year_id AS yearId, category_id AS categoryId, award_code AS awardCode, quota,
  cluster_paper_id AS clusterPaperId, source_mark AS sourceMark, source_note AS sourceNote, revision`;

/** Quotas of a year, award by award. */
export function readAwardQuotas(database: Database, yearId: YearId): readonly AwardQuotaRecord[] {
  return database
    .prepare(`SELECT ${columns} FROM award_quotas WHERE year_id = ? ORDER BY award_code, rowid`)
    .all(yearId) as AwardQuotaRecord[];
}

/** Writes the number of an award in a category, over what was there. */
export function putAwardQuota(
  database: Database,
  quota: Omit<AwardQuotaRecord, "sourceMark" | "sourceNote" | "revision"> &
    Partial<Pick<AwardQuotaRecord, "sourceMark" | "sourceNote">>,
): void {
  database
    .prepare(
      `INSERT INTO award_quotas (id, year_id, category_id, award_code, quota, cluster_paper_id, source_mark,
         source_note)
       VALUES (@id, @yearId, @categoryId, @awardCode, @quota, @clusterPaperId, @sourceMark, @sourceNote)
       ON CONFLICT (year_id, award_code, coalesce(category_id, '')) DO UPDATE SET quota = excluded.quota,
         cluster_paper_id = excluded.cluster_paper_id, revision = revision + 1`,
    )
    .run({ ...quota, sourceMark: quota.sourceMark ?? null, sourceNote: quota.sourceNote ?? "" });
}

/** Takes a number out: no number is not 0. */
export function deleteAwardQuota(database: Database, id: AwardQuotaId): void {
  database.prepare("DELETE FROM award_quotas WHERE id = ?").run(id);
}
