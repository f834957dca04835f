import type { Database } from "better-sqlite3";
import type { YearRecord } from "../../registry/year-store";

/** What of a year answers to the same decision without being a setting: movements, tasks, exemplars. */
export function countOfYear(
  database: Database,
  asked: Pick<YearRecord, "clusterId" | "year"> & { readonly yearId: YearRecord["id"] },
): { readonly movements: number; readonly tasks: number; readonly exemplars: number } {
  return database
    .prepare(
      `SELECT
         (SELECT count(*) FROM movements WHERE cluster_id = @clusterId AND binned_at IS NULL
            AND from_year <= @year AND (to_year IS NULL OR to_year >= @year)) AS movements,
         (SELECT count(*) FROM tasks WHERE year_id = @yearId AND binned_at IS NULL) AS tasks,
         (SELECT count(*) FROM exemplars WHERE year_id = @yearId AND binned_at IS NULL) AS exemplars`,
    )
    .get(asked) as { readonly movements: number; readonly tasks: number; readonly exemplars: number };
}
