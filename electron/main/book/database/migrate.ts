import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookApplicationId } from "#core/safekeeping/book";
import type { Migration } from "./migrations";
import { refusalOfSqlite } from "./sqlite-refusal";

export interface MigrationOrder {
  /** The book's folder, for the words of a refusal. */
  readonly folder: string;
  readonly migrations: readonly Migration[];
  /** Makes a verified copy of the book as it is and says where; asked once, before the first change. */
  readonly backUp: () => Result<string, AppError>;
  /** Takes the cause of a failed migration, for the log. */
  readonly report: (cause: unknown) => void;
}

export interface Migrated {
  readonly from: number;
  readonly to: number;
  /** Where the copy from before lies; null where nothing had to change. */
  readonly backup: string | null;
}

const applicationIdOf = (database: Database) => database.pragma("application_id", { simple: true }) as number;
const versionOf = (database: Database) => database.pragma("user_version", { simple: true }) as number;

/** Whether nothing was ever written into the file. */
function isBlank(database: Database): boolean {
  const { objects } = database.prepare("SELECT count(*) AS objects FROM sqlite_schema").get() as {
    readonly objects: number;
  };
  return objects === 0 && applicationIdOf(database) === 0 && versionOf(database) === 0;
}

/** Refuses what is not ours (BOOK_FOREIGN) or was written by a newer program (BOOK_NEWER). Changes nothing. */
function refuseForeignOrNewer(
  database: Database,
  folder: string,
  programVersion: number,
): Result<null, AppError> {
  if (applicationIdOf(database) !== bookApplicationId) return refuse(appError("BOOK_FOREIGN", { folder }));
  const bookVersion = versionOf(database);
  return bookVersion > programVersion
    ? refuse(appError("BOOK_NEWER", { folder, bookVersion, programVersion }))
    : ok(null);
}

/** Highest version a set of migrations leads to. */
function latestVersion(migrations: readonly Migration[]): number {
  migrations.forEach((migration, place) => {
    assert(migration.version === place + 1, "migrations are numbered from 1 without a gap");
  });
  return migrations.length;
}

/** Lays the schema in an empty file. */
export function layFirstSchema(database: Database, migrations: readonly Migration[]): void {
  assert(isBlank(database), "only an empty file takes a first schema");
  latestVersion(migrations);
  database.pragma(`application_id = ${bookApplicationId}`);
  for (const migration of migrations) apply(database, migration);
}

/**
 * Brings an existing book to the schema of this program: a verified copy first, then every pending migration in a
 * transaction of its own. A failure leaves the book as the last good migration left it and names the copy.
 */
export function migrate(database: Database, order: MigrationOrder): Result<Migrated, AppError> {
  const to = latestVersion(order.migrations);
  const ours = refuseForeignOrNewer(database, order.folder, to);
  if (!ours.ok) return ours;
  const from = versionOf(database);
  const pending = order.migrations.filter(({ version }) => version > from);
  if (pending.length === 0) return ok({ from, to, backup: null });
  const backup = order.backUp();
  if (!backup.ok) return backup;
  for (const migration of pending) {
    try {
      apply(database, migration);
    } catch (error) {
      order.report(error);
      const refusal = refusalOfSqlite(error, order.folder);
      if (refusal?.code === "DISK_FULL" || refusal?.code === "BOOK_READ_ONLY") return refuse(refusal);
      const facts = { folder: order.folder, from, to: migration.version, backup: backup.value };
      return refuse(appError("MIGRATION_FAILED", facts));
    }
  }
  return ok({ from, to, backup: backup.value });
}

/** References are checked at the end: a migration may rebuild a table others point at. */
function apply(database: Database, migration: Migration): void {
  database.pragma("foreign_keys = OFF");
  try {
    database
      .transaction(() => {
        database.exec(migration.sql);
        const broken = database.pragma("foreign_key_check") as readonly unknown[];
        if (broken.length > 0) throw new Error(`${migration.name} leaves ${broken.length} broken references`);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  } finally {
    database.pragma("foreign_keys = ON");
  }
}
