import type { Database } from "better-sqlite3";
import type { CopySettings } from "#core/safekeeping/copies/copy-settings";

export function readCopySettings(database: Database): CopySettings {
  return database
    .prepare("SELECT daily_copy AS daily, prove_after_days AS proveAfterDays FROM book")
    .get() as CopySettings;
}

export function saveCopySettings(database: Database, settings: CopySettings): void {
  database.prepare("UPDATE book SET daily_copy = @daily, prove_after_days = @proveAfterDays").run(settings);
}
