import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Database } from "better-sqlite3";
import type { BackupPlaceId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import type { CopyForm } from "#core/safekeeping/copies/copy";
import type { CopyRhythm } from "#core/safekeeping/copies/copy-settings";
import type { Platform } from "../../../platform/platform";

export interface PlaceRow {
  readonly id: BackupPlaceId;
  readonly name: string;
  readonly volumeId: string | null;
  readonly folder: string;
  readonly form: CopyForm;
  readonly rhythm: CopyRhythm;
  readonly failure: string;
  readonly failedAt: Moment | null;
  readonly revision: number;
}

/** A place and the folder it is found under now; null while its stick is away. */
export interface PlaceNow extends PlaceRow {
  readonly path: string | null;
}

const columns =
  "id, name, volume_id AS volumeId, folder, form, rhythm, failure, failed_at AS failedAt, revision FROM backup_places";

/** Places that get copies, in the order they were added. */
export function listPlaces(database: Database): readonly PlaceRow[] {
  return database
    .prepare(`SELECT ${columns} WHERE removed_at IS NULL ORDER BY rowid`)
    .all() as readonly PlaceRow[];
}

/** The places of the book as they are on this PC now: a stick is known by its volume, whatever its letter. */
export async function placesNow(database: Database, platform: Platform): Promise<readonly PlaceNow[]> {
  const rows = listPlaces(database);
  const sticks = rows.some(({ volumeId }) => volumeId !== null)
    ? await sticksNow(platform)
    : new Map<string, string>();
  return rows.map((row) => {
    if (row.volumeId === null) return { ...row, path: existsSync(row.folder) ? row.folder : null };
    const root = sticks.get(row.volumeId);
    const path = root === undefined ? null : join(root, row.folder);
    return { ...row, path: path !== null && existsSync(path) ? path : null };
  });
}

/** Root of every stick plugged in now, by its volume. */
async function sticksNow(platform: Platform): Promise<ReadonlyMap<string, string>> {
  const roots = new Map<string, string>();
  for (const { root } of await platform.removableDrives()) {
    const volume = await platform.volumeOf(root);
    if (volume !== undefined) roots.set(volume.volumeId, root);
  }
  return roots;
}

/** How a folder a person chose is kept: below the root of its stick, or whole where it lies on this PC. */
export async function keptFolder(
  path: string,
  platform: Platform,
): Promise<{ readonly volumeId: string | null; readonly folder: string }> {
  for (const [volumeId, root] of await sticksNow(platform)) {
    const below = relative(root, path);
    if (below === "" || (!below.startsWith("..") && !below.includes(`..${sep}`) && !below.startsWith(sep)))
      return { volumeId, folder: below };
  }
  return { volumeId: null, folder: path };
}

export function savePlace(
  database: Database,
  place: Pick<PlaceRow, "id" | "name" | "volumeId" | "folder" | "form" | "rhythm"> & {
    readonly addedAt: Moment;
  },
): void {
  database
    .prepare(
      `INSERT INTO backup_places (id, name, volume_id, folder, form, rhythm, added_at)
       VALUES (@id, @name, @volumeId, @folder, @form, @rhythm, @addedAt)`,
    )
    .run(place);
}

export function removePlace(database: Database, id: BackupPlaceId, removedAt: Moment): void {
  database
    .prepare("UPDATE backup_places SET removed_at = ?, revision = revision + 1 WHERE id = ?")
    .run(removedAt, id);
}

export function saveRhythm(database: Database, id: BackupPlaceId, rhythm: CopyRhythm): void {
  database
    .prepare("UPDATE backup_places SET rhythm = ?, revision = revision + 1 WHERE id = ?")
    .run(rhythm, id);
}

/** Notes why the last copy made there by itself failed; an empty sentence takes the note away. */
export function noteFailure(
  database: Database,
  id: BackupPlaceId,
  { failure, failedAt }: { readonly failure: string; readonly failedAt: Moment | null },
): void {
  database
    .prepare("UPDATE backup_places SET failure = ?, failed_at = ? WHERE id = ?")
    .run(failure, failedAt, id);
}
