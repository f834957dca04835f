import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { bookApplicationId } from "#core/safekeeping/book";
import type { DamageReport, SoundCopy } from "#core/safekeeping/startup/damage";
import type { BookMark } from "#core/safekeeping/startup/mark";
import { type BookIdentity, contextOf } from "../../book-context";
import { type BookFolder, bookFolder, unfinishedCopy } from "../../book-folder";
import type { BookParts } from "../../book-parts";
import { openForReading } from "../../database/open-database";
import { sha256 } from "../../database/sha256";
import { refusalOfSqlite } from "../../database/sqlite-refusal";
import { verifyStorage } from "../../database/verify-storage";
import { readManifest } from "../copy-manifest";
import { giveWay, verifyDatabase } from "../verify-book";
import { lagOf } from "./mark-store";

/** The newest of the book's own copies that proves whole. The copies are only read. */
export async function findSoundCopy(
  folder: BookFolder,
  parts: BookParts,
  marks: readonly BookMark[],
): Promise<DamageReport> {
  const notSound: string[] = [];
  for (const name of ownCopies(folder)) {
    const copy = await proveOwnCopy(folder, parts, { name, marks });
    if (copy !== null) return { copy, notSound };
    notSound.push(name);
  }
  return { copy: null, notSound };
}

/** Folders of the book's own copies, the one made last coming first. */
function ownCopies(folder: BookFolder): readonly string[] {
  if (!existsSync(folder.backups)) return [];
  const stamp = (name: string) => /\d{8}-\d{4}/.exec(name)?.[0] ?? "";
  return readdirSync(folder.backups)
    .filter((name) => !name.startsWith(unfinishedCopy))
    .filter((name) => existsSync(bookFolder(join(folder.backups, name)).database))
    .toSorted((left, right) => {
      const [later, earlier] = [stamp(right), stamp(left)];
      if (later !== earlier) return later < earlier ? -1 : 1;
      return right < left ? -1 : 1;
    });
}

/** The digest a copy's own manifest has of its database; null where there is none. */
export function digestOfDatabase(copy: string): Digest | null {
  const name = basename(bookFolder(copy).database);
  return readManifest(copy)?.find(({ path }) => path === name)?.digest ?? null;
}

/** What one own copy holds, or null: not the bytes its manifest names, or not sound in itself. */
export async function proveOwnCopy(
  folder: BookFolder,
  parts: BookParts,
  { name, marks }: { readonly name: string; readonly marks: readonly BookMark[] },
): Promise<SoundCopy | null> {
  const place = join(folder.backups, name);
  const { database: file } = bookFolder(place);
  try {
    if (sha256(readFileSync(file)) !== digestOfDatabase(place)) return null;
    const database = openForReading(file);
    try {
      if (!(await isSound(database, place, parts))) return null;
      return { name, ...heldBy(database, marks) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (refusalOfSqlite(error, place) === null) throw error;
    return null;
  }
}

/** The rows of an older schema are SQLite's to judge: the rules of this program do not know them. */
async function isSound(database: Database, place: string, parts: BookParts): Promise<boolean> {
  if (database.pragma("application_id", { simple: true }) !== bookApplicationId) return false;
  const version = database.pragma("user_version", { simple: true }) as number;
  if (version > parts.migrations.length) return false;
  if (version < parts.migrations.length) return (await verifyStorage(database, giveWay)).length === 0;
  const row = database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity;
  const context = contextOf(database, bookFolder(place), row, parts);
  return (await verifyDatabase(context)).length === 0;
}

function heldBy(database: Database, marks: readonly BookMark[]): Pick<SoundCopy, "lastStepAt" | "missing"> {
  const lastStepAt = database
    .prepare("SELECT moment_at FROM audit_events ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get() as Moment;
  const bookId = database.prepare("SELECT id FROM book").pluck().get();
  const mark = marks.find((one) => one.bookId === bookId);
  if (mark === undefined) return { lastStepAt, missing: null };
  const lag = lagOf(database, mark);
  return { lastStepAt, missing: { steps: lag?.missingSteps ?? 0, rounds: [...(lag?.missingRounds ?? [])] } };
}
