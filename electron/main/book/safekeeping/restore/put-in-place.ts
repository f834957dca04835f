import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type Moment, moment } from "#core/base/local-date";
import { errorCode } from "../../../workshop/file-system";
import type { BookFolder } from "../../book-folder";

/** The calls to the disk a book is put in place with; tests make each fail in turn. */
export type PlacingDisk = Pick<
  typeof fs,
  | "closeSync"
  | "existsSync"
  | "fsyncSync"
  | "mkdirSync"
  | "openSync"
  | "readFileSync"
  | "renameSync"
  | "rmSync"
  | "writeSync"
>;

/** What is put in place, for the one who is told of it later: a copy by its folder's name. */
export interface PlacedCopy {
  readonly name: string;
  readonly madeAt: Moment | null;
  /** When it was begun. */
  readonly at: Moment;
}

export interface Placing {
  readonly folder: BookFolder;
  /** The new database, closed and whole, in the book's own folder: `staging`, so that it is one rename away. */
  readonly staged: string;
  /** Where the old database goes with its log: a folder that is not there yet. REPLACED: its place is taken. */
  readonly old: "REPLACED" | { readonly asideIn: string };
  readonly copy: PlacedCopy;
}

const marker = z.strictObject({
  /** Null: begun, and nothing is ready to be moved yet. */
  staged: z.string().nullable(),
  asideIn: z.string().nullable(),
  copy: z.strictObject({ name: z.string(), madeAt: moment.nullable(), at: moment }),
});
type Marker = z.infer<typeof marker>;

/** Which book stands after a placing, and what was being put in its place. */
export interface Settled {
  readonly stands: "NEW" | "OLD";
  readonly copy: PlacedCopy | null;
}

/** What SQLite lays beside a database; a log is part of the book it belongs to and must never meet another. */
const besides = ["-wal", "-shm", "-journal"] as const;

const markerOf = (folder: BookFolder): string => join(folder.root, "khoi-phuc.json");

/** Notes that a restore was begun, so that the start after a crash can tell of it; nothing of the book changes yet. */
export function noteBegun(folder: BookFolder, copy: PlacedCopy): void {
  writeMarker(folder, { staged: null, asideIn: null, copy }, fs);
}

/** Whether something was begun here and not ended. */
export const isPlacing = (folder: BookFolder): boolean => fs.existsSync(markerOf(folder));

/** Ends what was begun: given up, or long in place. */
export const forgetPlacing = (folder: BookFolder): void => removeQuietly(markerOf(folder), fs);

/**
 * Puts a database in the place of the book's own, whose connection is closed and whose lock is held. One rename
 * decides: before it the old book stands, after it the new one, whatever fails and whenever the power goes. A failure
 * before it puts everything back and throws; one that cannot even be put back is settled at the next start. The marker
 * stays until `forgetPlacing`: a start that finds it knows that the book is older on purpose.
 */
export function putInPlace(placing: Placing, disk: PlacingDisk = fs): void {
  const { folder, staged, old, copy } = placing;
  const asideIn = old === "REPLACED" ? null : old.asideIn;
  const content: Marker = { staged, asideIn, copy };
  try {
    syncFile(staged, disk);
    writeMarker(folder, content, disk);
    if (asideIn === null) holdNoLog(folder, disk);
    else moveAside(folder, asideIn, disk);
    disk.renameSync(staged, folder.database);
    syncFolder(folder.root, disk);
  } catch (error) {
    if (settle(folder, content, disk) === "OLD") throw error;
  }
}

/**
 * Ends a placing that was cut off: where the new database is still waiting, what was moved is moved back. To be asked
 * at every start before anything else looks at the folder; null where nothing was under way.
 */
export function settlePlacing(folder: BookFolder, disk: PlacingDisk = fs): Settled | null {
  if (!disk.existsSync(markerOf(folder))) return null;
  const found = readMarker(folder, disk);
  return { stands: settle(folder, found, disk), copy: found?.copy ?? null };
}

function settle(folder: BookFolder, found: Marker | null, disk: PlacingDisk): Settled["stands"] {
  // A marker half written, or of something only begun: nothing had been moved yet.
  if (found !== null && found.staged !== null && !disk.existsSync(found.staged)) {
    removeQuietly(markerOf(folder), disk);
    return "NEW";
  }
  if (found !== null && found.asideIn !== null) moveBack(folder, found.asideIn, disk);
  // Before the database that was waiting: without it the marker would tell of one that went in.
  disk.rmSync(markerOf(folder), { force: true });
  if (found !== null && found.staged !== null) removeQuietly(found.staged, disk);
  return "OLD";
}

function writeMarker(folder: BookFolder, content: Marker, disk: PlacingDisk): void {
  const handle = disk.openSync(markerOf(folder), "w");
  try {
    disk.writeSync(handle, JSON.stringify(content));
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
  syncFolder(folder.root, disk);
}

function readMarker(folder: BookFolder, disk: PlacingDisk): Marker | null {
  try {
    return marker.parse(JSON.parse(disk.readFileSync(markerOf(folder), "utf8")));
  } catch (error) {
    if (errorCode(error) !== undefined) throw error;
    return null;
  }
}

/** The log is moved before its database: a database without it is older, never another's. */
function moveAside(folder: BookFolder, asideIn: string, disk: PlacingDisk): void {
  disk.mkdirSync(asideIn);
  for (const end of [...besides, ""]) {
    const from = folder.database + end;
    if (disk.existsSync(from)) disk.renameSync(from, asideOf(folder, asideIn, end));
  }
  for (const place of [asideIn, folder.root]) syncFolder(place, disk);
}

function moveBack(folder: BookFolder, asideIn: string, disk: PlacingDisk): void {
  for (const end of ["", ...besides]) {
    const aside = asideOf(folder, asideIn, end);
    if (disk.existsSync(aside)) disk.renameSync(aside, folder.database + end);
  }
  disk.rmSync(asideIn, { recursive: true, force: true });
  syncFolder(folder.root, disk);
}

const asideOf = (folder: BookFolder, asideIn: string, end: string): string =>
  join(asideIn, `${folder.database.slice(dirname(folder.database).length + 1)}${end}`);

/** A book that is replaced was closed without a log: what stood in it would be read into the new one. */
function holdNoLog(folder: BookFolder, disk: PlacingDisk): void {
  for (const end of ["-wal", "-journal"]) {
    if (disk.existsSync(folder.database + end)) throw new Error(`The book was left with its ${end}`);
  }
}

function syncFile(path: string, disk: PlacingDisk): void {
  const handle = disk.openSync(path, "r+");
  try {
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/** Waits until the names in a folder are on the disk, where the system has a call for it. */
function syncFolder(path: string, disk: PlacingDisk): void {
  if (process.platform === "win32") return;
  const handle = disk.openSync(path, "r");
  try {
    disk.fsyncSync(handle);
  } catch (error) {
    if (!["EINVAL", "ENOTSUP"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    disk.closeSync(handle);
  }
}

/** What cannot be removed now is removed at the next start. */
function removeQuietly(path: string, disk: PlacingDisk): void {
  try {
    disk.rmSync(path, { force: true });
  } catch {
    return;
  }
}
