import type { Database } from "better-sqlite3";
import type { BackupId, BackupPlaceId, Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { CopyForm, CopyProof, CopyReason } from "#core/safekeeping/copies/copy";
import type { IdSource } from "../router/handler";

/** What the book held when it was copied; null in every part for copies made by older programs. */
export interface HeldThen {
  readonly seq: number | null;
  readonly units: number | null;
  readonly nominations: number | null;
}

export interface BackupRecord {
  readonly madeAt: Moment;
  readonly place: string;
  readonly reason: CopyReason;
  readonly bytes: number;
  readonly papers: number;
  readonly digest: Digest;
}

/** What else a copy says of itself; a copy before a migration says none of it. */
export interface BackupFacts {
  readonly form: CopyForm;
  readonly placeId: BackupPlaceId | null;
  readonly held: HeldThen;
  readonly proof: CopyProof;
}

export interface ListedBackup extends BackupRecord {
  readonly id: BackupId;
}

/** Notes a copy that is whole and proved. Answers its id. */
export function saveBackup(
  database: Database,
  backup: BackupRecord,
  ids: IdSource,
  facts?: BackupFacts,
): BackupId {
  const id = ids.next<"backup">();
  const { seq = null, units = null, nominations = null } = facts?.held ?? {};
  database
    .prepare(
      `INSERT INTO backups (id, made_at, place, reason, bytes, papers, digest, form, place_id, seq, units, nominations)
       VALUES (@id, @madeAt, @place, @reason, @bytes, @papers, @digest, @form, @placeId, @seq, @units, @nominations)`,
    )
    .run({
      ...{ id, ...backup, seq, units, nominations },
      ...{ form: facts?.form ?? "FOLDER", placeId: facts?.placeId ?? null },
    });
  if (facts !== undefined) saveProof(database, id, facts.proof, ids);
  return id;
}

/** Notes what was found when a copy was opened. */
export function saveProof(database: Database, backupId: BackupId, proof: CopyProof, ids: IdSource): void {
  database
    .prepare(
      `INSERT INTO backup_proofs (id, backup_id, proved_at, finding, row_count, papers, seals)
       VALUES (@id, @backupId, @provedAt, @finding, @rows, @papers, @seals)`,
    )
    .run({ id: ids.next<"backupProof">(), backupId, ...proof });
}

/** All copies ever made, the last one first. */
export function listBackups(database: Database): ListedBackup[] {
  return database
    .prepare(
      `SELECT id, made_at AS madeAt, place, reason, bytes, papers, digest FROM backups
       WHERE thinned_at IS NULL ORDER BY rowid DESC LIMIT 200`,
    )
    .all() as ListedBackup[];
}
