import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import type { SalvageReport } from "#core/safekeeping/startup/damage";
import { auditTableWords } from "#core/strings/audit-table-words";
import { spellActors } from "#core/safekeeping/users/actors";
import { startupWords } from "#core/strings/startup-words";
import { errorCode } from "../../../workshop/file-system";
import { type BookIdentity, contextOf } from "../../book-context";
import { type BookFolder, bookFolder, prepareFolders, unfinishedCopy } from "../../book-folder";
import { takeBookLock } from "../../book-lock";
import type { BookParts } from "../../book-parts";
import { appendAuditEvent } from "../../database/audit-trail";
import { forgetCopies } from "../../database/copy-rows";
import { layFirstSchema, migrate } from "../../database/migrate";
import { openDatabase } from "../../database/open-database";
import { refusalOfSqlite } from "../../database/sqlite-refusal";
import { refusalOfFileSystem } from "../../file-refusal";
import { stampOf } from "../closing-backup";
import { incidentOf } from "../../router/incident";
import { syncFile, syncNames } from "../durable-files";
import { bringPapers } from "./mend-with-copy";
import { hasReadableSchema, salvageRows } from "./salvage-rows";

export type SalvagedBook = SalvageReport & { readonly folder: string };

/**
 * Reads what can still be read of a damaged book into a new one beside it. The damaged file is copied and only the
 * copy is opened: SQLite would write into it. The new folder gets its name when it is whole.
 */
export function salvageBook(root: string, parts: BookParts): Result<SalvagedBook, AppError> {
  const damaged = bookFolder(root);
  const now = parts.clockOf(null).now();
  const lock = takeBookLock(damaged.lock, root, now, "RESPECT");
  if (!lock.ok) return lock;
  const folder = join(dirname(root), `${basename(root)}_${startupWords.salvagedFolder}_${stampOf(now)}`);
  const staged = `${folder}${unfinishedCopy}${parts.ids.randomHex(4)}`;
  try {
    mkdirSync(staged);
    prepareFolders(bookFolder(staged));
    const report = fill(damaged, bookFolder(staged), parts);
    if (!report.ok) return report;
    const papers = bringPapers(damaged.papers, bookFolder(staged).papers);
    syncFile(bookFolder(staged).database);
    renameSync(staged, folder);
    syncNames(dirname(folder));
    return ok({ ...report.value, papers, folder });
  } catch (error) {
    const refusal = refusalOfSqlite(error, root);
    if (refusal !== null) return refuse(refusal);
    if (errorCode(error) === undefined) throw error;
    return refuse(refusalOfFileSystem(error, dirname(root)));
  } finally {
    rmSync(staged, { recursive: true, force: true });
    lock.value.release();
  }
}

function fill(
  damaged: BookFolder,
  folder: BookFolder,
  parts: BookParts,
): Result<Omit<SalvageReport, "papers">, AppError> {
  const copy = join(folder.staging, basename(damaged.database));
  for (const end of ["", "-wal"]) {
    if (existsSync(damaged.database + end)) copyFileSync(damaged.database + end, copy + end);
  }
  const nothing = refuse(appError("NOTHING_TO_SALVAGE", { folder: damaged.root }));
  const source = new Sqlite(copy);
  let target: Database | null = null;
  try {
    if (!hasReadableSchema(source)) return nothing;
    const version = source.pragma("user_version", { simple: true }) as number;
    if (version < 1 || version > parts.migrations.length) return nothing;
    target = openDatabase(folder.database);
    layFirstSchema(target, parts.migrations.slice(0, version));
    const { rows, gaps, orphans } = salvageRows(source, target);
    const row = readIdentity(target);
    if (row === undefined) return nothing;
    const report = {
      ...{ rows, orphans },
      gaps: gaps.map(({ table, read }) => ({ noun: nounOf(table), read })),
    };
    const finished = finish({ target, folder, row, parts, report });
    return finished.ok ? ok(report) : finished;
  } finally {
    source.close();
    target?.close();
    for (const end of ["", "-wal", "-shm"]) rmSync(copy + end, { force: true });
  }
}

const nounOf = (table: string): string =>
  auditTableWords[table] ?? startupWords.unwatchedTables[table] ?? table;

const readIdentity = (database: Database): BookIdentity | undefined =>
  database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity | undefined;

interface Finishing {
  readonly target: Database;
  readonly folder: BookFolder;
  readonly row: BookIdentity;
  readonly parts: BookParts;
  readonly report: Omit<SalvageReport, "papers">;
}

/** Brings an older schema up, and writes down in the book's own trail that and how it was salvaged. */
function finish({ target, folder, row, parts, report }: Finishing): Result<null, AppError> {
  const migrated = migrate(target, {
    folder: folder.root,
    migrations: parts.migrations,
    backUp: () => ok(folder.root),
    report: (cause) => void incidentOf(cause, parts.ids.randomHex, parts.onIncident),
  });
  if (!migrated.ok) return migrated;
  forgetCopies(target);
  const { bookId, clock, ids, session } = contextOf(target, folder, row, parts);
  appendAuditEvent(target, {
    ...{ bookId, momentAt: clock.now(), user: spellActors(session.actors(null)) },
    procedure: "app.salvageBook",
    ...{ entityKind: "book", entityId: bookId, salt: ids.randomHex(32) },
    payload: {
      before: null,
      after: { rows: report.rows, orphans: report.orphans, gaps: report.gaps.map((gap) => ({ ...gap })) },
      reason: startupWords.salvagedReason,
    },
  });
  return ok(null);
}
