import type { Database } from "better-sqlite3";
import type { ClusterId, YearId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { ClusterWord } from "#core/safekeeping/book";

/** One cluster of the book as the list of clusters shows it. */
export interface ListedCluster {
  readonly id: ClusterId;
  readonly word: ClusterWord;
  readonly name: string;
  readonly code: string;
  /** The year it was last worked in. */
  readonly year: number;
  readonly years: readonly number[];
  /** Members on the day asked for. */
  readonly members: number;
}

/** Every cluster of the book in the order they were entered. */
export function listClusters(database: Database, today: LocalDate): readonly ListedCluster[] {
  const rows = database
    .prepare(
      `SELECT id, word, name, code, year,
         (SELECT json_group_array(year) FROM (SELECT year FROM years WHERE cluster_id = clusters.id
            ORDER BY year DESC)) AS years,
         (SELECT count(DISTINCT unit_id) FROM memberships JOIN units ON units.id = unit_id
          WHERE cluster_id = clusters.id AND binned_at IS NULL
            AND from_on <= @today AND (to_on IS NULL OR to_on >= @today)) AS members
       FROM clusters ORDER BY rowid`,
    )
    .all({ today }) as readonly (Omit<ListedCluster, "years"> & { readonly years: string })[];
  return rows.map((row) => ({ ...row, years: JSON.parse(row.years) as number[] }));
}

/** What the window works on: a cluster, and a year that cluster has. */
export function workOn(database: Database, clusterId: ClusterId, year: number): void {
  database.prepare("UPDATE clusters SET year = ? WHERE id = ?").run(year, clusterId);
  database.prepare("UPDATE book SET current_cluster_id = ?").run(clusterId);
}

/** Tables whose rows belong to a cluster, or to a year; what stands in one keeps its cluster or year in the book. */
const tablesOfClusters = [
  "categories",
  "memberships",
  "regulations",
  "meetings",
  "cluster_papers",
  "movements",
  "flag_handovers",
];
const tablesOfYears = [
  "plan_items",
  "tasks",
  "incoming_papers",
  "pledges",
  "registrations",
  "exemplars",
  "award_quotas",
];

/** Whether anything but its settings, and heads that came over from another year, was written in a year. */
export function isYearUsed(database: Database, yearId: YearId): boolean {
  return isUsed(database, tablesOfYears, "year_id", yearId);
}

/** Whether anything was written in a cluster, in any of its years. */
export function isClusterUsed(database: Database, clusterId: ClusterId): boolean {
  const years = database.prepare("SELECT id FROM years WHERE cluster_id = ?").pluck().all(clusterId);
  return (
    isUsed(database, tablesOfClusters, "cluster_id", clusterId) ||
    years.some((yearId) => isYearUsed(database, yearId as YearId)) ||
    database
      .prepare("SELECT 1 FROM year_heads JOIN years ON years.id = year_id WHERE cluster_id = ?")
      .get(clusterId) !== undefined
  );
}

function isUsed(database: Database, tables: readonly string[], column: string, id: string): boolean {
  return tables.some(
    (table) => database.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`).get(id) !== undefined,
  );
}

/** Takes out a cluster nothing was written in, with its years. */
export function deleteCluster(database: Database, id: ClusterId): void {
  database.prepare("DELETE FROM years WHERE cluster_id = ?").run(id);
  database.prepare("DELETE FROM clusters WHERE id = ?").run(id);
}

/** Takes out a year nothing was written in, with the heads that came over into it. */
export function deleteYear(database: Database, id: YearId): void {
  database.prepare("DELETE FROM year_heads WHERE year_id = ?").run(id);
  database.prepare("DELETE FROM years WHERE id = ?").run(id);
}
