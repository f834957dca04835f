import type { Database } from "better-sqlite3";
import type { ClusterId, ClusterPaperId, MeetingId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";

/** What may have adopted a regulation. */
interface Adopter<Id extends string, Day = LocalDate | null> {
  readonly id: Id;
  readonly title: string;
  readonly date: Day;
}

interface Adopters {
  readonly meetings: readonly Adopter<MeetingId, LocalDate>[];
  readonly papers: readonly Adopter<ClusterPaperId>[];
}

/** Meetings and papers of a cluster that are not in the bin, newest first. */
export function readAdopters(database: Database, clusterId: ClusterId): Adopters {
  return {
    meetings: database
      .prepare(
        `SELECT id, title, held_on AS date FROM meetings WHERE cluster_id = ? AND binned_at IS NULL
         ORDER BY held_on DESC, rowid DESC`,
      )
      .all(clusterId) as Adopters["meetings"],
    papers: database
      .prepare(
        `SELECT id, CASE number WHEN '' THEN subject ELSE number || ' – ' || subject END AS title,
           dated_on AS date
         FROM cluster_papers WHERE cluster_id = ? AND binned_at IS NULL ORDER BY dated_on DESC NULLS LAST, rowid DESC`,
      )
      .all(clusterId) as Adopters["papers"],
  };
}
