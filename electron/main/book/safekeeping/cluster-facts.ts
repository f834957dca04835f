import type { Database } from "better-sqlite3";

export interface ClusterFacts {
  readonly name: string;
  readonly code: string;
  readonly year: number;
}

/** The cluster the book is opened on. */
export function clusterOf(database: Database): ClusterFacts {
  return database
    .prepare("SELECT name, code, year FROM clusters WHERE id = (SELECT current_cluster_id FROM book)")
    .get() as ClusterFacts;
}
