import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { IdSource } from "../router/handler";

export interface BackupRecord {
  readonly madeAt: Moment;
  readonly place: string;
  readonly reason: "CLOSING" | "USB" | "BEFORE_MIGRATION";
  readonly bytes: number;
  readonly papers: number;
  readonly digest: Digest;
}

/** Notes a copy that is whole and proved. */
export function saveBackup(database: Database, backup: BackupRecord, ids: IdSource): void {
  database
    .prepare(
      `INSERT INTO backups (id, made_at, place, reason, bytes, papers, digest)
       VALUES (@id, @madeAt, @place, @reason, @bytes, @papers, @digest)`,
    )
    .run({ id: ids.next<"backup">(), ...backup });
}

/** All copies ever made, the last one first. */
export function listBackups(database: Database): BackupRecord[] {
  return database
    .prepare(
      "SELECT made_at AS madeAt, place, reason, bytes, papers, digest FROM backups ORDER BY rowid DESC LIMIT 200",
    )
    .all() as BackupRecord[];
}
