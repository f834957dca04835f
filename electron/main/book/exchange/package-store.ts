import type { Database } from "better-sqlite3";
import type { Digest, NominationId, PackageId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { holdsEveryWord } from "../database/folded-words";
import { tallyOf } from "../database/list-tallies";
import { type Page, readPagedList } from "../database/paged-list";

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

const columns = `packages.id, nomination_id AS nominationId, packages.revision, packages.name, place, volume, mount,
  digest, files, bytes, written_at AS writtenAt, rechecked_at AS recheckedAt`;

/** One page of the packages, the last written first, and how many there are in all. */
export function findPackages(
  database: Database,
  { search, offset, limit }: Page & { readonly search: string },
): { readonly rows: readonly PackageRecord[]; readonly total: number } {
  const { conditions, values } = holdsEveryWord(search, {
    folded: [
      "lower(packages.name)",
      "nominations.nominee_folded",
      "'hs-' || printf('%04d', nominations.number)",
    ],
    others: [
      (word) => `nominations.person_id IN (SELECT id FROM people WHERE instr(name_folded, ${word}) > 0)`,
      (word) =>
        `nominations.nominee_unit_id IN (SELECT unit_id FROM unit_events WHERE instr(name_folded, ${word}) > 0)`,
    ],
  });
  return readPagedList<PackageRecord>(
    database,
    {
      table: "packages",
      index: null,
      where: ["true"],
      order: "packages.rowid DESC",
      columns,
      values,
      search: conditions,
      searchJoins: "JOIN nominations ON nominations.id = nomination_id",
      total: () => countPackages(database, null),
    },
    { offset, limit },
  );
}

/** How many packages the book wrote, or how many of them are in a state. */
export function countPackages(database: Database, state: "WRITTEN" | "RECHECKED" | null): number {
  return tallyOf(database, { list: "packages", scopeId: "", state });
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
