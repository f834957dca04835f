import type { Database } from "better-sqlite3";
import type { Digest, NominationId, PackageId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";

/** A package that was written. */
export interface PackageRecord {
  readonly id: PackageId;
  readonly nominationId: NominationId;
  readonly revision: number;
  readonly name: string;
  /** Folder of the package as it was found when it was written. */
  readonly place: string;
  /** Which volume, and which time of it being plugged in; empty where the system did not say. */
  readonly volume: string;
  readonly mount: string;
  /** SHA-256 of tagmanifest-sha256.txt. */
  readonly digest: Digest;
  readonly files: number;
  readonly bytes: number;
  readonly writtenAt: Moment;
  readonly recheckedAt: Moment | null;
}

const columns = `id, nomination_id AS nominationId, revision, name, place, volume, mount, digest, files, bytes,
  written_at AS writtenAt, rechecked_at AS recheckedAt`;

/** All packages, the last written first. */
export function readPackages(database: Database): readonly PackageRecord[] {
  return database.prepare(`SELECT ${columns} FROM packages ORDER BY rowid DESC`).all() as PackageRecord[];
}

export function readPackage(database: Database, id: PackageId): PackageRecord | undefined {
  return database.prepare(`SELECT ${columns} FROM packages WHERE id = ?`).get(id) as
    | PackageRecord
    | undefined;
}

/** The last package of a nomination. */
export function readLastPackageOf(database: Database, id: NominationId): PackageRecord | undefined {
  return database
    .prepare(`SELECT ${columns} FROM packages WHERE nomination_id = ? ORDER BY revision DESC LIMIT 1`)
    .get(id) as PackageRecord | undefined;
}

export function insertPackage(database: Database, written: Omit<PackageRecord, "recheckedAt">): void {
  database
    .prepare(
      `INSERT INTO packages (id, nomination_id, revision, name, place, volume, mount, digest, files, bytes,
         written_at)
       VALUES (@id, @nominationId, @revision, @name, @place, @volume, @mount, @digest, @files, @bytes,
         @writtenAt)`,
    )
    .run(written);
}

/** A moment where the last check after plugging in again found it sound; null where it did not. */
export function setPackageRechecked(database: Database, id: PackageId, recheckedAt: Moment | null): void {
  database.prepare("UPDATE packages SET rechecked_at = ? WHERE id = ?").run(recheckedAt, id);
}
