import type { Database } from "better-sqlite3";

export interface ClusterFacts {
  readonly name: string;
  readonly code: string;
  readonly year: number;
}

/** The cluster the book is kept for. */
export function clusterOf(database: Database): ClusterFacts {
  return database
    .prepare("SELECT name, code, year FROM clusters ORDER BY rowid LIMIT 1")
    .get() as ClusterFacts;
}
