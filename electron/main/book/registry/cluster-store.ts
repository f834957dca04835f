import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { ClusterId } from "#core/base/ids";
import type { Category } from "#core/registry/unit";
import type { ClusterWord } from "#core/safekeeping/book";

/** The cluster the book is kept for, in the year of the book. */
export interface ClusterRecord {
  readonly id: ClusterId;
  readonly word: ClusterWord;
  readonly name: string;
  readonly code: string;
  readonly year: number;
  readonly placeName: string;
  readonly superior: string;
  readonly sourceNotes: readonly string[];
  readonly revision: number;
}

/** The cluster the book is opened on, in the year that is worked on; every book has one from its creation on. */
export function readCluster(database: Database): ClusterRecord {
  const row = database
    .prepare(
      `SELECT id, word, name, code, year, place_name AS placeName, superior, source_notes AS sourceNotes, revision
       FROM clusters WHERE id = (SELECT current_cluster_id FROM book)`,
    )
    .get() as (Omit<ClusterRecord, "sourceNotes"> & { readonly sourceNotes: string }) | undefined;
  assert(row !== undefined, "a book has its cluster");
  return { ...row, sourceNotes: JSON.parse(row.sourceNotes) as string[] };
}

/** The cluster the book is opened on. */
export function currentClusterId(database: Database): ClusterId {
  return database.prepare("SELECT current_cluster_id FROM book").pluck().get() as ClusterId;
}

export function insertCluster(database: Database, cluster: Omit<ClusterRecord, "revision">): void {
  database
    .prepare(
      `INSERT INTO clusters (id, word, name, code, year, place_name, superior, source_notes)
       VALUES (@id, @word, @name, @code, @year, @placeName, @superior, @sourceNotes)`,
    )
    .run({ ...cluster, sourceNotes: JSON.stringify(cluster.sourceNotes) });
}

/** Writes what was typed; answers the new revision. */
export function updateCluster(
  database: Database,
  cluster: Pick<ClusterRecord, "id" | "word" | "name" | "placeName" | "superior">,
): number {
  const row = database
    .prepare(
      `UPDATE clusters SET word = @word, name = @name, place_name = @placeName, superior = @superior,
         revision = revision + 1 WHERE id = @id RETURNING revision`,
    )
    .get(cluster);
  return (row as { readonly revision: number }).revision;
}

/** A cluster's categories (the current one's) in their order. */
export function readCategories(
  database: Database,
  clusterId = currentClusterId(database),
): readonly Category[] {
  return database
    .prepare("SELECT id, name, position, revision FROM categories WHERE cluster_id = ? ORDER BY position, id")
    .all(clusterId) as Category[];
}

export function insertCategory(
  database: Database,
  category: Omit<Category, "revision"> & { readonly clusterId: ClusterId },
): void {
  database
    .prepare(
      "INSERT INTO categories (id, cluster_id, name, position) VALUES (@id, @clusterId, @name, @position)",
    )
    .run(category);
}
