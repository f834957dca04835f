import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { type BookKind, bookApplicationId } from "#core/safekeeping/book";
import { bookStrings } from "#core/strings/book-strings";
import { restoreWords } from "#core/strings/restore-words";
import { bookFolder } from "../../book-folder";
import { migrate } from "../../database/migrate";
import { migrations } from "../../database/migrations";
import { openDatabase, openForReading } from "../../database/open-database";
import { refusalOfSqlite } from "../../database/sqlite-refusal";
import type { BookContext, Task } from "../../router/handler";
import { inTransaction } from "../../router/in-transaction";
import { readManifest } from "../copy-manifest";
import { verifyDatabase } from "../verify-book";
import type { RestoreRefusal } from "./restore-refusal";

/** A copy's database inside the book's own folder: proved, and brought to the schema of this program. */
export interface StagedCopy {
  readonly file: string;
  /** The book's context with the staged database in place of its own. */
  readonly context: BookContext;
  /** Schema of the copy where it was an older one. */
  readonly olderVersion: number | null;
  /** SHA-256 of the copy's database as its manifest says it. */
  readonly digest: Digest;
  /** Closes and removes what was staged. */
  readonly discard: () => void;
}

/** A copy that is whole but not for this book, or not whole: `finding` says what was found. */
export type CopyFault =
  | { readonly fault: "NOT_SOUND"; readonly finding: string }
  | { readonly fault: "REFUSED"; readonly error: RestoreRefusal };

const notSound = (finding: string): Result<never, CopyFault> => refuse({ fault: "NOT_SOUND", finding });
const refused = (error: RestoreRefusal): Result<never, CopyFault> => refuse({ fault: "REFUSED", error });

/**
 * Takes a copy's database beside the book's and proves it: byte for byte what the manifest says, of this book, no
 * newer than this program, migrated if older, sound in file, references, audit trail and seals. The copy itself is
 * only read. What the book itself suffers from too is no fault of the copy.
 */
export async function stageCopy(
  context: BookContext,
  place: string,
  task: Task,
): Promise<Result<StagedCopy, CopyFault>> {
  const manifest = readManifest(place);
  const digest = manifest?.find(({ path }) => path === basename(context.folder.database))?.digest;
  if (manifest === null || digest === undefined) return notSound(restoreWords.findingNoManifest);
  const file = join(context.folder.staging, `khoi-phuc-${context.ids.randomHex(4)}.db`);
  const taken = await context.workshop.copyVerified(
    { from: bookFolder(place).database, to: file, digest },
    { ...task, progress: (step) => task.progress({ ...step, stage: restoreWords.stageCopy }) },
  );
  if (!taken.ok) {
    if (taken.error.code === "PAPER_DAMAGED") return notSound(restoreWords.findingChanged);
    if (taken.error.code === "PAPER_LOST") return notSound(restoreWords.findingNoDatabase);
    return refused(taken.error as RestoreRefusal);
  }
  const discard = () => removeStaged(file);
  try {
    const opened = await openStaged(context, { file, place });
    if (!opened.ok) {
      discard();
      return opened;
    }
    const { database, olderVersion } = opened.value;
    return ok({
      ...{ file, olderVersion, digest, context: { ...context, database } },
      discard: () => {
        if (database.open) database.close();
        discard();
      },
    });
  } catch (error) {
    discard();
    if (refusalOfSqlite(error, place)?.code !== "BOOK_DAMAGED") throw error;
    return notSound(bookStrings.pagesDamaged);
  }
}

/** Removes a staged database and what SQLite laid beside it. */
function removeStaged(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
}

interface Opened {
  readonly database: Database;
  readonly olderVersion: number | null;
}

async function openStaged(
  context: BookContext,
  copy: { readonly file: string; readonly place: string },
): Promise<Result<Opened, CopyFault>> {
  const stranger = refuseStranger(context, copy);
  if (!stranger.ok) return stranger;
  const database = openDatabase(copy.file);
  try {
    const migrated = migrate(database, {
      folder: copy.place,
      migrations,
      backUp: () => ok(copy.place),
      report: () => undefined,
    });
    if (!migrated.ok) {
      database.close();
      if (migrated.error.code !== "MIGRATION_FAILED") return refused(migrated.error as RestoreRefusal);
      const { from, to } = migrated.error.facts;
      return notSound(restoreWords.findingMigration(from, to));
    }
    // Spells out the units an older schema left unspelled, as the first opening would.
    inTransaction(database, () => ok(null));
    const finding = await firstFinding(context, database);
    if (finding !== null) {
      database.close();
      return notSound(finding);
    }
    const { from, to } = migrated.value;
    return ok({ database, olderVersion: from === to ? null : from });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Looks at what was taken without writing into it: a book, this book, no newer than the program. */
function refuseStranger(
  context: BookContext,
  { file, place }: { readonly file: string; readonly place: string },
): Result<null, CopyFault> {
  const database = openForReading(file);
  try {
    if (database.pragma("application_id", { simple: true }) !== bookApplicationId)
      return notSound(restoreWords.findingNotABook);
    const copyVersion = database.pragma("user_version", { simple: true }) as number;
    const programVersion = migrations.length;
    if (copyVersion > programVersion)
      return refused(appError("COPY_NEWER", { place, copyVersion, programVersion }));
    const book = database.prepare("SELECT id, kind FROM book").get() as
      | { readonly id: string; readonly kind: BookKind }
      | undefined;
    if (book?.id === context.bookId && book.kind === context.bookKind) return ok(null);
    return refused(appError("COPY_OF_OTHER_BOOK", { place, other: nameOfBook(database, book?.kind) }));
  } finally {
    database.close();
  }
}

function nameOfBook(database: Database, kind: BookKind | undefined): string {
  const cluster = database.prepare("SELECT name FROM clusters ORDER BY rowid LIMIT 1").pluck().get() as
    | string
    | undefined;
  return restoreWords.bookOfKind(cluster ?? "–", restoreWords.bookKinds[kind ?? "REAL"]);
}

/** What a database like the book's says that the book itself does not suffer from too; null where it is sound. */
export async function firstFinding(context: BookContext, database: Database): Promise<string | null> {
  const findings = await verifyDatabase({ ...context, database });
  if (findings.length === 0) return null;
  const spelled = findings.map(({ name, detail }) => `${name}: ${detail}`);
  const own = new Set((await verifyDatabase(context)).map(({ name, detail }) => `${name}: ${detail}`));
  return spelled.find((finding) => !own.has(finding)) ?? null;
}
