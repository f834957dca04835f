import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Id } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { startupWords } from "#core/strings/startup-words";
import { type BookIdentity, contextOf } from "../../book-context";
import { type BookFolder, bookFolder, unfinishedCopy } from "../../book-folder";
import type { BookParts } from "../../book-parts";
import { migrate } from "../../database/migrate";
import { openDatabase } from "../../database/open-database";
import { sha256 } from "../../database/sha256";
import { lostSeals, verifySeals } from "../../database/verify-seals";
import type { BookContext } from "../../router/handler";

/**
 * Migrates a copy of the book and judges it: file, references, the audit trail and the sealed documents byte for
 * byte, seals against their tables, states of dossiers. Refuses where the migration stops or brings a fault; what
 * was wrong before is none of its own. `copy` is the folder of the verified copy, which stays as it is.
 */
export function rehearseMigration(
  copy: string,
  folder: BookFolder,
  parts: BookParts,
  report: (cause: unknown) => void,
): Result<null, AppError> {
  const file = join(folder.staging, `${unfinishedCopy}nang-thu.db`);
  let database: Database | null = null;
  try {
    copyFileSync(bookFolder(copy).database, file);
    database = openDatabase(file);
    const before = keptOf(database, folder, parts);
    const migrated = migrate(database, {
      folder: folder.root,
      migrations: parts.migrations,
      backUp: () => ok(copy),
      report,
    });
    if (!migrated.ok) return migrated;
    const { from, to } = migrated.value;
    const finding = storageFinding(database) ?? newFinding(before, keptOf(database, folder, parts));
    return finding === null
      ? ok(null)
      : refuse(appError("MIGRATION_NOT_SOUND", { from, to, backup: copy, finding }));
  } finally {
    database?.close();
    for (const part of ["", "-wal", "-shm"]) rmSync(`${file}${part}`, { force: true });
  }
}

function storageFinding(database: Database): string | null {
  const line = database.pragma("integrity_check(1)", { simple: true });
  if (line !== "ok") return bookStrings.integrityFault("so-thi-dua.db", String(line));
  const [broken] = database.pragma("foreign_key_check") as readonly { readonly table: string }[];
  return broken === undefined ? null : bookStrings.brokenReferences(broken.table);
}

function newFinding(before: Kept, after: Kept): string | null {
  if (after.audit !== before.audit) return startupWords.auditNotKept;
  if (after.seals !== before.seals) return startupWords.sealsNotKept;
  return after.findings.find((finding) => !before.findings.includes(finding)) ?? null;
}

interface Kept {
  readonly audit: string;
  readonly seals: string;
  /** What the business rules find; nothing can be asked of a schema the rules do not know. */
  readonly findings: readonly string[];
}

function keptOf(database: Database, folder: BookFolder, parts: BookParts): Kept {
  const digestOf = (sql: string): string => {
    const rows = database.prepare(sql).raw().all();
    return sha256(JSON.stringify(rows));
  };
  return {
    audit: digestOf("SELECT seq, hash, commitment FROM audit_events ORDER BY seq"),
    seals: digestOf("SELECT round_id, digest, code, hex(document) FROM seals ORDER BY round_id"),
    findings: findingsOf(database, folder, parts),
  };
}

function findingsOf(database: Database, folder: BookFolder, parts: BookParts): readonly string[] {
  const row = database.prepare("SELECT id, kind, as_of_on AS asOf FROM book").get() as BookIdentity;
  const context = contextOf(database, folder, row, parts);
  return [sealFindings, stateFindings].flatMap((ask) => {
    try {
      return ask(context);
    } catch {
      return [];
    }
  });
}

function sealFindings(context: BookContext): readonly string[] {
  return verifySeals(context.database).flatMap(({ roundId, roundName, code }) =>
    context
      .compareSeal(context, roundId as Id<"round">)
      .map((difference) => `${bookStrings.seal(roundName, code)}: ${difference}`),
  );
}

function stateFindings({ database, compareStates }: BookContext): readonly string[] {
  if (lostSeals(database).length > 0) return [];
  return compareStates(database).map(bookStrings.dossierState);
}
